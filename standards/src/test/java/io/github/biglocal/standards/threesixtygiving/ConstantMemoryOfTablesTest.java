package io.github.biglocal.standards.threesixtygiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.tables.BigLocalTables;
import java.io.BufferedWriter;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

@Tag("large")
class ConstantMemoryOfTablesTest {
    @TempDir
    private Path folder;

    private static Path whereIs(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String classPath() throws Exception {
        StringBuilder path = new StringBuilder();
        for (Class<?> type : Stream.<Class<?>>of(
                        ManyTables.class,
                        GivingGrant.class,
                        BigLocalTables.class,
                        Grant.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonInclude.class,
                        // What tables stand on is not for this module to read.
                        Class.forName("de.siegmar.fastcsv.reader.CsvReader"),
                        Class.forName("org.dhatim.fastexcel.Workbook"),
                        Class.forName("com.github.rzymek.opczip.OpcOutputStream"),
                        Class.forName("com.fasterxml.aalto.AsyncXMLInputFactory"),
                        Class.forName("org.codehaus.stax2.XMLInputFactory2"),
                        Money.class,
                        LocalDateRange.class)
                .toList()) {
            path.append(whereIs(type)).append(File.pathSeparatorChar);
        }
        return path.toString();
    }

    /** Held, a grant takes more than two thousand bytes: sixty-four megabytes are not enough for forty thousand. */
    @ParameterizedTest
    @ValueSource(strings = {"grants.csv", "grants.xlsx"})
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void grantsThatCouldNotBeHeldAreReadInSixtyFourMegabytes(String name) throws Exception {
        String printed = inSixtyFourMegabytes(name, "200000");

        // 200,000 x 1,000 + (0 + 1 + ... + 199,999) / 100
        assertThat(printed).isEqualTo("200000 grants, 200200 locations, 399999000.00 in all, 0 problems");
    }

    /** Rows that add nothing: each contradicts the first, repeats it, or has no number where one belongs. */
    @ParameterizedTest
    @ValueSource(strings = {"Another cafe", "Community cafe 1", "Community cafe 1,about 500"})
    void rowsOfOneGrantThatAddNothingAreNotHeld(String cells) throws Exception {
        Path file = folder.resolve("rows.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("Identifier,Amount Awarded,Title,Amount Disbursed\n360G-madeup-1,1000,Community cafe 1\n");
            for (int row = 0; row < 100_000; row++) {
                writer.write("360G-madeup-1,1000," + cells + "\n");
            }
        }

        assertThat(inSixtyFourMegabytes("rows.csv")).startsWith("1 grants, 0 locations, 1000 in all, ");
    }

    /** Of a row that adds a place, the place is held, and not once more all that the grant has. */
    @Test
    void ofRowsOfOneGrantOnlyWhatTheyAddIsHeld() throws Exception {
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("places.csv"))) {
            writer.write(GivingTables.HEADINGS + ",Beneficiary Location:Name\n");
            for (int row = 0; row < 50_000; row++) {
                writer.write(GivingTables.row(1) + ",Ward " + row + "\n");
            }
        }

        assertThat(inSixtyFourMegabytes("places.csv")).isEqualTo("1 grants, 50000 locations, 1000 in all, 0 problems");
    }

    private String inSixtyFourMegabytes(String name, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                ManyTables.class.getName(),
                folder.resolve(name).toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
