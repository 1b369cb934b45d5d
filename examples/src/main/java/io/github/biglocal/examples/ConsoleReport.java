package io.github.biglocal.examples;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.match.Deal;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.serialization.Problem;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.joda.money.format.MoneyAmountStyle;
import org.joda.money.format.MoneyFormatter;
import org.joda.money.format.MoneyFormatterBuilder;

/** Tells evaluations on a terminal that is a hundred columns wide. */
final class ConsoleReport {
    private static final int WIDTH = 100;
    private static final int TITLE = 33;
    private static final String ROW = "  %-" + TITLE + "s %11s %11s %8s %8s %7s %7s %6s";
    private static final String INDENT = "          ";
    private static final MoneyFormatter POUNDS = new MoneyFormatterBuilder()
            .appendCurrencySymbolLocalized()
            .appendAmount(MoneyAmountStyle.LOCALIZED_GROUPING)
            .toFormatter(Locale.UK);

    private final PrintStream out;

    ConsoleReport(PrintStream out) {
        this.out = out;
    }

    void print(LocalDate asOf, List<Evaluation> evaluations) {
        line("Resident-led funding, checked as of " + asOf);
        for (Evaluation evaluation : evaluations) {
            print(evaluation);
        }
        line("");
    }

    void line(String text) {
        out.println(text);
    }

    private void print(Evaluation evaluation) {
        Report report = evaluation.report();
        line("");
        line("=".repeat(WIDTH));
        wrap("", evaluation.programme() + " - " + evaluation.source());
        wrap("  ", "Loaded: " + joined(evaluation.records()) + ".");
        for (Problem problem : evaluation.problems()) {
            wrap("  ", (Evaluation.isLoss(problem) ? "Not read: " : "Doubtful: ") + problem);
        }
        wrap(
                "  ",
                "Verdicts: " + report.count(Verdict.Satisfied.class) + " satisfied, "
                        + report.count(Verdict.Breached.class) + " breached, "
                        + report.count(Verdict.NotApplicable.class) + " not applicable, "
                        + report.count(Verdict.Unknown.class) + " unknown.");
        unknown(report);
        if (!report.idleRules().isEmpty()) {
            wrap(
                    "  ",
                    "Nothing to look at: "
                            + report.idleRules().stream().map(RuleId::value).collect(Collectors.joining(", "))
                            + ".");
        }
        report.failures()
                .forEach(failure -> wrap("  ", "Failed to run: " + failure.rule() + " on " + failure.subject()));
        findings(report);
        margins(report);
        evaluation.leverage().forEach(table -> leverage(table, report));
    }

    private void unknown(Report report) {
        Map<String, Integer> reasons = new TreeMap<>();
        for (Report.Result result : report.results()) {
            if (result.verdict() instanceof Verdict.Unknown unknown) {
                reasons.merge(result.rule() + " (" + unknown.missing() + ")", 1, Integer::sum);
            }
        }
        if (!reasons.isEmpty()) {
            line("");
            line("  Not to be decided from what is recorded, by rule, what is missing, and how often");
            reasons.forEach((reason, times) -> wrap("  ", times + " x " + reason));
        }
    }

    private void findings(Report report) {
        line("");
        line("  Findings: "
                + (report.findings().isEmpty() ? "none" : report.findings().size()));
        for (Report.Reported found : report.findings()) {
            wrap("  ", String.format("%-7s %s - %s", found.severity(), found.rule(), found.place()));
            wrap(INDENT, found.finding().problem());
            wrap(INDENT, "Mend: " + found.finding().repair());
        }
    }

    private void margins(Report report) {
        boolean first = true;
        for (Report.Result result : report.results()) {
            if (result.verdict() instanceof Verdict.Satisfied satisfied
                    && satisfied.margin().isPresent()) {
                if (first) {
                    line("");
                    line("  Satisfied, and by how much");
                    first = false;
                }
                wrap("  ", result.rule() + " - " + result.subject());
                wrap(INDENT, satisfied.margin().get().description());
            }
        }
    }

