package io.github.biglocal.match;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

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
        results.subList(1, results.size()).forEach(other -> settings(first, other, differences));
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
            differences.add("Total per grant is " + decimal(total.get()) + " and match per grant "
                    + decimal(match.get()) + ": they differ by exactly "
                    + total.get().minus(match.get())
                    + ", because the first counts the programme's own pound.");
        }
    }

    /** The mean gives every project the same weight. */
    private static void mean(LeverageResult result, List<String> differences) {
        Optional<Ratio> whole = result.ratio(LeverageConvention.MATCH_PER_GRANT).toRatio();
        Optional<BigDecimal> mean = result.meanOfRatios(LeverageConvention.MATCH_PER_GRANT, DIGITS);
        Optional<LeverageResult.Part> largest = result.parts().stream()
                .filter(part -> matchPerGrant(part).isPresent())
                .max(Comparator.comparing(part -> matchPerGrant(part).orElse(Ratio.ZERO)));
        if (whole.isPresent() && mean.isPresent() && largest.isPresent() && differ(whole.get(), mean.get())) {
            differences.add("The mean of the ratios is " + decimal(Ratio.of(mean.get())) + " and the ratio of the sums "
                    + decimal(whole.get()) + ": the mean gives every project the same weight, and project "
                    + largest.get().project() + " has "
                    + decimal(matchPerGrant(largest.get()).orElseThrow())
                    + " on programme money of " + largest.get().programmeMoney() + ".");
        }
    }

    private static boolean differ(Ratio whole, BigDecimal mean) {
        return whole.toDecimal(DIGITS).compareTo(mean) != 0;
    }

    private static Optional<Ratio> matchPerGrant(LeverageResult.Part part) {
        return part.ratio(LeverageConvention.MATCH_PER_GRANT).toRatio();
    }

    /** What a different question changes. */
    private static String told(List<String> settings, String none) {
        return settings.isEmpty() ? none : String.join("; ", settings);
    }

    private static void settings(LeverageResult first, LeverageResult other, List<String> differences) {
        List<String> asked = new ArrayList<>(other.settings().descriptions());
        asked.removeAll(first.settings().descriptions());
        List<String> notAsked = new ArrayList<>(first.settings().descriptions());
        notAsked.removeAll(other.settings().descriptions());
        CountedMoney one = first.counted();
        CountedMoney two = other.counted();
        if (one.equals(two) && first.parts().size() == other.parts().size()) {
            differences.add("Match per grant is " + text(other.ratio(LeverageConvention.MATCH_PER_GRANT))
                    + " with (" + told(asked, "nothing else asked") + ") as with (" + told(notAsked, "nothing of that")
                    + "): it makes no difference to these projects.");
            return;
        }
        differences.add("Match per grant is " + text(other.ratio(LeverageConvention.MATCH_PER_GRANT)) + " instead of "
                + text(first.ratio(LeverageConvention.MATCH_PER_GRANT)) + " with ("
                + told(asked, "nothing else asked") + ") instead of ("
                + told(notAsked, "nothing of that")
                + "): programme money of " + two.programmeMoney() + " instead of " + one.programmeMoney()
                + ", match of " + two.match() + " instead of " + one.match() + ", projects "
                + other.parts().size()
                + " instead of " + first.parts().size() + ".");
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
        row(text, "Programme money", result -> result.programmeMoney().toString());
        row(text, "Match", result -> result.match().toString());
        if (results.stream().anyMatch(LeverageComparison::isCountedOtherwise)) {
            row(
                    text,
                    "Programme money, counted",
                    result -> rounded(result.counted().programmeMoney()));
            row(text, "Match, counted", result -> rounded(result.counted().match()));
        }
        row(text, "External benefit", result -> result.externalBenefit().toString());
        for (LeverageConvention convention : LeverageConvention.values()) {
            row(text, Explanation.name(convention), result -> text(result.ratio(convention)));
        }
        row(
                text,
                "Mean of match per grant",
                result -> decimal(result.meanOfRatios(LeverageConvention.MATCH_PER_GRANT, DIGITS)
                        .map(Ratio::of)));
        row(
                text,
                "Median of match per grant",
                result -> decimal(result.medianOfRatios(LeverageConvention.MATCH_PER_GRANT)));
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

    private static String rounded(ExactMoney money) {
        return money.rounded(RoundingMode.HALF_UP).toString();
    }

    private void row(StringBuilder text, String title, Function<LeverageResult, String> cell) {
        text.append(padded(title, TITLE));
        results.forEach(result -> text.append(padded(cell.apply(result), -CELL)));
        text.append('\n');
    }

    /** A text of the width asked for, with spaces after it, or before it if the width is negative. */
    private static String padded(String text, int width) {
        String spaces = " ".repeat(Math.max(0, Math.abs(width) - text.length()));
        return width < 0 ? spaces + text : text + spaces;
    }

    /** A ratio to two decimals, its bound before it; a dash where there is none. */
    private static String text(LeverageRatio ratio) {
        return ratio instanceof LeverageRatio.Defined defined
                ? defined.bound().text() + decimal(defined.value())
                : "undefined";
    }

    private static String decimal(Optional<Ratio> ratio) {
        return ratio.map(LeverageComparison::decimal).orElse("undefined");
    }

    private static String decimal(Ratio ratio) {
        return ratio.toDecimal(2, RoundingMode.HALF_UP).toPlainString();
    }
}
