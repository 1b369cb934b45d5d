package io.github.biglocal.text;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * Writes values as people read them in a sentence, in British English, whatever the default locale.
 *
 * <table>
 * <caption>What is written how</caption>
 * <tr><th>value</th><th>written</th></tr>
 * <tr><td>money</td><td>{@code £18,389}, {@code £18,389.50}, {@code -£6,954.78}, {@code CHF 1,000.50}</td></tr>
 * <tr><td>day</td><td>{@code 31 May 2020}</td></tr>
 * <tr><td>period</td><td>{@code from 1 April 2016 to 31 March 2019}</td></tr>
 * <tr><td>percentage</td><td>{@code 55.56 %}</td></tr>
 * <tr><td>share</td><td>{@code 5 of 9 (55.56 %)}</td></tr>
 * <tr><td>ratio</td><td>{@code 10.14}</td></tr>
 * <tr><td>count</td><td>{@code no members}, {@code 1 member}, {@code 1,200 members}</td></tr>
 * <tr><td>list</td><td>{@code a, b and c}</td></tr>
 * <tr><td>code</td><td>{@code recoverable VAT}</td></tr>
 * </table>
 *
 * <p>Figures are rounded half up (half away from zero if they are negative). A rounded figure never hides a difference:
 * it shows more decimals where it would otherwise read as zero, as the whole, or as the limit it is compared with.
 *
 * <p>Every method throws a {@link NullPointerException} that names the argument if it is null.
 */
public final class Text {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final Pattern CONSONANT_AND_Y = Pattern.compile("[b-df-hj-np-tv-xz]y$");
    private static final Pattern HISS = Pattern.compile("(s|x|ch|sh)$");
    private static final Pattern ENDED = Pattern.compile("[.!?][\"'’”)\\]]*$");
    private static final String OPENING = "\"'‘“([";

    private Text() {}

    /**
     * {@return an amount with its symbol, a comma between thousands, and pence only where there are any}
     * {@code £18,389}, {@code £18,389.50}, {@code €100,000}, {@code $250}, {@code -£6,954.78}. A currency other than
     * pounds sterling, euro and US dollar has its code: {@code CHF 1,000.50}.
     *
     * @param amount the amount
     */
    public static String money(Money amount) {
        Objects.requireNonNull(amount, "amount");
        BigDecimal value = amount.getAmount();
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        String digits = Figure.grouped(whole ? value.setScale(0) : value);
        return digits.startsWith("-")
                ? "-" + symbol(amount.getCurrencyUnit()) + digits.substring(1)
                : symbol(amount.getCurrencyUnit()) + digits;
    }

    /**
     * {@return a currency as amounts are said to be in it} {@code pounds}, {@code euros}, {@code US dollars}; the code of any
     * other: {@code CHF}.
     *
     * @param currency the currency
     */
    public static String currency(CurrencyUnit currency) {
        return switch (currency.getCode()) {
            case "GBP" -> "pounds";
            case "EUR" -> "euros";
            case "USD" -> "US dollars";
            default -> currency.getCode();
        };
    }

    private static String symbol(CurrencyUnit currency) {
        return switch (currency.getCode()) {
            case "GBP" -> "£";
            case "EUR" -> "€";
            case "USD" -> "$";
            default -> currency.getCode() + " ";
        };
    }

    /**
     * {@return a day, {@code 31 May 2020}} The year has the digits of the record, four at least, so that a slip such as
     * {@code 31 May 0019} can be found in the file.
     *
     * @param day the day
     */
    public static String day(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + year(day.getYear());
    }

