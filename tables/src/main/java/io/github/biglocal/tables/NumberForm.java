package io.github.biglocal.tables;

import io.github.biglocal.entity.Count;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.TextForm;
import io.github.biglocal.reading.TextForms;
import io.github.biglocal.tables.CellSettings.DecimalMark;
import io.github.biglocal.tables.grid.Cell;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is a number, or nearly one, in a cell: whole and exact numbers, counts, years, ratios. */
abstract sealed class NumberForm<V> extends StandardForm<V> {
    final TextForm<V> form;

    private NumberForm(Class<V> type, String noun, V example) {
        super(type, noun, Optional.of(example), List.of(), Format.NUMBER);
        this.form = TextForms.of(type).orElseThrow();
    }

    @Override
    public final String description() {
        return form.description();
    }

    @Override
    final Loaded<V> ofText(String cell, CellSettings settings, Supplier<? extends Place> place) {
        String text = Blanks.tidy(cell);
        if (isError(text)) {
            return errorCell(place);
        }
        try {
            return Loaded.of(parse(text, settings));
        } catch (InvalidValueException e) {
            return refused(place, e, form, text);
        }
    }

    @Override
    final Loaded<V> ofNumber(BigDecimal number, CellSettings settings, Supplier<? extends Place> place) {
        if (!Digits.isSane(number) || !Digits.isKept(number)) {
            return digitsLost(place);
        }
        try {
            return Loaded.of(make(number));
        } catch (InvalidValueException e) {
            return refused(place, e, form, number.toPlainString());
        }
    }

    /** The value of a text, its blanks tidied. */
    abstract V parse(String text, CellSettings settings);

    /** The value of a number. */
    abstract V make(BigDecimal number);

    /** The number of a text as people write numbers; if it is none, the form says what is wrong with it. */
    final V numberOr(String text, CellSettings settings) {
        return number(text, settings).map(this::make).orElseGet(() -> form.parse(text));
    }

    /** The number of a text as people write numbers; what has three decimals more likely has a sign between thousands. */
    Optional<BigDecimal> number(String text, CellSettings settings) {
        Optional<BigDecimal> number = Digits.readSigned(text, settings.decimalMark());
        if (number.isPresent() && Digits.mayBeGrouped(text, number.get())) {
            boolean point = settings.decimalMark() == DecimalMark.POINT;
            String sign = point ? "point" : "comma";
            throw new InvalidValueException(
                    type(),
                    "number",
                    "the number has three decimal places: its " + sign + " may stand between thousands",
                    "Write it without the " + sign + ", or with more or fewer decimal places. If a " + sign
                            + " stands between thousands in the file, read it " + (point ? "with" : "without")
                            + " withDecimalComma().");
        }
        return number;
    }

    static final class OfInteger extends NumberForm<Integer> {
        /** So many digits are always a whole number that fits. */
        private static final int SHORT = 9;

        OfInteger() {
            super(Integer.class, "a whole number", 12);
        }

        @Override
        Integer parse(String text, CellSettings settings) {
            return numberOr(text, settings);
        }

        @Override
        Integer make(BigDecimal number) {
            boolean isShort = number.scale() == 0 && number.precision() <= SHORT;
            return isShort ? Integer.valueOf(number.intValueExact()) : form.parse(plain(number));
        }

        @Override
        public Cell write(Integer value, CellSettings settings) {
            return new Cell.Numeric(BigDecimal.valueOf(value));
        }
    }

    static final class OfDecimal extends NumberForm<BigDecimal> {
        OfDecimal() {
            super(BigDecimal.class, "a number", new BigDecimal("12.5"));
        }

        @Override
        BigDecimal parse(String text, CellSettings settings) {
            return numberOr(text, settings);
        }

        /** It keeps its decimals, three of them too, and is read back as it was written. */
        @Override
        Optional<BigDecimal> number(String text, CellSettings settings) {
            return Digits.readSigned(text, settings.decimalMark());
        }

        @Override
        BigDecimal make(BigDecimal number) {
            form.format(number);
            return number;
        }

