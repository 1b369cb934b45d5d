package io.github.biglocal.testkit;

import static io.github.biglocal.testkit.Shorthand.board;
import static io.github.biglocal.testkit.Shorthand.pounds;
import static io.github.biglocal.testkit.Shorthand.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Periods;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.ReportComparison;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BigLocalSoftAssertionsTest {
    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);
    private static final Partnership TOO_FEW = board().residents(4).others(4).build();
    private static final ResidentMajority MAJORITY = ResidentMajority.standard();

    private static List<String> failures(Consumer<BigLocalSoftAssertions> assertions) {
        BigLocalSoftAssertions softly = new BigLocalSoftAssertions();
        assertions.accept(softly);
        return softly.assertionErrorsCollected().stream()
                .map(AssertionError::getMessage)
                .toList();
    }

    @Test
    void everyFailureIsReportedNotOnlyTheFirst() {
        assertThat(failures(softly -> softly.assertThat(TOO_FEW)
                        .on(DAY)
                        .keeps(MAJORITY)
                        .breaches(MAJORITY)
                        .by(2)
                        .by(1)
                        .saying("9 of 9")
                        .and()
                        .keeps(MinimumSize.ID)
                        .isNotSubjectTo(MinimumSize.ID)))
                .satisfiesExactly(
                        first -> assertThat(first).contains("to keep resident-majority"),
                        second -> assertThat(second).contains("to breach resident-majority on 1 June 2016 by 2, but"),
                        third -> assertThat(third).contains("by 1 saying \"9 of 9\", but"),
                        fourth -> assertThat(fourth).contains("not to be subject to partnership-minimum-size"));
    }

    @Test
    void whatIsAskedOfAFindingThatIsNotThereIsNotReportedAgain() {
        assertThat(failures(softly -> softly.assertThat(TOO_FEW)
                        .on(DAY)
                        .breaches(MinimumSize.ID)
                        .by(3)
                        .saying("too small")
                        .and()
                        .isNotJudged(MAJORITY)
                        .missing("members/board-1/residence")
                        .and()
                        .keeps(MAJORITY)))
                .satisfiesExactly(
                        first -> assertThat(first).contains("to breach partnership-minimum-size"),
                        second -> assertThat(second).contains("not to be judged by resident-majority"),
                        third -> assertThat(third).contains("to keep resident-majority"));
        assertThat(failures(softly -> softly.assertThat(Loaded.of("whole"))
                        .hasProblem(ProblemCode.NOT_FOUND)
                        .at("/areas")
                        .and()
                        .isComplete()))
                .hasSize(1);
    }

    @Test
    void everyKindOfValueHasASoftAssertion() {
        Report report = RuleSet.of(List.of(MAJORITY)).check(Records.of(TOO_FEW), DAY);
        Timeline timeline = Timeline.of(MAJORITY, TOO_FEW, Records.NONE, Periods.parse("2015-01-01/2016-12-31"));

        assertThat(failures(softly -> {
                    softly.assertThat(Verdict.satisfied()).isBreached().by(1);
                    softly.assertThat(timeline).changesOnlyOn().on(DAY).isSatisfied();
                    softly.assertThat(report)
                            .isClean()
                            .hasFindings(MinimumSize.ID)
                            .by(1);
                    softly.assertThat(ReportComparison.between(report, report))
                            .hasNewFindings(MAJORITY.info().id());
                    softly.assertThat(pounds(1)).isZero().isGreaterThan(pounds(2));
                    softly.assertThat(Ratio.ONE).isPercent(51).isExactly("1");
                    softly.assertThat(Share.of(1, 2)).is(1, 3);
                    softly.assertThat(new LeverageRatio.Defined(Ratio.ONE)).isExactly("2");
                    softly.assertThat(Leverage.asOf(DAY).of(List.of(project(pounds(1), pounds(1)))))
                            .isExactly(LeverageConvention.MATCH_PER_GRANT, "2");
                    softly.assertThat(Problem.warning(
                                    ProblemCode.INVALID_VALUE, Place.whole("a.json"), "Odd.", "Check it."))
                            .isError();
                    softly.assertThat("text").isEqualTo("AssertJ's own");
                }))
                .hasSize(1 + 2 + 2 + 1 + 2 + 1 + 1 + 1 + 1 + 1 + 1);
    }

    @Test
    void aFailureNamesTheLineOfTheTest() {
        AssertionError error = org.assertj.core.api.Assertions.catchThrowableOfType(
                AssertionError.class,
                () -> BigLocalSoftAssertions.assertSoftly(softly -> softly.assertThat(TOO_FEW)
                        .on(DAY)
                        .breaches(MinimumSize.ID)
                        .by(1)));

        assertThat(error).hasMessageContaining("1 failure").hasMessageContaining("BigLocalSoftAssertionsTest.java:");
    }

    @Test
    void nothingIsReportedWhereAllIsAsExpected() {
        BigLocalSoftAssertions.assertSoftly(softly -> softly.assertThat(TOO_FEW)
                .as("a board")
                .on(DAY)
                .breaches(MAJORITY)
                .by(1)
                .withRepairContaining("recruit"));
    }
}
