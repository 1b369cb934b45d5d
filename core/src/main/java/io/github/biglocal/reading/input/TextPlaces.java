package io.github.biglocal.reading.input;

import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where the values of a text stand, as a parser passes over them. A parser says what it passes over; a reader
 * begins, and keeps what was of a record. Of each value two bytes are kept, and of records with the same fields in the same
 * order the names once; places are made of them when they are asked for. Not thread-safe; what is kept is.
 */
public final class TextPlaces {
    private static final int VALUE = 0;
    private static final int OBJECT = 1;
    private static final int LIST = 2;
    private static final int END = 3;
    private static final int KIND_BITS = 2;
    private static final int KINDS = 3;

    private static final int FIRST_SIZE = 64;
    /** How many arrangements of fields are shared, and how large they may be. */
    private static final int MOST_SHARED = 1_000;

    private static final int LARGEST_SHARED = 500;

    /** How many names are shared. */
    private static final int MOST_NAMES = 10_000;

    /** A value has its distance to the one before it: lines in the upper bits, columns, or the column in its line, in the others. */
    private static final int COLUMN_BITS = 12;

    private static final int COLUMNS = 1 << COLUMN_BITS;
    private static final int LINES = 1 << (Character.SIZE - COLUMN_BITS);
    /** How many characters a value has where the distances are too large for one. */
    private static final int WIDE = 4;

    private static final int LARGEST_BLOCK = 1 << 12;

    private final Source source;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** Those that are kept hold it: it is added to, or replaced by a longer one, and what stands in it never changes. */
    private String[] names = new String[FIRST_SIZE];

    private final Map<Arrangement, Arrangement> shared = new HashMap<>();
    /** The one that was kept last: the next record probably has the same fields. */
    private Arrangement last;

    /** What was passed over: names and kinds, and the ends of objects and lists; and where each value begins. */
    private int[] passed = new int[FIRST_SIZE];

    private long[] starts = new long[FIRST_SIZE];
    private int count;
    /** Distances of several records; what is kept holds it, and what is kept in it never changes. */
    private char[] block = new char[FIRST_SIZE];

    private int blockEnd;
    private int name;
    private int linesBefore;

    /**
     * Begins.
     *
     * @param source what is read, as places call it
     */
    public TextPlaces(String source) {
        this.source = new Source(source);
        numbers.put("", 0);
        names[0] = "";
        last = new Arrangement(this.source, names, new int[0]);
    }

    /** What all that is kept has in common: what is read, and what was asked for last, as it may be asked for again. */
    private static final class Source {
        private final String name;
        private volatile @Nullable Remembered last;

        Source(String name) {
            this.name = name;
        }
    }

    /** A kept value as it is asked for. */
    private record Remembered(InText of, Value value) {}

    /** The names and kinds of values, one after the other, each list and object with its end. */
    private static final class Arrangement {
        private final Source source;
        private final String[] names;
        private final int[] passed;

        Arrangement(Source source, String[] names, int[] passed) {
            this.source = source;
            this.names = names;
            this.passed = passed;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Arrangement arrangement && Arrays.equals(passed, arrangement.passed);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(passed);
        }
    }

    /**
     * Counts lines from another one: a parser counts from 1 in its own text.
     *
     * @param first the line in the document that is the first of the parser's text
     */
    public void countFrom(int first) {
        linesBefore = first - 1;
    }

    /** Starts over: what is passed over from here on may be kept. */
    public void begin() {
        if (numbers.size() > MOST_NAMES) {
            forgetNames();
        }
        count = 0;
        name = 0;
    }

    /** Names may be data, such as days or ids, and are then without end. What is kept has those it needs. */
    private void forgetNames() {
        numbers.clear();
        shared.clear();
        names = new String[FIRST_SIZE];
        numbers.put("", 0);
        names[0] = "";
        last = new Arrangement(source, names, new int[0]);
    }

    /**
     * The name of the field whose value comes next.
     *
     * @param field the name
     */
    public void name(String field) {
        int[] expected = last.passed;
        int likely = count < expected.length ? expected[count] >>> KIND_BITS : 0;
        name = isNamed(likely, field) ? likely : number(field);
    }

