package io.github.biglocal.funding;

/**
 * Something that has to be done before an area's funding is closed. Whether the owner of each asset is clear is a rule
 * about assets.
 *
 * <p>Source: Local Trust, Closing out and moving on: Big Local funding essentials (programme guidance), 2023-24.
 */
public enum CloseOutRequirement {
    /** The locally trusted organisation has submitted its final spend report. */
    FINAL_SPEND_REPORT("final spend report"),
    /** Underspend has been returned, with the contribution paid on it. */
    UNDERSPEND_RETURNED("return of the underspend and the contribution paid on it"),
    /** Grants, loans and contracts with local organisations have been ended properly. */
    LOCAL_CONTRACTS_ENDED("ending of local contracts"),
    /** Employment that the money paid for has been ended properly. */
    EMPLOYMENT_ENDED("ending of employment");

    private final String text;

    CloseOutRequirement(String text) {
        this.text = text;
    }

    /** {@return what it is called in a sentence} */
    public String text() {
        return text;
    }
}
