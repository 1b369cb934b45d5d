package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.standards.StandardProblems;
import io.github.biglocal.standards.schema.IndependentSchema;
import io.github.biglocal.standards.schema.Mutations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whether a grant is valid, and where it is not, is the same here as for a validator that others made, grant by grant. There are two known
 * differences: it does not know the closed lists of codes of which the schema only gives the names; and of fields that are missing from the
 * grant itself it says something for each of the two ways in which a grant may be complete, so there only whether it is valid is compared.
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

    /** Fields that the grant itself has to have. */
    private static final Set<String> REQUIRED = Set.of(
            "id",
            "title",
            "description",
            "currency",
            "amountAwarded",
            "awardDate",
            "recipientOrganization",
            "recipientIndividual",
            "fundingOrganization");

    private static final int MUTATIONS = 500;

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
            List<Error> errors = Standard.SCHEMA.check(mutated);
            assertAgreed(mutated, GivingSchema.standard(), errors);
            invalid += errors.isEmpty() ? 0 : 1;
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
            List<Error> errors = WithDei.SCHEMA.check(mutated);
            assertAgreed(mutated, schema, errors);
            invalid += errors.isEmpty() ? 0 : 1;
        }
        assertThat(invalid).isGreaterThan(MUTATIONS / 4);
    }

    /** Files that others published or made to test their own readers; they may not be part of this project. */
    @TestFactory
    Stream<DynamicTest> bothAgreeOnEveryGrantOfPublishedFiles() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the files are not here");
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            FOLDER.relativize(file).toString(),
                            () -> grants(file).forEach(grant -> {
                                if (grant instanceof ObjectNode object) {
                                    assertAgreed(object, GivingSchema.standard(), Standard.SCHEMA.check(object));
                                }
                            })));
        }
    }

    private static JsonNode grants(Path file) throws IOException {
        String text = Files.readString(file);
        try {
            return SampleGrants.json(text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .path("grants");
        } catch (UncheckedIOException e) {
            assertThat(e).hasCauseInstanceOf(JsonProcessingException.class);
            return SampleGrants.json("[]");
        }
    }

    private static void assertAgreed(ObjectNode grant, GivingSchema schema, List<Error> errors) {
        List<Problem> problems = schema.check(SampleGrants.given(grant, 0)).stream()
                .filter(problem -> !isOfAListOnlyNamed(problem))
                .toList();

        assertThat(problems.isEmpty())
                .as(() -> "there: " + errors + ", here: " + problems + "\n" + grant)
                .isEqualTo(errors.isEmpty());
        assertThat(problems).extracting(problem -> problem.place().pointer()).doesNotHaveDuplicates();
        assertThat(placesHere(problems))
                .as(() -> "there: " + errors + ", here: " + problems + "\n" + grant)
                .isEqualTo(placesThere(errors));
    }

    /** Where something is wrong below the fields of the grant itself, and which of these are wrong. */
    private static Set<String> placesHere(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> !problem.code().equals(StandardProblems.NOT_ONE_OF))
                // Of a list with an entry twice the place is there the list.
                .map(problem -> problem.code().equals(ProblemCode.DUPLICATE_VALUE)
                        ? problem.place().pointer().orElseThrow().replaceAll("/\\d+$", "")
                        : problem.place().pointer().orElseThrow())
                .map(pointer -> pointer.substring("/grants/0".length()))
                .filter(pointer -> !REQUIRED.contains(pointer.substring(1)) || !isMissing(pointer, problems))
                .collect(Collectors.toSet());
    }

    private static boolean isMissing(String pointer, List<Problem> problems) {
        return problems.stream()
                .anyMatch(problem -> problem.code().equals(ProblemCode.MISSING_FIELD)
                        && problem.place().pointer().orElseThrow().equals("/grants/0" + pointer));
    }

    private static Set<String> placesThere(List<Error> errors) {
        return errors.stream()
                .filter(error -> !error.getInstanceLocation().toString().isEmpty())
                .map(error -> error.getKeyword().equals("required")
                        ? error.getInstanceLocation() + "/" + error.getProperty()
                        : error.getInstanceLocation().toString())
                .collect(Collectors.toSet());
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
