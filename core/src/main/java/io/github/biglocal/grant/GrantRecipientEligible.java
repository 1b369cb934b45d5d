package io.github.biglocal.grant;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A grant is made to a kind of recipient that its scheme is for. */
public final class GrantRecipientEligible extends SchemeRule {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-recipient-eligible");

    /** Makes the rule. */
    public GrantRecipientEligible() {
        super(RuleInfo.of("grant", ID, RuleKind.LOCAL_TERMS)
                .title("The recipient is eligible under the scheme")
                .rationale(
                        "A scheme says who may apply, for example groups with a bank account; an award to anyone else breaks its rules.")
                .source(Guidance.WOOLAVINGTON_AND_PURITON_GRANTS)
                .rows("S2")
                .guidance(Guidance.WHOLE_PROGRAMME)
                .basis("The scheme's own terms, where they are on record (example: Woolavington and" + " Puriton).")
                .build());
    }

    @Override
    Verdict judge(Grant grant, Scheme scheme, RuleContext context) {
        if (scheme.eligibleRecipients().isEmpty()) {
            return Verdict.notApplicable("the scheme does not say who is eligible");
        }
        if (grant.recipientKind().isEmpty()) {
            return Verdict.unknown(grant, "recipientKind", "what kind of recipient the grant has");
        }
        RecipientKind kind = grant.recipientKind().get();
        return scheme.eligibleRecipients().contains(kind)
                ? Verdict.satisfied()
                : Verdict.breached(new NotEligible(grant.reference(), kind, scheme.eligibleRecipients()));
    }

    /**
     * The recipient is of a kind that the scheme is not for.
     *
     * @param grant the grant
     * @param recipient the kind of recipient
     * @param eligible the kinds that the scheme is for
     */
    public record NotEligible(Reference grant, RecipientKind recipient, Set<RecipientKind> eligible)
            implements Finding {
        /** Copies the set, in the order of the kinds. */
        public NotEligible {
            Objects.requireNonNull(eligible, "eligible");
            Objects.requireNonNull(grant, "grant");
            Objects.requireNonNull(recipient, "recipient");
            eligible = Collections.unmodifiableSet(EnumSet.copyOf(eligible));
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("recipientKind");
        }

        @Override
        public String problem() {
            return "The recipient is an " + Text.words(recipient) + ", but the scheme is open only to "
                    + Text.list(eligible.stream()
                            .map(kind -> Text.words(kind) + "s")
                            .toList())
                    + ".";
        }

        @Override
        public String repair() {
            return "Record the decision to make the award outside the scheme, or correct the kind of recipient.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(grant, "recipientKind"), Repair.correct(grant, "scheme"));
        }
    }
}
