package io.github.biglocal.area;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.OutOfOrder;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An area reaches its stages in the order of the programme, each once. Stages that are not recorded are not a breach,
 * and several may be reached on one day.
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
                        .ownReading("Stages without a date are left out")
                        .build(),
                Area.class);
    }

    /** A stage that was reached, and the field that says so. */
    private record Reached(AreaStage stage, LocalDate day, String field) {
        Event event(Area area) {
            return Event.of("the stage \"" + Text.words(stage) + "\"", "was reached", area, field, day);
        }
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        List<Reached> reached = reached(area);
        if (reached.size() < 2) {
            return Verdict.notApplicable("fewer than two stages have a date");
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < reached.size(); i++) {
            Reached before = reached.get(i - 1);
            Reached after = reached.get(i);
            if (before.stage() == after.stage()) {
                findings.add(new ReachedTwice(area.reference(), after.stage(), before.day(), after.day()));
            } else if (after.day().isBefore(before.day())) {
                findings.add(OutOfOrder.of(before.event(area), after.event(area)));
            }
        }
        return Verdict.of(findings);
    }

    /** What was reached and when, each stage with each of its days once, in the order of the programme. */
    private static List<Reached> reached(Area area) {
        List<Reached> reached = new ArrayList<>();
        area.announced().ifPresent(day -> reached.add(new Reached(AreaStage.ANNOUNCED, day, "announced")));
        for (int i = 0; i < area.stages().size(); i++) {
            StageReached entry = area.stages().get(i);
            if (reached.stream()
                    .noneMatch(other ->
                            other.stage() == entry.stage() && other.day().equals(entry.date()))) {
                reached.add(new Reached(entry.stage(), entry.date(), "stages/" + i + "/date"));
            }
        }
        reached.sort(Comparator.comparing(Reached::stage).thenComparing(Reached::day));
        return reached;
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(OutOfOrder.class, ReachedTwice.class);
    }

    /**
     * A stage has two dates.
     *
     * @param area the area
     * @param stage the stage
     * @param first the earlier date
     * @param second the later date
     */
    public record ReachedTwice(Reference area, AreaStage stage, LocalDate first, LocalDate second) implements Finding {
        public ReachedTwice {
            Objects.requireNonNull(area, "area");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
            Objects.requireNonNull(stage, "stage");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("stages");
        }

        @Override
        public String problem() {
            return "The stage \"" + Text.words(stage) + "\" has two dates, " + Text.day(first) + " and "
                    + Text.day(second) + ".";
        }

        @Override
        public String repair() {
            return "Keep only the date on which the stage was first reached.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.remove(area, "stages", 1));
        }
    }
}
