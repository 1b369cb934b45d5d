package io.github.biglocal.rule;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static io.github.biglocal.rule.Infos.info;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Office;
import io.github.biglocal.partnership.OfficeTerm;
import io.github.biglocal.plan.EndorsementRenewal;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

/** The shapes that compare days: dates in order, one day not later than another, periods that do not overlap. */
class DateShapesTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final AreaId AREA = AreaId.of("a");
    private static final Plan PLAN =
            Plan.builder().id(PlanId.of("p")).area(AREA).build();
    private static final Reference PLAN_REFERENCE = new Reference("Plan", "p");

    private static RuleContext among(io.github.biglocal.entity.Entity... records) {
        return RuleContext.on(DAY, Records.of(records));
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }

    private static Plan plan(String submitted, String visit, String endorsed) {
        return PLAN.withSubmitted(day(submitted)).withAssessorVisit(day(visit)).withEndorsed(day(endorsed));
    }

    // Dates in order.

    private static DatesInOrder.Builder<Plan> datesInOrder() {
        return DatesInOrder.of(Plan.class, info("dates-in-order"));
    }

    private static final DatesInOrder.Step<Plan> SUBMITTED =
            DatesInOrder.Step.of("the plan", "was submitted", "submitted", Plan::submitted);
    private static final DatesInOrder.Step<Plan> VISIT =
            DatesInOrder.Step.of("the assessor", "visited", "assessorVisit", Plan::assessorVisit);
    private static final DatesInOrder.Step<Plan> ENDORSED =
            DatesInOrder.Step.of("the plan", "was endorsed", "endorsed", Plan::endorsed);
    private static final DatesInOrder<Plan> IN_ORDER =
            datesInOrder().inOrder(SUBMITTED, VISIT, ENDORSED).build();

    @ParameterizedTest
    @CsvSource({
        "2019-01-01, 2019-02-01, 2019-03-01, SATISFIED",
        "2019-01-01, 2019-01-01, 2019-01-01, SATISFIED",
        "2019-01-02, 2019-01-01, 2019-03-01, BREACHED",
        "2019-01-01, 2019-03-02, 2019-03-01, BREACHED",
        "2019-01-01, , 2019-01-01, SATISFIED",
        "2019-01-02, , 2019-01-01, BREACHED",
        ", 2019-01-02, 2019-01-01, BREACHED",
        ", , 2019-01-01, NOT_APPLICABLE",
        ", , , NOT_APPLICABLE"
    })
    void datesMayBeTheSameAndThoseNotRecordedArePassedOver(
            String submitted, String visit, String endorsed, Answer expected) {
        assertThat(IN_ORDER.verdict(plan(submitted, visit, endorsed), among()).answer())
                .isEqualTo(expected);
    }

    @Test
    void eachDateIsComparedWithTheOneRecordedBeforeIt() {
        Plan plan = plan("2019-03-01", "2019-02-01", "2019-01-01");

        assertThat(IN_ORDER.verdict(plan, among()))
                .isEqualTo(Verdict.breached(
                        OutOfOrder.of(
                                Event.of("the plan", "was submitted", plan, "submitted", LocalDate.of(2019, 3, 1)),
                                Event.of("the assessor", "visited", plan, "assessorVisit", LocalDate.of(2019, 2, 1))),
                        OutOfOrder.of(
                                Event.of("the assessor", "visited", plan, "assessorVisit", LocalDate.of(2019, 2, 1)),
                                Event.of("the plan", "was endorsed", plan, "endorsed", LocalDate.of(2019, 1, 1)))));
    }

    @Test
    void whatIsOutOfOrderSaysBothDaysAndThatEitherMayBeTheWrongOne() {
        Finding finding = finding(IN_ORDER.verdict(plan("2019-03-01", null, "2019-01-01"), among()));

        assertThat(finding.problem())
                .isEqualTo("The plan was endorsed on 1 January 2019, before it was submitted (1 March 2019).");
        assertThat(finding.repair()).isEqualTo("Correct whichever date is wrong.");
        assertThat(finding.aboutField()).contains("endorsed");
        assertThat(finding.about()).isEmpty();
        assertThat(finding.repairs())
                .containsExactly(
                        Repair.correct(PLAN_REFERENCE, "submitted"), Repair.correct(PLAN_REFERENCE, "endorsed"));
        assertThat(IN_ORDER.findingTypes()).containsExactly(OutOfOrder.class);
    }

    @Test
    void ofTwoRecordsTheOneWithTheLaterDateIsTheOneItIsAbout() {
        Plan plan = plan("2019-03-01", null, null);
        Plan another = plan.withId(PlanId.of("another"));
        Event submitted = Event.of("the plan", "was submitted", plan, "submitted", LocalDate.of(2019, 3, 1));
        Event endorsed = Event.of("the other plan", "was endorsed", another, "endorsed", LocalDate.of(2019, 1, 1));

        assertThat(OutOfOrder.of(submitted, endorsed).about()).contains(another.reference());
        assertThat(OutOfOrder.of(submitted, endorsed).aboutField()).contains("endorsed");
        assertThat(OutOfOrder.of(Event.published("the programme", "began", LocalDate.of(2019, 2, 1)), endorsed)
                        .about())
                .isEmpty();
    }

    @Test
    void datesThatMayComeInEitherOrderEachHaveAnOrderOfTheirOwn() {
        DatesInOrder<Plan> either = datesInOrder()
                .inOrder(SUBMITTED, VISIT)
                .inOrder(SUBMITTED, ENDORSED)
                .build();

        assertThat(either.verdict(plan("2019-01-01", "2019-03-01", "2019-02-01"), among()))
                .isEqualTo(Verdict.satisfied());
        assertThat(((Verdict.Breached) either.verdict(plan("2019-05-01", "2019-03-01", "2019-02-01"), among()))
                        .findings())
                .hasSize(2);
    }

    @Test
    void whatTwoOrdersFindIsToldOnce() {
        DatesInOrder<Plan> twice = datesInOrder()
                .inOrder(SUBMITTED, VISIT)
                .inOrder(SUBMITTED, VISIT, ENDORSED)
                .build();

        assertThat(((Verdict.Breached) twice.verdict(plan("2019-05-01", "2019-03-01", null), among())).findings())
                .hasSize(1);
    }

    @Test
    void aListOfDaysIsInOrderTooAndEachIsFoundByItsPlace() {
        DatesInOrder<Plan> renewals = datesInOrder()
                .inOrder(
                        ENDORSED,
                        new DatesInOrder.Step<>(
                                "the endorsement",
                                "was renewed",
                                "endorsementRenewals",
                                plan -> plan.endorsementRenewals().stream()
                                        .map(EndorsementRenewal::date)
                                        .toList()))
                .build();
        Plan plan = PLAN.withEndorsed(LocalDate.of(2013, 1, 1))
                .withEndorsementRenewals(
                        new EndorsementRenewal(LocalDate.of(2014, 1, 2)),
                        new EndorsementRenewal(LocalDate.of(2014, 1, 1)));

        assertThat(finding(renewals.verdict(plan, among())).aboutField()).contains("endorsementRenewals/1");
        assertThat(renewals.verdict(plan.withEndorsementRenewals(), among()))
                .isEqualTo(Verdict.notApplicable("no two dates that can be compared are recorded"));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-01/2019-12-31, 2019-01-01, SATISFIED",
        "2019-01-01/2019-12-31, 2019-01-02, BREACHED",
        "../2019-12-31, 2019-12-31, SATISFIED",
        "../2019-12-31, 2020-01-01, BREACHED",
        "2019-01-01/.., 2018-12-31, SATISFIED",
        "../.., 2020-01-01, NOT_APPLICABLE"
    })
    void aPeriodHasAFirstAndALastDayUnlessItIsOpenThere(String period, LocalDate endorsed, Answer expected) {
        DatesInOrder<Plan> rule = datesInOrder()
                .inOrder(
                        ENDORSED,
                        DatesInOrder.Step.firstDay("the plan", "starts", "period", Plan::period),
                        DatesInOrder.Step.lastDay("the plan", "ends", "period", Plan::period))
                .build();

        assertThat(rule.verdict(PLAN.withEndorsed(endorsed).withPeriod(Periods.parse(period)), among())
                        .answer())
                .isEqualTo(expected);
    }

    @Test
    void theMakersWordsForTheRepairMayNameTheValues() {
        DatesInOrder<Plan> rule = datesInOrder()
                .inOrder(SUBMITTED, ENDORSED)
                .repair("check that {earlier} on {earlier day} and {later} on {later day}")
                .build();
        Plan plan = plan("2019-03-01", null, "2019-01-01");
        Finding finding = finding(rule.verdict(plan, among()));

        assertThat(finding.repair())
                .isEqualTo(
                        "Check that the plan was submitted on 1 March 2019 and the plan was endorsed on 1 January 2019.");
        assertThat(finding)
                .isEqualTo(finding(datesInOrder()
                        .inOrder(SUBMITTED, ENDORSED)
                        .repair("check that {earlier} on {earlier day} and {later} on {later day}")
                        .build()
                        .verdict(plan, among())))
                .isNotEqualTo(finding(IN_ORDER.verdict(plan, among())));
        assertRefused("Template", "text", () -> datesInOrder().repair("Correct {it}."));
    }

    @Test
    void anOrderHasToBeGiven() {
        assertRefused("DatesInOrder", "order", datesInOrder()::build);
    }

    // Not later.

    private static final Parameter<LocalDate> LAST_DAY =
            Parameter.day("last-day", "the last day", LocalDate.of(2026, 3, 31));

    private static NotLater.Builder<Plan> notLater() {
        return NotLater.of(Plan.class, info("not-later"));
    }

    private static NotLater<Plan> byTheLastDay() {
        return notLater()
                .first("the plan", "was endorsed", "endorsed", Plan::endorsed)
                .then("the programme", "ends", LAST_DAY)
                .build();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-30, SATISFIED", "2026-03-31, SATISFIED", "2026-04-01, BREACHED", ", UNKNOWN"})
    void oneDayIsNotLaterThanThePublishedOne(String endorsed, Answer expected) {
        assertThat(byTheLastDay().verdict(plan(null, null, endorsed), among()).answer())
                .isEqualTo(expected);
    }

    @Test
    void onlyOfOneRecordIsSomethingNotSaidTwice() {
        Plan other = PLAN.withId(PlanId.of("other"));
        Event endorsed = Event.of("the plan", "was endorsed", PLAN, "endorsed", DAY);

        assertThat(OutOfOrder.of(Event.of("the plan", "was submitted", PLAN, "submitted", DAY.plusDays(1)), endorsed)
                        .problem())
                .contains(", before it was submitted (");
        assertThat(OutOfOrder.of(Event.of("the plan", "was replaced", other, "replaced", DAY.plusDays(1)), endorsed)
                        .problem())
                .contains(", before the plan was replaced (");
    }

    @Test
    void aDayOfTheRecordIsTheOneToCorrectNotThePublishedOne() {
        Finding finding = finding(byTheLastDay().verdict(plan(null, null, "2026-04-01"), among()));

        assertThat(finding.problem())
                .isEqualTo("The plan was endorsed on 1 April 2026, after the programme ends (31 March 2026).");
        assertThat(finding.repair()).isEqualTo("Correct the date if it is wrong, or agree an earlier one.");
        assertThat(finding.aboutField()).contains("endorsed");
        assertThat(finding.repairs()).containsExactly(Repair.correct(PLAN_REFERENCE, "endorsed"));
    }

    @Test
    void aChangedParameterChangesTheVerdictAndLeavesTheOriginalAsItWas() {
        NotLater<Plan> original = byTheLastDay();
        Rule<Plan> later = original.with("last-day", LocalDate.of(2026, 12, 31));
        Plan plan = plan(null, null, "2026-04-01");

        assertThat(later.verdict(plan, among())).isEqualTo(Verdict.satisfied());
        assertThat(later.verdict(plan(null, null, "2027-01-01"), among()).description())
                .contains("after the programme ends (31 December 2026)");
        assertThat(later.parameters().get(LAST_DAY)).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(original.verdict(plan, among())).isInstanceOf(Verdict.Breached.class);
        assertThat(original.parameters().get(LAST_DAY)).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(later.with("last-day", LocalDate.of(2026, 3, 31)).verdict(plan, among()))
                .isEqualTo(original.verdict(plan, among()));
        assertRefused("Parameters", "name", () -> original.with("first-day", DAY));
    }

    private static NotLater.Builder<Plan> afterAnnouncement() {
        return notLater()
                .first((plan, context) -> context.one(plan.area())
                        .then(area -> Event.recorded("the area", "was announced", area, "announced", area.announced())))
                .then("the plan", "was endorsed", "endorsed", Plan::endorsed);
    }

    private static Area area(Optional<LocalDate> announced) {
        return Area.builder().id(AREA).name("n").announced(announced).build();
    }

    @ParameterizedTest
    @CsvSource({
        "2012-02-02, 2012-02-01, BREACHED",
        "2012-02-02, 2012-02-02, SATISFIED",
        "2012-02-02, 2012-02-03, SATISFIED"
    })
    void theDaysMayStandInTwoRecords(LocalDate announced, String endorsed, Answer expected) {
        assertThat(afterAnnouncement()
                        .build()
                        .verdict(plan(null, null, endorsed), among(area(Optional.of(announced))))
                        .answer())
                .isEqualTo(expected);
    }

    @Test
    void eachDayThatIsNotRecordedIsNamedWhereItShouldStand() {
        NotLater<Plan> rule = afterAnnouncement().build();
        Area silent = area(Optional.empty());
        Missing announced = Missing.of(silent, "announced", "when the area was announced");
        Missing endorsed = Missing.of(PLAN, "endorsed", "when the plan was endorsed");

        assertThat(rule.verdict(PLAN, among(silent))).isEqualTo(Verdict.unknown(List.of(announced, endorsed), 2));
        assertThat(rule.verdict(PLAN, among(area(Optional.of(DAY))))).isEqualTo(Verdict.unknown(endorsed));
        assertThat(rule.verdict(PLAN.withEndorsed(DAY), among(silent))).isEqualTo(Verdict.unknown(announced));
        assertThat(rule.verdict(PLAN.withEndorsed(DAY), among()))
                .isEqualTo(Verdict.unknown(Missing.record(AREA, "the record of the area, which is missing")));
    }

    @Test
    void theMakersWordsMayNameTheValuesAndNoOthers() {
        Rule<Plan> rule = afterAnnouncement()
                .problem("{later} on {later day}, but {earlier} on {earlier day}")
                .repair("correct when {later}")
                .build();
        Verdict verdict = rule.verdict(plan(null, null, "2012-02-01"), among(area(day("2012-02-02"))));

        assertThat(finding(verdict).problem())
                .isEqualTo("The plan was endorsed on 1 February 2012, but the area was announced on 2 February 2012.");
        assertThat(finding(verdict).repair()).isEqualTo("Correct when the plan was endorsed.");
        assertThat(finding(verdict).repairs())
                .containsExactly(
                        Repair.correct(new Reference("Area", "a"), "announced"),
                        Repair.correct(PLAN_REFERENCE, "endorsed"));
        assertThatIllegalArgumentException().isThrownBy(() -> notLater().problem("{first} is late."));
        assertThatIllegalArgumentException().isThrownBy(() -> notLater().repair("Correct {}."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutOfOrder(
                        Event.published("a", "began", DAY),
                        Event.published("b", "ended", DAY.minusDays(1)),
                        Optional.of(new Template("{name}")),
                        Optional.empty()));
    }

    @Test
    void bothDaysHaveToBeGiven() {
        assertRefused("NotLater", "first, then", notLater()::build);
        assertRefused("NotLater", "first, then", notLater().then("the programme", "ends", LAST_DAY)::build);
        assertRefused("NotLater", "first, then", notLater().first("a", "b", "endorsed", Plan::endorsed)::build);
    }

    @Test
    void theDayGivenLastIsTheOneComparedWith() {
        NotLater<Plan> rule = notLater()
                .first("the plan", "was submitted", "submitted", Plan::submitted)
                .then("the programme", "ends", LAST_DAY)
                .then("the plan", "was endorsed", "endorsed", Plan::endorsed)
                .build();

        assertThat(rule.verdict(plan("2019-03-01", null, "2019-01-01"), among()))
                .isInstanceOf(Verdict.Breached.class);
        assertThat(rule.parameters()).isEqualTo(Parameters.NONE);
    }

    // No overlap.

    private static final NoOverlap<Member> TERMS = NoOverlap.of(Member.class, info("terms"))
            .periods("terms of membership", "terms", Member::terms)
            .build();

    private static Member member(List<LocalDateRange> terms) {
        return Member.builder().id(PersonId.of("m")).terms(terms).build();
    }

    private static Member member(String... terms) {
        return member(List.of(terms).stream().map(Periods::parse).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2015-01-01/2015-12-31, 2016-01-01/2016-12-31, false",
        "2015-01-01/2016-01-01, 2016-01-01/2016-12-31, true",
        "2016-01-01/2016-12-31, 2015-01-01/2016-01-01, true",
        "2015-01-01/2015-12-31, 2015-01-01/2015-12-31, true",
        "2015-01-01/2017-12-31, 2016-01-01/2016-01-01, true",
        "../2015-12-31, 2016-01-01/.., false",
        "../2016-01-01, 2016-01-01/.., true",
        "../.., 2016-01-01/2016-01-01, true",
        "../.., ../.., true"
    })
    void twoPeriodsOverlapIfTheyShareADay(String one, String other, boolean overlap) {
        assertThat(TERMS.verdict(member(one, other), among()))
                .isInstanceOf(overlap ? Verdict.Breached.class : Verdict.Satisfied.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8})
    void findsAnOverlapWhereThereIsOneAndNoMoreOfThemThanEntries(int number) {
        Random random = new Random(number);
        int overlapping = 0;
        for (int i = 0; i < 2000; i++) {
            List<LocalDateRange> periods = new ArrayList<>();
            for (int j = 0; j < number; j++) {
                LocalDate from = DAY.plusDays(random.nextInt(30));
                LocalDate to = from.plusDays(1 + random.nextInt(8));
                periods.add(LocalDateRange.of(
                        random.nextInt(30) == 0 ? LocalDate.MIN : from, random.nextInt(30) == 0 ? LocalDate.MAX : to));
            }
            Verdict verdict = TERMS.verdict(member(periods), among());
            boolean any = false;
            for (int one = 0; one < number; one++) {
                for (int other = one + 1; other < number; other++) {
                    any |= periods.get(one).overlaps(periods.get(other));
                }
            }

            assertThat(verdict).as("%s", periods).isInstanceOf(any ? Verdict.Breached.class : Verdict.Satisfied.class);
            if (verdict instanceof Verdict.Breached breached) {
                overlapping++;
                assertThat(breached.findings())
                        .hasSizeLessThan(number)
                        .allSatisfy(finding -> assertThat(periods.stream()
                                        .filter(period -> period.encloses(((Overlap) finding).common())))
                                .hasSizeGreaterThanOrEqualTo(2));
            }
        }
        assertThat(overlapping).isBetween(100, 1999);
    }

    @Test
    void theWorkGrowsWithTheEntriesOnly() {
        List<LocalDateRange> periods = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            periods.add(LocalDateRange.of(DAY.plusDays(i % 7), DAY.plusYears(50).plusDays(i % 11)));
        }

        assertThat(((Verdict.Breached) TERMS.verdict(member(periods), among())).findings())
                .hasSize(periods.size() - 1);
    }

    @Test
    void anOverlapSaysTheDaysItIsOn() {
        Finding finding = finding(TERMS.verdict(member("2015-01-01/2016-03-31", "2016-01-01/2018-12-31"), among()));

        assertThat(finding.problem())
                .isEqualTo("Two terms of membership overlap from 1 January 2016 to 31 March 2016.");
        assertThat(finding.repair())
                .isEqualTo(
                        "Give the earlier entry an end date before 1 January 2016, or remove or combine what is recorded twice.");
        assertThat(finding.aboutField()).contains("terms");
        assertThat(finding.repairs()).containsExactly(Repair.correct(new Reference("Member", "m"), "terms"));
        assertThat(finding(TERMS.verdict(member("../..", "../2016-03-31"), among())))
                .satisfies(open -> {
                    assertThat(open.problem()).isEqualTo("Two terms of membership overlap until 31 March 2016.");
                    assertThat(open.repair())
                            .isEqualTo(
                                    "Correct the dates of one of them, or remove or combine what is recorded twice.");
                });
        assertThat(finding(TERMS.verdict(member("../..", "../.."), among())).problem())
                .isEqualTo("Two terms of membership overlap: neither has a start or end date.");
        assertThat(TERMS.findingTypes()).containsExactly(Overlap.class);
    }

    private static OfficeTerm term(Office office, String period) {
        return new OfficeTerm(office, Periods.parse(period));
    }

    @Test
    void entriesThatSayDifferentThingsMayOverlapAndThoseThatSayTheSameMayNot() {
        NoOverlap<Member> offices = NoOverlap.of(Member.class, info("offices"))
                .same("terms in the same office", "offices", Member::offices, OfficeTerm::office)
                .build();
        Member member = member("2012-01-01/..");
        OfficeTerm chair = term(Office.CHAIR, "2015-01-01/2015-12-31");

        assertThat(offices.verdict(member, among())).isEqualTo(Verdict.notApplicable("no dated entries are recorded"));
        assertThat(offices.verdict(member.withOffices(chair, term(Office.SECRETARY, "2015-01-01/2015-12-31")), among()))
                .isEqualTo(Verdict.satisfied());
        assertThat(offices.verdict(member.withOffices(chair, term(Office.CHAIR, "2016-01-01/..")), among()))
                .isEqualTo(Verdict.satisfied());
        assertThat(offices.verdict(member.withOffices(chair, term(Office.CHAIR, "2015-12-31/..")), among()))
                .isEqualTo(Verdict.breached(new Overlap(
                        new Reference("Member", "m"),
                        "offices",
                        "terms in the same office",
                        Periods.parse("2015-12-31/2015-12-31"))));
    }

    @Test
    void entriesOfTwoFieldsAreNotComparedWithEachOther() {
        NoOverlap<Member> both = NoOverlap.of(Member.class, info("both"))
                .periods("terms of membership", "terms", Member::terms)
                .entries("offices", "offices", Member::offices)
                .build();
        Member member = member("2015-01-01/..").withOffices(term(Office.CHAIR, "2015-01-01/.."));

        assertThat(both.verdict(member, among())).isEqualTo(Verdict.satisfied());
        assertThat(finding(both.verdict(
                                member.withOffices(
                                        term(Office.CHAIR, "2015-01-01/.."), term(Office.SECRETARY, "2020-01-01/..")),
                                among()))
                        .problem())
                .isEqualTo("Two offices overlap from 1 January 2020.");
    }

    @Test
    void entriesHaveToBeGiven() {
        assertRefused("NoOverlap", "entries", NoOverlap.of(Member.class, info("none"))::build);
    }

    private static Finding finding(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Breached.class);
        assertThat(((Verdict.Breached) verdict).findings()).hasSize(1);
        return ((Verdict.Breached) verdict).findings().get(0);
    }
}
