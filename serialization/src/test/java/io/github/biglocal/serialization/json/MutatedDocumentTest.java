package io.github.biglocal.serialization.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.testkit.Samples;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Documents damaged in one record, in the ways in which files are damaged. {@code -Dmutations=100000} tries as many, and
 * {@code -Dmutations.seed=7} others.
 */
class MutatedDocumentTest {
    private static final int MUTATIONS = Integer.getInteger("mutations", 400);
    private static final long SEED = Long.getLong("mutations.seed", 20160401L);

    private static final int LONGEST_PROBLEM = 1_500;
    private static final int LONGEST_RAW = 1_001;
    private static final Pattern FORGED = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202E\\u200B\\uFEFF]");

    private final BigLocalJson json = BigLocalJson.standard();
    private final Mutator mutator;

    /** The records of each document before it is damaged. */
    private final Map<String, List<Entity>> whole = new HashMap<>();

    MutatedDocumentTest() throws JsonProcessingException {
        mutator = new Mutator(SEED, JsonSame.tree(json.write(Samples.maximal())));
    }

    static List<Entity> records(Programme programme) {
        return TypeShape.of(Programme.class).orElseThrow().fields().stream()
                .filter(field -> Entity.class.isAssignableFrom(field.valueType()))
                .flatMap(field -> ((List<?>) field.get(programme)).stream())
                .map(Entity.class::cast)
                .toList();
    }

    private List<Entity> records(Loaded<Programme> loaded) {
        return loaded.value().map(MutatedDocumentTest::records).orElse(List.of());
    }

    @Test
    void aDamagedRecordCostsAtMostItselfAndNothingIsLostUnsaid() {
        int valid = 0;
        int complete = 0;
        List<AssertionError> failures = new ArrayList<>();
        for (int i = 0; i < MUTATIONS; i++) {
            Mutator.Mutated mutated = mutator.next();
            String what = "mutation " + i + " of seed " + SEED + ": " + mutated.what();
            try {
                Loaded<Programme> loaded = json.parse(mutated.text());
                Optional<JsonNode> tree = tree(mutated);
                checkProblems(loaded.problems(), Optional.of(mutated.text()), tree);
                checkOthers(loaded, mutated, tree.isPresent());
                tree.ifPresent(given -> checkNothingIsLostUnsaid(loaded, mutated, given));
                checkReadBack(loaded);
                checkOtherWaysOfReading(loaded, mutated.text());
                valid += tree.isPresent() ? 1 : 0;
                complete += loaded.isComplete() ? 1 : 0;
            } catch (RuntimeException | Error e) {
                failures.add(new AssertionError(
                        what + "\n" + shortened(mutated.text().substring(mutated.start(), mutated.end())), e));
            }
        }
        if (!failures.isEmpty()) {
            fail(failures.size() + " of " + MUTATIONS + " mutations, of which the first", failures.get(0));
        }
        assertThat(valid).as("damaged documents that are JSON").isBetween(MUTATIONS / 3, MUTATIONS * 9 / 10);
        assertThat(complete).as("damaged documents that are read whole").isBetween(MUTATIONS / 50, MUTATIONS / 2);
    }

    @Test
    void damagedBytesCostNoRecordBeforeThem() {
        List<String> documents = mutator.whole();
        for (int i = 0; i < MUTATIONS; i++) {
            String text = mutator.pick(documents);
            String encoding = mutator.pick(List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"));
            boolean mark = mutator.pick(List.of(true, false));
            Charset charset = Charset.forName(encoding);
            byte[] bytes = ((mark ? "\uFEFF" : "") + text).getBytes(charset);
            Mutator.Damaged damaged = mutator.damaged(bytes);
            String what = "bytes " + i + " of seed " + SEED + ", in " + encoding + (mark ? " with a mark" : "")
                    + ", damaged at " + damaged.first();
            try {
                Loaded<Programme> loaded = json.read(new ByteArrayInputStream(damaged.bytes()), "text");
                checkProblems(loaded.problems(), Optional.empty(), Optional.empty());
                checkReadBack(loaded);
                String intact = new String(bytes, 0, damaged.first(), charset);
                // What follows a record may be damaged too late for it: a number of its own needs what comes next.
                if (damaged.first() >= Integer.BYTES && intact.contains("\"id\":\"before\",\"name\":\"B\"}")) {
                    assertThat(records(loaded))
                            .extracting(record -> record.reference().id())
                            .contains("before");
                }
            } catch (RuntimeException | Error e) {
                fail(what, e);
            }
        }
    }

    private static String shortened(String text) {
        return text.length() > 3_000 ? text.substring(0, 3_000) + "..." : text;
    }

    /** What the damaged text is, if it is JSON and only the one record of it is damaged. */
    private static Optional<JsonNode> tree(Mutator.Mutated mutated) {
        try {
            // An exponent that no number can have is JSON all the same.
            JsonNode tree = JsonSame.tree(mutated.text().replace("1e99999999999999", "1e999999"));
            boolean apart = tree.path(mutated.list()).size() == 3
                    && tree.path("name").asText().equals("P");
            return Optional.of(tree).filter(given -> apart);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** One record is before the list, one before the damaged one, one after it, one after the list. */
    private void checkOthers(Loaded<Programme> loaded, Mutator.Mutated mutated, boolean isJson) {
        List<Entity> expected = whole.computeIfAbsent(
                mutated.list(),
                list -> mutator.whole().stream()
                        .map(document -> records(json.parse(document)))
                        .filter(each -> each.stream()
                                        .filter(record -> listOf(record).equals(list))
                                        .count()
                                == 3)
                        .findFirst()
                        .orElseThrow());
        List<Entity> found = records(loaded);
        for (Entity record : expected) {
            String id = record.reference().id();
            boolean isBefore = id.equals("before") || id.equals("one");
            boolean isAfter = id.equals("after") || id.equals("two");
            if (isBefore || (isAfter && isJson)) {
                assertThat(found).as("the record %s", id).contains(record);
            }
        }
        if (!isJson) {
            assertThat(loaded.errors()).isNotEmpty();
        }
    }

    private static String listOf(Entity record) {
        return TypeShape.of(Programme.class).orElseThrow().fields().stream()
                .filter(field -> field.valueType().isInstance(record))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private void checkNothingIsLostUnsaid(Loaded<Programme> loaded, Mutator.Mutated mutated, JsonNode tree) {
        String pointer = "/" + mutated.list() + "/" + mutated.index();
        if (loaded.errors().stream()
                .anyMatch(error -> error.place().pointer().orElse("").startsWith(pointer))) {
            return;
        }
        List<Entity> list = records(loaded).stream()
                .filter(record -> listOf(record).equals(mutated.list()))
                .toList();
        assertThat(list).as("records of the list").hasSize(3);
        try {
            JsonNode written = JsonSame.tree(json.write(list.get(mutated.index())));
            boolean doubted = loaded.warnings().stream()
                    .anyMatch(warning -> warning.code().equals(ProblemCode.DUPLICATE_VALUE));
            assertThat(doubted || JsonSame.isSame(tree.at(pointer), written))
                    .as("what was given and what was read: %s", written)
                    .isTrue();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void checkProblems(List<Problem> problems, Optional<String> text, Optional<JsonNode> tree) {
        List<String> lines =
                text.map(given -> List.of(given.split("\r\n|\r|\n", -1))).orElse(List.of());
        for (Problem problem : problems) {
            String shown = problem.toString();
            assertThat(shown)
                    .doesNotContain(Mutator.PERSONAL)
                    .doesNotContainPattern(FORGED)
                    .hasSizeLessThan(LONGEST_PROBLEM);
            assertThat(UTF_8.newEncoder().canEncode(shown)).as(shown).isTrue();
            assertThat(problem.raw().orElse("")).hasSizeLessThanOrEqualTo(LONGEST_RAW);
            if (problem.place() instanceof Place.InText place) {
                int line = place.line().orElseThrow();
                if (text.isPresent()) {
                    assertThat(line).as(shown).isBetween(1, lines.size());
                    assertThat(place.column().orElseThrow())
                            .as(shown)
                            .isBetween(1, lines.get(line - 1).length() + 1);
                }
            } else if (text.isPresent()) {
                assertThat(problem.code()).as(shown).isIn(ProblemCode.MISSING_FIELD, ProblemCode.INVALID_VALUE);
            }
            String pointer = problem.place().pointer().orElse("");
            if (tree.isPresent() && !pointer.contains("\\") && !pointer.contains("…")) {
                assertThat(tree.get().at(JsonPointer.compile(pointer)).isMissingNode())
                        .as(shown)
                        .isFalse();
            }
        }
    }

    private void checkReadBack(Loaded<Programme> loaded) {
        loaded.value().ifPresent(programme -> {
            Loaded<Programme> again = json.parse(json.write(programme));
            assertThat(again.errors()).isEmpty();
            assertThat(again.value()).hasValue(programme);
        });
    }

    private void checkOtherWaysOfReading(Loaded<Programme> loaded, String text) {
        if (!UTF_8.newEncoder().canEncode(text)) {
            return;
        }
        assertThat(json.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "text"))
                .isEqualTo(loaded);
        checkRecords(loaded, text, TextLayout.DOCUMENT);
        if (text.indexOf('\n') < 0) {
            checkRecords(loaded, text, TextLayout.LINES);
        }
    }

    private void checkRecords(Loaded<Programme> loaded, String text, TextLayout layout) {
        List<Entity> records = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        json.records(new ByteArrayInputStream(text.getBytes(UTF_8)), "text", layout)
                .forEachRemaining(next -> {
                    next.record().ifPresent(records::add);
                    problems.addAll(next.problems());
                });
        assertThat(records).containsExactlyInAnyOrderElementsOf(records(loaded));
        assertThat(problems).extracting(Problem::code).isEqualTo(codes(loaded));
        assertThat(problems).extracting(Problem::place).isEqualTo(places(loaded));
    }

    private static List<ProblemCode> codes(Loaded<Programme> loaded) {
        return loaded.problems().stream().map(Problem::code).toList();
    }

    private static List<Place> places(Loaded<Programme> loaded) {
        return loaded.problems().stream().map(Problem::place).toList();
    }
}
