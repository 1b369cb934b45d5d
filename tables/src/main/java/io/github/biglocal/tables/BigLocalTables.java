package io.github.biglocal.tables;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.foresight.Questions;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.Report;
import io.github.biglocal.tables.CellSettings.DateOrder;
import io.github.biglocal.tables.CellSettings.DecimalMark;
import io.github.biglocal.tables.CellSettings.SerialDays;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.SheetWriter;
import io.github.biglocal.tables.grid.Sheets;
import io.github.biglocal.tables.grid.UnreadableSheetException;
import io.github.biglocal.tables.grid.WorkbookWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;

/**
 * Reads and writes programmes, and any records of one, as tables: a workbook, or CSV files in a folder or a zip. There is a table for
 * each kind of record, and for each list within one, such as the payments of grants. What is written is read back the same. Reading
 * never throws for what it reads: what cannot be read is a {@link io.github.biglocal.reading.Problem} with its cell, and the rest is kept.
 *
 * <pre>{@code
 * Loaded<Programme> loaded = BigLocalTables.standard().read(Path.of("north.xlsx"));
 * loaded.problems().forEach(problem -> logger.warn("{}", problem));
 * Programme programme = loaded.orThrow();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class BigLocalTables {
    private static final BigLocalTables STANDARD =
            new BigLocalTables(SheetFiles.standard(), CellSettings.standard(), Map.of(), Merged.AS_THEY_ARE);

    /** What is done with merged cells. */
    private enum Merged {
        AS_THEY_ARE,
        FILLED
    }

    private final SheetFiles files;
    private final CellSettings cells;
    private final Map<String, String> headings;
    private final Merged merged;

    private BigLocalTables(SheetFiles files, CellSettings cells, Map<String, String> headings, Merged merged) {
        this.files = files;
        this.cells = cells;
        this.headings = Map.copyOf(headings);
        this.merged = merged;
    }

    /** {@return tables as they are usually meant} */
    public static BigLocalTables standard() {
        return STANDARD;
    }

    /**
     * {@return the programme in a file or folder} Each sheet, or each CSV file, is a table, found by its name. Where no table
     * says what the programme is called, it is called by the name of the file, with a warning.
     *
     * @param file a workbook ({@code .xlsx}), a zip or a folder of CSV files, or one CSV file
     */
    public Loaded<Programme> read(Path file) {
        Objects.requireNonNull(file, "file");
        return reading(file, sheets -> {
            try (ModelReader reader = ModelReader.ofProgramme(sheets, this)) {
                return reader.programme();
            }
        });
    }

    /**
     * {@return the records of one kind in a file or folder, as a list}
     *
     * @param <T> the kind of record
     * @param file a workbook, a zip or folder of CSV files, in which their table is found by its name; or one of a single
     *     sheet, or one CSV file, whatever its name is
     * @param kind the kind of record, such as {@code Grant.class}
     * @throws InvalidValueException if a programme has no list of such records
     */
    public <T extends Entity> Loaded<List<T>> read(Path file, Class<T> kind) {
        Objects.requireNonNull(file, "file");
        ModelTable table = table(kind);
        return reading(file, sheets -> {
            try (ModelReader reader = ModelReader.of(table, sheets, this)) {
                return reader.records(kind);
            }
        });
    }

    /**
     * {@return what a table of somebody's own holds} It is one sheet: of a workbook, or of several CSV files, the one that has most of its
     * headings.
     *
     * @param <T> what the table is
     * @param file a workbook, a CSV file, or a zip or folder of CSV files
     * @param table the table, such as {@link ShortTables#projects()}
     */
    public <T> Loaded<T> read(Path file, ShortTable<T> table) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(table, "table");
        return reading(file, sheets -> ShortTableSheet.read(sheets, table, this));
    }

    /** What reads the sheets of a file. */
    private interface Reading<T> {
        Loaded<T> of(Sheets sheets) throws IOException;
    }

    private <T> Loaded<T> reading(Path file, Reading<T> reading) {
        try (Sheets sheets = files.open(file)) {
            return reading.of(sheets);
        } catch (UnreadableSheetException e) {
            return Loaded.none(List.of(e.problem()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the records in a file or folder, one at a time} Only one is held; but of each kind, the rows of the parts, such as the
     * payments of all grants, are read before and held until their record was read.
     *
     * @param file a programme, as {@link #read(Path)} reads it; close what is returned
     * @throws UncheckedIOException if the file cannot be read
     */
    public RecordReader<Entity> records(Path file) {
        Objects.requireNonNull(file, "file");
        return RecordReader.of(opened(file, sheets -> ModelReader.ofProgramme(sheets, this)), Entity.class);
    }

    /**
     * {@return the records of one kind in a file or folder, one at a time} Only one is held; but the rows of the parts, such as the
     * payments of all grants, are read before and held until their record was read.
     *
     * @param <T> the kind of record
     * @param file where they are, as for {@link #read(Path, Class)}; close what is returned
     * @param kind the kind of record, such as {@code Grant.class}
     * @throws UncheckedIOException if the file cannot be read
     * @throws InvalidValueException if a programme has no list of such records
     */
    public <T extends Entity> RecordReader<T> records(Path file, Class<T> kind) {
        Objects.requireNonNull(file, "file");
        ModelTable table = table(kind);
        return RecordReader.of(opened(file, sheets -> ModelReader.of(table, sheets, this)), kind);
    }

    /** What makes a reader of the sheets of a file. */
    private interface Opening {
        ModelReader of(Sheets sheets) throws IOException;
    }

    private RecordReader.Source opened(Path file, Opening opening) {
        try {
            Sheets sheets = files.open(file);
            try {
                return opening.of(sheets);
            } catch (IOException | RuntimeException e) {
                sheets.close();
                throw e;
            }
        } catch (UnreadableSheetException e) {
            return new Unreadable(e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that has no records, and why. */
    private static final class Unreadable implements RecordReader.Source {
        private List<Problem> problems;

        Unreadable(Problem problem) {
            problems = List.of(problem);
        }

        @Override
        public Optional<RecordReader.Read> next() {
            return Optional.empty();
        }

        @Override
        public List<Problem> problems() {
            List<Problem> taken = problems;
            problems = List.of();
            return taken;
        }

        @Override
        public Optional<Programme> withoutRecords() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }

    /**
     * Writes a programme with all its records: a table for each kind that there is any of, and for their parts. What is written is read
     * back the same. The file is replaced only once all of it was written; of a folder, the tables of a programme are, and other files
     * are left.
     *
     * @param programme the programme
     * @param file a workbook if its name ends in {@code .xlsx}, a zip of CSV files if it ends in {@code .zip}, and else a folder of them
     * @throws UncheckedIOException if it cannot be written
     * @throws InvalidValueException if a record has the id {@code #example}, which marks a row that is not read; or the name of the file
     *     ends in {@code .csv}: one CSV file does not say what the programme is and what its records are
     */
    public void write(Programme programme, Path file) {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(file, "file");
        if (ending(file).equals(".csv")) {
            throw new InvalidValueException(
                    BigLocalTables.class,
                    "file",
                    "one CSV file cannot hold a programme, which has several tables",
                    "Use a name that ends in .xlsx or .zip, or that of a folder.");
        }
        writing(file, ModelSheets::isName, writer -> writer.programme(programme));
    }

    /**
     * Writes records of one kind, and their parts. What is written is read back the same. The file is replaced only once all of it was
     * written; of a folder, the tables of such records and of additional fields are, and other files are left.
     *
     * @param <T> the kind of record
     * @param records the records
     * @param kind the kind of record, such as {@code Grant.class}
     * @param file as for {@link #write(Programme, Path)}; or one CSV file, whose name ends in {@code .csv}, for records that have no parts
     * @throws UncheckedIOException if it cannot be written
     * @throws InvalidValueException if a programme has no list of such records, or a record has the id {@code #example}, which marks
     *     a row that is not read
     */
    public <T extends Entity> void write(Collection<? extends T> records, Class<T> kind, Path file) {
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(file, "file");
        ModelTable table = table(kind);
        writing(file, sheet -> ModelSheets.isName(sheet, table), writer -> writer.recordsAlone(table, records));
    }

    /** What writes tables. */
    private interface Writing {
        void to(ModelWriter writer) throws IOException;
    }

    private void writing(Path file, Predicate<String> isReplaced, Writing writing) {
        try (SheetWriter sheets = files.write(file, isReplaced)) {
            writing.to(new ModelWriter(sheets, cells));
            sheets.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a copy of a file with what a report found: each sheet has one more column, "#What we found", which says at each row
     * what was found about its record, or a part or field of it that stands there, and what could not be read in it. What has no row in the file is in a sheet of its own,
     * "#What we found". Values are copied, and not colours and formats; what was found before is replaced. The copy is read as the
     * file is: what begins with # is a note.
     *
     * <pre>{@code
     * Loaded<Programme> loaded = tables.read(file);
     * Report report = rules.check(loaded.value().orElseThrow(), asOf).located(loaded.places()::of);
     * tables.writeFindings(loaded, report, file, Path.of("north, checked.xlsx"));
     * }</pre>
     *
     * @param loaded what was read of the file: its problems are written too
     * @param report the report, located in what was read
     * @param file the file or folder that was read
     * @param copy the copy: as for {@link #write(Programme, Path)}
     * @throws UncheckedIOException if the one cannot be read, or the other cannot be written
     */
    public void writeFindings(Loaded<?> loaded, Report report, Path file, Path copy) {
        Objects.requireNonNull(loaded, "loaded");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(copy, "copy");
        try (Sheets from = files.open(file);
                SheetWriter to = files.write(copy, ModelSheets::isName)) {
            FindingsCopy.write(loaded.problems(), report, from, to, this);
            to.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes questions as a table to be sent to those who know the answers: a row for each fact, with its record and field, what to find
     * out, why, how it is answered, and a blank cell. What is more than a cell can hold, such as the meetings that were held, comes last
     * and says in which table of records it is to be filled in. Of an entry of a list it says which is meant; of a person, no more than
     * the id.
     *
     * <pre>{@code
     * tables.writeQuestions(questions.in(programme.area(north)), programme, Path.of("questions for North.xlsx"));
     * Programme known = tables.readAnswers(Path.of("answers of North.xlsx"), programme).orThrow();
     * }</pre>
     *
     * @param questions the questions
     * @param programme the programme that they were asked about
     * @param file a workbook if its name ends in {@code .xlsx}, one CSV file if it ends in {@code .csv}
     * @throws UncheckedIOException if it cannot be written
     */
    public void writeQuestions(Questions questions, Programme programme, Path file) {
        Objects.requireNonNull(questions, "questions");
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(file, "file");
        try (SheetWriter sheets = files.write(file)) {
            QuestionSheet.write(questions, programme, sheets, cells);
            sheets.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return a programme with the answers of a table of questions} A blank cell, or "not known", leaves a fact unknown. An answer
     * fills in what is not recorded; it never changes what was recorded after the question was asked. One that would, that cannot
     * be read, or that its record refuses, is a problem with its cell, and the others are recorded. So is one that names a record
     * that is not there, a period without a day that was asked for, and one about an entry of a list in a row that no longer says
     * which. So a table may be read twice.
     * Dates are read with the day first, as in 29/02/2020, unless {@link #withDateOrder} says otherwise.
     *
     * @param file the table, as {@link #writeQuestions} wrote it, with answers
     * @param programme the programme that the questions were asked about, as it is now
     */
    public Loaded<Programme> readAnswers(Path file, Programme programme) {
        Objects.requireNonNull(programme, "programme");
        BigLocalTables dated = cells.dateOrder().isPresent() ? this : withDateOrder(DateOrder.DAY_FIRST);
        return dated.read(file, QuestionSheet.table(programme, dated.cells));
    }

    /**
     * Writes a blank workbook to be filled in: for each kind of record a sheet, and sheets for its parts, with headings, what they
     * mean, lists to choose from, formats for dates and money, and an example row that is not read. {@link #read(Path)} reads it once
     * it is filled in, with the same {@linkplain #withCurrency currency}.
     *
     * @param file the workbook; its name ends in {@code .xlsx}
     * @param kinds the kinds of record, in the order of their sheets, such as {@code Partnership.class} and {@code Grant.class}; and
     *     those that they name by id, such as {@code Organisation.class}
     * @throws UncheckedIOException if it cannot be written
     * @throws InvalidValueException if its name has another ending, or a programme has no list of such records
     */
    public void writeBlankWorkbook(Path file, Collection<Class<? extends Entity>> kinds) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(kinds, "kinds");
        if (!ending(file).equals(".xlsx")) {
            throw new InvalidValueException(
                    BigLocalTables.class,
                    "file",
                    "a blank workbook is a file whose name ends in .xlsx",
                    "Give it such a name.");
        }
        List<ModelTable> tables = kinds.stream().map(BigLocalTables::table).toList();
        try (WorkbookWriter workbook = WorkbookWriter.open(file)) {
            BlankWorkbook.write(workbook, tables, cells);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ending(Path file) {
        String name = Objects.toString(file.getFileName(), "");
        return name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
    }

    private static ModelTable table(Class<?> kind) {
        Objects.requireNonNull(kind, "kind");
        return ModelTable.of(kind)
                .orElseThrow(() -> new InvalidValueException(
                        BigLocalTables.class,
                        "kind",
                        "a programme has no list of such records",
                        "Give a kind of record that it has a list of, such as Grant.class."));
    }

    // How tables are read that could be read in several ways

    /**
     * {@return the same, which opens files in a way of the caller's own} For other limits, and for CSV files whose encoding or delimiter is
     * not found out rightly: {@code with(SheetFiles.standard().withDelimiter('|'))}.
     *
     * @param itsFiles how files are opened
     */
    public BigLocalTables with(SheetFiles itsFiles) {
        return new BigLocalTables(Objects.requireNonNull(itsFiles, "itsFiles"), cells, headings, merged);
    }

    /**
     * {@return the same, with a heading of the caller's own} {@code withHeading("Funder's contribution", "Programme money")}. Headings are
     * compared without regard to capitals, blanks and signs at the end. It is for all tables that have such a column, and comes before
     * the headings that these know. What is none of the library's is kept as a field of one's own where it has a name for such:
     * {@code withHeading("Approved by", "x-approved-by")}. A column that no table has is a problem where the heading is found.
     *
     * @param heading the heading in the file
     * @param column the heading of the column that it stands for, or the name of a field of one's own, which begins with {@code x-}
     * @throws InvalidValueException if one is blank
     */
    public BigLocalTables withHeading(String heading, String column) {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(column, "column");
        Require.of(BigLocalTables.class).text("heading", heading).text("column", column);
        Map<String, String> all = new HashMap<>(headings);
        all.put(heading, column);
        return new BigLocalTables(files, cells, all, merged);
    }

    /**
     * {@return the same, with what comes first in dates such as 03/04/2021, which are refused without it}
     *
     * @param order the day or the month
     */
    public BigLocalTables withDateOrder(DateOrder order) {
        Objects.requireNonNull(order, "order");
        return withCells(
                new CellSettings(Optional.of(order), cells.decimalMark(), cells.currency(), cells.serialDays()));
    }

    /** {@return the same, with a comma before the pence and points between thousands: {@code 1.234,50}} */
    public BigLocalTables withDecimalComma() {
        return withCells(new CellSettings(cells.dateOrder(), DecimalMark.COMMA, cells.currency(), cells.serialDays()));
    }

    /**
     * {@return the same, with the currency of amounts that name none} It is pounds unless it is said.
     *
     * @param currency the currency
     */
    public BigLocalTables withCurrency(CurrencyUnit currency) {
        Objects.requireNonNull(currency, "currency");
        return withCells(new CellSettings(cells.dateOrder(), cells.decimalMark(), currency, cells.serialDays()));
    }

    /**
     * {@return the same, with from when days are counted that are written as numbers, such as 43465, which are refused without it} A number from
     * 1900 to 2099 is refused all the same, since it is more likely a year. Date cells of a workbook need no such setting.
     *
     * @param from from when they are counted
     */
    public BigLocalTables withSerialDays(SerialDays from) {
        Objects.requireNonNull(from, "from");
        return withCells(new CellSettings(cells.dateOrder(), cells.decimalMark(), cells.currency(), Optional.of(from)));
    }

    /** {@return the same, with the value of merged cells taken for each of the rows that they cover, and not for the first alone} */
    public BigLocalTables fillingMergedCells() {
        return new BigLocalTables(files, cells, headings, Merged.FILLED);
    }

    private BigLocalTables withCells(CellSettings changed) {
        return new BigLocalTables(files, changed, headings, merged);
    }

    /** Whether merged cells have their value in each row. */
    boolean fillsMergedCells() {
        return merged == Merged.FILLED;
    }

    /** How files are opened and written. */
    SheetFiles files() {
        return files;
    }

    /** How doubtful texts are meant. */
    CellSettings cells() {
        return cells;
    }

    /** The headings of the caller's own, each with that of the column it stands for. */
    Map<String, String> headings() {
        return headings;
    }

    /** {@return what it does} */
    @Override
    public String toString() {
        return "tables of programmes";
    }
}
