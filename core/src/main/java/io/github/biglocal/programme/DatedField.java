package io.github.biglocal.programme;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * A field of the records that holds dates, named as its accessor is; an open list of those that may be dated outside the
 * programme.
 *
 * @param value the name of the field, such as {@code residence}
 */
public record DatedField(String value) implements Code {
    /** Since when somebody has lived where they live. */
    public static final DatedField RESIDENCE = new DatedField("residence");

    /** When volunteers gave their time. */
    public static final DatedField VOLUNTEER_TIME = new DatedField("volunteerTime");

    private static final Set<DatedField> KNOWN = Set.of(RESIDENCE, VOLUNTEER_TIME);

    /**
     * Checks that the name is not blank.
     *
     * @param value the name of the field
     */
    public DatedField {
        Require.text("code", value);
    }

    /**
     * {@return the field of a name, known or not}
     *
     * @param value the name of the field
     */
    public static DatedField of(String value) {
        return new DatedField(value);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return value;
    }
}
