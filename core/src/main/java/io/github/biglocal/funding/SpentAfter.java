package io.github.biglocal.funding;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Money was spent after the last day on which it could be.
 *
 * <p>Immutable and thread-safe.
 *
 * @param report the report
 * @param last the last day for spending
 * @param from the first day that the report covers
 * @param amount what was spent
 */
public record SpentAfter(Reference report, LocalDate last, LocalDate from, Money amount) implements Finding {
    public SpentAfter {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(report, "report");
    }

    @Override
    public Optional<String> aboutField() {
        return Optional.of("period");
    }

    @Override
    public String problem() {
        return "The report shows " + Text.money(amount) + " spent from " + Text.day(from)
                + " onwards, but the money should have been spent by " + Text.day(last) + ".";
    }

    @Override
    public String repair() {
        return "Correct the period of the report, or ask Local Trust whether the money has to be returned.";
    }

    @Override
    public List<Repair> repairs() {
        return List.of(Repair.correct(report, "period"));
    }
}
