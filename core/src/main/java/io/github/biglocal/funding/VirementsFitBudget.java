package io.github.biglocal.funding;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeDecision;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The virements agreed for a plan can be made in its agreed budget, see {@link AmendedBudget}: the budget has the
 * heading, with enough money under it. Where several agreements pay for one plan, their budgets are taken together.
 */
public final class VirementsFitBudget extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("virements-fit-budget");

    /** Makes the rule. */
    public VirementsFitBudget() {
        super(
                RuleInfo.of("funding", ID, RuleKind.RECORDS)
                        .title("The agreed virements fit the budget")
                        .rationale("A virement moves money between headings, so the heading must exist and have enough"
                                + " under it.")
                        .sources(
                                Citation.of("Rastrick Big Local, minutes, August 2020 and June 2021"),
                                Guidance.CONSISTENCY)
                        .rows("L11")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis("The library's own check: a virement cannot move more than its heading has. The"
                                + " minutes are an example of virements.")
                        .ownReading("The budgets of all agreements for one plan are added together")
                        .build(),
                FundingAgreement.class);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        List<PlanChange> virements = context.find(PlanChange.BY_AREA, agreement.area()).stream()
                .filter(change -> change.kind() == PlanChangeKind.VIREMENT)
                .filter(change -> change.plan().isPresent() && change.plan().equals(agreement.plan()))
                .toList();
        List<PlanChange> agreed = virements.stream()
                .filter(change -> change.isAgreedBy(context.asOf()))
                .toList();
        if (agreed.isEmpty()) {
            return Verdict.notApplicable("no agreed virement is on record for the agreement's plan");
        }
        List<FundingAgreement> agreements = context.find(FundingAgreement.BY_AREA, agreement.area()).stream()
                .filter(each -> each.plan().equals(agreement.plan()) && !each.isOfferedAfter(context.asOf()))
                .toList();
        if (agreement.budget().isEmpty()
                || agreements.stream().anyMatch(each -> each.budget().isEmpty())) {
            return Verdict.notApplicable("the headings of the agreed budget are not recorded");
        }
        List<PlannedSpend> budget = Stream.concat(Stream.of(agreement), agreements.stream())
                .distinct()
                .filter(each -> each.amount().isSameCurrency(agreement.amount()))
                .flatMap(each -> each.budget().stream())
                .toList();
        List<LeftOut> leftOut = AmendedBudget.of(context.asOf(), budget, agreed).leftOut();
        boolean incomplete = virements.stream().anyMatch(VirementsFitBudget::mayAddMoney)
                || leftOut.stream().anyMatch(each -> each.why() == LeftOut.Why.INCOMPLETE);
        List<DoesNotFit> findings = leftOut.stream()
                .filter(each -> each.why() == LeftOut.Why.OTHER_CURRENCY
                        || (!incomplete && each.why() != LeftOut.Why.INCOMPLETE))
                .map(each -> new DoesNotFit(each.record(), each.why()))
                .toList();
        return findings.isEmpty() && incomplete
                ? Verdict.notApplicable("not all virements for the agreement's plan are fully recorded")
                : Verdict.of(findings);
    }

    /** Whether a virement may have been agreed, and so have put money under a heading, as far as is recorded. */
    private static boolean mayAddMoney(PlanChange virement) {
        return virement.decision().isEmpty()
                || (virement.decision().get() == PlanChangeDecision.AGREED
                        && virement.decided().isEmpty());
    }

    /**
     * A virement cannot be made.
     *
     * @param virement which
     * @param why the reason
     */
    public record DoesNotFit(Reference virement, LeftOut.Why why) implements Finding {
        public DoesNotFit {
            Objects.requireNonNull(virement, "virement");
            Objects.requireNonNull(why, "why");
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(virement);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(why == LeftOut.Why.HEADING_NOT_KNOWN ? "fromHeading" : "amount");
        }

        @Override
        public String problem() {
            return switch (why) {
                case NOT_ENOUGH -> "The virement moves more money out of a budget heading than there is under it.";
                case OTHER_CURRENCY -> "The virement is in a different currency from the budget.";
                default -> "The virement moves money from a heading that the budget does not have.";
            };
        }

        @Override
        public String repair() {
            return why == LeftOut.Why.OTHER_CURRENCY
                    ? "Correct the currency of the virement or of the budget."
                    : "Correct the virement, or record the virements agreed before it.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(virement, aboutField().orElseThrow()));
        }
    }
}
