package io.github.biglocal.plan;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/** A plan ends by the end of the programme: March 2026, unless the caller says otherwise. */
public final class PlanEndsWithProgramme extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-ends-with-programme");

    private final LocalDate lastDay;

    private PlanEndsWithProgramme(LocalDate lastDay, List<Citation> sources, LocalDateRange guidance) {
        super(
                RuleInfo.of("plan", ID, RuleKind.REQUIREMENT)
                        .title("A plan ends by the end of the programme")
                        .rationale(
                                "All money must be spent by the end of the programme and unspent money cannot be carried beyond it.")
                        .sources(sources)
                        .rows("M17")
                        .guidance(guidance)
                        .basis(
                                "Local Trust's guidance of September 2019 (spent by the end of the programme in March 2026) and its article on spending out (everything spent and finished by March 2026) ask for it.")
                        .ownReading("By, or before, March 2026 is read as by 31 March 2026")
                        .standsInFor(RuleId.of("dates-within-programme"))
                        .build() /*PARAMS List.of("last day of the programme: " + lastDay)*/,
                Plan.class);
        this.lastDay = lastDay;
    }

    /** {@return the rule as published: by the end of March 2026, told since September 2019} */
    public static PlanEndsWithProgramme standard() {
        return new PlanEndsWithProgramme(
                Guidance.PROGRAMME_ENDS,
                List.of(Guidance.PLAN_2019, Guidance.SPENDING_OUT),
                Guidance.FROM_SEPTEMBER_2019);
    }

    /**
     * {@return the rule with another end, such as of another programme}
     *
     * @param lastDay the last day of the programme
     * @param source where that is published
     */
    public static PlanEndsWithProgramme on(LocalDate lastDay, Citation source) {
        return new PlanEndsWithProgramme(lastDay, List.of(source), LocalDateRange.ALL);
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        if (plan.isAfter(context.asOf())) {
            return Verdict.notApplicable("the plan is of a later day");
        }
        if (plan.period().isEmpty() || plan.period().get().isUnboundedEnd()) {
            return Verdict.unknown("the last day of the plan's period");
        }
        LocalDate end = plan.period().get().getEndInclusive();
        return end.isAfter(lastDay) ? Verdict.breached(new EndsTooLate(end, lastDay)) : Verdict.satisfied();
    }

    /**
     * The plan goes on after the programme.
     *
     * @param end the last day of the plan
     * @param lastDay the last day of the programme
     */
    public record EndsTooLate(LocalDate end, LocalDate lastDay) implements Finding {
        /** {@return by how many days} */
        public long daysOver() {
            return ChronoUnit.DAYS.between(lastDay, end);
        }

        @Override
        public String problem() {
            return "The plan ends on " + end + "; the programme ends on " + lastDay + ", " + daysOver()
                    + (daysOver() == 1 ? " day" : " days") + " earlier.";
        }

        @Override
        public String repair() {
            return "End the plan on " + lastDay + " or earlier.";
        }
    }
}
