package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.biglocal.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Real files, with the counts that the published tool gives for them; passed over where they are not here. */
class PublishedCountsTest {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "360giving");

    private record Found(String category, boolean critical, boolean accuracy, long grants, long places) {}

    private static GivingReport check(Path file, LocalDate asOf, OrgIdRegister register) {
        try (GrantReader grants = ThreeSixtyGiving.standard().grants(file)) {
            return GivingChecks.published(register).check(grants, asOf);
        }
    }

    private static Map<String, Found> found(GivingReport report) {
        Map<String, Found> found = new TreeMap<>();
        List<String> accuracy = PublishedChecks.accuracy().rules().stream()
                .map(rule -> rule.info().id().value())
                .toList();
        report.found()
                .forEach(each -> found.put(
                        each.check().value(),
                        new Found(
                                each.category().orElseThrow().title(),
                                each.severity() == Severity.ERROR,
                                accuracy.contains(each.check().value()),
                                each.grants(),
                                each.places())));
        return found;
    }

    private static Map<String, Found> expected(JsonNode checks) {
        Map<String, Found> expected = new TreeMap<>();
        checks.properties()
                .forEach(check -> expected.put(
                        check.getKey(),
                        new Found(
                                check.getValue().get("category").textValue(),
                                check.getValue().get("critical").booleanValue(),
                                check.getValue().get("type").textValue().equals("quality_accuracy"),
                                check.getValue().get("grants_affected").longValue(),
                                check.getValue().get("locations").longValue())));
        return expected;
    }

    @TestFactory
    Stream<DynamicTest> everyCheckCountsWhatThePublishedToolCounts() throws IOException {
        Path counts = FOLDER.resolve("expected-checks.json");
        assumeTrue(Files.exists(counts), "the files are not here");
        JsonNode published = new ObjectMapper().readTree(counts.toFile());
        LocalDate asOf = LocalDate.parse(published.get("reference_date").textValue());
        List<DynamicTest> tests = new ArrayList<>();
        published
                .get("files")
                .properties()
                .forEach(file -> tests.add(DynamicTest.dynamicTest(file.getKey(), () -> {
                    GivingReport report = check(FOLDER.resolve(file.getKey()), asOf, OrgIdRegister.standard());

                    assertThat(found(report)).isEqualTo(expected(file.getValue().get("checks")));
                    assertThat(report.grants())
                            .isEqualTo(file.getValue().get("grants").longValue());
                    assertThat(report.invalidGrants())
                            .isEqualTo(
                                    file.getValue().get("schema_invalid_grants").longValue());
                    assertThat(report.failures()).isEmpty();
                })));
        return tests.stream();
    }

    @Test
    void theWholeRegisterGivesTheSameCountsAsTheListsInUseHere() throws IOException {
        Path file = FOLDER.resolve("samples/power-to-change/grants.json");
        Path lists = FOLDER.resolve("org-id-guide-lists.csv");
        assumeTrue(Files.exists(file) && Files.exists(lists), "the files are not here");
        LocalDate asOf = LocalDate.of(2026, 11, 21);

        assertThat(found(check(file, asOf, OrgIdRegister.read(lists))))
                .isEqualTo(found(check(file, asOf, OrgIdRegister.standard())));
        assertThat(OrgIdRegister.read(lists)).hasToString("824 lists");
        assertThat(OrgIdRegister.read(lists).beginning("us-ein-123")).contains("US-EIN");
    }
}
