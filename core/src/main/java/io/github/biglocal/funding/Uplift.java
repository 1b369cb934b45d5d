package io.github.biglocal.funding;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.invariant.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/**
 * An addition to an area's allocation.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the first day it counts; where the source gives only a year, its last day is the safe choice
 * @param amount how much is added; never negative
 * @param citations where it was published; empty if not recorded
 */
public record Uplift(LocalDate from, Money amount, List<Citation> citations) {
    /** Checks that the amount is not negative. */
    public Uplift {
        Objects.requireNonNull(citations, "citations");
        Objects.requireNonNull(from, "from");
        Require.of(Uplift.class).notNegative("amount", amount);
        citations = List.copyOf(citations);
    }

    /**
     * {@return an uplift without a citation}
     *
     * @param from the first day it counts
     * @param amount how much is added
     */
    public static Uplift of(LocalDate from, Money amount) {
        Objects.requireNonNull(from, "from");
        return new Uplift(from, amount, List.of());
    }
}
