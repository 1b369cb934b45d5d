package io.github.biglocal.tables;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TextForm;
import io.github.biglocal.tables.CellSettings.DecimalMark;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What all forms of the library do alike: the kinds of cell, and what is wrong with some for every form. */
abstract class StandardForm<V> implements CellForm<V> {
    /** The errors of spreadsheets, as they stand in a CSV file that one wrote. */
    private static final Set<String> ERRORS = Set.of(
            "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    private final Class<V> type;
    private final String noun;
    private final Optional<V> example;
    private final List<String> choices;
    private final Format format;

    /**
     * @param noun what a value is, with its article
     */
    StandardForm(Class<V> type, String noun, Optional<V> example, List<String> choices, Format format) {
        this.type = type;
        this.noun = noun;
        this.example = example;
        this.choices = List.copyOf(choices);
        this.format = format;
    }

    @Override
    public final Class<V> type() {
        return type;
    }

    /** What a value is, with its article. */
    final String noun() {
        return noun;
    }

    @Override
    public final Optional<V> example() {
        return example;
    }

    @Override
    public final List<String> choices() {
        return choices;
    }

    @Override
    public final Format format() {
        return format;
    }

    @Override
    public String description() {
        if (!choices.isEmpty()) {
            return "one of " + Text.listOr(choices);
        }
        return example.map(value -> noun + " such as "
                        + write(value, CellSettings.standard()).raw())
                .orElse(noun);
    }

    @Override
    public final Loaded<V> read(Cell cell, CellSettings settings, Supplier<? extends Place> place) {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(place, "place");
        if (cell instanceof Cell.Text text) {
            return ofText(text.value(), settings, place);
        }
        if (cell instanceof Cell.Numeric number) {
            BigDecimal shown = Digits.shown(number.value());
            return number.unit().isPresent()
                    ? ofShown(new Cell.Numeric(shown, number.unit()), settings, place)
                    : ofNumber(shown, settings, place);
        }
        if (cell instanceof Cell.Day day) {
            return ofDay(day, settings, place);
        }
        if (cell instanceof Cell.Truth truth) {
            return ofTruth(truth, settings, place);
        }
        if (cell instanceof Cell.Fault) {
            return errorCell(place);
        }
        if (cell == Cell.NoResult.NO_RESULT) {
            return refused(
                    TableProblems.FORMULA_WITHOUT_RESULT,
                    place,
                    "The cell has a formula, and its result is not stored in the file.",
                    "Open the file in a spreadsheet and save it: the results are then stored.");
        }
        return refused(ProblemCode.MISSING_FIELD, place, "The cell is blank.", "Write " + description() + ".");
    }

    abstract Loaded<V> ofText(String text, CellSettings settings, Supplier<? extends Place> place);

    /** The value of a number cell, whose number is as it is shown. */
    Loaded<V> ofNumber(BigDecimal number, CellSettings settings, Supplier<? extends Place> place) {
        return wrongKind("a number", place);
    }

    /** The value of a number cell that shows a currency or a percentage with its number: that of the same text. */
    Loaded<V> ofShown(Cell.Numeric cell, CellSettings settings, Supplier<? extends Place> place) {
        BigDecimal number = cell.value();
        if (!Digits.isSane(number) || !Digits.isKept(number)) {
            return digitsLost(place);
        }
        // In a text, three decimals would be doubtful.
        boolean isDoubtful =
                number.scale() == 3 || (number.scale() == 5 && cell.raw().endsWith(Cell.Numeric.PERCENT));
        Cell plain = isDoubtful ? new Cell.Numeric(number.setScale(number.scale() + 1), cell.unit()) : cell;
        String text = plain.raw();
        return ofText(settings.decimalMark() == DecimalMark.COMMA ? text.replace('.', ',') : text, settings, place);
    }

    Loaded<V> ofDay(Cell.Day day, CellSettings settings, Supplier<? extends Place> place) {
        return refused(
                ProblemCode.WRONG_TYPE,
                place,
                "The cell holds a date, not " + noun + ".",
                "Correct the format of the cell, and write the value again.");
    }

    Loaded<V> ofTruth(Cell.Truth truth, CellSettings settings, Supplier<? extends Place> place) {
        return wrongKind("TRUE or FALSE", place);
    }

    private Loaded<V> wrongKind(String kind, Supplier<? extends Place> place) {
        return refused(
                ProblemCode.WRONG_TYPE,
                place,
                "The cell holds " + kind + ", not " + noun + ".",
                "Write " + description() + ".");
    }

    static <V> Loaded<V> errorCell(Supplier<? extends Place> place) {
        return refused(
                TableProblems.ERROR_CELL,
                place,
                "The cell shows an error of the spreadsheet instead of a value.",
                "Correct the formula, or leave the cell blank.");
    }

    /** Whether a text is an error that a spreadsheet wrote into a CSV file. */
    static boolean isError(String text) {
        return text.startsWith("#") && ERRORS.contains(text);
    }

    /** The text that a number cell shows, for what is no number; empty if the cell does not keep it. */
    static Optional<String> text(BigDecimal number) {
        return Digits.isSane(number) && Digits.isKept(number) ? Optional.of(number.toPlainString()) : Optional.empty();
    }

    static <V> Loaded<V> digitsLost(Supplier<? extends Place> place) {
        return refused(
                ProblemCode.NUMBER_TOO_LARGE,
                place,
                "The cell holds a number of more than 15 digits, of which a spreadsheet loses the last.",
                "Format the cell as text, and write it again.");
    }

    static <V> Loaded<V> refused(ProblemCode code, Supplier<? extends Place> place, String message, String repair) {
        return Loaded.none(List.of(Problem.error(code, place.get(), message, repair)));
    }

    /** No value, with the text that is wrong where it may be shown. */
    static <V> Loaded<V> refused(
            ProblemCode code,
            Supplier<? extends Place> place,
            String message,
            String repair,
            TextForm<?> form,
            String text) {
        Problem problem = Problem.error(code, place.get(), message, repair);
        return Loaded.none(List.of(form.quotable(text).map(problem::withValue).orElse(problem)));
    }

    /** No value, for the reason that its own type gives. */
    static <V> Loaded<V> refused(
            Supplier<? extends Place> place, InvalidValueException reason, TextForm<?> form, String text) {
        return refused(ProblemCode.INVALID_VALUE, place, Text.sentence(reason.problem()), reason.repair(), form, text);
    }

    /** {@return what it reads} */
    @Override
    public final String toString() {
        return "how " + noun + " stands in a cell";
    }
}
