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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** Funding is for the time from its offer on: the agreement does not cover earlier days, and nothing is paid before. */
public final class NoRetrospectiveFunding extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("no-retrospective-funding");

    /** Makes the rule. */
    public NoRetrospectiveFunding() {
        super(
                RuleInfo.of("funding", ID, RuleKind.GUIDANCE)
                        .title("Funding starts on or after the date of the offer")
                        .rationale("Work already done cannot be approved or refused in advance.")
                        .sources(Guidance.FUNDING_2020)
                        .rows("M15")
                        .guidance(Guidance.FROM_2020)
                        .basis(
                                "The library's own reading of a section title (Retrospective funding) in Local Trust's funding guidance of about 2020; the section itself was not available.")
                        .ownReading("That neither payment nor period may begin before the offer is the library's own")
                        .ownReading("the guidance is taken to apply from 1 January 2020")
                        .build(),
                FundingAgreement.class);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        if (agreement.offered().isEmpty()) {
            return Verdict.unknown("the day it was offered");
        }
        LocalDate offered = agreement.offered().get();
        if (offered.isAfter(context.asOf())) {
            return Verdict.notApplicable("it is offered later");
        }
        if (!info().guidance().contains(offered)) {
            return Verdict.notApplicable("it was offered before the guidance");
        }
        Optional<LocalDate> begins =
                agreement.period().filter(period -> !period.isUnboundedStart()).map(LocalDateRange::getStart);
        Optional<LocalDate> drawn = context.find(Drawdown.BY_AGREEMENT, agreement.id()).stream()
                .map(Drawdown::date)
                .min(LocalDate::compareTo);
        List<Retrospective> findings = new ArrayList<>();
        begins.filter(day -> day.isBefore(offered))
                .ifPresent(day -> findings.add(new Retrospective(Retrospective.What.PERIOD, day, offered)));
        drawn.filter(day -> day.isBefore(offered))
                .ifPresent(day -> findings.add(new Retrospective(Retrospective.What.PAYMENT, day, offered)));
        return findings.isEmpty() && begins.isEmpty()
                ? Verdict.unknown("the first day it covers")
                : Verdict.of(findings);
    }

    /**
     * Something is of an earlier day than the offer.
     *
     * @param what what is
     * @param date its day
     * @param offered the day of the offer
     */
    public record Retrospective(What what, LocalDate date, LocalDate offered) implements Finding {
        /** What may be of an earlier day. */
        public enum What {
            /** The period that the agreement covers. */
            PERIOD,
            /** A payment. */
            PAYMENT
        }

        @Override
        public String problem() {
            return (what == What.PERIOD ? "The agreement covers the time from " : "Money was paid on ") + date
                    + ", before the offer of " + offered + ".";
        }

        @Override
        public String repair() {
            return "Fund nothing from before " + offered + ", or correct one of the two days.";
        }
    }
}
