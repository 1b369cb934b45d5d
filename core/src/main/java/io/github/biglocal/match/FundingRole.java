package io.github.biglocal.match;

/** What a funder of a project claims about the other money in it. */
public enum FundingRole {
    /** The funder claims to have leveraged the rest, as the programme does; the two share it. */
    LEVERAGING,
    /** The funder makes no claim: its money is what was leveraged. */
    LEVERED
}
