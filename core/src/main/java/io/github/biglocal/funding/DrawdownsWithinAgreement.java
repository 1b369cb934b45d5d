package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What is drawn down under an agreement is no more than is agreed. Money that was returned does not make room: it is
 * agreed anew.
 */
public final class DrawdownsWithinAgreement extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("drawdowns-within-agreement");

    /** Makes the rule. */
    public DrawdownsWithinAgreement() {
        super(
                RuleInfo.of("funding", ID, RuleKind.RECORDS)
                        .title("Drawdowns come to no more than the funding agreed")
                        .rationale("Local Trust pays only what the agreement provides for.")
                        .sources(Guidance.FUNDING_AGREEMENTS)
                        .rows("D10")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis("The library's own check: what was drawn contradicts what was agreed.")
                        .ownReading("Returned money does not make room for new drawdowns")
                        .build(),
                FundingAgreement.class);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        List<Drawdown> drawdowns = context.find(Drawdown.BY_AGREEMENT, agreement.id()).stream()
                .filter(each -> !each.date().isAfter(context.asOf()))
                .toList();
        if (drawdowns.isEmpty()) {
            return Verdict.notApplicable("no drawdown is on record");
        }
        CurrencyUnit currency = agreement.amount().getCurrencyUnit();
        Money drawn = Money.zero(currency)
                .plus(drawdowns.stream()
                        .map(Drawdown::planMoney)
                        .filter(money -> money.getCurrencyUnit().equals(currency))
                        .toList());
        if (drawn.isGreaterThan(agreement.amount())) {
            return Verdict.breached(new Overdrawn(drawn, agreement.amount()));
        }
        return drawdowns.stream()
                        .anyMatch(each -> !each.planMoney().getCurrencyUnit().equals(currency))
                ? Verdict.unknown("the worth in " + currency + " of a drawdown in another currency")
                : Verdict.satisfied(new Undrawn(drawn, agreement.amount()));
    }

    /**
     * More is drawn than agreed.
     *
     * @param drawn what is drawn
     * @param agreed what is agreed
     */
    public record Overdrawn(Money drawn, Money agreed) implements Finding {
        @Override
        public String problem() {
            return "The drawdowns come to " + drawn + ", " + drawn.minus(agreed) + " more than agreed.";
        }

        @Override
        public String repair() {
            return "Return " + drawn.minus(agreed) + ", or agree on it.";
        }
    }

    /**
     * No more is drawn than agreed.
     *
     * @param drawn what is drawn
     * @param agreed what is agreed
     */
    public record Undrawn(Money drawn, Money agreed) implements Margin {
        @Override
        public String description() {
            return drawn + " is drawn; " + agreed.minus(drawn) + " is still to be drawn.";
        }
    }
}
