package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.plan.PlanAfterAnnouncement.TooEarly;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanAfterAnnouncementTest {
    private static final LocalDate ANNOUNCED = LocalDate.of(2012, 12, 10);
    private static final Area AREA =
            Area.builder().id(AreaId.of("a")).name("n").announced(ANNOUNCED).build();
    private static final Plan BARE =
            Plan.builder().id(PlanId.of("p")).area(AREA.id()).build();

    private static Verdict verdict(Plan plan, Entity... records) {
        return new PlanAfterAnnouncement()
                .verdict(plan, RuleContext.on(LocalDate.of(2020, 1, 1), ListedRecords.of(records)));
    }

    @ParameterizedTest
    @CsvSource({"2012-12-09, true", "2012-12-10, false", "2012-12-11, false"})
    void noDateOfAPlanIsBeforeTheAnnouncement(LocalDate date, boolean tooEarly) {
        Verdict expected = tooEarly ? Verdict.breached(new TooEarly(date, ANNOUNCED)) : Verdict.satisfied();
        Plan later = BARE.withEndorsed(LocalDate.of(2014, 1, 1));

        for (Plan plan : List.of(
                later.withDraftingBegan(date),
                later.withSubmitted(date),
                BARE.withEndorsed(date),
                later.withPeriod(Periods.parse(date + "/..")))) {
            assertThat(verdict(plan, AREA)).isEqualTo(expected);
        }
    }

    @Test
    void aPlanWithoutDatesIsNotAsked() {
        assertThat(verdict(BARE, AREA)).isEqualTo(Verdict.notApplicable("the plan has no dates on record"));
        assertThat(verdict(BARE.withPeriod(Periods.parse("../2014-01-01")), AREA))
                .isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void withoutTheDayOfTheAnnouncementItCannotBeJudged() {
        Plan plan = BARE.withEndorsed(LocalDate.of(2014, 1, 1));
        Verdict unknown = Verdict.unknown("the day on which the area was announced");

        assertThat(verdict(plan, AREA.withAnnounced(Optional.empty()))).isEqualTo(unknown);
        assertThat(verdict(plan)).isEqualTo(unknown);
        assertThat(verdict(plan, AREA, AREA.withName("m"))).isEqualTo(unknown);
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        TooEarly finding = new TooEarly(LocalDate.of(2011, 1, 1), ANNOUNCED);

        assertThat(finding.problem())
                .isEqualTo("The plan has the date 2011-01-01, before its area was announced on 2012-12-10.");
        assertThat(finding.repair()).isEqualTo("Correct one of the two dates.");
    }
}
