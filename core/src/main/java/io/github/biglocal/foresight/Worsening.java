package io.github.biglocal.foresight;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.RecordTimeline;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * Finds in timelines the days on which an answer gets worse: on which a finding is shown and open that was not so on the day
 * before. What a rule that stands in for another says is known only when all timelines are taken, so those of the other wait.
 */
final class Worsening {
    private final LocalDateRange period;
    private final Map<RuleId, Rule<?>> asked = new HashMap<>();
    private final Map<RuleId, Set<RuleId>> standingInFor = new HashMap<>();
    private final Set<RuleId> standIns = new HashSet<>();
    private final Map<Question, List<Acceptance>> acceptances;
    private final Map<Question, List<Said>> said = new HashMap<>();
    private final List<RecordTimeline> waiting = new ArrayList<>();
    private final List<Deadline> found = new ArrayList<>();

    /** How a finding that a verdict holds stands on a day. */
    private enum State {
        OPEN,
        ACCEPTED,
        /** Left out of the report, because a rule that stands in for this one has an open finding of the same. */
        LEFT_OUT_OPEN,
        /** Left out, because all that such rules have of the same is accepted. */
        LEFT_OUT_ACCEPTED
    }

    private record Question(RuleId rule, Reference about) {}

    /**
     * What a rule that stands in for others says of a record for a time: a finding about a field, or that facts are missing.
     *
     * @param when when
     * @param field the field that a finding is about; empty if it is about the record as a whole
     * @param missing the facts that are missing; none for a finding
     * @param endedBy what changes on the day after the last; empty at the end of the period
     */
    private record Said(LocalDateRange when, Optional<String> field, Set<Missing> missing, List<Change> endedBy) {}

    Worsening(RuleSet rules, LocalDateRange period) {
        this.period = period;
        for (Rule<?> rule : rules.rules()) {
            asked.put(rule.info().id(), rule);
        }
        for (Rule<?> rule : asked.values()) {
            RuleInfo info = rule.info();
            for (RuleId other : info.standsInFor()) {
                if (asked.containsKey(other)) {
                    standingInFor
                            .computeIfAbsent(other, unused -> new HashSet<>())
                            .add(info.id());
                    standIns.add(info.id());
                }
            }
        }
        this.acceptances = rules.settings().acceptances().stream()
                .collect(Collectors.groupingBy(acceptance -> new Question(acceptance.rule(), acceptance.about())));
    }

    /** Takes one timeline, in any order. */
    void take(RecordTimeline its) {
        if (standIns.contains(its.rule())) {
            List<Timeline.Interval> intervals = its.timeline().intervals();
            for (int i = 0; i < intervals.size(); i++) {
                note(
                        its,
                        intervals.get(i),
                        i + 1 < intervals.size() ? intervals.get(i + 1).causes() : List.of());
            }
        }
        if (standingInFor.containsKey(its.rule())) {
            waiting.add(its);
        } else {
            compare(its);
        }
    }

    private void note(RecordTimeline its, Timeline.Interval interval, List<Change> endedBy) {
        if (interval.verdict() instanceof Verdict.Breached breached) {
            for (Finding finding : breached.findings()) {
                note(
                        new Question(its.rule(), finding.about().orElse(its.about())),
                        new Said(interval.period(), finding.aboutField(), Set.of(), endedBy));
            }
        } else if (interval.verdict() instanceof Verdict.Unknown unknown) {
            note(
                    new Question(its.rule(), its.about()),
                    new Said(interval.period(), Optional.empty(), Set.copyOf(unknown.missing()), endedBy));
        }
    }

    private void note(Question question, Said what) {
        said.computeIfAbsent(question, unused -> new ArrayList<>(1)).add(what);
    }

    private void compare(RecordTimeline its) {
        NavigableMap<LocalDate, Timeline.Interval> byStart = new TreeMap<>();
        NavigableMap<LocalDate, List<Change>> days = new TreeMap<>();
        for (Timeline.Interval interval : its.timeline().intervals()) {
            byStart.put(interval.period().getStart(), interval);
            days.put(interval.period().getStart(), interval.causes());
            for (Finding finding : findings(interval.verdict())) {
                acceptance(its, finding)
                        .filter(decision -> endsIn(interval.period(), decision))
                        .ifPresent(
                                decision -> days.putIfAbsent(decision.lastDay().plusDays(1), List.of()));
                said(its, finding)
                        .filter(other -> interval.period().contains(other.when().getEnd()))
                        .forEach(other -> days.merge(
                                other.when().getEnd(),
                                other.endedBy(),
                                (causes, others) -> causes.isEmpty() ? others : causes));
            }
        }
        days.tailMap(period.getStart(), false).forEach((day, causes) -> {
            Timeline.Interval before = at(byStart, day.minusDays(1));
            Timeline.Interval after = at(byStart, day);
            LocalDateRange rest = LocalDateRange.of(day, after.period().getEnd());
            compare(its, before, new Timeline.Interval(rest, after.verdict(), causes));
        });
    }

    private static Timeline.Interval at(NavigableMap<LocalDate, Timeline.Interval> byStart, LocalDate day) {
        return Objects.requireNonNull(byStart.floorEntry(day), "interval").getValue();
    }

