package io.github.biglocal.commission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.commission.CommissionStatesOutcomes.NoOutcomes;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommissionStatesOutcomesTest {
    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);
    private static final Commission SILENT = Commission.builder()
            .id(CommissionId.of("c"))
            .area(AreaId.of("a"))
            .title("Youth work")
            .specification("Two sessions a week")
            .build();

    private static Verdict verdict(LocalDate date, Commission commission) {
        return new CommissionStatesOutcomes().verdict(commission, RuleContext.on(date));
    }

    @ParameterizedTest
    @EnumSource
    void anyOutcomeSatisfiesIt(Outcome outcome) {
        assertThat(verdict(DAY, SILENT.withOutcomesSought(outcome))).isEqualTo(Verdict.satisfied());
    }

    @Test
    void noOutcomeBreachesIt() {
        assertThat(verdict(DAY, SILENT)).isEqualTo(Verdict.breached(new NoOutcomes(SILENT.reference())));
        assertThat(new NoOutcomes(SILENT.reference()).problem())
                .isEqualTo("The commission does not state which outcomes it seeks.");
        assertThat(new NoOutcomes(SILENT.reference()).repair()).isEqualTo("Record at least one outcome that it seeks.");
    }

    @Test
    void withoutASpecificationItDoesNotApply() {
        Commission bare = SILENT.withSpecification(Optional.empty());

        assertThat(verdict(DAY, bare))
                .isEqualTo(Verdict.notApplicable("it is not recorded what the provider is to do"));
        assertThat(verdict(DAY, bare.withOutcomesSought(Outcome.SKILLS_AND_CONFIDENCE)))
                .isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({"2010-07-26, false", "2010-07-27, true", "2026-03-31, true", "2026-04-01, false"})
    void appliesWhileTheProgrammeRuns(LocalDate date, boolean applies) {
        assertThat(verdict(date, SILENT) instanceof Verdict.Breached).isEqualTo(applies);
    }
}
