package io.github.biglocal.funding;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a spend report.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record SpendReportId(String value) implements EntityId<SpendReport> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public SpendReportId {
        Require.of(SpendReportId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static SpendReportId of(String value) {
        return new SpendReportId(value);
    }

    @Override
    public Class<SpendReport> type() {
        return SpendReport.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
