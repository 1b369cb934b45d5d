package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Optional;
import java.util.Set;

/**
 * Something that hinders a partnership. The list is open.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, section 4.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record Challenge(String value) implements Code {
    /** Personalities within the partnership. */
    public static final Challenge PERSONALITIES = new Challenge("PERSONALITIES");

    /** Workers or professionals who dominate. */
    public static final Challenge WORKER_OR_PROFESSIONAL_DOMINANCE = new Challenge("WORKER_OR_PROFESSIONAL_DOMINANCE");

    /** Meetings and papers too formal for many. */
    public static final Challenge FORMALITY = new Challenge("FORMALITY");

    /** Too much rests on a few people. */
    public static final Challenge RELIANCE_ON_FEW = new Challenge("RELIANCE_ON_FEW");

    /** Few want to take part. */
    public static final Challenge LOW_ENGAGEMENT = new Challenge("LOW_ENGAGEMENT");

    /** People who move away soon. */
    public static final Challenge TRANSIENCE = new Challenge("TRANSIENCE");

    /** Tension between places within the area. */
    public static final Challenge TENSION_BETWEEN_LOCALITIES = new Challenge("TENSION_BETWEEN_LOCALITIES");

    /** Policies decided elsewhere. */
    public static final Challenge POLICY = new Challenge("POLICY");

    /** Cuts to public services. */
    public static final Challenge CUTS = new Challenge("CUTS");

    /** Developers and their plans. */
    public static final Challenge DEVELOPERS = new Challenge("DEVELOPERS");

    /** Tiers of government that have to agree. */
    public static final Challenge TIERS_OF_GOVERNMENT = new Challenge("TIERS_OF_GOVERNMENT");

    private static final Set<Challenge> FROM_WITHIN =
            Set.of(PERSONALITIES, WORKER_OR_PROFESSIONAL_DOMINANCE, FORMALITY, RELIANCE_ON_FEW);
    private static final Set<Challenge> FROM_THE_COMMUNITY =
            Set.of(LOW_ENGAGEMENT, TRANSIENCE, TENSION_BETWEEN_LOCALITIES);
    private static final Set<Challenge> KNOWN = Set.of(
            PERSONALITIES,
            WORKER_OR_PROFESSIONAL_DOMINANCE,
            FORMALITY,
            RELIANCE_ON_FEW,
            LOW_ENGAGEMENT,
            TRANSIENCE,
            TENSION_BETWEEN_LOCALITIES,
            POLICY,
            CUTS,
            DEVELOPERS,
            TIERS_OF_GOVERNMENT);

    /** Checks that the code is not blank. */
    public Challenge {
        Require.of(Challenge.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static Challenge of(String value) {
        return new Challenge(value);
    }

    /** {@return where it comes from; empty for a code that is not on the list} */
    public Optional<ChallengeSource> source() {
        if (!isKnown()) {
            return Optional.empty();
        }
        return Optional.of(
                FROM_WITHIN.contains(this)
                        ? ChallengeSource.INTERNAL
                        : FROM_THE_COMMUNITY.contains(this) ? ChallengeSource.COMMUNITY : ChallengeSource.EXTERNAL);
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