    private void leverage(Evaluation.DealTable table, Report report) {
        line("");
        line("  Leverage of " + table.of());
        line(String.format(ROW, "", "programme", "", "match", "total", "interv.", "match", "offer"));
        line(String.format(ROW, "deal", "money", "match", "per £1", "per £1", "rate", "share", "per £1"));
        for (Evaluation.DealRow deal : table.deals()) {
            row(deal.title(), deal.result());
        }
        report.findings().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .filter(found -> table.all().parts().stream()
                        .anyMatch(part -> found.place().equals(Reference.to(Deal.class, part.deal()))))
                .forEach(found -> wrap(
                        "  ",
                        "Beware: " + found.rule() + " finds an error in " + found.place()
                                + "; no total below holds until it is mended."));
        row("Total, deals with programme money", table.leveraged());
        row("Total, all deals (not leverage)", table.all());
        for (LeverageResult.LeftOut deal : table.leveraged().leftOut()) {
            wrap("  ", "Left out: " + deal.deal() + ", match " + pounds(deal.match()) + ", " + why(deal.why()) + ".");
        }
        spread(table.leveraged());
    }

    /** How much the whole hangs on single deals. */
    private void spread(LeverageResult result) {
        Optional<Ratio> mean = result.meanOfRatios(LeverageConvention.MATCH_PER_GRANT);
        if (mean.isPresent()) {
            wrap(
                    "  ",
                    "Match per £1 by deal: mean " + decimal(mean, 2) + ", median "
                            + decimal(result.medianOfRatios(LeverageConvention.MATCH_PER_GRANT), 2)
                            + ". The mean is ruled by the deal with the least programme money; the total is the"
                            + " ratio of the sums.");
        }
        if (result.parts().size() > 1) {
            wrap(
                    "  ",
                    "Match per £1 of the total without one deal: "
                            + result.leaveOneOut().stream()
                                    .map(one -> cell(one.rest(), LeverageConvention.MATCH_PER_GRANT) + " without "
                                            + one.dropped())
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private static String why(LeverageResult.Why why) {
        return switch (why) {
            case INFLUENCED -> "because the programme put nothing in: influenced, not leveraged";
            case PROGRAMME_MONEY_NOT_KNOWN -> "because the programme's contribution is not known";
            case LATER -> "because all of it is later than the date";
            case PROGRAMME_MONEY_LATER -> "because the programme's contribution is later than the date";
            case OUTSIDE_WINDOW -> "because all that one side put in falls outside the window";
            case PROGRAMME_MONEY_LEFT_OUT -> "because none of the programme's contribution counts as asked";
            case OTHER_CURRENCY -> "because it is in another currency";
            case ID_GIVEN_TWICE -> "because several deals have its id";
        };
    }

    private void row(String title, LeverageResult result) {
        boolean counted = !result.parts().isEmpty();
        line(String.format(
                ROW,
                title.length() <= TITLE ? title : title.substring(0, TITLE - 2) + "..",
                counted ? pounds(result.programmeMoney()) : "-",
                counted ? pounds(result.match()) : "-",
                cell(result, LeverageConvention.MATCH_PER_GRANT),
                cell(result, LeverageConvention.TOTAL_PER_GRANT),
                percent(result, LeverageConvention.INTERVENTION_RATE),
                percent(result, LeverageConvention.MATCH_SHARE),
                cell(result, LeverageConvention.MATCH_RATE_OFFERED)));
    }

    private static String cell(LeverageResult result, LeverageConvention convention) {
        return decimal(result.ratio(convention).toRatio(), 2);
    }

    private static String percent(LeverageResult result, LeverageConvention convention) {
        Optional<Ratio> percent = result.ratio(convention).toRatio().map(value -> value.times(Ratio.of(100, 1)));
        return percent.isEmpty() ? "-" : decimal(percent, 1) + "%";
    }

    private static String decimal(Optional<Ratio> ratio, int scale) {
        return ratio.map(value -> value.toDecimal(scale, RoundingMode.HALF_UP).toPlainString())
                .orElse("-");
    }

    private static String pounds(Money amount) {
        String text = POUNDS.print(amount);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    private static String joined(Map<String, Integer> numbers) {
        return numbers.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Prints a text in lines that fit, further ones indented. */
    private void wrap(String indent, String text) {
        StringBuilder current = new StringBuilder(indent);
        boolean empty = true;
        for (String word : text.split(" ", -1)) {
            if (!empty && current.length() + 1 + word.length() > WIDTH) {
                line(current.toString());
                current = new StringBuilder(indent).append("  ").append(word);
            } else {
                current.append(empty ? "" : " ").append(word);
            }
            empty = false;
        }
        line(current.toString());
    }
}
