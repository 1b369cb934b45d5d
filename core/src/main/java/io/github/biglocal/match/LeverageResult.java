package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Calculated;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Concentration;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.RoundedRatio;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The leverage of some projects, with what was asked, what it was worked out from and what it leaves out. The sums of
 * {@link #programmeMoney()} and {@link #match()} are of the lines that count, as they were recorded;
 * {@link #counted()} has them in the prices asked for and after attribution, and the ratios are of those. Immutable and
 * thread-safe; equal if settings, parts and what is left out are.
 */
public final class LeverageResult implements Explained {
    private final LeverageSettings settings;
    private final List<Part> parts;
    private final List<LeftOut> leftOut;
    private final CountedMoney counted;

    LeverageResult(LeverageSettings settings, List<Part> parts, List<LeftOut> leftOut) {
        this.settings = settings;
        this.parts = List.copyOf(parts);
        this.leftOut = List.copyOf(leftOut);
        this.counted = settings.areCountedAsRecorded()
                ? new CountedMoney(
                        ExactMoney.of(programmeMoney()),
                        ExactMoney.of(match()),
                        bound(Part::programmeBound),
                        bound(Part::matchBound))
                : CountedMoney.total(
                        settings.currency(), parts.stream().map(Part::counted).toList());
    }

    private Bound bound(Function<Part, Bound> side) {
        Bound bound = Bound.EXACT;
        for (Part part : parts) {
            bound = bound.and(side.apply(part));
        }
        return bound;
    }

    /** {@return what was asked} */
    public LeverageSettings settings() {
        return settings;
    }

    /** {@return the projects counted, by id} */
    public List<Part> parts() {
        return parts;
    }

    /** {@return the projects left out, by id} */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** {@return the same without the single projects: the sums, and how many projects were left out for each reason} */
    public LeverageSummary toSummary() {
        LeverageTotals totals = new LeverageTotals(settings);
        parts.forEach(totals::add);
        leftOut.forEach(totals::add);
        return totals.result();
    }

    /** A project that is counted. Immutable and thread-safe. */
    public static final class Part {
        private final ProjectId project;
        private final Money programmeMoney;
        private final Money match;
        private final int laterLines;

        /** Empty if the amounts are counted as they were recorded: fractions are made of them only where they are asked for. */
        private final Optional<CountedMoney> counted;

        private final Bound programmeBound;
        private final Bound matchBound;
        private final List<LineNote> notes;

        /** A project whose amounts are counted in other prices, or after attribution. */
        Part(
                ProjectId project,
                Money programmeMoney,
                Money match,
                int laterLines,
                CountedMoney counted,
                List<LineNote> notes) {
            this.project = project;
            this.programmeMoney = programmeMoney;
            this.match = match;
            this.laterLines = laterLines;
            this.programmeBound = counted.programmeBound();
            this.matchBound = counted.matchBound();
            this.counted = Optional.of(counted);
            this.notes = List.copyOf(notes);
        }

        /** A project whose amounts are counted as they were recorded. */
        Part(
                ProjectId project,
                Money programmeMoney,
                Money match,
                int laterLines,
                Bound programmeBound,
                Bound matchBound,
                List<LineNote> notes) {
            this.project = project;
            this.programmeMoney = programmeMoney;
            this.match = match;
            this.laterLines = laterLines;
            this.programmeBound = programmeBound;
            this.matchBound = matchBound;
            this.counted = Optional.empty();
            this.notes = List.copyOf(notes);
        }

        /** A project whose exact amounts are counted as they were recorded, with no note on any line. */
        Part(ProjectId project, Money programmeMoney, Money match, int laterLines) {
            this(project, programmeMoney, match, laterLines, Bound.EXACT, Bound.EXACT, List.of());
        }

        /** {@return the project} */
        public ProjectId project() {
            return project;
        }

        /** {@return the programme money, as recorded} */
        public Money programmeMoney() {
            return programmeMoney;
        }

        /** {@return the match, as recorded} */
        public Money match() {
            return match;
        }

        /** {@return how many of its lines have a later date, and are not in these sums} */
        public int laterLines() {
            return laterLines;
        }

        /** {@return both sides in the prices asked for and after attribution} */
        public CountedMoney counted() {
            return counted.orElseGet(() ->
                    new CountedMoney(ExactMoney.of(programmeMoney), ExactMoney.of(match), programmeBound, matchBound));
        }

        boolean isCountedAsRecorded() {
            return counted.isEmpty();
        }

        Bound programmeBound() {
            return programmeBound;
        }

        Bound matchBound() {
            return matchBound;
        }

        /** {@return the lines that the settings leave out, or count although they do not record what is asked} */
        public List<LineNote> notes() {
            return notes;
        }

        /**
         * {@return the ratio of this project alone}
         *
         * @param convention how to state it
         */
        public LeverageRatio ratio(LeverageConvention convention) {
            return counted().ratio(convention);
        }

        private List<Object> values() {
            return List.of(project, programmeMoney, match, laterLines, counted(), notes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Part part && values().equals(part.values());
        }

        @Override
        public int hashCode() {
            return values().hashCode();
        }

        /** {@return the project, what it contributes and what is noted of its lines} */
        @Override
        public String toString() {
            return Explanation.amounts(this)
                    + (laterLines == 0 ? "" : "; " + Text.count(laterLines, "later line"))
                    + notes.stream().map(note -> "; " + note).collect(Collectors.joining());
        }
    }

    /** A project that is left out. Immutable and thread-safe. */
    public static final class LeftOut {
        private final ProjectId project;
        private final Money match;
        private final Bound matchBound;
        private final Why why;
        private final List<LineNote> notes;

        LeftOut(ProjectId project, Money match, Bound matchBound, Why why, List<LineNote> notes) {
            this.project = project;
            this.match = match;
            this.matchBound = matchBound;
            this.why = why;
            this.notes = List.copyOf(notes);
        }

        /** A project with exact match and no note on any line. */
        LeftOut(ProjectId project, Money match, Why why) {
            this(project, match, Bound.EXACT, why, List.of());
        }

        /** The same project, left out for another reason. */
        LeftOut because(Why reason) {
            return new LeftOut(project, match, matchBound, reason, notes);
        }

        /** {@return the project} */
        public ProjectId project() {
            return project;
        }

        /** {@return the match of the lines that would count, in the currency of the project; zero if it has no match lines} */
        public Money match() {
            return match;
        }

        /** {@return how that match compares with the true amount} */
        public Bound matchBound() {
            return matchBound;
        }

        /** {@return the reason} */
        public Why why() {
            return why;
        }

        /** {@return the lines that the settings leave out, or would count although they do not record what is asked} */
        public List<LineNote> notes() {
            return notes;
        }

        private List<Object> values() {
            return List.of(project, match, matchBound, why, notes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof LeftOut left && values().equals(left.values());
        }

        @Override
        public int hashCode() {
            return values().hashCode();
        }

        /** {@return the project, its match, the reason and the notes} */
        @Override
        public String toString() {
            return "Project " + project + ", match " + matchBound.text() + Text.money(match) + ": " + why.text()
                    + notes.stream().map(note -> "; " + note).collect(Collectors.joining());
        }
    }

    /** Why a project is left out. */
    public enum Why {
        /** There is no programme money. */
        EXTERNAL_BENEFIT("no programme money was put in, so the match is external benefit, not leverage"),
        /** Its programme money is not recorded. */
        PROGRAMME_MONEY_NOT_KNOWN("the programme money is not recorded; if there was none, record a line of £0"),
        /** All of its money has a later date. */
        LATER("all the money is dated after the date asked about"),
        /** Its programme money has a later date, but its match does not. */
        PROGRAMME_MONEY_LATER("the programme money is dated after the date asked about"),
        /** All the money of one side falls outside the window. */
        OUTSIDE_WINDOW("all the programme money, or all the match, falls outside the period asked about"),
        /** None of the programme's lines counts, because of their status, date or price. */
        PROGRAMME_MONEY_LEFT_OUT("none of the programme money meets the settings"),
        /** It is in another currency. */
        OTHER_CURRENCY("the money is in another currency"),
        /** Several projects have its id. */
        ID_GIVEN_TWICE("more than one project has this id");

        private final String text;

        Why(String text) {
            this.text = text;
        }

        /** {@return the reason as part of a sentence} */
        public String text() {
            return text;
        }
    }

    /** {@return the last day that counts} */
    public LocalDate asOf() {
        return settings.asOf();
    }

    /** {@return what was done with projects that have no programme money} */
    public ZeroGrantPolicy zeroGrants() {
        return settings.zeroGrants();
    }

    /** {@return the currency of every sum and every project counted} */
    public CurrencyUnit currency() {
        return settings.currency();
    }

    /** {@return the programme money of the projects counted, as recorded} */
    public Money programmeMoney() {
        return Money.zero(currency())
                .plus(parts.stream().map(Part::programmeMoney).toList());
    }

    /** {@return the match of the projects counted, as recorded} */
    public Money match() {
        return Money.zero(currency()).plus(parts.stream().map(Part::match).toList());
    }

    /** {@return programme money and match of the projects counted, as recorded} */
    public Money total() {
        return programmeMoney().plus(match());
    }

    /** {@return both sides in the prices asked for and after attribution} What the ratios are of. */
    public CountedMoney counted() {
        return counted;
    }

    /**
     * {@return the match of the projects left out because they have no programme money: shown alongside leverage, never
     * in it}
     */
    public Money externalBenefit() {
        return Money.zero(currency())
                .plus(leftOut.stream()
                        .filter(project -> project.why() == Why.EXTERNAL_BENEFIT)
                        .map(LeftOut::match)
                        .toList());
    }

    /**
     * {@return the ratio of the sums of the projects counted} Under a view of the match it has another name, see
     * {@link LeverageSettings#nameOf}.
     *
     * @param convention how to state it
     */
    public LeverageRatio ratio(LeverageConvention convention) {
        return counted.ratio(convention);
    }

    /**
     * {@return all ratios of the sums, by the name of their convention, such as {@code MATCH_PER_GRANT}} Under a
     * {@linkplain LeverageSettings#view() view} of the match those of the whole cost are other ratios, and have other names,
     * such as {@code PROGRAMME_SHARE_WITH_VIEW} for what would be the intervention rate.
     */
    public Map<String, LeverageRatio> ratios() {
        return counted.ratios(settings.view());
    }

    /**
     * {@return the mean of the ratios of the projects counted that have one, exact; empty if none has} It differs from
     * the ratio of the sums: the project with the least programme money dominates it. The digits of the fraction grow
     * with the number of projects; for thousands of them, ask for {@linkplain #meanOfRatios(LeverageConvention,
     * MathContext) some digits}.
     *
     * @param convention how to state the ratios
     */
    public Optional<Ratio> meanOfRatios(LeverageConvention convention) {
        Objects.requireNonNull(convention, "convention");
        return means(convention).mean();
    }

    /**
     * {@return the mean of the ratios of the projects counted that have one, correctly rounded; empty if none has}
     *
     * @param convention how to state the ratios
     * @param digits how many digits, and how to round the rest
     * @throws InvalidValueException if the number of digits is not limited
     */
    public Optional<BigDecimal> meanOfRatios(LeverageConvention convention, MathContext digits) {
        Objects.requireNonNull(convention, "convention");
        return means(convention).mean(digits);
    }

    /**
     * {@return the middle one of the ratios of the projects counted that have one, or the mean of the middle two; empty if
     * none has}
     *
     * @param convention how to state the ratios
     */
    public Optional<Ratio> medianOfRatios(LeverageConvention convention) {
        Objects.requireNonNull(convention, "convention");
        return means(convention).median();
    }

    /**
     * {@return the number of the ratios of the projects counted that have one, over the sum of their inverses, exact;
     * empty if none has, or one is zero} The digits of the fraction grow with the number of projects.
     *
     * @param convention how to state the ratios
     */
    public Optional<Ratio> harmonicMeanOfRatios(LeverageConvention convention) {
        Objects.requireNonNull(convention, "convention");
        return means(convention).harmonicMean();
    }

    /**
     * {@return the harmonic mean of the ratios of the projects counted that have one, correctly rounded; empty if none
     * has, or one is zero}
     *
     * @param convention how to state the ratios
     * @param digits how many digits, and how to round the rest
     * @throws InvalidValueException if the number of digits is not limited
     */
    public Optional<BigDecimal> harmonicMeanOfRatios(LeverageConvention convention, MathContext digits) {
        Objects.requireNonNull(convention, "convention");
        return means(convention).harmonicMean(digits);
    }

    /**
     * {@return the root of the product of the ratios of the projects counted that have one, correctly rounded; empty if
     * none has, or one is zero}
     *
     * @param convention how to state the ratios
     * @param digits how many digits, and how to round the rest
     * @throws InvalidValueException if the number of digits is not limited
     */
    public Optional<BigDecimal> geometricMeanOfRatios(LeverageConvention convention, MathContext digits) {
        Objects.requireNonNull(convention, "convention");
        return means(convention).geometricMean(digits);
    }

    /**
     * {@return how far the ratios of the projects counted that have one spread about their mean: the sample standard deviation,
     * with their number less one as divisor; empty if fewer than two have one}
     *
     * @param convention how to state the ratios
     * @param digits how many digits, and how to round the rest
     * @throws InvalidValueException if the number of digits is not limited
     */
    public Optional<BigDecimal> standardDeviationOfRatios(LeverageConvention convention, MathContext digits) {
        Objects.requireNonNull(convention, "convention");
        return means(convention).standardDeviation(digits);
    }

    /**
     * {@return how each mean of the ratios of the projects counted, arithmetic, harmonic or geometric, compares with the true
     * one: that of the sum of the ratios, so that it is more where one of them is more and none less} Empty if none has a
     * ratio. A ratio of zero bounds the arithmetic mean only: with one there is no harmonic and no geometric mean.
     *
     * @param convention how to state the ratios
     */
    public Optional<Bound> boundOfMeans(LeverageConvention convention) {
        Objects.requireNonNull(convention, "convention");
        return parts.stream()
                .map(part -> part.ratio(convention))
                .flatMap(ratio ->
                        ratio instanceof LeverageRatio.Defined defined ? Stream.of(defined.bound()) : Stream.of())
                .reduce(Bound::and);
    }

    /**
     * {@return the median of the ratios with its bound; undefined if no project counted has a ratio} It is that of the means,
     * but never more than the number itself: the project of which the true ratio is more need not be in the middle.
     *
     * @param convention how to state the ratios
     */
    public LeverageRatio boundedMedian(LeverageConvention convention) {
        Optional<Ratio> median = medianOfRatios(convention);
        return median.isPresent()
                ? Averages.middle(median.get(), boundOfMeans(convention).orElse(Bound.EXACT))
                : convention.of(Ratio.ZERO, Ratio.ZERO);
    }

    /**
     * {@return the averages of the match per grant of the projects counted, to sixteen digits, with their bounds} Of other
     * conventions, and with more digits, the methods above give each.
     */
    public RatioAverages averages() {
        LeverageConvention convention = LeverageConvention.MATCH_PER_GRANT;
        Bound bound = boundOfMeans(convention).orElse(Bound.EXACT);
        Averages means = means(convention);
        return new RatioAverages(
                means.mean(MathContext.DECIMAL64).map(mean -> new RoundedRatio(mean, bound)),
                boundedMedian(convention),
                means.harmonicMean(MathContext.DECIMAL64).map(mean -> new RoundedRatio(mean, bound)),
                means.geometricMean(MathContext.DECIMAL64).map(mean -> new RoundedRatio(mean, bound)));
    }

    private Averages means(LeverageConvention convention) {
        return new Averages(parts.stream()
                .flatMap(part -> part.ratio(convention).toRatio().stream())
                .sorted()
                .toList());
    }

    /**
     * {@return what each project counted adds to the match per pound of programme money, by project in the order of the ids}
     * They add up to the ratio of the sums. Empty if that is undefined.
     */
    public Map<ProjectId, LeverageRatio.Defined> partsOfRatio() {
        Map<ProjectId, LeverageRatio.Defined> contributions = new LinkedHashMap<>();
        for (Part part : parts) {
            CountedMoney own = part.counted();
            LeverageRatio ratio = new CountedMoney(
                            counted.programmeMoney(), own.match(), counted.programmeBound(), own.matchBound())
                    .ratio(LeverageConvention.MATCH_PER_GRANT);
            if (ratio instanceof LeverageRatio.Defined defined) {
                contributions.put(part.project(), defined);
            }
        }
        return contributions;
    }

    /** {@return how unevenly the match is spread over the projects counted; empty if there is no match} */
    public Optional<Concentration> concentration() {
        return Concentration.of(
                parts.stream().map(part -> part.counted().match().amount()).toList());
    }

    /**
     * {@return for each project counted, the sums of the others, by id: how much the whole depends on one project} What
     * is left out is the same for all of them, and so are the settings.
     */
    public List<LeaveOneOut> leaveOneOut() {
        List<Bound> programmeBounds = boundsOfOthers(Part::programmeBound);
        List<Bound> matchBounds = boundsOfOthers(Part::matchBound);
        List<LeaveOneOut> results = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            CountedMoney dropped = parts.get(i).counted();
            results.add(new LeaveOneOut(
                    parts.get(i).project(),
                    new CountedMoney(
                            counted.programmeMoney().minus(dropped.programmeMoney()),
                            counted.match().minus(dropped.match()),
                            programmeBounds.get(i),
                            matchBounds.get(i))));
        }
        return results;
    }

    /**
     * How the sum of all parts except one compares with the true one, for each of them. A bound cannot be removed
     * again.
     */
    private List<Bound> boundsOfOthers(Function<Part, Bound> side) {
        List<Bound> after = new ArrayList<>(List.of(Bound.EXACT));
        for (int i = parts.size() - 1; i > 0; i--) {
            after.add(side.apply(parts.get(i)).and(after.get(after.size() - 1)));
        }
        List<Bound> others = new ArrayList<>();
        Bound before = Bound.EXACT;
        for (int i = 0; i < parts.size(); i++) {
            others.add(before.and(after.get(parts.size() - 1 - i)));
            before = before.and(side.apply(parts.get(i)));
        }
        return others;
    }

    /**
     * The leverage without one of the projects. Immutable and thread-safe.
     *
     * @param dropped the project
     * @param rest both sides of the others, as they are counted; {@link CountedMoney#ratio} is the ratio of those
     */
    public record LeaveOneOut(ProjectId dropped, CountedMoney rest) implements Calculated {
        public LeaveOneOut {
            Objects.requireNonNull(dropped, "dropped");
            Objects.requireNonNull(rest, "rest");
        }

        /** {@return the match per grant of the others} */
        public LeverageRatio matchPerGrant() {
            return rest.ratio(LeverageConvention.MATCH_PER_GRANT);
        }

        /** {@return the project dropped, and what the others have} */
        @Override
        public String toString() {
            return "Without project " + dropped + ": " + rest;
        }
    }

    /**
     * {@return the working, one sentence for each step: what was asked, each project counted, each left out and why,
     * the sums, the ratio in every convention} Names projects by their ids.
     */
    @Override
    public List<String> explain() {
        return new Explanation(this).steps();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeverageResult result
                && parts.equals(result.parts)
                && leftOut.equals(result.leftOut)
                && settings.equals(result.settings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(settings, parts, leftOut);
    }

    /** {@return the sums, how many projects are counted and left out, and what was asked} */
    @Override
    public String toString() {
        return "programme money " + counted.programmeBound().text() + Text.money(programmeMoney()) + ", match "
                + counted.matchBound().text() + Text.money(match()) + "; " + Text.count(parts.size(), "project")
                + " counted, " + (leftOut.isEmpty() ? "none" : Text.number(leftOut.size())) + " left out; " + settings;
    }
}
