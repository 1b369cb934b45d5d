package io.github.biglocal.funding;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Series;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.text.Text;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The contribution to a locally trusted organisation's own costs: from July 2015, 5 % of plan money drawn down, paid on
 * top of the allocation. When plan money is returned, the contribution paid on it is returned too.
 *
 * <p>Rounding is cumulative: after each movement the contribution due so far, less that due back, is the contribution
 * due on the plan money kept, to the nearest penny. So no penny is lost over any sequence, and once all plan money is
 * returned, so is all of the contribution. A return takes its share of the contribution on what was kept until then,
 * whatever the rates under which that was drawn.
 *
 * <p>Immutable and thread-safe.
 */
public final class LtoContribution implements Explained {
    /** The rate of contribution as published: 5 % of plan money, from July 2015 to the end of the programme. */
    public static final Series<Edition<Ratio>> PUBLISHED_RATES =
            Series.of(List.of(Edition.of(Guidance.FROM_JULY_2015, Ratio.ofPercent(5), Guidance.FUNDING_AGREEMENTS)));

    /** The rate of contribution, for the rules about it. */
    static final Parameter<Series<Edition<Ratio>>> RATE = Parameter.dated(
            Parameter.share("rate", "the contribution, as a percentage of plan money", Ratio.ofPercent(5)),
            PUBLISHED_RATES);

    private final LocalDate asOf;
    private final CurrencyUnit currency;
    private final Series<Edition<Ratio>> rates;
    private final List<Movement> movements;
    private final List<Payment> excess;

    LtoContribution(
            LocalDate asOf,
            CurrencyUnit currency,
            Series<Edition<Ratio>> rates,
            List<Movement> movements,
            List<Payment> excess) {
        this.asOf = asOf;
        this.currency = currency;
        this.rates = rates;
        this.movements = List.copyOf(movements);
        this.excess = List.copyOf(excess);
    }

    /** The direction in which money moves. */
    public enum Direction {
        /** To the locally trusted organisation. */
        DRAWN,
        /** Back to the funder. */
        RETURNED
    }

    /**
     * Plan money that moves, and the contribution that goes with it.
     *
     * @param direction the direction in which they move
     * @param date the day
     * @param planMoney the plan money; never negative
     * @param contribution the contribution; never negative
     */
    public record Movement(Direction direction, LocalDate date, Money planMoney, Money contribution) {
        public Movement {
            Objects.requireNonNull(contribution, "contribution");
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(direction, "direction");
            Objects.requireNonNull(planMoney, "planMoney");
        }
    }

    /**
     * {@return the contribution at the published rate, in pounds}
     *
     * @param asOf the last day that counts
     * @param drawn the plan money drawn down
     * @param returned the plan money returned
     */
    public static LtoContribution of(LocalDate asOf, Collection<Payment> drawn, Collection<Payment> returned) {
        Objects.requireNonNull(asOf, "asOf");
        return of(asOf, CurrencyUnit.GBP, PUBLISHED_RATES, drawn, returned);
    }

    /**
     * {@return the contribution}
     *
     * @param asOf the last day that counts
     * @param currency the currency of every amount
     * @param rates the rates; the rate on the day of a drawdown counts, and none is due where none applies
     * @param drawn the plan money drawn down
     * @param returned the plan money returned
     * @throws org.joda.money.CurrencyMismatchException if an amount is in another currency
     */
    public static LtoContribution of(
            LocalDate asOf,
            CurrencyUnit currency,
            Series<Edition<Ratio>> rates,
            Collection<Payment> drawn,
            Collection<Payment> returned) {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(rates, "rates");
        List<Movement> movements = new ArrayList<>();
        List<Payment> excess = new ArrayList<>();
        Money kept = Money.zero(currency);
        Money charged = Money.zero(currency);
        Ratio due = Ratio.ZERO;
        for (Movement movement : inOrder(asOf, currency, drawn, returned)) {
            Money planMoney = movement.planMoney();
            Ratio pence = new Ratio(planMoney.getAmount().unscaledValue(), BigInteger.ONE);
            if (movement.direction() == Direction.DRAWN) {
                kept = kept.plus(planMoney);
                due = due.plus(pence.times(rateOn(movement.date(), rates)));
            } else if (planMoney.isGreaterThan(kept)) {
                excess.add(Payment.of(movement.date(), planMoney));
                continue;
            } else if (planMoney.isPositive()) {
                due = due.minus(due.times(Ratio.of(planMoney, kept)));
                kept = kept.minus(planMoney);
            }
            Money after = Money.of(
                    currency, due.toDecimal(0, RoundingMode.HALF_UP).movePointLeft(currency.getDecimalPlaces()));
            movements.add(new Movement(
                    movement.direction(),
                    movement.date(),
                    planMoney,
                    after.minus(charged).abs()));
            charged = after;
        }
        return new LtoContribution(asOf, currency, rates, movements, excess);
    }

