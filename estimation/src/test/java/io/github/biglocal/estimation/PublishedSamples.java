package io.github.biglocal.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Samples that were published with what they give, and how their digits are compared. */
final class PublishedSamples {
    /** The first ten of Cochran's 49 cities, thousands of people in 1920 and 1930; {@code city} of the R package boot. */
    static final Sample CITIES = sample(
            "people in 1930 per person in 1920",
            new long[] {138, 93, 61, 179, 48, 37, 29, 23, 30, 2},
            new long[] {143, 104, 69, 260, 75, 63, 50, 48, 111, 50});

    /** Cochran's 49 cities out of 196, of which the sums are printed; {@code bigcity} of the R package boot. */
    static final SampleSums BIG_CITIES =
            sums("people in 1930 per person in 1920", 49, "5054", "6262", "1044504", "1527882", "1251630");

    /** Seedlings alive by seedlings planted (Lohr, Sampling: Design and Analysis). */
    static final Sample SEEDLINGS =
            sample("alive per planted", new long[] {1, 0, 8, 2, 76, 60, 25, 2, 1, 31}, new long[] {
                0, 0, 1, 2, 10, 15, 3, 2, 1, 27
            });

    /** The three projects of Table 1 with programme money (Big Local as Change Agent, TSRC 2020). */
    static final Sample THREE_PROJECTS =
            sample("match per pound", new long[] {5_312, 250, 12_500}, new long[] {142_493, 31_293, 9_300});

    /** The four projects, that without programme money among them. */
    static final Sample FOUR_PROJECTS =
            sample("match per pound", new long[] {5_312, 0, 250, 12_500}, new long[] {142_493, 195_000, 31_293, 9_300});

    /** The five blocks, as if the total row were a project. */
    static final Sample FIVE_BLOCKS = sample("match per pound", new long[] {5_312, 0, 250, 12_500, 18_062}, new long[] {
        142_493, 195_000, 31_293, 9_300, 378_086
    });

    /** The same without the project without programme money. */
    static final Sample FOUR_BLOCKS = sample(
            "match per pound", new long[] {5_312, 250, 12_500, 18_062}, new long[] {142_493, 31_293, 9_300, 378_086});

    private PublishedSamples() {}

    /** {@return a sample of units named 1, 2, 3} */
    static Sample sample(String measure, long[] x, long[] y) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            units.add(Unit.of(Integer.toString(i + 1), x[i], y[i]));
        }
        return Sample.of(measure, units);
    }

    static SampleSums sums(String measure, int n, String x, String y, String xx, String yy, String xy) {
        return new SampleSums(measure, n, ratio(x), ratio(y), ratio(xx), ratio(yy), ratio(xy));
    }

    static Ratio ratio(String decimal) {
        return Ratio.of(new BigDecimal(decimal));
    }

    /** The value is the one worked out exactly, to twelve significant digits. */
    static void assertDigits(double actual, String expected) {
        double value = Double.parseDouble(expected);
        assertThat(actual).isCloseTo(value, within(Math.abs(value) * 5e-13));
    }

    static void assertDigits(Ratio actual, String expected) {
        assertDigits(Decimals.of(actual), expected);
    }

    static void assertInterval(ConfidenceSet set, String lower, String upper) {
        ConfidenceSet.Interval interval = set.toInterval().orElseThrow();
        assertDigits(interval.lower(), lower);
        assertDigits(interval.upper(), upper);
    }

    /** The value rounds to the one printed. */
    static void assertPrinted(double actual, String printed) {
        BigDecimal value = new BigDecimal(printed);
        assertThat(new BigDecimal(actual).setScale(value.scale(), RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(value);
    }
}
