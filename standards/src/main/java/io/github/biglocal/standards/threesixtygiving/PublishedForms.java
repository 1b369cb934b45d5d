package io.github.biglocal.standards.threesixtygiving;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The forms that the published checks look for, as the language they are written in reads them: which texts are whole numbers, which
 * characters are letters, which dates exist. For the published counts only; what the library itself takes for a number or a date is
 * stricter.
 *
 * <p>Source: 360Giving Data Quality Tool, 360Giving, version of 12 May 2026; Python 3 documentation, int, str.isalpha, re,
 * datetime.strptime.
 */
final class PublishedForms {
    /** No date of the form year-month-day. */
    static final long NO_DAY = Long.MIN_VALUE;

    /** Of that form, and no such day exists. */
    static final long IMPOSSIBLE = Long.MIN_VALUE + 1;

    private static final int COMPANY_NUMBER = 8;

    private PublishedForms() {}

    /** Six or seven characters that are a whole number. */
    static boolean isCharityNumber(String text) {
        int length = text.codePointCount(0, text.length());
        return (length == 6 || length == 7) && isWholeNumber(text);
    }

    /** The same text without its first two characters, if those are letters. */
    static String withoutLetters(String text) {
        int end = text.offsetByCodePoints(0, Math.min(2, text.codePointCount(0, text.length())));
        return end > 0 && text.codePoints().limit(2).allMatch(Character::isLetter) ? text.substring(end) : text;
    }

    /** Blanks around it, a sign, digits of any script, a low line between two of them. */
    static boolean isWholeNumber(String text) {
        int[] all = text.codePoints().toArray();
        int start = 0;
        int end = all.length;
        while (start < end && isBlank(all[start])) {
            start++;
        }
        while (end > start && isBlank(all[end - 1])) {
            end--;
        }
        if (start < end && (all[start] == '+' || all[start] == '-')) {
            start++;
        }
        boolean afterDigit = false;
        for (int i = start; i < end; i++) {
            boolean digit = Character.isDigit(all[i]);
            if (!digit && !(all[i] == '_' && afterDigit)) {
                return false;
            }
            afterDigit = digit;
        }
        return afterDigit;
    }

    /** Eight letters, numbers or low lines of any script, and a line break after them or none. */
    static boolean isCompanyNumber(String text) {
        int[] all = text.codePoints().toArray();
        if (all.length != COMPANY_NUMBER && !(all.length == COMPANY_NUMBER + 1 && all[COMPANY_NUMBER] == '\n')) {
            return false;
        }
        for (int i = 0; i < COMPANY_NUMBER; i++) {
            if (!isOfAWord(all[i])) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }

    private static boolean isOfAWord(int character) {
        if (character < 0x80) {
            return (character >= 'a' && character <= 'z')
                    || (character >= 'A' && character <= 'Z')
                    || (character >= '0' && character <= '9')
                    || character == '_';
        }
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isOfAnAddress(int character) {
        return character == '.' || character == '-' || isOfAWord(character);
    }

    /**
     * Whether somewhere in a text an at sign stands between two runs of letters, numbers, low lines, dots and hyphens, the second with a dot
     * that is neither first nor last in it.
     */
    static boolean hasEmail(String text) {
        for (int sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
            if (sign > 0 && isOfAnAddress(text.codePointBefore(sign)) && isOfAHost(text, sign + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAHost(String text, int start) {
        boolean dot = false;
        int at = start;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!isOfAnAddress(character)) {
                return false;
            }
            if (dot) {
                return true;
            }
            dot = character == '.' && at > start;
            at += Character.charCount(character);
        }
        return false;
    }

    /** Whether {@link #day} found a day. */
    static boolean isDay(long day) {
        return day > IMPOSSIBLE;
    }

    /** The day of a text of the form year-month-day, as days since 1970; what follows a T is passed over. */
    static long day(String text) {
        int time = text.indexOf('T');
        int end = time < 0 ? text.length() : time;
        int year = 0;
        if (end < 8 || end > 10) {
            return NO_DAY;
        }
        for (int i = 0; i < 4; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return NO_DAY;
            }
            year = 10 * year + Character.digit(text.charAt(i), 10);
        }
        int hyphen = text.charAt(6) == '-' ? 6 : 7;
        if (text.charAt(4) != '-' || text.charAt(hyphen) != '-' || hyphen + 1 >= end) {
            return NO_DAY;
        }
        int month = hyphen == 6 ? digit(text, 5, '0') : 10 * digit(text, 5, '0') + digit(text, 6, '0');
        int day = dayOfMonth(text, hyphen + 1, end);
        if (month < 1 || month > 12 || day < 1) {
            return NO_DAY;
        }
        return year == 0 || day > YearMonth.of(year, month).lengthOfMonth()
                ? IMPOSSIBLE
                : LocalDate.of(year, month, day).toEpochDay();
    }

    /** Its value; so low that nothing comes of it if it is none. */
    private static int digit(String text, int at, char least) {
        char each = text.charAt(at);
        return each >= least && each <= '9' ? each - '0' : -1_000;
    }

    private static int dayOfMonth(String text, int start, int end) {
        if (end - start == 1) {
            return digit(text, start, '1');
        }
        if (end - start != 2) {
            return -1;
        }
        char first = text.charAt(start);
        char second = text.charAt(start + 1);
        int day = switch (first) {
            case '0', ' ' -> digit(text, start + 1, '1');
            case '1', '2' -> Character.isDigit(second) ? 10 * (first - '0') + Character.digit(second, 10) : -1;
            case '3' -> 30 + digit(text, start + 1, '0');
            default -> -1;
        };
        return day <= 31 ? day : -1;
    }
}
