package io.github.biglocal.asset;

import static io.github.biglocal.asset.Hubs.BARE;
import static io.github.biglocal.asset.Hubs.COUNCIL;
import static io.github.biglocal.asset.Hubs.TRUST;
import static io.github.biglocal.asset.Hubs.status;
import static io.github.biglocal.asset.Hubs.tenure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetTest {
    /** Planned, in a makeshift room first, then open, then handed back after three years. */
    private static final Asset HUB = BARE.withStatuses(
            status(AssetStatus.OPEN, "2014-01-01/2016-12-31"),
            status(AssetStatus.TEMPORARY, "2013-06-01/2013-12-31"),
            status(AssetStatus.PLANNED, "2013-01-01/2013-05-31"),
            status(AssetStatus.NO_LONGER_AVAILABLE, "2017-01-01/2017-12-31"),
            status(AssetStatus.CLOSED, "2018-01-01/.."));

    @ParameterizedTest
    @CsvSource({
        "2012-12-31, ",
        "2013-01-01, PLANNED",
        "2013-05-31, PLANNED",
        "2013-06-01, TEMPORARY",
        "2014-01-01, OPEN",
        "2016-12-31, OPEN",
        "2017-01-01, NO_LONGER_AVAILABLE",
        "2018-01-01, CLOSED"
    })
    void standsAsTheEntryOfTheDaySays(LocalDate date, @Nullable AssetStatus status) {
        assertThat(HUB.statusOn(date)).isEqualTo(Optional.ofNullable(status));
    }

    @Test
    void entriesThatContradictEachOtherSayNothing() {
        Asset asset = BARE.withStatuses(
                status(AssetStatus.OPEN, "2014-01-01/2016-12-31"),
                status(AssetStatus.NO_LONGER_AVAILABLE, "2016-12-31/.."));

        assertThat(asset.statusOn(LocalDate.of(2016, 12, 31))).isEmpty();
        assertThat(asset.statusOn(LocalDate.of(2017, 1, 1))).contains(AssetStatus.NO_LONGER_AVAILABLE);
    }

    @Test
    void opensWithItsFirstUseAndClosesWithTheEndOfItsLast() {
        assertThat(HUB.opened()).contains(LocalDate.of(2013, 6, 1));
        assertThat(HUB.closed()).contains(LocalDate.of(2017, 1, 1));
    }

    @Test
    void isNotClosedOnceItIsOpenAgain() {
        Asset again = BARE.withStatuses(
                status(AssetStatus.OPEN, "2014-01-01/2014-12-31"),
                status(AssetStatus.NO_LONGER_AVAILABLE, "2015-01-01/2015-12-31"),
                status(AssetStatus.OPEN, "2016-01-01/.."));

        assertThat(again.opened()).contains(LocalDate.of(2014, 1, 1));
        assertThat(again.closed()).isEmpty();
    }

    @Test
    void anOpenBeginningIsNoDay() {
        assertThat(BARE.withStatuses(status(AssetStatus.OPEN, "../2016-12-31")).opened())
                .isEmpty();
        assertThat(BARE.withStatuses(status(AssetStatus.NO_LONGER_AVAILABLE, "../.."))
                        .closed())
                .isEmpty();
        assertThat(BARE.opened()).isEmpty();
        assertThat(BARE.closed()).isEmpty();
    }

    @Test
    void severalMayHoldItAtOnce() {
        TenurePeriod owner = tenure(Tenure.OWNED, COUNCIL, "../..");
        TenurePeriod tenant = tenure(Tenure.LEASED, TRUST, "2014-01-01/2016-12-31");
        Asset asset = BARE.withTenures(owner, tenant);

        assertThat(asset.tenuresOn(LocalDate.of(2014, 1, 1))).containsExactly(owner, tenant);
        assertThat(asset.tenuresOn(LocalDate.of(2017, 1, 1))).containsExactly(owner);
    }

    @Test
    void theGuidanceIsAboutAllKindsButEquipmentAndVehicles() {
        assertThat(Arrays.stream(AssetKind.values()).filter(AssetKind::isUnderGuidance))
                .containsExactly(AssetKind.LAND, AssetKind.BUILDING, AssetKind.PHYSICAL_FEATURE);
    }

    @Test
    void usesAndBuildingsMayBeOfKindsThatTheLibraryDoesNotKnow() {
        assertThat(BuildingType.of("WINDMILL").isKnown()).isFalse();
        assertThat(BuildingType.of("POLICE_BOX")).isEqualTo(BuildingType.POLICE_BOX);
        assertThat(BuildingType.POLICE_BOX.isKnown()).isTrue();
        assertThat(AssetUse.of("OBSERVATORY").isKnown()).isFalse();
        assertThat(AssetUse.COMMUNITY_HUB.isKnown()).isTrue();
    }
}
