package io.github.biglocal.funding;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The funding agreements of an area, less what was returned under them, come to no more than its allocation on the day.
 * What is paid beside the allocation, such as the 5 % to the locally trusted organisation, does not count.
 *
 * <p>Plan money that comes back is the area's again, to be agreed anew. So, it may be, is what was never drawn under an
 * agreement that is over; where it would make the difference, the question is open.
 */
public final class AllocationNotExceeded extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("allocation-not-exceeded");

    /** Makes the rule. */
    public AllocationNotExceeded() {
        super(
                RuleInfo.of("funding", ID, RuleKind.RECORDS)
                        .title("The funding agreements come to no more than the allocation")
                        .rationale(
                                "Every area has a known allocation, so agreements for more mean that an agreement is recorded wrongly or an uplift is missing.")
                        .sources(Guidance.UPLIFTS, Guidance.FUNDING_AGREEMENTS)
                        .rows("M4", "D10")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis(
                                "The library's own check: agreements and allocation contradict each other. The amounts of the allocation are published.")
                        .ownReading("Money never drawn under an agreement that is over leaves the answer open")
                        .ownReading("returned plan money is available again")
                        .build(),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        LocalDate asOf = context.asOf();
        List<FundingAgreement> agreements = context.find(FundingAgreement.BY_AREA, area.id());
        if (agreements.isEmpty()) {
            return Verdict.notApplicable("the area has no funding agreement on record");
        }
        List<Allocation> allocations = context.find(Allocation.BY_AREA, area.id());
        if (allocations.size() != 1) {
            return Verdict.unknown("the area's allocation: " + allocations.size() + " are recorded, not one");
        }
        Money allocated = allocations.get(0).amountOn(asOf);
        CurrencyUnit currency = allocated.getCurrencyUnit();
        Money agreed = Money.zero(currency);
        Money undated = Money.zero(currency);
        Money undrawn = Money.zero(currency);
        Optional<CurrencyUnit> other = Optional.empty();
        for (FundingAgreement agreement : agreements) {
            if (agreement.offered().filter(day -> day.isAfter(asOf)).isPresent()) {
                continue;
            }
            if (!agreement.amount().getCurrencyUnit().equals(currency)) {
                other = Optional.of(agreement.amount().getCurrencyUnit());
                continue;
            }
            FundStatement statement = FundAccounts.asOf(asOf)
                    .inCurrency(currency)
                    .statement(
                            List.of(agreement),
                            context.find(Drawdown.BY_AGREEMENT, agreement.id()),
                            List.of(),
                            context.find(FundingReturn.BY_AGREEMENT, agreement.id()));
            Money kept = agreement.amount().minus(statement.returned());
            if (agreement.offered().isEmpty()) {
                undated = undated.plus(kept);
            } else {
                agreed = agreed.plus(kept);
                boolean over = agreement
                        .period()
                        .filter(period -> period.isBefore(asOf))
                        .isPresent();
                undrawn = over && statement.undrawn().isPositive() ? undrawn.plus(statement.undrawn()) : undrawn;
            }
        }
        if (agreed.minus(undrawn).isGreaterThan(allocated)) {
            return Verdict.breached(new Exceeded(agreed, allocated));
        }
        if (agreed.isGreaterThan(allocated)) {
            return Verdict.unknown("whether " + undrawn + " not drawn under agreements that are over is still agreed");
        }
        if (other.isPresent()) {
            return Verdict.unknown("the worth in " + currency + " of an agreement in " + other.get());
        }
        if (agreed.plus(undated).isGreaterThan(allocated)) {
            return Verdict.unknown("when agreements for " + undated + " were offered");
        }
        return Verdict.satisfied(new Remaining(agreed.plus(undated), allocated));
    }

    /**
     * More is agreed than is allocated.
     *
     * @param agreed what the agreements come to, less what was returned
     * @param allocated the allocation on the day
     */
    public record Exceeded(Money agreed, Money allocated) implements Finding {
        /** {@return by how much} */
        public Money excess() {
            return agreed.minus(allocated);
        }

        @Override
        public String problem() {
            return "The agreements come to " + agreed + ", " + excess() + " more than the allocation of " + allocated
                    + ".";
        }

        @Override
        public String repair() {
            return "Take " + excess() + " off the agreements, or record the uplift that allowed them.";
        }
    }

    /**
     * No more is agreed than is allocated.
     *
     * @param agreed what the agreements come to, less what was returned, those without a date included
     * @param allocated the allocation on the day
     */
    public record Remaining(Money agreed, Money allocated) implements Margin {
        @Override
        public String description() {
            return "The agreements come to " + agreed + "; " + allocated.minus(agreed) + " of the allocation is left.";
        }
    }
}
