package io.github.biglocal.programme;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.FieldForm;
import io.github.biglocal.reading.FieldForm.OnADay;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.threeten.extra.LocalDateRange;

/**
 * What was found out about the records of a programme, gathered and then recorded in it all at once. For one thread.
 *
 * <pre>{@code
 * Programme known = Answers.to(programme, asOf)
 *         .record(new Missing(member, "residence", "where the member lives"), Residence.RESIDENT)
 *         .programme();
 * }</pre>
 */
public final class Answers {
    private static final String AMOUNT = "amount";
    private static final String BOUND = "bound";

    private final Programme programme;
    private final LocalDate asOf;
    private final Set<Reference> givenTwice;
    /** The records that hold an answer, or have a part that does. */
    private final Map<Reference, Entity> changed = new LinkedHashMap<>();

    private Answers(Programme programme, LocalDate asOf) {
        this.programme = programme;
        this.asOf = asOf;
        this.givenTwice = Reference.givenTwice(programme.all(Entity.class));
    }

    /**
     * {@return no answers yet}
     *
     * @param programme the programme
     * @param asOf the day that was asked about
     */
    public static Answers to(Programme programme, LocalDate asOf) {
        return new Answers(Objects.requireNonNull(programme, "programme"), Objects.requireNonNull(asOf, "asOf"));
    }

    /**
     * Records what a field holds, in place of what it held. Where a field says what held {@linkplain FieldForm#VALUE_ON_A_DAY
     * through a period}, it is an entry for the day that was asked about, and no other day is said anything of. An amount is
     * exact: if it was marked as at least or about so much, it no longer is.
     *
     * @param fact the fact: which field of which record
     * @param value what it is: what the accessor gives, or the value alone where it may be empty; what held on the day
     * @return this
     * @throws InvalidValueException if there is no such record or field, several records have its id, or the record refuses the value
     */
    public Answers record(Missing fact, Object value) {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(value, "value");
        Entity before = holder(fact.record());
        Filling filling = new Filling(value, asOf);
        Optional<Entity> after = Repairing.worked(before, fact.record(), fact.field(), filling);
        if (!filling.hasReached) {
            throw refused("field", fact.record() + " has no field " + fact.field(), "Give a field that it has.");
        }
        int last = fact.field().lastIndexOf('/');
        if (fact.field().substring(last + 1).equals(AMOUNT)) {
            Entity exact = after.orElse(before);
            after = Repairing.worked(
                            exact, fact.record(), fact.field().substring(0, last + 1) + BOUND, Answers::withoutBound)
                    .or(() -> Optional.of(exact));
        }
        after.ifPresent(record -> changed.put(record.reference(), record));
        return this;
    }

    private static Optional<Object> withoutBound(TypeShape.Field field, Object held) {
        return field.valueType() == Bound.class && held instanceof Optional<?>
                ? Optional.of(Optional.empty())
                : Optional.empty();
    }

    /** {@return the programme with all that was recorded} */
    public Programme programme() {
        return programme.replacingAll(changed.values());
    }

    /** The record itself, or the one that it is within, as far as it has been answered. */
    private Entity holder(Reference record) {
        if (givenTwice.contains(record)) {
            throw refused("record", "several records are " + record, "Give each record an id of its own.");
        }
        Entity found = programme
                .find(record)
                .filter(its -> !(its instanceof Programme))
                .or(() -> programme.holderOf(record))
                .orElseThrow(() -> refused("record", "there is no " + record, "Give the kind and id of a record."));
        return changed.getOrDefault(found.reference(), found);
    }

    private static InvalidValueException refused(String field, String problem, String repair) {
        return new InvalidValueException(Answers.class, field, problem, repair);
    }

    /** Puts a value into a field, if there is one. */
    private static final class Filling implements Repairing.Work {
        private final Object value;
        private final LocalDate asOf;
        private boolean hasReached;

        Filling(Object value, LocalDate asOf) {
            this.value = value;
            this.asOf = asOf;
        }

        @Override
        public Optional<Object> on(TypeShape.Field field, Object held) {
            hasReached = true;
            Optional<OnADay> entry = FieldForm.of(field) == FieldForm.VALUE_ON_A_DAY
                    ? FieldForm.onADay(field.valueType())
                    : Optional.empty();
            return Optional.of(
                    entry.isPresent() && entry.get().value().valueType().isInstance(value)
                            ? onTheDay(entry.get(), field, (List<?>) held)
                            : value);
        }

        /** What held before and after the day stays. */
        private List<Object> onTheDay(OnADay form, TypeShape.Field field, List<?> entries) {
            List<Object> now = new ArrayList<>();
            for (Object entry : entries) {
                LocalDateRange period = (LocalDateRange) form.period().get(entry);
                if (!period.contains(asOf)) {
                    now.add(entry);
                    continue;
                }
                Object its = form.value().get(entry);
                if (period.getStart().isBefore(asOf)) {
                    now.add(made(form, field, its, LocalDateRange.ofClosed(period.getStart(), asOf.minusDays(1))));
                }
                if (period.getEndInclusive().isAfter(asOf)) {
                    now.add(made(
                            form, field, its, LocalDateRange.ofClosed(asOf.plusDays(1), period.getEndInclusive())));
                }
            }
            now.add(made(form, field, value, LocalDateRange.ofClosed(asOf, asOf)));
            return now;
        }

        private static Object made(OnADay form, TypeShape.Field field, Object value, LocalDateRange period) {
            return TypeShape.of(field.valueType())
                    .orElseThrow()
                    .draft()
                    .set(form.value(), value)
                    .set(form.period(), period)
                    .build();
        }
    }

    /** {@return how many records have answers} */
    @Override
    public String toString() {
        return "answers about " + Text.count(changed.size(), "record");
    }
}
