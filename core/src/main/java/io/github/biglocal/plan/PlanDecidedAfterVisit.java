package io.github.biglocal.plan;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.threeten.extra.LocalDateRange;

/**
 * A plan is decided on within three weeks of the assessor's visit, or the time the caller sets. Only an expectation:
 * one area was told to count with two to three weeks.
 */
public final class PlanDecidedAfterVisit extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-decided-after-visit");

    private static final int THREE_WEEKS = 21;

    private final int days;

    private PlanDecidedAfterVisit(int days, Citation source, LocalDateRange guidance) {
        super(
                RuleInfo.of("plan", ID, RuleKind.LOCAL_TERMS)
                        .severity(Severity.INFO)
                        .title("A plan was endorsed soon after the assessor's visit")
                        .rationale("An area that waits for the decision can neither draw money nor begin.")
                        .sources(source)
                        .rows("L9")
                        .guidance(guidance)
                        .basis("One area's expectation in 2014; nothing in the programme asks for it.")
                        .ownReading("21 days for two to three weeks")
                        .build() /*PARAMS List.of("within " + days + " days of the visit")*/,
                Plan.class);
        this.days = Require.atLeast("days", 1, days);
    }

    /** {@return the rule with the three weeks that one area was told of} */
    public static PlanDecidedAfterVisit standard() {
        return new PlanDecidedAfterVisit(THREE_WEEKS, PlanAssessed.ASSESSMENT_VISIT, Guidance.WHOLE_PROGRAMME);
    }

    /**
     * {@return the rule with another time for all days, such as for another programme}
     *
     * @param days within how many days of the visit; 1 or more
     * @param source where that is published
     */
    public static PlanDecidedAfterVisit within(int days, Citation source) {
        return new PlanDecidedAfterVisit(days, source, LocalDateRange.ALL);
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        if (plan.assessorVisit().isEmpty()) {
            return Verdict.unknown("the day of the assessor's visit");
        }
        LocalDate visit = plan.assessorVisit().get();
        if (visit.isAfter(context.asOf())) {
            return Verdict.notApplicable("the assessor visits later");
        }
        if (plan.endorsed().isEmpty()) {
            return Verdict.unknown("the day on which the plan was endorsed");
        }
        LocalDate endorsed = plan.endorsed().get();
        if (endorsed.isAfter(context.asOf())) {
            return Verdict.notApplicable("the plan is endorsed later, on " + endorsed);
        }
        if (endorsed.isBefore(visit)) {
            return Verdict.notApplicable("the plan was endorsed before the visit");
        }
        int waited = Math.toIntExact(ChronoUnit.DAYS.between(visit, endorsed));
        return waited > days
                ? Verdict.breached(new DecidedLate(visit, endorsed, waited, days))
                : Verdict.satisfied(new Waited(waited, days));
    }

    /**
     * The decision took longer.
     *
     * @param visit the day of the visit
     * @param endorsed the day of the endorsement
     * @param waited how many days lay between
     * @param most how many days it was expected to take at most
     */
    public record DecidedLate(LocalDate visit, LocalDate endorsed, int waited, int most) implements Finding {
        @Override
        public String problem() {
            return "The plan was endorsed on " + endorsed + ", " + waited + " days after the assessor's visit, "
                    + (waited - most) + " more than the " + most + " expected.";
        }

        @Override
        public String repair() {
            return "Find what held the decision up, or correct one of the two dates.";
        }
    }

    /**
     * The decision came in time.
     *
     * @param waited how many days lay between the visit and the endorsement
     * @param most how many days it was expected to take at most
     */
    public record Waited(int waited, int most) implements Margin {
        @Override
        public String description() {
            return "The decision took " + waited + (waited == 1 ? " day" : " days") + " of the " + most
                    + " expected at most.";
        }
    }
}
