package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.plan.PlanEndsWithProgramme.EndsTooLate;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanEndsWithProgrammeTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
    private static final Plan BARE =
            Plan.builder().id(PlanId.of("p")).area(AreaId.of("a")).build();

    private static Verdict verdict(Plan plan, String asOf) {
        return PlanEndsWithProgramme.standard().verdict(plan, RuleContext.on(LocalDate.parse(asOf)));
    }

    private static Plan until(String end) {
        return BARE.withPeriod(Periods.parse("2018-04-01/" + end));
    }

    @ParameterizedTest
    @CsvSource({"2023-03-31, false", "2026-03-30, false", "2026-03-31, false", "2026-04-01, true", "2028-03-31, true"})
    void aPlanEndsByTheEndOfMarch2026(LocalDate end, boolean tooLate) {
        assertThat(verdict(until(end.toString()), "2020-01-01"))
                .isEqualTo(tooLate ? Verdict.breached(new EndsTooLate(end, LAST_DAY)) : Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({"2019-08-31, false", "2019-09-01, true", "2026-03-31, true", "2026-04-01, false"})
    void appliesWhileTheGuidanceDoes(String asOf, boolean applies) {
        assertThat(verdict(until("2027-03-31"), asOf) instanceof Verdict.Breached)
                .isEqualTo(applies);
    }

    @Test
    void aPlanOfALaterDayIsNotAskedYet() {
        assertThat(verdict(until("2027-03-31").withSubmitted(LocalDate.of(2020, 1, 2)), "2020-01-01"))
                .isEqualTo(Verdict.notApplicable("the plan is of a later day"));
    }

    @Test
    void withoutALastDayItCannotBeJudged() {
        Verdict unknown = Verdict.unknown("the last day of the plan's period");

        assertThat(verdict(BARE, "2020-01-01")).isEqualTo(unknown);
        assertThat(verdict(until(".."), "2020-01-01")).isEqualTo(unknown);
    }

    @Test
    void anotherProgrammeEndsOnAnotherDay() {
        PlanEndsWithProgramme rule =
                PlanEndsWithProgramme.on(LocalDate.of(2040, 12, 31), Citation.of("Another programme, 2030"));
        RuleContext context = RuleContext.on(LocalDate.of(2035, 1, 1));

        assertThat(rule.verdict(until("2040-12-31"), context)).isEqualTo(Verdict.satisfied());
        assertThat(rule.verdict(until("2041-01-01"), context)).isInstanceOf(Verdict.Breached.class);
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        EndsTooLate day = new EndsTooLate(LocalDate.of(2026, 4, 1), LAST_DAY);
        EndsTooLate month = new EndsTooLate(LocalDate.of(2026, 4, 30), LAST_DAY);

        assertThat(day.problem())
                .isEqualTo("The plan ends on 2026-04-01; the programme ends on 2026-03-31, 1 day earlier.");
        assertThat(month.problem())
                .isEqualTo("The plan ends on 2026-04-30; the programme ends on 2026-03-31, 30 days earlier.");
        assertThat(month.repair()).isEqualTo("End the plan on 2026-03-31 or earlier.");
    }
}
