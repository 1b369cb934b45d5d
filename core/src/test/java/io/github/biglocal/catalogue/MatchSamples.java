package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.match.ClaimStrength;
import io.github.biglocal.match.ContributionKind;
import io.github.biglocal.match.EnoughMatch;
import io.github.biglocal.match.FundingChange;
import io.github.biglocal.match.FundingChangesInOrder;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.FundingStatus;
import io.github.biglocal.match.FundingStream;
import io.github.biglocal.match.InKindCap;
import io.github.biglocal.match.LeverageClaimIsSupported;
import io.github.biglocal.match.MatchIsNotLotteryMoney;
import io.github.biglocal.match.MatchIsNotProgrammeMoney;
import io.github.biglocal.match.MatchIsNotRepayable;
import io.github.biglocal.match.MatchNotCountedTwice;
import io.github.biglocal.match.MatchPresets;
import io.github.biglocal.match.MatchReportedByOneArea;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectAmountsAreExact;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.match.ProjectIsAdditional;
import io.github.biglocal.match.ProjectPhase;
import io.github.biglocal.match.ReturnedWithinContribution;
import io.github.biglocal.match.RoleEvidence;
import io.github.biglocal.match.SameStatusOnBothSides;
import io.github.biglocal.match.StatedMatchExcludesExternalBenefit;
import io.github.biglocal.match.StatedTotal;
import io.github.biglocal.match.StatedTotalId;
import io.github.biglocal.match.StatutoryAssessment;
import io.github.biglocal.match.StatutoryEffect;
import io.github.biglocal.match.TableOne;
import io.github.biglocal.match.ValuationRate;
import io.github.biglocal.match.VolunteerTime;
import io.github.biglocal.match.VolunteerTimeIsRecorded;
import io.github.biglocal.match.VolunteerValueAddsUp;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Records;
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
    private static final Project PROJECT = TableOne.L4.withTitle(RuleSamples.FREE_TEXT);

    private MatchSamples() {}

    static List<RuleSample<?>> all() {
        return List.of(
                projectIsAdditional(),
                leverageClaimIsSupported(),
                matchIsNotLotteryMoney(),
                matchIsNotRepayable(),
                matchIsNotProgrammeMoney(),
                sameStatusOnBothSides(),
                amountsAreExact(),
                volunteerTimeIsRecorded(),
                volunteerValueAddsUp(),
                statedMatchExcludesExternalBenefit(),
                fundingChangesInOrder(),
                returnedWithinContribution(),
                matchNotCountedTwice(),
                matchReportedByOneArea());
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

    private static Project halfAMillion(String match) {
        return PROJECT.withTotalCost(Optional.empty())
                .withProgrammeLines(phased("500000"))
                .withMatchLines(phased(match));
    }

    private static FundingLine phased(String amount) {
        return line(amount).withPhase(ProjectPhase.DELIVERY);
    }

    private static RuleSample<?> enoughMatch(EnoughMatch rule) {
        RuleContext day = RuleContext.on(LocalDate.of(2024, 2, 29));
        RuleSample<Project> sample = RuleSample.of(rule)
                .with(SATISFIED, halfAMillion("700000"), day)
                .with(BREACHED, halfAMillion("0"), day)
                .with(UNKNOWN, halfAMillion("700000").withProgrammeLines(), day);
        return rule.info().guidance().equals(LocalDateRange.ALL)
                ? sample.never(NOT_APPLICABLE, "the rule applies to every project, on any date")
                : sample.with(NOT_APPLICABLE, PROJECT, RuleContext.on(LocalDate.of(2018, 12, 31)));
    }

    private static RuleSample<?> inKindCap() {
        RuleContext day = RuleContext.on(LocalDate.of(2010, 2, 28));
        FundingLine cash = line("100").withKind(ContributionKind.CASH);
        Project project =
                PROJECT.withTotalCost(Optional.empty()).withProgrammeLines(cash).withMatchLines(cash);
        return RuleSample.of(InKindCap.standard())
                .with(SATISFIED, project, day)
                .with(
                        BREACHED,
                        project.withTotalCost(Money.parse("GBP 150"))
                                .withMatchLines(line("100").withKind(ContributionKind.IN_KIND)),
                        day)
                .with(NOT_APPLICABLE, project, RuleContext.on(LocalDate.of(2014, 1, 1)))
                .with(UNKNOWN, project.withProgrammeLines(), day);
    }

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, Records.of(records));
    }

    private static FundingLine line(String amount) {
        return FundingLine.of(Money.parse("GBP " + amount));
    }

    private static Project assessed(StatutoryEffect effect) {
        return PROJECT.withStatutoryAssessments(
                new StatutoryAssessment(effect, Optional.of(DAY), Guidance.ADDITIONALITY));
    }

    private static RuleSample<?> projectIsAdditional() {
        return RuleSample.of(new ProjectIsAdditional())
                .with(SATISFIED, assessed(StatutoryEffect.ADDS), among())
                .with(BREACHED, assessed(StatutoryEffect.REPLACES), among())
                .with(NOT_APPLICABLE, PROJECT, RuleContext.on(LocalDate.of(2026, 4, 1)))
                .with(UNKNOWN, PROJECT, among());
    }

    private static RuleSample<?> leverageClaimIsSupported() {
        Project claimed = PROJECT.withClaimStrength(ClaimStrength.CONTRIBUTED);
        return RuleSample.of(new LeverageClaimIsSupported())
                .with(
                        SATISFIED,
                        claimed.withRoleEvidence(
                                new RoleEvidence(ClaimStrength.ADDITIONAL, Optional.empty(), Guidance.PROJECTS)),
                        among())
                .with(BREACHED, claimed, among())
                .with(NOT_APPLICABLE, PROJECT, among())
                .never(UNKNOWN, "if no claim is recorded, there is none to support");
    }

    private static RuleSample<?> matchIsNotLotteryMoney() {
        return RuleSample.of(new MatchIsNotLotteryMoney())
                .with(
                        SATISFIED,
                        PROJECT.withMatchLines(line("5").withStream(FundingStream.TRUSTS_AND_FOUNDATIONS)),
                        among())
                .with(BREACHED, PROJECT.withMatchLines(line("5").withStream(FundingStream.LOTTERY_OTHER)), among())
                .with(NOT_APPLICABLE, PROJECT.withMatchLines(), among())
                .with(UNKNOWN, PROJECT, among());
    }

    private static RuleSample<?> matchIsNotRepayable() {
        return RuleSample.of(new MatchIsNotRepayable())
                .with(
                        SATISFIED,
                        PROJECT.withMatchLines(line("5").withStream(FundingStream.TRUSTS_AND_FOUNDATIONS)),
                        among())
                .with(BREACHED, PROJECT.withMatchLines(line("5").withStream(FundingStream.LOAN)), among())
                .with(NOT_APPLICABLE, PROJECT.withMatchLines(), among())
                .with(UNKNOWN, PROJECT, among());
    }

    private static RuleSample<?> sameStatusOnBothSides() {
        Project paid = PROJECT.withProgrammeLines(line("10").withStatus(FundingStatus.SPENT));
        return RuleSample.of(new SameStatusOnBothSides())
                .with(SATISFIED, paid.withMatchLines(line("5").withStatus(FundingStatus.COMMITTED)), among())
                .with(BREACHED, paid.withMatchLines(line("5").withStatus(FundingStatus.PLEDGED)), among())
                .with(NOT_APPLICABLE, paid.withMatchLines(), among())
                .with(UNKNOWN, PROJECT, among());
    }

    private static RuleSample<?> amountsAreExact() {
        return RuleSample.of(new ProjectAmountsAreExact())
                .with(SATISFIED, PROJECT, among())
                .with(BREACHED, PROJECT.withMatchLines(line("2000000").withBound(Bound.AT_LEAST)), among())
                .with(NOT_APPLICABLE, PROJECT.withMatchLines().withProgrammeLines(), among())
                .never(UNKNOWN, "an amount not marked as a bound or as approximate is taken as exact");
    }

    private static FundingLine time(String value) {
        return line(value).withKind(ContributionKind.VOLUNTEER_TIME);
    }

    private static Project cash() {
        FundingLine line = line("5").withKind(ContributionKind.CASH);
        return PROJECT.withProgrammeLines(line).withMatchLines(line);
    }

    private static FundingLine hours(String value) {
        return time(value).withVolunteerTime(VolunteerTime.of(6, Ratio.of(3, 2), ValuationRate.COMMUNITY_FIRST));
    }

    private static RuleSample<?> volunteerTimeIsRecorded() {
        return RuleSample.of(new VolunteerTimeIsRecorded())
                .with(SATISFIED, cash().withMatchLines(hours("99.81")), among())
                .with(BREACHED, PROJECT.withMatchLines(time("99.81")), among())
                .with(NOT_APPLICABLE, cash(), among())
                .with(UNKNOWN, PROJECT, among())
                .at(
                        "programme money of any form",
                        UNKNOWN,
                        PROJECT.withProgrammeLines(line("9")).withMatchLines(),
                        among());
    }

    private static RuleSample<?> volunteerValueAddsUp() {
        return RuleSample.of(new VolunteerValueAddsUp())
                .with(SATISFIED, PROJECT.withMatchLines(hours("99.81")), among())
                .with(BREACHED, PROJECT.withMatchLines(hours("99.78").withDate(DAY)), among())
                .with(NOT_APPLICABLE, PROJECT, among())
                .with(UNKNOWN, PROJECT.withMatchLines(hours("100").withBound(Bound.ABOUT)), among());
    }

    private static RuleSample<?> statedMatchExcludesExternalBenefit() {
        StatedTotal silent = StatedTotal.builder()
                .id(StatedTotalId.of("table-1"))
                .addAllAreas(TableOne.L1.areas())
                .projects(TableOne.PROJECTS.stream().map(Project::id).toList())
                .build();
        RuleContext table = among(TableOne.L1, TableOne.L2, TableOne.L3, TableOne.L4);
        return RuleSample.of(new StatedMatchExcludesExternalBenefit())
                .with(SATISFIED, silent.withMatch(Money.parse("GBP 183086")), table)
                .with(BREACHED, silent.withMatch(Money.parse("GBP 378086")), table)
                .with(NOT_APPLICABLE, silent, table)
                .with(UNKNOWN, silent.withMatch(Money.parse("GBP 378086")), among(TableOne.L1));
    }

    private static RuleSample<?> matchNotCountedTwice() {
        Project park = PROJECT.withMatchLines(line("100000"));
        return RuleSample.of(MatchNotCountedTwice.standard())
                .with(SATISFIED, park, among(park, TableOne.L1))
                .with(BREACHED, park, among(park, park.withId(ProjectId.of("again"))))
                .with(NOT_APPLICABLE, PROJECT.withMatchLines(line("999.99")), among())
                .never(UNKNOWN, "amounts with nothing to show that they differ count as the same")
                .at("twice in one project", BREACHED, PROJECT.withMatchLines(line("10000"), line("10000")), among())
                .at(
                        "a further status on a later date",
                        BREACHED,
                        PROJECT.withMatchLines(
                                stage(FundingStatus.COMMITTED, 2018), stage(FundingStatus.RECEIVED, 2020)),
                        among())
                .at(
                        "the same status on a later date",
                        SATISFIED,
                        PROJECT.withMatchLines(
                                stage(FundingStatus.RECEIVED, 2018), stage(FundingStatus.RECEIVED, 2020)),
                        among())
                .at(
                        "an earlier status on a later date",
                        SATISFIED,
                        PROJECT.withMatchLines(
                                stage(FundingStatus.RECEIVED, 2018), stage(FundingStatus.COMMITTED, 2020)),
                        among())
                .at(
                        "a further status in another project, from one contributor",
                        BREACHED,
                        PROJECT.withMatchLines(
                                stage(FundingStatus.COMMITTED, 2018).withContributor(OrganisationId.of("council"))),
                        among(again(stage(FundingStatus.RECEIVED, 2020).withContributor(OrganisationId.of("council")))))
                .at(
                        "a further status in another project, from nobody named",
                        SATISFIED,
                        PROJECT.withMatchLines(stage(FundingStatus.COMMITTED, 2018)),
                        among(again(stage(FundingStatus.RECEIVED, 2020))));
    }

    private static RuleSample<?> matchIsNotProgrammeMoney() {
        OrganisationId trust = OrganisationId.of("local-trust");
        Project given = PROJECT.withProgrammeLines(line("500").withContributor(trust));
        FundingLine back = line("100").withContributor(trust);
        return RuleSample.of(new MatchIsNotProgrammeMoney())
                .with(
                        SATISFIED,
                        given.withMatchLines(line("100").withContributor(OrganisationId.of("council"))),
                        among())
                .with(BREACHED, given.withMatchLines(back, back), among())
                .with(NOT_APPLICABLE, PROJECT.withProgrammeLines(line("500")).withMatchLines(back), among())
                .never(UNKNOWN, "only contributors that are recorded are compared")
                .at("match of £0", SATISFIED, given.withMatchLines(back.withAmount(gbp("0"))), among())
                .at("match withdrawn on the day", SATISFIED, given.withMatchLines(back.withWithdrawn(DAY)), among())
                .at(
                        "match withdrawn the day after",
                        BREACHED,
                        given.withMatchLines(back.withWithdrawn(DAY.plusDays(1))),
                        among())
                .at("match from nobody named", SATISFIED, given.withMatchLines(line("100")), among());
    }

    private static FundingLine stage(FundingStatus status, int year) {
        return line("40000").withStatus(status).withDate(LocalDate.of(year, 6, 1));
    }

    private static Project again(FundingLine match) {
        return PROJECT.withId(ProjectId.of("again")).withMatchLines(match);
    }

    private static RuleSample<?> matchReportedByOneArea() {
        FundingLine grant = line("80000")
                .withContributor(OrganisationId.of("council"))
                .withDate(DAY)
                .withStream(FundingStream.LOCAL_GOVERNMENT)
                .withKind(ContributionKind.CASH);
        Project here = PROJECT.withMatchLines(grant);
        Project there = here.withId(ProjectId.of("there")).withArea(AreaId.of("elsewhere"));
        return RuleSample.of(new MatchReportedByOneArea())
                .with(SATISFIED, here, among(here))
                .with(BREACHED, here, among(here, there))
                .with(NOT_APPLICABLE, PROJECT.withMatchLines(grant.withDate(Optional.empty())), among())
                .never(UNKNOWN, "contributions without a contributor or a date are not compared")
                .at(
                        "reported by two other areas",
                        BREACHED,
                        here,
                        among(here, there, there.withId(ProjectId.of("farther")).withArea(AreaId.of("farther-away"))))
                .at("a penny more", SATISFIED, here, among(here, there.withMatchLines(line("80000.01"))))
                .at(
                        "the day after",
                        SATISFIED,
                        here,
                        among(here, there.withMatchLines(grant.withDate(DAY.plusDays(1)))))
                .at(
                        "another stream",
                        SATISFIED,
                        here,
                        among(here, there.withMatchLines(grant.withStream(FundingStream.EU))))
                .at("another project of the area", SATISFIED, here, among(here, there.withArea(here.area())))
                .at("a project of both areas", SATISFIED, here, among(here, there.withOtherAreas(here.areas())));
    }

    private static RuleSample<?> fundingChangesInOrder() {
        LocalDate promised = LocalDate.of(2018, 6, 1);
        FundingLine committed =
                line("40000").withStatus(FundingStatus.COMMITTED).withDate(promised);
        FundingLine received = committed.withLater(FundingChange.of(DAY, FundingStatus.RECEIVED));
        return RuleSample.of(new FundingChangesInOrder())
                .with(SATISFIED, PROJECT.withMatchLines(received), among())
                .with(
                        BREACHED,
                        PROJECT.withMatchLines(committed.withLater(FundingChange.of(DAY, FundingStatus.PLEDGED))),
                        among())
                .with(NOT_APPLICABLE, PROJECT.withMatchLines(committed), among())
                .never(UNKNOWN, "only what is recorded is compared")
                .at(
                        "a change on the day of the contribution",
                        SATISFIED,
                        PROJECT.withMatchLines(committed.withLater(FundingChange.of(promised, gbp("50000")))),
                        among())
                .at(
                        "a change the day before the contribution",
                        BREACHED,
                        PROJECT.withMatchLines(
                                committed.withLater(FundingChange.of(promised.minusDays(1), gbp("50000")))),
                        among())
                .at(
                        "a change before a contribution without a date",
                        SATISFIED,
                        PROJECT.withMatchLines(received.withDate(Optional.empty())),
                        among())
                .at(
                        "the same status again",
                        SATISFIED,
                        PROJECT.withMatchLines(committed.withLater(FundingChange.of(DAY, FundingStatus.COMMITTED))),
                        among())
                .at(
                        "withdrawn before it was received",
                        SATISFIED,
                        PROJECT.withMatchLines(committed.withWithdrawn(DAY)),
                        among())
                .at(
                        "withdrawn after it was received",
                        BREACHED,
                        PROJECT.withMatchLines(received.withWithdrawn(DAY)),
                        among())
                .at(
                        "changed on the day it was withdrawn",
                        SATISFIED,
                        PROJECT.withMatchLines(committed
                                .withLater(FundingChange.of(DAY, gbp("50000")))
                                .withWithdrawn(DAY)),
                        among())
                .at(
                        "changed the day after it was withdrawn",
                        BREACHED,
                        PROJECT.withMatchLines(committed
                                .withLater(FundingChange.of(DAY.plusDays(1), gbp("50000")))
                                .withWithdrawn(DAY)),
                        among())
                .at(
                        "programme money whose status goes back",
                        BREACHED,
                        PROJECT.withProgrammeLines(committed
                                .withStatus(FundingStatus.SPENT)
                                .withLater(FundingChange.of(DAY, FundingStatus.RECEIVED))),
                        among());
    }

    private static RuleSample<?> returnedWithinContribution() {
        FundingLine returned = line("20000").withReturned(Payment.of(DAY, gbp("5000")));
        return RuleSample.of(new ReturnedWithinContribution())
                .with(SATISFIED, PROJECT.withMatchLines(returned), among())
                .with(BREACHED, PROJECT.withMatchLines(returned.withAmount(gbp("4000"))), among())
                .with(NOT_APPLICABLE, PROJECT, among())
                .with(
                        UNKNOWN,
                        PROJECT.withMatchLines(returned.withAmount(gbp("4000")).withBound(Bound.AT_LEAST)),
                        among())
                .at("all of it", SATISFIED, PROJECT.withMatchLines(returned.withAmount(gbp("5000"))), among())
                .at(
                        "a penny more than it",
                        BREACHED,
                        PROJECT.withMatchLines(returned.withAmount(gbp("4999.99"))),
                        among())
                .at(
                        "at most as much as was sent back",
                        UNKNOWN,
                        PROJECT.withMatchLines(returned.withAmount(gbp("5000")).withBound(Bound.AT_MOST)),
                        among())
                .at(
                        "sent back the day after",
                        NOT_APPLICABLE,
                        PROJECT.withMatchLines(returned.withReturned(Payment.of(DAY.plusDays(1), gbp("50000")))),
                        among())
                .at(
                        "the amount was reduced on the day",
                        BREACHED,
                        PROJECT.withMatchLines(returned.withLater(FundingChange.of(DAY, gbp("4000")))),
                        among())
                .at("programme money", BREACHED, PROJECT.withProgrammeLines(returned.withAmount(gbp("4000"))), among());
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }
}
