package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** A deal has programme money in it; without, it is influenced and not leveraged. */
public final class DealHasProgrammeMoney extends Rule<Deal> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("deal-has-programme-money");

    /** Makes the rule. */
    public DealHasProgrammeMoney() {
        super(
                new RuleInfo(
                        ID,
                        Severity.INFO,
                        "A deal has programme money in it",
                        "Where the programme put nothing in, it may have influenced what others did, but levered nothing: a ratio to nothing is undefined, and counting such a deal inflates the ratio of all.",
                        List.of(Guidance.DEALS),
                        LocalDateRange.ALL),
                Deal.class);
    }

    @Override
    protected Verdict judge(Deal deal, RuleContext context) {
        Optional<Money> programmeMoney = deal.programmeMoney();
        if (programmeMoney.isEmpty()) {
            return Verdict.unknown("the deal's programme money");
        }
        return programmeMoney.get().isZero() ? Verdict.breached(new Influenced(deal.match())) : Verdict.satisfied();
    }

    /**
     * The programme put nothing in.
     *
     * @param match what others put in; empty if the deal has no match lines
     */
    public record Influenced(Optional<Money> match) implements Finding {
        @Override
        public String problem() {
            return "The programme put nothing into the deal"
                    + match.map(amount -> ", others " + amount).orElse("") + ": it is influenced, not leveraged.";
        }

        @Override
        public String repair() {
            return "Report it beside leverage, never in it; or record the programme's contribution if there was one.";
        }
    }
}
