package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * An amount is more than the largest or less than the smallest that it may be.
 *
 * <p>Immutable and thread-safe.
 *
 * @param record the record
 * @param field the field the amount comes from
 * @param name what the amount is called, for the middle of a sentence, such as {@code the money paid}
 * @param amount the amount
 * @param bound whether the limit is the most or the least
 * @param limitName what the limit is called, for the middle of a sentence, such as {@code the award}
 * @param limit the limit
 * @param wording the rule's own words for the problem, which may name {@code {name}}, {@code {amount}}, {@code {limit name}},
 *     {@code {limit}} and {@code {difference}}; empty for the usual ones
 * @param repairWording the rule's own words for the repair; empty for the usual ones
 */
public record OutsideLimit(
        Reference record,
        String field,
        String name,
        Money amount,
        Bound bound,
        String limitName,
        Money limit,
        Optional<Template> wording,
        Optional<Template> repairWording)
        implements Finding {
    static final String[] VALUES = {"name", "amount", "limit name", "limit", "difference"};

    /** Whether a limit is the most or the least. */
    public enum Bound {
        /** The amount may be as much as the limit, or less. */
        AT_MOST,
        /** The amount should be as much as the limit, or more. */
        AT_LEAST;

        boolean isKeptBy(Money amount, Money limit) {
            return this == AT_MOST ? !amount.isGreaterThan(limit) : !amount.isLessThan(limit);
        }
    }

    public OutsideLimit {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(limitName, "limitName");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(bound, "bound");
        wording.ifPresent(words -> words.naming(VALUES));
        repairWording.ifPresent(words -> words.naming(VALUES));
    }

    /** {@return how much too much or too little it is; more than zero} */
    public Money difference() {
        return bound == Bound.AT_MOST ? amount.minus(limit) : limit.minus(amount);
    }

    private Map<String, String> values() {
        return Map.of(
                "name", name,
                "amount", Text.money(amount),
                "limit name", limitName,
                "limit", Text.money(limit),
                "difference", Text.money(difference()));
    }

    @Override
    public Optional<String> aboutField() {
        return Optional.of(field);
    }

    @Override
    public String problem() {
        return wording.map(words -> words.with(values()))
                .orElseGet(() -> Text.sentence(name + " (" + Text.money(amount) + ") is "
                        + (bound == Bound.AT_MOST ? "more" : "less") + " than " + limitName + " (" + Text.money(limit)
                        + ")"));
    }

    @Override
    public String repair() {
        return repairWording.map(words -> words.with(values())).orElse("Correct whichever amount is wrong.");
    }

    @Override
    public List<Repair> repairs() {
        return List.of(Repair.correct(record, field));
    }
}
