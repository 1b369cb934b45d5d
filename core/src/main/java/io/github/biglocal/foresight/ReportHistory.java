package io.github.biglocal.foresight;

import io.github.biglocal.entity.Calculated;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Counts;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.ReportComparison;
import io.github.biglocal.rule.ReportComparison.VerdictChange;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.threeten.extra.LocalDateRange;

/**
 * How the answers of a set of rules about one day changed as versions came: for each version at hand the counts, and what changed
 * since the version at hand before it.
 *
 * <p>Immutable and thread-safe; equal if all they hold is.
 */
public final class ReportHistory implements Explained {
    private static final String NOT_RECORDED = "not recorded";

    /** How many records of a kind are named in one line. */
    private static final int MOST_NAMED = 5;

    private final LocalDate asOf;
    private final List<Step> steps;
    private final List<String> lines;

    private ReportHistory(LocalDate asOf, List<Step> steps, List<String> lines) {
        this.asOf = asOf;
        this.steps = List.copyOf(steps);
        this.lines = List.copyOf(lines);
    }

    static ReportHistory of(LocalDate asOf, RuleSet rules, List<ProgrammeVersions.Known> versions) {
        List<Step> steps = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        lines.add("What was known of " + Text.day(asOf) + ", version by version.");
        Optional<Report> before = Optional.empty();
        Optional<Programme> older = Optional.empty();
        for (ProgrammeVersions.Known version : versions) {
            if (version.programme().isEmpty()) {
                lines.add(VerdictHistory.lost(version.period()));
                continue;
            }
            Programme programme = version.programme().orElseThrow();
            Report report = rules.check(programme, asOf);
            Step step = new Step(
                    version.period(),
                    report.counts(),
                    before.map(earlier -> ReportComparison.between(earlier, report)));
            steps.add(step);
            lines.add(step + ".");
            if (step.change().isPresent()) {
                lines.addAll(new Lines(
                                rules,
                                programme,
                                older.orElseThrow(),
                                step.change().orElseThrow())
                        .all());
            }
            before = Optional.of(report);
            older = version.programme();
        }
        return new ReportHistory(asOf, steps, lines);
    }

    /**
     * What a version says of the day.
     *
     * @param known from when until when the version was the one known; the last has no end
     * @param counts how many questions had which answer
     * @param change what changed since the version at hand before; empty for the first
     */
    public record Step(LocalDateRange known, Counts counts, Optional<ReportComparison> change) implements Calculated {
        /** Checks that all of it is there. */
        public Step {
            Objects.requireNonNull(known, "known");
            Objects.requireNonNull(counts, "counts");
            Objects.requireNonNull(change, "change");
        }

        /** {@return from when until when it was known, and the counts} */
        @Override
        public String toString() {
            return "Known " + Text.period(known) + ": " + counts;
        }
    }

    /** {@return the day the rules were asked about} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return what each version at hand says, earliest first; one at least} What a lost version said is not known. */
    public List<Step> steps() {
        return steps;
    }

    /**
     * {@return the day, and for each version the counts and what changed: by area, most serious first; records of an area of which the
     * same is to be said are in one line}
     */
    @Override
    public List<String> explain() {
        return lines;
    }

    /** What changed from one report to another, in words. */
    private static final class Lines {
        private static final Comparator<Same> ORDER = Comparator.comparing(
                        (Same same) -> same.area().map(Reference::id).orElse("\uffff"))
                .thenComparing(Same::severity)
                .thenComparing(Same::rule);

        private final RuleSet rules;
        private final Programme newer;
        private final Programme older;
        private final ReportComparison change;
        private final Map<Reference, Long> inNewer;
        private final Map<Reference, Long> inOlder;

        Lines(RuleSet rules, Programme newer, Programme older, ReportComparison change) {
            this.rules = rules;
            this.newer = newer;
            this.older = older;
            this.change = change;
            this.inNewer = recorded(newer);
            this.inOlder = recorded(older);
        }

        /** What is said of several records in one line. */
        private record Same(Optional<Reference> area, Severity severity, RuleId rule, String before, String after) {}

        List<String> all() {
            List<VerdictChange> ofKind = change.changesOfKind();
            int others = change.verdictChanges().size() - ofKind.size();
            List<String> all = new ArrayList<>();
            all.add((ofKind.isEmpty() ? "No answer changed" : Text.count(ofKind.size(), "answer") + " changed")
                    + (others == 0 ? "" : "; " + Text.count(others, "answer") + " kept, with other figures or facts")
                    + ".");
            Map<Same, List<VerdictChange>> same = new LinkedHashMap<>();
            ofKind.forEach(each -> same.computeIfAbsent(same(each), unused -> new ArrayList<>())
                    .add(each));
            same.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(ORDER))
                    .forEach(entry -> all.add(line(entry.getKey(), entry.getValue())));
            change.newlyFailed().forEach(failure -> all.add(failure.toString()));
            return all;
        }

        private Same same(VerdictChange each) {
            return new Same(
                    (inNewer.containsKey(each.about()) ? newer : older).area(each.about()),
                    rules.severityOf(each.rule()),
                    each.rule(),
                    kind(each.before(), each.about(), inOlder, inNewer),
                    kind(each.after(), each.about(), inNewer, inOlder));
        }

        /** Where more records have the id in the other version, the one that is asked about is not in this one. */
        private static String kind(
                Optional<Verdict> verdict, Reference about, Map<Reference, Long> here, Map<Reference, Long> there) {
            long number = here.getOrDefault(about, 0L);
            boolean isRecorded = number > 0 && number >= there.getOrDefault(about, 0L);
            return verdict.map(its -> Text.words(its.answer())).orElse(isRecorded ? "not applicable" : NOT_RECORDED);
        }

        private static Map<Reference, Long> recorded(Programme programme) {
            return programme.all(Entity.class).stream()
                    .collect(Collectors.groupingBy(Entity::reference, Collectors.counting()));
        }

        private String line(Same same, List<VerdictChange> changes) {
            String title = ": " + rules.rule(same.rule()).info().title() + ".";
            if (changes.size() == 1) {
                VerdictChange only = changes.get(0);
                return same.area()
                                .filter(area -> !area.equals(only.about()))
                                .map(area -> area + ", ")
                                .orElse("")
                        + only.about() + title + " Before: " + description(only.before(), same.before()) + " Now: "
                        + description(only.after(), same.after());
            }
            List<String> names = new ArrayList<>(changes.stream()
                    .limit(MOST_NAMED)
                    .map(each -> each.about().toString())
                    .toList());
            if (changes.size() > MOST_NAMED) {
                names.add(Text.count(changes.size() - MOST_NAMED, "other"));
            }
            return same.area().map(area -> area + ", ").orElse("") + Text.list(names) + title + " Before: "
                    + sentence(same.before(), "They were ") + " Now: " + sentence(same.after(), "They were ");
        }

        private static String description(Optional<Verdict> verdict, String kind) {
            return verdict.map(Verdict::description).orElseGet(() -> sentence(kind, "It was "));
        }

        private static String sentence(String kind, String was) {
            return Text.sentence(kind.equals(NOT_RECORDED) ? was + kind : kind);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReportHistory history
                && asOf.equals(history.asOf)
                && lines.equals(history.lines)
                && steps.equals(history.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, steps);
    }

    /** {@return the day, and how many versions say something of it} */
    @Override
    public String toString() {
        return "What was known of " + Text.day(asOf) + ", in " + Text.count(steps.size(), "version");
    }
}
