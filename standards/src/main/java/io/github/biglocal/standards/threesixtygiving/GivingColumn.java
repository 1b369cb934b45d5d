package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.biglocal.standards.schema.JsonNumbers;
import io.github.biglocal.standards.threesixtygiving.GivingField.Kind;
import io.github.biglocal.standards.threesixtygiving.GivingOptions.Dates;
import io.github.biglocal.tables.grid.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A column of a sheet: which field it is of, and how its cells become values of that field. For one thread. */
final class GivingColumn {
    /** No amount, and no other number of the standard, has more. */
    private static final int LONGEST_NUMBER = 100;

    /** A number that is no longer fits into a long. */
    private static final int LENGTH_OF_A_LONG = 18;

    private static final int TEN = 10;

    /** A spreadsheet shows no more digits; the rest comes from its binary fractions. */
    private static final MathContext DIGITS_OF_A_CELL = new MathContext(15, RoundingMode.HALF_UP);

    private static final int PENNIES = 2;

    private final int number;
    private final int position;
    private final String heading;
    private final GivingHeadings.Target target;
    private final Dates dates;
    private final Kind kind;
    private final boolean isAmount;

    /** The text that was read last, and what became of it without a problem: in many columns the next cell has it too. */
    private @Nullable String lastText;

    private JsonNode lastValue = MissingNode.getInstance();

    /**
     * @param number its number among the columns that are read, from 0
     * @param position its position in the sheet, from 1
     * @param heading its heading as it is written
     * @param target the field
     * @param dates what date cells become
     */
    GivingColumn(int number, int position, String heading, GivingHeadings.Target target, Dates dates) {
        this.number = number;
        this.position = position;
        this.heading = heading;
        this.target = target;
        this.dates = dates;
        GivingField field = target.field();
        boolean isEntry = target.path().get(target.path().size() - 1) instanceof Integer;
        this.kind = field == null || isEntry ? Kind.TEXT : field.kind();
        this.isAmount = kind == Kind.NUMBER
                && field != null
                && (field.name().equals("value") || field.name().startsWith("amount"));
    }

    int number() {
        return number;
    }

    int position() {
        return position;
    }

    String heading() {
        return heading;
    }

