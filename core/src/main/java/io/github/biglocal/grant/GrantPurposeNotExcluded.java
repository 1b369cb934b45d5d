package io.github.biglocal.grant;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.Comparator;
import java.util.List;

/** A grant is for nothing that its scheme does not pay for. */
public final class GrantPurposeNotExcluded extends SchemeRule {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-purpose-not-excluded");

    /** Makes the rule. */
    public GrantPurposeNotExcluded() {
        super(new RuleInfo(
                ID,
                Severity.ERROR,
                "A grant is for nothing that its scheme excludes",
                "Areas say what a scheme does not pay for, such as recoverable tax or what a council has to do"
                        + " anyway, so that the money adds to what there is.",
                List.of(Guidance.RADSTOCK_AND_WESTFIELD_FUND),
                Guidance.WHOLE_PROGRAMME));
    }

    @Override
    Verdict judge(Grant grant, Scheme scheme, RuleContext context) {
        if (scheme.excludedPurposes().isEmpty()) {
            return Verdict.notApplicable("the scheme excludes no purpose on record");
        }
        if (grant.isNotAwarded()) {
            return Verdict.notApplicable("nothing is awarded");
        }
        if (grant.purposes().isEmpty()) {
            return Verdict.unknown("the purposes of the grant");
        }
        return Verdict.of(grant.purposes().stream()
                .filter(scheme.excludedPurposes()::contains)
                .sorted(Comparator.comparing(Purpose::value))
                .map(purpose -> new Excluded(scheme.id(), purpose))
                .toList());
    }

    /**
     * The scheme does not pay for this.
     *
     * @param scheme the scheme
     * @param purpose what it does not pay for
     */
    public record Excluded(SchemeId scheme, Purpose purpose) implements Finding {
        @Override
        public String problem() {
            return "The grant is for " + purpose + ", which scheme " + scheme + " excludes.";
        }

        @Override
        public String repair() {
            return "Take " + purpose + " out of what the grant pays for.";
        }
    }
}
