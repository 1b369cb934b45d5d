package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.match.AmountBound;
import io.github.biglocal.match.AmountsAreExact;
import io.github.biglocal.match.ClaimStrength;
import io.github.biglocal.match.ContributionKind;
import io.github.biglocal.match.Deal;
import io.github.biglocal.match.DealId;
import io.github.biglocal.match.DealIsAdditional;
import io.github.biglocal.match.DealPhase;
import io.github.biglocal.match.EnoughMatch;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.FundingStatus;
import io.github.biglocal.match.FundingStream;
import io.github.biglocal.match.InKindCap;
import io.github.biglocal.match.LeverageClaimIsSupported;
import io.github.biglocal.match.LinesWithinProgramme;
import io.github.biglocal.match.MatchIsNotLotteryMoney;
import io.github.biglocal.match.MatchIsNotRepayable;
import io.github.biglocal.match.MatchPresets;
import io.github.biglocal.match.RoleEvidence;
import io.github.biglocal.match.SameAmountToldOnce;
import io.github.biglocal.match.SidesAreEquallyFirm;
import io.github.biglocal.match.StatedMatchLeavesOutInfluenced;
import io.github.biglocal.match.StatedTotal;
import io.github.biglocal.match.StatedTotalId;
import io.github.biglocal.match.StatutoryAssessment;
import io.github.biglocal.match.StatutoryEffect;
import io.github.biglocal.match.TableOne;
import io.github.biglocal.match.ValuationRate;
import io.github.biglocal.match.VolunteerTime;
import io.github.biglocal.match.VolunteerTimeIsRecorded;
import io.github.biglocal.match.VolunteerValueAddsUp;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Samples of the rules about what match is and what it may be called. */
final class MatchSamples {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final Deal DEAL = TableOne.L4.withTitle(RuleSamples.FREE_TEXT);

    private MatchSamples() {}

    static List<RuleSample<?>> all() {
        return List.of(
                dealIsAdditional(),
                leverageClaimIsSupported(),
                matchIsNotLotteryMoney(),
                matchIsNotRepayable(),
                sidesAreEquallyFirm(),
                amountsAreExact(),
                volunteerTimeIsRecorded(),
                volunteerValueAddsUp(),
                statedMatchLeavesOutInfluenced(),
                sameAmountToldOnce(),
                linesWithinProgramme());
    }

    /** Samples of what other funders ask. */
    static List<RuleSample<?>> presets() {
        return Stream.concat(
                        Stream.of(
                                        MatchPresets.nationalLotteryHeritageFund(),
                                        MatchPresets.artsCouncilEngland(),
                                        MatchPresets.sportEnglandOfPublicBodies(),
                                        MatchPresets.europeanRegionalDevelopmentFund(),
                                        MatchPresets.europeanSocialFund())
                                .map(MatchSamples::enoughMatch),
                        Stream.of(inKindCap()))
                .toList();
    }

    private static Deal halfAMillion(String match) {
        return DEAL.withTotalCost(Optional.empty())
                .withProgrammeLines(phased("500000"))
                .withMatchLines(phased(match));
    }

    private static FundingLine phased(String amount) {
        return line(amount).withPhase(DealPhase.DELIVERY);
    }

    private static RuleSample<?> enoughMatch(EnoughMatch rule) {
        RuleContext day = RuleContext.on(LocalDate.of(2024, 2, 29));
        RuleSample<Deal> sample = RuleSample.of(rule)
                .with(SATISFIED, halfAMillion("700000"), day)
                .with(BREACHED, halfAMillion("0"), day)
                .with(UNKNOWN, halfAMillion("0").withProgrammeLines(), day);
        return rule.info().guidance().equals(LocalDateRange.ALL)
                ? sample.never(NOT_APPLICABLE, "it asks something of every deal, on any day")
                : sample.with(NOT_APPLICABLE, DEAL, RuleContext.on(LocalDate.of(2018, 12, 31)));
    }

