package io.github.biglocal.area;

/**
 * The seven steps of the Big Local pathway, in their order. Areas take them again as they go: the last step leads back
 * to the fourth.
 *
 * <p>Source: Community Development Foundation, Big Local overview, 7 July 2011.
 */
public enum PathwayStep {
    /** Getting people involved. */
    GETTING_PEOPLE_INVOLVED,
    /** Exploring community visions; it produces a profile of the area. */
    EXPLORING_VISIONS,
    /** Creating a local partnership. */
    CREATING_PARTNERSHIP,
    /** Developing a community plan. */
    DEVELOPING_PLAN,
    /** Implementing the community plan. */
    IMPLEMENTING_PLAN,
    /** Assessing impact. */
    ASSESSING_IMPACT,
    /** Reviewing the community plan and the local partnership. */
    REVIEWING;

    /** {@return its number on the pathway, 1 to 7} */
    public int number() {
        return ordinal() + 1;
    }

    /**
     * {@return the step with a number}
     *
     * @param number 1 to 7
     * @throws IllegalArgumentException if there is no such step
     */
    public static PathwayStep of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("the pathway has steps 1 to " + values().length + ", not " + number);
        }
        return values()[number - 1];
    }
}
