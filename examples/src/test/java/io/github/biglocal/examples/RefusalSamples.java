package io.github.biglocal.examples;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.GssCode;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.Series;
import io.github.biglocal.estimation.Bootstrap;
import io.github.biglocal.estimation.Confidence;
import io.github.biglocal.estimation.NonresponseBounds;
import io.github.biglocal.estimation.Population;
import io.github.biglocal.estimation.Sample;
import io.github.biglocal.estimation.SampleSums;
import io.github.biglocal.estimation.SamplingDistribution;
import io.github.biglocal.estimation.Unit;
import io.github.biglocal.funding.PaymentSchedule;
import io.github.biglocal.grant.Taper;
import io.github.biglocal.grant.TaperSchedule;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.match.Attribution;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageTotals;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.match.RealTerms;
import io.github.biglocal.match.ZeroGrantPolicy;
import io.github.biglocal.money.Apportionment;
import io.github.biglocal.money.Concentration;
import io.github.biglocal.money.DeflatorSeries;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.partnership.Turnover;
import io.github.biglocal.reading.IncompleteReadingException;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** What exceptions say: every check of {@code Require}, and the checks that types make themselves. */
final class RefusalSamples {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final Money POUND = Money.of(CurrencyUnit.GBP, 1);
    private static final Ratio LONG = new Ratio(new BigInteger("9".repeat(41)), BigInteger.TWO);

    private final ResultsPage page;

    RefusalSamples(ResultsPage page) {
        this.page = page;
    }

    void write() {
        page.section("Exceptions");
        require();
        records();
        calculators();
        reading();
    }

    private void require() {
        Require of = Require.of(Area.class);
        page.refusals(
                "Checks that types share",
                List.of(
                        () -> of.text("name", " "),
                        () -> of.text("name", "\uD83D"),
                        () -> of.identifier("name", "Arches "),
                        () -> of.identifier("name", "Ar\tches"),
                        () -> of.identifier("name", "Cafe\u0301"),
                        () -> of.identifier(" "),
                        () -> of.identifier("Arches "),
                        () -> of.whole("name", "\uD83D"),
                        () -> of.additionalFields(Set.of(" ")),
                        () -> of.additionalFields(Set.of("name")),
                        () -> of.atLeast("people", 0, -1),
                        () -> of.atLeast("people", 1, 0),
                        () -> of.between("people", 1, 5, 6),
                        () -> of.atLeast("share", Ratio.ZERO, Ratio.of(-1, 2)),
                        () -> of.moreThan("share", Ratio.ZERO, Ratio.ZERO),
                        () -> of.between("share", Ratio.ZERO, Ratio.ONE, Ratio.of(3, 2)),
                        () -> of.notTooLong("share", LONG),
                        () -> of.notTooLong("share", new BigDecimal("1E99")),
                        () -> of.notNegative("amount", POUND.negated()),
                        () -> of.notTooMuch("amount", Money.parse("GBP 1000000000000000")),
                        () -> of.oneCurrency("amounts", new Amounts().and(POUND).and(Money.parse("EUR 1"))),
                        () -> of.oneCurrency(
                                "amounts",
                                new Amounts()
                                        .and(POUND)
                                        .and(Money.parse("EUR 1"))
                                        .and(Money.parse("USD 1"))),
                        () -> of.atLeastADay("period", LocalDateRange.ofEmpty(DAY)),
                        () -> of.bounded("period", Periods.parse("2020-01-01/..")),
                        () -> of.notEmpty("payments", List.of()),
                        () -> of.distinct("payments", List.of("a", "a"))));
    }

    private void records() {
        page.refusals(
                "Records and values",
                List.of(
                        () -> Area.builder().id(AreaId.of("a")).build(),
                        () -> Area.builder().build(),
                        () -> AreaId.of(""),
                        () -> new GssCode("E07"),
                        () -> new Acceptance(ResidentMajority.ID, new Reference("Area", "a"), "", DAY),
                        () -> Periods.parse("2016"),
                        () -> Periods.parse("2016-02-30/2016-03-01"),
                        () -> Periods.parse("2016-03-01/2016-02-01"),
                        () -> Ratio.of(1, 0),
                        () -> Ratio.parse("half"),
                        () -> Payment.of(DAY, POUND.negated()),
                        () -> RuleId.of("Not an id"),
                        () -> ProblemCode.of("not a code"),
                        () -> AdditionalValue.of(new BigDecimal("1E99999")),
                        () -> Text.count(-3, "member"),
                        () -> Text.share(3, 2),
                        () -> Text.ordinal(0),
                        () -> Text.list(List.of()),
                        () -> Series.of(List.of(
                                new DeflatorSeries.Entry(Periods.parse("2018-01-01/2019-12-31"), BigDecimal.ONE),
                                new DeflatorSeries.Entry(Periods.parse("2019-01-01/2020-12-31"), BigDecimal.ONE))),
                        () -> new DeflatorSeries.Entry(Periods.parse("2018-01-01/2019-12-31"), BigDecimal.ZERO)));
    }

