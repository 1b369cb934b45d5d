package io.github.biglocal.testkit;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.money.PossibleRatio;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.ReportComparison;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/**
 * AssertJ in the words of Big Local. Both can be imported together:
 *
 * <pre>{@code
 * import static io.github.biglocal.testkit.BigLocalAssertions.assertThat;
 * import static org.assertj.core.api.Assertions.assertThat;
 *
 * assertThat(board).on("2016-06-01").keeps(ResidentMajority.standard());
 * assertThat(report).hasFindings(ResidentMajority.ID).withRepairContaining("recruit");
 * assertThat(report.open()).hasSize(1);
 * }</pre>
 *
 * <p>A failure states what was expected, what is so and why, and the repair of a breach. For soft assertions, see {@link
 * BigLocalSoftAssertions}.
 */
public final class BigLocalAssertions {
    private BigLocalAssertions() {}

    /**
     * {@return an assertion about a record: which rules it keeps}
     *
     * @param <S> the kind of record
     * @param actual the record
     */
    public static <S extends Entity> RecordAssert<S> assertThat(S actual) {
        return new RecordAssert<>(actual);
    }

    /**
     * {@return an assertion about a verdict}
     *
     * @param actual the verdict
     */
    public static VerdictAssert assertThat(Verdict actual) {
        return new VerdictAssert(actual);
    }

    /**
     * {@return an assertion about verdicts through a period}
     *
     * @param actual the timeline
     */
    public static TimelineAssert assertThat(Timeline actual) {
        return new TimelineAssert(actual);
    }

    /**
     * {@return an assertion about a report}
     *
     * @param actual the report
     */
    public static ReportAssert assertThat(Report actual) {
        return new ReportAssert(actual);
    }

    /**
     * {@return an assertion about what changed between two reports}
     *
     * @param actual the comparison
     */
    public static ReportComparisonAssert assertThat(ReportComparison actual) {
        return new ReportComparisonAssert(actual);
    }

    /**
     * {@return an assertion about an amount of money}
     *
     * @param actual the amount
     */
    public static MoneyAssert assertThat(Money actual) {
        return new MoneyAssert(actual);
    }

    /**
     * {@return an assertion about a fraction}
     *
     * @param actual the fraction
     */
    public static RatioAssert assertThat(Ratio actual) {
        return new RatioAssert(actual);
    }

    /**
     * {@return an assertion about a share}
     *
     * @param actual the share
     */
    public static ShareAssert assertThat(Share actual) {
        return new ShareAssert(actual);
    }

    /**
     * {@return an assertion about a ratio of a result, or the reason why there is none}
     *
     * @param actual the ratio
     */
    public static PossibleRatioAssert assertThat(PossibleRatio actual) {
        return new PossibleRatioAssert(actual);
    }

    /**
     * {@return an assertion about leverage}
     *
     * @param actual the leverage
     */
    public static LeverageResultAssert assertThat(LeverageResult actual) {
        return new LeverageResultAssert(actual);
    }

    /**
     * {@return an assertion about what reading gave}
     *
     * @param <T> the type of the value
     * @param actual what reading gave
     */
    public static <T> LoadedAssert<T> assertThat(Loaded<T> actual) {
        return new LoadedAssert<>(actual);
    }

    /**
     * {@return an assertion about a problem met in reading}
     *
     * @param actual the problem
     */
    public static ProblemAssert<Object> assertThat(Problem actual) {
        return new ProblemAssert<>(List.of(Objects.requireNonNull(actual, "actual")));
    }
}
