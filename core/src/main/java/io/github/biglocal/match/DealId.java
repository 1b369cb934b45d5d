package io.github.biglocal.match;

import io.github.biglocal.entity.Id;

/**
 * Identifies a deal.
 *
 * @param value the text
 */
public record DealId(String value) implements Id {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public DealId {
        Id.check(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static DealId of(String value) {
        return new DealId(value);
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
