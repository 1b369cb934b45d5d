package io.github.biglocal.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.PartnershipReview;
import io.github.biglocal.partnership.PartnershipReviewId;
import io.github.biglocal.partnership.ReviewCountsEnoughMembers;
import io.github.biglocal.partnership.ReviewCountsEnoughResidents;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeId;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Local Trust published and records can decide: the standard set finds each of these without being asked. */
class PublishedAndDecidableTest {
    private static final LocalDate DAY = LocalDate.of(2021, 1, 1);

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static Set<RuleId> found(LocalDate day, Entity... records) {
        Report report = BigLocalRules.standard().check(Records.of(Arrays.asList(records)), day);
        return report.open().stream().map(Report.PlacedFinding::rule).collect(Collectors.toSet());
    }

    /** The review of 2016 counted which partnerships met both criteria (Local Trust, How many people …, 2016: 88 %). */
    @Test
    void aReviewOfSevenMembersTwoOfThemResidentMeetsNeitherCriterion() {
        PartnershipReview review = PartnershipReview.builder()
                .id(PartnershipReviewId.of("2016"))
                .partnership(PartnershipId.of("p"))
                .completed(LocalDate.of(2016, 9, 1))
                .members(7)
                .residents(2)
                .build();

        assertThat(found(LocalDate.of(2016, 12, 31), review))
                .contains(
                        ReviewCountsEnoughMembers.standard().info().id(),
                        ReviewCountsEnoughResidents.standard().info().id());
    }

    /** Local Trust, Funding agreements, July 2015 (M9): sent once a proposal or plan is endorsed. */
    @ParameterizedTest
    @CsvSource({"2020-05-31, true", "2020-06-01, false", "2020-06-02, false"})
    void anAgreementForAProposalIsNotOfferedBeforeTheProposalIsDecided(LocalDate offered, boolean tooEarly) {
        PlanChange proposal = proposal().withDecided(LocalDate.of(2020, 6, 1));
        FundingAgreement agreement =
                Accounts.agreement("f", "GBP 300").withOffered(offered).withPlanChange(proposal.id());
        Verdict verdict = AgreementRules.agreementFollowsEndorsement()
                .verdict(agreement, RuleContext.on(DAY, Records.of(List.of(proposal))));

        assertThat(verdict instanceof Verdict.Breached)
                .as(verdict.description())
                .isEqualTo(tooEarly);
        assertThat(found(DAY, agreement, proposal).contains(AgreementRules.AGREEMENT_FOLLOWS_ENDORSEMENT))
                .isEqualTo(tooEarly);
    }

    @Test
    void aProposalThatIsNotDecidedLeavesTheAnswerOpen() {
        FundingAgreement agreement = Accounts.agreement("f", "GBP 300")
                .withOffered(LocalDate.of(2020, 6, 1))
                .withPlanChange(proposal().id());

        assertThat(AgreementRules.agreementFollowsEndorsement()
                        .verdict(agreement, RuleContext.on(DAY, Records.of(List.of(proposal())))))
                .isInstanceOf(Verdict.Unknown.class);
    }

    private static PlanChange proposal() {
        return PlanChange.builder()
                .id(PlanChangeId.of("more"))
                .area(Accounts.AREA)
                .plan(PlanId.of("plan"))
                .kind(PlanChangeKind.ADDITIONAL_FUNDING)
                .requested(LocalDate.of(2020, 4, 1))
                .build();
    }

    /** Local Trust, The Big Local plan, September 2019 (L2): broadly how the whole allocation will be spent. */
    @Test
    void aCostedVisionOfTenPoundsDoesNotCoverTheAllocation() {
        Plan plan = Plan.builder()
                .id(PlanId.of("plan"))
                .area(Accounts.AREA)
                .submitted(LocalDate.of(2020, 1, 1))
                .addCostedVision(new PlannedSpend("theme", gbp("10")))
                .build();
        Allocation allocation = Allocation.builder()
                .id(AllocationId.of("a"))
                .area(Accounts.AREA)
                .initial(gbp("1000000"))
                .build();

        assertThat(found(DAY, plan, allocation)).contains(CostedVisionCoversAllocation.ID);
    }

    /** Local Trust, Close out FAQs (M17): closed before March 2026, read as by the last day of that month. */
    @ParameterizedTest
    @CsvSource({"2026-03-31, false", "2026-04-01, true"})
    void aGrantIsClosedByTheEndOfTheProgramme(LocalDate closed, boolean tooLate) {
        CloseOut closeOut = CloseOut.builder()
                .id(CloseOutId.of("c"))
                .area(Accounts.AREA)
                .closed(closed)
                .build();

        assertThat(found(LocalDate.of(2026, 4, 1), closeOut).contains(CloseOutRules.CLOSED_BY_PROGRAMME_END))
                .isEqualTo(tooLate);
    }
}
