package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * No more people or areas answered a survey than were asked, and no more were asked than there are. Counts that are not
 * recorded are passed over.
 */
public final class SurveyCountsAgree extends Rule<Survey> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("survey-counts-agree");

    /** Makes the rule. */
    public SurveyCountsAgree() {
        super(
                RuleInfo.of("evaluation", ID, RuleKind.RECORDS)
                        .title("No more people answered than were asked, and no more were asked than there are")
                        .rationale(
                                "If the counts contradict each other, no percentage from the survey can be relied on.")
                        .sources(Guidance.CONSISTENCY, Guidance.EVALUATION_METHODS)
                        .rows("D14")
                        .basis("The library's own check: the counts contradict each other.")
                        .build(),
                Survey.class);
    }

    @Override
    protected Verdict judge(Survey survey, RuleContext context) {
        List<Counted> counts = new ArrayList<>();
        if (survey.respondents().equals(Optional.of(Respondents.AREAS))
                && !survey.answeredBy().isEmpty()) {
            counts.add(new Counted(Count.NAMED, Set.copyOf(survey.answeredBy()).size()));
        }
        survey.responses().ifPresent(number -> counts.add(new Counted(Count.ANSWERED, number)));
        survey.sample().ifPresent(number -> counts.add(new Counted(Count.ASKED, number)));
        survey.population().ifPresent(number -> counts.add(new Counted(Count.THERE, number)));
        List<TooMany> findings = new ArrayList<>();
        for (int next = 1; next < counts.size(); next++) {
            Counted part = counts.get(next - 1);
            Counted whole = counts.get(next);
            if (part.number() > whole.number()) {
                findings.add(
                        new TooMany(survey.reference(), part.count(), part.number(), whole.count(), whole.number()));
            }
        }
        return counts.size() < 2
                ? Verdict.notApplicable("fewer than two of the survey's counts are recorded")
                : Verdict.of(findings);
    }

    private record Counted(Count count, int number) {}

    /** What a survey counts, each no more than the next. */
    public enum Count {
        /** The areas it names as having answered. */
        NAMED("answeredBy"),
        /** Those who answered. */
        ANSWERED("responses"),
        /** Those it asked. */
        ASKED("sample"),
        /** Those it could have asked. */
        THERE("population");

        private final String field;

        Count(String field) {
            this.field = field;
        }

        /** The count in words, after {@code only} where it is the whole; a part is never none. */
        private String words(String only, int number) {
            String many = number == 0 ? "none" : only + Text.number(number);
            String verb = number == 1 ? " was" : " were";
            return switch (this) {
                case NAMED ->
                    only + Text.count(number, "area") + (number == 1 ? " is" : " are") + " named as having answered";
                case ANSWERED -> many + " answered";
                case ASKED -> many + verb + " asked";
                case THERE -> "there" + verb + " " + many + " to ask";
            };
        }
    }

    /**
     * A part that is larger than its whole.
     *
     * @param survey the survey
     * @param part what is counted
     * @param number how many they are
     * @param whole what it is a part of
     * @param of how many those are
     */
    public record TooMany(Reference survey, Count part, int number, Count whole, int of) implements Finding {
        public TooMany {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(survey, "survey");
            Objects.requireNonNull(whole, "whole");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(part.field);
        }

        @Override
        public String problem() {
            return Text.sentence(part.words("", number) + ", but " + whole.words("only ", of));
        }

        @Override
        public String repair() {
            return "Correct whichever count is wrong.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(survey, part.field), Repair.correct(survey, whole.field));
        }
    }
}
