package io.github.biglocal.commission;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;

/**
 * No more tenderers are named than are counted. Where fewer are, the others may only not be recorded: the question is open.
 */
public final class CommissionTenderersCounted extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-tenderers-counted");

    /** Makes the rule. */
    public CommissionTenderersCounted() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("No more tenderers are named than are counted")
                        .rationale(
                                "The number of tenderers shows how much competition there was, so the count and the names must agree.")
                        .sources(Guidance.CONTRACTING_COHERENCE, Guidance.CONTRACTING_STANDARD)
                        .rows("C8")
                        .basis(
                                "A data check of the Open Contracting Partnership's Pelican tool; the record contradicts itself.")
                        .ownReading("Fewer names than the count leave it open")
                        .build(),
                Commission.class);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        int named = commission.tenderers().size();
        if (commission.numberOfTenderers().isEmpty()) {
            return named == 0
                    ? Verdict.notApplicable("no tenderer is on record")
                    : Verdict.unknown("the number of tenderers");
        }
        int counted = commission.numberOfTenderers().getAsInt();
        if (counted == named) {
            return Verdict.satisfied();
        }
        return named < counted
                ? Verdict.unknown("who the " + (named == 0 ? "" : "other ") + "tenderers are")
                : Verdict.breached(new CountDiffers(counted, named));
    }

    /**
     * More are named than are counted.
     *
     * @param counted how many are counted
     * @param named how many are named; more than that
     */
    public record CountDiffers(int counted, int named) implements Finding {
        @Override
        public String problem() {
            return counted + (counted == 1 ? " tenderer is" : " tenderers are") + " counted and " + named
                    + (named == 1 ? " is" : " are") + " named.";
        }

        @Override
        public String repair() {
            return "Correct the count to " + named + ", or take " + (named - counted) + " of the names out.";
        }
    }
}
