package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.match.ProjectFiguresAgree.Disagreement;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsAgreeTest {

    private static Verdict verdict(Project project) {
        return new ProjectFiguresAgree().verdict(project, RuleContext.on(LocalDate.of(2020, 2, 29)));
    }

    private static AmountClaim claim(ProjectFigure figure, String amount) {
        return new AmountClaim(figure, Money.parse("GBP " + amount), Citation.of("the prose", "page 30"));
    }

    @Test
    void thirtyOneThousandFiveHundredIsNotTheFigureOfTheTable() {
        AmountClaim prose = claim(ProjectFigure.TOTAL_COST, "31500");
        Disagreement finding = new Disagreement(prose, Money.parse("GBP 31543"));

        assertThat(verdict(TableOne.L3.withClaims(prose))).isEqualTo(Verdict.breached(finding));
        assertThat(finding.difference()).isEqualTo(Money.parse("GBP -43"));
        assertThat(finding.problem())
                .startsWith("The project has GBP 31543.00 as its total cost, another passage says GBP 31500.00");
        assertThat(finding.repair()).isEqualTo("Find out which is right; they are GBP 43.00 apart.");
    }

    @ParameterizedTest
    @CsvSource({
        "TOTAL_COST, 21800, true",
        "TOTAL_COST, 21800.01, false",
        "PROGRAMME_MONEY, 12500, true",
        "PROGRAMME_MONEY, 12000, false",
        "MATCH, 9300, true",
        "MATCH, 4200, false"
    })
    void aClaimIsHeldAgainstItsFigure(ProjectFigure figure, String amount, boolean agrees) {
        assertThat(verdict(TableOne.L4.withClaims(claim(figure, amount))) instanceof Verdict.Satisfied)
                .isEqualTo(agrees);
    }

    @Test
    void everyDisagreementIsAFindingOfItsOwn() {
        AmountClaim own = claim(ProjectFigure.PROGRAMME_MONEY, "12000");
        AmountClaim agreeing = claim(ProjectFigure.TOTAL_COST, "21800");
        AmountClaim match = claim(ProjectFigure.MATCH, "4200");

        assertThat(verdict(TableOne.L4.withClaims(own, agreeing, match)))
                .isEqualTo(Verdict.breached(
                        new Disagreement(own, Money.parse("GBP 12500")),
                        new Disagreement(match, Money.parse("GBP 9300"))));
    }

    @Test
    void withoutAnotherPassageTheQuestionDoesNotArise() {
        assertThat(verdict(TableOne.L1)).isEqualTo(Verdict.notApplicable("only one passage speaks of the project"));
    }

    @Test
    void withoutTheProjectsOwnFigureItCannotBeJudged() {
        assertThat(verdict(TableOne.L1.withProgrammeLines().withClaims(claim(ProjectFigure.PROGRAMME_MONEY, "5312"))))
                .isEqualTo(Verdict.unknown("the project's own programme money"));
    }

    @Test
    void aFigureNotKnownDoesNotHideADisagreementAboutAnother() {
        AmountClaim total = claim(ProjectFigure.TOTAL_COST, "31500");
        Verdict disagreement = Verdict.breached(new Disagreement(total, Money.parse("GBP 31543")));
        Project project = TableOne.L3.withProgrammeLines();

        assertThat(verdict(project.withClaims(total, claim(ProjectFigure.PROGRAMME_MONEY, "250"))))
                .isEqualTo(disagreement);
        assertThat(verdict(project.withClaims(claim(ProjectFigure.PROGRAMME_MONEY, "250"), total)))
                .isEqualTo(disagreement);
    }
}
