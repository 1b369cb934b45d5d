package io.github.biglocal.plan;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.rule.AllPresent;
import io.github.biglocal.rule.DatesInOrder;
import io.github.biglocal.rule.DatesInOrder.Step;
import io.github.biglocal.rule.EachHas;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.NotLater;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Shape;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/** The rules about plans, plan reviews and plan changes. */
public final class PlanRules {
    /** The id of {@link #planStatesVisionPrioritiesActions()}. */
    public static final RuleId PLAN_STATES_VISION_PRIORITIES_ACTIONS =
            RuleId.of("plan-states-vision-priorities-actions");

    /** The id of {@link #planLinksToOutcomes()}. */
    public static final RuleId PLAN_LINKS_TO_OUTCOMES = RuleId.of("plan-links-to-outcomes");

    /** The id of {@link #planActionsCosted()}. */
    public static final RuleId PLAN_ACTIONS_COSTED = RuleId.of("plan-actions-costed");

    /** The id of {@link #planDatesInOrder()}. */
    public static final RuleId PLAN_DATES_IN_ORDER = RuleId.of("plan-dates-in-order");

    /** The id of {@link #planAfterAnnouncement()}. */
    public static final RuleId PLAN_AFTER_ANNOUNCEMENT = RuleId.of("plan-after-announcement");

    /** The id of {@link #planEndsWithProgramme()}. */
    public static final RuleId PLAN_ENDS_WITH_PROGRAMME = RuleId.of("plan-ends-with-programme");

    /** The last day of the programme, in {@link #planEndsWithProgramme()}. */
    public static final Parameter<LocalDate> LAST_DAY =
            Parameter.day("last-day", "the last day of the programme", Guidance.PROGRAMME_ENDS);

