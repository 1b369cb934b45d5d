package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Places;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON in which one thing is wrong with its places or problems breaks the contract of formats. */
class BrokenFormatTest {
    @TempDir
    private Path folder;

    private static JsonFormatTest reading(UnaryOperator<Loaded<Programme>> fault) {
        return new JsonFormatTest() {
            @Override
            protected Loaded<Programme> read(Path file) {
                return fault.apply(super.read(file));
            }
        };
    }

    private static Loaded<Programme> with(Loaded<Programme> loaded, List<Problem> problems) {
        return loaded.value()
                .map(value -> Loaded.of(value, problems))
                .orElseGet(() -> Loaded.none(problems))
                .withPlaces(loaded.places());
    }

    private void assertDamageIsNotFound(UnaryOperator<Loaded<Programme>> fault) {
        assertThatThrownBy(() -> reading(fault).aDamagedValueIsAProblemInItsPlaceAndCostsItsRecordAtMost(folder))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void recordsWithoutPlacesAreFound() {
        assertThatThrownBy(() ->
                        reading(loaded -> loaded.withPlaces(Places.none())).everyRecordHasAPlace(folder))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void placesOfRecordsOnlyAreFound() {
        assertDamageIsNotFound(loaded -> {
            Places.Builder places = Places.builder();
            loaded.value()
                    .ifPresent(programme -> programme.all(Entity.class).forEach(record -> {
                        Place place =
                                loaded.places().placeOf(record.reference()).orElseThrow();
                        places.add(record, path -> place);
                    }));
            return loaded.withPlaces(places.build());
        });
    }

    @Test
    void problemsThatStandNowhereAreFound() {
        assertDamageIsNotFound(loaded -> with(
                loaded,
                loaded.problems().stream()
                        .map(problem -> Problem.error(
                                problem.code(),
                                Place.whole(problem.place().source()),
                                problem.message(),
                                problem.repair()))
                        .toList()));
    }

    @Test
    void problemsThatAreNotReportedAreFound() {
        assertDamageIsNotFound(loaded -> loaded.value()
                .map(value -> Loaded.of(value).withPlaces(loaded.places()))
                .orElse(loaded));
    }

    @Test
    void problemsThatRepeatPersonalDataAreFound() {
        assertDamageIsNotFound(loaded -> with(
                loaded,
                loaded.problems().stream()
                        .map(problem -> Problem.error(
                                ProblemCode.INVALID_VALUE,
                                problem.place(),
                                "Not understood: " + problem.raw().orElse("nothing"),
                                problem.repair()))
                        .toList()));
    }

    @Test
    void aDamagedRecordThatCostsAnotherIsFound() {
        assertDamageIsNotFound(
                loaded -> loaded.isComplete() ? loaded : loaded.map(programme -> programme.withPlans(List.of())));
    }

    @Test
    void recordsOneAtATimeThatAreOthersAreFound() {
        assertThatThrownBy(() -> reading(loaded -> loaded.map(programme -> programme.withAreas(List.of())))
                        .recordsOneAtATimeAreThoseOfTheWhole(folder))
                .isInstanceOf(AssertionError.class);
    }
}
