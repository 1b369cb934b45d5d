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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

@Tag("large")
class ConstantMemoryTest {
    /** As many as take longer than a few seconds are for when it is asked. */
    private static final int COUNT = Integer.getInteger("biglocal.manyGrants", 150_000);

    private static final int CHECKED = 40_000;

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
        assertThat(run("64m", ManyGrants.class, folder.resolve(name).toString(), String.valueOf(COUNT)))
                .isEqualTo(COUNT + " the same, 0 problems");
    }

    /** Kept as texts in maps, what the checks and the summary ask for takes more than twice the memory. */
    @ParameterizedTest
    @CsvSource({
        "ORDINARY, repaired, 1",
        "OTHER_FUNDERS, published, " + CHECKED,
        "REGRANTED, published, 1",
    })
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void manyGrantsAreCheckedInLittleMemory(String kind, String checks, int funders) throws Exception {
        assertThat(run(
                        "13m",
                        ManyChecked.class,
                        folder.resolve("grants.ndjson").toString(),
                        kind,
                        String.valueOf(CHECKED),
                        checks))
                .isEqualTo(CHECKED + " grants, " + funders + " funders");
    }

    /** A table for each question, with the texts, would take more than a hundred megabytes. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void asManyFundersAsGrantsAreAskedAboutInSixtyFourMegabytes() throws Exception {
        assertThat(run(
                        "64m",
                        ManyChecked.class,
                        folder.resolve("grants.ndjson").toString(),
                        "OTHER_FUNDERS",
                        "200000",
                        "repaired"))
                .isEqualTo("200000 grants, 200000 funders");
    }

    private static String run(String heap, Class<?> main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        return printed.strip() + (process.waitFor() == 0 ? "" : " (failed)");
    }
}
