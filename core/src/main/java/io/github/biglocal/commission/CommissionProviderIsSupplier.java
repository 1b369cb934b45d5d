package io.github.biglocal.commission;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
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

/** The provider is one of the suppliers that the award was made to. */
public final class CommissionProviderIsSupplier extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-provider-is-supplier");

    /** Makes the rule. */
    public CommissionProviderIsSupplier() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("The provider is one of the suppliers named in the award")
                        .rationale("A contract goes to a supplier named in the award.")
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
        if (commission.provider().isEmpty() && !commission.hasContract()) {
            return Verdict.notApplicable("no contract is on record");
        }
        List<Missing> missing = new ArrayList<>();
        if (commission.provider().isEmpty()) {
            missing.add(Missing.of(commission, "provider", "who the provider is"));
        }
        if (commission.suppliers().isEmpty()) {
            missing.add(Missing.of(commission, "suppliers", "who the award was made to"));
        }
        if (!missing.isEmpty()) {
            return Verdict.unknown(missing, missing.size());
        }
        OrganisationId provider = commission.provider().get();
        return commission.suppliers().contains(provider)
                ? Verdict.satisfied()
                : Verdict.breached(new NotAwarded(commission.reference(), provider));
    }

    /**
     * The award was not made to the provider.
     *
     * @param record the commission
     * @param provider the provider
     */
    public record NotAwarded(Reference record, OrganisationId provider) implements Finding {
        public NotAwarded {
            Objects.requireNonNull(provider, "provider");
            Objects.requireNonNull(record, "record");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("provider");
        }

        @Override
        public String problem() {
            return "The provider, " + provider + ", is not one of the suppliers named in the award.";
        }

        @Override
        public String repair() {
            return "Correct the provider, or add it to the suppliers.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(record, "provider"), Repair.add(record, "suppliers", provider));
        }
    }
}
