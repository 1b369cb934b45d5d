package io.github.biglocal.lto;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * Why the appointment of a locally trusted organisation ended. The list is open.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, sections 2, 2.4 and 5.1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record LtoEndReason(String value) implements Code {
    /** The partnership and the organisation had differences. */
    public static final LtoEndReason DIFFERENCES = new LtoEndReason("DIFFERENCES");

    /** The organisation closed. */
    public static final LtoEndReason CLOSED = new LtoEndReason("CLOSED");

    /** The partnership and the organisation merged. */
    public static final LtoEndReason MERGED = new LtoEndReason("MERGED");

    /** The partnership incorporated, and took the role on. */
    public static final LtoEndReason PARTNERSHIP_INCORPORATED = new LtoEndReason("PARTNERSHIP_INCORPORATED");

    /** The organisation gave the role up. */
    public static final LtoEndReason WITHDREW = new LtoEndReason("WITHDREW");

    private static final Set<LtoEndReason> KNOWN =
            Set.of(DIFFERENCES, CLOSED, MERGED, PARTNERSHIP_INCORPORATED, WITHDREW);

    /** Checks that the code is not blank. */
    public LtoEndReason {
        Require.of(LtoEndReason.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static LtoEndReason of(String value) {
        return new LtoEndReason(value);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return value;
    }
}
