package io.github.biglocal.plan;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/** Nothing is dated in a plan before its area was announced. */
public final class PlanAfterAnnouncement extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-after-announcement");

    /** Makes the rule. */
    public PlanAfterAnnouncement() {
        super(
                RuleInfo.of("plan", ID, RuleKind.RECORDS)
                        .title("No date in the plan is before the area was announced")
                        .rationale(
                                "There was no Big Local to plan for before the area was announced, so an earlier date is a recording error.")
                        .sources(Guidance.PLAN_2015)
                        .rows("D9")
                        .basis("The library's own check: the dates contradict each other.")
                        .standsInFor(RuleId.of("dates-within-programme"))
                        .build(),
                Plan.class);
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        Optional<LocalDate> first = Stream.of(
                        plan.draftingBegan(),
                        plan.submitted(),
                        plan.endorsed(),
                        plan.period()
                                .filter(period -> !period.isUnboundedStart())
                                .map(LocalDateRange::getStart))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
        if (first.isEmpty()) {
            return Verdict.notApplicable("the plan has no dates on record");
        }
        List<Area> areas = context.find(Area.BY_ID, plan.area());
        if (areas.size() != 1 || areas.get(0).announced().isEmpty()) {
            return Verdict.unknown("the day on which the area was announced");
        }
        LocalDate announced = areas.get(0).announced().get();
        return first.get().isBefore(announced)
                ? Verdict.breached(new TooEarly(first.get(), announced))
                : Verdict.satisfied();
    }

    /**
     * The plan has a date before the announcement of its area.
     *
     * @param date the first date of the plan
     * @param announced the day of the announcement
     */
    public record TooEarly(LocalDate date, LocalDate announced) implements Finding {
        @Override
        public String problem() {
            return "The plan has the date " + date + ", before its area was announced on " + announced + ".";
        }

        @Override
        public String repair() {
            return "Correct one of the two dates.";
        }
    }
}
