package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.plan.PlanDecidedAfterVisit.DecidedLate;
import io.github.biglocal.plan.PlanDecidedAfterVisit.Waited;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class PlanDecidedAfterVisitTest {
    /** The visit of the one published example: Monday 17 November, of 2014 by inference. */
    private static final LocalDate VISIT = LocalDate.of(2014, 11, 17);

    private static final Citation SOURCE = Citation.of("Another programme, 2030");
    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("p"))
            .area(AreaId.of("a"))
            .assessorVisit(VISIT)
            .build();

    private static Verdict verdict(PlanDecidedAfterVisit rule, Plan plan, String asOf) {
        return rule.verdict(plan, RuleContext.on(LocalDate.parse(asOf)));
    }

    private static Verdict verdict(Plan plan) {
        return verdict(PlanDecidedAfterVisit.standard(), plan, "2020-01-01");
    }

    @ParameterizedTest
    @CsvSource({"2014-11-17, 0, true", "2014-12-01, 14, true", "2014-12-08, 21, true", "2014-12-09, 22, false"})
    void threeWeeksAreExpectedAtMost(LocalDate endorsed, int days, boolean inTime) {
        assertThat(verdict(PLAN.withEndorsed(endorsed)))
                .isEqualTo(
                        inTime
                                ? Verdict.satisfied(new Waited(days, 21))
                                : Verdict.breached(new DecidedLate(VISIT, endorsed, days, 21)));
    }

    @ParameterizedTest
    @CsvSource({"28, true", "27, false"})
    void theTimeIsTheCallersToSet(int days, boolean inTime) {
        PlanDecidedAfterVisit rule = PlanDecidedAfterVisit.within(days, SOURCE);

        assertThat(verdict(rule, PLAN.withEndorsed(VISIT.plusDays(28)), "2020-01-01") instanceof Verdict.Satisfied)
                .isEqualTo(inTime);
        assertThat(rule.info().sources()).containsExactly(SOURCE);
        assertThat(rule.info().guidance()).isEqualTo(LocalDateRange.ALL);
    }

    @Test
    void theTimeIsAtLeastADay() {
        assertThatIllegalArgumentException().isThrownBy(() -> PlanDecidedAfterVisit.within(0, SOURCE));
    }

    @Test
    void isOnlyAnExpectation() {
        assertThat(PlanDecidedAfterVisit.standard().info().severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void doesNotAriseBeforeTheVisitOrTheDecision() {
        Plan late = PLAN.withEndorsed(LocalDate.of(2015, 6, 1));

        assertThat(verdict(PlanDecidedAfterVisit.standard(), late, "2014-11-16"))
                .isEqualTo(Verdict.notApplicable("the assessor visits later"));
        assertThat(verdict(PlanDecidedAfterVisit.standard(), late, "2015-05-31"))
                .isEqualTo(Verdict.notApplicable("the plan is endorsed later, on 2015-06-01"));
        assertThat(verdict(PLAN.withEndorsed(VISIT.minusDays(1))))
                .isEqualTo(Verdict.notApplicable("the plan was endorsed before the visit"));
    }

    @Test
    void withoutBothDaysItCannotBeJudged() {
        assertThat(verdict(PLAN)).isEqualTo(Verdict.unknown("the day on which the plan was endorsed"));
        assertThat(verdict(PLAN.withAssessorVisit(Optional.empty()).withEndorsed(VISIT)))
                .isEqualTo(Verdict.unknown("the day of the assessor's visit"));
    }

    @Test
    void saysByHowMuch() {
        DecidedLate late = new DecidedLate(VISIT, LocalDate.of(2014, 12, 15), 28, 21);

        assertThat(late.problem())
                .isEqualTo("The plan was endorsed on 2014-12-15, 28 days after the assessor's visit, 7 more than the 21"
                        + " expected.");
        assertThat(late.repair()).isEqualTo("Find what held the decision up, or correct one of the two dates.");
        assertThat(new Waited(1, 21).description()).isEqualTo("The decision took 1 day of the 21 expected at most.");
        assertThat(new Waited(14, 21).description()).isEqualTo("The decision took 14 days of the 21 expected at most.");
    }
}
