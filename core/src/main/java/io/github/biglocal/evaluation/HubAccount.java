package io.github.biglocal.evaluation;

import io.github.biglocal.asset.AssetId;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * What a community hub takes in and what it costs to run, over a period: whether it breaks even.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, section 2.4, sustaining community hubs, and box 2.
 *
 * <p>Immutable and thread-safe.
 *
 * @param hub the hub
 * @param period when; at least a day
 * @param income what it takes in, from rents, hire and so on; never negative; empty if not recorded
 * @param runningCost what it costs to run, with the time of paid workers, bills and other overheads; never negative; in
 *     the same currency; empty if not recorded
 */
public record HubAccount(AssetId hub, LocalDateRange period, Optional<Money> income, Optional<Money> runningCost)
        implements Dated {
    /** Checks the amounts, and that the period holds a day. */
    public HubAccount {
        Objects.requireNonNull(hub, "hub");
        Objects.requireNonNull(income, "income");
        Objects.requireNonNull(runningCost, "runningCost");
        Require.of(HubAccount.class)
                .atLeastADay("period", period)
                .notNegative("income", income)
                .notNegative("runningCost", runningCost)
                .oneCurrency("income, runningCost", new Amounts().and(income).and(runningCost));
    }

    /** {@return income less running cost: zero if it breaks even, negative if it falls short; empty if one is not recorded} */
    public Optional<Money> balance() {
        return income.flatMap(in -> runningCost.map(in::minus));
    }

    /**
     * {@return how much of the running cost the income covers: 1 where it breaks even; empty if one of them is not recorded, or
     * nothing is spent}
     */
    public Optional<Ratio> costCovered() {
        return income.flatMap(in -> runningCost.filter(Money::isPositive).map(cost -> Ratio.of(in, cost)));
    }
}
