package io.github.biglocal.invariant;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The checks of one type, one after the other: {@code Require.of(Grant.class).text("title", title()).atLeastADay("period",
 * period())}. Each refuses nonsense with an {@link InvalidValueException} that names type and field; a value that is null with
 * a {@link NullPointerException} that names the field; and passes over an optional that is empty.
 *
 * <p>No message repeats a text or an amount. Immutable and thread-safe.
 */
public final class Require {
    /** The most digits of an exact number that is given or read, on either side of its point or of its line. */
    public static final int MOST_DIGITS = 40;

    /** The most characters of a text. */
    public static final int LONGEST_TEXT = 10_000_000;

    /** No amount has more before its decimal point: it is below a thousand million million. */
    private static final int MOST_DIGITS_OF_MONEY = 15;

    /** No field of a record that a source writes, so an additional field may well have its name. */
    private static final String ADDITIONAL_FIELDS = "additionalFields";

    /** The names of the fields of a type, found when first needed: hardly any record has fields of a caller's own. */
    private static final ClassValue<Set<String>> FIELDS = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods())
                    .filter(method -> Modifier.isAbstract(method.getModifiers()) && method.getParameterCount() == 0)
                    .map(Method::getName)
                    .filter(name -> !name.equals(ADDITIONAL_FIELDS))
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    private final Class<?> type;

    private Require(Class<?> type) {
        this.type = type;
    }

    /**
     * {@return the checks of a type}
     *
     * @param type the type that refuses what makes no sense
     */
    public static Require of(Class<?> type) {
        return new Require(Objects.requireNonNull(type, "type"));
    }

    // Texts.

    /**
     * Requires a text that says something. White space of any kind and characters without width do not count as text.
     * The text must be whole: half of a character that takes two places, such as an emoji, cannot be written to a file. It has
     * at most {@value #LONGEST_TEXT} characters, as no format reads more.
     *
     * @param field the name of the field
     * @param text what it holds
     * @return this
     */
    public Require text(String field, String text) {
        saysSomething(field, field, text);
        return this;
    }

    /**
     * Requires that a text, if there is one, says something, as {@link #text(String, String)} does.
     *
     * @param field the name of the field
     * @param text what it holds
     * @return this
     */
    public Require text(String field, Optional<String> text) {
        text.ifPresent(each -> saysSomething(field, field, each, "Give it a value, or leave it out."));
        return this;
    }

    /**
     * Requires that every text says something, as {@link #text(String, String)} does.
     *
     * @param field the name of the field
     * @param texts what it holds
     * @return this
     */
    public Require texts(String field, Collection<String> texts) {
        texts.forEach(
                each -> saysSomething(field, "an entry of " + field, each, "Give the entry a value, or remove it."));
        return this;
    }

    /**
     * Requires a text that can be compared with others character by character, such as an id or a code. It says something; it has
     * no white space at either end, and within it none but the usual space; no invisible character anywhere, such as a tab, a line
     * break, a mark of direction or a space without width; and is in Unicode normal form C. Letters of different scripts that look
     * the same stay different. A title and a name are
     * {@linkplain #text(String, String) texts}, as people wrote them.
     *
     * @param field the name of the field
     * @param text what it holds
     * @return this
     */
    public Require identifier(String field, String text) {
        return identifier(field, field, text);
    }

    /**
     * Requires of a type that is one text, in its component {@code value}, that it can be distinguished from others, as
     * {@link #identifier(String, String)} does.
     *
     * @param value the text
     * @return this
     */
    public Require identifier(String value) {
        return identifier("value", "the text", value);
    }

    private Require identifier(String field, String name, String text) {
        if (Objects.requireNonNull(text, field).length() <= LONGEST_TEXT && Characters.arePlain(text)) {
            return this;
        }
        saysSomething(field, name, text);
        if (Characters.haveSpaceAtAnEnd(text)) {
            throw refused(field, name + " begins or ends with white space", "Remove the white space.");
        }
        if (Characters.areHidden(text)) {
            throw refused(
                    field,
                    name + " has an invisible character",
                    "Remove tabs, line breaks, direction marks and zero-width spaces.");
        }
        if (!Characters.areComposed(text)) {
            throw refused(
                    field,
                    name + " has a letter and its accent as two separate characters",
                    "Write them as one character (Unicode normal form C).");
        }
        return this;
    }

    /**
     * Requires a text that can be written to a file: one that may be blank, but has no half of a character that takes
     * two places.
     *
     * @param field the name of the field
     * @param text what it holds
     * @return this
     */
    public Require whole(String field, String text) {
        Objects.requireNonNull(text, field);
        if (Characters.haveHalfACharacter(text)) {
            throw halfACharacter(field, "the text");
        }
        return this;
    }

    private InvalidValueException halfACharacter(String field, String name) {
        return refused(field, name + " has half a character", "Write the whole character, or remove the half.");
    }

    private void saysSomething(String field, String name, String text) {
        saysSomething(field, name, text, "Give it a value.");
    }

    private void saysSomething(String field, String name, String text, String repair) {
        Objects.requireNonNull(text, field);
        if (text.length() > LONGEST_TEXT) {
            throw refused(field, name + " has more than 10,000,000 characters", "Shorten it.");
        }
        if (Characters.showNothing(text)) {
            throw refused(field, name + " is blank", repair);
        }
        if (Characters.haveHalfACharacter(text)) {
            throw halfACharacter(field, name);
        }
    }

    /**
     * Requires that what a caller added to a record has names of its own: none is blank or too long to be read again, and none
     * is that of a field of the type.
     *
     * @param names the names of the additional fields
     * @return this
     */
    public Require additionalFields(Set<String> names) {
        for (String name : names) {
            saysSomething(ADDITIONAL_FIELDS, "the name of an additional field", name, "Give the field a name.");
            if (FIELDS.get(type).contains(name)) {
                throw refused(
                        ADDITIONAL_FIELDS,
                        "an additional field is called " + name + ", which is the name of a field of the record",
                        "Set that field instead, or give the additional field another name.");
            }
        }
        return this;
    }

    // Numbers.

    /**
     * Requires a whole number that is large enough.
     *
     * @param field the name of the field
     * @param least the smallest number that makes sense
     * @param number what the field holds
     * @return this
     */
    public Require atLeast(String field, long least, long number) {
        if (number < least) {
            throw refused(field, field + " is " + number, "Give " + least + " or more.");
        }
        return this;
    }

    /**
     * Requires that a whole number, if there is one, is large enough.
     *
     * @param field the name of the field
     * @param least the smallest number that makes sense
     * @param number what the field holds
     * @return this
     */
    public Require atLeast(String field, int least, OptionalInt number) {
        number.ifPresent(each -> atLeast(field, least, each));
        return this;
    }

    /**
     * Requires a whole number in a range.
     *
     * @param field the name of the field
     * @param least the smallest number that makes sense
     * @param most the largest
     * @param number what the field holds
     * @return this
     */
    public Require between(String field, long least, long most, long number) {
        if (number < least || number > most) {
            throw refused(field, field + " is " + number, "Give a whole number from " + least + " to " + most + ".");
        }
        return this;
    }

    /**
     * Requires an exact number that is large enough and not too long.
     *
     * @param <T> the kind of number
     * @param field the name of the field
     * @param least the smallest number that makes sense
     * @param number what the field holds
     * @return this
     */
    public <T extends ExactNumber & Comparable<T>> Require atLeast(String field, T least, T number) {
        notTooLong(field, number);
        if (number.compareTo(least) < 0) {
            throw refused(field, field + " is " + number, "Give " + least + " or more.");
        }
        return this;
    }

    /**
     * Requires an exact number that is more than another and not too long.
     *
     * @param <T> the kind of number
     * @param field the name of the field
     * @param limit what it is more than
     * @param number what the field holds
     * @return this
     */
    public <T extends ExactNumber & Comparable<T>> Require moreThan(String field, T limit, T number) {
        notTooLong(field, number);
        if (number.compareTo(limit) <= 0) {
            throw refused(field, field + " is " + number, "Give more than " + limit + ".");
        }
        return this;
    }

    /**
     * Requires an exact number in a range, its ends included, that is not too long.
     *
     * @param <T> the kind of number
     * @param field the name of the field
     * @param least the smallest number that makes sense
     * @param most the largest
     * @param number what the field holds
     * @return this
     */
    public <T extends ExactNumber & Comparable<T>> Require between(String field, T least, T most, T number) {
        notTooLong(field, number);
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            throw refused(field, field + " is " + number, "Give a number from " + least + " to " + most + ".");
        }
        return this;
    }

    /**
     * Requires a decimal number of at most {@link #MOST_DIGITS} digits, and as many decimals. With an exponent, a short text
     * would be an endless number.
     *
     * @param field the name of the field
     * @param number what the field holds
     * @return this
     */
    public Require notTooLong(String field, BigDecimal number) {
        Objects.requireNonNull(number, field);
        if (number.precision() > MOST_DIGITS || number.scale() > MOST_DIGITS || number.scale() < -MOST_DIGITS) {
            throw tooLong(field);
        }
        return this;
    }

    /**
     * Requires an exact number of at most {@link #MOST_DIGITS} digits.
     *
     * @param field the name of the field
     * @param number what the field holds
     * @return this
     */
    public Require notTooLong(String field, ExactNumber number) {
        Objects.requireNonNull(number, field);
        if (number.digits() > MOST_DIGITS) {
            throw tooLong(field);
        }
        return this;
    }

    private InvalidValueException tooLong(String field) {
        return refused(field, field + " has more than " + MOST_DIGITS + " digits", "Round it.");
    }

    // Money.

    /**
     * Requires an amount that is not negative, and below a thousand million million.
     *
     * @param field the name of the field
     * @param amount what the field holds
     * @return this
     */
    public Require notNegative(String field, Money amount) {
        return notNegative(field, amount, "Give zero or more.");
    }

    /**
     * Requires an amount that is not negative, and below a thousand million million, where there is another field for what a
     * negative amount is meant to say, such as money that was paid back.
     *
     * @param field the name of the field
     * @param amount what the field holds
     * @param repair what to record instead of a negative amount, as a sentence
     * @return this
     */
    public Require notNegative(String field, Money amount, String repair) {
        notTooMuch(field, amount);
        Objects.requireNonNull(repair, "repair");
        if (amount.isNegative()) {
            throw refused(field, field + " is negative", repair);
        }
        return this;
    }

    /**
     * Requires that an amount, if there is one, is not negative, and below a thousand million million.
     *
     * @param field the name of the field
     * @param amount what the field holds
     * @return this
     */
    public Require notNegative(String field, Optional<Money> amount) {
        amount.ifPresent(each -> notNegative(field, each));
        return this;
    }

    /**
     * Requires an amount, of either sign, below a thousand million million.
     *
     * @param field the name of the field
     * @param amount what the field holds
     * @return this
     */
    public Require notTooMuch(String field, Money amount) {
        Objects.requireNonNull(amount, field);
        BigDecimal number = amount.getAmount();
        if (number.precision() - number.scale() > MOST_DIGITS_OF_MONEY) {
            throw refused(
                    field, field + " has more than fifteen digits before the decimal point", "Correct the amount.");
        }
        return this;
    }

    /**
     * Requires that every amount is in one currency.
     *
     * @param field the name of the field that holds them; of several, their names with commas between
     * @param amounts the amounts
     * @return this
     */
    public Require oneCurrency(String field, Amounts amounts) {
        Optional<SortedSet<String>> mixed =
                Objects.requireNonNull(amounts, "amounts").mixed();
        if (mixed.isPresent()) {
            throw refused(
                    field,
                    "the currencies " + listed(List.copyOf(mixed.get())) + " are mixed",
                    "Convert the amounts to one of them.");
        }
        return this;
    }

    // Periods and lists.

    /**
     * Requires a period of at least a day.
     *
     * @param field the name of the field
     * @param period what the field holds
     * @return this
     */
    public Require atLeastADay(String field, LocalDateRange period) {
        Objects.requireNonNull(period, field);
        if (period.isEmpty()) {
            throw refused(field, field + " covers no day", "Give a last day that is not before the first.");
        }
        return this;
    }

    /**
     * Requires that a period, if there is one, has at least a day.
     *
     * @param field the name of the field
     * @param period what the field holds
     * @return this
     */
    public Require atLeastADay(String field, Optional<LocalDateRange> period) {
        period.ifPresent(each -> atLeastADay(field, each));
        return this;
    }

    /**
     * Requires that every period has at least a day.
     *
     * @param field the name of the field
     * @param periods what the field holds
     * @return this
     */
    public Require atLeastADay(String field, Collection<LocalDateRange> periods) {
        periods.forEach(each -> atLeastADay(field, each));
        return this;
    }

    /**
     * Requires a period whose first and last day are given, of at least a day.
     *
     * @param field the name of the field
     * @param period what the field holds
     * @return this
     */
    public Require bounded(String field, LocalDateRange period) {
        atLeastADay(field, period);
        if (period.isUnboundedStart() || period.isUnboundedEnd()) {
            throw refused(field, field + " is open-ended", "Give both its first and its last day.");
        }
        return this;
    }

    /**
     * Requires that a list has an entry.
     *
     * @param field the name of the field
     * @param entries what the field holds
     * @return this
     */
    public Require notEmpty(String field, Collection<?> entries) {
        if (entries.isEmpty()) {
            throw refused(field, field + " is empty", "Give at least one entry.");
        }
        return this;
    }

    /**
     * Requires that no entry is in a list twice.
     *
     * @param field the name of the field
     * @param entries what distinguishes the entries of the field
     * @return this
     */
    public Require distinct(String field, Collection<?> entries) {
        if (entries.size() > 1 && Set.copyOf(entries).size() < entries.size()) {
            throw refused(field, field + " has the same entry twice", "Give each entry only once.");
        }
        return this;
    }

    /**
     * Requires that no two entries of a list are of one day, or have anything else in common that sets them apart.
     *
     * @param <T> what the list holds
     * @param field the name of the field
     * @param entries what it holds
     * @param by what sets an entry apart
     * @return this
     */
    public <T> Require distinct(String field, Collection<T> entries, Function<? super T, ?> by) {
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(by, "by");
        return entries.size() < 2
                ? this
                : distinct(field, entries.stream().map(by).toList());
    }

    private static String listed(List<String> codes) {
        int last = codes.size() - 1;
        return String.join(", ", codes.subList(0, last)) + " and " + codes.get(last);
    }

    private InvalidValueException refused(String field, String problem, String repair) {
        return new InvalidValueException(type, field, problem, repair);
    }

    @Override
    public String toString() {
        return "checks of " + type.getSimpleName();
    }
}
