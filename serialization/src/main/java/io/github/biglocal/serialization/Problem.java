package io.github.biglocal.serialization;

import io.github.biglocal.rule.Severity;
import java.util.Optional;

/**
 * Something that went wrong while reading.
 *
 * @param code what kind of problem
 * @param severity {@code ERROR} where something could not be read, {@code WARNING} where all of it was
 * @param place where
 * @param message what is wrong, as a sentence; it repeats no text of the data, at most an amount, an id or the name of a field
 * @param repair how to mend it, as a sentence
 * @param raw the text that could not be read, or was read doubtfully, as it stands in the source; it may be personal
 *     data, so it is not part of {@code toString}
 */
public record Problem(
        ProblemCode code, Severity severity, Place place, String message, String repair, Optional<String> raw) {
    /** {@return place, code, message and repair, on one line; not the raw text} */
    @Override
    public String toString() {
        return place + ": " + code + ": " + message + " " + repair;
    }
}
