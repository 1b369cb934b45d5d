package io.github.biglocal.grant;

/** How the instalments of a grant go on (Big Local as Change Agent, TSRC 2020, section 2.3). */
public enum InstalmentPattern {
    /** All at once. */
    SINGLE,
    /** In equal parts, to the penny. */
    EQUAL,
    /** In parts that shrink as what is funded comes to stand on its own feet. */
    TAPERED
}
