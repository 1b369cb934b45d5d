package io.github.biglocal.match;

import io.github.biglocal.entity.Periods;
import io.github.biglocal.guidance.Guidance;
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
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** The lines of a deal are dated while the programme runs. */
public final class LinesWithinProgramme extends Rule<Deal> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("deal-lines-within-programme");

    private final LocalDateRange programme;

    private LinesWithinProgramme(LocalDateRange programme) {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "The lines of a deal are dated while the programme runs",
                        "Programme money could not be spent before the first areas were announced nor after March 2026; money of another time does not meet it on one project.",
                        List.of(Guidance.DEALS),
                        LocalDateRange.ALL,
                        List.of("the programme runs " + Periods.format(programme))),
                Deal.class);
        this.programme = programme;
    }

    /** {@return the rule with the dates of Big Local, 27 July 2010 to 31 March 2026} */
    public static LinesWithinProgramme standard() {
        return within(Guidance.WHOLE_PROGRAMME);
    }

    /**
     * {@return the rule for another programme}
     *
     * @param programme when it runs
     */
    public static LinesWithinProgramme within(LocalDateRange programme) {
        return new LinesWithinProgramme(programme);
    }

    @Override
    protected Verdict judge(Deal deal, RuleContext context) {
        List<Outside> outside = new ArrayList<>();
        outside(deal.programmeLines(), DealFigure.PROGRAMME_MONEY, outside);
        outside(deal.matchLines(), DealFigure.MATCH, outside);
        List<FundingLine> lines = Stream.concat(deal.programmeLines().stream(), deal.matchLines().stream())
                .toList();
        if (lines.isEmpty()) {
            return Verdict.notApplicable("the deal has no lines");
        }
        return outside.isEmpty() && lines.stream().anyMatch(line -> line.date().isEmpty())
                ? Verdict.unknown("the date of a line")
                : Verdict.of(outside);
    }

    private void outside(List<FundingLine> lines, DealFigure side, List<Outside> outside) {
        lines.forEach(line -> line.date()
                .filter(day -> !programme.contains(day))
                .ifPresent(day -> outside.add(new Outside(side, line.amount(), day, programme))));
    }

    /**
     * A line is dated when the programme did not run.
     *
     * @param side on which side it is
     * @param amount its amount
     * @param date its date
     * @param programme when the programme runs
     */
    public record Outside(DealFigure side, Money amount, LocalDate date, LocalDateRange programme) implements Finding {
        @Override
        public String problem() {
            return "A line of " + side.text() + " of " + amount + " is dated " + date + ", outside the programme's "
                    + Periods.format(programme) + ".";
        }

        @Override
        public String repair() {
            return side == DealFigure.PROGRAMME_MONEY
                    ? "Correct the date: the programme paid nothing on that day."
                    : "Correct the date, or leave the line out: money of that day cannot be match.";
        }
    }
}
