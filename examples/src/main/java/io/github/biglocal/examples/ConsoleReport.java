package io.github.biglocal.examples;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.SourcePlace;
import io.github.biglocal.evidence.Coverage;
import io.github.biglocal.evidence.GoldenThreadResult;
import io.github.biglocal.evidence.Route;
import io.github.biglocal.foresight.Deadlines;
import io.github.biglocal.foresight.Question;
import io.github.biglocal.foresight.Questions;
import io.github.biglocal.match.CountedMoney;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.Project;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.Turnover;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.Counts;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.standards.threesixtygiving.GivingReport;
import io.github.biglocal.text.Text;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Prints evaluations on a terminal that is a hundred columns wide. */
final class ConsoleReport {
    private static final int WIDTH = 100;
    /** How many warnings of a rule are printed in full; the others are only named. */
    private static final int IN_FULL = 3;

    private static final String ALL = "Projects with programme money";
    private static final int TITLE = 33;
    private static final String ROW = "  %-" + TITLE + "s %11s %11s %8s %8s %7s %7s %6s";
    private static final String VERDICTS = "  %-20s %9s %9s %9s %9s %9s %9s %9s";
    /** Longer lists are cut; all of it is in the JSON. */
    private static final int AT_MOST = 10;

    private final PrintStream out;

    ConsoleReport(PrintStream out) {
        this.out = out;
    }

    void print(Results results) {
        line("Resident-led funding, checked as of " + Text.day(results.asOf()));
        results.rules().ifPresent(this::print);
        for (Evaluation evaluation : results.programmes()) {
            print(evaluation);
        }
        results.rastrick().ifPresent(statement -> {
            title("Where an area's money stood - figures from the minutes of Rastrick Big Local");
            statement.explain().forEach(step -> wrap("  ", step));
        });
        results.grants().ifPresent(report -> {
            title("Grants of Power to Change to organisations of Big Local areas, as it published them");
            print(report);
        });
        line("");
    }

    /** What the checks of 360Giving data found, and the summary. */
    void print(GivingReport report) {
        report.toText().lines().forEach(step -> {
            String text = step.stripLeading();
            wrap(" ".repeat(step.length() - text.length()), text);
        });
    }

    void line(String text) {
        out.println(text);
    }

    private void print(Evaluation evaluation) {
        title(evaluation.programme() + " - " + evaluation.source());
        wrap("  ", "Loaded: " + records(evaluation.records()) + ".");
        problems(evaluation.problems());
        Report report = evaluation.report();
        verdicts(evaluation);
        findings(report);
        questions(evaluation.firstQuestions(), report);
        deadlines(evaluation.deadlines());
        margins(report);
        boards(evaluation.boards());
        leverage(evaluation.leverage(), report);
        goldenThread(evaluation.goldenThread());
    }

    private void problems(List<Problem> problems) {
        for (Problem problem : problems) {
            wrap("  ", (Evaluation.isLoss(problem) ? "Not read: " : "Doubtful: ") + problem);
        }
    }

    /** What the reader's own file changes in the rules. */
    private void print(Results.RulesFile file) {
        line("");
        wrap("", "Rules as published, except for what " + file.source() + " sets:");
        (file.changes().isEmpty() ? List.of("Nothing.") : file.changes()).forEach(change -> wrap("  ", change));
        problems(file.problems());
    }

    private void title(String text) {
        line("");
        line("=".repeat(WIDTH));
        wrap("", text);
    }

    private void heading(String text) {
        line("");
        wrap("  ", text);
    }

    /** The answers of the rules by kind, and how many findings of each severity there are. */
    private void verdicts(Evaluation evaluation) {
        Report report = evaluation.report();
        Map<RuleKind, Report> byKind = report.byRule(Evaluation::kind);
        line("");
        line(String.format(VERDICTS, "", "satis-", "", "not", "not", "", "warn-", "")
                .stripTrailing());
        line(String.format(
                VERDICTS, "Kind of rule", "fied", "breached", "applic.", "known", "errors", "ings", "notes"));
        byKind.forEach((kind, part) -> verdicts(Text.words(kind), part));
        verdicts("all", report);
        wrap("  ", Text.count(report.rulesWithoutSubjects().size(), "rule") + " had no records to check.");
        report.failed().forEach(failure -> wrap("  ", failure.toString()));
        List<String> areas = evaluation.areas().entrySet().stream()
                .filter(area -> area.getValue().breached() > 0)
                .map(area -> area.getKey() + " " + area.getValue().breached())
                .toList();
        if (!areas.isEmpty()) {
            wrap("  ", "Breached, by area: " + String.join(", ", areas) + ".");
        }
    }

    private void verdicts(String kind, Report part) {
        Counts counts = part.counts();
        line(String.format(
                VERDICTS,
                kind,
                counts.satisfied(),
                counts.breached(),
                counts.notApplicable(),
                counts.unknown(),
                of(Severity.ERROR, part),
                of(Severity.WARNING, part),
                of(Severity.INFO, part)));
    }

    private static long of(Severity severity, Report report) {
        return report.open().stream()
                .filter(found -> found.severity() == severity)
                .count();
    }

