package io.github.biglocal.partnership;

import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the rules about terms of reference share: they ask only for what the terms in force say. */
final class LocalTerms {
    private LocalTerms() {}

    /** Asks of a partnership what the terms in force on the day say, if they do. */
    static <T> Verdict judge(
            Partnership partnership,
            RuleContext context,
            String whatTheyWouldSay,
            Function<TermsOfReference, Optional<T>> said,
            Function<T, Verdict> question) {
        return partnership
                .termsOfReferenceOn(context.asOf())
                .flatMap(said)
                .map(question)
                .orElseGet(() -> silent(whatTheyWouldSay));
    }

    /** Asks of a meeting that has been held what the terms in force on its day say, if they do. */
    static <T> Verdict judge(
            Meeting meeting,
            RuleContext context,
            String whatTheyWouldSay,
            Function<TermsOfReference, Optional<T>> said,
            BiFunction<Partnership, T, Verdict> question) {
        if (meeting.isAfter(context.asOf())) {
            return Verdict.notApplicable(Meeting.LATER);
        }
        Fact<Partnership> found = context.one(meeting.partnership());
        if (found.isMissing()) {
            return found.unknown();
        }
        Partnership partnership = found.get();
        return partnership
                .termsOfReferenceOn(meeting.date())
                .flatMap(said)
                .map(value -> question.apply(partnership, value))
                .orElseGet(() -> silent(whatTheyWouldSay));
    }

    private static Verdict silent(String whatTheyWouldSay) {
        return Verdict.notApplicable("no terms of reference in force " + whatTheyWouldSay);
    }
}
