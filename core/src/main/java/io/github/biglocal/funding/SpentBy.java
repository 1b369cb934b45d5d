package io.github.biglocal.funding;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * Plan money is spent by a last day. There are two such rules: {@link #programmeEnd()}, which is a requirement, and
 * {@link #advisedDay()}, which was recommended.
 */
public final class SpentBy extends Rule<SpendReport> {
    /** The id of {@link #programmeEnd()}. */
    public static final RuleId SPENT_BY_PROGRAMME_END = RuleId.of("spent-by-programme-end");

    /** The id of {@link #advisedDay()}. */
    public static final RuleId SPENT_BY_ADVISED_DAY = RuleId.of("spent-by-advised-day");

    private static final String NAME = "last-day";
    private static final String MEANING = "the last day on which the money may be spent";

    private final Parameter<LocalDate> parameter;
    private final LocalDate last;

    private SpentBy(RuleInfo info, Parameter<LocalDate> parameter, Parameters parameters) {
        super(info, SpendReport.class, parameters);
        this.parameter = parameter;
        this.last = parameters.get(parameter);
    }

    /** {@return the rule that all money is spent by the end of the programme, March 2026} */
    public static SpentBy programmeEnd() {
        Parameter<LocalDate> day = Parameter.day(NAME, MEANING, Guidance.PROGRAMME_ENDS);
        return new SpentBy(
                RuleInfo.of("funding", SPENT_BY_PROGRAMME_END, RuleKind.REQUIREMENT)
                        .title("All money is spent by the end of the programme")
                        .rationale("Unspent money cannot be carried beyond the programme; the trust that holds the"
                                + " endowment then closes.")
                        .sources(Guidance.SPENDING_OUT, Guidance.CLOSE_OUT_QUESTIONS)
                        .rows("M17")
                        .guidance(LocalDateRange.ofUnboundedEnd(Guidance.WHOLE_PROGRAMME.getStart()))
                        .basis("Local Trust's article on spending out says that the money must be spent by March 2026;"
                                + " its close-out questions say before March 2026.")
                        .ownReading("March 2026 is read as 31 March 2026, the later of the two readings")
                        .standsInFor(SPENT_BY_ADVISED_DAY, RuleId.of("dates-within-programme"))
                        .build(),
                day,
                Parameters.of(day));
    }

    /** {@return the rule that spending is finished by September 2025, as was recommended} */
    public static SpentBy advisedDay() {
        Parameter<LocalDate> day = Parameter.day(NAME, MEANING, Guidance.SPENDING_ADVISED_TO_END);
        return new SpentBy(
                RuleInfo.of("funding", SPENT_BY_ADVISED_DAY, RuleKind.GUIDANCE)
                        .severity(Severity.INFO)
                        .title("Spending finished by September 2025 as recommended")
                        .rationale("Finishing by then leaves six months for delays, underspend and closing the grant.")
                        .source(Guidance.CLOSE_OUT_QUESTIONS)
                        .rows("M17")
                        .guidance(LocalDateRange.ofUnboundedEnd(Guidance.FROM_OCTOBER_2023.getStart()))
                        .basis("Local Trust's close-out questions recommend finishing spending by September 2025, for"
                                + " plans that finish near March 2026.")
                        .ownReading("September 2025 is read as 30 September 2025")
                        .ownReading("applied from 1 October 2023")
                        .build(),
                day,
                Parameters.of(day));
    }

    @Override
    protected Rule<SpendReport> with(Parameters changed) {
        return new SpentBy(info(), parameter, changed);
    }

    @Override
    protected Verdict judge(SpendReport report, RuleContext context) {
        if (report.lines().stream().allMatch(line -> line.amount().isZero())) {
            return Verdict.notApplicable("it reports no spending");
        }
        Optional<LocalDateRange> period =
                report.period().filter(dates -> !dates.isUnboundedStart() && !dates.isUnboundedEnd());
        if (period.isEmpty()) {
            return Verdict.unknown(report, "period", "the first and the last day that the report covers");
        }
        if (period.get().isAfter(context.asOf())) {
            return Verdict.notApplicable("the period of the report is later");
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
                                report.lines().stream().map(SpendLine::amount).toList())))
                : Verdict.unknown(report, "period", "in which part of the period of the report the money was spent");
    }

    /**
     * Money was spent after the last day for it.
     *
     * @param report the report
     * @param last the last day for spending
     * @param from the first day that the report covers
     * @param amount what was spent
     */
    public record SpentAfter(Reference report, LocalDate last, LocalDate from, Money amount) implements Finding {
        @Override
        public Optional<String> aboutField() {
            return Optional.of("period");
        }

        @Override
        public String problem() {
            return "The report covers spending of " + Text.money(amount) + " from " + Text.day(from) + ", after "
                    + Text.day(last) + ".";
        }

        @Override
        public String repair() {
            return "Return what was not spent by " + Text.day(last) + ", or correct the period.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(report, "period"));
        }
    }
}
