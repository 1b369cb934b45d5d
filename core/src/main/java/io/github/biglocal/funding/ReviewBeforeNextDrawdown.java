package io.github.biglocal.funding;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanReview;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.OutOfOrder;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Money is drawn down under a plan that follows another only once a review of the earlier plan was approved. This is
 * one area's practice, so the rule applies only where the records of the area say that a review was approved. The
 * earlier plan is the one that names this plan as its replacement; where none does, the last one of the area that is
 * dated earlier.
 */
public final class ReviewBeforeNextDrawdown extends Rule<Drawdown> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("review-before-next-drawdown");

    /** Makes the rule. */
    public ReviewBeforeNextDrawdown() {
        super(
                RuleInfo.of("funding", ID, RuleKind.LOCAL_TERMS)
                        .title("The plan review was approved before the next year's budget was drawn down")
                        .rationale(
                                "In this area, Local Trust had to approve the review before the next year's money could be drawn down.")
                        .sources(Guidance.NOTES_RASTRICK_2017)
                        .rows("L8")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "One area's terms (Rastrick, October 2017): the review is submitted and approved before the next year's budget is drawn down.")
                        .ownReading("Applied only to areas whose records include an approved review")
                        .ownReading("money drawn down under the next plan counts as the next year's budget")
                        .ownReading("applied from 1 July 2015")
                        .replaces(RuleId.of("review-before-next-plan"))
                        .build(),
                Drawdown.class);
    }

    @Override
    protected Verdict judge(Drawdown drawdown, RuleContext context) {
        if (drawdown.date().isAfter(context.asOf())) {
            return Verdict.notApplicable("the drawdown is dated after the date asked about");
        }
        if (drawdown.date().isBefore(info().guidance().getStart())) {
            return Verdict.notApplicable(
                    "the drawdown is dated before " + Text.day(info().guidance().getStart()));
        }
        Fact<FundingAgreement> agreement = context.one(drawdown.agreement());
        if (agreement.isMissing()) {
            return agreement.unknown();
        }
        AreaId area = agreement.get().area();
        List<Plan> plans = context.find(Plan.BY_AREA, area);
        if (plans.stream()
                .flatMap(plan -> context.find(PlanReview.BY_PLAN, plan.id()).stream())
                .allMatch(review -> review.approved().isEmpty())) {
            return Verdict.notApplicable("no approved plan review is on record for the area");
        }
        if (agreement.get().planChange().isPresent()) {
            return Verdict.notApplicable("the drawdown is for a change to a plan");
        }
        Fact<Plan> plan = Fact.of(
                        agreement.get(),
                        "plan",
                        "which plan the agreement pays for",
                        agreement.get().plan())
                .then(context::one);
        return plan.isMissing() ? plan.unknown() : judge(drawdown, plan.get(), plans, context);
    }

    private static Verdict judge(Drawdown drawdown, Plan plan, List<Plan> plans, RuleContext context) {
        Optional<Plan> named = plans.stream()
                .filter(other -> other.replacedBy().filter(plan.id()::equals).isPresent())
                .findFirst();
        if (named.isEmpty()) {
            List<Missing> undated = plans.stream()
                    .filter(other -> other.dated().isEmpty())
                    .map(other ->
                            Missing.of(other, "period", "when the plan was submitted or endorsed, or when it starts"))
                    .toList();
            if (!undated.isEmpty() && plans.size() > 1) {
                return Verdict.unknown(undated, undated.size());
            }
        }
        Optional<Plan> before = named.or(() -> plan.dated()
                .flatMap(day -> plans.stream()
                        .filter(other -> other.dated().orElseThrow().isBefore(day))
                        .max(Comparator.comparing(other -> other.dated().orElseThrow()))));
        return before.isEmpty()
                ? Verdict.notApplicable("no earlier plan of the area is on record")
                : judge(drawdown, before.get(), context);
    }

    private static Verdict judge(Drawdown drawdown, Plan before, RuleContext context) {
        List<PlanReview> reviews = context.find(PlanReview.BY_PLAN, before.id());
        if (reviews.isEmpty()) {
            return Verdict.unknown(Missing.records(before, PlanReview.class, "when a review of the plan was approved"));
        }
        List<Missing> missing = new ArrayList<>();
        Optional<Event> first = Optional.empty();
        for (PlanReview review : reviews) {
            Optional<LocalDate> approved = review.approved();
            if (approved.isEmpty()) {
                missing.add(Missing.of(review, "approved", "when the review was approved"));
            } else if (first.isEmpty() || approved.get().isBefore(first.get().day())) {
                first = Optional.of(Event.of("the plan review", "was approved", review, "approved", approved.get()));
            }
        }
        if (first.filter(event -> !event.day().isAfter(drawdown.date())).isPresent()) {
            return Verdict.satisfied();
        }
        return missing.isEmpty()
                ? Verdict.breached(OutOfOrder.of(
                        first.orElseThrow(),
                        Event.of("the money", "was drawn down", drawdown, "date", drawdown.date())))
                : Verdict.unknown(missing, 1);
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(OutOfOrder.class);
    }
}
