package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;
import static io.github.biglocal.catalogue.RuleSamples.FREE_TEXT;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.plan.Action;
import io.github.biglocal.plan.ActionId;
import io.github.biglocal.plan.EndorsementCoversTheDay;
import io.github.biglocal.plan.EndorsementRenewal;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanActionsCosted;
import io.github.biglocal.plan.PlanAfterAnnouncement;
import io.github.biglocal.plan.PlanAssessed;
import io.github.biglocal.plan.PlanDatesInOrder;
import io.github.biglocal.plan.PlanDecidedAfterVisit;
import io.github.biglocal.plan.PlanEndsWithProgramme;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PlanReview;
import io.github.biglocal.plan.PlanReviewAnswersAll;
import io.github.biglocal.plan.PlanReviewDatesInOrder;
import io.github.biglocal.plan.PlanReviewId;
import io.github.biglocal.plan.PlanReviewedYearly;
import io.github.biglocal.plan.PlanStatesVisionPrioritiesActions;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.plan.ReviewAnswer;
import io.github.biglocal.plan.ReviewBeforeNextPlan;
import io.github.biglocal.plan.ReviewQuestion;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Samples of the rules about the content, the assessment, the reviews and the dates of plans. */
final class PlanSamples {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final LocalDate BEFORE_JULY_2015 = LocalDate.of(2015, 3, 1);
    private static final AreaId AREA = AreaId.of("barrowcliff");
    private static final Plan BARE =
            Plan.builder().id(PlanId.of("second")).area(AREA).build();
    private static final Plan PLAN = BARE.withSubmitted(LocalDate.of(2019, 10, 1))
            .withAssessorVisit(LocalDate.of(2019, 11, 4))
            .withEndorsed(LocalDate.of(2019, 11, 25))
            .withPeriod(Periods.parse("2020-01-01/2021-12-31"));
    private static final Plan OF_2013 =
            BARE.withEndorsed(LocalDate.of(2013, 12, 1)).withPeriod(Periods.parse("2014-01-01/2016-12-31"));
    private static final Action COSTED = Action.builder()
            .id(ActionId.of("a1"))
            .title(FREE_TEXT)
            .cost(Money.parse("GBP 500"))
            .build();
    private static final Action UNCOSTED =
            Action.builder().id(ActionId.of("a2")).title(FREE_TEXT).build();
    private static final PlanReview REVIEW =
            PlanReview.builder().id(PlanReviewId.of("r")).plan(BARE.id()).build();

    private PlanSamples() {}

