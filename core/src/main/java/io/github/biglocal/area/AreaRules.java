package io.github.biglocal.area;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.DatesInOrder;
import io.github.biglocal.rule.DatesInOrder.Step;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules about areas. */
public final class AreaRules {
    /** The id of {@link #pathwayAfterAnnouncement()}. */
    public static final RuleId PATHWAY_AFTER_ANNOUNCEMENT = RuleId.of("pathway-after-announcement");

    private AreaRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(
                new AreaStagesInOrder(),
                AnnouncedWithItsWave.standard(),
                new AuthorityCodeFitsTier(),
                pathwayAfterAnnouncement());
    }

    /** {@return an area takes no step of the pathway before it is announced} */
    public static Rule<Area> pathwayAfterAnnouncement() {
        DatesInOrder.Builder<Area> rule = DatesInOrder.of(
                        Area.class,
                        RuleInfo.of("area", PATHWAY_AFTER_ANNOUNCEMENT, RuleKind.RECORDS)
                                .title("No pathway step begins before the area was announced")
                                .rationale("There was no Big Local in the area before it was announced.")
                                .sources(Guidance.CONSISTENCY)
                                .rows("D9")
                                .basis("The library's own check: the dates contradict each other.")
                                .standsInFor(RuleId.of("dates-within-programme"))
                                .build())
                .unless(
                        "the date the area was announced is not recorded",
                        (area, context) -> area.announced().isEmpty())
                .unless(
                        "no start date is recorded for any step of the pathway",
                        (area, context) -> area.pathway().stream()
                                .allMatch(step -> step.period().isUnboundedStart()));
        Step<Area> announced = Step.of("the area", "was announced", "announced", Area::announced);
        for (PathwayStep step : PathwayStep.values()) {
            rule.inOrder(
                    announced,
                    Step.of(
                            "step " + step.number() + " of the pathway",
                            "was reached",
                            "pathway",
                            area -> began(area, step)));
        }
        return rule.build();
    }

    private static Optional<LocalDate> began(Area area, PathwayStep step) {
        return area.pathway().stream()
                .filter(period -> period.step() == step && !period.period().isUnboundedStart())
                .map(period -> period.period().getStart())
                .min(LocalDate::compareTo);
    }
}
