package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Count;
import io.github.biglocal.invariant.Require;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * What an evaluation produced, such as films and reports. It is not evidence that it gathered.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, appendix.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what it is
 * @param count how many
 * @param period when they were produced; empty if not recorded
 */
public record EvaluationOutput(EvaluationOutputKind kind, Count count, Optional<LocalDateRange> period) {
    /** Checks that the period holds a day. */
    public EvaluationOutput {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(period, "period");
        Require.of(EvaluationOutput.class).atLeastADay("period", period);
    }
}
