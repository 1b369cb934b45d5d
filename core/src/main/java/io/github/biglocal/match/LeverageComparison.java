package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * The leverage of the same projects worked out in several ways, side by side, and why the results differ. One table can
 * give three figures for leverage, each right for its question; none can be checked if it is printed alone. Immutable
 * and thread-safe.
 *
 * @param results what was found, at least one; the others are explained in comparison with the first
 */
public record LeverageComparison(List<LeverageResult> results) implements Explained {
    private static final int TITLE = 28;
    private static final int CELL = 20;

    /** Cut off, so a figure rounded to two decimals from these is as if rounded at once. */
    private static final MathContext DIGITS = new MathContext(16, RoundingMode.DOWN);

    /** Copies the list. */
    public LeverageComparison {
        Objects.requireNonNull(results, "results");
        results = List.copyOf(results);
        Require.of(LeverageComparison.class).notEmpty("results", results);
    }

    /**
     * {@return results side by side}
     *
     * @param results what was found, at least one
     */
    public static LeverageComparison of(LeverageResult... results) {
        Objects.requireNonNull(results, "results");
        return new LeverageComparison(List.of(results));
    }

    /** {@return why the figures differ, a sentence each; names projects by their ids} */
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        LeverageResult first = results.get(0);
        conventions(first, differences);
        mean(first, differences);
        for (int place = 1; place < results.size(); place++) {
            settings(place, differences);
        }
        return differences;
    }

    /** {@return why the figures differ, as {@link #differences()} has it; the working of each is with its result} */
    @Override
    public List<String> explain() {
        return differences();
    }

    /** Total per grant is match per grant plus one. */
    private static void conventions(LeverageResult result, List<String> differences) {
        Optional<Ratio> match = result.ratio(LeverageConvention.MATCH_PER_GRANT).toRatio();
        Optional<Ratio> total = result.ratio(LeverageConvention.TOTAL_PER_GRANT).toRatio();
        if (match.isPresent() && total.isPresent()) {
            differences.add("Total per grant is " + text(result.ratio(LeverageConvention.TOTAL_PER_GRANT))
                    + " and match per grant " + text(result.ratio(LeverageConvention.MATCH_PER_GRANT))
                    + ": they differ by exactly " + total.get().minus(match.get())
                    + ", because the first counts the programme's own pound.");
        }
    }

    /** The mean gives every project the same weight. */
    private static void mean(LeverageResult result, List<String> differences) {
        LeverageRatio whole = result.ratio(LeverageConvention.MATCH_PER_GRANT);
        Optional<BigDecimal> mean = result.meanOfRatios(LeverageConvention.MATCH_PER_GRANT, DIGITS);
        Optional<LeverageResult.Part> largest = result.parts().stream()
                .filter(part -> matchPerGrant(part).isPresent())
                .max(Comparator.comparing(part -> matchPerGrant(part).orElse(Ratio.ZERO)));
        if (whole instanceof LeverageRatio.Defined defined
                && mean.isPresent()
                && largest.isPresent()
                && differ(defined.value(), mean.get())) {
            differences.add("The mean of the ratios is " + average(result, mean.map(Ratio::of))
                    + " and the ratio of the sums " + text(whole)
                    + ": the mean gives every project the same weight, and project "
                    + largest.get().project() + " has "
                    + text(largest.get().ratio(LeverageConvention.MATCH_PER_GRANT))
                    + " on programme money of " + Text.money(largest.get().programmeMoney()) + ".");
        }
    }

    private static boolean differ(Ratio whole, BigDecimal mean) {
        return whole.toDecimal(DIGITS).compareTo(mean) != 0;
    }

    private static Optional<Ratio> matchPerGrant(LeverageResult.Part part) {
        return part.ratio(LeverageConvention.MATCH_PER_GRANT).toRatio();
    }

    /** An average of match per grant, with the bound that follows from those of the projects' own. */
    private static String average(LeverageResult result, Optional<Ratio> average) {
        Bound bound = result.boundOfMeans(LeverageConvention.MATCH_PER_GRANT).orElse(Bound.EXACT);
        return average.map(value -> bound.text() + decimal(value)).orElse("undefined");
    }

    /** What the settings of another result change: the figures first, then which settings differ. */
    private void settings(int place, List<String> differences) {
        LeverageResult first = results.get(0);
        LeverageResult other = results.get(place);
        String number = "(" + (place + 1) + ")";
        LeverageRatio now = other.ratio(LeverageConvention.MATCH_PER_GRANT);
        LeverageRatio before = first.ratio(LeverageConvention.MATCH_PER_GRANT);
        String ratio = text(now).equals(text(before))
                ? "Match per grant is " + inSentence(now) + " in (1) and in " + number
                : "Match per grant is " + inSentence(now) + " instead of " + inSentence(before) + " in " + number;
        List<String> changed = changed(first, other);
        differences.add(ratio
                + (!changed.isEmpty()
                        ? ": " + Text.list(changed)
                        : first.settings().equals(other.settings())
                                ? ""
                                : first.parts().isEmpty() && other.parts().isEmpty()
                                        ? ": there are no projects to count"
                                        : ": the settings make no difference to these projects")
                + ". " + which(number, other, first) + ".");
    }

    private static String inSentence(LeverageRatio ratio) {
        return ratio instanceof LeverageRatio.Undefined ? ratio.toString() : text(ratio);
    }

    private static List<String> changed(LeverageResult first, LeverageResult other) {
        List<String> changed = new ArrayList<>();
        change(
                "programme money is ",
                amount(first.counted().programmeMoney(), first.counted().programmeBound()),
                amount(other.counted().programmeMoney(), other.counted().programmeBound()),
                changed);
        change(
                "match is ",
                amount(first.counted().match(), first.counted().matchBound()),
                amount(other.counted().match(), other.counted().matchBound()),
                changed);
        if (first.parts().size() != other.parts().size()) {
            changed.add(Text.count(other.parts().size(), "project is", "projects are") + " counted instead of "
                    + Text.number(first.parts().size()));
        }
        return changed;
    }

    private static void change(String what, String before, String now, List<String> changed) {
        if (!now.equals(before)) {
            changed.add(what + now + " instead of " + before);
        }
    }

    private static String which(String number, LeverageResult other, LeverageResult first) {
        List<String> own = new ArrayList<>(other.settings().descriptions());
        own.removeAll(first.settings().descriptions());
        List<String> firsts = new ArrayList<>(first.settings().descriptions());
        firsts.removeAll(other.settings().descriptions());
        if (own.isEmpty() && firsts.isEmpty()) {
            return "The settings are the same";
        }
        String ofOther = own.isEmpty() ? "" : "In " + number + ", " + String.join("; ", own);
        String ofFirst = firsts.isEmpty() ? "" : "In (1), " + String.join("; ", firsts);
        return ofOther + (own.isEmpty() || firsts.isEmpty() ? "" : ". ") + ofFirst;
    }

    /** {@return the figures of every result in columns, then the questions and the differences; lines end in \n} */
    @Override
    public String toText() {
        StringBuilder text = new StringBuilder();
        StringBuilder numbers = new StringBuilder(padded("", TITLE));
        for (int i = 1; i <= results.size(); i++) {
            numbers.append(padded("(" + i + ")", -CELL));
        }
        text.append(numbers).append('\n');
        row(text, "Projects counted", result -> String.valueOf(result.parts().size()));
        row(text, "Projects left out", result -> String.valueOf(result.leftOut().size()));
        row(
                text,
                "Programme money",
                result -> amount(result.programmeMoney(), result.counted().programmeBound()));
        row(text, "Match", result -> amount(result.match(), result.counted().matchBound()));
        if (results.stream().anyMatch(LeverageComparison::isCountedOtherwise)) {
            row(
                    text,
                    "Programme money, counted",
                    result -> amount(
                            result.counted().programmeMoney(), result.counted().programmeBound()));
            row(
                    text,
                    "Match, counted",
                    result -> amount(result.counted().match(), result.counted().matchBound()));
        }
        row(text, "External benefit", result -> Text.money(result.externalBenefit()));
        for (LeverageConvention convention : LeverageConvention.values()) {
            row(text, Explanation.name(convention), result -> text(result.ratio(convention)));
        }
        row(
                text,
                "Mean of match per grant",
                result -> average(
                        result,
                        result.meanOfRatios(LeverageConvention.MATCH_PER_GRANT, DIGITS)
                                .map(Ratio::of)));
        row(
                text,
                "Median of match per grant",
                result -> average(result, result.medianOfRatios(LeverageConvention.MATCH_PER_GRANT)));
        for (int i = 0; i < results.size(); i++) {
            text.append('(')
                    .append(i + 1)
                    .append(") ")
                    .append(results.get(i).settings())
                    .append(".\n");
        }
        differences().forEach(difference -> text.append(difference).append('\n'));
        return text.toString();
    }

    /** Whether the ratios are of other amounts than were recorded: in other prices, or after attribution. */
    private static boolean isCountedOtherwise(LeverageResult result) {
        return !result.counted().programmeMoney().equals(ExactMoney.of(result.programmeMoney()))
                || !result.counted().match().equals(ExactMoney.of(result.match()));
    }

    private static String amount(Money money, Bound bound) {
        return bound.text() + Text.money(money);
    }

    private static String amount(ExactMoney money, Bound bound) {
        return amount(money.rounded(RoundingMode.HALF_UP), bound);
    }

    private void row(StringBuilder text, String title, Function<LeverageResult, String> cell) {
        text.append(padded(title, TITLE));
        results.forEach(result -> text.append(padded(cell.apply(result), -CELL)));
        text.append('\n');
    }

    /** A text of the width asked for, with spaces after it, or before it if the width is negative. */
    private static String padded(String text, int width) {
        String spaces = " ".repeat(Math.max(1, Math.abs(width) - text.length()));
        return width < 0 ? spaces + text : text + spaces;
    }

    /** A ratio to two decimals, its bound before it; a dash where there is none. */
    private static String text(LeverageRatio ratio) {
        return ratio instanceof LeverageRatio.Defined defined
                ? defined.bound().text() + decimal(defined.value())
                : "undefined";
    }

    private static String decimal(Ratio ratio) {
        return Text.decimal(ratio.numerator(), ratio.denominator());
    }

    /** {@return how many results are compared} */
    @Override
    public String toString() {
        return "Comparison of " + Text.count(results.size(), "leverage result");
    }
}
