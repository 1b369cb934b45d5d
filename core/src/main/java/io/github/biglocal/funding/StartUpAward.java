package io.github.biglocal.funding;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.invariant.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;

/**
 * Money that an area was given to begin with, before it had a plan. It is no part of the allocation.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scheme the scheme it came from
 * @param round the round of the scheme, from 1; empty if it has none, or that is not recorded
 * @param amount how much; never negative; empty if not recorded
 * @param date the day of the award; empty if not recorded
 * @param citations where it was published
 */
public record StartUpAward(
        StartUpScheme scheme,
        OptionalInt round,
        Optional<Money> amount,
        Optional<LocalDate> date,
        List<Citation> citations) {
    /** Checks the round and the amount. */
    public StartUpAward {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(round, "round");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(citations, "citations");
        citations = List.copyOf(citations);
        Require.of(StartUpAward.class).atLeast("round", 1, round).notNegative("amount", amount);
    }
}
