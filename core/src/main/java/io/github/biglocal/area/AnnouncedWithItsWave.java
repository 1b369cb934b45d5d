package io.github.biglocal.area;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An area is announced on the day of its wave. Big Local announced 50 areas on each of three days. */
public final class AnnouncedWithItsWave extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("announced-with-its-wave");

    /**
     * A wave of the programme.
     *
     * @param number its number, from 1
     * @param announced the day on which its areas were announced
     * @param source where that was published
     */
    public record Wave(int number, LocalDate announced, Citation source) {
        /**
         * Checks the number.
         *
         * @param number its number, from 1
         * @param announced the day on which its areas were announced
         * @param source where that was published
         */
        public Wave {
            Require.atLeast("number", 1, number);
        }
    }

    private final List<Wave> waves;

    private AnnouncedWithItsWave(List<Wave> waves) {
        super(
                RuleInfo.of("area", ID, RuleKind.RECORDS)
                        .title("The area was announced on its wave's date")
                        .rationale(
                                "All areas of a wave were announced on one day, so if wave and date disagree, one is wrong.")
                        .sources(waves.stream().map(Wave::source).distinct().toList())
                        .rows("D9")
                        .basis(
                                "The lottery fund's press releases give the day of each wave; the library compares wave and day on record.")
                        .standsInFor(RuleId.of("dates-within-programme"))
                        .build() /*PARAMS waves.stream()
                                 .map(wave -> "wave " + wave.number() + " on " + wave.announced())
                                 .toList()*/,
                Area.class);
        this.waves = waves;
    }

    /** {@return the rule with the three waves of Big Local} */
    public static AnnouncedWithItsWave standard() {
        return ofWaves(List.of(
                new Wave(
                        1,
                        LocalDate.of(2010, 7, 27),
                        Citation.of("Big Lottery Fund, press release, 28 July 2010")
                                .withNote("The release says that the areas were announced the day before.")),
                new Wave(2, LocalDate.of(2012, 2, 29), Citation.of("Big Lottery Fund, press release, February 2012")),
                new Wave(3, LocalDate.of(2012, 12, 10), Guidance.ALLOCATIONS)));
    }

    /**
     * {@return the rule with the waves of another programme}
     *
     * @param waves at least one, each number once
     */
    public static AnnouncedWithItsWave ofWaves(List<Wave> waves) {
        if (waves.stream().map(Wave::number).distinct().count() != waves.size()) {
            throw new IllegalArgumentException("a wave has two days: give each number once");
        }
        return new AnnouncedWithItsWave(List.copyOf(waves));
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        if (area.wave().isEmpty()) {
            return Verdict.unknown("the area's wave");
        }
        int number = area.wave().getAsInt();
        Optional<Wave> wave =
                waves.stream().filter(each -> each.number() == number).findFirst();
        if (wave.isEmpty()) {
            return Verdict.breached(new NoSuchWave(
                    number, waves.stream().mapToInt(Wave::number).max().orElseThrow()));
        }
        if (area.announced().isEmpty()) {
            return Verdict.unknown("the day on which the area was announced");
        }
        LocalDate announced = area.announced().get();
        return announced.equals(wave.get().announced())
                ? Verdict.satisfied()
                : Verdict.breached(new AnotherDay(number, wave.get().announced(), announced));
    }

    /**
     * The area is dated on another day than its wave.
     *
     * @param wave the wave
     * @param expected the day of the wave
     * @param announced the day on record
     */
    public record AnotherDay(int wave, LocalDate expected, LocalDate announced) implements Finding {
        @Override
        public String problem() {
            return "The area is recorded as announced on " + announced + ", but wave " + wave + " was announced on "
                    + expected + ".";
        }

        @Override
        public String repair() {
            return "Correct the day, or the number of the wave.";
        }
    }

    /**
     * The programme had no such wave.
     *
     * @param wave the wave on record
     * @param last the number of the last wave
     */
    public record NoSuchWave(int wave, int last) implements Finding {
        @Override
        public String problem() {
            return "The area is recorded in wave " + wave + "; the last wave was number " + last + ".";
        }

        @Override
        public String repair() {
            return "Correct the number of the wave.";
        }
    }
}
