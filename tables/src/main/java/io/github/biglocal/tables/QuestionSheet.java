package io.github.biglocal.tables;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.foresight.Question;
import io.github.biglocal.foresight.Questions;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.Answers;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.FieldForm;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.TypeShape.Occurrence;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.SheetWriter;
import io.github.biglocal.tables.grid.WorkbookColumn;
import io.github.biglocal.tables.grid.WorkbookWriter;
import io.github.biglocal.text.Nearest;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The sheet of questions that is sent to those who know the answers: a row for each fact, with a blank cell for the answer. It is read
 * back with the records it is about. Without state.
 */
final class QuestionSheet {
    static final String TITLE = "Questions";

    private static final Column<String> AREA =
            Column.of("Area", "The area of the record; blank if it belongs to none, or to several.", CellForms.TEXT);
    private static final Column<String> RECORD = Column.of("Record", "What kind of record it is about.", CellForms.TEXT)
            .required();
    private static final Column<String> ID =
            Column.of("ID", "The id of the record.", CellForms.TEXT).required();
    private static final Column<String> FIELD = Column.of(
                    "Field", "The field of the record that is not filled in.", CellForms.TEXT)
            .required();
    private static final Column<String> WHAT = Column.of("What to find out", "What is asked.", CellForms.TEXT);
    private static final Column<LocalDate> AS_OF =
            Column.of("As of", "The day that is asked about.", CellForms.DAY).required();
    private static final Column<String> WHY =
            Column.of("Why", "Which rules the answers to this question settle.", CellForms.TEXT);
    private static final Column<String> HOW =
            Column.of("How to answer", "What to write in the last column.", CellForms.TEXT);
    private static final Column<Cell> ANSWER =
            Column.of("Answer", "The answer; blank, or \"not known\", while it is not known.", new AnyForm());

    private static final List<Column<?>> COLUMNS = List.of(AREA, RECORD, ID, WHAT, AS_OF, WHY, HOW, ANSWER, FIELD);

    /** What the cell of the answer begins with where it has none. */
    private static final String NOT_HERE = TableReader.NOTE;

    /** What people write where they have no answer, in small letters. */
    private static final Set<String> NOT_KNOWN = Set.of("not known", "unknown", "n/a");

    private static final int WIDE = 60;

    private QuestionSheet() {}

    /** Whatever is in a cell: how it is read depends on the row. */
    private static final class AnyForm implements CellForm<Cell> {
        @Override
        public Class<Cell> type() {
            return Cell.class;
        }

        @Override
        public String description() {
            return "what the row asks for";
        }

        @Override
        public Optional<Cell> example() {
            return Optional.empty();
        }

        @Override
        public List<String> choices() {
            return List.of();
        }

        @Override
        public Format format() {
            return Format.TEXT;
        }

        @Override
        public Loaded<Cell> read(Cell cell, CellSettings settings, Supplier<? extends Place> place) {
            return Loaded.of(cell);
        }

        @Override
        public Cell write(Cell value, CellSettings settings) {
            return value;
        }
    }

    // How a fact is answered

    /** What stands in the cell of an answer; empty if that is not one cell. */
    private static Optional<CellForm<?>> form(TypeShape.Field field) {
        return switch (FieldForm.of(field)) {
            case VALUE, VALUES, ID ->
                CellForms.find(field.valueType())
                        .map(form -> field.occurrence() == Occurrence.MANY ? CellForms.listOf(form) : form);
            case VALUE_ON_A_DAY ->
                FieldForm.onADay(field.valueType())
                        .flatMap(entry -> CellForms.find(entry.value().valueType()));
            case PARTS, RECORDS -> Optional.empty();
        };
    }

    /** The table of a kind of record, also of one within another. */
    private static Optional<ModelTable> table(String kind) {
        return ModelTable.all().stream()
                .filter(table -> Entity.class.isAssignableFrom(table.shape().type()))
                .filter(table -> table.shape().name().equals(kind))
                .findFirst();
    }

    private static Optional<TypeShape.Field> field(Missing fact) {
        return fact.field().equals("id")
                ? Optional.empty()
                : table(fact.record().kind()).flatMap(table -> table.shape().fieldAt(fact.field()));
    }

