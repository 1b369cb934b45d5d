package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Problem;
import java.io.IOException;
import java.util.List;

/** The sheets of a workbook, the CSV files of a folder or a zip, or one CSV file. For one thread. */
public interface Sheets extends AutoCloseable {
    /** {@return what is read, as places call it: the name of the file or folder} */
    String source();

    /** {@return the sheets, in their order} */
    List<Sheet> sheets();

    /** {@return what was noticed when it was opened, such as an entry that is no CSV file} */
    List<Problem> problems();

    @Override
    void close() throws IOException;
}
