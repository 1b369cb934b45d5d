package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;
import static io.github.biglocal.catalogue.RuleSamples.FREE_TEXT;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.AllocationId;
import io.github.biglocal.funding.CostedVisionCoversAllocation;
import io.github.biglocal.funding.Drawdown;
import io.github.biglocal.funding.DrawdownId;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.funding.ReviewBeforeNextDrawdown;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeId;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.plan.PlanChangeRules;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PlanReview;
import io.github.biglocal.plan.PlanReviewId;
import io.github.biglocal.plan.PlanReviewRules;
import io.github.biglocal.plan.PlanReviewedYearly;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.plan.ProposalDocument;
import io.github.biglocal.plan.ProposalFourWeeksAhead;
import io.github.biglocal.plan.ReviewAnswer;
import io.github.biglocal.plan.ReviewQuestion;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** Samples of the rules about the reviews of plans, the changes to them, and the money that hangs on them. */
final class PlanReviewSamples {
    private static final LocalDate DAY = LocalDate.of(2021, 1, 1);
    private static final LocalDate HELD = LocalDate.of(2018, 10, 5);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
    private static final AreaId AREA = AreaId.of("barrowcliff");
    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("second"))
            .area(AREA)
            .submitted(LocalDate.of(2019, 10, 1))
            .endorsed(LocalDate.of(2019, 11, 25))
            .build();
    private static final Plan OF_2013 = PLAN.withId(PlanId.of("first"))
            .withSubmitted(Optional.empty())
            .withEndorsed(LocalDate.of(2013, 12, 1))
            .withPeriod(Periods.parse("2014-01-01/2016-12-31"));
    private static final PlanReview REVIEW =
            PlanReview.builder().id(PlanReviewId.of("r")).plan(OF_2013.id()).build();
    private static final PlanChange CHANGE = PlanChange.builder()
            .id(PlanChangeId.of("c"))
            .area(AREA)
            .plan(PLAN.id())
            .kind(PlanChangeKind.BRIDGING_GRANT)
            .requested(LocalDate.of(2020, 6, 1))
            .build();

    private PlanReviewSamples() {}

    static List<RuleSample<?>> all() {
        return List.of(
                reviewedYearly(),
                reviewAnswersAll(),
                reviewDatesInOrder(),
                proposalFourWeeksAhead(),
                proposalHasDocuments(),
                planChangeDatesInOrder(),
                reviewBeforeNextDrawdown(),
                costedVisionCoversAllocation());
    }

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, Records.of(records));
    }

    private static RuleSample<?> reviewedYearly() {
        LocalDate day = LocalDate.of(2015, 3, 1);
        PlanReview review = REVIEW.withDate(LocalDate.of(2015, 1, 1));
        return RuleSample.of(new PlanReviewedYearly())
                .with(SATISFIED, OF_2013, RuleContext.on(day, Records.of(review)))
                .with(BREACHED, OF_2013, RuleContext.on(day, Records.of(review.withDate(LocalDate.of(2013, 12, 31)))))
                .with(NOT_APPLICABLE, OF_2013, among())
                .with(UNKNOWN, OF_2013, RuleContext.on(day))
                .at(
                        "reviewed a year and a day before",
                        BREACHED,
                        OF_2013,
                        RuleContext.on(day, Records.of(review.withDate(LocalDate.of(2014, 2, 28)))));
    }

    private static PlanReview answering(Set<ReviewQuestion> questions) {
        return REVIEW.withDate(HELD)
                .withAnswers(questions.stream()
                        .map(question -> new ReviewAnswer(question, FREE_TEXT))
                        .toList());
    }

    private static RuleSample<?> reviewAnswersAll() {
        PlanReview whole = answering(EnumSet.allOf(ReviewQuestion.class));
        PlanReview breaching = answering(EnumSet.of(ReviewQuestion.IMPACT));
        RuleSample<PlanReview> sample = RuleSample.of(PlanReviewRules.planReviewAnswersAll())
                .with(SATISFIED, whole, among())
                .with(BREACHED, answering(EnumSet.complementOf(EnumSet.of(ReviewQuestion.LEARNING))), among())
                .with(NOT_APPLICABLE, whole.withDate(LocalDate.of(2015, 6, 30)), among())
                .with(UNKNOWN, REVIEW.withDate(HELD), among())
                .at("no day on record", UNKNOWN, whole.withDate(Optional.empty()), among())
                .at("held on the day", BREACHED, breaching.withDate(DAY), among())
                .at("held the day after", NOT_APPLICABLE, breaching.withDate(DAY.plusDays(1)), among())
                .at("the first day of the guidance", BREACHED, breaching.withDate(LocalDate.of(2015, 7, 1)), among())
                .at("approved before the guidance", NOT_APPLICABLE, approved(breaching, "2015-06-30"), among())
                .at(
                        "only the ninth and one more without an answer",
                        BREACHED,
                        answering(EnumSet.range(ReviewQuestion.MONEY_SPENT, ReviewQuestion.NEED_FOR_NEW_PLAN)),
                        among());
        for (ReviewQuestion question : ReviewQuestion.values()) {
            sample.at(
                    question + " without an answer",
                    // Its wording is cut off in the source, so that nobody can say whether an answer is to it.
                    question == ReviewQuestion.FINAL_QUESTION ? UNKNOWN : BREACHED,
                    answering(EnumSet.complementOf(EnumSet.of(question))),
                    among());
        }
        return sample;
    }

    private static PlanReview approved(PlanReview review, String day) {
        return review.withDate(Optional.empty()).withApproved(LocalDate.parse(day));
    }

    private static RuleSample<?> reviewDatesInOrder() {
        PlanReview held = REVIEW.withDate(HELD);
        PlanReview submitted = REVIEW.withSubmitted(HELD);
        LocalDate before = HELD.minusDays(1);
        return RuleSample.of(PlanReviewRules.planReviewDatesInOrder())
                .with(SATISFIED, submitted.withApproved(HELD), among())
                .with(BREACHED, submitted.withApproved(before), among())
                .with(NOT_APPLICABLE, REVIEW, among())
                .never(UNKNOWN, "it looks only at the dates that are recorded")
                .at("submitted the day before it was held", BREACHED, held.withSubmitted(before), among())
                .at("submitted on the day it was held", SATISFIED, held.withSubmitted(HELD), among())
                .at("submitted the day after it was held", SATISFIED, held.withSubmitted(HELD.plusDays(1)), among())
                .at("approved the day before it was held", BREACHED, held.withApproved(before), among())
                .at("approved on the day it was held", SATISFIED, held.withApproved(HELD), among())
                .at("held only", NOT_APPLICABLE, held, among())
                .at("submitted only", NOT_APPLICABLE, submitted, among())
                .at("approved only", NOT_APPLICABLE, REVIEW.withApproved(HELD), among());
    }

    private static RuleSample<?> proposalFourWeeksAhead() {
        return RuleSample.of(ProposalFourWeeksAhead.standard())
                .with(SATISFIED, CHANGE.withNeededBy(LocalDate.of(2020, 6, 29)), among())
                .with(BREACHED, CHANGE.withNeededBy(LocalDate.of(2020, 6, 28)), among())
                .with(NOT_APPLICABLE, CHANGE.withKind(PlanChangeKind.EXTENSION), among())
                .with(UNKNOWN, CHANGE, among());
    }

    private static RuleSample<?> proposalHasDocuments() {
        PlanChange breaching = CHANGE.withDocuments(EnumSet.of(ProposalDocument.CURRENT_PLAN));
        RuleSample<PlanChange> sample = RuleSample.of(PlanChangeRules.proposalHasDocuments())
                .with(SATISFIED, CHANGE.withDocuments(EnumSet.allOf(ProposalDocument.class)), among())
                .with(BREACHED, breaching, among())
                .with(NOT_APPLICABLE, CHANGE.withKind(PlanChangeKind.VIREMENT), among())
                .with(UNKNOWN, CHANGE, among())
                .at("no day of the request on record", UNKNOWN, breaching.withRequested(Optional.empty()), among())
                .at("requested on the day", BREACHED, breaching.withRequested(DAY), among())
                .at("requested the day after", NOT_APPLICABLE, breaching.withRequested(DAY.plusDays(1)), among())
                .at(
                        "requested the day before the guidance",
                        NOT_APPLICABLE,
                        breaching.withRequested(LocalDate.of(2019, 12, 31)),
                        among())
                .at(
                        "requested on the first day of the guidance",
                        BREACHED,
                        breaching.withRequested(LocalDate.of(2020, 1, 1)),
                        among());
        for (ProposalDocument document : ProposalDocument.values()) {
            sample.at(
                    "without " + document,
                    BREACHED,
                    CHANGE.withDocuments(EnumSet.complementOf(EnumSet.of(document))),
                    among());
        }
        for (PlanChangeKind kind : PlanChangeKind.values()) {
            boolean asked = kind == PlanChangeKind.BRIDGING_GRANT || kind == PlanChangeKind.ADDITIONAL_FUNDING;
            sample.at("of kind " + kind, asked ? BREACHED : NOT_APPLICABLE, breaching.withKind(kind), among());
        }
        return sample;
    }

    private static RuleSample<?> planChangeDatesInOrder() {
        return RuleSample.of(PlanChangeRules.planChangeDatesInOrder())
                .with(SATISFIED, CHANGE.withDecided(LocalDate.of(2020, 6, 1)), among())
                .with(BREACHED, CHANGE.withDecided(LocalDate.of(2020, 5, 31)), among())
                .with(NOT_APPLICABLE, CHANGE, among())
                .never(UNKNOWN, "it looks only at the dates that are recorded")
                .at("decided the day after", SATISFIED, CHANGE.withDecided(LocalDate.of(2020, 6, 2)), among())
                .at("decided only", NOT_APPLICABLE, CHANGE.withDecided(DAY).withRequested(Optional.empty()), among());
    }

    private static RuleSample<?> reviewBeforeNextDrawdown() {
        FundingAgreement agreement = FundingAgreement.builder()
                .id(FundingAgreementId.of("f"))
                .area(AREA)
                .lto(OrganisationId.of("o"))
                .plan(PLAN.id())
                .amount(Money.parse("GBP 100000"))
                .build();
        Drawdown drawdown = Drawdown.builder()
                .id(DrawdownId.of("d"))
                .agreement(agreement.id())
                .date(LocalDate.of(2020, 4, 1))
                .planMoney(Money.parse("GBP 50000"))
                .build();
        Plan before = OF_2013.withReplacedBy(PLAN.id());
        PlanReview inTime = REVIEW.withApproved(LocalDate.of(2020, 4, 1));
        PlanReview late = REVIEW.withApproved(LocalDate.of(2020, 4, 2));
        return RuleSample.of(new ReviewBeforeNextDrawdown())
                .with(SATISFIED, drawdown, among(agreement, before, PLAN, inTime))
                .with(BREACHED, drawdown, among(agreement, before, PLAN, late))
                .with(NOT_APPLICABLE, drawdown, among(agreement, before, PLAN, REVIEW))
                .with(UNKNOWN, drawdown, among(agreement, before, PLAN, inTime.withPlan(PLAN.id())));
    }

    private static RuleSample<?> costedVisionCoversAllocation() {
        Allocation million = Allocation.builder()
                .id(AllocationId.of("al"))
                .area(AREA)
                .initial(Money.parse("GBP 1000000"))
                .build();
        Plan whole = PLAN.withCostedVision(new PlannedSpend(FREE_TEXT, Money.parse("GBP 950000")));
        Plan ten = PLAN.withCostedVision(new PlannedSpend(FREE_TEXT, Money.parse("GBP 10")));
        return RuleSample.of(CostedVisionCoversAllocation.standard())
                .with(SATISFIED, whole, among(million))
                .with(BREACHED, ten, among(million))
                .with(NOT_APPLICABLE, ten.withSubmitted(LocalDate.of(2019, 8, 31)), among(million))
                .with(UNKNOWN, whole, among())
                .at("the last day of the programme", BREACHED, ten, RuleContext.on(LAST_DAY, Records.of(million)));
    }
}
