package io.github.biglocal.funding;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The virements agreed for a plan can be made in its agreed budget, see {@link AmendedBudget}: the heading is there, and
 * enough money under it. Where several agreements pay for one plan, their budgets are taken together.
 */
public final class VirementsFitBudget extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("virements-fit-budget");

    /** Makes the rule. */
    public VirementsFitBudget() {
        super(
                RuleInfo.of("funding", ID, RuleKind.RECORDS)
                        .title("The agreed virements fit the budget")
                        .rationale(
                                "A virement moves money between headings, so the heading must exist and have enough under it.")
                        .sources(Citation.of("Rastrick Big Local, minutes, August 2020 and June 2021"))
                        .rows("L11")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis(
                                "The library's own check: a virement of more than there is under its heading contradicts the budget.")
                        .ownReading("Budgets of several agreements for one plan are taken together")
                        .build(),
                FundingAgreement.class);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        List<PlanChange> virements = context.find(PlanChange.BY_AREA, agreement.area()).stream()
                .filter(change -> change.kind() == PlanChangeKind.VIREMENT)
                .filter(change -> change.plan().isPresent() && change.plan().equals(agreement.plan()))
                .filter(change -> change.isAgreedBy(context.asOf()))
                .toList();
        if (virements.isEmpty()) {
            return Verdict.notApplicable("no virement is agreed for its plan, as far as is recorded");
        }
        List<FundingAgreement> agreements = context.find(FundingAgreement.BY_AREA, agreement.area()).stream()
                .filter(each -> each.plan().equals(agreement.plan()) && !each.isOfferedAfter(context.asOf()))
                .toList();
        if (agreement.budget().isEmpty()
                || agreements.stream().anyMatch(each -> each.budget().isEmpty())) {
            return Verdict.unknown("the headings of the agreed budget");
        }
        List<PlannedSpend> budget = Stream.concat(Stream.of(agreement), agreements.stream())
                .distinct()
                .filter(each -> each.amount().isSameCurrency(agreement.amount()))
                .flatMap(each -> each.budget().stream())
                .toList();
        List<LeftOut> leftOut =
                AmendedBudget.of(context.asOf(), budget, virements).leftOut();
        List<DoesNotFit> findings = leftOut.stream()
                .filter(each -> each.why() != LeftOut.Why.INCOMPLETE)
                .map(each -> new DoesNotFit(each.record(), each.why()))
                .toList();
        return findings.isEmpty() && !leftOut.isEmpty()
                ? Verdict.unknown("how much a virement moves, from where and to where")
                : Verdict.of(findings);
    }

    /**
     * A virement cannot be made.
     *
     * @param virement which
     * @param why the reason
     */
    public record DoesNotFit(Reference virement, LeftOut.Why why) implements Finding {
        @Override
        public Optional<Reference> place() {
            return Optional.of(virement);
        }

        @Override
        public String problem() {
            return switch (why) {
                case NOT_ENOUGH -> "The virement moves more than there is under its heading.";
                case OTHER_CURRENCY -> "The virement is in another currency than the budget.";
                default -> "The virement moves money from a heading that the budget does not have.";
            };
        }

        @Override
        public String repair() {
            return "Correct the virement, or record those agreed before it.";
        }
    }
}
