package io.github.biglocal.plan;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Id;

/**
 * Identifies a change to a plan.
 *
 * @param value the text
 */
public record PlanChangeId(String value) implements EntityId<PlanChange> {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public PlanChangeId {
        Id.check(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static PlanChangeId of(String value) {
        return new PlanChangeId(value);
    }

    @Override
    public Class<PlanChange> type() {
        return PlanChange.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
