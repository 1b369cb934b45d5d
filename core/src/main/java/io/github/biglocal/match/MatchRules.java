package io.github.biglocal.match;

import io.github.biglocal.rule.Rule;
import java.util.List;

/** The rules about projects and how they add up. */
public final class MatchRules {
    private MatchRules() {}

    /** {@return one of each} */
    public static List<Rule<?>> all() {
        return List.of(
                new ProjectAddsUp(),
                new ProjectFiguresAgree(),
                new ProjectIsNotATotal(),
                new ProjectHasProgrammeMoney(),
                new ProjectIsAdditional(),
                new LeverageClaimIsSupported(),
                new MatchIsNotLotteryMoney(),
                new MatchIsNotRepayable(),
                new MatchIsNotProgrammeMoney(),
                new SameStatusOnBothSides(),
                new ProjectAmountsAreExact(),
                new VolunteerTimeIsRecorded(),
                new VolunteerValueAddsUp(),
                new StatedMatchExcludesExternalBenefit(),
                new FundingChangesInOrder(),
                new ReturnedWithinContribution(),
                MatchNotCountedTwice.standard(),
                new MatchReportedByOneArea(),
                new StatedTotalReconciles());
    }
}
