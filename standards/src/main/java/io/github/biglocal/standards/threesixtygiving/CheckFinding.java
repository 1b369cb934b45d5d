package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Finding;
import java.util.Objects;
import java.util.Optional;

/**
 * What a check found at a place. Its sentences hold nothing of the data but a code or a number that cannot be personal. Immutable and
 * thread-safe.
 *
 * @param problem what is wrong, as a sentence
 * @param repair how to put it right, as a sentence
 * @param pointer the field, as a JSON pointer within what was checked: of a grant such as {@code /recipientOrganization/0/id}, of a file
 *     such as {@code /grants/17/fundingOrganization/0/id}
 */
public record CheckFinding(String problem, String repair, String pointer) implements Finding {
    /** Checks that there are sentences. */
    public CheckFinding {
        Require.of(CheckFinding.class).text("problem", problem).text("repair", repair);
        Objects.requireNonNull(pointer, "pointer");
    }

    @Override
    public Optional<String> aboutField() {
        return pointer.isEmpty() ? Optional.empty() : Optional.of(pointer);
    }

    /** {@return where it is} */
    @Override
    public String toString() {
        return "finding at " + pointer;
    }
}
