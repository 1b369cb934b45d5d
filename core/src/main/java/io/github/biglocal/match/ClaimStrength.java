package io.github.biglocal.match;

/**
 * How strong a claim is that the programme brought other people's money, from least to most. Attributing change to the
 * programme beyond what people say can be challenging (Big Local as Change Agent, TSRC 2020, section 1), so leverage
 * tells how much of it is more than a claim.
 */
public enum ClaimStrength {
    /** The other money is there beside the programme's. */
    CLAIMED,
    /** There is evidence that the programme had a part in its coming. */
    CONTRIBUTED,
    /** There is evidence that it would not have come without the programme. */
    ADDITIONAL
}
