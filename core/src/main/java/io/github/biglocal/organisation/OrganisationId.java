package io.github.biglocal.organisation;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies an organisation within a programme; the numbers it is registered under are {@link OrgId}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record OrganisationId(String value) implements EntityId<Organisation> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public OrganisationId {
        Require.of(OrganisationId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static OrganisationId of(String value) {
        return new OrganisationId(value);
    }

    @Override
    public Class<Organisation> type() {
        return Organisation.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
