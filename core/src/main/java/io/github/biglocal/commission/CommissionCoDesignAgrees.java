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
 * A commission says that it was not co-designed, or with whom it was, and not both. As long as it is not recorded with
 * whom, the question is open.
 */
public final class CommissionCoDesignAgrees extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-co-design-agrees");

    /** Makes the rule. */
    public CommissionCoDesignAgrees() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("A commission recorded as not co-designed names no co-designers")
                        .rationale(
                                "A record that says there was no co-design and names who took part contradicts itself.")
                        .sources(Guidance.GRANTS_AND_COMMISSIONS)
                        .rows("D10")
                        .basis("The library's own check: the record contradicts itself.")
                        .build(),
                Commission.class);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        if (commission.coDesign().isEmpty()) {
            return Verdict.notApplicable("whether it was co-designed is not on record");
        }
        int named = commission.designedWith().size();
        return switch (commission.coDesign().get()) {
            case CO_DESIGNED -> named > 0 ? Verdict.satisfied() : Verdict.unknown("who took part in the design");
            case NOT_CO_DESIGNED -> named > 0 ? Verdict.breached(new Named(named)) : Verdict.satisfied();
        };
    }

    /**
     * It is said not to be co-designed, and those who took part are named.
     *
     * @param named how many are named; at least 1
     */
    public record Named(int named) implements Finding {
        @Override
        public String problem() {
            return "The commission is said not to be co-designed, and " + named
                    + (named == 1 ? " group that took part is" : " groups that took part are") + " named.";
        }

        @Override
        public String repair() {
            return "Record it as " + CoDesign.CO_DESIGNED + ", or take the names out.";
        }
    }
}
