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
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * The locally trusted organisation reports what it spends every six months: no report covers more, and none is missing. To
 * hand a report in takes another month at most, which is the library's choice.
 */
public final class SpendReportedEverySixMonths extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("spend-reported-every-six-months");

    private static final int PUBLISHED_MONTHS = 6;
    private static final int MONTHS_TO_REPORT = 1;

    private final int months;

    private SpendReportedEverySixMonths(int months, Citation source, LocalDateRange guidance) {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "Spending is reported as often as asked",
                        "The funder learns from these reports, and from nothing else, what became of the money.",
                        List.of(source),
                        guidance,
                        List.of(
                                "every " + months + " months",
                                "with " + MONTHS_TO_REPORT + " month more to hand the report in")),
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
        Optional<LocalDate> drawn = context.find(Drawdown.BY_AGREEMENT, agreement.id()).stream()
                .map(Drawdown::date)
                .filter(day -> !day.isAfter(asOf))
                .min(LocalDate::compareTo);
        if (drawn.isEmpty()) {
            return Verdict.unknown("whether anything was drawn down: no drawdown is on record");
        }
        List<SpendReport> reports = context.find(SpendReport.BY_AGREEMENT, agreement.id()).stream()
                .filter(report -> isHandedIn(report, asOf))
                .toList();
        List<Finding> findings = new ArrayList<>();
        LocalDate begins = info().guidance().getStart();
        LocalDate reported =
                drawn.get().isBefore(begins) ? begins.minusDays(1) : drawn.get().minusDays(1);
        for (SpendReport report : reports) {
            if (report.period().filter(dates -> isTooLong(dates, begins)).isPresent()) {
                findings.add(new TooLong(report.reference(), months));
            }
            LocalDate until = report.period()
                    .filter(dates -> !dates.isUnboundedEnd())
                    .map(LocalDateRange::getEndInclusive)
                    .orElse(LocalDate.MIN);
            reported = until.isAfter(reported) ? until : reported;
        }
        LocalDate last = agreement
                .period()
                .filter(dates -> !dates.isUnboundedEnd())
                .map(LocalDateRange::getEndInclusive)
                .orElse(LocalDate.MAX);
        LocalDate from = reported.plusDays(1);
        LocalDate next = from.plusMonths(months).minusDays(1);
        next = next.isAfter(last) ? last : next;
        LocalDate overdue = next.plusDays(1).plusMonths(MONTHS_TO_REPORT);
        if (!from.isAfter(last)) {
            context.comesUp(overdue, agreement.reference(), "reportOverdue");
        }
        if (!from.isAfter(last) && !asOf.isBefore(overdue)) {
            if (reports.stream().anyMatch(report -> report.period().isEmpty())) {
                return Verdict.unknown("the period that a report covers");
            }
            findings.add(new Overdue(from, next));
        }
        return Verdict.of(findings);
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
