package io.github.biglocal.funding;

/**
 * The parts of a funding agreement.
 *
 * <p>Source: Local Trust, Funding agreements (programme guidance), July 2015.
 */
public enum AgreementPart {
    /** The letter that offers the money. */
    OFFER_LETTER("offer letter"),
    /** The terms and conditions of the offer. */
    TERMS_AND_CONDITIONS("terms and conditions"),
    /** What is paid when, by activity or theme of the plan. */
    PAYMENT_SCHEDULE("payment schedule");

    private final String text;

    AgreementPart(String text) {
        this.text = text;
    }

    /** {@return what it is called in a sentence} */
    public String text() {
        return text;
    }
}
