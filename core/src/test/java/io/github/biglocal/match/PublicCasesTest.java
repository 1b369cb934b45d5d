package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Cases that people who do this work have met, with small inputs made for the purpose; each names where it is public. What
 * is right follows from the case, not from the code.
 */
class PublicCasesTest {
    private static final AreaId AREA = AreaId.of("area");
    private static final Money OWN = Money.parse("GBP 10000");

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static FundingLine match(String amount) {
        return FundingLine.of(gbp(amount));
    }

    private static Project project(FundingLine... match) {
        return Project.of(ProjectId.of("p"), AREA, "Garden", OWN).withMatchLines(match);
    }

    private static Ratio matchPerGrant(Leverage leverage, Project... projects) {
        return ((LeverageRatio.Defined) leverage.of(List.of(projects)).ratio(LeverageConvention.MATCH_PER_GRANT))
                .value();
    }

    private static List<Finding> findings(Rule<Project> rule, Project project, Project... others) {
        Verdict verdict = verdict(rule, project, others);
        return verdict instanceof Verdict.Breached breached ? breached.findings() : List.of();
    }

    private static <T extends Entity> Verdict verdict(Rule<T> rule, T subject, Entity... others) {
        return rule.verdict(
                subject,
                RuleContext.on(
                        day("2020-12-31"),
                        Records.of(Stream.concat(Stream.of(subject), Stream.of(others))
                                .toArray(Entity[]::new))));
    }

    private static void assertMatchPerGrant(String day, String ratio, Project... projects) {
        assertThat(matchPerGrant(Leverage.asOf(day(day)), projects)).as(day).isEqualTo(Ratio.of(new BigDecimal(ratio)));
    }

    /** IATI/D-Portal issues 701, 466 and 224: commitment and disbursement of one sum. */
    @Test
    void aSumCommittedAndLaterReceivedCountsOnceOnEitherDay() {
        Project project = project(match("40000")
                .withStatus(FundingStatus.COMMITTED)
                .withDate(day("2018-06-01"))
                .withLater(FundingChange.of(day("2020-03-01"), FundingStatus.RECEIVED)));

        assertMatchPerGrant("2018-05-31", "0", project);
        assertMatchPerGrant("2019-01-01", "4", project);
        assertMatchPerGrant("2020-12-31", "4", project);
    }

    /** The same: the other way to record it, one line for each status. */
    @Test
    void aLineForEachStatusOfOneSumIsFound() {
        Project project = project(
                match("40000").withStatus(FundingStatus.COMMITTED).withDate(day("2018-06-01")),
                match("40000").withStatus(FundingStatus.RECEIVED).withDate(day("2020-03-01")));

        assertMatchPerGrant("2020-12-31", "8", project);
        assertThat(findings(MatchNotCountedTwice.standard(), project))
                .containsExactly(new MatchNotCountedTwice.SameAtTwoStages(gbp("40000"), project.id(), project.id()));
    }

    /** IATI/iatipublisher issue 1069; opencollective/opencollective issue 2265. */
    @Test
    void whatWasSentBackNoLongerCounts() {
        Project project = project(match("20000")
                .withStatus(FundingStatus.RECEIVED)
                .withDate(day("2018-04-01"))
                .withReturned(Payment.of(day("2019-06-01"), gbp("5000"))));

        assertMatchPerGrant("2019-05-31", "2", project);
        assertMatchPerGrant("2019-06-01", "1.5", project);
    }

    /** London Regeneration Fund evaluation (london.gov.uk): match withdrawn. */
    @Test
    void matchThatIsWithdrawnCountsUntilThen() {
        Project project = project(match("40000")
                .withStatus(FundingStatus.COMMITTED)
                .withDate(day("2018-06-01"))
                .withWithdrawn(day("2019-02-01")));

        assertMatchPerGrant("2018-12-31", "4", project);
        assertMatchPerGrant("2019-01-31", "4", project);
        assertMatchPerGrant("2019-02-01", "0", project);
        assertMatchPerGrant("2019-12-31", "0", project);
    }

