package io.github.biglocal.evidence;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
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

/** At least one piece of evidence supports an impact. */
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
            return Verdict.notApplicable("the impact is dated after the date asked about");
        }
        int pieces = (int) context.find(Evidence.BY_IMPACT, impact.id()).stream()
                .filter(piece -> !piece.isAfter(context.asOf()))
                .count();
        return pieces == 0
                ? Verdict.breached(new NoEvidence(impact.reference()))
                : Verdict.satisfied(new Pieces(pieces));
    }

    /**
     * The impact has no evidence.
     *
     * @param impact the impact
     */
    public record NoEvidence(Reference impact) implements Finding {
        public NoEvidence {
            Objects.requireNonNull(impact, "impact");
        }

        @Override
        public String problem() {
            return "The impact has no evidence.";
        }

        @Override
        public String repair() {
            return "Gather evidence of the impact, or link existing evidence to it.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.add(impact, Evidence.class.getSimpleName(), 1));
        }
    }

    /**
     * How much evidence supports the impact.
     *
     * @param number how many pieces; 1 or more
     */
    public record Pieces(int number) implements Margin {
        @Override
        public String description() {
            return "The impact has " + Text.count(number, "piece") + " of evidence.";
        }
    }
}
