package io.github.biglocal.plan;

/**
 * One of the nine questions that a review of a plan answers, in order.
 *
 * <p>Source: Local Trust, Reviewing your Big Local plan, 2015.
 */
public enum ReviewQuestion {
    /** What was done, compared with what was planned. */
    DONE_AGAINST_PLAN,
    /** What money was spent. */
    MONEY_SPENT,
    /** What impact it had. */
    IMPACT,
    /** What was learnt. */
    LEARNING,
    /** What progress was made on the vision and priorities. */
    PROGRESS_ON_VISION_AND_PRIORITIES,
    /** Whether to refresh vision and priorities. */
    REFRESH_OF_VISION_AND_PRIORITIES,
    /** How it relates to the four outcomes of the programme. */
    RELATION_TO_OUTCOMES,
    /** Whether a new or revised plan is needed. */
    NEED_FOR_NEW_PLAN,
    /** The ninth: it begins with the words "How do you know"; the rest is cut off in the copy that could be read. */
    FINAL_QUESTION
}