        @Override
        public Cell write(BigDecimal value, CellSettings settings) {
            String text = form.format(value);
            if (Digits.isSameFromCell(value) && !Digits.looksGrouped(value, settings.decimalMark())) {
                return new Cell.Numeric(value);
            }
            return new Cell.Text(value.scale() < 0 ? text : Digits.text(value, settings.decimalMark()));
        }
    }

    static final class OfCount extends NumberForm<Count> {
        private static final Pattern OR_MORE = Pattern.compile("(.*\\d) ?(?:\\+|or more)");
        private static final Pattern WORDS_AND_NUMBER = Pattern.compile("([a-z ]+)\\.? ?(\\d.*)");

        /** What people write for the bounds, besides their own words. */
        private static final Map<String, String> WORDS = Map.ofEntries(
                Map.entry("over", "more than "),
                Map.entry("fewer than", "less than "),
                Map.entry("under", "less than "),
                Map.entry("up to", "at most "),
                Map.entry("no more than", "at most "),
                Map.entry("no fewer than", "at least "),
                Map.entry("upwards of", "at least "),
                Map.entry("around", "about "),
                Map.entry("circa", "about "),
                Map.entry("some", "about "),
                Map.entry("nearly", "just under "),
                Map.entry("almost", "just under "));

        OfCount() {
            super(Count.class, "a count", Count.of(30));
        }

        @Override
        Count parse(String text, CellSettings settings) {
            String small = text.toLowerCase(Locale.ROOT);
            Matcher more = OR_MORE.matcher(small);
            if (more.matches()) {
                return bounded("at least ", more.group(1), text, settings);
            }
            Matcher parts = WORDS_AND_NUMBER.matcher(small);
            if (parts.matches()) {
                String words = parts.group(1).strip();
                return bounded(WORDS.getOrDefault(words, words + " "), parts.group(2), text, settings);
            }
            return bounded("", small, text, settings);
        }

        private Count bounded(String words, String number, String text, CellSettings settings) {
            return number(number, settings)
                    .map(read -> form.parse(words + plain(read)))
                    .orElseGet(() -> form.parse(text));
        }

        @Override
        Count make(BigDecimal number) {
            return form.parse(plain(number));
        }

        @Override
        public Cell write(Count value, CellSettings settings) {
            return value.isExact()
                    ? new Cell.Numeric(BigDecimal.valueOf(value.number()))
                    : new Cell.Text(form.format(value));
        }
    }

    static final class OfYear extends NumberForm<Year> {
        private static final int FIRST_OF_FOUR_DIGITS = 1_000;

        OfYear() {
            super(Year.class, "a year", Year.of(2016));
        }

        @Override
        Year parse(String text, CellSettings settings) {
            return form.parse(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
        }

        @Override
        Year make(BigDecimal number) {
            return form.parse(plain(number));
        }

        @Override
        public Cell write(Year value, CellSettings settings) {
            String text = form.format(value);
            return value.getValue() < FIRST_OF_FOUR_DIGITS
                    ? new Cell.Text(text)
                    : new Cell.Numeric(BigDecimal.valueOf(value.getValue()));
        }
    }

    static final class OfRatio extends NumberForm<Ratio> {
        OfRatio() {
            super(Ratio.class, "an exact fraction", Ratio.of(51, 100));
        }

        @Override
        Ratio parse(String text, CellSettings settings) {
            if (text.endsWith("%")) {
                return number(Blanks.strip(text.substring(0, text.length() - 1)), settings)
                        .map(number -> make(number.movePointLeft(2)))
                        .orElseGet(() -> form.parse(text));
            }
            return text.indexOf('/') < 0 ? numberOr(text, settings) : form.parse(text.replace(" ", ""));
        }

        @Override
        Ratio make(BigDecimal number) {
            BigDecimal whole = number.scale() < 0 ? number.setScale(0) : number;
            return form.parse(whole.unscaledValue() + "/" + BigInteger.TEN.pow(whole.scale()));
        }

        @Override
        public Cell write(Ratio value, CellSettings settings) {
            return new Cell.Text(form.format(value));
        }
    }

    /** A whole number without noughts after its point. */
    private static String plain(BigDecimal number) {
        return Digits.shown(number).toPlainString();
    }
}
