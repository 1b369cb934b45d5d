package io.github.biglocal.plan;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An area has an endorsed plan on the date: without one it cannot draw down its allocation. It does not apply after the
 * end of a plan for which an extension or a bridging grant was agreed: these need no new plan, and their last days are
 * not recorded.
 */
public final class PlanInForce extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-in-force");

    /** Makes the rule. */
    public PlanInForce() {
        super(
                RuleInfo.of("plan", ID, RuleKind.GUIDANCE)
                        .severity(Severity.INFO)
                        .title("The area has an endorsed plan in force")
                        .rationale("Without an endorsed plan the area cannot draw down its money.")
                        .sources(Guidance.PLAN_2015)
                        .rows("L1")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 says that a plan is needed to draw money down; it does not say that a plan must be in force at all times.")
                        .ownReading("Only gaps after a plan on record count")
                        .ownReading("no further plan is needed during an agreed extension or bridging grant")
                        .build(),
                Area.class);
    }

    @Override
    public boolean mayAskFurther() {
        return true;
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        LocalDate asOf = context.asOf();
        if (area.isAnnouncedAfter(asOf)) {
            return Verdict.notApplicable("the area was announced after the date asked about");
        }
        if (area.isClosedOutOn(asOf)) {
            return Verdict.notApplicable("the area has closed out");
        }
        List<Plan> plans = context.find(Plan.BY_AREA, area.id());
        if (plans.isEmpty()) {
            return Verdict.unknown(Missing.records(area, Plan.class, "whether the area has a plan"));
        }
        List<Plan> possible =
                plans.stream().filter(plan -> maybeInForce(plan, asOf)).toList();
        if (possible.stream().anyMatch(plan -> missing(plan).isEmpty())) {
            return Verdict.satisfied();
        }
        if (!possible.isEmpty()) {
            return unknown(possible);
        }
        Optional<Plan> covering = plans.stream()
                .filter(plan -> plan.period().isPresent() && maybeCovers(plan, asOf))
                .min(Comparator.comparing(plan -> plan.endorsed().orElseThrow()));
        if (covering.isPresent()) {
            return Verdict.breached(new EndorsedLater(
                    covering.get().reference(), covering.get().endorsed().orElseThrow()));
        }
        return afterTheLast(area, plans, context);
    }

    private static boolean maybeInForce(Plan plan, LocalDate date) {
        return maybeCovers(plan, date)
                && plan.endorsed().filter(day -> day.isAfter(date)).isEmpty();
    }

    private static boolean maybeCovers(Plan plan, LocalDate date) {
        return plan.period().filter(period -> !period.contains(date)).isEmpty();
    }

    private static List<Missing> missing(Plan plan) {
        List<Missing> missing = new ArrayList<>();
        if (plan.period().isEmpty()) {
            missing.add(Missing.of(plan, "period", "when the plan starts and ends"));
        }
        if (plan.endorsed().isEmpty()) {
            missing.add(Missing.of(plan, "endorsed", "when the plan was endorsed"));
        }
        return missing;
    }

    private static Verdict unknown(List<Plan> possible) {
        List<Missing> missing =
                possible.stream().flatMap(plan -> missing(plan).stream()).toList();
        // One plan is in force once all of it is known; none is once one fact rules out each of them.
        int one = possible.stream().mapToInt(plan -> missing(plan).size()).min().orElseThrow();
        return Verdict.unknown(missing, Math.min(one, possible.size()));
    }

    /** No plan on record covers, or may cover, the date: the last one has ended, or the first begins later. */
    private static Verdict afterTheLast(Area area, List<Plan> plans, RuleContext context) {
        LocalDate asOf = context.asOf();
        Optional<Plan> last = plans.stream()
                .filter(plan ->
                        plan.period().filter(period -> period.isBefore(asOf)).isPresent())
                .max(Comparator.comparing(PlanInForce::lastDay));
        if (last.isEmpty()) {
            List<Missing> undated = plans.stream()
                    .filter(plan -> plan.period().isEmpty())
                    .map(plan -> Missing.of(plan, "period", "when the plan starts and ends"))
                    .toList();
            return undated.isEmpty()
                    ? Verdict.unknown(Missing.records(
                            area, Plan.class, "whether the area had a plan before the first one on record"))
                    : Verdict.unknown(undated, 1);
        }
        List<PlanChange> going = context.find(PlanChange.BY_AREA, area.id()).stream()
                .filter(change -> change.mayKeepGoing(asOf) && mayBeOf(change, last.get()))
                .toList();
        Optional<PlanChange> agreed =
                going.stream().filter(change -> change.isAgreedBy(asOf)).findFirst();
        if (agreed.isPresent()) {
            return Verdict.notApplicable(
                    (isBridging(agreed.get()) ? "a bridging grant" : "an extension") + " was agreed for the last plan");
        }
        return going.isEmpty()
                ? Verdict.breached(new PlanEnded(area.reference(), lastDay(last.get())))
                : Verdict.unknown(going.stream().flatMap(PlanInForce::undecided).toList(), going.size());
    }

    private static boolean isBridging(PlanChange change) {
        return change.kind() == PlanChangeKind.BRIDGING_GRANT;
    }

    private static Stream<Missing> undecided(PlanChange change) {
        String what = isBridging(change) ? "the bridging grant" : "the extension";
        return Stream.of(
                        Fact.of(change, "decision", "whether " + what + " was agreed", change.decision()),
                        Fact.of(change, "decided", "when " + what + " was decided", change.decided()))
                .flatMap(fact -> fact instanceof Fact.NotRecorded<?> not ? Stream.of(not.missing()) : Stream.empty());
    }

    private static LocalDate lastDay(Plan plan) {
        return plan.period().orElseThrow().getEndInclusive();
    }

    /** Whether a change may be one of a plan; where it does not say of which, its day does, if that is known. */
    private static boolean mayBeOf(PlanChange change, Plan plan) {
        return change.plan()
                .map(plan.id()::equals)
                .orElseGet(() -> change.decided()
                        .filter(day -> day.isBefore(plan.period().orElseThrow().getStart()))
                        .isEmpty());
    }

    /**
     * The last plan has ended.
     *
     * @param area the area
     * @param lastDay the last day of its period
     */
    public record PlanEnded(Reference area, LocalDate lastDay) implements Finding {
        public PlanEnded {
            Objects.requireNonNull(area, "area");
            Objects.requireNonNull(lastDay, "lastDay");
        }

        @Override
        public String problem() {
            return "No plan is in force; the last one ended on " + Text.day(lastDay) + ".";
        }

        @Override
        public String repair() {
            return "Have the next plan endorsed, or record it.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.add(area, "Plan", 1));
        }
    }

    /**
     * There is a plan for the date, but it was endorsed later.
     *
     * @param plan the plan
     * @param endorsed the day of its endorsement
     */
    public record EndorsedLater(Reference plan, LocalDate endorsed) implements Finding {
        public EndorsedLater {
            Objects.requireNonNull(endorsed, "endorsed");
            Objects.requireNonNull(plan, "plan");
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(plan);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("endorsed");
        }

        @Override
        public String problem() {
            return "The plan that covers the date asked about was not endorsed until " + Text.day(endorsed) + ".";
        }

        @Override
        public String repair() {
            return "Check that no money was drawn down before then, or correct the date of the endorsement if it is wrong.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(plan, "endorsed"));
        }
    }
}
