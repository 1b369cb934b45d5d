package io.github.biglocal.evidence;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.Optional;

/** At least one piece of an impact's evidence was not gathered by the body that delivered the activity. (Check GT08, of independence.) */
public final class ImpactIsIndependentlySubstantiated extends Rule<Impact> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("impact-is-independently-substantiated");

    /** Makes the rule. */
    public ImpactIsIndependentlySubstantiated() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("The impact is confirmed by an independent source")
                        .rationale("A source that had no part in the work makes the claim more credible.")
                        .sources(Guidance.OUTCOME_HARVESTING)
                        .rows("GT08")
                        .basis(
                                "Evaluation practice: outcome harvesting asks that an independent person substantiates the outcome.")
                        .build(),
                Impact.class);
    }

    @Override
    protected Verdict judge(Impact impact, RuleContext context) {
        if (impact.isAfter(context.asOf())) {
            return Verdict.notApplicable("the impact was seen on a later day");
        }
        List<Evidence> evidence = context.find(Evidence.BY_IMPACT, impact.id()).stream()
                .filter(piece -> !piece.isAfter(context.asOf()))
                .toList();
        if (evidence.isEmpty()) {
            return Verdict.notApplicable("the impact has no evidence by the day");
        }
        if (evidence.stream().anyMatch(piece -> piece.independence().equals(Optional.of(Independence.INDEPENDENT)))) {
            return Verdict.satisfied();
        }
        return evidence.stream().anyMatch(piece -> piece.independence().isEmpty())
                ? Verdict.unknown("whether those who gathered the evidence delivered the activity too")
                : Verdict.breached(new OnlySelfReported(evidence.size()));
    }

    /**
     * All evidence comes from those who delivered the activity.
     *
     * @param pieces how many pieces there are; 1 or more
     */
    public record OnlySelfReported(int pieces) implements Finding {
        @Override
        public String problem() {
            return "All evidence of the impact (" + pieces + (pieces == 1 ? " piece" : " pieces")
                    + ") was gathered by the delivery body itself.";
        }

        @Override
        public String repair() {
            return "Have somebody independent of it look.";
        }
    }
}
