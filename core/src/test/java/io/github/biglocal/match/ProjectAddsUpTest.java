package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.match.ProjectAddsUp.Difference;
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

    @ParameterizedTest
    @CsvSource({"99.99, -0.01", "100.01, 0.01", "0, -100"})
    void aTotalThatIsNotTheSumBreachesIt(String total, String difference) {
        Difference finding = new Difference(gbp(total), gbp("40"), gbp("60"));

        assertThat(verdict(TableOne.project("d", total, "40", "60"))).isEqualTo(Verdict.breached(finding));
        assertThat(finding.difference()).isEqualTo(gbp(difference));
    }

    @Test
    void withoutMatchTheTotalIsTheProgrammeMoney() {
        assertThat(verdict(TableOne.project("d", "40", "40", "1").withMatchLines()))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(TableOne.project("d", "41", "40", "1").withMatchLines()))
                .isEqualTo(Verdict.breached(new Difference(gbp("41"), gbp("40"), gbp("0"))));
    }

    @Test
    void withoutAStatedTotalTheQuestionDoesNotArise() {
        assertThat(verdict(TableOne.L1.withTotalCost(Optional.empty())))
                .isEqualTo(Verdict.notApplicable("the project states no total cost"));
    }

    @Test
    void withoutTheProgrammeMoneyItCannotBeJudged() {
        assertThat(verdict(TableOne.L1.withProgrammeLines()))
                .isEqualTo(Verdict.unknown("the project's programme money"));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        Difference more = new Difference(gbp("110"), gbp("40"), gbp("60"));
        Difference less = new Difference(gbp("90"), gbp("40"), gbp("60"));

        assertThat(more.problem())
                .isEqualTo("The total cost is stated as GBP 110.00, but programme money of GBP 40.00 and match of"
                        + " GBP 60.00 make GBP 100.00.");
        assertThat(more.repair()).isEqualTo("Add the missing GBP 10.00 to a line, or take it off the total.");
        assertThat(less.repair()).isEqualTo("Take GBP 10.00 off a line, or add it to the total.");
    }
}
