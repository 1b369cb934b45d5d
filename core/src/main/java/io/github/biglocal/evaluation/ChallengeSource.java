package io.github.biglocal.evaluation;

/**
 * The source of a challenge to a partnership.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, section 4.
 */
public enum ChallengeSource {
    /** From within the partnership. */
    INTERNAL,
    /** From the community. */
    COMMUNITY,
    /** From outside: policy, cuts, developers, tiers of government. */
    EXTERNAL
}
