package io.github.biglocal.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.PathwayAfterAnnouncement.TooEarly;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathwayAfterAnnouncementTest {
    private static final LocalDate ANNOUNCED = LocalDate.of(2012, 2, 29);
    private static final Area AREA =
            Area.builder().id(AreaId.of("a")).name("n").announced(ANNOUNCED).build();

    private static Verdict verdict(Area area, String... periods) {
        Area walked = area;
        for (String period : periods) {
            walked = Area.builder()
                    .from(walked)
                    .addPathway(new PathwayPeriod(PathwayStep.EXPLORING_VISIONS, Periods.parse(period)))
                    .build();
        }
        return new PathwayAfterAnnouncement().verdict(walked, RuleContext.on(LocalDate.of(2020, 1, 1)));
    }

    @ParameterizedTest
    @CsvSource({"2012-02-28, true", "2012-02-29, false", "2012-03-01, false"})
    void aStepBeginsNoSoonerThanTheAnnouncement(LocalDate began, boolean tooEarly) {
        assertThat(verdict(AREA, began + "/.."))
                .isEqualTo(
                        tooEarly
                                ? Verdict.breached(new TooEarly(PathwayStep.EXPLORING_VISIONS, began, ANNOUNCED))
                                : Verdict.satisfied());
    }

    @Test
    void everyStepThatBeginsTooEarlyIsTold() {
        assertThat(verdict(AREA, "2011-01-01/..", "2013-01-01/..", "2012-01-01/.."))
                .isInstanceOfSatisfying(
                        Verdict.Breached.class,
                        breached -> assertThat(breached.findings()).hasSize(2));
    }

    @Test
    void withoutAFirstDayTheQuestionDoesNotArise() {
        assertThat(verdict(AREA)).isEqualTo(verdict(AREA, "../2020-01-01"));
        assertThat(verdict(AREA)).isEqualTo(Verdict.notApplicable("no step of the pathway has a first day on record"));
    }

    @Test
    void withoutTheDayOfTheAnnouncementItCannotBeJudged() {
        assertThat(verdict(AREA.withAnnounced(Optional.empty()), "2011-01-01/.."))
                .isEqualTo(Verdict.unknown("the day on which the area was announced"));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        TooEarly finding = new TooEarly(PathwayStep.EXPLORING_VISIONS, LocalDate.of(2012, 2, 28), ANNOUNCED);

        assertThat(finding.problem())
                .isEqualTo("Step 2 of the pathway begins on 2012-02-28, before the area was announced on 2012-02-29.");
        assertThat(finding.repair()).isEqualTo("Correct one of the two dates.");
    }
}
