package io.github.biglocal.match;

import static io.github.biglocal.match.LeverageConvention.INTERVENTION_RATE;
import static io.github.biglocal.match.LeverageConvention.MATCH_PER_GRANT;
import static io.github.biglocal.match.LeverageConvention.MATCH_RATE_OFFERED;
import static io.github.biglocal.match.LeverageConvention.MATCH_SHARE;
import static io.github.biglocal.match.LeverageConvention.TOTAL_PER_GRANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import java.time.LocalDate;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedLeverageTest {
    @ParameterizedTest
    @CsvSource({
        "INTERVENTION_RATE,  2/5,    MATCH_PER_GRANT, 3/2",
        "INTERVENTION_RATE,  9/20,   MATCH_PER_GRANT, 11/9", // European Social Fund, 45 %
        "INTERVENTION_RATE,  1/2,    MATCH_PER_GRANT, 1", // European Regional Development Fund, 50 %
        "MATCH_SHARE,        1/10,   MATCH_PER_GRANT, 1/9", // National Lottery Heritage Fund, 2024
        "MATCH_SHARE,        1/20,   MATCH_PER_GRANT, 1/19",
        "MATCH_RATE_OFFERED, 1/2,    MATCH_PER_GRANT, 2", // Community First endowment, 50p for each £1 raised
        "TOTAL_PER_GRANT,    64/23,  MATCH_PER_GRANT, 41/23", // CELL, £3.2m of schemes for £1.15m
        "MATCH_PER_GRANT,    3,      INTERVENTION_RATE, 1/4", // UK Research and Innovation, £3 private for £1 public
        "MATCH_PER_GRANT,    3,      TOTAL_PER_GRANT, 4"
    })
    void aRatioIsTheSameInEveryConvention(
            LeverageConvention stated, String value, LeverageConvention wanted, String expected) {
        assertThat(StatedLeverage.of(stated, Ratio.parse(value)).in(wanted))
                .isEqualTo(new LeverageRatio.Defined(Ratio.parse(expected)));
    }

    /** More than £2 per £1 is less than a third of the whole cost. */
    @ParameterizedTest
    @CsvSource({
        "MATCH_PER_GRANT,    AT_LEAST, AT_LEAST",
        "TOTAL_PER_GRANT,    AT_LEAST, AT_LEAST",
        "MATCH_SHARE,        AT_LEAST, AT_LEAST",
        "INTERVENTION_RATE,  AT_LEAST, AT_MOST",
        "MATCH_RATE_OFFERED, AT_LEAST, AT_MOST",
        "INTERVENTION_RATE,  AT_MOST,  AT_LEAST",
        "MATCH_PER_GRANT,    ABOUT,    ABOUT",
        "TOTAL_PER_GRANT,    ABOUT,    MORE_OR_LESS",
        "INTERVENTION_RATE,  ABOUT,    MORE_OR_LESS",
        "INTERVENTION_RATE,  MORE_THAN, LESS_THAN"
    })
    void aBoundTurnsRoundWhereTheConventionFallsAsMatchRises(LeverageConvention wanted, Bound stated, Bound expected) {
        assertThat(new StatedLeverage(MATCH_PER_GRANT, Ratio.of(2, 1), stated).in(wanted))
                .isInstanceOfSatisfying(
                        LeverageRatio.Defined.class,
                        defined -> assertThat(defined.bound()).isEqualTo(expected));
    }

    @Test
    void whereThereWouldBeADivisionByZeroItIsUndefined() {
        assertThat(StatedLeverage.of(INTERVENTION_RATE, Ratio.ZERO).in(MATCH_PER_GRANT))
                .isEqualTo(new LeverageRatio.Undefined(LeverageRatio.Reason.NO_PROGRAMME_MONEY));
        assertThat(StatedLeverage.of(MATCH_SHARE, Ratio.ZERO).in(MATCH_RATE_OFFERED))
                .isEqualTo(new LeverageRatio.Undefined(LeverageRatio.Reason.NO_MATCH));
        assertThat(StatedLeverage.of(MATCH_SHARE, Ratio.ONE).in(INTERVENTION_RATE))
                .isEqualTo(new LeverageRatio.Defined(Ratio.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "INTERVENTION_RATE,  -1/100",
        "INTERVENTION_RATE,  101/100",
        "MATCH_SHARE,        101/100",
        "TOTAL_PER_GRANT,    99/100",
        "MATCH_PER_GRANT,    -1",
        "MATCH_RATE_OFFERED, -1"
    })
    void aRatioThatNoAmountsHaveIsRefused(LeverageConvention convention, String value) {
        assertThatThrownBy(() -> StatedLeverage.of(convention, Ratio.parse(value)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("value");
    }

    /** What is worked out from amounts in one convention gives the same in another as the amounts do. */
    @Test
    void withoutAmountsItIsTheSameAsWithThem() {
        Random random = new Random(41);
        for (int run = 0; run < 300; run++) {
            Money grant = Money.ofMinor(CurrencyUnit.GBP, 1 + random.nextInt(1_000_000));
            Money match = Money.ofMinor(CurrencyUnit.GBP, 1 + random.nextInt(1_000_000));
            for (LeverageConvention stated : LeverageConvention.values()) {
                StatedLeverage ratio = StatedLeverage.of(
                        stated, stated.ratio(grant, match).toRatio().orElseThrow());
                for (LeverageConvention wanted : LeverageConvention.values()) {
                    assertThat(ratio.in(wanted)).isEqualTo(wanted.ratio(grant, match));
                }
            }
        }
    }

    @Test
    void itSaysWhatItIsInEveryConvention() {
        assertThat(StatedLeverage.of(INTERVENTION_RATE, Ratio.ofPercent(40)).explain())
                .containsExactly(
                        "Stated: intervention rate, 2/5 (0.40).",
                        "Match per grant: 3/2 (1.50).",
                        "Total per grant: 5/2 (2.50).",
                        "Intervention rate: 2/5 (0.40).",
                        "Match share: 3/5 (0.60).",
                        "Match rate offered: 2/3 (0.67).");
        assertThat(StatedLeverage.of(INTERVENTION_RATE, Ratio.ofPercent(40)).in(TOTAL_PER_GRANT))
                .isEqualTo(new LeverageRatio.Defined(Ratio.of(5, 2)));
    }

    /** The whole cost has all of the match in it, so a part of it gives another figure. */
    @Test
    void whereOnlyAPartOfTheMatchIsLookedAtNoFigureIsCalledAnInterventionRate() {
        Leverage all = Leverage.asOf(LocalDate.of(2020, 2, 29));

        assertThat(all.of(TableOne.PROJECTS).explain()).anyMatch(step -> step.startsWith("Intervention rate, "));
        assertThat(all.nonPublicOnly().of(TableOne.PROJECTS).explain())
                .noneMatch(step -> step.startsWith("Intervention rate"))
                .anyMatch(step -> step.startsWith("Programme share of programme money and this match, G/(G+M): "));
        assertThat(all.nonPublicOnly().of(TableOne.PROJECTS).toSummary().explain())
                .noneMatch(step -> step.startsWith("Intervention rate"));
    }
}
