package io.github.biglocal.standards.threesixtygiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.tables.BigLocalTables;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

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
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        ManyTables.class.getName(),
                        folder.resolve(name).toString(),
                        "200000")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);

        // 200,000 x 1,000 + (0 + 1 + ... + 199,999) / 100
        assertThat(printed.strip()).isEqualTo("200000 grants, 200200 locations, 399999000.00 in all, 0 problems");
        assertThat(process.waitFor()).isZero();
    }
}
