package io.github.biglocal.grant;

import io.github.biglocal.entity.Id;

/**
 * Identifies a grant.
 *
 * @param value the text
 */
public record GrantId(String value) implements Id {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public GrantId {
        Id.check(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static GrantId of(String value) {
        return new GrantId(value);
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
