package io.github.biglocal.outcome;

/**
 * One of the four outcomes that the programme set for every area. The list is closed.
 *
 * <p>Source: Our Bigger Story 2015-2016, section 2; Big Local as Change Agent, 2020, section 2.1.
 */
public enum Outcome {
    /** Outcome 1: communities are better able to identify local needs and to act on them. */
    IDENTIFY_AND_ACT_ON_NEEDS(1),
    /** Outcome 2: people have more skills and confidence, so they go on doing so. */
    SKILLS_AND_CONFIDENCE(2),
    /** Outcome 3: the community makes a difference to the needs it prioritises. */
    DIFFERENCE_TO_PRIORITISED_NEEDS(3),
    /** Outcome 4: people feel that the area is an even better place to live. */
    BETTER_PLACE_TO_LIVE(4);

    private final int number;

    Outcome(int number) {
        this.number = number;
    }

    /** {@return the number the programme gives it, from 1 to 4} */
    public int number() {
        return number;
    }
}
