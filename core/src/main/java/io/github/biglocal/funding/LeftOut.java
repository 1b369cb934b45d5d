package io.github.biglocal.funding;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.text.Text;
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

    /** {@return the record, and the reason in words, {@code drawdown d1 (in another currency)}} */
    @Override
    public String toString() {
        return Text.words(record.kind()) + " " + record.id() + " ("
                + switch (why) {
                    case LATER -> "dated after the date asked about";
                    case DATE_NOT_KNOWN -> "its date is not recorded";
                    case OTHER_CURRENCY -> "in another currency";
                    case OTHER_AGREEMENT -> "under another agreement";
                    case NOT_AGREED -> "not agreed by the date asked about";
                    case INCOMPLETE -> "its amount or one of its headings is not recorded";
                    case HEADING_NOT_KNOWN -> "the budget does not have the heading it takes money from";
                    case NOT_ENOUGH -> "the heading it takes money from does not have enough";
                }
                + ")";
    }
}
