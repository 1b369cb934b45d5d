package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.FinancialYear;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.DeflatorSeries;
import io.github.biglocal.money.Payment;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/** What contributions were on a day, and leverage as of that day. */
class FundingHistoryTest {
    private static final List<FundingStatus> STATUSES = List.copyOf(EnumSet.allOf(FundingStatus.class));
    private static final LocalDate DAY = GeneratedProjects.DAY;

    private static final Money OWN = gbp("10000");

    /** Committed in 2018, raised in 2019, received in 2020, of which some was sent back in 2021. */
    private static final FundingLine LINE = FundingLine.of(gbp("40000"))
            .withStatus(FundingStatus.COMMITTED)
            .withDate(day("2018-06-01"))
            .withLater(
                    FundingChange.of(day("2019-04-01"), gbp("50000")),
                    FundingChange.of(day("2020-03-01"), FundingStatus.RECEIVED))
            .withReturned(Payment.of(day("2021-01-01"), gbp("5000")), Payment.of(day("2021-02-01"), gbp("50000")));

    private static final RealTerms PRICES = new RealTerms(
            DAY,
            DeflatorSeries.ofFinancialYears(
                    IntStream.rangeClosed(2010, 2022)
                            .boxed()
                            .collect(Collectors.toMap(
                                    FinancialYear::of, year -> BigDecimal.valueOf(100L + 3L * (year - 2010)))),
                    Citation.of("made up for the test")));