    private static RuleSample<?> inKindCap() {
        RuleContext day = RuleContext.on(LocalDate.of(2010, 2, 28));
        FundingLine cash = line("100").withKind(ContributionKind.CASH);
        Deal deal =
                DEAL.withTotalCost(Optional.empty()).withProgrammeLines(cash).withMatchLines(cash);
        return RuleSample.of(InKindCap.standard())
                .with(SATISFIED, deal, day)
                .with(
                        BREACHED,
                        deal.withTotalCost(Money.parse("GBP 150"))
                                .withMatchLines(line("100").withKind(ContributionKind.IN_KIND)),
                        day)
                .with(NOT_APPLICABLE, deal, RuleContext.on(LocalDate.of(2014, 1, 1)))
                .with(UNKNOWN, deal.withProgrammeLines(), day);
    }

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, ListedRecords.of(records));
    }

    private static FundingLine line(String amount) {
        return FundingLine.of(Money.parse("GBP " + amount));
    }

    private static Deal assessed(StatutoryEffect effect) {
        return DEAL.withStatutoryAssessments(new StatutoryAssessment(effect, Optional.of(DAY), Guidance.ADDITIONALITY));
    }

    private static RuleSample<?> dealIsAdditional() {
        return RuleSample.of(new DealIsAdditional())
                .with(SATISFIED, assessed(StatutoryEffect.ADDS), among())
                .with(BREACHED, assessed(StatutoryEffect.REPLACES), among())
                .with(NOT_APPLICABLE, DEAL, RuleContext.on(LocalDate.of(2026, 4, 1)))
                .with(UNKNOWN, DEAL, among());
    }

    private static RuleSample<?> leverageClaimIsSupported() {
        Deal claimed = DEAL.withClaimStrength(ClaimStrength.CONTRIBUTED);
        return RuleSample.of(new LeverageClaimIsSupported())
                .with(
                        SATISFIED,
                        claimed.withRoleEvidence(
                                new RoleEvidence(ClaimStrength.ADDITIONAL, Optional.empty(), Guidance.DEALS)),
                        among())
                .with(BREACHED, assessed(StatutoryEffect.REPLACES).withClaimStrength(ClaimStrength.CLAIMED), among())
                .with(NOT_APPLICABLE, claimed.withMatchLines(), among())
                .with(UNKNOWN, DEAL, among());
    }

    private static RuleSample<?> matchIsNotLotteryMoney() {
        return RuleSample.of(new MatchIsNotLotteryMoney())
                .with(SATISFIED, DEAL.withMatchLines(line("5").withStream(FundingStream.TRUST)), among())
                .with(BREACHED, DEAL.withMatchLines(line("5").withStream(FundingStream.LOTTERY_OTHER)), among())
                .with(NOT_APPLICABLE, DEAL.withMatchLines(), among())
                .with(UNKNOWN, DEAL, among());
    }

    private static RuleSample<?> matchIsNotRepayable() {
        return RuleSample.of(new MatchIsNotRepayable())
                .with(SATISFIED, DEAL.withMatchLines(line("5").withStream(FundingStream.TRUST)), among())
                .with(BREACHED, DEAL.withMatchLines(line("5").withStream(FundingStream.LOAN)), among())
                .with(NOT_APPLICABLE, DEAL.withMatchLines(), among())
                .with(UNKNOWN, DEAL, among());
    }

    private static RuleSample<?> sidesAreEquallyFirm() {
        Deal paid = DEAL.withProgrammeLines(line("10").withStatus(FundingStatus.SPENT));
        return RuleSample.of(new SidesAreEquallyFirm())
                .with(SATISFIED, paid.withMatchLines(line("5").withStatus(FundingStatus.COMMITTED)), among())
                .with(BREACHED, paid.withMatchLines(line("5").withStatus(FundingStatus.PLEDGED)), among())
                .with(NOT_APPLICABLE, paid.withMatchLines(), among())
                .with(UNKNOWN, DEAL, among());
    }

    private static RuleSample<?> amountsAreExact() {
        return RuleSample.of(new AmountsAreExact())
                .with(SATISFIED, DEAL, among())
                .with(BREACHED, DEAL.withMatchLines(line("2000000").withBound(AmountBound.AT_LEAST)), among())
                .with(NOT_APPLICABLE, DEAL.withMatchLines().withProgrammeLines(), among())
                .never(UNKNOWN, "an amount that says nothing of itself is the amount");
    }

    private static FundingLine time(String value) {
        return line(value).withKind(ContributionKind.VOLUNTEER_TIME);
    }

    private static FundingLine hours(String value) {
        return time(value).withVolunteerTime(VolunteerTime.of(6, Ratio.of(3, 2), ValuationRate.COMMUNITY_FIRST));
    }

    private static RuleSample<?> volunteerTimeIsRecorded() {
        return RuleSample.of(new VolunteerTimeIsRecorded())
                .with(SATISFIED, DEAL.withMatchLines(hours("99.81")), among())
                .with(BREACHED, DEAL.withMatchLines(time("99.81")), among())
                .with(NOT_APPLICABLE, DEAL, among())
                .never(UNKNOWN, "what is not recorded is what it asks about");
    }

    private static RuleSample<?> volunteerValueAddsUp() {
        return RuleSample.of(new VolunteerValueAddsUp())
                .with(SATISFIED, DEAL.withMatchLines(hours("99.81")), among())
                .with(BREACHED, DEAL.withMatchLines(hours("99.78").withDate(DAY)), among())
                .with(NOT_APPLICABLE, DEAL, among())
                .with(UNKNOWN, DEAL.withMatchLines(time("99.81")), among());
    }

    private static RuleSample<?> statedMatchLeavesOutInfluenced() {
        StatedTotal silent = StatedTotal.builder()
                .id(StatedTotalId.of("table-1"))
                .area(TableOne.L1.area())
                .deals(TableOne.DEALS.stream().map(Deal::id).toList())
                .build();
        RuleContext table = among(TableOne.L1, TableOne.L2, TableOne.L3, TableOne.L4);
        return RuleSample.of(new StatedMatchLeavesOutInfluenced())
                .with(SATISFIED, silent.withMatch(Money.parse("GBP 183086")), table)
                .with(BREACHED, silent.withMatch(Money.parse("GBP 378086")), table)
                .with(NOT_APPLICABLE, silent, table)
                .with(UNKNOWN, silent.withMatch(Money.parse("GBP 378086")), among(TableOne.L1));
    }

    private static RuleSample<?> sameAmountToldOnce() {
        Deal park = DEAL.withMatchLines(line("100000"));
        return RuleSample.of(SameAmountToldOnce.standard())
                .with(SATISFIED, park, among(park, TableOne.L1))
                .with(BREACHED, park, among(park, park.withId(DealId.of("again"))))
                .with(NOT_APPLICABLE, DEAL.withMatchLines(line("999.99")), among())
                .never(UNKNOWN, "what does not tell two lines apart leaves them alike");
    }

    private static RuleSample<?> linesWithinProgramme() {
        Deal dated = DEAL.withProgrammeLines(line("10").withDate(DAY));
        return RuleSample.of(LinesWithinProgramme.standard())
                .with(SATISFIED, dated.withMatchLines(line("5").withDate(DAY)), among())
                .with(BREACHED, dated.withMatchLines(line("5").withDate(LocalDate.of(2009, 1, 1))), among())
                .with(NOT_APPLICABLE, DEAL.withMatchLines().withProgrammeLines(), among())
                .with(UNKNOWN, dated, among());
    }
}
