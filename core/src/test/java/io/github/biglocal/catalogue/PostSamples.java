package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.AreaStage;
import io.github.biglocal.area.StageReached;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.lto.LtoAbility;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.lto.LtoAppointmentId;
import io.github.biglocal.lto.LtoDifficulty;
import io.github.biglocal.lto.LtoDifficultyPeriod;
import io.github.biglocal.lto.LtoEndReason;
import io.github.biglocal.lto.LtoFunction;
import io.github.biglocal.lto.LtoFunctionPeriod;
import io.github.biglocal.lto.LtoRules;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.support.EmployingLtoHasFunction;
import io.github.biglocal.support.Employment;
import io.github.biglocal.support.PaidWorker;
import io.github.biglocal.support.PaidWorkerId;
import io.github.biglocal.support.RepApproach;
import io.github.biglocal.support.RepApproachPeriod;
import io.github.biglocal.support.RepAssignment;
import io.github.biglocal.support.RepAssignmentId;
import io.github.biglocal.support.RepEndReason;
import io.github.biglocal.support.SupportRules;
import io.github.biglocal.support.WorkerEmploymentAgrees;
import io.github.biglocal.support.WorkerRole;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.threeten.extra.LocalDateRange;

/** Samples of the rules about LTOs, reps and workers. */
final class PostSamples {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final AreaId AREA_ID = AreaId.of("barrowcliff");
    private static final Area AREA =
            Area.builder().id(AREA_ID).name(RuleSamples.FREE_TEXT).build();
    private static final OrganisationId ORGANISATION = OrganisationId.of("o");
    private static final LocalDateRange YEARS = Periods.parse("2018-01-01/2021-12-31");
    private static final RuleContext ALONE = among();

    private static final LtoAppointment APPOINTMENT = LtoAppointment.builder()
            .id(LtoAppointmentId.of("l"))
            .area(AREA_ID)
            .organisation(ORGANISATION)
            .period(YEARS)
            .build();
    private static final RepAssignment ASSIGNMENT = RepAssignment.builder()
            .id(RepAssignmentId.of("r"))
            .area(AREA_ID)
            .rep(PersonId.of("r"))
            .period(YEARS)
            .build();
    private static final PaidWorker WORKER = PaidWorker.builder()
            .id(PaidWorkerId.of("w"))
            .area(AREA_ID)
            .role(WorkerRole.MANAGER)
            .period(YEARS)
            .build();

    private PostSamples() {}

    static List<RuleSample<?>> all() {
        return List.of(
                inPost(LtoRules.ltoInPost(), PostSamples::appointments, LocalDate.of(2026, 3, 31)),
                ltoStep(LtoRules.ltoChosenByPartnership(), APPOINTMENT::withChosen, APPOINTMENT),
                ltoStep(LtoRules.ltoPassedDueDiligence(), APPOINTMENT::withDueDiligencePassed, APPOINTMENT),
                ltoShowsAbilities(),
                ltoPeriods(),
                inPost(SupportRules.repInPost(), PostSamples::assignments, LocalDate.of(2021, 12, 31)),
                oneRepAtATime(),
                repApproaches(),
                workerEmploymentAgrees(),
                employingLtoHasFunction(),
                ltoEndReasonHasAnEnd(),
                repEndReasonHasAnEnd());
    }

    private static RuleSample<?> ltoEndReasonHasAnEnd() {
        LtoAppointment ended =
                APPOINTMENT.withPeriod(Periods.parse("2016-01-01/2018-12-31")).withEndReason(LtoEndReason.MERGED);
        return RuleSample.of(LtoRules.ltoEndReasonHasAnEnd())
                .with(SATISFIED, ended, among())
                .with(BREACHED, ended.withPeriod(Periods.parse("2016-01-01/..")), among())
                .with(NOT_APPLICABLE, ended.withEndReason(Optional.empty()), among())
                .never(UNKNOWN, "only what is recorded on both sides is compared")
                .at("no dates", NOT_APPLICABLE, ended.withPeriod(Optional.empty()), among())
                .at(
                        "no reason and no end",
                        NOT_APPLICABLE,
                        APPOINTMENT.withPeriod(Periods.parse("2016-01-01/..")),
                        among())
                .at("no day on which it began", SATISFIED, ended.withPeriod(Periods.parse("../2018-12-31")), among());
    }

