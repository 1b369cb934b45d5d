package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.NumberBounds;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;

/**
 * Searches for the ways of working out leverage that give a printed number, so a reader learns what a source meant by it.
 *
 * <p>It tries the ratio of the sums, the mean and the median of the projects' ratios, in each
 * {@link LeverageConvention}; projects without programme money left out or counted; each currency and each least status
 * that occurs; match in cash, without lottery money, without loans, that is not public, not linked to the programme;
 * lines that do not record what is asked left out or counted; and leaving out each project. Statuses are those on the day asked
 * about. A ratio that is only a bound is compared by its number, and the reading keeps the bound. Periods and prices are tried
 * if the caller gives them. Up to {@value #MOST_DEPARTURES} departures from the plain calculation are combined, so the
 * number of ways is bounded; the projects are gone through once for each combination of settings.
 *
 * <p>A way is left out of the result if one that departs less, in some of the same respects, gives the number too;
 * except that ways other than the plain calculation are shown next to it where their exact values differ.
 *
 * <pre>{@code
 * Leverage.asOf(LocalDate.of(2020, 2, 29)).explaining("20.93", projects);
 * LeverageSearch.from(leverage).tryingPeriods(firstYear, secondYear).of(PrintedNumber.of("8.5"), projects);
 * }</pre>
 *
 * <p>Immutable and thread-safe. The same projects in any order give the same result.
 */
public final class LeverageSearch {
    /** How many departures from the plain calculation are combined. */
    public static final int MOST_DEPARTURES = 3;

    /** With more projects than this, leaving out each of them is not tried. */
    public static final int MOST_PROJECTS = 1_000;

    /** Only this many of the departures are settings, each combination of which goes through the projects once. */
    private static final int MOST_SETTINGS = 2;

    private static final MathContext NEAR = new MathContext(60);
    private static final Ratio DOUBT = new Ratio(BigInteger.ONE, BigInteger.TEN.pow(40));

    private final Leverage start;
    private final List<LocalDateRange> periods;
    private final List<RealTerms> prices;

    private LeverageSearch(Leverage start, List<LocalDateRange> periods, List<RealTerms> prices) {
        this.start = start;
        this.periods = List.copyOf(periods);
        this.prices = List.copyOf(prices);
    }

    /**
     * {@return a search that begins with some settings, and counts departures from them} A policy to refuse projects
     * without programme money is read as to leave them out.
     *
     * @param leverage the settings
     */
    public static LeverageSearch from(Leverage leverage) {
        Objects.requireNonNull(leverage, "leverage");
        return new LeverageSearch(
                leverage.settings().zeroGrants() == ZeroGrantPolicy.FAIL
                        ? leverage.with(ZeroGrantPolicy.EXCLUDE_AND_REPORT_EXTERNAL_BENEFIT)
                        : leverage,
                List.of(),
                List.of());
    }

    /**
     * {@return the search, trying these periods too}
     *
     * @param candidates periods in which both contributions have to fall; each at least a day
     */
    public LeverageSearch tryingPeriods(LocalDateRange... candidates) {
        List<LocalDateRange> all = List.of(Objects.requireNonNull(candidates, "candidates"));
        Require.of(LeverageSearch.class).atLeastADay("candidates", all);
        return new LeverageSearch(
                start, Stream.concat(periods.stream(), all.stream()).distinct().toList(), prices);
    }

    /**
     * {@return the search, trying these prices too}
     *
     * @param candidates prices in which amounts may have been stated
     */
    public LeverageSearch tryingPrices(RealTerms... candidates) {
        Objects.requireNonNull(candidates, "candidates");
        return new LeverageSearch(
                start,
                periods,
                Stream.concat(prices.stream(), Stream.of(candidates)).toList());
    }

