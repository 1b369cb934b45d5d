package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A partnership that is its own locally trusted organisation has a legal form that is a person in law. It is its own if its
 * style says so, or the organisation appointed is the one that the partnership is in law.
 */
public final class OwnLtoIsLegalEntity extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("own-lto-is-legal-entity");

    /** Makes the rule. */
    public OwnLtoIsLegalEntity() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.REQUIREMENT)
                        .title("A partnership that is its own LTO is a legal entity")
                        .rationale(
                                "Only a legal entity can sign a funding agreement and answer for the money without its members being personally liable.")
                        .sources(Guidance.OWN_LTO)
                        .rows("T4")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 says that a partnership needs to become a legal entity to be its own LTO.")
                        .build(),
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        LocalDate asOf = context.asOf();
        if (!isItsOwn(partnership, context)) {
            return Verdict.notApplicable("nothing on record says that the partnership is its own organisation then");
        }
        Optional<LegalForm> form = partnership.legalFormOn(asOf);
        if (form.isEmpty()) {
            return Verdict.unknown("the partnership's legal form on that day");
        }
        return switch (form.get().personality()) {
            case LEGAL_ENTITY -> Verdict.satisfied();
            case UNKNOWN -> Verdict.unknown("whether a body of the partnership's legal form is a person in law");
            case NOT_A_LEGAL_ENTITY -> Verdict.breached(new NoLegalEntity(form.get()));
        };
    }

    private static boolean isItsOwn(Partnership partnership, RuleContext context) {
        LocalDate asOf = context.asOf();
        return partnership
                        .styleOn(asOf)
                        .filter(style -> style == PartnershipStyle.OWN_LTO)
                        .isPresent()
                || context.find(LtoAppointment.BY_AREA, partnership.area()).stream()
                        .filter(appointment -> appointment.isInPost(asOf))
                        .anyMatch(appointment ->
                                appointment.relationToPartnership().equals(Optional.of(LtoRelation.PARTNERSHIP_ITSELF))
                                        || partnership
                                                .incorporatedAs()
                                                .filter(appointment.organisation()::equals)
                                                .isPresent());
    }

    /**
     * The partnership is its own locally trusted organisation and no person in law.
     *
     * @param form the legal form it has
     */
    public record NoLegalEntity(LegalForm form) implements Finding {
        @Override
        public String problem() {
            return "The partnership is its own locally trusted organisation and is no person in law.";
        }

        @Override
        public String repair() {
            return "Take on a legal form that is a person in law, or appoint another organisation.";
        }
    }
}
