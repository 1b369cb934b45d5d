package io.github.biglocal.foresight;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * Finds in timelines the days on which an answer gets worse. What a rule that stands in for another says is known only when
 * all timelines are taken, so what it leaves out is left out at the end.
 */
final class Worsening {
    private final LocalDateRange period;
    private final Map<RuleId, RuleInfo> infos = new HashMap<>();
    private final Map<RuleId, Set<RuleId>> standingInFor = new HashMap<>();
    private final Set<RuleId> standIns = new HashSet<>();
    private final Map<Question, List<Acceptance>> acceptances;
    private final Map<Question, List<Said>> said = new HashMap<>();
    private final List<Deadline> found = new ArrayList<>();

    private record Question(RuleId rule, Reference about) {}

    /**
     * What a rule that stands in for others says of a record for a time: a finding about a field, or that facts are missing.
     *
     * @param when when
     * @param field the field that a finding is about; empty if it is about the record as a whole
     * @param missing the facts that are missing; none for a finding
     */
    private record Said(LocalDateRange when, Optional<String> field, Set<Missing> missing) {}

    Worsening(RuleSet rules, LocalDateRange period) {
        this.period = period;
        for (Rule<?> rule : rules.rules()) {
            infos.put(rule.info().id(), rule.info());
        }
        for (RuleInfo info : infos.values()) {
            for (RuleId other : info.standsInFor()) {
                if (infos.containsKey(other)) {
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
        List<Timeline.Interval> intervals = its.timeline().intervals();
        if (standIns.contains(its.rule())) {
            intervals.forEach(interval -> note(its, interval));
        }
        for (int i = 0; i < intervals.size(); i++) {
            // The first interval is what is so already, but an acceptance may end within it.
            compare(its, intervals.get(Math.max(0, i - 1)), intervals.get(i));
        }
    }

    private void note(RecordTimeline its, Timeline.Interval interval) {
        if (interval.verdict() instanceof Verdict.Breached breached) {
            for (Finding finding : breached.findings()) {
                note(
                        new Question(its.rule(), finding.about().orElse(its.about())),
                        new Said(interval.period(), finding.aboutField(), Set.of()));
            }
        } else if (interval.verdict() instanceof Verdict.Unknown unknown) {
            note(
                    new Question(its.rule(), its.about()),
                    new Said(interval.period(), Optional.empty(), Set.copyOf(unknown.missing())));
        }
    }

    private void note(Question question, Said what) {
        said.computeIfAbsent(question, unused -> new ArrayList<>(1)).add(what);
    }

    private void compare(RecordTimeline its, Timeline.Interval before, Timeline.Interval after) {
        RuleInfo info = Objects.requireNonNull(infos.get(its.rule()), "info");
        if (after.verdict() instanceof Verdict.Breached breached) {
            List<Finding> beginning = beginning(breached.findings(), findings(before.verdict()), its.about());
            List<Finding> open = new ArrayList<>();
            Map<Acceptance, List<Finding>> accepted = new LinkedHashMap<>();
            for (Finding finding : breached.findings()) {
                Optional<Acceptance> acceptance = acceptance(its, finding);
                LocalDate first = after.period().getStart();
                if (beginning.contains(finding)
                        && acceptance
                                .filter(decision -> !first.isAfter(decision.lastDay()))
                                .isEmpty()) {
                    open.add(finding);
                } else {
                    acceptance
                            .filter(decision -> endsIn(after.period(), decision))
                            .ifPresent(decision -> accepted.computeIfAbsent(decision, unused -> new ArrayList<>(1))
                                    .add(finding));
                }
            }
            if (!open.isEmpty()) {
                found.add(Deadline.begins(Deadline.Kind.BREACH, info, its, before, after, open));
            }
            accepted.forEach((acceptance, findings) ->
                    found.add(Deadline.lapses(acceptance, info, its, before, after, findings)));
        } else if (after.verdict() instanceof Verdict.Unknown
                && (before.verdict() instanceof Verdict.Satisfied
                        || before.verdict() instanceof Verdict.NotApplicable)) {
            found.add(Deadline.begins(Deadline.Kind.NOT_KNOWN, info, its, before, after, List.of()));
        }
    }

    /** Whether the day after the last is in an interval, and not the first of all, which nothing is compared with. */
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
        return acceptances
                .getOrDefault(new Question(its.rule(), finding.about().orElse(its.about())), List.of())
                .stream()
                .max(Comparator.comparing(Acceptance::lastDay));
    }

    /** The deadlines, in their order, without what another rule stands in for. */
    List<Deadline> deadlines() {
        return found.stream()
                .flatMap(deadline -> shown(deadline).stream())
                .sorted(Deadline.ORDER)
                .toList();
    }

    private Optional<Deadline> shown(Deadline deadline) {
        Set<RuleId> others = standingInFor.getOrDefault(deadline.rule(), Set.of());
        if (others.isEmpty()) {
            return Optional.of(deadline);
        }
        if (deadline.after() instanceof Verdict.Unknown unknown) {
            Set<Missing> missing = Set.copyOf(unknown.missing());
            return Optional.of(deadline)
                    .filter(each -> said(others, each.about(), each.day())
                            .noneMatch(other -> other.missing().containsAll(missing)));
        }
        List<Finding> shown = deadline.findings().stream()
                .filter(finding -> !leftOut(finding, deadline, others))
                .toList();
        return shown.isEmpty() ? Optional.empty() : Optional.of(deadline.with(shown));
    }

    private boolean leftOut(Finding finding, Deadline deadline, Set<RuleId> others) {
        Optional<String> field = finding.aboutField();
        return said(others, finding.about().orElse(deadline.about()), deadline.day())
                .filter(other -> other.missing().isEmpty())
                .anyMatch(other -> field.isEmpty()
                        || other.field().isEmpty()
                        || other.field().equals(field));
    }

    private Stream<Said> said(Set<RuleId> rules, Reference about, LocalDate day) {
        return rules.stream()
                .flatMap(rule -> said.getOrDefault(new Question(rule, about), List.of()).stream())
                .filter(each -> each.when().contains(day));
    }
}
