package io.github.biglocal.match;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.PrintedNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;

/**
 * How much other money came with each pound of programme money: the match of some projects divided by their programme
 * money, as of a date. Lines with a later date do not count; lines without a date do. Every status and kind counts, as
 * it was recorded, unless the caller asks for less.
 *
 * <pre>{@code
 * LeverageResult result = Leverage.asOf(LocalDate.of(2020, 2, 29)).of(programme.projects());
 * result.ratio(LeverageConvention.MATCH_PER_GRANT);
 *
 * Leverage.asOf(day).atLeast(FundingStatus.COMMITTED).cashOnly().by(Project::area, programme.projects());
 * }</pre>
 *
 * <p>The calculator holds no state but its settings, which every result has. Sums are exact, and of one currency: projects
 * in another are left out, and the result says so. Immutable and thread-safe; two calculators with equal settings are equal.
 */
public final class Leverage {
    private final LeverageSettings settings;

    private Leverage(LeverageSettings settings) {
        this.settings = settings;
    }

    /**
     * {@return the calculator in pounds sterling that leaves out projects without programme money}
     *
     * @param asOf the last day that counts
     */
    public static Leverage asOf(LocalDate asOf) {
        return new Leverage(LeverageSettings.asOf(asOf));
    }

    /** {@return its settings} */
    public LeverageSettings settings() {
        return settings;
    }

    /**
     * {@return this calculator with another policy}
     *
     * @param policy what to do with a project that has no programme money
     */
    public Leverage with(ZeroGrantPolicy policy) {
        return new Leverage(settings.with(policy));
    }

    /**
     * {@return this calculator with another policy}
     *
     * @param policy what to do with a line that does not record what the other settings ask; left out by default
     */
    public Leverage with(UnrecordedPolicy policy) {
        return new Leverage(settings.with(policy));
    }

    /**
     * {@return this calculator for another currency}
     *
     * @param unit the currency of the projects that count
     */
    public Leverage inCurrency(CurrencyUnit unit) {
        return new Leverage(settings.with(unit));
    }

    /**
     * {@return this calculator, counting only money with at least a status, on both sides} A line of zero counts
     * without a status.
     *
     * @param status the least status that counts
     */
    public Leverage atLeast(FundingStatus status) {
        return new Leverage(settings.with(status));
    }

    /**
     * {@return this calculator, looking at only part of the match} Views combine: what one leaves out, no other brings
     * back.
     *
     * @param view which match lines are looked at
     */
    public Leverage only(MatchView view) {
        return new Leverage(settings.with(Objects.requireNonNull(view, "view")));
    }

    /** {@return this calculator, looking only at match in money} */
    public Leverage cashOnly() {
        return only(MatchView.CASH_ONLY);
    }

    /** {@return this calculator, looking only at match that is not lottery money} */
    public Leverage withoutLottery() {
        return only(MatchView.WITHOUT_LOTTERY);
    }

    /** {@return this calculator, looking only at match that does not come from public bodies} */
    public Leverage nonPublicOnly() {
        return only(MatchView.NON_PUBLIC_ONLY);
    }

    /**
     * {@return this calculator, counting projects of which both contributions fall in a period} Lines outside it do not
     * count; a project is left out if all its programme money or all its match is outside. Lines without a date are read
     * as {@link UnrecordedPolicy} says. A project without any match counts with none.
     *
     * @param window the period; at least a day
     */
    public Leverage within(LocalDateRange window) {
        Require.of(Leverage.class).atLeastADay("window", window);
        return new Leverage(settings.with(window));
    }

    /**
     * {@return this calculator, stating amounts in the prices of one day} Lines without a date, or of a day without an
     * index, are left out and listed, whatever the policy.
     *
     * @param prices of which day, and by which series
     */
    public Leverage inPricesOf(RealTerms prices) {
        return new Leverage(settings.with(prices));
    }

    /**
     * {@return this calculator, crediting less of the match to the programme}
     *
     * @param attribution how much of it
     */
    public Leverage attributing(Attribution attribution) {
        return new Leverage(settings.with(attribution));
    }

    /**
     * {@return the leverage of some projects}
     *
     * @param projects the projects
     * @throws InvalidValueException if the policy is to fail on a project without programme money and there is one
     */
    public LeverageResult of(Collection<Project> projects) {
        return Objects.requireNonNull(projects, "projects").stream().collect(collector());
    }

