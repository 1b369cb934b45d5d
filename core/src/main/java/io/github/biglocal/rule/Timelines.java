package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.threeten.extra.LocalDateRange;

/** One run of some rules over some records through a period. What several rules work out is worked out once. */
final class Timelines {
    private final Records records;
    private final LocalDateRange period;
    private final RuleContext context;
    private final Function<RuleId, Severity> severities;
    private final Consumer<? super RecordTimeline> sink;
    private final Map<Class<?>, List<? extends Entity>> subjects = new HashMap<>();
    private final Map<Reference, Optional<Reference>> areas = new HashMap<>();
    private final List<Report.Failure> failed = new ArrayList<>();

    Timelines(
            Records records,
            LocalDateRange period,
            Function<RuleId, Severity> severities,
            Consumer<? super RecordTimeline> sink) {
        this.records = records;
        this.period = period;
        this.context = RuleContext.on(period.getStart(), records);
        this.severities = severities;
        this.sink = sink;
    }

    List<Report.Failure> of(List<Rule<?>> rules) {
        rules.forEach(this::ask);
        return List.copyOf(failed);
    }

    private <S extends Entity> void ask(Rule<S> rule) {
        RuleId id = rule.info().id();
        Severity severity = severities.apply(id);
        Set<String> kindsOfFault = new HashSet<>();
        for (S subject : subjects(rule.subjectType())) {
            Reference about = subject.reference();
            Timeline timeline;
            try {
                timeline = Timeline.of(rule, subject, context, period);
                timeline.intervals().forEach(interval -> Check.findings(interval.verdict(), about));
            } catch (RuntimeException | StackOverflowError e) {
                String kind = e.getClass().getName();
                Optional<Throwable> cause = kindsOfFault.add(kind) ? Optional.of(e) : Optional.empty();
                failed.add(new Report.Failure(id, severity, about, kind, cause, List.of()));
                continue;
            }
            sink.accept(new RecordTimeline(id, severity, about, areas.computeIfAbsent(about, records::area), timeline));
        }
    }

    private <S extends Entity> List<S> subjects(Class<S> type) {
        // The cast holds because only subjects of a type are put under it.
        @SuppressWarnings("unchecked")
        List<S> its = (List<S>) subjects.computeIfAbsent(
                type,
                unused -> context.all(type).stream()
                        .sorted(Comparator.comparing(
                                record -> Objects.requireNonNull(record.reference(), "reference of a record")))
                        .toList());
        return its;
    }
}
