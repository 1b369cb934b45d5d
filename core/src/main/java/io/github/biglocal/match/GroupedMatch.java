package io.github.biglocal.match;

import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.Money;

/** Match of a project that should not be reported as match without a note. */
final class GroupedMatch {
    private GroupedMatch() {}

    /** Asks of a line, and of its place among the match lines, whether it is such match. */
    interface Question extends BiFunction<FundingLine, Integer, Fact<Boolean>> {}

    /** Returns breached with a finding of how much there is, and not known where that depends on a line. */
    static Verdict judge(Project recorded, LocalDate day, Question question, Function<Money, Finding> finding) {
        Project project = recorded.asRecordedOn(day);
        List<Money> found = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        boolean something = false;
        for (int i = 0; i < project.matchLines().size(); i++) {
            FundingLine line = project.matchLines().get(i);
            if (line.isNothing()) {
                continue;
            }
            something = true;
            Fact<Boolean> answer = question.apply(line, i);
            if (answer instanceof Fact.NotRecorded<Boolean> unknown) {
                missing.add(unknown.missing());
            } else if (answer.get() && line.amount().isZero()) {
                // There may be such match; how much is not known.
                missing.add(UncertainSum.Facts.exactAmount(project.reference(), ProjectFigure.MATCH, i));
            } else if (answer.get()) {
                found.add(line.amount());
            }
        }
        if (!something) {
            return Verdict.notApplicable("the project has no match");
        }
        if (!found.isEmpty()) {
            return Verdict.breached(finding.apply(Money.total(found)));
        }
        // One line that is such match is enough for a breach.
        return missing.isEmpty() ? Verdict.satisfied() : Reading.asked(Verdict.unknown(missing, 1), recorded, day);
    }

    /** Returns the kind of giver a line comes from, as far as its stream shows. */
    static Fact<StreamGroup> group(Project project, FundingLine line, int place) {
        return line.stream()
                .flatMap(FundingStream::group)
                .map(Fact::recorded)
                .orElseGet(() -> Fact.missing(
                        Missing.of(project, "matchLines/" + place + "/stream", "where the match comes from")));
    }
}
