package io.github.biglocal.evidence;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;

/**
 * The strength of evidence, on a named scale. Grades on different scales cannot be compared: a 3 on one scale is not a
 * 3 on another.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scale the scale
 * @param grade the grade, from 1 to the highest of the scale
 */
public record EvidenceGrade(EvidenceScale scale, int grade) {
    /** Checks that the scale has the grade. */
    public EvidenceGrade {
        Require.of(EvidenceGrade.class).between("grade", 1, scale.highest(), grade);
    }

    /**
     * {@return whether this is another grade of the same scale, or higher}
     *
     * @param other the other
     * @throws InvalidValueException if it is of another scale
     */
    public boolean isAtLeast(EvidenceGrade other) {
        if (scale != other.scale) {
            throw new InvalidValueException(
                    EvidenceGrade.class,
                    "scale",
                    "a grade of " + Text.words(scale) + " does not compare with one of " + Text.words(other.scale),
                    "Compare grades on one scale.");
        }
        return grade >= other.grade;
    }

    /** {@return scale and grade, {@code NESTA 2 of 5}} */
    @Override
    public String toString() {
        return scale + " " + grade + " of " + scale.highest();
    }
}
