package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One run of rules over records: asks every rule of every record of its kind, and hands on each verdict, finding and
 * failure as soon as it is there. Rules are a caller's own code: a rule that throws, or gives an incomplete answer, is
 * a failure of that rule on that record, and the check goes on.
 */
final class Check {
    private final Records records;
    private final RuleContext context;
    private final Function<RuleId, Severity> severities;
    private final Acceptances acceptances;
    private final StandIns standIns;
    private final Map<Class<?>, List<Subject<?>>> subjects = new ConcurrentHashMap<>();

    Check(
            List<Rule<?>> rules,
            Function<RuleId, Severity> severities,
            List<Acceptance> acceptances,
            Records records,
            LocalDate asOf) {
        this.records = records;
        this.context = RuleContext.on(asOf, records);
        this.severities = severities;
        this.acceptances = new Acceptances(acceptances, asOf);
        this.standIns = new StandIns(rules);
    }

    /** A record that is asked about. */
    private record Subject<S extends Entity>(S record, Reference reference) {}

    /** A rule's answer about a record. */
    private sealed interface Said {}

    /** It answered; each finding with the record and the field it is about. */
    private record Answered(Reference about, Verdict verdict, List<Found> findings) implements Said {}

    record Found(Reference about, Optional<String> field, Finding finding) {}

    /** It threw an exception, or its answer is incomplete. */
    private record Threw(Reference about, Throwable cause) implements Said {}

    /** A rule's answers about all records. */
    private record Sayings(Rule<?> rule, Stream<Said> said) {}

    /** Asks one rule after the other and keeps what is wanted. */
    Report keeping(Retention retention) {
        return report(standIns.inOrder().stream().map(this::ask), retention, Optional.empty());
    }

    /** Asks one rule after another, keeps no answers and hands all of them on. */
    Report to(Consumer<? super Report.Entry> sink) {
        return report(standIns.inOrder().stream().map(this::ask), Retention.COUNTS, Optional.of(sink::accept));
    }

    /** Asks several rules at once; what they say is taken in order. */
    Report inParallel(Retention retention) {
        return report(
                standIns.inOrder().parallelStream().map(rule -> new Sayings(rule, ask(rule).said().toList().stream())),
                retention,
                Optional.empty());
    }

    private Report report(Stream<Sayings> asked, Retention retention, Optional<Consumer<Report.Entry>> sink) {
        List<OfRule> kept = new ArrayList<>();
        asked.forEachOrdered(sayings -> {
            RuleInfo info = sayings.rule().info();
            OfRule its = new OfRule(info, severities.apply(info.id()), retention, sink);
            sayings.said().forEachOrdered(said -> take(said, its));
            its.sort();
            kept.add(its);
        });
        SortedMap<RuleId, Tally> tallies = new TreeMap<>();
        kept.forEach(its -> tallies.put(its.rule, its.counter.tally(Retention.EVERYTHING)));
        // Sorted by record within each rule, so only the rules are left to sort.
        kept.sort(Comparator.comparing((OfRule its) -> its.severity).thenComparing(its -> its.rule));
        return new Report(
                context.asOf(),
                retention,
                tallies,
                joined(kept, its -> its.results),
                joined(kept, its -> its.open),
                joined(kept, its -> its.accepted),
                joined(kept, its -> its.failed),
                tallies.entrySet().stream()
                        .filter(tally -> tally.getValue().counts().isNothing())
                        .map(Map.Entry::getKey)
                        .toList(),
                acceptances.used(),
                acceptances.unused());
    }

    private static <T> List<T> joined(List<OfRule> kept, Function<OfRule, List<T>> lists) {
        return kept.stream().flatMap(its -> lists.apply(its).stream()).toList();
    }

    private Sayings ask(Rule<?> rule) {
        return new Sayings(rule, askOfAll(rule));
    }

    private <S extends Entity> Stream<Said> askOfAll(Rule<S> rule) {
        return subjects(rule.subjectType()).stream().map(subject -> ask(rule, subject));
    }

    private <S extends Entity> List<Subject<S>> subjects(Class<S> type) {
        // The cast holds because only subjects of a type are put under it.
        @SuppressWarnings("unchecked")
        List<Subject<S>> its =
                (List<Subject<S>>) (List<?>) subjects.computeIfAbsent(type, unused -> sortedSubjects(type));
        return its;
    }

    private List<Subject<?>> sortedSubjects(Class<? extends Entity> type) {
        List<Subject<?>> sorted = new ArrayList<>();
        for (Entity record : context.all(type)) {
            sorted.add(new Subject<>(record, Objects.requireNonNull(record.reference(), "reference of a record")));
        }
        sorted.sort(Comparator.comparing(Subject::reference));
        return sorted;
    }

