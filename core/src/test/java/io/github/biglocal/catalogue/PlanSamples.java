package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;
import static io.github.biglocal.catalogue.RuleSamples.FREE_TEXT;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.plan.Action;
import io.github.biglocal.plan.ActionId;
import io.github.biglocal.plan.EndorsementCoversTheDay;
import io.github.biglocal.plan.EndorsementRenewal;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanAssessed;
import io.github.biglocal.plan.PlanHasThreeParts;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PlanInForce;
import io.github.biglocal.plan.PlanRules;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Samples of the rules about the content, the assessment, the endorsement and the dates of plans. */
final class PlanSamples {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
    private static final AreaId AREA_ID = AreaId.of("barrowcliff");
    private static final Area AREA = Area.builder().id(AREA_ID).name(FREE_TEXT).build();
    private static final Plan BARE = Plan.builder()
            .id(PlanId.of("second"))
            .area(AREA_ID)
            .title(FREE_TEXT)
            .build();
    private static final Plan PLAN = BARE.withSubmitted(LocalDate.of(2019, 10, 1))
            .withAssessorVisit(LocalDate.of(2019, 11, 4))
            .withEndorsed(LocalDate.of(2019, 11, 25))
            .withPeriod(Periods.parse("2020-01-01/2021-12-31"));
    private static final Plan OF_2013 =
            BARE.withEndorsed(LocalDate.of(2013, 12, 1)).withPeriod(Periods.parse("2014-01-01/2016-12-31"));
    private static final Action COSTED = Action.builder()
            .id(ActionId.of("a1"))
            .title(FREE_TEXT)
            .cost(Money.parse("GBP 500"))
            .build();
    private static final Action FREE = COSTED.withCost(Money.parse("GBP 0"));
    private static final Action UNCOSTED = COSTED.withId(ActionId.of("a2")).withCost(Optional.empty());
    private static final Priority PRIORITY =
            Priority.builder().id(PriorityId.of("p")).title(FREE_TEXT).build();

    private PlanSamples() {}

