package io.github.biglocal.examples;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.match.Deal;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Severity;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        line("");
        line("=".repeat(WIDTH));
        wrap("", evaluation.programme() + " - " + evaluation.source());
        wrap(
                "  ",
                "Loaded: "
                        + evaluation.records().entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", "))
                        + ".");
        evaluation.problems().forEach(problem -> wrap("  ", "Not read: " + problem));
        wrap(
                "  ",
                "Verdicts: "
                        + evaluation.verdicts().entrySet().stream()
                                .map(entry -> entry.getValue() + " " + entry.getKey())
                                .collect(Collectors.joining(", "))
                        + ".");
        if (!evaluation.unknown().isEmpty()) {
            wrap(
                    "  ",
                    "Not to be decided from what is recorded: "
                            + evaluation.unknown().entrySet().stream()
                                    .map(entry -> entry.getKey() + " for " + entry.getValue())
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        findings(evaluation.findings());
        margins(evaluation.margins());
        evaluation.leverage().forEach(leverage -> leverage(leverage, evaluation.findings()));
    }

    private void findings(List<Evaluation.FindingRow> findings) {
        line("");
        line("  Findings: " + (findings.isEmpty() ? "none" : findings.size()));
        for (Evaluation.FindingRow finding : findings) {
            wrap("  ", String.format("%-7s %s - %s", finding.severity(), finding.rule(), finding.place()));
            wrap("          ", finding.problem());
            wrap("          ", "Mend: " + finding.repair());
        }
    }

    private void margins(List<Evaluation.MarginRow> margins) {
        if (margins.isEmpty()) {
            return;
        }
        line("");
        line("  Satisfied, and by how much");
        for (Evaluation.MarginRow margin : margins) {
            wrap("  ", margin.rule() + " - " + margin.subject());
            wrap("          ", margin.description());
        }
    }

    private void leverage(Evaluation.AreaLeverage leverage, List<Evaluation.FindingRow> findings) {
        line("");
        line("  Leverage of " + leverage.area());
        line(String.format(ROW, "", "programme", "", "match", "total", "interv.", "match", "offer"));
        line(String.format(ROW, "deal", "money", "match", "per £1", "per £1", "rate", "share", "per £1"));
        for (Evaluation.DealRow deal : leverage.deals()) {
            row(deal.title(), deal.result());
        }
        findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> leverage.all().result().parts().stream()
                        .anyMatch(part -> finding.place().equals(Reference.to(Deal.class, part.deal()))))
                .forEach(finding -> wrap(
                        "  ",
                        "Beware: " + finding.rule() + " finds an error in " + finding.place()
                                + "; no total below holds until it is mended."));
        row("Total, deals with programme money", leverage.leveraged());
        row("Total, all deals (not leverage)", leverage.all());
        for (LeverageResult.LeftOut deal : leverage.leveraged().result().leftOut()) {
            wrap("  ", "Left out: " + deal.deal() + ", match " + pounds(deal.match()) + ", " + why(deal.why()) + ".");
        }
        if (leverage.meanMatchPerGrant().isPresent()) {
            wrap(
                    "  ",
                    "Match per £1 by deal: mean " + decimal(leverage.meanMatchPerGrant(), 2) + ", median "
                            + decimal(leverage.medianMatchPerGrant(), 2)
                            + ". The mean is ruled by the deal with the least programme money; the total is the"
                            + " ratio of the sums.");
        }
        Map<String, LeverageRatio> withoutOne = leverage.leveraged().withoutOne();
        if (withoutOne.size() > 1) {
            wrap(
                    "  ",
                    "Match per £1 of the total without one deal: "
                            + withoutOne.entrySet().stream()
                                    .map(entry -> decimal(entry.getValue().toRatio(), 2) + " without " + entry.getKey())
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private static String why(LeverageResult.Why why) {
        return switch (why) {
            case INFLUENCED -> "because the programme put nothing in: influenced, not leveraged";
            case PROGRAMME_MONEY_NOT_KNOWN -> "because the programme's contribution is not known";
        };
    }

    private void row(String title, Evaluation.Total total) {
        boolean counted = !total.result().parts().isEmpty();
        line(String.format(
                ROW,
                title.length() <= TITLE ? title : title.substring(0, TITLE - 2) + "..",
                counted ? pounds(total.result().programmeMoney()) : "-",
                counted ? pounds(total.result().match()) : "-",
                cell(total, LeverageConvention.MATCH_PER_GRANT, 2),
                cell(total, LeverageConvention.TOTAL_PER_GRANT, 2),
                percent(total, LeverageConvention.INTERVENTION_RATE),
                percent(total, LeverageConvention.MATCH_SHARE),
                cell(total, LeverageConvention.MATCH_RATE_OFFERED, 2)));
    }

    private static String cell(Evaluation.Total total, LeverageConvention convention, int scale) {
        return decimal(total.result().ratio(convention).toRatio(), scale);
    }

    private static String percent(Evaluation.Total total, LeverageConvention convention) {
        Optional<Ratio> ratio = total.result().ratio(convention).toRatio();
        return ratio.map(value -> decimal(Optional.of(value.times(Ratio.of(100, 1))), 1) + "%")
                .orElse("-");
    }

    private static String decimal(Optional<Ratio> ratio, int scale) {
        return ratio.map(value -> value.toDecimal(scale, RoundingMode.HALF_UP).toPlainString())
                .orElse("-");
    }

    private static String pounds(Money amount) {
        String text = POUNDS.print(amount);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
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
