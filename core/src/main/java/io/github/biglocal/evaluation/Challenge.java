package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Optional;
import java.util.Set;

/**
 * Something that hinders a partnership. The list is open.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, sections 3.2, 4 and 5.
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

    /** The daily pressures of survival. */
    public static final Challenge SURVIVAL_PRESSURES = new Challenge("SURVIVAL_PRESSURES");

    /** Scepticism with good reason, after promises that were not kept. */
    public static final Challenge JUSTIFIED_SCEPTICISM = new Challenge("JUSTIFIED_SCEPTICISM");

    /** Agreement about the problem, and conflict over what to do about it. */
    public static final Challenge CONFLICT_OVER_SOLUTIONS = new Challenge("CONFLICT_OVER_SOLUTIONS");

    /** An inward-looking partnership, with little thought for what lies beyond the area. */
    public static final Challenge INWARD_LOOKING = new Challenge("INWARD_LOOKING");

    /** Little community or organisational leadership in place at the start. */
    public static final Challenge LITTLE_LEADERSHIP_AT_THE_START = new Challenge("LITTLE_LEADERSHIP_AT_THE_START");

    /** Conflict with the locally trusted organisation. */
    public static final Challenge CONFLICT_WITH_LTO = new Challenge("CONFLICT_WITH_LTO");

    /** An area too small to attract involvement or do much. */
    public static final Challenge AREA_TOO_SMALL = new Challenge("AREA_TOO_SMALL");

    /** An area that covers too many places. */
    public static final Challenge AREA_TOO_LARGE = new Challenge("AREA_TOO_LARGE");

    private static final Set<Challenge> FROM_WITHIN =
            Set.of(PERSONALITIES, WORKER_OR_PROFESSIONAL_DOMINANCE, FORMALITY, RELIANCE_ON_FEW);
    private static final Set<Challenge> FROM_THE_COMMUNITY = Set.of(
            LOW_ENGAGEMENT,
            TRANSIENCE,
            TENSION_BETWEEN_LOCALITIES,
            SURVIVAL_PRESSURES,
            JUSTIFIED_SCEPTICISM,
            CONFLICT_OVER_SOLUTIONS);
    private static final Set<Challenge> FROM_OUTSIDE = Set.of(POLICY, CUTS, DEVELOPERS, TIERS_OF_GOVERNMENT);
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
            TIERS_OF_GOVERNMENT,
            SURVIVAL_PRESSURES,
            JUSTIFIED_SCEPTICISM,
            CONFLICT_OVER_SOLUTIONS,
            INWARD_LOOKING,
            LITTLE_LEADERSHIP_AT_THE_START,
            CONFLICT_WITH_LTO,
            AREA_TOO_SMALL,
            AREA_TOO_LARGE);

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

    /**
     * {@return where it comes from; empty for a code that is not on the list, and for one that the report places under none of
     * the three, such as conflict with the LTO}
     */
    public Optional<ChallengeSource> source() {
        if (FROM_WITHIN.contains(this)) {
            return Optional.of(ChallengeSource.INTERNAL);
        }
        if (FROM_THE_COMMUNITY.contains(this)) {
            return Optional.of(ChallengeSource.COMMUNITY);
        }
        return FROM_OUTSIDE.contains(this) ? Optional.of(ChallengeSource.EXTERNAL) : Optional.empty();
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
