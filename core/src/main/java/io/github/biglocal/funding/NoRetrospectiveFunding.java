package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.OutOfOrder;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * Funding starts on or after the day of its offer: the agreement covers no earlier day, and no payment is made before.
 * Its findings are {@link OutOfOrder}.
 */
public final class NoRetrospectiveFunding extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("no-retrospective-funding");

    /** Makes the rule. */
    public NoRetrospectiveFunding() {
        super(
                RuleInfo.of("funding", ID, RuleKind.GUIDANCE)
                        .title("Funding starts on or after the date of the offer")
                        .rationale("Work already done cannot be approved or refused in advance.")
                        .source(Guidance.RETROSPECTIVE_FUNDING)
                        .rows("M15")
                        .guidance(Guidance.FROM_2020)
                        .basis("The library's own reading of a section title (Retrospective funding) in Local Trust's"
                                + " funding guidance of about 2020; the section itself was not available.")
                        .ownReading("Neither the period of the agreement nor the payments may begin before the offer")
                        .ownReading("the guidance is taken to apply from 1 January 2020")
                        .build(),
                FundingAgreement.class);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        if (agreement.isOfferedAfter(context.asOf())) {
            return Verdict.notApplicable("the funding offer is dated after the date asked about");
        }
        if (agreement.offered().filter(day -> !info().guidance().contains(day)).isPresent()) {
            return Verdict.notApplicable("the agreement was offered before the guidance of about 2020");
        }
        Fact<Event> offer = Event.recorded("the agreement", "was offered", agreement, "offered", agreement.offered());
        Fact<Event> firstDay = Event.recorded(
                "the agreement",
                "starts",
                agreement,
                "period",
                agreement.period().filter(period -> !period.isUnboundedStart()).map(LocalDateRange::getStart));
        Optional<Event> firstDrawdown = context.find(Drawdown.BY_AGREEMENT, agreement.id()).stream()
                .min(Comparator.comparing(Drawdown::date))
                .map(drawdown -> Event.of("the first drawdown", "was made", drawdown, "date", drawdown.date()));
        List<Missing> missing = Stream.of(offer, firstDay)
                .filter(Fact::isMissing)
                .map(fact -> ((Fact.NotRecorded<Event>) fact).missing())
                .toList();
        if (offer.isMissing()) {
            // The day of an offer that came after the first drawdown would be enough.
            boolean drawnBefore = firstDrawdown
                    .filter(event -> event.day().isBefore(context.asOf()))
                    .isPresent();
            return Verdict.unknown(missing, drawnBefore ? 1 : missing.size());
        }
        List<OutOfOrder> findings = Stream.concat(firstDay.toOptional().stream(), firstDrawdown.stream())
                .filter(event -> event.day().isBefore(offer.get().day()))
                .map(event -> OutOfOrder.of(offer.get(), event))
                .toList();
        return findings.isEmpty() && firstDay.isMissing() ? firstDay.unknown() : Verdict.of(findings);
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(OutOfOrder.class);
    }
}