    @SuppressWarnings("ReferenceEquality") // parsers give the same string for the same name; if not, it is looked up
    private boolean isNamed(int number, String field) {
        return names[number] == field;
    }

    private int number(String field) {
        Integer known = numbers.get(field);
        return known == null ? add(field) : known;
    }

    private int add(String field) {
        int number = numbers.size();
        if (number == names.length) {
            names = Arrays.copyOf(names, 2 * number);
        }
        names[number] = field;
        numbers.put(field, number);
        return number;
    }

    /**
     * A value that holds no others.
     *
     * @param line the line in which it begins, from 1
     * @param column the column in which it begins, from 1
     */
    public void value(int line, int column) {
        pass(VALUE, line, column);
    }

    /**
     * The beginning of an object.
     *
     * @param line the line, from 1
     * @param column the column, from 1
     */
    public void object(int line, int column) {
        pass(OBJECT, line, column);
    }

    /**
     * The beginning of a list.
     *
     * @param line the line, from 1
     * @param column the column, from 1
     */
    public void list(int line, int column) {
        pass(LIST, line, column);
    }

    /** The end of the object or list at hand. */
    public void end() {
        pass(END, 0, 0);
    }

    /** This is done for every value that is read, so no more than this. */
    private void pass(int kind, int line, int column) {
        int at = count;
        if (at == passed.length) {
            makeRoom();
        }
        passed[at] = name << KIND_BITS | kind;
        starts[at] = (long) line << Integer.SIZE | column;
        name = 0;
        count = at + 1;
    }

    private void makeRoom() {
        passed = Arrays.copyOf(passed, 2 * count);
        starts = Arrays.copyOf(starts, 2 * count);
    }

    /**
     * {@return where the value stands that was passed over since the beginning; one has been}
     *
     * @param pointer the pointer to the value, as far as it is the same for others like it, such as {@code /grants}
     * @param position its position there, from 0; -1 if the pointer is its own
     */
    public Places.OfRecord keep(String pointer, int position) {
        int root = last.passed.length > 0 && isNamed(last.passed[0] >>> KIND_BITS, pointer)
                ? last.passed[0] >>> KIND_BITS
                : number(pointer);
        passed[0] = root << KIND_BITS | (passed[0] & KINDS);
        if (!Arrays.equals(passed, 0, count, last.passed, 0, last.passed.length)) {
            last = arrangement();
        }
        int line = line(starts[0]) + linesBefore;
        int column = (int) starts[0];
        int from = addDistances();
        return new InText(last, line, column, position, from < 0 ? wide() : block, from);
    }

    private static int line(long start) {
        return (int) (start >>> Integer.SIZE);
    }

    /** Adds the distance of each value to the one before it; returns from where on, or -1 if one is too large. */
    private int addDistances() {
        if (blockEnd + count > block.length) {
            block = new char[Math.max(count, Math.min(2 * block.length, LARGEST_BLOCK))];
            blockEnd = 0;
        }
        int from = blockEnd;
        int end = from;
        int line = line(starts[0]);
        int column = (int) starts[0];
        for (int i = 1; i < count; i++) {
            if ((passed[i] & KINDS) != END) {
                int nextLine = line(starts[i]);
                int nextColumn = (int) starts[i];
                int lines = nextLine - line;
                int columns = lines == 0 ? nextColumn - column : nextColumn;
                if (((lines & -LINES) | (columns & -COLUMNS)) != 0) {
                    return -1;
                }
                block[end++] = (char) (lines << COLUMN_BITS | columns);
                line = nextLine;
                column = nextColumn;
            }
        }
        blockEnd = end;
        return from;
    }

    private Arrangement arrangement() {
        Arrangement arrangement = new Arrangement(source, names, Arrays.copyOf(passed, count));
        if (count > LARGEST_SHARED) {
            return arrangement;
        }
        Arrangement known = shared.get(arrangement);
        if (known == null && shared.size() < MOST_SHARED) {
            shared.put(arrangement, arrangement);
        }
        return known == null ? arrangement : known;
    }

