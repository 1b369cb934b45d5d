package io.github.biglocal.funding;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * The locally trusted organisation (LTO) reports on its spending every six months while it holds plan money: no report
 * covers a longer period, and none is missing between those on record or after them. A report is submitted within
 * another month, which is the library's own reading. Where no report is on record, it is not known whether any was
 * made.
 */
public final class SpendReportedEverySixMonths extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("spend-reported-every-six-months");

    /** How often spending is reported. */
    public static final Parameter<Integer> INTERVAL =
            Parameter.wholeNumber("interval", "the longest period a report may cover", "month", 1, 6);

    /** How long it may take to submit a report. */
    public static final Parameter<Integer> GRACE = Parameter.wholeNumber(
            "grace", "how long after the end of its period a report may be submitted", "month", 0, 1);

    private final int months;
    private final int grace;

    private SpendReportedEverySixMonths(RuleInfo info, Parameters parameters) {
        super(info, FundingAgreement.class, parameters);
        this.months = parameters.get(INTERVAL);
        this.grace = parameters.get(GRACE);
    }

    private static RuleInfo info(Citation source, LocalDateRange guidance) {
        return RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                .title("Spending is reported every six months")
                .rationale("Spend reports show Local Trust what the money was spent on.")
                .source(source)
                .rows("M8")
                .guidance(guidance)
                .basis("Local Trust's guidance of July 2015 asks the LTO for a spend report every six months.")
                .ownReading("One further month is allowed for submitting a report")
                .ownReading("required only while the LTO holds plan money")
                .ownReading("no report may cover more than six months")
                .ownReading("a report with figures but no submission date counts as submitted on the last day"
                        + " it covers")
                .build();
    }

    /** {@return the rule as published: every six months, from July 2015} */
    public static SpendReportedEverySixMonths standard() {
        return new SpendReportedEverySixMonths(
                info(Guidance.FUNDING_AGREEMENTS, Guidance.FROM_JULY_2015), Parameters.of(INTERVAL, GRACE));
    }

    /**
     * {@return the rule with another interval for all time, such as for another programme}
     *
     * @param months the interval in months; at least 1
     * @param source where that is published
     */
    public static SpendReportedEverySixMonths requiring(int months, Citation source) {
        Objects.requireNonNull(source, "source");
        return new SpendReportedEverySixMonths(
                info(source, LocalDateRange.ALL), Parameters.of(INTERVAL, GRACE).with(INTERVAL, months));
    }

    @Override
    protected Rule<FundingAgreement> with(Parameters changed) {
        return new SpendReportedEverySixMonths(info(), changed);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        LocalDate asOf = context.asOf();
        if (agreement.isOfferedAfter(asOf)) {
            return Verdict.notApplicable("the funding offer is dated after the date asked about");
        }
        List<Drawdown> drawdowns = context.find(Drawdown.BY_AGREEMENT, agreement.id());
        List<SpendReport> recorded = context.find(SpendReport.BY_AGREEMENT, agreement.id());
        Optional<LocalDate> drawn = drawdowns.stream()
                .map(Drawdown::date)
                .filter(day -> !day.isAfter(asOf))
                .min(LocalDate::compareTo);
        if (drawn.isEmpty() && !drawdowns.isEmpty()) {
            return Verdict.notApplicable("no money has been drawn down yet");
        }
        List<Missing> missing = new ArrayList<>();
        if (drawn.isEmpty()) {
            missing.add(Missing.records(agreement, Drawdown.class, "whether any money was drawn down"));
        }
        if (recorded.isEmpty()) {
            missing.add(Missing.records(agreement, SpendReport.class, "whether spending was reported"));
        }
        if (!missing.isEmpty()) {
            return Verdict.unknown(missing, missing.size());
        }
        List<SpendReport> reports =
                recorded.stream().filter(report -> isSubmitted(report, asOf)).toList();
        List<Missing> periods = reports.stream()
                .filter(report -> !isDated(report))
                .map(report -> Missing.of(report, "period", "the first and last days that the report covers"))
                .toList();
        List<Finding> tooLong = tooLong(reports);
        if (!tooLong.isEmpty()) {
            return Verdict.breached(
                    periods.isEmpty()
                            ? Stream.concat(
                                            tooLong.stream(),
                                            overdue(agreement, drawn.orElseThrow(), drawdowns, reports, context)
                                                    .stream())
                                    .toList()
                            : tooLong);
        }
        return periods.isEmpty()
                ? Verdict.of(overdue(agreement, drawn.orElseThrow(), drawdowns, reports, context))
                : Verdict.unknown(periods, 1);
    }

    private static boolean isSubmitted(SpendReport report, LocalDate asOf) {
        return report.submitted().isPresent()
                ? !report.submitted().get().isAfter(asOf)
                : !report.lines().isEmpty()
                        && report.until().filter(day -> day.isAfter(asOf)).isEmpty();
    }

    private static boolean isDated(SpendReport report) {
        return report.period()
                .filter(dates -> !dates.isUnboundedStart() && !dates.isUnboundedEnd())
                .isPresent();
    }

    private List<Finding> tooLong(List<SpendReport> reports) {
        return reports.stream()
                .filter(SpendReportedEverySixMonths::isDated)
                .filter(report -> report.period()
                        .filter(dates ->
                                !dates.getStart().isBefore(info().guidance().getStart()))
                        .filter(dates ->
                                Periods.afterMonths(dates.getStart(), months).isBefore(dates.getEnd()))
                        .isPresent())
                .<Finding>map(report ->
                        new TooLong(report.reference(), report.period().orElseThrow(), months))
                .toList();
    }

    private List<Finding> overdue(
            FundingAgreement agreement,
            LocalDate drawn,
            List<Drawdown> drawdowns,
            List<SpendReport> reports,
            RuleContext context) {
        List<FundingReturn> returns = context.find(FundingReturn.BY_AGREEMENT, agreement.id());
        Predicate<LocalDate> isMoneyHeld = day -> FundAccounts.asOf(day)
                .inCurrency(agreement.amount().getCurrencyUnit())
                .statement(List.of(agreement), drawdowns, reports, returns)
                .mostHeld()
                .isPositive();
        LocalDate begins = info().guidance().getStart();
        List<Finding> findings = new ArrayList<>();
        LocalDate from = drawn.isBefore(begins) ? begins : drawn;
        boolean isFirst = true;
        for (LocalDateRange covered : reports.stream()
                .flatMap(report -> report.period().stream())
                .sorted(Comparator.comparing(LocalDateRange::getStart))
                .toList()) {
            // What came before the first report on record may have been reported and not recorded.
            if (!isFirst
                    && !covered.getStart().isBefore(Periods.afterMonths(from, months))
                    && isMoneyHeld.test(from.minusDays(1))) {
                findings.add(new Overdue(
                        agreement.reference(), from, covered.getStart().minusDays(1)));
            }
            isFirst = false;
            from = covered.getEnd().isAfter(from) ? covered.getEnd() : from;
        }
        LocalDate last = agreement
                .period()
                .filter(dates -> !dates.isUnboundedEnd())
                .map(LocalDateRange::getEndInclusive)
                .orElse(LocalDate.MAX);
        LocalDate next = Periods.afterMonths(from, months).minusDays(1);
        next = next.isAfter(last) ? last : next;
        LocalDate overdue = Periods.afterMonths(next.plusDays(1), grace);
        if (!from.isAfter(last) && isMoneyHeld.test(context.asOf())) {
            context.mayChangeOn(overdue, agreement.reference(), "spendReportDue");
            if (!context.asOf().isBefore(overdue)) {
                findings.add(new Overdue(agreement.reference(), from, next));
            }
        }
        return findings;
    }

    /**
     * A report was not submitted.
     *
     * @param agreement the agreement
     * @param from the first day that no report covers
     * @param to the last day that the next report would cover
     */
    public record Overdue(Reference agreement, LocalDate from, LocalDate to) implements Finding {
        public Overdue {
            Objects.requireNonNull(agreement, "agreement");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(SpendReport.class.getSimpleName());
        }

        @Override
        public String problem() {
            return "Spending from " + Text.day(from) + " to " + Text.day(to) + " has not been reported.";
        }

        @Override
        public String repair() {
            return "Submit a report for this period, or record the one that was submitted.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.add(agreement, SpendReport.class.getSimpleName(), 1));
        }
    }

    /**
     * A report covers too long a period.
     *
     * @param report the report
     * @param period the period it covers
     * @param months the most it may cover, in months
     */
    public record TooLong(Reference report, LocalDateRange period, int months) implements Finding {
        public TooLong {
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(report, "report");
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(report);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("period");
        }

        @Override
        public String problem() {
            return "The spend report for " + Text.day(period.getStart()) + " to " + Text.day(period.getEndInclusive())
                    + " covers more than " + Text.count(months, "month") + ".";
        }

        @Override
        public String repair() {
            return "Split it into reports of no more than " + Text.count(months, "month") + " each.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(report, "period"));
        }
    }
}
