package io.github.biglocal.evaluation;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.OptionalInt;
import org.threeten.extra.LocalDateRange;

/** A survey with answers says how many were asked, and of how many. */
public final class SurveyStatesItsBase extends Rule<Survey> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("survey-states-its-base");

    /** Makes the rule. */
    public SurveyStatesItsBase() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "A survey says how many were asked, and of how many",
                        "Eleven of fifteen that answered, and eleven of 150 areas there are, carry very different conclusions.",
                        List.of(Guidance.EVALUATION_METHODS),
                        LocalDateRange.ALL),
                Survey.class);
    }

    @Override
    protected Verdict judge(Survey survey, RuleContext context) {
        if (survey.responses().isEmpty()) {
            return Verdict.notApplicable("no number of answers is recorded");
        }
        return survey.sample().isEmpty() || survey.population().isEmpty()
                ? Verdict.breached(
                        new UnstatedWhole(survey.responses().getAsInt(), survey.sample(), survey.population()))
                : Verdict.satisfied();
    }

    /**
     * A survey does not say what its answers are out of.
     *
     * @param responses how many answered
     * @param sample how many were asked; empty if it does not say
     * @param population how many there are; empty if it does not say
     */
    public record UnstatedWhole(int responses, OptionalInt sample, OptionalInt population) implements Finding {
        @Override
        public String problem() {
            if (sample.isPresent()) {
                return responses + " of " + sample.getAsInt() + " answered, but not of how many those were chosen.";
            }
            return responses + " answered, but it is not recorded how many were asked"
                    + (population.isPresent() ? "" : ", nor of how many") + ".";
        }

        @Override
        public String repair() {
            return "Record the "
                    + (sample.isPresent()
                            ? "population"
                            : population.isPresent() ? "sample" : "sample and the population")
                    + ", or give no shares.";
        }
    }
}
