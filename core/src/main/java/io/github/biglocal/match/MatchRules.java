package io.github.biglocal.match;

import io.github.biglocal.rule.Rule;
import java.util.List;

/** The rules about deals and how they add up. */
public final class MatchRules {
    private MatchRules() {}

    /** {@return one of each} */
    public static List<Rule<?>> all() {
        return List.of(
                new DealAddsUp(),
                new ClaimsAgree(),
                new DealIsNoTotalRow(),
                new DealHasProgrammeMoney(),
                new DealIsAdditional(),
                new LeverageClaimIsSupported(),
                new MatchIsNotLotteryMoney(),
                new MatchIsNotRepayable(),
                new SidesAreEquallyFirm(),
                new AmountsAreExact(),
                new VolunteerTimeIsRecorded(),
                new VolunteerValueAddsUp(),
                new StatedMatchLeavesOutInfluenced(),
                SameAmountToldOnce.standard(),
                new StatedTotalReconciles());
    }
}
