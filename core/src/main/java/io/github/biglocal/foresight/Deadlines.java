package io.github.biglocal.foresight;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Counts;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * What comes due in a period: each day on which the answer of a rule about a record gets worse if nothing more is recorded, and
 * what would prevent it. It is worked out from exact timelines, so no day is missed between two that were looked at.
 *
 * <pre>{@code
 * Deadlines.of(programme, rules, LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31)).toText();
 * Deadlines.of(programme.around(area.reference()), rules, from, to); // of one area
 * }</pre>
 *
 * <p>An answer gets worse where a breach begins, where a rule that was satisfied or did not apply cannot be decided any more, and
 * where the acceptance of a finding ends. A breach that gets deeper, an unknown answer for which more facts are missing, a
 * smaller margin, and everything that gets better are not deadlines; nor is what is in breach or not known on the first day
 * already, which is only counted. One fact is one deadline: what a report leaves out because another rule stands in for it is
 * left out here.
 *
 * <p>Only what the records say can be foreseen. A term without a recorded end is not safe: it is listed, and what follows from
 * its end is not known.
 *
 * <p>Immutable and thread-safe; equal if all they hold is.
 */
public final class Deadlines implements Explained {
    /** A hundred years, in days. */
    private static final int MOST_DAYS = 36_525;

    /** The years that tables and calendars can hold. */
    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    /** From how many areas on what they have in common is said once. */
    private static final int MANY_AREAS = 4;

    private final LocalDate from;
    private final LocalDate to;
    private final Counts countsAtStart;
    private final List<Deadline> deadlines;
    private final List<OpenTerm> openTerms;
    private final List<Report.Failure> failed;

    private Deadlines(
            LocalDate from,
            LocalDate to,
            Counts countsAtStart,
            List<Deadline> deadlines,
            List<OpenTerm> openTerms,
            List<Report.Failure> failed) {
        this.from = from;
        this.to = to;
        this.countsAtStart = countsAtStart;
        this.deadlines = deadlines;
        this.openTerms = openTerms;
        this.failed = failed;
    }

    /**
     * {@return what comes due after a day, until another}
     *
     * @param programme the records, such as a programme or those {@linkplain Programme#around around} one area
     * @param rules the rules, with the caller's severities and accepted findings
     * @param from the day that later ones are compared with; what is worse from the day after it is a deadline
     * @param to the last day, which is looked at too; the same as the first, or at most a hundred years (36,525 days) later
     * @throws InvalidValueException if the last day is before the first, or more than a hundred years after it, or a year is not
     *     from 1 to 9999
     */
    public static Deadlines of(Programme programme, RuleSet rules, LocalDate from, LocalDate to) {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        requireYear("from", from);
        requireYear("to", to);
        if (to.isBefore(from)) {
            throw new InvalidValueException(
                    Deadlines.class, "to", "the last day is before the first", "Exchange them, or correct one.");
        }
        if (ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
            throw new InvalidValueException(
                    Deadlines.class,
                    "to",
                    "the period is longer than a hundred years",
                    "Ask about a shorter one, such as a year.");
        }
        LocalDateRange period = LocalDateRange.ofClosed(from, to);
        NotedRecords noted = new NotedRecords(programme, new HashSet<>());
        Worsening worsening = new Worsening(rules, period);
        List<Report.Failure> failed = rules.timelines(noted, period, worsening::take);
        return new Deadlines(
                from,
                to,
                rules.check(programme, from, Retention.COUNTS).counts(),
                worsening.deadlines(),
                Terms.open(programme, period, noted.kinds()),
                failed);
    }

    private static void requireYear(String field, LocalDate day) {
        if (!YEARS.isValidValue(day.getYear())) {
            throw new InvalidValueException(
                    Deadlines.class,
                    field,
                    "the year is not from 1 to 9999",
                    "Give a day that people meet, such as today.");
        }
    }

    /** {@return the first day, which later ones are compared with} */
    public LocalDate from() {
        return from;
    }

    /** {@return the last day that was looked at} */
    public LocalDate to() {
        return to;
    }

    /** {@return how many questions have which answer on the first day; a report as of that day has the answers} */
    public Counts countsAtStart() {
        return countsAtStart;
    }

    /** {@return the deadlines, by day, those of a day by severity, rule and record; each after the first day} */
    public List<Deadline> deadlines() {
        return deadlines;
    }

    /**
     * {@return the terms that run, or may run, between the two days and whose end is not recorded} Of the kinds of record that the
     * rules looked at: memberships, offices, appointments of LTOs, assignments of reps and of support, posts of paid workers,
     * plans, funding agreements, grants, commissions, and assets that are leased or managed. A record without dates has no
     * recorded end either.
     */
    public List<OpenTerm> openTerms() {
        return openTerms;
    }

    /** {@return the rules that failed to run, with the records: their deadlines are not known} */
    public List<Report.Failure> failed() {
        return failed;
    }

