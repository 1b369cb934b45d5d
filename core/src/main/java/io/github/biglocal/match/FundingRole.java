package io.github.biglocal.match;

/** What a funder of a deal says of the other money in it. */
public enum FundingRole {
    /** The funder claims to have levered the rest, as the programme does; the two share what there is. */
    LEVERING,
    /** The funder claims nothing: the money is what was levered. */
    LEVERED
}
