package io.github.biglocal.partnership;

import io.github.biglocal.entity.Citation;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An evaluator's judgement of a partnership on a date.
 *
 * <p>Immutable and thread-safe.
 *
 * @param maturity the judgement
 * @param date the day of the judgement; where the source gives only a year, its last day is the safe choice
 * @param source where it was published, which also says by whom
 */
public record MaturityJudgement(Maturity maturity, LocalDate date, Citation source) {
    public MaturityJudgement {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(maturity, "maturity");
        Objects.requireNonNull(source, "source");
    }
}
