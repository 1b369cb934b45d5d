package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.serialization.json.BigLocalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * JSON on Jackson 2 and on Jackson 3 is the same JSON. That documents are read the same is shown where the module for Jackson 3
 * is; here are the results and reports.
 */
class BothJacksonsTest {
    private static final BigLocalJson TWO = BigLocalJson.standard();
    private static final io.github.biglocal.serialization.jackson3.BigLocalJson THREE =
            io.github.biglocal.serialization.jackson3.BigLocalJson.standard();

    @Test
    void everyResultIsWrittenTheSame() {
        ResultsPage page = new ResultsPage();
        new ResultSamples(page).write();
        new EstimateSamples(page).write();
        assertThat(page.results()).hasSizeGreaterThan(50);
        for (Explained result : page.results().values()) {
            assertThat(THREE.write(result)).isEqualTo(TWO.write(result));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"composition-examples.json", "our-bigger-story.json", "table-1-as-printed.json"})
    void theReportOnReferenceDataIsWrittenTheSame(String name) {
        Programme programme = TWO.read(PublishedModule.ROOT
                        .resolve("examples/src/main/resources/io/github/biglocal/examples")
                        .resolve(name))
                .orThrow();
        var report = BigLocalRules.all().check(programme, LocalDate.of(2020, 3, 1), Retention.EVERYTHING);
        assertThat(THREE.write(report)).isEqualTo(TWO.write(report));
    }

    /** What needs no Jackson is in the core, once. */
    @Test
    void noClassWithoutJacksonStandsTwice() throws IOException {
        Map<String, String> two = sources(PublishedModule.SERIALIZATION);
        Map<String, String> three = sources(PublishedModule.SERIALIZATION_JACKSON3);
        Set<String> both = new TreeSet<>(two.keySet());
        both.retainAll(three.keySet());
        assertThat(both).isNotEmpty();
        assertThat(both)
                .allSatisfy(
                        name -> assertThat(two.get(name)).as("for Jackson 2").contains("import com.fasterxml.jackson."))
                .allSatisfy(
                        name -> assertThat(three.get(name)).as("for Jackson 3").contains("import tools.jackson."));
    }

    private static Map<String, String> sources(PublishedModule module) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(module.folder().resolve("src/main/java/io"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("package-info.java")) {
                    sources.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return sources;
    }
}