    private void calculators() {
        Project without = Project.builder()
                .id(ProjectId.of("path"))
                .area(AreaId.of("a"))
                .title("Path")
                .addProgrammeLines(FundingLine.of(POUND.minus(POUND)))
                .build();
        Partnership board = Partnership.builder()
                .id(PartnershipId.of("p"))
                .area(AreaId.of("a"))
                .build();
        DeflatorSeries prices = DeflatorSeries.of(
                List.of(new DeflatorSeries.Entry(Periods.parse("2018-04-01/2019-03-31"), BigDecimal.ONE)),
                Citation.of("HM Treasury"));
        RuleSet rules = RuleSet.of(List.of(ResidentMajority.standard()));
        LeverageTotals totals = Leverage.asOf(DAY).totals();
        Sample sample = Sample.of("match", List.of(Unit.of("a", 1, 2), Unit.of("b", 3, 4)));
        page.refusals(
                "Calculators",
                List.of(
                        () -> Leverage.asOf(DAY).with(ZeroGrantPolicy.FAIL).of(List.of(without)),
                        () -> totals.merge(
                                Leverage.asOf(DAY.plusDays(1)).cashOnly().totals()),
                        () -> Leverage.asOf(DAY)
                                .accumulator()
                                .merge(Leverage.asOf(DAY).cashOnly().accumulator()),
                        () -> Leverage.asOf(DAY)
                                .attributing(Attribution.GROSS.proRata())
                                .totals(),
                        () -> Leverage.asOf(DAY).totals(Map.of("form", "0")),
                        () -> Leverage.asOf(DAY).totals(Map.of()),
                        () -> Leverage.asOf(DAY).cashOnly().totals(totals.state()),
                        () -> Leverage.asOf(DAY).totals(with(totals.state(), "more", "1")),
                        () -> Leverage.asOf(DAY).totals(with(totals.state(), "projects", "-1")),
                        () -> Attribution.GROSS.withDeadweight(Ratio.of(3, 2)),
                        () -> new RealTerms(DAY, prices),
                        () -> Leverage.asOf(DAY)
                                .of(List.of(without))
                                .meanOfRatios(LeverageConvention.MATCH_PER_GRANT, MathContext.UNLIMITED),
                        () -> Apportionment.equally(POUND, 0),
                        () -> Apportionment.byNumbers(POUND, 0, 0),
                        () -> Concentration.of(List.of(Ratio.of(-1, 1))),
                        () -> PaymentSchedule.of(DAY, List.of(POUND, POUND), Series.of(List.of())),
                        () -> new TaperSchedule(Taper.byPercentages(60, 40), POUND, List.of()),
                        () -> Taper.byPercentages(60, 40).schedule(Money.parse("GBP 100"), DAY, Period.ZERO),
                        () -> Taper.byPercentages(60, 30),
                        () -> Taper.byPercentages(40, 60),
                        () -> Turnover.between(board, DAY, DAY),
                        () -> Report.merged(List.of()),
                        () -> rules.check(Records.of(), DAY).merge(rules.check(Records.of(), DAY.plusDays(1))),
                        () -> Timeline.of(
                                        ResidentMajority.standard(),
                                        board,
                                        Records.of(),
                                        Periods.parse("2018-01-01/2018-12-31"))
                                .on(DAY),
                        () -> rules.rule(RuleId.of("resident-majorty")),
                        () -> new Confidence(Ratio.ONE, 2),
                        () -> Bootstrap.withSeed(1).drawing(0),
                        () -> Unit.of("a", -1, 2),
                        () -> sample.outOf(1),
                        () -> new SampleSums("m", 1, Ratio.ONE, Ratio.ONE, Ratio.ZERO, Ratio.ONE, Ratio.ONE),
                        () -> sample.sums().plus(SampleSums.of("other", List.of())),
                        () -> SamplingDistribution.of(sample, 3),
                        () -> NonresponseBounds.lower(sample.sums(), Ratio.ONE),
                        () -> Population.of(0)));
    }

    private static Map<String, String> with(Map<String, String> state, String name, String value) {
        Map<String, String> changed = new TreeMap<>(state);
        changed.put(name, value);
        return changed;
    }

    private void reading() {
        TypeShape.Draft draft = TypeShape.of(Area.class).orElseThrow().draft();
        page.refusals(
                "Reading",
                List.of(
                        () -> Loaded.none(List.of()),
                        () -> Place.inText("a.json", 0, 1),
                        () -> Problem.error(ProblemCode.NOT_FOUND, Place.whole("a.json"), " ", "Look."),
                        () -> draft.set("nmae", "A"),
                        () -> draft.set("name", 5),
                        draft::build,
                        () -> TypeShape.of(Payment.class).orElseThrow().draft().keep("x", AdditionalValue.of("y")),
                        () -> {
                            throw new InvalidValueException("title");
                        },
                        () -> {
                            throw new InvalidValueException("id", "title");
                        }));
        Optional<String> message = incomplete();
        page.sentences("A document that is not complete", message.stream().toList());
    }

    private static Optional<String> incomplete() {
        try {
            BigLocalJson.standard()
                    .parse("{\"formatVersion\": \"1.0\", \"areas\": [{\"id\": 5}]}")
                    .orThrow();
            return Optional.empty();
        } catch (IncompleteReadingException e) {
            return Optional.of(e.getMessage());
        }
    }
}
