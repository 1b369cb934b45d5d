package io.github.biglocal.foresight;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.Series;
import io.github.biglocal.foresight.ReformStudy.AreaChange;
import io.github.biglocal.foresight.ReformStudy.ChangedValue;
import io.github.biglocal.foresight.ReformStudy.Days;
import io.github.biglocal.foresight.ReformStudy.Difference;
import io.github.biglocal.foresight.ReformStudy.Needed;
import io.github.biglocal.foresight.ReformStudy.RecordChange;
import io.github.biglocal.foresight.ReformStudy.RuleTotal;
import io.github.biglocal.foresight.ReformStudy.Shift;
import io.github.biglocal.foresight.ReformStudy.TooLate;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.RecordTimeline;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Reform;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.RuleSettings;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * Works out one study: the period is cut at the days of the reform, and in each stretch the rules that are not those of the baseline are
 * asked twice. Not safe for use by several threads.
 */
final class ReformRun {
    /** The most days gained first, then those that are in breach for certain, lost, and the others of which another thing is known. */
    static final Comparator<Days> MOST_FIRST = Comparator.comparingLong((Days days) -> -days.gained())
            .thenComparingLong(days -> -days.breachNewlyKnown())
            .thenComparingLong(days -> -days.lost())
            .thenComparingLong(days -> -days.breachNoLongerKnown())
            .thenComparingLong(days -> -days.newlyKnown())
            .thenComparingLong(days -> -days.noLongerKnown());

    /** The number that stands for all records that share an id. */
    private static final int ANY = 0;

    private final Records records;
    private final RuleSet baseline;
    private final Reform reform;
    private final LocalDateRange period;
    private final Map<Long, RuleSet> reformed = new HashMap<>();
    private final SortedMap<Question, Asked> asked = new TreeMap<>();
    private final List<Report.Failure> failed = new ArrayList<>();

    /** One rule asked of one record; where records share an id, each of them. */
    private record Question(RuleId rule, Reference about, int number) implements Comparable<Question> {
        private static final Comparator<Question> ORDER = Comparator.comparing(Question::rule)
                .thenComparing(Question::about)
                .thenComparingInt(Question::number);

        Question ofAny() {
            return new Question(rule, about, ANY);
        }

        @Override
        public int compareTo(Question other) {
            return ORDER.compare(this, other);
        }
    }

    /** Both answers about a record on every day on which its rule is changed. */
    private static final class Asked {
        private final Optional<Reference> area;
        private final List<Shift> days = new ArrayList<>();
        private Optional<Breach> first = Optional.empty();

        Asked(Optional<Reference> area) {
            this.area = area;
        }

        List<Shift> changed() {
            return ReformRun.changed(days);
        }
    }

    /** The first certain breach that there would have been and was not, or was not known to be. */
    private record Breach(LocalDate day, List<Finding> findings) {}

    ReformRun(Records records, RuleSet baseline, Reform reform, LocalDateRange period) {
        this.records = records;
        this.baseline = baseline;
        this.reform = reform;
        this.period = period;
    }

    /** The rules of the reform on a day; made once for all days on which as many steps have begun. */
    private RuleSet reformed(LocalDate day) {
        long steps = reform.steps().stream()
                .filter(step -> !step.from().isAfter(day))
                .count();
        return reformed.computeIfAbsent(steps, unused -> reform.rulesOn(baseline, day));
    }

    ReformStudy study() {
        // What is to be in force after the period only is refused too, if it is wrong.
        reform.rulesOn(baseline, LocalDate.MAX);
        SortedSet<LocalDate> days = new TreeSet<>();
        reform.steps().stream()
                .map(Reform.Step::from)
                .filter(day -> day.isBefore(period.getEnd()))
                .forEach(day -> days.add(day.isBefore(period.getStart()) ? period.getStart() : day));
        Set<RuleId> changed = new TreeSet<>();
        for (LocalDate day : days) {
            SortedSet<LocalDate> later = days.tailSet(day.plusDays(1));
            LocalDateRange stretch = LocalDateRange.of(day, later.isEmpty() ? period.getEnd() : later.first());
            changed.addAll(compare(stretch));
        }
        Set<Question> withFailure = failures();
        asked.keySet().removeIf(question -> withFailure.contains(question.ofAny()));
        return result(changed);
    }

