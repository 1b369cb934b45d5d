package io.github.biglocal.money;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * A number as a source prints it, kept word for word, with what it can mean: {@code 10.14}, {@code £2m}, {@code 12 %},
 * {@code about nine}, {@code over 2m}, {@code just under 160m}, {@code one in four}, {@code 3 to over 100}.
 *
 * <p>A printed number stands for every number that would be printed like it. {@code 10.14} is from 10.135 up to, but not
 * including, 10.145: half a digit of its last printed place on either side, rounded half up. What words such as
 * <i>about</i> and <i>over</i> add to that is said in {@link Bound}, the same for counts and amounts.
 *
 * <p>What the library cannot read is refused, not guessed. If you know what it means, add that in square brackets, as
 * an editor does in a quotation: {@code nearly tripled [2.5 to 3]}, {@code several hundred [at least 200]}. The brackets
 * may also correct the library's reading of a text it could read.
 *
 * <p>Bounds are exact fractions, amounts of money in units of their currency, percentages as fractions: {@code 12 %} is
 * 3/25. Two printed numbers are equal if their texts are. Immutable and thread-safe.
 *
 * @param value the number as printed, without the noun it counts, and with the editor's reading in square brackets where
 *     it needs one
 */
public record PrintedNumber(String value) implements TextValue {
    /** What a printed number is a number of. */
    public enum Unit {
        /** A plain number: a count, or a ratio such as 10.14 or {@code 10.14 to 1}. */
        NUMBER,
        /** An amount of money. */
        MONEY,
        /** A percentage. */
        PERCENTAGE,
        /** So many out of so many: {@code 140 of 150}, {@code one in four}. */
        SHARE
    }

    /**
     * Reads the text.
     *
     * @throws InvalidValueException if it cannot be read
     */
    public PrintedNumber {
        Require.of(PrintedNumber.class).identifier(value);
        PrintedNumberReader.read(value);
    }

    /**
     * {@return a number as printed}
     *
     * @param value the number, with the editor's reading in square brackets where it needs one
     * @throws InvalidValueException if it cannot be read
     */
    public static PrintedNumber of(String value) {
        return new PrintedNumber(value);
    }

    /**
     * {@return a number as printed, and what it means}
     *
     * @param printed the number as printed, such as {@code nearly tripled}; without square brackets
     * @param reading what it means, as a printed number that can be read, such as {@code 2.5 to 3}
     * @throws InvalidValueException if the reading cannot be read, or the text has square brackets
     */
    public static PrintedNumber of(String printed, String reading) {
        Require.of(PrintedNumber.class).identifier("printed", printed).identifier("reading", reading);
        return new PrintedNumber(printed + " [" + reading + "]");
    }

    private PrintedNumberReader.Meaning meaning() {
        return PrintedNumberReader.read(value);
    }

    /** {@return the number as printed, without the editor's reading} */
    public String printed() {
        return PrintedNumberReader.parts(value).printed();
    }

    /** {@return the editor's reading, without its brackets; this number itself if it has none} */
    public PrintedNumber reading() {
        return PrintedNumberReader.parts(value)
                .reading()
                .map(PrintedNumber::new)
                .orElse(this);
    }

    /** {@return what it is a number of} */
    public Unit unit() {
        return meaning().unit();
    }

    /** {@return the currency of an amount of money; empty for any other number} */
    public Optional<CurrencyUnit> currency() {
        return meaning().currency();
    }

    /**
     * {@return what a word before the number says; exact if there is none, and for a range, each end of which has its own}
     */
    public Bound qualifier() {
        return meaning().qualifier();
    }

    /** {@return the number itself, as if it were exact; empty for a range} */
    public Optional<Ratio> number() {
        return meaning().number();
    }

    /** {@return the two ends of a range, the lower first; empty if it is a single number} */
    public List<PrintedNumber> ends() {
        return meaning().ends();
    }

    /** {@return the numbers it can stand for; of a range, those from the least of one end to the most of the other} */
    public NumberBounds bounds() {
        return meaning().bounds();
    }

    /** {@return whether it is a whole number printed to the unit, such as 1,250 or nine: the number of something} */
    public boolean isCount() {
        return meaning().isCount();
    }

    /**
     * {@return whether a number would be printed like this} To ask of many numbers, ask the {@link #bounds()}.
     *
     * @param number the number; of a percentage the fraction
     */
    public boolean admits(Ratio number) {
        return bounds().admits(number);
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