    /**
     * {@return how many deadlines there are, what is breached and not known already, the terms without an end and the rules that
     * failed; then a line for each deadline, by area and by day} What comes due in many areas on one day by one rule is in one
     * line before them, and so are several records of an area.
     */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add(summary());
        already().ifPresent(lines::add);
        if (!openTerms.isEmpty()) {
            lines.add(openTermsSentence());
        }
        failed.forEach(failure -> lines.add(failure + " Its deadlines are not known."));
        Map<Question, List<Deadline>> ofManyAreas = ofManyAreas();
        ofManyAreas.values().forEach(same -> lines.add(areas(same) + ". " + line(same)));
        byArea(ofManyAreas.keySet())
                .forEach((area, its) ->
                        its.values().forEach(same -> lines.add((area.isEmpty() ? "" : area + ". ") + line(same))));
        return List.copyOf(lines);
    }

    private String summary() {
        String when = "From " + Text.day(from) + " to " + Text.day(to) + ", if nothing more is recorded: ";
        if (deadlines.isEmpty()) {
            return when + "no answer gets worse.";
        }
        List<String> parts = new ArrayList<>();
        number(Deadline.Kind.BREACH)
                .ifPresent(number -> parts.add(Text.count(number, "breach begins", "breaches begin")));
        number(Deadline.Kind.NOT_KNOWN)
                .ifPresent(number -> parts.add(Text.count(number, "answer becomes unknown", "answers become unknown")));
        number(Deadline.Kind.ACCEPTANCE_ENDS)
                .ifPresent(number -> parts.add(Text.count(number, "acceptance ends", "acceptances end")));
        return when + Text.list(parts) + ".";
    }

    private Optional<Long> number(Deadline.Kind kind) {
        return Optional.of(deadlines.stream()
                        .filter(deadline -> deadline.kind() == kind)
                        .count())
                .filter(number -> number > 0);
    }

    private Optional<String> already() {
        List<String> parts = new ArrayList<>();
        if (countsAtStart.breached() > 0) {
            parts.add(Text.number(countsAtStart.breached()) + " breached");
        }
        if (countsAtStart.unknown() > 0) {
            parts.add(Text.number(countsAtStart.unknown()) + " not known");
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Already on " + Text.day(from) + ": " + Text.list(parts) + "; see the report as of that day.");
    }

    private String openTermsSentence() {
        Map<String, Long> numbers = openTerms.stream()
                .collect(Collectors.groupingBy(OpenTerm::what, LinkedHashMap::new, Collectors.counting()));
        int all = openTerms.size();
        return Text.count(all, "term has", "terms have") + " no recorded end ("
                + Text.list(numbers.entrySet().stream()
                        .map(each -> counted(each.getValue(), each.getKey()))
                        .toList())
                + "): what follows from " + (all == 1 ? "its end" : "their ends") + " is not in this list.";
    }

    /** {@code 2 posts of a paid worker}: of several words with an "of" it is the first that changes. */
    private static String counted(long number, String what) {
        int of = what.indexOf(" of ");
        return of < 0 ? Text.count(number, what) : Text.count(number, what.substring(0, of)) + what.substring(of);
    }

    /** What makes deadlines of several records one line. */
    private record Question(LocalDate day, Deadline.Kind kind, RuleId rule) {
        static Question of(Deadline deadline) {
            return new Question(deadline.day(), deadline.kind(), deadline.rule());
        }
    }

    private Map<Question, List<Deadline>> ofManyAreas() {
        Map<Question, List<Deadline>> all = grouped(deadlines);
        all.values()
                .removeIf(same -> same.stream().map(Deadline::area).distinct().count() < MANY_AREAS);
        return all;
    }

    private static Map<Question, List<Deadline>> grouped(Collection<Deadline> deadlines) {
        return deadlines.stream()
                .collect(Collectors.groupingBy(
                        Question::of, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    /** What is not said of many areas, by area; of no area first. */
    private Map<String, Map<Question, List<Deadline>>> byArea(Set<Question> said) {
        Map<String, List<Deadline>> byArea = deadlines.stream()
                .filter(deadline -> !said.contains(Question.of(deadline)))
                .collect(Collectors.groupingBy(
                        deadline -> deadline.area().map(Reference::toString).orElse(""),
                        TreeMap::new,
                        Collectors.toList()));
        Map<String, Map<Question, List<Deadline>>> grouped = new LinkedHashMap<>();
        byArea.forEach((area, its) -> grouped.put(area, grouped(its)));
        return grouped;
    }

    private static String areas(List<Deadline> same) {
        List<String> ids = same.stream()
                .map(deadline -> deadline.area().map(Reference::id).orElse("no area"))
                .distinct()
                .sorted()
                .toList();
        return Text.count(ids.size(), "area") + " (" + Deadline.few(ids) + ")";
    }

    /** Until when things are as they are; nothing where the rule did not apply until then. */
    private static String until(Deadline deadline) {
        if (deadline.kind() != Deadline.Kind.NOT_KNOWN) {
            return "Act by " + Text.day(deadline.lastDay()) + ". ";
        }
        return deadline.before() instanceof Verdict.NotApplicable
                ? "Does not apply until " + Text.day(deadline.lastDay()) + ". "
                : "Can be judged until " + Text.day(deadline.lastDay()) + ". ";
    }

    /** One line for a deadline, or for several of one day and rule. */
    private static String line(List<Deadline> same) {
        Deadline first = same.get(0);
        boolean alike = same.stream()
                .allMatch(deadline -> deadline.problem().equals(first.problem())
                        && deadline.prevention().equals(first.prevention()));
        return Stream.of(
                        Stream.of(until(first) + "From " + Text.day(first.day()) + ", "
                                + Deadline.few(same.stream()
                                        .map(each -> each.about().toString())
                                        .toList())
                                + (alike ? ":" : ". For example, " + first.about() + ":")),
                        first.problem().stream(),
                        Stream.of("To prevent it:"),
                        first.prevention().stream(),
                        first.whatChanges().stream(),
                        Stream.of(first.clause()))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    private List<Object> values() {
        return List.of(from, to, countsAtStart, deadlines, openTerms, failed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deadlines all && values().equals(all.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** {@return the lines of {@link #explain()} as a text} */
    @Override
    public String toString() {
        return toText();
    }
}
