package io.github.biglocal.funding;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** What is drawn, spent and returned under an agreement is in its currency. */
public final class AccountInOneCurrency extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("account-in-one-currency");

    /** Makes the rule. */
    public AccountInOneCurrency() {
        super(
                RuleInfo.of("funding", ID, RuleKind.RECORDS)
                        .title("Everything recorded under an agreement is in its currency")
                        .rationale("Amounts in two currencies do not add up to an account.")
                        .sources(Guidance.FUNDING_AGREEMENTS)
                        .rows("D10")
                        .basis("The library's own check: amounts in two currencies cannot be added up.")
                        .build(),
                FundingAgreement.class);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        CurrencyUnit currency = agreement.amount().getCurrencyUnit();
        Map<Reference, CurrencyUnit> currencies = new LinkedHashMap<>();
        context.find(Drawdown.BY_AGREEMENT, agreement.id())
                .forEach(each ->
                        currencies.put(each.reference(), each.planMoney().getCurrencyUnit()));
        context.find(FundingReturn.BY_AGREEMENT, agreement.id())
                .forEach(each -> currencies.put(each.reference(), each.amount().getCurrencyUnit()));
        context.find(SpendReport.BY_AGREEMENT, agreement.id()).stream()
                .filter(each -> !each.lines().isEmpty())
                .forEach(each -> currencies.put(
                        each.reference(), each.lines().get(0).amount().getCurrencyUnit()));
        if (currencies.isEmpty()) {
            return Verdict.notApplicable("nothing is on record as drawn, spent or returned under it");
        }
        return Verdict.of(currencies.entrySet().stream()
                .filter(each -> !each.getValue().equals(currency))
                .map(each -> new OtherCurrency(each.getKey(), each.getValue(), currency))
                .toList());
    }

    /**
     * A record is in another currency.
     *
     * @param record which
     * @param currency its currency
     * @param agreed the currency of the agreement
     */
    public record OtherCurrency(Reference record, CurrencyUnit currency, CurrencyUnit agreed) implements Finding {
        @Override
        public Optional<Reference> place() {
            return Optional.of(record);
        }

        @Override
        public String problem() {
            return record + " is in " + currency + ", the agreement in " + agreed + ".";
        }

        @Override
        public String repair() {
            return "Give its amounts in " + agreed + ".";
        }
    }
}
