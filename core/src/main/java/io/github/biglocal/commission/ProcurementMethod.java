package io.github.biglocal.commission;

/** How a provider was chosen, in the words of the Open Contracting Data Standard 1.1.5, codelist {@code method}. */
public enum ProcurementMethod {
    /** Every interested supplier may tender. */
    OPEN,
    /** Only suppliers that qualify are invited to tender. */
    SELECTIVE,
    /** A number of suppliers of the buyer's choice are asked. */
    LIMITED,
    /** The contract is given to one supplier without competition. */
    DIRECT
}
