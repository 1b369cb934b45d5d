package io.github.biglocal.money;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.PrintedNumber.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** Reads numbers as sources print them. */
final class PrintedNumberReader {
    private static final Ratio HALF = Ratio.of(1, 2);
    private static final Ratio HUNDRED = Ratio.of(100, 1);

    private static final Map<String, Bound> QUALIFIERS = qualifiers();
    private static final Map<String, Integer> UP_TO_NINETEEN = numbered(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                    + " seventeen eighteen nineteen",
            1);
    private static final Map<String, Integer> TENS =
            numbered("- - twenty thirty forty fifty sixty seventy eighty ninety", 10);
    private static final Map<String, Integer> ZEROS = Map.ofEntries(
            Map.entry("hundred", 2),
            Map.entry("k", 3),
            Map.entry("thousand", 3),
            Map.entry("m", 6),
            Map.entry("mn", 6),
            Map.entry("million", 6),
            Map.entry("bn", 9),
            Map.entry("billion", 9));

    private static final String DIGITS = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
    private static final String ONE_TO_NINE = "one|two|three|four|five|six|seven|eight|nine";
    private static final String WORDS = "(?:" + alternatives(TENS) + ")(?:[- ](?:" + ONE_TO_NINE + "))?|"
            + alternatives(UP_TO_NINETEEN) + "|an?(?= )";
    private static final String NUMBER = "(?<number>" + DIGITS + "|" + WORDS + ")";
    private static final Pattern SHARE = Pattern.compile(
            "(?<qualifier>" + alternatives(QUALIFIERS) + ")? ?" + NUMBER + " (?<link>in|of|out of) (?<whole>" + DIGITS
                    + "|" + WORDS + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SINGLE = Pattern.compile(
            "(?<qualifier>" + alternatives(QUALIFIERS) + ")? ?(?<currency>£|€|(?-i:[A-Z]{3})(?= ?\\d))? ?" + NUMBER
                    + "(?: ?(?<scale>" + alternatives(ZEROS) + "))?(?<pounds> pounds)?(?<percent> ?%| ?per ?cent)?"
                    + "(?<more>\\+| or more)?(?<each> ?(?::|to|per|for every) ?£?1)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE = Pattern.compile(
            "(?:from )?(?<low>.+?)(?: to | ?[–—] ?|(?<=[\\dkm%])-)(?<high>.+)|between (?<from>.+) and (?<to>.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EDITED = Pattern.compile("(?<printed>[^\\[\\]]+) \\[(?<reading>[^\\[\\]]+)\\]");

    private PrintedNumberReader() {}

    /**
     * A text, and what an editor adds.
     *
     * @param printed the text as printed
     * @param reading what the editor says it means; empty if nothing
     */
    record Parts(String printed, Optional<String> reading) {}

    /**
     * What a text means.
     *
     * @param unit what it is a number of
     * @param currency the currency, if it is money
     * @param qualifier what a word before it says
     * @param number the number itself; empty for a range
     * @param isCount whether it is a whole number printed to the unit
     * @param bounds what it can stand for
     * @param ends the ends of a range; empty for a single number
     */
    record Meaning(
            Unit unit,
            Optional<CurrencyUnit> currency,
            Bound qualifier,
            Optional<Ratio> number,
            boolean isCount,
            NumberBounds bounds,
            List<PrintedNumber> ends) {}

    static Parts parts(String text) {
        Matcher matcher = EDITED.matcher(text);
        return matcher.matches()
                ? new Parts(matcher.group("printed"), Optional.of(matcher.group("reading")))
                : new Parts(text, Optional.empty());
    }

    static Meaning read(String text) {
        if (text.length() > 10 * Require.MOST_DIGITS) {
            throw refused("the text is too long for a number");
        }
        String reading = parts(text).reading().orElse(text);
        return single(reading)
                .or(() -> share(reading))
                .or(() -> range(reading))
                .orElseThrow(() -> refused("the text is not a number that can be read"));
    }

    private static InvalidValueException refused(String problem) {
        return new InvalidValueException(
                PrintedNumber.class,
                "value",
                problem,
                "Write the number alone, such as 10.14, £2m, 12 %, about nine or 3 to over 100, or add what it means in"
                        + " square brackets: nearly tripled [2.5 to 3].");
    }

    private static Optional<Meaning> single(String text) {
        Matcher matcher = SINGLE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<CurrencyUnit> currency = currency(matcher);
        boolean percent = matcher.group("percent") != null;
        boolean each = matcher.group("each") != null;
        if ((percent && (currency.isPresent() || each))
                || (matcher.group("qualifier") != null && matcher.group("more") != null)) {
            throw refused("the text says two things at once");
        }
        Bound qualifier = matcher.group("more") == null ? qualifier(matcher) : Bound.AT_LEAST;
        Written written = Written.of(matcher.group("number"), Optional.ofNullable(matcher.group("scale")));
        checkNotBelowZero(qualifier, written);
        boolean isCount =
                !percent && currency.isEmpty() && !each && written.number().scale() == 0;
        NumberBounds bounds = isCount
                ? NumberBounds.ofCount(qualifier, written.number())
                : NumberBounds.of(qualifier, written.number());
        return Optional.of(new Meaning(
                percent ? Unit.PERCENTAGE : currency.isPresent() && !each ? Unit.MONEY : Unit.NUMBER,
                each ? Optional.empty() : currency,
                qualifier,
                Optional.of(percent ? written.ratio().dividedBy(HUNDRED) : written.ratio()),
                isCount,
                percent ? bounds.dividedBy(HUNDRED) : bounds,
                List.of()));
    }

    private static void checkNotBelowZero(Bound qualifier, Written written) {
        if (qualifier.isFromAbove()
                && qualifier.excludesNumber()
                && written.number().signum() == 0) {
            throw refused("the text says less than nothing");
        }
    }

    private static Optional<CurrencyUnit> currency(Matcher matcher) {
        String sign = matcher.group("currency");
        if (sign == null) {
            return matcher.group("pounds") == null ? Optional.empty() : Optional.of(CurrencyUnit.GBP);
        }
        try {
            CurrencyUnit unit = CurrencyUnit.of(sign.equals("£") ? "GBP" : sign.equals("€") ? "EUR" : sign);
            if (matcher.group("pounds") != null && !unit.equals(CurrencyUnit.GBP)) {
                throw refused("the text names two currencies");
            }
            return Optional.of(unit);
        } catch (IllegalCurrencyException e) {
            throw refused("the currency is not known");
        }
    }

    private static Bound qualifier(Matcher matcher) {
        String words = matcher.group("qualifier");
        return words == null ? Bound.EXACT : QUALIFIERS.getOrDefault(words.toLowerCase(Locale.ROOT), Bound.EXACT);
    }

    /** So many of so many is exact; one in four is the nearest of such shares: from 1 in 4½ to 1 in 3½. */
    private static Optional<Meaning> share(String text) {
        Matcher matcher = SHARE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Bound qualifier = qualifier(matcher);
        Written written = Written.of(matcher.group("number"), Optional.empty());
        checkNotBelowZero(qualifier, written);
        Ratio part = written.ratio();
        Ratio whole = Written.of(matcher.group("whole"), Optional.empty()).ratio();
        if (whole.equals(Ratio.ZERO) || part.compareTo(whole) > 0) {
            throw refused("the part is more than the whole");
        }
        Ratio share = part.dividedBy(whole);
        Ratio below = part.dividedBy(whole.plus(HALF));
        Ratio beyond = part.dividedBy(whole.minus(HALF));
        Ratio above = beyond.compareTo(Ratio.ONE) > 0 ? Ratio.ONE : beyond;
        boolean exact = !matcher.group("link").equalsIgnoreCase("in");
        NumberBounds bounds = qualifier.isExact()
                ? exact ? NumberBounds.between(share, share) : NumberBounds.between(below, above)
                : NumberBounds.of(qualifier, share, below, above);
        return Optional.of(
                new Meaning(Unit.SHARE, Optional.empty(), qualifier, Optional.of(share), false, bounds, List.of()));
    }

    private static Optional<Meaning> range(String text) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean between = matcher.group("low") == null;
        String low = matcher.group(between ? "from" : "low");
        String high = matcher.group(between ? "to" : "high");
        Meaning upper = single(high).orElseThrow(() -> refused("the upper end of the range is not a number"));
        // 20 to 30 % are both percentages; 3 to 5m may be 3 or 3 million.
        String whole = upper.unit() == Unit.PERCENTAGE && !low.matches(".*(%|cent)") ? low + " %" : low;
        Meaning lower = single(whole).orElseThrow(() -> refused("the lower end of the range is not a number"));
        if (lower.unit() != upper.unit()
                || !lower.currency().equals(upper.currency())
                || (isScaled(high) && !isScaled(whole))) {
            throw refused("the two ends of the range are not of one kind");
        }
        Ratio from = lower.number().orElseThrow();
        if (from.compareTo(upper.number().orElseThrow()) > 0) {
            throw refused("the range begins above its end");
        }
        return Optional.of(new Meaning(
                upper.unit(),
                upper.currency(),
                Bound.EXACT,
                Optional.empty(),
                false,
                NumberBounds.from(lower.bounds(), upper.bounds()),
                List.of(new PrintedNumber(whole), new PrintedNumber(high))));
    }

    private static boolean isScaled(String text) {
        Matcher matcher = SINGLE.matcher(text);
        return matcher.matches() && matcher.group("scale") != null;
    }

    /**
     * A number as it is written.
     *
     * @param number the number, with its last printed place: 2E+6 for 2m
     */
    private record Written(BigDecimal number) {
        static Written of(String text, Optional<String> scale) {
            BigDecimal number = decimal(text.toLowerCase(Locale.ROOT));
            if (number.precision() > Require.MOST_DIGITS || number.scale() > Require.MOST_DIGITS) {
                throw refused("the number has more than " + Require.MOST_DIGITS + " digits");
            }
            int zeros =
                    scale.map(word -> ZEROS.get(word.toLowerCase(Locale.ROOT))).orElse(0);
            return new Written(number.scaleByPowerOfTen(zeros));
        }

        Ratio ratio() {
            return Ratio.of(number);
        }
    }

    private static BigDecimal decimal(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return new BigDecimal(text.replace(",", ""));
        }
        if (text.equals("a") || text.equals("an")) {
            return BigDecimal.ONE;
        }
        int number = Stream.of(text.split("[- ]"))
                .mapToInt(word -> TENS.containsKey(word) ? TENS.get(word) : UP_TO_NINETEEN.get(word))
                .sum();
        return BigDecimal.valueOf(number);
    }

