package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * An amount differs from another by more than it should.
 *
 * <p>Immutable and thread-safe.
 *
 * @param record the record
 * @param field the field the amount is in
 * @param name what the amount is called, for the middle of a sentence, such as {@code the budget}
 * @param amount the amount
 * @param otherName what the other is called, for the middle of a sentence
 * @param other the other amount
 * @param least the least that is still near the other
 * @param most the most that is still near the other
 */
public record FarFrom(
        Reference record,
        String field,
        String name,
        Money amount,
        String otherName,
        Money other,
        Money least,
        Money most)
        implements Finding {
    public FarFrom {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(otherName, "otherName");
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(field, "field");
    }

    @Override
    public Optional<String> aboutField() {
        return Optional.of(field);
    }

    @Override
    public String problem() {
        return Text.sentence(
                name + " (" + Text.money(amount) + ") is not close to " + otherName + " (" + Text.money(other)
                        + "); it was expected to be between " + Text.money(least) + " and " + Text.money(most));
    }

    @Override
    public String repair() {
        return "Correct whichever amount is wrong, or record why they differ.";
    }

    @Override
    public List<Repair> repairs() {
        return List.of(Repair.correct(record, field));
    }
}
