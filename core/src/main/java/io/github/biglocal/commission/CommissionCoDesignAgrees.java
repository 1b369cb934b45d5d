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

/** A commission that is recorded as not co-designed names no one as having taken part in its design. */
public final class CommissionCoDesignAgrees extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-co-design-agrees");

    /** Makes the rule. */
    public CommissionCoDesignAgrees() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("A commission recorded as not co-designed names no co-designers")
                        .rationale("A commission that was not co-designed has no co-designers to name.")
                        .sources(Guidance.CONTRACTING_COHERENCE.withNote(
                                "An example of such checks; it does not mention co-design."))
                        .rows("D10")
                        .basis("The library's own check: the record contradicts itself.")
                        .build(),
                Commission.class);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        if (commission.coDesign().isEmpty()) {
            return Verdict.notApplicable("it is not recorded whether the commission was co-designed");
        }
        int named = commission.designedWith().size();
        return commission.coDesign().get() == CoDesign.NOT_CO_DESIGNED && named > 0
                ? Verdict.breached(new Named(commission.reference(), named))
                : Verdict.satisfied();
    }

    /**
     * It is recorded as not co-designed, and those who took part are named.
     *
     * @param record the commission
     * @param named how many are named; at least 1
     */
    public record Named(Reference record, int named) implements Finding {
        public Named {
            Objects.requireNonNull(record, "record");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("coDesign");
        }

        @Override
        public String problem() {
            return "The commission is recorded as not co-designed, but names "
                    + Text.count(named, "group that took part", "groups that took part") + " in its design.";
        }

        @Override
        public String repair() {
            return "Record the commission as co-designed, or remove the " + (named == 1 ? "name." : "names.");
        }

        @Override
        public List<Repair> repairs() {
            return List.of(
                    Repair.set(record, "coDesign", CoDesign.CO_DESIGNED), Repair.remove(record, "designedWith", named));
        }
    }
}
