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

/** No more tenderers are named than are counted. Where fewer are named, the others are not recorded. */
public final class CommissionTenderersCounted extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-tenderers-counted");

    /** Makes the rule. */
    public CommissionTenderersCounted() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("No more tenderers are named than took part")
                        .rationale(
                                "The number of tenderers shows how much competition there was, so the count and the names must agree.")
                        .sources(Guidance.CONTRACTING_COHERENCE, Guidance.CONTRACTING_STANDARD)
                        .rows("C8")
                        .basis(
                                "A data check of the Open Contracting Partnership's Pelican tool; the record contradicts itself.")
                        .ownReading("Naming fewer tenderers than took part is accepted")
                        .build(),
                Commission.class);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        int named = commission.tenderers().size();
        if (commission.numberOfTenderers().isEmpty()) {
            return named == 0
                    ? Verdict.notApplicable("no tenderers are on record")
                    : Verdict.unknown(commission, "numberOfTenderers", "how many took part in the tender");
        }
        int counted = commission.numberOfTenderers().getAsInt();
        return named <= counted
                ? Verdict.satisfied()
                : Verdict.breached(new CountDiffers(commission.reference(), counted, named));
    }

    /**
     * More are named than are counted.
     *
     * @param record the commission
     * @param counted how many are counted
     * @param named how many are named; more than that
     */
    public record CountDiffers(Reference record, int counted, int named) implements Finding {
        public CountDiffers {
            Objects.requireNonNull(record, "record");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("numberOfTenderers");
        }

        @Override
        public String problem() {
            return "The number of tenderers is recorded as " + Text.number(counted) + ", but " + Text.number(named)
                    + (named == 1 ? " is" : " are") + " named.";
        }

        @Override
        public String repair() {
            return "Correct the number to " + Text.number(named) + ", or remove "
                    + (named == 1 ? "the name" : Text.count(named - counted, "name")) + ".";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(
                    Repair.set(record, "numberOfTenderers", named),
                    Repair.remove(record, "tenderers", named - counted));
        }
    }
}
