package io.github.biglocal.funding;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Verdict;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The contribution to a locally trusted organisation is not what is due on the plan money. To the penny either way of
 * rounding is right.
 *
 * @param planMoney the plan money that moved
 * @param contribution the contribution that moved with it
 * @param due the contribution due, to the nearest penny
 */
public record WrongContribution(Money planMoney, Money contribution, Money due) implements Finding {

    /** Judges a movement of plan money on a day. */
    static Verdict judge(
            LocalDate date,
            Money planMoney,
            Optional<Money> contribution,
            List<ContributionRate> rates,
            LocalDate asOf) {
        if (date.isAfter(asOf)) {
            return Verdict.notApplicable("it is of a later day");
        }
        Optional<Ratio> rate = Dated.on(date, rates).stream().findFirst().map(ContributionRate::rate);
        if (rate.isEmpty()) {
            return Verdict.notApplicable("no rate of contribution applied on its day");
        }
        if (contribution.isEmpty()) {
            return Verdict.unknown("the contribution that went with it");
        }
        Ratio exact = rate.get().times(new Ratio(planMoney.getAmount().unscaledValue(), BigInteger.ONE));
        Ratio moved = new Ratio(contribution.get().getAmount().unscaledValue(), BigInteger.ONE);
        Ratio off = moved.compareTo(exact) < 0 ? exact.minus(moved) : moved.minus(exact);
        if (off.compareTo(Ratio.ONE) < 0) {
            return Verdict.satisfied();
        }
        Money due = Money.of(
                planMoney.getCurrencyUnit(),
                exact.toDecimal(0, RoundingMode.HALF_UP)
                        .movePointLeft(planMoney.getCurrencyUnit().getDecimalPlaces()));
        return Verdict.breached(new WrongContribution(planMoney, contribution.get(), due));
    }

    /** The rates in words, for the parameters of a rule. */
    static List<String> words(List<ContributionRate> rates) {
        return rates.stream()
                .map(each -> each.rate().inPercent() + " of the plan money, " + Periods.format(each.period()) + " ("
                        + each.source() + ")")
                .toList();
    }

    @Override
    public String problem() {
        return "The contribution on plan money of " + planMoney + " is " + contribution + ", not the " + due + " due.";
    }

    @Override
    public String repair() {
        Money difference = due.minus(contribution);
        return difference.isPositive()
                ? "Pay " + difference + " more."
                : "Take " + difference.negated() + " off the contribution.";
    }
}
