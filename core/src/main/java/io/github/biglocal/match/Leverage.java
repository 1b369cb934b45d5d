package io.github.biglocal.match;

import java.util.Collection;
import java.util.stream.Collector;
import org.joda.money.CurrencyUnit;

/**
 * How much of other people's money came with the programme's: the sum of the match over the sum of the programme
 * money, of deals. Every line counts, whatever its status, kind and date.
 *
 * <pre>{@code
 * LeverageResult result = Leverage.standard().of(programme.deals());
 * result.ratio(LeverageConvention.MATCH_PER_GRANT);
 * }</pre>
 *
 * <p>The calculator holds no state but its policy. Sums are exact.
 */
public final class Leverage {
    private final ZeroGrantPolicy zeroGrants;
    private final CurrencyUnit currency;

    private Leverage(ZeroGrantPolicy zeroGrants, CurrencyUnit currency) {
        this.zeroGrants = zeroGrants;
        this.currency = currency;
    }

    /** {@return the calculator in pounds sterling that leaves out deals without programme money} */
    public static Leverage standard() {
        return new Leverage(ZeroGrantPolicy.EXCLUDE_AND_REPORT_INFLUENCED, CurrencyUnit.GBP);
    }

    /**
     * {@return this calculator with another policy}
     *
     * @param policy what to do with a deal into which the programme put nothing
     */
    public Leverage with(ZeroGrantPolicy policy) {
        return new Leverage(policy, currency);
    }

    /**
     * {@return this calculator for another currency}
     *
     * @param unit the currency that all amounts are in
     */
    public Leverage in(CurrencyUnit unit) {
        return new Leverage(zeroGrants, unit);
    }

    /**
     * {@return the leverage of some deals}
     *
     * @param deals the deals, each once
     * @throws org.joda.money.CurrencyMismatchException if a deal has a line in another currency
     * @throws IllegalArgumentException if a deal is given twice, or the policy is to fail on a deal without programme
     *     money and there is one
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

    /** {@return an empty accumulator, for engines that have their own way to combine parts} */
    public LeverageAccumulator accumulator() {
        return new LeverageAccumulator(zeroGrants, currency);
    }
}
