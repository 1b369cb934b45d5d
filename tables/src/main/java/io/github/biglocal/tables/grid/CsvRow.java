package io.github.biglocal.tables.grid;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.text.Text;
import java.util.Arrays;

/**
 * The row that was parsed last. A cell that repeats the one above it has the same text, so that nothing need be made of it again. Not
 * thread-safe.
 *
 * <p>In a quoted text every line break becomes a line feed, but two carriage returns are one that was written so, to be kept.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {
    /** What follows the sentence about what is wrong in a row. */
    static final String REST = " The rows from here on are not read.";

    /** No more can be read. The parser lets only exceptions of its own through as they are. */
    static final class Stop extends CsvParseException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        private Stop(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    private final SheetLimits limits;
    private final Place.InSheet place;
    private final CountedReader reader;
    private final boolean mayHaveNulls;
    /** The column that is kept, from 1; 0 for all. */
    private final int only;

    private long number;
    private long line;
    /** How many cells have been parsed, and how many line breaks are in them. */
    private int parsed;

    private int breaks;
    /** Up to the last cell that is not blank. */
    private int width;

    /** How many characters are in its cells. */
    private long size;

    /** What each cell shows; empty for a blank one. */
    private String[] texts = new String[1 << 4];

    /** The cells of the row before. */
    private String[] before = new String[1 << 4];

    private int widthBefore;

    CsvRow(SheetLimits limits, Place.InSheet place, CountedReader reader, boolean mayHaveNulls, int only) {
        this.limits = limits;
        this.only = only;
        this.place = place;
        this.reader = reader;
        this.mayHaveNulls = mayHaveNulls;
    }

    /** Its number, from 1; empty rows count. */
    int number() {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }

    /** The line where it begins, from 1. */
    int line() {
        return (int) Math.min(line, Integer.MAX_VALUE);
    }

    /** How many cells it has, up to the last that is not blank. */
    int width() {
        return width;
    }

    /** What a cell shows; empty for a blank one. */
    String text(int column) {
        return column > width ? "" : texts[column - 1];
    }

    /** Has no cells any more. */
    void clear() {
        width = 0;
    }

    /** The problem that the parser has met in the next cell, which its quotation marks do not close as they should. */
    Problem badQuote() {
        Place.InSheet cell = place.atRow(number()).atColumn(parsed + 1);
        if (reader.hasEnded()) {
            return Problem.error(
                    SheetProblems.QUOTATION_MARK,
                    cell,
                    "The quotation mark that opens this cell, in " + lineOfCell() + ", is not closed." + REST,
                    "Close it, or remove it if it is not meant to be one.");
        }
        if (reader.sinceCell() > limits.characters()) {
            return tooLong(cell);
        }
        return Problem.error(
                SheetProblems.QUOTATION_MARK,
                cell,
                "In this cell, which begins in " + lineOfCell() + ", text follows the closing quotation mark." + REST,
                "Write each quotation mark within the text twice, and one at either end of it.");
    }

    private String lineOfCell() {
        return "line " + Text.number(line + breaks) + " of the file";
    }

    private Problem tooLong(Place.InSheet cell) {
        return Problem.error(
                SheetProblems.TOO_LARGE,
                cell,
                "The cell, which begins in " + lineOfCell() + ", has more than "
                        + Text.count(limits.characters(), "character") + "." + REST,
                "Shorten it; or close its quotation mark, if that is missing.");
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        number++;
        line = startingLineNumber;
        parsed = 0;
        breaks = 0;
        size = 0;
        String[] above = texts;
        texts = before;
        before = above;
        widthBefore = width;
        width = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        reader.countFromHere();
        boolean hasReturns = quoted && countBreaks(buffer, offset, length);
        if (mayHaveNulls) {
            refuseNulls(buffer, offset, length);
        }
        if ((only == 0 || index == only - 1) && (isSeen(buffer, offset, length) || !areBlank(buffer, offset, length))) {
            keep(index, buffer, offset, length, hasReturns);
        }
        parsed = index + 1;
    }

    /** Most cells begin with a character that is seen. */
    private static boolean isSeen(char[] text, int offset, int length) {
        return length > 0 && text[offset] > ' ' && text[offset] <= '~';
    }

    private static boolean areBlank(char[] text, int offset, int length) {
        int end = offset + length;
        for (int at = offset; at < end; at++) {
            int each = text[at];
            if (Character.isSurrogate(text[at])) {
                each = Character.codePointAt(text, at, end);
                at += Character.charCount(each) - 1;
            }
            if (!Cell.Blank.isBlank(each)) {
                return false;
            }
        }
        return true;
    }

    private void keep(int index, char[] buffer, int offset, int length, boolean hasReturns) {
        boolean hasApostrophe = Apostrophes.isFirstOf(buffer, offset, length);
        int begin = hasApostrophe ? offset + 1 : offset;
        int count = offset + length - begin;
        if (hasApostrophe && areBlank(buffer, begin, count)) {
            return;
        }
        if (number > limits.rows()
                || index >= limits.columns()
                || count > limits.characters()
                || size + count > 2L * limits.characters()) {
            throw tooLarge(index, count);
        }
        if (texts.length <= index) {
            texts = Arrays.copyOf(texts, Math.max(texts.length * 2, index + 1));
        }
        // The cells since the last are blank.
        while (width < index) {
            texts[width++] = "";
        }
        String above = index < widthBefore ? before[index] : "";
        texts[index] = hasReturns
                ? withLineFeeds(buffer, begin, count)
                : isSame(above, buffer, begin, count) ? above : new String(buffer, begin, count);
        size += count;
        width = index + 1;
    }

    /** From the end: numbers that follow each other differ there. */
    private static boolean isSame(String above, char[] buffer, int offset, int length) {
        if (above.length() != length) {
            return false;
        }
        for (int at = length - 1; at >= 0; at--) {
            if (buffer[offset + at] != above.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private Stop tooLarge(int index, int count) {
        if (number > limits.rows()) {
            return new Stop(Problem.error(
                    SheetProblems.TOO_LARGE,
                    place.atRow(number()),
                    "The file has more than " + Text.count(limits.rows(), "row") + "." + REST,
                    "Split the file, or allow more rows."));
        }
        if (index >= limits.columns()) {
            return new Stop(Problem.error(
                    SheetProblems.TOO_LARGE,
                    place.atRow(number()),
                    "The row has more than " + Text.count(limits.columns(), "column") + "." + REST,
                    "Remove the columns that are not needed, or allow more."));
        }
        return count > limits.characters()
                ? new Stop(tooLong(place.atRow(number()).atColumn(index + 1)))
                : new Stop(Problem.error(
                        SheetProblems.TOO_LARGE,
                        place.atRow(number()),
                        "The cells of the row have more than " + Text.count(2L * limits.characters(), "character")
                                + " together." + REST,
                        "Shorten them."));
    }

    /** Counts the line breaks of a cell, and says whether one is not a line feed alone. */
    private boolean countBreaks(char[] buffer, int offset, int length) {
        boolean hasReturns = false;
        for (int at = offset; at < offset + length; at++) {
            char each = buffer[at];
            if (each > '\r') {
                continue;
            }
            if (each == '\r') {
                hasReturns = true;
                breaks++;
            } else if (each == '\n' && (at == offset || buffer[at - 1] != '\r')) {
                breaks++;
            }
        }
        return hasReturns;
    }

    private static String withLineFeeds(char[] buffer, int offset, int length) {
        StringBuilder text = new StringBuilder(length);
        int end = offset + length;
        for (int at = offset; at < end; at++) {
            char each = buffer[at];
            if (each == '\r') {
                char next = at + 1 < end ? buffer[at + 1] : 0;
                each = next == '\r' ? '\r' : '\n';
                at += next == '\r' || next == '\n' ? 1 : 0;
            }
            text.append(each);
        }
        return text.toString();
    }

    private void refuseNulls(char[] buffer, int offset, int length) {
        for (int at = offset; at < offset + length; at++) {
            if (buffer[at] == 0) {
                throw new Stop(Problem.error(
                        ProblemCode.NOT_TEXT,
                        place.atRow(number()).atColumn(parsed + 1),
                        "The cell contains a null character, which is not text." + REST,
                        "Save it again from the spreadsheet, as CSV UTF-8 or as .xlsx."));
            }
        }
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }
}
