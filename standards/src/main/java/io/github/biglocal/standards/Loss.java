package io.github.biglocal.standards;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Quoted;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One thing that a mapping could not carry over to the other side. Immutable and thread-safe.
 *
 * @param record the record that it was in
 * @param field the field, as a JSON pointer (RFC 6901) within that record, such as {@code /recipientOrganization/0/charityNumber}; empty
 *     if all of the record is left out. The name of a field may be any text
 * @param reason why it was left out, as a sentence that quotes no data but amounts of money
 */
public record Loss(Reference record, String field, String reason) {
    private static final Pattern STRAY_TILDE = Pattern.compile("~(?![01])");

    /**
     * Checks that all of it is there.
     *
     * @throws InvalidValueException if the field is not a JSON pointer, or the reason is blank
     */
    public Loss {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(reason, "reason");
        if (!(field.isEmpty() || field.startsWith("/"))
                || STRAY_TILDE.matcher(field).find()) {
            throw new InvalidValueException(
                    Loss.class,
                    "field",
                    "the text is not a JSON pointer",
                    "Begin each part with a stroke, as in /recipientOrganization/0/id; leave it empty for all of the record.");
        }
        Require.of(Loss.class).text("reason", reason);
    }

    /** {@return record, field and reason, on one line} */
    @Override
    public String toString() {
        return record + (field.isEmpty() ? "" : ", " + Quoted.line(field)) + ": " + reason;
    }
}
