package io.github.biglocal.plan;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A plan from July 2015 or later states a vision, priorities and actions. What form that has is the area's choice; the
 * three parts of a plan from September 2019 are another question, {@link PlanHasThreeParts}.
 */
public final class PlanStatesVisionPrioritiesActions extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-states-vision-priorities-actions");

    /** Makes the rule. */
    public PlanStatesVisionPrioritiesActions() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "A plan states a vision, priorities and actions",
                        "A plan may have any form, but it should say where the area wants to be, what matters most on"
                                + " the way, and what will be done.",
                        List.of(Guidance.PLAN_2015),
                        Guidance.FROM_JULY_2015),
                Plan.class);
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        Optional<LocalDate> dated = plan.dated();
        if (dated.isEmpty()) {
            return Verdict.unknown("when the plan was submitted or endorsed, or starts");
        }
        if (dated.get().isBefore(Guidance.FROM_JULY_2015.getStart())) {
            return Verdict.notApplicable("the plan is of " + dated.get() + ", before the guidance");
        }
        if (plan.isAfter(context.asOf())) {
            return Verdict.notApplicable("the plan is of a later day, " + dated.get());
        }
        Set<Content> missing = EnumSet.noneOf(Content.class);
        if (plan.vision().isEmpty()) {
            missing.add(Content.VISION);
        }
        if (plan.priorities().isEmpty()) {
            missing.add(Content.PRIORITIES);
        }
        if (plan.actions().isEmpty()) {
            missing.add(Content.ACTIONS);
        }
        if (missing.size() == Content.values().length) {
            return Verdict.unknown("what is in the plan: neither vision nor priorities nor actions are recorded");
        }
        return missing.isEmpty() ? Verdict.satisfied() : Verdict.breached(new NotStated(missing));
    }

    /** What a plan states. */
    public enum Content {
        /** Where the area wants to be. */
        VISION,
        /** What matters most on the way. */
        PRIORITIES,
        /** What will be done. */
        ACTIONS
    }

    /**
     * The plan leaves something out.
     *
     * @param missing what; at least one
     */
    public record NotStated(Set<Content> missing) implements Finding {
        /**
         * Fixes the order.
         *
         * @param missing what; at least one
         */
        public NotStated {
            missing = Collections.unmodifiableSet(new TreeSet<>(missing));
        }

        @Override
        public String problem() {
            return "The plan states no " + names(" and no ") + ".";
        }

        @Override
        public String repair() {
            return "Add its " + names(" and ") + ".";
        }

        private String names(String between) {
            return missing.stream()
                    .map(content -> content.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(between));
        }
    }
}