    // Asking.

    /** Asks the rules that are others than those of the baseline through a stretch, and returns them. */
    private Set<RuleId> compare(LocalDateRange stretch) {
        RuleSet reformed = reformed(stretch.getStart());
        Set<RuleId> others = new TreeSet<>();
        named().forEach(id -> {
            if (!baseline.rule(id).parameters().equals(reformed.rule(id).parameters())) {
                others.add(id);
            }
        });
        Map<Question, RecordTimeline> before = timelines(baseline, others, stretch);
        timelines(reformed, others, stretch).forEach((question, after) -> {
            RecordTimeline was = before.get(question);
            if (was != null) {
                join(
                        asked.computeIfAbsent(question, unused -> new Asked(after.area())),
                        was.timeline(),
                        after.timeline());
            }
        });
        return others;
    }

    private Set<RuleId> named() {
        return reform.steps().stream()
                .flatMap(step -> step.values().rules().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static RuleSet some(RuleSet rules, Set<RuleId> ids) {
        RuleSet some = RuleSet.of(ids.stream().<Rule<?>>map(rules::rule).toList());
        for (RuleId id : ids) {
            some = some.withSeverity(id, rules.severityOf(id));
        }
        return some;
    }

    private Map<Question, RecordTimeline> timelines(RuleSet rules, Set<RuleId> ids, LocalDateRange stretch) {
        RuleSet some = some(rules, ids);
        Map<Question, RecordTimeline> timelines = new TreeMap<>();
        Map<Question, Integer> numbers = new HashMap<>();
        List<Report.Failure> failures = some.timelines(records, stretch, timeline -> {
            int number = numbers.merge(new Question(timeline.rule(), timeline.about(), ANY), 1, Integer::sum);
            timelines.put(new Question(timeline.rule(), timeline.about(), number), timeline);
        });
        Set<Question> known = failures();
        failures.stream()
                .filter(failure -> known.add(new Question(failure.rule(), failure.about(), ANY)))
                .forEach(failed::add);
        return timelines;
    }

    private Set<Question> failures() {
        Set<Question> failures = new HashSet<>();
        failed.forEach(failure -> failures.add(new Question(failure.rule(), failure.about(), ANY)));
        return failures;
    }

    private static void join(Asked asked, Timeline before, Timeline after) {
        int next = 0;
        for (Timeline.Interval was : before.byKind()) {
            // An interval that goes on after this one is looked at again for the next.
            for (int i = next; i < after.intervals().size(); i++) {
                Timeline.Interval is = after.intervals().get(i);
                if (is.period().isAfter(was.period())) {
                    break;
                }
                next = i;
                if (is.period().overlaps(was.period())) {
                    Shift shift = new Shift(
                            is.period().intersection(was.period()),
                            was.verdict().answer(),
                            is.verdict().answer());
                    append(asked.days, shift);
                    if (asked.first.isEmpty()
                            && shift.becomesBreach()
                            && is.verdict() instanceof Verdict.Breached breached) {
                        asked.first = Optional.of(new Breach(shift.period().getStart(), breached.findings()));
                    }
                }
            }
        }
    }

    /** Adds days, to the last ones if they go on with the same answers. */
    private static void append(List<Shift> days, Shift shift) {
        int last = days.size() - 1;
        if (last >= 0
                && days.get(last).before() == shift.before()
                && days.get(last).after() == shift.after()
                && days.get(last).period().getEnd().equals(shift.period().getStart())) {
            days.set(last, new Shift(days.get(last).period().span(shift.period()), shift.before(), shift.after()));
        } else {
            days.add(shift);
        }
    }

    private static List<Shift> changed(List<Shift> days) {
        return days.stream().filter(shift -> shift.before() != shift.after()).toList();
    }

    // Areas.

    /** How many records have each answer, or how many more or fewer from a day on. */
    private static final class Tally {
        private final Map<Answer, Integer> numbers = new EnumMap<>(Answer.class);

        void add(Answer answer, int more) {
            numbers.merge(answer, more, Integer::sum);
        }

        void add(Tally more) {
            more.numbers.forEach(this::add);
        }

        /** The worst answer that one has; empty if there are none. */
        Optional<Answer> worst() {
            return List.of(Answer.BREACHED, Answer.UNKNOWN, Answer.SATISFIED, Answer.NOT_APPLICABLE).stream()
                    .filter(answer -> numbers.getOrDefault(answer, 0) > 0)
                    .findFirst();
        }
    }

    /** The answers of some records together, as far as there are any on a day: the worst of them. */
    private static List<Shift> together(List<Asked> records) {
        if (records.size() == 1) {
            return records.get(0).days;
        }
        SortedMap<LocalDate, Tally> before = new TreeMap<>();
        SortedMap<LocalDate, Tally> after = new TreeMap<>();
        for (Asked record : records) {
            for (Shift shift : record.days) {
                add(before, shift.period(), shift.before());
                add(after, shift.period(), shift.after());
            }
        }
        List<Shift> together = new ArrayList<>();
        Tally was = new Tally();
        Tally is = new Tally();
        LocalDate since = LocalDate.MIN;
        // Both have the same days.
        for (Map.Entry<LocalDate, Tally> change : before.entrySet()) {
            LocalDate day = change.getKey();
            if (was.worst().isPresent() && is.worst().isPresent()) {
                append(
                        together,
                        new Shift(
                                LocalDateRange.of(since, day),
                                was.worst().get(),
                                is.worst().get()));
            }
            was.add(change.getValue());
            is.add(after.getOrDefault(day, new Tally()));
            since = day;
        }
        return together;
    }

    private static void add(SortedMap<LocalDate, Tally> changes, LocalDateRange period, Answer answer) {
        changes.computeIfAbsent(period.getStart(), unused -> new Tally()).add(answer, 1);
        changes.computeIfAbsent(period.getEnd(), unused -> new Tally()).add(answer, -1);
    }

    // What is found.

    private ReformStudy result(Set<RuleId> changed) {
        List<RuleTotal> totals = new ArrayList<>();
        List<AreaChange> areas = new ArrayList<>();
        List<RecordChange> withoutArea = new ArrayList<>();
        for (RuleId rule : changed) {
            SortedMap<Reference, SortedMap<Question, Asked>> byArea = new TreeMap<>();
            List<RecordChange> apart = new ArrayList<>();
            asked.forEach((question, record) -> {
                if (question.rule().equals(rule)) {
                    record.area.ifPresentOrElse(
                            area -> byArea.computeIfAbsent(area, unused -> new TreeMap<>())
                                    .put(question, record),
                            () -> change(question, record).ifPresent(apart::add));
                }
            });
            Total total = new Total();
            List<AreaChange> its = new ArrayList<>();
            byArea.forEach((area, records) -> {
                List<Shift> together = together(List.copyOf(records.values()));
                total.add(together);
                area(rule, area, together, records).ifPresent(its::add);
            });
            totals.add(total.of(rule));
            its.sort(Comparator.comparing(AreaChange::days, MOST_FIRST).thenComparing(AreaChange::area));
            areas.addAll(its);
            apart.sort(Comparator.comparing(RecordChange::days, MOST_FIRST).thenComparing(RecordChange::about));
            withoutArea.addAll(apart);
        }
        return new ReformStudy(reform, period, values(changed), tooLate(), totals, areas, withoutArea, failed);
    }

    private static Optional<RecordChange> change(Question question, Asked record) {
        List<Shift> shifts = record.changed();
        return shifts.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordChange(question.rule(), question.about(), shifts));
    }

    private Optional<AreaChange> area(
            RuleId rule, Reference area, List<Shift> together, SortedMap<Question, Asked> records) {
        List<RecordChange> changes = new ArrayList<>();
        Optional<Question> first = Optional.empty();
        Optional<Breach> firstBreach = Optional.empty();
        for (Map.Entry<Question, Asked> record : records.entrySet()) {
            change(record.getKey(), record.getValue()).ifPresent(changes::add);
            Optional<Breach> breach = record.getValue().first;
            if (breach.isPresent()
                    && firstBreach
                            .filter(other -> !breach.get().day().isBefore(other.day()))
                            .isEmpty()) {
                first = Optional.of(record.getKey());
                firstBreach = breach;
            }
        }
        Optional<Breach> begins = firstBreach;
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new AreaChange(
                        rule,
                        area,
                        changed(together),
                        changes,
                        Difference.of(together),
                        first.flatMap(question -> begins.map(breach -> needed(question, breach)))));
    }

