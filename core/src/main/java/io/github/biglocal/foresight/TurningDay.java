package io.github.biglocal.foresight;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.foresight.Said.Asked;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * What happened on the day of a period on which a rule began to say what it says of a record on the last day.
 *
 * @param changes what changed in the records and in the rule; empty if an acceptance ended and that alone was enough
 * @param ended the acceptances that ended on the day before
 */
record TurningDay(List<Change> changes, List<Acceptance> ended) {
    private static final TurningDay NONE = new TurningDay(List.of(), List.of());

    /** Empty lists where the rule says the same all the time, or fails between the days. */
    static TurningDay of(
            Asked asked,
            BiPredicate<List<Said>, List<Said>> same,
            Catalogue catalogue,
            Programme records,
            LocalDateRange period,
            ReceiptKey key) {
        try {
            return new Search(asked, catalogue, records, period, key).last(same);
        } catch (RuntimeException | StackOverflowError e) {
            // A rule that fails between the days says nothing of them.
            return NONE;
        }
    }

    /** The days on which the answer to one question may change. */
    private static final class Search {
        private final Asked asked;
        private final Catalogue catalogue;
        private final Programme records;
        private final LocalDateRange period;
        private final ReceiptKey key;
        private final RuleSet rules;
        private final List<Timeline> timelines;
        private final List<Acceptance> acceptances;
        private final NavigableMap<LocalDate, List<Change>> days = new TreeMap<>();

        Search(Asked asked, Catalogue catalogue, Programme records, LocalDateRange period, ReceiptKey key) {
            this.asked = asked;
            this.catalogue = catalogue;
            this.records = records;
            this.period = period;
            this.key = key;
            Rule<?> rule = catalogue.rule(asked.rule());
            Set<RuleId> with = catalogue.with(Set.of(asked.rule()));
            this.rules = catalogue.only(with);
            this.timelines = timelines(rule);
            timelines.forEach(this::add);
            Set<Reference> found = new HashSet<>(Set.of(asked.about()));
            timelines.forEach(timeline -> found.addAll(found(asked.about(), timeline)));
            this.acceptances = rules.settings().acceptances().stream()
                    .filter(acceptance -> found.contains(acceptance.about()))
                    .toList();
            acceptances.stream()
                    .map(acceptance -> acceptance.lastDay().plusDays(1))
                    .filter(day -> period.contains(day) && day.isAfter(period.getStart()))
                    .forEach(day -> days.putIfAbsent(day, List.of()));
            if (acceptances.stream().anyMatch(acceptance -> !acceptance.rule().equals(asked.rule()))) {
                // What is accepted of a rule that stands in for this one begins and ends with its findings.
                rules.timelines(records, period, its -> {
                    if (!its.rule().equals(asked.rule())
                            && found(its.about(), its.timeline()).stream().anyMatch(found::contains)) {
                        add(its.timeline());
                    }
                });
            }
        }

        private <S extends Entity> List<Timeline> timelines(Rule<S> rule) {
            return records.all(rule.subjectType()).stream()
                    .filter(record -> record.reference().equals(asked.about()))
                    .map(subject -> Timeline.of(rule, subject, records, period))
                    .toList();
        }

        private void add(Timeline timeline) {
            timeline.intervals().stream()
                    .skip(1)
                    .forEach(interval -> days.merge(
                            interval.period().getStart(),
                            interval.causes(),
                            (some, more) -> Stream.concat(some.stream(), more.stream())
                                    .distinct()
                                    .toList()));
        }

        /** The records that findings are about. */
        private static Set<Reference> found(Reference subject, Timeline timeline) {
            Set<Reference> found = new HashSet<>();
            for (Timeline.Interval interval : timeline.intervals()) {
                if (interval.verdict() instanceof Verdict.Breached breached) {
                    for (Finding finding : breached.findings()) {
                        found.add(finding.about().orElse(subject));
                    }
                }
            }
            return found;
        }

        TurningDay last(BiPredicate<List<Said>, List<Said>> same) {
            List<Said> wanted = said(period.getEndInclusive(), rules);
            for (Map.Entry<LocalDate, List<Change>> day : days.descendingMap().entrySet()) {
                List<Said> was = said(day.getKey().minusDays(1), rules);
                if (!same.test(was, wanted)) {
                    List<Acceptance> ended = has(was, Answer.ACCEPTED) && has(wanted, Answer.BREACHED)
                            ? ending(day.getKey())
                            : List.of();
                    boolean enough = !ended.isEmpty() && same.test(was, said(day.getKey(), lasting(ended)));
                    return new TurningDay(enough ? List.of() : day.getValue(), ended);
                }
            }
            return NONE;
        }

        private static boolean has(List<Said> said, Answer answer) {
            return said.stream().anyMatch(each -> each.answer() == answer);
        }

        private List<Acceptance> ending(LocalDate day) {
            return acceptances.stream()
                    .filter(acceptance -> acceptance.lastDay().plusDays(1).equals(day))
                    .toList();
        }

        /** The rules, as if some acceptances lasted a day longer. */
        private RuleSet lasting(List<Acceptance> decisions) {
            RuleSet lasting = rules;
            for (Acceptance each : decisions) {
                lasting = lasting.accepting(new Acceptance(
                        each.rule(), each.about(), each.reason(), each.lastDay().plusDays(1)));
            }
            return lasting;
        }

        /** What a report has; where nothing is accepted it is what the rule says, which is known already. */
        private List<Said> said(LocalDate day, RuleSet by) {
            if (!acceptances.isEmpty()) {
                return Said.by(by, records, day, asked::equals, key).getOrDefault(asked, List.of());
            }
            List<Said> said = new ArrayList<>();
            for (Timeline timeline : timelines) {
                Verdict verdict = timeline.on(day);
                if (verdict.answer() != Answer.NOT_APPLICABLE) {
                    said.add(Said.of(verdict, catalogue.severity(asked.rule())));
                }
            }
            said.sort(Said.ORDER);
            return said;
        }
    }
}
