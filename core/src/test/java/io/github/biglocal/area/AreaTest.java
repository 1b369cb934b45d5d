package io.github.biglocal.area;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Periods;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {
    private static final Area AREA = Area.builder()
            .id(AreaId.of("a"))
            .name("Riverside")
            .announced(LocalDate.of(2012, 12, 10))
            .build();

    private static StageReached reached(AreaStage stage, String date) {
        return new StageReached(stage, LocalDate.parse(date));
    }

    @ParameterizedTest
    @CsvSource({
        "2012-12-09, ",
        "2012-12-10, ANNOUNCED",
        "2013-06-29, ANNOUNCED",
        "2013-06-30, PARTNERSHIP_FORMED",
        "2014-07-10, PARTNERSHIP_FORMED",
        "2014-07-11, PLAN_ENDORSED",
        "2030-01-01, PLAN_ENDORSED"
    })
    void isAtTheFurthestStageItHasReached(LocalDate date, @Nullable AreaStage stage) {
        Area area = AREA.withStages(
                reached(AreaStage.PLAN_ENDORSED, "2014-07-11"), reached(AreaStage.PARTNERSHIP_FORMED, "2013-06-30"));

        assertThat(area.stageOn(date)).isEqualTo(Optional.ofNullable(stage));
    }

    @Test
    void isAtNoKnownStageWhereNothingIsDated() {
        assertThat(AREA.withAnnounced(Optional.empty()).stageOn(LocalDate.of(2020, 1, 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2013-12-31, ''",
        "2014-01-01, IMPLEMENTING_PLAN",
        "2015-01-01, IMPLEMENTING_PLAN ASSESSING_IMPACT",
        "2016-12-31, IMPLEMENTING_PLAN",
        "2017-01-01, ''"
    })
    void mayBeAtSeveralStepsOfThePathwayAtOnce(LocalDate date, String steps) {
        Area area = AREA.withPathway(
                new PathwayPeriod(PathwayStep.ASSESSING_IMPACT, Periods.parse("2015-01-01/2015-12-31")),
                new PathwayPeriod(PathwayStep.IMPLEMENTING_PLAN, Periods.parse("2014-01-01/2016-12-31")),
                new PathwayPeriod(PathwayStep.IMPLEMENTING_PLAN, Periods.parse("2015-01-01/2015-02-01")));

        assertThat(String.join(
                        " ",
                        area.pathwayStepsOn(date).stream()
                                .map(PathwayStep::name)
                                .toList()))
                .isEqualTo(steps);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void thePathwayHasSevenNumberedSteps(int number) {
        assertThat(PathwayStep.of(number).number()).isEqualTo(number);
        assertThat(PathwayStep.values()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, -1})
    void thePathwayHasNoOtherSteps(int number) {
        assertRefused("PathwayStep", "number", () -> PathwayStep.of(number));
    }

    @ParameterizedTest
    @CsvSource({
        "2011-01-01, Estate",
        "2013-12-31, Estate",
        "2014-01-01, Grays",
        "2014-06-30, Grays",
        "2014-07-01, Riverside"
    })
    void goesByTheNameOfTheDay(LocalDate date, String name) {
        Area area = AREA.withFormerNames(
                new FormerName("Grays", Optional.of(LocalDate.of(2014, 6, 30))),
                new FormerName("Estate", Optional.of(LocalDate.of(2013, 12, 31))));

        assertThat(area.nameOn(date)).contains(name);
    }

    @Test
    void cannotTellItsNameWhereAFormerOneHasNoDate() {
        assertThat(AREA.withFormerNames(FormerName.of("Grays")).nameOn(LocalDate.of(2014, 1, 1)))
                .isEmpty();
        assertThat(AREA.nameOn(LocalDate.of(2014, 1, 1))).contains("Riverside");
    }

    @Test
    void hasTheTiersOfItsAuthoritiesAboveItSmallestFirst() {
        LocalAuthority county = new LocalAuthority("County", Optional.empty(), Optional.of(TierOfGovernment.COUNTY));
        LocalAuthority parish =
                new LocalAuthority("Parish", Optional.empty(), Optional.of(TierOfGovernment.PARISH_OR_TOWN));

        assertThat(AREA.withLocalAuthorities(county, LocalAuthority.of("Borough"), parish, county)
                        .tiersOfGovernment())
                .containsExactly(TierOfGovernment.PARISH_OR_TOWN, TierOfGovernment.COUNTY);
        assertThat(AREA.tiersOfGovernment()).isEmpty();
    }

    @Test
    void changesOnTheDayAfterTheLastOfANameAndOnTheFirstOfABoundary() {
        Area area = AREA.withAnnounced(Optional.empty())
                .withFormerNames(
                        new FormerName("Grays", Optional.of(LocalDate.of(2014, 6, 30))), FormerName.of("Estate"))
                .withBoundaryChanges(
                        new BoundaryChange("enlarged", Optional.of(LocalDate.of(2014, 3, 1))),
                        new BoundaryChange("enlarged again", Optional.empty()));

        assertThat(area.changes())
                .containsExactlyInAnyOrder(
                        new Change(
                                LocalDate.of(2014, 7, 1),
                                area.reference(),
                                "formerNames",
                                Optional.of(LocalDate.of(2014, 6, 30))),
                        new Change(LocalDate.of(2014, 3, 1), area.reference(), "boundaryChanges"));
        assertThat(AREA.withFormerNames(new FormerName("n", Optional.of(LocalDate.MAX)))
                        .withAnnounced(Optional.empty())
                        .changes())
                .isEmpty();
    }

    @Test
    void printsTheDaysOfNamesAndBoundariesAndNoMore() {
        assertThat(new FormerName("Grays", Optional.of(LocalDate.of(2014, 6, 30))))
                .hasToString("Former name until 30 June 2014");
        assertThat(FormerName.of("Grays")).hasToString("Former name until no recorded date");
        assertThat(new BoundaryChange("enlarged", Optional.of(LocalDate.of(2014, 3, 1))))
                .hasToString("Boundary change on 1 March 2014");
        assertThat(new BoundaryChange("enlarged", Optional.empty())).hasToString("Boundary change on no recorded date");
    }
}
