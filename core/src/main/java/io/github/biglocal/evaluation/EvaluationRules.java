package io.github.biglocal.evaluation;

import io.github.biglocal.rule.Rule;
import java.util.List;

/** The rules about evaluations, surveys, influence and published figures. */
public final class EvaluationRules {
    private EvaluationRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(
                new SurveyCountsAgree(),
                new SurveyStatesItsBase(),
                new FieldworkAddsUp(),
                new InfluenceIsEvidenced(),
                new PublishedFigureStatesItsBase());
    }
}