    private static String how(Missing fact, LocalDate asOf) {
        Optional<TypeShape.Field> field = field(fact);
        return field.flatMap(QuestionSheet::form)
                .map(form -> {
                    boolean isOnADay = FieldForm.of(field.orElseThrow()) == FieldForm.VALUE_ON_A_DAY;
                    return "Write " + form.description()
                            + (isOnADay ? ", as of " + Text.day(asOf) + "; it counts for that day only" : "") + ".";
                })
                .orElseGet(() -> elsewhere(fact, field));
    }

    /** Where records and parts of them are filled in, which are more than a cell can hold. */
    private static String elsewhere(Missing fact, Optional<TypeShape.Field> field) {
        String kind = fact.record().kind();
        if (fact.field().equals("id")) {
            return "Add the record, or give each its own ID, in the table " + title(kind) + ".";
        }
        if (field.isEmpty()) {
            return "Add the records to the table " + title(fact.field()) + ".";
        }
        return "Fill in " + Text.words(field.get().name()) + " in "
                + table(kind)
                        .flatMap(table -> parts(table, fact.field()))
                        .map(table -> "the table " + table.title())
                        .orElse("the columns of the table " + title(kind))
                + ".";
    }

    private static String title(String kind) {
        return table(kind).map(ModelTable::title).orElse(kind);
    }

    /** The table of the parts that a path leads to, without what says which entries are meant. */
    private static Optional<ModelTable> parts(ModelTable table, String path) {
        String plain = path.replaceAll("/\\d+", "");
        return table.parts().stream()
                .flatMap(part -> part.field().equals(plain)
                        ? Optional.of(part).stream()
                        : plain.startsWith(part.field() + "/")
                                ? parts(part, plain.substring(part.field().length() + 1)).stream()
                                : Optional.<ModelTable>empty().stream())
                .findFirst();
    }

    // Writing

    static void write(Questions questions, SheetWriter writer, CellSettings settings) throws IOException {
        if (writer instanceof WorkbookWriter workbook) {
            workbook.beginColumns(
                    TITLE, COLUMNS.stream().map(QuestionSheet::column).toList());
        } else {
            writer.begin(TITLE, COLUMNS.stream().map(Column::heading).toList());
        }
        for (Question question : questions.questions()) {
            for (Missing fact : question.facts()) {
                boolean isHere = field(fact).flatMap(QuestionSheet::form).isPresent();
                writer.row(List.of(
                        question.area()
                                .<Cell>map(area -> new Cell.Text(area.id()))
                                .orElse(Cell.Blank.BLANK),
                        new Cell.Text(Text.words(fact.record().kind())),
                        new Cell.Text(fact.record().id()),
                        new Cell.Text(Text.sentence(fact.what())),
                        AS_OF.form().write(question.asOf(), settings),
                        new Cell.Text(question.why()),
                        new Cell.Text(how(fact, question.asOf())),
                        isHere ? Cell.Blank.BLANK : new Cell.Text(NOT_HERE + " not in this cell"),
                        new Cell.Text(fact.field())));
            }
        }
    }

    private static WorkbookColumn column(Column<?> column) {
        WorkbookColumn written = WorkbookColumn.of(
                        column.heading(),
                        column.form().format() == CellForm.Format.DAY
                                ? WorkbookColumn.Format.DAY
                                : column == ANSWER ? WorkbookColumn.Format.GENERAL : WorkbookColumn.Format.TEXT)
                .withNote(column.meaning());
        return Set.<Column<?>>of(WHAT, WHY, HOW).contains(column) ? written.withWidth(WIDE) : written;
    }

    // Reading

    /** The table whose answers are recorded in a programme. */
    static ShortTable<Programme> table(Programme programme, CellSettings settings) {
        return ShortTable.of(
                COLUMNS,
                List.of(ANSWER),
                Set.of(),
                reading -> Optional.of(new Answering(programme, settings, reading).programme()));
    }

    /** The answers of a sheet, while they are recorded. */
    private static final class Answering {
        private final Programme programme;
        private final CellSettings settings;
        private final ShortTable.Reading reading;
        private final Map<List<Object>, Object> given = new HashMap<>();

        Answering(Programme programme, CellSettings settings, ShortTable.Reading reading) {
            this.programme = programme;
            this.settings = settings;
            this.reading = reading;
        }

