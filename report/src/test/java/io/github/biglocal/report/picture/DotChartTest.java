package io.github.biglocal.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.biglocal.money.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DotChartTest {
    private static final Optional<DotChart.Line> ONE = Optional.of(new DotChart.Line("£1 for £1", Ratio.ONE));

    private static Picture picture(DotChart.Project... projects) {
        return picture(List.of(projects), Optional.empty());
    }

    private static Picture picture(List<DotChart.Project> projects, Optional<DotChart.Line> pooled) {
        return new DotChart(SamplePictures.caption("Leverage"), "Match per £1", projects, ONE, pooled).picture();
    }

    private static List<DotChart.Project> projects(int number) {
        return IntStream.range(1, number + 1)
                .mapToObj(at -> DotChart.Project.of("project " + at, Ratio.of(at, 10)))
                .toList();
    }

    /** The dots of the rows from the top, without that of the legend. */
    private static List<Mark.Point> dots(Picture picture, Ink ink) {
        return picture.marks().stream()
                .filter(mark -> mark.ink() == ink && mark instanceof Mark.Dot)
                .map(mark -> ((Mark.Dot) mark).centre())
                .skip(ink == Ink.POOLED ? 0 : 1)
                .toList();
    }

    private static List<String> labels(Picture picture) {
        return picture.marks().stream()
                .flatMap(mark -> mark instanceof Mark.Label label ? Stream.of(label.text()) : Stream.empty())
                .toList();
    }

    @Test
    void theTableHasTheHighestFirstAndThoseWithoutARatioLast() {
        Picture picture = picture(
                List.of(
                        DotChart.Project.without("b", "no programme money"),
                        DotChart.Project.of("c", Ratio.of(1, 4)),
                        DotChart.Project.of("a", Ratio.of(3, 1)),
                        DotChart.Project.of("d", Ratio.ZERO)),
                Optional.of(new DotChart.Line("all projects", Ratio.of(91543, 9031))));
        assertThat(picture.table().rows())
                .containsExactly(
                        List.of("all projects", "10.14"),
                        List.of("a", "3.00"),
                        List.of("c", "0.25"),
                        List.of("d", "0.00"),
                        List.of("b", "no programme money"));
    }

    @Test
    void aLongNameAndALongReasonHaveSeveralLines() {
        Picture picture = picture(DotChart.Project.without(
                "Cycle route on the A61 corridor, Chesterfield centre to Hasland", "programme money not recorded"));
        assertThat(labels(picture))
                .containsSubsequence("programme money not", "recorded")
                .noneMatch(label -> label.contains("…"));
    }

    @Test
    void aRatioIsWrittenOnItsSideOfTheLimit() {
        assertThat(picture(DotChart.Project.of("a", Ratio.of(9999, 10_000)))
                        .table()
                        .rows())
                .containsExactly(List.of("a", "0.9999"));
    }

    @Test
    void eachTenfoldIsAsFarAsTheOneBefore() {
        List<Mark.Point> dots = dots(
                picture(
                        DotChart.Project.of("a", Ratio.of(1000, 1)),
                        DotChart.Project.of("b", Ratio.of(100, 1)),
                        DotChart.Project.of("c", Ratio.of(10, 1)),
                        DotChart.Project.of("d", Ratio.of(1, 1))),
                Ink.DOT);
        double step = dots.get(0).x() - dots.get(1).x();
        assertThat(step).isPositive();
        assertThat(dots.get(1).x() - dots.get(2).x()).isCloseTo(step, within(1e-6));
        assertThat(dots.get(2).x() - dots.get(3).x()).isCloseTo(step, within(1e-6));
    }

    @Test
    void zeroIsLeftOfTheScaleAndWhatHasNoRatioRightOfIt() {
        Picture picture = picture(
                DotChart.Project.of("large", Ratio.of(5000, 1)),
                DotChart.Project.of("small", Ratio.of(1, 5000)),
                DotChart.Project.of("zero", Ratio.ZERO),
                DotChart.Project.without("none", "no programme money"));
        List<Mark.Point> dots = dots(picture, Ink.DOT);
        assertThat(dots.get(2).x()).isLessThan(dots.get(1).x() - 20);
        assertThat(dots(picture, Ink.APART).get(0).x())
                .isGreaterThan(dots.get(0).x() + 20);
        assertThat(labels(picture)).contains("0", "none", "no programme money");
    }

    @Test
    void aHigherRatioIsFurtherToTheRightAndHigherUp() {
        for (int seed = 0; seed < 60; seed++) {
            List<Mark.Point> dots = dots(Generated.leverage(new Random(seed)).picture(), Ink.DOT);
            assertThat(dots).isSortedAccordingTo((one, other) -> Double.compare(other.x(), one.x()));
            assertThat(dots).isSortedAccordingTo((one, other) -> Double.compare(one.y(), other.y()));
        }
    }

    @Test
    void twentyProjectsHaveARowEach() {
        Picture picture = picture(projects(20), Optional.empty());
        assertThat(dots(picture, Ink.DOT)).hasSize(20);
        assertThat(labels(picture)).noneMatch(label -> label.contains("between"));
    }

    @Test
    void ofMoreThanTwentyThoseBetweenTheHighestAndTheLowestShareARow() {
        Picture picture = picture(projects(21), Optional.empty());
        assertThat(dots(picture, Ink.DOT)).hasSize(16);
        assertThat(labels(picture)).contains("5 projects between", "0.90 to 1.30");
        assertThat(picture.table().rows()).hasSize(21);
        assertThat(picture.description()).contains("5 projects");
    }

    @Test
    void theChartOfAThousandProjectsIsAsHighAsThatOfAHundred() {
        assertThat(picture(projects(1000), Optional.empty()).height())
                .isEqualTo(picture(projects(100), Optional.empty()).height());
    }

    @Test
    void theOrderOfTheProjectsMakesNoDifference() {
        List<DotChart.Project> projects =
                new ArrayList<>(Generated.leverage(new Random(3)).projects());
        Picture picture = picture(projects, Optional.empty());
        Collections.shuffle(projects, new Random(1));
        assertThat(picture(projects, Optional.empty())).isEqualTo(picture);
    }

    @Test
    void ratiosBeyondAllMeasureHaveTheirPlace() {
        Ratio vast = new Ratio(BigInteger.TEN.pow(400), BigInteger.ONE);
        Picture picture =
                picture(DotChart.Project.of("vast", vast), DotChart.Project.of("tiny", Ratio.ONE.dividedBy(vast)));
        assertThat(dots(picture, Ink.DOT)).allMatch(dot -> dot.x() > 0 && dot.x() < Picture.WIDTH);
    }

    @Test
    void theFigureOfAllProjectsHasALineAndTheFirstRow() {
        Picture picture = picture(projects(3), Optional.of(new DotChart.Line("all projects", Ratio.of(2, 1))));
        assertThat(dots(picture, Ink.POOLED)).hasSize(1);
        assertThat(dots(picture, Ink.POOLED).get(0).y())
                .isLessThan(dots(picture, Ink.DOT).get(0).y());
    }
}
