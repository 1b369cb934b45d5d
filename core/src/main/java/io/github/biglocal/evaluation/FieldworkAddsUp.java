package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The rounds of fieldwork by a method add up to the total that is printed for it, where any are recorded. What is stated
 * only as "about" is not compared, since nobody says how near is near enough.
 */
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
                        .sources(Guidance.CONSISTENCY, Guidance.EVALUATION_METHODS)
                        .rows("D14")
                        .basis("The library's own check: printed totals contradict the rounds.")
                        .ownReading(
                                "Rounds are added up by method; counts with a bound contradict each other only where no number fits both")
                        .build(),
                Evaluation.class);
    }

    @Override
    protected Verdict judge(Evaluation evaluation, RuleContext context) {
        List<TotalDiffers> findings = new ArrayList<>();
        boolean compared = false;
        for (int i = 0; i < evaluation.statedTotals().size(); i++) {
            FieldworkTotal total = evaluation.statedTotals().get(i);
            Optional<Count> rounds = evaluation.countOf(total.method()).filter(FieldworkAddsUp::isComparable);
            if (rounds.isEmpty() || !isComparable(total.count())) {
                continue;
            }
            compared = true;
            if (!total.count().mayEqual(rounds.get())) {
                findings.add(new TotalDiffers(
                        evaluation.reference(),
                        "statedTotals/" + i + "/count",
                        total.method(),
                        total.count(),
                        rounds.get()));
            }
        }
        return compared
                ? Verdict.of(findings)
                : Verdict.notApplicable("no method has both rounds on record and a printed total that can be compared");
    }

    private static boolean isComparable(Count count) {
        return count.bound() != Bound.MORE_OR_LESS;
    }

    /**
     * A printed total differs from the sum of the rounds.
     *
     * @param evaluation the evaluation
     * @param field the field that holds the total
     * @param method how evidence was gathered
     * @param stated the printed total
     * @param rounds the sum of the rounds
     */
    public record TotalDiffers(Reference evaluation, String field, EvidenceMethod method, Count stated, Count rounds)
            implements Finding {
        public TotalDiffers {
            Objects.requireNonNull(evaluation, "evaluation");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(stated, "stated");
            Objects.requireNonNull(rounds, "rounds");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field);
        }

        @Override
        public String problem() {
            return "The total printed for " + plural(method) + " is " + stated + ", but the rounds add up to " + rounds
                    + ".";
        }

        @Override
        public String repair() {
            if (!stated.isExact() || !rounds.isExact()) {
                return "Correct whichever figure is wrong.";
            }
            int difference = stated.number() - rounds.number();
            return (difference > 0
                            ? "Find the " + Text.number(difference) + " missing from the rounds"
                            : "Find the extra " + Text.number(-difference) + " in the rounds")
                    + ", or correct whichever figure is wrong.";
        }

        private static String plural(EvidenceMethod method) {
            return method == EvidenceMethod.DIARY ? "diaries" : Text.words(method) + "s";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(evaluation, field), Repair.correct(evaluation, "fieldwork"));
        }
    }
}
