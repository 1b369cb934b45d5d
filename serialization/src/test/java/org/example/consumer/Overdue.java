package org.example.consumer;

import io.github.biglocal.rule.Finding;
import java.time.LocalDate;

/** A finding of somebody else's rule, with a field of a type that Jackson alone does not write. */
public record Overdue(LocalDate due) implements Finding {
    @Override
    public String problem() {
        return "It was due on " + due + ".";
    }

    @Override
    public String repair() {
        return "Hand it in.";
    }
}
