package io.github.biglocal.rule;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.threeten.extra.LocalDateRange;

/**
 * A rule's verdicts on a record over time, as exact intervals, not samples. The rule is asked on the first day of the
 * period, and on every day in it on which something changes, in the record, in what the rule looked up for it, or in
 * the rule itself, or on which the rule says its answer {@linkplain RuleContext#mayChangeOn may change}. Between those
 * days the answer is the same. Of a rule whose answer does not depend on the day, only its own changes count.
 *
 * <p>Immutable and thread-safe.
 *
 * @param period the period asked about
 * @param intervals the intervals, in order; together they are the period
 */
public record Timeline(LocalDateRange period, List<Interval> intervals) implements Explained {
    /** Copies the list. */
    public Timeline {
        Objects.requireNonNull(intervals, "intervals");
        Objects.requireNonNull(period, "period");
        intervals = List.copyOf(intervals);
    }

    /**
     * A period in which the rule gives one kind of answer.
     *
     * @param period when
     * @param verdict the answer on its first day
     * @param causes what changed on that day; empty for the first interval if there was no change
     */
    public record Interval(LocalDateRange period, Verdict verdict, List<Change> causes) {
        /** Copies the list. */
        public Interval {
            Objects.requireNonNull(causes, "causes");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(verdict, "verdict");
            causes = List.copyOf(causes);
        }

        /** {@return period, last day included, answer, and what caused it} */
        @Override
        public String toString() {
            return Text.sentence(Text.period(period)) + " " + verdict.description()
                    + (causes.isEmpty() ? "" : " What changed: " + causesInWords() + ".");
        }

        private String causesInWords() {
            return Text.list(causes.stream().map(this::words).distinct().toList());
        }

        private static boolean isOfRule(Change cause) {
            return cause.where().kind().equals(Rule.KIND);
        }

        private String words(Change change) {
            return isOfRule(change)
                    ? "the rule's " + Text.words(change.what()) + " " + whatHappened(change)
                    : change.where() + " (" + Text.words(change.what()) + ")";
        }

        /** What a rule has from one day to another may begin, end, or be replaced on the day. */
        private String whatHappened(Change change) {
            List<Change> same = causes.stream()
                    .filter(cause ->
                            cause.where().equals(change.where()) && cause.what().equals(change.what()))
                    .toList();
            if (same.stream().noneMatch(Interval::isEnd)) {
                return "came into force";
            }
            return same.stream().allMatch(Interval::isEnd) ? "came to an end" : "was replaced";
        }

        /** The day recorded for an end is the last day, the one before the change. */
        private static boolean isEnd(Change change) {
            return change.recorded().filter(change.date()::isAfter).isPresent();
        }
    }

    /**
     * {@return a rule's verdicts on a record through a period}
     *
     * @param <S> the kind of record
     * @param rule the rule
     * @param subject the record
     * @param records the other records
     * @param period the period; at least a day, and neither end open
     */
    public static <S extends Entity> Timeline of(Rule<S> rule, S subject, Records records, LocalDateRange period) {
        Require.of(Timeline.class).bounded("period", period);
        return of(rule, subject, RuleContext.on(period.getStart(), records), period);
    }

    /** The same, with what is worked out once for all the timelines of a run. */
    static <S extends Entity> Timeline of(Rule<S> rule, S subject, RuleContext context, LocalDateRange period) {
        SortedMap<LocalDate, List<Change>> pending = new TreeMap<>();
        pending.put(period.getStart(), new ArrayList<>());
        schedule(rule.changes(), period, pending);
        // By identity, for speed: a rule is asked on many days, and finds the same lists and records each time.
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        if (!rule.isTimeless()) {
            schedule(subject.changes(), period, pending);
            seen.add(subject);
        }
        List<Interval> intervals = new ArrayList<>();
        while (!pending.isEmpty()) {
            LocalDate day = pending.firstKey();
            LocalDateRange rest = LocalDateRange.of(day, period.getEnd());
            Consumer<List<? extends Entity>> found = records -> {
                if (!rule.isTimeless() && seen.add(records)) {
                    records.stream().filter(seen::add).forEach(record -> schedule(record.changes(), rest, pending));
                }
            };
            Verdict verdict = rule.verdict(
                    subject, context.watchedOn(day, found, coming -> schedule(List.of(coming), rest, pending)));
            append(intervals, rest, verdict, pending.getOrDefault(day, List.of()));
            pending.remove(day);
        }
        return new Timeline(period, intervals);
    }

    private static void schedule(
            List<Change> changes, LocalDateRange period, SortedMap<LocalDate, List<Change>> pending) {
        for (Change change : changes) {
            if (period.contains(change.date())) {
                pending.computeIfAbsent(change.date(), unused -> new ArrayList<>())
                        .add(change);
            }
        }
    }

    /** Ends the last interval where the rest begins, unless the answer is the same. */
    private static void append(List<Interval> intervals, LocalDateRange rest, Verdict verdict, List<Change> causes) {
        if (!intervals.isEmpty()) {
            Interval last = intervals.get(intervals.size() - 1);
            if (last.verdict().equals(verdict)) {
                return;
            }
            intervals.set(
                    intervals.size() - 1,
                    new Interval(
                            LocalDateRange.of(last.period().getStart(), rest.getStart()),
                            last.verdict(),
                            last.causes()));
        }
        intervals.add(new Interval(rest, verdict, distinct(causes)));
    }

    /** In order; where one thing ends and the next begins in the same field, that is one change. */
    private static List<Change> distinct(List<Change> causes) {
        NavigableSet<Change> distinct = new TreeSet<>(
                Comparator.comparing(Change::date).thenComparing(Change::where).thenComparing(Change::what));
        causes.stream().sorted().forEach(distinct::add);
        return List.copyOf(distinct);
    }

    /**
     * {@return the intervals, with adjacent ones that have the same kind of answer merged} By how much a rule is
     * satisfied or breached is then that of the first day.
     */
    public List<Interval> byKind() {
        List<Interval> merged = new ArrayList<>();
        for (Interval interval : intervals) {
            int last = merged.size() - 1;
            if (last >= 0
                    && merged.get(last).verdict().getClass()
                            == interval.verdict().getClass()) {
                Interval before = merged.get(last);
                merged.set(
                        last, new Interval(before.period().span(interval.period()), before.verdict(), before.causes()));
            } else {
                merged.add(interval);
            }
        }
        return List.copyOf(merged);
    }

    /**
     * {@return the answer on a day}
     *
     * @param day a day of the period
     * @throws InvalidValueException if the day is outside the period
     */
    public Verdict on(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return intervals.stream()
                .filter(interval -> interval.period().contains(day))
                .map(Interval::verdict)
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        Timeline.class,
                        "day",
                        Text.day(day) + " is not in the timeline",
                        "Ask for a day " + Text.period(period) + "."));
    }

    /** {@return the intervals, a line for each} */
    @Override
    public List<String> explain() {
        return intervals.stream().map(Interval::toString).toList();
    }

    /** {@return the intervals, as {@link #explain()} gives them} */
    @Override
    public String toString() {
        return toText();
    }
}
