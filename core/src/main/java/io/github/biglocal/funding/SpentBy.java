package io.github.biglocal.funding;

import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Plan money is spent by a given date. Its finding is a {@link SpentAfter}. */
abstract class SpentBy extends Rule<SpendReport> {
    private final LocalDate last;

    SpentBy(RuleInfo info, Parameters parameters, Parameter<LocalDate> day) {
        super(info, SpendReport.class, parameters);
        this.last = parameters.get(day);
    }

    /** The last day for spending, as a parameter of a rule. */
    static Parameter<LocalDate> lastDay(LocalDate published) {
        return Parameter.day("last-day", "the last day for spending the money", published);
    }

    @Override
    public final List<Class<? extends Finding>> findingTypes() {
        return List.of(SpentAfter.class);
    }

    @Override
    protected final Verdict judge(SpendReport report, RuleContext context) {
        if (report.lines().stream().allMatch(line -> line.amount().isZero())) {
            return Verdict.notApplicable("the report shows no spending");
        }
        Optional<LocalDateRange> period =
                report.period().filter(dates -> !dates.isUnboundedStart() && !dates.isUnboundedEnd());
        if (period.isEmpty()) {
            return Verdict.unknown(report, "period", "the first and last days that the report covers");
        }
        if (period.get().isAfter(context.asOf())) {
            return Verdict.notApplicable("the report covers a period after the date asked about");
        }
        if (!period.get().getEndInclusive().isAfter(last)) {
            return Verdict.satisfied();
        }
        return period.get().isAfter(last)
                ? Verdict.breached(new SpentAfter(
                        report.reference(),
                        last,
                        period.get().getStart(),
                        Money.total(
                                report.lines().stream().map(SpendLine::amount).toList()),
                        info().kind()))
                : Verdict.notApplicable("the report begins on or before " + Text.day(last)
                        + " and does not show separately what was spent after that");
    }
}
