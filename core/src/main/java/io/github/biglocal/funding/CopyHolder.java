package io.github.biglocal.funding;

/**
 * Who is sent a copy of a funding agreement, beside its parties.
 *
 * <p>Source: Local Trust, Funding agreements (programme guidance), July 2015.
 */
public enum CopyHolder {
    /** The rep of the area. */
    REP("rep"),
    /** The chair of the partnership. */
    PARTNERSHIP_CHAIR("chair of the partnership");

    private final String text;

    CopyHolder(String text) {
        this.text = text;
    }

    /** {@return what it is called in a sentence} */
    public String text() {
        return text;
    }
}
