package io.github.biglocal.commission;

/**
 * The status of a contract, in the words of the Open Contracting Data Standard 1.1.5, codelist {@code contractStatus}.
 */
public enum ContractStatus {
    /** Proposed, not in force. */
    PENDING,
    /** Signed, and in force. */
    ACTIVE,
    /** Cancelled before it was signed. */
    CANCELLED,
    /** Signed and over: completed, or ended early. */
    TERMINATED
}