    private Needed needed(Question question, Breach breach) {
        RuleSet rules = reformed(breach.day());
        Records around = records.around(question.about());
        Report report = some(rules, Set.of(question.rule())).check(around, breach.day(), Retention.FINDINGS);
        String repairs = breach.findings().stream()
                .map(finding -> report.open().stream()
                        .filter(open -> open.rule().equals(question.rule())
                                && open.finding().equals(finding))
                        .findFirst()
                        .flatMap(open -> rules.proposals(around, breach.day(), open).stream()
                                .findFirst())
                        .map(proposal -> proposal.repair().description())
                        .orElseGet(finding::repair))
                .distinct()
                .collect(Collectors.joining(" "));
        return new Needed(breach.day(), repairs);
    }

    /** Areas as they are counted. */
    private static final class Total {
        private int more;
        private int fewer;
        private int same;
        private int notKnown;
        private int sameInBreach;
        private Days days = Days.of(List.of());
        private Difference difference = Difference.NONE;

        void add(List<Shift> together) {
            if (together.stream()
                    .allMatch(day -> day.before() == Answer.NOT_APPLICABLE && day.after() == Answer.NOT_APPLICABLE)) {
                return;
            }
            days = days.plus(Days.of(changed(together)));
            Difference its = Difference.of(together);
            difference = difference.plus(its);
            if (its.least() > 0) {
                more++;
                return;
            }
            if (its.most() < 0) {
                fewer++;
                return;
            }
            if (together.stream().anyMatch(day -> day.before() == Answer.UNKNOWN || day.after() == Answer.UNKNOWN)) {
                notKnown++;
                return;
            }
            same++;
            if (together.stream().anyMatch(day -> day.after() == Answer.BREACHED)) {
                sameInBreach++;
            }
        }

