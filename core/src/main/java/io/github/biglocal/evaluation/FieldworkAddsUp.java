package io.github.biglocal.evaluation;

import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rounds of fieldwork by a method come to the total that is printed for it. */
public final class FieldworkAddsUp extends Rule<Evaluation> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("fieldwork-adds-up");

    /** Makes the rule. */
    public FieldworkAddsUp() {
        super(
                RuleInfo.of("evaluation", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("The fieldwork rounds add up to the printed totals")
                        .rationale("If they do not, a round is missing or counted twice.")
                        .sources(Guidance.EVALUATION_METHODS)
                        .rows("D14")
                        .basis("The library's own check: printed totals contradict the rounds.")
                        .ownReading("Rounds are added by method, to the unit")
                        .build(),
                Evaluation.class);
    }

    @Override
    protected Verdict judge(Evaluation evaluation, RuleContext context) {
        if (evaluation.statedTotals().isEmpty()) {
            return Verdict.notApplicable("no totals are printed");
        }
        List<TotalDiffers> findings = new ArrayList<>();
        Optional<EvidenceMethod> notKnown = Optional.empty();
        for (FieldworkTotal total : evaluation.statedTotals()) {
            if (evaluation.fieldwork().stream().noneMatch(round -> round.method() == total.method())) {
                notKnown = Optional.of(total.method());
            } else if (evaluation.countOf(total.method()) != total.count()) {
                findings.add(new TotalDiffers(total.method(), total.count(), evaluation.countOf(total.method())));
            }
        }
        return findings.isEmpty() && notKnown.isPresent()
                ? Verdict.unknown("the rounds of fieldwork by " + notKnown.get())
                : Verdict.of(findings);
    }

    /**
     * A printed total differs from the sum of the rounds.
     *
     * @param method how evidence was gathered
     * @param stated the printed total
     * @param rounds what the rounds come to
     */
    public record TotalDiffers(EvidenceMethod method, int stated, int rounds) implements Finding {
        @Override
        public String problem() {
            return "The total printed for " + method + " is " + stated + ", but the rounds come to " + rounds + ".";
        }

        @Override
        public String repair() {
            return "Look for a round of " + Math.abs(stated - rounds) + " that is missing, or told twice.";
        }
    }
}
