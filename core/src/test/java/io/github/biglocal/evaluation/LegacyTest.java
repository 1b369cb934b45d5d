package io.github.biglocal.evaluation;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.asset.AssetId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Ratio;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaking even: Big Local as Change Agent, TSRC 2020, box 2, the dilemmas of developing a community hub. */
class LegacyTest {
    private static final AssetId HUB = AssetId.of("job-centre");

    private static HubAccount account(String income, String cost) {
        return new HubAccount(HUB, Periods.parse("2019-04-01/2020-03-31"), money(income), money(cost));
    }

    private static Optional<Money> money(String amount) {
        return Optional.ofNullable(amount).map(Money::parse);
    }

    @ParameterizedTest
    @CsvSource({
        "GBP 20000, GBP 20000, GBP 0, 1",
        "GBP 15000, GBP 20000, GBP -5000, 3/4",
        "GBP 25000, GBP 20000, GBP 5000, 5/4",
        "GBP 0, GBP 20000, GBP -20000, 0",
        "GBP 5000, GBP 0, GBP 5000,",
        "GBP 5000, , ,",
        ", GBP 5000, ,"
    })
    void aHubBreaksEvenWhereItsIncomeCoversItsCost(String income, String cost, String balance, String covered) {
        assertThat(account(income, cost).balance()).isEqualTo(money(balance));
        assertThat(account(income, cost).costCovered())
                .isEqualTo(Optional.ofNullable(covered).map(Ratio::parse));
    }

    @Test
    void whatItLeavesBehindIsInOneCurrencyAndNamedOnce() {
        Legacy legacy = Legacy.builder()
                .id(LegacyId.of("whitley-bay"))
                .area(AreaId.of("whitley-bay"))
                .addAsset(HUB)
                .addHubAccount(account("GBP 1", "GBP 1"))
                .build();

        assertRefused("Legacy", "assets", () -> legacy.withAssets(HUB, HUB));
        assertRefused("HubAccount", "income, runningCost", () -> account("GBP 1", "EUR 1"));
        assertRefused(
                "Legacy",
                "incomes, hubAccounts",
                () -> legacy.withIncomes(List.of(new LegacyIncome(
                        IncomeSource.WIND_ENERGY, Optional.empty(), money("EUR 1"), Optional.empty()))));
    }
}
