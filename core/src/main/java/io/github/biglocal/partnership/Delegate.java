package io.github.biglocal.partnership;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * To whom a partnership delegates work or decisions. The list is open.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, sections 3.1 and 3.2.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record Delegate(String value) implements Code {
    /** Its paid workers. */
    public static final Delegate PAID_WORKERS = new Delegate("PAID_WORKERS");

    /** Its working groups. */
    public static final Delegate WORKING_GROUPS = new Delegate("WORKING_GROUPS");

    /** Its locally trusted organisation. */
    public static final Delegate LTO = new Delegate("LTO");

    /** A body set up to deliver, which the partnership oversees. */
    public static final Delegate ARMS_LENGTH_BODY = new Delegate("ARMS_LENGTH_BODY");

    /** The body that carries on after the programme. */
    public static final Delegate LEGACY_BODY = new Delegate("LEGACY_BODY");

    private static final Set<Delegate> KNOWN = Set.of(PAID_WORKERS, WORKING_GROUPS, LTO, ARMS_LENGTH_BODY, LEGACY_BODY);

    /** Checks that the code is not blank. */
    public Delegate {
        Require.of(Delegate.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static Delegate of(String value) {
        return new Delegate(value);
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
