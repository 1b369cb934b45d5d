package io.github.biglocal.funding;

import io.github.biglocal.rule.Rule;
import java.util.List;

/** The rules about allocations, funding agreements, what is drawn, spent and returned, and the close. */
public final class FundingRules {
    private FundingRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(
                new AllocationNotExceeded(),
                AllocationMinimum.standard(),
                AllocationHasUplifts.standard(),
                new AgreementHasThreeParts(),
                new AgreementCopied(),
                new ScheduleAddsUp(),
                PaymentsAtInterval.standard(),
                new AgreementDatesInOrder(),
                new AgreementEndsWithProgramme(),
                new NoRetrospectiveFunding(),
                new DrawdownsWithinAgreement(),
                new DrawdownOnEndorsedPlan(),
                new DrawdownUnderSignedAgreement(),
                new DrawdownToLtoInPost(),
                new ReviewBeforeNextDrawdown(),
                CostedVisionCoversAllocation.standard(),
                LtoContributionPaid.standard(),
                LtoContributionReturned.standard(),
                new AccountInOneCurrency(),
                SpendReportedEverySixMonths.standard(),
                new SpendReportOnTime(),
                new SpendUnderBudgetHeadings(),
                new VirementsFitBudget(),
                new BridgingGrantWithinAveragePayment(),
                new SpentByAdvisedDay(),
                new SpentByProgrammeEnd(),
                CloseOutPhaseBegun.standard(),
                ClosesWithLittleLeft.standard(),
                new CloseOutComplete(),
                RecordsKeptSevenYears.standard(),
                new CloseOutDatesInOrder());
    }
}
