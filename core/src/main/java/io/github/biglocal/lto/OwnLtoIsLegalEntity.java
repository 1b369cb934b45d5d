package io.github.biglocal.lto;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.organisation.LegalForm;
import io.github.biglocal.organisation.LegalPersonality;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipStyle;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A partnership that is its own locally trusted organisation (LTO) is a legal entity. It is its own LTO if its style on the
 * day says so. Where no style is recorded, the appointments in force decide: it is its own if one of them is of the
 * organisation that the partnership is in law or, where that is not recorded, says that it is the partnership itself.
 */
public final class OwnLtoIsLegalEntity extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("own-lto-is-legal-entity");

    /** Makes the rule. */
    public OwnLtoIsLegalEntity() {
        super(
                RuleInfo.of("lto", ID, RuleKind.REQUIREMENT)
                        .title("A partnership that is its own LTO is a legal entity")
                        .rationale(
                                "Only a legal entity can sign a funding agreement and answer for the money without its members being personally liable.")
                        .sources(Guidance.OWN_LTO)
                        .rows("T4")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 says that a partnership needs to become a legal entity to be its own LTO.")
                        .ownReading(
                                "Whether a partnership is its own LTO is read from its style on the date; failing that, from the organisation it was incorporated as; failing that, from the LTO's appointment")
                        .build(),
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        LocalDate asOf = context.asOf();
        List<LtoAppointment> inPost = context.find(LtoAppointment.BY_AREA, partnership.area()).stream()
                .filter(appointment -> appointment.isInPost(asOf))
                .toList();
        Fact<LegalForm> form = partnership.decidingLegalFormOn(asOf);
        if (isOwn(partnership, inPost, asOf)) {
            return form.isMissing() ? form.unknown() : judge(partnership, form.get());
        }
        List<Missing> missing = relationsNotRecorded(partnership, inPost, asOf);
        if (missing.isEmpty()) {
            return Verdict.notApplicable("the partnership was not recorded as its own LTO on the date asked about");
        }
        if (form instanceof Fact.NotRecorded<LegalForm> notRecorded) {
            missing.add(notRecorded.missing());
            return Verdict.unknown(missing, 2);
        }
        return Verdict.unknown(missing, 1);
    }

    private static Verdict judge(Partnership partnership, LegalForm form) {
        return form.personality() == LegalPersonality.LEGAL_ENTITY
                ? Verdict.satisfied()
                : Verdict.breached(new NoLegalEntity(partnership.reference(), form));
    }

    private static boolean isOwn(Partnership partnership, List<LtoAppointment> inPost, LocalDate asOf) {
        Optional<PartnershipStyle> style = partnership.styleOn(asOf);
        if (style.isPresent()) {
            return style.get() == PartnershipStyle.OWN_LTO;
        }
        Optional<OrganisationId> body = partnership.incorporatedAs();
        return inPost.stream()
                .anyMatch(appointment -> body.isPresent()
                        ? appointment.organisation().equals(body.get())
                        : appointment.relationToPartnership().equals(Optional.of(LtoRelation.PARTNERSHIP_ITSELF)));
    }

    private static List<Missing> relationsNotRecorded(
            Partnership partnership, List<LtoAppointment> inPost, LocalDate asOf) {
        List<Missing> missing = new ArrayList<>();
        if (partnership.styleOn(asOf).isPresent()
                || partnership.incorporatedAs().isPresent()) {
            return missing;
        }
        for (LtoAppointment appointment : inPost) {
            if (appointment.relationToPartnership().isEmpty()) {
                missing.add(
                        Missing.of(appointment, "relationToPartnership", "whether the LTO is the partnership itself"));
            }
        }
        return missing;
    }

    /**
     * The partnership is its own locally trusted organisation and is not a legal entity.
     *
     * @param partnership the partnership
     * @param form the legal form it has
     */
    public record NoLegalEntity(Reference partnership, LegalForm form) implements Finding {
        public NoLegalEntity {
            Objects.requireNonNull(form, "form");
            Objects.requireNonNull(partnership, "partnership");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("legalForms");
        }

        @Override
        public String problem() {
            return "The partnership is its own LTO but is not a legal entity.";
        }

        @Override
        public String repair() {
            return "Incorporate, or appoint another organisation as the LTO.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(partnership, "legalForms"));
        }
    }
}