    /** Line and column of each value but the first. */
    private char[] wide() {
        char[] wide = new char[(count - 1) * WIDE];
        int end = 0;
        for (int i = 1; i < count; i++) {
            if ((passed[i] & KINDS) != END) {
                int line = line(starts[i]) + linesBefore;
                int column = (int) starts[i];
                wide[end++] = (char) (line >>> Character.SIZE);
                wide[end++] = (char) line;
                wide[end++] = (char) (column >>> Character.SIZE);
                wide[end++] = (char) column;
            }
        }
        return Arrays.copyOf(wide, end);
    }

    /** Where a value of the text stands, with all that is in it. */
    private static final class InText implements Places.OfRecord {
        private final Arrangement arrangement;
        private final int line;
        private final int column;
        private final int position;
        private final char[] block;
        private final int from;

        /** Where the distances begin in their block; -1 if the block has lines and columns instead. */
        InText(Arrangement arrangement, int line, int column, int position, char[] block, int from) {
            this.arrangement = arrangement;
            this.line = line;
            this.column = column;
            this.position = position;
            this.block = block;
            this.from = from;
        }

        @Override
        public Place at(List<String> path) {
            Source source = arrangement.source;
            Remembered last = source.last;
            if (last == null || last.of() != this) {
                last = new Remembered(this, value());
                source.last = last;
            }
            Value at = last.value();
            StringBuilder pointer = new StringBuilder(at.name);
            if (position >= 0) {
                pointer.append('/').append(position);
            }
            for (String step : path) {
                Value next = at.value(step);
                if (next == null) {
                    break;
                }
                pointer.append('/').append(FieldReference.step(step));
                at = next;
            }
            // Numbers that are beyond all measure have become negative.
            Place.InText place = at.line > 0 && at.column > 0
                    ? Place.inText(source.name, at.line, at.column)
                    : Place.inText(source.name);
            return place.at(pointer.toString());
        }

        /** The value again, with all that is in it. */
        private Value value() {
            int[] passed = arrangement.passed;
            Value first = value(passed[0], line, column);
            List<Value> open = new ArrayList<>(List.of(first));
            Value before = first;
            int values = 0;
            for (int i = 1; i < passed.length && !open.isEmpty(); i++) {
                int kind = passed[i] & KINDS;
                if (kind == END) {
                    open.remove(open.size() - 1);
                } else {
                    Value value = from < 0
                            ? inWide(passed[i], values * WIDE)
                            : after(before, passed[i], block[from + values]);
                    values++;
                    before = value;
                    open.get(open.size() - 1).add(value);
                    if (kind != VALUE) {
                        open.add(value);
                    }
                }
            }
            return first;
        }

        private Value after(Value before, int code, int distance) {
            int lines = distance >>> COLUMN_BITS;
            int columns = distance & (COLUMNS - 1);
            return value(code, before.line + lines, lines == 0 ? before.column + columns : columns);
        }

        private Value inWide(int code, int at) {
            return value(code, number(at), number(at + 2));
        }

        private int number(int at) {
            return block[at] << Character.SIZE | block[at + 1];
        }

        private Value value(int code, int atLine, int atColumn) {
            return new Value(arrangement.names[code >>> KIND_BITS], code & KINDS, atLine, atColumn);
        }

        @Override
        public String toString() {
            return at(List.of()).toString();
        }
    }

    /** A value of the text: where it is, and what is in it. The name of the first one is its pointer. */
    private static final class Value {
        private final String name;
        private final int kind;
        private final int line;
        private final int column;
        private final Map<String, Value> fields = new LinkedHashMap<>(0);
        private final List<Value> entries = new ArrayList<>(0);

        Value(String name, int kind, int line, int column) {
            this.name = name;
            this.kind = kind;
            this.line = line;
            this.column = column;
        }

        void add(Value value) {
            if (kind == OBJECT) {
                fields.put(value.name, value);
            } else {
                entries.add(value);
            }
        }

        @Nullable
        Value value(String step) {
            if (kind == OBJECT) {
                return fields.get(step);
            }
            try {
                int position = kind == LIST ? Integer.parseInt(step) : -1;
                return position >= 0 && position < entries.size() ? entries.get(position) : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }

    @Override
    public String toString() {
        return "places in " + source.name;
    }
}
