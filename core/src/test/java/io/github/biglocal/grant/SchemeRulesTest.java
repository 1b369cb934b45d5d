package io.github.biglocal.grant;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.grant.GrantFitsPlan.NoPriorityOfThePlan;
import io.github.biglocal.grant.GrantPurposeAllowed.Prohibited;
import io.github.biglocal.grant.GrantPurposeNotExcluded.Excluded;
import io.github.biglocal.grant.GrantRecipientEligible.NotEligible;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scheme, or the terms of the programme, ask of a grant besides the cap. */
class SchemeRulesTest {
    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);
    private static final LocalDate AWARDED = LocalDate.of(2018, 3, 15);
    private static final Scheme OPEN = Scheme.builder()
            .id(SchemeId.of("chest"))
            .area(AreaId.of("a"))
            .name("Community chest")
            .build();
    private static final Grant OUTSIDE = Grant.builder()
            .id(GrantId.of("g"))
            .area(AreaId.of("a"))
            .title("t")
            .awardDate(AWARDED)
            .build();
    private static final Grant GRANT = OUTSIDE.withScheme(OPEN.id());

    private static Verdict verdict(Rule<Grant> rule, Grant grant, Entity... records) {
        return rule.verdict(grant, RuleContext.on(DAY, Records.of(records)));
    }

    // What all rules of a scheme share.

    /** The rules, and why a scheme that sets nothing asks nothing of them. */
    static Stream<Arguments> rulesOfSchemes() {
        return Stream.of(
                Arguments.of(GrantRules.grantWithinSchemeCap(), "the scheme has no cap on record"),
                Arguments.of(new GrantRecipientEligible(), "the scheme does not say who is eligible"),
                Arguments.of(new GrantPurposeNotExcluded(), "the scheme has no excluded purposes on record"),
                Arguments.of(GrantRules.grantSpentInTime(), "the scheme sets no time for spending"),
                Arguments.of(
                        GrantRules.grantNotRetrospective(), "the scheme does not exclude activity before the award"),
                Arguments.of(new GrantFitsPlan(), "the scheme does not require grants to serve the plan"));
    }

    @ParameterizedTest
    @MethodSource("rulesOfSchemes")
    void aRuleOfASchemeBindsItsGrantsOnlyAndOnlyIfTheSchemeCarriesIt(Rule<Grant> rule, String whyNot) {
        assertThat(verdict(rule, OUTSIDE, OPEN)).isEqualTo(Verdict.notApplicable("the grant names no scheme"));
        assertThat(verdict(rule, GRANT))
                .isEqualTo(Verdict.unknown(Missing.record(OPEN.id(), "the record of the scheme, which is missing")));
        assertThat(verdict(rule, GRANT, OPEN, OPEN))
                .isEqualTo(Verdict.unknown(Missing.record(OPEN.id(), "which scheme is meant")));
        assertThat(verdict(rule, GRANT, OPEN)).isEqualTo(Verdict.notApplicable(whyNot));
    }

    /** The rules, and the fact that each needs of a grant. */
    static Stream<Arguments> factsOfGrants() {
        return Stream.of(
                Arguments.of(GrantRules.grantWithinSchemeCap(), "how much was awarded"),
                Arguments.of(new GrantRecipientEligible(), "what kind of recipient the grant has"),
                Arguments.of(new GrantPurposeNotExcluded(), "what the grant is for"),
                Arguments.of(GrantRules.grantSpentInTime(), "when the grant is to be spent"),
                Arguments.of(GrantRules.grantNotRetrospective(), "when the activity funded begins"),
                Arguments.of(new GrantFitsPlan(), "which priorities of the plan the grant serves"));
    }

    @ParameterizedTest
    @MethodSource("factsOfGrants")
    void aGrantOfALaterDayIsNotJudgedYet(Rule<Grant> rule, String fact) {
        Scheme strict = OPEN.withMaximumAward(Money.parse("GBP 1"))
                .withEligibleRecipients(RecipientKind.UNINCORPORATED_GROUP)
                .withExcludedPurposes(Purpose.EVENT, Purpose.ACTIVITY_BEFORE_AWARD)
                .withSpendWithinMonths(1)
                .withPlanPriority(Expectation.REQUIRED);

        assertThat(verdict(rule, GRANT.withAwardDate(DAY.plusDays(1)), strict))
                .isEqualTo(Verdict.notApplicable("the award is dated after the date asked about"));
        assertThat(verdict(rule, GRANT.withAwardDate(DAY), strict).description())
                .isEqualTo("Not known: " + fact + ".");
        assertThat(verdict(rule, GRANT.withStatus(GrantStatus.REFUSED), strict))
                .isEqualTo(Verdict.notApplicable("no grant was awarded"));
    }

    // Recipients.

    @ParameterizedTest
    @EnumSource
    void aGrantGoesToARecipientTheSchemeIsFor(RecipientKind kind) {
        Scheme groups = OPEN.withEligibleRecipients(RecipientKind.ORGANISATION, RecipientKind.UNINCORPORATED_GROUP);

        assertThat(verdict(new GrantRecipientEligible(), GRANT.withRecipientKind(kind), groups))
                .isEqualTo(
                        kind == RecipientKind.INDIVIDUAL
                                ? Verdict.breached(
                                        new NotEligible(GRANT.reference(), kind, groups.eligibleRecipients()))
                                : Verdict.satisfied());
        assertThat(verdict(new GrantRecipientEligible(), GRANT, groups))
                .isEqualTo(Verdict.unknown(GRANT, "recipientKind", "what kind of recipient the grant has"));
        assertThat(new NotEligible(GRANT.reference(), kind, groups.eligibleRecipients()).problem())
                .isEqualTo("The recipient is an " + Text.words(kind)
                        + ", but the scheme is open only to unincorporated groups and organisations.");
    }

    // Purposes.

    @Test
    void everyExcludedPurposeIsFound() {
        Scheme fund = OPEN.withExcludedPurposes(Purpose.RELIGIOUS, Purpose.BID_WRITING, Purpose.of("FIREWORKS"));
        Rule<Grant> rule = new GrantPurposeNotExcluded();

        assertThat(verdict(rule, GRANT.withPurposes(Purpose.EVENT), fund)).isEqualTo(Verdict.satisfied());
        assertThat(verdict(rule, GRANT.withPurposes(Purpose.of("FIREWORKS"), Purpose.EVENT, Purpose.BID_WRITING), fund))
                .isEqualTo(Verdict.breached(
                        new Excluded(GRANT.reference(), Purpose.BID_WRITING),
                        new Excluded(GRANT.reference(), Purpose.of("FIREWORKS"))));
        assertThat(verdict(rule, GRANT, fund)).isEqualTo(Verdict.unknown(GRANT, "purposes", "what the grant is for"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-06-30 | Not applicable: the grant was awarded before the terms of July 2015.", // the day before
                // the terms
                "2015-07-01 | Breached: The programme's grant terms prohibit one purpose of the grant:"
                        + " political activities. Fund this purpose with other money, or correct the"
                        + " purposes of the grant.",
                "2018-06-01 | Breached: The programme's grant terms prohibit one purpose of the grant:"
                        + " political activities. Fund this purpose with other money, or correct the"
                        + " purposes of the grant.",
                "2018-06-02 | Not applicable: the award is dated after the date asked about.", // awarded later
                " | Not known: when the grant was awarded." // no day on record
            })
    void politicalActivitiesAreProhibitedToWhatIsAwardedUnderTheTerms(LocalDate awarded, String verdict) {
        Grant political = GRANT.withPurposes(Purpose.POLITICAL).withAwardDate(Optional.ofNullable(awarded));

        assertThat(verdict(GrantPurposeAllowed.standard(), political).description())
                .isEqualTo(verdict);
    }

    @Test
    void whatIsProhibitedIsTheCallersToSay() {
        Rule<Grant> strict = GrantPurposeAllowed.standard().prohibiting(Purpose.POLITICAL, Purpose.RELIGIOUS);
        Grant both = GRANT.withPurposes(Purpose.RELIGIOUS, Purpose.POLITICAL);

        assertThat(verdict(GrantPurposeAllowed.standard(), both))
                .isEqualTo(Verdict.breached(new Prohibited(GRANT.reference(), Purpose.POLITICAL)));
        assertThat(verdict(strict, both))
                .isEqualTo(Verdict.breached(
                        new Prohibited(GRANT.reference(), Purpose.POLITICAL),
                        new Prohibited(GRANT.reference(), Purpose.RELIGIOUS)));
        assertThat(verdict(strict, GRANT.withAwardDate(Optional.empty())))
                .isEqualTo(Verdict.unknown(
                        Missing.of(GRANT, "purposes", "what the grant is for"),
                        Missing.of(GRANT, "awardDate", "when the grant was awarded")));
        assertThat(verdict(strict.with("prohibited", Set.of(Purpose.RELIGIOUS)), both))
                .isEqualTo(Verdict.breached(new Prohibited(GRANT.reference(), Purpose.RELIGIOUS)));
        assertThat(new Prohibited(GRANT.reference(), Purpose.POLITICAL).problem())
                .isEqualTo("The programme's grant terms prohibit one purpose of the grant: political activities.");
        assertRefused(
                "Parameter", "prohibited", () -> GrantPurposeAllowed.standard().prohibiting());
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, false", "2015-07-01, true", "2026-03-31, true", "2026-04-01, false"})
    void theTermsApplyFromJuly2015(LocalDate date, boolean applies) {
        Grant political = GRANT.withPurposes(Purpose.POLITICAL).withAwardDate(LocalDate.of(2015, 7, 1));

        assertThat(GrantPurposeAllowed.standard().verdict(political, RuleContext.on(date)) instanceof Verdict.Breached)
                .isEqualTo(applies);
    }

    // Dates of use.

    @Test
    void saysWhichDaysOfUseAreNotAsTheSchemeAsks() {
        Scheme forward =
                OPEN.withExcludedPurposes(Purpose.ACTIVITY_BEFORE_AWARD).withSpendWithinMonths(1);
        Grant grant = GRANT.withPeriod(Periods.parse("2018-03-14/2018-04-16"));

        assertThat(verdict(GrantRules.grantNotRetrospective(), grant, forward).description())
                .isEqualTo(
                        "Breached: The activity funded begins on 14 March 2018, before the grant was awarded (15 March 2018). Fund only activity from 15 March 2018 onwards, or"
                                + " correct whichever date is wrong.");
        assertThat(verdict(GrantRules.grantSpentInTime(), grant, forward).description())
                .isEqualTo("Breached: The grant is to be spent by 16 April 2018, but its scheme allows only"
                        + " until 15 April 2018. Bring the date forward to 15 April 2018, or agree a later"
                        + " date under the scheme.");
        assertThat(verdict(
                        GrantRules.grantSpentInTime(),
                        GRANT.withAwardDate(Optional.empty()),
                        OPEN.withSpendWithinMonths(6)))
                .isEqualTo(Verdict.unknown(
                        Missing.of(GRANT, "period", "when the grant is to be spent"),
                        Missing.of(GRANT, "awardDate", "when the grant was awarded")));
    }

    // The plan.

    private static Plan plan(String id, String period, String... priorities) {
        return Plan.builder()
                .id(PlanId.of(id))
                .area(AreaId.of("a"))
                .period(Periods.parse(period))
                .addAllPriorities(Stream.of(priorities)
                        .map(each -> Priority.builder()
                                .id(PriorityId.of(each))
                                .title("t")
                                .build())
                        .toList())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-01-01/2018-03-14, false", // ended the day before the award
        "2016-01-01/2018-03-15, true",
        "2018-03-15/2020-12-31, true",
        "2018-03-16/2020-12-31, false"
    })
    void thePlanIsThatForTheDayOfTheAward(String period, boolean covered) {
        Grant grant = GRANT.withPriorities(PriorityId.of("green"));
        Scheme themed = OPEN.withPlanPriority(Expectation.REQUIRED);

        assertThat(verdict(new GrantFitsPlan(), grant, themed, plan("p", period, "green")))
                .isEqualTo(
                        covered
                                ? Verdict.satisfied()
                                : Verdict.unknown(new Missing(
                                        GRANT.area().reference(),
                                        "Plan",
                                        "which plan the area had when the grant was awarded")));
    }

    @Test
    void aPriorityOfAnotherPlanDoesNotDo() {
        Grant grant = GRANT.withPriorities(PriorityId.of("green"));
        Scheme themed = OPEN.withPlanPriority(Expectation.REQUIRED);
        Plan now = plan("now", "2018-01-01/2018-12-31", "youth");
        Plan before = plan("before", "2015-01-01/2017-12-31", "green");
        Rule<Grant> rule = new GrantFitsPlan();

        assertThat(verdict(rule, grant, themed, now, before))
                .isEqualTo(Verdict.breached(new NoPriorityOfThePlan(GRANT.reference(), AWARDED)));
        assertThat(verdict(rule, grant, themed, now, before.withPeriod(Optional.empty())))
                .isEqualTo(Verdict.unknown(before, "period", "what period the plan covers"));
        assertThat(verdict(rule, grant, themed, now.withPriorities()))
                .isEqualTo(Verdict.unknown(now, "priorities", "which priorities the plan has"));
        assertThat(verdict(rule, grant.withAwardDate(Optional.empty()), themed, now))
                .isEqualTo(Verdict.unknown(GRANT, "awardDate", "when the grant was awarded"));
        assertThat(verdict(rule, GRANT, themed, now))
                .isEqualTo(Verdict.unknown(GRANT, "priorities", "which priorities of the plan the grant serves"));
        assertThat(verdict(rule, grant, themed, before))
                .isEqualTo(Verdict.unknown(new Missing(
                        GRANT.area().reference(), "Plan", "which plan the area had when the grant was awarded")));
    }
}
