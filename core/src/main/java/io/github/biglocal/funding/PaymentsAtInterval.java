package io.github.biglocal.funding;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.Series;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Payment;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Payments are scheduled at the interval in force: every three months until July 2015, every six from then. A payment may be
 * up to 31 days early or late, which is the library's own reading; some grants were still paid quarterly about 2020.
 */
public final class PaymentsAtInterval extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("payments-at-interval");

    /** From one payment to the next; the interval in force on the day of the earlier payment counts. */
    public static final Parameter<Series<Edition<Integer>>> INTERVAL = Parameter.dated(
            Parameter.wholeNumber("interval", "how far apart the payments are", "month", 1, 6),
            PaymentSchedule.PUBLISHED_INTERVALS);

    /** How early or late a payment may be. */
    public static final Parameter<Integer> TOLERANCE =
            Parameter.wholeNumber("tolerance", "how early or late a payment may be", "day", 0, 31);

    private final Series<Edition<Integer>> intervals;
    private final int tolerance;

    private PaymentsAtInterval(RuleInfo info, Parameters parameters) {
        super(info, FundingAgreement.class, parameters);
        this.intervals = parameters.get(INTERVAL);
        this.tolerance = parameters.get(TOLERANCE);
    }

    private static RuleInfo info(Collection<Citation> sources) {
        return RuleInfo.of("funding", ID, RuleKind.GUIDANCE)
                .title("Payments are scheduled at the published interval")
                .rationale("Regular payments let the LTO plan and let Local Trust hold money back until it is needed.")
                .sources(sources)
                .rows("M7")
                .guidance(Guidance.WHOLE_PROGRAMME)
                .basis("Local Trust's newsletter of July 2015 says that payments are made every six months instead of"
                        + " every three.")
                .ownReading("A payment may be up to 31 days early or late")
                .ownReading("the interval is the one in force on the date of the earlier payment")
                .ownReading("the six months are applied to the end of the programme, although some grants"
                        + " were still paid quarterly in about 2020")
                .build();
    }

    /** {@return the rule as published, with 31 days either way} */
    public static PaymentsAtInterval standard() {
        return new PaymentsAtInterval(info(List.of(Guidance.CHANGES_2015)), Parameters.of(INTERVAL, TOLERANCE));
    }

    /**
     * {@return the same rule with other intervals}
     *
     * @param months when each applied, with its source; where none applies, neither does the rule
     * @throws InvalidValueException if there is none, or none has a source
     */
    public PaymentsAtInterval every(Series<Edition<Integer>> months) {
        return new PaymentsAtInterval(
                info(months.entries().stream()
                        .flatMap(edition -> edition.source().stream())
                        .distinct()
                        .toList()),
                parameters().with(INTERVAL, months));
    }

    /**
     * {@return the same rule with another tolerance}
     *
     * @param days how many days a payment may be early or late; 0 or more
     */
    public PaymentsAtInterval within(int days) {
        return new PaymentsAtInterval(info(), parameters().with(TOLERANCE, days));
    }

    @Override
    protected Rule<FundingAgreement> with(Parameters changed) {
        return new PaymentsAtInterval(info(), changed);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        if (agreement.isOfferedAfter(context.asOf())) {
            return Verdict.notApplicable("the funding offer is dated after the date asked about");
        }
        List<LocalDate> days =
                agreement.schedule().stream().map(Payment::date).sorted().toList();
        if (days.isEmpty()) {
            return Verdict.unknown(agreement, "schedule", "what is paid under the agreement, and when");
        }
        if (days.size() == 1) {
            return Verdict.notApplicable("only one payment is scheduled");
        }
        List<OffInterval> findings = new ArrayList<>();
        for (int next = 1; next < days.size(); next++) {
            LocalDate before = days.get(next - 1);
            LocalDate day = days.get(next);
            intervals
                    .on(before)
                    .filter(interval ->
                            Math.abs(ChronoUnit.DAYS.between(Periods.monthsLater(before, interval.value()), day))
                                    > tolerance)
                    .ifPresent(interval ->
                            findings.add(new OffInterval(agreement.reference(), before, day, interval.value())));
        }
        return Verdict.of(findings);
    }

    /**
     * A payment does not follow the one before at the interval in force.
     *
     * @param agreement the agreement
     * @param before the day of the payment before
     * @param date the day of the payment
     * @param months the interval in force, in months
     */
    public record OffInterval(Reference agreement, LocalDate before, LocalDate date, int months) implements Finding {
        public OffInterval {
            Objects.requireNonNull(agreement, "agreement");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(date, "date");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("schedule");
        }

        @Override
        public String problem() {
            return "The payment on " + Text.day(date) + " follows the one on " + Text.day(before)
                    + ", but payments are made every " + (months == 1 ? "month" : Text.count(months, "month")) + ".";
        }

        @Override
        public String repair() {
            return "Move the payment to " + Text.day(Periods.monthsLater(before, months)) + ", or correct the dates.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(agreement, "schedule"));
        }
    }
}
