package io.github.biglocal.tables.grid;

import java.io.IOException;
import java.util.OptionalInt;

/**
 * The rows of a sheet, one after another; each call of {@link #next} moves on. Rows without any value are passed over. For one
 * thread.
 */
public interface Rows extends AutoCloseable {
    /**
     * Moves to the next row that holds something.
     *
     * @return whether there is one
     * @throws IOException if the file breaks
     * @throws UnreadableSheetException if no more of the sheet can be read; after it, there is no next row
     */
    boolean next() throws IOException;

    /** {@return the number of the row as a spreadsheet shows it, from 1} */
    int number();

    /** {@return the line of the file where the row begins, from 1, which a text with line breaks makes differ from the row; empty in a workbook} */
    OptionalInt line();

    /** {@return whether the row is hidden} */
    boolean isHidden();

    /** {@return how many cells the row has, up to the last that is not blank} */
    int width();

    /**
     * {@return what a cell holds; blank beyond the last}
     *
     * @param column the column, from 1
     */
    Cell cell(int column);

    /**
     * {@return whether a cell is blank} The same as to ask {@link #cell}, without making it where the file is text.
     *
     * @param column the column, from 1
     */
    default boolean isBlank(int column) {
        return cell(column) == Cell.Blank.BLANK;
    }

    /**
     * {@return what a cell shows, as its {@link Cell#raw}; empty for a blank one} The fast way to read a CSV file, whose cells are texts: a cell
     * that repeats the one above it has the same object.
     *
     * @param column the column, from 1
     */
    default String text(int column) {
        return cell(column).raw();
    }

    @Override
    void close() throws IOException;
}
