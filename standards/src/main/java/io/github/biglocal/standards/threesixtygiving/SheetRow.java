package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.standards.threesixtygiving.GivingField.Kind;
import io.github.biglocal.standards.threesixtygiving.SheetColumn.Shape;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.SheetLimits;
import io.github.biglocal.tables.grid.WorkbookWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts JSON into the cells of a row, or finds out which columns it needs. What a cell cannot hold is left out, and noted. For one thread.
 */
final class SheetRow {
    /** Between the texts of a cell. */
    static final String SEPARATOR = ";";

    /** A text that is read as a number. */
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?[0-9]+(\\.[0-9]+)?\\s*");

    /** A workbook keeps so many digits of a number; one with more is a text. */
    private static final int DIGITS = 15;

    /** A number that is written out with more characters is read as a text. */
    private static final int LONGEST_NUMBER = 100;

    private final boolean isWorkbook;
    private final int longest;
    private final SheetLosses losses;
    /** The cells of the row; null while columns are found. */
    private Cell @Nullable [] cells;

    private boolean isBlank = true;
    /** How many cells were put. */
    private int filled;

    private boolean hasNumbers;

    /** The first texts of the row that are read as no number of the standard, at most two. */
    private final List<String> texts = new ArrayList<>(2);

    SheetRow(boolean isWorkbook, SheetLosses losses) {
        this.isWorkbook = isWorkbook;
        this.longest = isWorkbook
                ? WorkbookWriter.MOST_CHARACTERS
                : SheetLimits.standard().characters();
        this.losses = losses;
    }

    /** Begins a row of which the columns are found. */
    void find() {
        cells = null;
        isBlank = true;
        hasNumbers = false;
        texts.clear();
    }

    /** Begins a row with so many cells. */
    void begin(int width) {
        cells = new Cell[width];
        Arrays.fill(cells, Cell.Blank.BLANK);
        isBlank = true;
    }

    /** Whether nothing was put into it but keys. */
    boolean isBlank() {
        return isBlank;
    }

    /** Whether it has a number of the standard; known while columns are found. */
    boolean hasNumbers() {
        return hasNumbers;
    }

    /** Returns the first of its other texts, at most two; known while columns are found. */
    List<String> texts() {
        return texts;
    }

    /** Returns the cells of the row. */
    List<Cell> cells() {
        return cells == null ? List.of() : Arrays.asList(cells);
    }

    /** Puts a text that says which record the row is of. */
    void key(SheetColumn column, String text) {
        boolean wasBlank = isBlank;
        put(column, new Cell.Text(text));
        isBlank = wasBlank;
    }

