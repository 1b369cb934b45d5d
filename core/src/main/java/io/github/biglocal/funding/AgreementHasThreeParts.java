package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A funding agreement has its three parts: offer letter, terms and conditions, payment schedule. */
public final class AgreementHasThreeParts extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("agreement-has-three-parts");

    /** Makes the rule. */
    public AgreementHasThreeParts() {
        super(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .title("A funding agreement has its three parts")
                        .rationale(
                                "The three parts together, read with the endorsed plan, bind Local Trust and the LTO.")
                        .sources(Guidance.FUNDING_AGREEMENTS, Guidance.LOCALLY_TRUSTED_ORGANISATIONS)
                        .rows("M9")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 says that a funding agreement includes the offer letter, the terms and conditions and a payment schedule.")
                        .build(),
                FundingAgreement.class);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        if (agreement.isOfferedAfter(context.asOf())) {
            return Verdict.notApplicable("it is offered later");
        }
        if (agreement.parts().isEmpty()) {
            return Verdict.unknown("which of its parts are on file");
        }
        Set<AgreementPart> missing = EnumSet.allOf(AgreementPart.class);
        missing.removeAll(agreement.parts());
        return missing.isEmpty() ? Verdict.satisfied() : Verdict.breached(new MissingParts(missing));
    }

    /**
     * The agreement lacks a part.
     *
     * @param missing which; at least one
     */
    public record MissingParts(Set<AgreementPart> missing) implements Finding {
        /**
         * Fixes the order.
         *
         * @param missing which; at least one
         */
        public MissingParts {
            missing = Collections.unmodifiableSet(new TreeSet<>(missing));
        }

        @Override
        public String problem() {
            return "The agreement is without its " + names() + ".";
        }

        @Override
        public String repair() {
            return "Add its " + names() + ".";
        }

        private String names() {
            return missing.stream().map(AgreementPart::text).collect(Collectors.joining(" and its "));
        }
    }
}
