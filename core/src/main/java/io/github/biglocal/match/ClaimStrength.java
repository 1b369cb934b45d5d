package io.github.biglocal.match;

/**
 * How strong the claim is that the programme brought in other people's money or caused a change, from weakest to
 * strongest. Attributing change to the programme beyond what people say can be challenging (Our Bigger Story 2015-2016,
 * TSRC, section 2), so leverage reports how much of it is more than a claim. The steps are those of contribution
 * analysis: from a claim to one that has been tested against other explanations.
 */
public enum ClaimStrength {
    /** It is there alongside the programme. */
    CLAIMED,
    /** There is evidence that the programme had a part in it. */
    CONTRIBUTED,
    /** There is evidence that it would not have come about without the programme. */
    ADDITIONAL
}
