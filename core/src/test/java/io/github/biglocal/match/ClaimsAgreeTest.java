package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.match.ProjectFiguresAgree.Disagreement;
import io.github.biglocal.match.ProjectFiguresAgree.PassagesDiffer;
import io.github.biglocal.match.ProjectFiguresAgree.PassagesDoNotAddUp;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
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
        Disagreement finding = new Disagreement(TableOne.L3.reference(), 0, prose, Money.parse("GBP 31543"));

        assertThat(verdict(TableOne.L3.withClaims(prose))).isEqualTo(Verdict.breached(finding));
        assertThat(finding.difference()).isEqualTo(Money.parse("GBP -43"));
        assertThat(finding.problem())
                .isEqualTo("The project's total cost is recorded as £31,543, but another passage says £31,500.");
        assertThat(finding.repair()).isEqualTo("Find out which is right; they differ by £43.");
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
                        new Disagreement(TableOne.L4.reference(), 0, own, Money.parse("GBP 12500")),
                        new Disagreement(TableOne.L4.reference(), 2, match, Money.parse("GBP 9300"))));
    }

    @Test
    void withoutAnotherPassageTheQuestionDoesNotArise() {
        assertThat(verdict(TableOne.L1))
                .isEqualTo(Verdict.notApplicable("only one passage gives figures for the project"));
    }

    @Test
    void withoutTheProjectsOwnFigureItCannotBeJudged() {
        assertThat(verdict(TableOne.L1.withProgrammeLines().withClaims(claim(ProjectFigure.PROGRAMME_MONEY, "5312"))))
                .isEqualTo(Verdict.unknown(
                        TableOne.L1, "programmeLines", "how much programme money went into the project"));
    }

    @Test
    void aFigureNotKnownDoesNotHideADisagreementAboutAnother() {
        AmountClaim total = claim(ProjectFigure.TOTAL_COST, "31500");
        Project project = TableOne.L3.withProgrammeLines();

        assertThat(verdict(project.withClaims(total, claim(ProjectFigure.PROGRAMME_MONEY, "250"))))
                .isEqualTo(Verdict.breached(new Disagreement(project.reference(), 0, total, Money.parse("GBP 31543"))));
        assertThat(verdict(project.withClaims(claim(ProjectFigure.PROGRAMME_MONEY, "250"), total)))
                .isEqualTo(Verdict.breached(new Disagreement(project.reference(), 1, total, Money.parse("GBP 31543"))));
    }

    @Test
    void passagesThatContradictEachOtherDoSoWhateverTheProgrammePutIn() {
        Project project = TableOne.L3.withProgrammeLines();
        AmountClaim one = claim(ProjectFigure.PROGRAMME_MONEY, "250");
        AmountClaim other = claim(ProjectFigure.PROGRAMME_MONEY, "300");
        PassagesDiffer finding = new PassagesDiffer(project.reference(), 1, other, Money.parse("GBP 250"));

        assertThat(verdict(project.withClaims(one, other))).isEqualTo(Verdict.breached(finding));
        assertThat(finding.problem())
                .isEqualTo("One passage gives the programme money as £250, but another gives it as £300.");
    }

    @Test
    void whatPassagesSayOfTheTotalAndTheProgrammeMoneyHasToFitTheMatch() {
        Project project = TableOne.L3.withProgrammeLines().withTotalCost(Optional.empty());
        AmountClaim own = claim(ProjectFigure.PROGRAMME_MONEY, "250");
        PassagesDoNotAddUp finding = new PassagesDoNotAddUp(
                Money.parse("GBP 31500"), Money.parse("GBP 31543"), Optional.of(Money.parse("GBP 31543")));

        assertThat(verdict(project.withClaims(own, claim(ProjectFigure.TOTAL_COST, "31500"))))
                .isEqualTo(Verdict.breached(finding));
        assertThat(verdict(project.withClaims(own, claim(ProjectFigure.TOTAL_COST, "31543"))))
                .isEqualTo(
                        Verdict.unknown(project, "programmeLines", "how much programme money went into the project"));
        assertThat(finding.problem())
                .isEqualTo("The total cost is given as £31,500, but programme money and match, as given, add"
                        + " up to £31,543.");
    }

    @Test
    void aTotalBelowTheMatchDisagreesWhateverTheProgrammePutIn() {
        Project project = TableOne.L3.withProgrammeLines().withTotalCost(Optional.empty());

        assertThat(verdict(project.withClaims(claim(ProjectFigure.TOTAL_COST, "31292.99"))))
                .isInstanceOf(Verdict.Breached.class);
        assertThat(verdict(project.withClaims(claim(ProjectFigure.TOTAL_COST, "31293"))))
                .extracting(Verdict::description)
                .isEqualTo("Not known: how much programme money went into the project.");
    }
}
