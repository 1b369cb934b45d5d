package org.example.consumer;

import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Finding;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** A finding of somebody else's rule, with figures of many kinds. */
public record Owed(
        Money amount,
        LocalDateRange period,
        Ratio share,
        Optional<Year> year,
        List<Payment> payments,
        Map<String, Overdue> parts)
        implements Finding {
    @Override
    public String problem() {
        return "It is owed.";
    }

    @Override
    public String repair() {
        return "Pay it.";
    }
}
