package io.github.biglocal.funding;

import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * Money was spent after the last day for it.
 *
 * @param last the last day for spending
 * @param from the first day that the report covers
 * @param amount what was spent
 */
public record SpentAfter(LocalDate last, LocalDate from, Money amount) implements Finding {

    /** Judges a report by the last day for spending. */
    static Verdict judge(SpendReport report, LocalDate last, LocalDate asOf) {
        if (report.lines().stream().allMatch(line -> line.amount().isZero())) {
            return Verdict.notApplicable("it reports no spending");
        }
        if (report.period().isEmpty()
                || report.period().get().isUnboundedStart()
                || report.period().get().isUnboundedEnd()) {
            return Verdict.unknown("the first and last day it covers");
        }
        LocalDateRange period = report.period().get();
        if (period.getStart().isAfter(asOf)) {
            return Verdict.notApplicable("it covers a later time");
        }
        if (!period.getEndInclusive().isAfter(last)) {
            return Verdict.satisfied();
        }
        if (!period.getStart().isAfter(last)) {
            return Verdict.unknown("how much of it was spent after " + last);
        }
        return Verdict.breached(new SpentAfter(
                last,
                period.getStart(),
                Money.total(report.lines().stream().map(SpendLine::amount).toList())));
    }

    @Override
    public String problem() {
        return "From " + from + " on " + amount + " was spent, after " + last + ".";
    }

    @Override
    public String repair() {
        return "Return what was not spent by " + last + ", or correct the period.";
    }
}
