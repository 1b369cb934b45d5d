package io.github.biglocal.programme;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.FormCheck;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * No two organisations are registered under the same identifier, in upper or lower case, and with or without the zeros, letters
 * and hyphens that belong to a number in its register.
 */
public final class OrganisationsDistinct extends Rule<Programme> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("organisations-distinct");

    /** Makes the rule. */
    public OrganisationsDistinct() {
        super(
                RuleInfo.of("programme", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("No two organisations share an identifier")
                        .rationale("An organisation recorded twice has its grants and money split between two records.")
                        .sources(Guidance.UNIQUE_IDENTIFIERS)
                        .rows("D1")
                        .basis("The library's own check: two records share an organisation identifier.")
                        .ownReading(
                                "Identifiers that differ only in case, or in the zeros, letters or hyphens that belong"
                                        + " to a number in its register, count as the same")
                        .build(),
                Programme.class);
    }

    @Override
    protected boolean isTimeless() {
        return true;
    }

    @Override
    protected Verdict judge(Programme programme, RuleContext context) {
        Map<String, TreeMap<Reference, OrgId>> holders = new TreeMap<>();
        for (Organisation organisation : programme.organisations()) {
            for (OrgId id : organisation.orgIds()) {
                holders.computeIfAbsent(LookAlike.of(asRegistered(id)), unused -> new TreeMap<>())
                        .put(organisation.reference(), id);
            }
        }
        return Verdict.of(holders.values().stream()
                .filter(organisations -> organisations.size() > 1)
                .map(organisations -> new SharedIdentifier(
                        organisations.firstEntry().getValue(), List.copyOf(organisations.keySet())))
                .toList());
    }

    /** An identifier in the form of its register, unless what is meant may be another number or another register. */
    private static String asRegistered(OrgId id) {
        FormCheck form = id.form();
        boolean other = form instanceof FormCheck.NearlyRight nearly
                && (nearly.slips().contains(FormCheck.Slip.LIST)
                        || nearly.slips().contains(FormCheck.Slip.LETTER_FOR_DIGIT));
        return other ? id.value() : form.rightForm().orElse(id.value());
    }

    /**
     * Several organisations have one identifier.
     *
     * @param identifier the identifier, as the first of them has it
     * @param organisations who has it, by id; at least two
     */
    public record SharedIdentifier(OrgId identifier, List<Reference> organisations) implements Finding {
        /** Copies the list. */
        public SharedIdentifier {
            Objects.requireNonNull(identifier, "identifier");
            Objects.requireNonNull(organisations, "organisations");
            organisations = List.copyOf(organisations);
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(organisations.get(organisations.size() - 1));
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("orgIds");
        }

        @Override
        public String problem() {
            return "The organisations "
                    + Text.list(organisations.stream().map(Reference::id).toList()) + " have the same identifier, "
                    + identifier.value() + ".";
        }

        @Override
        public String repair() {
            return "Merge them into one record, or correct the identifier.";
        }

        @Override
        public List<Repair> repairs() {
            return organisations.size() == 2
                    ? organisations.stream()
                            .map(organisation -> Repair.correct(organisation, "orgIds"))
                            .toList()
                    : List.of();
        }
    }
}