    /** IATI/D-Portal issue 3, ThreeSixtyGiving/grantnav issue 379: double counting between publishers. */
    @Test
    void aGrantThatTwoAreasReportIsFoundInBoth() {
        FundingLine grant = match("80000")
                .withContributor(OrganisationId.of("council"))
                .withDate(day("2018-06-01"))
                .withStream(FundingStream.LOCAL_GOVERNMENT)
                .withKind(ContributionKind.CASH);
        Project one = project(grant);
        Project other = one.withId(ProjectId.of("q")).withArea(AreaId.of("elsewhere"));

        assertThat(findings(new MatchReportedByOneArea(), one, other))
                .containsExactly(new MatchReportedByOneArea.ReportedElsewhere(
                        gbp("80000"), OrganisationId.of("council"), List.of(other.id())));
        assertThat(findings(new MatchReportedByOneArea(), other, one)).hasSize(1);
        for (FundingLine different : List.of(
                grant.withDate(day("2018-06-02")),
                grant.withKind(ContributionKind.IN_KIND),
                grant.withContributor(OrganisationId.of("another")),
                grant.withAmount(gbp("80000.01")))) {
            assertThat(findings(new MatchReportedByOneArea(), one, other.withMatchLines(different)))
                    .isEmpty();
        }
        assertThat(findings(new MatchReportedByOneArea(), one, other.withArea(AREA)))
                .as("within one area another rule finds it")
                .isEmpty();
    }

    private static Project row(String id, String own, String match) {
        return Project.of(ProjectId.of(id), AREA, id, gbp(own)).matchedBy(gbp(match));
    }

    /** SRB evaluation reports (vdocuments.us/srb-evaluation-for-six-english-regions): blocks with a subtotal each. */
    @ParameterizedTest
    @CsvSource({"1,2,3,4,5,6,7", "1,2,9,10,11,12,100", "7,6,5,4,3,2,1"})
    void subtotalsAndAGrandTotalOfBlocksAreTotals(
            String a, String b, String ab, String c, String d, String cd, String all) {
        List<Project> rows = List.of(
                row("r" + a, "1000", "4200"),
                row("r" + b, "1200", "3500"),
                row("r" + ab, "2200", "7700"),
                row("r" + c, "800", "6000"),
                row("r" + d, "1200", "4000"),
                row("r" + cd, "2000", "10000"),
                row("r" + all, "4200", "17700"));

        assertThat(rows.stream()
                        .filter(row -> !findings(
                                        new ProjectIsNotATotal(),
                                        row,
                                        rows.stream()
                                                .filter(each -> each != row)
                                                .toArray(Project[]::new))
                                .isEmpty())
                        .map(Project::title))
                .containsExactly("r" + ab, "r" + cd, "r" + all);
    }

    /** essexrivers.co.uk (page_id=133), scottishbordersleader.co.uk (page_id=1400): match may be bank or other loans. */
    @Test
    void aLoanWhoseLenderIsNotRecordedIsNotKnownToBeOtherThanLotteryMoney() {
        Project project = project(match("90000").withStream(FundingStream.LOAN));
        LeverageResult result =
                Leverage.asOf(day("2020-12-31")).withoutLottery().of(List.of(project));

        assertThat(verdict(new MatchIsNotLotteryMoney(), project)).isInstanceOf(Verdict.Unknown.class);
        assertThat(result.match()).isEqualTo(gbp("0"));
        assertThat(result.parts().get(0).notes())
                .containsExactly(new LineNote(
                        ProjectFigure.MATCH,
                        gbp("90000"),
                        LineNote.Reason.VIEW_NOT_RECORDED,
                        UnrecordedPolicy.LEAVE_OUT));
    }

    /** essexrivers.co.uk: bank loans count as match, public money does not. */
    @Test
    void aBankLoanIsNotPublicMoneyAndIsALoan() {
        Project project =
                project(match("90000").withStream(FundingStream.CORPORATE).withTerms(FundingTerms.LENT));
        Leverage leverage = Leverage.asOf(day("2020-12-31"));

        assertThat(matchPerGrant(leverage.nonPublicOnly(), project)).isEqualTo(Ratio.of(9, 1));
        assertThat(matchPerGrant(leverage.withoutLottery(), project)).isEqualTo(Ratio.of(9, 1));
        assertThat(matchPerGrant(leverage.only(MatchView.WITHOUT_LOANS), project))
                .isEqualTo(Ratio.ZERO);
        assertThat(findings(new MatchIsNotRepayable(), project))
                .containsExactly(new MatchIsNotRepayable.RepayableMatch(gbp("90000")));
    }

