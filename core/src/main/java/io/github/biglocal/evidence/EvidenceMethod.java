package io.github.biglocal.evidence;

/**
 * How evidence was gathered. The list is closed: it holds what the evaluation of the programme used.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, appendix.
 */
public enum EvidenceMethod {
    /** An interview with one or two people. */
    INTERVIEW,
    /** A discussion with several people. */
    FOCUS_GROUP,
    /** The same questions put to many people. */
    SURVEY,
    /** A diary kept as things happened. */
    DIARY,
    /** What was said at an event held for the purpose. */
    EVENT,
    /** A document written for another purpose. */
    DOCUMENT,
    /** A film. */
    FILM,
    /** A report by a delivery body to its funder. */
    MONITORING_RETURN,
    /** Something counted or measured. */
    COUNT
}
