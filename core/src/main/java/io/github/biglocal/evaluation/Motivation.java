package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * Why people become and stay active in an area, as an evaluator found it. The list is open.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, section 3.2, energies and motivators for change, which lists seven.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record Motivation(String value) implements Code {
    /** For children and those who come after them. */
    public static final Motivation FUTURE_GENERATIONS = new Motivation("FUTURE_GENERATIONS");

    /** Political beliefs, such as about injustice. */
    public static final Motivation POLITICAL_BELIEFS = new Motivation("POLITICAL_BELIEFS");

    /** Little trust in others, so wanting to see where the money goes. */
    public static final Motivation LACK_OF_TRUST_IN_OTHERS = new Motivation("LACK_OF_TRUST_IN_OTHERS");

    /** Anger at what others do to the area, and at promises not kept. */
    public static final Motivation ANGER = new Motivation("ANGER");

    /** Wanting one's own community and quality of life to be better, or not to get worse. */
    public static final Motivation SELF_INTEREST = new Motivation("SELF_INTEREST");

    /** Friends, and new social networks. */
    public static final Motivation SOCIAL_DIMENSION = new Motivation("SOCIAL_DIMENSION");

    /** A sense that one ought to contribute. */
    public static final Motivation CIVIC_DUTY = new Motivation("CIVIC_DUTY");

    private static final Set<Motivation> KNOWN = Set.of(
            FUTURE_GENERATIONS,
            POLITICAL_BELIEFS,
            LACK_OF_TRUST_IN_OTHERS,
            ANGER,
            SELF_INTEREST,
            SOCIAL_DIMENSION,
            CIVIC_DUTY);

    /** Checks that the code is not blank. */
    public Motivation {
        Require.of(Motivation.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static Motivation of(String value) {
        return new Motivation(value);
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
