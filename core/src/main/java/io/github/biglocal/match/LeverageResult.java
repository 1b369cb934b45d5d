package io.github.biglocal.match;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Concentration;
import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The leverage of some projects, with what was asked, what it was worked out from and what it leaves out. The sums of
 * {@link #programmeMoney()} and {@link #match()} are of the lines that count, as they were recorded;
 * {@link #counted()} has them in the prices asked for and after attribution, and the ratios are of those.
 *
 * @param settings what was asked
 * @param parts the projects counted, by id
 * @param leftOut the projects left out, by id
 */
public record LeverageResult(LeverageSettings settings, List<Part> parts, List<LeftOut> leftOut) implements Explained {
    /**
     * Copies the lists.
     *
     * @param settings what was asked
     * @param parts the projects counted, by id
     * @param leftOut the projects left out, by id
     */
    public LeverageResult {
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A project that is counted.
     *
     * @param project the project
     * @param programmeMoney the programme's contribution, as recorded
     * @param match what others put in, as recorded
     * @param laterLines how many of its lines are of a later date, and not in these sums
     * @param counted both sides in the prices asked for and after attribution
     * @param notes the lines that the settings leave out, or count although they do not record what is asked
     */
    public record Part(
            ProjectId project,
            Money programmeMoney,
            Money match,
            int laterLines,
            CountedMoney counted,
            List<LineNote> notes) {
        /**
         * Copies the list.
         *
         * @param project the project
         * @param programmeMoney the programme's contribution, as recorded
         * @param match what others put in, as recorded
         * @param laterLines how many of its lines are of a later date, and not in these sums
         * @param counted both sides in the prices asked for and after attribution
         * @param notes the lines that the settings leave out, or count although they do not record what is asked
         */
        public Part {
            notes = List.copyOf(notes);
        }

        /**
         * A project whose amounts are counted as they were recorded, with nothing to be told of a line.
         *
         * @param project the project
         * @param programmeMoney the programme's contribution
         * @param match what others put in
         * @param laterLines how many of its lines are of a later date, and not in these sums
         */
        public Part(ProjectId project, Money programmeMoney, Money match, int laterLines) {
            this(project, programmeMoney, match, laterLines, CountedMoney.of(programmeMoney, match), List.of());
        }

        /**
         * {@return the ratio of this project alone}
         *
         * @param convention how to tell it
         */
        public LeverageRatio ratio(LeverageConvention convention) {
            return counted.ratio(convention);
        }
    }

    /**
     * A project that is left out.
     *
     * @param project the project
     * @param match what others put in, of the lines that would count, in the currency of the project
     * @param why the reason
     * @param notes the lines that the settings leave out, or would count although they do not record what is asked
     */
    public record LeftOut(ProjectId project, Money match, Why why, List<LineNote> notes) {
        /**
         * Copies the list.
         *
         * @param project the project
         * @param match what others put in, of the lines that would count, in the currency of the project
         * @param why the reason
         * @param notes the lines that the settings leave out, or would count although they do not record what is asked
         */
        public LeftOut {
            notes = List.copyOf(notes);
        }

        /**
         * A project with nothing to be told of a line.
         *
         * @param project the project
         * @param match what others put in, in the currency of the project; nothing if it has no match lines
         * @param why the reason
         */
        public LeftOut(ProjectId project, Money match, Why why) {
            this(project, match, why, List.of());
        }
    }

    /** Why a project is left out. */
    public enum Why {
        /** The programme put nothing in. */
        EXTERNAL_BENEFIT("the programme put nothing in: it is external benefit, not leverage"),
        /** What the programme put in is not recorded. */
        PROGRAMME_MONEY_NOT_KNOWN("what the programme put in is not known; if nothing, record a line of nothing"),
        /** All of it is of a later date. */
        LATER("all of it is of a later date"),
        /** What the programme put in is of a later date, the match is not. */
        PROGRAMME_MONEY_LATER("what the programme put in is of a later date"),
        /** All that one side put in falls outside the window. */
        OUTSIDE_WINDOW("all that one side put in falls outside the window"),
        /** None of the programme's lines counts, because of their status, date or price. */
        PROGRAMME_MONEY_LEFT_OUT("none of the programme's lines counts as asked"),
        /** It is in another currency. */
        OTHER_CURRENCY("it is in another currency"),
        /** Several projects have its id. */
        ID_GIVEN_TWICE("several projects have its id");

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

    /** {@return what was done with projects into which the programme put nothing} */
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
        return CountedMoney.total(currency(), parts.stream().map(Part::counted).toList());
    }

    /** {@return the match of the projects left out because the programme put nothing in: beside leverage, never in it} */
    public Money externalBenefit() {
        return Money.zero(currency())
                .plus(leftOut.stream()
                        .filter(project -> project.why() == Why.EXTERNAL_BENEFIT)
                        .map(LeftOut::match)
                        .toList());
    }

    /**
     * {@return the ratio of the sums of the projects counted}
     *
     * @param convention how to tell it
     */
    public LeverageRatio ratio(LeverageConvention convention) {
        return counted().ratio(convention);
    }

    /**
     * {@return the mean of the ratios of the projects counted that have one; empty if none has} Another quantity than the
     * ratio of the sums: the deal with the least programme money rules it.
     *
     * @param convention how to tell the ratios
     */
    public Optional<Ratio> meanOfRatios(LeverageConvention convention) {
        return means(convention).mean();
    }

    /**
     * {@return the middle one of the ratios of the projects counted that have one, or the mean of the middle two; empty if
     * none has}
     *
     * @param convention how to tell the ratios
     */
    public Optional<Ratio> medianOfRatios(LeverageConvention convention) {
        return means(convention).median();
    }

    /**
     * {@return the number of the ratios of the projects counted that have one, over the sum of their inverses; empty if none
     * has, or one is nothing}
     *
     * @param convention how to tell the ratios
     */
    public Optional<Ratio> harmonicMeanOfRatios(LeverageConvention convention) {
        return means(convention).harmonicMean();
    }

    /**
     * {@return the root of the product of the ratios of the projects counted that have one, rightly rounded; empty if none
     * has, or one is nothing}
     *
     * @param convention how to tell the ratios
     * @param digits how many digits, and how to round the rest
     * @throws InvalidValueException if the number of digits is not limited
     */
    public Optional<BigDecimal> geometricMeanOfRatios(LeverageConvention convention, MathContext digits) {
        return means(convention).geometricMean(digits);
    }

    /**
     * {@return how far the ratios of the projects counted that have one spread about their mean: the sample standard deviation,
     * with their number less one as divisor; empty if fewer than two have one}
     *
     * @param convention how to tell the ratios
     * @param digits how many digits, and how to round the rest
     * @throws InvalidValueException if the number of digits is not limited
     */
    public Optional<BigDecimal> standardDeviationOfRatios(LeverageConvention convention, MathContext digits) {
        return means(convention).standardDeviation(digits);
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
    public Map<ProjectId, Ratio> partsOfRatio() {
        Ratio programmeMoney = counted().programmeMoney().amount();
        Map<ProjectId, Ratio> contributions = new LinkedHashMap<>();
        if (!programmeMoney.equals(Ratio.ZERO)) {
            parts.forEach(part -> contributions.put(
                    part.project(), part.counted().match().amount().dividedBy(programmeMoney)));
        }
        return contributions;
    }

    /** {@return how unevenly the match is spread over the projects counted; empty if there is no match} */
    public Optional<Concentration> concentration() {
        return Concentration.of(
                parts.stream().map(part -> part.counted().match().amount()).toList());
    }

    /** {@return for each project counted, the leverage of the others: how much the whole hangs on one project} */
    public List<LeaveOneOut> leaveOneOut() {
        List<LeaveOneOut> results = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<Part> others = new ArrayList<>(parts);
            ProjectId dropped = others.remove(i).project();
            results.add(new LeaveOneOut(dropped, new LeverageResult(settings, others, leftOut)));
        }
        return results;
    }

    /**
     * The leverage without one of the projects.
     *
     * @param dropped the project
     * @param rest the leverage of the others
     */
    public record LeaveOneOut(ProjectId dropped, LeverageResult rest) {}

    /**
     * {@return the working, a step a sentence: what was asked, each project counted, each left out and why, the sums, the
     * ratio in every convention} Names projects by their ids.
     */
    @Override
    public List<String> explain() {
        return new Explanation(this).steps();
    }
}
