package io.github.biglocal.evidence;

/**
 * How evidence was gathered. The list is closed: it holds what the evaluation of the programme used.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, appendix.
 */
public enum EvidenceMethod {
    /** A talk with one or two people. */
    INTERVIEW,
    /** A talk with several. */
    FOCUS_GROUP,
    /** The same questions to many. */
    SURVEY,
    /** A diary kept as things happened. */
    DIARY,
    /** What was said at a meeting held for it. */
    EVENT,
    /** What was written for another purpose. */
    DOCUMENT,
    /** What was filmed. */
    FILM,
    /** What a delivery body reports to its funder. */
    MONITORING_RETURN,
    /** Something counted or measured. */
    COUNT
}
