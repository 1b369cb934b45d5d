package io.github.biglocal.tables;

import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TextForm;
import io.github.biglocal.reading.TextForms;
import io.github.biglocal.tables.CellSettings.DecimalMark;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An amount of money in a cell. */
final class MoneyForm extends StandardForm<Money> {
    private static final TextForm<Money> FORM = TextForms.of(Money.class).orElseThrow();
    /** As the text form of an amount has it. */
    private static final int MOST_DIGITS = 18;

    private static final int CODE_LENGTH = 3;

    private static final Pattern SHORTENED = Pattern.compile(
            "[^\\d]{0,5}\\d[\\d.,]* ?(?:k|m|mn|bn|b|t|th|thousand|million|billion|mio)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_EXPONENT =
            Pattern.compile("[^\\d]{0,5}\\d[\\d.,]*E[+-]?\\d+", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIGURES = Pattern.compile("[\\d., ]*\\d[\\d., ]*");
    private static final Pattern DASH = Pattern.compile("[-\u2010-\u2015\u2212]+");

    private static final Set<CurrencyUnit> WELL_KNOWN = Set.of(CurrencyUnit.GBP, CurrencyUnit.EUR);

    private static final String WRITE = "Write the amount in figures, such as 1234.50.";
    private static final String NOT_AN_AMOUNT = "The text is not an amount of money.";

    MoneyForm() {
        super(
                Money.class,
                "an amount of money",
                Optional.of(Money.of(CurrencyUnit.GBP, new BigDecimal("1500.00"))),
                List.of(),
                Format.AMOUNT);
    }

    @Override
    Loaded<Money> ofText(String cell, CellSettings settings, Supplier<? extends Place> place) {
        return new Reading(Blanks.tidy(cell), settings, place).read();
    }

    @Override
    Loaded<Money> ofNumber(BigDecimal number, CellSettings settings, Supplier<? extends Place> place) {
        if (!Digits.isSane(number)) {
            return tooLarge(place);
        }
        return mayHaveLostDigits(number, settings.currency())
                ? digitsLost(place)
                : money(number, settings.currency(), number.toPlainString(), place);
    }

    @Override
    Loaded<Money> ofShown(Cell.Numeric cell, CellSettings settings, Supplier<? extends Place> place) {
        Loaded<Money> read = super.ofShown(cell, settings, place);
        return read.value()
                .filter(money -> mayHaveLostDigits(cell.value(), money.getCurrencyUnit()))
                .map(money -> MoneyForm.<Money>digitsLost(place))
                .orElse(read);
    }

    /** What a cell cannot hold to the last penny may have lost it. */
    private static boolean mayHaveLostDigits(BigDecimal number, CurrencyUnit currency) {
        return number.precision() - number.scale() > Digits.MOST_OF_A_CELL - currency.getDecimalPlaces()
                && number.precision() >= Digits.MOST_OF_A_CELL;
    }

    private static Loaded<Money> money(
            BigDecimal number, CurrencyUnit currency, String text, Supplier<? extends Place> place) {
        int decimals = currency.getDecimalPlaces();
        BigDecimal amount = number.scale() > decimals ? number.stripTrailingZeros() : number;
        if (amount.scale() > decimals) {
            return refused(
                    ProblemCode.INVALID_VALUE,
                    place,
                    decimals == 0
                            ? "The amount has decimal places, which its currency does not have."
                            : "The amount has more than " + Text.count(decimals, "decimal place") + ".",
                    "Round the amount to "
                            + (decimals == 0 ? "a whole number." : Text.count(decimals, "decimal place") + "."),
                    FORM,
                    text);
        }
        if (amount.precision() - amount.scale() > MOST_DIGITS) {
            return tooLarge(place);
        }
        return Loaded.of(Money.of(currency, amount));
    }

    private static Loaded<Money> tooLarge(Supplier<? extends Place> place) {
        return refused(
                ProblemCode.NUMBER_TOO_LARGE,
                place,
                "The amount has more than 18 digits before the decimal point.",
                "Correct the amount.");
    }

    @Override
    public Cell write(Money value, CellSettings settings) {
        FORM.format(value);
        BigDecimal amount = value.getAmount();
        if (value.getCurrencyUnit().equals(settings.currency())
                && amount.precision() <= Digits.MOST_OF_A_CELL
                && !Digits.looksGrouped(amount, settings.decimalMark())) {
            return new Cell.Numeric(amount);
        }
        return new Cell.Text(value.getCurrencyUnit().getCode() + " " + Digits.text(amount, settings.decimalMark()));
    }

    /** The reading of one text: its sign and currency are taken off, and figures should be left. */
    private static final class Reading {
        private final String text;
        private final CellSettings settings;
        private final Supplier<? extends Place> place;

        private String rest;
        private boolean signed;
        private boolean negative;
        private @Nullable CurrencyUnit currency;
        /** Why there is no amount. */
        private @Nullable Loaded<Money> refusal;

        Reading(String text, CellSettings settings, Supplier<? extends Place> place) {
            this.text = text;
            this.settings = settings;
            this.place = place;
            this.rest = text;
        }

        Loaded<Money> read() {
            takeParentheses();
            takeSign();
            takeCurrencyBefore();
            takeParentheses();
            takeSign();
            takeCurrencyAfter();
            if (refusal != null) {
                return refusal;
            }
            CurrencyUnit unit = currency == null ? settings.currency() : currency;
            Optional<BigDecimal> number = Digits.read(rest, settings.decimalMark());
            if (number.isEmpty()) {
                return refusal();
            }
            if (unit.getDecimalPlaces() < 3 && Digits.mayBeGrouped(rest, number.get())) {
                return thousands(unit);
            }
            return money(negative ? number.get().negate() : number.get(), unit, text, place);
        }

        /** Parentheses, as accounts write what is negative. */
        private void takeParentheses() {
            if (!signed && rest.length() > 2 && rest.charAt(0) == '(' && rest.charAt(rest.length() - 1) == ')') {
                rest = rest.substring(1, rest.length() - 1).strip();
                signed = true;
                negative = true;
            }
        }

        private void takeSign() {
            if (!signed && rest.length() > 1) {
                char first = rest.charAt(0);
                if (first == '-' || first == '\u2212' || first == '+') {
                    rest = rest.substring(1).strip();
                    signed = true;
                    negative = first != '+';
                }
            }
        }

        private void takeCurrencyBefore() {
            if (rest.isEmpty() || isFigure(rest.charAt(0))) {
                return;
            }
            if (isSymbol(rest.charAt(0))) {
                name(symbol(rest.charAt(0)));
                rest = rest.substring(1).strip();
            } else if (letters(rest, 0) == CODE_LENGTH) {
                name(code(rest.substring(0, CODE_LENGTH)));
                rest = rest.substring(CODE_LENGTH).strip();
            }
        }

        private void takeCurrencyAfter() {
            if (rest.isEmpty() || isFigure(rest.charAt(rest.length() - 1))) {
                return;
            }
            int end = rest.length() - 1;
            int code = rest.length() - CODE_LENGTH;
            if (isSymbol(rest.charAt(end))) {
                name(symbol(rest.charAt(end)));
                rest = rest.substring(0, end).strip();
            } else if (code > 0 && letters(rest, code) == CODE_LENGTH && !Character.isLetter(rest.charAt(code - 1))) {
                name(code(rest.substring(code)));
                rest = rest.substring(0, code).strip();
            }
        }

        private static boolean isFigure(char character) {
            return character >= '0' && character <= '9';
        }

        private static boolean isSymbol(char character) {
            return Character.getType(character) == Character.CURRENCY_SYMBOL;
        }

        /** How many letters of ASCII there are from a place on. */
        private static int letters(String text, int from) {
            int at = from;
            while (at < text.length()
                    && ((text.charAt(at) >= 'A' && text.charAt(at) <= 'Z')
                            || (text.charAt(at) >= 'a' && text.charAt(at) <= 'z'))) {
                at++;
            }
            return at - from;
        }

        private void name(Optional<CurrencyUnit> named) {
            if (named.isPresent() && currency != null && !currency.equals(named.get())) {
                refusal = refused(
                        ProblemCode.INVALID_VALUE,
                        place,
                        "The amount names two currencies.",
                        "Write one of them.",
                        FORM,
                        text);
            } else if (named.isPresent()) {
                currency = named.get();
            }
        }

        private Optional<CurrencyUnit> symbol(char symbol) {
            if (symbol == '£') {
                return Optional.of(CurrencyUnit.GBP);
            }
            if (symbol == '€') {
                return Optional.of(CurrencyUnit.EUR);
            }
            if (settings.currency().getSymbol(Locale.US).equals(String.valueOf(symbol))) {
                return Optional.of(settings.currency());
            }
            refusal = refused(
                    ProblemCode.INVALID_VALUE,
                    place,
                    "The sign before or after the amount is that of several currencies.",
                    "Write the currency as its three-letter code, such as USD 250.00.",
                    FORM,
                    text);
            return Optional.empty();
        }

        /** Codes are in capitals, or those of the file, of pounds and of euros: {@code all} and {@code top} are words as well. */
        private Optional<CurrencyUnit> code(String code) {
            try {
                CurrencyUnit unit = CurrencyUnit.of(code.toUpperCase(Locale.ROOT));
                if (code.equals(unit.getCode()) || unit.equals(settings.currency()) || WELL_KNOWN.contains(unit)) {
                    return Optional.of(unit);
                }
                refusal = because(
                        "The word before or after the amount may be the code of a currency.",
                        "Write the code in capitals, such as USD 250.00, or leave the word out.");
                return Optional.empty();
            } catch (IllegalCurrencyException e) {
                refusal = FIGURES.matcher(rest.replace(code, "")).matches()
                        ? refused(
                                ProblemCode.INVALID_VALUE,
                                place,
                                "The currency is not known.",
                                "Write its three-letter code, such as GBP or EUR.",
                                FORM,
                                text)
                        : refusal();
                return Optional.empty();
            }
        }

        private Loaded<Money> refusal() {
            if (isError(text)) {
                return errorCell(place);
            }
            if (DASH.matcher(text).matches()) {
                return because(
                        "A dash is not an amount.", "Write 0 if it is zero; leave the cell blank if it is not known.");
            }
            if (SHORTENED.matcher(text).matches()) {
                return because(
                        "The amount is not written out.", "Write all its figures, such as 15000 instead of 15k.");
            }
            if (WITH_EXPONENT.matcher(text).matches()) {
                return because("The amount is written with an exponent.", WRITE);
            }
            if (FIGURES.matcher(rest).matches()) {
                boolean point = settings.decimalMark() == DecimalMark.POINT;
                return because(
                        "The points, commas and spaces in the amount are not where they should be: "
                                + (point
                                        ? "a comma stands between thousands, and a point before the pence."
                                        : "a point stands between thousands, and a comma before the pence."),
                        point
                                ? "Write it like 1,234.50. If a comma stands before the pence in the file, read it with"
                                        + " withDecimalComma()."
                                : "Write it like 1.234,50. If a point stands before the pence in the file, read it"
                                        + " without withDecimalComma().");
            }
            return because(NOT_AN_AMOUNT, WRITE + " Leave the cell blank if it is not known.");
        }

        /** What has three decimals more likely has a sign between thousands that is not meant so here. */
        private Loaded<Money> thousands(CurrencyUnit unit) {
            boolean point = settings.decimalMark() == DecimalMark.POINT;
            return because(
                    "The amount has three decimal places: its " + (point ? "point" : "comma")
                            + " may stand between thousands.",
                    "Write it with " + Text.count(unit.getDecimalPlaces(), "decimal place") + ". If a "
                            + (point ? "point" : "comma") + " stands between thousands in the file, read it "
                            + (point ? "with" : "without") + " withDecimalComma().");
        }

        private Loaded<Money> because(String message, String repair) {
            return refused(ProblemCode.INVALID_VALUE, place, message, repair, FORM, text);
        }
    }
}
