package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Payment;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.OutOfOrder;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A funding agreement ends, and its last payment is due, no later than the end of the programme. Its findings are
 * {@link OutOfOrder}.
 */
public final class AgreementEndsWithProgramme extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("agreement-ends-with-programme");

    /** Makes the rule. */
    public AgreementEndsWithProgramme() {
        super(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .title("A funding agreement ends by the end of the programme")
                        .rationale("Unspent money cannot be carried beyond the end of the programme.")
                        .sources(Guidance.PLAN_2019, Guidance.SPENDING_OUT, Guidance.CLOSE_OUT_QUESTIONS)
                        .rows("M17")
                        .guidance(Guidance.FROM_SEPTEMBER_2019)
                        .basis("Local Trust's article on spending out and its close-out FAQs say that all money"
                                + " must be spent, and the grant closed, by March 2026.")
                        .ownReading("March 2026 is read as 31 March 2026 (the close-out FAQs say before March 2026)")
                        .ownReading("applied from 1 September 2019, the date of the earliest dated text (an"
                                + " older page says December 2026)")
                        .standsInFor(RuleId.of("dates-within-programme"))
                        .build(),
                FundingAgreement.class);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        if (agreement.isOfferedAfter(context.asOf())) {
            return Verdict.notApplicable("the funding offer is dated after the date asked about");
        }
        Event end = Event.published("the programme", "ends", Guidance.PROGRAMME_ENDS);
        Optional<Event> lastDay = agreement
                .period()
                .filter(period -> !period.isUnboundedEnd())
                .map(period -> Event.of("the agreement", "ends", agreement, "period", period.getEndInclusive()));
        Optional<Event> lastPayment = agreement.schedule().stream()
                .map(Payment::date)
                .max(LocalDate::compareTo)
                .map(day -> Event.of("the last scheduled payment", "is due", agreement, "schedule", day));
        List<OutOfOrder> findings = Stream.of(lastDay, lastPayment)
                .flatMap(Optional::stream)
                .filter(event -> event.day().isAfter(end.day()))
                .map(event -> OutOfOrder.of(event, end))
                .toList();
        return findings.isEmpty() && lastDay.isEmpty()
                ? Verdict.unknown(agreement, "period", "when the agreement ends")
                : Verdict.of(findings);
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(OutOfOrder.class);
    }
}
