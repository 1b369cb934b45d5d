package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Rep and chair of the partnership are sent a copy of a funding agreement. */
public final class AgreementCopied extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("agreement-copied");

    /** Makes the rule. */
    public AgreementCopied() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "Rep and chair have a copy of the funding agreement",
                        "The partnership is no party to the agreement, and still has to know what was agreed about its money.",
                        List.of(Guidance.FUNDING_AGREEMENTS),
                        Guidance.REPS),
                FundingAgreement.class);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        if (agreement.isOfferedAfter(context.asOf())) {
            return Verdict.notApplicable("it is offered later");
        }
        if (agreement.copiedTo().isEmpty()) {
            return Verdict.unknown("who was sent a copy");
        }
        Set<CopyHolder> missing = EnumSet.allOf(CopyHolder.class);
        missing.removeAll(agreement.copiedTo());
        return Verdict.of(missing.stream().map(NoCopy::new).toList());
    }

    /**
     * Somebody has no copy.
     *
     * @param holder who
     */
    public record NoCopy(CopyHolder holder) implements Finding {
        @Override
        public String problem() {
            return "The " + holder.text() + " has no copy of the agreement.";
        }

        @Override
        public String repair() {
            return "Send the " + holder.text() + " a copy.";
        }
    }
}
