package io.github.biglocal.match;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collector;
import org.joda.money.CurrencyUnit;

/**
 * How much of other people's money came with the programme's by a day: the sum of the match over the sum of the programme
 * money, of deals. Lines of a later date do not count; lines without a date do. Every status and kind counts.
 *
 * <pre>{@code
 * LeverageResult result = Leverage.asOf(LocalDate.of(2020, 2, 29)).of(programme.deals());
 * result.ratio(LeverageConvention.MATCH_PER_GRANT);
 * }</pre>
 *
 * <p>The calculator holds no state but its settings. Sums are exact, and of one currency: deals in another are left out,
 * and the result says so.
 */
public final class Leverage {
    private final LocalDate asOf;
    private final ZeroGrantPolicy zeroGrants;
    private final CurrencyUnit currency;

    private Leverage(LocalDate asOf, ZeroGrantPolicy zeroGrants, CurrencyUnit currency) {
        this.asOf = asOf;
        this.zeroGrants = zeroGrants;
        this.currency = currency;
    }

    /**
     * {@return the calculator in pounds sterling that leaves out deals without programme money}
     *
     * @param asOf the last day that counts
     */
    public static Leverage asOf(LocalDate asOf) {
        return new Leverage(asOf, ZeroGrantPolicy.EXCLUDE_AND_REPORT_INFLUENCED, CurrencyUnit.GBP);
    }

    /**
     * {@return this calculator with another policy}
     *
     * @param policy what to do with a deal into which the programme put nothing
     */
    public Leverage with(ZeroGrantPolicy policy) {
        return new Leverage(asOf, policy, currency);
    }

    /**
     * {@return this calculator for another currency}
     *
     * @param unit the currency of the deals that count
     */
    public Leverage in(CurrencyUnit unit) {
        return new Leverage(asOf, zeroGrants, unit);
    }

    /**
     * {@return the leverage of some deals}
     *
     * @param deals the deals
     * @throws IllegalArgumentException if the policy is to fail on a deal without programme money and there is one
     */
    public LeverageResult of(Collection<Deal> deals) {
        return deals.stream().collect(collector());
    }

    /** {@return a collector of deals into their leverage, for streams in any order, parallel ones too} */
    public Collector<Deal, ?, LeverageResult> collector() {
        return Collector.of(
                this::accumulator,
                LeverageAccumulator::add,
                LeverageAccumulator::merge,
                LeverageAccumulator::result,
                Collector.Characteristics.UNORDERED);
    }

    /** {@return an empty accumulator, for callers that have their own way to combine parts} */
    public LeverageAccumulator accumulator() {
        return new LeverageAccumulator(asOf, zeroGrants, currency);
    }
}
