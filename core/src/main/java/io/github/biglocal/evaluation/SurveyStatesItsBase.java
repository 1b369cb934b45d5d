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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A survey with answers says how many were asked, and out of how many. */
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
                ? Verdict.breached(new UnstatedWhole(
                        survey.reference(), survey.responses().getAsInt(), survey.sample(), survey.population()))
                : Verdict.satisfied();
    }

    /**
     * A survey does not say how many its answers are out of.
     *
     * @param survey the survey
     * @param responses how many answered
     * @param sample how many were asked; empty if it does not say
     * @param population how many there are; empty if it does not say
     */
    public record UnstatedWhole(Reference survey, int responses, OptionalInt sample, OptionalInt population)
            implements Finding {
        public UnstatedWhole {
            Objects.requireNonNull(population, "population");
            Objects.requireNonNull(sample, "sample");
            Objects.requireNonNull(survey, "survey");
        }

        private static final String SAMPLE = "sample";
        private static final String POPULATION = "population";

        @Override
        public Optional<String> aboutField() {
            return Optional.of(sample.isEmpty() ? SAMPLE : POPULATION);
        }

        @Override
        public String problem() {
            if (sample.isPresent()) {
                return Text.count(sample.getAsInt(), "was", "were") + " asked and "
                        + (responses == 0 ? "none" : answered())
                        + " answered, but it is not recorded how many there were to choose from.";
            }
            return answered() + " answered, but it is not recorded how many were asked"
                    + (population.isPresent() ? "" : ", or out of how many") + ".";
        }

        @Override
        public String repair() {
            return "Record "
                    + Text.list(missing().stream()
                            .map(field ->
                                    field.equals(SAMPLE) ? "how many were asked" : "how many there were to choose from")
                            .toList())
                    + ", or give no percentages.";
        }

        @Override
        public List<Repair> repairs() {
            return missing().size() == 1
                    ? List.of(Repair.record(survey, missing().get(0)))
                    : List.of();
        }

        private String answered() {
            return responses == 0 ? "None" : Text.number(responses);
        }

        private List<String> missing() {
            return Stream.of(SAMPLE, POPULATION)
                    .filter(field -> (field.equals(SAMPLE) ? sample : population).isEmpty())
                    .toList();
        }
    }
}
