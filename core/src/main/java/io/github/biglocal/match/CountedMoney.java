package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.money.ExactMoney;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The two sides of a ratio as they are counted: in the prices asked for, and after attribution. Neither need be whole
 * pennies. Immutable and thread-safe.
 *
 * @param programmeMoney the programme money
 * @param match the match credited to it
 * @param programmeBound how the programme money compares with the true amount
 * @param matchBound how the match compares with the true amount
 */
public record CountedMoney(ExactMoney programmeMoney, ExactMoney match, Bound programmeBound, Bound matchBound) {
    public CountedMoney {
        Objects.requireNonNull(match, "match");
        Objects.requireNonNull(matchBound, "matchBound");
        Objects.requireNonNull(programmeBound, "programmeBound");
        Objects.requireNonNull(programmeMoney, "programmeMoney");
    }

    /** Returns amounts as they were recorded. */
    static CountedMoney of(Money programmeMoney, Money match) {
        return new CountedMoney(ExactMoney.of(programmeMoney), ExactMoney.of(match), Bound.EXACT, Bound.EXACT);
    }

    /** Returns the sum, side by side. */
    static CountedMoney total(CurrencyUnit currency, List<CountedMoney> parts) {
        return new CountedMoney(
                ExactMoney.total(
                        currency,
                        parts.stream().map(CountedMoney::programmeMoney).toList()),
                ExactMoney.total(
                        currency, parts.stream().map(CountedMoney::match).toList()),
                parts.stream().map(CountedMoney::programmeBound).reduce(Bound.EXACT, Bound::and),
                parts.stream().map(CountedMoney::matchBound).reduce(Bound.EXACT, Bound::and));
    }

    /** Returns the sum of this and another, side by side. */
    CountedMoney plus(CountedMoney other) {
        return new CountedMoney(
                programmeMoney.plus(other.programmeMoney),
                match.plus(other.match),
                programmeBound.and(other.programmeBound),
                matchBound.and(other.matchBound));
    }

    /** Returns the same amounts, with bounds that hold for others added to them too. */
    CountedMoney bounded(Bound programmeMoneyToo, Bound matchToo) {
        Bound programme = programmeBound.and(programmeMoneyToo);
        Bound both = matchBound.and(matchToo);
        return programme == programmeBound && both == matchBound
                ? this
                : new CountedMoney(programmeMoney, match, programme, both);
    }

    /**
     * {@return the ratio of the two, a bound where an amount is one}
     *
     * @param convention how to state it
     */
    public LeverageRatio ratio(LeverageConvention convention) {
        return convention.ratio(programmeMoney, match).bounded(convention.bound(this));
    }

    /**
     * Returns all ratios by the name of their convention. Under a view of the match the shares of the whole cost are no such
     * shares, and have other names.
     */
    Map<String, LeverageRatio> ratios(MatchView view) {
        Map<String, LeverageRatio> ratios = new LinkedHashMap<>();
        for (LeverageConvention convention : LeverageConvention.values()) {
            ratios.put(convention.codeUnder(view), ratio(convention));
        }
        return Collections.unmodifiableMap(ratios);
    }

    /** {@return both amounts, each with its bound, {@code programme money £5,000, match at least £4,000}} */
    @Override
    public String toString() {
        return "programme money " + programmeBound.text() + programmeMoney + ", match " + matchBound.text() + match;
    }
}
