package io.github.biglocal.tables.grid;

import java.io.IOException;
import java.io.Reader;

/** Tells what a parser that met bad quotation marks does not: how much it was given since its last cell, and whether all. Not thread-safe. */
final class CountedReader extends Reader {
    private final Reader reader;
    private long sinceCell;
    private boolean hasEnded;

    CountedReader(Reader reader) {
        this.reader = reader;
    }

    /** A cell ends. */
    void countFromHere() {
        sinceCell = 0;
    }

    /** How many characters were read since a cell ended. */
    long sinceCell() {
        return sinceCell;
    }

    /** Whether everything was read. */
    boolean hasEnded() {
        return hasEnded;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = reader.read(target, offset, length);
        hasEnded = count < 0;
        sinceCell += Math.max(count, 0);
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
