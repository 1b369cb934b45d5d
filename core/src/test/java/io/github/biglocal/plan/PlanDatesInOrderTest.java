package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.plan.PlanDatesInOrder.OutOfOrder;
import io.github.biglocal.plan.PlanDatesInOrder.Step;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanDatesInOrderTest {
    private static final LocalDate DAY = LocalDate.of(2014, 7, 11);
    private static final Plan BARE =
            Plan.builder().id(PlanId.of("p")).area(AreaId.of("a")).build();

    private static Verdict verdict(Plan plan) {
        return new PlanDatesInOrder().verdict(plan, RuleContext.on(LocalDate.of(2020, 1, 1)));
    }

    private static Plan dated(Step step, LocalDate date) {
        return dated(BARE, step, date);
    }

    private static Plan dated(Plan plan, Step step, LocalDate date) {
        return switch (step) {
            case DRAFTING_BEGAN -> plan.withDraftingBegan(date);
            case SUBMITTED -> plan.withSubmitted(date);
            case ENDORSED -> plan.withEndorsed(date);
            case ENDED -> plan.withPeriod(Periods.parse("2000-01-01/" + date));
            case REPLACED -> plan.withReplaced(date);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFTING_BEGAN, SUBMITTED",
        "DRAFTING_BEGAN, ENDORSED",
        "DRAFTING_BEGAN, ENDED",
        "SUBMITTED, ENDORSED",
        "SUBMITTED, ENDED",
        "SUBMITTED, REPLACED",
        "ENDORSED, ENDED",
        "ENDORSED, REPLACED"
    })
    void whatComesLaterIsNotDatedEarlier(Step earlier, Step later) {
        Plan plan = dated(earlier, DAY);

        assertThat(verdict(dated(plan, later, DAY.minusDays(1))))
                .isEqualTo(Verdict.breached(new OutOfOrder(earlier, DAY, later, DAY.minusDays(1))));
        assertThat(verdict(dated(plan, later, DAY))).isEqualTo(Verdict.satisfied());
        assertThat(verdict(dated(plan, later, DAY.plusDays(1)))).isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({"-1", "0", "1"})
    void aPlanMayBeReplacedBeforeOrAfterItEnds(int days) {
        assertThat(verdict(dated(dated(Step.ENDED, DAY), Step.REPLACED, DAY.plusDays(days))))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void withFewerThanTwoDatesTheQuestionDoesNotArise() {
        for (Step step : Step.values()) {
            assertThat(verdict(dated(step, DAY)))
                    .isEqualTo(Verdict.notApplicable("fewer than two of its dates are recorded"));
        }
        assertThat(verdict(BARE.withEndorsed(DAY).withPeriod(Optional.of(Periods.parse("2000-01-01/..")))))
                .isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void everyBreakInTheOrderIsTold() {
        Plan plan = dated(dated(dated(Step.DRAFTING_BEGAN, DAY), Step.SUBMITTED, DAY.minusDays(1)), Step.ENDORSED, DAY);

        assertThat(verdict(dated(plan, Step.ENDED, DAY.minusDays(2))))
                .isEqualTo(Verdict.breached(
                        new OutOfOrder(Step.DRAFTING_BEGAN, DAY, Step.SUBMITTED, DAY.minusDays(1)),
                        new OutOfOrder(Step.ENDORSED, DAY, Step.ENDED, DAY.minusDays(2))));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        OutOfOrder finding = new OutOfOrder(Step.ENDORSED, DAY, Step.ENDED, LocalDate.of(2014, 7, 1));

        assertThat(finding.problem())
                .isEqualTo("The plan is recorded as over on 2014-07-01, before it was endorsed on 2014-07-11.");
        assertThat(finding.repair()).isEqualTo("Correct one of the two dates.");
    }
}
