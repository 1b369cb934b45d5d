package io.github.biglocal.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * Several measurements of the same thing: the middle one, the least and the greatest.
 *
 * @param median the middle one; of an even number, halfway between the two in the middle
 * @param least the least
 * @param greatest the greatest
 */
public record Spread(double median, double least, double greatest) {
    /**
     * {@return the spread of some numbers}
     *
     * @param numbers at least one
     */
    public static Spread of(List<Double> numbers) {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("there is no measurement");
        }
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /**
     * {@return whether another measurement has no number in common with this one}
     *
     * @param other the other
     */
    public boolean isApartFrom(Spread other) {
        return greatest < other.least || other.greatest < least;
    }

    /** {@return the spread with three digits of each number, which is all that is known} */
    public Spread rounded() {
        return new Spread(rounded(median), rounded(least), rounded(greatest));
    }

    private static double rounded(double number) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.2e", number));
    }

    /** {@return the middle, and from which to which in brackets} */
    @Override
    public String toString() {
        return text(median) + " (" + text(least) + "–" + text(greatest) + ")";
    }

    static String text(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%.0f", number);
    }
}
