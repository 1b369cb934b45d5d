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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A grant is not for a purpose that its scheme excludes. */
public final class GrantPurposeNotExcluded extends SchemeRule {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-purpose-not-excluded");

    /** Makes the rule. */
    public GrantPurposeNotExcluded() {
        super(RuleInfo.of("grant", ID, RuleKind.LOCAL_TERMS)
                .title("The grant is not for a purpose its scheme excludes")
                .rationale("A scheme lists what it does not fund, such as recoverable VAT or services the"
                        + " state must provide by law.")
                .sources(Guidance.RADSTOCK_AND_WESTFIELD_FUND)
                .rows("S5")
                .guidance(Guidance.WHOLE_PROGRAMME)
                .basis("The scheme's own terms, where they are on record (example: Radstock and Westfield).")
                .build());
    }

    @Override
    Verdict judge(Grant grant, Scheme scheme, RuleContext context) {
        if (scheme.excludedPurposes().isEmpty()) {
            return Verdict.notApplicable("the scheme has no excluded purposes on record");
        }
        if (grant.purposes().isEmpty()) {
            return Verdict.unknown(grant, "purposes", "what the grant is for");
        }
        return Verdict.of(grant.purposes().stream()
                .filter(scheme.excludedPurposes()::contains)
                .sorted(Comparator.comparing(Purpose::value))
                .map(purpose -> new Excluded(grant.reference(), purpose))
                .toList());
    }

    /** Without its only purpose it would not be known what the grant is for. */
    @Override
    protected List<Repair> repairs(Grant grant, RuleContext context, Finding finding) {
        return grant.purposes().size() > 1
                ? finding.repairs()
                : List.of(Repair.correct(grant.reference(), "purposes"), Repair.correct(grant.reference(), "scheme"));
    }

    /**
     * The scheme does not pay for this.
     *
     * @param grant the grant
     * @param purpose what the scheme does not pay for
     */
    public record Excluded(Reference grant, Purpose purpose) implements Finding {
        public Excluded {
            Objects.requireNonNull(grant, "grant");
            Objects.requireNonNull(purpose, "purpose");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("purposes");
        }

        @Override
        public String problem() {
            return "The scheme excludes one purpose of the grant: " + purpose.words() + ".";
        }

        @Override
        public String repair() {
            return "Remove this purpose from the grant, or record the decision to make the award outside the scheme.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.remove(grant, "purposes", purpose), Repair.correct(grant, "scheme"));
        }
    }
}
