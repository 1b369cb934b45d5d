package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.invariant.Require;
import java.util.Objects;
import java.util.OptionalInt;
import org.threeten.extra.LocalDateRange;

/**
 * One round of an evaluation's fieldwork.
 *
 * <p>Immutable and thread-safe.
 *
 * @param method how evidence was gathered
 * @param period when
 * @param count how many interviews, groups, events, films and so on; 0 or more
 * @param people how many people took part; 0 or more; empty if not recorded
 */
public record Fieldwork(EvidenceMethod method, LocalDateRange period, int count, OptionalInt people) implements Dated {
    /** Checks the ranges. */
    public Fieldwork {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(people, "people");
        Require.of(Fieldwork.class)
                .atLeastADay("period", period)
                .atLeast("count", 0, count)
                .atLeast("people", 0, people);
    }
}