    private static Map<String, Integer> numbered(String words, int step) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        String[] each = words.split(" ", -1);
        for (int i = 0; i < each.length; i++) {
            if (!each[i].equals("-")) {
                numbers.put(each[i], i * step);
            }
        }
        return Map.copyOf(numbers);
    }

    private static Map<String, Bound> qualifiers() {
        Map<String, Bound> all = new LinkedHashMap<>();
        Stream.of("about", "around", "approximately", "roughly", "some", "circa")
                .forEach(word -> all.put(word, Bound.ABOUT));
        Stream.of("at least", "no fewer than", "no less than", "upwards of")
                .forEach(word -> all.put(word, Bound.AT_LEAST));
        Stream.of("over", "more than").forEach(word -> all.put(word, Bound.MORE_THAN));
        Stream.of("at most", "up to", "no more than").forEach(word -> all.put(word, Bound.AT_MOST));
        Stream.of("under", "less than", "fewer than", "below").forEach(word -> all.put(word, Bound.LESS_THAN));
        Stream.of("just under", "nearly", "almost").forEach(word -> all.put(word, Bound.JUST_UNDER));
        all.put("just over", Bound.JUST_OVER);
        return Map.copyOf(all);
    }

    /** The longer before the shorter, so that none hides another. */
    private static String alternatives(Map<String, ?> words) {
        return words.keySet().stream()
                .sorted((one, other) -> other.length() == one.length()
                        ? one.compareTo(other)
                        : Integer.compare(other.length(), one.length()))
                .collect(Collectors.joining("|"));
    }
}