    /**
     * {@return the ways that give a number, the smallest departure first; none if none does}
     *
     * @param printed the number; a percentage is compared as its fraction, an amount of money as the amount for each unit
     *     of programme money
     * @param projects the projects
     */
    public LeverageReadings of(PrintedNumber printed, Collection<Project> projects) {
        Objects.requireNonNull(printed, "printed");
        List<Project> all = Objects.requireNonNull(projects, "projects").stream()
                .sorted(Comparator.comparing(Project::reference))
                .toList();
        Search search = new Search(printed);
        for (List<Change> changes : combinations(dimensions(all))) {
            Leverage leverage = start;
            for (Change change : changes) {
                leverage = change.make().apply(leverage);
            }
            search.look(leverage.of(all), changes.stream().map(Change::words).toList());
        }
        return new LeverageReadings(printed, start.settings(), search.fewest(), search.tried, all.size());
    }

    /** One departure in the settings. */
    private record Change(String words, UnaryOperator<Leverage> make) {}

    /** What may be different, at most one of each list at a time. */
    private List<List<Change>> dimensions(List<Project> projects) {
        LeverageSettings settings = start.settings();
        List<FundingLine> lines = projects.stream()
                .flatMap(project -> Stream.concat(project.programmeLines().stream(), project.matchLines().stream()))
                .toList();
        List<List<Change>> dimensions = new ArrayList<>();
        dimensions.add(Stream.of(
                        ZeroGrantPolicy.EXCLUDE_AND_REPORT_EXTERNAL_BENEFIT, ZeroGrantPolicy.INCLUDE_IN_AGGREGATE)
                .filter(policy -> policy != settings.zeroGrants())
                .map(policy -> new Change(
                        "projects without programme money "
                                + (policy == ZeroGrantPolicy.INCLUDE_IN_AGGREGATE ? "counted" : "left out"),
                        leverage -> leverage.with(policy)))
                .toList());
        dimensions.add(Stream.of(
                        MatchView.CASH_ONLY,
                        MatchView.WITHOUT_LOTTERY,
                        MatchView.NON_PUBLIC_ONLY,
                        MatchView.WITHOUT_LOANS,
                        MatchView.WITHOUT_PROGRAMME_LINKED)
                .filter(view -> !settings.view().and(view).equals(settings.view()))
                .map(view -> new Change("only " + view, leverage -> leverage.only(view)))
                .toList());
        // The status that counts is the one on the day, which may be later than the one recorded first.
        dimensions.add(lines.stream()
                .flatMap(line -> line.statusOn(settings.asOf()).stream())
                .distinct()
                .sorted()
                .filter(status -> !settings.atLeast().equals(Optional.of(status)))
                .map(status -> new Change(
                        "only money that is at least " + Text.words(status), leverage -> leverage.atLeast(status)))
                .toList());
        dimensions.add(lines.stream()
                .map(line -> line.amount().getCurrencyUnit())
                .distinct()
                .filter(currency -> !currency.equals(settings.currency()))
                .sorted(Comparator.comparing(CurrencyUnit::getCode))
                .map(currency ->
                        new Change("amounts in " + Text.currency(currency), leverage -> leverage.inCurrency(currency)))
                .toList());
        dimensions.add(Stream.of(UnrecordedPolicy.values())
                .filter(policy -> policy != settings.unrecorded())
                .map(policy -> new Change(
                        "lines without the details asked about "
                                + (policy == UnrecordedPolicy.COUNT ? "counted" : "left out"),
                        leverage -> leverage.with(policy)))
                .toList());
        dimensions.add(periods.stream()
                .map(period ->
                        new Change("only money dated " + Text.period(period), leverage -> leverage.within(period)))
                .toList());
        dimensions.add(prices.stream()
                .map(terms -> new Change(
                        "amounts in prices of " + Text.day(terms.pricesOf()), leverage -> leverage.inPricesOf(terms)))
                .toList());
        return dimensions;
    }

    /** No change, each change, and each two that are not of one list. */
    private static List<List<Change>> combinations(List<List<Change>> dimensions) {
        List<List<Change>> combinations = new ArrayList<>(List.of(List.of()));
        for (List<Change> dimension : dimensions) {
            for (List<Change> before : List.copyOf(combinations)) {
                if (before.size() < MOST_SETTINGS) {
                    dimension.forEach(change -> combinations.add(
                            Stream.concat(before.stream(), Stream.of(change)).toList()));
                }
            }
        }
        return combinations;
    }