    private static final Attribution PRO_RATA = Attribution.GROSS.proRata();

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Project project(FundingLine... match) {
        return Project.of(ProjectId.of("p"), AreaId.of("area"), "Garden", OWN).withMatchLines(match);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-05-31, 0,     ,",
        "2018-06-01, 40000, COMMITTED, 2018-06-01",
        "2019-03-31, 40000, COMMITTED, 2018-06-01",
        "2019-04-01, 50000, COMMITTED, 2018-06-01",
        "2020-02-29, 50000, COMMITTED, 2018-06-01",
        "2020-03-01, 50000, RECEIVED,  2020-03-01",
        "2020-12-31, 50000, RECEIVED,  2020-03-01",
        "2021-01-01, 45000, RECEIVED,  2020-03-01",
        "2021-02-01, 0,     RECEIVED,  2020-03-01"
    })
    void aLineIsWhatItWasOnTheDay(
            String on, String amount, @Nullable FundingStatus status, @Nullable LocalDate reached) {
        LocalDate date = day(on);

        assertThat(LINE.amountOn(date)).isEqualTo(gbp(amount));
        assertThat(LINE.statusOn(date)).isEqualTo(Optional.ofNullable(status));
        assertThat(LINE.on(date).flatMap(FundingLine::date)).isEqualTo(Optional.ofNullable(reached));
        assertThat(LINE.on(date).stream().flatMap(line -> line.later().stream()))
                .isEmpty();
        assertThat(LINE.on(date).flatMap(line -> line.on(date))).isEqualTo(LINE.on(date));
    }

    @Test
    void aLineThatIsWithdrawnIsZeroWithTheStatusItHad() {
        FundingLine line = LINE.withReturned().withWithdrawn(day("2019-06-01"));

        assertThat(line.amountOn(day("2019-05-31"))).isEqualTo(gbp("50000"));
        assertThat(line.amountOn(day("2019-06-01"))).isEqualTo(gbp("0"));
        assertThat(line.statusOn(day("2019-06-01"))).contains(FundingStatus.COMMITTED);
    }

    @Test
    void whatWasRecordedFirstWithoutADateIsTheEarliest() {
        FundingLine line = LINE.withDate(Optional.empty()).withReturned();

        assertThat(line.amountOn(LocalDate.of(1000, 1, 1))).isEqualTo(gbp("40000"));
        assertThat(line.on(day("2019-12-31")).flatMap(FundingLine::date)).isEmpty();
        assertThat(line.on(day("2020-12-31")).flatMap(FundingLine::date)).contains(day("2020-03-01"));
    }

    @Test
    void aBoundGoesWithItsAmount() {
        FundingLine line = FundingLine.of(gbp("2000000"))
                .withBound(Bound.AT_LEAST)
                .withLater(FundingChange.of(day("2020-01-01"), gbp("2345678")));

        assertThat(line.on(day("2019-12-31")).flatMap(FundingLine::bound)).contains(Bound.AT_LEAST);
        assertThat(line.on(day("2020-01-01")).flatMap(FundingLine::bound)).isEmpty();
        assertThat(line.withLater(new FundingChange(
                                day("2020-01-01"), Optional.empty(), Optional.of(gbp("3")), Optional.of(Bound.ABOUT)))
                        .on(day("2020-01-01"))
                        .flatMap(FundingLine::bound))
                .contains(Bound.ABOUT);
    }

    @Test
    void aChangeChangesSomething() {
        LocalDate date = day("2020-01-01");

        assertThatThrownBy(() -> new FundingChange(date, Optional.empty(), Optional.empty(), Optional.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Nothing changes");
        assertThatThrownBy(() -> new FundingChange(
                        date, Optional.of(FundingStatus.SPENT), Optional.empty(), Optional.of(Bound.ABOUT)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("bound but no new amount");
        assertThatThrownBy(() -> FundingChange.of(date, gbp("-1"))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() ->
                        LINE.withLater(FundingChange.of(date, gbp("1")), FundingChange.of(date, FundingStatus.SPENT)))
                .isInstanceOf(InvalidValueException.class);
    }

    // Windows and prices.

    @ParameterizedTest
    @CsvSource({
        "2019-12-31, 2018-01-01/2019-01-01, 5",
        "2019-12-31, 2019-01-01/2020-01-01, 0",
        "2020-12-31, 2018-01-01/2019-01-01, 0",
        "2020-12-31, 2020-01-01/2021-01-01, 5",
        "2021-01-01, 2020-01-01/2021-01-01, 4.5"
    })
    void aWindowGoesByTheDayOfTheStatusThatTheLineHas(String asOf, LocalDateRange window, String ratio) {
        LeverageResult result = Leverage.asOf(day(asOf))
                .with(UnrecordedPolicy.COUNT)
                .within(window)
                .of(List.of(project(LINE)));

        assertThat(result.match()).isEqualTo(OWN.multipliedBy(new BigDecimal(ratio), RoundingMode.UNNECESSARY));
    }

    // Notes.

    @Test
    void whatWasWithdrawnOrSentBackIsNoted() {
        FundingLine gone = FundingLine.of(gbp("7000")).withWithdrawn(day("2019-02-01"));
        FundingLine back = FundingLine.of(gbp("9000")).withReturned(Payment.of(day("2019-02-01"), gbp("1000")));

        assertThat(notes("2019-01-31", gone, back)).isEmpty();
        assertThat(notes("2019-02-01", gone, back))
                .extracting(LineNote::toString)
                .containsExactly(
                        "match of £7,000 was withdrawn and is left out",
                        "match of £1,000 was sent back and is left out");
    }

    private static List<LineNote> notes(String asOf, FundingLine... match) {
        return Leverage.asOf(day(asOf))
                .of(List.of(project(match)))
                .parts()
                .get(0)
                .notes();
    }

    @Test
    void programmeMoneyThatIsWithdrawnLeavesExternalBenefit() {
        Project project = project(FundingLine.of(gbp("70")));
        Project without =
                project.withProgrammeLines(project.programmeLines().get(0).withWithdrawn(day("2019-02-01")));

        assertThat(Leverage.asOf(day("2019-02-01")).of(List.of(without)).externalBenefit())
                .isEqualTo(gbp("70"));
        assertThat(Leverage.asOf(day("2019-01-31")).of(List.of(without)).externalBenefit())
                .isEqualTo(gbp("0"));
    }

    @Test
    void matchIsGroupedByWhatItIsOnTheDay() {
        List<Project> projects = List.of(project(LINE));

        Map<FundingStatus, LeverageResult> groups =
                Leverage.asOf(day("2020-12-31")).byMatch(FundingLine::status, projects);

        assertThat(groups).containsOnlyKeys(FundingStatus.RECEIVED);
        assertThat(groups.get(FundingStatus.RECEIVED).match()).isEqualTo(gbp("50000"));
    }

    // Laws.

    /** A line given some of a past, at random. */
    private static FundingLine withPast(Random random, FundingLine line) {
        List<FundingChange> changes = new ArrayList<>();
        List<LocalDate> days = IntStream.range(0, random.nextInt(4))
                .mapToObj(each -> DAY.minusDays(random.nextInt(2_500) - 100))
                .distinct()
                .toList();
        for (LocalDate date : days) {
            Optional<FundingStatus> status = random.nextBoolean()
                    ? Optional.of(STATUSES.get(random.nextInt(STATUSES.size())))
                    : Optional.empty();
            Optional<Money> amount = status.isEmpty() || random.nextBoolean()
                    ? Optional.of(Money.ofMinor(line.amount().getCurrencyUnit(), random.nextInt(20_000_000)))
                    : Optional.empty();
            changes.add(new FundingChange(
                    date,
                    status,
                    amount,
                    amount.filter(each -> random.nextInt(4) == 0).map(each -> Bound.AT_LEAST)));
        }
        List<Payment> returned = IntStream.range(0, random.nextInt(3))
                .mapToObj(each -> Payment.of(
                        DAY.minusDays(random.nextInt(1_000) - 100),
                        Money.ofMinor(line.amount().getCurrencyUnit(), random.nextInt(10_000_000))))
                .toList();
        FundingLine with = line.withLater(changes).withReturned(returned);
        return random.nextInt(6) == 0 ? with.withWithdrawn(DAY.minusDays(random.nextInt(1_000) - 100)) : with;
    }

    private static List<Project> generated(long seed) {
        Random random = new Random(seed);
        return GeneratedProjects.of(seed, 30).stream()
                .map(project -> project.withProgrammeLines(project.programmeLines().stream()
                                .map(line -> withPast(random, line))
                                .toList())
                        .withMatchLines(project.matchLines().stream()
                                .map(line -> withPast(random, line))
                                .toList()))
                .toList();
    }

    /** A line rewritten by hand to what it was on a day, from its changes in the order of their dates. */
    private static Optional<FundingLine> rewritten(FundingLine line, LocalDate date) {
        boolean begun = line.date().filter(date::isBefore).isEmpty();
        List<FundingChange> changes = line.later().stream()
                .filter(change -> !change.date().isAfter(date))
                .sorted(Comparator.comparing(FundingChange::date))
                .toList();
        if (!begun) {
            return Optional.empty();
        }
        FundingLine now = line.withLater().withReturned().withWithdrawn(Optional.empty());
        for (FundingChange change : changes) {
            // What is dated before the line itself does not count.
            if (line.date().filter(change.date()::isBefore).isPresent()) {
                continue;
            }
            if (change.status().isPresent()) {
                now = now.withStatus(change.status()).withDate(change.date());
            }
            if (change.amount().isPresent()) {
                now = now.withBound(Optional.empty())
                        .withAmount(change.amount().get())
                        .withBound(change.bound());
            }
        }
        Money left = now.amount();
        for (Payment payment : line.returned()) {
            left = payment.date().isAfter(date) ? left : left.minus(payment.amount());
        }
        boolean gone = line.withdrawn().filter(day -> !day.isAfter(date)).isPresent();
        Money none = Money.zero(left.getCurrencyUnit());
        Money amount = gone || left.isNegative() ? none : left;
        // Of what was less than all that was sent back, nothing is left at most.
        Optional<Bound> bound =
                now.bound().map(stated -> amount.isZero() && stated.isFromAbove() ? Bound.AT_MOST : stated);
        return Optional.of(
                now.withBound(Optional.empty()).withAmount(amount).withBound(gone ? Optional.empty() : bound));
    }

    private static LongStream seeds() {
        return LongStream.range(0, 6);
    }

    private static Stream<Leverage> leverages(LocalDate asOf) {
        Leverage plain = Leverage.asOf(asOf);
        return Stream.of(
                plain,
                plain.with(ZeroGrantPolicy.INCLUDE_IN_AGGREGATE),
                plain.atLeast(FundingStatus.COMMITTED),
                plain.atLeast(FundingStatus.RECEIVED).with(UnrecordedPolicy.COUNT),
                plain.cashOnly(),
                plain.withoutLottery(),
                plain.within(LocalDateRange.of(DAY.minusYears(3), DAY.minusYears(1))),
                plain.inPricesOf(PRICES),
                plain.attributing(PRO_RATA));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leverageAsOfADayIsThatOfTheProjectsRewrittenToThatDay(long seed) {
        List<Project> projects = generated(seed);
        for (LocalDate asOf : List.of(DAY.minusYears(3), DAY.minusMonths(3), DAY)) {
            List<Project> then = projects.stream()
                    .map(project -> project.withProgrammeLines(lines(project.programmeLines(), asOf))
                            .withMatchLines(lines(project.matchLines(), asOf)))
                    .toList();
            leverages(asOf).forEach(leverage -> {
                LeverageResult read = leverage.of(projects);
                LeverageResult rewritten = leverage.of(then);
                assertThat(read.counted()).as("%s", leverage).isEqualTo(rewritten.counted());
                assertThat(read.externalBenefit()).as("%s", leverage).isEqualTo(rewritten.externalBenefit());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void totalsAddUpTheSame(long seed) {
        List<Project> projects = generated(seed);
        Leverage leverage = Leverage.asOf(DAY.minusMonths(3)).atLeast(FundingStatus.COMMITTED);
        LeverageTotals totals = leverage.totals();
        projects.forEach(totals::add);

        assertThat(totals.result().counted()).isEqualTo(leverage.of(projects).counted());
    }

    /** The lines rewritten; a line of a later day stays, so that it is not taken as one that nobody recorded. */
    private static List<FundingLine> lines(List<FundingLine> lines, LocalDate asOf) {
        return lines.stream()
                .map(line -> rewritten(line, asOf)
                        .orElseGet(() -> line.withLater().withReturned().withWithdrawn(Optional.empty())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noAmountIsEverNegativeAndTheOrderOfChangesDoesNotMatter(long seed) {
        Random random = new Random(seed);
        for (Project project : generated(seed)) {
            for (FundingLine line : project.matchLines()) {
                List<FundingChange> changes = new ArrayList<>(line.later());
                Collections.shuffle(changes, random);
                List<Payment> returned = new ArrayList<>(line.returned());
                Collections.shuffle(returned, random);
                FundingLine shuffled = line.withLater(changes).withReturned(returned);
                for (int days = -200; days < 2_700; days += 97) {
                    LocalDate date = DAY.minusDays(days);
                    assertThat(line.amountOn(date).isNegative()).isFalse();
                    assertThat(shuffled.on(date)).isEqualTo(line.on(date));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsRecordedOfLaterDaysChangesNoEarlierFigure(long seed) {
        List<Project> projects = generated(seed);
        LocalDate asOf = DAY.minusYears(1);
        List<Project> cut = projects.stream()
                .map(project -> project.withProgrammeLines(cut(project.programmeLines(), asOf))
                        .withMatchLines(cut(project.matchLines(), asOf)))
                .toList();

        assertThat(Leverage.asOf(asOf).of(projects))
                .isEqualTo(Leverage.asOf(asOf).of(cut));
    }

    private static List<FundingLine> cut(List<FundingLine> lines, LocalDate asOf) {
        return lines.stream()
                .map(line -> line.withLater(line.later().stream()
                                .filter(change -> !change.date().isAfter(asOf))
                                .toList())
                        .withReturned(line.returned().stream()
                                .filter(payment -> !payment.date().isAfter(asOf))
                                .toList())
                        .withWithdrawn(line.withdrawn().filter(date -> !date.isAfter(asOf))))
                .toList();
    }

    // Rules.

    @ParameterizedTest
    @CsvSource({"2019-01-31, Satisfied", "2019-02-01, Breached"})
    void whetherThereIsProgrammeMoneyGoesByTheDay(String asOf, String answer) {
        Project project = project(FundingLine.of(gbp("70")));
        Project without =
                project.withProgrammeLines(project.programmeLines().get(0).withWithdrawn(day("2019-02-01")));

        assertThat(new ProjectHasProgrammeMoney()
                        .verdict(without, RuleContext.on(day(asOf)))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"50000, true", "60000, true", "55000, false"})
    void aPrintedTotalMayBeOfTheAmountsAsFirstRecordedOrAsTheyAre(String totalCost, boolean agrees) {
        Project project = project(FundingLine.of(gbp("40000"))
                        .withDate(day("2018-06-01"))
                        .withLater(FundingChange.of(day("2019-04-01"), gbp("50000"))))
                .withTotalCost(gbp(totalCost));
        StatedTotal stated = StatedTotal.builder()
                .id(StatedTotalId.of("t"))
                .addProjects(project.id())
                .totalCost(gbp(totalCost))
                .build();
        Project without = project.withTotalCost(Optional.empty());
        RuleContext context = RuleContext.on(DAY, Records.of(without));

        assertThat(new ProjectAddsUp().verdict(project, context) instanceof Verdict.Satisfied)
                .isEqualTo(agrees);
        assertThat(new StatedTotalReconciles().verdict(stated, context) instanceof Verdict.Satisfied)
                .isEqualTo(agrees);
    }
}
