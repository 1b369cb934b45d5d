package io.github.biglocal.standards.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Merging gives the same as another way to do it: every value under its path, in which an entry of a list is named by its id, later values
 * over earlier ones, and without what is null in the end.
 */
class MergingLawTest {
    private static final Set<String> METADATA = Set.of("id", "date", "tag");
    /** The lists that the schema merges as a whole, where it has them: of a party or a supplier, of an item and of an amendment. */
    private static final List<String> WHOLE = List.of(
            "(/parties\\[\\d]|/awards\\[\\d]/suppliers\\[\\d])/additionalIdentifiers",
            "(/tender|/awards\\[\\d]|/contracts\\[\\d])/items\\[\\d]/additionalClassifications",
            "(/tender|/awards\\[\\d]|/contracts\\[\\d])/amendments\\[\\d]/changes");

    private static final Pattern IN_SCHEMA = Pattern.compile(String.join("|", WHOLE));

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** Releases in the order of their dates. */
    private static List<OcdsRelease> releases(int seed) {
        Random random = new Random(seed);
        List<OcdsRelease> releases = new ArrayList<>();
        int number = 1 + random.nextInt(5);
        for (int day = 1; day <= number; day++) {
            ObjectNode release = OcdsPart.NODES.objectNode();
            release.put("ocid", "o").put("id", "" + day).put("date", "2019-03-0" + day + "T09:00:00Z");
            release.putArray("tag").add("tender");
            for (String field : List.of("tender", "planning", "ours")) {
                if (random.nextInt(3) > 0) {
                    release.set(field, object(random, 3));
                }
            }
            for (String field : List.of("awards", "contracts", "parties", "theirs")) {
                if (random.nextInt(3) > 0) {
                    release.set(field, list(random, 3));
                }
            }
            releases.add(new OcdsRelease(release));
        }
        return releases;
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = OcdsPart.NODES.objectNode();
        for (String literal : List.of("title", "status", "amount")) {
            int kind = random.nextInt(6);
            if (kind == 0) {
                object.putNull(literal);
            } else if (kind <= 2) {
                object.put(literal, random.nextInt(4));
            }
        }
        if (random.nextBoolean()) {
            ArrayNode codes = object.putArray("submissionMethod");
            IntStream.range(0, 1 + random.nextInt(2)).forEach(each -> codes.add("code " + random.nextInt(3)));
        }
        if (depth > 0) {
            for (String field : List.of(
                    "items",
                    "suppliers",
                    "milestones",
                    "amendments",
                    "additionalIdentifiers",
                    "additionalClassifications",
                    "changes")) {
                if (random.nextInt(4) == 0) {
                    object.set(field, list(random, depth - 1));
                }
            }
            if (random.nextBoolean()) {
                object.set("value", object(random, depth - 1));
            }
        }
        return object;
    }

    private static ArrayNode list(Random random, int depth) {
        ArrayNode list = OcdsPart.NODES.arrayNode();
        List<Integer> ids = new ArrayList<>(List.of(1, 2, 3, 4));
        Collections.shuffle(ids, random);
        for (int id : ids.subList(0, random.nextInt(4))) {
            ObjectNode entry = object(random, depth);
            if (random.nextBoolean()) {
                entry.put("id", id);
            } else {
                entry.put("id", "" + id);
            }
            list.add(entry);
        }
        return list;
    }

    private static void flatten(String path, JsonNode value, boolean known, Map<String, JsonNode> to) {
        if (value instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (!path.isEmpty() || !METADATA.contains(field.getKey())) {
                    flatten(
                            path + "/" + field.getKey(),
                            field.getValue(),
                            known && !Set.of("ours", "theirs").contains(field.getKey()),
                            to);
                }
            });
        } else if (value instanceof ArrayNode list && !isWhole(list, path, known)) {
            list.forEach(each -> flatten(path + "[" + each.path("id").asText() + "]", each, known, to));
        } else {
            to.put(path, value);
        }
    }

    private static boolean isWhole(ArrayNode list, String path, boolean known) {
        boolean ofOthers = false;
        for (JsonNode each : list) {
            ofOthers |= !each.isObject();
        }
        return ofOthers || (known && IN_SCHEMA.matcher(path).matches());
    }

    private static Map<String, JsonNode> flat(OcdsRelease release) {
        Map<String, JsonNode> flat = new TreeMap<>();
        flatten("", release.fields(), true, flat);
        return flat;
    }

    private static OcdsRelease compiled(List<OcdsRelease> releases) {
        return OcdsRecord.merged(releases).orThrow().compiledRelease().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mergingGivesTheLatestValueUnderEveryPath(int seed) {
        List<OcdsRelease> releases = releases(seed);
        Map<String, JsonNode> latest = new TreeMap<>();
        releases.forEach(release -> latest.putAll(flat(release)));
        latest.values().removeIf(JsonNode::isNull);

        assertThat(flat(compiled(releases))).isEqualTo(latest);
    }

    /** Otherwise the law would say nothing of them. */
    @Test
    void eachListThatIsMergedAsAWholeIsOftenInTheReleases() {
        List<String> paths = seeds().mapToObj(MergingLawTest::releases)
                .flatMap(List::stream)
                .flatMap(release -> flat(release).keySet().stream())
                .toList();

        assertThat(WHOLE)
                .allSatisfy(whole -> assertThat(paths.stream()
                                .filter(Pattern.compile(whole).asMatchPredicate())
                                .count())
                        .as(whole)
                        .isGreaterThan(50));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheInputDoesNotMatter(int seed) {
        List<OcdsRelease> shuffled = new ArrayList<>(releases(seed));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(compiled(shuffled)).isEqualTo(compiled(releases(seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsCompiledIsGoneOnFromAsItsReleasesWouldBe(int seed) {
        List<OcdsRelease> releases = releases(seed);
        int half = 1 + releases.size() / 2;
        List<OcdsRelease> rest = new ArrayList<>();
        rest.add(compiled(releases.subList(0, Math.min(half, releases.size()))));
        rest.addAll(releases.subList(Math.min(half, releases.size()), releases.size()));

        assertThat(flat(compiled(rest))).isEqualTo(flat(compiled(releases)));
    }
}