    /** Puts the fields of an object, but for those that are elsewhere. */
    void object(SheetColumn column, ObjectNode object, Predicate<String> isElsewhere) {
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            if (!isElsewhere.test(each.getKey())) {
                field(column, each.getKey(), each.getValue());
            }
        }
    }

    /** Puts a field of an object. */
    void field(SheetColumn object, String name, JsonNode value) {
        losses.enter(name);
        Optional<SheetColumn> column = object.part(name);
        if (column.isPresent()) {
            value(column.get(), value);
        } else {
            losses.lost(SheetLosses.NAME);
        }
        losses.leave();
    }

    private void value(SheetColumn column, JsonNode value) {
        Optional<Kind> kind = column.field().map(GivingField::kind);
        if (value.isNull()) {
            losses.lost(SheetLosses.NULL);
        } else if (value.isContainerNode() && value.isEmpty()) {
            losses.lost(SheetLosses.EMPTY);
        } else if (kind.isPresent()) {
            known(column, kind.get(), value);
        } else if (value instanceof ObjectNode object) {
            if (isOfShape(column, Shape.PARTS)) {
                object(column, object, name -> false);
            }
        } else if (value instanceof ArrayNode list) {
            unknownList(column, list);
        } else if (isOfShape(column, Shape.VALUE)) {
            unknown(column, value);
        }
    }

    private boolean isOfShape(SheetColumn column, Shape shape) {
        boolean isOfShape = column.is(shape);
        if (!isOfShape) {
            losses.lost(SheetLosses.SHAPE);
        }
        return isOfShape;
    }

    private void known(SheetColumn column, Kind kind, JsonNode value) {
        boolean isValue = value.isValueNode();
        if (kind == Kind.OBJECT && value instanceof ObjectNode object) {
            object(column, object, name -> false);
        } else if (kind == Kind.OBJECTS && value instanceof ArrayNode list) {
            entries(column, list);
        } else if (kind == Kind.TEXTS && value instanceof ArrayNode list) {
            texts(column, list);
        } else if (kind == Kind.TEXTS && value.isTextual()) {
            text(column, value.textValue());
            losses.lost(SheetLosses.AS_LIST);
        } else if (kind == Kind.NUMBER && isValue) {
            knownNumber(column, value);
        } else if (kind == Kind.TEXT && isValue) {
            if (value.isTextual()) {
                text(column, value.textValue());
            } else {
                asText(column, value);
            }
        } else {
            losses.lost(SheetLosses.KIND);
        }
    }

    // Lists

    private void entries(SheetColumn column, ArrayNode list) {
        for (int i = 0; i < list.size(); i++) {
            entry(column, list, i, i, name -> false);
        }
    }

    /** Puts an entry of a list into columns, which may be those of another number, but for those fields that are elsewhere. */
    void entry(SheetColumn column, ArrayNode list, int index, int asIndex, Predicate<String> isElsewhere) {
        losses.enter(index);
        if (list.get(index) instanceof ObjectNode entry) {
            int before = filled;
            object(column.entry(asIndex), entry, isElsewhere);
            if (filled == before) {
                losses.lost(SheetLosses.EMPTY);
            }
        } else {
            losses.lost(SheetLosses.KIND);
        }
        losses.leave();
    }

    private void unknownList(SheetColumn column, ArrayNode list) {
        if (isAll(list, JsonNode::isTextual)) {
            if (isOfShape(column, Shape.VALUE)) {
                texts(column, list);
                losses.lost(SheetLosses.AS_TEXT);
            }
        } else if (!isAll(list, JsonNode::isObject) || !column.hasEntries()) {
            losses.lost(SheetLosses.LIST);
        } else if (isOfShape(column, Shape.ENTRIES)) {
            entries(column, list);
        }
    }

    private static boolean isAll(ArrayNode list, Predicate<JsonNode> kind) {
        return IntStream.range(0, list.size()).allMatch(i -> kind.test(list.get(i)));
    }

    private void texts(SheetColumn column, ArrayNode list) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            losses.enter(i);
            if (!list.get(i).isTextual()) {
                losses.lost(SheetLosses.KIND);
            } else if (isHeld(list.get(i).textValue())) {
                if (column.field().isPresent()) {
                    noteChange(list.get(i).textValue());
                }
                texts.add(list.get(i).textValue());
            }
            losses.leave();
        }
        String joined = String.join(SEPARATOR, texts);
        if (!texts.isEmpty() && isHeld(joined)) {
            put(column, new Cell.Text(joined));
        }
    }

    private void noteChange(String text) {
        if (text.contains(SEPARATOR)) {
            losses.lost(SheetLosses.SEPARATOR);
        } else if (Cell.Blank.isBlank(text.codePointAt(0)) || Cell.Blank.isBlank(text.codePointBefore(text.length()))) {
            losses.lost(SheetLosses.TRIMMED);
        }
    }

    // Single values

    private void knownNumber(SheetColumn column, JsonNode value) {
        if (value.isNumber()) {
            number(column, value.decimalValue());
        } else if (value.isTextual()) {
            text(column, value.textValue());
            if (NUMBER.matcher(value.textValue()).matches()) {
                losses.lost(SheetLosses.AS_NUMBER);
            }
        } else {
            asText(column, value);
        }
    }

    private void unknown(SheetColumn column, JsonNode value) {
        if (value.isTextual()) {
            text(column, value.textValue());
        } else if (value.isNumber() && isWorkbook && isExact(value.decimalValue())) {
            number(column, value.decimalValue());
        } else {
            asText(column, value);
        }
    }

    private static boolean isExact(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().precision() <= DIGITS;
    }

    private void text(SheetColumn column, String text) {
        if (isHeld(text)) {
            put(column, new Cell.Text(text));
        }
    }

    private void number(SheetColumn column, BigDecimal number) {
        if (isHeld(number)) {
            put(column, new Cell.Numeric(number.scale() < 0 ? number.setScale(0) : number));
        }
    }

    /** A number or a truth value that is read as a text. */
    private void asText(SheetColumn column, JsonNode value) {
        if (!value.isNumber()) {
            text(column, value.asText());
            losses.lost(SheetLosses.AS_TEXT);
        } else if (isHeld(value.decimalValue())) {
            text(column, value.decimalValue().toPlainString());
            losses.lost(SheetLosses.AS_TEXT);
        }
    }

    private boolean isHeld(BigDecimal number) {
        boolean isHeld = Math.abs((long) number.precision() - number.scale()) <= LONGEST_NUMBER
                && Math.abs((long) number.scale()) <= LONGEST_NUMBER
                && number.toPlainString().length() <= LONGEST_NUMBER;
        if (!isHeld) {
            losses.lost(SheetLosses.TOO_LARGE);
        }
        return isHeld;
    }

    /** Returns why a cell cannot hold a text; empty if it can. */
    Optional<String> problem(String text) {
        if (text.length() > longest) {
            return Optional.of(SheetLosses.TOO_LONG);
        }
        if (hasUnwritable(text)) {
            return Optional.of(SheetLosses.CHARACTER);
        }
        return isBlank(text) ? Optional.of(SheetLosses.BLANK) : Optional.empty();
    }

    private static boolean isBlank(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!Cell.Blank.isBlank(text.codePointAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text has half of a character, or a null character. */
    static boolean hasUnwritable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (Character.isHighSurrogate(each)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (each == 0 || Character.isSurrogate(each)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeld(String text) {
        Optional<String> problem = problem(text);
        problem.ifPresent(losses::lost);
        return problem.isEmpty();
    }

    private void put(SheetColumn column, Cell cell) {
        if (!column.use()) {
            losses.lost(SheetLosses.COLUMNS);
            return;
        }
        isBlank = false;
        filled++;
        if (column.field().filter(field -> field.kind() == Kind.NUMBER).isPresent()
                && (cell instanceof Cell.Numeric || GivingColumn.isPlain(GivingHeadings.stripped(cell.raw())))) {
            hasNumbers = true;
        } else if (texts.size() < 2) {
            texts.add(cell.raw());
        }
        if (cells != null) {
            cells[column.number()] = cell;
        }
    }

    /** Returns that it is a row: its content may be personal. */
    @Override
    public String toString() {
        return "row of a sheet";
    }
}
