package io.github.biglocal.rule;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Entity;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A rule's answer about a record on a day, with what the rule looked at for it: what a {@link Timeline} watches.
 *
 * <p>Immutable and thread-safe.
 *
 * @param verdict the answer
 * @param lookUps what it looked up, each once, in the order in which it did
 * @param coming the changes after the day, in the record, in the records looked up, in the rule itself, and those the rule
 *     {@linkplain RuleContext#mayChangeOn names}; in order, each once. Until the first of them the answer is the same.
 */
public record Observation(Verdict verdict, List<LookUp> lookUps, List<Change> coming) {
    /** Copies the lists. */
    public Observation {
        Objects.requireNonNull(verdict, "verdict");
        lookUps = List.copyOf(Objects.requireNonNull(lookUps, "lookUps"));
        coming = List.copyOf(Objects.requireNonNull(coming, "coming"));
    }

    /**
     * {@return what a rule says of a record on a day, and what it looked at} What the rule throws is passed on.
     *
     * @param <S> the kind of record
     * @param rule the rule
     * @param subject the record
     * @param records the other records
     * @param asOf the day
     */
    public static <S extends Entity> Observation of(Rule<S> rule, S subject, Records records, LocalDate asOf) {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(subject, "subject");
        Set<LookUp> lookUps = new LinkedHashSet<>();
        Set<Change> coming = new TreeSet<>(rule.changes());
        Verdict verdict = rule.verdict(subject, RuleContext.on(asOf, records).noting(lookUps::add, coming::add));
        Stream.concat(Stream.of(subject), lookUps.stream().flatMap(lookUp -> lookUp.found().stream()))
                .distinct()
                .forEach(record -> coming.addAll(record.changes()));
        coming.removeIf(change -> !change.date().isAfter(asOf));
        return new Observation(verdict, List.copyOf(lookUps), List.copyOf(coming));
    }

    /** {@return the answer, and how much was looked up} */
    @Override
    public String toString() {
        return verdict.answer() + ", " + lookUps.size() + " look-ups";
    }
}
