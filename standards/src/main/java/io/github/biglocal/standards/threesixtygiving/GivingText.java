package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.text.Quoted;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A report as text: all of it, or as much of it as there is room for on a screen. For one thread. */
final class GivingText {
    /** What a screen holds, but for a few lines that a program may print around it. */
    private static final int ROOM = 56;

    private static final int WIDTH = 100;
    private static final String INDENT = "  ";
    private static final int SHOWN = 3;
    private static final int ALL = Integer.MAX_VALUE;

    /** From the whole of it to what always fits. */
    private static final List<Detail> DETAILS = List.of(
            new Detail(SHOWN, ALL, ALL, ALL),
            new Detail(1, ALL, ALL, ALL),
            new Detail(1, 20, 3, 600),
            new Detail(1, 16, 3, 600),
            new Detail(1, 12, 3, 600),
            new Detail(1, 9, 3, 600),
            new Detail(1, 6, 3, 600),
            new Detail(1, 3, 3, 600),
            new Detail(0, 0, 1, 170));

    private final GivingReport report;
    private final Detail detail;
    private final List<String> lines = new ArrayList<>();

    /**
     * How much is shown.
     *
     * @param places how many places of each group of problems
     * @param sentences how many checks with a sentence; of the others only the count is shown
     * @param currencies how many currencies; of more, only the first line of each of so many
     * @param longest how many characters a line has at most
     */
    private record Detail(int places, int sentences, int currencies, int longest) {}

    private GivingText(GivingReport report, Detail detail) {
        this.report = report;
        this.detail = detail;
    }

    /** Every line. */
    static List<String> lines(GivingReport report) {
        GivingText text = new GivingText(report, DETAILS.get(0));
        text.validity();
        report.found().forEach(each -> text.lines.add(each.sentence()));
        text.lines.add(text.checksWithoutFindings());
        report.failures().forEach(each -> text.lines.add(each.toString()));
        text.lines.addAll(report.summary().explain());
        return text.lines.stream().map(String::strip).toList();
    }

    static String onOneScreen(GivingReport report) {
        List<String> lines = List.of();
        for (Detail detail : DETAILS) {
            GivingText text = new GivingText(report, detail);
            text.all();
            lines = text.lines.stream().map(text::cut).toList();
            if (lines.stream().mapToInt(GivingText::height).sum() <= ROOM) {
                break;
            }
        }
        return String.join("\n", lines);
    }

    private void all() {
        validity();
        checks();
        lines.add("");
        lines.add(checksWithoutFindings());
        failures();
        lines.add("");
        lines.add("Summary");
        report.summary().explain(detail.currencies()).forEach(line -> lines.add(INDENT + line));
    }

    // Validity and reading, with the first of each group

    private void validity() {
        lines.add(Quoted.line(report.source()) + " as of " + Text.day(report.asOf()) + ": "
                + Text.count(report.grants(), "grant") + invalid() + ".");
        report.validity().forEach((group, count) -> {
            add(
                    group.heading() + ": " + Text.number(count),
                    count,
                    report.firstValidityProblems().stream().filter(each -> ValidityGroup.of(each.code()) == group));
        });
        if (report.readingProblems() > 0) {
            add(
                    "Reading found " + Text.count(report.readingProblems(), "problem"),
                    report.readingProblems(),
                    report.firstReadingProblems().stream());
        }
        if (report.repeatedIds() > 0) {
            lines.add(Text.sentence(Text.count(report.repeatedIds(), "grant identifier")
                    + (report.repeatedIds() == 1 ? " is" : " are") + " repeated, in "
                    + Text.count(report.grantsWithRepeatedId(), "grant")
                    + report.firstRepeatedIds().stream()
                            // With validity they are shown among what is invalid.
                            .limit(report.isValidityChecked() ? 0 : 1)
                            .findFirst()
                            .map(each -> ", such as "
                                    + Text.list(each.places().stream()
                                            .limit(SHOWN)
                                            .map(GivingFinding::shown)
                                            .toList()))
                            .orElse("")));
        }
        if (report.additionalFieldCount() > 0) {
            lines.add(Text.sentence(Text.count(report.additionalFieldCount(), "additional field")
                    + ", not in the standard: "
                    + named(List.copyOf(report.additionalFields().keySet()))));
        }
    }

