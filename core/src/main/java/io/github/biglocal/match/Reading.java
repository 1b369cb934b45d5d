package io.github.biglocal.match;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.match.UncertainSum.Facts;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a figure that a source prints is compared with records that have a past: the source may have had them as they were
 * recorded first, or as they were on the day.
 */
final class Reading {
    private Reading() {}

    /** Returns what is said of the project as of the day; as first recorded, if only that is no breach. */
    static Verdict either(Project project, LocalDate day, Function<Project, Verdict> judge) {
        Project then = project.asRecordedOn(day);
        Verdict verdict = asked(judge.apply(then), project, day);
        return then == project ? verdict : either(verdict, judge.apply(project));
    }

    /** The same of a total, and the projects that it adds up. */
    static Verdict either(
            StatedTotal total,
            RuleContext context,
            BiFunction<StatedTotal, Function<ProjectId, Fact<Project>>, Verdict> judge) {
        Map<Reference, Project> recorded = new HashMap<>();
        Verdict then = judge.apply(
                total,
                id -> context.one(id).then(project -> {
                    recorded.put(project.reference(), project);
                    return Fact.recorded(project.asRecordedOn(context.asOf()));
                }));
        Verdict verdict = asked(then, recorded, context.asOf());
        return verdict instanceof Verdict.Breached ? either(verdict, judge.apply(total, context::one)) : verdict;
    }

    /** A verdict on a project as it was on the day, that asks for an amount where it is recorded. */
    static Verdict asked(Verdict verdict, Project recorded, LocalDate day) {
        return asked(verdict, Map.of(recorded.reference(), recorded), day);
    }

    /** An amount that changed is asked for in the change that says it on the day, not where it was recorded first. */
    private static Verdict asked(Verdict verdict, Map<Reference, Project> recorded, LocalDate day) {
        return verdict instanceof Verdict.Unknown unknown
                ? Verdict.unknown(
                        unknown.missing().stream()
                                .map(missing -> Optional.ofNullable(recorded.get(missing.record()))
                                        .map(project -> asked(missing, project, day))
                                        .orElse(missing))
                                .toList(),
                        unknown.settledBy())
                : verdict;
    }

    static Missing asked(Missing missing, Project project, LocalDate day) {
        return Stream.of(ProjectFigure.PROGRAMME_MONEY, ProjectFigure.MATCH)
                .flatMap(side -> IntStream.range(0, project.lines(side).size())
                        .filter(i -> missing.field().equals(Facts.field(side, i, "amount")))
                        .mapToObj(i ->
                                Facts.field(side, i, project.lines(side).get(i).amountFieldOn(day))))
                .findFirst()
                .map(field -> new Missing(missing.record(), field, missing.what()))
                .orElse(missing);
    }

    private static Verdict either(Verdict then, Verdict first) {
        return then instanceof Verdict.Breached && !(first instanceof Verdict.Breached) ? first : then;
    }
}
