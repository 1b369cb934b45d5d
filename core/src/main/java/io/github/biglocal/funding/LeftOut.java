package io.github.biglocal.funding;

import io.github.biglocal.entity.Reference;
import java.util.Locale;
import java.util.Objects;

/**
 * A record that a figure leaves out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param record the record
 * @param why the reason
 */
public record LeftOut(Reference record, Why why) {
    public LeftOut {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(why, "why");
    }

    /** Why a record is left out. */
    public enum Why {
        /** It is of a later date. */
        LATER,
        /** Its date is not known. */
        DATE_NOT_KNOWN,
        /** It is in another currency. */
        OTHER_CURRENCY,
        /** It belongs to an agreement that is not among those looked at. */
        OTHER_AGREEMENT,
        /** It is not agreed by the day. */
        NOT_AGREED,
        /** The amount, or the heading it is moved from or to, is not recorded. */
        INCOMPLETE,
        /** It moves money from a heading that the budget does not have. */
        HEADING_NOT_KNOWN,
        /** It moves more than is budgeted under the heading. */
        NOT_ENOUGH
    }

    /** {@return the record, and the reason in words} */
    @Override
    public String toString() {
        return record + ": " + why.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