    /** {@return a collector of projects into their leverage, for streams in any order, parallel ones too} */
    public Collector<Project, ?, LeverageResult> collector() {
        return Collector.of(
                this::accumulator,
                LeverageAccumulator::add,
                LeverageAccumulator::merge,
                LeverageAccumulator::result,
                Collector.Characteristics.UNORDERED);
    }

    /** {@return an empty accumulator, for callers that have their own way to combine parts} */
    public LeverageAccumulator accumulator() {
        return new LeverageAccumulator(settings);
    }

    /**
     * {@return empty totals, which stay small however many projects are added, and can be carried as plain texts}
     *
     * @throws InvalidValueException if match is shared pro rata: exact sums of such shares have no bound
     */
    public LeverageTotals totals() {
        return LeverageTotals.bounded(settings);
    }

    /**
     * {@return totals as they were when they gave their state, to be added to and merged}
     *
     * @param state what {@link LeverageTotals#state()} gave, on this machine or another
     * @throws InvalidValueException if it is of totals with other settings, or is not a state
     */
    public LeverageTotals totals(Map<String, String> state) {
        return totals().with(state);
    }

    /**
     * {@return the leverage of each area of some projects, by its id; after them, under an empty key, that of the projects of
     * no area} A project of several areas counts in the one that it is counted with. The sums of the parts are those of the
     * whole, as {@link #by} says.
     *
     * @param projects the projects
     * @throws InvalidValueException if the policy is to fail on a project without programme money and there is one
     */
    public Map<Optional<AreaId>, LeverageResult> byArea(Collection<Project> projects) {
        Map<Optional<AreaId>, LeverageResult> unordered = by(Project::area, projects);
        Map<Optional<AreaId>, LeverageResult> areas = new LinkedHashMap<>();
        unordered.keySet().stream()
                .sorted(Comparator.comparing((Optional<AreaId> area) -> area.isEmpty())
                        .thenComparing(area -> area.map(AreaId::value).orElse("")))
                .forEach(area -> areas.put(area, unordered.get(area)));
        return areas;
    }

    /**
     * {@return the leverage of each group of some projects} By area, by programme, by project:
     * {@code by(Project::area, projects)}. Two projects are in one group if their keys are equal, whatever the texts of the
     * keys. The sums of the groups are those of the whole; a project whose id another has is left out of its group, in whatever
     * group the other is.
     *
     * <p>The groups are in the natural order of their keys, if all keys are of one class that has one; otherwise in the order of
     * the texts of the keys; those with the same text in the order of their first projects. So the order is the same in
     * whatever order the projects come.
     *
     * @param <K> what projects are grouped by
     * @param group the group of a project
     * @param projects the projects
     * @throws InvalidValueException if the policy is to fail on a project without programme money and there is one
     */
    public <K> Map<K, LeverageResult> by(Function<? super Project, ? extends K> group, Collection<Project> projects) {
        return Objects.requireNonNull(projects, "projects").stream().collect(collectorBy(group));
    }

    /**
     * {@return a collector of projects into the leverage of each group, for streams in any order, parallel ones too} In
     * the order of {@link #by}.
     *
     * @param <K> what projects are grouped by
     * @param group the group of a project
     */
    public <K> Collector<Project, ?, Map<K, LeverageResult>> collectorBy(Function<? super Project, ? extends K> group) {
        Objects.requireNonNull(group, "group");
        return Collector.of(
                (Supplier<Map<K, LeverageAccumulator>>) HashMap::new,
                (groups, project) -> groups.computeIfAbsent(
                                Objects.requireNonNull(group.apply(project), "group"), unused -> accumulator())
                        .add(project),
                (one, two) -> {
                    two.forEach((key, gathered) -> one.merge(key, gathered, LeverageAccumulator::merge));
                    return one;
                },
                Leverage::results,
                Collector.Characteristics.UNORDERED);
    }

    private static <K> Map<K, LeverageResult> results(Map<K, LeverageAccumulator> groups) {
        Set<ProjectId> repeated = LeverageAccumulator.repeated(groups.values());
        Map<K, LeverageResult> results = new HashMap<>();
        groups.forEach((key, gathered) -> results.put(key, gathered.result(repeated)));
        return inOrder(results);
    }