    private String named(List<String> fields) {
        int shown = Math.min(detail.places() + 1, fields.size());
        long more = report.additionalFieldCount() - shown;
        return String.join(", ", fields.subList(0, shown)) + (more > 0 ? " and " + Text.number(more) + " more" : "");
    }

    private String invalid() {
        if (!report.isValidityChecked()) {
            return "; validity was not checked";
        }
        if (report.grants() == 0) {
            return "";
        }
        boolean isOne = report.grants() == 1;
        if (report.invalidGrants() > 0) {
            return isOne ? ", invalid" : ", " + Text.number(report.invalidGrants()) + " of them invalid";
        }
        if (report.validity().isEmpty()) {
            return isOne ? ", valid" : ", all valid";
        }
        return isOne ? ", valid by itself" : ", each valid by itself";
    }

    private void add(String heading, long all, Stream<Problem> problems) {
        List<Problem> first = problems.limit(detail.places()).toList();
        lines.add(heading + (first.isEmpty() || first.size() == all ? "." : ", such as:"));
        first.forEach(each -> lines.add(INDENT + GivingFinding.shown(each.place()) + ": " + each.message()));
    }

    // The checks, by severity

    private void checks() {
        int sentences = detail.sentences();
        for (Severity severity : Severity.values()) {
            List<CheckResult> its = report.found().stream()
                    .filter(each -> each.severity() == severity)
                    .toList();
            if (its.isEmpty()) {
                continue;
            }
            int inFull = Math.min(sentences, its.size());
            sentences -= inFull;
            lines.add("");
            lines.add(heading(severity));
            its.subList(0, inFull).forEach(each -> lines.add(INDENT + each.sentence()));
            if (inFull < its.size()) {
                lines.add(INDENT + (inFull == 0 ? "" : "and ")
                        + String.join(
                                ", ",
                                its.subList(inFull, its.size()).stream()
                                        .map(CheckResult::brief)
                                        .toList())
                        + ".");
            }
        }
    }

    private static String heading(Severity severity) {
        return switch (severity) {
            case ERROR -> "Errors";
            case WARNING -> "Warnings";
            case INFO -> "Notes";
        };
    }

    private String checksWithoutFindings() {
        List<CheckResult> checks = report.checks();
        if (checks.isEmpty()) {
            return "No checks were run.";
        }
        List<CheckResult> rest = checks.stream().filter(each -> !each.isFound()).toList();
        long left = rest.stream().filter(each -> each.leftToStandIns() > 0).count();
        return Text.sentence(Text.count(checks.size(), "check") + (checks.size() == 1 ? " was run" : " were run") + "; "
                + Text.number(rest.size() - left) + " found nothing"
                + (left == 0 ? "" : ", and " + Text.number(left) + " only what another check reports"));
    }

    private void failures() {
        int shown = detail.sentences() == ALL ? ALL : 1;
        report.failures().stream().limit(shown).forEach(each -> lines.add(INDENT + each));
        if (report.failures().size() > shown) {
            lines.add(INDENT + "and more that failed to run.");
        }
    }

    // What fits

    private String cut(String line) {
        if (line.length() <= detail.longest()) {
            return line;
        }
        int end = line.lastIndexOf(' ', detail.longest() - 4);
        return line.substring(0, end < 1 ? detail.longest() - 4 : end) + " ...";
    }

    /** How many lines of a screen a line takes, with further ones indented. */
    private static int height(String line) {
        int indent = line.length() - line.stripLeading().length();
        int height = 1;
        int used = indent;
        for (String word : line.strip().split(" ", -1)) {
            if (used > indent && used + 1 + word.length() > WIDTH) {
                height++;
                used = indent + INDENT.length();
            }
            used += 1 + word.length();
        }
        return height;
    }

    /** {@return the report} */
    @Override
    public String toString() {
        return "text of " + report;
    }
}
