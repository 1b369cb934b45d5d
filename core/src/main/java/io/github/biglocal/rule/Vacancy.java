package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A post that should be held is vacant.
 *
 * <p>Immutable and thread-safe.
 *
 * @param record the record for which it should be held, such as an area
 * @param kind the kind of record that says who holds it, such as {@code RepAssignment}
 * @param post what it is called, with its article, such as {@code a rep}
 * @param lastHeld the last day on which it was held
 * @param repairWording the rule's own words for the repair, which may name {@code {post}} and {@code {last day}}; empty for
 *     the usual ones
 */
public record Vacancy(Reference record, String kind, String post, LocalDate lastHeld, Optional<Template> repairWording)
        implements Finding {
    static final String[] VALUES = {"post", "last day"};

    public Vacancy {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(lastHeld, "lastHeld");
        repairWording.ifPresent(words -> words.naming(VALUES));
    }

    @Override
    public String problem() {
        return "There is no longer " + post + "; the appointment of the last ended on " + Text.day(lastHeld) + ".";
    }

    @Override
    public String repair() {
        return repairWording
                .map(words -> words.with(Map.of("post", post, "last day", Text.day(lastHeld))))
                .orElseGet(() -> "Appoint " + post + ", or correct the dates of the last one.");
    }

    @Override
    public List<Repair> repairs() {
        return List.of(Repair.add(record, kind, 1));
    }
}
