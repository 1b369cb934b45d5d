package io.github.biglocal.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanChangeId;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PlanReview;
import io.github.biglocal.plan.PlanReviewId;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.OutOfOrder;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewBeforeNextDrawdownTest {
    private static final LocalDate DRAWN = LocalDate.of(2017, 11, 1);
    private static final Plan SECOND = Plan.builder()
            .id(PlanId.of("second"))
            .area(AreaId.of("a"))
            .period(Periods.parse("2018-01-01/2019-12-31"))
            .build();
    private static final Plan FIRST =
            SECOND.withId(PlanId.of("first")).withPeriod(Periods.parse("2015-01-01/2017-12-31"));
    private static final FundingAgreement AGREEMENT = FundingAgreement.builder()
            .id(FundingAgreementId.of("f"))
            .area(SECOND.area())
            .lto(OrganisationId.of("o"))
            .plan(SECOND.id())
            .amount(Money.parse("GBP 100000"))
            .build();
    private static final Drawdown DRAWDOWN = Drawdown.builder()
            .id(DrawdownId.of("d"))
            .agreement(AGREEMENT.id())
            .date(DRAWN)
            .planMoney(Money.parse("GBP 50000"))
            .build();
    private static final PlanReview UNDATED =
            PlanReview.builder().id(PlanReviewId.of("r")).plan(FIRST.id()).build();

    private static Verdict verdict(Drawdown drawdown, String asOf, Entity... records) {
        return new ReviewBeforeNextDrawdown()
                .verdict(drawdown, RuleContext.on(LocalDate.parse(asOf), Records.of(records)));
    }

    private static Verdict verdict(Entity... records) {
        List<Entity> all = new ArrayList<>(List.of(records));
        all.add(AGREEMENT);
        return verdict(DRAWDOWN, "2020-01-01", all.toArray(Entity[]::new));
    }

    private static PlanReview approved(LocalDate day) {
        return UNDATED.withApproved(day);
    }

    private static Verdict late(LocalDate day) {
        return Verdict.breached(OutOfOrder.of(
                Event.of("the plan review", "was approved", UNDATED, "approved", day),
                Event.of("the money", "was drawn down", DRAWDOWN, "date", DRAWN)));
    }

    @ParameterizedTest
    @CsvSource({"2017-10-31, true", "2017-11-01, true", "2017-11-02, false"})
    void aReviewOfThePlanBeforeIsApprovedByTheDrawdown(LocalDate day, boolean inTime) {
        assertThat(verdict(FIRST, SECOND, approved(day))).isEqualTo(inTime ? Verdict.satisfied() : late(day));
    }

    @Test
    void oneReviewInTimeIsEnoughAndTheFirstOfTheLateOnesIsNamed() {
        assertThat(verdict(FIRST, SECOND, approved(DRAWN.plusDays(1)), UNDATED, approved(DRAWN)))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(FIRST, SECOND, approved(DRAWN.plusDays(9)), approved(DRAWN.plusDays(2))))
                .isEqualTo(late(DRAWN.plusDays(2)));
    }

    @Test
    void thePlanThatNamesItsSuccessorIsTheOneBeforeElseTheLastThatIsDatedEarlier() {
        Plan older = FIRST.withId(PlanId.of("older")).withPeriod(Periods.parse("2012-01-01/2014-12-31"));
        PlanReview ofOlder = approved(DRAWN).withPlan(older.id());

        assertThat(verdict(older, FIRST, SECOND, ofOlder))
                .isEqualTo(Verdict.unknown(
                        Missing.records(FIRST, PlanReview.class, "when a review of the plan was approved")));
        assertThat(verdict(older.withReplacedBy(SECOND.id()), FIRST, SECOND, ofOlder))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void isNotAskedWhereNoApprovalIsOnRecord() {
        Verdict none = Verdict.notApplicable("no approved plan review is on record for the area");

        assertThat(verdict(FIRST, SECOND, UNDATED)).isEqualTo(none);
        assertThat(verdict(FIRST, SECOND)).isEqualTo(none);
        assertThat(verdict(FIRST.withArea(AreaId.of("b")), SECOND, approved(DRAWN.plusDays(1))))
                .isEqualTo(none);
    }

    @Test
    void isNotAskedOfMoneyForAFirstPlanOrAChange() {
        PlanReview ofSecond = approved(DRAWN.plusDays(1)).withPlan(SECOND.id());

        assertThat(verdict(SECOND, ofSecond))
                .isEqualTo(Verdict.notApplicable("no earlier plan of the area is on record"));
        assertThat(verdict(
                        DRAWDOWN,
                        "2020-01-01",
                        FIRST,
                        SECOND,
                        approved(DRAWN.plusDays(1)),
                        AGREEMENT.withPlanChange(PlanChangeId.of("c"))))
                .isEqualTo(Verdict.notApplicable("the drawdown is for a change to a plan"));
    }

    @Test
    void whatIsNotRecordedIsNotKnown() {
        PlanReview other = approved(DRAWN.plusDays(1)).withId(PlanReviewId.of("late"));
        Plan undated = FIRST.withPeriod(Optional.empty());
        FundingAgreement silent = AGREEMENT.withPlan(Optional.empty());

        assertThat(verdict(FIRST, SECOND, other, UNDATED))
                .isEqualTo(Verdict.unknown(UNDATED, "approved", "when the review was approved"));
        assertThat(verdict(undated, SECOND, other))
                .isEqualTo(Verdict.unknown(
                        undated, "period", "when the plan was submitted or endorsed, or when it starts"));
        assertThat(verdict(undated.withReplacedBy(SECOND.id()), SECOND, other)).isInstanceOf(Verdict.Breached.class);
        assertThat(verdict(DRAWDOWN, "2020-01-01", FIRST, SECOND, other, silent))
                .isEqualTo(Verdict.unknown(silent, "plan", "which plan the agreement pays for"));
        assertThat(verdict(DRAWDOWN, "2020-01-01", FIRST, SECOND, other))
                .isEqualTo(Verdict.unknown(
                        Missing.record(AGREEMENT.id(), "the record of the funding agreement, which is missing")));
        assertThat(verdict(FIRST, other))
                .isEqualTo(Verdict.unknown(Missing.record(SECOND.id(), "the record of the plan, which is missing")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-06-30 | Not applicable: the drawdown is dated before 1 July 2015.",
                "2015-07-01 | Breached: The money was drawn down on 1 July 2015, before the plan review was approved (2 November 2017). Correct whichever date is wrong."
            })
    void isAskedOfMoneyDrawnUnderTheGuidance(LocalDate drawn, String answer) {
        assertThat(verdict(
                                DRAWDOWN.withDate(drawn),
                                "2020-01-01",
                                AGREEMENT,
                                FIRST,
                                SECOND,
                                approved(DRAWN.plusDays(1)))
                        .description())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017-10-31 | Not applicable: the drawdown is dated after the date asked about.",
                "2017-11-01 | Breached: The money was drawn down on 1 November 2017, before the plan review was approved (2 November 2017). Correct whichever date is wrong.",
                "2026-03-31 | Breached: The money was drawn down on 1 November 2017, before the plan review was approved (2 November 2017). Correct whichever date is wrong.",
                "2026-04-01 | Not applicable: the rule applies only from 1 July 2015 to 31 March 2026."
            })
    void isAskedFromTheDrawdownToTheEndOfTheProgramme(String asOf, String answer) {
        assertThat(verdict(DRAWDOWN, asOf, AGREEMENT, FIRST, SECOND, approved(DRAWN.plusDays(1)))
                        .description())
                .isEqualTo(answer);
    }

    @Test
    void isALocalTermThatTookThePlaceOfAnotherRule() {
        assertThat(new ReviewBeforeNextDrawdown().info().severity()).isEqualTo(Severity.WARNING);
        assertThat(new ReviewBeforeNextDrawdown().info().replaces())
                .containsExactly(RuleId.of("review-before-next-plan"));
        assertThat(late(LocalDate.of(2017, 11, 2)).description())
                .isEqualTo("Breached: The money was drawn down on 1 November 2017, before the plan review was approved"
                        + " (2 November 2017). Correct whichever date is wrong.");
    }
}
