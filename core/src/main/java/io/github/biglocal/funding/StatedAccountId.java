package io.github.biglocal.funding;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a stated account.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record StatedAccountId(String value) implements EntityId<StatedAccount> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public StatedAccountId {
        Require.of(StatedAccountId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static StatedAccountId of(String value) {
        return new StatedAccountId(value);
    }

    @Override
    public Class<StatedAccount> type() {
        return StatedAccount.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
