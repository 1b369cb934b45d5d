package io.github.biglocal.standards.schema;

import java.util.regex.Pattern;

/**
 * A regular expression of a schema. The two by which the standards describe a date are met in every grant, so they are looked for without
 * the engine of regular expressions.
 */
final class TextPattern implements TextTest {
    static final String DAY = "^[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])$";
    static final String YEAR_OR_MONTH = "^[0-9]{4}(-(0[1-9]|1[012]))?$";

    private static final String VERSION = "^(\\d+\\.)(\\d+)$";
    private static final String VERSION_WITHOUT_NOUGHT = "^[1-9]+\\.[1-9]\\d*$";

    private final String source;
    private final TextTest test;

    private TextPattern(String source, TextTest test) {
        this.source = source;
        this.test = test;
    }

    static TextPattern of(String source) {
        return switch (source) {
            case DAY -> new TextPattern(source, TextPattern::isDay);
            case YEAR_OR_MONTH -> new TextPattern(source, TextPattern::isYearOrMonth);
            default -> new TextPattern(source, matching(source));
        };
    }

    /** Java lets an end of line follow the end that a dollar sign stands for; the expressions of JSON schemas do not. */
    private static TextTest matching(String source) {
        boolean hasEnd = source.endsWith("$") && !source.endsWith("\\$");
        Pattern pattern = Pattern.compile(hasEnd ? source.substring(0, source.length() - 1) + "\\z" : source);
        String start = start(source);
        return text -> text.startsWith(start) && pattern.matcher(text).find();
    }

    /** The letters that a text has to begin with: those after {@code ^(}, if the bracket has no alternatives; blank if not known. */
    private static String start(String source) {
        if (!source.startsWith("^(") || source.indexOf('\\') >= 0) {
            return "";
        }
        int to = 2;
        while (to < source.length() && (isLetter(source.charAt(to)) || source.charAt(to) == '_')) {
            to++;
        }
        boolean isWhole = to < source.length() && source.charAt(to) == '(' && !hasAlternatives(source);
        return isWhole ? source.substring(2, to) : "";
    }

    /** Whether there is a choice outside the brackets within the first bracket. */
    private static boolean hasAlternatives(String source) {
        int depth = 0;
        for (int at = 0; at < source.length(); at++) {
            switch (source.charAt(at)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case '[' -> at = source.indexOf(']', at + 2);
                case '|' -> {
                    if (depth <= 1) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean isLetter(char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
    }

    private static boolean isDay(String text) {
        return text.length() == "2021-04-13".length()
                && isYear(text)
                && isMonth(text)
                && text.charAt(7) == '-'
                && isFromTo(text, 8, 31);
    }

    private static boolean isYearOrMonth(String text) {
        return isYear(text) && (text.length() == 4 || (text.length() == 7 && isMonth(text)));
    }

    private static boolean isYear(String text) {
        if (text.length() < 4) {
            return false;
        }
        for (int at = 0; at < 4; at++) {
            if (!TextFormat.isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMonth(String text) {
        return text.charAt(4) == '-' && isFromTo(text, 5, 12);
    }

    /** Whether two digits are a number from 1 to a last one. */
    private static boolean isFromTo(String text, int at, int last) {
        char tens = text.charAt(at);
        char ones = text.charAt(at + 1);
        int number = (tens - '0') * 10 + (ones - '0');
        return TextFormat.isDigit(tens) && TextFormat.isDigit(ones) && number >= 1 && number <= last;
    }

    @Override
    public boolean holds(String text) {
        return test.holds(text);
    }

    String source() {
        return source;
    }

    /** Whether it asks for the version of a standard, which is not personal data. */
    boolean isVersion() {
        return source.equals(VERSION) || source.equals(VERSION_WITHOUT_NOUGHT);
    }

    /** What it asks for, in words. */
    String words() {
        return switch (source) {
            case VERSION -> "two numbers with a full stop between them";
            case VERSION_WITHOUT_NOUGHT -> "two numbers with a full stop between them, neither beginning with 0";
            default -> "in the form that the standard describes";
        };
    }

    /** How to write what it asks for. */
    String repair() {
        return switch (source) {
            case VERSION -> "Write the first two numbers of the version alone, such as 1.4.";
            case VERSION_WITHOUT_NOUGHT -> "Write the version as its standard does, such as 1.1.";
            default -> "Write it as the reference of the standard describes.";
        };
    }
}