    private <S extends Entity> Said ask(Rule<S> rule, Subject<S> subject) {
        Reference about = subject.reference();
        try {
            Verdict verdict = rule.verdict(subject.record(), context);
            return new Answered(about, verdict, findings(verdict, about));
        } catch (Throwable e) {
            // A rule that calls itself without end has unwound the stack; other errors of the virtual machine are not
            // the rule's.
            if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) {
                throw e;
            }
            return new Threw(about, e);
        }
    }

    /** Looks at all that is read of a verdict later, so an incomplete finding is not discovered only in a report. */
    static List<Found> findings(Verdict verdict, Reference subject) {
        if (verdict instanceof Verdict.Satisfied satisfied) {
            satisfied.margin().ifPresent(margin -> Objects.requireNonNull(margin.description(), "description"));
        }
        if (!(verdict instanceof Verdict.Breached breached)) {
            return List.of();
        }
        List<Found> findings = new ArrayList<>(breached.findings().size());
        for (Finding finding : breached.findings()) {
            Objects.requireNonNull(finding.problem(), "problem");
            Objects.requireNonNull(finding.repair(), "repair");
            Objects.requireNonNull(finding.distinction(), "distinction");
            finding.repairs().forEach(repair -> Objects.requireNonNull(repair, "repairs"));
            findings.add(new Found(
                    Objects.requireNonNull(finding.about(), "about").orElse(subject),
                    Objects.requireNonNull(finding.aboutField(), "aboutField"),
                    finding));
        }
        return findings;
    }

    private void take(Said said, OfRule its) {
        if (said instanceof Threw threw) {
            its.take(threw);
            return;
        }
        Answered answered = (Answered) said;
        List<Report.PlacedFinding> shown = new ArrayList<>(answered.findings().size());
        boolean allAccepted = true;
        for (Found found : answered.findings()) {
            Optional<Acceptance> acceptance = acceptances.covering(its.rule, found.about());
            StandIns.Instead instead = standIns.of(its.rule, found.about(), found.field());
            boolean accepted = acceptance.isPresent() || instead == StandIns.Instead.ACCEPTED;
            standIns.note(its.rule, found.about(), found.field(), accepted);
            allAccepted &= accepted;
            if (instead == StandIns.Instead.NOTHING) {
                shown.add(new Report.PlacedFinding(
                        its.rule,
                        its.title,
                        its.severity,
                        found.about(),
                        records.area(found.about()),
                        found.finding(),
                        acceptance,
                        List.of()));
            } else if (!accepted) {
                // Left out of the list, and yet open: whether a report is clean does not depend on which rule stands in
                // for which.
                its.counter.countOpen(its.severity);
            }
        }
        Answer answer = answered.verdict().answer();
        its.take(answered, answer == Answer.BREACHED && allAccepted ? Answer.ACCEPTED : answer);
        shown.forEach(its::take);
    }

    /** What one rule said: counted, handed on, and kept as far as it is wanted. */
    private static final class OfRule {
        private final RuleId rule;
        private final String title;
        private final Severity severity;
        private final Retention retention;
        private final Optional<Consumer<Report.Entry>> sink;
        private final Tally.Counter counter;
        private final List<Report.Result> results = new ArrayList<>();
        private final List<Report.PlacedFinding> open = new ArrayList<>();
        private final List<Report.PlacedFinding> accepted = new ArrayList<>();
        private final List<Report.Failure> failed = new ArrayList<>();
        private final Set<String> kindsOfFault = new HashSet<>();

        OfRule(RuleInfo info, Severity severity, Retention retention, Optional<Consumer<Report.Entry>> sink) {
            this.rule = info.id();
            this.title = info.title();
            this.severity = severity;
            this.retention = retention;
            this.sink = sink;
            this.counter = new Tally.Counter(severity);
        }

        /** Most answers are that a rule does not apply: where nobody wants them, no more is made of them than a number. */
        void take(Answered answered, Answer answer) {
            counter.count(answer);
            boolean kept = retention.keeps(answer);
            if (kept || sink.isPresent()) {
                Report.Result result =
                        new Report.Result(rule, severity, answered.about(), answer, answered.verdict(), List.of());
                if (kept) {
                    results.add(result);
                }
                sink.ifPresent(to -> to.accept(result));
            }
        }

        void take(Report.PlacedFinding finding) {
            if (finding.isOpen()) {
                counter.countOpen(severity);
            }
            if (retention.keepsFindings()) {
                (finding.isOpen() ? open : accepted).add(finding);
            }
            sink.ifPresent(to -> to.accept(finding));
        }

        /** Of each kind of fault the first is kept: a rule that fails on a million records throws much the same each time. */
        void take(Threw threw) {
            String kind = threw.cause().getClass().getName();
            Optional<Throwable> cause = kindsOfFault.add(kind) ? Optional.of(threw.cause()) : Optional.empty();
            Report.Failure failure = new Report.Failure(rule, severity, threw.about(), kind, cause, List.of());
            counter.count(Answer.FAILED);
            if (retention.keeps(Answer.FAILED)) {
                failed.add(failure);
            }
            sink.ifPresent(to -> to.accept(failure));
        }

        void sort() {
            open.sort(Report.BY_RECORD);
            accepted.sort(Report.BY_RECORD);
        }
    }
}
