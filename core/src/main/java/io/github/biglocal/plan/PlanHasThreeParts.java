package io.github.biglocal.plan;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A plan from September 2019 or later has a costed vision, an action plan and a legacy statement. */
public final class PlanHasThreeParts extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-has-three-parts");

    /** Makes the rule. */
    public PlanHasThreeParts() {
        super(
                RuleInfo.of("plan", ID, RuleKind.REQUIREMENT)
                        .title("A new plan from September 2019 has its three parts")
                        .rationale(
                                "The costed vision shows how the whole allocation will be spent, the action plan what is done next, and the legacy statement what should remain.")
                        .sources(Guidance.PLAN_2019)
                        .rows("L2", "L4")
                        .guidance(Guidance.FROM_SEPTEMBER_2019)
                        .basis("Local Trust's guidance asks for three parts in any new plan from September 2019.")
                        .ownReading("A plan counts as new by its day of submission, else endorsement, else start")
                        .ownReading("the first day is taken as 1 September 2019")
                        .standsInFor(RuleId.of("plan-states-vision-priorities-actions"))
                        .build(),
                Plan.class);
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        Optional<Verdict> notUnder = plan.notUnder(info().guidance(), context.asOf());
        if (notUnder.isPresent()) {
            return notUnder.get();
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
            return Verdict.unknown("what is in the plan: none of its parts is recorded");
        }
        return missing.isEmpty() ? Verdict.satisfied() : Verdict.breached(new MissingParts(missing));
    }

    /** The parts of a plan. */
    public enum Part {
        /** How broadly the whole allocation will be spent. */
        COSTED_VISION("costed vision"),
        /** Goals, actions and their detailed budget. */
        ACTION_PLAN("action plan"),
        /** What should remain after the money is spent. */
        LEGACY_STATEMENT("legacy statement");

        private final String text;

        Part(String text) {
            this.text = text;
        }
    }

    /**
     * The plan lacks a part.
     *
     * @param missing which; at least one
     */
    public record MissingParts(Set<Part> missing) implements Finding {
        /**
         * Fixes the order.
         *
         * @param missing which; at least one
         */
        public MissingParts {
            missing = Collections.unmodifiableSet(new TreeSet<>(missing));
        }

        @Override
        public String problem() {
            return "The plan has no " + names(" and no ") + ".";
        }

        @Override
        public String repair() {
            return "Add the " + names(" and the ") + ".";
        }

        private String names(String between) {
            return missing.stream().map(part -> part.text).collect(Collectors.joining(between));
        }
    }
}
