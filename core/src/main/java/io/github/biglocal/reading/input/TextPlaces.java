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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where the values of a text stand, as a parser passes over them: of each value a few bytes, from which its place is
 * made when it is asked for. A parser says what it passes over; a reader begins, and keeps what was of a record. Not
 * thread-safe; what is kept is.
 */
public final class TextPlaces {
    private static final int VALUE = 0;
    private static final int OBJECT = 1;
    private static final int LIST = 2;
    private static final int END = 3;
    private static final int KIND_BITS = 2;
    private static final int KINDS = 3;
    /** A number has seven bits in each byte, and one that says whether there are more. */
    private static final int MORE = 0x80;

    private static final int BITS = 7;
    /** The bytes of three numbers. */
    private static final int LONGEST = 15;

    private static final int FIRST_SIZE = 256;
    private static final int FIRST_NAMES = 64;

    private final Source source;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** Those that are kept hold it; it is only added to, or replaced by a longer one. */
    private @Nullable String[] names = new String[FIRST_NAMES];

    private byte[] bytes = new byte[FIRST_SIZE];
    private int end;
    private int name;
    private int line;
    private int column;
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
    }

    /** What all that is kept has in common: the source, and what was asked for last, so that what is asked for again is there. */
    private static final class Source {
        private final String name;
        private volatile @Nullable Remembered last;

        Source(String name) {
            this.name = name;
        }
    }

    /** A kept value as it is asked for. */
    private record Remembered(InText of, Value value) {}

    /**
     * Counts lines from another one: a parser counts from 1 in its own text.
     *
     * @param first the line in the document that is the first of the parser's text
     */
    public void countFrom(int first) {
        linesBefore = first - 1;
    }

    /** Begins anew: what is passed over from here on may be kept. */
    public void begin() {
        end = 0;
        name = 0;
        line = 0;
        column = 0;
    }

    /**
     * The name of the field whose value comes next.
     *
     * @param field the name
     */
    public void name(String field) {
        Integer known = numbers.get(field);
        name = known == null ? add(field) : known;
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
     * @param atLine the line in which it begins, from 1
     * @param atColumn the column in which it begins, from 1
     */
    public void value(int atLine, int atColumn) {
        add(VALUE, atLine, atColumn);
    }

    /**
     * The beginning of an object.
     *
     * @param atLine the line, from 1
     * @param atColumn the column, from 1
     */
    public void object(int atLine, int atColumn) {
        add(OBJECT, atLine, atColumn);
    }

    /**
     * The beginning of a list.
     *
     * @param atLine the line, from 1
     * @param atColumn the column, from 1
     */
    public void list(int atLine, int atColumn) {
        add(LIST, atLine, atColumn);
    }

    /** The end of the object or list at hand. */
    public void end() {
        makeRoom();
        number(END);
    }

    private void add(int kind, int atLine, int atColumn) {
        makeRoom();
        number(name << KIND_BITS | kind);
        name = 0;
        number(atLine - line);
        number(atLine == line ? atColumn - column : atColumn);
        line = atLine;
        column = atColumn;
    }

    private void makeRoom() {
        if (end + LONGEST > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
    }

    private void number(int number) {
        int rest = number;
        while ((rest & -MORE) != 0) {
            bytes[end++] = (byte) (rest | MORE);
            rest >>>= BITS;
        }
        bytes[end++] = (byte) rest;
    }

    /**
     * {@return where the value stands that was passed over since the beginning; one at least has been}
     *
     * @param pointer the pointer to the value, as far as it is the same for others like it, such as {@code /grants}
     * @param position its position there, from 0; -1 if the pointer is its own
     */
    public Places.OfRecord keep(String pointer, int position) {
        int length = end;
        name(pointer);
        makeRoom();
        number(name);
        number(position + 1);
        number(linesBefore);
        byte[] kept = new byte[end];
        System.arraycopy(bytes, length, kept, 0, end - length);
        System.arraycopy(bytes, 0, kept, end - length, length);
        end = length;
        name = 0;
        return new InText(source, names, kept);
    }

    /** Where a value of the text stands, with all that is in it. */
    private static final class InText implements Places.OfRecord {
        private final Source source;
        private final @Nullable String[] names;
        private final byte[] bytes;

        InText(Source source, @Nullable String[] names, byte[] bytes) {
            this.source = source;
            this.names = names;
            this.bytes = bytes;
        }

        @Override
        public Place at(List<String> path) {
            Remembered last = source.last;
            if (last == null || last.of() != this) {
                last = new Remembered(this, new Decoder(names, bytes).value());
                source.last = last;
            }
            Value at = last.value();
            StringBuilder pointer = new StringBuilder(at.name);
            for (String step : path) {
                Value next = at.value(step);
                if (next == null) {
                    break;
                }
                pointer.append('/').append(FieldReference.step(step));
                at = next;
            }
            Place.InText place =
                    at.line > 0 && at.column > 0 ? Place.inText(source.name, at.line, at.column) : Place.inText(source.name);
            return place.at(pointer.toString());
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
                fields.putIfAbsent(value.name, value);
            } else {
                entries.add(value);
            }
        }

        @Nullable Value value(String step) {
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

    /** Makes values of the bytes. */
    private static final class Decoder {
        private final @Nullable String[] names;
        private final byte[] bytes;
        private int at;
        private int line;
        private int column;

        Decoder(@Nullable String[] names, byte[] bytes) {
            this.names = names;
            this.bytes = bytes;
        }

        Value value() {
            String list = name(number());
            int position = number() - 1;
            int linesBefore = number();
            String pointer = position < 0 ? list : list + "/" + position;
            int head = number();
            Value first = next(pointer, head & KINDS, linesBefore);
            List<Value> open = new ArrayList<>(List.of(first));
            while (at < bytes.length && !open.isEmpty()) {
                head = number();
                int kind = head & KINDS;
                if (kind == END) {
                    open.remove(open.size() - 1);
                } else {
                    Value value = next(name(head >>> KIND_BITS), kind, linesBefore);
                    open.get(open.size() - 1).add(value);
                    if (kind != VALUE) {
                        open.add(value);
                    }
                }
            }
            return first;
        }

        private Value next(String name, int kind, int linesBefore) {
            int lines = number();
            line += lines;
            column = lines == 0 ? column + number() : number();
            return new Value(name, kind, line + linesBefore, column);
        }

        private String name(int number) {
            return Objects.requireNonNull(names[number]);
        }

        private int number() {
            int number = 0;
            int shift = 0;
            while (bytes[at] < 0) {
                number |= (bytes[at++] & (MORE - 1)) << shift;
                shift += BITS;
            }
            return number | bytes[at++] << shift;
        }
    }

    @Override
    public String toString() {
        return "places in " + source.name;
    }
}
