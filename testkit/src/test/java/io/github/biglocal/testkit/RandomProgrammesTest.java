package io.github.biglocal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TypeShape;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomProgrammesTest {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    private static Stream<Programme> programmes() {
        return IntStream.range(0, 20)
                .mapToObj(seed -> RandomProgrammes.of(seed, FIRST).programme());
    }

    @Test
    void theSameSeedAndDayGiveTheSameProgrammeAndOthersAnother() {
        Programme programme = RandomProgrammes.of(1, FIRST).programme();

        assertThat(RandomProgrammes.of(1, FIRST).programme().equals(programme)).isTrue();
        assertThat(RandomProgrammes.of(2, FIRST).programme().equals(programme)).isFalse();
        assertThat(RandomProgrammes.of(1, FIRST.plusYears(1)).programme().equals(programme))
                .isFalse();
    }

    @Test
    void everyListHasRecordsInSomeProgrammeAndNoneMoreThanThree() {
        List<Programme> programmes = programmes().toList();
        for (TypeShape.Field field : TypeShape.of(Programme.class).orElseThrow().fields()) {
            if (Entity.class.isAssignableFrom(field.valueType())) {
                assertThat(programmes)
                        .as(field.name())
                        .extracting(programme -> ((List<?>) field.get(programme)).size())
                        .allMatch(size -> size <= 3)
                        .contains(1, 2, 3);
            }
        }
    }

    @Test
    void everyTypeThatHasFieldsIsInSomeProgramme() {
        List<Object> values =
                programmes().flatMap(each -> Samples.values(each).stream()).toList();
        assertThat(values.stream()
                        .filter(value -> TypeShape.of(value.getClass()).isPresent())
                        .map(value ->
                                TypeShape.of(value.getClass()).orElseThrow().name())
                        .distinct())
                .hasSize(107);
    }

    @Test
    void aProgrammeMayHaveMoreRecordsOfAKind() {
        Programme programme = RandomProgrammes.of(3, FIRST).withMostOfAKind(40).programme();

        assertThat(programme.all(Entity.class)).hasSizeGreaterThan(300);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> RandomProgrammes.of(3, FIRST).withMostOfAKind(0));
    }

    @Test
    void everyFreeTextIsOneOfThoseThatAreGiven() {
        Programme programme = RandomProgrammes.of(4, FIRST)
                .withTexts(List.of("one text", "other text"))
                .programme();

        assertThat(programme.all(Entity.class).stream()
                        .flatMap(record -> Pieces.of(record).stream())
                        .map(Pieces.Piece::value)
                        .filter(String.class::isInstance))
                .isNotEmpty()
                .containsOnly("one text", "other text");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> RandomProgrammes.of(4, FIRST).withTexts(List.of()));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> RandomProgrammes.of(4, FIRST).withTexts(List.of(" ")));
    }
}
