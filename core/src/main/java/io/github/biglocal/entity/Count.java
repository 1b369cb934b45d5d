package io.github.biglocal.entity;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How many there are of something, as a source states it: {@code 147}, {@code more than 30}, {@code about 9}. The number is
 * the source's own, so "over 30" is more than 30 and not at least 31. What each bound means is said in {@link Bound}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number the number that the source gives; 0 or more
 * @param bound how it compares with the true one
 */
public record Count(int number, Bound bound) {
    private static final int MOST_DIGITS = 10;
    private static final Pattern FORM = Pattern.compile("(?:([a-z ]+) )?(-?\\d{1," + MOST_DIGITS + "})");

    /** Checks that the number is not negative, and that some number is fewer if the bound says so. */
    public Count {
        Objects.requireNonNull(bound, "bound");
        Require.of(Count.class)
                .atLeast("number", bound == Bound.LESS_THAN || bound == Bound.JUST_UNDER ? 1 : 0, number);
    }

    /**
     * {@return an exact count}
     *
     * @param number how many; 0 or more
     */
    public static Count of(int number) {
        return new Count(number, Bound.EXACT);
    }

    /**
     * {@return a count of that many or more}
     *
     * @param number the fewest; 0 or more
     */
    public static Count atLeast(int number) {
        return new Count(number, Bound.AT_LEAST);
    }

    /**
     * {@return a count of more than a number}
     *
     * @param number the number that is exceeded; 0 or more
     */
    public static Count moreThan(int number) {
        return new Count(number, Bound.MORE_THAN);
    }

    /**
     * {@return a count of that many or fewer}
     *
     * @param number the most; 0 or more
     */
    public static Count atMost(int number) {
        return new Count(number, Bound.AT_MOST);
    }

    /**
     * {@return a count of fewer than a number}
     *
     * @param number the number that is not reached; 1 or more
     */
    public static Count fewerThan(int number) {
        return new Count(number, Bound.LESS_THAN);
    }

    /**
     * {@return a count of about a number}
     *
     * @param number the number; 0 or more
     */
    public static Count about(int number) {
        return new Count(number, Bound.ABOUT);
    }

    /**
     * {@return the count that a text states}
     *
     * @param text as {@link #toString} gives it, without a comma in the number: {@code 147}, {@code more than 30}
     * @throws InvalidValueException if it states none
     */
    public static Count parse(String text) {
        Matcher parts = FORM.matcher(Objects.requireNonNull(text, "text"));
        if (parts.matches()) {
            String words = Optional.ofNullable(parts.group(1)).orElse("");
            Optional<Bound> bound = Arrays.stream(Bound.values())
                    .filter(each -> (each.isExact() ? "" : each.spelling()).equals(words))
                    .findFirst();
            long number = Long.parseLong(parts.group(2));
            if (bound.isPresent() && Math.abs(number) <= Integer.MAX_VALUE) {
                return new Count((int) number, bound.get());
            }
        }
        throw new InvalidValueException(
                Count.class,
                "text",
                "the text is not a count",
                "Write a whole number, such as 147, alone or after one of these words: "
                        + Arrays.stream(Bound.values())
                                .filter(bound -> !bound.isExact())
                                .map(Bound::spelling)
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /** {@return whether it is exact} */
    public boolean isExact() {
        return bound.isExact();
    }

    /** {@return the number, if it is exact; otherwise empty} */
    public OptionalInt exactly() {
        return isExact() ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /**
     * {@return whether a number may be the true one} What each bound admits is said in {@link Bound}.
     *
     * @param other the number
     */
    public boolean admits(long other) {
        return other >= least() && other <= most();
    }

    /**
     * {@return whether the true numbers of both may be the same}
     *
     * @param other the other count
     */
    public boolean mayEqual(Count other) {
        Objects.requireNonNull(other, "other");
        return least() <= other.most() && other.least() <= most();
    }

    /** The fewest there may be. */
    private long least() {
        return bound.least(BigDecimal.valueOf(number), BigDecimal.ONE).longValueExact();
    }

    /** The most there may be. */
    private long most() {
        return bound.most(BigDecimal.valueOf(number), BigDecimal.ONE)
                .map(BigDecimal::longValueExact)
                .orElse(Long.MAX_VALUE);
    }

    /**
     * {@return the sum of two counts, with what is known of it} The sum of 9 and more than 30 is more than 39; that of more
     * than 30 and at most 9 is more or less 39, since it may be more or fewer, and nobody knows by how many. The same in any order and grouping.
     *
     * @param other the other count
     * @throws InvalidValueException if the sum is more than {@link Integer#MAX_VALUE}
     */
    public Count plus(Count other) {
        Objects.requireNonNull(other, "other");
        long sum = (long) number + other.number;
        Require.of(Count.class).between("number", 0, Integer.MAX_VALUE, sum);
        return new Count((int) sum, bound.and(other.bound));
    }

    /**
     * {@return the sum of some counts, with what is known of it; empty if there are none}
     *
     * @param counts the counts
     * @throws InvalidValueException if the sum is more than {@link Integer#MAX_VALUE}
     */
    public static Optional<Count> sum(Collection<Count> counts) {
        return Objects.requireNonNull(counts, "counts").stream().reduce(Count::plus);
    }

    /** {@return the text that {@link #parse} reads} */
    public String format() {
        return (isExact() ? "" : bound.spelling() + " ") + String.format(Locale.ROOT, "%d", number);
    }

    /** {@return the count in a sentence: {@code 1,400}, {@code more than 30}, {@code fewer than 400}} */
    @Override
    public String toString() {
        return (bound == Bound.LESS_THAN ? "fewer than " : bound.text()) + Text.number(number);
    }
}
