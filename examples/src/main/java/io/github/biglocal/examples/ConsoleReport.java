package io.github.biglocal.examples;

import io.github.biglocal.evidence.Coverage;
import io.github.biglocal.evidence.GoldenThreadResult;
import io.github.biglocal.foresight.Deadlines;
import io.github.biglocal.foresight.Questions;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.money.Share;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.standards.threesixtygiving.GivingReport;
import io.github.biglocal.text.Text;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints the answers of evaluations on a terminal that is a hundred columns wide; the rest is on the page and in the JSON. */
final class ConsoleReport {
    private static final int WIDTH = 100;
    private static final int LABEL = 16;
    /** The most lines of one answer. */
    private static final int LINES = 5;
    /** The most lines of an answer that another file shows in full. */
    private static final int SHORT = 2;

    private static final String CUT = " ...";
    /** How many findings, each of another rule, are printed. */
    private static final int GRAVEST = 3;

    private static final List<String> LEADING = List.of("Area", "Partnership", "Grant", "Project");

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
            List<String> steps = statement.explain();
            title("Rastrick Big Local, from the figures in its minutes: " + steps.get(steps.size() - 1));
        });
        results.grants()
                .ifPresent(report -> wrap(
                        "",
                        "Grants of Power to Change to organisations of Big Local areas, as it published them: "
                                + report.explain().get(0) + " " + checks(report)));
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

    /** Where more is to be read. */
    void written(String what, List<String> files) {
        wrap("", what + ": " + String.join(", ", files));
    }

    private void print(Evaluation evaluation) {
        title(evaluation.programme() + " (" + evaluation.source() + "): " + records(evaluation.records()));
        problems(evaluation.problems());
        residents(evaluation.residents());
        leverage(evaluation);
        money(evaluation.money());
        goldenThread(evaluation.goldenThread());
        findings(evaluation);
        questions(evaluation.firstQuestions(), evaluation.report());
        deadlines(evaluation.deadlines());
    }

    private void problems(List<Problem> problems) {
        problems.stream()
                .sorted(Comparator.comparing(Problem::severity))
                .limit(GRAVEST)
                .forEach(problem ->
                        answer(Evaluation.isLoss(problem) ? "Not read" : "Doubtful", problem.toString(), LINES));
        if (problems.size() > GRAVEST) {
            answer("", "and " + Text.count(problems.size() - GRAVEST, "more problem") + ", in the JSON.", 1);
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
        wrap("", text);
    }

    /** Who keeps the 51 % rule, and by how much. */
    private void residents(List<Evaluation.Residents> residents) {
        Map<Answer, List<Evaluation.Residents>> byAnswer =
                residents.stream().collect(Collectors.groupingBy(Evaluation.Residents::answer));
        List<String> answers = new ArrayList<>();
        Stream.of(Answer.values())
                .filter(byAnswer::containsKey)
                .forEach(answer ->
                        answers.add(residents(answer, byAnswer.getOrDefault(answer, List.of()), residents.size())));
        if (!answers.isEmpty()) {
            answer("51 % rule", String.join(" ", answers), LINES);
        }
    }

    private static String residents(Answer answer, List<Evaluation.Residents> residents, int all) {
        String count =
                capitalised(answer.words()) + " for " + Text.number(residents.size()) + " of " + Text.number(all);
        return switch (answer) {
            case SATISFIED, BREACHED, ACCEPTED ->
                residents.stream()
                        .map(board -> board.partnership() + " " + board.residents())
                        .collect(Collectors.joining(", ", count + ": ", "."));
            case UNKNOWN, NOT_APPLICABLE, FAILED -> count + ".";
        };
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The leverage of all projects with its reasons, and of each area where there are several. */
    private void leverage(Evaluation evaluation) {
        if (evaluation.leverage().isEmpty()) {
            return;
        }
        Evaluation.ProjectTable all =
                evaluation.leverage().get(evaluation.leverage().size() - 1);
        LeverageResult result = all.headline();
        Optional<String> caution = caution(all, evaluation.report());
        List<String> sentences = new ArrayList<>(caution.stream().toList());
        if (result.parts().isEmpty()) {
            sentences.add("No total.");
            result.toSummary()
                    .leftOut()
                    .forEach(some -> sentences.add(Text.count(some.projects(), "project is", "projects are")
                            + " left out: " + some.why().text() + "."));
        } else {
            sentences.add(perPound(result) + " of match for each £1 of programme money: " + Text.money(result.match())
                    + " for " + Text.money(result.programmeMoney()) + ", in "
                    + Text.count(result.parts().size(), "project") + ".");
            if (!result.leftOut().isEmpty()) {
                sentences.add("Left out: " + Text.count(result.leftOut().size(), "project") + ".");
            }
        }
        boolean isAnyCounted = all.comparison().results().stream()
                .anyMatch(each -> !each.parts().isEmpty());
        if (caution.isEmpty() && isAnyCounted) {
            sentences.addAll(all.comparison().differences());
        }
        answer("Leverage", String.join(" ", sentences), LINES);
    }

    private static String perPound(LeverageResult result) {
        LeverageRatio ratio = result.ratio(LeverageConvention.MATCH_PER_GRANT);
        return ratio.toRatio()
                .map(value -> ratio.bound().text() + "£" + Text.decimal(value.numerator(), value.denominator()))
                .orElseGet(ratio::toString);
    }

    /** Why a total cannot be relied on, which is said before the total itself; empty if it can, or there is none. */
    private static Optional<String> caution(Evaluation.ProjectTable table, Report report) {
        Map<String, Set<String>> breached = new LinkedHashMap<>();
        if (table.headline().parts().isEmpty()) {
            return Optional.empty();
        }
        for (Report.PlacedFinding found : report.open()) {
            table.projects().stream()
                    .filter(project -> found.severity() == Severity.ERROR
                            && Evaluation.kind(found.rule()) == RuleKind.RECORDS
                            && project.project().reference().equals(found.about()))
                    .forEach(project -> breached.computeIfAbsent(found.title(), unused -> new LinkedHashSet<>())
                            .add(project.title()));
        }
        return breached.entrySet().stream()
                .map(rule -> "\"" + rule.getKey() + "\" is breached by " + Text.list(List.copyOf(rule.getValue())))
                .reduce((one, other) -> one + "; " + other)
                .map(rules -> "Caution, no total is reliable until this is put right: " + rules + ".");
    }

    private void money(Evaluation.Funds money) {
        List<String> sentences = new ArrayList<>();
        money.allocated().ifPresent(allocated -> sentences.add(Text.money(allocated) + " is allocated."));
        money.statement().ifPresent(statement -> {
            List<String> steps = statement.explain();
            sentences.add(steps.get(steps.size() - 1));
        });
        if (!sentences.isEmpty()) {
            if (money.statement().isEmpty()) {
                sentences.add("What was drawn down and spent is not recorded.");
            }
            answer("Money", String.join(" ", sentences), LINES);
        }
    }

    private void goldenThread(GoldenThreadResult thread) {
        if (thread.parts().isEmpty()) {
            return;
        }
        answer(
                "Golden thread",
                covered(thread.activities(), "activities", "lead to an outcome") + "; "
                        + covered(thread.outcomes(), "outcomes", "are reached") + "; "
                        + covered(thread.impacts(), "impacts", "have evidence") + ".",
                LINES);
    }

    private static String covered(Coverage coverage, String what, String does) {
        Share share = coverage.share();
        return coverage.ratio().isEmpty()
                ? "no " + what + " are recorded"
                : Text.number(share.part()) + " of " + Text.number(share.whole()) + " " + what + " " + does;
    }

    /** How many findings of which kinds, and the gravest, each of another rule. */
    private void findings(Evaluation evaluation) {
        List<Report.PlacedFinding> open = evaluation.report().open();
        Map<RuleKind, Long> byKind = open.stream()
                .collect(Collectors.groupingBy(
                        found -> Evaluation.kind(found.rule()), TreeMap::new, Collectors.counting()));
        String kinds = byKind.entrySet().stream()
                .map(kind -> Text.words(kind.getKey()) + " " + Text.number(kind.getValue()))
                .collect(Collectors.joining(", "));
        answer(
                "Findings",
                open.isEmpty() ? "None." : Text.number(open.size()) + " (" + kinds + "), the gravest first:",
                SHORT);
        Map<RuleId, List<Report.PlacedFinding>> byRule = open.stream()
                .collect(Collectors.groupingBy(Report.PlacedFinding::rule, LinkedHashMap::new, Collectors.toList()));
        byRule.values().stream().limit(GRAVEST).forEach(found -> {
            Report.PlacedFinding first = found.get(0);
            answer(
                    "  " + Text.words(first.severity()),
                    first.about() + (found.size() == 1 ? "" : " and " + Text.number(found.size() - 1) + " more") + ": "
                            + first.finding().problem() + " " + first.finding().repair(),
                    SHORT);
        });
        evaluation.report().failed().stream()
                .limit(GRAVEST)
                .forEach(failure -> answer("  failed", failure.toString(), SHORT));
    }

    /** How much is not known, and what to find out first. */
    private void questions(Questions questions, Report report) {
        long unknown = report.counts().unknown();
        if (unknown > 0) {
            answer(
                    "Not known",
                    Text.count(unknown, "answer") + "."
                            + (questions.questions().isEmpty()
                                    ? ""
                                    : " Ask first: " + questions.questions().get(0)),
                    SHORT);
        }
    }

    /** What comes due if nothing more is recorded. */
    private void deadlines(Deadlines deadlines) {
        if (!deadlines.deadlines().isEmpty()) {
            answer("Comes due", deadlines.explain().get(0), SHORT);
        }
    }

    private static String checks(GivingReport report) {
        long found =
                report.checks().stream().filter(check -> check.places() > 0).count();
        return Text.count(report.checks().size(), "check") + " run; " + Text.number(found) + " found something.";
    }

    /** The kinds of record that the answers are about, and how many others there are. */
    private static String records(Map<String, Integer> numbers) {
        List<String> counts = new ArrayList<>(LEADING.stream()
                .filter(numbers::containsKey)
                .map(kind -> Text.count(numbers.getOrDefault(kind, 0), Text.words(kind)))
                .toList());
        int others = numbers.entrySet().stream()
                .filter(kind -> !LEADING.contains(kind.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (others > 0) {
            counts.add(counts.isEmpty() ? Text.count(others, "record") : Text.count(others, "other"));
        }
        return counts.isEmpty() ? "no records" : Text.list(counts);
    }

    /** Prints an answer under its name, cut if it is longer than so many lines. */
    private void answer(String name, String text, int most) {
        List<String> lines = lines(text, WIDTH - LABEL);
        for (int i = 0; i < Math.min(most, lines.size()); i++) {
            boolean isCut = i == most - 1 && lines.size() > most;
            String label = i == 0 ? "  " + name : "";
            line(label + " ".repeat(LABEL - label.length()) + (isCut ? cut(lines.get(i)) : lines.get(i)));
        }
    }

    private static String cut(String line) {
        int room = WIDTH - LABEL - CUT.length();
        return (line.length() <= room ? line : line.substring(0, Math.max(0, line.lastIndexOf(' ', room)))) + CUT;
    }

    /** Prints a text in lines that fit, further ones indented. */
    private void wrap(String indent, String text) {
        List<String> lines = lines(text, WIDTH - indent.length() - 2);
        for (int i = 0; i < lines.size(); i++) {
            line(indent + (i == 0 ? "" : "  ") + lines.get(i));
        }
    }

    /** A text in lines of no more than so many characters, but for a word that is longer by itself. */
    private static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!current.isEmpty() && current.length() + 1 + word.length() > width) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : " ").append(word);
        }
        lines.add(current.toString());
        return lines;
    }
}
