package io.github.biglocal.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.aalto.AsyncXMLInputFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import io.github.biglocal.grant.Grant;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

@Tag("large")
class ConstantMemoryTest {
    @TempDir
    private Path folder;

    private static Path whereIs(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String classPath() throws Exception {
        StringBuilder path = new StringBuilder();
        for (Class<?> type : Stream.<Class<?>>of(
                        ManyRows.class,
                        BigLocalTables.class,
                        Grant.class,
                        CsvReader.class,
                        Workbook.class,
                        // What fastexcel and aalto stand on is not for this module to read.
                        Class.forName("com.github.rzymek.opczip.OpcOutputStream"),
                        AsyncXMLInputFactory.class,
                        Class.forName("org.codehaus.stax2.XMLInputFactory2"),
                        Money.class,
                        LocalDateRange.class)
                .toList()) {
            path.append(whereIs(type)).append(File.pathSeparatorChar);
        }
        return path.toString();
    }

    /** Held, the rows alone take more than a thousand bytes each. */
    @ParameterizedTest
    @CsvSource({"grants.xlsx, 200000", "grants.csv, 200000", "grants.zip, 200000"})
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void manyRowsAreWrittenAndReadInSixtyFourMegabytes(String name, String count) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        ManyRows.class.getName(),
                        folder.resolve(name).toString(),
                        count)
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(printed.strip()).isEqualTo(count + " the same, 0 problems");
        assertThat(process.waitFor()).isZero();
    }
}
