package io.github.biglocal.testkit;

import static io.github.biglocal.testkit.BigLocalAssertions.assertThat;
import static io.github.biglocal.testkit.RecordAssertTest.failure;
import static io.github.biglocal.testkit.Shorthand.board;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.ReportComparison;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportAssertsTest {
    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);
    private static final Partnership ENOUGH = board().residents(5).others(3).build();
    private static final Partnership TOO_FEW = board().residents(4).others(4).build();
    private static final RuleSet RULES = RuleSet.of(List.of(ResidentMajority.standard(), MinimumSize.standard()))
            .withSeverity(ResidentMajority.ID, Severity.WARNING);

    private static Report report(Partnership board) {
        return RULES.check(Records.of(board), DAY);
    }

    @Test
    void aReportIsCleanOrHasFindings() {
        assertThat(report(ENOUGH))
                .isClean()
                .isCleanOf(Severity.INFO)
                .hasNoFindings()
                .hasNoFailures()
                .hasCount(Answer.SATISFIED, 2)
                .hasCount(ResidentMajority.ID, Answer.BREACHED, 0);
        assertThat(report(TOO_FEW))
                .isCleanOf(Severity.ERROR)
                .hasNoFindings(MinimumSize.ID)
                .hasFindings(ResidentMajority.ID)
                .by(1)
                .times(1)
                .and()
                .verdict(ResidentMajority.ID, TOO_FEW)
                .isBreached();
    }

    @Test
    void aFailureListsTheFindings() {
        String finding =
                "1 open finding: Partnership board. 4 of 8 members are residents (50 %); at least 51 % is required."
                        + " Fill the place of 1 of the other members with a resident, or recruit 1 more resident."
                        + " (Breach of resident-majority, rated as a warning.)";
        assertThat(failure(() -> assertThat(report(TOO_FEW)).isClean()))
                .isEqualTo("Expected a clean report, but it has " + finding);
        assertThat(failure(() -> assertThat(report(TOO_FEW)).isCleanOf(Severity.WARNING)))
                .isEqualTo("Expected a report clean of each warning and what is graver, but it has " + finding);
        assertThat(failure(() -> assertThat(report(TOO_FEW)).hasNoFindings()))
                .isEqualTo("Expected a report without findings, but it has " + finding);
        assertThat(failure(() -> assertThat(report(TOO_FEW)).hasNoFindings(ResidentMajority.ID)))
                .isEqualTo("Expected no findings of resident-majority, but the report has " + finding);
        assertThat(failure(() -> assertThat(report(TOO_FEW)).hasFindings(MinimumSize.ID)))
                .isEqualTo("Expected findings of partnership-minimum-size, but the report has none. It has " + finding);
        assertThat(failure(() -> assertThat(report(ENOUGH)).hasFindings(MinimumSize.ID)))
                .endsWith("but the report has none. It has no open findings.");
        assertThat(failure(() -> assertThat(report(ENOUGH)).hasCount(Answer.BREACHED, 1)))
                .isEqualTo("Expected 1 answer to be breached, but there are 0.");
        assertThat(failure(() -> assertThat(report(TOO_FEW))
                        .verdict(ResidentMajority.ID, TOO_FEW)
                        .isSatisfied()))
                .startsWith(
                        "Expected resident-majority of Partnership board to be satisfied, but it is breached: 4 of 8");
    }

    @Test
    void manyFindingsAreNotAllListed() {
        List<Partnership> boards = IntStream.range(0, 25)
                .mapToObj(number -> board().id("board-" + number).others(8).build())
                .toList();
        assertThat(failure(
                        () -> assertThat(RULES.check(Records.of(boards), DAY)).isClean()))
                .contains("25 open findings:\n  Partnership board-0. ")
                .endsWith("\n  and 15 more");
    }

    @Test
    void acceptedFindingsAreNotOpen() {
        Report report = RULES.accepting(
                        new Acceptance(ResidentMajority.ID, TOO_FEW.reference(), "The partnership is recruiting.", DAY))
                .check(Records.of(TOO_FEW), DAY);

        assertThat(report).isClean().hasAcceptedFindings(ResidentMajority.ID).by(1);
        assertThat(failure(() -> assertThat(report).hasAcceptedFindings(MinimumSize.ID)))
                .startsWith("Expected accepted findings of partnership-minimum-size, but");
    }

    @Test
    void aRuleThatFailsIsSaid() {
        Rule<Partnership> failing = new Rule<>(MinimumSize.standard().info(), Partnership.class) {
            @Override
            protected Verdict judge(Partnership subject, RuleContext context) {
                throw new IllegalStateException("a fault");
            }
        };
        Report report = RuleSet.of(List.of(failing)).check(Records.of(ENOUGH), DAY);

        assertThat(report).hasNoFindings();
        assertThat(failure(() -> assertThat(report).hasNoFailures()))
                .isEqualTo(
                        "Expected every rule to run, but partnership-minimum-size failed to run on Partnership board:"
                                + " IllegalStateException.");
        assertThat(failure(() -> assertThat(report).isClean())).contains("1 failure: partnership-minimum-size failed");
    }

    /** A report of counts only has no findings to look at, however many there were. */
    @Test
    void aReportOfCountsIsNotTakenForOneWithoutFindings() {
        Report counts = RULES.check(Records.of(TOO_FEW), DAY, Retention.COUNTS);

        assertThat(counts).hasCount(ResidentMajority.ID, Answer.BREACHED, 1);
        assertThatThrownBy(() -> assertThat(counts).hasNoFindings())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Retention.FINDINGS");
        assertThatThrownBy(() -> assertThat(counts).verdict(ResidentMajority.ID, TOO_FEW))
                .isInstanceOf(InvalidValueException.class);
        assertThat(failure(() -> assertThat(counts).isClean())).contains("findings, which it does not keep");
    }

    @Test
    void aComparisonSaysWhatChanged() {
        ReportComparison worse = ReportComparison.between(report(ENOUGH), report(TOO_FEW));
        ReportComparison better = ReportComparison.between(report(TOO_FEW), report(ENOUGH));
        ReportComparison same = ReportComparison.between(report(TOO_FEW), report(TOO_FEW));

        assertThat(same)
                .hasNoChanges()
                .hasNoNewFindings()
                .hasStandingFindings(ResidentMajority.ID)
                .by(1);
        assertThat(worse)
                .changed(ResidentMajority.ID, TOO_FEW, Answer.SATISFIED, Answer.BREACHED)
                .hasNewFindings(ResidentMajority.ID)
                .by(1);
        assertThat(better)
                .hasNoNewFindings()
                .hasGoneFindings(ResidentMajority.ID)
                .by(1);

        assertThat(failure(() -> assertThat(worse).hasNoChanges()))
                .startsWith("Expected no changes, but there are:\n  ");
        assertThat(failure(() -> assertThat(worse).hasNoNewFindings()))
                .startsWith("Expected no new findings, but there are: Partnership board. 4 of 8");
        assertThat(failure(() -> assertThat(better).hasNewFindings(ResidentMajority.ID)))
                .startsWith("Expected new findings of resident-majority, but there are none. What changed:\n");
        assertThat(failure(() -> assertThat(worse).changed(MinimumSize.ID, TOO_FEW, Answer.SATISFIED, Answer.BREACHED)))
                .isEqualTo(
                        "Expected partnership-minimum-size of Partnership board to change from satisfied to breached,"
                                + " but it did not change.");
        assertThat(failure(() ->
                        assertThat(worse).changed(ResidentMajority.ID, TOO_FEW, Answer.BREACHED, Answer.SATISFIED)))
                .contains("but resident-majority, Partnership board. Before: Satisfied: 5 of 8");
    }
}
