package io.github.biglocal.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.grant.GrantFitsPlan.NoPriorityOfThePlan;
import io.github.biglocal.grant.GrantNotRetrospective.Retrospective;
import io.github.biglocal.grant.GrantPurposeAllowed.Prohibited;
import io.github.biglocal.grant.GrantPurposeNotExcluded.Excluded;
import io.github.biglocal.grant.GrantRecipientEligible.NotEligible;
import io.github.biglocal.grant.GrantSpentInTime.TooLong;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

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
        return rule.verdict(grant, RuleContext.on(DAY, ListedRecords.of(records)));
    }

    // What all rules of a scheme share.

    static Stream<Rule<Grant>> rulesOfSchemes() {
        return Stream.of(
                new GrantWithinSchemeCap(),
                new GrantRecipientEligible(),
                new GrantPurposeNotExcluded(),
                new GrantSpentInTime(),
                new GrantFitsPlan());
    }

    @ParameterizedTest
    @MethodSource("rulesOfSchemes")
    void aRuleOfASchemeBindsItsGrantsOnlyAndOnlyIfTheSchemeCarriesIt(Rule<Grant> rule) {
        assertThat(verdict(rule, OUTSIDE, OPEN)).isEqualTo(Verdict.notApplicable("the grant names no scheme"));
        assertThat(verdict(rule, GRANT)).isEqualTo(Verdict.unknown("the scheme chest: 0 are recorded"));
        assertThat(verdict(rule, GRANT, OPEN, OPEN)).isEqualTo(Verdict.unknown("the scheme chest: 2 are recorded"));
        assertThat(verdict(rule, GRANT, OPEN)).isInstanceOf(Verdict.NotApplicable.class);
    }

    @ParameterizedTest
    @MethodSource("rulesOfSchemes")
    void aGrantOfALaterDayIsNotJudgedYet(Rule<Grant> rule) {
        Scheme strict = OPEN.withMaximumAward(Money.parse("GBP 1"))
                .withEligibleRecipients(RecipientKind.UNINCORPORATED_GROUP)
                .withExcludedPurposes(Purpose.EVENT)
                .withSpendWithinMonths(1)
                .withPlanPriority(Expectation.REQUIRED);

        assertThat(verdict(rule, GRANT.withAwardDate(DAY.plusDays(1)), strict))
                .isEqualTo(Verdict.notApplicable("the grant is awarded later"));
        assertThat(verdict(rule, GRANT.withAwardDate(DAY), strict)).isInstanceOf(Verdict.Unknown.class);
        assertThat(verdict(rule, GRANT.withStatus(GrantStatus.REFUSED), strict))
                .isEqualTo(Verdict.notApplicable("nothing is awarded"));
    }

    // Recipients.

    @ParameterizedTest
    @EnumSource
    void aGrantGoesToARecipientTheSchemeIsFor(RecipientKind kind) {
        Scheme groups = OPEN.withEligibleRecipients(RecipientKind.ORGANISATION, RecipientKind.UNINCORPORATED_GROUP);

        assertThat(verdict(new GrantRecipientEligible(), GRANT.withRecipientKind(kind), groups))
                .isEqualTo(
                        kind == RecipientKind.INDIVIDUAL
                                ? Verdict.breached(new NotEligible(OPEN.id(), kind, groups.eligibleRecipients()))
                                : Verdict.satisfied());
        assertThat(verdict(new GrantRecipientEligible(), GRANT, groups))
                .isEqualTo(Verdict.unknown("the kind of recipient"));
        assertThat(new NotEligible(OPEN.id(), kind, groups.eligibleRecipients()).problem())
                .isEqualTo("The recipient is of the kind " + kind
                        + "; scheme chest is for UNINCORPORATED_GROUP and ORGANISATION.");
    }

    // Purposes.

    @Test
    void everyExcludedPurposeIsFound() {
        Scheme fund = OPEN.withExcludedPurposes(Purpose.RELIGIOUS, Purpose.BID_WRITING, Purpose.of("FIREWORKS"));
        Rule<Grant> rule = new GrantPurposeNotExcluded();

        assertThat(verdict(rule, GRANT.withPurposes(Purpose.EVENT), fund)).isEqualTo(Verdict.satisfied());
        assertThat(verdict(rule, GRANT.withPurposes(Purpose.of("FIREWORKS"), Purpose.EVENT, Purpose.BID_WRITING), fund))
                .isEqualTo(Verdict.breached(
                        new Excluded(OPEN.id(), Purpose.BID_WRITING),
                        new Excluded(OPEN.id(), Purpose.of("FIREWORKS"))));
        assertThat(verdict(rule, GRANT, fund)).isEqualTo(Verdict.unknown("the purposes of the grant"));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-06-30, NotApplicable", // the day before the terms
        "2015-07-01, Breached",
        "2018-06-01, Breached",
        "2018-06-02, NotApplicable", // awarded later
        ", Unknown" // no day on record
    })
    void politicalActivitiesAreProhibitedToWhatIsAwardedUnderTheTerms(LocalDate awarded, String verdict) {
        Grant political = GRANT.withPurposes(Purpose.POLITICAL).withAwardDate(Optional.ofNullable(awarded));

        assertThat(verdict(GrantPurposeAllowed.standard(), political).getClass().getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void whatIsProhibitedIsTheCallersToSay() {
        Rule<Grant> strict = GrantPurposeAllowed.standard().prohibiting(Purpose.POLITICAL, Purpose.RELIGIOUS);
        Grant both = GRANT.withPurposes(Purpose.RELIGIOUS, Purpose.POLITICAL);

        assertThat(verdict(GrantPurposeAllowed.standard(), both))
                .isEqualTo(Verdict.breached(new Prohibited(Purpose.POLITICAL)));
        assertThat(verdict(strict, both))
                .isEqualTo(Verdict.breached(new Prohibited(Purpose.POLITICAL), new Prohibited(Purpose.RELIGIOUS)));
        assertThat(verdict(strict, GRANT.withPurposes(Purpose.EVENT).withAwardDate(Optional.empty())))
                .isEqualTo(Verdict.satisfied());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GrantPurposeAllowed.standard().prohibiting())
                .withMessage("the rule needs a purpose to prohibit");
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, false", "2015-07-01, true", "2026-03-31, true", "2026-04-01, false"})
    void theTermsApplyFromJuly2015(LocalDate date, boolean applies) {
        Grant political = GRANT.withPurposes(Purpose.POLITICAL).withAwardDate(LocalDate.of(2015, 7, 1));

        assertThat(GrantPurposeAllowed.standard().verdict(political, RuleContext.on(date)) instanceof Verdict.Breached)
                .isEqualTo(applies);
    }

    // Dates of use.

    @ParameterizedTest
    @CsvSource({"2018-03-13, 2", "2018-03-14, 1", "2018-03-15, 0", "2018-03-16, 0"})
    void whatAGrantPaysForDoesNotBeginBeforeItsAward(LocalDate begins, int daysBefore) {
        Grant grant = GRANT.withPeriod(LocalDateRange.of(begins, DAY));
        Retrospective finding = new Retrospective(begins, AWARDED);

        assertThat(verdict(new GrantNotRetrospective(), grant))
                .isEqualTo(daysBefore > 0 ? Verdict.breached(finding) : Verdict.satisfied());
        if (daysBefore > 0) {
            assertThat(finding.problem())
                    .isEqualTo("What the grant pays for begins on " + begins + ", " + daysBefore
                            + (daysBefore == 1 ? " day" : " days") + " before the award of 2018-03-15.");
        }
    }

    @Test
    void withoutBothDaysItIsNotKnownWhetherAGrantIsRetrospective() {
        Rule<Grant> rule = new GrantNotRetrospective();

        assertThat(verdict(rule, GRANT)).isEqualTo(Verdict.unknown("the day on which what the grant pays for begins"));
        assertThat(verdict(rule, GRANT.withPeriod(Periods.parse("../2018-12-31"))))
                .isEqualTo(Verdict.unknown("the day on which what the grant pays for begins"));
        assertThat(verdict(rule, GRANT.withAwardDate(Optional.empty())))
                .isEqualTo(Verdict.unknown("the day of the award"));
        assertThat(verdict(rule, GRANT.withStatus(GrantStatus.WITHDRAWN)))
                .isEqualTo(Verdict.notApplicable("nothing is awarded"));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-15, 6, 2018-09-14, 0",
        "2018-03-15, 6, 2018-09-15, 0", // the same day of the month still counts
        "2018-03-15, 6, 2018-09-16, 1",
        "2018-03-15, 1, 2018-04-17, 2",
        "2017-08-31, 6, 2018-02-28, 0", // no thirty-first of February
        "2017-08-31, 6, 2018-03-01, 1"
    })
    void aGrantIsSpentWithinTheMonthsOfItsScheme(LocalDate awarded, int months, LocalDate lastDay, int daysOver) {
        Grant grant = GRANT.withAwardDate(awarded).withPeriod(LocalDateRange.ofClosed(awarded, lastDay));
        TooLong finding = new TooLong(OPEN.id(), months, awarded.plusMonths(months), lastDay);

        assertThat(verdict(new GrantSpentInTime(), grant, OPEN.withSpendWithinMonths(months)))
                .isEqualTo(daysOver > 0 ? Verdict.breached(finding) : Verdict.satisfied());
        assertThat(finding.daysOver() > 0).isEqualTo(daysOver > 0);
    }

    @Test
    void saysByHowMuchAGrantIsSpentTooLate() {
        TooLong finding = new TooLong(OPEN.id(), 1, LocalDate.of(2018, 4, 15), LocalDate.of(2018, 4, 16));

        assertThat(finding.problem())
                .isEqualTo("The grant is to be spent by 2018-04-16, 1 day later than the 1 month that scheme chest"
                        + " allows.");
        assertThat(finding.repair()).isEqualTo("Have it spent by 2018-04-15.");
        assertThat(verdict(new GrantSpentInTime(), GRANT, OPEN.withSpendWithinMonths(6)))
                .isEqualTo(Verdict.unknown("the day by which the grant is to be spent"));
        assertThat(verdict(
                        new GrantSpentInTime(), GRANT.withAwardDate(Optional.empty()), OPEN.withSpendWithinMonths(6)))
                .isEqualTo(Verdict.unknown("the day of the award"));
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
        "2016-01-01/2018-03-14, Unknown", // ended the day before the award
        "2016-01-01/2018-03-15, Satisfied",
        "2018-03-15/2020-12-31, Satisfied",
        "2018-03-16/2020-12-31, Unknown"
    })
    void thePlanIsThatForTheDayOfTheAward(String period, String verdict) {
        Grant grant = GRANT.withPriorities(PriorityId.of("green"));
        Scheme themed = OPEN.withPlanPriority(Expectation.REQUIRED);

        assertThat(verdict(new GrantFitsPlan(), grant, themed, plan("p", period, "green"))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void aPriorityOfAnotherPlanDoesNotDo() {
        Grant grant = GRANT.withPriorities(PriorityId.of("green"));
        Scheme themed = OPEN.withPlanPriority(Expectation.REQUIRED);
        Plan now = plan("now", "2018-01-01/2018-12-31", "youth");
        Plan before = plan("before", "2015-01-01/2017-12-31", "green");
        Rule<Grant> rule = new GrantFitsPlan();

        assertThat(verdict(rule, grant, themed, now, before))
                .isEqualTo(Verdict.breached(new NoPriorityOfThePlan(AWARDED)));
        assertThat(verdict(rule, grant, themed, now, before.withPeriod(Optional.empty())))
                .isEqualTo(Verdict.unknown("the period of the plan whose priority the grant serves"));
        assertThat(verdict(rule, grant, themed, now.withPriorities()))
                .isEqualTo(Verdict.unknown("the priorities of the area's plan for 2018-03-15"));
        assertThat(verdict(rule, grant.withAwardDate(Optional.empty()), themed, now))
                .isEqualTo(Verdict.unknown("the day of the award"));
    }
}