        Programme programme() {
            Programme known = programme;
            Map<LocalDate, List<TableRow>> byDay = new LinkedHashMap<>();
            for (TableRow row : reading.rows()) {
                byDay.computeIfAbsent(row.require(AS_OF), any -> new ArrayList<>())
                        .add(row);
            }
            for (Map.Entry<LocalDate, List<TableRow>> day : byDay.entrySet()) {
                Answers its = Answers.to(known, day.getKey());
                day.getValue().forEach(row -> record(row, its));
                known = its.programme();
            }
            return known;
        }

        private void record(TableRow row, Answers its) {
            Optional<Cell> answer =
                    row.get(ANSWER).filter(cell -> !cell.raw().strip().startsWith(NOT_HERE));
            if (answer.isEmpty()) {
                return;
            }
            Optional<Missing> fact = fact(row);
            Optional<TypeShape.Field> field = fact.flatMap(QuestionSheet::field);
            if (fact.isEmpty()) {
                return;
            }
            Optional<CellForm<?>> form = field.flatMap(QuestionSheet::form);
            if (form.isEmpty()) {
                reading.problems()
                        .error(
                                ProblemCode.WRONG_TYPE,
                                row.place(ANSWER),
                                "What is asked for is more than one cell can hold.",
                                elsewhere(fact.get(), field),
                                answer.get().raw());
                return;
            }
            String word = answer.get().raw().strip();
            if (NOT_KNOWN.contains(word.toLowerCase(Locale.ROOT))
                    && form.get().choices().stream().noneMatch(word::equalsIgnoreCase)) {
                return;
            }
            Loaded<?> read = form.get().read(answer.get(), settings, () -> row.place(ANSWER));
            read.problems()
                    .forEach(problem ->
                            reading.problems().add(problem.withRaw(answer.get().raw())));
            read.value().ifPresent(value -> record(row, fact.get(), value, its));
        }

        private void record(TableRow row, Missing fact, Object value, Answers its) {
            Object before = given.putIfAbsent(List.of(row.require(AS_OF), fact.record(), fact.field()), value);
            if (before != null && !before.equals(value)) {
                reading.problems()
                        .error(
                                ProblemCode.DUPLICATE_VALUE,
                                row.place(ANSWER),
                                "A row above has another answer to the same question.",
                                "Remove one of the two.");
                return;
            }
            try {
                its.record(fact, value);
            } catch (InvalidValueException e) {
                Column<?> column = !e.type().equals(Answers.class.getSimpleName())
                        ? ANSWER
                        : e.field().equals("record") ? ID : FIELD;
                reading.problems()
                        .error(ProblemCode.INVALID_VALUE, row.place(column), Text.sentence(e.problem()), e.repair());
            }
        }

        /** What the row is about; empty if the model has no such thing, which is then a problem. */
        private Optional<Missing> fact(TableRow row) {
            String kind = row.require(RECORD);
            Optional<ModelTable> table = ModelTable.all().stream()
                    .filter(each -> Entity.class.isAssignableFrom(each.shape().type()))
                    .filter(each -> ModelTable.plain(each.noun()).equals(ModelTable.plain(kind)))
                    .findFirst();
            if (table.isEmpty()) {
                unknown(
                        row.place(RECORD),
                        "There is no such kind of record.",
                        "Write it as it was when the table was sent.");
                return Optional.empty();
            }
            TypeShape shape = table.get().shape();
            String field = row.require(FIELD);
            boolean isField = shape.fieldAt(field).isPresent() || table(field).isPresent();
            if (!isField) {
                unknown(
                        row.place(FIELD),
                        "A record of the kind " + table.get().noun() + " has no such field.",
                        Nearest.of(field, shape.fieldNames())
                                        .map(near -> "Did you mean " + near + "? ")
                                        .orElse("")
                                + "Write it as it was when the table was sent.");
                return Optional.empty();
            }
            return reading.of(
                    row.place(ID),
                    () -> new Missing(
                            new Reference(shape.name(), row.require(ID)),
                            field,
                            row.get(WHAT).orElse(field)));
        }

        private void unknown(Place place, String message, String repair) {
            reading.problems().error(ProblemCode.INVALID_VALUE, place, message, repair);
        }
    }
}