    static List<RuleSample<?>> all() {
        return List.of(
                inForce(),
                hasThreeParts(),
                statesVisionPrioritiesActions(),
                actionsCosted(),
                assessed(),
                endorsementCoversTheDay(),
                datesInOrder(),
                afterAnnouncement(),
                endsWithProgramme(),
                linksToOutcomes());
    }

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, Records.of(records));
    }

    private static RuleContext on(String day) {
        return RuleContext.on(LocalDate.parse(day));
    }

    private static Plan submitted(Plan plan, String day) {
        return plan.withSubmitted(LocalDate.parse(day));
    }

    private static RuleSample<?> inForce() {
        Plan endorsed = BARE.withEndorsed(LocalDate.of(2017, 12, 1));
        return RuleSample.of(new PlanInForce())
                .with(SATISFIED, AREA, among(endorsed.withPeriod(Periods.parse("2018-01-01/2020-12-31"))))
                .with(BREACHED, AREA, among(endorsed.withPeriod(Periods.parse("2018-01-01/2019-12-31"))))
                .with(NOT_APPLICABLE, AREA, RuleContext.on(LAST_DAY.plusDays(1)))
                .with(UNKNOWN, AREA, among(endorsed));
    }

    private static RuleSample<?> hasThreeParts() {
        Plan vision = BARE.withSubmitted(LocalDate.of(2019, 10, 1))
                .withCostedVision(new PlannedSpend(FREE_TEXT, Money.parse("GBP 250000")));
        Plan whole = vision.withActions(UNCOSTED).withLegacyStatement(FREE_TEXT);
        return RuleSample.of(new PlanHasThreeParts())
                .with(SATISFIED, whole, among())
                .with(BREACHED, vision, among())
                .with(NOT_APPLICABLE, vision.withSubmitted(LocalDate.of(2018, 10, 1)), among())
                .with(UNKNOWN, vision.withSubmitted(Optional.empty()), among());
    }

    private static RuleSample<?> statesVisionPrioritiesActions() {
        Plan whole = PLAN.withVision(FREE_TEXT).withActions(COSTED).withPriorities(PRIORITY);
        Plan breaching = whole.withActions();
        return RuleSample.of(PlanRules.planStatesVisionPrioritiesActions())
                .with(SATISFIED, whole, among())
                .with(BREACHED, breaching, among())
                .with(NOT_APPLICABLE, OF_2013.withVision(FREE_TEXT), among())
                .with(UNKNOWN, BARE.withVision(FREE_TEXT).withPriorities(PRIORITY), among())
                .at("no actions, whatever else is recorded", BREACHED, breaching.withVision(Optional.empty()), among())
                .at("actions, and no vision on record", NOT_APPLICABLE, whole.withVision(Optional.empty()), among())
                .at("actions, and no priorities on record", NOT_APPLICABLE, whole.withPriorities(), among())
                .at("no content on record", UNKNOWN, PLAN, among())
                .at("the day before the guidance", NOT_APPLICABLE, submitted(breaching, "2015-06-30"), among())
                .at("the first day of the guidance", BREACHED, submitted(breaching, "2015-07-01"), among())
                .at("dated on the day", BREACHED, breaching.withSubmitted(DAY), among())
                .at("dated the day after", NOT_APPLICABLE, breaching.withSubmitted(DAY.plusDays(1)), among())
                .at("the last day of the programme", BREACHED, breaching, RuleContext.on(LAST_DAY))
                .at("the day after the programme", NOT_APPLICABLE, breaching, RuleContext.on(LAST_DAY.plusDays(1)));
    }

    private static RuleSample<?> actionsCosted() {
        Plan breaching = PLAN.withActions(COSTED, UNCOSTED);
        return RuleSample.of(PlanRules.planActionsCosted())
                .with(SATISFIED, PLAN.withActions(COSTED), among())
                .with(BREACHED, breaching, among())
                .with(NOT_APPLICABLE, OF_2013.withActions(COSTED, UNCOSTED), among())
                .with(UNKNOWN, PLAN, among())
                .at("a cost of £0", SATISFIED, PLAN.withActions(FREE), among())
                .at("no cost at all on record", UNKNOWN, PLAN.withActions(UNCOSTED), among())
                .at("no day on record", UNKNOWN, BARE.withActions(COSTED, UNCOSTED), among())
                .at("the day before the guidance", NOT_APPLICABLE, submitted(breaching, "2019-08-31"), among())
                .at("the first day of the guidance", BREACHED, submitted(breaching, "2019-09-01"), among())
                .at("dated on the day", BREACHED, breaching.withSubmitted(DAY), among())
                .at("dated the day after", NOT_APPLICABLE, breaching.withSubmitted(DAY.plusDays(1)), among())
                .at("the last day of the programme", BREACHED, breaching, RuleContext.on(LAST_DAY))
                .at("the day after the programme", NOT_APPLICABLE, breaching, RuleContext.on(LAST_DAY.plusDays(1)));
    }

    private static RuleSample<?> assessed() {
        return RuleSample.of(new PlanAssessed())
                .with(SATISFIED, PLAN, among())
                .with(BREACHED, PLAN.withAssessorVisit(LocalDate.of(2019, 12, 1)), among())
                .with(NOT_APPLICABLE, PLAN.withEndorsed(DAY.plusDays(1)), among())
                .with(UNKNOWN, PLAN.withAssessorVisit(Optional.empty()), among());
    }

    private static RuleSample<?> endorsementCoversTheDay() {
        RuleContext third = on("2015-03-01");
        Plan plan = OF_2013.withPeriod(Periods.parse("2013-01-01/2015-12-31"));
        EndorsementRenewal renewed = new EndorsementRenewal(LocalDate.of(2014, 1, 10));
        return RuleSample.of(EndorsementCoversTheDay.standard())
                .with(
                        SATISFIED,
                        plan.withEndorsementRenewals(renewed, new EndorsementRenewal(LocalDate.of(2015, 1, 10))),
                        third)
                .with(BREACHED, plan.withEndorsementRenewals(renewed), third)
                .with(NOT_APPLICABLE, plan, among())
                .with(UNKNOWN, OF_2013, third);
    }

    private static RuleSample<?> datesInOrder() {
        LocalDate day = LocalDate.of(2014, 7, 11);
        LocalDate before = day.minusDays(1);
        Plan begun = BARE.withDraftingBegan(day);
        Plan sent = BARE.withSubmitted(day);
        Plan endorsed = BARE.withEndorsed(day);
        return RuleSample.of(PlanRules.planDatesInOrder())
                .with(SATISFIED, PLAN, among())
                .with(BREACHED, PLAN.withSubmitted(LocalDate.of(2019, 11, 26)), among())
                .with(NOT_APPLICABLE, BARE, among())
                .never(UNKNOWN, "it looks only at the dates that are recorded")
                .at("submitted the day before drafting began", BREACHED, begun.withSubmitted(before), among())
                .at("submitted on the day drafting began", SATISFIED, begun.withSubmitted(day), among())
                .at("endorsed the day before drafting began", BREACHED, begun.withEndorsed(before), among())
                .at("over the day before drafting began", BREACHED, ending(begun, before), among())
                .at("endorsed the day before its submission", BREACHED, sent.withEndorsed(before), among())
                .at("endorsed on the day of its submission", SATISFIED, sent.withEndorsed(day), among())
                .at("over the day before its submission", BREACHED, ending(sent, before), among())
                .at("replaced the day before its submission", BREACHED, sent.withReplaced(before), among())
                .at("over the day before its endorsement", BREACHED, ending(endorsed, before), among())
                .at("over on the day of its endorsement", SATISFIED, ending(endorsed, day), among())
                .at("replaced the day before its endorsement", BREACHED, endorsed.withReplaced(before), among())
                .at("replaced on the day of its endorsement", SATISFIED, endorsed.withReplaced(day), among())
                .at("replaced before it ends", SATISFIED, ending(begun, day).withReplaced(day), among())
                .at("replaced after it ended", SATISFIED, ending(begun, day).withReplaced(day.plusDays(1)), among())
                .at("one date, and no end", NOT_APPLICABLE, ending(endorsed, LocalDate.MAX), among());
    }

    private static Plan ending(Plan plan, LocalDate last) {
        return plan.withPeriod(
                last.equals(LocalDate.MAX) ? Periods.parse("2000-01-01/..") : Periods.parse("2000-01-01/" + last));
    }

    private static RuleSample<?> afterAnnouncement() {
        LocalDate announced = LocalDate.of(2012, 12, 10);
        RuleContext context = among(AREA.withAnnounced(announced));
        Plan endorsed = BARE.withEndorsed(LocalDate.of(2014, 1, 1));
        RuleSample<Plan> sample = RuleSample.of(PlanRules.planAfterAnnouncement())
                .with(SATISFIED, PLAN, context)
                .with(BREACHED, PLAN, among(AREA.withAnnounced(LocalDate.of(2019, 10, 2))))
                .with(NOT_APPLICABLE, BARE, context)
                .never(UNKNOWN, "it looks only at the dates that are recorded")
                .at("no announcement on record", NOT_APPLICABLE, PLAN, among(AREA))
                .at("no area on record", NOT_APPLICABLE, PLAN, among())
                .at("an end and no start", NOT_APPLICABLE, BARE.withPeriod(Periods.parse("../2014-01-01")), context);
        for (LocalDate day : List.of(announced.minusDays(1), announced, announced.plusDays(1))) {
            RuleSample.Kind kind = day.isBefore(announced) ? BREACHED : SATISFIED;
            sample.at("drafting begun on " + day, kind, endorsed.withDraftingBegan(day), context)
                    .at("submitted on " + day, kind, endorsed.withSubmitted(day), context)
                    .at("endorsed on " + day, kind, BARE.withEndorsed(day), context)
                    .at("starting on " + day, kind, endorsed.withPeriod(Periods.parse(day + "/..")), context);
        }
        return sample;
    }

    private static RuleSample<?> endsWithProgramme() {
        Plan late = PLAN.withPeriod(Periods.parse("2020-01-01/2026-04-01"));
        return RuleSample.of(PlanRules.planEndsWithProgramme())
                .with(SATISFIED, PLAN, among())
                .with(BREACHED, late, among())
                .with(NOT_APPLICABLE, PLAN, on("2019-08-31"))
                .with(UNKNOWN, BARE, among())
                .at("the last day", SATISFIED, PLAN.withPeriod(Periods.parse("2020-01-01/2026-03-31")), among())
                .at("no end on record", UNKNOWN, PLAN.withPeriod(Periods.parse("2020-01-01/..")), among())
                .at("dated on the day", BREACHED, late.withSubmitted(DAY), among())
                .at("dated the day after", NOT_APPLICABLE, late.withSubmitted(DAY.plusDays(1)), among())
                .at("the day before the guidance", NOT_APPLICABLE, submitted(late, "2019-01-01"), on("2019-08-31"))
                .at("the first day of the guidance", BREACHED, submitted(late, "2019-01-01"), on("2019-09-01"))
                .at("the last day of the programme", BREACHED, late, RuleContext.on(LAST_DAY))
                .at("the day after the programme", NOT_APPLICABLE, late, RuleContext.on(LAST_DAY.plusDays(1)));
    }

    private static RuleSample<?> linksToOutcomes() {
        Priority place = PRIORITY.withOutcomes(Outcome.BETTER_PLACE_TO_LIVE);
        Priority others = PRIORITY.withId(PriorityId.of("others"))
                .withOutcomes(
                        Outcome.IDENTIFY_AND_ACT_ON_NEEDS,
                        Outcome.SKILLS_AND_CONFIDENCE,
                        Outcome.DIFFERENCE_TO_PRIORITISED_NEEDS);
        Plan breaching = submitted(BARE, "2018-06-01").withPriorities(others);
        return RuleSample.of(PlanRules.planLinksToOutcomes())
                .with(SATISFIED, breaching.withPriorities(place, others), among())
                .with(BREACHED, breaching.withPriorities(place), among())
                .with(NOT_APPLICABLE, breaching.withSubmitted(DAY.plusDays(1)), among())
                .with(UNKNOWN, breaching.withPriorities(), among())
                .at("one outcome of four without a link", BREACHED, breaching, among())
                .at(
                        "a priority without a link, and all outcomes with one",
                        SATISFIED,
                        breaching.withPriorities(place, others, PRIORITY.withId(PriorityId.of("none"))),
                        among())
                .at("no link on record", UNKNOWN, breaching.withPriorities(PRIORITY), among())
                .at("no day on record", UNKNOWN, BARE.withPriorities(place), among())
                .at("the day before the guidance", NOT_APPLICABLE, submitted(breaching, "2015-06-30"), among())
                .at("the first day of the guidance", BREACHED, submitted(breaching, "2015-07-01"), among())
                .at("dated on the day", BREACHED, breaching.withSubmitted(DAY), among())
                .at("the day before the guidance applied", NOT_APPLICABLE, breaching, on("2015-06-30"))
                .at("the last day of the programme", BREACHED, breaching, RuleContext.on(LAST_DAY))
                .at("the day after the programme", NOT_APPLICABLE, breaching, RuleContext.on(LAST_DAY.plusDays(1)));
    }
}
