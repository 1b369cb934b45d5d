package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Place;
import java.io.IOException;
import java.util.BitSet;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the styles of a workbook make of a number: a day, an amount in a currency, a percentage. A time without a day, and a duration such
 * as {@code [h]:mm}, is no day. Immutable and thread-safe.
 */
final class NumberFormats {
    /** The built-in formats of dates, by number (ISO/IEC 29500-1, 18.8.30), those of East Asian dates included. */
    private static final BitSet KNOWN = known();

    /** What is shown as it stands: in quotation marks, after a backslash, in place of a blank, as filling; and what is in brackets. */
    private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|am/pm|a/p|general");

    private static final Pattern DURATION = Pattern.compile("\\[(h+|m+|s+)\\]");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^\\]]*\\]");

    /**
     * What a format consists of: a currency with its locale, other things in brackets, text that is shown as it stands, what is left out or
     * repeated, and single characters.
     */
    private static final Pattern TOKENS = Pattern.compile(
            "\\[\\$(?<currency>[^\\]-]*)[^\\]]*\\]|\\[[^\\]]*\\]|\"(?<quoted>[^\"]*)\"?|\\\\(?<escaped>.)|[_*].|(?<plain>.)",
            Pattern.DOTALL);

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern CURRENCY_SIGN = Pattern.compile("\\p{Sc}");

    /** The built-in formats of percentages. Built-in formats of amounts name no currency: it depends on the settings of the computer. */
    private static final Set<Integer> PERCENTAGES = Set.of(9, 10);

    /** A format is at most this long; what is longer is not looked at. */
    private static final int LONGEST = 1_000;

    /** What a format makes of a number. */
    private record Shown(boolean isDay, String unit) {
        static Shown of(String code) {
            return new Shown(NumberFormats.isDay(code), NumberFormats.unit(code));
        }

        /** Of the format of a number, without a code of its own. */
        static Shown known(int format) {
            return new Shown(
                    format >= 0 && KNOWN.get(format), PERCENTAGES.contains(format) ? Cell.Numeric.PERCENT : "");
        }
    }

    private final BitSet days;
    private final Map<Integer, String> units;

    private NumberFormats(BitSet days, Map<Integer, String> units) {
        this.days = days;
        this.units = units;
    }

    /** A workbook without styles has numbers alone. */
    static NumberFormats none() {
        return new NumberFormats(new BitSet(), Map.of());
    }

    static NumberFormats read(WorkbookParts parts, String name) throws IOException {
        Map<Integer, Shown> own = new HashMap<>();
        BitSet days = new BitSet();
        Map<Integer, String> units = new HashMap<>();
        Place place = parts.place();
        try (WorkbookPart part = parts.read(name, () -> place)) {
            boolean isInCells = false;
            int style = 0;
            while (part.next()) {
                if (part.begins("numFmt")) {
                    @Nullable String code = part.attribute("formatCode");
                    own.put(number(part.attribute("numFmtId")), code == null ? Shown.of("") : Shown.of(code));
                } else if (part.name().equals("cellXfs")) {
                    isInCells = part.isBegin();
                } else if (isInCells && part.begins("xf")) {
                    int format = number(part.attribute("numFmtId"));
                    Shown shown = own.getOrDefault(format, Shown.known(format));
                    days.set(style, shown.isDay());
                    if (!shown.unit().isEmpty()) {
                        units.put(style, shown.unit());
                    }
                    style++;
                }
            }
        }
        return new NumberFormats(days, Map.copyOf(units));
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Whether cells of this style show a day. */
    boolean isDay(int style) {
        return style >= 0 && days.get(style);
    }

    /** What cells of this style show with their number, if that says what the number is of. */
    Optional<String> unit(int style) {
        return Optional.ofNullable(units.get(style));
    }

    /** The currency that a format shows, by its sign or code, or that it shows a percentage; empty if it shows neither. */
    static String unit(String code) {
        if (code.length() > LONGEST) {
            return "";
        }
        boolean isPercentage = false;
        Matcher tokens = TOKENS.matcher(code);
        while (tokens.find() && !";".equals(tokens.group("plain"))) {
            isPercentage |= "%".equals(tokens.group("plain"));
            String currency = Stream.of("currency", "quoted", "escaped", "plain")
                    .flatMap(kind -> Stream.ofNullable(tokens.group(kind)).map(text -> currency(kind, text)))
                    .collect(Collectors.joining());
            if (!currency.isEmpty()) {
                return currency;
            }
        }
        return isPercentage ? Cell.Numeric.PERCENT : "";
    }

    /** The currency in what a format shows as it stands; in brackets with a dollar sign it is nothing else. */
    private static String currency(String kind, String text) {
        Matcher sign = CURRENCY_SIGN.matcher(text);
        boolean isWhole = kind.equals("currency") || CODES.contains(text.strip());
        return isWhole ? text.strip() : sign.find() ? sign.group() : "";
    }

    /** Whether a format shows the year, the month or the day of a number; the first of its sections says it. */
    static boolean isDay(String code) {
        if (code.length() > LONGEST) {
            return false;
        }
        String lower = code.toLowerCase(Locale.ROOT);
        String letters = NO_FORMAT.matcher(lower).replaceAll("");
        if (DURATION.matcher(letters).find()) {
            return false;
        }
        String section = IN_BRACKETS.matcher(letters).replaceAll("").split(";", 2)[0];
        boolean hasTime = section.indexOf('h') >= 0 || section.indexOf('s') >= 0;
        return section.indexOf('y') >= 0 || section.indexOf('d') >= 0 || (section.indexOf('m') >= 0 && !hasTime);
    }

    private static BitSet known() {
        BitSet known = new BitSet();
        known.set(14, 18);
        known.set(22);
        known.set(27, 32);
        known.set(36);
        known.set(50, 55);
        known.set(57, 59);
        return known;
    }
}
