package io.github.biglocal.funding;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.plan.Action;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The funding offered for a plan in three parts is within the budget of its action plan, from which the offer is made.
 * Money offered for a change to the plan, such as additional funding, is not part of it.
 */
public final class OfferWithinActionPlan extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("offer-within-action-plan");

    /** Makes the rule. */
    public OfferWithinActionPlan() {
        super(
                RuleInfo.of("funding", ID, RuleKind.GUIDANCE)
                        .title("The funding offered for a plan is within its action plan's budget")
                        .rationale("Local Trust makes its funding offer and payment schedule from the action plan's"
                                + " detailed budget.")
                        .source(Guidance.PLAN_2019)
                        .rows("L2")
                        .guidance(Guidance.FROM_SEPTEMBER_2019)
                        .basis("Local Trust's guidance of September 2019 says that the next funding offer and payment"
                                + " schedule are made from the action plan's detailed budget.")
                        .ownReading("The budget is the total cost of the actions; the funding offered for the plan"
                                + " itself may be less but not more")
                        .ownReading("a plan is dated by its submission or, failing that, its endorsement or its start")
                        .build(),
                Plan.class);
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        Optional<LocalDate> dated = plan.dated();
        if (dated.filter(day -> day.isBefore(Guidance.FROM_SEPTEMBER_2019.getStart()))
                .isPresent()) {
            return Verdict.notApplicable("the plan is dated before the guidance of September 2019");
        }
        if (dated.filter(day -> day.isAfter(context.asOf())).isPresent()) {
            return Verdict.notApplicable("the plan is dated after the date asked about");
        }
        if (plan.actions().isEmpty()) {
            return Verdict.notApplicable("the plan has no action plan on record");
        }
        List<FundingAgreement> agreements = FundingAgreement.forPlanItself(plan.id(), plan.area(), context);
        if (agreements.isEmpty()) {
            return Verdict.notApplicable("no funding agreement for the plan is on record");
        }
        Verdict verdict = compare(plan, agreements, context.asOf());
        if (dated.isPresent()) {
            return verdict;
        }
        // The start comes last among the days by which a plan is dated, so no other day is asked for where one is
        // known.
        Missing start = Missing.of(plan, "period", "when the plan was submitted or endorsed, or when it starts");
        return verdict instanceof Verdict.Unknown unknown
                ? Verdict.unknown(
                        Stream.concat(Stream.of(start), unknown.missing().stream())
                                .toList(),
                        unknown.settledBy() + 1)
                : Verdict.unknown(start);
    }

    private static Verdict compare(Plan plan, List<FundingAgreement> agreements, LocalDate asOf) {
        List<Money> costs = plan.actions().stream()
                .map(Action::cost)
                .flatMap(Optional::stream)
                .toList();
        CurrencyUnit currency = costs.isEmpty()
                ? agreements.get(0).amount().getCurrencyUnit()
                : costs.get(0).getCurrencyUnit();
        Money budget = Money.zero(currency).plus(costs);
        Money offered = Money.zero(currency);
        List<FundingAgreement> undated = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (FundingAgreement agreement : agreements) {
            if (agreement.isOfferedAfter(asOf)) {
                continue;
            }
            if (!agreement.amount().getCurrencyUnit().equals(currency)) {
                missing.add(Missing.of(
                        agreement,
                        "amount",
                        "how much is offered in " + Text.currency(currency) + " (it is recorded in another currency)"));
            } else if (agreement.offered().isEmpty()) {
                undated.add(agreement);
            } else {
                offered = offered.plus(agreement.amount());
            }
        }
        plan.actions().stream()
                .filter(action -> action.cost().isEmpty())
                .forEach(action -> missing.add(Missing.of(action, "cost", "what the action costs")));
        boolean costed = costs.size() == plan.actions().size();
        if (costed && offered.isGreaterThan(budget)) {
            return Verdict.breached(new OverBudget(plan.reference(), offered, budget));
        }
        Money most = offered.plus(undated.stream().map(FundingAgreement::amount).toList());
        boolean otherCurrency = missing.stream().anyMatch(fact -> fact.field().equals("amount"));
        if (!otherCurrency && !most.isGreaterThan(budget)) {
            return Verdict.satisfied(new WithinBudget(most, budget));
        }
        boolean mayTurnEither = !missing.isEmpty();
        undated.forEach(agreement -> missing.add(Missing.of(agreement, "offered", "when the agreement was offered")));
        return Verdict.unknown(missing, mayTurnEither ? 1 : fewest(undated, offered, most, budget));
    }

    /** The fewest dates that settle it: enough agreements were offered to exceed the budget, or enough were not. */
    private static int fewest(List<FundingAgreement> undated, Money offered, Money most, Money budget) {
        Money with = offered;
        Money without = most;
        int count = 0;
        for (Money amount : undated.stream()
                .map(FundingAgreement::amount)
                .sorted(Comparator.reverseOrder())
                .toList()) {
            with = with.plus(amount);
            without = without.minus(amount);
            count++;
            if (with.isGreaterThan(budget) || !without.isGreaterThan(budget)) {
                break;
            }
        }
        return count;
    }

    /**
     * More is offered than the actions of the plan cost.
     *
     * @param plan the plan
     * @param offered what is offered for the plan
     * @param budget what its actions cost together
     */
    public record OverBudget(Reference plan, Money offered, Money budget) implements Finding {
        public OverBudget {
            Objects.requireNonNull(budget, "budget");
            Objects.requireNonNull(offered, "offered");
            Objects.requireNonNull(plan, "plan");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("actions");
        }

        @Override
        public String problem() {
            return "The funding offered for the plan (" + Text.money(offered) + ") is "
                    + Text.money(offered.minus(budget)) + " more than its actions cost (" + Text.money(budget) + ").";
        }

        @Override
        public String repair() {
            return "Record the actions that the extra " + Text.money(offered.minus(budget))
                    + " pays for, or correct whichever amount is wrong.";
        }
    }

    /**
     * No more is offered than the actions of the plan cost.
     *
     * @param offered what is offered for the plan, agreements without a date included
     * @param budget what its actions cost together, as far as that is recorded
     */
    public record WithinBudget(Money offered, Money budget) implements Margin {
        public WithinBudget {
            Objects.requireNonNull(budget, "budget");
            Objects.requireNonNull(offered, "offered");
        }

        @Override
        public String description() {
            return "The funding offered for the plan is " + Text.money(offered) + ", and its actions cost "
                    + Text.money(budget) + ".";
        }
    }
}
