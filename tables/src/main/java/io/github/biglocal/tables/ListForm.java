package io.github.biglocal.tables;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.tables.grid.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Several values in one cell, with semicolons between. */
final class ListForm<V> implements CellForm<List<V>> {
    private static final char SEPARATOR = ';';
    private static final String WRITTEN = "; ";
    private static final char QUOTE = '"';

    private final CellForm<V> each;

    ListForm(CellForm<V> each) {
        this.each = each;
    }

    /** How one of them stands in a cell. */
    CellForm<V> each() {
        return each;
    }

    @Override
    @SuppressWarnings("unchecked") // the class of a list says nothing of what it holds
    public Class<List<V>> type() {
        return (Class<List<V>>) (Class<?>) List.class;
    }

    @Override
    public String description() {
        return each.description() + ", or several of them with semicolons between";
    }

    @Override
    public Optional<List<V>> example() {
        return each.example().map(List::of);
    }

    /** {@return those of one value; several of them may be in the cell} */
    @Override
    public List<String> choices() {
        return each.choices();
    }

    @Override
    public Format format() {
        return Format.TEXT;
    }

    @Override
    public Loaded<List<V>> read(Cell cell, CellSettings settings, Supplier<? extends Place> place) {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(place, "place");
        if (!(cell instanceof Cell.Text text)) {
            return Loaded.all(List.of(each.read(cell, settings, place)));
        }
        List<Problem> problems = new ArrayList<>();
        List<V> values = new ArrayList<>();
        Splitting parts = new Splitting(text.value());
        while (parts.next()) {
            if (!parts.isQuoted && isSeveral(parts.part)) {
                problems.add(Problem.error(
                        TableProblems.WRONG_SEPARATOR,
                        place.get(),
                        "There is a comma between values in one cell.",
                        "Separate them with a semicolon."));
            } else {
                Loaded<V> read = each.read(new Cell.Text(parts.part), settings, place);
                read.value().ifPresent(values::add);
                problems.addAll(read.problems());
            }
        }
        if (parts.isUnclosed) {
            problems.add(Problem.error(
                    ProblemCode.INVALID_VALUE,
                    place.get(),
                    "A quotation mark in the cell does not end before the next semicolon or the end of the cell.",
                    "Write a value that holds a semicolon or a quotation mark in double quotation marks, and each quotation mark"
                            + " in it twice."));
        }
        return Loaded.of(List.copyOf(values), problems);
    }

    /** Whether a text is several values with commas between, which is likely where it has a comma. */
    private boolean isSeveral(String part) {
        return part.indexOf(',') >= 0
                && each instanceof WordForm<V> words
                && words.isSingleWord()
                && !words.isKnown(part);
    }

    @Override
    public Cell write(List<V> value, CellSettings settings) {
        if (value.isEmpty()) {
            return Cell.Blank.BLANK;
        }
        StringBuilder text = new StringBuilder();
        for (V entry : value) {
            String part = each.write(entry, settings).raw();
            if (part.isEmpty()) {
                throw new InvalidValueException(
                        List.class, "value", "an entry of a list is written as a blank cell", "Leave it out.");
            }
            text.append(text.isEmpty() ? "" : WRITTEN).append(quoted(part));
        }
        return new Cell.Text(text.toString());
    }

    private String quoted(String part) {
        boolean plain = part.indexOf(SEPARATOR) < 0
                && part.indexOf(QUOTE) < 0
                && Blanks.strip(part).length() == part.length()
                && !isSeveral(part);
        return plain ? part : QUOTE + part.replace("\"", "\"\"") + QUOTE;
    }

    /** {@return what it reads} */
    @Override
    public String toString() {
        return "several in one cell: " + each;
    }

    /** The parts of one text, one after the other. */
    private static final class Splitting {
        private final String text;
        private int at;
        /** Whether what stands before the place is a separator, or nothing. */
        String part = "";

        boolean isQuoted;
        boolean isUnclosed;

        Splitting(String text) {
            this.text = Blanks.strip(text);
        }

        /** Moves to the next part that is not blank. */
        boolean next() {
            while (at < text.length()) {
                isQuoted = false;
                int start = at;
                skipBlanks();
                if (at < text.length() && text.charAt(at) == QUOTE && takeQuoted()) {
                    return true;
                }
                if (isUnclosed) {
                    return false;
                }
                int end = text.indexOf(SEPARATOR, at);
                String between = text.substring(start, end < 0 ? text.length() : end);
                at = end < 0 ? text.length() : end + 1;
                part = Blanks.strip(between);
                if (!part.isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        private void skipBlanks() {
            while (at < text.length() && Blanks.isBlank(text.charAt(at))) {
                at++;
            }
        }

        /** Takes a part in quotation marks and what separates it from the next. */
        private boolean takeQuoted() {
            StringBuilder quoted = new StringBuilder();
            int next = at + 1;
            while (next < text.length()) {
                char each = text.charAt(next);
                if (each != QUOTE) {
                    quoted.append(each);
                    next++;
                } else if (next + 1 < text.length() && text.charAt(next + 1) == QUOTE) {
                    quoted.append(QUOTE);
                    next += 2;
                } else {
                    break;
                }
            }
            boolean closed = next < text.length();
            at = Math.min(next + 1, text.length());
            skipBlanks();
            if (!closed || (at < text.length() && text.charAt(at) != SEPARATOR)) {
                isUnclosed = true;
                at = text.length();
                return false;
            }
            at++;
            part = quoted.toString();
            isQuoted = true;
            return true;
        }
    }
}
