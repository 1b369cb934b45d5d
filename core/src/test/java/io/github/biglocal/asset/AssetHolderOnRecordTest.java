package io.github.biglocal.asset;

import static io.github.biglocal.asset.Hubs.TRUST;
import static io.github.biglocal.asset.Hubs.always;
import static io.github.biglocal.asset.Hubs.tenure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.asset.AssetHolderOnRecord.HolderNotOnRecord;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssetHolderOnRecordTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final Citation SOURCE = Citation.of("Another programme, 2030");
    private static final Asset UNPRICED =
            always(AssetStatus.OPEN).withKind(AssetKind.BUILDING).withTenures(tenure(Tenure.LEASED, "../.."));
    private static final Asset HUB = UNPRICED.withCost(Money.parse("GBP 50000"));

    private static final Missing COST = Missing.of(HUB, "cost", "what the asset cost");

    private static Verdict verdict(Asset asset, LocalDate asOf) {
        return AssetHolderOnRecord.standard().verdict(asset, RuleContext.on(asOf));
    }

    private static Verdict verdict(Asset asset) {
        return verdict(asset, DAY);
    }

    @ParameterizedTest
    @CsvSource({"GBP 0, false", "GBP 49999.99, false", "GBP 50000, true", "GBP 50000.01, true"})
    void anAssetIsLargeFromFiftyThousandPounds(Money cost, boolean large) {
        assertThat(verdict(UNPRICED.withCost(cost)))
                .isEqualTo(
                        large
                                ? Verdict.breached(new HolderNotOnRecord(HUB.reference(), 1))
                                : Verdict.notApplicable("the asset cost less than £50,000"));
    }

    @ParameterizedTest
    @CsvSource({"GBP 49999.99, false", "GBP 50000, true"})
    void programmeMoneyCountsAsMuchAsCost(Money money, boolean large) {
        assertThat(verdict(UNPRICED.withProgrammeMoney(money)))
                .isEqualTo(large ? Verdict.breached(new HolderNotOnRecord(HUB.reference(), 1)) : Verdict.unknown(COST));
        assertThat(
                        verdict(UNPRICED.withProgrammeMoney(money).withCost(Money.parse("GBP 1")))
                                instanceof Verdict.Breached)
                .isEqualTo(large);
    }

    @Test
    void aHolderOnTheDaySatisfiesIt() {
        Asset held =
                HUB.withTenures(tenure(Tenure.LEASED, "../.."), tenure(Tenure.OWNED, TRUST, "2020-01-01/2020-01-01"));

        assertThat(verdict(held)).isEqualTo(Verdict.satisfied());
        assertThat(verdict(held, DAY.plusDays(1)))
                .isEqualTo(Verdict.breached(new HolderNotOnRecord(HUB.reference(), 1)));
        assertThat(verdict(HUB.withTenures(tenure(Tenure.OWNED, TRUST, "../2019-12-31"))))
                .isEqualTo(Verdict.breached(new HolderNotOnRecord(HUB.reference(), 0)));
    }

    @ParameterizedTest
    @EnumSource
    void equipmentAndVehiclesAreNotAskedAbout(AssetKind kind) {
        assertThat(verdict(HUB.withKind(kind)) instanceof Verdict.Breached).isEqualTo(kind.isUnderGuidance());
    }

    @ParameterizedTest
    @EnumSource
    void isAskedOfAssetsInUse(AssetStatus status) {
        assertThat(verdict(HUB.withStatuses(always(status).statuses())) instanceof Verdict.Breached)
                .isEqualTo(status.isInUse());
    }

    @Test
    void whatIsNotRecordedIsNotKnown() {
        Missing kind = Missing.of(HUB, "kind", "what kind of asset it is");
        Missing tenures = Missing.of(HUB, "tenures", "who holds the asset, and on what terms");
        Missing statuses =
                Missing.of(HUB, "statuses", "whether the asset is planned, open, closed or no longer available");

        assertThat(verdict(HUB.withKind(Optional.empty()))).isEqualTo(Verdict.unknown(kind));
        assertThat(verdict(HUB.withTenures())).isEqualTo(Verdict.unknown(tenures));
        assertThat(verdict(HUB.withStatuses())).isEqualTo(Verdict.unknown(statuses));
        assertThat(verdict(UNPRICED)).isEqualTo(Verdict.unknown(COST));
        assertThat(verdict(Hubs.BARE)).isEqualTo(Verdict.unknown(kind, COST, statuses, tenures));
        assertThat(verdict(UNPRICED.withCost(Money.parse("EUR 90000"))))
                .isEqualTo(Verdict.unknown(
                        HUB, "cost", "what the asset cost in pounds (it is recorded in another currency)"));
    }

    @Test
    void whatIsNotRecordedMakesNoDifferenceToAnAssetThatIsNotAskedAbout() {
        Asset small = HUB.withCost(Money.parse("GBP 1"));

        assertThat(verdict(small.withKind(Optional.empty()).withStatuses().withTenures()))
                .isEqualTo(Verdict.notApplicable("the asset cost less than £50,000"));
        assertThat(verdict(always(AssetStatus.CLOSED))).isEqualTo(Verdict.notApplicable("the asset is not in use"));
    }

    @ParameterizedTest
    @CsvSource({"GBP 9999.99, false", "GBP 10000, true"})
    void theThresholdIsTheCallersToSet(Money cost, boolean large) {
        AssetHolderOnRecord rule = AssetHolderOnRecord.from(Money.parse("GBP 10000"), SOURCE);

        assertThat(rule.verdict(UNPRICED.withCost(cost), RuleContext.on(DAY)) instanceof Verdict.Breached)
                .isEqualTo(large);
        assertThat(
                        AssetHolderOnRecord.standard()
                                        .with("large-from", Money.parse("GBP 10000"))
                                        .verdict(UNPRICED.withCost(cost), RuleContext.on(DAY))
                                instanceof Verdict.Breached)
                .isEqualTo(large);
        assertThatIllegalArgumentException().isThrownBy(() -> AssetHolderOnRecord.from(Money.parse("GBP -1"), SOURCE));
    }

    @ParameterizedTest
    @CsvSource({"2010-07-26, false", "2010-07-27, true", "2026-03-31, true", "2026-04-01, false"})
    void appliesWhileTheProgrammeRuns(LocalDate asOf, boolean applies) {
        assertThat(verdict(HUB, asOf) instanceof Verdict.Breached).isEqualTo(applies);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(new HolderNotOnRecord(HUB.reference(), 0).problem())
                .isEqualTo("It is not recorded who holds the asset now, or on what terms.");
        assertThat(new HolderNotOnRecord(HUB.reference(), 0).repair())
                .isEqualTo("Record the tenure of the asset and its holder.");
        assertThat(new HolderNotOnRecord(HUB.reference(), 1).problem())
                .isEqualTo("It is recorded on what terms the asset is held, but not who holds it.");
        assertThat(new HolderNotOnRecord(HUB.reference(), 1).repair()).isEqualTo("Record the holder of the asset.");
    }
}
