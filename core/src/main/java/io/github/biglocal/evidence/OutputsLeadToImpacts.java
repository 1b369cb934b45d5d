package io.github.biglocal.evidence;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/** An activity that counts its outputs also says what changed by them. (Check GT07.) */
public final class OutputsLeadToImpacts extends Rule<Activity> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("outputs-lead-to-impacts");

    /** Makes the rule. */
    public OutputsLeadToImpacts() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "An activity with outputs has an impact too",
                        "Figures and facts tell what was delivered, and not what is really changing (check GT07).",
                        List.of(Guidance.GRANTS_AND_COMMISSIONS, Guidance.IMPACT_INFORMATION),
                        LocalDateRange.ALL),
                Activity.class);
    }

    @Override
    protected Verdict judge(Activity activity, RuleContext context) {
        if (activity.isAfter(context.asOf())) {
            return Verdict.notApplicable("the activity is of a later day");
        }
        List<Output> outputs = context.find(Output.BY_ACTIVITY, activity.id()).stream()
                .filter(output -> !output.isAfter(context.asOf()))
                .toList();
        if (outputs.isEmpty()) {
            return Verdict.notApplicable("the activity has no outputs by the day");
        }
        boolean changed = Stream.concat(
                        context.find(Impact.BY_ACTIVITY, activity.id()).stream(),
                        outputs.stream().flatMap(output -> context.find(Impact.BY_OUTPUT, output.id()).stream()))
                .anyMatch(impact -> !impact.isAfter(context.asOf()));
        return changed ? Verdict.satisfied() : Verdict.breached(new FiguresAndFacts(outputs.size()));
    }

    /**
     * The activity has outputs, but no impact.
     *
     * @param outputs how many outputs it has; 1 or more
     */
    public record FiguresAndFacts(int outputs) implements Finding {
        @Override
        public String problem() {
            return "The activity counts its outputs (" + outputs + "), and nothing is said to have changed by it.";
        }

        @Override
        public String repair() {
            return "Say what changed by them, and for whom, with the evidence for it.";
        }
    }
}
