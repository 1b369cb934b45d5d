package io.github.biglocal.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.biglocal.invariant.InvalidValueException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class StackedBarsTest {
    private static Picture picture(List<String> years, StackedBars.Series... series) {
        return bars(years, series).picture();
    }

    private static StackedBars bars(List<String> years, StackedBars.Series... series) {
        return new StackedBars(SamplePictures.caption("Money"), years, List.of(series));
    }

    private static StackedBars.Series series(String name, String... amounts) {
        return new StackedBars.Series(
                name,
                List.of(amounts).stream()
                        .map(amount ->
                                amount.isEmpty() ? Optional.<Money>empty() : Optional.of(SamplePictures.pounds(amount)))
                        .toList());
    }

    /** The boxes of the amounts of a series, without that of the legend. */
    private static List<Mark.Bounds> boxes(Picture picture, Ink ink) {
        return picture.marks().stream()
                .filter(mark -> mark.ink() == ink)
                .skip(1)
                .map(Mark::bounds)
                .toList();
    }

    private static double width(Mark.Bounds box) {
        return box.right() - box.left();
    }

    @Test
    void theTableHasEveryAmountAndTheTotalOfWhatIsKnown() {
        assertThat(picture(List.of("2016/17", "2017/18"), series("Spent", "10", "5.50"), series("Held", "", "-2"))
                        .table())
                .isEqualTo(new Table(
                        List.of(
                                Table.Column.ofText("Year"),
                                Table.Column.ofFigures("Spent"),
                                Table.Column.ofFigures("Held"),
                                Table.Column.ofFigures("Total")),
                        List.of(
                                List.of("2016/17", "£10", "not recorded", "£10, part not recorded"),
                                List.of("2017/18", "£5.50", "-£2", "£3.50"))));
    }

    @Test
    void theAmountsOfAYearFollowEachOther() {
        Picture picture = picture(List.of("2016"), series("a", "10"), series("b", "30"), series("c", "60"));
        List<Mark.Bounds> row = List.of(
                boxes(picture, Ink.SERIES_1).get(0),
                boxes(picture, Ink.SERIES_2).get(0),
                boxes(picture, Ink.SERIES_3).get(0));
        assertThat(row.get(0).right()).isEqualTo(row.get(1).left());
        assertThat(row.get(1).right()).isEqualTo(row.get(2).left());
        assertThat(width(row.get(1))).isCloseTo(3 * width(row.get(0)), within(1e-9));
        assertThat(width(row.get(2))).isCloseTo(6 * width(row.get(0)), within(1e-9));
    }

    @Test
    void anAmountBelowZeroIsLeftOfTheLine() {
        Picture picture = picture(List.of("2016"), series("a", "10"), series("b", "-5"));
        Mark.Bounds above = boxes(picture, Ink.SERIES_1).get(0);
        Mark.Bounds below = boxes(picture, Ink.SERIES_2).get(0);
        assertThat(below.right()).isEqualTo(above.left());
        assertThat(width(above)).isCloseTo(2 * width(below), within(1e-9));
    }

    @Test
    void whatIsNotRecordedHasABoxOfItsOwnAndNoAmount() {
        Picture picture = picture(List.of("2016", "2017"), series("a", "10", ""), series("b", "", ""));
        assertThat(boxes(picture, Ink.UNKNOWN_EDGE)).hasSize(2);
        assertThat(boxes(picture, Ink.SERIES_1)).hasSize(1);
        assertThat(boxes(picture, Ink.SERIES_2)).isEmpty();
        assertThat(boxes(picture, Ink.UNKNOWN_EDGE).get(0).left())
                .isGreaterThan(boxes(picture, Ink.SERIES_1).get(0).right());
        assertThat(picture.table().rows().get(1))
                .containsExactly("2017", "not recorded", "not recorded", "not recorded");
    }

    @Test
    void theBoxesOfAKindAreAsWideAsItsAmounts() {
        for (int seed = 0; seed < 40; seed++) {
            StackedBars bars = Generated.money(new Random(seed));
            Picture picture = bars.picture();
            double unit = 0;
            for (int at = 0; at < bars.series().size(); at++) {
                List<BigDecimal> amounts = bars.series().get(at).amounts().stream()
                        .flatMap(Optional::stream)
                        .map(Money::getAmount)
                        .filter(amount -> amount.signum() != 0)
                        .toList();
                List<Mark.Bounds> boxes = boxes(picture, Ink.SERIES.get(at));
                assertThat(boxes).hasSameSizeAs(amounts);
                for (int box = 0; box < boxes.size(); box++) {
                    double each = width(boxes.get(box)) / amounts.get(box).abs().doubleValue();
                    unit = unit == 0 ? each : unit;
                    assertThat(each).isCloseTo(unit, within(unit / 1e3));
                }
            }
        }
    }

    @Test
    void aSeriesThatLacksAYearIsRefused() {
        assertThatThrownBy(() -> bars(List.of("2016", "2017"), series("a", "10")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("1 amount for 2 years");
    }

    @Test
    void moreSeriesThanCanBeToldApartAreRefused() {
        StackedBars.Series[] seven = Collections.nCopies(7, series("a", "1")).toArray(new StackedBars.Series[0]);
        assertThatThrownBy(() -> bars(List.of("2016"), seven)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void twoCurrenciesAreRefused() {
        assertThatThrownBy(() -> bars(
                        List.of("2016"),
                        series("a", "1"),
                        new StackedBars.Series("b", List.of(Optional.of(Money.parse("EUR 1.00"))))))
                .isInstanceOf(CurrencyMismatchException.class);
    }
}