    /** Compares the day on which an interval begins with the day before. */
    private void compare(RecordTimeline its, Timeline.Interval before, Timeline.Interval after) {
        Rule<?> rule = Objects.requireNonNull(asked.get(its.rule()), "rule");
        LocalDate day = after.period().getStart();
        if (after.verdict() instanceof Verdict.Breached breached) {
            List<Finding> beginning = beginning(breached.findings(), findings(before.verdict()), its.about());
            List<Finding> open = new ArrayList<>();
            Map<Acceptance, List<Finding>> accepted = new LinkedHashMap<>();
            for (Finding finding : breached.findings()) {
                if (state(its, finding, day) != State.OPEN) {
                    continue;
                }
                State was = state(its, finding, day.minusDays(1));
                if (beginning.contains(finding) || was == State.LEFT_OUT_ACCEPTED) {
                    open.add(finding);
                } else if (was == State.ACCEPTED) {
                    acceptance(its, finding)
                            .ifPresent(decision -> accepted.computeIfAbsent(decision, unused -> new ArrayList<>(1))
                                    .add(finding));
                }
            }
            if (!open.isEmpty()) {
                found.add(Deadline.begins(Deadline.Kind.BREACH, rule, its, before, after, open));
            }
            accepted.forEach((acceptance, findings) ->
                    found.add(Deadline.lapses(acceptance, rule, its, before, after, findings)));
        } else if (after.verdict() instanceof Verdict.Unknown unknown
                && (before.verdict() instanceof Verdict.Satisfied || before.verdict() instanceof Verdict.NotApplicable)
                && !isSaidInstead(its, unknown, day)) {
            found.add(Deadline.begins(Deadline.Kind.NOT_KNOWN, rule, its, before, after, List.of()));
        }
    }

    /** Whether the day after the last is in an interval. */
    private boolean endsIn(LocalDateRange interval, Acceptance acceptance) {
        LocalDate lastDay = acceptance.lastDay();
        return !lastDay.isBefore(period.getStart())
                && lastDay.isBefore(period.getEndInclusive())
                && interval.contains(lastDay.plusDays(1));
    }

    private static List<Finding> findings(Verdict verdict) {
        return verdict instanceof Verdict.Breached breached ? breached.findings() : List.of();
    }

    /**
     * Those of some findings that are not among earlier ones: neither equal to one, nor of the same kind about the same record,
     * by other numbers.
     */
    private static List<Finding> beginning(List<Finding> findings, List<Finding> before, Reference subject) {
        return minus(
                minus(findings, before, finding -> finding),
                minus(before, findings, finding -> finding),
                finding -> List.of(finding.getClass(), finding.about().orElse(subject), finding.distinction()));
    }

    private static List<Finding> minus(List<Finding> all, List<Finding> others, Function<Finding, Object> key) {
        Map<Object, Long> left = new HashMap<>();
        others.forEach(finding -> left.merge(key.apply(finding), 1L, Long::sum));
        List<Finding> rest = new ArrayList<>();
        for (Finding finding : all) {
            if (left.merge(key.apply(finding), -1L, Long::sum) < 0) {
                rest.add(finding);
            }
        }
        return rest;
    }

    /** The decision that accepts a finding, and of several the one that lasts longest. */
    private Optional<Acceptance> acceptance(RecordTimeline its, Finding finding) {
        return acceptance(new Question(its.rule(), finding.about().orElse(its.about())));
    }

    private Optional<Acceptance> acceptance(Question question) {
        return acceptances.getOrDefault(question, List.of()).stream().max(Comparator.comparing(Acceptance::lastDay));
    }

    private State state(RecordTimeline its, Finding finding, LocalDate day) {
        return state(
                new Question(its.rule(), finding.about().orElse(its.about())), finding.aboutField(), day, Set.of());
    }

    /** As the report of the day has it; in a cycle of rules that stand in for one another, each is looked at once. */
    private State state(Question question, Optional<String> field, LocalDate day, Set<RuleId> looking) {
        Set<RuleId> seen = new HashSet<>(looking);
        seen.add(question.rule());
        boolean accepted = acceptance(question)
                .filter(decision -> !day.isAfter(decision.lastDay()))
                .isPresent();
        State state = accepted ? State.ACCEPTED : State.OPEN;
        for (RuleId other : standingInFor.getOrDefault(question.rule(), Set.of())) {
            Question same = new Question(other, question.about());
            for (Said each : said.getOrDefault(same, List.of())) {
                if (!each.when().contains(day) || !each.missing().isEmpty() || !isOfOneField(field, each.field())) {
                    continue;
                }
                State its = seen.contains(other) ? State.OPEN : state(same, each.field(), day, seen);
                if (its == State.OPEN || its == State.LEFT_OUT_OPEN) {
                    return State.LEFT_OUT_OPEN;
                }
                state = State.LEFT_OUT_ACCEPTED;
            }
        }
        return state;
    }

    /** A finding about no single field is about the record as a whole. */
    private static boolean isOfOneField(Optional<String> field, Optional<String> other) {
        return field.isEmpty() || other.isEmpty() || field.equals(other);
    }

    private Stream<Said> said(RecordTimeline its, Finding finding) {
        return said(its, finding.about().orElse(its.about()));
    }

    /** What the rules that stand in for one say of a record. */
    private Stream<Said> said(RecordTimeline its, Reference about) {
        return standingInFor.getOrDefault(its.rule(), Set.of()).stream()
                .flatMap(other -> said.getOrDefault(new Question(other, about), List.of()).stream());
    }

    private boolean isSaidInstead(RecordTimeline its, Verdict.Unknown unknown, LocalDate day) {
        return said(its, its.about())
                .anyMatch(other -> other.when().contains(day) && other.missing().containsAll(unknown.missing()));
    }

    /** The deadlines, in their order. */
    List<Deadline> deadlines() {
        waiting.forEach(this::compare);
        waiting.clear();
        return found.stream().sorted(Deadline.ORDER).toList();
    }
}
