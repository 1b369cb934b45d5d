package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Index;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** The match that a source states for several deals does not take in deals into which the programme put nothing. */
public final class StatedMatchLeavesOutInfluenced extends Rule<StatedTotal> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("stated-match-leaves-out-influenced");

    private static final Index<DealId, Deal> DEALS = Index.of(Deal.class, Deal::id);

    /** Makes the rule. */
    public StatedMatchLeavesOutInfluenced() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "A stated match leaves out what was only influenced",
                        "In the one published table of deals more than half of the total told as match or external funding came with no programme money at all; read as match, it doubles the ratio.",
                        List.of(Guidance.DEALS),
                        LocalDateRange.ALL),
                StatedTotal.class);
    }

    @Override
    protected Verdict judge(StatedTotal statedTotal, RuleContext context) {
        if (statedTotal.match().isEmpty()) {
            return Verdict.notApplicable("it states no match");
        }
        if (statedTotal.deals().isEmpty()) {
            return Verdict.unknown("the deals it is the total of");
        }
        Money stated = statedTotal.match().get();
        Money leveraged = Money.zero(stated.getCurrencyUnit());
        Money influenced = leveraged;
        for (DealId id : statedTotal.deals()) {
            List<Deal> found = context.find(DEALS, id);
            if (found.size() != 1 || found.get(0).programmeMoney().isEmpty()) {
                return Verdict.unknown("the programme money of deal " + id);
            }
            Money match = found.get(0).match().orElse(Money.zero(stated.getCurrencyUnit()));
            if (!match.isSameCurrency(stated)) {
                return Verdict.unknown("the match of deal " + id + " in " + stated.getCurrencyUnit());
            }
            if (found.get(0).programmeMoney().get().isZero()) {
                influenced = influenced.plus(match);
            } else {
                leveraged = leveraged.plus(match);
            }
        }
        if (influenced.isZero()) {
            return Verdict.notApplicable("the programme put money into each of its deals that has match");
        }
        if (stated.isEqual(leveraged)) {
            return Verdict.satisfied();
        }
        // A total that is neither sum is for the rule about totals.
        return stated.isEqual(leveraged.plus(influenced))
                ? Verdict.breached(new TakenIn(stated, influenced))
                : Verdict.unknown(
                        "which deals the stated match takes in: it is the sum neither of all nor of the levered");
    }

    /**
     * What was only influenced is told as match.
     *
     * @param stated the match stated
     * @param influenced how much of it came with no programme money
     */
    public record TakenIn(Money stated, Money influenced) implements Finding {
        @Override
        public String problem() {
            return "The stated match of " + stated + " takes in " + influenced
                    + " of deals into which the programme put nothing.";
        }

        @Override
        public String repair() {
            return "Tell " + stated.minus(influenced) + " as match, and " + influenced + " beside it as influenced.";
        }
    }
}
