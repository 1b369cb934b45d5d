package io.github.biglocal.evidence;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.List;

/** At least one piece of evidence supports an impact. (Check GT08, of any evidence at all.) */
public final class ImpactHasEvidence extends Rule<Impact> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("impact-has-evidence");

    /** Makes the rule. */
    public ImpactHasEvidence() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("A claimed impact has evidence")
                        .rationale("A claim without evidence cannot be checked by anyone else.")
                        .sources(Guidance.IMPACT_INFORMATION, Guidance.EVIDENCE_PRINCIPLES)
                        .rows("GT08")
                        .basis("Evaluation practice, after the research of 2016 and Bond's principles.")
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
        return evidence.isEmpty() ? Verdict.breached(new NoEvidence()) : Verdict.satisfied(new Pieces(evidence.size()));
    }

    /** Nothing supports the impact. */
    public record NoEvidence() implements Finding {
        @Override
        public String problem() {
            return "The impact has no evidence.";
        }

        @Override
        public String repair() {
            return "Gather a piece of evidence, or link one to it.";
        }
    }

    /**
     * So much evidence supports the impact.
     *
     * @param number how many pieces; 1 or more
     */
    public record Pieces(int number) implements Margin {
        @Override
        public String description() {
            return "The impact has " + number + (number == 1 ? " piece" : " pieces") + " of evidence.";
        }
    }
}
