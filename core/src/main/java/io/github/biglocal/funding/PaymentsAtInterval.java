package io.github.biglocal.funding;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Payment;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Payments are scheduled at the interval in force: three months until July 2015, six from then. The day may be a month off.
 * The month is the library's choice; some grants are known to have kept to three months until about 2020.
 */
public final class PaymentsAtInterval extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("payments-at-interval");

    private static final int MONTH = 31;

    private final List<PaymentInterval> intervals;
    private final int tolerance;

    private PaymentsAtInterval(List<PaymentInterval> intervals, int tolerance) {
        super(
                RuleInfo.of("funding", ID, RuleKind.GUIDANCE)
                        .title("Payments are scheduled at the published interval")
                        .rationale(
                                "Regular payments let the LTO plan and let Local Trust hold money back until it is needed.")
                        .sources(intervals.stream()
                                .map(PaymentInterval::source)
                                .distinct()
                                .toList())
                        .rows("M7")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis(
                                "Local Trust's newsletter of July 2015 says that payments are made every six months instead of every three.")
                        .ownReading("31 days either way")
                        .ownReading("the interval in force on the day of the earlier payment decides")
                        .ownReading(
                                "the six months are applied without end, though some grants were still paid quarterly about 2020")
                        .build() /*PARAMS words(intervals, tolerance)*/,
                FundingAgreement.class);
        this.intervals = intervals;
        this.tolerance = Require.atLeast("days", 0, tolerance);
    }

    /** {@return the rule as published, with a month to either side} */
    public static PaymentsAtInterval standard() {
        return new PaymentsAtInterval(PaymentInterval.PUBLISHED, MONTH);
    }

    /**
     * {@return the same rule with other intervals}
     *
     * @param editions the intervals; where none applies, nothing is asked
     */
    public PaymentsAtInterval every(List<PaymentInterval> editions) {
        return new PaymentsAtInterval(List.copyOf(editions), tolerance);
    }

    /**
     * {@return the same rule with another tolerance}
     *
     * @param days how many days a payment may be early or late; 0 or more
     */
    public PaymentsAtInterval within(int days) {
        return new PaymentsAtInterval(intervals, days);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        if (agreement.isOfferedAfter(context.asOf())) {
            return Verdict.notApplicable("it is offered later");
        }
        List<LocalDate> days =
                agreement.schedule().stream().map(Payment::date).sorted().toList();
        if (days.isEmpty()) {
            return Verdict.unknown("the payment schedule");
        }
        if (days.size() == 1) {
            return Verdict.notApplicable("there is one payment only");
        }
        List<OffInterval> findings = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            LocalDate before = days.get(i - 1);
            LocalDate day = days.get(i);
            Dated.on(before, intervals).stream()
                    .findFirst()
                    .filter(interval ->
                            Math.abs(ChronoUnit.DAYS.between(before.plusMonths(interval.months()), day)) > tolerance)
                    .ifPresent(interval -> findings.add(new OffInterval(before, day, interval.months())));
        }
        return Verdict.of(findings);
    }

    /**
     * A payment does not follow the one before at the interval in force.
     *
     * @param before the day of the payment before
     * @param date the day of the payment
     * @param months the interval in force, in months
     */
    public record OffInterval(LocalDate before, LocalDate date, int months) implements Finding {
        @Override
        public String problem() {
            return "The payment of " + date + " follows that of " + before + ", but payments are " + months
                    + " months apart.";
        }

        @Override
        public String repair() {
            return "Schedule it for " + before.plusMonths(months) + ", or record why it is not.";
        }
    }
}
