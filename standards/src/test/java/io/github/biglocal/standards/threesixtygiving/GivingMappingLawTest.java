package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.standards.Mapped;
import io.github.biglocal.testkit.RandomProgrammes;
import io.github.biglocal.testkit.Samples;
import io.github.biglocal.testkit.ValidProgrammes;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes out and comes back loses exactly what the report names. */
class GivingMappingLawTest {
    private static final GivingMapping MAPPING = GivingMapping.localTrust();

    static Stream<Programme> programmes() {
        return Stream.of(
                        Stream.of(Samples.maximal(), Samples.minimal(), Samples.empty()),
                        IntStream.range(0, 3)
                                .mapToObj(seed -> ValidProgrammes.of(seed).withAreas(2).programme()),
                        IntStream.range(0, 60)
                                .mapToObj(seed -> RandomProgrammes.of(seed, LocalDate.of(2019, 1, 1))
                                        .programme()))
                .flatMap(programmes -> programmes);
    }

    private static Programme back(GivingPackage published, Programme original) {
        Programme bare =
                Programme.builder().id(original.id()).name(original.name()).build();
        return MAPPING.toProgramme(published, bare, GivingAreas.asPublished()).value();
    }

    private static Map<OrganisationId, OrganisationId> publishedIds(Programme programme) {
        Map<OrganisationId, OrganisationId> ids = new HashMap<>();
        for (Organisation each : programme.organisations()) {
            each.orgIds().stream()
                    .findFirst()
                    .ifPresent(id -> ids.putIfAbsent(each.id(), OrganisationId.of(id.value())));
        }
        return ids;
    }

    /** Record and field of everything that differs; a record that did not come back is one difference. */
    private static List<String> differences(Programme original, Programme back) {
        Map<OrganisationId, OrganisationId> ids = publishedIds(original);
        Map<Reference, Deque<Entity>> came = new HashMap<>();
        back.recordsWithin()
                .forEach(record -> came.computeIfAbsent(record.reference(), unused -> new ArrayDeque<>())
                        .add(record));
        List<String> differences = new ArrayList<>();
        for (Entity record : original.recordsWithin()) {
            Reference reference = record instanceof Organisation organisation
                    ? ids.getOrDefault(organisation.id(), organisation.id()).reference()
                    : record.reference();
            Entity other = came.getOrDefault(reference, new ArrayDeque<>()).poll();
            if (other == null) {
                differences.add(record.reference() + ", all of it");
                continue;
            }
            for (TypeShape.Field field : TypeShape.of(record.getClass()).orElseThrow().fields()) {
                Object value = field.get(record);
                if (!(record instanceof Organisation)) {
                    if (value instanceof OrganisationId id) {
                        value = ids.getOrDefault(id, id);
                    } else if (value instanceof Optional<?> held
                            && held.isPresent()
                            && held.get() instanceof OrganisationId id) {
                        value = Optional.of(ids.getOrDefault(id, id));
                    }
                }
                if (!value.equals(field.get(other))) {
                    differences.add(record.reference() + ", " + field.name());
                }
            }
            record.additionalFields().forEach((name, value) -> {
                if (!value.equals(other.additionalFields().get(name))) {
                    differences.add(record.reference() + ", " + name);
                }
            });
        }
        return differences;
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void aProgrammeThatGoesOutAndComesBackLosesExactlyWhatIsReported(Programme programme) {
        Mapped<GivingPackage> published = MAPPING.toGiving(programme);
        List<String> lists = TypeShape.of(Programme.class).orElseThrow().fields().stream()
                .filter(field -> Entity.class.isAssignableFrom(field.valueType()))
                .map(TypeShape.Field::name)
                .toList();

        assertThat(published.losses().stream()
                        .filter(loss -> !loss.record().equals(programme.reference()))
                        .map(loss -> loss.record() + ", " + (lists.contains(loss.field()) ? "all of it" : loss.field())))
                .containsExactlyInAnyOrderElementsOf(differences(programme, back(published.value(), programme)));
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void whatTheMappingPublishedGoesInAndOutWithoutALoss(Programme programme) {
        GivingPackage published = MAPPING.toGiving(programme).value();
        Programme bare = Programme.builder()
                .id(programme.id())
                .name(programme.name())
                .build();
        Mapped<Programme> read = MAPPING.toProgramme(published, bare, GivingAreas.asPublished());

        assertThat(read.losses().stream().filter(loss -> !loss.field().equals("grants")))
                .isEmpty();
        GivingPackage again =
                MAPPING.withAdditionalFields().toGiving(read.value()).value();
        assertThat(again.grants()).hasSameSizeAs(published.grants());
    }

    @Test
    void theReportOfAProgrammeIsInTheOrderOfItsRecords() {
        Programme programme = Samples.maximal();

        assertThat(MAPPING.toGiving(programme)).isEqualTo(MAPPING.toGiving(programme));
    }
}
