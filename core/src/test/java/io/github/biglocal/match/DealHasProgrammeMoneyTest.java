package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.match.DealHasProgrammeMoney.Influenced;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DealHasProgrammeMoneyTest {

    private static Verdict verdict(Deal deal) {
        return new DealHasProgrammeMoney().verdict(deal, RuleContext.on(LocalDate.of(2020, 2, 29)));
    }

    @Test
    void theA61CycleRouteIsInfluencedAndNotLeveraged() {
        Influenced finding = new Influenced(Optional.of(Money.parse("GBP 195000")));

        assertThat(verdict(TableOne.L2)).isEqualTo(Verdict.breached(finding));
        assertThat(finding.problem())
                .isEqualTo("The programme put nothing into the deal, others GBP 195000.00: it is influenced, not"
                        + " leveraged.");
        assertThat(finding.repair())
                .isEqualTo("Report it beside leverage, never in it; or record the programme's contribution if there"
                        + " was one.");
    }

    @Test
    void aPennySatisfiesIt() {
        assertThat(verdict(TableOne.deal("d", "1", "0.01", "0.99"))).isEqualTo(Verdict.satisfied());
    }

    @Test
    void nothingFromAnybodyIsNotLeveragedEither() {
        assertThat(verdict(TableOne.L2.withMatchLines())).isEqualTo(Verdict.breached(new Influenced(Optional.empty())));
    }

    @Test
    void withoutARecordOfTheProgrammeMoneyItCannotBeJudged() {
        assertThat(verdict(TableOne.L1.withProgrammeLines())).isEqualTo(Verdict.unknown("the deal's programme money"));
    }
}
