package io.github.biglocal.rule;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.SourcePlace;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking some records against a rule set on a date: how many questions had which answer, the open
 * findings, the accepted findings, and the rules that failed to run; and as many of the verdicts as the check was set
 * to {@linkplain Retention keep}. Sorted by severity, highest first, then by rule and by record, so the same input
 * gives the same report.
 *
 * <p>Immutable and thread-safe; equal if all its contents are.
 */
public final class Report implements Explained {
    static final Comparator<Entry> BY_RECORD = Comparator.comparing(Entry::about);
    static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::severity).thenComparing(Entry::rule).thenComparing(BY_RECORD);

    private final LocalDate asOf;
    private final Retention retention;
    private final SortedMap<RuleId, Tally> tallies;
    private final Counts counts;
    private final List<Result> results;
    private final List<PlacedFinding> open;
    private final List<PlacedFinding> accepted;
    private final List<Failure> failed;
    private final List<RuleId> rulesWithoutSubjects;
    private final Set<Acceptance> usedAcceptances;
    private final List<Acceptance> unusedAcceptances;

    /** Made when it is first asked for; several threads may each make it, and all make the same. */
    private volatile @Nullable Map<RuleId, List<Result>> resultsByRule;

    /** Takes lists that are sorted. */
    Report(
            LocalDate asOf,
            Retention retention,
            SortedMap<RuleId, Tally> tallies,
            List<Result> results,
            List<PlacedFinding> open,
            List<PlacedFinding> accepted,
            List<Failure> failed,
            List<RuleId> rulesWithoutSubjects,
            Set<Acceptance> usedAcceptances,
            List<Acceptance> unusedAcceptances) {
        this.asOf = asOf;
        this.retention = retention;
        this.tallies = Collections.unmodifiableSortedMap(tallies);
        this.counts = tallies.values().stream()
                .map(Tally::counts)
                .reduce(Counts.none(EnumSet.allOf(Answer.class)), Counts::plus);
        this.results = List.copyOf(results);
        this.open = List.copyOf(open);
        this.accepted = List.copyOf(accepted);
        this.failed = List.copyOf(failed);
        this.rulesWithoutSubjects = List.copyOf(rulesWithoutSubjects);
        this.usedAcceptances = Set.copyOf(usedAcceptances);
        this.unusedAcceptances = List.copyOf(unusedAcceptances);
    }

    /** What the entries of a report have in common: a rule, and a record it is about. */
    public sealed interface Entry {
        /** {@return the rule} */
        RuleId rule();

        /** {@return how much a breach of it matters in the rule set} */
        Severity severity();

        /**
         * {@return the record it is about: for a verdict, the one the rule was asked of; for a finding, the one it
         * names}
         */
        Reference about();

        /**
         * {@return where to look in the source that the records were read from; empty where a report was not asked to
         * {@linkplain Report#located locate} them, where the record was made in code, and for a verdict that leaves nothing to
         * look for}
         */
        List<SourcePlace> places();
    }

    /**
     * One rule's verdict on one record.
     *
     * <p>Immutable and thread-safe.
     */
    public static final class Result implements Entry {
        private final RuleId rule;
        private final Severity severity;
        private final Reference about;
        private final Answer answer;
        private final Verdict verdict;
        private final List<SourcePlace> places;

        Result(
                RuleId rule,
                Severity severity,
                Reference about,
                Answer answer,
                Verdict verdict,
                List<SourcePlace> places) {
            this.rule = rule;
            this.severity = severity;
            this.about = about;
            this.answer = answer;
            this.verdict = verdict;
            this.places = places;
        }

        private Result standingAt(List<SourcePlace> its) {
            return its.equals(places) ? this : new Result(rule, severity, about, answer, verdict, its);
        }

        /** {@return the rule} */
        @Override
        public RuleId rule() {
            return rule;
        }

        /** {@return how much a breach of it matters in the rule set} */
        @Override
        public Severity severity() {
            return severity;
        }

        /** {@return the record it was asked of} */
        @Override
        public Reference about() {
            return about;
        }

        /** {@return what the verdict counts as: a breach all of whose findings are accepted counts as accepted} */
        public Answer answer() {
            return answer;
        }

        /** {@return the verdict} */
        public Verdict verdict() {
            return verdict;
        }

        @Override
        public List<SourcePlace> places() {
            return places;
        }

        /** {@return rule, record, answer and the verdict in words, and the severity of a breach} */
        @Override
        public String toString() {
            return rule + ", " + about + ". " + (answer == Answer.ACCEPTED ? "Accepted. " : "") + verdict.description()
                    + (verdict instanceof Verdict.Breached ? " (Rated as " + severity.withArticle() + ".)" : "");
        }

        private List<Object> values() {
            return List.of(rule, severity, about, answer, verdict, places);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Result result && values().equals(result.values());
        }

        @Override
        public int hashCode() {
            return values().hashCode();
        }
    }

    /**
     * A finding, with everything that is needed to show it.
     *
     * <p>Immutable and thread-safe.
     */
    public static final class PlacedFinding implements Entry {
        private final RuleId rule;
        private final String title;
        private final Severity severity;
        private final Reference about;
        private final Optional<Reference> area;
        private final Finding finding;
        private final Optional<Acceptance> acceptance;
        private final List<SourcePlace> places;

        PlacedFinding(
                RuleId rule,
                String title,
                Severity severity,
                Reference about,
                Optional<Reference> area,
                Finding finding,
                Optional<Acceptance> acceptance,
                List<SourcePlace> places) {
            this.rule = rule;
            this.title = title;
            this.severity = severity;
            this.about = about;
            this.area = area;
            this.finding = finding;
            this.acceptance = acceptance;
            this.places = places;
        }

        private PlacedFinding standingAt(List<SourcePlace> its) {
            return its.equals(places)
                    ? this
                    : new PlacedFinding(rule, title, severity, about, area, finding, acceptance, its);
        }

        /** {@return the rule that is breached} */
        @Override
        public RuleId rule() {
            return rule;
        }

        /** {@return how much a breach of it matters in the rule set} */
        @Override
        public Severity severity() {
            return severity;
        }

        /** {@return the record it is about} */
        @Override
        public Reference about() {
            return about;
        }

        /** {@return what the rule asks, as a short statement of the state that satisfies it} */
        public String title() {
            return title;
        }

        /**
         * {@return the area of the record; empty if it has none, or belongs to several, or the records that were checked do
         * not say}
         */
        public Optional<Reference> area() {
            return area;
        }

        /** {@return what is wrong} */
        public Finding finding() {
            return finding;
        }

        /** {@return the decision to accept it; empty if none covers the as-of date, and the finding is open} */
        public Optional<Acceptance> acceptance() {
            return acceptance;
        }

        @Override
        public List<SourcePlace> places() {
            return places;
        }

        /** {@return whether it is open: not accepted} */
        public boolean isOpen() {
            return acceptance.isEmpty();
        }

        /**
         * {@return the places, the record, what is wrong and how to put it right, the rule, the severity, and until when it is
         * accepted, if it is}
         */
        @Override
        public String toString() {
            return located(places, about) + ". " + finding.problem() + " " + finding.repair() + " (Breach of " + rule
                    + ", rated as "
                    + severity.withArticle()
                    + acceptance
                            .map(decision -> "; accepted until " + Text.day(decision.lastDay()))
                            .orElse("")
                    + ".)";
        }

        private List<Object> values() {
            return List.of(rule, title, severity, about, area, finding, acceptance, places);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof PlacedFinding placed && values().equals(placed.values());
        }

        @Override
        public int hashCode() {
            return values().hashCode();
        }
    }

    /**
     * A rule that could not be run on a record, through a fault of the rule: it threw an exception, or its verdict or
     * one of its findings is incomplete. Thread-safe, except for what was thrown; equal by rule, severity, record, kind of
     * fault and places, whatever the message of the fault says.
     */
    public static final class Failure implements Entry {
        private final RuleId rule;
        private final Severity severity;
        private final Reference about;
        private final String kind;
        private final Optional<Throwable> cause;
        private final List<SourcePlace> places;

        Failure(
                RuleId rule,
                Severity severity,
                Reference about,
                String kind,
                Optional<Throwable> cause,
                List<SourcePlace> places) {
            this.rule = rule;
            this.severity = severity;
            this.about = about;
            this.kind = kind;
            this.cause = cause;
            this.places = places;
        }

        private Failure standingAt(List<SourcePlace> its) {
            return its.equals(places) ? this : new Failure(rule, severity, about, kind, cause, its);
        }

        @Override
        public RuleId rule() {
            return rule;
        }

        @Override
        public Severity severity() {
            return severity;
        }

        /** {@return the record that the rule was asked of} */
        @Override
        public Reference about() {
            return about;
        }

        @Override
        public List<SourcePlace> places() {
            return places;
        }

        /** {@return the kind of fault: the name of the class of what was thrown} */
        public String kind() {
            return kind;
        }

        /**
         * {@return what was thrown, for a debugger; empty if the check had seen the rule fail in the same
         * {@linkplain #kind() kind} on an earlier record, whose failure has it} Its message may hold anything, and is written nowhere.
         */
        public Optional<Throwable> cause() {
            return cause;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Failure failure
                    && rule.equals(failure.rule)
                    && severity == failure.severity
                    && about.equals(failure.about)
                    && kind.equals(failure.kind)
                    && places.equals(failure.places);
        }

        @Override
        public int hashCode() {
            return Objects.hash(rule, severity, about, kind, places);
        }

        /** {@return rule, places, record and kind of fault; not its message, which may hold anything} */
        @Override
        public String toString() {
            return rule + " failed to run on " + located(places, about) + ": "
                    + kind.substring(kind.lastIndexOf('.') + 1) + ".";
        }
    }

    /** A record, after the places to look at. */
    private static String located(List<SourcePlace> places, Reference about) {
        return places.isEmpty()
                ? about.toString()
                : places.stream().map(SourcePlace::toString).collect(Collectors.joining(", ")) + ": " + about;
    }

    /**
     * {@return this report with the places where its findings are to be looked for, so each leads back to the line or cell}
     *
     * <pre>{@code
     * rules.check(loaded.orThrow(), asOf).located(loaded.places()::of)
     * }</pre>
     *
     * @param places gives the places to look at for an entry of the report; none for one that has none
     */
    public Report located(Function<? super Entry, ? extends List<? extends SourcePlace>> places) {
        Objects.requireNonNull(places, "places");
        Function<Entry, List<SourcePlace>> copied =
                entry -> List.copyOf(Objects.requireNonNull(places.apply(entry), "what the function returns"));
        return new Report(
                asOf,
                retention,
                tallies,
                results.stream()
                        .map(each -> each.standingAt(copied.apply(each)))
                        .toList(),
                open.stream().map(each -> each.standingAt(copied.apply(each))).toList(),
                accepted.stream()
                        .map(each -> each.standingAt(copied.apply(each)))
                        .toList(),
                failed.stream().map(each -> each.standingAt(copied.apply(each))).toList(),
                rulesWithoutSubjects,
                usedAcceptances,
                unusedAcceptances);
    }

    /** {@return the date the rules were asked about} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return what it keeps; all that was asked is counted, whatever is kept} */
    public Retention retention() {
        return retention;
    }

    /**
     * {@return this report with no more than a retention keeps, such as a small one to write} What it does not keep is not
     * brought back.
     *
     * @param most what to keep at most
     */
    public Report keeping(Retention most) {
        Retention kept = Retention.leaner(retention, Objects.requireNonNull(most, "most"));
        return new Report(
                asOf,
                kept,
                tallies,
                results.stream().filter(result -> kept.keeps(result.answer())).toList(),
                kept.keepsFindings() ? open : List.of(),
                kept.keepsFindings() ? accepted : List.of(),
                kept.keepsFindings() ? failed : List.of(),
                rulesWithoutSubjects,
                usedAcceptances,
                unusedAcceptances);
    }

    /** {@return how many questions had which answer} */
    public Counts counts() {
        return counts;
    }

    /**
     * {@return how many questions of one rule had which answer; all 0 if it was not asked}
     *
     * @param rule the rule
     */
    public Counts counts(RuleId rule) {
        Tally tally = tallies.get(Objects.requireNonNull(rule, "rule"));
        return tally == null ? Counts.none(counts.byAnswer().keySet()) : tally.counts();
    }

    /** {@return the findings that are not accepted; empty if the report keeps counts only} */
    public List<PlacedFinding> open() {
        return open;
    }

    /** {@return the findings that are accepted; empty if the report keeps counts only} */
    public List<PlacedFinding> accepted() {
        return accepted;
    }

    /** {@return the rules that failed to run, with the records; empty if the report keeps counts only} */
    public List<Failure> failed() {
        return failed;
    }

    /** {@return the verdicts it keeps} */
    public List<Result> results() {
        return results;
    }

    /**
     * {@return the verdicts of one rule that it keeps, by record}
     *
     * @param rule the rule
     */
    public List<Result> results(RuleId rule) {
        Map<RuleId, List<Result>> byRule = resultsByRule;
        if (byRule == null) {
            byRule = results.stream().collect(Collectors.groupingBy(Result::rule, HashMap::new, Collectors.toList()));
            // In merged reports a rule may have more than one severity, by which the results are sorted first.
            byRule.replaceAll((unused, its) -> its.stream().sorted(BY_RECORD).toList());
            resultsByRule = byRule;
        }
        return byRule.getOrDefault(Objects.requireNonNull(rule, "rule"), List.of());
    }

    /**
     * {@return the verdict of a rule on a record} Empty if the rule was not asked of it, if the rule failed to run, or
     * if the report does not keep that verdict: only one with {@link Retention#EVERYTHING} keeps those that are not
     * applicable. For records that share an id, that of the first.
     *
     * @param rule the rule
     * @param about the record
     */
    public Optional<Verdict> verdict(RuleId rule, Reference about) {
        Objects.requireNonNull(about, "about");
        List<Result> its = results(rule);
        int least = 0;
        int end = its.size();
        while (least < end) {
            int middle = (least + end) >>> 1;
            if (its.get(middle).about().compareTo(about) < 0) {
                least = middle + 1;
            } else {
                end = middle;
            }
        }
        return least < its.size() && its.get(least).about().equals(about)
                ? Optional.of(its.get(least).verdict())
                : Optional.empty();
    }

    /** {@return whether there are no open findings, and no rule failed to run} */
    public boolean isClean() {
        return isClean(Severity.INFO);
    }

    /**
     * {@return whether there are no open findings of a severity or higher, and no rule failed to run} A rule that
     * failed might have had a finding of any severity.
     *
     * @param least the least severity that counts
     */
    public boolean isClean(Severity least) {
        Objects.requireNonNull(least, "least");
        return tallies.values().stream().allMatch(tally -> tally.openFindings(least) == 0)
                && counts.byAnswer().getOrDefault(Answer.FAILED, 0L) == 0;
    }

    /** {@return the rules that found no record of their kind, and so gave no verdict} */
    public List<RuleId> rulesWithoutSubjects() {
        return rulesWithoutSubjects;
    }

    /** {@return the acceptances that cover no finding: those of a record that is in order, expired, or misspelt} */
    public List<Acceptance> unusedAcceptances() {
        return unusedAcceptances;
    }

    SortedMap<RuleId, Tally> tallies() {
        return tallies;
    }

    /**
     * {@return this report and another as one} Everything in both is counted and kept twice, so they should be about
     * different records, such as two areas. It keeps what both of them keep. A rule is without subjects if neither
     * found one, and an acceptance unused if neither used it.
     *
     * @param other the other report
     * @throws InvalidValueException if it is of another date
     */
    public Report merge(Report other) {
        Objects.requireNonNull(other, "other");
        return merged(List.of(this, other));
    }

    /**
     * {@return several reports as one, as {@link #merge} does; quicker than merging many one after another}
     *
     * @param reports the reports; at least one
     * @throws InvalidValueException if there is none, or they are of several dates
     */
    public static Report merged(Collection<Report> reports) {
        if (reports.isEmpty()) {
            throw new InvalidValueException(
                    Report.class, "reports", "there are no reports to merge", "Give at least one.");
        }
        Report first = reports.iterator().next();
        Retention leanest = first.retention;
        SortedMap<RuleId, Tally> tallies = new TreeMap<>();
        SortedSet<RuleId> withoutSubjects = new TreeSet<>();
        Set<RuleId> withSubjects = new HashSet<>();
        Set<Acceptance> used = new HashSet<>();
        Set<Acceptance> unused = new LinkedHashSet<>();
        for (Report report : reports) {
            if (!report.asOf.equals(first.asOf)) {
                throw new InvalidValueException(
                        Report.class,
                        "asOf",
                        "the reports are as of " + Text.day(first.asOf) + " and as of " + Text.day(report.asOf),
                        "Merge only reports as of the same date.");
            }
            leanest = Retention.leaner(leanest, report.retention);
            report.tallies.forEach((rule, tally) -> tallies.merge(rule, tally, Tally::plus));
            Set<RuleId> known = new HashSet<>(report.tallies.keySet());
            report.rulesWithoutSubjects.forEach(known::remove);
            withSubjects.addAll(known);
            withoutSubjects.addAll(report.rulesWithoutSubjects);
            used.addAll(report.usedAcceptances);
            unused.addAll(report.unusedAcceptances);
        }
        withoutSubjects.removeAll(withSubjects);
        unused.removeAll(used);
        Retention kept = leanest;
        return new Report(
                first.asOf,
                kept,
                tallies,
                sorted(reports, Report::results, result -> kept.keeps(result.answer())),
                sorted(reports, Report::open, finding -> kept.keepsFindings()),
                sorted(reports, Report::accepted, finding -> kept.keepsFindings()),
                sorted(reports, Report::failed, failure -> kept.keeps(Answer.FAILED)),
                List.copyOf(withoutSubjects),
                used,
                List.copyOf(unused));
    }

    private static <T extends Entry> List<T> sorted(
            Collection<Report> reports, Function<Report, List<T>> entries, Predicate<T> kept) {
        return reports.stream()
                .flatMap(report -> entries.apply(report).stream())
                .filter(kept)
                .sorted(ORDER)
                .toList();
    }

    /**
     * {@return this report in parts, by a key of the caller's that is given by the rule} Everything is in one part, the rules
     * without subjects and the unused acceptances too, and each part counts all its rules said, whatever is kept.
     *
     * <pre>{@code
     * report.byRule(rules::conceptOf);
     * report.byRule(rules::kindOf);
     * }</pre>
     *
     * @param <K> the key
     * @param key gives the part a rule belongs to
     */
    public <K extends Comparable<? super K>> SortedMap<K, Report> byRule(Function<? super RuleId, ? extends K> key) {
        Objects.requireNonNull(key, "key");
        Map<RuleId, K> keys = new HashMap<>();
        SortedMap<K, SortedMap<RuleId, Tally>> itsTallies = new TreeMap<>();
        tallies.forEach((rule, tally) -> {
            K part = Objects.requireNonNull(key.apply(rule), () -> "key of " + rule);
            keys.put(rule, part);
            itsTallies.computeIfAbsent(part, unused -> new TreeMap<>()).put(rule, tally);
        });
        Entries<K> entries = new Entries<>(this, entry -> keys.get(entry.rule()));
        Map<K, List<RuleId>> without = rulesWithoutSubjects.stream().collect(Collectors.groupingBy(keys::get));
        Map<K, Set<Acceptance>> used = usedAcceptances.stream()
                .collect(Collectors.groupingBy(acceptance -> keys.get(acceptance.rule()), Collectors.toSet()));
        Map<K, List<Acceptance>> unused =
                unusedAcceptances.stream().collect(Collectors.groupingBy(acceptance -> keys.get(acceptance.rule())));
        SortedMap<K, Report> parts = new TreeMap<>();
        itsTallies.forEach((part, tally) -> parts.put(
                part,
                entries.report(
                        part,
                        tally,
                        without.getOrDefault(part, List.of()),
                        used.getOrDefault(part, Set.of()),
                        unused.getOrDefault(part, List.of()))));
        return parts;
    }

    /**
     * {@return this report in parts, by a key of the caller's that is given by the record} Every verdict, finding and
     * failure that is kept is in one part; a finding may be in a different part from its verdict, where it is about
     * another record. A part counts what the report keeps, and no answers that it does not: of a report with
     * {@link Retention#ANSWERS} all but those that are not applicable. The rules without subjects and the unused
     * acceptances are in no part.
     *
     * <pre>{@code
     * report.byRecord(about -> programme.areaOf(about).map(AreaId::value).orElse("no area"));
     * }</pre>
     *
     * @param <K> the key
     * @param key gives the part a record belongs to
     */
    public <K extends Comparable<? super K>> SortedMap<K, Report> byRecord(
            Function<? super Reference, ? extends K> key) {
        Objects.requireNonNull(key, "key");
        Map<Reference, K> keys = new HashMap<>();
        Entries<K> entries = new Entries<>(
                this,
                entry -> keys.computeIfAbsent(
                        entry.about(), about -> Objects.requireNonNull(key.apply(about), () -> "key of " + about)));
        SortedMap<K, Report> parts = new TreeMap<>();
        entries.keys()
                .forEach(part ->
                        parts.put(part, entries.report(part, entries.tallies(part), List.of(), Set.of(), List.of())));
        return parts;
    }

    /** What a report keeps, in parts. */
    private static final class Entries<K extends Comparable<? super K>> {
        private final Report whole;
        private final Map<K, List<Result>> results;
        private final Map<K, List<PlacedFinding>> open;
        private final Map<K, List<PlacedFinding>> accepted;
        private final Map<K, List<Failure>> failed;

        Entries(Report whole, Function<Entry, K> key) {
            this.whole = whole;
            this.results = whole.results.stream().collect(Collectors.groupingBy(key));
            this.open = whole.open.stream().collect(Collectors.groupingBy(key));
            this.accepted = whole.accepted.stream().collect(Collectors.groupingBy(key));
            this.failed = whole.failed.stream().collect(Collectors.groupingBy(key));
        }

        Stream<K> keys() {
            return Stream.of(results, open, accepted, failed)
                    .flatMap(entries -> entries.keySet().stream())
                    .distinct();
        }

        /** Counts the entries of a part. */
        SortedMap<RuleId, Tally> tallies(K part) {
            SortedMap<RuleId, Tally.Counter> counters = new TreeMap<>();
            for (Result result : results.getOrDefault(part, List.of())) {
                counter(result, counters).count(result.answer());
            }
            for (PlacedFinding finding : open.getOrDefault(part, List.of())) {
                counter(finding, counters).countOpen(finding.severity());
            }
            for (PlacedFinding finding : accepted.getOrDefault(part, List.of())) {
                counter(finding, counters).note(finding.severity());
            }
            for (Failure failure : failed.getOrDefault(part, List.of())) {
                counter(failure, counters).count(Answer.FAILED);
            }
            SortedMap<RuleId, Tally> tallies = new TreeMap<>();
            counters.forEach((rule, its) -> tallies.put(rule, its.tally(whole.retention)));
            return tallies;
        }

        private static Tally.Counter counter(Entry entry, SortedMap<RuleId, Tally.Counter> counters) {
            Tally.Counter counter =
                    counters.computeIfAbsent(entry.rule(), unused -> new Tally.Counter(entry.severity()));
            counter.note(entry.severity());
            return counter;
        }

        Report report(
                K part,
                SortedMap<RuleId, Tally> tallies,
                List<RuleId> without,
                Set<Acceptance> used,
                List<Acceptance> unused) {
            return new Report(
                    whole.asOf,
                    whole.retention,
                    tallies,
                    results.getOrDefault(part, List.of()),
                    open.getOrDefault(part, List.of()),
                    accepted.getOrDefault(part, List.of()),
                    failed.getOrDefault(part, List.of()),
                    without,
                    used,
                    unused);
        }
    }

    /** {@return the counts, and a line for each open finding, each accepted one, and each rule that failed, as far as kept} */
    @Override
    public List<String> explain() {
        return Stream.of(
                        Stream.of("As of " + Text.day(asOf) + ": " + counts + "."),
                        open.stream().map(PlacedFinding::toString),
                        accepted.stream().map(PlacedFinding::toString),
                        failed.stream().map(Failure::toString),
                        retention.keepsFindings()
                                ? Stream.<String>of()
                                : Stream.of("This report keeps the numbers only, not the findings."))
                .flatMap(lines -> lines)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Report report
                && asOf.equals(report.asOf)
                && retention == report.retention
                && tallies.equals(report.tallies)
                && results.equals(report.results)
                && open.equals(report.open)
                && accepted.equals(report.accepted)
                && failed.equals(report.failed)
                && rulesWithoutSubjects.equals(report.rulesWithoutSubjects)
                && usedAcceptances.equals(report.usedAcceptances)
                && unusedAcceptances.equals(report.unusedAcceptances);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, retention, tallies, open, accepted, failed);
    }

    /** {@return the date and the counts} */
    @Override
    public String toString() {
        return "Report as of " + Text.day(asOf) + ": " + counts;
    }
}
