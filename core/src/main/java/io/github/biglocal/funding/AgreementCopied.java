package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.EnumSet;
import java.util.Set;

/** Rep and chair of the partnership are sent a copy of a funding agreement. */
public final class AgreementCopied extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("agreement-copied");

    /** Makes the rule. */
    public AgreementCopied() {
        super(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .severity(Severity.WARNING)
                        .title("The rep and the chair have a copy of the funding agreement")
                        .rationale(
                                "The partnership is not a party to the agreement but needs to know what was agreed about its money.")
                        .sources(Guidance.FUNDING_AGREEMENTS)
                        .rows("M9")
                        .guidance(Guidance.REPS)
                        .basis(
                                "Local Trust's guidance of July 2015 says that the rep and the partnership's chair are sent a copy.")
                        .ownReading("The rep's copy is taken to end on 31 December 2021 with the reps")
                        .build(),
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
