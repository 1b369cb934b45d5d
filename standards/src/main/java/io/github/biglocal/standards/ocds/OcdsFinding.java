package io.github.biglocal.standards.ocds;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a check found in a release: fields that contradict each other. Immutable and thread-safe.
 *
 * @param pointers the fields, as JSON pointers within the release such as {@code /contracts/0/awardID}; the first is the one to look at first;
 *     at least one, unless the finding is about many releases
 * @param problem what is wrong and by how much, as a sentence; it names amounts, days and codes, never names or identifiers
 * @param repair how to put it right, as a sentence
 */
public record OcdsFinding(List<String> pointers, String problem, String repair) implements Finding {
    /** Checks that it says something. */
    public OcdsFinding {
        Objects.requireNonNull(pointers, "pointers");
        Require.of(OcdsFinding.class).text("problem", problem).text("repair", repair);
        pointers = List.copyOf(pointers);
        for (String pointer : pointers) {
            if (!pointer.startsWith("/")) {
                throw new InvalidValueException(
                        OcdsFinding.class,
                        "pointers",
                        "a pointer does not begin with a slash",
                        "Write it like /contracts/0/awardID.");
            }
        }
    }

    /** {@return the first field, as a path within the release such as {@code contracts/0/awardID}} */
    @Override
    public Optional<String> aboutField() {
        return pointers.stream().findFirst().map(pointer -> pointer.substring(1));
    }

    @Override
    public List<?> distinction() {
        return pointers;
    }
}
