package io.github.biglocal.standards;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Quoted;
import java.util.Objects;

/**
 * One thing that a mapping could not carry over to the other side. Immutable and thread-safe.
 *
 * @param record the record that it was in
 * @param field the field of that record, as a path such as {@code payments} or {@code fundingOrganization/1}; of what is written as tables or
 *     lines, a JSON pointer such as {@code /fundingOrganization/1}, which is empty for all of the record. The name of a field may be any text
 * @param reason why it was left out, as a sentence that quotes no data but amounts of money
 */
public record Loss(Reference record, String field, String reason) {
    /** Checks that all of it is there. */
    public Loss {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(field, "field");
        Require.of(Loss.class).text("reason", reason);
    }

    /** {@return record, field and reason, on one line} */
    @Override
    public String toString() {
        return record + (field.isEmpty() ? "" : ", " + Quoted.line(field)) + ": " + reason;
    }
}
