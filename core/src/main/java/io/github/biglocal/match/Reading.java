package io.github.biglocal.match;

import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How a figure that a source prints is compared with records that have a past: the source may have had them as they were
 * recorded first, or as they were on the day.
 */
final class Reading {
    private Reading() {}

    /** Returns what is said of the project as of the day; as first recorded, if only that is no breach. */
    static Verdict either(Project project, LocalDate day, Function<Project, Verdict> judge) {
        Project then = project.asRecordedOn(day);
        Verdict verdict = judge.apply(then);
        return then == project ? verdict : either(verdict, judge.apply(project));
    }

    /** The same of a total, and the projects that it adds up. */
    static Verdict either(
            StatedTotal total,
            RuleContext context,
            BiFunction<StatedTotal, Function<ProjectId, Fact<Project>>, Verdict> judge) {
        Verdict verdict = judge.apply(
                total, id -> context.one(id).then(project -> Fact.recorded(project.asRecordedOn(context.asOf()))));
        return verdict instanceof Verdict.Breached ? either(verdict, judge.apply(total, context::one)) : verdict;
    }

    private static Verdict either(Verdict then, Verdict first) {
        return then instanceof Verdict.Breached && !(first instanceof Verdict.Breached) ? first : then;
    }
}
