package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.match.ProjectAddsUp.Difference;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ProjectAddsUpTest {
    static final List<Project> TABLE_ONE = TableOne.PROJECTS;

    private static Verdict verdict(Project project) {
        return new ProjectAddsUp().verdict(project, RuleContext.on(LocalDate.of(2020, 2, 29)));
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    @ParameterizedTest
    @FieldSource("TABLE_ONE")
    void everyLineOfTableOneAddsUp(Project project) {
        assertThat(verdict(project)).isEqualTo(Verdict.satisfied());
    }

    private static Difference difference(String total, String own, String match) {
        Money sum = gbp(own).plus(gbp(match));
        return new Difference(
                TableOne.project("d", total, own, "1").reference(),
                gbp(total),
                Optional.of(gbp(own)),
                gbp(match),
                sum,
                Optional.of(sum));
    }

    @ParameterizedTest
    @CsvSource({"99.99, 0.01", "100.01, 0.01", "0, 100"})
    void aTotalThatIsNotTheSumBreachesIt(String total, String difference) {
        Difference finding = difference(total, "40", "60");

        assertThat(verdict(TableOne.project("d", total, "40", "60"))).isEqualTo(Verdict.breached(finding));
        assertThat(finding.difference()).isEqualTo(gbp(difference));
    }

    @Test
    void withoutMatchTheTotalIsTheProgrammeMoney() {
        assertThat(verdict(TableOne.project("d", "40", "40", "1").withMatchLines()))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(TableOne.project("d", "41", "40", "1").withMatchLines()))
                .isEqualTo(Verdict.breached(difference("41", "40", "0")));
    }

    @Test
    void withoutAStatedTotalTheQuestionDoesNotArise() {
        assertThat(verdict(TableOne.L1.withTotalCost(Optional.empty())))
                .isEqualTo(Verdict.notApplicable("the project states no total cost"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "142493 | Not known: how much programme money went into the project.",
                "142492.99 | Breached: The total cost is stated as £142,492.99, but the match alone is at"
                        + " least £142,493. Find out which figure is out by at least £0.01, and correct it."
            })
    void withoutTheProgrammeMoneyItIsKnownOnlyThatTheTotalIsNoLessThanTheMatch(String total, String answer) {
        Project project = TableOne.L1.withProgrammeLines().withTotalCost(gbp(total));

        assertThat(verdict(project).description()).isEqualTo(answer);
    }

    @Test
    void saysWhatIsNotKnown() {
        Project unknown = TableOne.L1.withProgrammeLines();
        Project about = TableOne.L1.withMatchLines(
                FundingLine.of(gbp("140000")).withBound(Bound.ABOUT), FundingLine.of(gbp("2493")));
        Project atMost = TableOne.L1.withMatchLines(
                FundingLine.of(gbp("142493")).withBound(Bound.AT_MOST),
                FundingLine.of(gbp("7")).withBound(Bound.AT_MOST));

        assertThat(verdict(unknown))
                .isEqualTo(
                        Verdict.unknown(unknown, "programmeLines", "how much programme money went into the project"));
        assertThat(verdict(about))
                .isEqualTo(Verdict.unknown(about, "matchLines/0/amount", "the exact amount of one item of match"));
        assertThat(verdict(atMost))
                .isEqualTo(Verdict.unknown(
                        List.of(
                                Missing.of(atMost, "matchLines/0/amount", "the exact amount of one item of match"),
                                Missing.of(atMost, "matchLines/1/amount", "the exact amount of one item of match")),
                        1));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        Difference more = difference("110", "40", "60");
        Difference less = difference("90", "40", "60");

        assertThat(more.problem())
                .isEqualTo("The total cost is stated as £110, but programme money of £40 and match of £60"
                        + " add up to £100.");
        assertThat(more.repair()).isEqualTo("Find out which figure is out by £10, and correct it.");
        assertThat(less.repair()).isEqualTo("Find out which figure is out by £10, and correct it.");
        assertThat(new Difference(more.record(), gbp("90"), Optional.empty(), gbp("100"), gbp("100"), Optional.empty())
                        .problem())
                .isEqualTo("The total cost is stated as £90, but the match alone is at least £100.");
        Difference about = new Difference(
                more.record(), gbp("5000"), Optional.of(gbp("12500")), gbp("9300"), gbp("12500"), Optional.empty());
        assertThat(about.problem())
                .isEqualTo(
                        "The total cost is stated as £5,000, but programme money and match, allowing for amounts that"
                                + " are not exact, add up to at least £12,500.");
        assertThat(about.repair()).isEqualTo("Find out which figure is out by at least £7,500, and correct it.");
    }
}
