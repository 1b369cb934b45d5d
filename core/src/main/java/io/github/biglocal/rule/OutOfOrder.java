package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two dates are not in the order that a rule asks for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param earlier what should be the earlier, or on the same day
 * @param later what should be the later, and is dated before it
 * @param wording the rule's own words for the problem, which may name {@code {earlier}}, {@code {earlier day}},
 *     {@code {later}} and {@code {later day}}; empty for the usual ones
 * @param repairWording the rule's own words for the repair; empty for the usual ones
 */
public record OutOfOrder(Event earlier, Event later, Optional<Template> wording, Optional<Template> repairWording)
        implements Finding {
    static final String[] VALUES = {"earlier", "earlier day", "later", "later day"};

    public OutOfOrder {
        Objects.requireNonNull(earlier, "earlier");
        Objects.requireNonNull(later, "later");
        wording.ifPresent(words -> words.naming(VALUES));
        repairWording.ifPresent(words -> words.naming(VALUES));
    }

    /**
     * {@return a finding in the usual words}
     *
     * @param earlier what should be the earlier
     * @param later what should be the later
     */
    public static OutOfOrder of(Event earlier, Event later) {
        return new OutOfOrder(earlier, later, Optional.empty(), Optional.empty());
    }

    private Map<String, String> values() {
        return Map.of(
                "earlier", earlier.clause(),
                "earlier day", Text.day(earlier.day()),
                "later", later.clause(),
                "later day", Text.day(later.day()));
    }

    /** {@return the record with what should be the later date, where the other date is in another record; empty if not} */
    @Override
    public Optional<Reference> about() {
        return earlier.record().flatMap(other -> later.record().filter(record -> !record.equals(other)));
    }

    @Override
    public Optional<String> aboutField() {
        return later.field().or(earlier::field);
    }

    @Override
    public String problem() {
        return wording.map(words -> words.with(values()))
                .orElseGet(() -> Text.sentence(
                        later.record().isPresent()
                                ? inWords(later, "before", earlier)
                                : inWords(earlier, "after", later)));
    }

    private static String inWords(Event misplaced, String relation, Event other) {
        return misplaced.clause() + " on " + Text.day(misplaced.day()) + ", " + relation + " "
                + compared(misplaced, other) + " (" + Text.day(other.day()) + ")";
    }

    /** Of two events of one record, what they have in common is not said twice. */
    private static String compared(Event misplaced, Event other) {
        if (!misplaced.record().equals(other.record())) {
            return other.clause();
        }
        if (misplaced.noun().equals(other.noun())) {
            return "it " + other.verb();
        }
        return misplaced.verb().equals(other.verb()) ? other.noun() : other.clause();
    }

    @Override
    public String repair() {
        return repairWording
                .map(words -> words.with(values()))
                .orElseGet(() -> earlier.record().isPresent() && later.record().isPresent()
                        ? "Correct whichever date is wrong."
                        : "Correct the date if it is wrong, or agree an earlier one.");
    }

    @Override
    public List<Repair> repairs() {
        return Stream.of(earlier, later)
                .filter(event -> event.record().isPresent())
                .map(event -> Repair.correct(
                        event.record().orElseThrow(), event.field().orElseThrow()))
                .distinct()
                .toList();
    }
}
