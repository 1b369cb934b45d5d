package io.github.biglocal.spark;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.match.Project;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.serialization.json.JsonRecordWriter;
import io.github.biglocal.tables.BigLocalTables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.input.PortableDataStream;

/**
 * Records as lines of JSON, the form in which all of them travel here. A file of such lines is read with {@link
 * JavaSparkContext#textFile(String)}; tables are made into lines by this class.
 */
public final class JsonLines {
    /** Stands for a record that cannot be read, and cannot be read either. */
    static final String UNREAD = "unread";

    private static final Programme ANY =
            Programme.builder().id(ProgrammeId.of("any")).name("Any").build();

    private JsonLines() {}

    /**
     * {@return the projects in files of tables, a line each} Each file is read by one task, so many files of one area are better
     * than one of all. For a record that cannot be read there is a line that cannot be read either, so that it is counted.
     *
     * @param spark where to
     * @param files their places, such as {@code hdfs://grants/2020-*.zip}: zips of CSV files, workbooks, or single CSV files
     */
    public static JavaRDD<String> ofProjectTables(JavaSparkContext spark, String files) {
        return ofTables(spark, files).flatMap(file -> {
            try (RecordReader<Project> projects = BigLocalTables.standard().records(file.path(), Project.class)) {
                return lines(projects, JsonLines::ofProject).iterator();
            } finally {
                Files.delete(file.path());
            }
        });
    }

    /**
     * {@return a programme in files of tables, a line for each record} Each file has records of the programme, and its table of one row
     * with the id and the name, the same in all. For a record that cannot be read there is a line that cannot be read either, so that it is
     * counted.
     *
     * @param spark where to
     * @param files their places, such as {@code hdfs://areas/*.zip}: zips of CSV files, or workbooks
     */
    public static JavaRDD<String> ofProgrammeTables(JavaSparkContext spark, String files) {
        return ofTables(spark, files).flatMap(file -> {
            try (RecordReader<Entity> records = BigLocalTables.standard().records(file.path())) {
                List<String> lines = lines(records, JsonLines::ofRecord);
                records.programme().map(JsonLines::ofProgramme).ifPresent(lines::add);
                return lines.iterator();
            } finally {
                Files.delete(file.path());
            }
        });
    }

    private static <T extends Entity> List<String> lines(RecordReader<T> records, Function<T, String> line) {
        List<String> lines = new ArrayList<>();
        while (records.hasNext()) {
            RecordReader.Next<T> next = records.next();
            if (next.record().isPresent() || next.problems().stream().anyMatch(JsonLines::isError)) {
                lines.add(next.record().map(line).orElse(UNREAD));
            }
        }
        return lines;
    }

    /** Whether something is lost; a warning is not. */
    static boolean isError(Problem problem) {
        return problem.severity() == Severity.ERROR;
    }

    private static String ofProject(Project project) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonRecordWriter<Project> writer = BigLocalJson.standard().writer(bytes, TextLayout.LINES, Project.class);
        writer.write(project);
        writer.finish();
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    /** A file here: tables are read from a file of this machine. */
    private record Local(String name) implements java.io.Serializable {
        Path path() {
            return Path.of(name);
        }
    }

    private static JavaRDD<Local> ofTables(JavaSparkContext spark, String files) {
        return Objects.requireNonNull(spark, "spark")
                .binaryFiles(Objects.requireNonNull(files, "files"))
                .map(file -> copy(file._1(), file._2()));
    }

    private static Local copy(String name, PortableDataStream content) throws IOException {
        Path copy = Files.createTempFile("tables", name.substring(name.lastIndexOf('.')));
        Files.write(copy, content.toArray());
        return new Local(copy.toString());
    }

    /** Returns the project of a line; empty if the line cannot be read. */
    static Optional<Project> project(String line) {
        return BigLocalJson.standard().parse(line, Project.class).value();
    }

    /** Returns a record as a line of a programme, such as <code>{"grants":[{...}]}</code>. */
    static String ofRecord(Entity record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonRecordWriter<Entity> writer = BigLocalJson.standard().writer(bytes, TextLayout.LINES, ANY);
        writer.write(record);
        writer.finish();
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    /** Returns a programme without its records as a line. */
    static String ofProgramme(Programme programme) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BigLocalJson.standard()
                .writer(bytes, TextLayout.LINES, programme.withoutRecords())
                .finish();
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
