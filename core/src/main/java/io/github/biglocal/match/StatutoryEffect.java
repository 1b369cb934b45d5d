package io.github.biglocal.match;

/** Whether programme money adds to what a public body has to spend by law, or replaces it. */
public enum StatutoryEffect {
    /** It is in addition. */
    ADDS,
    /** It replaces it, in whole or in part. */
    REPLACES
}
