package io.github.biglocal.lto;

/**
 * Something that an organisation has to be able to do to become a locally trusted organisation. It also has to pass due
 * diligence and sign the funding agreement, which are recorded separately.
 *
 * <p>Source: Local Trust, Locally trusted organisations (programme guidance), July 2015.
 */
public enum LtoAbility {
    /** Receive and administer funding in line with plan and agreement. */
    ADMINISTER_FUNDING,
    /** Report to the partnership and to the funder. */
    REPORT_TO_PARTNERSHIP_AND_FUNDER,
    /** Support the making of grants, and the partnership's administration. */
    SUPPORT_GRANTS_AND_ADMINISTRATION,
    /** Work well with the partnership, the funder and the rep. */
    WORK_WITH_OTHERS
}
