package io.github.biglocal.plan;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A plan from September 2019 or later has a costed vision, an action plan and a legacy statement. It does not apply to
 * a plan with no part on record: the record then does not show what is in the plan.
 */
public final class PlanHasThreeParts extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-has-three-parts");

    /** Makes the rule. */
    public PlanHasThreeParts() {
        super(
                RuleInfo.of("plan", ID, RuleKind.REQUIREMENT)
                        .title(
                                "A new plan from September 2019 has a costed vision, an action plan and a legacy statement")
                        .rationale(
                                "The costed vision shows how the whole allocation will be spent, the action plan what will be done next, and the legacy statement what should last.")
                        .sources(Guidance.PLAN_2019)
                        .rows("L2", "L4")
                        .guidance(Guidance.FROM_SEPTEMBER_2019)
                        .basis("Local Trust's guidance asks for three parts in any new plan from September 2019.")
                        .ownReading(
                                "Whether a plan is new is judged by the date it was submitted; failing that, endorsed; failing that, started")
                        .ownReading("the guidance is taken to apply from 1 September 2019")
                        .standsInFor(RuleId.of("plan-states-vision-priorities-actions"))
                        .build(),
                Plan.class);
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        if (plan.isAfter(context.asOf())) {
            return Verdict.notApplicable("the plan is dated after the date asked about");
        }
        if (plan.isBefore(info().guidance())) {
            return Verdict.notApplicable("the plan is dated before the guidance applied");
        }
        Set<Part> missing = EnumSet.noneOf(Part.class);
        if (plan.costedVision().isEmpty()) {
            missing.add(Part.COSTED_VISION);
        }
        if (plan.actions().isEmpty()) {
            missing.add(Part.ACTION_PLAN);
        }
        if (plan.legacyStatement().isEmpty()) {
            missing.add(Part.LEGACY_STATEMENT);
        }
        if (missing.size() == Part.values().length) {
            return Verdict.notApplicable("none of the plan's parts is recorded");
        }
        if (plan.day().isMissing()) {
            return plan.day().unknown();
        }
        return missing.isEmpty() ? Verdict.satisfied() : Verdict.breached(new MissingParts(plan.reference(), missing));
    }

    /** The parts of a plan. */
    public enum Part {
        /** In broad terms, how the whole allocation will be spent. */
        COSTED_VISION("costedVision"),
        /** Goals, actions and their detailed budget. */
        ACTION_PLAN("actions"),
        /** What should remain after the money is spent. */
        LEGACY_STATEMENT("legacyStatement");

        private final String field;

        Part(String field) {
            this.field = field;
        }
    }

    /**
     * A part of the plan is missing.
     *
     * @param plan the plan
     * @param missing which; at least one
     */
    public record MissingParts(Reference plan, Set<Part> missing) implements Finding {
        /** Fixes the order. */
        public MissingParts {
            Objects.requireNonNull(missing, "missing");
            Objects.requireNonNull(plan, "plan");
            missing = Collections.unmodifiableSet(new TreeSet<>(missing));
        }

        @Override
        public Optional<String> aboutField() {
            return missing.size() == 1 ? Optional.of(missing.iterator().next().field) : Optional.empty();
        }

        @Override
        public String problem() {
            return "The plan has no " + Text.listOr(names()) + ".";
        }

        @Override
        public String repair() {
            return "Add the " + Text.list(names()) + ".";
        }

        @Override
        public List<Repair> repairs() {
            return aboutField().stream()
                    .map(field -> Repair.record(plan, field))
                    .toList();
        }

        private List<String> names() {
            return missing.stream().map(Text::words).toList();
        }
    }
}
