package io.github.biglocal.grant;

/** The pattern of a grant's instalments (Big Local as Change Agent, TSRC 2020, section 2.3). */
public enum InstalmentPattern {
    /** All at once. */
    SINGLE,
    /** In equal parts, to the penny. */
    EQUAL,
    /** In instalments that get smaller as the group that is funded becomes self-sufficient. */
    TAPERED
}
