package io.github.biglocal.partnership;

import io.github.biglocal.entity.Id;

/**
 * Identifies a partnership.
 *
 * @param value the text
 */
public record PartnershipId(String value) implements Id {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public PartnershipId {
        Id.check(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static PartnershipId of(String value) {
        return new PartnershipId(value);
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
