package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cells of a workbook hold. For one thread. */
final class WorkbookCells {
    /** A day of a strict workbook, with the time as it is written there, whatever its zone. */
    private static final Pattern ISO_DAY = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:T(\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?))?(?:Z|[+-]\\d\\d:\\d\\d)?");

    /** No number that a spreadsheet can hold is longer, and none is larger or smaller than this many places. */
    private static final int MOST_PLACES = 400;

    private final WorkbookTexts texts;
    private final NumberFormats numberFormats;
    private final SerialDay serialDay;
    private final StringBuilder value = new StringBuilder();

    WorkbookCells(WorkbookSheets workbook) throws IOException {
        this.texts = workbook.texts();
        this.numberFormats = workbook.numberFormats();
        this.serialDay = workbook.serialDay();
    }

    /** Reads the cell that begins here, up to its end. */
    Cell read(WorkbookPart part, Supplier<? extends Place> place) throws IOException {
        @Nullable String type = part.attribute("t");
        @Nullable String style = part.attribute("s");
        value.setLength(0);
        boolean isFormula = false;
        boolean hasValue = false;
        while (part.next() && !part.ends("c")) {
            if (part.begins("v")) {
                hasValue = true;
                part.appendText(value);
            } else if (part.begins("is")) {
                hasValue = true;
                part.appendRichText(value);
            } else if (part.begins("f")) {
                isFormula = true;
                part.skip();
            } else if (part.isBegin()) {
                part.skip();
            }
        }
        boolean isText = "str".equals(type) || "inlineStr".equals(type);
        if (isFormula && (!hasValue || (value.isEmpty() && !isText))) {
            return Cell.NoResult.NO_RESULT;
        }
        return hasValue ? cell(type == null ? "n" : type, style, value.toString(), place) : Cell.Blank.BLANK;
    }

    private Cell cell(String type, @Nullable String style, String stored, Supplier<? extends Place> place)
            throws IOException {
        return switch (type) {
            case "s" -> shared(stored, place);
            case "n" -> number(stored, style);
            case "d" -> isoDay(stored);
            case "b" -> truth(stored);
            case "e" -> stored.isBlank() ? Cell.Blank.BLANK : new Cell.Fault(stored.strip());
            default -> text(CharacterEscapes.decoded(stored));
        };
    }

    private Cell shared(String stored, Supplier<? extends Place> place) throws IOException {
        int number = index(stored);
        if (number < 0 || number >= texts.size()) {
            throw new UnreadableSheetException(Problem.error(
                    SheetProblems.DAMAGED,
                    place.get(),
                    "The text of the cell is missing from the workbook.",
                    "Open it in a spreadsheet program and save it again, or get a new copy."));
        }
        return texts.cell(number);
    }

    /** A number from 0; -1 where it is none. */
    private static int index(@Nullable String text) {
        try {
            return text == null ? -1 : Math.max(-1, Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    static Cell text(String text) {
        return text.codePoints().allMatch(Cell.Blank::isBlank) ? Cell.Blank.BLANK : new Cell.Text(text);
    }

    /** A number as it is stored; what no spreadsheet would store is handed on as a text, for its reader to refuse. */
    private Cell number(String stored, @Nullable String style) {
        Optional<BigDecimal> number = number(stored.strip());
        if (number.isEmpty()) {
            return text(stored);
        }
        if (numberFormats.isDay(index(style))) {
            Optional<Cell.Day> day = serialDay.day(number.get());
            if (day.isPresent()) {
                return day.get();
            }
        }
        return new Cell.Numeric(number.get(), numberFormats.unit(index(style)));
    }

    private static Optional<BigDecimal> number(String stored) {
        if (stored.isEmpty() || stored.length() > MOST_PLACES) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(stored);
            return Math.abs(number.scale()) > MOST_PLACES ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Cell isoDay(String stored) {
        Matcher day = ISO_DAY.matcher(stored.strip());
        if (!day.matches()) {
            return text(stored);
        }
        try {
            String time = day.group(2);
            return new Cell.Day(
                    LocalDate.parse(day.group(1)), time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time));
        } catch (DateTimeException e) {
            return text(stored);
        }
    }

    private static Cell truth(String stored) {
        return switch (stored.strip()) {
            case "1", "true" -> Cell.Truth.TRUE;
            case "0", "false" -> Cell.Truth.FALSE;
            default -> text(stored);
        };
    }
}
