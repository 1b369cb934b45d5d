package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Money is paid to a locally trusted organisation after it has signed the funding agreement. */
public final class DrawdownUnderSignedAgreement extends Rule<Drawdown> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("drawdown-under-signed-agreement");

    /** Makes the rule. */
    public DrawdownUnderSignedAgreement() {
        super(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .title("Money is drawn down under a signed funding agreement")
                        .rationale("By signing, the LTO takes legal and financial responsibility for the money.")
                        .sources(Guidance.LOCALLY_TRUSTED_ORGANISATIONS)
                        .rows("T2")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 says that an LTO must agree and sign the funding agreement.")
                        .ownReading(
                                "That the signature comes before the first payment is the library's own (no time is given)")
                        .standsInFor(RuleId.of("no-retrospective-funding"))
                        .build(),
                Drawdown.class);
    }

    @Override
    protected Verdict judge(Drawdown drawdown, RuleContext context) {
        if (drawdown.date().isAfter(context.asOf())) {
            return Verdict.notApplicable("it is paid later");
        }
        if (!info().guidance().contains(drawdown.date())) {
            return Verdict.notApplicable("it was paid before the guidance");
        }
        List<FundingAgreement> agreements = context.find(FundingAgreement.BY_ID, drawdown.agreement());
        if (agreements.size() != 1) {
            return Verdict.unknown(
                    "the agreement " + drawdown.agreement() + ": " + agreements.size() + " are recorded");
        }
        Optional<LocalDate> signed = agreements.get(0).signed();
        if (signed.isEmpty()) {
            return Verdict.unknown("the day on which the agreement was signed");
        }
        return signed.get().isAfter(drawdown.date())
                ? Verdict.breached(new DrawnBeforeSignature(drawdown.date(), signed.get()))
                : Verdict.satisfied();
    }

    /**
     * Money was drawn before the agreement was signed.
     *
     * @param drawn the day of the drawdown
     * @param signed the day of the signature
     */
    public record DrawnBeforeSignature(LocalDate drawn, LocalDate signed) implements Finding {
        @Override
        public String problem() {
            return "The money was drawn on " + drawn + "; the agreement was signed only on " + signed + ".";
        }

        @Override
        public String repair() {
            return "Have the agreement signed first, or correct one of the two days.";
        }
    }
}
