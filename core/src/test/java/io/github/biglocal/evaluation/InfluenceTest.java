package io.github.biglocal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Big Local as Change Agent, TSRC 2020: the bus route of Lawrence Weston (3.2), Ebbsfleet Garden City and Northfleet (4.2). */
class InfluenceTest {
    private static final LocalDate DAY = LocalDate.of(2019, 6, 1);
    private static final Influence BUS_ROUTE = Influence.builder()
            .id(InfluenceId.of("bus-route"))
            .area(AreaId.of("lawrence-weston"))
            .sought("a bus route")
            .reach(InfluenceReach.WITHIN_AREA)
            .addResult(InfluenceResultSeen.undated(InfluenceResult.REFUSED))
            .addResult(InfluenceResultSeen.on(InfluenceResult.ACHIEVED, DAY))
            .build();

    @Test
    void aRefusalCountsUntilTheBodyDoesWhatWasSought() {
        assertThat(BUS_ROUTE.resultOn(DAY.minusDays(1))).contains(InfluenceResult.REFUSED);
        assertThat(BUS_ROUTE.resultOn(DAY)).contains(InfluenceResult.ACHIEVED);
        assertThat(BUS_ROUTE.withResults().resultOn(DAY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(InfluenceResult.class)
    void onlyWhatWasAchievedIsAClaimThatNeedsEvidence(InfluenceResult result) {
        Influence ignored = Influence.builder()
                .id(InfluenceId.of("ebbsfleet"))
                .area(AreaId.of("northfleet"))
                .reach(InfluenceReach.BEYOND_AREA)
                .addResult(InfluenceResultSeen.undated(result))
                .build();

        assertThat(new InfluenceIsEvidenced().verdict(ignored, RuleContext.on(DAY)))
                .isInstanceOf(
                        result == InfluenceResult.ACHIEVED ? Verdict.Breached.class : Verdict.NotApplicable.class);
    }

    @Test
    void anAttemptOfWhichNoResultIsOnRecordIsNoClaim() {
        Influence buses = Influence.builder()
                .id(InfluenceId.of("buses"))
                .area(AreaId.of("ramsey"))
                .sought("no cuts to rural bus services")
                .build();

        assertThat(new InfluenceIsEvidenced().verdict(buses, RuleContext.on(DAY)))
                .isEqualTo(Verdict.unknown(buses, "results", "what came of the attempt"));
    }
}