    /** ThreeSixtyGiving/grantnav issues 388 and 379. */
    @ParameterizedTest
    @ValueSource(strings = {"EUR 100000", "JPY 100000"})
    void ofOtherCurrenciesItSaysThatTheyAreNotCompared(String amount) {
        Project project =
                Project.of(ProjectId.of("p"), AREA, "t", Money.parse(amount)).matchedBy(Money.parse(amount));

        assertThat(verdict(MatchNotCountedTwice.standard(), project, project.withId(ProjectId.of("q"))))
                .isEqualTo(Verdict.notApplicable(
                        "the project has no match of £1,000 or more; amounts in other currencies are not compared"));
    }

    private static StatedTotal total(String match, Project... projects) {
        return StatedTotal.builder()
                .id(StatedTotalId.of("total"))
                .addProjects(Stream.of(projects).map(Project::id).toArray(ProjectId[]::new))
                .match(gbp(match))
                .build();
    }

    /** localtrust.org.uk, press release of February 2015 ("more than £9m"). */
    @ParameterizedTest
    @CsvSource({"38000, UNKNOWN", "37000, UNKNOWN", "380000, BREACHED", "3, BREACHED"})
    void aTotalOfAmountsThatAreOnlyAboutRightIsNeverSatisfied(String stated, Answer answer) {
        Project one = project(match("12000").withBound(Bound.ABOUT));
        Project other = project(match("25000").withBound(Bound.ABOUT)).withId(ProjectId.of("q"));

        assertThat(verdict(new StatedTotalReconciles(), total(stated, one, other), one, other)
                        .answer())
                .isEqualTo(answer);
    }

    /** Tables in thousands: 12 + 25 = 38 is kept within rounding, 12 + 25 = 39 is not. */
    @ParameterizedTest
    @CsvSource({
        "38000, true",
        "36000, true",
        "38499, true",
        "38500, false",
        "39000, false",
        "35501, true",
        "35500, false"
    })
    void aTotalOfATableInThousandsIsComparedWithinRounding(String stated, String satisfied) {
        Project one = project(match("12000"));
        Project other = project(match("25000")).withId(ProjectId.of("q"));
        StatedTotal total = total(stated, one, other).withRoundedTo(gbp("1000"));

        assertThat(verdict(new StatedTotalReconciles(), total, one, other) instanceof Verdict.Satisfied)
                .isEqualTo(Boolean.parseBoolean(satisfied));
        assertThat(verdict(new StatedTotalReconciles(), total.withRoundedTo(Optional.empty()), one, other))
                .isInstanceOf(Verdict.Breached.class);
    }

    @Test
    void anAmountThatIsNoWholeThousandIsNotTakenAsRounded() {
        Project one = project(match("12000.01"));
        Project other = project(match("25000.01")).withId(ProjectId.of("q"));

        assertThat(verdict(
                        new StatedTotalReconciles(), total("38000", one, other).withRoundedTo(gbp("1000")), one, other))
                .isInstanceOf(Verdict.Breached.class);
    }

    /** localtrust.org.uk, press release of February 2015: a figure of a wave, and a project of two areas. */
    @Test
    void aTotalMayBeOfNoSingleAreaAndAProjectOfTwo() {
        Project shared = project(match("40000")).withOtherAreas(AreaId.of("next-door"));
        StatedTotal wave = total("40000", shared);

        assertThat(wave.areas()).isEmpty();
        assertThat(verdict(new StatedTotalReconciles(), wave, shared)).isEqualTo(Verdict.satisfied());
        assertThat(shared.areas()).containsExactly(AREA, AreaId.of("next-door"));
        assertMatchPerGrant("2020-12-31", "4", shared);
        // Reported by the other area as well, it is found there.
        assertThat(findings(
                        MatchNotCountedTwice.standard(),
                        shared,
                        project(match("40000")).withId(ProjectId.of("q")).withArea(AreaId.of("next-door"))))
                .hasSize(1);
    }
}
