package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Payment;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/** A funding agreement ends, and its last payment is due, by the end of the programme. */
public final class AgreementEndsWithProgramme extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("agreement-ends-with-programme");

    /** Makes the rule. */
    public AgreementEndsWithProgramme() {
        super(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .title("A funding agreement ends by the end of the programme")
                        .rationale("Unspent money cannot be carried beyond the end of the programme.")
                        .sources(Guidance.SPENDING_OUT)
                        .rows("M17")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis(
                                "Local Trust's article on spending out and its close-out questions ask for it: everything spent, and the grant closed, by March 2026.")
                        .ownReading(
                                "March 2026 is read as 31 March 2026 (the close-out questions say before March 2026)")
                        .standsInFor(RuleId.of("dates-within-programme"))
                        .build(),
                FundingAgreement.class);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        if (agreement.isOfferedAfter(context.asOf())) {
            return Verdict.notApplicable("it is offered later");
        }
        Optional<LocalDate> last = Stream.concat(
                        agreement.schedule().stream().map(Payment::date),
                        agreement.period().filter(period -> !period.isUnboundedEnd()).stream()
                                .map(LocalDateRange::getEndInclusive))
                .max(LocalDate::compareTo);
        if (last.filter(day -> day.isAfter(Guidance.PROGRAMME_ENDS)).isPresent()) {
            return Verdict.breached(new Beyond(last.get(), Guidance.PROGRAMME_ENDS));
        }
        return agreement.period().filter(period -> !period.isUnboundedEnd()).isPresent()
                ? Verdict.satisfied()
                : Verdict.unknown("the last day it covers");
    }

    /**
     * The agreement reaches beyond the programme.
     *
     * @param last the last day that it covers or on which a payment is due
     * @param end the last day of the programme
     */
    public record Beyond(LocalDate last, LocalDate end) implements Finding {
        @Override
        public String problem() {
            return "The agreement reaches to " + last + ", beyond the end of the programme on " + end + ".";
        }

        @Override
        public String repair() {
            return "End it by " + end + ".";
        }
    }
}
