package org.example.consumer;

import io.github.biglocal.rule.Finding;
import java.util.List;
import org.joda.money.Money;

/** A finding of somebody else's rule, with a field that has no form: a lock, or anything at all. */
public record Locked(Object lock, List<Money> amounts) implements Finding {
    @Override
    public String problem() {
        return "It is locked.";
    }

    @Override
    public String repair() {
        return "Unlock it.";
    }
}