    private static Ratio rateOn(LocalDate day, Series<Edition<Ratio>> rates) {
        return rates.on(day).map(Edition::value).orElse(Ratio.ZERO);
    }

    /** Where some rates were published. */
    static List<Citation> sources(Series<Edition<Ratio>> rates) {
        return rates.entries().stream()
                .flatMap(edition -> edition.source().stream())
                .distinct()
                .toList();
    }

    private static List<Movement> inOrder(
            LocalDate asOf, CurrencyUnit currency, Collection<Payment> drawn, Collection<Payment> returned) {
        Money none = Money.zero(currency);
        return Stream.concat(
                        drawn.stream().map(each -> new Movement(Direction.DRAWN, each.date(), each.amount(), none)),
                        returned.stream()
                                .map(each -> new Movement(Direction.RETURNED, each.date(), each.amount(), none)))
                .filter(movement -> !movement.date().isAfter(asOf))
                .sorted(Comparator.comparing(Movement::date).thenComparing(Movement::direction))
                .toList();
    }

    /** {@return the last day that counts} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the currency of every amount} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the rates, each with the period in which it applies} */
    public Series<Edition<Ratio>> rates() {
        return rates;
    }

    /**
     * {@return what was drawn and returned by that day, in order of date, drawdowns first on one day; empty if nothing
     * was}
     */
    public List<Movement> movements() {
        return movements;
    }

    /** {@return the returns of more plan money than was kept, which are left out; empty if there is none} */
    public List<Payment> excess() {
        return excess;
    }

    /** {@return the contribution due with what was drawn} What was recorded as paid is {@link Drawdown#ltoContribution()}. */
    public Money due() {
        return sum(Direction.DRAWN, Movement::contribution);
    }

    /** {@return the contribution due back with what was returned} */
    public Money dueBack() {
        return sum(Direction.RETURNED, Movement::contribution);
    }

    /** {@return the contribution due on the plan money kept: due, less due back} */
    public Money dueKept() {
        return due().minus(dueBack());
    }

    /** {@return the plan money kept: drawn, less returned} */
    public Money planMoneyKept() {
        return sum(Direction.DRAWN, Movement::planMoney).minus(sum(Direction.RETURNED, Movement::planMoney));
    }

    private Money sum(Direction direction, Function<Movement, Money> amount) {
        return Money.zero(currency)
                .plus(movements.stream()
                        .filter(movement -> movement.direction() == direction)
                        .map(amount)
                        .toList());
    }

    /** {@return how it was worked out, line by line} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        rates.entries()
                .forEach(rate -> lines.add("Contribution of " + rate.value().inPercent() + " of plan money drawn down, "
                        + Text.period(rate.period())
                        + rate.source().map(source -> " (" + source + ")").orElse("") + "."));
        movements.forEach(movement -> lines.add(Text.day(movement.date())
                + (movement.direction() == Direction.DRAWN ? ": drawn " : ": returned ")
                + Text.money(movement.planMoney()) + ", contribution "
                + (movement.direction() == Direction.DRAWN ? "due " : "due back ") + Text.money(movement.contribution())
                + "."));
        excess.forEach(each -> lines.add(Text.day(each.date()) + ": a return of " + Text.money(each.amount())
                + " is left out, because it is more than the plan money drawn down and not yet returned."));
        lines.add(
                movements.isEmpty()
                        ? "No contribution is due, because no plan money was drawn down by " + Text.day(asOf) + "."
                        : "Contribution due " + Text.money(due())
                                + (dueBack().isZero()
                                        ? ""
                                        : ", less " + Text.money(dueBack()) + " due back, is " + Text.money(dueKept()))
                                + " on plan money of " + Text.money(planMoneyKept()) + ", as of " + Text.day(asOf)
                                + ".");
        return lines;
    }

    /** {@return the day, what is due and what is due back} */
    @Override
    public String toString() {
        return "LTO contribution as of " + Text.day(asOf) + ": due " + Text.money(due()) + ", due back "
                + Text.money(dueBack());
    }

    private List<Object> values() {
        return List.of(asOf, currency, rates, movements, excess);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LtoContribution contribution && values().equals(contribution.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}
