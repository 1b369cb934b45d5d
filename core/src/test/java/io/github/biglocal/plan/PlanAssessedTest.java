package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.OutOfOrder;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanAssessedTest {
    private static final LocalDate SUBMITTED = LocalDate.of(2014, 10, 1);
    private static final LocalDate ENDORSED = LocalDate.of(2014, 12, 1);
    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("p"))
            .area(AreaId.of("a"))
            .submitted(SUBMITTED)
            .endorsed(ENDORSED)
            .build();
    private static final Missing WHEN_ENDORSED = Missing.of(PLAN, "endorsed", "when the plan was endorsed");
    private static final Missing VISIT = Missing.of(PLAN, "assessorVisit", "when the assessor visited");
    private static final Missing WHEN_SUBMITTED = Missing.of(PLAN, "submitted", "when the plan was submitted");

    private static Verdict verdict(Plan plan, String asOf) {
        return new PlanAssessed().verdict(plan, RuleContext.on(LocalDate.parse(asOf)));
    }

    private static Verdict verdict(Plan plan) {
        return verdict(plan, "2020-01-01");
    }

    private static Verdict misplaced(
            String field,
            String what,
            String verb,
            LocalDate day,
            String laterField,
            String laterWhat,
            String laterVerb,
            LocalDate laterDay) {
        return Verdict.breached(OutOfOrder.of(
                Event.of(what, verb, PLAN, field, day), Event.of(laterWhat, laterVerb, PLAN, laterField, laterDay)));
    }

    @ParameterizedTest
    @CsvSource({"2014-10-01", "2014-11-17", "2014-12-01"})
    void aVisitBetweenSubmissionAndEndorsementSatisfiesIt(LocalDate visit) {
        assertThat(verdict(PLAN.withAssessorVisit(visit))).isEqualTo(Verdict.satisfied());
    }

    @Test
    void aVisitBeforeTheSubmissionOrAfterTheEndorsementDoesNot() {
        assertThat(verdict(PLAN.withAssessorVisit(SUBMITTED.minusDays(1))))
                .isEqualTo(misplaced(
                        "submitted",
                        "the plan",
                        "was submitted",
                        SUBMITTED,
                        "assessorVisit",
                        "the assessor",
                        "visited",
                        SUBMITTED.minusDays(1)));
        assertThat(verdict(PLAN.withAssessorVisit(ENDORSED.plusDays(1))))
                .isEqualTo(misplaced(
                        "assessorVisit",
                        "the assessor",
                        "visited",
                        ENDORSED.plusDays(1),
                        "endorsed",
                        "the plan",
                        "was endorsed",
                        ENDORSED));
    }

    @Test
    void eitherVisitOrFeedbackInTimeShowsAnAssessment() {
        assertThat(verdict(PLAN.withAssessorVisit(ENDORSED).withAssessorFeedback(ENDORSED.plusDays(9))))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(PLAN.withAssessorVisit(ENDORSED.plusDays(1)).withAssessorFeedback(ENDORSED)))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(PLAN.withAssessorVisit(ENDORSED.plusDays(1)).withAssessorFeedback(ENDORSED.plusDays(9))))
                .isInstanceOf(Verdict.Breached.class);
    }

    @ParameterizedTest
    @CsvSource({"2014-09-30, false", "2014-10-01, true", "2014-12-01, true", "2014-12-02, false"})
    void feedbackAtAnotherTimeLeavesTheVisitOpen(LocalDate feedback, boolean inTime) {
        assertThat(verdict(PLAN.withAssessorFeedback(feedback)))
                .isEqualTo(inTime ? Verdict.satisfied() : Verdict.unknown(VISIT));
    }

    @Test
    void withoutTheSubmissionAVisitMayHaveComeTooEarly() {
        Plan plan = PLAN.withSubmitted(Optional.empty());

        assertThat(verdict(plan.withAssessorVisit(ENDORSED))).isEqualTo(Verdict.unknown(WHEN_SUBMITTED));
        assertThat(verdict(plan.withAssessorVisit(ENDORSED.plusDays(1)))).isInstanceOf(Verdict.Breached.class);
        assertThat(verdict(plan.withAssessorVisit(ENDORSED.plusDays(1)).withAssessorFeedback(ENDORSED)))
                .isEqualTo(Verdict.unknown(WHEN_SUBMITTED));
        assertThat(verdict(plan)).isEqualTo(Verdict.unknown(List.of(VISIT, WHEN_SUBMITTED), 1));
    }

    @Test
    void withoutTheEndorsementItNamesWhatElseIsNeeded() {
        Plan plan = PLAN.withEndorsed(Optional.empty());

        assertThat(verdict(plan.withAssessorVisit(ENDORSED))).isEqualTo(Verdict.unknown(WHEN_ENDORSED));
        assertThat(verdict(plan)).isEqualTo(Verdict.unknown(WHEN_ENDORSED, VISIT));
        assertThat(verdict(plan.withAssessorFeedback(SUBMITTED)))
                .isEqualTo(Verdict.unknown(List.of(WHEN_ENDORSED, VISIT), 1));
        assertThat(verdict(plan.withAssessorFeedback(SUBMITTED.minusDays(1))))
                .isEqualTo(Verdict.unknown(WHEN_ENDORSED, VISIT));
    }

    @ParameterizedTest
    @CsvSource({"2014-11-30, false", "2014-12-01, true", "2026-03-31, true", "2026-04-01, false"})
    void isAskedFromTheEndorsementToTheEndOfTheProgramme(String asOf, boolean asked) {
        assertThat(verdict(PLAN.withAssessorVisit(SUBMITTED.minusDays(1)), asOf) instanceof Verdict.Breached)
                .isEqualTo(asked);
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        assertThat(verdict(PLAN.withAssessorVisit(ENDORSED.plusDays(1))).description())
                .isEqualTo("Breached: The plan was endorsed on 1 December 2014, before the assessor visited (2 December"
                        + " 2014). Correct whichever date is wrong.");
        assertThat(verdict(PLAN.withAssessorVisit(SUBMITTED.minusDays(1))).description())
                .isEqualTo(
                        "Breached: The assessor visited on 30 September 2014, before the plan was submitted (1 October"
                                + " 2014). Correct whichever date is wrong.");
    }
}
