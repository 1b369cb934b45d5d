package io.github.biglocal.standards.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.standards.schema.IndependentSchema;
import io.github.biglocal.standards.schema.Mutations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whether a release is valid is the same here as for a validator that others made. */
class ReleaseAgreementTest {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data");
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final int MUTATIONS = 500;

    private static final String RELEASE = """
            {
              "ocid": "ocds-zzzzzz-001", "id": "1", "date": "2019-03-01T09:00:00Z", "tag": ["contract", "implementation"],
              "initiationType": "tender", "language": "en",
              "parties": [{"id": "GB-COH-01111111", "name": "Northside Ltd", "name_cy": "Northside Cyf", "name_fr": null,
                "identifier": {"scheme": "GB-COH", "id": 1111111, "legalName": "Northside Ltd", "uri": "https://example.org"},
                "additionalIdentifiers": [{"scheme": "GB-CHC", "id": "1111111"}],
                "address": {"streetAddress": "1 Made-up Street", "countryName": "England"},
                "contactPoint": {"name": "Made up", "url": "https://example.org/contact"},
                "roles": ["supplier"], "details": {"scale": "sme"}}],
              "buyer": {"id": "GB-CHC-1111111", "name": "Madeup Trust"},
              "planning": {"rationale": "Need", "budget": {"id": "b1", "amount": {"amount": 1000.50, "currency": "GBP"},
                "project": "Cafe", "uri": "https://example.org/budget"},
                "documents": [{"id": "d1", "documentType": "plan", "url": "https://example.org/d1",
                  "datePublished": "2019-01-01T00:00:00Z"}],
                "milestones": [{"id": "m0", "type": "approval", "dueDate": "2019-01-31T00:00:00Z"}]},
              "tender": {"id": "t1", "title": "Cafe", "title_fr": "Café", "status": "complete", "procurementMethod": "open",
                "mainProcurementCategory": "services", "additionalProcurementCategories": ["consultingServices"],
                "awardCriteria": "ratedCriteria", "submissionMethod": ["inPerson"], "hasEnquiries": false,
                "tenderPeriod": {"startDate": "2019-02-01T00:00:00Z", "endDate": "2019-02-28T00:00:00Z", "durationInDays": 27,
                  "maxExtentDate": null},
                "numberOfTenderers": 2, "tenderers": [{"id": "GB-COH-01111111", "name": "Northside Ltd"}],
                "value": {"amount": 1200, "currency": "GBP"}, "minValue": {"amount": null, "currency": null},
                "items": [{"id": 1, "description": "Fit-out", "quantity": 2, "unit": {"name": "Day", "scheme": "UNCEFACT",
                  "id": "DAY", "value": {"amount": 600, "currency": "GBP"}},
                  "classification": {"scheme": "CPV", "id": 45000000, "uri": null}}],
                "amendments": [{"id": "a1", "date": "2019-02-02T00:00:00Z", "rationale": "More time",
                  "changes": [{"property": "/title", "former_value": ["x"]}]}]},
              "awards": [{"id": "a1", "title": "Award", "status": "active", "date": "2019-03-01T00:00:00Z",
                "value": {"amount": 1200, "currency": "GBP"}, "suppliers": [{"id": "GB-COH-01111111", "name": "Northside Ltd"}],
                "contractPeriod": {"startDate": "2019-03-02T00:00:00Z"}}],
              "contracts": [{"id": "c1", "awardID": "a1", "status": "active", "dateSigned": "2019-03-01T00:00:00Z",
                "value": {"amount": 1200, "currency": "GBP"},
                "implementation": {"transactions": [{"id": "p1", "date": "2019-04-01T00:00:00Z",
                    "value": {"amount": 600, "currency": "GBP"}, "payer": {"id": "GB-CHC-1111111"},
                    "payee": {"id": "GB-COH-01111111"}, "uri": "https://example.org/p1"}],
                  "milestones": [{"id": "m1", "type": "delivery", "status": "met", "dateMet": "2019-05-01T00:00:00Z"}]},
                "relatedProcesses": [{"id": "r1", "relationship": ["framework"], "scheme": "ocid",
                  "identifier": "ocds-zzzzzz-000", "uri": "https://example.org/r1"}]}],
              "relatedProcesses": []
            }
            """;

    @Test
    void aReleaseOfEveryStageIsValidForBoth() throws IOException {
        ObjectNode release = (ObjectNode) MAPPER.readTree(RELEASE);

        assertThat(OcdsSchema.standard().check(OcdsRelease.of(release))).isEmpty();
        assertThat(independent().check(release)).isEmpty();
    }

    @Test
    void bothAgreeOnMistakesOfEveryKind() throws IOException {
        IndependentSchema independent = independent();
        ObjectNode release = (ObjectNode) MAPPER.readTree(RELEASE);
        Mutations mutations = new Mutations(20_200_820);
        int invalid = 0;
        for (int each = 0; each < MUTATIONS; each++) {
            ObjectNode mutated = mutations.of(release);
            boolean isValid = independent.isValid(mutated);
            assertAgreed(mutated, isValid);
            invalid += isValid ? 0 : 1;
        }
        assertThat(invalid).isBetween(MUTATIONS / 3, MUTATIONS * 9 / 10);
    }

    /** Releases that were made to test such readers; they may not be part of this project. */
    @TestFactory
    Stream<DynamicTest> bothAgreeOnEveryReleaseOfOtherFiles() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the files are not here");
        IndependentSchema independent = independent();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("ocds-.*\\.json"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        JsonNode tree = MAPPER.readTree(Files.readString(file));
                        for (JsonNode release : tree.has("releases")
                                ? tree.get("releases")
                                : MAPPER.createArrayNode().add(tree)) {
                            if (release instanceof ObjectNode object) {
                                assertAgreed(object, independent.isValid(object));
                            }
                        }
                    }));
        }
    }

    private static void assertAgreed(ObjectNode release, boolean isValid) {
        List<Problem> problems = OcdsSchema.standard().check(OcdsRelease.of(release));

        assertThat(problems.isEmpty())
                .as(() -> "valid without us: " + isValid + ", here: " + problems + "\n" + release)
                .isEqualTo(isValid);
    }

    private static IndependentSchema independent() throws IOException {
        String name = "release-schema.json";
        try (InputStream stream = Objects.requireNonNull(OcdsSchema.class.getResourceAsStream(name), name)) {
            return IndependentSchema.draft4((ObjectNode) MAPPER.readTree(stream));
        }
    }
}
