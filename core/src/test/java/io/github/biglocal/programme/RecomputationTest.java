package io.github.biglocal.programme;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.evaluation.Evaluation;
import io.github.biglocal.evaluation.EvaluationId;
import io.github.biglocal.evaluation.EvaluationOutput;
import io.github.biglocal.evaluation.EvaluationOutputKind;
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
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.grant.Scheme;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.match.FundingChange;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.match.TableOne;
import io.github.biglocal.money.Payment;
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
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.support.Employment;
import io.github.biglocal.support.PaidWorker;
import io.github.biglocal.support.PaidWorkerId;
import io.github.biglocal.support.WorkerRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
            String[] sides = parts.split(" - ");
            Stream.of(sides[0].split(" \\+ ")).map(PrintedNumber::of).forEach(builder::addParts);
            Stream.of(sides).skip(1).map(PrintedNumber::of).forEach(builder::addDeductions);
        }
        if (base != null) {
            builder.base(PrintedNumber.of(base));
        }
        return builder.build();
    }

    private static RecomputedFigure alone(String value, String parts, String base) {
        return PLAIN.of(printed(value, parts, base), Records.NONE);
    }

    /**
     * Local Trust, workers' survey 2018; Church Hill, match funding; Allenton, new plan; TSRC 2020, appendix; CELL;
     * Rastrick, 19 October 2017.
     */
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
                "£18,389; £27,489 + £55,900 - £65,000; ; Agrees",
                "£18,392; £27,489 + £55,900 - £65,000; ; DiffersBy",
                "£18k; £27,489 + £55,900 - £65,000; ; WithinRounding",
                "over £18,000; £27,489 + £55,900 - £65,000; ; Agrees",
                "up to £2m; £3,000,000 - over £2m; ; Agrees",
                "£1m; £3m - over £2m; ; CannotBecause",
                "£2m; £3,000,000 - over £2m; ; DiffersBy",
                "over £1m; over £3m - over £2m; ; CannotBecause",
                "£0; £27,489 - £65,000; ; DiffersBy",
                "1.78; £3.2m - £1.15m; £1.15m; WithinRounding",
                "0.5; 10 - 5; 10; Agrees",
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

    /** A figure of things that are counted, and nothing on record. */
    private static RecomputedFigure counted(String value, String base) {
        return PLAIN.of(printed(value, null, base).withMeasure(FigureMeasure.AREAS_WITH_PAID_WORKER), Records.NONE);
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
    void whatIsTakenOffIsShown() {
        assertThat(alone("£18,389", "£27,489 + £55,900 - £65,000", null).explain())
                .containsExactly(
                        "Printed: £18,389.",
                        "£27,489 + £55,900 - £65,000.",
                        "Agrees: the numbers printed with it give £18,389.");
        assertThat(alone("1.78", "£3.2m - £1.15m", "£1.15m").explain()).contains("(£3.2m - £1.15m) divided by £1.15m.");
    }

    @Test
    void twelvePerCentOfFifteenIsImpossible() {
        RecomputedFigure figure = counted("12 %", "15");

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
                assertThat(counted(percent + " %", Integer.toString(base)))
                        .as(part + " of " + base)
                        .isNotInstanceOf(ImpossibleForBase.class);
            }
        }
        long impossible = IntStream.rangeClosed(0, 100)
                .filter(percent -> counted(percent + " %", "15") instanceof ImpossibleForBase)
                .count();
        // Sixteen of the 101 whole percentages are of 0 to 15 out of 15.
        assertThat(impossible).isEqualTo(101 - 16);
    }

    @ParameterizedTest
    @CsvSource({"0.12, 15", "12 %, about 15", "about 12 %, 15", "12 %, 17"})
    void onlyAPercentageOfAWholeNumberCanBeImpossible(String value, String base) {
        assertThat(counted(value, base)).isInstanceOf(CannotBecause.class);
    }

    @Test
    void whatAMeasureThatIsNotKnownCountsIsNotKnownSoNoPercentageOfItIsImpossible() {
        assertThat(FigureMeasure.of("SHARE_OF_SPENDING").isCounted()).isFalse();
        assertThat(alone("12 %", null, "15")).isInstanceOf(CannotBecause.class);
        assertThat(FigureMeasure.OTHER.isCounted()).isFalse();
        assertThat(FigureMeasure.MATCH.isCounted()).isFalse();
        assertThat(FigureMeasure.SURVEY_RESPONSES.isCounted()).isTrue();
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

    @Test
    void whichGrantsWereAwardedIsWhatTheSummaryOfGrantsSays() {
        Grant plain = Grant.builder()
                .id(GrantId.of("g"))
                .area(area(1))
                .title("t")
                .awardDate(LocalDate.of(2016, 3, 1))
                .build();
        PublishedFigure made = figure(FigureMeasure.GRANTS_MADE, "1")
                .scope(FigureScope.AREAS)
                .addAreas(area(1))
                .date(LocalDate.of(2018, 1, 1))
                .build();
        Recomputation complete = PLAIN.takingAsComplete(Grant.class);

        Stream.of(
                        plain,
                        plain.withStatus(GrantStatus.AWARDED),
                        plain.withAmountAwarded(Money.parse("EUR 500")),
                        plain.withWithdrawn(LocalDate.of(2019, 1, 1)))
                .forEach(grant -> assertThat(complete.of(made, programmeOf(Stream.of(grant))))
                        .as(grant.toString())
                        .isInstanceOf(Agrees.class));
        Stream.of(
                        plain.withStatus(GrantStatus.REFUSED),
                        plain.withStatus(GrantStatus.WITHDRAWN),
                        plain.withWithdrawn(LocalDate.of(2017, 1, 1)),
                        plain.withAwardDate(LocalDate.of(2019, 1, 1)))
                .forEach(grant -> {
                    assertThat(complete.of(made, programmeOf(Stream.of(grant)))).isInstanceOf(DiffersBy.class);
                    assertThat(complete.of(made.withValue(PrintedNumber.of("0")), programmeOf(Stream.of(grant))))
                            .isInstanceOf(Agrees.class);
                });
        assertMissing(complete.of(made, programmeOf(Stream.of(plain.withAwardDate(Optional.empty())))), "status");
        assertMissing(
                complete.of(
                        made,
                        programmeOf(
                                Stream.of(plain.withAwardDate(Optional.empty()).withStatus(GrantStatus.AWARDED)))),
                "awardDate");
    }

    private static void assertMissing(RecomputedFigure figure, String field) {
        assertThat(figure)
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.missing())
                                .extracting(Missing::field)
                                .containsExactly(field));
    }

    private static PartnershipReview review(String id, String completed, int members) {
        return PartnershipReview.builder()
                .id(PartnershipReviewId.of(id))
                .partnership(PartnershipId.of("partnership-1"))
                .completed(LocalDate.parse(completed))
                .members(members)
                .build();
    }

    @Test
    void partnershipsWhoseMembersAreNotOnRecordGrewByTheCountsOfTheirReviews() {
        Programme programme = programmeOf(
                Stream.of(partnership(1, 0), review("r1", "2016-10-01", 8), review("r2", "2017-10-01", 10)));
        PublishedFigure grown = figure(FigureMeasure.PARTNERSHIPS_GROWN, "1")
                .scope(FigureScope.AREAS)
                .addAreas(area(1))
                .period(Periods.parse("2017-01-01/2017-12-31"))
                .build();

        assertThat(PLAIN.of(grown, programme)).isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(grown.withMeasure(FigureMeasure.PARTNERSHIPS_SHRUNK), programme))
                .isInstanceOf(DiffersBy.class);
        assertMissing(PLAIN.of(grown.withMeasure(FigureMeasure.MEMBERS_JOINED), programme), "members");
        assertMissing(PLAIN.of(grown.withPeriod(Periods.parse("2016-11-01/2017-02-28")), programme), "members");
    }

    @Test
    void anAreaWhosePartnershipIsNotOnRecordMayHaveHadOneThatGrewOrMetTheCriteria() {
        PublishedFigure met = figure(FigureMeasure.PARTNERSHIPS_MEETING_CRITERIA, "1")
                .scope(FigureScope.AREAS)
                .addAreas(area(1), area(2))
                .period(Periods.parse("2016-01-01/2016-12-31"))
                .build();
        Programme programme = programmeOf(Stream.of(partnership(1, 8)));
        Recomputation complete = PLAIN.takingAsComplete(Partnership.class);

        assertMissing(
                PLAIN.of(met, programme),
                Missing.records(AREAS.get(1), Partnership.class, "p").field());
        assertThat(complete.of(met, programme)).isInstanceOf(Agrees.class);
        PublishedFigure joined = met.withMeasure(FigureMeasure.MEMBERS_JOINED).withValue(PrintedNumber.of("0"));
        assertThat(PLAIN.of(joined, programme)).isInstanceOf(CannotBecause.class);
        assertThat(complete.of(joined, programme)).isInstanceOf(Agrees.class);
        assertThat(complete.of(joined.withAreas().withScope(FigureScope.PROGRAMME), programme))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons()).containsExactly("the records may not hold every area"));
    }

    /** A partnership of which nobody is on record on one of the days has not grown from nothing. */
    @Test
    void aPartnershipWithNobodyOnRecordOnTheFirstDayIsNotKnownToHaveGrown() {
        PublishedFigure grown = figure(FigureMeasure.PARTNERSHIPS_GROWN, "1")
                .scope(FigureScope.AREAS)
                .addAreas(area(1))
                .period(Periods.parse("2014-01-01/2016-12-31"))
                .build();

        assertMissing(PLAIN.of(grown, programmeOf(Stream.of(partnership(1, 8)))), "members");
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
                .withProjects()
                .withScope(FigureScope.AREAS)
                .withAreas(AreaId.of("grassland-hasmoor"));

        assertThat(PLAIN.of(ofTheArea, TABLE_ONE)).isInstanceOf(CannotBecause.class);
        assertThat(PLAIN.of(ofTheArea.withValue(PrintedNumber.of("£18,000")), TABLE_ONE))
                .isInstanceOf(DiffersBy.class);
        assertThat(PLAIN.takingAsComplete(Project.class).of(ofTheArea, TABLE_ONE))
                .isInstanceOf(DiffersBy.class);
        assertThat(PLAIN.of(ofTheArea.withMeasure(FigureMeasure.MATCH_PER_GRANT), TABLE_ONE))
                .isInstanceOf(CannotBecause.class);
    }

    private static FundingLine line(String amount, String date) {
        return FundingLine.of(Money.parse("GBP " + amount)).withDate(LocalDate.parse(date));
    }

    private static Project project(String id, FundingLine own, FundingLine... match) {
        return Project.builder()
                .id(ProjectId.of(id))
                .area(area(1))
                .title("t")
                .addProgrammeLines(own)
                .addMatchLines(match)
                .build();
    }

    private static PublishedFigure ofProjects(FigureMeasure measure, String value, Project... projects) {
        return figure(measure, value)
                .scope(FigureScope.PROJECTS)
                .projects(Stream.of(projects).map(Project::id).toList())
                .build();
    }

    private static RecomputedFigure over2018(FigureMeasure measure, String value, Project... projects) {
        return PLAIN.of(
                ofProjects(measure, value, projects).withPeriod(Periods.parse("2018-01-01/2018-12-31")),
                programmeOf(Stream.of(projects)));
    }

    @Test
    void whatIsKnownOfAContributionIsNoReasonNotToWorkAFigureOut() {
        Project garden = project(
                "garden",
                line("1000", "2018-03-01"),
                line("4000", "2018-06-01"),
                line("500", "2019-06-01"),
                line("300", "2018-02-01").withWithdrawn(LocalDate.of(2018, 9, 1)),
                line("2000", "2018-04-01")
                        .withReturned(new Payment(LocalDate.of(2018, 10, 1), Money.parse("GBP 700"))));

        assertThat(over2018(FigureMeasure.MATCH, "£5,300", garden)).isInstanceOf(Agrees.class);
        assertThat(over2018(FigureMeasure.MATCH_PER_GRANT, "5.3", garden)).isInstanceOf(Agrees.class);
        assertThat(over2018(FigureMeasure.MATCH, "£6,000", garden)).isInstanceOf(DiffersBy.class);
        // Without a period the year after counts too.
        assertThat(PLAIN.of(ofProjects(FigureMeasure.MATCH, "£5,800", garden), programmeOf(Stream.of(garden))))
                .isInstanceOf(Agrees.class);
    }

    @Test
    void aContributionWithoutADateMayFallInThePeriod() {
        Project garden = project(
                "garden",
                line("1000", "2018-03-01"),
                line("4000", "2018-06-01"),
                FundingLine.of(Money.parse("GBP 500")));

        assertThat(over2018(FigureMeasure.MATCH, "£4,500", garden))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons())
                                .containsExactly("some contributions do not record their date"));
        assertThat(over2018(FigureMeasure.MATCH, "£3,900", garden)).isInstanceOf(DiffersBy.class);
    }

    @Test
    void aProjectWithOneSideOnlyInThePeriodMayCountOrNot() {
        Project garden = project("garden", line("1000", "2017-03-01"), line("4000", "2018-06-01"));
        Project path = project("path", line("2000", "2018-03-01"), line("3000", "2018-06-01"));

        assertThat(over2018(FigureMeasure.MATCH, "£7,000", garden, path))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons())
                                .containsExactly("some projects have money of one side only in the period"));
        assertThat(over2018(FigureMeasure.EXTERNAL_FUNDING, "£7,000", garden, path))
                .isInstanceOf(Agrees.class);
        Project before = project("before", line("1000", "2017-03-01"), line("4000", "2017-06-01"));
        assertThat(over2018(FigureMeasure.MATCH, "£3,000", before, path)).isInstanceOf(Agrees.class);
    }

    @Test
    void whatAPrintedRatioMayMeanIsSearchedForInThePeriodOfTheFigure() {
        Project garden =
                project("garden", line("1000", "2018-03-01"), line("4000", "2018-06-01"), line("500", "2019-06-01"));
        Project path = project("path", line("2000", "2018-03-01"), line("2000", "2018-06-01"));

        // 2 is the ratio of the sums in 2018, 2.5 the mean of 4 and 1; with 2019 they are others.
        assertThat(over2018(FigureMeasure.MATCH_PER_GRANT, "2.5", garden, path).explain())
                .contains("The number printed is what is worked out with the mean of ratios instead of the ratio of"
                        + " sums.");
        // 6,500 by 3,000 is what the projects give without a period, and no way of working out 2018.
        assertThat(over2018(FigureMeasure.MATCH_PER_GRANT, "2.1667", garden, path))
                .isInstanceOfSatisfying(
                        DiffersBy.class,
                        differs -> assertThat(differs.computed().working()).hasSize(1));
    }

    @Test
    void aProjectOfTwoAreasIsCountedOnceAndWithTheAreaThatItNames() {
        Project path = project("path", line("2000", "2018-03-01"), line("3000", "2018-06-01"))
                .withOtherAreas(area(2), area(3));
        Programme programme = programmeOf(Stream.of(path));
        Recomputation complete = PLAIN.takingAsComplete(Project.class);
        PublishedFigure match =
                figure(FigureMeasure.MATCH, "£3,000").scope(FigureScope.AREAS).build();

        assertThat(complete.of(match.withAreas(area(1), area(2)), programme)).isInstanceOf(Agrees.class);
        assertThat(complete.of(match.withAreas(area(2), area(1)), programme)).isInstanceOf(Agrees.class);
        assertThat(complete.of(match.withAreas(area(1)), programme)).isInstanceOf(Agrees.class);
        assertThat(complete.of(match.withAreas(area(4)).withValue(PrintedNumber.of("£0")), programme))
                .isInstanceOf(Agrees.class);
        assertThat(complete.of(match.withAreas(area(2), area(3)), programme))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons())
                                .containsExactly("1 project is of several areas and counted with another"));
    }

    @ParameterizedTest
    @EnumSource(
            value = FigureScope.class,
            names = {"WAVE", "PROGRAMME"})
    void anAreaOnRecordTwiceIsNotCountedTwice(FigureScope scope) {
        Project path = project("path", line("2000", "2018-03-01"), line("3000", "2018-06-01"));
        Programme twice = programmeOf(Stream.of(path))
                .withAreas(AREAS.get(0), AREAS.get(0).withName("other"));
        Recomputation complete = PLAIN.takingAsComplete(Project.class).takingAsComplete(Area.class);
        PublishedFigure figure = figure(FigureMeasure.MATCH, "£6,000")
                .scope(scope)
                .wave(scope == FigureScope.WAVE ? OptionalInt.of(1) : OptionalInt.empty())
                .build();

        assertThat(complete.of(figure, twice))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons())
                                .containsExactly("not every area it covers is on record once"));
        assertThat(complete.of(figure.withMeasure(FigureMeasure.AREAS).withValue(PrintedNumber.of("2")), twice))
                .isInstanceOf(CannotBecause.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "2, 0, 1", "3, 1, 0", "4, 0, 0"})
    void theProjectsOfAWaveComeOnceHoweverManyOfItsAreasTheyAreOf(int wave, int elsewhere, int projects) {
        List<Integer> waves = List.of(1, 1, 2, 3, 4);
        List<Area> areas = IntStream.range(0, waves.size())
                .mapToObj(index -> AREAS.get(index).withWave(waves.get(index)))
                .toList();
        Project garden = project("garden", line("1", "2018-03-01")).withOtherAreas(area(2));
        Project path =
                project("path", line("1", "2018-03-01")).withArea(area(3)).withOtherAreas(area(4));
        Programme programme = programmeOf(Stream.of(garden, path)).withAreas(areas);
        PublishedFigure figure =
                figure(OWN, "1").scope(FigureScope.WAVE).wave(wave).build();
        FigureQuestion question = new FigureQuestion(figure, RuleContext.on(DAY, programme), Set.of());

        assertThat(question.projects()).hasSize(projects);
        assertThat(question.projectsCountedElsewhere()).isEqualTo(elsewhere);
    }

    @Test
    void theProjectsOfAnAreaOnRecordTwiceComeOnceAndNoneIsCountedElsewhere() {
        Project path = project("path", line("2000", "2018-03-01"));
        Programme twice = programmeOf(Stream.of(path))
                .withAreas(AREAS.get(0), AREAS.get(0).withName("other"));
        FigureQuestion question = new FigureQuestion(
                figure(OWN, "1").scope(FigureScope.WAVE).wave(1).build(), RuleContext.on(DAY, twice), Set.of());

        assertThat(question.projects()).containsExactly(path);
        assertThat(question.projectsCountedElsewhere()).isZero();
    }

    @Test
    void recordsOfTwoAreasComeOnceAndTwoOfOneIdTwice() {
        Project path = project("path", line("2000", "2018-03-01"), line("3000", "2018-06-01"))
                .withOtherAreas(area(2));
        Recomputation own = PLAIN.with(
                OWN,
                question ->
                        ComputedFigure.count(question.inScope(Project.BY_AREA).size()));
        PublishedFigure projects = figure(OWN, "1")
                .scope(FigureScope.AREAS)
                .addAreas(area(1), area(2))
                .build();

        assertThat(own.of(projects, programmeOf(Stream.of(path)))).isInstanceOf(Agrees.class);
        assertThat(own.of(
                        projects.withValue(PrintedNumber.of("2")),
                        programmeOf(Stream.empty()).withProjects(path, path.withTitle("other"))))
                .isInstanceOf(Agrees.class);
    }

    @Test
    void aFigureOfTheProgrammeIsOfRecordsWhoseAreaIsNotOnRecordToo() {
        Project path = project("path", line("2000", "2018-03-01"), line("3000", "2018-06-01"))
                .withArea(AreaId.of("nowhere"));
        Programme programme = programmeOf(Stream.of(path, worker(1).withArea(AreaId.of("nowhere"))));
        Recomputation complete = PLAIN.takingAsComplete(Project.class).takingAsComplete(PaidWorker.class);
        PublishedFigure match = figure(FigureMeasure.MATCH, "£3,000")
                .scope(FigureScope.PROGRAMME)
                .build();

        assertThat(complete.of(match, programme)).isInstanceOf(Agrees.class);
        assertThat(complete.of(
                        match.withMeasure(FigureMeasure.TOTAL_COST).withValue(PrintedNumber.of("£5,000")), programme))
                .isInstanceOf(Agrees.class);
        assertThat(complete.of(ofTheProgramme(FigureMeasure.PAID_WORKERS, "1", "1"), programme))
                .isInstanceOf(Agrees.class);
        assertThat(complete.of(
                        match.withScope(FigureScope.AREAS).withAreas(area(1)).withValue(PrintedNumber.of("£0")),
                        programme))
                .isInstanceOf(Agrees.class);
    }

    /** TSRC 2020, section 3.2, table 1: the last row of the table adds external benefit to match. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EXTERNAL_BENEFIT; £195,000; Agrees",
                "EXTERNAL_FUNDING; £378,086; Agrees",
                "EXTERNAL_FUNDING; £183,086; DiffersBy",
                "TOTAL_COST; £396,148; Agrees",
                "TOTAL_COST; €396,148; CannotBecause"
            })
    void theTotalsOfTableOne(String measure, String value, String answer) {
        RecomputedFigure figure = PLAIN.of(ofTableOne(FigureMeasure.of(measure), value), TABLE_ONE);

        assertThat(figure.getClass().getSimpleName()).as(figure.toText()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-06-01, £10, Agrees",
        "2018-12-31, £15, Agrees",
        "2020-01-01, £10, Agrees",
        "2020-01-01, £35, DiffersBy"
    })
    void whatAProjectCostIsTheMoneyOfBothSidesOnTheDay(LocalDate day, String value, String answer) {
        Project garden = project(
                "garden",
                line("10", "2018-03-01"),
                line("5", "2018-09-01").withWithdrawn(LocalDate.of(2019, 3, 1)),
                line("20", "2025-03-01"));
        RecomputedFigure figure = PLAIN.of(
                ofProjects(FigureMeasure.TOTAL_COST, value, garden).withDate(day), programmeOf(Stream.of(garden)));

        assertThat(figure.getClass().getSimpleName()).as(figure.toText()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"£15, Agrees", "£12, DiffersBy", "£16, DiffersBy"})
    void whatAProjectCostMayBeAllFromOthersOrStated(String value, String answer) {
        Project external = project("external", NOTHING, line("4", "2018-03-01"));
        Project stated = project("stated", line("3", "2018-03-01")).withTotalCost(Money.parse("GBP 11"));
        RecomputedFigure figure = PLAIN.of(
                ofProjects(FigureMeasure.TOTAL_COST, value, external, stated),
                programmeOf(Stream.of(external, stated)));

        assertThat(figure.getClass().getSimpleName()).as(figure.toText()).isEqualTo(answer);
    }

    @Test
    void aStatedTotalCostMayNotBeThatOfADayOnWhichTheContributionsWereOthers() {
        Project garden = project("garden", line("10", "2018-03-01"), line("20", "2025-03-01"))
                .withTotalCost(Money.parse("GBP 30"));
        PublishedFigure cost =
                ofProjects(FigureMeasure.TOTAL_COST, "£30", garden).withDate(LocalDate.of(2020, 1, 1));
        Programme programme = programmeOf(Stream.of(garden));

        assertThat(PLAIN.of(cost, programme))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons())
                                .containsExactly(
                                        "the contributions to some projects were not yet, or no longer, those of"
                                                + " the total cost that is stated"));
        assertThat(PLAIN.of(cost.withValue(PrintedNumber.of("£9")), programme)).isInstanceOf(DiffersBy.class);
        Recomputation later = PLAIN.on(LocalDate.of(2025, 3, 1));
        assertThat(later.of(cost.withDate(later.asOf()), programme)).isInstanceOf(Agrees.class);
    }

    @Test
    void whatAProjectCostInAPeriodIsNotOnRecord() {
        assertThat(over2018(FigureMeasure.TOTAL_COST, "£30", project("garden", line("30", "2018-03-01"))))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons())
                                .containsExactly("the records do not say what a project cost in a period"));
    }

    @Test
    void whatCouldBeMoreOfTheTotalCostIsNamed() {
        Project garden = project("garden", line("10", "2018-03-01"), line("5", "2018-09-01"));
        Programme twice = programmeOf(Stream.empty()).withProjects(garden, garden.withTitle("other"));
        Recomputation complete = PLAIN.takingAsComplete(Project.class);
        PublishedFigure cost = figure(FigureMeasure.TOTAL_COST, "£30")
                .scope(FigureScope.PROGRAMME)
                .build();

        assertThat(complete.of(cost, twice))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons())
                                .containsExactly("of some projects, more than one project has this id"));
        assertThat(complete.of(
                        cost,
                        programmeOf(Stream.of(garden.withMatchLines(FundingLine.ofUnknownAmount(CurrencyUnit.GBP))))))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons())
                                .containsExactly("an amount is recorded as a minimum, or not at all"));
        // What is known already comes to more than that.
        assertThat(complete.of(
                        cost.withValue(PrintedNumber.of("£1")),
                        programmeOf(Stream.of(garden.withMatchLines(
                                line("10", "2018-03-01"), FundingLine.ofUnknownAmount(CurrencyUnit.GBP))))))
                .isInstanceOf(DiffersBy.class);
        assertThat(complete.of(
                        cost,
                        programmeOf(Stream.of(garden.withMatchLines(FundingLine.ofUnknownAmount(CurrencyUnit.GBP))
                                .withTotalCost(Money.parse("GBP 30"))))))
                .isInstanceOf(Agrees.class);
        assertThat(complete.of(
                        cost.withScope(FigureScope.AREAS).withAreas(area(2)),
                        programmeOf(Stream.of(garden.withOtherAreas(area(2))))))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons())
                                .containsExactly("1 project is of several areas and counted with another"));
    }

    private static final FundingLine NOTHING = FundingLine.of(Money.parse("GBP 0"));

    private static FundingLine changedIn2019(String amount, Bound bound) {
        return line("5", "2018-03-01")
                .withLater(new FundingChange(
                        LocalDate.of(2019, 3, 1),
                        Optional.empty(),
                        Optional.of(Money.parse("GBP " + amount)),
                        Optional.of(bound)));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-12-31, £5, Agrees",
        "2018-12-31, £8, DiffersBy",
        "2020-01-01, £8, CannotBecause",
        "2020-01-01, over £6, Agrees",
        "2020-01-01, £6.00, DiffersBy"
    })
    void moneyOfOthersIsTheBoundThatItIsOnTheDay(LocalDate day, String value, String answer) {
        Project garden = project("garden", NOTHING, changedIn2019("6", Bound.MORE_THAN));
        for (FigureMeasure measure : List.of(FigureMeasure.EXTERNAL_BENEFIT, FigureMeasure.EXTERNAL_FUNDING)) {
            RecomputedFigure figure =
                    PLAIN.of(ofProjects(measure, value, garden).withDate(day), programmeOf(Stream.of(garden)));

            assertThat(figure.getClass().getSimpleName()).as(figure.toText()).isEqualTo(answer);
        }
    }

    @Test
    void aBoundOfALineThatDoesNotCountIsNone() {
        FundingLine bound = line("9", "2018-03-01").withBound(Bound.MORE_THAN);
        Project garden = project(
                "garden",
                NOTHING,
                line("5", "2018-06-01"),
                bound.withWithdrawn(LocalDate.of(2018, 6, 1)),
                bound.withDate(LocalDate.of(2017, 3, 1)),
                bound.withDate(LocalDate.of(2020, 2, 1)));

        assertThat(over2018(FigureMeasure.EXTERNAL_BENEFIT, "£5", garden)).isInstanceOf(Agrees.class);
        assertThat(over2018(FigureMeasure.EXTERNAL_FUNDING, "£5", garden)).isInstanceOf(Agrees.class);
        assertThat(over2018(FigureMeasure.EXTERNAL_BENEFIT, "£6", garden)).isInstanceOf(DiffersBy.class);
    }

    /** TSRC 2020, section 3.2: over £2 million from others since 2012; what the programme put in is not stated. */
    @Test
    void moneyFromOthersCountsWhereTheProgrammesOwnIsNotKnown() {
        Project attracted = Project.builder()
                .id(ProjectId.of("since-2012"))
                .area(area(1))
                .title("t")
                .addMatchLines(FundingLine.of(Money.parse("GBP 2000000")).withBound(Bound.MORE_THAN))
                .build();

        assertThat(PLAIN.of(
                        ofProjects(FigureMeasure.EXTERNAL_FUNDING, "over £2m", attracted),
                        programmeOf(Stream.of(attracted))))
                .isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(
                        ofProjects(FigureMeasure.EXTERNAL_FUNDING, "£2.5m", attracted),
                        programmeOf(Stream.of(attracted))))
                .isInstanceOf(CannotBecause.class);
        assertThat(PLAIN.of(ofProjects(FigureMeasure.MATCH, "over £2m", attracted), programmeOf(Stream.of(attracted))))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.missing())
                                .extracting(Missing::field)
                                .containsExactly("programmeLines"));
        assertThat(PLAIN.of(ofProjects(FigureMeasure.TOTAL_COST, "£3m", attracted), programmeOf(Stream.of(attracted))))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.missing())
                                .extracting(Missing::field)
                                .containsExactly("totalCost"));
    }

    /** TSRC 2020, summary: 150 areas, 15 of them case studies. */
    @Test
    void theAreasAreCounted() {
        PublishedFigure all =
                figure(FigureMeasure.AREAS, "150").scope(FigureScope.PROGRAMME).build();
        Programme programme = programmeOf(Stream.empty());

        assertThat(PLAIN.takingAsComplete(Area.class).of(all, programme)).isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(all, programme)).isInstanceOf(CannotBecause.class);
        assertThat(PLAIN.of(all.withValue(PrintedNumber.of("149")), programme)).isInstanceOf(DiffersBy.class);
        assertThat(PLAIN.of(
                        all.withScope(FigureScope.AREAS)
                                .withAreas(IntStream.rangeClosed(1, 15)
                                        .mapToObj(RecomputationTest::area)
                                        .toList())
                                .withValue(PrintedNumber.of("15")),
                        programme))
                .isInstanceOf(Agrees.class);
    }

    @Test
    void aPercentageOfTheProgrammeThatStatesNoBaseIsOfMoreThanIsOnRecord() {
        Programme fifteen = withWorkers(15).withAreas(AREAS.subList(0, 15));
        PublishedFigure share = ofTheProgramme(FigureMeasure.AREAS_WITH_PAID_WORKER, "88 %", "150")
                .withBase(Optional.empty());
        Recomputation complete = PLAIN.takingAsComplete(PaidWorker.class);

        assertThat(complete.of(share, fifteen))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons()).containsExactly("the records may not hold every area"));
        assertThat(complete.takingAsComplete(Area.class).of(share, fifteen)).isInstanceOf(DiffersBy.class);
        assertThat(complete.of(share.withValue(PrintedNumber.of("14")), fifteen))
                .isInstanceOf(DiffersBy.class);
        assertThat(complete.of(share.withValue(PrintedNumber.of("136")), fifteen))
                .isInstanceOf(CannotBecause.class);
    }

    @Test
    void whoAnsweredASurveyIsNoScopeOfRecords() {
        PublishedFigure employed = figure(FigureMeasure.EMPLOYED_PAID_WORKERS, "84 %")
                .base(PrintedNumber.of("151"))
                .survey(SurveyId.of("workers-2018"))
                .build();

        assertThat(PLAIN.takingAsComplete(PaidWorker.class).of(employed, withWorkers(151)))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons()).containsExactly("what it covers is not stated"));
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

    /** TSRC 2020, appendix: focus groups of 55 and 196 people, a residential for 30, some 37 films, some 284 posts. */
    @Test
    void peopleAndOutputsOfTheEvaluation() {
        Evaluation phase = Evaluation.builder()
                .id(EvaluationId.of("obs"))
                .title("t")
                .addFieldwork(
                        Fieldwork.of(EvidenceMethod.FOCUS_GROUP, Periods.parse("2017-01-01/2018-12-31"))
                                .withPeople(Count.of(55)),
                        Fieldwork.of(EvidenceMethod.FOCUS_GROUP, Periods.parse("2019-01-01/2019-12-31"))
                                .withPeople(Count.of(196)),
                        Fieldwork.of(EvidenceMethod.EVENT, Periods.parse("2019-06-01/2019-06-30"))
                                .withPeople(Count.of(30)))
                .addOutputs(
                        new EvaluationOutput(
                                EvaluationOutputKind.FILM,
                                Count.about(37),
                                Optional.of(Periods.parse("2017-01-01/2019-12-31"))),
                        new EvaluationOutput(EvaluationOutputKind.WEBSITE_POST, Count.of(284), Optional.empty()))
                .build();
        Programme programme = programmeOf(Stream.of(phase));
        PublishedFigure people = figure(FigureMeasure.FOCUS_GROUP_PARTICIPANTS, "251")
                .evaluation(EvaluationId.of("obs"))
                .build();

        assertThat(PLAIN.of(people, programme)).isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(
                        people.withValue(PrintedNumber.of("196")).withPeriod(Periods.parse("2019-01-01/2019-12-31")),
                        programme))
                .isInstanceOf(Agrees.class);
        // Those of 2017 and 2018 are counted together, so of 2018 alone it is not known how many there were.
        assertThat(PLAIN.of(
                        people.withValue(PrintedNumber.of("200")).withPeriod(Periods.parse("2018-01-01/2019-12-31")),
                        programme))
                .isInstanceOf(CannotBecause.class);
        assertThat(PLAIN.of(
                        people.withMeasure(FigureMeasure.EVENT_PARTICIPANTS).withValue(PrintedNumber.of("30")),
                        programme))
                .isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(
                        people.withMeasure(FigureMeasure.EVALUATION_POSTS).withValue(PrintedNumber.of("some 284")),
                        programme))
                .isInstanceOf(Agrees.class);
        assertThat(PLAIN.of(
                        people.withMeasure(FigureMeasure.EVALUATION_FILMS).withValue(PrintedNumber.of("some 37")),
                        programme))
                .isInstanceOf(WithinRounding.class);
        assertThat(PLAIN.of(
                        people.withMeasure(FigureMeasure.EVALUATION_FILMS).withValue(PrintedNumber.of("37")),
                        programme))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons()).containsExactly("a count is recorded as approximate"));
    }

    @ParameterizedTest
    @CsvSource({
        "just under 400, 100, DiffersBy",
        "just under 400, 349, DiffersBy",
        "just under 400, 350, CannotBecause",
        "just under 400, 400, DiffersBy",
        "just under 400, nearly 400, WithinRounding",
        "just under 9, nearly nine, WithinRounding",
        "just over 30, 36, DiffersBy",
        "just over 30, over 30, Agrees",
        "about 9, 200, DiffersBy",
        "about 9, 10, CannotBecause",
        "about 9, some nine, WithinRounding",
        "about 9, some 20, CannotBecause",
        "about 9, some 40, DiffersBy",
        "more than 30, 30, DiffersBy",
        "more than 30, 31, CannotBecause",
        "more than 30, over 30, Agrees",
        "more than 30, at least 31, Agrees",
        "less than 10, 10, DiffersBy",
        "less than 10, 9, CannotBecause",
        "at least 30, 29, DiffersBy",
        "at most 30, 31, DiffersBy",
        "more or less 39, 3, CannotBecause"
    })
    void aCountThatIsRecordedAsABoundIsOneOfThoseThatItAdmits(String recorded, String printed, String answer) {
        RecomputedFigure figure = PLAIN.of(
                figure(FigureMeasure.EVALUATION_FILMS, printed)
                        .evaluation(EvaluationId.of("obs"))
                        .build(),
                programmeOf(Stream.of(Evaluation.builder()
                        .id(EvaluationId.of("obs"))
                        .title("t")
                        .addOutputs(new EvaluationOutput(
                                EvaluationOutputKind.FILM, Count.parse(recorded), Optional.empty()))
                        .build())));

        assertThat(figure.getClass().getSimpleName()).as(figure.toText()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "GBP 2000000, MORE_THAN, £2000000.00, DiffersBy",
        "GBP 2000000, MORE_THAN, £2000000.01, CannotBecause",
        "GBP 2000000, LESS_THAN, £1999999.99, CannotBecause",
        "GBP 2000000, LESS_THAN, £2000000.00, DiffersBy",
        "KWD 5, MORE_THAN, KWD 5.000, DiffersBy",
        "KWD 5, MORE_THAN, KWD 5.001, CannotBecause",
        "KWD 5, MORE_THAN, KWD 5.005, CannotBecause",
        "JPY 5, MORE_THAN, JPY 5, DiffersBy",
        "JPY 5, MORE_THAN, at least JPY 6, Agrees"
    })
    void anAmountAboveOrBelowAnotherIsOneOfTheSmallestCoinsOfItsCurrencyAway(
            String amount, Bound bound, String printed, String answer) {
        Project garden = Project.builder()
                .id(ProjectId.of("garden"))
                .title("t")
                .addProgrammeLines(FundingLine.of(Money.parse(amount)).withBound(bound))
                .build();

        RecomputedFigure figure =
                PLAIN.of(ofProjects(FigureMeasure.PROGRAMME_MONEY, printed, garden), programmeOf(Stream.of(garden)));

        assertThat(figure.getClass().getSimpleName()).as(figure.toText()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GBP 2000000    | MORE_THAN | more than £2,000,000",
                "GBP 2000000.50 | MORE_THAN | at least £2,000,000.51",
                "GBP 2000000.01 | AT_LEAST  | more than £2,000,000"
            })
    void anAmountAboveWholePoundsIsMoreThanThese(String amount, Bound bound, String words) {
        Project garden = Project.builder()
                .id(ProjectId.of("garden"))
                .title("t")
                .addProgrammeLines(FundingLine.of(Money.parse(amount)).withBound(bound))
                .build();

        assertThat(PLAIN.of(ofProjects(FigureMeasure.PROGRAMME_MONEY, "3", garden), programmeOf(Stream.of(garden)))
                        .answer())
                .contains("the records give " + words);
    }

    @Test
    void roundsWithoutTheirCountAreMoreThanThoseThatHaveIt() {
        Evaluation phase = Evaluation.builder()
                .id(EvaluationId.of("obs"))
                .title("t")
                .addFieldwork(
                        round("2018", 0).withCount(Count.about(9)),
                        Fieldwork.of(EvidenceMethod.INTERVIEW, Periods.parse("2019-01-01/2019-12-31")))
                .build();
        PublishedFigure interviews = figure(FigureMeasure.INTERVIEWS, "8")
                .evaluation(EvaluationId.of("obs"))
                .build();

        assertThat(PLAIN.of(interviews, programmeOf(Stream.of(phase))))
                .isInstanceOfSatisfying(
                        CannotBecause.class,
                        cannot -> assertThat(cannot.reasons())
                                .containsExactly(
                                        "a count is recorded as approximate",
                                        "some round of its fieldwork by that method lacks its count"));
        assertThat(PLAIN.of(interviews.withValue(PrintedNumber.of("7")), programmeOf(Stream.of(phase))))
                .isInstanceOf(DiffersBy.class);
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
    void everyKnownMeasureButOtherHasACalculator() {
        for (var field : FigureMeasure.class.getFields()) {
            FigureMeasure measure = FigureMeasure.of(field.getName());
            assertThat(PLAIN.measures().contains(measure))
                    .as(field.getName())
                    .isEqualTo(!measure.equals(FigureMeasure.OTHER));
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
                .hasToString("recomputation as of 29 February 2020; 27 measures; records taken as complete: grant");
        assertThat(PLAIN.on(DAY)).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 %", "0", "one in four", "3 to 5", "£0"})
    void aBaseIsANumberAboveZero(String base) {
        assertRefused("PublishedFigure", "base", () -> printed("12 %", null, base));
    }

    @Test
    void aFigureThatContradictsItselfIsNotWorkedOut() {
        PublishedFigure figure = ofTheProgramme(FigureMeasure.AREAS_WITH_PAID_WORKER, "136", "150");

        assertCannot(figure.withPeriod(Periods.parse("2018-01-01/2018-12-31")), "it is about both a day and a period");
        assertCannot(figure.withAreas(area(1)), "it names areas, but covers the whole programme");
        assertCannot(figure.withWave(3), "it names a wave, but covers the whole programme");
        assertCannot(figure.withProjects(ProjectId.of("p")), "it names projects, but covers the whole programme");
        assertCannot(
                figure.withScope(FigureScope.WAVE).withWave(3).withAreas(area(1)), "it names areas, but covers a wave");
        // What is named without a scope is a figure that does not say what it covers.
        assertCannot(figure.withScope(Optional.empty()).withAreas(area(1)), "what it covers is not stated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3 to 5; parts; One of the parts is a range",
                "2 + 3 to 5 - 1; parts; One of the parts is a range",
                "£3 + 4; parts; The parts are not numbers of one kind",
                "£3 + €4; parts; The parts are not numbers of one kind",
                "£3 + 4 - £2; parts; The parts are not numbers of one kind",
                "5 - 3 to 4; deductions; One of the deductions is a range",
                "£5 - 3; deductions; The deductions are not numbers of one kind with the parts",
                "£5 - €3; deductions; The deductions are not numbers of one kind with the parts",
                "£5 - £1 - 3 %; deductions; The deductions are not numbers of one kind with the parts"
            })
    void partsAndDeductionsAreNumbersThatCanBeAddedUp(String sum, String field, String problem) {
        assertRefused("PublishedFigure", field, () -> printed("2", sum, null));
        assertThatThrownBy(() -> printed("2", sum, null)).hasMessageContaining(problem);
    }

    @Test
    void deductionsAreTakenFromParts() {
        PublishedFigure alone = printed("2", null, null);

        assertRefused("PublishedFigure", "deductions", () -> alone.withDeductions(PrintedNumber.of("3")));
        assertThatThrownBy(() -> alone.withDeductions(PrintedNumber.of("3")))
                .hasMessageContaining("There are deductions but no parts");
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
