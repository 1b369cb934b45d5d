package io.github.biglocal.evaluation;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** No more answered than were asked, and no more were asked than there are. */
public final class SurveyCountsAgree extends Rule<Survey> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("survey-counts-agree");

    /** Makes the rule. */
    public SurveyCountsAgree() {
        super(
                RuleInfo.of("evaluation", ID, RuleKind.RECORDS)
                        .title("No more people answered than were asked, or were asked than there are")
                        .rationale(
                                "If the counts contradict each other, no percentage from the survey can be relied on.")
                        .sources(Guidance.EVALUATION_METHODS)
                        .rows("D14")
                        .basis("The library's own check: the counts contradict each other.")
                        .build(),
                Survey.class);
    }

    @Override
    protected Verdict judge(Survey survey, RuleContext context) {
        if (survey.responses().isEmpty()
                || (survey.sample().isEmpty() && survey.population().isEmpty())) {
            return Verdict.unknown("how many answered of how many");
        }
        List<TooMany> findings = new ArrayList<>();
        compare(Count.ANSWERED, survey.responses(), Count.ASKED, survey.sample(), findings);
        compare(Count.ASKED, survey.sample(), Count.THERE, survey.population(), findings);
        if (survey.sample().isEmpty()) {
            compare(Count.ANSWERED, survey.responses(), Count.THERE, survey.population(), findings);
        }
        if (survey.respondents().equals(Optional.of(Respondents.AREAS))) {
            int named = survey.answeredBy().size();
            compare(Count.NAMED, OptionalInt.of(named), Count.ANSWERED, survey.responses(), findings);
        }
        return Verdict.of(findings);
    }

    private static void compare(Count part, OptionalInt few, Count whole, OptionalInt many, List<TooMany> findings) {
        if (few.isPresent() && many.isPresent() && few.getAsInt() > many.getAsInt()) {
            findings.add(new TooMany(part, few.getAsInt(), whole, many.getAsInt()));
        }
    }

    /** What a survey counts. */
    public enum Count {
        /** Those it could have asked. */
        THERE("there are"),
        /** Those it asked. */
        ASKED("were asked"),
        /** Those who answered. */
        ANSWERED("answered"),
        /** Those it names as having answered. */
        NAMED("are named as answering");

        private final String words;

        Count(String words) {
            this.words = words;
        }
    }

    /**
     * A part that is larger than its whole.
     *
     * @param part what is counted
     * @param number how many they are
     * @param whole what it is a part of
     * @param of how many those are
     */
    public record TooMany(Count part, int number, Count whole, int of) implements Finding {
        @Override
        public String problem() {
            return number + " " + part.words + ", but only " + of + " " + whole.words + ".";
        }

        @Override
        public String repair() {
            return "Correct one of the two counts, which are " + (number - of) + " apart.";
        }
    }
}
