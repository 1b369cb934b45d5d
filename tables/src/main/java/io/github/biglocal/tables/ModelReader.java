package io.github.biglocal.tables;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Places;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.tables.grid.Sheets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the tables of the model: the programme, then the records of one table after another. For one thread. */
final class ModelReader implements RecordReader.Source {
    private static final TypeShape PROGRAMME = ModelTable.PROGRAMME.shape();

    private final Sheets file;
    private final ModelSheets sheets;
    private final Deque<ModelTable> left;
    private final Places.Builder places = Places.builder();
    private Places.OfRecord ofProgramme;
    private Optional<Programme> programme = Optional.empty();
    private boolean programmeToBeRead;
    private @Nullable RowReader rows;
    private @Nullable ModelTable table;

    private ModelReader(Sheets file, ModelSheets sheets, List<ModelTable> tables, boolean ofProgramme) {
        this.file = file;
        this.sheets = sheets;
        this.left = new ArrayDeque<>(tables);
        Place whole = Place.whole(file.source());
        this.ofProgramme = path -> whole;
        this.programmeToBeRead = ofProgramme;
    }

    /** Reads all records of a programme; the file is closed with this. */
    static ModelReader ofProgramme(Sheets file, BigLocalTables settings) throws IOException {
        return new ModelReader(file, ModelSheets.ofProgramme(file, settings), ModelTable.RECORDS, true);
    }

    /** Reads the records of one table; the file is closed with this. */
    static ModelReader of(ModelTable table, Sheets file, BigLocalTables settings) throws IOException {
        return new ModelReader(file, ModelSheets.of(table, file, settings), List.of(table), false);
    }

    /** Reads the whole programme. */
    Loaded<Programme> programme() throws IOException {
        Map<String, List<Object>> lists = new HashMap<>();
        for (Optional<RowReader.Row> row = advance(); row.isPresent(); row = advance()) {
            RowReader.Row read = row.get();
            if (read.value().isPresent()) {
                lists.computeIfAbsent(Objects.requireNonNull(table).field(), field -> new ArrayList<>())
                        .add(read.value().get());
                places.add((Entity) read.value().get(), read.places());
            }
        }
        Optional<Programme> whole = programme.map(its -> with(its, lists));
        List<Problem> found = sheets.problems().take();
        return whole.map(read -> Loaded.of(read, found)
                        .withPlaces(places.add(read, ofProgramme).build()))
                .orElseGet(() -> Loaded.none(found));
    }

    /** Reads all records of the one table. */
    <T extends Entity> Loaded<List<T>> records(Class<T> kind) throws IOException {
        List<T> records = new ArrayList<>();
        Places.Builder standing = Places.builder();
        for (Optional<RowReader.Row> row = advance(); row.isPresent(); row = advance()) {
            RowReader.Row read = row.get();
            read.value().map(kind::cast).ifPresent(record -> {
                records.add(record);
                standing.add(record, read.places());
            });
        }
        return Loaded.of(List.copyOf(records), sheets.problems().take()).withPlaces(standing.build());
    }

    private static Programme with(Programme programme, Map<String, List<Object>> lists) {
        TypeShape.Draft draft = PROGRAMME.draft();
        for (TypeShape.Field field : PROGRAMME.fields()) {
            List<Object> records = lists.get(field.name());
            draft.set(field.name(), records == null ? field.get(programme) : records);
        }
        programme.additionalFields().forEach(draft::keep);
        return (Programme) draft.build();
    }

    @Override
    public Optional<RecordReader.Read> next() throws IOException {
        Optional<RowReader.Row> row = advance();
        return row.map(read -> new RecordReader.Read(
                Objects.requireNonNull(table).shape().name(),
                read.value().map(Entity.class::cast),
                read.problemsBefore(),
                read.value()
                        .map(record -> Places.builder()
                                .add((Entity) record, read.places())
                                .build())
                        .orElse(Places.none())));
    }

    /** The next row of a table of records; empty at the end. */
    private Optional<RowReader.Row> advance() throws IOException {
        if (programmeToBeRead) {
            programmeToBeRead = false;
            programme = readProgramme();
        }
        while (rows != null || !left.isEmpty()) {
            if (rows == null) {
                table = left.remove();
                rows = new RowReader(table, sheets);
            }
            Optional<RowReader.Row> row = rows.next();
            if (row.isPresent()) {
                return row;
            }
            rows.close();
            rows = null;
        }
        sheets.additional().orphans(sheets.problems());
        return Optional.empty();
    }

    /** The row of the programme; without one it is called by the name of the file, and that is a warning. */
    private Optional<Programme> readProgramme() throws IOException {
        if (sheets.isEmpty()) {
            sheets.problems()
                    .error(
                            TableProblems.NO_TABLES,
                            sheets.problems().whole(),
                            "There is no table of a programme in it.",
                            "Call each sheet or CSV file by the name of its table, such as Grants.");
            return Optional.empty();
        }
        try (RowReader reader = new RowReader(ModelTable.PROGRAMME, sheets)) {
            Optional<RowReader.Row> row = reader.next();
            if (row.isEmpty()) {
                return Optional.of(calledByFile());
            }
            ofProgramme = row.get().places();
            reader.next()
                    .ifPresent(second -> sheets.problems()
                            .error(
                                    TableProblems.SEVERAL_PROGRAMMES,
                                    second.places().at(List.of()),
                                    "There is more than one programme; only the first is read.",
                                    "Keep one row, and make a file for each other programme.",
                                    reader.raw()));
            return row.get().value().map(Programme.class::cast).or(() -> Optional.of(calledByFile()));
        }
    }

    private Programme calledByFile() {
        String name = Path.of(file.source()).getFileName().toString();
        sheets.problems()
                .warn(
                        TableProblems.NO_PROGRAMME,
                        sheets.problems().whole(),
                        "No table says what the programme is called, so it is called by the name of the file.",
                        "Write its ID and its name in the table Programme.");
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return Programme.builder()
                .id(new ProgrammeId(id.isEmpty() ? "programme" : id))
                .name(name)
                .build();
    }

    @Override
    public List<Problem> problems() {
        return sheets.problems().take();
    }

    @Override
    public Optional<Programme> withoutRecords() {
        return programme;
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
        file.close();
    }

    @Override
    public String toString() {
        return "records of " + file.source();
    }
}
