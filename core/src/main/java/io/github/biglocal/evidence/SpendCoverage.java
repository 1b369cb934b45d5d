package io.github.biglocal.evidence;

import io.github.biglocal.entity.Calculated;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How much of some money is covered, and whose it is. Merges as {@link Coverage} does, in any order and grouping.
 *
 * <p>Immutable and thread-safe.
 *
 * @param currency the currency of every amount
 * @param covered the records that are covered, each once, with their money, by kind and id
 * @param notCovered the others, each once, with their money, by kind and id
 * @param notKnown the records whose money is not known, or is in another currency, by kind and id
 */
public record SpendCoverage(
        CurrencyUnit currency, List<Spent> covered, List<Spent> notCovered, List<Reference> notKnown)
        implements Calculated {
    /**
     * Sorts the records, and takes none twice.
     *
     * @throws InvalidValueException if a record has two amounts, or an amount is in another currency
     */
    public SpendCoverage {
        Objects.requireNonNull(covered, "covered");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(notCovered, "notCovered");
        Objects.requireNonNull(notKnown, "notKnown");
        TreeMap<Reference, Spent> held = byRecord(currency, covered);
        TreeMap<Reference, Spent> others = byRecord(currency, notCovered);
        held.values().forEach(spent -> {
            Spent other = others.remove(spent.record());
            if (other != null && !other.equals(spent)) {
                throw twoAmounts(spent.record());
            }
        });
        TreeSet<Reference> rest = new TreeSet<>(notKnown);
        rest.removeAll(held.keySet());
        rest.removeAll(others.keySet());
        covered = List.copyOf(held.values());
        notCovered = List.copyOf(others.values());
        notKnown = List.copyOf(rest);
    }

    /**
     * A record, and its money.
     *
     * @param record the record
     * @param amount how much; never negative
     */
    public record Spent(Reference record, Money amount) {
        /** Checks that the amount is not negative. */
        public Spent {
            Objects.requireNonNull(record, "record");
            Require.of(Spent.class).notNegative("amount", amount);
        }
    }

    private static TreeMap<Reference, Spent> byRecord(CurrencyUnit currency, List<Spent> list) {
        TreeMap<Reference, Spent> byRecord = new TreeMap<>();
        for (Spent spent : list) {
            if (!spent.amount().getCurrencyUnit().equals(currency)) {
                throw new InvalidValueException(
                        SpendCoverage.class,
                        "currency",
                        "the spending of " + spent.record() + " is not in " + Text.currency(currency),
                        "List it among the spending that is not known.");
            }
            Spent before = byRecord.put(spent.record(), spent);
            if (before != null && !before.equals(spent)) {
                throw twoAmounts(spent.record());
            }
        }
        return byRecord;
    }

    private static InvalidValueException twoAmounts(Reference record) {
        return new InvalidValueException(
                SpendCoverage.class, "amount", record + " has two amounts", "Give each record an id of its own.");
    }

    /**
     * {@return this coverage and another}
     *
     * @param other the other, of the same question and currency
     * @throws InvalidValueException if the currencies differ, or a record has another amount in the other
     */
    public SpendCoverage merge(SpendCoverage other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidValueException(
                    SpendCoverage.class,
                    "currency",
                    "spending in " + Text.currency(currency) + " and in " + Text.currency(other.currency) + " is mixed",
                    "Merge only spending in one currency.");
        }
        return new SpendCoverage(
                currency,
                Stream.concat(covered.stream(), other.covered.stream()).toList(),
                Stream.concat(notCovered.stream(), other.notCovered.stream()).toList(),
                Stream.concat(notKnown.stream(), other.notKnown.stream()).toList());
    }

    /** {@return the money that is covered} */
    public Money numerator() {
        return sum(covered);
    }

    /** {@return all the money that is known} */
    public Money denominator() {
        return numerator().plus(sum(notCovered));
    }

    private Money sum(List<Spent> list) {
        return Money.zero(currency).plus(list.stream().map(Spent::amount).toList());
    }

    /** {@return the share that is covered; empty, not the whole, if there is no money to cover} */
    public Optional<Ratio> ratio() {
        return denominator().isZero() ? Optional.empty() : Optional.of(Ratio.of(numerator(), denominator()));
    }

    /** {@return how much of how much, as a percentage cut off after two decimals, and what is not covered} */
    @Override
    public String toString() {
        return ratio().map(part -> (numerator().isZero() ? "none" : Text.money(numerator())) + " of "
                                + Text.money(denominator())
                                + (numerator().isZero() ? "" : " (" + part.toPercentText() + ")")
                                + (notCovered.isEmpty()
                                        ? ""
                                        : numerator().isZero() ? " (" + names() + ")" : "; the rest: " + names()))
                        .orElse("not applicable, because no spending is recorded")
                + (notKnown.isEmpty() ? "" : "; the spending of " + Link.names(notKnown) + " is not recorded");
    }

    private String names() {
        return notCovered.stream()
                .map(spent -> Link.name(spent.record()) + " (" + Text.money(spent.amount()) + ")")
                .collect(Collectors.joining(", "));
    }
}
