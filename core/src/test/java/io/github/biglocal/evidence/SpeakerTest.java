package io.github.biglocal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpeakerTest {
    static Stream<Speaker> whoDeliver() {
        return Stream.of(
                Speaker.PARTNERSHIP_MEMBER,
                Speaker.WORKER,
                Speaker.VOLUNTEER,
                Speaker.DIARY_KEEPER,
                Speaker.LTO,
                Speaker.DELIVERY_PARTNER);
    }

    static Stream<Speaker> whoMayOrMayNot() {
        return Stream.of(
                Speaker.REP,
                Speaker.PARTICIPANT,
                Speaker.RESIDENT,
                Speaker.COUNCILLOR,
                Speaker.COUNCIL_OFFICER,
                Speaker.EXTERNAL_AGENCY,
                Speaker.of("POET"));
    }

    @ParameterizedTest
    @MethodSource("whoDeliver")
    void thoseWhoDeliverReportOnThemselves(Speaker speaker) {
        assertThat(speaker.independence()).contains(Independence.SELF_REPORTED);
    }

    @ParameterizedTest
    @MethodSource("whoMayOrMayNot")
    void noOneIsIndependentForTheirPartAlone(Speaker speaker) {
        assertThat(speaker.independence()).isEmpty();
    }

    @Test
    void aChangeThatStalledAndWentOnIsInTheStateThatWasSeenLast() {
        LocalDate day = LocalDate.of(2019, 6, 1);
        Impact housing = Impact.builder()
                .id(ImpactId.of("community-housing"))
                .area(AreaId.of("lawrence-weston"))
                .title("Community housing")
                .addState(ImpactStateSeen.on(ImpactState.STALLED, day))
                .addState(ImpactStateSeen.on(ImpactState.SUSTAINED, day.plusYears(1)))
                .build();

        assertThat(housing.stateOn(day.minusDays(1))).isEmpty();
        assertThat(housing.stateOn(day)).contains(ImpactState.STALLED);
        assertThat(housing.stateOn(day.plusYears(1))).contains(ImpactState.SUSTAINED);
    }
}
