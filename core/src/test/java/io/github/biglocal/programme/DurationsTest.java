package io.github.biglocal.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.asset.Asset;
import io.github.biglocal.asset.AssetId;
import io.github.biglocal.asset.AssetStatus;
import io.github.biglocal.asset.AssetStatusPeriod;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Distribution;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.programme.DurationSummary.LeftOut;
import io.github.biglocal.programme.DurationSummary.Part;
import io.github.biglocal.programme.DurationSummary.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

    private static Area area(String id) {
        return Area.builder().id(AreaId.of(id)).name(id).build();
    }

    private static Plan plan(String id, String area) {
        return Plan.builder().id(PlanId.of(id)).area(AreaId.of(area)).build();
    }

    private static Programme programme(List<Area> areas, Plan... plans) {
        return Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("Programme")
                .areas(areas)
                .addPlans(plans)
                .build();
    }

    /**
     * North East Hastings was announced with the second fifty areas on 29 February 2012 (Big Lottery Fund, press release),
     * and its first plan was endorsed on 11 July 2014 (Big Local North East Hastings, plan).
     */
    @Test
    void northEastHastingsTook863DaysToItsFirstPlan() {
        DurationSummary summary = Durations.asOf(DAY)
                .fromAnnouncementToFirstPlan(programme(
                        List.of(area("hastings").withAnnounced(LocalDate.of(2012, 2, 29)), area("silent")),
                        plan("second", "hastings").withEndorsed(LocalDate.of(2017, 9, 1)),
                        plan("first", "hastings").withEndorsed(LocalDate.of(2014, 7, 11)),
                        plan("draft", "silent")));

        assertThat(summary.parts()).extracting(Part::days).containsExactly(863L);
        assertThat(summary.leftOut()).containsExactly(new LeftOut(area("silent").reference(), Why.NO_FIRST_DAY));
        assertThat(summary.explain())
                .containsExactly(
                        "As of 29 February 2020, 1 duration is known of 2 records.",
                        "Area hastings: 863 days, from 29 February 2012 to 11 July 2014.",
                        "Left out: area silent (the first date is not recorded).");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-28, 2020-02-29, ", // over on the day
        "2020-02-28, 2020-03-01, LATER",
        "2020-02-28, 2020-02-28, ",
        "2020-02-28, 2020-02-27, WRONG_ORDER",
        "2020-02-28, ,           NO_SECOND_DAY",
        ",           2020-02-28, NO_FIRST_DAY"
    })
    void aDurationNeedsTwoDaysInOrderOfWhichTheSecondIsPast(LocalDate from, LocalDate to, Why why) {
        DurationSummary summary = Durations.asOf(DAY)
                .between(List.of(area("a")), area -> Optional.ofNullable(from), area -> Optional.ofNullable(to));

        assertThat(summary.leftOut())
                .isEqualTo(
                        why == null ? List.of() : List.of(new LeftOut(area("a").reference(), why)));
        assertThat(summary.distribution().isPresent()).isEqualTo(why == null);
    }

    @Test
    void aHubIsPlannedUntilItOpensAndOneThatNeverDidIsLeftOut() {
        Asset hub = Asset.builder()
                .id(AssetId.of("hub"))
                .area(AreaId.of("northfleet"))
                .name("Hub")
                .addStatuses(
                        new AssetStatusPeriod(AssetStatus.PLANNED, Periods.parse("2016-09-22/2017-09-21")),
                        new AssetStatusPeriod(AssetStatus.OPEN, Periods.parse("2017-09-22/..")))
                .build();
        Asset planned = hub.withId(AssetId.of("planned"))
                .withStatuses(new AssetStatusPeriod(AssetStatus.PLANNED, Periods.parse("2016-01-01/..")));
        DurationSummary summary =
                Durations.asOf(DAY).fromPlanToOpening(programme(List.of()).withAssets(hub, planned));

        assertThat(summary.parts()).extracting(Part::days).containsExactly(365L);
        assertThat(summary.leftOut()).containsExactly(new LeftOut(planned.reference(), Why.NO_SECOND_DAY));
    }

    @Test
    void theDistributionIsOfTheDurationsCounted() {
        List<Area> areas = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> area("a" + i).withAnnounced(DAY.minusDays(i)))
                .toList();
        DurationSummary summary = Durations.asOf(DAY).between(areas, Area::announced, area -> Optional.of(DAY));

        assertThat(summary.distribution())
                .contains(new Distribution(List.of(Ratio.of(1, 1), Ratio.of(2, 1), Ratio.of(3, 1), Ratio.of(4, 1))));
        assertThat(summary.explain())
                .contains(
                        "In days: 4 values from 1 to 4, median 2.50.",
                        "The lower quartile is 1.75 and the upper 3.25, interpolated by the inclusive rule.");
    }

    @Test
    void everyRecordIsCountedOrLeftOut() {
        Random random = new Random(2012);
        for (int run = 0; run < 200; run++) {
            List<Area> areas = IntStream.range(0, random.nextInt(20))
                    .mapToObj(i -> random.nextBoolean()
                            ? area("a" + i)
                            : area("a" + i).withAnnounced(DAY.plusDays(random.nextInt(20) - 10)))
                    .toList();
            DurationSummary summary = Durations.asOf(DAY)
                    .between(
                            areas,
                            Area::announced,
                            area -> area.id().value().endsWith("3")
                                    ? Optional.empty()
                                    : Optional.of(DAY.plusDays(area.id().value().length() - 3L)));

            assertThat(summary.parts().size() + summary.leftOut().size()).isEqualTo(areas.size());
            assertThat(summary.parts())
                    .allSatisfy(part -> assertThat(part.days()).isNotNegative());
        }
    }
}
