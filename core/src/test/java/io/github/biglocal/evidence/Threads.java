package io.github.biglocal.evidence;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import java.time.LocalDate;
import org.joda.money.Money;

/** The records of one whole golden thread, made up, for tests to break. */
public final class Threads {
    /** Stands in every free text. */
    public static final String FREE_TEXT = "for Ms A Resident, 1 High Street";

    /** The day asked about. */
    public static final LocalDate DAY = LocalDate.of(2020, 2, 29);

    /** The area. */
    public static final Area AREA =
            Area.builder().id(AreaId.of("barrowcliff")).name(FREE_TEXT).build();

    /** A priority that serves outcome 4. */
    public static final Priority GREEN = Priority.builder()
            .id(PriorityId.of("green"))
            .title(FREE_TEXT)
            .addOutcomes(Outcome.BETTER_PLACE_TO_LIVE)
            .build();

    /** The plan that sets it, for 2018 to 2020. */
    public static final Plan PLAN = Plan.builder()
            .id(PlanId.of("p"))
            .area(AREA.id())
            .vision(FREE_TEXT)
            .period(Periods.parse("2018-01-01/2020-12-31"))
            .addPriorities(GREEN)
            .build();

    /** An activity linked to nothing. */
    public static final Activity LOOSE = activity("loose");

    /** An activity that delivers the priority. */
    public static final Activity GARDEN = activity("garden")
            .withPlan(PLAN.id())
            .withPriorities(GREEN.id())
            .withPeriod(Periods.parse("2018-06-01/2019-05-31"));

    /** The plan, with a second priority that serves no outcome. */
    public static final Plan WITH_YOUNG = PLAN.withPriorities(
            GREEN,
            Priority.builder().id(PriorityId.of("young")).title(FREE_TEXT).build());

    /** An activity that delivers the second priority, and so reaches no outcome. */
    public static final Activity CLUB = activity("club").withPlan(PLAN.id()).withPriorities(PriorityId.of("young"));

    /** An output of the garden. */
    public static final Output TREES = output("trees", "garden");

    /** An impact of that. */
    public static final Impact PRIDE = impact("pride")
            .withOutputs(TREES.id())
            .withOutcomes(Outcome.BETTER_PLACE_TO_LIVE)
            .withLevel(ChangeLevel.COMMUNITY);

    /** Evidence of it. */
    public static final Evidence SURVEY = evidence("survey", "pride")
            .withMethod(EvidenceMethod.SURVEY)
            .withDate(LocalDate.of(2019, 6, 1))
            .withLevel(ChangeLevel.COMMUNITY)
            .withIndependence(Independence.INDEPENDENT);

    private Threads() {}

    /** {@return an activity linked to nothing} */
    public static Activity activity(String id) {
        return Activity.builder()
                .id(ActivityId.of(id))
                .area(AREA.id())
                .title(FREE_TEXT)
                .build();
    }

    /** {@return an output of an activity} */
    public static Output output(String id, String activity) {
        return Output.builder()
                .id(OutputId.of(id))
                .activity(ActivityId.of(activity))
                .title(FREE_TEXT)
                .build();
    }

    /** {@return an impact linked to nothing} */
    public static Impact impact(String id) {
        return Impact.builder()
                .id(ImpactId.of(id))
                .area(AREA.id())
                .title(FREE_TEXT)
                .build();
    }

    /** {@return evidence of impacts} */
    public static Evidence evidence(String id, String... impacts) {
        ImmutableEvidence.Builder builder =
                Evidence.builder().id(EvidenceId.of(id)).area(AREA.id()).title(FREE_TEXT);
        for (String impact : impacts) {
            builder.addImpacts(ImpactId.of(impact));
        }
        return builder.build();
    }

    /** {@return an indicator of an outcome, of which nothing is recorded} */
    public static Indicator indicator(String id, Outcome outcome) {
        return Indicator.builder()
                .id(IndicatorId.of(id))
                .area(AREA.id())
                .outcome(outcome)
                .title(FREE_TEXT)
                .build();
    }

    /** {@return the activity, with so many pounds spent on it} */
    public static Activity costing(Activity activity, String pounds) {
        return activity.withSpend(ActivitySpend.of(Money.parse("GBP " + pounds)));
    }
}
