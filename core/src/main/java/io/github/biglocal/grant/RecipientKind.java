package io.github.biglocal.grant;

/** Who receives a grant or a loan. */
public enum RecipientKind {
    /** A person. */
    INDIVIDUAL,
    /** A group without legal personality. */
    UNINCORPORATED_GROUP,
    /** An organisation. */
    ORGANISATION
}