        RuleTotal of(RuleId rule) {
            return new RuleTotal(rule, more, fewer, same, sameInBreach, notKnown, days, difference);
        }
    }

    // The values.

    private List<ChangedValue> values(Set<RuleId> changed) {
        List<ChangedValue> values = new ArrayList<>();
        for (RuleId rule : changed) {
            SortedSet<String> parameters = new TreeSet<>();
            began().forEach(step -> parameters.addAll(given(step, rule)));
            parameters.forEach(parameter -> values.addAll(values(rule, parameter)));
        }
        values.sort(Comparator.comparing(ChangedValue::from));
        return values;
    }

    /** The steps that begin before the period ends. */
    private List<Reform.Step> began() {
        return reform.steps().stream()
                .filter(step -> step.from().isBefore(period.getEnd()))
                .toList();
    }

    private static Set<String> given(Reform.Step step, RuleId rule) {
        RuleSettings settings = step.values().rules().get(rule);
        return settings == null ? Set.of() : settings.values().keySet();
    }

    /** Both values of a parameter through some days, and where that of the reform comes from. */
    private record Stretch(
            LocalDate from, LocalDate end, Optional<Object> before, Optional<Object> after, Optional<Citation> source) {
        boolean goesOnAs(Stretch next) {
            return before.equals(next.before) && after.equals(next.after) && source.equals(next.source);
        }
    }