    /** What has been found so far. */
    private static final class Search {
        private final PrintedNumber printed;
        private final NumberBounds bounds;
        private final List<LeverageReading> found = new ArrayList<>();
        private int tried;

        Search(PrintedNumber printed) {
            this.printed = printed;
            this.bounds = printed.bounds();
        }

        void look(LeverageResult result, List<String> changes) {
            boolean each = result.parts().size() + result.leftOut().size() <= MOST_PROJECTS;
            for (LeverageConvention convention : LeverageConvention.values()) {
                List<String> words = new ArrayList<>(changes);
                if (convention != LeverageConvention.MATCH_PER_GRANT) {
                    words.add(result.settings().nameOf(convention) + " instead of match per grant");
                }
                List<Own> own = words.size() == MOST_DEPARTURES
                        ? List.of()
                        : result.parts().stream()
                                .flatMap(part -> part.ratio(convention) instanceof LeverageRatio.Defined ratio
                                        ? Stream.of(new Own(part.project(), ratio))
                                        : Stream.of())
                                .sorted(Comparator.comparing(
                                        part -> part.ratio().value()))
                                .toList();
                Reading reading = new Reading(
                        result.settings(),
                        convention,
                        words,
                        own.stream().map(part -> part.ratio().value()).toList(),
                        own.stream().map(part -> part.ratio().bound()).toList(),
                        own.stream().map(Own::project).toList());
                int open = MOST_DEPARTURES - words.size();
                sums(reading, result, each && open >= 1);
                if (open >= 1) {
                    mean(reading, each && open >= 2);
                    median(reading, each && open >= 2);
                }
            }
        }

        /** The ratio of a project. */
        private record Own(ProjectId project, LeverageRatio.Defined ratio) {}

        /** The ratios of the projects in one convention, in ascending order, with their bounds, and whose they are. */
        private record Reading(
                LeverageSettings settings,
                LeverageConvention convention,
                List<String> words,
                List<Ratio> own,
                List<Bound> bounds,
                List<ProjectId> ids) {
            /** How an average of the ratios compares with the true one, if one of them may be left out. */
            Bound bound(int without) {
                return IntStream.range(0, bounds.size())
                        .filter(i -> i != without)
                        .mapToObj(bounds::get)
                        .reduce(Bound.EXACT, Bound::and);
            }
        }

        private void sums(Reading reading, LeverageResult result, boolean each) {
            LeverageRatio whole = result.ratio(reading.convention());
            if (isHit(reading, LeverageStatistic.RATIO_OF_SUMS, Optional.empty(), whole) || !each) {
                return;
            }
            for (LeverageResult.LeaveOneOut others : result.leaveOneOut()) {
                isHit(
                        reading,
                        LeverageStatistic.RATIO_OF_SUMS,
                        Optional.of(others.dropped()),
                        others.rest().ratio(reading.convention()));
            }
        }

        private void mean(Reading reading, boolean each) {
            int size = reading.own().size();
            List<BigDecimal> near =
                    reading.own().stream().map(ratio -> ratio.toDecimal(NEAR)).toList();
            BigDecimal sum = near.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (isMeanHit(reading, sum, size, -1) || !each) {
                return;
            }
            for (int i = 0; i < size; i++) {
                isMeanHit(reading, sum.subtract(near.get(i)), size - 1, i);
            }
        }

        /** The exact mean of many ratios has many digits, so it is worked out only where a near one may be a hit. */
        private boolean isMeanHit(Reading reading, BigDecimal sum, int size, int without) {
            if (size == 0) {
                return false;
            }
            BigDecimal decimal = sum.divide(BigDecimal.valueOf(size), NEAR);
            Ratio near = decimal.scale() > 0
                    ? new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                    : new Ratio(decimal.toBigInteger(), BigInteger.ONE);
            boolean mayBe = bounds.admitsSomeOf(Optional.of(near.minus(DOUBT)), Optional.of(near.plus(DOUBT)));
            if (!mayBe) {
                tried++;
                return false;
            }
            Optional<ProjectId> dropped =
                    without < 0 ? Optional.empty() : Optional.of(reading.ids().get(without));
            List<Ratio> averaged = IntStream.range(0, reading.own().size())
                    .filter(i -> i != without)
                    .mapToObj(reading.own()::get)
                    .toList();
            LeverageRatio mean =
                    new LeverageRatio.Defined(new Averages(averaged).mean().orElseThrow(), reading.bound(without));
            return isHit(reading, LeverageStatistic.MEAN_OF_RATIOS, dropped, mean);
        }

