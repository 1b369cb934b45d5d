package io.github.biglocal.programme;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.evaluation.Evaluation;
import io.github.biglocal.evaluation.EvaluationId;
import io.github.biglocal.evaluation.Fieldwork;
import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.FigureScope;
import io.github.biglocal.evaluation.ImmutablePublishedFigure;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.evaluation.PublishedFigureId;
import io.github.biglocal.evaluation.Survey;
import io.github.biglocal.evaluation.SurveyId;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.Scheme;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.TableOne;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.PartnershipReview;
import io.github.biglocal.partnership.PartnershipReviewId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.programme.RecomputedFigure.Agrees;
import io.github.biglocal.programme.RecomputedFigure.CannotBecause;
import io.github.biglocal.programme.RecomputedFigure.DiffersBy;
import io.github.biglocal.programme.RecomputedFigure.ImpossibleForBase;
import io.github.biglocal.programme.RecomputedFigure.WithinRounding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.support.Employment;
import io.github.biglocal.support.PaidWorker;
import io.github.biglocal.support.PaidWorkerId;
import io.github.biglocal.support.WorkerRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published figures worked out again, from what is printed with them and from records made to be as they say. */
class RecomputationTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final Recomputation PLAIN = Recomputation.asOf(DAY);
    private static final FigureMeasure OWN = FigureMeasure.of("EXPECTED_MATCH");

    private static ImmutablePublishedFigure.Builder figure(FigureMeasure measure, String value) {
        return PublishedFigure.builder()
                .id(PublishedFigureId.of("figure"))
                .measure(measure)
                .value(PrintedNumber.of(value));
    }

    private static PublishedFigure printed(String value, String parts, String base) {
        ImmutablePublishedFigure.Builder builder = figure(OWN, value);
        if (parts != null) {
            Stream.of(parts.split(" \\+ ")).map(PrintedNumber::of).forEach(builder::addParts);
        }
        if (base != null) {
            builder.base(PrintedNumber.of(base));
        }
        return builder.build();
    }

    private static RecomputedFigure alone(String value, String parts, String base) {
        return PLAIN.of(printed(value, parts, base), Records.NONE);
    }

    /** Local Trust, workers' survey 2018; Church Hill, match funding; Allenton, new plan; TSRC 2020, appendix; CELL. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "84 %; 127; 151; WithinRounding",
                "85 %; 108; 127; WithinRounding",
                "15 %; 22; 151; WithinRounding",
                "31 %; 47; 151; WithinRounding",
                "£6,328; £177,184; 28; Agrees",
                "£687,348; £148,181 + £539,167; ; Agrees",
                "£312,653; £1,000,000 + £687,348; ; DiffersBy",
                "208; 30 + 97 + 81; ; Agrees",
                "207; 30 + 97 + 81; ; DiffersBy",
                "nearly tripled [2.5 to 3]; £3.2m; £1.15m; Agrees",
                "2.78; £3.2m; £1.15m; WithinRounding",
                "2.8; £3.2m; £1.15m; WithinRounding",
                "2.9; £3.2m; £1.15m; DiffersBy",
                "£396,148; £147,805 + £195,000 + £31,543 + £21,800; ; Agrees",
                "£1.155m; £1m + £105k + £50k; ; Agrees",
                "£1.15m; £1,000,000 + £105,000 + £50,000; ; WithinRounding",
                "£1.14m; £1,000,000 + £105,000 + £50,000; ; DiffersBy",
                "£1.1m; £1,000,000 + £105,000; ; WithinRounding",
                "93 %; 140; 150; WithinRounding",
                "73 %; 11; 15; WithinRounding",
                "73.3 %; 11; 15; WithinRounding",
                "over 70 %; 11; 15; Agrees",
                "over 75 %; 11; 15; DiffersBy",
                "50 %; 4; 8; Agrees",
                "over £3m; over £2m; ; CannotBecause",
                "over £1m; over £2m; ; Agrees",
                "up to £1m; over £2m; ; DiffersBy",
                "£6,328; 177,184; 28; CannotBecause",
                "€6,328; £177,184; 28; CannotBecause"
            })
    void aFigureIsComparedWithTheNumbersPrintedNextToIt(String value, String parts, String base, String answer) {
        RecomputedFigure figure = alone(value, parts, base);

        assertThat(figure.getClass().getSimpleName()).as(figure.toText()).isEqualTo(answer);
    }

    @Test
    void fortyOf151AreNotTheTwentySevenPerCentThatArePrinted() {
        RecomputedFigure figure = alone("27 %", "40", "151");

        assertThat(figure).isInstanceOfSatisfying(DiffersBy.class, differs -> {
            assertThat(differs.difference()).contains(Ratio.of(27, 100).minus(Ratio.of(40, 151)));
            assertThat(differs.computed().number()).contains(Ratio.of(40, 151));
        });
        assertThat(figure.explain())
                .containsExactly(
                        "Printed: 27 %.",
                        "40 divided by 151.",
                        "Differs: the numbers printed with it give 26.49 %, 0.51 percentage points less.");
        // Those who answered the question may have been fewer than those who answered the survey.
        assertThat(alone("27 %", "40", "150")).isInstanceOf(WithinRounding.class);
    }

    @Test
    void twelvePerCentOfFifteenIsImpossible() {
        RecomputedFigure figure = alone("12 %", null, "15");

        assertThat(figure).isInstanceOfSatisfying(ImpossibleForBase.class, impossible -> {
            assertThat(impossible.base()).isEqualTo(15);
            assertThat(impossible.nearest()).containsExactly(1, 2);
        });
        assertThat(figure.explain())
                .containsExactly(
                        "Printed: 12 %.",
                        "Impossible: no whole number of 15 is 12 % (1 of 15 is 6.67 % and 2 of 15 is 13.33 %).");
    }

    @Test
    void aPercentageIsPossibleIfSomeWholeNumberIsPrintedLikeIt() {
        for (int base = 1; base <= 60; base++) {
            for (int part = 0; part <= base; part++) {
                int percent = Math.floorDiv(200 * part + base, 2 * base);
                assertThat(alone(percent + " %", null, Integer.toString(base)))
                        .as(part + " of " + base)
                        .isNotInstanceOf(ImpossibleForBase.class);
            }
        }
        long impossible = IntStream.rangeClosed(0, 100)
                .filter(percent -> alone(percent + " %", null, "15") instanceof ImpossibleForBase)
                .count();
        // Sixteen of the 101 whole percentages are of 0 to 15 out of 15.
        assertThat(impossible).isEqualTo(101 - 16);
    }

    @ParameterizedTest
    @CsvSource({"0.12, 15", "12 %, about 15", "about 12 %, 15", "12 %, 17"})
    void onlyAPercentageOfAWholeNumberCanBeImpossible(String value, String base) {
        assertThat(alone(value, null, base)).isInstanceOf(CannotBecause.class);
    }

    @Test
    void aShareOfMoneyIsNotOneOfSoManyThings() {
        assertThat(PLAIN.of(
                        figure(FigureMeasure.MATCH_PER_GRANT, "12 %")
                                .base(PrintedNumber.of("15"))
                                .build(),
                        Records.NONE))
                .isInstanceOf(CannotBecause.class);
        assertThat(alone("12 %", "£12", "15")).isInstanceOf(CannotBecause.class);
    }

    private static final List<Area> AREAS = IntStream.rangeClosed(1, 150)
            .mapToObj(i -> Area.builder()
                    .id(AreaId.of("area-" + i))
                    .name("a")
                    .wave(1 + (i - 1) / 50)
                    .build())
            .toList();

    private static AreaId area(int number) {
        return AreaId.of("area-" + number);
    }

    private static Programme programmeOf(Stream<? extends Entity> records) {
        return Programme.builder()
                .id(ProgrammeId.of("big-local"))
                .name("n")
                .areas(AREAS)
                .build()
                .replacingAll(records.toList());
    }

    private static PaidWorker worker(int number) {
        return PaidWorker.builder()
                .id(PaidWorkerId.of("worker-" + number))
                .area(area(1 + (number - 1) % 150))
                .role(WorkerRole.MANAGER)
                .period(Periods.parse("2017-01-01/2018-12-31"))
                .build();
    }

    private static Programme withWorkers(int number) {
        return programmeOf(IntStream.rangeClosed(1, number).mapToObj(RecomputationTest::worker));
    }

    private static PublishedFigure ofTheProgramme(FigureMeasure measure, String value, String base) {
        return figure(measure, value)
                .base(PrintedNumber.of(base))
                .scope(FigureScope.PROGRAMME)
                .date(LocalDate.of(2018, 6, 1))
                .build();
    }

    /** Local Trust, Who are our Big Local workers?, 2018. */
    @Test
    void workersIn136Of150Areas() {
        PublishedFigure areas = ofTheProgramme(FigureMeasure.AREAS_WITH_PAID_WORKER, "136", "150");
        Recomputation complete = PLAIN.takingAsComplete(PaidWorker.class);

        assertThat(complete.of(areas, withWorkers(136))).isInstanceOf(Agrees.class);
        assertThat(complete.of(areas.withValue(PrintedNumber.of("91 %")), withWorkers(136)))
                .isInstanceOf(WithinRounding.class);
        assertThat(complete.of(areas.withValue(PrintedNumber.of("136 of 150")), withWorkers(136)))
                .isInstanceOf(Agrees.class);
        assertThat(complete.of(areas, withWorkers(135)))
                .isInstanceOfSatisfying(
                        DiffersBy.class,
                        differs -> assertThat(differs.difference()).contains(Ratio.ONE));
        assertThat(PLAIN.of(areas, withWorkers(136)))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.missing())
                                .hasSize(14)
                                .contains(Missing.records(
                                        AREAS.get(149), PaidWorker.class, "whether the area has a paid worker")));
        // One more is known to have one, so 136 cannot be right, whatever is not recorded.
        assertThat(PLAIN.of(areas, withWorkers(137))).isInstanceOf(DiffersBy.class);
    }

    @Test
    void whatTheRecordsDoNotHoldOfTheBaseMayBeAnything() {
        Programme fifteen = withWorkers(136).withAreas(AREAS.subList(0, 15));
        PublishedFigure areas = ofTheProgramme(FigureMeasure.AREAS_WITH_PAID_WORKER, "136", "150");
        Recomputation complete = PLAIN.takingAsComplete(PaidWorker.class);

        assertThat(complete.of(areas, fifteen))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons())
                                .containsExactly("it is out of 150, and the records hold 15"));
        assertThat(complete.of(areas.withValue(PrintedNumber.of("14")), fifteen))
                .isInstanceOf(DiffersBy.class);
        assertThat(complete.of(areas.withBase(PrintedNumber.of("11")).withValue(PrintedNumber.of("9")), fifteen))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons())
                                .containsExactly(
                                        "it is out of 11, and the records hold 15: which of them it is out of is not"
                                                + " stated"));
    }

    @Test
    void aWorkerWithoutDatesMayHaveBeenInPost() {
        Programme undated = programmeOf(Stream.of(worker(1).withPeriod(Optional.empty())));
        PublishedFigure one = ofTheProgramme(FigureMeasure.AREAS_WITH_PAID_WORKER, "1", "150");

        assertThat(PLAIN.takingAsComplete(PaidWorker.class).of(one, undated))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.missing())
                                .extracting(Missing::field)
                                .containsExactly("period"));
        assertThat(PLAIN.takingAsComplete(PaidWorker.class).of(one.withValue(PrintedNumber.of("2")), undated))
                .isInstanceOf(DiffersBy.class);
    }

    /** Institute for Community Studies, The role of small grants in Big Local, June 2020: 140 of 150. */
    @Test
    void grantSchemesIn140Of150Areas() {
        Programme programme = programmeOf(IntStream.rangeClosed(1, 140)
                .mapToObj(i -> Scheme.builder()
                        .id(SchemeId.of("scheme-" + i))
                        .area(area(i))
                        .name("n")
                        .period(Periods.parse(i % 2 == 0 ? "2013-01-01/2015-12-31" : "2014-01-01/.."))
                        .build()));
        PublishedFigure schemes = figure(FigureMeasure.AREAS_WITH_GRANT_SCHEME, "140")
                .base(PrintedNumber.of("150"))
                .scope(FigureScope.PROGRAMME)
                .date(LocalDate.of(2020, 6, 1))
                .build();
        Recomputation complete = PLAIN.on(LocalDate.of(2020, 6, 30)).takingAsComplete(Scheme.class);

        assertThat(complete.of(schemes, programme)).isInstanceOf(Agrees.class);
        assertThat(complete.of(schemes.withDate(LocalDate.of(2013, 6, 1)), programme))
                .isInstanceOfSatisfying(
                        DiffersBy.class,
                        differs -> assertThat(differs.computed().number()).contains(Ratio.of(70, 1)));
    }

    /** Local Trust, workers' survey 2018: 151 replies, 127 of them employees and 22 self-employed. */
    @Test
    void theEmployedOf151Workers() {
        Programme programme = programmeOf(IntStream.rangeClosed(1, 151)
                .mapToObj(i -> worker(i)
                        .withEmployment(
                                i <= 127
                                        ? Optional.of(Employment.EMPLOYED)
                                        : i <= 149 ? Optional.of(Employment.SELF_EMPLOYED) : Optional.empty())
                        .withResidence(new ResidencePeriod(
                                i <= 40 ? Residence.RESIDENT : Residence.NON_RESIDENT,
                                Periods.parse("2010-01-01/..")))));

        assertThat(PLAIN.of(ofTheProgramme(FigureMeasure.PAID_WORKERS, "151", "151"), programme))
                .isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(ofTheProgramme(FigureMeasure.RESIDENT_PAID_WORKERS, "40", "151"), programme))
                .isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(ofTheProgramme(FigureMeasure.RESIDENT_PAID_WORKERS, "27 %", "151"), programme))
                .isInstanceOf(DiffersBy.class);
        assertThat(PLAIN.of(ofTheProgramme(FigureMeasure.EMPLOYED_PAID_WORKERS, "over 125", "151"), programme))
                .isInstanceOf(Agrees.class);
        // Of two it is not known, so 127 to 129 are possible.
        assertThat(PLAIN.of(ofTheProgramme(FigureMeasure.EMPLOYED_PAID_WORKERS, "84 %", "151"), programme))
                .isInstanceOf(CannotBecause.class);
        assertThat(PLAIN.of(ofTheProgramme(FigureMeasure.SELF_EMPLOYED_PAID_WORKERS, "21", "151"), programme))
                .isInstanceOf(DiffersBy.class);
        assertThat(PLAIN.of(ofTheProgramme(FigureMeasure.EMPLOYED_PAID_WORKERS, "127", "200"), programme))
                .isInstanceOf(CannotBecause.class);
    }

    private static Partnership partnership(int number, int members) {
        return Partnership.builder()
                .id(PartnershipId.of("partnership-" + number))
                .area(area(number))
                .members(IntStream.range(0, members)
                        .mapToObj(i -> Member.builder()
                                .id(PersonId.of("person-" + number + "-" + i))
                                .addTerms(Periods.parse("2015-08-01/.."))
                                .addResidence(new ResidencePeriod(Residence.RESIDENT, Periods.parse("2015-08-01/..")))
                                .build())
                        .toList())
                .build();
    }

    /** Local Trust, How many people are on Big Local partnerships?, 2016: 88 % met or exceeded the criteria. */
    @Test
    void theCriteriaWereMetBy88PerCentOfThePartnershipsOf2016() {
        Programme programme =
                programmeOf(IntStream.rangeClosed(1, 150).mapToObj(i -> partnership(i, i <= 132 ? 8 : 7)));
        PublishedFigure met = figure(FigureMeasure.PARTNERSHIPS_MEETING_CRITERIA, "88 %")
                .base(PrintedNumber.of("150"))
                .scope(FigureScope.PROGRAMME)
                .period(Periods.parse("2016-01-01/2016-12-31"))
                .build();

        assertThat(PLAIN.of(met, programme)).isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(met.withValue(PrintedNumber.of("132")), programme)).isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(met.withValue(PrintedNumber.of("87 %")), programme)).isInstanceOf(DiffersBy.class);
        assertThat(PLAIN.of(met, programme.replacing(partnership(1, 8).withMembers())))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.missing()).isNotEmpty());
    }

    @Test
    void theCountsOfAReviewInThePeriodComeBeforeTheMembersOnRecord() {
        Programme programme = programmeOf(Stream.of(
                partnership(1, 8),
                PartnershipReview.builder()
                        .id(PartnershipReviewId.of("review"))
                        .partnership(PartnershipId.of("partnership-1"))
                        .completed(LocalDate.of(2016, 10, 1))
                        .members(7)
                        .residents(7)
                        .build()));
        PublishedFigure met = figure(FigureMeasure.PARTNERSHIPS_MEETING_CRITERIA, "0")
                .scope(FigureScope.AREAS)
                .addAreas(area(1))
                .period(Periods.parse("2016-01-01/2016-12-31"))
                .build();

        assertThat(PLAIN.of(met, programme)).isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(met.withPeriod(Periods.parse("2017-01-01/2017-12-31")), programme))
                .isInstanceOf(DiffersBy.class);
    }

    @Test
    void partnershipsGrowAndShrinkOverAPeriod() {
        Member late = Member.builder()
                .id(PersonId.of("late"))
                .addTerms(Periods.parse("2017-05-01/.."))
                .build();
        Member gone = Member.builder()
                .id(PersonId.of("gone"))
                .addTerms(Periods.parse("2015-08-01/2017-05-31"))
                .build();
        Partnership grown = partnership(1, 8);
        Partnership shrunk = partnership(2, 8);
        Programme programme = programmeOf(Stream.of(
                grown.withMembers(
                        Stream.concat(grown.members().stream(), Stream.of(late)).toList()),
                shrunk.withMembers(Stream.concat(shrunk.members().stream(), Stream.of(gone))
                        .toList()),
                partnership(3, 8),
                partnership(4, 0)));
        PublishedFigure over = figure(FigureMeasure.PARTNERSHIPS_GROWN, "1")
                .scope(FigureScope.AREAS)
                .addAreas(area(1), area(2), area(3))
                .period(Periods.parse("2017-01-01/2017-12-31"))
                .build();

        assertThat(PLAIN.of(over, programme)).isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(over.withValue(PrintedNumber.of("one in three")), programme))
                .isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(over.withMeasure(FigureMeasure.PARTNERSHIPS_SHRUNK), programme))
                .isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(over.withMeasure(FigureMeasure.MEMBERS_JOINED), programme))
                .isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(over.withMeasure(FigureMeasure.MEMBERS_LEFT), programme))
                .isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(over.withMeasure(FigureMeasure.MEMBERS_LEFT).withValue(PrintedNumber.of("0")), programme))
                .isInstanceOf(DiffersBy.class);
        assertThat(PLAIN.of(over.withPeriod(Optional.empty()), programme))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons())
                                .containsExactly("it does not state a period with a first and a last day"));
        assertThat(PLAIN.of(over.withAreas(area(4)), programme))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.missing())
                                .extracting(Missing::field)
                                .containsExactly("members"));
    }

    private static Programme withGrants(int most) {
        return programmeOf(IntStream.rangeClosed(1, 11)
                .boxed()
                .flatMap(area -> IntStream.rangeClosed(1, area == 1 ? 3 : area == 2 ? most : 12)
                        .mapToObj(i -> Grant.builder()
                                .id(GrantId.of(area + "-" + i))
                                .area(area(area))
                                .title("t")
                                .awardDate(LocalDate.of(2016, 3, 1))
                                .build())));
    }

    /** TSRC 2020, section 2.3: of the 11 areas that answered, from 3 grants to over 100. */
    @Test
    void theGrantsOfAnAreaWereFrom3ToOver100() {
        PublishedFigure range = figure(FigureMeasure.GRANTS_PER_AREA, "3 to over 100")
                .base(PrintedNumber.of("11"))
                .scope(FigureScope.AREAS)
                .addAllAreas(IntStream.rangeClosed(1, 11)
                        .mapToObj(RecomputationTest::area)
                        .toList())
                .build();
        Recomputation complete = PLAIN.takingAsComplete(Grant.class);

        assertThat(complete.of(range, withGrants(104))).isInstanceOf(Agrees.class);
        assertThat(complete.of(range, withGrants(99))).isInstanceOf(DiffersBy.class);
        assertThat(complete.of(range.withValue(PrintedNumber.of("4 to over 100")), withGrants(104)))
                .isInstanceOf(DiffersBy.class);
        assertThat(PLAIN.of(range, withGrants(104))).isInstanceOf(CannotBecause.class);
        assertThat(PLAIN.of(range.withValue(PrintedNumber.of("2 to over 100")), withGrants(104)))
                .isInstanceOf(DiffersBy.class);
        assertThat(complete.of(range.withValue(PrintedNumber.of("104")), withGrants(104)))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons())
                                .containsExactly("it is printed as one number, and what it measures is a range"));
    }

    @Test
    void grantsOnRecordAreTheLeastThatWereMade() {
        PublishedFigure made = figure(FigureMeasure.GRANTS_MADE, "about 200")
                .scope(FigureScope.PROGRAMME)
                .build();

        assertThat(PLAIN.of(made, withGrants(104))).isInstanceOf(CannotBecause.class);
        assertThat(PLAIN.takingAsComplete(Grant.class).of(made, withGrants(104)))
                .isInstanceOf(WithinRounding.class);
        assertThat(PLAIN.of(made.withValue(PrintedNumber.of("over 200")), withGrants(104)))
                .isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(made.withValue(PrintedNumber.of("about 100")), withGrants(104)))
                .isInstanceOf(DiffersBy.class);
    }

    private static final Programme TABLE_ONE = Programme.builder()
            .id(ProgrammeId.of("big-local"))
            .name("n")
            .addAreas(
                    Area.builder().id(AreaId.of("grassland-hasmoor")).name("a").build())
            .projects(TableOne.PROJECTS)
            .build();

    private static PublishedFigure ofTableOne(FigureMeasure measure, String value) {
        return figure(measure, value)
                .scope(FigureScope.PROJECTS)
                .projects(TableOne.PROJECTS.stream().map(Project::id).toList())
                .date(DAY)
                .build();
    }

    /** TSRC 2020, section 3.2, table 1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MATCH_PER_GRANT; 10.14; WithinRounding",
                "MATCH_PER_GRANT; £10.14 for every £1; WithinRounding",
                "MATCH_PER_GRANT; over 10; Agrees",
                "MATCH_PER_GRANT; 20.93; DiffersBy",
                "MATCH_PER_GRANT; 50.91; DiffersBy",
                "PROGRAMME_MONEY; £18,062; Agrees",
                "PROGRAMME_MONEY; £18k; WithinRounding",
                "PROGRAMME_MONEY; €18,062; CannotBecause",
                "MATCH; £183,086; Agrees",
                "MATCH; £378,086; DiffersBy"
            })
    void theFiguresOfTableOne(String measure, String value, String answer) {
        RecomputedFigure figure = PLAIN.of(ofTableOne(FigureMeasure.of(measure), value), TABLE_ONE);

        assertThat(figure.getClass().getSimpleName()).as(figure.toText()).isEqualTo(answer);
    }

    @Test
    void theMatchPrintedInTheTotalRowCountsTheExternalBenefit() {
        RecomputedFigure figure = PLAIN.of(ofTableOne(FigureMeasure.MATCH, "£378,086"), TABLE_ONE);

        assertThat(figure)
                .isInstanceOfSatisfying(
                        DiffersBy.class,
                        differs -> assertThat(differs.difference()).contains(Ratio.of(195_000, 1)));
        assertThat(figure.explain())
                .containsExactly(
                        "Printed: £378,086.",
                        "Programme money £18,062 and match £183,086, from 3 projects. External benefit of £195,000 is"
                                + " not counted.",
                        "Differs: the records give £183,086, £195,000 less.");
    }

    @Test
    void whereLeverageDiffersItIsSaidWhatThePrintedNumberMayMean() {
        assertThat(PLAIN.of(ofTableOne(FigureMeasure.MATCH_PER_GRANT, "20.93"), TABLE_ONE)
                        .explain())
                .contains("The number printed is what is worked out with projects without programme money counted.");
        assertThat(PLAIN.of(ofTableOne(FigureMeasure.MATCH_PER_GRANT, "50.91"), TABLE_ONE)
                        .explain())
                .contains("The number printed is what is worked out with the mean of ratios instead of the ratio of"
                        + " sums.");
        assertThat(PLAIN.of(ofTableOne(FigureMeasure.MATCH_PER_GRANT, "7.77"), TABLE_ONE)
                        .explain())
                .hasSize(3);
    }

    @Test
    void theProjectsOnRecordAreTheLeastOfAnArea() {
        PublishedFigure ofTheArea = ofTableOne(FigureMeasure.PROGRAMME_MONEY, "£20,000")
                .withScope(FigureScope.AREAS)
                .withProjects()
                .withAreas(AreaId.of("grassland-hasmoor"));

        assertThat(PLAIN.of(ofTheArea, TABLE_ONE)).isInstanceOf(CannotBecause.class);
        assertThat(PLAIN.of(ofTheArea.withValue(PrintedNumber.of("£18,000")), TABLE_ONE))
                .isInstanceOf(DiffersBy.class);
        assertThat(PLAIN.takingAsComplete(Project.class).of(ofTheArea, TABLE_ONE))
                .isInstanceOf(DiffersBy.class);
        assertThat(PLAIN.of(ofTheArea.withMeasure(FigureMeasure.MATCH_PER_GRANT), TABLE_ONE))
                .isInstanceOf(CannotBecause.class);
    }

    /** TSRC 2020, appendix: 208 interviews, 30 in 2017, 97 in 2018 and 81 in 2019; 11 of 15 areas answered. */
    @Test
    void interviewsAndAnswersOfTheEvaluation() {
        Programme programme = Programme.builder()
                .id(ProgrammeId.of("big-local"))
                .name("n")
                .addEvaluations(Evaluation.builder()
                        .id(EvaluationId.of("obs"))
                        .title("t")
                        .addFieldwork(round("2017", 30), round("2018", 97), round("2019", 81))
                        .build())
                .addSurveys(Survey.builder()
                        .id(SurveyId.of("activities"))
                        .title("t")
                        .sample(15)
                        .responses(11)
                        .build())
                .build();
        PublishedFigure interviews = figure(FigureMeasure.INTERVIEWS, "208")
                .evaluation(EvaluationId.of("obs"))
                .build();
        PublishedFigure answers = figure(FigureMeasure.SURVEY_RESPONSES, "11")
                .survey(SurveyId.of("activities"))
                .base(PrintedNumber.of("15"))
                .build();

        assertThat(PLAIN.of(interviews, programme)).isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(
                        interviews
                                .withValue(PrintedNumber.of("178"))
                                .withPeriod(Periods.parse("2018-01-01/2019-12-31")),
                        programme))
                .isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(interviews.withMeasure(FigureMeasure.FOCUS_GROUPS), programme))
                .isInstanceOf(CannotBecause.class);
        assertThat(PLAIN.of(interviews.withEvaluation(Optional.empty()), programme))
                .isInstanceOf(CannotBecause.class);
        assertThat(PLAIN.of(answers, programme)).isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(answers.withValue(PrintedNumber.of("73 %")), programme))
                .isInstanceOf(WithinRounding.class);
        assertThat(PLAIN.of(answers.withSurvey(SurveyId.of("other")), programme))
                .isInstanceOf(CannotBecause.class);
    }

    private static Fieldwork round(String year, int count) {
        return Fieldwork.of(EvidenceMethod.INTERVIEW, Periods.parse(year + "-01-01/" + year + "-12-31"))
                .withCount(Count.of(count));
    }

    @Test
    void whyAFigureCannotBeWorkedOutIsSaid() {
        PublishedFigure figure = ofTheProgramme(FigureMeasure.AREAS_WITH_PAID_WORKER, "136", "150");

        assertCannot(figure.withMeasure(OWN), "the records are not known to show what it measures");
        assertCannot(
                figure.withDate(LocalDate.of(2021, 1, 1)), "it is about a day or period after the date asked about");
        assertCannot(
                figure.withDate(Optional.empty()).withPeriod(Periods.parse("2018-01-01/2020-03-01")),
                "it is about a day or period after the date asked about");
        assertCannot(figure.withScope(Optional.empty()), "what it covers is not stated");
        assertCannot(figure.withScope(FigureScope.AREAS), "the areas it covers are not named");
        assertCannot(
                figure.withScope(FigureScope.AREAS).withAreas(AreaId.of("nowhere"), AreaId.of("anywhere")),
                "not every area it covers is on record once");
        assertCannot(figure.withScope(FigureScope.PROJECTS), "the projects it covers are not named");
        assertCannot(figure.withScope(FigureScope.WAVE), "the wave it covers is not recorded");
        assertCannot(
                figure.withValue(PrintedNumber.of("£136")), "it is printed as money, and what it measures is a number");
    }

    private static void assertCannot(PublishedFigure figure, String reason) {
        assertThat(PLAIN.takingAsComplete(PaidWorker.class).of(figure, withWorkers(136)))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons()).containsExactly(reason));
    }

    @Test
    void aWaveIsTheAreasAnnouncedInIt() {
        PublishedFigure wave = ofTheProgramme(FigureMeasure.AREAS_WITH_PAID_WORKER, "36", "50")
                .withScope(FigureScope.WAVE)
                .withWave(3);
        Recomputation complete = PLAIN.takingAsComplete(PaidWorker.class);

        assertThat(complete.of(wave, withWorkers(136))).isInstanceOf(Agrees.class);
        assertThat(complete.of(wave, withWorkers(136).replacing(AREAS.get(0).withWave(OptionalInt.empty()))))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons()).containsExactly("the wave of 1 area is not recorded"));
    }

    @Test
    void theTableOfMeasuresIsOpenToCallers() {
        Recomputation own = PLAIN.with(
                OWN, question -> ComputedFigure.count(question.areas().size()).outOf(150));
        PublishedFigure figure = ofTheProgramme(OWN, "150", "150");

        assertThat(own.of(figure, withWorkers(1))).isInstanceOf(Agrees.class);
        assertThat(own.measures()).contains(OWN).hasSize(PLAIN.measures().size() + 1);
        assertThat(PLAIN.measures()).allMatch(FigureMeasure::isKnown).doesNotContain(OWN);
        assertThat(own.of(figure.withValue(PrintedNumber.of("151")), withWorkers(1)))
                .isInstanceOf(DiffersBy.class);
    }

    @Test
    void everyKnownMeasureHasACalculator() {
        for (var field : FigureMeasure.class.getFields()) {
            assertThat(PLAIN.measures()).extracting(FigureMeasure::value).contains(field.getName());
        }
    }

    @Test
    void everyFigureOfAProgrammeIsAnswered() {
        Programme programme = TABLE_ONE.withPublishedFigures(
                ofTableOne(FigureMeasure.MATCH, "£183,086"), ofTableOne(FigureMeasure.MATCH, "£1"));

        assertThat(PLAIN.all(programme)).hasSize(2).element(0).isInstanceOf(Agrees.class);
    }

    @Test
    void equalRecomputationsAskTheSame() {
        assertThat(PLAIN.takingAsComplete(Grant.class).takingAsComplete(Grant.class))
                .isEqualTo(PLAIN.takingAsComplete(Grant.class))
                .hasSameHashCodeAs(PLAIN.takingAsComplete(Grant.class))
                .isNotEqualTo(PLAIN)
                .hasToString("recomputation as of 29 February 2020; 19 measures; records taken as complete: grant");
        assertThat(PLAIN.on(DAY)).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 %", "0", "one in four", "3 to 5", "£0"})
    void aBaseIsANumberAboveZero(String base) {
        assertRefused("PublishedFigure", "base", () -> printed("12 %", null, base));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 to 5", "£3 + 4", "£3 + €4"})
    void partsAreNumbersThatCanBeAddedUp(String parts) {
        assertRefused("PublishedFigure", "parts", () -> printed("12 %", parts, "15"));
    }

    @Test
    void aComputedFigureKeepsItsLimitsInOrder() {
        assertRefused("ComputedFigure", "most", () -> ComputedFigure.between(Ratio.ONE, Ratio.ZERO));
        assertRefused("ComputedFigure", "number", () -> ComputedFigure.count(-1));
        assertThat(ComputedFigure.count(4).outOf(9)).hasToString("4 of 9");
        assertThat(ComputedFigure.cannot("why")).hasToString("not known");
        assertThat(ComputedFigure.atLeast(Ratio.ONE)).hasToString("at least 1");
        assertThat(ComputedFigure.atMost(Ratio.ONE)).hasToString("at most 1");
        assertThat(ComputedFigure.between(Ratio.ZERO, Ratio.ONE)).hasToString("between 0 and 1");
    }
}