    /** Where the values of a parameter differ within the period, in order. */
    private List<ChangedValue> values(RuleId rule, String name) {
        List<Reform.Step> steps = began().stream()
                .filter(step -> given(step, rule).contains(name))
                .toList();
        ParameterValue<?> was = parameter(baseline, rule, name);
        LocalDate first = steps.get(0).from();
        NavigableSet<LocalDate> cuts = new TreeSet<>();
        steps.forEach(step -> cuts.add(step.from()));
        Stream.of(was, parameter(reformed(period.getEndInclusive()), rule, name))
                .flatMap(value -> editions(value).stream().flatMap(series -> series.entries().stream()))
                .flatMap(edition ->
                        Stream.of(edition.period().getStart(), edition.period().getEnd()))
                .filter(day -> day.isAfter(first) && day.isBefore(period.getEnd()))
                .forEach(cuts::add);
        List<Stretch> stretches = new ArrayList<>();
        for (LocalDate day : cuts) {
            NavigableSet<LocalDate> later = cuts.tailSet(day, false);
            Stretch stretch = new Stretch(
                    day,
                    later.isEmpty() ? period.getEnd() : later.first(),
                    on(was, day),
                    on(parameter(reformed(day), rule, name), day),
                    steps.stream()
                            .filter(step -> !step.from().isAfter(day))
                            .reduce((earlier, last) -> last)
                            .flatMap(Reform.Step::source));
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).goesOnAs(stretch)) {
                Stretch begun = stretches.get(last);
                stretches.set(
                        last, new Stretch(begun.from(), stretch.end(), begun.before(), begun.after(), begun.source()));
            } else {
                stretches.add(stretch);
            }
        }
        return stretches.stream()
                .filter(stretch -> !stretch.before().equals(stretch.after())
                        && stretch.end().isAfter(period.getStart()))
                .map(stretch -> new ChangedValue(
                        rule,
                        was.parameter(),
                        stretch.from(),
                        Optional.of(stretch.end().minusDays(1))
                                .filter(last -> stretch.end().isBefore(period.getEnd())),
                        stretch.before(),
                        stretch.after(),
                        none(was, stretch.from()),
                        stretch.source()))
                .toList();
    }

    /** Why the baseline, or the reform as long as the rule lasts, has no value on a day. */
    private static String none(ParameterValue<?> was, LocalDate day) {
        return "no value"
                + editions(was)
                        .flatMap(Series::span)
                        .map(span -> day.isBefore(span.getStart())
                                ? " (the first is in force from " + Text.day(span.getStart()) + ")"
                                : day.isBefore(span.getEnd())
                                        ? ""
                                        : " (the last was in force up to "
                                                + Text.day(span.getEnd().minusDays(1)) + ")")
                        .orElse("");
    }

    /** The values that are given alone, not in a series of their own, after the last edition. */
    private List<TooLate> tooLate() {
        List<TooLate> tooLate = new ArrayList<>();
        for (Reform.Step step : began()) {
            RuleSet reformed = reformed(step.from());
            step.values()
                    .rules()
                    .forEach((rule, settings) -> settings.values().forEach((name, value) -> {
                        if (!(value instanceof Series<?>)) {
                            editions(parameter(reformed, rule, name))
                                    .flatMap(Series::span)
                                    .map(LocalDateRange::getEnd)
                                    .filter(end -> !end.isAfter(step.from()))
                                    .ifPresent(
                                            end -> tooLate.add(new TooLate(rule, name, end.minusDays(1), step.from())));
                        }
                    }));
        }
        return tooLate;
    }

    private static ParameterValue<?> parameter(RuleSet rules, RuleId rule, String name) {
        return rules.rule(rule).parameters().named(name).orElseThrow();
    }

    /** The editions of a parameter; empty if it has none, but one value. */
    private static Optional<Series<Edition<?>>> editions(ParameterValue<?> value) {
        return value.parameter().each().isEmpty()
                ? Optional.empty()
                : Optional.of(Series.of(((Series<?>) value.value())
                        .entries().stream()
                                .<Edition<?>>map(entry -> (Edition<?>) entry)
                                .toList()));
    }

    private static Optional<Object> on(ParameterValue<?> value, LocalDate day) {
        return editions(value)
                .map(series -> series.on(day).<Object>map(Edition::value))
                .orElseGet(() -> Optional.of(value.value()));
    }
}
