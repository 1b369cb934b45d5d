package io.github.biglocal.standards.ocds;

/** Where a release names a party, and the role that the party has there. */
enum OrganisationReference {
    BUYER("buyer", "buyer", "buyer"),
    PROCURING_ENTITY("procuring-entity", "tender.procuringEntity", "procuringEntity"),
    TENDERER("tenderer", "tender.tenderers", "tenderer"),
    SUPPLIER("supplier", "awards.suppliers", "supplier"),
    PAYER("payer", "contracts.implementation.transactions.payer", "payer"),
    PAYEE("payee", "contracts.implementation.transactions.payee", "payee");

    private final String id;
    private final String path;
    private final String role;

    OrganisationReference(String id, String path, String role) {
        this.id = id;
        this.path = path;
        this.role = role;
    }

    /** What it is called in the id of a check. */
    String id() {
        return id;
    }

    /** Where the references are. */
    String path() {
        return path;
    }

    /** The code of the role. */
    String role() {
        return role;
    }
}
