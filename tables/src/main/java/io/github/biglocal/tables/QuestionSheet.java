package io.github.biglocal.tables;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.foresight.Question;
import io.github.biglocal.foresight.Questions;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.SpendReport;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.programme.Answers;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.FieldForm;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.TypeShape.Occurrence;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.tables.CellSettings.DateOrder;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.SheetWriter;
import io.github.biglocal.tables.grid.WorkbookColumn;
import io.github.biglocal.tables.grid.WorkbookWriter;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * The sheet of questions that is sent to those who know the answers: a row for each fact, with a blank cell for the answer. It is read
 * back by {@link QuestionAnswers}, with the records it is about. Without state.
 */
final class QuestionSheet {
    static final String TITLE = "Questions";

    private static final Column<String> AREA =
            Column.of("Area", "The area of the record; blank if it belongs to none, or to several.", CellForms.TEXT);
    static final Column<String> RECORD = Column.of("Record", "What kind of record it is about.", CellForms.TEXT)
            .required();
    static final Column<String> ID =
            Column.of("ID", "The id of the record.", CellForms.TEXT).required();
    static final Column<String> FIELD = Column.of(
                    "Field", "The field of the record that is not filled in.", CellForms.TEXT)
            .required();
    static final Column<String> WHAT = Column.of("What to find out", "What is asked.", CellForms.TEXT);
    static final Column<String> ENTRY = Column.of(
            "Which entry",
            "Which entry of a list is meant: its place, and what is recorded of it; blank if none is.",
            CellForms.TEXT);
    static final Column<Cell> SO_FAR = Column.of(
            "Recorded so far",
            "What is recorded and does not answer it, such as when a period starts; blank if nothing is, it is of a person,"
                    + " or it is an amount that is not exact.",
            new AnyForm());
    static final Column<LocalDate> AS_OF =
            Column.of("As of", "The day that is asked about.", CellForms.DAY).required();
    private static final Column<String> WHY =
            Column.of("Why", "Which rules the answers to this question settle.", CellForms.TEXT);
    private static final Column<String> HOW =
            Column.of("How to answer", "What to write in the last column.", CellForms.TEXT);
    static final Column<Cell> ANSWER =
            Column.of("Answer", "The answer; blank, or \"not known\", while it is not known.", new AnyForm());

    private static final List<Column<?>> COLUMNS =
            List.of(AREA, RECORD, ID, WHAT, ENTRY, SO_FAR, AS_OF, WHY, HOW, ANSWER, FIELD);

    /** What the cell of the answer begins with where it has none. */
    static final String NOT_HERE = TableReader.NOTE;

    /** What people write where they have no answer, folded. */
    static final Set<String> NOT_KNOWN = folded(
            "not known", "unknown", "don't know", "not recorded", "not sure", "unsure", "n/a", "tba", "tbc", "?");

    /**
     * What ends on a day that is set when it begins: without that day, the answer says too little. Whatever else has a period, such as
     * a rep or a term of office, may be in post without an end.
     */
    private static final Set<Class<?>> WITH_AN_END =
            Set.of(FundingAgreement.class, Grant.class, Plan.class, SpendReport.class);

    private static final int WIDE = 60;