    GivingHeadings.Target target() {
        return target;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** What the cell of a CSV file becomes, which is not blank: the same node as before if it has the same text. */
    JsonNode value(String text, List<CellProblem> problems) {
        // A cell that repeats the one above it has the same object.
        return isSame(text, lastText) ? lastValue : fresh(text, problems);
    }

    private static boolean isSame(Object one, @Nullable Object other) {
        return one == other;
    }

    private JsonNode remembered(String text, List<CellProblem> problems) {
        return text.equals(lastText) ? lastValue : fresh(text, problems);
    }

    private JsonNode fresh(String text, List<CellProblem> problems) {
        int before = problems.size();
        JsonNode value = made(text, problems);
        if (problems.size() == before) {
            lastText = text;
            lastValue = value;
        }
        return value;
    }

    private JsonNode made(String text, List<CellProblem> problems) {
        return switch (kind) {
            case NUMBER -> number(text, problems);
            case TEXTS -> texts(text, problems);
            default -> TextNode.valueOf(text);
        };
    }

    /** What the cell of a workbook becomes, which is not blank; null if it holds no value. */
    @Nullable
    JsonNode value(Cell cell, List<CellProblem> problems) {
        if (cell instanceof Cell.Text text) {
            return remembered(text.value(), problems);
        }
        if (cell instanceof Cell.Numeric numeric) {
            return number(rounded(numeric.value()), problems);
        }
        if (cell instanceof Cell.Day day) {
            return kind == Kind.NUMBER ? number(day.raw(), problems) : remembered(shown(day), problems);
        }
        if (cell instanceof Cell.Fault fault) {
            problems.add(new CellProblem(CellProblem.Kind.ERROR_CELL, this, fault.value()));
            return null;
        }
        if (cell == Cell.NoResult.NO_RESULT) {
            problems.add(new CellProblem(CellProblem.Kind.NO_RESULT, this, ""));
            return null;
        }
        return remembered(cell.raw(), problems);
    }

    private JsonNode number(BigDecimal value, List<CellProblem> problems) {
        return switch (kind) {
            case NUMBER -> amount(value, problems);
            case TEXTS -> texts(plain(value), problems);
            // A field that the standard does not have may be a number.
            default -> target.field() == null ? JsonNumbers.node(value) : remembered(plain(value), problems);
        };
    }

    private JsonNode number(String text, List<CellProblem> problems) {
        String stripped = GivingHeadings.stripped(text);
        if (!isPlain(stripped)) {
            problems.add(new CellProblem(CellProblem.Kind.NOT_A_NUMBER, this, text));
            return TextNode.valueOf(text);
        }
        return amount(stripped.length() <= LENGTH_OF_A_LONG ? ofLong(stripped) : new BigDecimal(stripped), problems);
    }

    /** What {@link BigDecimal#BigDecimal(String)} gives, for a plain number that is not long, in a third of the time. */
    private static BigDecimal ofLong(String plain) {
        long digits = 0;
        int scale = 0;
        boolean isFraction = false;
        for (int at = 0; at < plain.length(); at++) {
            char each = plain.charAt(at);
            if (each >= '0') {
                digits = digits * TEN + (each - '0');
                scale += isFraction ? 1 : 0;
            }
            isFraction |= each == '.';
        }
        return BigDecimal.valueOf(plain.charAt(0) == '-' ? -digits : digits, scale);
    }

    private JsonNode amount(BigDecimal value, List<CellProblem> problems) {
        if (isAmount && value.scale() > PENNIES && value.stripTrailingZeros().scale() > PENNIES) {
            problems.add(new CellProblem(CellProblem.Kind.PART_OF_A_PENNY, this, value.toPlainString()));
        }
        return JsonNumbers.node(value);
    }

    /** Whether a text is a number as it is written out: digits, which may have a sign before them and a fraction after them. */
    static boolean isPlain(String text) {
        int from = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int points = 0;
        for (int at = from; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '.' && at > from && at < text.length() - 1) {
                points++;
            } else if (each < '0' || each > '9') {
                return false;
            }
        }
        return text.length() > from && points <= 1 && text.length() <= LONGEST_NUMBER;
    }

    private ArrayNode texts(String text, List<CellProblem> problems) {
        ArrayNode texts = GivingPart.NODES.arrayNode();
        boolean isTrimmed = false;
        for (String part : text.split(";", -1)) {
            String stripped = GivingHeadings.stripped(part);
            isTrimmed |= !stripped.isEmpty() && stripped.length() < part.length();
            if (!stripped.isEmpty()) {
                texts.add(stripped);
            }
        }
        if (text.indexOf(',') >= 0) {
            problems.add(new CellProblem(CellProblem.Kind.COMMA, this, text));
        } else if (isTrimmed) {
            problems.add(new CellProblem(CellProblem.Kind.BLANKS, this, text));
        }
        return texts;
    }

    private String shown(Cell.Day day) {
        boolean isMidnight = day.time().equals(LocalTime.MIDNIGHT);
        GivingField field = target.field();
        if (dates == Dates.DATE_TIMES) {
            return moment(day) + "+00:00";
        }
        return isMidnight && (field == null || !field.isMoment()) ? day.value().toString() : moment(day) + "Z";
    }

    private static String moment(Cell.Day day) {
        return day.value() + "T"
                + DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(day.time());
    }

    /** The number that a spreadsheet shows, without noughts at its end. */
    static BigDecimal rounded(BigDecimal stored) {
        BigDecimal shown =
                stored.precision() > DIGITS_OF_A_CELL.getPrecision() ? stored.round(DIGITS_OF_A_CELL) : stored;
        return shown.scale() > 0 ? shown.stripTrailingZeros() : shown;
    }

    /** The number without an exponent. */
    static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    /** {@return its heading} */
    @Override
    public String toString() {
        return "column " + position;
    }
}
