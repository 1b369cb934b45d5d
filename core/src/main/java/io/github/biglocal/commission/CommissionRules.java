package io.github.biglocal.commission;

import io.github.biglocal.rule.Rule;
import java.util.List;

/** The rules about commissions. */
public final class CommissionRules {
    private CommissionRules() {}

    /** {@return one of each} */
    public static List<Rule<?>> all() {
        return List.of(
                new CommissionStatesOutcomes(),
                new CommissionCoDesignAgrees(),
                CommissionBudgetNearTender.standard(),
                new CommissionTenderersCounted(),
                new CommissionDirectHasOneTenderer(),
                new CommissionAwardFollowsTender(),
                new CommissionProviderIsSupplier(),
                CommissionValueNearAward.standard(),
                new CommissionContractFollowsAward(),
                new CommissionDatesInOrder(),
                new CommissionMilestonesAgree(),
                new CommissionPaidUnderContract(),
                new CommissionPaymentsWithinValue(),
                new CommissionEndingAgrees(),
                CommissionNotPaidAfterEnd.standard());
    }
}
