package io.github.biglocal.reading;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.text.Nearest;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * How a small value reads as one piece of text, the same in every format: an amount as {@code GBP 147805.00}, a day as
 * {@code 2016-04-01}. What is written is read back equal; a value that could not be is refused when it is written.
 *
 * <p>Found with {@link TextForms#of}. Immutable and thread-safe.
 *
 * @param <T> the type of the value
 */
public final class TextForm<T> {
    /** How much of a wrong text may be shown in a message. */
    enum Quoting {
        /** None of it: free text, and ids, which may be of a person. */
        NEVER,
        /** What is figures, for the most part: a slip in an amount, a day, a number. */
        FIGURES,
        /** As with figures; and without words the text is a whole number. */
        NUMBERS,
        /** What is of several words in the form of a code, or is nearly a known one. */
        CODES
    }

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(?:[_-][A-Z0-9]+)*");

    private final Class<T> type;
    private final String noun;
    private final Optional<String> example;
    private final List<String> known;
    private final Quoting quoting;
    private final Function<String, T> read;
    private final Function<T, String> write;
    private final Consumer<T> readable;

    TextForm(
            Class<T> type,
            String noun,
            Optional<String> example,
            List<String> known,
            Quoting quoting,
            Function<String, T> read,
            Function<T, String> write,
            Consumer<T> readable) {
        this.type = type;
        this.noun = noun;
        this.example = example;
        this.known = List.copyOf(known);
        this.quoting = quoting;
        this.read = read;
        this.write = write;
        this.readable = readable;
    }

    /**
     * {@return whether a format that has numbers may have a whole one instead of its text: a count that is exact is a
     * number}
     */
    public boolean isNumberWhereWhole() {
        return quoting == Quoting.NUMBERS;
    }

    /** {@return the type of the value} */
    public Class<T> type() {
        return type;
    }

    /**
     * {@return what a value is, for the middle of a sentence} {@code a day such as 2016-04-01},
     * {@code one of RESIDENT and NON_RESIDENT}.
     */
    public String description() {
        if (isClosedList()) {
            return "one of " + Text.listOr(known);
        }
        return example.map(text -> noun + " such as " + text).orElse(noun);
    }

    /** {@return a text that can be read; empty for a type that a user made and that shows no value of its own} */
    public Optional<String> example() {
        return example;
    }

    /**
     * {@return the values of a list, open or closed, as their texts, in its order; none for a type that is not a list}
     */
    public List<String> known() {
        return known;
    }

    /** {@return whether there are no values but the known ones} */
    public boolean isClosedList() {
        return type.isEnum();
    }

    /**
     * {@return the value that a text gives}
     *
     * @param text the text, without spaces around it
     * @throws IllegalArgumentException if it gives none; for the library's own types it is an
     *     {@link InvalidValueException}
     */
    public T parse(String text) {
        return read.apply(Objects.requireNonNull(text, "text"));
    }

    /**
     * {@return the text of a value} {@link #parse} makes an equal value of it.
     *
     * @param value the value
     * @throws InvalidValueException if it could not be read back, such as a day of the year 10000 or an amount of more than
     *     eighteen digits before the point
     */
    public String format(T value) {
        readable.accept(Objects.requireNonNull(value, "value"));
        return write.apply(value);
    }

    /**
     * {@return the text of a value of a result, which is not read back} The same as {@link #format} gives, and more: a
     * figure that was worked out may have more digits than one that is read.
     *
     * @param value the value
     */
    public String formatResult(T value) {
        return write.apply(Objects.requireNonNull(value, "value"));
    }

    /**
     * {@return the value that a text gives, or why it gives none} A code that is not known, on an open list, is kept
     * with a warning. What is quoted of the text is what {@link #quotable} allows.
     *
     * @param text the text, without spaces around it
     * @param place where it stands; asked for only where there is a problem
     */
    public Loaded<T> read(String text, Supplier<? extends Place> place) {
        Objects.requireNonNull(place, "place");
        T value;
        try {
            value = parse(text);
        } catch (InvalidValueException e) {
            return Loaded.none(List.of(withValue(
                    Problem.error(
                            isClosedList() ? ProblemCode.UNKNOWN_CODE : ProblemCode.INVALID_VALUE,
                            place.get(),
                            e.problem(),
                            e.repair()),
                    text)));
        } catch (IllegalArgumentException e) {
            // A type of a user's own: its message may repeat the text.
            return Loaded.none(List.of(withValue(
                    Problem.error(
                            ProblemCode.INVALID_VALUE,
                            place.get(),
                            "The value is not " + description() + ".",
                            "Correct the value."),
                    text)));
        }
        if (value instanceof Code code && !code.isKnown()) {
            return Loaded.of(value, List.of(withValue(unknown(text, place.get()), text)));
        }
        return Loaded.of(value);
    }

    private Problem unknown(String text, Place place) {
        String list = known.isEmpty() ? "" : " The known codes are " + Text.list(known) + ".";
        return Problem.warning(
                ProblemCode.UNKNOWN_CODE,
                place,
                "The code is not on the list of codes for " + Text.words(type.getSimpleName())
                        + " as this version has it." + list,
                suggestion(text)
                        + "Correct the code if it is misspelt. A code that is not known is kept with its record.");
    }

    /** The question whether a known value was meant, with a space after it; empty where none is near. */
    String suggestion(String text) {
        return Nearest.of(text, known)
                .map(near -> "Did you mean " + near + "? ")
                .orElse("");
    }

    private Problem withValue(Problem problem, String text) {
        return quotable(text).map(problem::withValue).orElse(problem);
    }

    /**
     * {@return a text that is not of this form, if it may be shown in a message} Free text and ids may not, as they may be
     * personal. Of other types a text is shown that is evidently meant as such a value: figures for an amount, a day or a
     * number; words in capitals joined by an underscore, or a known code nearly, for a code. Anything else may be a name that
     * slipped into another field. Figures may still be those of a telephone: keep messages where the data may be kept.
     *
     * @param text the text
     */
    public Optional<String> quotable(String text) {
        boolean shown = switch (quoting) {
            case NEVER -> false;
            case FIGURES, NUMBERS -> isFigures(text);
            case CODES ->
                (text.indexOf('_') > 0 && CODE.matcher(text).matches())
                        || Nearest.of(text, known).isPresent();
        };
        return shown ? Optional.of(text) : Optional.empty();
    }

    /** Whether a text is figures, with a currency, an exponent or the name of a month at most. */
    private static boolean isFigures(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return digits > 0 && letters <= digits + 3;
    }

    /** {@return the name of the type} */
    @Override
    public String toString() {
        return "the text form of " + type.getSimpleName();
    }
}
