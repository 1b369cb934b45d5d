package io.github.biglocal.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class StepChartTest {
    private static final LocalDate START = LocalDate.of(2016, 1, 1);
    private static final LocalDateRange YEAR = LocalDateRange.of(START, START.plusYears(1));

    private static LocalDateRange days(int from, int to) {
        return LocalDateRange.of(START.plusDays(from), START.plusDays(to));
    }

    private static Picture picture(List<StepChart.Share> shares, List<StepChart.Required> required) {
        return new StepChart(SamplePictures.caption("Residents"), YEAR, shares, required).picture();
    }

    private static List<List<Mark.Point>> lines(Picture picture, Ink ink) {
        // The first is of the legend.
        return picture.marks().stream()
                .filter(mark -> mark.ink() == ink)
                .skip(1)
                .flatMap(mark -> ((Mark.Lines) mark).lines().stream())
                .toList();
    }

    @Test
    void theTableHasEveryChangeOfTheShareAndOfTheRequirement() {
        Picture picture = picture(
                List.of(
                        StepChart.Share.of(days(0, 31), Ratio.of(5, 9)),
                        new StepChart.Share(days(60, 366), Ratio.of(2, 5), Ratio.of(3, 5))),
                List.of(new StepChart.Required(days(10, 4000), Ratio.ofPercent(51))));
        assertThat(picture.table().rows())
                .containsExactly(
                        List.of("1 January 2016", "10 January 2016", "55.56 %", "no requirement"),
                        List.of("11 January 2016", "31 January 2016", "55.56 %", "51 %"),
                        List.of("1 February 2016", "29 February 2016", "not recorded", "51 %"),
                        List.of("1 March 2016", "31 December 2016", "40 % to 60 %", "51 %"));
    }

    @Test
    void aShareIsWrittenOnItsSideOfTheRequirement() {
        Picture picture = picture(
                List.of(StepChart.Share.of(YEAR, Ratio.of(509_999, 1_000_000))),
                List.of(new StepChart.Required(YEAR, Ratio.ofPercent(51))));
        assertThat(picture.table().rows().get(0)).contains("50.9999 %");
    }

    @Test
    void theLineIsBrokenWhereTheShareIsNotRecordedAndNeverFallsToZero() {
        Picture picture = picture(
                List.of(
                        StepChart.Share.of(days(0, 100), Ratio.of(1, 2)),
                        StepChart.Share.of(days(200, 366), Ratio.of(2, 3))),
                List.of());
        List<List<Mark.Point>> lines = lines(picture, Ink.LINE);
        assertThat(lines).hasSize(2);
        Mark.Box gap = (Mark.Box) picture.marks().stream()
                .filter(mark -> mark.ink() == Ink.UNKNOWN_EDGE)
                .reduce((one, other) -> other)
                .orElseThrow();
        assertThat(gap.bounds().left()).isEqualTo(lines.get(0).get(1).x());
        assertThat(gap.bounds().right()).isEqualTo(lines.get(1).get(0).x());
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .allMatch(point -> point.y() < gap.bounds().bottom() - 1));
    }

    @Test
    void theRequirementIsALineThatStepsWithItsEditions() {
        Picture picture = picture(
                List.of(),
                List.of(
                        new StepChart.Required(days(100, 4000), Ratio.ofPercent(51)),
                        new StepChart.Required(days(-50, 100), Ratio.ofPercent(50))));
        List<Mark.Point> line = lines(picture, Ink.REQUIRED).get(0);
        assertThat(line).hasSize(4);
        assertThat(line.get(1).x()).isEqualTo(line.get(2).x());
        assertThat(line.get(2).y()).isLessThan(line.get(1).y());
    }

    @Test
    void theDashedRequirementIsOverTheLineOfTheShareWhereBothAreTheSame() {
        Picture picture = picture(
                List.of(StepChart.Share.of(YEAR, Ratio.ofPercent(51))),
                List.of(new StepChart.Required(YEAR, Ratio.ofPercent(51))));
        List<Ink> drawn = picture.marks().stream().map(Mark::ink).toList();
        assertThat(drawn.lastIndexOf(Ink.REQUIRED)).isGreaterThan(drawn.lastIndexOf(Ink.LINE));
    }

    @Test
    void aHigherShareIsDrawnHigherAndALaterDayFurtherToTheRight() {
        for (int seed = 0; seed < 40; seed++) {
            for (List<Mark.Point> line :
                    lines(Generated.shares(new Random(seed)).picture(), Ink.LINE)) {
                assertThat(line).isSortedAccordingTo((one, other) -> Double.compare(one.x(), other.x()));
            }
        }
        List<Mark.Point> line = lines(
                        picture(
                                List.of(
                                        StepChart.Share.of(days(0, 100), Ratio.of(1, 2)),
                                        StepChart.Share.of(days(100, 366), Ratio.of(3, 4))),
                                List.of()),
                        Ink.LINE)
                .get(0);
        assertThat(line.get(3).y()).isLessThan(line.get(0).y());
    }

    @Test
    void twoSharesOfOneDayAreRefused() {
        List<StepChart.Share> shares =
                List.of(StepChart.Share.of(days(0, 100), Ratio.ONE), StepChart.Share.of(days(99, 200), Ratio.ZERO));
        assertThatThrownBy(() -> new StepChart(SamplePictures.caption("Residents"), YEAR, shares, List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Two values are given for one day");
    }

    @Test
    void aShareThatIsNoShareIsRefused() {
        assertThatThrownBy(() -> StepChart.Share.of(YEAR, Ratio.of(3, 2))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new StepChart.Share(YEAR, Ratio.of(1, 2), Ratio.of(1, 3)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new StepChart.Required(YEAR, Ratio.of(-1, 2)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aPeriodWithoutAnEndIsRefused() {
        assertThatThrownBy(() -> new StepChart(
                        SamplePictures.caption("Residents"),
                        LocalDateRange.ofUnboundedEnd(START),
                        List.of(),
                        List.of()))
                .isInstanceOf(InvalidValueException.class);
    }
}