    private static <K> Map<K, LeverageResult> inOrder(Map<K, LeverageResult> groups) {
        Map<K, LeverageResult> sorted = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(Leverage.<K>natural(groups.keySet())
                        .thenComparing(each -> each.getKey().toString())
                        // Only where keys have the same text: what their results say, by project.
                        .thenComparing(each -> each.getValue().parts().toString()
                                + each.getValue().leftOut()))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return Collections.unmodifiableMap(sorted);
    }

    /** The natural order of the keys; of keys that have none together, no order. */
    @SuppressWarnings("unchecked")
    private static <K> Comparator<Map.Entry<K, LeverageResult>> natural(Set<K> keys) {
        boolean ordered = keys.stream().allMatch(Comparable.class::isInstance)
                && keys.stream()
                                .map(key ->
                                        key instanceof Enum<?> constant ? constant.getDeclaringClass() : key.getClass())
                                .distinct()
                                .count()
                        <= 1;
        return ordered
                ? Comparator.comparing(each -> (Comparable<Object>) each.getKey())
                : Comparator.comparing(each -> 0);
    }

    /**
     * {@return the leverage of each group of match lines: what each stream, each kind, each contributor put alongside
     * the programme's money} Each group is divided by all the programme money, so the ratios add up to that of the
     * whole. Two lines are in one group if their keys are equal; the order is as {@link #by} has it. Each result has
     * all projects in it, so with many groups of many projects it is better to ask for one at a time.
     *
     * @param <K> what match lines are grouped by
     * @param group the group of a match line; empty if it does not record it
     * @param projects the projects
     * @throws InvalidValueException if the policy is to fail on a project without programme money and there is one
     */
    public <K> Map<K, LeverageResult> byMatch(
            Function<? super FundingLine, Optional<K>> group, Collection<Project> projects) {
        Objects.requireNonNull(group, "group");
        Set<K> keys = Objects.requireNonNull(projects, "projects").stream()
                .flatMap(project -> project.matchLines().stream())
                .flatMap(line -> line.on(settings.asOf()).stream())
                .flatMap(line -> group.apply(line).stream())
                .collect(Collectors.toSet());
        Map<K, LeverageResult> results = new HashMap<>();
        keys.forEach(key -> results.put(key, only(MatchView.ofGroup(key, group)).of(projects)));
        return inOrder(results);
    }

    /**
     * {@return the leverage of the projects by how strong a claim their evidence supports on the day, the weakest
     * first; strengths without a project are left out}
     *
     * @param projects the projects
     * @throws InvalidValueException if the policy is to fail on a project without programme money and there is one
     */
    public Map<ClaimStrength, LeverageResult> byClaimStrength(Collection<Project> projects) {
        return by(project -> project.shownStrength(settings.asOf()), projects);
    }

    /**
     * {@return the same projects as each policy for projects without programme money has them, side by side}
     *
     * @param projects the projects
     */
    public LeverageComparison compare(Collection<Project> projects) {
        return LeverageComparison.of(
                with(ZeroGrantPolicy.EXCLUDE_AND_REPORT_EXTERNAL_BENEFIT).of(projects),
                with(ZeroGrantPolicy.INCLUDE_IN_AGGREGATE).of(projects));
    }

    /**
     * {@return the ways of working out leverage that give a printed number, those nearest to this calculator first} What
     * {@link LeverageSearch} tries without being given periods and prices.
     *
     * @param printed the number as printed, such as {@code 10.14}
     * @param projects the projects
     * @throws InvalidValueException if the text is not a number that can be read, see {@link PrintedNumber}
     */
    public LeverageReadings explaining(String printed, Collection<Project> projects) {
        Objects.requireNonNull(printed, "printed");
        Objects.requireNonNull(projects, "projects");
        return LeverageSearch.from(this).of(PrintedNumber.of(printed), projects);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Leverage leverage && settings.equals(leverage.settings);
    }

    @Override
    public int hashCode() {
        return settings.hashCode();
    }

    /** {@return its settings, in words} */
    @Override
    public String toString() {
        return "leverage " + settings;
    }
}
