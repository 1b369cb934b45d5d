package io.github.biglocal.spark;

import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.Project;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.serialization.json.JsonRecordWriter;
import io.github.biglocal.testkit.ValidProgrammes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Prints leverage by area: of the projects in a file of lines of JSON, or of some that are made up. */
public final class Main {
    private Main() {}

    /** Returns the settings of Spark on this machine, with two threads and without its page. */
    static SparkConf local(String name) {
        return new SparkConf()
                .setMaster("local[2]")
                .setAppName(name)
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1");
    }

    /**
     * Adds up leverage by area and prints it.
     *
     * @param args a file with a project on each line, such as {@code projects.ndjson}; without one, projects are made up
     * @throws IOException if the made-up projects cannot be written to a temporary file
     */
    public static void main(String[] args) throws IOException {
        String file = args.length > 0 ? args[0] : madeUp().toString();
        try (JavaSparkContext spark = new JavaSparkContext(local("leverage by area"))) {
            LeverageByArea.Result result = LeverageByArea.with(() -> Leverage.asOf(ValidProgrammes.DAY))
                    .of(spark.textFile(file));
            System.out.println(result.toText());
        }
    }

    private static Path madeUp() throws IOException {
        Path file = Files.createTempFile("projects", ".ndjson");
        file.toFile().deleteOnExit();
        try (OutputStream stream = Files.newOutputStream(file)) {
            JsonRecordWriter<Project> writer = BigLocalJson.standard().writer(stream, TextLayout.LINES, Project.class);
            ValidProgrammes.of(1)
                    .withAreas(20)
                    .withSize(50)
                    .programme()
                    .projects()
                    .forEach(writer::write);
            writer.finish();
        }
        return file;
    }
}
