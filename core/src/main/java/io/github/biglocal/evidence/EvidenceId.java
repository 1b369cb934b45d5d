package io.github.biglocal.evidence;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Id;

/**
 * Identifies a piece of evidence.
 *
 * @param value the text
 */
public record EvidenceId(String value) implements EntityId<Evidence> {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public EvidenceId {
        Id.check(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static EvidenceId of(String value) {
        return new EvidenceId(value);
    }

    @Override
    public Class<Evidence> type() {
        return Evidence.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
