package io.github.biglocal.plan;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An area has an endorsed plan for the day: without one it cannot draw down its allocation. Whether one is in force is
 * not known after the end of a plan for which an extension or a bridging grant was agreed: their last days are not recorded.
 */
public final class PlanInForce extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-in-force");

    /** Makes the rule. */
    public PlanInForce() {
        super(
                RuleInfo.of("plan", ID, RuleKind.GUIDANCE)
                        .severity(Severity.INFO)
                        .title("The area has an endorsed plan in force")
                        .rationale("Without an endorsed plan the area cannot draw down its money.")
                        .sources(Guidance.PLAN_2015)
                        .rows("L1")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 says that a plan is needed to draw money down; that one is in force on every day is not asked for.")
                        .ownReading("Only gaps after a plan on record count")
                        .build(),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        LocalDate asOf = context.asOf();
        if (area.isAnnouncedAfter(asOf)) {
            return Verdict.notApplicable("the area was announced later");
        }
        if (area.isClosedOutOn(asOf)) {
            return Verdict.notApplicable("the area has closed out");
        }
        List<Plan> plans = context.find(Plan.BY_AREA, area.id());
        if (plans.isEmpty()) {
            return Verdict.unknown("the area's plans: none is recorded");
        }
        List<Plan> covering = plans.stream().filter(plan -> covers(plan, asOf)).toList();
        if (covering.stream()
                .anyMatch(plan ->
                        plan.endorsed().filter(day -> !day.isAfter(asOf)).isPresent())) {
            return Verdict.satisfied();
        }
        if (covering.stream().anyMatch(plan -> plan.endorsed().isEmpty())) {
            return Verdict.unknown("the day on which the plan for the day was endorsed");
        }
        long undated = plans.stream().filter(plan -> plan.period().isEmpty()).count();
        if (undated > 0) {
            return Verdict.unknown("the period of " + undated + " of the area's " + plans.size() + " plans");
        }
        if (!covering.isEmpty()) {
            return Verdict.breached(new EndorsedLater(covering.stream()
                    .flatMap(plan -> plan.endorsed().stream())
                    .min(LocalDate::compareTo)
                    .orElseThrow()));
        }
        Optional<Plan> last = plans.stream()
                .filter(plan -> lastDay(plan).isBefore(asOf))
                .max(Comparator.comparing(PlanInForce::lastDay));
        if (last.isEmpty()) {
            return Verdict.unknown("which plan came before: the first on record begins later");
        }
        return context.find(PlanChange.BY_AREA, area.id()).stream()
                        .anyMatch(change -> change.isAgreedBy(asOf) && keepsGoing(change, last.get()))
                ? Verdict.unknown("until when the extension or bridging grant lasts that was agreed for the last plan")
                : Verdict.breached(new PlanEnded(lastDay(last.get())));
    }

    private static LocalDate lastDay(Plan plan) {
        return plan.period().orElseThrow().getEndInclusive();
    }

    /** Whether an agreed change lets the work of a plan go on after its end; for which plan, its day tells if need be. */
    private static boolean keepsGoing(PlanChange change, Plan plan) {
        return change.kind().keepsGoing()
                && change.plan()
                        .map(plan.id()::equals)
                        .orElse(!change.decided()
                                .orElseThrow()
                                .isBefore(plan.period().orElseThrow().getStart()));
    }

    private static boolean covers(Plan plan, LocalDate date) {
        return plan.period().filter(period -> period.contains(date)).isPresent();
    }

    /**
     * The last plan has ended.
     *
     * @param lastDay the last day of its period
     */
    public record PlanEnded(LocalDate lastDay) implements Finding {
        @Override
        public String problem() {
            return "No plan is in force; the last one ended on " + lastDay + ".";
        }

        @Override
        public String repair() {
            return "Have a plan endorsed that starts on " + lastDay.plusDays(1) + ".";
        }
    }

    /**
     * There is a plan for the day, but it was endorsed later.
     *
     * @param endorsed the day of its endorsement
     */
    public record EndorsedLater(LocalDate endorsed) implements Finding {
        @Override
        public String problem() {
            return "The plan for the day was endorsed only on " + endorsed + ".";
        }

        @Override
        public String repair() {
            return "Have a plan endorsed before it starts.";
        }
    }
}
