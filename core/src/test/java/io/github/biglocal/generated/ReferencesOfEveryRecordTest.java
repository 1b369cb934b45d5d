package io.github.biglocal.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.RecordType;
import io.github.biglocal.entity.RecordType.Variant;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.testkit.RandomProgrammes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every id of a record that a field holds, found by reflection, is among the references of the record that holds it. */
class ReferencesOfEveryRecordTest {
    private static final Programme FILLED = (Programme) new RecordType(Programme.class).filled(Variant.ONE);

    /** What the fields of a record refer to, with those of its parts. */
    private static List<FieldReference> held(Entity record) {
        List<FieldReference> found = new ArrayList<>();
        addFields(record, "", found);
        return found;
    }

    private static void addFields(Object holder, String way, List<FieldReference> found) {
        FieldPath.fields(FieldPath.declared(holder.getClass())).forEach((name, field) -> {
            if (!name.equals("id") || !(holder instanceof Entity)) {
                addValue(FieldPath.call(field, holder), way + name, found);
            }
        });
    }

    private static void addValue(Object value, String way, List<FieldReference> found) {
        if (value instanceof EntityId<?> id) {
            found.add(new FieldReference(way, id.reference()));
        } else if (value instanceof Reference reference) {
            found.add(new FieldReference(way, reference));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(held -> addValue(held, way, found));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                String place = list.get(i) instanceof Entity entity
                        ? entity.reference().id()
                        : String.valueOf(i);
                addValue(list.get(i), way + "/" + place, found);
            }
        } else if (value instanceof Collection<?> set) {
            set.forEach(each -> addValue(each, way, found));
        } else {
            addFields(value, way + "/", found);
        }
    }

    static Stream<Entity> records() {
        return FILLED.all(Entity.class).stream().filter(record -> record != FILLED);
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyFieldThatHoldsTheIdOfARecordIsAmongItsReferences(Entity record) {
        assertThat(record.references())
                .as("references() of %s", record.reference().kind())
                .containsExactlyInAnyOrderElementsOf(held(record));
    }

    @Test
    void theAreaThatARecordNamesComesFirst() {
        assertThat(records()
                        .map(Entity::references)
                        .filter(references -> references.stream()
                                .anyMatch(reference -> reference.field().equals("area"))))
                .hasSize(25)
                .allSatisfy(references -> assertThat(references.get(0).field()).isEqualTo("area"));
    }

    @Test
    void theReferencesOfGeneratedRecordsAreThoseTheyHold() {
        for (int seed = 0; seed < 30; seed++) {
            Programme programme =
                    RandomProgrammes.of(seed, LocalDate.of(2019, 1, 1)).programme();
            for (Entity record : programme.recordsWithin()) {
                assertThat(record.references()).containsExactlyInAnyOrderElementsOf(held(record));
            }
        }
    }

    @Test
    void aRecordGivesWhatItRefersToFieldByField() {
        assertThat(FILLED.commissions().get(0).references())
                .extracting(reference -> reference.field() + ": " + reference.to())
                .containsExactly(
                        "area: Area AreaId-1",
                        "commissioner: Organisation OrganisationId-1",
                        "provider: Organisation OrganisationId-1",
                        "tenderers: Organisation OrganisationId-1",
                        "suppliers: Organisation OrganisationId-1");
        assertThat(FILLED.partnerships().get(0).references())
                .extracting(FieldReference::field)
                .contains("members/PersonId-1/affiliations/0/organisation");
        assertThat(FILLED.references())
                .as("the records in its lists give their own")
                .extracting(FieldReference::field)
                .containsExactly("roles/0/organisation");
    }
}
