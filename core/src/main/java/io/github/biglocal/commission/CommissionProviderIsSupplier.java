package io.github.biglocal.commission;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;

/** The provider is one of those that the award was made to. */
public final class CommissionProviderIsSupplier extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-provider-is-supplier");

    /** Makes the rule. */
    public CommissionProviderIsSupplier() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("The provider is one of the suppliers named in the award")
                        .rationale("The contract goes to a supplier named in the award.")
                        .sources(Guidance.CONTRACTING_COHERENCE, Guidance.CONTRACTING_STANDARD)
                        .rows("C9")
                        .basis(
                                "A data check of the Open Contracting Partnership's Pelican tool; the record contradicts itself.")
                        .build(),
                Commission.class);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        if (!commission.hasAward()) {
            return Verdict.notApplicable("no award is on record");
        }
        if (commission.provider().isEmpty()) {
            return commission.hasContract()
                    ? Verdict.unknown("the provider")
                    : Verdict.notApplicable("no contract is on record");
        }
        if (commission.suppliers().isEmpty()) {
            return Verdict.unknown("to whom the award was made");
        }
        OrganisationId provider = commission.provider().get();
        return commission.suppliers().contains(provider)
                ? Verdict.satisfied()
                : Verdict.breached(new NotAwarded(provider));
    }

    /**
     * The award was not made to the provider.
     *
     * @param provider the provider
     */
    public record NotAwarded(OrganisationId provider) implements Finding {
        @Override
        public String problem() {
            return "The provider " + provider + " is none of those the award was made to.";
        }

        @Override
        public String repair() {
            return "Correct the provider, or record the award to it.";
        }
    }
}
