package io.github.biglocal.serialization.jackson3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.biglocal.grant.Grant;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.threeten.extra.LocalDateRange;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

@Tag("large")
class ConstantMemoryTest {
    private static Path whereIs(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String classPath() throws Exception {
        StringBuilder path = new StringBuilder();
        for (Class<?> type : Stream.of(
                        ManyGrants.class,
                        BigLocalJson.class,
                        Grant.class,
                        JsonMapper.class,
                        JsonFactory.class,
                        JsonInclude.class,
                        Money.class,
                        LocalDateRange.class,
                        LoggerFactory.class)
                .toList()) {
            path.append(whereIs(type)).append(File.pathSeparatorChar);
        }
        return path.toString();
    }

    /** Held, a grant takes more than a thousand bytes: sixty-four megabytes are not enough for seventy thousand. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void grantsThatCouldNotBeHeldAreWrittenAndReadInSixtyFourMegabytes() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        ManyGrants.class.getName(),
                        "PROGRAMME",
                        "100000",
                        "LINES_OF_A_PROGRAMME",
                        "100000",
                        "LIST",
                        "100000",
                        "LINES",
                        "100000")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(printed.lines().filter(line -> !line.startsWith("SLF4J")).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        PROGRAMME: 100000 the same, 0 problems
                        LINES_OF_A_PROGRAMME: 100000 the same, 0 problems
                        LIST: 100000 the same, 0 problems
                        LINES: 100000 the same, 0 problems""");
        assertThat(process.waitFor()).isZero();
    }
}
