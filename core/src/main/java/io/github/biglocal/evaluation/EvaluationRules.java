package io.github.biglocal.evaluation;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.DatesInOrder;
import io.github.biglocal.rule.DatesInOrder.Step;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules about evaluations, surveys, influence, legacy and published figures. */
public final class EvaluationRules {
    /** The id of {@link #influenceDatesInOrder()}. */
    public static final RuleId INFLUENCE_DATES_IN_ORDER = RuleId.of("influence-dates-in-order");

    private EvaluationRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(
                new SurveyCountsAgree(),
                new SurveyStatesItsBase(),
                new FieldworkAddsUp(),
                new InfluenceIsEvidenced(),
                influenceDatesInOrder(),
                new LegacyHubsBreakEven(),
                new LegacyAssetsStay(),
                new PublishedFigureStatesItsBase());
    }

    /** {@return what an area sought to influence has its result, and the change it brought, after it was sought} */
    public static Rule<Influence> influenceDatesInOrder() {
        Step<Influence> sought = Step.of("the influence", "was sought", "soughtOn", Influence::soughtOn);
        return DatesInOrder.of(
                        Influence.class,
                        RuleInfo.of("evaluation", INFLUENCE_DATES_IN_ORDER, RuleKind.RECORDS)
                                .title("The dates of an influence are in order")
                                .rationale(
                                        "An area seeks influence before there is a result; dates in another order are recording errors.")
                                .sources(Guidance.CONSISTENCY)
                                .rows("D9")
                                .basis("The library's own check: the dates contradict each other.")
                                .build())
                .inOrder(sought, Step.of("the first result", "was seen", "results", EvaluationRules::firstResult))
                .inOrder(sought, Step.of("the change", "came about", "date", Influence::date))
                .build();
    }

    private static Optional<LocalDate> firstResult(Influence influence) {
        return influence.results().stream()
                .flatMap(seen -> seen.date().stream())
                .min(Comparator.naturalOrder());
    }
}
