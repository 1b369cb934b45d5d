package io.github.biglocal.grant;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Id;

/**
 * Identifies a grant.
 *
 * @param value the text
 */
public record GrantId(String value) implements EntityId<Grant> {
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

    @Override
    public Class<Grant> type() {
        return Grant.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
