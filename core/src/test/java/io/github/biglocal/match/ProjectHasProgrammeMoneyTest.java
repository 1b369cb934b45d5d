package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.match.ProjectHasProgrammeMoney.ExternalBenefit;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ProjectHasProgrammeMoneyTest {

    private static Verdict verdict(Project project) {
        return new ProjectHasProgrammeMoney().verdict(project, RuleContext.on(LocalDate.of(2020, 2, 29)));
    }

    @Test
    void theA61CycleRouteIsExternalBenefitAndNotLeverage() {
        ExternalBenefit finding = new ExternalBenefit(Optional.of(Money.parse("GBP 195000")));

        assertThat(verdict(TableOne.L2)).isEqualTo(Verdict.breached(finding));
        assertThat(finding.problem())
                .isEqualTo("No programme money went into the project, so the £195,000 from others is"
                        + " external benefit, not leverage.");
        assertThat(finding.repair())
                .isEqualTo(
                        "Report it separately as external benefit, or record the programme's contribution if there was"
                                + " one.");
    }

    @Test
    void aPennySatisfiesIt() {
        assertThat(verdict(TableOne.project("d", "1", "0.01", "0.99"))).isEqualTo(Verdict.satisfied());
    }

    @Test
    void nothingFromAnybodyIsNotLeveragedEither() {
        assertThat(verdict(TableOne.L2.withMatchLines()))
                .isEqualTo(Verdict.breached(new ExternalBenefit(Optional.empty())));
    }

    @Test
    void withoutARecordOfTheProgrammeMoneyItCannotBeJudged() {
        assertThat(verdict(TableOne.L1.withProgrammeLines()))
                .isEqualTo(Verdict.unknown(
                        TableOne.L1, "programmeLines", "how much programme money went into the project"));
    }
}
