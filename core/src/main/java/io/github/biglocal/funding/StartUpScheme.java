package io.github.biglocal.funding;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * A scheme that gave areas money to begin with, besides their allocation. The list is open.
 *
 * <p>Source: Local Trust, Getting People Involved; Getting Started proposal form, 2012.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record StartUpScheme(String value) implements Code {
    /** Getting People Involved, for the first wave. */
    public static final StartUpScheme GETTING_PEOPLE_INVOLVED = new StartUpScheme("GETTING_PEOPLE_INVOLVED");

    /** Getting Started, for the second and third wave. */
    public static final StartUpScheme GETTING_STARTED = new StartUpScheme("GETTING_STARTED");

    private static final Set<StartUpScheme> KNOWN = Set.of(GETTING_PEOPLE_INVOLVED, GETTING_STARTED);

    /** Checks that the code is not blank. */
    public StartUpScheme {
        Require.of(StartUpScheme.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static StartUpScheme of(String value) {
        return new StartUpScheme(value);
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
