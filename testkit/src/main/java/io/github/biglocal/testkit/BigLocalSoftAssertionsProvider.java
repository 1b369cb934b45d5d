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
import org.assertj.core.api.SoftAssertionsProvider;
import org.joda.money.Money;

/**
 * The soft assertions in the words of Big Local, for a class of soft assertions of your own: it implements this interface beside
 * others. {@link BigLocalSoftAssertions} is one.
 */
public interface BigLocalSoftAssertionsProvider extends SoftAssertionsProvider {
    /**
     * {@return a soft assertion about a record: which rules it keeps}
     *
     * @param <S> the kind of record
     * @param actual the record
     */
    default <S extends Entity> RecordAssert<S> assertThat(S actual) {
        @SuppressWarnings("unchecked") // it holds what it is given
        Class<RecordAssert<S>> type = (Class<RecordAssert<S>>) (Class<?>) RecordAssert.class;
        @SuppressWarnings("unchecked") // the constructor takes any record
        Class<S> of = (Class<S>) Entity.class;
        return DomainAssert.soft(this, type, of, actual);
    }

    /**
     * {@return a soft assertion about a verdict}
     *
     * @param actual the verdict
     */
    default VerdictAssert assertThat(Verdict actual) {
        return DomainAssert.soft(this, VerdictAssert.class, Verdict.class, actual);
    }

    /**
     * {@return a soft assertion about verdicts through a period}
     *
     * @param actual the timeline
     */
    default TimelineAssert assertThat(Timeline actual) {
        return DomainAssert.soft(this, TimelineAssert.class, Timeline.class, actual);
    }

    /**
     * {@return a soft assertion about a report}
     *
     * @param actual the report
     */
    default ReportAssert assertThat(Report actual) {
        return DomainAssert.soft(this, ReportAssert.class, Report.class, actual);
    }

    /**
     * {@return a soft assertion about what changed between two reports}
     *
     * @param actual the comparison
     */
    default ReportComparisonAssert assertThat(ReportComparison actual) {
        return DomainAssert.soft(this, ReportComparisonAssert.class, ReportComparison.class, actual);
    }

    /**
     * {@return a soft assertion about an amount of money}
     *
     * @param actual the amount
     */
    default MoneyAssert assertThat(Money actual) {
        return proxy(MoneyAssert.class, Money.class, Objects.requireNonNull(actual, "actual"));
    }

    /**
     * {@return a soft assertion about a fraction}
     *
     * @param actual the fraction
     */
    default RatioAssert assertThat(Ratio actual) {
        return proxy(RatioAssert.class, Ratio.class, Objects.requireNonNull(actual, "actual"));
    }

    /**
     * {@return a soft assertion about a share}
     *
     * @param actual the share
     */
    default ShareAssert assertThat(Share actual) {
        return DomainAssert.soft(this, ShareAssert.class, Share.class, actual);
    }

    /**
     * {@return a soft assertion about a ratio of a result, or the reason why there is none}
     *
     * @param actual the ratio
     */
    default PossibleRatioAssert assertThat(PossibleRatio actual) {
        return DomainAssert.soft(this, PossibleRatioAssert.class, PossibleRatio.class, actual);
    }

    /**
     * {@return a soft assertion about leverage}
     *
     * @param actual the leverage
     */
    default LeverageResultAssert assertThat(LeverageResult actual) {
        return DomainAssert.soft(this, LeverageResultAssert.class, LeverageResult.class, actual);
    }

    /**
     * {@return a soft assertion about what reading gave}
     *
     * @param <T> the type of the value
     * @param actual what reading gave
     */
    default <T> LoadedAssert<T> assertThat(Loaded<T> actual) {
        @SuppressWarnings("unchecked") // it holds what it is given
        Class<LoadedAssert<T>> type = (Class<LoadedAssert<T>>) (Class<?>) LoadedAssert.class;
        @SuppressWarnings("unchecked") // the constructor takes whatever was read
        Class<Loaded<T>> of = (Class<Loaded<T>>) (Class<?>) Loaded.class;
        return DomainAssert.soft(this, type, of, actual);
    }

    /**
     * {@return a soft assertion about a problem met in reading}
     *
     * @param actual the problem
     */
    default ProblemAssert<Object> assertThat(Problem actual) {
        @SuppressWarnings("unchecked") // it has nothing to go back to
        Class<ProblemAssert<Object>> type = (Class<ProblemAssert<Object>>) (Class<?>) ProblemAssert.class;
        @SuppressWarnings("unchecked") // only such lists are given
        Class<List<Problem>> of = (Class<List<Problem>>) (Class<?>) List.class;
        return DomainAssert.soft(this, type, of, List.of(Objects.requireNonNull(actual, "actual")));
    }
}
