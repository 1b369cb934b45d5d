package io.github.biglocal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Verdict;
import java.util.Arrays;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidProgrammesTest {
    private static final RuleSet STANDARD = BigLocalRules.standard();

    @ParameterizedTest
    @CsvSource({"1, 1, 10", "2, 3, 2", "3, 2, 40", "4, 1, 3", "-5, 5, 5"})
    void theStandardRulesFindNothingAndAskNothing(long seed, int areas, int size) {
        Programme programme =
                ValidProgrammes.of(seed).withAreas(areas).withSize(size).programme();
        Report report = STANDARD.check(programme, ValidProgrammes.DAY, Retention.EVERYTHING);

        assertThat(report.open()).isEmpty();
        assertThat(report.failed()).isEmpty();
        assertThat(report.isClean()).isTrue();
        assertThat(report.results())
                .filteredOn(result -> result.verdict() instanceof Verdict.Unknown)
                .isEmpty();
        assertThat(report.results())
                .filteredOn(result -> result.verdict() instanceof Verdict.Satisfied)
                .extracting(Report.Result::rule)
                .as("rules that have something to judge")
                .contains(Arrays.stream(Fault.values()).map(Fault::rule).toArray(RuleId[]::new));
    }

    @Test
    void anAreaIsOfTheSizeThatOneOfBigLocalWas() {
        Programme programme = ValidProgrammes.of(6).withAreas(20).programme();

        assertThat(programme.allocations())
                .hasSize(20)
                .extracting(allocation -> allocation.amountOn(ValidProgrammes.DAY))
                .containsOnly(Money.parse("GBP 1155000.00"));
        assertThat(programme.partnerships())
                .extracting(Partnership::members)
                .allMatch(members -> members.size() >= 8 && members.size() <= 14);
        assertThat(Leverage.asOf(ValidProgrammes.DAY).of(programme.projects()).leftOut())
                .isEmpty();
    }

    @Test
    void aHundredAreasOfTwentyGrantsHaveTwoThousandGrants() {
        Programme programme = ValidProgrammes.of(7).withAreas(100).withSize(20).programme();

        assertThat(programme.areas()).hasSize(100);
        assertThat(programme.grants()).hasSize(2_000);
        assertThat(programme.all(Entity.class)).hasSizeBetween(10_000, 20_000);
    }

    @Test
    void theNumberOfRecordsIsLinearInTheSizeAndInTheAreas() {
        assertThat(records(1, 30) - records(1, 20))
                .isEqualTo(records(1, 20) - records(1, 10))
                .isPositive();
        // A board has from 8 to 14 members.
        assertThat(records(20, 10)).isBetween(20 * (records(1, 10) - 8), 20 * (records(1, 10) + 8));
    }

    private static int records(int areas, int size) {
        return ValidProgrammes.of(10)
                .withAreas(areas)
                .withSize(size)
                .programme()
                .all(Entity.class)
                .size();
    }

    @Test
    void theSameSeedGivesTheSameProgrammeAndAnotherSeedAnother() {
        assertThat(ValidProgrammes.of(8).programme())
                .isEqualTo(ValidProgrammes.of(8).programme())
                .isNotEqualTo(ValidProgrammes.of(9).programme());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFaultBreachesItsRuleAndNoOther(Fault fault) {
        for (int seed = 0; seed < 4; seed++) {
            Programme programme = ValidProgrammes.of(seed)
                    .withAreas(1 + seed % 2)
                    .withSize(2 + 3 * seed)
                    .with(fault);
            Report report = STANDARD.check(programme, ValidProgrammes.DAY, Retention.EVERYTHING);

            assertThat(report.open())
                    .as("seed %s", seed)
                    .isNotEmpty()
                    .extracting(Report.PlacedFinding::rule)
                    .containsOnly(fault.rule());
            assertThat(report.failed()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aProgrammeHasAnAreaAtLeast(int areas) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> ValidProgrammes.of(1).withAreas(areas));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> ValidProgrammes.of(1).withSize(areas));
    }
}
