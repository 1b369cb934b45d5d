package io.github.biglocal.evidence;

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
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An activity with outputs also has an impact. */
public final class OutputsLeadToImpacts extends Rule<Activity> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("outputs-lead-to-impacts");

    /** Makes the rule. */
    public OutputsLeadToImpacts() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("An activity with outputs also has an impact on record")
                        .rationale("Outputs show what was delivered, not what changed.")
                        .sources(Guidance.GRANTS_AND_COMMISSIONS, Guidance.IMPACT_INFORMATION)
                        .rows("GT07")
                        .basis("Evaluation practice: members quoted in the report of 2020, box 1, were given"
                                + " facts and figures and asked what was changing.")
                        .build(),
                Activity.class);
    }

    @Override
    protected Verdict judge(Activity activity, RuleContext context) {
        if (activity.isAfter(context.asOf())) {
            return Verdict.notApplicable("the activity begins after the date asked about");
        }
        List<Output> outputs = context.find(Output.BY_ACTIVITY, activity.id()).stream()
                .filter(output -> !output.isAfter(context.asOf()))
                .toList();
        if (outputs.isEmpty()) {
            return Verdict.notApplicable("the activity has no outputs yet");
        }
        boolean changed = Stream.concat(
                        context.find(Impact.BY_ACTIVITY, activity.id()).stream(),
                        outputs.stream().flatMap(output -> context.find(Impact.BY_OUTPUT, output.id()).stream()))
                .anyMatch(impact -> !impact.isAfter(context.asOf()));
        return changed
                ? Verdict.satisfied()
                : Verdict.breached(new FiguresAndFacts(activity.reference(), outputs.size()));
    }

    /**
     * The activity has outputs, but no impact.
     *
     * @param activity the activity
     * @param outputs how many outputs it has; 1 or more
     */
    public record FiguresAndFacts(Reference activity, int outputs) implements Finding {
        public FiguresAndFacts {
            Objects.requireNonNull(activity, "activity");
        }

        @Override
        public String problem() {
            return "The activity has " + Text.count(outputs, "output") + ", but no impact is recorded.";
        }

        @Override
        public String repair() {
            return "Record what changed through the activity, and for whom, with the evidence for it.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.add(activity, Impact.class.getSimpleName(), 1));
        }
    }
}
