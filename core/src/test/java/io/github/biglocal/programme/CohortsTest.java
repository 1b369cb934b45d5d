package io.github.biglocal.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.Region;
import io.github.biglocal.area.Setting;
import io.github.biglocal.asset.Asset;
import io.github.biglocal.asset.AssetId;
import io.github.biglocal.asset.AssetStatus;
import io.github.biglocal.asset.AssetStatusPeriod;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Share;
import io.github.biglocal.money.Tabulation;
import io.github.biglocal.money.Tabulation.Row;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.PartnershipStyle;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.partnership.StylePeriod;
import io.github.biglocal.support.Employment;
import io.github.biglocal.support.PaidWorker;
import io.github.biglocal.support.PaidWorkerId;
import io.github.biglocal.support.WorkerRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CohortsTest {
    private static final LocalDate DAY = LocalDate.of(2018, 6, 30);
    private static final AreaId REVOE = AreaId.of("revoe");
    private static final AreaId HANWELL = AreaId.of("hanwell");
    private static final AreaId NOWHERE = AreaId.of("nowhere");

    private static Programme programme() {
        return Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("Programme")
                .addArea(Area.builder()
                        .id(REVOE)
                        .name("Revoe")
                        .setting(Setting.SEASIDE)
                        .region(Region.NORTH_WEST)
                        .wave(3)
                        .build())
                .addArea(Area.builder()
                        .id(HANWELL)
                        .name("Hanwell")
                        .setting(Setting.URBAN)
                        .build())
                .addPartnership(Partnership.builder()
                        .id(PartnershipId.of("r"))
                        .area(REVOE)
                        .addStyles(new StylePeriod(PartnershipStyle.GUIDES, Periods.parse("2013-01-01/2018-06-30")))
                        .build())
                .build();
    }

    @Test
    void anAreaIsInItsCohortsAndWhatIsNotRecordedIsEmpty() {
        Cohorts cohorts = Cohorts.of(programme());

        assertThat(cohorts.wave(REVOE)).contains(3);
        assertThat(cohorts.setting(REVOE)).contains(Setting.SEASIDE);
        assertThat(cohorts.region(REVOE)).contains(Region.NORTH_WEST);
        assertThat(cohorts.style(REVOE, DAY)).contains(PartnershipStyle.GUIDES);
        assertThat(cohorts.style(REVOE, DAY.plusDays(1))).isEmpty();
        assertThat(cohorts.wave(HANWELL)).isEmpty();
        assertThat(cohorts.style(HANWELL, DAY)).isEmpty();
        assertThat(cohorts.setting(NOWHERE)).isEmpty();
    }

    @Test
    void anAreaThatIsRecordedInTwoWaysIsInNoCohort() {
        Programme programme = programme();
        Area again = programme.areas().get(0).withWave(2);

        assertThat(Cohorts.of(programme.withAreas(programme.areas().get(0), again))
                        .wave(REVOE))
                .isEmpty();
    }

    private static PaidWorker worker(int number, AreaId area) {
        return PaidWorker.builder()
                .id(PaidWorkerId.of("w" + number))
                .area(area)
                .role(WorkerRole.MANAGER)
                .build();
    }

    /**
     * Local Trust's survey of workers in 2018: 151 replies; 127 (84 %) were employees and 22 (15 %) self-employed; 40 (27 %)
     * lived in the area.
     */
    @Test
    void workersAreTabulatedByEmploymentAndResidenceAndTheRestIsNotRecorded() {
        List<PaidWorker> workers = new ArrayList<>();
        for (int i = 0; i < 151; i++) {
            PaidWorker worker = worker(i, i < 100 ? REVOE : HANWELL);
            worker = i < 127
                    ? worker.withEmployment(Employment.EMPLOYED)
                    : i < 149 ? worker.withEmployment(Employment.SELF_EMPLOYED) : worker;
            workers.add(
                    i < 40
                            ? worker.withResidence(
                                    new ResidencePeriod(Residence.RESIDENT, Periods.parse("2010-01-01/..")))
                            : worker);
        }

        Tabulation<Employment> employment = Tabulation.ofOptional(workers, PaidWorker::employment);
        Tabulation<Residence> residence = Tabulation.ofEach(
                workers,
                worker -> Dated.on(DAY, worker.residence()).stream()
                        .map(ResidencePeriod::residence)
                        .toList());
        Cohorts cohorts = Cohorts.of(programme());
        Map<Optional<Setting>, Tabulation<Employment>> bySetting = Tabulation.by(
                workers,
                (PaidWorker worker) -> cohorts.setting(worker.area()),
                some -> Tabulation.ofOptional(some, PaidWorker::employment));

        assertThat(employment.explain())
                .containsExactly(
                        "Employed: 127 of 151 (84.11 %).",
                        "Self-employed: 22 of 151 (14.57 %).",
                        "Not recorded: 2 of 151 (1.32 %).",
                        "Total: 151 records.");
        assertThat(residence.share(Residence.RESIDENT)).isEqualTo(Share.of(40, 151));
        assertThat(residence.notRecorded()).isEqualTo(Share.of(111, 151));
        assertThat(bySetting.keySet()).containsExactly(Optional.of(Setting.URBAN), Optional.of(Setting.SEASIDE));
        assertThat(bySetting.values().stream().mapToInt(Tabulation::records).sum())
                .isEqualTo(151);
    }

    private static Asset asset(String id, AssetStatus status, String cost) {
        return Asset.builder()
                .id(AssetId.of(id))
                .area(REVOE)
                .name("Hub")
                .addStatuses(new AssetStatusPeriod(status, Periods.parse("2017-01-01/..")))
                .cost(Money.parse(cost))
                .build();
    }

    /** Local Trust counts £23.4m in about 200 assets (Why community spaces and places matter more than we realise). */
    @Test
    void assetsAreTabulatedByTheirStatusOnADayWithWhatTheyCost() {
        List<Asset> assets = List.of(
                asset("a", AssetStatus.OPEN, "GBP 117000"),
                asset("b", AssetStatus.OPEN, "GBP 50000"),
                asset("c", AssetStatus.PLANNED, "GBP 1").withCost(Optional.empty()),
                asset("d", AssetStatus.OPEN, "GBP 7").withStatuses());

        assertThat(Tabulation.ofOptional(assets, asset -> asset.statusOn(DAY), CurrencyUnit.GBP, Asset::cost)
                        .rows())
                .containsExactly(
                        new Row<>(Optional.of(AssetStatus.PLANNED), 1, Optional.empty(), 1),
                        new Row<>(Optional.of(AssetStatus.OPEN), 2, Optional.of(Money.parse("GBP 167000")), 0),
                        new Row<>(Optional.empty(), 1, Optional.of(Money.parse("GBP 7")), 0));
    }
}
