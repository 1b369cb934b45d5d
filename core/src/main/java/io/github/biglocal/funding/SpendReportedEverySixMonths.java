package io.github.biglocal.funding;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.threeten.extra.LocalDateRange;

/**
 * The locally trusted organisation reports what it spends every six months, as long as it holds plan money: no report covers
 * more, and between those on record and after them none is missing. To hand a report in takes another month at most, which is
 * the library's choice. Where no report is on record, whether any was made is not known.
 */
public final class SpendReportedEverySixMonths extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("spend-reported-every-six-months");

    private static final int PUBLISHED_MONTHS = 6;
    private static final int MONTHS_TO_REPORT = 1;

    private final int months;

    private SpendReportedEverySixMonths(int months, Citation source, LocalDateRange guidance) {
        super(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .title("Spending is reported every six months")
                        .rationale("The spend report is how Local Trust learns what the money was spent on.")
                        .sources(source)
                        .rows("M8")
                        .guidance(guidance)
                        .basis("Local Trust's guidance of July 2015 asks the LTO for a spend report every six months.")
                        .ownReading("One month more to submit a report")
                        .ownReading("asked only while plan money is held")
                        .ownReading("no report may cover more than six months")
                        .build() /*PARAMS List.of(
                                 "every " + months + " months",
                                 "with " + MONTHS_TO_REPORT + " month more to hand the report in")*/,
                FundingAgreement.class);
        this.months = Require.atLeast("months", 1, months);
    }

    /** {@return the rule as published: every six months, from July 2015} */
    public static SpendReportedEverySixMonths standard() {
        return new SpendReportedEverySixMonths(PUBLISHED_MONTHS, Guidance.FUNDING_AGREEMENTS, Guidance.FROM_JULY_2015);
    }

    /**
     * {@return the rule with another interval for all time, such as for another programme}
     *
     * @param months the interval in months; at least 1
     * @param source where that is published
     */
    public static SpendReportedEverySixMonths requiring(int months, Citation source) {
        return new SpendReportedEverySixMonths(months, source, LocalDateRange.ALL);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        LocalDate asOf = context.asOf();
        if (agreement.isOfferedAfter(asOf)) {
            return Verdict.notApplicable("it is offered later");
        }
        List<Drawdown> drawdowns = context.find(Drawdown.BY_AGREEMENT, agreement.id());
        Optional<LocalDate> drawn = drawdowns.stream()
                .map(Drawdown::date)
                .filter(day -> !day.isAfter(asOf))
                .min(LocalDate::compareTo);
        if (drawn.isEmpty()) {
            return Verdict.unknown("whether anything was drawn down: no drawdown is on record");
        }
        List<SpendReport> recorded = context.find(SpendReport.BY_AGREEMENT, agreement.id());
        if (recorded.isEmpty()) {
            return Verdict.unknown("whether spending was reported: no report is on record");
        }
        List<SpendReport> reports =
                recorded.stream().filter(report -> isHandedIn(report, asOf)).toList();
        List<FundingReturn> returns = context.find(FundingReturn.BY_AGREEMENT, agreement.id());
        Predicate<LocalDate> isMoneyHeld = day -> FundAccounts.asOf(day)
                .inCurrency(agreement.amount().getCurrencyUnit())
                .statement(List.of(agreement), drawdowns, reports, returns)
                .held()
                .isPositive();
        LocalDate begins = info().guidance().getStart();
        List<Finding> findings = new ArrayList<>();
        reports.stream()
                .filter(report -> report.period()
                        .filter(dates -> isTooLong(dates, begins))
                        .isPresent())
                .forEach(report -> findings.add(new TooLong(report.reference(), months)));
        LocalDate from = drawn.get().isBefore(begins) ? begins : drawn.get();
        boolean isFirst = true;
        for (LocalDateRange covered : inOrder(reports)) {
            // What came before the first report on record may have been reported and not recorded.
            if (!isFirst
                    && !covered.getStart().isBefore(from.plusMonths(months))
                    && isMoneyHeld.test(from.minusDays(1))) {
                findings.add(new Overdue(from, covered.getStart().minusDays(1)));
            }
            isFirst = false;
            from = covered.getEnd().isAfter(from) ? covered.getEnd() : from;
        }
        LocalDate last = agreement
                .period()
                .filter(dates -> !dates.isUnboundedEnd())
                .map(LocalDateRange::getEndInclusive)
                .orElse(LocalDate.MAX);
        LocalDate next = from.plusMonths(months).minusDays(1);
        next = next.isAfter(last) ? last : next;
        LocalDate overdue = next.plusDays(1).plusMonths(MONTHS_TO_REPORT);
        if (!from.isAfter(last) && isMoneyHeld.test(asOf)) {
            context.mayChangeOn(overdue, agreement.reference(), "spendReportDue");
            if (!asOf.isBefore(overdue)) {
                if (reports.stream().anyMatch(report -> report.period().isEmpty())) {
                    return Verdict.unknown("the period that a report covers");
                }
                findings.add(new Overdue(from, next));
            }
        }
        return Verdict.of(findings);
    }

    private static List<LocalDateRange> inOrder(List<SpendReport> reports) {
        return reports.stream()
                .flatMap(report -> report.period().stream())
                .filter(dates -> !dates.isUnboundedStart() && !dates.isUnboundedEnd())
                .sorted(Comparator.comparing(LocalDateRange::getStart))
                .toList();
    }

    private static boolean isHandedIn(SpendReport report, LocalDate asOf) {
        return report.submitted()
                .map(day -> !day.isAfter(asOf))
                .orElseGet(() -> !report.lines().isEmpty()
                        && report.until().filter(day -> !day.isAfter(asOf)).isPresent());
    }

    private boolean isTooLong(LocalDateRange dates, LocalDate begins) {
        return !dates.isUnboundedStart()
                && !dates.getStart().isBefore(begins)
                && !dates.isUnboundedEnd()
                && dates.getStart().plusMonths(months).isBefore(dates.getEnd());
    }

    /**
     * A report has not come.
     *
     * @param from the first day that nobody reported on
     * @param to the last day that the next report would cover
     */
    public record Overdue(LocalDate from, LocalDate to) implements Finding {
        @Override
        public String problem() {
            return "Spending from " + from + " to " + to + " has not been reported.";
        }

        @Override
        public String repair() {
            return "Report on the days from " + from + " to " + to + ".";
        }
    }

    /**
     * A report covers too long a time.
     *
     * @param report the report
     * @param months the most it may cover, in months
     */
    public record TooLong(Reference report, int months) implements Finding {
        @Override
        public Optional<Reference> place() {
            return Optional.of(report);
        }

        @Override
        public String problem() {
            return "The report covers more than " + months + " months.";
        }

        @Override
        public String repair() {
            return "Split it into reports on " + months + " months each.";
        }
    }
}
