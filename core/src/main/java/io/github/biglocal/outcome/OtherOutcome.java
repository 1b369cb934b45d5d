package io.github.biglocal.outcome;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * An outcome other than the programme's own four, such as one of another programme, or one that a commission seeks. The
 * list is open.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, section 4.2, the objectives of national and local policy that areas
 * worked towards.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record OtherOutcome(String value) implements Code {
    /** Fewer people are lonely: the government's strategy on loneliness, 2018. */
    public static final OtherOutcome LESS_LONELINESS = new OtherOutcome("LESS_LONELINESS");

    /** People are healthier: the NHS Long Term Plan, 2019. */
    public static final OtherOutcome BETTER_HEALTH = new OtherOutcome("BETTER_HEALTH");

    /** People are integrated: the Home Office's indicators of integration, 2019. */
    public static final OtherOutcome INTEGRATION = new OtherOutcome("INTEGRATION");

    /** More people share in growth: the West Midlands Inclusive Growth Strategy. */
    public static final OtherOutcome INCLUSIVE_GROWTH = new OtherOutcome("INCLUSIVE_GROWTH");

    private static final Set<OtherOutcome> KNOWN =
            Set.of(LESS_LONELINESS, BETTER_HEALTH, INTEGRATION, INCLUSIVE_GROWTH);

    /** Checks that the code is not blank. */
    public OtherOutcome {
        Require.of(OtherOutcome.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static OtherOutcome of(String value) {
        return new OtherOutcome(value);
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
