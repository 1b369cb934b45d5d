package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.OrganisationType;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of what may be called match, and how its amounts are told. */
class MatchQualityTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final Project PROJECT = TableOne.L4;

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static FundingLine line(String amount) {
        return FundingLine.of(gbp(amount));
    }

    private static Verdict verdict(Rule<Project> rule, Project project, Entity... records) {
        return rule.verdict(project, RuleContext.on(DAY, Records.of(records)));
    }

    private static Answer answer(Verdict verdict) {
        return verdict.answer();
    }

    private static String words(Verdict verdict) {
        return verdict.description();
    }

    // The same amount counted twice.

    private static Project park(String id, FundingLine... match) {
        return PROJECT.withId(ProjectId.of(id)).withMatchLines(match);
    }

    /** Whether two projects report the same match does not depend on which of them is asked about. */
    @Test
    void aProjectIsNamedByThoseThatItNames() {
        List<AreaId> areas = Stream.of("a", "b", "c", "d").map(AreaId::of).toList();
        FundingLine match =
                line("500").withContributor(OrganisationId.of("council")).withDate(DAY);
        Random random = new Random(13);
        for (int trial = 0; trial < 200; trial++) {
            List<Project> projects = new ArrayList<>();
            for (int i = 0; i < 3 + random.nextInt(2); i++) {
                List<AreaId> own = new ArrayList<>(areas);
                Collections.shuffle(own, random);
                projects.add(PROJECT.withId(ProjectId.of("p" + i))
                        .withArea(own.get(0))
                        .withOtherAreas(own.subList(1, 1 + random.nextInt(2)))
                        .withMatchLines(match));
            }
            for (Project project : projects) {
                boolean alone =
                        projects.stream().noneMatch(other -> Collections.disjoint(project.areas(), other.areas()));
                assertThat(answer(verdict(new MatchReportedByOneArea(), project, projects.toArray(Project[]::new))))
                        .as(
                                "%s of %s",
                                project, projects.stream().map(Project::areas).toList())
                        .isEqualTo(alone ? Answer.SATISFIED : Answer.BREACHED);
            }
        }
    }

    @Test
    void onePlayParkCountedTwiceIsFoundInBothProjects() {
        Project park = park("park", line("100000"));
        Project again = park("again", line("100000"), line("7"));
        MatchNotCountedTwice.Same finding =
                new MatchNotCountedTwice.Same(gbp("100000"), ProjectId.of("park"), ProjectId.of("again"));

        assertThat(verdict(MatchNotCountedTwice.standard(), park, park, again)).isEqualTo(Verdict.breached(finding));
        assertThat(verdict(MatchNotCountedTwice.standard(), again, park, again))
                .isEqualTo(Verdict.breached(
                        new MatchNotCountedTwice.Same(gbp("100000"), ProjectId.of("again"), ProjectId.of("park"))));
        assertThat(finding.problem())
                .isEqualTo("Match of £100,000 is counted here and in project again, with nothing to show"
                        + " that the two are different.");
        assertThat(finding.repair())
                .isEqualTo("Remove one of them, or record how they differ: by contributor, stream, kind or date.");
    }

    @Test
    void twiceInOneProjectIsFoundTooAndOfThreeOnlyOnce() {
        Project project = park("park", line("100000"), line("100000"), line("100000"));
        MatchNotCountedTwice.Same finding =
                new MatchNotCountedTwice.Same(gbp("100000"), ProjectId.of("park"), ProjectId.of("park"));

        assertThat(verdict(MatchNotCountedTwice.standard(), project, project)).isEqualTo(Verdict.breached(finding));
        assertThat(finding.problem())
                .isEqualTo("Match of £100,000 is counted twice in the project, with nothing to show that the"
                        + " two are different.");
    }

    @Test
    void whatDiffersTellsThemApartAndWhatIsNotRecordedDoesNot() {
        FundingLine one = line("100000")
                .withContributor(OrganisationId.of("council"))
                .withStream(FundingStream.LOCAL_GOVERNMENT)
                .withKind(ContributionKind.CASH)
                .withDate(DAY);
        for (FundingLine other : List.of(
                one.withContributor(OrganisationId.of("trust")),
                one.withStream(FundingStream.TRUSTS_AND_FOUNDATIONS),
                one.withKind(ContributionKind.IN_KIND),
                one.withDate(DAY.minusDays(1)),
                one.withAmount(gbp("100000.01")))) {
            assertThat(answer(verdict(
                            MatchNotCountedTwice.standard(), park("one", one), park("one", one), park("other", other))))
                    .isEqualTo(Answer.SATISFIED);
        }
        assertThat(answer(verdict(
                        MatchNotCountedTwice.standard(),
                        park("one", one),
                        park("one", one),
                        park("other", one.withDate(Optional.empty()).withContributor(Optional.empty())))))
                .isEqualTo(Answer.BREACHED);
    }

    @Test
    void aContributorMayGiveToSeveralProjectsAndOtherAreasAreNotLookedAt() {
        FundingLine council = line("2000").withContributor(OrganisationId.of("council"));
        Project one = park("one", council);

        assertThat(answer(verdict(
                        MatchNotCountedTwice.standard(), one, one, park("other", council.withAmount(gbp("3000"))))))
                .isEqualTo(Answer.SATISFIED);
        assertThat(answer(verdict(
                        MatchNotCountedTwice.standard(),
                        one,
                        one,
                        park("other", council).withArea(AreaId.of("b")))))
                .isEqualTo(Answer.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "999.99 | Not applicable: the project has no match of £1,000 or more; amounts in other currencies are not compared.",
                "1000 | Breached: Match of £1,000 is counted here and in project other, with nothing to"
                        + " show that the two are different. Remove one of them, or record how they differ:"
                        + " by contributor, stream, kind or date.",
                "1000.01 | Breached: Match of £1,000.01 is counted here and in project other, with nothing"
                        + " to show that the two are different. Remove one of them, or record how they"
                        + " differ: by contributor, stream, kind or date."
            })
    void smallAmountsAreAlikeByChance(String amount, String answer) {
        Project one = park("one", line(amount));

        assertThat(words(verdict(MatchNotCountedTwice.standard(), one, one, park("other", line(amount)))))
                .isEqualTo(answer);
        assertThat(verdict(MatchNotCountedTwice.ofAtLeast(gbp("5000")), one, one, park("other", line(amount))))
                .isEqualTo(Verdict.notApplicable("the project has no match of £5,000 or more; amounts in other"
                        + " currencies are not compared"));
    }

    // Unpaid time.

    private static Project time(String value, @Nullable LocalDate date) {
        return PROJECT.withMatchLines(line(value)
                .withDate(Optional.ofNullable(date))
                .withVolunteerTime(VolunteerTime.of(6, Ratio.of(3, 2), ValuationRate.COMMUNITY_FIRST)));
    }

    @Test
    void theSlipOfThreePenceIsFound() {
        VolunteerValueAddsUp.ValueDiffers finding = new VolunteerValueAddsUp.ValueDiffers(
                PROJECT.reference(), ProjectFigure.MATCH, 0, gbp("99.78"), gbp("99.81"));

        assertThat(verdict(new VolunteerValueAddsUp(), time("99.78", null))).isEqualTo(Verdict.breached(finding));
        assertThat(finding.problem())
                .isEqualTo(
                        "Volunteer time is valued at £99.78, but its hours multiplied by its rate make" + " £99.81.");
        assertThat(finding.repair()).isEqualTo("Correct the value, the hours or the rate; the difference is £0.03.");
        assertThat(answer(verdict(new VolunteerValueAddsUp(), time("99.81", null))))
                .isEqualTo(Answer.SATISFIED);
        assertThat(answer(verdict(
                        new VolunteerTimeIsRecorded(),
                        time("99.78", null).withProgrammeLines(line("9").withKind(ContributionKind.CASH)))))
                .isEqualTo(Answer.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource({"2010-12-31, BREACHED", "2011-01-01, SATISFIED", "2015-03-31, SATISFIED", "2015-04-01, BREACHED"})
    void theRateIsOfTheDay(LocalDate date, Answer answer) {
        assertThat(answer(verdict(new VolunteerValueAddsUp(), time("99.81", date))))
                .isEqualTo(answer);
    }

    @Test
    void aValueThatIsOnlyABoundIsNotHeldToThePenny() {
        Project project = time("90", null);
        Project bounded = project.withMatchLines(project.matchLines().get(0).withBound(Bound.AT_LEAST));

        assertThat(answer(verdict(new VolunteerValueAddsUp(), bounded))).isEqualTo(Answer.SATISFIED);
        assertThat(answer(verdict(new VolunteerValueAddsUp(), project))).isEqualTo(Answer.BREACHED);
    }

    @ParameterizedTest
    @CsvSource({
        "99.80, ABOUT, UNKNOWN",
        "99.78, ABOUT, BREACHED",
        "99.78, MORE_OR_LESS, UNKNOWN",
        "3, MORE_OR_LESS, UNKNOWN",
        "99.81, ABOUT, SATISFIED"
    })
    void anApproximateValueLeavesItOpenWhereItMayBeRight(String value, Bound bound, Answer answer) {
        Project project = time(value, null);
        Project about = project.withMatchLines(project.matchLines().get(0).withBound(bound));

        assertThat(answer(verdict(new VolunteerValueAddsUp(), about))).isEqualTo(answer);
    }

    @Test
    void hoursThatAreNotRecordedAreNoContradiction() {
        Project project = PROJECT.withMatchLines(line("5").withKind(ContributionKind.VOLUNTEER_TIME));

        assertThat(verdict(new VolunteerValueAddsUp(), project))
                .isEqualTo(Verdict.notApplicable("the project has no hours of volunteer time on record"));
        assertThat(verdict(new VolunteerTimeIsRecorded(), project))
                .isEqualTo(Verdict.breached(
                        new VolunteerTimeIsRecorded.NoHours(project.reference(), ProjectFigure.MATCH, 0, gbp("5"))));
    }

    @Test
    void aLineThatDoesNotSayItsFormMayBeUnpaidTime() {
        Project project = PROJECT.withProgrammeLines(line("9").withKind(ContributionKind.CASH))
                .withMatchLines(line("5"));

        assertThat(verdict(new VolunteerTimeIsRecorded(), project))
                .isEqualTo(Verdict.unknown(project, "matchLines/0/kind", "whether an item of match is volunteer time"));
        assertThat(answer(verdict(
                        new VolunteerTimeIsRecorded(),
                        project.withMatchLines(line("5"), line("6").withKind(ContributionKind.VOLUNTEER_TIME)))))
                .as("another line breaches it in any case")
                .isEqualTo(Answer.BREACHED);
    }

    // Statuses and bounds.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLEDGED | APPLIED | Satisfied.",
                "PLEDGED | COMMITTED | Breached: Programme money of £10 is only applied for or pledged, while the match is committed or paid. Report leverage only at a stage that both have reached (for example, as pledged).",
                "COMMITTED | PLEDGED | Breached: Match of £5 is only applied for or pledged, while the programme money is committed or paid. Report leverage only at a stage that both have reached (for example, as pledged).",
                "COMMITTED | COMMITTED | Satisfied.",
                "SPENT | RECEIVED | Satisfied.",
                "COMMITTED |  | Not known: whether the match is applied for, pledged, committed, received or spent.",
                " | PLEDGED | Not known: whether the programme money is applied for, pledged, committed, received or spent."
            })
    void bothSidesAreBindingOrNeitherIs(@Nullable FundingStatus own, @Nullable FundingStatus match, String answer) {
        assertThat(words(verdict(
                        new SameStatusOnBothSides(),
                        PROJECT.withProgrammeLines(line("10").withStatus(Optional.ofNullable(own)))
                                .withMatchLines(line("5").withStatus(Optional.ofNullable(match))))))
                .isEqualTo(answer);
    }

    @Test
    void theLooseSideIsNamed() {
        assertThat(new SameStatusOnBothSides.StatusesDiffer(gbp("0"), gbp("5")).problem())
                .isEqualTo(
                        "Match of £5 is only applied for or pledged, while the programme money is committed or paid.");
        assertThat(new SameStatusOnBothSides.StatusesDiffer(gbp("5"), gbp("0")).problem())
                .isEqualTo(
                        "Programme money of £5 is only applied for or pledged, while the match is committed or paid.");
    }

    private static Missing status(String field) {
        String side = field.startsWith("programmeLines") ? "programme money" : "match";
        return Missing.of(
                PROJECT, field, "whether the " + side + " is applied for, pledged, committed, received or spent");
    }

    @Test
    void aStatusThatIsNotRecordedMattersOnlyWhereItDecides() {
        FundingLine pledged = line("5").withStatus(FundingStatus.PLEDGED);
        FundingLine paid = line("5").withStatus(FundingStatus.RECEIVED);
        SameStatusOnBothSides rule = new SameStatusOnBothSides();

        assertThat(verdict(rule, PROJECT.withProgrammeLines(line("5"), pledged).withMatchLines(pledged, line("5"))))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(rule, PROJECT.withProgrammeLines(paid, line("5")).withMatchLines(paid)))
                .isEqualTo(Verdict.unknown(status("programmeLines/1/status")));
        assertThat(verdict(rule, PROJECT.withProgrammeLines(paid, line("5")).withMatchLines(line("5"), line("6"))))
                .isEqualTo(Verdict.unknown(
                        List.of(
                                status("programmeLines/1/status"),
                                status("matchLines/0/status"),
                                status("matchLines/1/status")),
                        2));
        assertThat(verdict(rule, PROJECT.withProgrammeLines(line("0"), paid).withMatchLines(paid)))
                .as("a line of £0 has no status that matters")
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void programmeMoneyThatIsNotRecordedMayHaveAnyStatus() {
        FundingLine paid = line("5").withStatus(FundingStatus.RECEIVED);
        Project project = PROJECT.withProgrammeLines().withMatchLines(paid);

        assertThat(verdict(new SameStatusOnBothSides(), project))
                .isEqualTo(
                        Verdict.unknown(project, "programmeLines", "how much programme money went into the project"));
        assertThat(verdict(new SameStatusOnBothSides(), project.withProgrammeLines(line("0"))))
                .isEqualTo(Verdict.notApplicable("the project does not have both programme money and match"));
        assertThat(verdict(new SameStatusOnBothSides(), project.withMatchLines()))
                .isEqualTo(Verdict.notApplicable("the project does not have both programme money and match"));
    }

    @Test
    void overTwoMillionStaysABound() {
        ProjectAmountsAreExact.Bounded finding =
                new ProjectAmountsAreExact.Bounded(ProjectFigure.MATCH, 0, Bound.AT_LEAST, gbp("2000000"));

        assertThat(verdict(
                        new ProjectAmountsAreExact(),
                        PROJECT.withMatchLines(
                                line("2000000").withBound(Bound.AT_LEAST),
                                line("1").withBound(Bound.EXACT))))
                .isEqualTo(Verdict.breached(finding));
        assertThat(finding.problem()).isEqualTo("Match is recorded as at least £2,000,000.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_LEAST | 21799.99 | Breached: The total cost is stated as £21,799.99, but programme money and match,"
                        + " allowing for amounts that are not exact, add up to at least £21,800. Find out which figure is out by at least £0.01, and correct it.",
                "AT_LEAST | 21800 | Not known: the exact amount of one item of match.",
                "AT_LEAST | 21800.01 | Not known: the exact amount of one item of match.",
                "AT_MOST | 21799.99 | Not known: the exact amount of one item of match.",
                "AT_MOST | 21800.01 | Breached: The total cost is stated as £21,800.01, but programme money and match,"
                        + " allowing for amounts that are not exact, add up to at most £21,800. Find out which figure is out by at least £0.01, and correct it.",
                "MORE_OR_LESS | 12499.99 | Breached: The total cost is stated as £12,499.99, but programme money and match,"
                        + " allowing for amounts that are not exact, add up to at least £12,500. Find out which figure is out by at least £0.01, and correct it.", // less than the
                // programme money
                // alone
                "MORE_OR_LESS | 12500 | Not known: the exact amount of one item of match.",
                "ABOUT | 21699.99 | Breached: The total cost is stated as £21,699.99, but programme money and match,"
                        + " allowing for amounts that are not exact, add up to at least £21,700. Find out which figure is out by at least £0.01, and correct it.",
                "ABOUT | 21700 | Not known: the exact amount of one item of match.",
                "ABOUT | 21800 | Not known: the exact amount of one item of match.",
                "EXACT | 21800 | Satisfied.",
                "EXACT | 21800.01 | Breached: The total cost is stated as £21,800.01, but programme money of £12,500"
                        + " and match of £9,300 add up to £21,800. Find out which figure is out by £0.01, and correct it."
            })
    void aProjectWithABoundAddsUpIfItMay(Bound bound, String total, String answer) {
        Project project = PROJECT.withMatchLines(line("9300").withBound(bound)).withTotalCost(gbp(total));

        assertThat(words(verdict(new ProjectAddsUp(), project))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 9300.01, SATISFIED",
        "AT_LEAST, 9299.99, BREACHED",
        "AT_MOST, 9300.01, BREACHED",
        "ABOUT, 9300, SATISFIED",
        "ABOUT, 9200, UNKNOWN",
        "ABOUT, 3, BREACHED",
        "MORE_OR_LESS, 3, UNKNOWN"
    })
    void aPassageThatTheBoundAllowsDoesNotDisagree(Bound bound, String claimed, Answer answer) {
        Project project = PROJECT.withMatchLines(line("9300").withBound(bound))
                .withClaims(new AmountClaim(ProjectFigure.MATCH, gbp(claimed), Guidance.PROJECTS));

        assertThat(answer(verdict(new ProjectFiguresAgree(), project))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"AT_LEAST, 9300.01, UNKNOWN", "AT_LEAST, 9299.99, BREACHED", "EXACT, 9300.01, BREACHED"})
    void aStatedTotalIsReconciledWithBoundsAsBounds(Bound bound, String stated, Answer answer) {
        Project project = PROJECT.withMatchLines(line("9300").withBound(bound));
        StatedTotal total = StatedTotal.builder()
                .id(StatedTotalId.of("t"))
                .addAllAreas(PROJECT.areas())
                .addProject(PROJECT.id())
                .match(gbp(stated))
                .build();

        assertThat(answer(new StatedTotalReconciles().verdict(total, RuleContext.on(DAY, Records.of(project)))))
                .isEqualTo(answer);
    }

    @Test
    void theTotalCostIsABoundOnlyWhereItIsASum() {
        Project project = PROJECT.withMatchLines(line("9300").withBound(Bound.AT_LEAST));

        assertThat(project.bound(ProjectFigure.TOTAL_COST)).isEqualTo(Bound.EXACT);
        assertThat(project.withTotalCost(Optional.empty()).bound(ProjectFigure.TOTAL_COST))
                .isEqualTo(Bound.AT_LEAST);
        assertThat(project.bound(ProjectFigure.PROGRAMME_MONEY)).isEqualTo(Bound.EXACT);
    }

    // Lottery money, loans.

    @Test
    void lotteryMoneyAndLoansAreAddedUp() {
        Project project = PROJECT.withMatchLines(
                line("250000").withStream(FundingStream.LOTTERY_OTHER),
                line("1").withStream(FundingStream.LOTTERY_OTHER),
                line("7").withStream(FundingStream.LOAN),
                line("9"));

        assertThat(verdict(new MatchIsNotLotteryMoney(), project))
                .isEqualTo(Verdict.breached(new MatchIsNotLotteryMoney.LotteryMatch(gbp("250001"))));
        assertThat(verdict(new MatchIsNotRepayable(), project))
                .isEqualTo(Verdict.breached(new MatchIsNotRepayable.RepayableMatch(gbp("7"))));
        assertThat(new MatchIsNotLotteryMoney.LotteryMatch(gbp("250001")).problem())
                .isEqualTo("Match of £250,001 is lottery money, as is the programme's own.");
    }

    private static Missing stream(String line) {
        return Missing.of(PROJECT, line + "/stream", "where the match comes from");
    }

    @Test
    void aLineWithoutAStreamMayComeFromAnywhere() {
        FundingLine council = line("2").withStream(FundingStream.LOCAL_GOVERNMENT);
        Project project =
                PROJECT.withMatchLines(council, line("0"), line("1"), line("7").withStream(FundingStream.of("NEW")));
        Verdict unknown = Verdict.unknown(List.of(stream("matchLines/2"), stream("matchLines/3")), 1);

        assertThat(verdict(new MatchIsNotLotteryMoney(), project)).isEqualTo(unknown);
        assertThat(verdict(new MatchIsNotRepayable(), project)).isEqualTo(unknown);
        assertThat(verdict(new MatchIsNotLotteryMoney(), project.withMatchLines(council, line("0"))))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(new MatchIsNotRepayable(), project.withMatchLines(line("0"))))
                .isEqualTo(Verdict.notApplicable("the project has no match"));
    }

    @Test
    void aLoanIsLotteryMoneyIfALotteryDistributorLendsIt() {
        Organisation lender = Organisation.builder()
                .id(OrganisationId.of("lender"))
                .name("n")
                .type(OrganisationType.CREDIT_UNION)
                .build();
        Organisation silent = lender.withType(Optional.empty());
        Organisation lottery = lender.withType(OrganisationType.LOTTERY_DISTRIBUTOR);
        FundingLine loan = line("500").withStream(FundingStream.LOAN);
        Project of = PROJECT.withMatchLines(loan.withContributor(lender.id()));
        MatchIsNotLotteryMoney rule = new MatchIsNotLotteryMoney();

        assertThat(verdict(rule, of, lender)).isEqualTo(Verdict.satisfied());
        assertThat(verdict(rule, of, lottery))
                .isEqualTo(Verdict.breached(new MatchIsNotLotteryMoney.LotteryMatch(gbp("500"))));
        assertThat(verdict(rule, of, silent))
                .isEqualTo(Verdict.unknown(silent, "type", "what kind of organisation gives the match"));
        assertThat(verdict(rule, of))
                .isEqualTo(Verdict.unknown(
                        Missing.record(lender.id(), "the record of the organisation, which is missing")));
        assertThat(verdict(rule, PROJECT.withMatchLines(loan)))
                .isEqualTo(Verdict.unknown(PROJECT, "matchLines/0/contributor", "who lends the match"));
        assertThat(verdict(rule, PROJECT.withMatchLines(loan.withStream(FundingStream.PROGRAMME_LINKED))))
                .isEqualTo(Verdict.unknown(PROJECT, "matchLines/0/contributor", "who gives the match"));
    }

    // Claims.

    private static RoleEvidence evidence(ClaimStrength shows, @Nullable LocalDate date) {
        return new RoleEvidence(shows, Optional.ofNullable(date), Citation.of("minutes of the partnership"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLAIMED |  | Breached: Leverage is claimed, but no evidence of the programme's part in it is recorded. Record evidence of the programme's part, or report the match without claiming it as leverage.",
                "CLAIMED | CLAIMED | Breached: Leverage is claimed, but no evidence of the programme's part in it is recorded. Record evidence of the programme's part, or report the match without claiming it as leverage.",
                "CLAIMED | CONTRIBUTED | Satisfied.",
                "CONTRIBUTED | CONTRIBUTED | Satisfied.",
                "CONTRIBUTED | ADDITIONAL | Satisfied.",
                "ADDITIONAL | CONTRIBUTED | Breached: Leverage is claimed as additional, but the evidence shows only that the programme contributed to it. Record evidence that the match would not have come without the programme, or claim only that the programme contributed.",
                "ADDITIONAL | ADDITIONAL | Satisfied.",
                " | ADDITIONAL | Not applicable: no claim of leverage is recorded.",
                " |  | Not applicable: no claim of leverage is recorded."
            })
    void aClaimRestsOnEvidenceOfAsMuch(@Nullable ClaimStrength claimed, @Nullable ClaimStrength shown, String answer) {
        Project project = PROJECT.withClaimStrength(Optional.ofNullable(claimed))
                .withRoleEvidence(shown == null ? List.of() : List.of(evidence(shown, null)));

        assertThat(words(verdict(new LeverageClaimIsSupported(), project))).isEqualTo(answer);
    }

    @Test
    void withoutMatchThereIsNothingToClaim() {
        assertThat(verdict(
                        new LeverageClaimIsSupported(),
                        PROJECT.withClaimStrength(ClaimStrength.CLAIMED).withMatchLines(line("0"))))
                .isEqualTo(Verdict.notApplicable("the project has no match that could be claimed"));
    }

    @Test
    void evidenceCountsFromItsDay() {
        Project project = PROJECT.withClaimStrength(ClaimStrength.CONTRIBUTED)
                .withRoleEvidence(evidence(ClaimStrength.CONTRIBUTED, DAY));
        LeverageClaimIsSupported rule = new LeverageClaimIsSupported();

        assertThat(answer(rule.verdict(project, RuleContext.on(DAY)))).isEqualTo(Answer.SATISFIED);
        assertThat(rule.verdict(project, RuleContext.on(DAY.minusDays(1))))
                .isEqualTo(Verdict.breached(new LeverageClaimIsSupported.Unsupported(
                        PROJECT.reference(), ClaimStrength.CONTRIBUTED, ClaimStrength.CLAIMED)));
        assertThat(project.changes()).extracting(Change::date).contains(DAY);
    }

    @Test
    void aClaimSaysHowMuchIsShown() {
        assertThat(new LeverageClaimIsSupported.Unsupported(
                                PROJECT.reference(), ClaimStrength.ADDITIONAL, ClaimStrength.CONTRIBUTED)
                        .problem())
                .isEqualTo(
                        "Leverage is claimed as additional, but the evidence shows only that the programme contributed to it.");
        assertThat(new LeverageClaimIsSupported.Unsupported(
                                PROJECT.reference(), ClaimStrength.ADDITIONAL, ClaimStrength.CLAIMED)
                        .problem())
                .isEqualTo("Leverage is claimed, but no evidence of the programme's part in it is recorded.");
    }

    private static StatutoryAssessment found(StatutoryEffect effect, @Nullable LocalDate date) {
        return new StatutoryAssessment(effect, Optional.ofNullable(date), Guidance.ADDITIONALITY);
    }

    @Test
    void theLastFindingOfAdditionalityCounts() {
        Project project = PROJECT.withClaimStrength(ClaimStrength.CLAIMED)
                .withRoleEvidence(evidence(ClaimStrength.CONTRIBUTED, null))
                .withStatutoryAssessments(
                        found(StatutoryEffect.ADDS, DAY),
                        found(StatutoryEffect.REPLACES, DAY.minusDays(7)),
                        found(StatutoryEffect.ADDS, null));

        assertThat(answer(verdict(new ProjectIsAdditional(), project))).isEqualTo(Answer.SATISFIED);
        assertThat(answer(verdict(new LeverageClaimIsSupported(), project))).isEqualTo(Answer.SATISFIED);
        RuleContext before = RuleContext.on(DAY.minusDays(1));
        assertThat(new ProjectIsAdditional().verdict(project, before))
                .isEqualTo(Verdict.breached(new ProjectIsAdditional.Replaces(project.programmeMoney())));
        assertThat(answer(new LeverageClaimIsSupported().verdict(project, before)))
                .as("that is for the rule about additionality alone")
                .isEqualTo(Answer.SATISFIED);
        assertThat(answer(new ProjectIsAdditional().verdict(project, RuleContext.on(DAY.minusDays(8)))))
                .isEqualTo(Answer.SATISFIED);
    }

    @Test
    void ofTwoFindingsOfOneDayTheWorseCounts() {
        Project project = PROJECT.withStatutoryAssessments(
                found(StatutoryEffect.REPLACES, DAY), found(StatutoryEffect.ADDS, DAY));

        assertThat(project.statutoryEffectOn(DAY)).contains(StatutoryEffect.REPLACES);
        assertThat(new ProjectIsAdditional.Replaces(Optional.of(gbp("5"))).problem())
                .isEqualTo("Programme money (£5) was found to replace statutory funding.");
    }

    // Stated totals.

    @Test
    void theTotalOfTableOneIncludesExternalBenefit() {
        StatedTotal total = StatedTotal.builder()
                .id(StatedTotalId.of("t"))
                .addAllAreas(PROJECT.areas())
                .projects(TableOne.PROJECTS.stream().map(Project::id).toList())
                .match(gbp("378086"))
                .build();
        RuleContext table = RuleContext.on(DAY, Records.of(TableOne.L1, TableOne.L2, TableOne.L3, TableOne.L4));
        StatedMatchExcludesExternalBenefit.ExternalBenefitIncluded finding =
                new StatedMatchExcludesExternalBenefit.ExternalBenefitIncluded(
                        total.reference(), gbp("378086"), gbp("195000"));

        assertThat(new StatedMatchExcludesExternalBenefit().verdict(total, table))
                .isEqualTo(Verdict.breached(finding));
        assertThat(finding.repair())
                .isEqualTo("Report £183,086 as match, and £195,000 separately as external benefit.");
        assertThat(new StatedMatchExcludesExternalBenefit()
                        .verdict(total.withProjects(TableOne.L1.id()).withMatch(gbp("142493")), table))
                .isEqualTo(Verdict.notApplicable("every project in the total that has match also has programme money"));
        assertThat(new StatedMatchExcludesExternalBenefit()
                        .verdict(total.withMatch(Money.parse("EUR 378086")), table)
                        .description())
                .isEqualTo("Not known: the project's match in euros (it is recorded in another currency) (4 records).");
        assertThat(new StatedMatchExcludesExternalBenefit().verdict(total.withMatch(gbp("378085")), table))
                .as("the sum neither of all projects nor of those with programme money")
                .isEqualTo(Verdict.notApplicable(
                        "the stated match is not the sum of its projects, with or without external benefit"));
        assertThat(new StatedMatchExcludesExternalBenefit().verdict(total.withProjects(), table))
                .isEqualTo(Verdict.unknown(total, "projects", "which projects the stated total covers"));
    }

    private static String excludes(String match, Project... projects) {
        StatedTotal total = StatedTotal.builder()
                .id(StatedTotalId.of("t"))
                .addAllAreas(PROJECT.areas())
                .addProjects(TableOne.L1.id(), TableOne.L2.id(), TableOne.L4.id())
                .match(gbp(match))
                .build();
        return new StatedMatchExcludesExternalBenefit()
                .verdict(total, RuleContext.on(DAY, Records.of(projects)))
                .description();
    }

    @Test
    void whereTheProgrammeMoneyOfAProjectIsNotRecordedItsMatchMayBeExternalBenefit() {
        Project unknown = TableOne.L4.withProgrammeLines();

        assertThat(excludes("346793", TableOne.L1, TableOne.L2, unknown))
                .as("all match, external benefit among it in any case")
                .isEqualTo("Breached: The stated match of £346,793 includes £195,000 from projects without"
                        + " programme money. Report £151,793 as match, and £195,000 separately as external"
                        + " benefit.");
        assertThat(excludes("151793", TableOne.L1, TableOne.L2, unknown))
                .isEqualTo("Not known: how much programme money went into the project.");
        assertThat(excludes("142493", TableOne.L1, TableOne.L2, unknown))
                .isEqualTo("Not known: how much programme money went into the project.");
        assertThat(excludes("142494", TableOne.L1, TableOne.L2, unknown))
                .isEqualTo(
                        "Not applicable: the stated match is not the sum of its projects, with or without external benefit.");
        assertThat(excludes("142492", TableOne.L1, TableOne.L2, unknown))
                .isEqualTo(
                        "Not applicable: the stated match is not the sum of its projects, with or without external benefit.");
    }

    @Test
    void whereAProjectIsNotOnRecordItsMatchMayBeAnything() {
        assertThat(excludes("346793", TableOne.L1, TableOne.L2))
                .isEqualTo("Not known: the record of the project, which is missing.");
        assertThat(excludes("142492", TableOne.L1, TableOne.L2))
                .as("less than the match of the projects with programme money")
                .isEqualTo(
                        "Not applicable: the stated match is not the sum of its projects, with or without external benefit.");
    }
}
