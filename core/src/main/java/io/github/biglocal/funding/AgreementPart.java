package io.github.biglocal.funding;

/**
 * The parts of a funding agreement.
 *
 * <p>Source: Local Trust, Funding agreements (programme guidance), July 2015.
 */
public enum AgreementPart {
    /** The letter that offers the money. */
    OFFER_LETTER,
    /** The terms and conditions of the offer. */
    TERMS_AND_CONDITIONS,
    /** What is paid when, by activity or theme of the plan. */
    PAYMENT_SCHEDULE
}
