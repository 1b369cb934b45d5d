package io.github.biglocal.funding;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * A national theme under which researchers classified what areas spent. There are nineteen; the names of four are
 * published, so the list is open.
 *
 * <p>Source: Local Trust, Learning from Big Local: programme level spend, undated.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record SpendTheme(String value) implements Code {
    /** Paid staff, equipment and other support to deliver Big Local. */
    public static final SpendTheme DELIVERY_COSTS = new SpendTheme("DELIVERY_COSTS");

    /** Events, festivals, volunteers. */
    public static final SpendTheme COMMUNITY_ENGAGEMENT = new SpendTheme("COMMUNITY_ENGAGEMENT");

    /** Community spaces. */
    public static final SpendTheme COMMUNITY_SPACES = new SpendTheme("COMMUNITY_SPACES");

    /** Small grants. */
    public static final SpendTheme SMALL_GRANTS = new SpendTheme("SMALL_GRANTS");

    private static final Set<SpendTheme> KNOWN =
            Set.of(DELIVERY_COSTS, COMMUNITY_ENGAGEMENT, COMMUNITY_SPACES, SMALL_GRANTS);

    /** Checks that the code is not blank. */
    public SpendTheme {
        Require.of(SpendTheme.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static SpendTheme of(String value) {
        return new SpendTheme(value);
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
