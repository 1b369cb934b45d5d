package io.github.biglocal.evaluation;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A claim of influence says what changed, and has evidence or a published source. A record that names a change,
 * or a success, is a claim; an attempt without a result may have failed.
 */
public final class InfluenceIsEvidenced extends Rule<Influence> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("influence-is-evidenced");

    /** Makes the rule. */
    public InfluenceIsEvidenced() {
        super(
                RuleInfo.of("evaluation", ID, RuleKind.PRACTICE)
                        .title("A claim of influence has evidence")
                        .rationale(
                                "Areas are confident that they influenced decisions, but such claims are difficult to verify.")
                        .sources(Guidance.INFLUENCE)
                        .rows("D14")
                        .basis(
                                "Evaluation practice: the report of 2020 says that claims of influence are difficult to verify.")
                        .ownReading("A claim has to say what changed, and to have evidence or a published source")
                        .replaces(RuleId.of("influence-is-shown"))
                        .build(),
                Influence.class);
    }

    @Override
    protected Verdict judge(Influence influence, RuleContext context) {
        if (influence.change().isEmpty()) {
            Optional<InfluenceResult> result = influence.resultOn(context.asOf());
            if (result.isEmpty()) {
                return Verdict.unknown(influence, "results", "what came of the attempt");
            }
            if (result.get() != InfluenceResult.ACHIEVED) {
                return Verdict.notApplicable("what was sought has not been achieved");
            }
        }
        List<InfluenceUnevidenced> findings = new ArrayList<>();
        if (influence.change().isEmpty()) {
            findings.add(new InfluenceUnevidenced(influence.reference(), Lacking.CHANGE));
        }
        if (influence.evidence().isEmpty() && influence.citations().isEmpty()) {
            findings.add(new InfluenceUnevidenced(influence.reference(), Lacking.EVIDENCE));
        }
        return Verdict.of(findings);
    }

    /** Something that may be missing from a claim of influence. */
    public enum Lacking {
        /** What is different now. */
        CHANGE("change"),
        /** Evidence, or a published source. */
        EVIDENCE("evidence");

        private final String field;

        Lacking(String field) {
            this.field = field;
        }
    }

    /**
     * A claim with something missing.
     *
     * @param influence the claim
     * @param lacking what is missing
     */
    public record InfluenceUnevidenced(Reference influence, Lacking lacking) implements Finding {
        public InfluenceUnevidenced {
            Objects.requireNonNull(influence, "influence");
            Objects.requireNonNull(lacking, "lacking");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(lacking.field);
        }

        @Override
        public String problem() {
            return lacking == Lacking.CHANGE
                    ? "The claim does not say what changed."
                    : "The claim has neither evidence nor a published source.";
        }

        @Override
        public String repair() {
            return lacking == Lacking.CHANGE
                    ? "Record what changed, or withdraw the claim."
                    : "Record the evidence for it, or where it was published.";
        }

        @Override
        public List<Repair> repairs() {
            return lacking == Lacking.CHANGE
                    ? List.of(Repair.record(influence, "change"))
                    : List.of(Repair.record(influence, "evidence"), Repair.record(influence, "citations"));
        }
    }
}
