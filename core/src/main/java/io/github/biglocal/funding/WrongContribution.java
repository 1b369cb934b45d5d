package io.github.biglocal.funding;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The contribution to a locally trusted organisation (LTO) is not what is due on the plan money. It may be rounded up
 * or down to the penny.
 *
 * <p>Immutable and thread-safe.
 *
 * @param direction whether money was drawn down or returned
 * @param record the drawdown or the return
 * @param planMoney the plan money that moved
 * @param contribution the contribution that moved with it
 * @param due the contribution due, to the nearest penny
 */
public record WrongContribution(
        LtoContribution.Direction direction, Reference record, Money planMoney, Money contribution, Money due)
        implements Finding {
    public WrongContribution {
        Objects.requireNonNull(contribution, "contribution");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(planMoney, "planMoney");
        Objects.requireNonNull(record, "record");
    }

    /** Judges the contribution that moved with plan money. */
    static Verdict judge(
            LtoContribution.Direction direction, Reference record, Money planMoney, Money contribution, Ratio rate) {
        Ratio exact = rate.times(new Ratio(planMoney.getAmount().unscaledValue(), BigInteger.ONE));
        Ratio moved = new Ratio(contribution.getAmount().unscaledValue(), BigInteger.ONE);
        Ratio off = moved.compareTo(exact) < 0 ? exact.minus(moved) : moved.minus(exact);
        if (off.compareTo(Ratio.ONE) < 0) {
            return Verdict.satisfied();
        }
        Money due = Money.of(
                planMoney.getCurrencyUnit(),
                exact.toDecimal(0, RoundingMode.HALF_UP)
                        .movePointLeft(planMoney.getCurrencyUnit().getDecimalPlaces()));
        return Verdict.breached(new WrongContribution(direction, record, planMoney, contribution, due));
    }

    private String field() {
        return direction == LtoContribution.Direction.DRAWN ? "ltoContribution" : "contribution";
    }

    @Override
    public Optional<String> aboutField() {
        return Optional.of(field());
    }

    @Override
    public String problem() {
        String moved = direction == LtoContribution.Direction.DRAWN ? " was paid on " : " was returned with ";
        return (contribution.isZero() ? "No contribution" : "A contribution of " + Text.money(contribution)) + moved
                + "plan money of " + Text.money(planMoney) + "; "
                + (due.isZero() ? "none" : Text.money(due)) + " was due.";
    }

    @Override
    public String repair() {
        String difference = Text.money(due.minus(contribution).abs());
        boolean tooLittle = contribution.isLessThan(due);
        String more = contribution.isZero() ? "" : " more";
        if (direction == LtoContribution.Direction.DRAWN) {
            return tooLittle
                    ? "Ask Local Trust to pay " + difference + more + ", or correct the amount."
                    : "Return the " + difference + " overpaid, or correct the amount.";
        }
        return tooLittle
                ? "Return " + difference + more + ", or correct the amount."
                : "Ask Local Trust to refund " + difference + ", or correct the amount.";
    }

    @Override
    public List<Repair> repairs() {
        return List.of(Repair.set(record, field(), due));
    }
}
