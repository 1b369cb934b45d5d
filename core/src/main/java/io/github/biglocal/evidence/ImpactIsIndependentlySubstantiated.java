package io.github.biglocal.evidence;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * At least one piece of an impact's evidence comes from a source that had no part in the activity. Who gathered it does not
 * matter.
 */
public final class ImpactIsIndependentlySubstantiated extends Rule<Impact> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("impact-is-independently-substantiated");

    /** Makes the rule. */
    public ImpactIsIndependentlySubstantiated() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("The impact is confirmed by an independent source")
                        .rationale("Confirmation by someone not involved in the work makes the claim more credible.")
                        .sources(Guidance.OUTCOME_HARVESTING)
                        .rows("GT08")
                        .basis(
                                "Evaluation practice: outcome harvesting asks an independent person to confirm the outcome.")
                        .build(),
                Impact.class);
    }

    @Override
    protected Verdict judge(Impact impact, RuleContext context) {
        if (impact.isAfter(context.asOf())) {
            return Verdict.notApplicable("the impact is dated after the date asked about");
        }
        List<Evidence> evidence = context.find(Evidence.BY_IMPACT, impact.id()).stream()
                .filter(piece -> !piece.isAfter(context.asOf()))
                .toList();
        if (evidence.isEmpty()) {
            return Verdict.notApplicable("the impact has no evidence yet");
        }
        if (evidence.stream().anyMatch(piece -> piece.independence().equals(Optional.of(Independence.INDEPENDENT)))) {
            return Verdict.satisfied();
        }
        List<Missing> missing = evidence.stream()
                .filter(piece -> piece.independence().isEmpty())
                .map(piece -> Missing.of(
                        piece, "independence", "whether the source of the evidence was involved in the activity"))
                .toList();
        return missing.isEmpty()
                ? Verdict.breached(new OnlySelfReported(evidence.size()))
                : Verdict.unknown(missing, 1);
    }

    /**
     * All evidence comes from those who had a part in the activity.
     *
     * @param pieces how many pieces there are; 1 or more
     */
    public record OnlySelfReported(int pieces) implements Finding {
        @Override
        public String problem() {
            return pieces == 1
                    ? "The only piece of evidence of the impact comes from a source involved in the activity."
                    : "All " + Text.count(pieces, "piece")
                            + " of evidence of the impact come from sources involved in the activity.";
        }

        @Override
        public String repair() {
            return "Ask someone who was not involved in the activity, and record what they say.";
        }
    }
}
