package io.github.biglocal.funding;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
                        .rationale("Amounts in different currencies cannot be added up into one account.")
                        .source(Guidance.CONSISTENCY)
                        .rows("D10")
                        .basis("The library's own check: the records of one agreement are in different currencies.")
                        .build(),
                FundingAgreement.class);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        CurrencyUnit agreed = agreement.amount().getCurrencyUnit();
        List<OtherCurrency> amounts = new ArrayList<>();
        context.find(Drawdown.BY_AGREEMENT, agreement.id())
                .forEach(each -> amounts.add(new OtherCurrency(
                        each.reference(), "planMoney", each.planMoney().getCurrencyUnit(), agreed)));
        context.find(FundingReturn.BY_AGREEMENT, agreement.id())
                .forEach(each -> amounts.add(new OtherCurrency(
                        each.reference(), "amount", each.amount().getCurrencyUnit(), agreed)));
        context.find(SpendReport.BY_AGREEMENT, agreement.id())
                .forEach(each -> each.lines().stream()
                        .limit(1)
                        .forEach(line -> amounts.add(new OtherCurrency(
                                each.reference(), "lines", line.amount().getCurrencyUnit(), agreed))));
        if (amounts.isEmpty()) {
            return Verdict.notApplicable("no drawdown, spend report or return is recorded under the agreement");
        }
        return Verdict.of(
                amounts.stream().filter(each -> !each.currency().equals(agreed)).toList());
    }

    /**
     * A record is in a different currency from its agreement.
     *
     * @param record which
     * @param field the field that holds the amount
     * @param currency its currency
     * @param agreed the currency of the agreement
     */
    public record OtherCurrency(Reference record, String field, CurrencyUnit currency, CurrencyUnit agreed)
            implements Finding {
        public OtherCurrency {
            Objects.requireNonNull(agreed, "agreed");
            Objects.requireNonNull(currency, "currency");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(record, "record");
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(record);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field);
        }

        @Override
        public String problem() {
            return "The " + Text.words(record.kind()) + " is in " + Text.currency(currency)
                    + ", but its funding agreement is in " + Text.currency(agreed) + ".";
        }

        @Override
        public String repair() {
            return "Record the amount in " + Text.currency(agreed) + ", or correct the reference to the agreement.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(record, field), Repair.correct(record, "agreement"));
        }
    }
}
