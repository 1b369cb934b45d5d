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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** The totals that a source prints for several deals are what the deals come to, in every column. */
public final class StatedTotalReconciles extends Rule<StatedTotal> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("stated-total-reconciles");

    private static final Index<DealId, Deal> DEALS = Index.of(Deal.class, Deal::id);

    /** Makes the rule. */
    public StatedTotalReconciles() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "A stated total is the sum of its deals in every column",
                        "A total that its parts do not come to means that a part is missing, doubled or misread.",
                        List.of(Guidance.DEALS),
                        LocalDateRange.ALL),
                StatedTotal.class);
    }

    @Override
    protected Verdict judge(StatedTotal total, RuleContext context) {
        if (total.deals().isEmpty()) {
            return Verdict.unknown("the deals it is the total of");
        }
        List<Deal> deals = new ArrayList<>();
        for (DealId id : total.deals()) {
            List<Deal> found = context.find(DEALS, id);
            if (found.size() != 1) {
                return Verdict.unknown("the deal " + id + ": " + found.size() + " are recorded");
            }
            deals.add(found.get(0));
        }
        List<Mismatch> mismatches = new ArrayList<>();
        for (DealFigure figure : DealFigure.values()) {
            Optional<Money> stated = total.stated(figure);
            if (stated.isPresent()) {
                Money sum = Money.zero(stated.get().getCurrencyUnit());
                for (Deal deal : deals) {
                    Optional<Money> part = deal.figure(figure);
                    if (part.isEmpty()) {
                        return Verdict.unknown("the " + figure.text() + " of deal " + deal.id());
                    }
                    sum = sum.plus(part.get());
                }
                if (!sum.isEqual(stated.get())) {
                    mismatches.add(new Mismatch(figure, stated.get(), sum));
                }
            }
        }
        return Verdict.of(mismatches);
    }

    /**
     * A column does not come to what is stated.
     *
     * @param figure which column
     * @param stated the total stated
     * @param sum what the deals come to
     */
    public record Mismatch(DealFigure figure, Money stated, Money sum) implements Finding {
        @Override
        public String problem() {
            return "The total " + figure.text() + " is stated as " + stated + ", but the deals come to " + sum + ".";
        }

        @Override
        public String repair() {
            Money difference = stated.minus(sum);
            return difference.isPositive()
                    ? "Look for a missing deal of " + difference + "."
                    : "Look for " + difference.negated() + " counted twice.";
        }
    }
}
