package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
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

/** What other passages say of a deal's figures is what the deal has. */
public final class ClaimsAgree extends Rule<Deal> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("deal-claims-agree");

    /** Makes the rule. */
    public ClaimsAgree() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "Every passage says the same of a deal's figures",
                        "A text that rounds or misremembers is repeated as if it were a second deal, or the true figure; both readings are kept and the difference shown.",
                        List.of(Guidance.DEALS),
                        LocalDateRange.ALL),
                Deal.class);
    }

    @Override
    protected Verdict judge(Deal deal, RuleContext context) {
        if (deal.claims().isEmpty()) {
            return Verdict.notApplicable("only one passage speaks of the deal");
        }
        List<Disagreement> disagreements = new ArrayList<>();
        Optional<DealFigure> notKnown = Optional.empty();
        for (AmountClaim claim : deal.claims()) {
            Optional<Money> recorded = deal.figure(claim.figure());
            if (recorded.isEmpty()) {
                notKnown = Optional.of(claim.figure());
            } else if (!deal.bound(claim.figure()).admits(recorded.get(), claim.amount())) {
                disagreements.add(new Disagreement(claim, recorded.get()));
            }
        }
        return disagreements.isEmpty() && notKnown.isPresent()
                ? Verdict.unknown("the deal's own " + notKnown.get().text())
                : Verdict.of(disagreements);
    }

    /**
     * A passage says otherwise.
     *
     * @param claim what the passage says
     * @param recorded what the deal has
     */
    public record Disagreement(AmountClaim claim, Money recorded) implements Finding {
        /** {@return what the passage says, less what the deal has} */
        public Money difference() {
            return claim.amount().minus(recorded);
        }

        @Override
        public String problem() {
            return "The deal has " + recorded + " as its " + claim.figure().text() + ", another passage says "
                    + claim.amount() + ".";
        }

        @Override
        public String repair() {
            return "Find out which is right; they are " + difference().abs() + " apart.";
        }
    }
}
