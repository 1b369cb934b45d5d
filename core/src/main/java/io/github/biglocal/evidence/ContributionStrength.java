package io.github.biglocal.evidence;

/**
 * How much is claimed of the programme's part in a change. The list is closed, the weakest first.
 *
 * <p>The names are those of this library; the steps are those of contribution analysis, from a claim to one that has
 * stood against other explanations.
 */
public enum ContributionStrength {
    /** The change came about while the programme was there. */
    CLAIMED,
    /** There is evidence that the programme had a part in it. */
    CONTRIBUTED,
    /** There is evidence that it would not have come about without the programme. */
    ADDITIONAL
}
