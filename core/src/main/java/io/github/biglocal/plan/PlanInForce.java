package io.github.biglocal.plan;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** An area has an endorsed plan for the day: without one it cannot draw down its allocation. */
public final class PlanInForce extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-in-force");

    /** Makes the rule. */
    public PlanInForce() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "The area has an endorsed plan in force",
                        "The allocation is drawn down on an endorsed plan, and not without one.",
                        List.of(Guidance.PLAN_2015),
                        Guidance.FROM_JULY_2015),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        LocalDate asOf = context.asOf();
        if (area.isAnnouncedAfter(asOf)) {
            return Verdict.notApplicable("the area was announced later");
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
            return Verdict.unknown("the day on which the plan for " + asOf + " was endorsed");
        }
        long undated = plans.stream().filter(plan -> plan.period().isEmpty()).count();
        if (undated > 0) {
            return Verdict.unknown("the period of " + undated + " of the area's " + plans.size() + " plans");
        }
        return Verdict.breached(new NoPlan(
                asOf,
                covering.isEmpty() ? Gap.NO_PLAN_FOR_THE_DAY : Gap.NOT_YET_ENDORSED,
                plans.stream()
                        .flatMap(plan -> plan.period().stream())
                        .map(LocalDateRange::getEndInclusive)
                        .filter(asOf::isAfter)
                        .max(LocalDate::compareTo)));
    }

    private static boolean covers(Plan plan, LocalDate date) {
        return plan.period().filter(period -> period.contains(date)).isPresent();
    }

    /** What is lacking. */
    public enum Gap {
        /** No plan has a period with the day in it. */
        NO_PLAN_FOR_THE_DAY,
        /** A plan has, but it was endorsed later. */
        NOT_YET_ENDORSED
    }

    /**
     * No endorsed plan is in force.
     *
     * @param asOf on which day
     * @param gap what is lacking
     * @param lastPlanEnded the last day of the latest earlier plan; empty if there was none
     */
    public record NoPlan(LocalDate asOf, Gap gap, Optional<LocalDate> lastPlanEnded) implements Finding {
        @Override
        public String problem() {
            String lacking = gap == Gap.NOT_YET_ENDORSED
                    ? "The plan for " + asOf + " was endorsed later"
                    : "No plan covers " + asOf;
            return lacking
                    + lastPlanEnded.map(day -> "; the last one ended on " + day).orElse("") + ".";
        }

        @Override
        public String repair() {
            return gap == Gap.NOT_YET_ENDORSED
                    ? "Have the plan endorsed by " + asOf + "."
                    : "Have a plan endorsed that starts on "
                            + lastPlanEnded.map(day -> day.plusDays(1)).orElse(asOf)
                            + " and has " + asOf + " in it.";
        }
    }
}
