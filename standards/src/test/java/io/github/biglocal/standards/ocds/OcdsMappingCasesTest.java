package io.github.biglocal.standards.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.standards.Mapped;
import io.github.biglocal.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads the public cases of open contracting data as commissions, where they are there; the tests do without them. */
class OcdsMappingCasesTest {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "cases-formats", "inputs");
    /** What every release loses, and says of no case in particular. */
    private static final Pattern OF_PUBLICATION = Pattern.compile(".*/id|.*/awardID|/date|/tag/\\d+");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TestFactory
    Stream<DynamicTest> everyCaseIsReadAsACommissionAndWhatIsLeftOutIsNamed() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return Stream.empty();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(FOLDER)) {
            files = all.filter(file -> file.getFileName().toString().startsWith("ocds-"))
                    .sorted()
                    .toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertRead(file)));
    }

    private static void assertRead(Path file) throws IOException {
        JsonNode json = JSON.readTree(file.toFile());
        List<OcdsRelease> releases = new ArrayList<>();
        for (JsonNode release : json.has("releases") ? json.get("releases") : List.of(json)) {
            ObjectNode titled = release.deepCopy();
            titled.withObject("/tender").put("title", "A service"); // The cases have none, and a commission needs one.
            releases.add(OcdsRelease.of(titled));
        }

        Mapped<OcdsCommissions> back = OcdsMapping.of("ocds-zzzzzz")
                .toCommissions(releases, Samples.minimal(), release -> Optional.of(AreaId.of("area")));

        assertThat(back.value().commissions()).hasSize(1);
        Commission commission = back.value().commissions().get(0);
        List<String> lost = back.losses().stream()
                .map(Loss::field)
                .filter(field -> !OF_PUBLICATION.matcher(field).matches())
                .toList();
        switch (file.getFileName().toString()) {
            case "ocds-award-link.json" ->
                assertThat(lost).containsExactly("/contracts/1", "/contracts/2", "/contracts/3");
            case "ocds-negative.json" -> {
                assertThat(commission.awardValue()).isEmpty();
                assertThat(commission.value()).contains(Money.parse("GBP 1000"));
                // The payments have no days.
                assertThat(lost)
                        .containsExactly(
                                "/awards/0/value",
                                "/awards/1",
                                "/contracts/0/implementation/transactions/0",
                                "/contracts/0/implementation/transactions/1");
            }
            case "ocds-dates.json" -> {
                assertThat(commission.tenderPeriod()).contains(Periods.parse("2019-03-01/2019-03-31"));
                assertThat(lost)
                        .containsExactly(
                                "/tender/tenderPeriod/startDate",
                                "/tender/tenderPeriod/endDate",
                                "/tender/tenderPeriod/durationInDays");
            }
            case "ocds-milestones.json" -> {
                assertThat(commission.milestones()).isEmpty();
                assertThat(lost).containsExactly("/contracts/0/milestones");
            }
            case "ocds-transactions-mixed.json" -> {
                assertThat(commission.value()).contains(Money.parse("GBP 1000"));
                assertThat(commission.payments()).isEmpty();
                assertThat(lost)
                        .containsExactly(
                                "/contracts/0/implementation/transactions/0",
                                "/contracts/0/implementation/transactions/1",
                                "/contracts/1",
                                "/contracts/2");
            }
            case "ocds-merge-offsets.json", "ocds-merge-empty-list.json" ->
                assertThat(lost).containsExactly("/ocid");
            default -> throw new AssertionError("A new case: say what is lost of it");
        }
    }
}
