package io.github.biglocal.organisation;

import io.github.biglocal.entity.Id;

/**
 * Identifies an organisation within a programme; the numbers it is registered under are {@link OrgId}.
 *
 * @param value the text
 */
public record OrganisationId(String value) implements Id {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public OrganisationId {
        Id.check(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static OrganisationId of(String value) {
        return new OrganisationId(value);
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
