package io.github.biglocal.grant;

/** The kind of recipient of a grant or a loan. */
public enum RecipientKind {
    /** A person. */
    INDIVIDUAL,
    /** A group without legal personality. */
    UNINCORPORATED_GROUP,
    /** An organisation. */
    ORGANISATION
}
