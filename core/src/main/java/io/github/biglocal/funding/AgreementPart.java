package io.github.biglocal.funding;

/**
 * A part of a funding agreement.
 *
 * <p>Source: Local Trust, Funding agreements (programme guidance), July 2015.
 */
public enum AgreementPart {
    /** The letter that offers the money. */
    OFFER_LETTER,
    /** The terms and conditions of the offer. */
    TERMS_AND_CONDITIONS,
    /** The amounts and dates of payments, by activity or theme of the plan. */
    PAYMENT_SCHEDULE
}
