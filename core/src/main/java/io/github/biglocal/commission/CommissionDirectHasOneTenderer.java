package io.github.biglocal.commission;

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
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where the provider was chosen directly, there is one tenderer at most. */
public final class CommissionDirectHasOneTenderer extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-direct-has-one-tenderer");

    /** Makes the rule. */
    public CommissionDirectHasOneTenderer() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("A directly awarded contract has at most one tenderer")
                        .rationale("If several took part, there was a competition and the method is recorded wrongly.")
                        .sources(Guidance.CONTRACTING_COHERENCE, Guidance.CONTRACTING_STANDARD)
                        .rows("C8")
                        .basis(
                                "A data check of the Open Contracting Partnership's Pelican tool; the record contradicts itself.")
                        .build(),
                Commission.class);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        int tenderers = Math.max(
                commission.numberOfTenderers().orElse(0), commission.tenderers().size());
        boolean recorded = commission.numberOfTenderers().isPresent() || tenderers > 0;
        if (!recorded) {
            return Verdict.notApplicable("no tenderers are on record");
        }
        if (commission.method().isEmpty()) {
            return Verdict.unknown(commission, "method", "how the provider was chosen");
        }
        if (commission.method().get() != ProcurementMethod.DIRECT) {
            return Verdict.notApplicable("the provider was not chosen directly");
        }
        return tenderers > 1
                ? Verdict.breached(new Competition(commission.reference(), tenderers))
                : Verdict.satisfied();
    }

    /**
     * Several took part.
     *
     * @param record the commission
     * @param tenderers how many are counted or named, the larger of the two; at least 2
     */
    public record Competition(Reference record, int tenderers) implements Finding {
        public Competition {
            Objects.requireNonNull(record, "record");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("method");
        }

        @Override
        public String problem() {
            return "The provider was chosen directly, but " + Text.count(tenderers, "tenderer") + " are recorded.";
        }

        @Override
        public String repair() {
            return "Correct how the provider was chosen, or remove all but one of the tenderers.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(record, "method"));
        }
    }
}
