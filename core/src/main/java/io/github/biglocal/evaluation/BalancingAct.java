package io.github.biglocal.evaluation;

/**
 * Two aims that a partnership has to balance. The source does not place a partnership between them.
 *
 * <p>Source: Our Bigger Story 2015-2016, section 5, Balancing acts.
 */
public enum BalancingAct {
    /** What can be seen now, and what is hoped for in the long term. */
    VISIBLE_NOW_OR_LONG_TERM,
    /** Getting tasks done, and building relationships. */
    TASKS_AND_RELATIONSHIPS,
    /** What is needed, and what is wanted. */
    NEED_OR_WANT,
    /** Being a catalyst for new things, and protecting what exists. */
    CATALYST_OR_PROTECTOR,
    /** Trying new ways, and a safe pair of hands. */
    INNOVATION_AND_SAFE_HANDS,
    /** The very local, and the bigger picture. */
    LOCAL_OR_BIGGER_PICTURE
}
