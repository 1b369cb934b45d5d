package io.github.biglocal.grant;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A grant goes to a kind of recipient that its scheme is for. */
public final class GrantRecipientEligible extends SchemeRule {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-recipient-eligible");

    /** Makes the rule. */
    public GrantRecipientEligible() {
        super(RuleInfo.of("grant", ID, RuleKind.LOCAL_TERMS)
                .title("The recipient is eligible under the scheme")
                .rationale(
                        "A scheme says who may apply, for example groups with a bank account; an award to anyone else breaks its rules.")
                .sources(Guidance.WOOLAVINGTON_AND_PURITON_GRANTS, Guidance.GRANTS_AND_COMMISSIONS)
                .rows("S2")
                .guidance(Guidance.WHOLE_PROGRAMME)
                .basis(
                        "The scheme's own terms ask for it, where they are on record (example: Woolavington and Puriton).")
                .build());
    }

    @Override
    Verdict judge(Grant grant, Scheme scheme, RuleContext context) {
        if (scheme.eligibleRecipients().isEmpty()) {
            return Verdict.notApplicable("the scheme does not say who is eligible");
        }
        if (grant.isNotAwarded()) {
            return Verdict.notApplicable("nothing is awarded");
        }
        if (grant.recipientKind().isEmpty()) {
            return Verdict.unknown("the kind of recipient");
        }
        RecipientKind kind = grant.recipientKind().get();
        return scheme.eligibleRecipients().contains(kind)
                ? Verdict.satisfied()
                : Verdict.breached(new NotEligible(scheme.id(), kind, scheme.eligibleRecipients()));
    }

    /**
     * The recipient is of a kind the scheme is not for.
     *
     * @param scheme the scheme
     * @param recipient the kind of recipient
     * @param eligible the kinds that the scheme is for
     */
    public record NotEligible(SchemeId scheme, RecipientKind recipient, Set<RecipientKind> eligible)
            implements Finding {
        /**
         * Copies the set, in the order of the kinds.
         *
         * @param scheme the scheme
         * @param recipient the kind of recipient
         * @param eligible the kinds that the scheme is for
         */
        public NotEligible {
            eligible = Collections.unmodifiableSet(EnumSet.copyOf(eligible));
        }

        @Override
        public String problem() {
            return "The recipient is of the kind " + recipient + "; scheme " + scheme + " is for "
                    + eligible.stream().map(RecipientKind::name).collect(Collectors.joining(" and ")) + ".";
        }

        @Override
        public String repair() {
            return "Award the grant outside the scheme, or correct the kind of recipient.";
        }
    }
}
