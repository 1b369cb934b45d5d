package io.github.biglocal.match;

/**
 * How strong a claim is that the programme brought other people's money, from least to most. Attributing change to the
 * programme beyond what people say can be challenging (Our Bigger Story 2015-2016, TSRC, section 2), so leverage
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
