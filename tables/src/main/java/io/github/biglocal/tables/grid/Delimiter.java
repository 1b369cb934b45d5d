package io.github.biglocal.tables.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What separates the columns of a CSV file, by its first rows: of comma, semicolon and tab the one that separates something in most of them;
 * of two, the one by which most rows have the same number of cells. Delimiters within quotation marks do not count, so neither a title above
 * the headings nor the commas in sentences and amounts mislead. A first line such as {@code sep=;}, which a spreadsheet does not show, says it.
 *
 * @param character the delimiter
 * @param linesBefore how many lines say it and are no row
 */
record Delimiter(char character, int linesBefore) {
    private static final Pattern STATED = Pattern.compile("(?i)\"?sep=([^\\p{L}\\p{N}\"\\r\\n])\"?(\\r|\\n|\\z)");

    /** In the order in which one is taken before another: an amount has a comma in every row, a semicolon hardly any text. */
    private static final List<Character> USUAL = List.of('\t', ';', ',');

    private static final int MOST_ROWS = 100;

    /**
     * Finds it out.
     *
     * @param beginning the first characters
     * @param isCut whether there are more
     */
    static Delimiter of(String beginning, boolean isCut) {
        Matcher stated = STATED.matcher(beginning);
        if (stated.lookingAt()) {
            return new Delimiter(stated.group(1).charAt(0), 1);
        }
        return USUAL.stream()
                .map(each -> Shape.of(each, widths(beginning, each, isCut)))
                .filter(shape -> shape.separated() > 0)
                .max(Shape.LIKELIER)
                .map(shape -> new Delimiter(shape.delimiter(), 0))
                .orElse(new Delimiter(',', 0));
    }

    /** How a file looks with a delimiter: how many rows it separates, and how many of them have the commonest width. */
    private record Shape(char delimiter, int separated, int alike, int width) {
        private static final Comparator<Shape> LIKELIER = Comparator.comparingInt(Shape::separated)
                .thenComparingInt(Shape::alike)
                .thenComparingInt(Shape::width)
                .thenComparing(shape -> -USUAL.indexOf(shape.delimiter()));

        private static Shape of(char delimiter, List<Integer> widths) {
            return widths.stream()
                    .distinct()
                    .map(width -> new Shape(delimiter, widths.size(), Collections.frequency(widths, width), width))
                    .max(LIKELIER)
                    .orElse(new Shape(delimiter, 0, 0, 0));
        }
    }

    /** How many cells the first rows have that have more than one. */
    private static List<Integer> widths(String text, char delimiter, boolean isCut) {
        List<Integer> widths = new ArrayList<>();
        boolean isQuoted = false;
        boolean isAtBegin = true;
        boolean mayBeQuoted = false;
        int rows = 0;
        int width = 1;
        for (int at = 0; at < text.length() && rows < MOST_ROWS; at++) {
            char each = text.charAt(at);
            if (isQuoted) {
                isQuoted = each != '"';
            } else if (each == '"') {
                // At the beginning of a cell, or the second of two within one that began so.
                mayBeQuoted |= isAtBegin;
                isQuoted = mayBeQuoted;
                isAtBegin = false;
            } else if (USUAL.indexOf(each) >= 0) {
                // A quotation mark begins a cell after any of them: one that is quoted with another delimiter is not in
                // pieces with this.
                width += each == delimiter ? 1 : 0;
                isAtBegin = true;
                mayBeQuoted = false;
            } else if (each == '\n' || each == '\r') {
                if (width > 1) {
                    widths.add(width);
                }
                rows++;
                width = 1;
                isAtBegin = true;
                mayBeQuoted = false;
            } else {
                isAtBegin = false;
            }
        }
        if (width > 1 && !(isCut && rows > 0)) {
            widths.add(width);
        }
        return widths;
    }
}