    static List<RuleSample<?>> all() {
        return List.of(
                statesVisionPrioritiesActions(),
                actionsCosted(),
                assessed(),
                decidedAfterVisit(),
                endorsementCoversTheDay(),
                reviewedYearly(),
                reviewAnswersAll(),
                reviewDatesInOrder(),
                reviewBeforeNextPlan(),
                datesInOrder(),
                afterAnnouncement(),
                endsWithProgramme());
    }

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, ListedRecords.of(records));
    }

    private static RuleSample<?> statesVisionPrioritiesActions() {
        Plan whole = PLAN.withVision(FREE_TEXT)
                .withActions(COSTED)
                .withPriorities(Priority.builder()
                        .id(PriorityId.of("p"))
                        .title(FREE_TEXT)
                        .build());
        return RuleSample.of(new PlanStatesVisionPrioritiesActions())
                .with(SATISFIED, whole, among())
                .with(BREACHED, whole.withActions(), among())
                .with(NOT_APPLICABLE, OF_2013.withVision(FREE_TEXT), among())
                .with(UNKNOWN, PLAN, among());
    }

    private static RuleSample<?> actionsCosted() {
        return RuleSample.of(new PlanActionsCosted())
                .with(SATISFIED, PLAN.withActions(COSTED), among())
                .with(BREACHED, PLAN.withActions(COSTED, UNCOSTED), among())
                .with(NOT_APPLICABLE, OF_2013.withActions(COSTED, UNCOSTED), among())
                .with(UNKNOWN, PLAN.withActions(UNCOSTED), among());
    }

    private static RuleSample<?> assessed() {
        return RuleSample.of(new PlanAssessed())
                .with(SATISFIED, PLAN, among())
                .with(BREACHED, PLAN.withAssessorVisit(LocalDate.of(2019, 12, 1)), among())
                .with(NOT_APPLICABLE, PLAN.withEndorsed(DAY.plusDays(1)), among())
                .with(UNKNOWN, PLAN.withAssessorVisit(Optional.empty()), among());
    }

    private static RuleSample<?> decidedAfterVisit() {
        return RuleSample.of(PlanDecidedAfterVisit.standard())
                .with(SATISFIED, PLAN, among())
                .with(BREACHED, PLAN.withEndorsed(LocalDate.of(2019, 11, 26)), among())
                .with(NOT_APPLICABLE, PLAN.withEndorsed(LocalDate.of(2019, 11, 1)), among())
                .with(UNKNOWN, PLAN.withAssessorVisit(Optional.empty()), among());
    }

    private static RuleSample<?> endorsementCoversTheDay() {
        RuleContext third = RuleContext.on(LocalDate.of(2015, 3, 1));
        Plan plan = OF_2013.withPeriod(Periods.parse("2013-01-01/2015-12-31"));
        EndorsementRenewal renewed = new EndorsementRenewal(LocalDate.of(2014, 1, 10));
        return RuleSample.of(EndorsementCoversTheDay.standard())
                .with(
                        SATISFIED,
                        plan.withEndorsementRenewals(renewed, new EndorsementRenewal(LocalDate.of(2015, 1, 10))),
                        third)
                .with(BREACHED, plan.withEndorsementRenewals(renewed), third)
                .with(NOT_APPLICABLE, plan, among())
                .with(UNKNOWN, plan, third);
    }

    private static RuleSample<?> reviewedYearly() {
        PlanReview review = REVIEW.withDate(LocalDate.of(2015, 1, 1));
        return RuleSample.of(new PlanReviewedYearly())
                .with(SATISFIED, OF_2013, RuleContext.on(BEFORE_JULY_2015, ListedRecords.of(review)))
                .with(
                        BREACHED,
                        OF_2013,
                        RuleContext.on(BEFORE_JULY_2015, ListedRecords.of(review.withDate(LocalDate.of(2013, 12, 31)))))
                .with(NOT_APPLICABLE, OF_2013, among())
                .with(UNKNOWN, OF_2013, RuleContext.on(BEFORE_JULY_2015));
    }

    private static RuleSample<?> reviewAnswersAll() {
        List<ReviewAnswer> answers = Stream.of(ReviewQuestion.values())
                .map(question -> new ReviewAnswer(question, FREE_TEXT))
                .toList();
        PlanReview review = REVIEW.withDate(LocalDate.of(2018, 10, 1));
        return RuleSample.of(new PlanReviewAnswersAll())
                .with(SATISFIED, review.withAnswers(answers), among())
                .with(BREACHED, review.withAnswers(answers.subList(0, 8)), among())
                .with(NOT_APPLICABLE, review.withDate(LocalDate.of(2015, 6, 30)), among())
                .with(UNKNOWN, review, among());
    }

    private static RuleSample<?> reviewDatesInOrder() {
        PlanReview review = REVIEW.withSubmitted(LocalDate.of(2017, 10, 1));
        return RuleSample.of(new PlanReviewDatesInOrder())
                .with(SATISFIED, review.withApproved(LocalDate.of(2017, 10, 1)), among())
                .with(BREACHED, review.withApproved(LocalDate.of(2017, 9, 30)), among())
                .with(NOT_APPLICABLE, review, among())
                .never(UNKNOWN, "it asks only about the dates that are recorded");
    }

    private static RuleSample<?> reviewBeforeNextPlan() {
        Plan before = OF_2013.withId(PlanId.of("first")).withReplacedBy(PLAN.id());
        PlanReview review = REVIEW.withPlan(before.id());
        return RuleSample.of(new ReviewBeforeNextPlan())
                .with(SATISFIED, PLAN, among(before, PLAN, review.withApproved(LocalDate.of(2019, 11, 25))))
                .with(BREACHED, PLAN, among(before, PLAN, review.withApproved(LocalDate.of(2019, 11, 26))))
                .with(NOT_APPLICABLE, PLAN, among(PLAN))
                .with(UNKNOWN, PLAN, among(before, PLAN));
    }

    private static RuleSample<?> datesInOrder() {
        return RuleSample.of(new PlanDatesInOrder())
                .with(SATISFIED, PLAN, among())
                .with(BREACHED, PLAN.withSubmitted(LocalDate.of(2019, 11, 26)), among())
                .with(NOT_APPLICABLE, BARE, among())
                .never(UNKNOWN, "it asks only about the dates that are recorded");
    }

    private static RuleSample<?> afterAnnouncement() {
        Area area = Area.builder().id(AREA).name(FREE_TEXT).build();
        return RuleSample.of(new PlanAfterAnnouncement())
                .with(SATISFIED, PLAN, among(area.withAnnounced(LocalDate.of(2012, 2, 29))))
                .with(BREACHED, PLAN, among(area.withAnnounced(LocalDate.of(2019, 10, 2))))
                .with(NOT_APPLICABLE, BARE, among(area))
                .with(UNKNOWN, PLAN, among(area));
    }

    private static RuleSample<?> endsWithProgramme() {
        return RuleSample.of(PlanEndsWithProgramme.standard())
                .with(SATISFIED, PLAN, among())
                .with(BREACHED, PLAN.withPeriod(Periods.parse("2020-01-01/2026-04-01")), among())
                .with(NOT_APPLICABLE, PLAN, RuleContext.on(LocalDate.of(2019, 8, 31)))
                .with(UNKNOWN, BARE, among());
    }
}