    /** How many ids are listed for an answer to be chosen from. */
    private static final int MOST_IDS = 12;

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
    static Optional<CellForm<?>> form(TypeShape.Field field) {
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
    static Optional<ModelTable> table(String kind) {
        return ModelTable.all().stream()
                .filter(table -> Entity.class.isAssignableFrom(table.shape().type()))
                .filter(table -> table.shape().name().equals(kind))
                .findFirst();
    }

    static Optional<TypeShape.Field> field(Missing fact) {
        return fact.field().equals("id")
                ? Optional.empty()
                : table(fact.record().kind()).flatMap(table -> table.shape().fieldAt(fact.field()));
    }

    /** Words without regard to capitals, blanks, apostrophes, and full stops at the end. */
    static Set<String> folded(String... words) {
        return Stream.of(words).map(Blanks::foldedHeading).collect(Collectors.toUnmodifiableSet());
    }

    private static String how(Missing fact, LocalDate asOf, Programme programme, CellSettings settings) {
        Optional<TypeShape.Field> field = field(fact);
        return field.flatMap(QuestionSheet::form)
                .map(form -> "Write " + what(form, fact, programme, settings)
                        + (FieldForm.of(field.orElseThrow()) == FieldForm.VALUE_ON_A_DAY
                                ? ", as of " + Text.day(asOf) + "; it counts for that day only"
                                : "")
                        + ".")
                .orElseGet(() -> "It is more than one cell can hold. " + elsewhere(fact, field));
    }

    /** What can be written, for the middle of a sentence: dates as they are written in England, and codes by their words. */
    static String what(CellForm<?> form, Missing fact, Programme programme, CellSettings settings) {
        if (form instanceof ListForm<?> list) {
            return what(list.each(), fact, programme, settings) + ", or several of them with semicolons between";
        }
        if (form.type() == LocalDate.class) {
            return "a date such as " + written(LocalDate.of(2020, 2, 29), settings) + " or 2020-02-29";
        }
        if (form.type() == LocalDateRange.class) {
            String first = written(LocalDate.of(2016, 4, 1), settings);
            return "a period such as " + first + " to " + written(LocalDate.of(2019, 3, 31), settings)
                    + (mayBeOpen(fact) ? ", or from " + first + " if it has not ended" : "");
        }
        if (form.example().orElse(null) instanceof EntityId<?> id) {
            List<String> ids = ids(id, fact, programme);
            return "the ID of the " + Text.words(id.type().getSimpleName())
                    + (ids.isEmpty()
                            ? ", once it is in the table " + title(id.type().getSimpleName())
                            : ids.size() > MOST_IDS ? ", such as " + ids.get(0) : ": " + Text.listOr(ids));
        }
        List<String> words = words(form);
        return words.isEmpty() ? form.description() : "one of " + Text.listOr(words);
    }

    /** The records that an answer names: those of the area of the record that is asked about, or that have to do with it. */
    static List<String> ids(EntityId<?> like, Missing fact, Programme programme) {
        return programme.around(fact.record()).all(like.type()).stream()
                .map(record -> record.reference().id())
                .toList();
    }

    private static String written(LocalDate day, CellSettings settings) {
        boolean isMonthFirst = settings.dateOrder().equals(Optional.of(DateOrder.MONTH_FIRST));
        return DateTimeFormatter.ofPattern(isMonthFirst ? "MM/dd/uuuu" : "dd/MM/uuuu", Locale.ROOT)
                .format(day);
    }

    /** What there is to choose from, in words; that it is not known is no answer. Yes and no are none. */
    static List<String> words(CellForm<?> form) {
        return form.type() == Boolean.class
                ? List.of()
                : form.choices().stream()
                        .map(Text::words)
                        .filter(words -> !NOT_KNOWN.contains(Blanks.foldedHeading(words)))
                        .toList();
    }

    static boolean mayBeOpen(Missing fact) {
        return table(fact.record().kind())
                .filter(table -> WITH_AN_END.contains(table.shape().type()))
                .isEmpty();
    }

    /** Where records and parts of them are filled in, which are more than a cell can hold. */
    static String elsewhere(Missing fact, Optional<TypeShape.Field> field) {
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

    static void write(Questions questions, Programme programme, SheetWriter writer, CellSettings settings)
            throws IOException {
        if (writer instanceof WorkbookWriter workbook) {
            workbook.beginColumns(
                    TITLE, COLUMNS.stream().map(QuestionSheet::column).toList());
        } else {
            writer.begin(TITLE, COLUMNS.stream().map(Column::heading).toList());
        }
        Answers records = Answers.to(programme, questions.asOf());
        Set<List<Object>> asked = questions.questions().stream()
                .flatMap(question -> question.facts().stream())
                .map(fact -> key(fact.record(), fact.field()))
                .collect(Collectors.toSet());
        for (boolean isHere : List.of(true, false)) {
            for (Question question : questions.questions()) {
                for (Missing fact : question.facts()) {
                    if (field(fact).flatMap(QuestionSheet::form).isPresent() == isHere) {
                        Optional<WhichEntry> entry =
                                WhichEntry.of(fact, records, field -> asked.contains(key(fact.record(), field)));
                        writer.row(List.of(
                                text(question.area().map(Reference::id)),
                                new Cell.Text(Text.words(fact.record().kind())),
                                new Cell.Text(fact.record().id()),
                                new Cell.Text(Text.sentence(fact.what())),
                                text(entry.map(WhichEntry::written)),
                                soFar(fact, records, settings),
                                AS_OF.form().write(question.asOf(), settings),
                                new Cell.Text(question.why()),
                                new Cell.Text(how(fact, question.asOf(), programme, settings)),
                                isHere ? Cell.Blank.BLANK : new Cell.Text(NOT_HERE + " not in this cell"),
                                new Cell.Text(fact.field())));
                    }
                }
            }
        }
    }

    private static List<Object> key(Reference record, String field) {
        return List.of(record, field);
    }

    private static Cell text(Optional<String> text) {
        return text.<Cell>map(Cell.Text::new).orElse(Cell.Blank.BLANK);
    }

    /** What the field holds, as it would be answered; only one exact value, and neither free text nor of a person. */
    private static Cell soFar(Missing fact, Answers records, CellSettings settings) {
        return field(fact)
                .filter(field -> FieldForm.of(field) == FieldForm.VALUE
                        && !WhichEntry.isOfAPerson(fact)
                        && !records.isInexact(fact))
                .flatMap(QuestionSheet::form)
                .filter(form -> form.type() != String.class)
                .flatMap(form -> records.held(fact).map(held -> written(form, held, settings)))
                .orElse(Cell.Blank.BLANK);
    }

    private static <V> Cell written(CellForm<V> form, Object value, CellSettings settings) {
        return new Cell.Text(form.write(form.type().cast(value), settings).raw());
    }

    private static WorkbookColumn column(Column<?> column) {
        WorkbookColumn written = WorkbookColumn.of(
                        column.heading(),
                        column.form().format() == CellForm.Format.DAY
                                ? WorkbookColumn.Format.DAY
                                : column == ANSWER ? WorkbookColumn.Format.GENERAL : WorkbookColumn.Format.TEXT)
                .withNote(column.meaning());
        return Set.<Column<?>>of(WHAT, ENTRY, WHY, HOW).contains(column) ? written.withWidth(WIDE) : written;
    }

    // Reading

    /** The table whose answers are recorded in a programme. */
    static ShortTable<Programme> table(Programme programme, CellSettings settings) {
        return ShortTable.of(
                COLUMNS,
                List.of(ANSWER),
                Set.of(),
                reading -> Optional.of(new QuestionAnswers(programme, settings, reading).programme()));
    }
}
