package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of what may be called match, and how its amounts are told. */
class MatchQualityTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final Deal DEAL = TableOne.L4;

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static FundingLine line(String amount) {
        return FundingLine.of(gbp(amount));
    }

    private static Verdict verdict(Rule<Deal> rule, Deal deal, Entity... records) {
        return rule.verdict(deal, RuleContext.on(DAY, ListedRecords.of(records)));
    }

    private static String answer(Verdict verdict) {
        return verdict.getClass().getSimpleName();
    }

    // The same amount told twice.

    private static Deal park(String id, FundingLine... match) {
        return DEAL.withId(DealId.of(id)).withMatchLines(match);
    }

    @Test
    void onePlayParkToldTwiceIsFoundInBothDeals() {
        Deal park = park("park", line("100000"));
        Deal again = park("again", line("100000"), line("7"));
        SameAmountToldOnce.Same finding =
                new SameAmountToldOnce.Same(gbp("100000"), DealId.of("park"), DealId.of("again"));

        assertThat(verdict(SameAmountToldOnce.standard(), park, park, again)).isEqualTo(Verdict.breached(finding));
        assertThat(verdict(SameAmountToldOnce.standard(), again, park, again))
                .isEqualTo(Verdict.breached(
                        new SameAmountToldOnce.Same(gbp("100000"), DealId.of("again"), DealId.of("park"))));
        assertThat(finding.problem())
                .isEqualTo("Match of GBP 100000.00 is told here and in deal again, and nothing tells the two apart.");
        assertThat(finding.repair())
                .isEqualTo("Drop one of them, or record what tells them apart: contributor, stream, kind or date.");
    }

    @Test
    void twiceInOneDealIsFoundTooAndOfThreeOnlyOnce() {
        Deal deal = park("park", line("100000"), line("100000"), line("100000"));
        SameAmountToldOnce.Same finding =
                new SameAmountToldOnce.Same(gbp("100000"), DealId.of("park"), DealId.of("park"));

        assertThat(verdict(SameAmountToldOnce.standard(), deal, deal)).isEqualTo(Verdict.breached(finding));
        assertThat(finding.problem())
                .isEqualTo("Match of GBP 100000.00 is told twice in the deal, and nothing tells the two apart.");
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
                one.withStream(FundingStream.TRUST),
                one.withKind(ContributionKind.IN_KIND),
                one.withDate(DAY.minusDays(1)),
                one.withAmount(gbp("100000.01")))) {
            assertThat(answer(verdict(
                            SameAmountToldOnce.standard(), park("one", one), park("one", one), park("other", other))))
                    .isEqualTo("Satisfied");
        }
        assertThat(answer(verdict(
                        SameAmountToldOnce.standard(),
                        park("one", one),
                        park("one", one),
                        park("other", one.withDate(Optional.empty()).withContributor(Optional.empty())))))
                .isEqualTo("Breached");
    }

    @Test
    void aContributorMayGiveToSeveralDealsAndOtherAreasAreNotLookedAt() {
        FundingLine council = line("2000").withContributor(OrganisationId.of("council"));
        Deal one = park("one", council);

        assertThat(answer(verdict(
                        SameAmountToldOnce.standard(), one, one, park("other", council.withAmount(gbp("3000"))))))
                .isEqualTo("Satisfied");
        assertThat(answer(verdict(
                        SameAmountToldOnce.standard(),
                        one,
                        one,
                        park("other", council).withArea(AreaId.of("b")))))
                .isEqualTo("Satisfied");
    }

    @ParameterizedTest
    @CsvSource({"999.99, NotApplicable", "1000, Breached", "1000.01, Breached"})
    void smallAmountsAreAlikeByChance(String amount, String answer) {
        Deal one = park("one", line(amount));

        assertThat(answer(verdict(SameAmountToldOnce.standard(), one, one, park("other", line(amount)))))
                .isEqualTo(answer);
        assertThat(answer(verdict(SameAmountToldOnce.ofAtLeast(gbp("5000")), one, one, park("other", line(amount)))))
                .isEqualTo("NotApplicable");
    }

    // Unpaid time.

    private static Deal time(String value, @Nullable LocalDate date) {
        return DEAL.withMatchLines(line(value)
                .withDate(Optional.ofNullable(date))
                .withVolunteerTime(VolunteerTime.of(6, Ratio.of(3, 2), ValuationRate.COMMUNITY_FIRST)));
    }

    @Test
    void theSlipOfThreePenceIsFound() {
        VolunteerValueAddsUp.OtherValue finding = new VolunteerValueAddsUp.OtherValue(gbp("99.78"), gbp("99.81"));

        assertThat(verdict(new VolunteerValueAddsUp(), time("99.78", null))).isEqualTo(Verdict.breached(finding));
        assertThat(finding.problem())
                .isEqualTo("Unpaid time is valued at GBP 99.78, but its hours at its rate come to GBP 99.81.");
        assertThat(finding.repair()).isEqualTo("Correct the value, the hours or the rate; the difference is GBP 0.03.");
        assertThat(answer(verdict(new VolunteerValueAddsUp(), time("99.81", null))))
                .isEqualTo("Satisfied");
        assertThat(answer(verdict(new VolunteerTimeIsRecorded(), time("99.78", null))))
                .isEqualTo("Satisfied");
    }

    @ParameterizedTest
    @CsvSource({"2010-12-31, Breached", "2011-01-01, Satisfied", "2015-03-31, Satisfied", "2015-04-01, Breached"})
    void theRateIsOfTheDay(LocalDate date, String answer) {
        assertThat(answer(verdict(new VolunteerValueAddsUp(), time("99.81", date))))
                .isEqualTo(answer);
    }

    @Test
    void aValueThatIsOnlyABoundIsNotHeldToThePenny() {
        Deal deal = time("90", null);
        Deal bounded = deal.withMatchLines(deal.matchLines().get(0).withBound(AmountBound.AT_LEAST));

        assertThat(answer(verdict(new VolunteerValueAddsUp(), bounded))).isEqualTo("Satisfied");
        assertThat(answer(verdict(new VolunteerValueAddsUp(), deal))).isEqualTo("Breached");
    }

    // Firmness and bounds.

    @ParameterizedTest
    @CsvSource({
        "PLEDGED, APPLIED, Satisfied",
        "PLEDGED, COMMITTED, Breached",
        "COMMITTED, PLEDGED, Breached",
        "COMMITTED, COMMITTED, Satisfied",
        "SPENT, RECEIVED, Satisfied",
        "COMMITTED, , Unknown",
        ", PLEDGED, Unknown"
    })
    void bothSidesAreBindingOrNeitherIs(@Nullable FundingStatus own, @Nullable FundingStatus match, String answer) {
        assertThat(answer(verdict(
                        new SidesAreEquallyFirm(),
                        DEAL.withProgrammeLines(line("10").withStatus(Optional.ofNullable(own)))
                                .withMatchLines(line("5").withStatus(Optional.ofNullable(match))))))
                .isEqualTo(answer);
    }

    @Test
    void theLooseSideIsNamed() {
        assertThat(new SidesAreEquallyFirm.Uneven(gbp("0"), gbp("5")).problem())
                .isEqualTo("Match of GBP 5.00 is asked for or pledged, while the programme's money is bound or paid.");
        assertThat(new SidesAreEquallyFirm.Uneven(gbp("5"), gbp("0")).problem())
                .isEqualTo("Programme money of GBP 5.00 is asked for or pledged, while the match is bound or paid.");
    }

    @Test
    void overTwoMillionIsToldAsSuch() {
        AmountsAreExact.Bounded finding = new AmountsAreExact.Bounded(AmountBound.AT_LEAST, gbp("2000000"));

        assertThat(verdict(
                        new AmountsAreExact(),
                        DEAL.withMatchLines(
                                line("2000000").withBound(AmountBound.AT_LEAST),
                                line("1").withBound(AmountBound.EXACT))))
                .isEqualTo(Verdict.breached(finding));
        assertThat(finding.problem()).isEqualTo("A line is told as at least GBP 2000000.00.");
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 21799.99, Breached",
        "AT_LEAST, 21800, Satisfied",
        "AT_LEAST, 21800.01, Unknown",
        "AT_MOST, 21799.99, Unknown",
        "AT_MOST, 21800.01, Breached",
        "ABOUT, 1, Unknown",
        "EXACT, 21800.01, Breached"
    })
    void aDealWithABoundAddsUpIfItMay(AmountBound bound, String total, String answer) {
        Deal deal = DEAL.withMatchLines(line("9300").withBound(bound)).withTotalCost(gbp(total));

        assertThat(answer(verdict(new DealAddsUp(), deal))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"AT_LEAST, 9300.01, Satisfied", "AT_LEAST, 9299.99, Breached", "AT_MOST, 9300.01, Breached"})
    void aPassageThatTheBoundAllowsDoesNotDisagree(AmountBound bound, String claimed, String answer) {
        Deal deal = DEAL.withMatchLines(line("9300").withBound(bound))
                .withClaims(new AmountClaim(DealFigure.MATCH, gbp(claimed), Guidance.DEALS));

        assertThat(answer(verdict(new ClaimsAgree(), deal))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"AT_LEAST, 9300.01, Satisfied", "AT_LEAST, 9299.99, Breached", "EXACT, 9300.01, Breached"})
    void aStatedTotalIsReconciledWithBoundsAsBounds(AmountBound bound, String stated, String answer) {
        Deal deal = DEAL.withMatchLines(line("9300").withBound(bound));
        StatedTotal total = StatedTotal.builder()
                .id(StatedTotalId.of("t"))
                .area(DEAL.area())
                .addDeal(DEAL.id())
                .match(gbp(stated))
                .build();

        assertThat(answer(new StatedTotalReconciles().verdict(total, RuleContext.on(DAY, ListedRecords.of(deal)))))
                .isEqualTo(answer);
    }

    @Test
    void theTotalCostIsABoundOnlyWhereItIsASum() {
        Deal deal = DEAL.withMatchLines(line("9300").withBound(AmountBound.AT_LEAST));

        assertThat(deal.bound(DealFigure.TOTAL_COST)).isEqualTo(AmountBound.EXACT);
        assertThat(deal.withTotalCost(Optional.empty()).bound(DealFigure.TOTAL_COST))
                .isEqualTo(AmountBound.AT_LEAST);
        assertThat(deal.bound(DealFigure.PROGRAMME_MONEY)).isEqualTo(AmountBound.EXACT);
    }

    // Lottery money, loans.

    @Test
    void lotteryMoneyAndLoansAreAddedUp() {
        Deal deal = DEAL.withMatchLines(
                line("250000").withStream(FundingStream.LOTTERY_OTHER),
                line("1").withStream(FundingStream.LOTTERY_OTHER),
                line("7").withStream(FundingStream.LOAN),
                line("9"));

        assertThat(verdict(new MatchIsNotLotteryMoney(), deal))
                .isEqualTo(Verdict.breached(new MatchIsNotLotteryMoney.LotteryMatch(gbp("250001"))));
        assertThat(verdict(new MatchIsNotRepayable(), deal))
                .isEqualTo(Verdict.breached(new MatchIsNotRepayable.RepayableMatch(gbp("7"))));
        assertThat(new MatchIsNotLotteryMoney.LotteryMatch(gbp("250001")).problem())
                .isEqualTo("Match of GBP 250001.00 is lottery money, as the programme's own is.");
    }

    // Claims.

    private static RoleEvidence evidence(ClaimStrength shows, @Nullable LocalDate date) {
        return new RoleEvidence(shows, Optional.ofNullable(date), Citation.of("minutes of the partnership"));
    }

    @ParameterizedTest
    @CsvSource({
        "CLAIMED, , Breached",
        "CLAIMED, CLAIMED, Breached",
        "CLAIMED, CONTRIBUTED, Satisfied",
        "CONTRIBUTED, CONTRIBUTED, Satisfied",
        "CONTRIBUTED, ADDITIONAL, Satisfied",
        "ADDITIONAL, CONTRIBUTED, Breached",
        "ADDITIONAL, ADDITIONAL, Satisfied",
        ", ADDITIONAL, Unknown"
    })
    void aClaimRestsOnEvidenceOfAsMuch(@Nullable ClaimStrength claimed, @Nullable ClaimStrength shown, String answer) {
        Deal deal = DEAL.withClaimStrength(Optional.ofNullable(claimed))
                .withRoleEvidence(shown == null ? List.of() : List.of(evidence(shown, null)));

        assertThat(answer(verdict(new LeverageClaimIsSupported(), deal))).isEqualTo(answer);
    }

    @Test
    void evidenceCountsFromItsDay() {
        Deal deal = DEAL.withClaimStrength(ClaimStrength.CONTRIBUTED)
                .withRoleEvidence(evidence(ClaimStrength.CONTRIBUTED, DAY));
        LeverageClaimIsSupported rule = new LeverageClaimIsSupported();

        assertThat(answer(rule.verdict(deal, RuleContext.on(DAY)))).isEqualTo("Satisfied");
        assertThat(rule.verdict(deal, RuleContext.on(DAY.minusDays(1))))
                .isEqualTo(Verdict.breached(
                        new LeverageClaimIsSupported.Unsupported(ClaimStrength.CONTRIBUTED, ClaimStrength.CLAIMED)));
        assertThat(deal.changes()).extracting(Change::date).contains(DAY);
    }

    @Test
    void aClaimSaysHowMuchIsShown() {
        assertThat(new LeverageClaimIsSupported.Unsupported(ClaimStrength.ADDITIONAL, ClaimStrength.CONTRIBUTED)
                        .problem())
                .isEqualTo("Leverage is claimed as ADDITIONAL, but the evidence shows CONTRIBUTED and no more.");
        assertThat(new LeverageClaimIsSupported.Unsupported(ClaimStrength.ADDITIONAL, ClaimStrength.CLAIMED).problem())
                .isEqualTo("Leverage is claimed, but no evidence is recorded that the programme had a part in it.");
    }

    private static StatutoryAssessment found(StatutoryEffect effect, @Nullable LocalDate date) {
        return new StatutoryAssessment(effect, Optional.ofNullable(date), Guidance.ADDITIONALITY);
    }

    @Test
    void theLastFindingOfAdditionalityCounts() {
        Deal deal = DEAL.withClaimStrength(ClaimStrength.CLAIMED)
                .withRoleEvidence(evidence(ClaimStrength.CONTRIBUTED, null))
                .withStatutoryAssessments(
                        found(StatutoryEffect.ADDS, DAY),
                        found(StatutoryEffect.REPLACES, DAY.minusDays(7)),
                        found(StatutoryEffect.ADDS, null));

        assertThat(answer(verdict(new DealIsAdditional(), deal))).isEqualTo("Satisfied");
        assertThat(answer(verdict(new LeverageClaimIsSupported(), deal))).isEqualTo("Satisfied");
        RuleContext before = RuleContext.on(DAY.minusDays(1));
        assertThat(new DealIsAdditional().verdict(deal, before))
                .isEqualTo(Verdict.breached(new DealIsAdditional.Replaces(deal.programmeMoney())));
        assertThat(new LeverageClaimIsSupported().verdict(deal, before))
                .isEqualTo(Verdict.breached(new LeverageClaimIsSupported.ReplacesStatutory(gbp("9300"))));
        assertThat(answer(new DealIsAdditional().verdict(deal, RuleContext.on(DAY.minusDays(8)))))
                .isEqualTo("Satisfied");
    }

    @Test
    void ofTwoFindingsOfOneDayTheWorseCounts() {
        Deal deal =
                DEAL.withStatutoryAssessments(found(StatutoryEffect.REPLACES, DAY), found(StatutoryEffect.ADDS, DAY));

        assertThat(deal.statutoryEffectOn(DAY)).contains(StatutoryEffect.REPLACES);
        assertThat(new DealIsAdditional.Replaces(Optional.of(gbp("5"))).problem())
                .isEqualTo(
                        "The programme's money, GBP 5.00, was found to replace spending that a public body is bound to"
                                + " by law.");
    }

    // Stated totals.

    @Test
    void theTotalOfTableOneTakesInWhatWasOnlyInfluenced() {
        StatedTotal total = StatedTotal.builder()
                .id(StatedTotalId.of("t"))
                .area(DEAL.area())
                .deals(TableOne.DEALS.stream().map(Deal::id).toList())
                .match(gbp("378086"))
                .build();
        RuleContext table = RuleContext.on(DAY, ListedRecords.of(TableOne.L1, TableOne.L2, TableOne.L3, TableOne.L4));
        StatedMatchLeavesOutInfluenced.TakenIn finding =
                new StatedMatchLeavesOutInfluenced.TakenIn(gbp("378086"), gbp("195000"));

        assertThat(new StatedMatchLeavesOutInfluenced().verdict(total, table)).isEqualTo(Verdict.breached(finding));
        assertThat(finding.repair())
                .isEqualTo("Tell GBP 183086.00 as match, and GBP 195000.00 beside it as influenced.");
        assertThat(answer(new StatedMatchLeavesOutInfluenced()
                        .verdict(total.withDeals(TableOne.L1.id()).withMatch(gbp("142493")), table)))
                .isEqualTo("NotApplicable");
        assertThat(answer(new StatedMatchLeavesOutInfluenced()
                        .verdict(total.withMatch(Money.parse("EUR 378086")), table)))
                .isEqualTo("Unknown");
        assertThat(answer(new StatedMatchLeavesOutInfluenced().verdict(total.withMatch(gbp("378085")), table)))
                .as("the sum neither of all deals nor of those with programme money")
                .isEqualTo("Unknown");
        assertThat(answer(new StatedMatchLeavesOutInfluenced().verdict(total.withDeals(), table)))
                .isEqualTo("Unknown");
    }
}
