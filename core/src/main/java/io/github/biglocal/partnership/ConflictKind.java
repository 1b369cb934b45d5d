package io.github.biglocal.partnership;

/**
 * What a conflict of interest is about. The programme defines three.
 *
 * <p>Source: Local Trust, Conflicts of interest (programme guidance), July 2015.
 */
public enum ConflictKind {
    /** The person stands to gain money. */
    DIRECT_FINANCIAL,
    /** A close relative or friend of the person does. */
    INDIRECT_FINANCIAL,
    /** The person also owes something to another body, as its trustee or member. */
    LOYALTY
}
