package io.github.biglocal.partnership;

/**
 * One of the three kinds of conflict of interest that the programme defines.
 *
 * <p>Source: Local Trust, Conflicts of interest (programme guidance), July 2015.
 */
public enum ConflictKind {
    /** The person stands to gain money. */
    DIRECT_FINANCIAL,
    /** A close relative or friend of the person stands to gain money. */
    INDIRECT_FINANCIAL,
    /** The person also has a duty to another body, as its trustee or member. */
    LOYALTY
}
