package io.github.biglocal.evaluation;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.OptionalInt;

/** A survey with answers says how many were asked, and of how many. */
public final class SurveyStatesItsBase extends Rule<Survey> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("survey-states-its-base");

    /** Makes the rule. */
    public SurveyStatesItsBase() {
        super(
                RuleInfo.of("evaluation", ID, RuleKind.PRACTICE)
                        .title("A survey states how many were asked, out of how many")
                        .rationale(
                                "Eleven replies from 15 areas and eleven from 150 support very different conclusions.")
                        .sources(Guidance.EVALUATION_METHODS)
                        .rows("D14")
                        .basis("Evaluation practice; the report of 2020 states its own base (11 of 15 areas).")
                        .build(),
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
