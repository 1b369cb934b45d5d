package io.github.biglocal.area;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An area reaches its stages in the order of the programme, each once. Stages that are not recorded are no breach, and
 * several may be reached on one day.
 */
public final class AreaStagesInOrder extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("area-stages-in-order");

    /** Makes the rule. */
    public AreaStagesInOrder() {
        super(
                RuleInfo.of("area", ID, RuleKind.RECORDS)
                        .title("The area's stages are in order")
                        .rationale(
                                "Each stage builds on the one before, so dates in another order are recording errors.")
                        .sources(Guidance.PATHWAY, Citation.of("Learning from Big Local, Delivering support"))
                        .rows("D9")
                        .basis("The library's own check: the dates contradict the order of the programme's stages.")
                        .ownReading("Stages without a date are passed over")
                        .build(),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        List<StageReached> reached = Stream.concat(
                        area.announced().stream().map(day -> new StageReached(AreaStage.ANNOUNCED, day)),
                        area.stages().stream())
                .distinct()
                .sorted(Comparator.comparing(StageReached::stage).thenComparing(StageReached::date))
                .toList();
        if (reached.size() < 2) {
            return Verdict.notApplicable("fewer than two stages are dated");
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < reached.size(); i++) {
            StageReached before = reached.get(i - 1);
            StageReached after = reached.get(i);
            if (before.stage() == after.stage()) {
                findings.add(new ReachedTwice(after.stage(), before.date(), after.date()));
            } else if (after.date().isBefore(before.date())) {
                findings.add(new OutOfOrder(before, after));
            }
        }
        return Verdict.of(findings);
    }

    private static String words(AreaStage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * A stage is dated before the one it follows.
     *
     * @param earlier the stage that comes first in the programme
     * @param later the stage that follows it, and has the earlier date
     */
    public record OutOfOrder(StageReached earlier, StageReached later) implements Finding {
        @Override
        public String problem() {
            return "The stage " + words(later.stage()) + " is dated " + later.date() + ", before " + earlier.date()
                    + ", the date of the stage " + words(earlier.stage()) + ".";
        }

        @Override
        public String repair() {
            return "Correct one of the two dates.";
        }
    }

    /**
     * A stage has two dates.
     *
     * @param stage the stage
     * @param first the earlier date
     * @param second the later date
     */
    public record ReachedTwice(AreaStage stage, LocalDate first, LocalDate second) implements Finding {
        @Override
        public String problem() {
            return "The stage " + words(stage) + " has two dates, " + first + " and " + second + ".";
        }

        @Override
        public String repair() {
            return "Keep the date on which it was first reached.";
        }
    }
}