    /** The findings, highest severity first, with those of one rule together under its title. */
    private void findings(Report report) {
        heading("Findings: " + (report.open().isEmpty() ? "none" : report.open().size()));
        Map<Severity, Map<RuleId, List<Report.PlacedFinding>>> groups = report.open().stream()
                .collect(Collectors.groupingBy(
                        Report.PlacedFinding::severity,
                        () -> new EnumMap<>(Severity.class),
                        Collectors.groupingBy(Report.PlacedFinding::rule, LinkedHashMap::new, Collectors.toList())));
        List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
                .forEach(severity -> groups.getOrDefault(severity, Map.of()).forEach((rule, found) -> {
                    int inFull = severity == Severity.ERROR ? found.size() : IN_FULL;
                    wrap("  ", "Rule " + rule + " (" + Text.words(severity) + "): " + Evaluation.title(rule));
                    found.stream().limit(inFull).forEach(each -> {
                        wrap("    ", each.about() + ": " + each.finding().problem());
                        where(each);
                        wrap("      ", "Suggested fix: " + each.finding().repair());
                    });
                    if (found.size() > inFull) {
                        wrap(
                                "    ",
                                "and " + (found.size() - inFull) + " more: "
                                        + found.stream()
                                                .skip(inFull)
                                                .map(each -> each.about().id())
                                                .collect(Collectors.joining(", "))
                                        + ".");
                    }
                }));
    }

    /** The lines or cells to look at, if they are known. */
    private void where(Report.Entry entry) {
        if (!entry.places().isEmpty()) {
            wrap(
                    "      ",
                    "Where: "
                            + entry.places().stream().map(SourcePlace::toString).collect(Collectors.joining(", ")));
        }
    }

    /** What to find out first, and where the record is that it is about. */
    private void questions(Questions questions, Report report) {
        if (questions.questions().isEmpty()) {
            return;
        }
        heading("Not known: what to find out first");
        wrap("  ", questions.explain().get(0));
        for (Question question : questions.questions()) {
            wrap("  ", question.toString());
            report.results().stream()
                    .filter(result ->
                            result.about().equals(question.facts().get(0).record()))
                    .flatMap(result -> result.places().stream())
                    .findFirst()
                    .ifPresent(place -> wrap("    ", "Where: " + place));
        }
    }

    /** What comes due if nothing more is recorded. */
    private void deadlines(Deadlines deadlines) {
        heading("What comes due");
        List<String> lines = deadlines.explain();
        lines.stream().limit(AT_MOST).forEach(line -> wrap("  ", line));
        if (lines.size() > AT_MOST) {
            wrap("  ", "and " + Text.number(lines.size() - AT_MOST) + " more, in the file of the results.");
        }
    }

    private void margins(Report report) {
        List<Report.Result> kept = report.results().stream()
                .filter(result -> result.verdict() instanceof Verdict.Satisfied satisfied
                        && satisfied.margin().isPresent())
                .sorted(Comparator.comparing(result -> result.rule().value()))
                .toList();
        if (kept.isEmpty()) {
            return;
        }
        heading("Satisfied, and by how much");
        for (Map.Entry<RuleId, List<Report.Result>> rule : kept.stream()
                .collect(Collectors.groupingBy(Report.Result::rule, LinkedHashMap::new, Collectors.toList()))
                .entrySet()) {
            wrap("  ", rule.getKey() + ": " + Evaluation.title(rule.getKey()));
            rule.getValue().stream()
                    .limit(AT_MOST)
                    .forEach(result -> wrap("    ", result.about() + ": " + margin(result.verdict())));
            if (rule.getValue().size() > AT_MOST) {
                line("    and " + (rule.getValue().size() - AT_MOST) + " more.");
            }
        }
    }

    private static String margin(Verdict verdict) {
        return verdict instanceof Verdict.Satisfied satisfied
                ? satisfied.margin().map(Margin::description).orElse("")
                : "";
    }

    private void boards(List<Evaluation.Board> boards) {
        if (boards.isEmpty()) {
            return;
        }
        heading("Boards through time");
        for (Evaluation.Board board : boards) {
            wrap("  ", "Partnership " + board.residents().partnership());
            for (Timeline.Interval interval : board.majority().intervals()) {
                wrap("    ", period(interval) + ": " + interval.verdict().description());
            }
            Turnover turnover = board.turnover();
            wrap(
                    "    ",
                    Text.count(turnover.before(), "member was", "members were") + " in post on "
                            + Text.day(turnover.from())
                            + "; " + number(turnover.left().size()) + " had left by " + Text.day(turnover.to())
                            + ", and "
                            + number(turnover.joined().size()
                                    + turnover.returned().size()) + " had joined.");
        }
    }