    private PlanRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return Stream.of(
                        List.of(
                                new PlanInForce(),
                                new PlanHasThreeParts(),
                                planStatesVisionPrioritiesActions(),
                                planActionsCosted(),
                                new PlanAssessed(),
                                EndorsementCoversTheDay.standard(),
                                planDatesInOrder(),
                                planAfterAnnouncement(),
                                planEndsWithProgramme(),
                                planLinksToOutcomes()),
                        PlanReviewRules.all(),
                        PlanChangeRules.all())
                .<Rule<?>>flatMap(List::stream)
                .toList();
    }

    /** Asks a rule only about plans dated from when its guidance applied to the day asked about. */
    private static <B extends Shape.Builder<Plan, B>> B under(LocalDateRange guidance, B builder) {
        return builder.unless(
                        "the plan is dated after the date asked about", (plan, context) -> plan.isAfter(context.asOf()))
                .unless("the plan is dated before the guidance applied", (plan, context) -> plan.isBefore(guidance))
                .needing((plan, context) -> plan.day());
    }

    private static Optional<Collection<?>> any(Collection<?> entries) {
        return Optional.<Collection<?>>of(entries).filter(all -> !all.isEmpty());
    }

    /**
     * {@return a plan from July 2015 or later states a vision, priorities and actions} Its form is the area's choice;
     * {@link PlanHasThreeParts} is a separate rule. If nothing that it states is recorded, the answer is
     * not known; a plan with some content on record but no actions has none. Of a plan with actions, whose vision or
     * priorities are not recorded, nothing is asked: a plan cannot be recorded as having none.
     */
    public static Rule<Plan> planStatesVisionPrioritiesActions() {
        return under(
                        Guidance.FROM_JULY_2015,
                        AllPresent.of(
                                Plan.class,
                                RuleInfo.of("plan", PLAN_STATES_VISION_PRIORITIES_ACTIONS, RuleKind.GUIDANCE)
                                        .title("The plan states a vision, priorities and actions")
                                        .rationale("A plan can take any form, but it should say what the area wants to"
                                                + " achieve, its priorities, and what it will do.")
                                        .sources(Guidance.PLAN_2015)
                                        .rows("L1")
                                        .guidance(Guidance.FROM_JULY_2015)
                                        .basis("Local Trust's guidance of July 2015 says that a plan captures a vision,"
                                                + " priorities and actions, in any format.")
                                        .ownReading("A plan recorded without actions is read as having none")
                                        .build()))
                .unless(
                        "the plan states actions, and its vision or its priorities are not recorded",
                        (plan, context) -> contents(plan).contains("actions")
                                && contents(plan).size() < 3)
                // Where nothing is recorded, each part is to be found out; where something is, none.
                .needing("what vision the plan states", "vision", PlanRules::anyContent)
                .needing("what priorities the plan states", "priorities", PlanRules::anyContent)
                .needing("what actions the plan states", "actions", PlanRules::anyContent)
                .list("actions", "the plan's actions", PlanRules::contents)
                .having(List.of("actions"))
                .problem("The plan states what the area wants to achieve, but no {missing}.")
                .repair("Add the {missing} to the plan.")
                .build();
    }

    private static Optional<String> anyContent(Plan plan) {
        return contents(plan).stream().findFirst();
    }

    private static List<String> contents(Plan plan) {
        return Stream.of(
                        plan.vision().map(text -> "vision"),
                        any(plan.priorities()).map(priorities -> "priorities"),
                        any(plan.actions()).map(actions -> "actions"))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * {@return a plan from July 2015 or later relates to the four outcomes of the programme} A link from one of its
     * priorities to an outcome shows it; where the records of a plan have no link at all, the answer is not known.
     */
    public static Rule<Plan> planLinksToOutcomes() {
        return under(
                        Guidance.FROM_JULY_2015,
                        AllPresent.of(
                                Plan.class,
                                RuleInfo.of("plan", PLAN_LINKS_TO_OUTCOMES, RuleKind.GUIDANCE)
                                        .title("The plan relates to the four outcomes")
                                        .rationale(
                                                "A plan should explain how the area will achieve Big Local's four outcomes.")
                                        .sources(Guidance.PLAN_2015)
                                        .rows("L1")
                                        .guidance(Guidance.FROM_JULY_2015)
                                        .basis(
                                                "Local Trust's guidance of July 2015 says that the plan should explain how"
                                                        + " the area will achieve the four outcomes; checking it by links is"
                                                        + " the library's own method.")
                                        .ownReading(
                                                "A priority that is linked to an outcome is taken as the explanation")
                                        .build()))
                .needing(
                        "which outcomes the plan's priorities serve",
                        "priorities",
                        plan -> any(PlanRules.outcomes(plan)))
                .list("priorities", "which outcomes the plan's priorities serve", PlanRules::outcomes)
                .having(List.of(Outcome.values()))
                .problem("No priority of the plan is linked to {any missing}.")
                .repair("Record which priorities serve {missing}.")
                .build();
    }

    private static List<Outcome> outcomes(Plan plan) {
        return plan.priorities().stream()
                .flatMap(priority -> priority.outcomes().stream())
                .distinct()
                .toList();
    }

    /**
     * {@return every action of a plan from September 2019 or later has a cost: the action plan holds the detailed budget}
     */
    public static Rule<Plan> planActionsCosted() {
        return under(
                        Guidance.FROM_SEPTEMBER_2019,
                        EachHas.of(
                                Plan.class,
                                RuleInfo.of("plan", PLAN_ACTIONS_COSTED, RuleKind.GUIDANCE)
                                        .title("Every action in the plan is costed")
                                        .rationale(
                                                "Local Trust bases its next funding offer and payment schedule on the"
                                                        + " action plan's detailed budget.")
                                        .sources(Guidance.PLAN_2019)
                                        .rows("L2")
                                        .guidance(Guidance.FROM_SEPTEMBER_2019)
                                        .basis(
                                                "Local Trust's guidance of September 2019 says that the action plan has a"
                                                        + " detailed budget.")
                                        .ownReading("A detailed budget is read as a cost for every action")
                                        .build()))
                .needing(
                        "what the plan's actions cost",
                        "actions",
                        plan -> plan.actions().stream()
                                .flatMap(action -> action.cost().stream())
                                .findFirst())
                .each(
                        "actions",
                        "the plan's actions",
                        Plan::actions,
                        action -> action.id().value(),
                        "cost",
                        "what the action costs",
                        action -> action.cost().isPresent())
                .problem("{number} of the plan's {all} actions {has} no cost.")
                .repair("Record the cost of every action (£0 if it needs no programme money).")
                .build();
    }

    /**
     * {@return a plan is drafted, submitted, endorsed, and only then ends or is replaced} {@link PlanAssessed} is about its
     * assessment.
     */
    public static Rule<Plan> planDatesInOrder() {
        Step<Plan> begun = Step.of("the drafting of the plan", "began", "draftingBegan", Plan::draftingBegan);
        Step<Plan> submitted = Step.of("the plan", "was submitted", "submitted", Plan::submitted);
        Step<Plan> endorsed = Step.of("the plan", "was endorsed", "endorsed", Plan::endorsed);
        return DatesInOrder.of(
                        Plan.class,
                        RuleInfo.of("plan", PLAN_DATES_IN_ORDER, RuleKind.RECORDS)
                                .title("The dates of a plan are in order")
                                .rationale(
                                        "A plan is drafted, submitted and endorsed before it ends; dates in another order are recording errors.")
                                .sources(Guidance.CONSISTENCY)
                                .rows("D9")
                                .basis("The library's own check: the dates contradict each other.")
                                .build())
                .inOrder(begun, submitted, endorsed, Step.lastDay("the plan", "ends", "period", Plan::period))
                // A plan may be replaced before it ends, or after.
                .inOrder(begun, submitted, endorsed, Step.of("the plan", "was replaced", "replaced", Plan::replaced))
                .build();
    }

    /** {@return no date in a plan is before its area was announced} */
    public static Rule<Plan> planAfterAnnouncement() {
        return NotLater.of(
                        Plan.class,
                        RuleInfo.of("plan", PLAN_AFTER_ANNOUNCEMENT, RuleKind.RECORDS)
                                .title("No date in the plan is before the area was announced")
                                .rationale(
                                        "There was no Big Local to plan for before the area was announced, so an earlier date is a recording error.")
                                .sources(Guidance.CONSISTENCY)
                                .rows("D9")
                                .basis("The library's own check: the dates contradict each other.")
                                .standsInFor(RuleId.of("dates-within-programme"))
                                .build())
                .unless(
                        "the plan has no dates on record",
                        (plan, context) -> firstDate(plan).isEmpty())
                .unless(
                        "the date the area was announced is not recorded",
                        (plan, context) ->
                                Area.announcement(plan.area(), context).isMissing())
                .first((plan, context) -> Area.announcement(plan.area(), context))
                .then((plan, context) -> Fact.recorded(firstDate(plan).orElseThrow()))
                .build();
    }

    private static Optional<Event> firstDate(Plan plan) {
        return Stream.of(
                        plan.draftingBegan()
                                .map(day -> Event.of("the drafting of the plan", "began", plan, "draftingBegan", day)),
                        plan.submitted().map(day -> Event.of("the plan", "was submitted", plan, "submitted", day)),
                        plan.endorsed().map(day -> Event.of("the plan", "was endorsed", plan, "endorsed", day)),
                        plan.period()
                                .filter(period -> !period.isUnboundedStart())
                                .map(period -> Event.of("the plan", "starts", plan, "period", period.getStart())))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Event::day));
    }

    /**
     * {@return a plan ends by the end of the programme: as published since September 2019, by the end of March 2026}
     */
    public static Rule<Plan> planEndsWithProgramme() {
        return endsBy(LAST_DAY, List.of(Guidance.PLAN_2019, Guidance.SPENDING_OUT), Guidance.FROM_SEPTEMBER_2019);
    }

    /**
     * {@return the rule with another end, such as of another programme}
     *
     * @param lastDay the last day of the programme
     * @param source where that is published
     */
    public static Rule<Plan> planEndsWithProgramme(LocalDate lastDay, Citation source) {
        Objects.requireNonNull(lastDay, "lastDay");
        Objects.requireNonNull(source, "source");
        return endsBy(Parameter.day(LAST_DAY.name(), LAST_DAY.meaning(), lastDay), List.of(source), LocalDateRange.ALL);
    }

    private static Rule<Plan> endsBy(Parameter<LocalDate> lastDay, List<Citation> sources, LocalDateRange guidance) {
        return NotLater.of(
                        Plan.class,
                        RuleInfo.of("plan", PLAN_ENDS_WITH_PROGRAMME, RuleKind.REQUIREMENT)
                                .title("A plan ends by the end of the programme")
                                .rationale(
                                        "All money must be spent by the end of the programme; unspent money cannot be carried beyond it.")
                                .sources(sources)
                                .rows("M17")
                                .guidance(guidance)
                                .basis(
                                        "Local Trust's guidance of September 2019 (spent by the end of the programme in March"
                                                + " 2026) and its article on spending out (everything spent and finished by March"
                                                + " 2026) ask for it.")
                                .ownReading("\"By\" or \"before\" March 2026 is read as by 31 March 2026")
                                .standsInFor(RuleId.of("dates-within-programme"))
                                .build())
                .unless("the plan is dated after the date asked about", (plan, context) -> plan.isAfter(context.asOf()))
                .first(
                        "the plan",
                        "ends",
                        "period",
                        plan -> plan.period()
                                .filter(period -> !period.isUnboundedEnd())
                                .map(LocalDateRange::getEndInclusive))
                .then("the programme", "ends", lastDay)
                .problem("The plan ends on {earlier day}; the programme ends on {later day}.")
                .repair("End the plan by {later day}.")
                .build();
    }
}
