package io.github.biglocal.invariant;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The amounts in the fields of one value, which {@link Require#oneCurrency} asks to be in one currency:
 *
 * <pre>{@code
 * new Amounts().and(amountAwarded()).each(payments(), Payment::amount)
 * }</pre>
 *
 * <p>It keeps their currencies, and not the amounts. Not thread-safe.
 */
public final class Amounts {
    private @Nullable CurrencyUnit first;
    private @Nullable SortedSet<String> mixed;

    /** Begins with no amount. */
    public Amounts() {}

    /**
     * {@return this, with one more amount}
     *
     * @param amount the amount
     */
    public Amounts and(Money amount) {
        CurrencyUnit currency = Objects.requireNonNull(amount, "amount").getCurrencyUnit();
        if (first == null) {
            first = currency;
        } else if (!first.equals(currency)) {
            if (mixed == null) {
                mixed = new TreeSet<>();
                mixed.add(first.getCode());
            }
            mixed.add(currency.getCode());
        }
        return this;
    }

    /**
     * {@return this, with one more amount, if there is one}
     *
     * @param amount the amount, if there is one
     */
    public Amounts and(Optional<Money> amount) {
        Objects.requireNonNull(amount, "amount");
        return amount.isPresent() ? and(amount.get()) : this;
    }

    /**
     * {@return this, with the amount of every entry of a list}
     *
     * @param <T> what the list holds
     * @param entries the list
     * @param amount gives the amount of an entry
     */
    public <T> Amounts each(Collection<T> entries, Function<? super T, Money> amount) {
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(amount, "amount");
        for (T entry : entries) {
            and(amount.apply(entry));
        }
        return this;
    }

    /**
     * {@return this, with the amount of every entry of a list that has one}
     *
     * @param <T> what the list holds
     * @param entries the list
     * @param amount gives the amount of an entry, if it has one
     */
    public <T> Amounts any(Collection<T> entries, Function<? super T, Optional<Money>> amount) {
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(amount, "amount");
        for (T entry : entries) {
            and(amount.apply(entry));
        }
        return this;
    }

    /** The codes of the currencies, where there are several, in alphabetical order; else empty. */
    Optional<SortedSet<String>> mixed() {
        return Optional.ofNullable(mixed);
    }

    /** {@return the code of the currency, or how many there are} */
    @Override
    public String toString() {
        return mixed == null ? String.valueOf(first) : mixed.size() + " currencies";
    }
}
