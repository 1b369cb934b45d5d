package io.github.biglocal.tables;

import io.github.biglocal.tables.CellSettings.DecimalMark;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them in cells, and as spreadsheets keep them. */
final class Digits {
    /** How many digits a spreadsheet keeps of a number. */
    static final int MOST_OF_A_CELL = 15;

    private static final MathContext KEPT = new MathContext(MOST_OF_A_CELL, RoundingMode.HALF_EVEN);
    /** No text that is longer is a number that anybody wrote. */
    private static final int LONGEST = 100;
    /** Beyond this a number has more noughts than any number of a spreadsheet. */
    private static final int MOST_NOUGHTS = 400;

    private static final int MOST_DIGITS_OF_A_LONG = 18;

    private static final String GROUPED_BY_BLANKS = "\\d{1,3}(?: \\d{3})+";
    private static final Pattern WITH_POINT =
            Pattern.compile("(?:\\d{1,3}(?:,\\d{3})+|" + GROUPED_BY_BLANKS + "|\\d+)?(?:\\.\\d+)?");
    private static final Pattern WITH_COMMA =
            Pattern.compile("(?:\\d{1,3}(?:\\.\\d{3})+|" + GROUPED_BY_BLANKS + "|\\d+)?(?:,\\d+)?");
    /** As programs write it; with three decimals it could be grouped. */
    private static final Pattern PLAIN = Pattern.compile("\\d*\\.(?:\\d{1,2}|\\d{4,})");

    /** One sign, and three figures after it. */
    private static final Pattern LIKE_THOUSANDS = Pattern.compile("[-+\u2212]?[1-9]\\d{0,2}[.,]\\d{3}");

    private Digits() {}

    /** The number of a text without a sign; empty if it is none, or is grouped wrongly. */
    static Optional<BigDecimal> read(String text, DecimalMark mark) {
        if (text.isEmpty() || text.length() > LONGEST || !isAscii(text.charAt(text.length() - 1))) {
            return Optional.empty();
        }
        if (mark == DecimalMark.POINT) {
            BigDecimal plain = plain(text);
            if (plain != null) {
                return Optional.of(plain);
            }
            return WITH_POINT.matcher(text).matches()
                    ? Optional.of(new BigDecimal(without(text, ',')))
                    : Optional.empty();
        }
        if (WITH_COMMA.matcher(text).matches()) {
            return Optional.of(new BigDecimal(without(text, '.').replace(',', '.')));
        }
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Most numbers are a few digits, a point at most. */
    private static @Nullable BigDecimal plain(String text) {
        if (text.length() > MOST_DIGITS_OF_A_LONG) {
            return null;
        }
        long number = 0;
        int point = -1;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (isAscii(each)) {
                number = number * 10 + (each - '0');
            } else if (each == '.' && point < 0) {
                point = at;
            } else {
                return null;
            }
        }
        return BigDecimal.valueOf(number, point < 0 ? 0 : text.length() - point - 1);
    }

    private static String without(String text, char separator) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != separator && text.charAt(at) != ' ') {
                kept.append(text.charAt(at));
            }
        }
        return kept.toString();
    }

    private static boolean isAscii(char character) {
        return character >= '0' && character <= '9';
    }

    /** The number with a sign before it. */
    static Optional<BigDecimal> readSigned(String text, DecimalMark mark) {
        String plain = text.replace('\u2212', '-');
        if (plain.startsWith("-")) {
            return read(plain.substring(1), mark).map(BigDecimal::negate);
        }
        return read(plain.startsWith("+") ? plain.substring(1) : plain, mark);
    }

    /** Whether a number is of a size that a cell can have. */
    static boolean isSane(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_NOUGHTS && number.precision() <= MOST_NOUGHTS;
    }

    /**
     * The number that a cell shows: without the noise beyond its fifteenth digit, without noughts at the end, and never with an
     * exponent.
     */
    static BigDecimal shown(BigDecimal stored) {
        if (!isSane(stored)) {
            return stored;
        }
        BigDecimal kept = stored.precision() > MOST_OF_A_CELL ? stored.round(KEPT) : stored;
        if (kept.scale() > 0) {
            kept = kept.stripTrailingZeros();
        }
        return kept.scale() < 0 ? kept.setScale(0) : kept;
    }

    /** Whether a cell keeps a whole number to its last digit. */
    static boolean isKept(BigDecimal shown) {
        return shown.precision() - shown.scale() <= MOST_OF_A_CELL;
    }

    /** Whether a number cell gives back the same number, with the same decimals. */
    static boolean isSameFromCell(BigDecimal value) {
        BigDecimal shown = shown(value);
        return value.precision() <= MOST_OF_A_CELL
                && value.scale() >= 0
                && shown.scale() == value.scale()
                && shown.compareTo(value) == 0;
    }

    /** The text of a number as a caller with this decimal mark writes it. */
    static String text(BigDecimal value, DecimalMark mark) {
        String plain = value.toPlainString();
        return mark == DecimalMark.COMMA ? plain.replace('.', ',') : plain;
    }

    /** Whether the sign in the figures of a number may stand between thousands, and not before decimals. */
    static boolean mayBeGrouped(String figures, BigDecimal read) {
        return read.scale() == 3 && LIKE_THOUSANDS.matcher(figures).matches();
    }

    /** Whether the plain text of a number would be taken for another where a point stands between thousands. */
    static boolean looksGrouped(BigDecimal value, DecimalMark mark) {
        return mark == DecimalMark.COMMA && value.scale() == 3;
    }
}
