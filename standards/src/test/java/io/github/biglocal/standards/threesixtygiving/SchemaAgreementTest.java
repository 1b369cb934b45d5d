package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.standards.schema.IndependentSchema;
import io.github.biglocal.standards.schema.Mutations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whether a grant is valid is the same here as for a validator that others made, grant by grant. There is one known difference: it does not
 * know the closed lists of codes of which the schema only gives the names.
 */
class SchemaAgreementTest {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data");

    /** Fields with a closed list of which the schema does not have the codes. */
    private static final Set<String> ONLY_NAMED = Set.of(
            "regrantType",
            "locationScope",
            "geoCodeType",
            "primaryGrantReason",
            "secondaryGrantReason",
            "grantPurpose",
            "askedStatus",
            "replyStatus",
            "availableOptions",
            "taxonomyCodes");

    private static final int MUTATIONS = 1_500;

    @Test
    void theGrantWithEveryFieldIsValidForBoth() {
        ObjectNode grant = SampleGrants.complete();

        assertThat(GivingSchema.standard().check(SampleGrants.given(grant, 0))).isEmpty();
        assertThat(Standard.SCHEMA.check(grant)).isEmpty();
        assertThat(GivingSchema.standard().additionalFields(new GivingGrant(grant)))
                .isEmpty();
    }

    @Test
    void bothAgreeOnMistakesOfEveryKind() {
        Mutations mutations = new Mutations(20_211_126);
        ObjectNode grant = SampleGrants.complete();
        int invalid = 0;
        for (int each = 0; each < MUTATIONS; each++) {
            ObjectNode mutated = mutations.of(grant);
            boolean isValid = Standard.SCHEMA.isValid(mutated);
            assertAgreed(mutated, GivingSchema.standard(), isValid);
            invalid += isValid ? 0 : 1;
        }
        assertThat(invalid).isBetween(MUTATIONS / 2, MUTATIONS * 9 / 10);
    }

    @Test
    void bothAgreeOnMistakesInTheExtension() {
        GivingSchema schema = GivingSchema.standard().withExtensions(List.of("dei"));
        Mutations mutations = new Mutations(20_240_131);
        ObjectNode grant = SampleGrants.withDei();
        assertThat(schema.check(SampleGrants.given(grant, 0))).isEmpty();
        int invalid = 0;
        for (int each = 0; each < MUTATIONS / 2; each++) {
            ObjectNode mutated = mutations.of(grant);
            boolean isValid = WithDei.SCHEMA.isValid(mutated);
            assertAgreed(mutated, schema, isValid);
            invalid += isValid ? 0 : 1;
        }
        assertThat(invalid).isGreaterThan(MUTATIONS / 4);
    }

    /** Files that others published or made to test their own readers; they may not be part of this project. */
    @TestFactory
    Stream<DynamicTest> bothAgreeOnEveryGrantOfPublishedFiles() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the files are not here");
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(
                            FOLDER.relativize(file).toString(),
                            () -> grants(file).forEach(grant -> {
                                if (grant instanceof ObjectNode object) {
                                    assertAgreed(object, GivingSchema.standard(), Standard.SCHEMA.isValid(object));
                                }
                            })));
        }
    }

    private static JsonNode grants(Path file) throws IOException {
        String text = Files.readString(file);
        try {
            return SampleGrants.json(text.startsWith("\uFEFF") ? text.substring(1) : text).path("grants");
        } catch (UncheckedIOException e) {
            assertThat(e).hasCauseInstanceOf(JsonProcessingException.class);
            return SampleGrants.json("[]");
        }
    }

    private static void assertAgreed(ObjectNode grant, GivingSchema schema, boolean isValid) {
        List<Problem> problems = schema.check(SampleGrants.given(grant, 0)).stream()
                .filter(problem -> !isOfAListOnlyNamed(problem))
                .toList();
        assertThat(problems.isEmpty())
                .as(() -> "valid without us: " + isValid + ", here: " + problems + "\n" + grant)
                .isEqualTo(isValid);
        assertThat(problems).extracting(problem -> problem.place().pointer()).doesNotHaveDuplicates();
    }

    private static boolean isOfAListOnlyNamed(Problem problem) {
        String pointer = problem.place().pointer().orElse("");
        return problem.code().equals(ProblemCode.UNKNOWN_CODE)
                && ONLY_NAMED.contains(pointer.replaceAll("/\\d+$", "").replaceAll(".*/", ""));
    }

    private static final class Standard {
        private static final IndependentSchema SCHEMA =
                IndependentSchema.draft2020(SampleGrants.published("360-giving-schema.json"));
    }

    private static final class WithDei {
        private static final IndependentSchema SCHEMA = IndependentSchema.draft2020(merged());

        private static ObjectNode merged() {
            ObjectNode schema = SampleGrants.published("360-giving-schema.json");
            GivingSchema.merge(schema, SampleGrants.published("dei/360-giving-schema.json"));
            return schema;
        }
    }
}