    private static String year(int year) {
        String digits = Integer.toString(Math.abs(year));
        return (year < 0 ? "-" : "") + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /**
     * {@return a period with its last day, for the middle of a sentence}
     * {@code from 1 April 2016 to 31 March 2019}, {@code from 1 January 2024} and {@code until 31 March 2021} if an end
     * is open, {@code on any day} if both are, {@code on 3 May 2019} for a single day.
     *
     * @param period a period of at least one day
     * @throws InvalidValueException if the period is empty
     */
    public static String period(LocalDateRange period) {
        Require.of(Text.class).atLeastADay("period", period);
        if (period.isUnboundedStart()) {
            return period.isUnboundedEnd() ? "on any day" : "until " + day(period.getEndInclusive());
        }
        LocalDate first = period.getStart();
        if (period.isUnboundedEnd()) {
            return "from " + day(first);
        }
        LocalDate last = period.getEndInclusive();
        return first.equals(last) ? "on " + day(first) : "from " + day(first) + " to " + day(last);
    }

    /**
     * {@return a fraction in per cent, rounded to two decimals, without zeros at the end} {@code 55.56 %},
     * {@code 50 %}. It has more decimals where it would otherwise read as {@code 0 %} or {@code 100 %} and is not:
     * {@code 99.999 %}.
     *
     * <p>Where the sentence compares the percentage with a limit, use
     * {@link #percent(BigInteger, BigInteger, BigInteger, BigInteger)}.
     *
     * @param numerator the number above the line
     * @param denominator the number below the line; not 0
     * @throws ArithmeticException if the denominator is zero
     */
    public static String percent(BigInteger numerator, BigInteger denominator) {
        Figure figure = Figure.of(numerator, denominator).inPercent();
        return percentBeside(figure, Figure.NOTHING, Figure.WHOLE_IN_PERCENT);
    }

    /**
     * {@return a fraction in per cent, with as many decimals as it takes to stay on its side of a limit} Two at first:
     * 26 of 51 against 51 % is {@code 50.98 %}; 509,999 of 1,000,000 against 51 % is {@code 50.9999 %}. Only a fraction
     * that is equal to the limit reads as the limit.
     *
     * <p>If the limit is itself rounded, such as a third, write it by this method too, against the fraction:
     * {@code 33.331 %, less than 33.333 %}. The two always read in the right order.
     *
     * @param numerator the number above the line
     * @param denominator the number below the line; not 0
     * @param limitNumerator the number above the line of the limit: 51 for 51 %
     * @param limitDenominator the number below the line of the limit: 100 for 51 %; not 0
     * @throws ArithmeticException if a denominator is zero
     */
    public static String percent(
            BigInteger numerator, BigInteger denominator, BigInteger limitNumerator, BigInteger limitDenominator) {
        Figure figure = Figure.of(numerator, denominator).inPercent();
        Figure limit = Figure.ofLimit(limitNumerator, limitDenominator).inPercent();
        return percentBeside(figure, limit, Figure.NOTHING, Figure.WHOLE_IN_PERCENT);
    }

    private static String percentBeside(Figure figure, Figure... limits) {
        return Figure.grouped(Figure.trimmed(figure.roundedBeside(limits), 0)) + " %";
    }

    /**
     * {@return how many of how many, and the percentage} {@code 5 of 9 (55.56 %)}. Of nothing there is no percentage:
     * {@code 0 of 0}.
     *
     * @param part how many are counted; from 0 to {@code whole}
     * @param whole out of how many; 0 or more
     * @throws InvalidValueException if the part is negative or more than the whole
     */
    public static String share(long part, long whole) {
        return counts(part, whole)
                + (whole == 0 ? "" : " (" + percent(BigInteger.valueOf(part), BigInteger.valueOf(whole)) + ")");
    }

    /**
     * {@return how many of how many, and the percentage on its side of a limit} As {@link #share(long, long)}, with the
     * percentage of {@link #percent(BigInteger, BigInteger, BigInteger, BigInteger)}.
     *
     * @param part how many are counted; from 0 to {@code whole}
     * @param whole out of how many; 0 or more
     * @param limitNumerator the number above the line of the limit: 51 for 51 %
     * @param limitDenominator the number below the line of the limit: 100 for 51 %; not 0
     * @throws InvalidValueException if the part is negative or more than the whole
     * @throws ArithmeticException if the denominator of the limit is zero
     */
    public static String share(long part, long whole, BigInteger limitNumerator, BigInteger limitDenominator) {
        String counts = counts(part, whole);
        Figure.ofLimit(limitNumerator, limitDenominator);
        return whole == 0
                ? counts
                : counts + " ("
                        + percent(BigInteger.valueOf(part), BigInteger.valueOf(whole), limitNumerator, limitDenominator)
                        + ")";
    }

    private static String counts(long part, long whole) {
        if (part < 0) {
            throw refused("part", "part is " + part, "Give 0 or more: a share is of things that are counted.");
        }
        if (part > whole) {
            throw refused("part", "part is " + part + ", and the whole is " + whole, "Exchange them, or correct one.");
        }
        return number(part) + " of " + number(whole);
    }

    /**
     * {@return a ratio such as leverage, rounded to two decimals} {@code 10.14}, {@code 2.50}, {@code 1,234.00}. It has
     * more decimals where it would otherwise read as {@code 0.00} and is not.
     *
     * @param numerator the number above the line
     * @param denominator the number below the line; not 0
     * @throws ArithmeticException if the denominator is zero
     */
    public static String decimal(BigInteger numerator, BigInteger denominator) {
        return decimalBeside(Figure.of(numerator, denominator), Figure.NOTHING);
    }

    /**
     * {@return a ratio with as many decimals as it takes to stay on its side of a limit, two at least} 10.1365 against
     * 10.14 is {@code 10.137}. As with percentages, a limit that is itself rounded is written by this method too.
     *
     * @param numerator the number above the line
     * @param denominator the number below the line; not 0
     * @param limitNumerator the number above the line of the limit
     * @param limitDenominator the number below the line of the limit; not 0
     * @throws ArithmeticException if a denominator is zero
     */
    public static String decimal(
            BigInteger numerator, BigInteger denominator, BigInteger limitNumerator, BigInteger limitDenominator) {
        return decimalBeside(
                Figure.of(numerator, denominator), Figure.ofLimit(limitNumerator, limitDenominator), Figure.NOTHING);
    }

    private static String decimalBeside(Figure figure, Figure... limits) {
        return Figure.grouped(Figure.trimmed(figure.roundedBeside(limits), Figure.DECIMALS));
    }

    /**
     * {@return a whole number with a comma between thousands} {@code 1,155}, {@code -1,155}.
     *
     * @param number the number
     */
    public static String number(long number) {
        return Figure.grouped(BigDecimal.valueOf(number));
    }

    /**
     * {@return a place in an order} {@code 1st}, {@code 2nd}, {@code 3rd}, {@code 11th}, {@code 1,001st}.
     *
     * @param place the place; 1 or more
     * @throws InvalidValueException if the place is less than 1
     */
    public static String ordinal(long place) {
        if (place < 1) {
            throw refused("place", "place is " + place, "Give 1 or more.");
        }
        long lastTwo = place % 100;
        boolean teen = lastTwo >= 11 && lastTwo <= 13;
        return number(place)
                + switch (teen ? 0 : (int) (place % 10)) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /**
     * {@return how many of something, the noun in agreement} {@code no members}, {@code 1 member},
     * {@code 1,200 members}, {@code 30 days}.
     *
     * <p>The plural is the regular one: -s; -es after s, x, ch and sh; -ies for a y after a consonant. Of several words
     * it is the last that changes: {@code 2 voting bodies}. Where that is wrong, as with people or memoranda of
     * understanding, use {@link #count(long, String, String)}.
     *
     * @param number how many; 0 or more
     * @param singular what one is called, such as {@code member}
     * @throws InvalidValueException if the number is negative or the noun is blank
     */
    public static String count(long number, String singular) {
        Require.of(Text.class).text("singular", singular);
        return count(number, singular, plural(singular));
    }

    /**
     * {@return how many of something, the noun in agreement} {@code no people}, {@code 1 person}, {@code 3 people}.
     *
     * @param number how many; 0 or more
     * @param singular what one is called, such as {@code person}
     * @param plural what none or several are called, such as {@code people}
     * @throws InvalidValueException if the number is negative or a noun is blank
     */
    public static String count(long number, String singular, String plural) {
        Require.of(Text.class).text("singular", singular).text("plural", plural);
        if (number < 0) {
            throw refused(
                    "number",
                    "number is " + number,
                    "Give 0 or more, and write a loss as " + number(number).substring(1) + " fewer.");
        }
        return (number == 0 ? "no" : number(number)) + " " + (number == 1 ? singular : plural);
    }

    private static String plural(String noun) {
        if (CONSONANT_AND_Y.matcher(noun).find()) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun + (HISS.matcher(noun).find() ? "es" : "s");
    }

    /**
     * {@return things that all hold, in their order} {@code a}, {@code a and b}, {@code a, b and c}.
     *
     * @param items the things, one at least
     * @throws InvalidValueException if there are none
     */
    public static String list(Collection<String> items) {
        return joined(items, " and ");
    }

    /**
     * {@return things of which one is enough, in their order} {@code a}, {@code a or b}, {@code a, b or c}.
     *
     * @param items the things, one at least
     * @throws InvalidValueException if there are none
     */
    public static String listOr(Collection<String> items) {
        return joined(items, " or ");
    }

    private static String joined(Collection<String> items, String lastWord) {
        List<String> all = List.copyOf(Objects.requireNonNull(items, "items"));
        if (all.isEmpty()) {
            throw refused("items", "the list is empty", "Write another sentence where there is nothing to list.");
        }
        int last = all.size() - 1;
        return last == 0 ? all.get(0) : String.join(", ", all.subList(0, last)) + lastWord + all.get(last);
    }

    /**
     * {@return the words of a code or of the name of a field, for the middle of a sentence} {@code RECOVERABLE_VAT} is
     * {@code recoverable VAT}, {@code EAST_OF_ENGLAND} is {@code East of England}, {@code NON_RESIDENT} is
     * {@code non-resident}, {@code assessorVisit} is {@code assessor visit}, {@code community-hub} is
     * {@code community hub}.
     *
     * <p>Acronyms and names that the programme uses are known; what is not known is written in lower case. A text that
     * already has a space, such as a code that a publisher made up, is left as it is.
     *
     * @param code the code or the name: {@code IN_CAPITALS}, {@code in-lower-case} or {@code inCamelCase}
     * @throws InvalidValueException if it is blank
     */
    public static String words(String code) {
        Require.of(Text.class).text("code", code);
        return CodeWords.of(code);
    }

    /**
     * {@return the words of the name of a constant, as {@link #words(String)} gives them}
     *
     * @param constant the constant
     */
    public static String words(Enum<?> constant) {
        return words(Objects.requireNonNull(constant, "constant").name());
    }

    /**
     * {@return the text as a sentence: with a capital at its beginning and one full stop at its end} A question mark or
     * an exclamation mark at the end stays instead, and spaces around the sentence go. A sentence that begins with a
     * figure or a symbol begins as it is. What must keep its small letter, such as an id, should not come first.
     *
     * @param text the words of the sentence
     * @throws InvalidValueException if the text has nothing but spaces and full stops
     */
    public static String sentence(String text) {
        String words = withoutFullStops(Objects.requireNonNull(text, "text").strip());
        if (words.isEmpty()) {
            throw refused("text", "the sentence is blank", "Write what there is to say.");
        }
        int first = 0;
        while (first < words.length() - 1 && OPENING.indexOf(words.charAt(first)) >= 0) {
            first++;
        }
        int letter = words.codePointAt(first);
        return words.substring(0, first)
                + Character.toString(Character.toTitleCase(letter))
                + words.substring(first + Character.charCount(letter))
                + (ENDED.matcher(words).find() ? "" : ".");
    }

    private static InvalidValueException refused(String field, String problem, String repair) {
        return new InvalidValueException(Text.class, field, problem, repair);
    }

    private static String withoutFullStops(String text) {
        String words = text;
        while (words.endsWith(".")) {
            int end = words.length();
            while (end > 0 && words.charAt(end - 1) == '.') {
                end--;
            }
            words = words.substring(0, end).stripTrailing();
        }
        return words;
    }
}
