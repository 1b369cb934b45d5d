package io.github.biglocal.standards.threesixtygiving;

/**
 * What a check is about, as the published tool groups its checks.
 *
 * <p>Source: 360Giving Data Quality Tool, 360Giving, version of 12 May 2026.
 */
public enum CheckCategory {
    /** The grant itself: its amount, its words, its identifier. */
    GRANTS("Grants"),
    /** Funders and recipients, and their identifiers. */
    ORGANISATIONS("Organisations"),
    /** What might identify a person. */
    DATA_PROTECTION("Data Protection"),
    /** Dates of the award and of what it pays for. */
    DATES("Dates"),
    /** Where the recipient is, and where the grant is spent. */
    LOCATION("Location"),
    /** What is said about the data. */
    METADATA("Metadata");

    private final String title;

    CheckCategory(String title) {
        this.title = title;
    }

    /** {@return the published title, such as {@code Data Protection}} */
    public String title() {
        return title;
    }
}