    private static String period(Timeline.Interval interval) {
        String words = Text.period(interval.period());
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String number(int number) {
        return number == 0 ? "none" : Text.number(number);
    }

    private void leverage(List<Evaluation.ProjectTable> tables, Report report) {
        for (Evaluation.ProjectTable table : tables) {
            heading("Leverage of " + table.of());
            line(String.format(ROW, "", "programme", "", "match", "total", "interv.", "match", "offer"));
            line(String.format(ROW, "project", "money", "match", "per £1", "per £1", "rate", "share", "per £1"));
            table.projects().forEach(project -> row(project.title(), project.result()));
            row(ALL, table.headline());
            table.projects().forEach(project -> bounds(project.title(), project.result()));
            bounds(ALL, table.headline());
            boolean last = table.equals(tables.get(tables.size() - 1));
            List<Report.PlacedFinding> errors = errors(table, report);
            if (errors.isEmpty() && last) {
                working(table);
            } else {
                errors.forEach(found -> wrap(
                        "  ",
                        "Caution: " + found.rule() + " finds an error in " + found.about()
                                + "; no total can be relied on until it is put right."));
                table.headline().leftOut().forEach(project -> wrap("  ", "Left out: " + project + "."));
            }
        }
    }

    private static List<Report.PlacedFinding> errors(Evaluation.ProjectTable table, Report report) {
        return report.open().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .filter(found -> table.projects().stream()
                        .anyMatch(project -> found.about().equals(Reference.to(Project.class, project.project()))))
                .toList();
    }

    /** Why one table gives several figures, how the first is worked out, and how much it depends on single projects. */
    private void working(Evaluation.ProjectTable table) {
        heading("The same projects under each policy, and why the figures differ");
        table.comparison().toText().lines().forEach(text -> wrap("  ", text));
        heading("How the figures of (1) are worked out");
        table.headline().explain().forEach(step -> wrap("  ", step));
        if (table.headline().parts().size() > 1) {
            wrap(
                    "  ",
                    "Match per grant without one project: "
                            + table.headline().leaveOneOut().stream()
                                    .map(one -> bounded(one.rest().ratio(LeverageConvention.MATCH_PER_GRANT))
                                            + " without " + one.dropped())
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        heading("How reliable the ratio is");
        table.interval().explain().forEach(step -> wrap("  ", step));
    }

    private void goldenThread(GoldenThreadResult thread) {
        heading("The golden thread: what reaches the outcomes");
        if (thread.parts().isEmpty()) {
            wrap("  ", "Not applicable: no activities are recorded.");
            return;
        }
        wrap("  ", "Activities that reach an outcome: " + covered(thread.activities()) + ".");
        for (Route route : Route.values()) {
            wrap("    ", way(route) + ": " + share(thread.activities(route)) + ".");
        }
        wrap("  ", "Money spent on activities that reach one: " + thread.spend() + ".");
        wrap("  ", "Outcomes that an activity reaches: " + covered(thread.outcomes()) + ".");
        wrap("  ", "Priorities that an activity delivers: " + covered(thread.priorities()) + ".");
        wrap("  ", "Impacts that have evidence: " + covered(thread.impacts()) + ".");
    }

    private static String covered(Coverage coverage) {
        if (coverage.ratio().isEmpty()) {
            return "not applicable, because none are recorded";
        }
        String rest = coverage.notCovered().stream().map(ConsoleReport::name).collect(Collectors.joining(", "));
        if (rest.isEmpty()) {
            return share(coverage);
        }
        return share(coverage) + (coverage.covered().isEmpty() ? " (" + rest + ")" : "; the rest: " + rest);
    }

    private static String share(Coverage coverage) {
        return coverage.covered().isEmpty()
                ? "none of " + Text.number(coverage.share().whole())
                : coverage.share().toString();
    }

    private static String name(Reference record) {
        return record.kind().equals("Outcome") ? Text.words(record.id()) : record.id();
    }

    private static String way(Route route) {
        return switch (route) {
            case BY_PLAN -> "through a priority of the plan";
            case BY_IMPACT -> "through an impact";
            case DIRECT -> "directly, with no step between";
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

    /** The table has no room for bounds: where an amount is one, a line below says so. */
    private void bounds(String title, LeverageResult result) {
        CountedMoney counted = result.counted();
        if (counted.programmeBound() != Bound.EXACT || counted.matchBound() != Bound.EXACT) {
            wrap("  ", title + ": " + counted + ".");
        }
    }

    private static String bounded(LeverageRatio ratio) {
        return (ratio instanceof LeverageRatio.Defined defined ? defined.bound().text() : "") + cell(ratio);
    }

    private static String cell(LeverageResult result, LeverageConvention convention) {
        return cell(result.ratio(convention));
    }

    private static String cell(LeverageRatio ratio) {
        return ratio.toRatio()
                .map(value -> Text.decimal(value.numerator(), value.denominator()))
                .orElse("-");
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
        return Text.money(amount);
    }

    private static String records(Map<String, Integer> numbers) {
        return numbers.isEmpty()
                ? "no records"
                : Text.list(numbers.entrySet().stream()
                        .map(entry -> records(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** How many records of a kind; evidence and volunteering are not counted in pieces. */
    private static String records(String kind, int number) {
        String one = Text.words(kind);
        return kind.equals("Evidence") || kind.equals("Volunteering")
                ? Text.count(number, "record") + " of " + one
                : Text.count(number, one);
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