    private static RuleSample<?> repEndReasonHasAnEnd() {
        RepAssignment ended = RepAssignment.builder()
                .id(RepAssignmentId.of("r"))
                .area(AREA.id())
                .rep(PersonId.of("rep"))
                .period(Periods.parse("2016-01-01/2018-12-31"))
                .endReason(RepEndReason.LEFT)
                .build();
        return RuleSample.of(SupportRules.repEndReasonHasAnEnd())
                .with(SATISFIED, ended, among())
                .with(BREACHED, ended.withPeriod(Periods.parse("2016-01-01/..")), among())
                .with(NOT_APPLICABLE, ended.withEndReason(Optional.empty()), among())
                .never(UNKNOWN, "only what is recorded on both sides is compared")
                .at("no dates", NOT_APPLICABLE, ended.withPeriod(Optional.empty()), among());
    }

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, Records.of(records));
    }

    private static Optional<LocalDateRange> period(String text) {
        return Optional.of(text).filter(each -> !each.equals("undated")).map(Periods::parse);
    }

    private static Entity[] appointments(String... periods) {
        return Arrays.stream(periods)
                .map(text -> APPOINTMENT.withId(LtoAppointmentId.of(text)).withPeriod(period(text)))
                .toArray(Entity[]::new);
    }

    private static Entity[] assignments(String... periods) {
        return IntStream.range(0, periods.length)
                .mapToObj(i ->
                        ASSIGNMENT.withId(RepAssignmentId.of("rep-" + (i + 1))).withPeriod(period(periods[i])))
                .toArray(Entity[]::new);
    }

    private static RuleSample<?> inPost(Rule<Area> rule, Function<String[], Entity[]> held, LocalDate lastDay) {
        Function<String[], RuleContext> with = periods -> among(held.apply(periods));
        String[] lapsed = {"2012-01-01/2014-12-31"};
        Records once = Records.of(held.apply(lapsed));
        RuleContext left = RuleContext.on(DAY, once);
        return RuleSample.of(rule)
                .with(SATISFIED, AREA, with.apply(new String[] {"2012-01-01/.."}))
                .with(BREACHED, AREA, left)
                .with(NOT_APPLICABLE, AREA.withAnnounced(DAY.plusDays(1)), left)
                .with(UNKNOWN, AREA, ALONE)
                .at("in post for that day only", SATISFIED, AREA, with.apply(new String[] {"2020-02-29/2020-02-29"}))
                .at("in post until that day", SATISFIED, AREA, with.apply(new String[] {"../2020-02-29"}))
                .at("another without dates", SATISFIED, AREA, with.apply(new String[] {"2012-01-01/..", "undated"}))
                .at("left the day before", BREACHED, AREA, with.apply(new String[] {"2016-01-01/2020-02-28"}))
                .at("the next begins the day after", BREACHED, AREA, with.apply(new String[] {
                    "2016-01-01/2020-02-28", "2020-03-01/.."
                }))
                .at("the first on record begins the day after", UNKNOWN, AREA, with.apply(new String[] {"2020-03-01/.."
                }))
                .at("one left, of another the dates are not recorded", UNKNOWN, AREA, with.apply(new String[] {
                    "2016-01-01/2020-02-28", "undated"
                }))
                .at("announced that day", BREACHED, AREA.withAnnounced(DAY), left)
                .at(
                        "closed out that day",
                        NOT_APPLICABLE,
                        AREA.withStages(new StageReached(AreaStage.CLOSED_OUT, DAY)),
                        left)
                .at(
                        "closed out the day after",
                        BREACHED,
                        AREA.withStages(new StageReached(AreaStage.CLOSED_OUT, DAY.plusDays(1))),
                        left)
                .at(
                        "in the close-out phase",
                        BREACHED,
                        AREA.withStages(new StageReached(AreaStage.CLOSE_OUT_PHASE, DAY)),
                        left)
                .at("in another area", UNKNOWN, AREA.withId(AreaId.of("b")), left)
                .at(
                        "the day before the guidance",
                        NOT_APPLICABLE,
                        AREA,
                        RuleContext.on(LocalDate.of(2015, 6, 30), once))
                .at("the first day of the guidance", BREACHED, AREA, RuleContext.on(LocalDate.of(2015, 7, 1), once))
                .at("the last day of the guidance", BREACHED, AREA, RuleContext.on(lastDay, once))
                .at("the day after the guidance", NOT_APPLICABLE, AREA, RuleContext.on(lastDay.plusDays(1), once));
    }

    private static RuleSample<?> ltoStep(
            Rule<LtoAppointment> rule, Function<LocalDate, LtoAppointment> done, LtoAppointment silent) {
        LtoAppointment after = done.apply(YEARS.getStart().plusDays(1));
        LtoAppointment later = done.apply(DAY.plusDays(1));
        return RuleSample.of(rule)
                .with(SATISFIED, done.apply(YEARS.getStart().minusDays(1)), ALONE)
                .with(BREACHED, later, ALONE)
                .with(NOT_APPLICABLE, later, RuleContext.on(YEARS.getEnd()))
                .with(UNKNOWN, silent, ALONE)
                .at("after the appointment: the source gives no time", SATISFIED, after, ALONE)
                .at("on the day asked about", SATISFIED, done.apply(DAY), ALONE)
                .at("the last day in post", SATISFIED, after, RuleContext.on(YEARS.getEndInclusive()))
                .at(
                        "before the LTO is in post",
                        NOT_APPLICABLE,
                        after,
                        RuleContext.on(YEARS.getStart().minusDays(1)))
                .at(
                        "appointed on the first day of the guidance",
                        BREACHED,
                        later.withPeriod(Periods.parse("2015-07-01/..")),
                        ALONE)
                .at(
                        "appointed the day before the guidance",
                        NOT_APPLICABLE,
                        later.withPeriod(Periods.parse("2015-06-30/..")),
                        ALONE)
                .at("appointed on a day not recorded", UNKNOWN, after.withPeriod(Periods.parse("../2021-12-31")), ALONE)
                .at("no dates of the appointment", UNKNOWN, after.withPeriod(Optional.empty()), ALONE)
                .at("the last day of the programme", SATISFIED, open(after), RuleContext.on(LocalDate.of(2026, 3, 31)))
                .at("after the programme", NOT_APPLICABLE, open(after), RuleContext.on(LocalDate.of(2026, 4, 1)));
    }

    private static LtoAppointment open(LtoAppointment appointment) {
        return appointment.withPeriod(Periods.parse("2018-01-01/.."));
    }

    private static RuleSample<?> ltoShowsAbilities() {
        LtoAppointment able = APPOINTMENT.withAbilitiesShown(LtoAbility.values());
        LtoAppointment reporting = APPOINTMENT.withAbilitiesShown(LtoAbility.REPORT_TO_PARTNERSHIP_AND_FUNDER);
        RuleSample<LtoAppointment> sample = RuleSample.of(LtoRules.ltoShowsAbilities())
                .with(SATISFIED, able, ALONE)
                .with(BREACHED, reporting, ALONE)
                .with(NOT_APPLICABLE, reporting, RuleContext.on(YEARS.getEnd()))
                .with(UNKNOWN, APPOINTMENT, ALONE)
                .at("the last day in post", BREACHED, reporting, RuleContext.on(YEARS.getEndInclusive()))
                .at(
                        "the day before it is in post",
                        NOT_APPLICABLE,
                        reporting,
                        RuleContext.on(YEARS.getStart().minusDays(1)))
                .at("no dates of the appointment", UNKNOWN, able.withPeriod(Optional.empty()), ALONE)
                .at(
                        "the day before the guidance",
                        NOT_APPLICABLE,
                        reporting.withPeriod(LocalDateRange.ALL),
                        RuleContext.on(LocalDate.of(2015, 6, 30)))
                .at(
                        "the first day of the guidance",
                        BREACHED,
                        reporting.withPeriod(LocalDateRange.ALL),
                        RuleContext.on(LocalDate.of(2015, 7, 1)));
        for (LtoAbility lacking : LtoAbility.values()) {
            sample.at(
                    "all but " + lacking,
                    BREACHED,
                    APPOINTMENT.withAbilitiesShown(EnumSet.complementOf(EnumSet.of(lacking))),
                    ALONE);
        }
        return sample;
    }

    private static RuleSample<?> ltoPeriods() {
        LtoFunctionPeriod banker = new LtoFunctionPeriod(LtoFunction.BANKER, YEARS);
        LtoFunctionPeriod lastDay = new LtoFunctionPeriod(LtoFunction.BANKER, Periods.parse("2021-12-31/.."));
        LtoFunctionPeriod next = new LtoFunctionPeriod(LtoFunction.BANKER, Periods.parse("2022-01-01/.."));
        LtoDifficultyPeriod late = new LtoDifficultyPeriod(LtoDifficulty.LATE_PAYMENT, YEARS);
        LtoDifficultyPeriod veto = new LtoDifficultyPeriod(LtoDifficulty.VETO_OVER_DECISIONS, YEARS);
        return RuleSample.of(LtoRules.ltoPeriodsDoNotOverlap())
                .with(
                        SATISFIED,
                        APPOINTMENT.withFunctions(banker, new LtoFunctionPeriod(LtoFunction.EMPLOYER, YEARS)),
                        ALONE)
                .with(BREACHED, APPOINTMENT.withFunctions(banker, banker), ALONE)
                .with(NOT_APPLICABLE, APPOINTMENT, ALONE)
                .never(UNKNOWN, "entries either overlap or do not")
                .at("one day in common", BREACHED, APPOINTMENT.withFunctions(banker, lastDay), ALONE)
                .at("the next day", SATISFIED, APPOINTMENT.withFunctions(banker, next), ALONE)
                .at("two difficulties", SATISFIED, APPOINTMENT.withDifficulties(late, veto), ALONE)
                .at("one difficulty twice", BREACHED, APPOINTMENT.withDifficulties(late, veto, late), ALONE);
    }

    private static RuleSample<?> oneRepAtATime() {
        return RuleSample.of(SupportRules.oneRepAtATime())
                .with(SATISFIED, AREA, among(assignments("2018-01-01/..")))
                .with(BREACHED, AREA, among(assignments("2018-01-01/..", "2019-01-01/..")))
                .with(NOT_APPLICABLE, AREA, ALONE)
                .with(UNKNOWN, AREA, among(assignments("2018-01-01/..", "undated")))
                .at(
                        "one after the other",
                        SATISFIED,
                        AREA,
                        among(assignments("2018-01-01/2020-02-28", "2020-02-29/..")))
                .at("both on that day", BREACHED, AREA, among(assignments("2018-01-01/2020-02-29", "2020-02-29/..")))
                .at("none on that day", SATISFIED, AREA, among(assignments("2018-01-01/2020-02-28")))
                .at("one, without dates", SATISFIED, AREA, among(assignments("undated")))
                .at("one later, and one without dates", SATISFIED, AREA, among(assignments("2020-03-01/..", "undated")))
                .at(
                        "two, and one without dates",
                        BREACHED,
                        AREA,
                        among(assignments("2018-01-01/..", "2019-01-01/..", "undated")))
                .at("in another area", NOT_APPLICABLE, AREA.withId(AreaId.of("b")), among(assignments("../..")));
    }

    private static RuleSample<?> repApproaches() {
        RepApproachPeriod silent = new RepApproachPeriod(RepApproach.SILENT, YEARS);
        RepApproachPeriod sameYears = new RepApproachPeriod(RepApproach.INTENSIVE, YEARS);
        RepApproachPeriod lastDay = new RepApproachPeriod(RepApproach.INTENSIVE, Periods.parse("2021-12-31/.."));
        RepApproachPeriod next = new RepApproachPeriod(RepApproach.INTENSIVE, Periods.parse("2022-01-01/.."));
        return RuleSample.of(SupportRules.repApproachesDoNotOverlap())
                .with(SATISFIED, ASSIGNMENT.withApproaches(silent), ALONE)
                .with(BREACHED, ASSIGNMENT.withApproaches(silent, sameYears), ALONE)
                .with(NOT_APPLICABLE, ASSIGNMENT, ALONE)
                .never(UNKNOWN, "entries either overlap or do not")
                .at("one day in common", BREACHED, ASSIGNMENT.withApproaches(silent, lastDay), ALONE)
                .at("the next day", SATISFIED, ASSIGNMENT.withApproaches(silent, next), ALONE);
    }

    private static RuleSample<?> workerEmploymentAgrees() {
        PaidWorker selfEmployed = WORKER.withEmployment(Employment.SELF_EMPLOYED);
        return RuleSample.of(new WorkerEmploymentAgrees())
                .with(SATISFIED, selfEmployed, ALONE)
                .with(BREACHED, selfEmployed.withEmployer(ORGANISATION), ALONE)
                .with(NOT_APPLICABLE, WORKER, ALONE)
                .never(UNKNOWN, "what is not recorded cannot contradict what is")
                .at("employed, by whom is not recorded", SATISFIED, WORKER.withEmployment(Employment.EMPLOYED), ALONE)
                .at("an employer only", SATISFIED, WORKER.withEmployer(ORGANISATION), ALONE);
    }

    private static RuleSample<?> employingLtoHasFunction() {
        PaidWorker employed = WORKER.withEmployer(ORGANISATION);
        return RuleSample.of(new EmployingLtoHasFunction())
                .with(
                        SATISFIED,
                        employed,
                        among(APPOINTMENT.withFunctions(new LtoFunctionPeriod(LtoFunction.EMPLOYER, YEARS))))
                .with(
                        BREACHED,
                        employed,
                        among(APPOINTMENT.withFunctions(new LtoFunctionPeriod(LtoFunction.BANKER, YEARS))))
                .with(NOT_APPLICABLE, WORKER, among(APPOINTMENT))
                .never(UNKNOWN, "what is not recorded cannot contradict what is")
                .at("no function is recorded", NOT_APPLICABLE, employed, among(APPOINTMENT))
                .at(
                        "the worker's dates are not recorded",
                        NOT_APPLICABLE,
                        employed.withPeriod(Optional.empty()),
                        among(APPOINTMENT.withFunctions(new LtoFunctionPeriod(LtoFunction.BANKER, YEARS))));
    }
}
