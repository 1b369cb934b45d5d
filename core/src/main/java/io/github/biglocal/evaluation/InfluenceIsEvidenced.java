package io.github.biglocal.evaluation;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A claim of influence says what changed, and has evidence or a published source. */
public final class InfluenceIsEvidenced extends Rule<Influence> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("influence-is-evidenced");

    /** Makes the rule. */
    public InfluenceIsEvidenced() {
        super(
                RuleInfo.of("evaluation", ID, RuleKind.PRACTICE)
                        .title("A claim of influence is evidenced")
                        .rationale(
                                "Areas are confident that they influenced decisions, but such claims are difficult to verify.")
                        .sources(Guidance.INFLUENCE)
                        .rows("D14")
                        .basis(
                                "Evaluation practice: the report of 2020 says that claims of influence are difficult to verify.")
                        .ownReading("What changed, and evidence or a published source")
                        .replaces(RuleId.of("influence-is-shown"))
                        .build(),
                Influence.class);
    }

    @Override
    protected Verdict judge(Influence influence, RuleContext context) {
        List<InfluenceUnevidenced> findings = new ArrayList<>();
        if (influence.change().isEmpty()) {
            findings.add(new InfluenceUnevidenced(Missing.CHANGE));
        }
        if (influence.evidence().isEmpty() && influence.citations().isEmpty()) {
            findings.add(new InfluenceUnevidenced(Missing.EVIDENCE));
        }
        return Verdict.of(findings);
    }

    /** What a claim of influence may leave out. */
    public enum Missing {
        /** What is otherwise now. */
        CHANGE,
        /** Evidence, or a published source. */
        EVIDENCE
    }

    /**
     * A claim that leaves something out.
     *
     * @param missing what is missing
     */
    public record InfluenceUnevidenced(Missing missing) implements Finding {
        @Override
        public String problem() {
            return missing == Missing.CHANGE
                    ? "The claim does not say what changed."
                    : "The claim has neither evidence nor a published source.";
        }

        @Override
        public String repair() {
            return missing == Missing.CHANGE
                    ? "Record what is otherwise now, or take the claim back."
                    : "Record the evidence for it, or where it was published.";
        }
    }
}
