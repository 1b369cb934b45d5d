package io.github.biglocal.evidence;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** An activity is linked to outcomes through its priorities and impacts, not directly. */
public final class ActivityLinksThroughAnOutput extends Rule<Activity> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("activity-links-through-an-output");

    /** Makes the rule. */
    public ActivityLinksThroughAnOutput() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("No activity is linked directly to an outcome")
                        .rationale(
                                "A direct link leaves out the steps that explain how the activity leads to the outcome.")
                        .sources(Guidance.GOLDEN_THREAD)
                        .rows("GT03")
                        .basis("The library's own approach, after the research of 2016.")
                        .replaces(RuleId.of("activity-makes-no-leap"))
                        .build(),
                Activity.class);
    }

    @Override
    protected Verdict judge(Activity activity, RuleContext context) {
        if (activity.isAfter(context.asOf())) {
            return Verdict.notApplicable("the activity begins after the date asked about");
        }
        return activity.directOutcomes().isEmpty()
                ? Verdict.satisfied()
                : Verdict.breached(new DirectLink(List.copyOf(new TreeSet<>(activity.directOutcomes()))));
    }

    /**
     * The activity is linked directly to outcomes.
     *
     * @param outcomes which, by number; at least one
     */
    public record DirectLink(List<Outcome> outcomes) implements Finding {
        /** Copies the list. */
        public DirectLink {
            Objects.requireNonNull(outcomes, "outcomes");
            outcomes = List.copyOf(outcomes);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("directOutcomes");
        }

        @Override
        public String problem() {
            return "The activity is linked directly to "
                    + Text.list(outcomes.stream().map(Text::words).toList()) + ".";
        }

        @Override
        public String repair() {
            return "Link the activity through a priority, or through an output and an impact, instead.";
        }
    }
}
