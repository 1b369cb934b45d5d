package io.github.biglocal.grant;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * What became of a funded group or activity when the programme's money for it ended. The list is open.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, section 2.3.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record Continuation(String value) implements Code {
    /** It goes on with other grants, contracts or income. */
    public static final Continuation OTHER_FUNDING = new Continuation("OTHER_FUNDING");

    /** It goes on, run by its members or by volunteers. */
    public static final Continuation RUN_BY_MEMBERS = new Continuation("RUN_BY_MEMBERS");

    /** It became an organisation of its own. */
    public static final Continuation INDEPENDENT = new Continuation("INDEPENDENT");

    /** Another organisation took it on. */
    public static final Continuation TRANSFERRED = new Continuation("TRANSFERRED");

    /** It goes on with fewer services. */
    public static final Continuation REDUCED = new Continuation("REDUCED");

    /** It stopped. */
    public static final Continuation CLOSED = new Continuation("CLOSED");

    private static final Set<Continuation> KNOWN =
            Set.of(OTHER_FUNDING, RUN_BY_MEMBERS, INDEPENDENT, TRANSFERRED, REDUCED, CLOSED);

    /** Checks that the code is not blank. */
    public Continuation {
        Require.of(Continuation.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static Continuation of(String value) {
        return new Continuation(value);
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
