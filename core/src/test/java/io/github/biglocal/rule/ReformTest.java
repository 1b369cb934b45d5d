package io.github.biglocal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.Series;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.programme.BigLocalRules;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReformTest {
    private static final RuleSet STANDARD = BigLocalRules.standard();
    private static final LocalDate APRIL = LocalDate.of(2016, 4, 1);
    private static final Citation PAPER = Citation.of("A consultation paper, 2015");
    private static final Reform SIXTY = Reform.of("At least 60 %").from(APRIL, minimum(Ratio.ofPercent(60)), PAPER);

    private static Settings minimum(Object value) {
        return Settings.none().value(ResidentMajority.ID, "minimum", value);
    }

    private static Settings size(Object value) {
        return Settings.none().value(MinimumSize.ID, "minimum", value);
    }

    private static Object value(RuleSet rules, RuleId rule) {
        return rules.rule(rule).parameters().named("minimum").orElseThrow().value();
    }

    @ParameterizedTest
    @CsvSource({"2016-03-31, 8", "2016-04-01, 10", "2017-12-31, 10", "2018-01-01, 12", "2030-01-01, 12"})
    void aValueWithoutEditionsIsInForceFromItsDayOn(LocalDate day, int expected) {
        Reform reform = Reform.of("Larger boards")
                .from(LocalDate.of(2018, 1, 1), size(12))
                .from(APRIL, size(10));

        assertThat(value(reform.rulesOn(STANDARD, day), MinimumSize.ID)).isEqualTo(expected);
    }

    @Test
    void aValueWithEditionsReplacesWhatStoodFromItsDayOnUntilTheParameterHadNone() {
        assertThat(value(SIXTY.rulesOn(STANDARD, APRIL), ResidentMajority.ID))
                .isEqualTo(Series.of(List.of(
                        Edition.of(Periods.parse("2015-07-01/2016-03-31"), Ratio.ofPercent(51), Guidance.PARTNERSHIPS),
                        Edition.of(Periods.parse("2016-04-01/2026-03-31"), Ratio.ofPercent(60), PAPER))));
        assertThat(value(SIXTY.rulesOn(STANDARD, APRIL.minusDays(1)), ResidentMajority.ID))
                .isEqualTo(value(STANDARD, ResidentMajority.ID));
    }

    @ParameterizedTest
    @CsvSource({
        // As of the first day of the rule: nothing of the former edition is left; earlier, the rule begins earlier.
        "2015-07-01, 3/5, 2015-07-01/2026-03-31 3/5",
        "2012-01-01, 3/5, 2012-01-01/2026-03-31 3/5",
        "2026-03-31, 3/5, 2015-07-01/2026-03-30 51/100; 2026-03-31/2026-03-31 3/5",
        // When the rule is no longer in force, or has the value already, it is left as it is.
        "2026-04-01, 3/5, 2015-07-01/2026-03-31 51/100",
        "2016-04-01, 51/100, 2015-07-01/2026-03-31 51/100"
    })
    void anEditionBeginsOnItsDay(LocalDate from, String minimum, String expected) {
        RuleSet reformed =
                Reform.of("r").from(from, minimum(Ratio.parse(minimum))).rulesOn(STANDARD, from);

        assertThat(reformed.rule(ResidentMajority.ID)
                        .parameters()
                        .named("minimum")
                        .orElseThrow()
                        .text())
                .isEqualTo(expected);
    }

    @Test
    void editionsThatAreGivenAreUsedFromTheDayOn() {
        Reform reform = Reform.of("r")
                .from(
                        APRIL,
                        minimum(Series.of(List.of(
                                Edition.of(Periods.parse("../2016-12-31"), Ratio.ofPercent(55)),
                                Edition.of(Periods.parse("2018-01-01/.."), Ratio.ofPercent(60))))));

        assertThat(reform.rulesOn(STANDARD, APRIL)
                        .rule(ResidentMajority.ID)
                        .parameters()
                        .named("minimum")
                        .orElseThrow()
                        .text())
                .isEqualTo("2015-07-01/2016-03-31 51/100; 2016-04-01/2016-12-31 11/20; 2018-01-01/.. 3/5");
    }

    @ParameterizedTest
    @CsvSource({"2015-07-01/2016-03-31, false", "2015-07-01/2016-04-01, true", "2017-01-01/.., true"})
    void editionsThatAllEndBeforeTheDayAreRefusedSinceTheyWouldSwitchTheRuleOff(String period, String accepted) {
        Settings editions = minimum(Series.of(List.of(Edition.of(Periods.parse(period), Ratio.ofPercent(55)))));

        if (Boolean.parseBoolean(accepted)) {
            assertThat(value(Reform.of("r").from(APRIL, editions).rulesOn(STANDARD, APRIL), ResidentMajority.ID))
                    .isNotNull();
        } else {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> Reform.of("r").from(APRIL, editions).rulesOn(STANDARD, APRIL))
                    .withMessageContaining(
                            "No edition of minimum of rule resident-majority is in force on 1 April 2016 or later");
        }
    }

    @Test
    void aReformBackToTheBaselineLeavesTheDaysBetween() {
        Reform andBack = SIXTY.from(LocalDate.of(2018, 4, 1), minimum(Ratio.ofPercent(51)));

        assertThat(andBack.rulesOn(STANDARD, LocalDate.MAX)
                        .rule(ResidentMajority.ID)
                        .parameters()
                        .named("minimum")
                        .orElseThrow()
                        .text())
                .isEqualTo("2015-07-01/2016-03-31 51/100; 2016-04-01/2018-03-31 3/5; 2018-04-01/2026-03-31 51/100");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        Settings.none().value(RuleId.of("resident-majoritty"), "minimum", Ratio.ofPercent(60)),
                        "Use resident-majority, or see rules() for those it has."),
                Arguments.of(
                        Settings.none().value(ResidentMajority.ID, "minimun", Ratio.ofPercent(60)),
                        "Use minimum (or counted or unknown)."),
                Arguments.of(minimum(Ratio.ofPercent(160)), "Give a number from 0 to 1."),
                Arguments.of(minimum("60 %"), "Give a ratio."),
                Arguments.of(size(0), "Give 1 or more."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatTheBaselineCannotHaveIsRefusedWithARepair(Settings values, String repair) {
        Reform reform = Reform.of("r").from(APRIL, values);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> reform.rulesOn(STANDARD, APRIL))
                .satisfies(e -> assertThat(e.repair()).isEqualTo(repair));
    }

    @Test
    void aValueAfterTheRuleIsRefusedTooIfTheParameterCannotHaveIt() {
        Reform reform = Reform.of("r").from(LocalDate.of(2030, 1, 1), minimum(Ratio.ofPercent(160)));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> reform.rulesOn(STANDARD, LocalDate.MAX));
    }

    @Test
    void aRuleThatIsOffCannotBeReformed() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> SIXTY.rulesOn(STANDARD.without(ResidentMajority.ID), APRIL))
                .satisfies(e -> assertThat(e.repair()).isEqualTo("Turn it on in its settings."));
    }

    @Test
    void twoValuesFromTheSameDayAreRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> SIXTY.from(APRIL, minimum(Ratio.ofPercent(70))))
                .withMessageContaining("Two steps give minimum of rule resident-majority a value from 1 April 2016");
        assertThat(SIXTY.from(APRIL, size(10)).steps()).hasSize(2);
    }

    static Stream<Settings> noValues() {
        return Stream.of(
                Settings.none().off(MinimumSize.ID),
                Settings.none().severity(MinimumSize.ID, Severity.INFO),
                Settings.none()
                        .accepting(new Acceptance(MinimumSize.ID, new Reference("Partnership", "p"), "reason", APRIL)));
    }

    @ParameterizedTest
    @MethodSource("noValues")
    void aReformChangesValuesOnly(Settings settings) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Reform.of("r").from(APRIL, settings));
    }
}
