package io.github.biglocal.evaluation;

/**
 * Where what stands in a partnership's way comes from.
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
