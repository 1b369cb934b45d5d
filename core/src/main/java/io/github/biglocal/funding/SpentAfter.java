package io.github.biglocal.funding;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.RuleKind;
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
 * @param kind whether spending by that day was required or advised
 */
public record SpentAfter(Reference report, LocalDate last, LocalDate from, Money amount, RuleKind kind)
        implements Finding {
    public SpentAfter {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(kind, "kind");
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
                + " onwards, but "
                + (isAdvice() ? "Local Trust recommended finishing by " : "the money had to be spent by ")
                + Text.day(last) + ".";
    }

    @Override
    public String repair() {
        return "Correct the period of the report, or "
                + (isAdvice()
                        ? "record why the spending finished later."
                        : "ask Local Trust whether the money has to be returned.");
    }

    private boolean isAdvice() {
        return kind == RuleKind.GUIDANCE;
    }

    @Override
    public List<Repair> repairs() {
        return List.of(Repair.correct(report, "period"));
    }
}
