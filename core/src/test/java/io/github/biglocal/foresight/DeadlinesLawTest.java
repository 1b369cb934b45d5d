package io.github.biglocal.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.ReportComparison;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.testkit.RandomProgrammes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The deadlines of a period are compared with a report as of every day of it. What they promise is so on their days and was
 * not on the days before, and nothing that gets worse in a report is missing.
 */
class DeadlinesLawTest {
    private static final int DAYS = 60;

    /** A finding of a rule about a record. */
    private record Wrong(RuleId rule, Reference about, Finding finding) {
        static Wrong of(Report.PlacedFinding found) {
            return new Wrong(found.rule(), found.about(), found.finding());
        }

        static Wrong of(Deadline deadline, Finding finding) {
            return new Wrong(deadline.rule(), finding.about().orElse(deadline.about()), finding);
        }

        boolean isTheSameAs(Wrong other) {
            return rule.equals(other.rule)
                    && about.equals(other.about)
                    && finding.getClass() == other.finding.getClass()
                    && finding.distinction().equals(other.finding.distinction());
        }
    }

    private record Question(RuleId rule, Reference about) {}

    @ParameterizedTest
    @CsvSource({"2014-12-01, 6", "2016-12-01, 2", "2019-08-15, 5", "2023-09-01, 0", "2026-03-01, 3"})
    void aDeadlineIsWhatTheReportsOfItsDayAndTheDayBeforeSayAndNoneIsMissing(LocalDate from, int seed) {
        Programme programme = RandomProgrammes.of(seed, from).programme();
        LocalDate to = from.plusDays(DAYS);
        RuleSet rules = accepting(programme, from, to);
        Map<LocalDate, List<Deadline>> byDay = Deadlines.of(programme, rules, from, to).deadlines().stream()
                .collect(Collectors.groupingBy(Deadline::day));

        assertThat(byDay.keySet()).allMatch(day -> day.isAfter(from) && !day.isAfter(to));
        List<String> disagreements = new ArrayList<>();
        Report before = rules.check(programme, from, Retention.EVERYTHING);
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            Report after = rules.check(programme, day, Retention.EVERYTHING);
            List<Deadline> its = byDay.getOrDefault(day, List.of());
            disagreements.addAll(disagreements(its, before, after, rules));
            before = after;
        }
        assertThat(disagreements).isEmpty();
        assertThat(byDay.values().stream().flatMap(List::stream).map(Deadline::kind))
                .as("the law is about something")
                .contains(Deadline.Kind.values());
    }

    /** Accepts some of what is found on the first day, and of what comes due, for some days. */
    private static RuleSet accepting(Programme programme, LocalDate from, LocalDate to) {
        RuleSet rules = BigLocalRules.all();
        RuleSet accepting = rules;
        int days = 0;
        for (Report.PlacedFinding found : rules.check(programme, from).open()) {
            days = (days + 7) % (DAYS + 10);
            if (days % 2 == 0) {
                accepting =
                        accepting.accepting(new Acceptance(found.rule(), found.about(), "agreed", from.plusDays(days)));
            }
        }
        for (Deadline deadline : Deadlines.of(programme, rules, from, to).deadlines()) {
            days = (days + 3) % 20;
            if (days % 2 == 0) {
                for (Finding finding : deadline.findings()) {
                    accepting = accepting.accepting(new Acceptance(
                            deadline.rule(),
                            finding.about().orElse(deadline.about()),
                            "agreed",
                            deadline.day().plusDays(days - 6)));
                }
            }
        }
        return accepting;
    }

    private static List<String> disagreements(List<Deadline> its, Report before, Report after, RuleSet rules) {
        ReportComparison comparison = ReportComparison.between(before, after);
        List<String> disagreements = new ArrayList<>();
        compare(
                after.asOf() + " begins",
                begins(its, Deadline.Kind.BREACH),
                begun(comparison, before, rules),
                disagreements);
        compare(
                after.asOf() + " is no longer accepted",
                begins(its, Deadline.Kind.ACCEPTANCE_ENDS),
                comparison.noLongerAccepted().stream().map(Wrong::of).collect(Collectors.toSet()),
                disagreements);
        compare(
                after.asOf() + " is no longer known",
                its.stream()
                        .filter(deadline -> deadline.kind() == Deadline.Kind.NOT_KNOWN)
                        .map(deadline -> new Question(deadline.rule(), deadline.about()))
                        .collect(Collectors.toSet()),
                noLongerKnown(comparison, after, rules),
                disagreements);
        for (Deadline deadline : its) {
            if (!verdicts(before, deadline).contains(deadline.before())
                    || !verdicts(after, deadline).contains(deadline.after())) {
                disagreements.add(deadline + " has other verdicts than the reports");
            }
        }
        return disagreements;
    }

    private static <T> void compare(String what, Set<T> promised, Set<T> seen, List<String> disagreements) {
        Stream.of(promised, seen)
                .flatMap(Set::stream)
                .distinct()
                .filter(each -> promised.contains(each) != seen.contains(each))
                .forEach(each -> disagreements.add(
                        what + (seen.contains(each) ? ", is not promised: " : ", is promised and not so: ") + each));
    }

    private static Set<Wrong> begins(List<Deadline> its, Deadline.Kind kind) {
        return its.stream()
                .filter(deadline -> deadline.kind() == kind)
                .flatMap(deadline -> deadline.findings().stream().map(finding -> Wrong.of(deadline, finding)))
                .collect(Collectors.toSet());
    }

    /** What is new in a report, and was not merely left out of the one before because another rule had it as an open finding. */
    private static Set<Wrong> begun(ReportComparison comparison, Report before, RuleSet rules) {
        Set<Wrong> known = before.results().stream()
                .flatMap(result -> result.verdict() instanceof Verdict.Breached breached
                        ? breached.findings().stream()
                                .map(finding ->
                                        new Wrong(result.rule(), finding.about().orElse(result.about()), finding))
                        : Stream.of())
                .collect(Collectors.toSet());
        Set<Wrong> shown = Stream.concat(before.open().stream(), before.accepted().stream())
                .map(Wrong::of)
                .collect(Collectors.toSet());
        return comparison.newFindings().stream()
                .map(Wrong::of)
                .filter(wrong -> known.stream().noneMatch(each -> !shown.contains(each) && each.isTheSameAs(wrong))
                        || !isOpenInstead(wrong, before, rules))
                .collect(Collectors.toSet());
    }

    /** Whether a report has an open finding of the same field by a rule that stands in for that of a finding. */
    private static boolean isOpenInstead(Wrong wrong, Report report, RuleSet rules) {
        Set<RuleId> others = rules.rules().stream()
                .filter(rule -> rule.info().standsInFor().contains(wrong.rule()))
                .map(rule -> rule.info().id())
                .collect(Collectors.toSet());
        Optional<String> field = wrong.finding().aboutField();
        return report.open().stream()
                .filter(found -> others.contains(found.rule()) && found.about().equals(wrong.about()))
                .map(found -> found.finding().aboutField())
                .anyMatch(other -> field.isEmpty() || other.isEmpty() || other.equals(field));
    }

    /** But for what is missing for a rule that stands in, too. */
    private static Set<Question> noLongerKnown(ReportComparison comparison, Report after, RuleSet rules) {
        Set<Question> questions = new HashSet<>();
        for (ReportComparison.VerdictChange change : comparison.verdictChanges()) {
            boolean fine = change.before()
                    .filter(verdict -> verdict instanceof Verdict.Satisfied || verdict instanceof Verdict.NotApplicable)
                    .isPresent();
            if (fine && change.after().orElse(null) instanceof Verdict.Unknown unknown) {
                boolean stoodInFor = rules.rules().stream()
                        .filter(rule -> rule.info().standsInFor().contains(change.rule()))
                        .map(rule -> after.verdict(rule.info().id(), change.about()))
                        .flatMap(Optional::stream)
                        .anyMatch(verdict -> verdict instanceof Verdict.Unknown other
                                && other.missing().containsAll(unknown.missing()));
                if (!stoodInFor) {
                    questions.add(new Question(change.rule(), change.about()));
                }
            }
        }
        return questions;
    }

    private static List<Verdict> verdicts(Report report, Deadline deadline) {
        return report.results(deadline.rule()).stream()
                .filter(result -> result.about().equals(deadline.about()))
                .map(Report.Result::verdict)
                .toList();
    }
}
