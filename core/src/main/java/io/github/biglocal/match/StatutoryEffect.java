package io.github.biglocal.match;

/** What programme money does beside the spending that a public body is bound to by law. */
public enum StatutoryEffect {
    /** It comes on top. */
    ADDS,
    /** It takes its place, in whole or in part. */
    REPLACES
}
