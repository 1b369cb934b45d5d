package io.github.biglocal.programme;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** No two organisations are registered under the same identifier. */
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
                        .build(),
                Programme.class);
    }

    @Override
    protected Verdict judge(Programme programme, RuleContext context) {
        Map<String, TreeSet<Reference>> holders = new TreeMap<>();
        for (Organisation organisation : programme.organisations()) {
            for (OrgId id : organisation.orgIds()) {
                holders.computeIfAbsent(id.value(), unused -> new TreeSet<>()).add(organisation.reference());
            }
        }
        return Verdict.of(holders.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new SharedIdentifier(OrgId.parse(entry.getKey()), List.copyOf(entry.getValue())))
                .toList());
    }

    /**
     * Several organisations have one identifier.
     *
     * @param identifier the identifier
     * @param organisations who has it, by id; at least two
     */
    public record SharedIdentifier(OrgId identifier, List<Reference> organisations) implements Finding {
        /**
         * Copies the list.
         *
         * @param identifier the identifier
         * @param organisations who has it, by id; at least two
         */
        public SharedIdentifier {
            organisations = List.copyOf(organisations);
        }

        @Override
        public Optional<Reference> place() {
            return Optional.of(organisations.get(organisations.size() - 1));
        }

        @Override
        public String problem() {
            return organisations.size() + " organisations have the identifier " + identifier.value() + ", the first of"
                    + " them " + organisations.get(0) + ".";
        }

        @Override
        public String repair() {
            return "Make one record of them, or correct the identifier.";
        }
    }
}
