package io.github.biglocal.funding;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What was spent, by the area's own headings and by national theme. They are two attributes: researchers gave themes to
 * areas' headings afterwards, and not to all of them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param asOf the last day that counts
 * @param currency the currency of every amount
 * @param lines the lines counted
 * @param leftOut the reports left out
 */
public record SpendAnalysis(LocalDate asOf, CurrencyUnit currency, List<SpendLine> lines, List<LeftOut> leftOut)
        implements Explained {
    /** Copies the lists. */
    public SpendAnalysis {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(leftOut, "leftOut");
        Objects.requireNonNull(lines, "lines");
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
    }

    /** {@return what was spent} */
    public Money total() {
        return Money.zero(currency).plus(lines.stream().map(SpendLine::amount).toList());
    }

    /** {@return what was spent under each of the area's headings, by heading} */
    public Map<String, Money> byHeading() {
        Map<String, Money> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.heading(), line.amount(), Money::plus));
        return sums;
    }

    /** {@return what was spent on each theme, by code; without money that has no theme} */
    public Map<SpendTheme, Money> byTheme() {
        Map<SpendTheme, Money> sums = new TreeMap<>(Comparator.comparing(SpendTheme::value));
        lines.forEach(line -> line.theme().ifPresent(theme -> sums.merge(theme, line.amount(), Money::plus)));
        return sums;
    }

    /** {@return what was spent under headings that have no theme} */
    public Money withoutTheme() {
        return Money.zero(currency)
                .plus(lines.stream()
                        .filter(line -> line.theme().isEmpty())
                        .map(SpendLine::amount)
                        .toList());
    }

    /**
     * {@return the share of a theme in what was spent, including what has no theme; empty if no money was spent}
     *
     * @param theme the theme
     */
    public Optional<Ratio> shareOf(SpendTheme theme) {
        Objects.requireNonNull(theme, "theme");
        return total().isZero()
                ? Optional.empty()
                : Optional.of(Ratio.of(byTheme().getOrDefault(theme, Money.zero(currency)), total()));
    }

    /** {@return how it was worked out, line by line; with the area's own headings} */
    @Override
    public List<String> explain() {
        List<String> explained = new ArrayList<>();
        byHeading().forEach((heading, amount) -> explained.add(heading + ": " + Text.money(amount) + "."));
        byTheme()
                .forEach((theme, amount) ->
                        explained.add("Theme " + Text.words(theme.value()) + ": " + Text.money(amount) + "."));
        if (!withoutTheme().isZero()) {
            explained.add("Without a theme: " + Text.money(withoutTheme()) + ".");
        }
        leftOut.forEach(each -> explained.add("Left out: " + each + "."));
        explained.add(
                lines.isEmpty()
                        ? "No spending is recorded, as of " + Text.day(asOf) + "."
                        : "Total: " + Text.money(total()) + ", as of " + Text.day(asOf) + ".");
        return explained;
    }

    /** {@return the total on one line} */
    @Override
    public String toString() {
        return "Spending as of " + Text.day(asOf) + ": " + Text.money(total());
    }
}
