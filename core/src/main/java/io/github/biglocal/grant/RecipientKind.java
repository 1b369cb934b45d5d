package io.github.biglocal.grant;

/** The kind of recipient of a grant or a loan. */
public enum RecipientKind {
    /** A person. */
    INDIVIDUAL,
    /** An unincorporated group. */
    UNINCORPORATED_GROUP,
    /** An organisation. */
    ORGANISATION
}
