package io.github.biglocal.area;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
        /** Checks the number. */
        public Wave {
            Objects.requireNonNull(announced, "announced");
            Objects.requireNonNull(source, "source");
            Require.of(Wave.class).atLeast("number", 1, number);
        }
    }

    private final List<Wave> waves;

    private AnnouncedWithItsWave(List<Wave> waves, Parameters parameters) {
        super(
                RuleInfo.of("area", ID, RuleKind.RECORDS)
                        .title("The area was announced on the date of its wave")
                        .rationale(
                                "All the areas of a wave were announced on one day, so if the wave and the date disagree, one of them is wrong.")
                        .sources(waves.stream().map(Wave::source).distinct().toList())
                        .rows("D9")
                        .basis(
                                "The lottery fund's press releases give the date of each wave; the library compares it with the wave and date on record.")
                        .standsInFor(RuleId.of("dates-within-programme"))
                        .build(),
                Area.class,
                parameters);
        this.waves = waves;
    }

    /** {@return the rule with the three waves of Big Local} */
    public static AnnouncedWithItsWave standard() {
        return ofWaves(List.of(
                new Wave(
                        1,
                        LocalDate.of(2010, 7, 27),
                        Citation.of("Big Lottery Fund, press release, 28 July 2010")
                                .withNote("The release says that the areas were announced the day before.")
                                .withLink(
                                        "https://www.wired-gov.net/wg/wg-news-1.nsf/print/BIG+invests+in+Local+Trust+28072010144505")),
                new Wave(
                        2,
                        LocalDate.of(2012, 2, 29),
                        Citation.of("Big Lottery Fund, press release, 29 February 2012")
                                .withLink(
                                        "http://www.wired-gov.net/wg/wg-news-1.nsf/0/6509C45AF9C91155802579B300549EC7?OpenDocument")),
                new Wave(3, LocalDate.of(2012, 12, 10), Guidance.ALLOCATIONS)));
    }

    /**
     * {@return the rule with the waves of another programme}
     *
     * @param waves at least one, each number once
     */
    public static AnnouncedWithItsWave ofWaves(List<Wave> waves) {
        Objects.requireNonNull(waves, "waves");
        Require.of(AnnouncedWithItsWave.class).notEmpty("waves", waves).distinct("waves", waves, Wave::number);
        return new AnnouncedWithItsWave(
                List.copyOf(waves),
                Parameters.of(
                        waves.stream().map(AnnouncedWithItsWave::parameter).toArray(Parameter[]::new)));
    }

    /** {@return the waves it knows, with the days on which their areas were announced} */
    public List<Wave> waves() {
        return waves;
    }

    private static Parameter<LocalDate> parameter(Wave wave) {
        return Parameter.day(
                name(wave), "the date on which wave " + wave.number() + " was announced", wave.announced());
    }

    private static String name(Wave wave) {
        return "wave-" + wave.number();
    }

    @Override
    protected Rule<Area> with(Parameters changed) {
        List<Wave> set = waves.stream()
                .map(wave -> new Wave(wave.number(), changed.get(parameter(wave)), wave.source()))
                .toList();
        return new AnnouncedWithItsWave(set, changed);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        if (area.wave().isEmpty()) {
            return Verdict.notApplicable("the area's wave is not recorded");
        }
        int number = area.wave().getAsInt();
        Optional<Wave> wave =
                waves.stream().filter(each -> each.number() == number).findFirst();
        if (wave.isEmpty()) {
            return Verdict.breached(new NoSuchWave(
                    area.reference(),
                    number,
                    waves.stream().mapToInt(Wave::number).max().orElseThrow()));
        }
        if (area.announced().isEmpty()) {
            return Verdict.notApplicable("the date the area was announced is not recorded");
        }
        LocalDate announced = area.announced().get();
        return announced.equals(wave.get().announced())
                ? Verdict.satisfied()
                : Verdict.breached(
                        new AnotherDay(area.reference(), number, wave.get().announced(), announced));
    }

    /**
     * The area has a different announcement date from its wave.
     *
     * @param area the area
     * @param wave the wave
     * @param expected the day of the wave
     * @param announced the day on record
     */
    public record AnotherDay(Reference area, int wave, LocalDate expected, LocalDate announced) implements Finding {
        public AnotherDay {
            Objects.requireNonNull(announced, "announced");
            Objects.requireNonNull(area, "area");
            Objects.requireNonNull(expected, "expected");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("announced");
        }

        @Override
        public String problem() {
            return "The area is recorded as announced on " + Text.day(announced) + ", but wave " + wave
                    + " was announced on " + Text.day(expected) + ".";
        }

        @Override
        public String repair() {
            return "Correct the date or the number of the wave.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.set(area, "announced", expected), Repair.correct(area, "wave"));
        }
    }

    /**
     * The programme had no such wave.
     *
     * @param area the area
     * @param wave the wave on record
     * @param last the number of the last wave
     */
    public record NoSuchWave(Reference area, int wave, int last) implements Finding {
        public NoSuchWave {
            Objects.requireNonNull(area, "area");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("wave");
        }

        @Override
        public String problem() {
            return "The area is recorded in wave " + wave + "; the last wave was number " + last + ".";
        }

        @Override
        public String repair() {
            return "Correct the number of the wave.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(area, "wave"));
        }
    }
}
