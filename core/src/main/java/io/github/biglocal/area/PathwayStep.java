package io.github.biglocal.area;

import io.github.biglocal.invariant.InvalidValueException;
import java.util.Arrays;

/**
 * One of the seven steps of the Big Local pathway, in order. Areas repeat some of them: the last step leads back to the
 * fourth.
 *
 * <p>Source: Community Development Foundation, Big Local overview, 7 July 2011.
 */
public enum PathwayStep {
    /** Getting people involved. */
    GETTING_PEOPLE_INVOLVED(1),
    /** Exploring community visions, which produces a profile of the area. */
    EXPLORING_VISIONS(2),
    /** Creating a local partnership. */
    CREATING_PARTNERSHIP(3),
    /** Developing a community plan. */
    DEVELOPING_PLAN(4),
    /** Implementing the community plan. */
    IMPLEMENTING_PLAN(5),
    /** Assessing impact. */
    ASSESSING_IMPACT(6),
    /** Reviewing the community plan and the local partnership. */
    REVIEWING(7);

    private final int number;

    PathwayStep(int number) {
        this.number = number;
    }

    /** {@return its number on the pathway, 1 to 7} */
    public int number() {
        return number;
    }

    /**
     * {@return the step with a number}
     *
     * @param number 1 to 7
     * @throws InvalidValueException if there is no such step
     */
    public static PathwayStep of(int number) {
        return Arrays.stream(values())
                .filter(step -> step.number == number)
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        PathwayStep.class,
                        "number",
                        "number is " + number,
                        "Give a step of the pathway, from 1 to " + values().length + "."));
    }
}
