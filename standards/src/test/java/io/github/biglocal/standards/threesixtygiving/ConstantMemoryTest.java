package io.github.biglocal.standards.threesixtygiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.tables.BigLocalTables;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class ConstantMemoryTest {
    /** As many as take longer than a few seconds are for when it is asked. */
    private static final int COUNT = Integer.getInteger("biglocal.manyGrants", 150_000);

    @TempDir
    private Path folder;

    private static Path whereIs(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String classPath() throws Exception {
        StringBuilder path = new StringBuilder();
        for (Class<?> type : List.of(
                ManyGrants.class,
                ThreeSixtyGiving.class,
                BigLocalTables.class,
                Grant.class,
                JsonNode.class,
                JsonFactory.class,
                JsonInclude.class,
                Money.class,
                LocalDateRange.class)) {
            path.append(whereIs(type)).append(File.pathSeparatorChar);
        }
        return path.toString();
    }

    /** Held, the grants alone take more than two thousand bytes each. */
    @ParameterizedTest
    @ValueSource(strings = {"grants.json", "grants.ndjson"})
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void manyGrantsAreWrittenAndReadInSixtyFourMegabytes(String name) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        ManyGrants.class.getName(),
                        folder.resolve(name).toString(),
                        String.valueOf(COUNT))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(printed.strip()).isEqualTo(COUNT + " the same, 0 problems");
        assertThat(process.waitFor()).isZero();
    }
}
