package io.github.biglocal.evidence;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.entity.Count;
import io.github.biglocal.evidence.IndicatorProgress.Reason;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.outcome.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorTest {
    private static final LocalDate START = LocalDate.of(2018, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2019, 6, 30);
    private static final Indicator TRUST = Threads.indicator("trust", Outcome.SKILLS_AND_CONFIDENCE)
            .withBaseline(Measure.of("40", START))
            .withTarget(Measure.of("60", LocalDate.of(2020, 12, 31)));

    @ParameterizedTest
    @CsvSource({
        "40, 60, 45, 1/4",
        "40, 60, 40, 0",
        "40, 60, 60, 1",
        "40, 60, 65, 5/4",
        "40, 60, 35, -1/4",
        "40, 20, 30, 1/2",
        "40, 40.5, 40.1, 1/5",
        "0, 3, 1, 1/3",
        "-10, 10, 0, 1/2"
    })
    void progressIsThePartOfTheWayFromBaselineToTarget(
            String baseline, String target, String reading, String expected) {
        Indicator indicator = TRUST.withBaseline(Measure.of(baseline, START))
                .withTarget(Measure.of(target, LocalDate.of(2020, 12, 31)))
                .withReadings(Measure.of(reading, DAY));

        assertThat(indicator.progress(DAY)).isEqualTo(new IndicatorProgress.Defined(Ratio.parse(expected)));
        assertThat(indicator.progress(DAY).toRatio()).contains(Ratio.parse(expected));
    }

    @Test
    void theLastReadingByTheDayCounts() {
        Indicator indicator =
                TRUST.withReadings(Measure.of("50", DAY), Measure.of("60", DAY.plusDays(1)), Measure.of("45", START));

        assertThat(indicator.progress(DAY.minusDays(1)).toRatio()).contains(Ratio.of(1, 4));
        assertThat(indicator.progress(DAY).toRatio()).contains(Ratio.of(1, 2));
        assertThat(indicator.progress(DAY.plusDays(1)).toRatio()).contains(Ratio.ONE);
    }

    @Test
    void whereThereIsNoProgressItSaysWhy() {
        Measure reading = Measure.of("50", DAY);
        Measure undated = new Measure(new BigDecimal("50"), Optional.empty());

        assertThat(TRUST.withBaseline(Optional.empty()).withReadings(reading).progress(DAY))
                .isEqualTo(new IndicatorProgress.Undefined(Reason.NO_BASELINE));
        assertThat(TRUST.withReadings(reading).progress(START.minusDays(1)))
                .isEqualTo(new IndicatorProgress.Undefined(Reason.NO_BASELINE));
        assertThat(TRUST.withTarget(Optional.empty()).withReadings(reading).progress(DAY))
                .isEqualTo(new IndicatorProgress.Undefined(Reason.NO_TARGET));
        assertThat(TRUST.withReadings(undated).progress(DAY))
                .isEqualTo(new IndicatorProgress.Undefined(Reason.NO_READING));
        assertThat(TRUST.withReadings(reading).progress(DAY.minusDays(1)))
                .isEqualTo(new IndicatorProgress.Undefined(Reason.NO_READING));
        assertThat(TRUST.withReadings(reading, Measure.of("51", DAY)).progress(DAY))
                .isEqualTo(new IndicatorProgress.Undefined(Reason.READINGS_DISAGREE));
        assertThat(TRUST.withTarget(Measure.of("40.0", DAY))
                        .withReadings(reading)
                        .progress(DAY))
                .isEqualTo(new IndicatorProgress.Undefined(Reason.TARGET_IS_BASELINE))
                .hasToString("undefined (the target is the same as the baseline)");
        assertThat(TRUST.progress(DAY).toRatio()).isEmpty();
    }

    @Test
    void oneReadingGivenTwiceIsNoDisagreement() {
        assertThat(TRUST.withReadings(Measure.of("50", DAY), Measure.of("50.00", DAY))
                        .progress(DAY))
                .hasToString("50 % of the way to the target");
    }

    @Test
    void anUndatedBaselineCountsOnAnyDay() {
        assertThat(TRUST.withBaseline(new Measure(new BigDecimal("40"), Optional.empty()))
                        .withReadings(Measure.of("50", DAY))
                        .progress(DAY)
                        .toRatio())
                .contains(Ratio.of(1, 2));
    }

    @ParameterizedTest
    @CsvSource({"100, 1E+2", "63.5, 63.50", "0, 0.000", "0.000001, 1E-6"})
    void aNumberIsTheSameHoweverItIsWritten(String one, String other) {
        assertThat(Measure.of(one, DAY)).isEqualTo(Measure.of(other, DAY)).hasSameHashCodeAs(Measure.of(other, DAY));
        assertThat(Measure.of(other, DAY)).hasToString(one + " on 30 June 2019");
        assertThat(new Measure(new BigDecimal(other), Optional.empty())).hasToString(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E-999999999", "1E19", "1E-19", "1234567890123456789"})
    void anEndlessNumberIsRefusedBeforeItIsWorkedOut(String number) {
        assertRefused("Measure", "value", () -> Measure.of(number, DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999999", "-999999999999999999.999999999999999999", "1E17", "1E-18"})
    void eighteenDigitsBeforeAndAfterThePointAreTaken(String number) {
        assertThat(Measure.of(number, DAY).value()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource({"MARYLAND_SMS, 5", "NESTA, 5", "BOND, 4"})
    void aGradeIsOneOfItsScale(EvidenceScale scale, int highest) {
        assertThat(scale.highest()).isEqualTo(highest);
        assertThatCode(() -> new EvidenceGrade(scale, 1)).doesNotThrowAnyException();
        assertThat(new EvidenceGrade(scale, highest)).hasToString(scale + " " + highest + " of " + highest);
        assertThatIllegalArgumentException().isThrownBy(() -> new EvidenceGrade(scale, 0));
        assertRefused("EvidenceGrade", "grade", () -> new EvidenceGrade(scale, highest + 1));
    }

    @Test
    void gradesCompareOnOneScaleAndNotAcrossTwo() {
        EvidenceGrade three = new EvidenceGrade(EvidenceScale.NESTA, 3);

        assertThat(three.isAtLeast(new EvidenceGrade(EvidenceScale.NESTA, 3))).isTrue();
        assertThat(three.isAtLeast(new EvidenceGrade(EvidenceScale.NESTA, 4))).isFalse();
        assertRefused("EvidenceGrade", "scale", () -> three.isAtLeast(new EvidenceGrade(EvidenceScale.BOND, 2)));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-1, false"})
    void countsAreNeverNegative(int number, boolean makesSense) {
        for (Runnable attempt : List.<Runnable>of(
                () -> Threads.LOOSE.withParticipants(Count.of(number)),
                () -> Threads.TREES.withCount(Count.of(number)))) {
            if (makesSense) {
                assertThatCode(attempt::run).doesNotThrowAnyException();
            } else {
                assertThatExceptionOfType(InvalidValueException.class).isThrownBy(attempt::run);
            }
        }
    }
}
