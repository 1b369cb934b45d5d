package io.github.biglocal.standards.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.standards.Mapped;
import io.github.biglocal.testkit.RandomProgrammes;
import io.github.biglocal.testkit.Samples;
import io.github.biglocal.testkit.ValidProgrammes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class OcdsMappingLawTest {
    private static final LocalDate DATE = LocalDate.of(2021, 6, 30);
    private static final OcdsMapping MAPPING = OcdsMapping.of("ocds-abc123");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static Stream<Programme> programmes() {
        return Stream.of(
                        Stream.of(Samples.maximal(), Samples.minimal(), Samples.empty()),
                        IntStream.range(0, 30)
                                .mapToObj(seed -> RandomProgrammes.of(seed, LocalDate.of(2016, 1, 1))
                                        .withMostOfAKind(6)
                                        .programme()),
                        IntStream.range(0, 3)
                                .mapToObj(seed -> ValidProgrammes.of(seed).programme()))
                .flatMap(each -> each);
    }

    private static List<OcdsRelease> throughText(List<OcdsRelease> releases) {
        return releases.stream()
                .map(release ->
                        OcdsRelease.of((ObjectNode) parsed(release.json().toString())))
                .toList();
    }

    private static List<ObjectNode> json(List<OcdsRelease> releases) {
        return releases.stream().map(OcdsRelease::json).toList();
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The commissions and the organisations they name: what a release is about. */
    private static Map<Reference, Entity> records(Programme programme, List<OcdsRelease> releases) {
        Map<Reference, Entity> records = new LinkedHashMap<>();
        programme.commissions().forEach(commission -> records.put(commission.reference(), commission));
        Set<String> named = releases.stream()
                .flatMap(release -> release.json().path("parties").findValuesAsText("id").stream())
                .collect(Collectors.toSet());
        programme.organisations().stream()
                .filter(organisation -> named.contains(organisation.id().value()))
                .forEach(organisation -> records.put(organisation.reference(), organisation));
        return records;
    }

    private static Set<String> differing(Object before, Object after) {
        TypeShape shape = TypeShape.of(before.getClass()).orElseThrow();
        Set<String> fields = shape.fields().stream()
                .filter(field -> !isEmpty(field.get(before)))
                .filter(field -> !field.get(before).equals(field.get(after)))
                .map(TypeShape.Field::name)
                .collect(Collectors.toSet());
        shape.additionalFields(before).forEach((name, value) -> {
            if (!value.equals(shape.additionalFields(after).get(name))) {
                fields.add(name);
            }
        });
        return fields;
    }

    /** What was empty is not lost, whatever comes back. */
    private static boolean isEmpty(Object value) {
        return value.equals(Optional.empty()) || value.equals(List.of()) || value.equals(Set.of());
    }

    private static String top(String field) {
        return field.split("/", -1)[1];
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void whatGoesOutComesBackButForWhatTheLossesName(Programme programme) {
        Mapped<List<OcdsRelease>> out = MAPPING.toReleases(programme, DATE);

        assertThatItComesBack(programme, out.value(), out.losses());
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void whatGoesOutInRecordsComesBackButForWhatTheLossesName(Programme programme) {
        Mapped<List<OcdsRecord>> out = MAPPING.toRecords(programme, DATE);

        assertThatItComesBack(
                programme,
                out.value().stream()
                        .map(record -> record.compiledRelease().orElseThrow())
                        .toList(),
                out.losses());
    }

    private static void assertThatItComesBack(Programme programme, List<OcdsRelease> out, List<Loss> losses) {
        Programme bare = programme.withCommissions(List.of()).withOrganisations(List.of());

        Mapped<OcdsCommissions> back = MAPPING.toCommissions(throughText(out), bare);

        Map<Reference, Entity> before = records(programme, out);
        Map<Reference, Entity> after = new HashMap<>();
        back.value().commissions().forEach(each -> after.put(each.reference(), each));
        back.value().organisations().forEach(each -> after.put(each.reference(), each));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((reference, record) -> assertThat(losses.stream()
                        .filter(loss -> loss.record().equals(reference))
                        .map(loss -> top(loss.field()))
                        .collect(Collectors.toSet()))
                .as(reference.toString())
                .isEqualTo(differing(record, after.get(reference))));
        assertThat(back.losses()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void onlyWhatAReleaseHasNoPlaceForIsLost(Programme programme) {
        Set<String> noPlace = Set.of(
                "designedWith",
                "coDesign",
                "outcomesSought",
                "otherOutcomesSought",
                "monitoring",
                "monitoringVisits",
                "ending",
                "ended",
                "citations");
        Map<String, Commission> commissions = programme.commissions().stream()
                .collect(Collectors.toMap(each -> each.id().value(), each -> each, (first, second) -> first));

        for (Loss loss : MAPPING.toReleases(programme, DATE).losses()) {
            String field = top(loss.field());
            if (loss.record().kind().equals("Organisation")) {
                Organisation organisation =
                        programme.find(OrganisationId.of(loss.record().id())).orElseThrow();
                assertThat(Set.of("type", "citations").contains(field)
                                || (field.equals("orgIds")
                                        && Set.copyOf(organisation.orgIds()).size()
                                                < organisation.orgIds().size())
                                || organisation.additionalFields().containsKey(field))
                        .as(loss.toString())
                        .isTrue();
                continue;
            }
            Commission commission = commissions.get(loss.record().id());
            boolean isPaid =
                    !commission.payments().isEmpty() || !commission.returned().isEmpty();
            boolean isUnclear = switch (field) {
                case "provider" ->
                    !isPaid
                            && !commission.suppliers().isEmpty()
                            && !commission.provider().map(Set::of).equals(Optional.of(commission.suppliers()));
                case "period" -> commission.period().equals(Optional.of(LocalDateRange.ALL));
                case "tenderPeriod" -> commission.tenderPeriod().equals(Optional.of(LocalDateRange.ALL));
                default -> false;
            };
            assertThat(noPlace.contains(field)
                            || isUnclear
                            || commission.additionalFields().containsKey(field))
                    .as(loss.toString())
                    .isTrue();
        }
    }

    @Test
    void ofTheFullestCommissionExactlyTheseFieldsAreLost() {
        Mapped<List<OcdsRelease>> out = MAPPING.toReleases(Samples.maximal(), DATE);

        assertThat(out.losses().stream()
                        .filter(loss -> loss.record().kind().equals("Commission"))
                        .map(loss -> top(loss.field()))
                        .filter(field -> TypeShape.of(Commission.class)
                                .orElseThrow()
                                .fieldNames()
                                .contains(field)))
                .containsExactly(
                        "designedWith",
                        "coDesign",
                        "outcomesSought",
                        "otherOutcomesSought",
                        "monitoring",
                        "monitoringVisits",
                        "ending",
                        "ended",
                        "citations");
        assertThat(out.losses())
                .filteredOn(loss -> loss.record().kind().equals("Commission"))
                .allSatisfy(loss -> assertThat(loss.reason()).endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void backAndOutAgainIsTheSameJson(Programme programme) {
        List<OcdsRelease> out = throughText(MAPPING.toReleases(programme, DATE).value());
        Programme bare = programme.withCommissions(List.of()).withOrganisations(List.of());

        Programme back = MAPPING.toCommissions(out, bare).value().in(bare);

        assertThat(json(throughText(MAPPING.toReleases(back, DATE).value()))).isEqualTo(json(out));
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void everyReleaseIsValidAgainstThePublishedSchema(Programme programme) {
        List<OcdsRecord> records = MAPPING.withBuyer(programme.organisations().stream()
                        .map(Organisation::id)
                        .findFirst()
                        .orElse(OrganisationId.of("buyer")))
                .toRecords(programme, DATE)
                .value();

        MAPPING.toReleases(programme, DATE)
                .value()
                .forEach(release -> assertThat(PublishedReleaseSchema.errors(
                                parsed(release.json().toString())))
                        .isEmpty());
        records.forEach(record -> {
            record.json()
                    .get("releases")
                    .forEach(release ->
                            assertThat(PublishedReleaseSchema.errors(release)).isEmpty());
            assertThat(PublishedReleaseSchema.errors(record.json().get("compiledRelease")))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void theReleasesOfARecordComeToItsCompiledRelease(Programme programme) {
        for (OcdsRecord record : MAPPING.toRecords(programme, DATE).value()) {
            Loaded<OcdsRecord> merged = OcdsRecord.merged(record.releases());

            assertThat(merged.value()).contains(record);
        }
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void theReleasesOfARecordAreInOrderAndTheFirstIsNotAnUpdate(Programme programme) {
        for (OcdsRecord record : MAPPING.toRecords(programme, DATE).value()) {
            List<String> dates = record.json().get("releases").findValuesAsText("date").stream()
                    .filter(date -> !date.isEmpty())
                    .toList();
            assertThat(record.json().at("/releases/0/tag").toString()).doesNotContain("Update");
            assertThat(IntStream.range(0, record.json().get("releases").size())
                            .mapToObj(i ->
                                    record.json().at("/releases/" + i + "/date").asText()))
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(dates).isNotEmpty();
        }
    }

    /** Plans may be of later days: periods, and when a milestone is due. */
    @ParameterizedTest
    @MethodSource("programmes")
    void eachReleaseOfARecordSaysSomethingNewOfItsOwnDayOrAnEarlierOne(Programme programme) {
        Set<String> ofFacts = Set.of("date", "dateSigned", "dateMet");
        for (OcdsRecord record : MAPPING.toRecords(programme, DATE).value()) {
            List<OcdsRelease> releases = record.releases();
            for (int i = 0; i < releases.size(); i++) {
                ObjectNode release = releases.get(i).json();
                String date = release.get("date").asText();
                if (!date.startsWith(DATE.toString())) {
                    for (String fact : ofFacts) {
                        assertThat(release.findValuesAsText(fact))
                                .as(fact)
                                .allSatisfy(day -> assertThat(day).isLessThanOrEqualTo(date));
                    }
                }
                assertThat(i > 0 && release.get("tag").toString().contains("\"planning\""))
                        .as("planning once more: %s", release.get("tag"))
                        .isFalse();
                if (i > 0) {
                    assertThat(withoutItsOwn(release))
                            .isNotEqualTo(withoutItsOwn(releases.get(i - 1).json()));
                }
            }
        }
    }

    private static ObjectNode withoutItsOwn(ObjectNode release) {
        return release.deepCopy().without(List.of("id", "date", "tag"));
    }

    // Releases of others

    private static final List<String> STRANGE = List.of(
            "null",
            "\"\"",
            "\"x\"",
            "7",
            "-1",
            "10.005",
            "1e999999999",
            "[]",
            "{}",
            "[1]",
            "{\"id\":\"x\"}",
            "true",
            "\"2019-02-30T00:00:00Z\"",
            "\"2019-03-01\"",
            "\"2019-03-01T10:00:00+01:00\"",
            "\"EUR\"",
            "\"active\"",
            "{\"amount\":1,\"currency\":\"GBP\"}",
            "[{\"id\":\"x\",\"title\":\"X\"}]");

    /** A release with some of its values replaced by strange ones, some left out, some lists doubled and some fields added. */
    private static JsonNode changed(JsonNode node, Random random) {
        if (random.nextInt(25) == 0) {
            return parsed(STRANGE.get(random.nextInt(STRANGE.size())));
        }
        if (node.isObject()) {
            ObjectNode changed = JSON.createObjectNode();
            node.properties().forEach(field -> {
                if (random.nextInt(30) > 0) {
                    changed.set(field.getKey(), changed(field.getValue(), random));
                }
            });
            if (random.nextInt(8) == 0) {
                changed.put("other~field/name", "x");
            }
            return changed;
        }
        if (node.isArray()) {
            ArrayNode changed = JSON.createArrayNode();
            node.forEach(entry -> {
                changed.add(changed(entry, random));
                if (random.nextInt(10) == 0) {
                    changed.add(changed(entry, random));
                }
            });
            return changed;
        }
        return node;
    }

    private static void leaves(JsonNode node, String pointer, Map<String, JsonNode> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> leaves(
                            field.getValue(),
                            pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                            leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves(node.get(i), pointer + "/" + i, leaves);
            }
        } else if (!node.isNull()) {
            leaves.put(pointer, node);
        }
    }

    /** Where it is, but for its place in lists and for what has two places, and what it is. */
    private static String content(String pointer, JsonNode value) {
        String what =
                value.isNumber() ? value.decimalValue().stripTrailingZeros().toString() : value.toString();
        if (value.isTextual() && value.textValue().matches("-?\\d+")) {
            what = value.textValue(); // An id may be a text or a whole number.
        }
        String day = what.matches("\"\\d{4}-\\d{2}-\\d{2}\"") ? what.substring(0, 11) + "T" : what;
        String place = pointer.replaceAll("/\\d+", "/*")
                .replace("/tender/contractPeriod", "/contracts/*/period")
                .replace("/tender/milestones", "/contracts/*/implementation/milestones");
        return place + " " + day;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsReadOfAStrangeReleaseGoesOutAgainButForWhatTheLossesName(long seed) {
        Random random = new Random(seed);
        List<JsonNode> own = new ArrayList<>();
        programmes()
                .limit(30)
                .forEach(programme -> MAPPING.toReleases(programme, DATE)
                        .value()
                        .forEach(release -> own.add(parsed(release.json().toString()))));
        Programme bare = Samples.minimal();
        int read = 0;
        for (JsonNode release : own) {
            if (!(changed(release, random) instanceof ObjectNode strange)) {
                continue;
            }
            Mapped<OcdsCommissions> back = MAPPING.toCommissions(List.of(OcdsRelease.of(strange)), bare);
            if (back.value().commissions().isEmpty()) {
                assertThat(back.losses()).hasSize(1);
                continue;
            }
            read++;
            Programme programme = back.value().in(bare.withCommissions(List.of()));
            JsonNode again = MAPPING.toReleases(programme, DATE).value().get(0).json();
            List<String> written = new ArrayList<>();
            Map<String, JsonNode> leaves = new LinkedHashMap<>();
            leaves(again, "", leaves);
            leaves.forEach((pointer, value) -> {
                written.add(content(pointer, value));
                if (value.asText().matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
                    written.add(content(pointer, value)
                            .substring(0, content(pointer, value).indexOf('T') + 1));
                }
            });
            List<String> lost = back.losses().stream().map(Loss::field).toList();
            leaves.clear();
            leaves(strange, "", leaves);
            List<String> unnamed = new ArrayList<>();
            leaves.forEach((pointer, value) -> {
                boolean named = Stream.iterate(
                                Optional.of(pointer),
                                Optional::isPresent,
                                each -> each.map(text -> text.lastIndexOf('/'))
                                        .filter(end -> end > 0)
                                        .map(end -> each.orElseThrow().substring(0, end)))
                        .anyMatch(each -> lost.contains(each.orElseThrow()));
                boolean publication = pointer.matches("/(id|date|tag/\\d+)");
                if (!named && !publication && !written.remove(content(pointer, value))) {
                    unnamed.add(content(pointer, value));
                }
            });
            assertThat(unnamed).as(strange::toPrettyString).isEmpty();
            List<Commission> twice = MAPPING.toCommissions(List.of(OcdsRelease.of((ObjectNode) again)), programme)
                    .value()
                    .commissions();
            assertThat(twice).hasSize(1);
        }
        assertThat(read).isGreaterThan(10);
    }
}
