package io.github.biglocal.match;

import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** Whether a project has match from a group of streams that should not be told as match without a word. */
final class GroupedMatch {
    private GroupedMatch() {}

    /** Returns breached with a finding of how much there is, and unknown where a line does not say its stream. */
    static Verdict judge(Project project, StreamGroup group, Function<Money, Finding> finding) {
        if (project.matchLines().isEmpty()) {
            return Verdict.notApplicable("the project has no match lines");
        }
        List<Money> found = project.matchLines().stream()
                .filter(line -> !line.amount().isZero())
                .filter(line -> groupOf(line).equals(Optional.of(group)))
                .map(FundingLine::amount)
                .toList();
        if (!found.isEmpty()) {
            return Verdict.breached(finding.apply(Money.total(found)));
        }
        return project.matchLines().stream().anyMatch(line -> groupOf(line).isEmpty())
                ? Verdict.unknown("the stream of a match line")
                : Verdict.satisfied();
    }

    private static Optional<StreamGroup> groupOf(FundingLine line) {
        return line.stream().flatMap(FundingStream::group);
    }
}