        private void median(Reading reading, boolean each) {
            List<Ratio> own = reading.own();
            if (own.isEmpty()) {
                return;
            }
            LeverageRatio middle = Averages.middle(new Averages(own).median().orElseThrow(), reading.bound(-1));
            if (isHit(reading, LeverageStatistic.MEDIAN_OF_RATIOS, Optional.empty(), middle) || !each) {
                return;
            }
            int rest = own.size() - 1;
            for (int i = 0; i < own.size() && rest > 0; i++) {
                Ratio lower = own.get((rest - 1) / 2 < i ? (rest - 1) / 2 : (rest - 1) / 2 + 1);
                Ratio upper = own.get(rest / 2 < i ? rest / 2 : rest / 2 + 1);
                isHit(
                        reading,
                        LeverageStatistic.MEDIAN_OF_RATIOS,
                        Optional.of(reading.ids().get(i)),
                        Averages.middle(lower.plus(upper).dividedBy(Ratio.of(2, 1)), reading.bound(i)));
            }
        }

        private static List<String> departures(
                Reading reading, LeverageStatistic statistic, Optional<ProjectId> without) {
            List<String> departures = new ArrayList<>(reading.words());
            if (statistic != LeverageStatistic.RATIO_OF_SUMS) {
                departures.add("the " + Text.words(statistic) + " instead of the ratio of sums");
            }
            without.ifPresent(project -> departures.add("project " + project + " left out"));
            return departures;
        }

        private boolean isHit(
                Reading reading, LeverageStatistic statistic, Optional<ProjectId> without, LeverageRatio ratio) {
            if (!(ratio instanceof LeverageRatio.Defined value)) {
                return false;
            }
            tried++;
            if (!bounds.admits(value.value()) && !isSaidOf(value)) {
                return false;
            }
            found.add(new LeverageReading(
                    reading.settings(),
                    statistic,
                    reading.convention(),
                    without,
                    value.value(),
                    value.bound(),
                    departures(reading, statistic, without)));
            return true;
        }

        /** Whether the number printed says of its limit what the ratio says: "over 2" of more than 2. */
        private boolean isSaidOf(LeverageRatio.Defined value) {
            Bound said = printed.qualifier();
            return printed.number().filter(value.value()::equals).isPresent()
                    && ((said.isFromBelow() && value.bound().isFromBelow())
                            || (said.isFromAbove() && value.bound().isFromAbove()));
        }

        /** What was found, without what is more than one of the others needs. */
        List<LeverageReading> fewest() {
            List<LeverageReading> sorted = new ArrayList<>(found);
            // Stable: of as many departures, in the order in which they are tried.
            sorted.sort(Comparator.comparingInt(reading -> reading.departures().size()));
            List<LeverageReading> fewest = new ArrayList<>();
            for (LeverageReading reading : sorted) {
                Set<String> departures = new HashSet<>(reading.departures());
                boolean needless = fewest.stream()
                        .anyMatch(other -> other.departures().size() < departures.size()
                                && departures.containsAll(other.departures())
                                && (!other.departures().isEmpty()
                                        || reading.without().isPresent()
                                        || other.value().equals(reading.value())));
                if (!needless) {
                    fewest.add(reading);
                }
            }
            return fewest;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeverageSearch search
                && start.equals(search.start)
                && periods.equals(search.periods)
                && prices.equals(search.prices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, periods, prices);
    }

    /** {@return the settings it begins with, in words} */
    @Override
    public String toString() {
        return "search from " + start;
    }
}
