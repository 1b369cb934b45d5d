package io.github.biglocal.programme;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.FieldForm;
import io.github.biglocal.reading.FieldForm.OnADay;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.input.EntryMark;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private static final String UNKNOWN = "UNKNOWN";

    private final Programme programme;
    private final LocalDate asOf;
    private final Set<Reference> givenTwice;
    /** The records that hold an answer, or have a part that does. */
    private final Map<Reference, Entity> changed = new LinkedHashMap<>();
    /**
     * Of records that parts were asked of: the parts by their ids, as far as they have been answered. They are put into their record
     * all at once, since it may have thousands.
     */
    private final Map<Reference, Map<Reference, Entity>> parts = new LinkedHashMap<>();

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
     * exact: if it was marked as at least or about so much, it no longer is. Ask {@link #contradicted} first if what is recorded is
     * not to be lost.
     *
     * @param fact the fact: which field of which record
     * @param value what it is: what the accessor gives, or the value alone where it may be empty; what held on the day
     * @return this
     * @throws InvalidValueException if there is no such record or field, several records have its id, or the record refuses the value
     */
    public Answers record(Missing fact, Object value) {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(value, "value");
        Entity before = asked(fact.record());
        Filling filling = new Filling(value, asOf);
        Optional<Entity> after = Repairing.worked(before, fact.record(), fact.field(), filling);
        if (!filling.hasReached) {
            throw refused("field", fact.record() + " has no field " + fact.field(), "Give a field that it has.");
        }
        Optional<String> bound = bound(fact.field());
        if (bound.isPresent()) {
            Entity exact = after.orElse(before);
            after = Repairing.worked(exact, fact.record(), bound.get(), Answers::withoutBound)
                    .or(() -> Optional.of(exact));
        }
        Optional<Entity> holder =
                programme.find(fact.record()).isPresent() ? Optional.empty() : programme.holderOf(fact.record());
        after.ifPresent(record -> {
            if (holder.isEmpty()) {
                changed.put(record.reference(), record);
            } else {
                within(holder.get()).put(fact.record(), record);
                if (mayBeRefusedByHolder(value)) {
                    checked(holder.get(), before);
                }
            }
        });
        return this;
    }

    /** What depends on no other part, as an amount does on the currency of the others. */
    private static boolean mayBeRefusedByHolder(Object value) {
        return !(value instanceof Enum<?>
                || value instanceof Code
                || value instanceof LocalDate
                || value instanceof LocalDateRange);
    }

    private void checked(Entity holder, Entity before) {
        try {
            whole(holder);
        } catch (InvalidValueException e) {
            within(holder).put(before.reference(), before);
            throw e;
        }
    }

    /** The field that says how exact an amount is; empty for another field than an amount. */
    private static Optional<String> bound(String field) {
        String owner = field.substring(0, field.lastIndexOf('/') + 1);
        return field.equals(owner + AMOUNT) ? Optional.of(owner + BOUND) : Optional.empty();
    }

    /**
     * {@return what is recorded in a field, with the answers so far: a value or a list; empty if nothing is, there is no such record or
     * field, or several records have its id}
     *
     * @param fact which field of which record
     */
    public Optional<Object> held(Missing fact) {
        return content(fact).map(Content::value).flatMap(EntryMark::recorded);
    }

    /**
     * {@return what is recorded and would be lost if a value were recorded; empty if the value only fills in} A value fills in where
     * nothing is recorded, or that it is unknown; where the amount recorded is not exact; an open end of a period; and a list all of
     * whose entries it has. Where a field says what held {@linkplain FieldForm#VALUE_ON_A_DAY through a period}, the day that was
     * asked about counts; entries that contradict each other on that day are settled, and not lost.
     *
     * @param fact the fact: which field of which record
     * @param value what it is, as {@link #record} takes it
     */
    public Optional<Object> contradicted(Missing fact, Object value) {
        Optional<Object> given = EntryMark.recorded(Objects.requireNonNull(value, "value"));
        Optional<Content> content = content(fact);
        if (isInexact(fact) || content.isEmpty()) {
            return Optional.empty();
        }
        Optional<OnADay> entry = onADay(content.get().field(), value);
        Optional<Object> held = entry.isPresent()
                ? onTheDay(entry.get(), (List<?>) content.get().value())
                : EntryMark.recorded(content.get().value());
        return held.filter(its -> given.filter(answer -> fillsIn(its, answer)).isEmpty());
    }

    /**
     * {@return whether what is recorded in a field is an amount that is not exact, such as "more than £500", or of which no more is
     * known than that it is more than zero}
     *
     * @param fact which field of which record
     */
    public boolean isInexact(Missing fact) {
        return bound(Objects.requireNonNull(fact, "fact").field())
                .flatMap(bound -> held(new Missing(fact.record(), bound, fact.what())))
                .isPresent();
    }

    /** A field and what it holds. */
    private record Content(TypeShape.Field field, Object value) {}

    private Optional<Content> content(Missing fact) {
        Reference record = Objects.requireNonNull(fact, "fact").record();
        List<Content> found = new ArrayList<>(1);
        if (!givenTwice.contains(record)) {
            found(record)
                    .ifPresent(its -> Repairing.worked(its, record, fact.field(), (field, held) -> {
                        found.add(new Content(field, held));
                        return Optional.empty();
                    }));
        }
        return found.stream().findFirst();
    }

    /** The one value that the entries have on the day that was asked about. */
    private Optional<Object> onTheDay(OnADay form, List<?> entries) {
        Set<Object> values = entries.stream()
                .filter(entry -> ((LocalDateRange) form.period().get(entry)).contains(asOf))
                .map(form.value()::get)
                .collect(Collectors.toSet());
        return values.size() == 1 ? values.stream().findFirst() : Optional.empty();
    }

    /** Whether a value says all that another does, and maybe more. */
    private static boolean fillsIn(Object held, Object value) {
        if (held instanceof LocalDateRange before && value instanceof LocalDateRange now) {
            return (before.isUnboundedStart() || before.getStart().equals(now.getStart()))
                    && (before.isUnboundedEnd() || before.getEnd().equals(now.getEnd()));
        }
        if (held instanceof Collection<?> before && value instanceof Collection<?> now) {
            return before.stream().allMatch(each -> now.stream().anyMatch(other -> fillsIn(each, other)));
        }
        return held.equals(value)
                || (held instanceof Enum<?> code && code.name().equals(UNKNOWN));
    }

    /** How a value is an entry of a field that says what held through a period; empty if it is the field's value as it is. */
    private static Optional<OnADay> onADay(TypeShape.Field field, Object value) {
        return FieldForm.of(field) == FieldForm.VALUE_ON_A_DAY
                ? FieldForm.onADay(field.valueType())
                        .filter(entry -> entry.value().valueType().isInstance(value))
                : Optional.empty();
    }

    private static Optional<Object> withoutBound(TypeShape.Field field, Object held) {
        return field.valueType() == Bound.class && held instanceof Optional<?>
                ? Optional.of(Optional.empty())
                : Optional.empty();
    }

    /** {@return the programme with all that was recorded} */
    public Programme programme() {
        return programme.replacingAll(changed().values());
    }

    private Map<Reference, Entity> changed() {
        List.copyOf(parts.keySet()).forEach(this::found);
        return changed;
    }

    /** The record itself, or the one that is within another, as far as it has been answered. */
    private Entity asked(Reference record) {
        if (givenTwice.contains(record)) {
            throw refused("record", "several records are " + record, "Give each record an id of its own.");
        }
        return found(record)
                .orElseThrow(() -> refused("record", "there is no " + record, "Give the kind and id of a record."));
    }

    private Optional<Entity> found(Reference record) {
        return programme
                .find(record)
                .filter(its -> !(its instanceof Programme))
                .map(this::whole)
                .or(() ->
                        programme.holderOf(record).map(holder -> within(holder).get(record)));
    }

    private Map<Reference, Entity> within(Entity holder) {
        return parts.computeIfAbsent(
                holder.reference(),
                record -> changed.getOrDefault(record, holder).recordsWithin().stream()
                        .collect(Collectors.toMap(Entity::reference, Function.identity(), (one, other) -> one)));
    }

    /** A record with what was answered of its parts. */
    private Entity whole(Entity holder) {
        Reference record = holder.reference();
        Entity before = changed.getOrDefault(record, holder);
        if (!parts.containsKey(record)) {
            return before;
        }
        Entity after = Repairing.withParts(
                before,
                part -> givenTwice.contains(part.reference())
                        ? part
                        : within(holder).get(part.reference()));
        parts.remove(record);
        if (!after.equals(before)) {
            changed.put(record, after);
        }
        return after;
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
            return Optional.of(onADay(field, value)
                    .<Object>map(entry -> onTheDay(entry, field, (List<?>) held))
                    .orElse(value));
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
        return "answers about " + Text.count(changed().size(), "record");
    }
}
