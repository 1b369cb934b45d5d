package io.github.biglocal.area;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.area.AnnouncedWithItsWave.AnotherDay;
import io.github.biglocal.area.AnnouncedWithItsWave.NoSuchWave;
import io.github.biglocal.area.AnnouncedWithItsWave.Wave;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncedWithItsWaveTest {
    private static final Area AREA = Area.builder().id(AreaId.of("a")).name("n").build();
    private static final Citation SOURCE = Citation.of("Another programme, 2030");

    private static Verdict verdict(Rule<Area> rule, Area area) {
        return rule.verdict(area, RuleContext.on(LocalDate.of(2020, 1, 1)));
    }

    private static Verdict verdict(Area area) {
        return verdict(AnnouncedWithItsWave.standard(), area);
    }

    /** The days are those of the press releases of the Big Lottery Fund. */
    @ParameterizedTest
    @CsvSource({"1, 2010-07-27", "2, 2012-02-29", "3, 2012-12-10"})
    void fiftyAreasWereAnnouncedOnEachOfThreeDays(int wave, LocalDate day) {
        Area area = AREA.withWave(wave);

        assertThat(verdict(area.withAnnounced(day))).isEqualTo(Verdict.satisfied());
        for (LocalDate other : List.of(day.minusDays(1), day.plusDays(1))) {
            assertThat(verdict(area.withAnnounced(other)))
                    .isEqualTo(Verdict.breached(new AnotherDay(AREA.reference(), wave, day, other)));
        }
    }

    @Test
    void thereWasNoFourthWave() {
        assertThat(verdict(AREA.withWave(4))).isEqualTo(Verdict.breached(new NoSuchWave(AREA.reference(), 4, 3)));
    }

    @Test
    void withoutWaveOrDayThereIsNothingToCompare() {
        assertThat(verdict(AREA.withWave(1)))
                .isEqualTo(Verdict.notApplicable("the date the area was announced is not recorded"));
        assertThat(verdict(AREA.withAnnounced(LocalDate.of(2010, 7, 27)).withWave(OptionalInt.empty())))
                .isEqualTo(Verdict.notApplicable("the area's wave is not recorded"));
    }

    @Test
    void anotherProgrammeHasItsOwnWaves() {
        AnnouncedWithItsWave rule =
                AnnouncedWithItsWave.ofWaves(List.of(new Wave(4, LocalDate.of(2030, 1, 1), SOURCE)));
        Area area = AREA.withWave(4).withAnnounced(Optional.of(LocalDate.of(2030, 1, 1)));

        assertThat(verdict(rule, area)).isEqualTo(Verdict.satisfied());
        assertThat(rule.info().sources()).containsExactly(SOURCE);
        assertThat(verdict(rule.with("wave-4", LocalDate.of(2030, 1, 2)), area))
                .isEqualTo(Verdict.breached(
                        new AnotherDay(AREA.reference(), 4, LocalDate.of(2030, 1, 2), LocalDate.of(2030, 1, 1))));
    }

    @Test
    void aWaveHasOneDayAndANumber() {
        Wave wave = new Wave(1, LocalDate.of(2030, 1, 1), SOURCE);

        assertRefused("AnnouncedWithItsWave", "waves", () -> AnnouncedWithItsWave.ofWaves(List.of(wave, wave)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wave(0, LocalDate.of(2030, 1, 1), SOURCE));
        assertThatIllegalArgumentException().isThrownBy(() -> AnnouncedWithItsWave.ofWaves(List.of()));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        AnotherDay day = new AnotherDay(AREA.reference(), 2, LocalDate.of(2012, 2, 29), LocalDate.of(2012, 12, 10));
        NoSuchWave wave = new NoSuchWave(AREA.reference(), 4, 3);

        assertThat(day.problem())
                .isEqualTo(
                        "The area is recorded as announced on 10 December 2012, but wave 2 was announced on 29 February 2012.");
        assertThat(day.repair()).isEqualTo("Correct the date or the number of the wave.");
        assertThat(day.repairs())
                .containsExactly(
                        Repair.set(AREA.reference(), "announced", LocalDate.of(2012, 2, 29)),
                        Repair.correct(AREA.reference(), "wave"));
        assertThat(wave.problem()).isEqualTo("The area is recorded in wave 4; the last wave was number 3.");
        assertThat(wave.repair()).isEqualTo("Correct the number of the wave.");
    }
}
