package io.github.biglocal.foresight;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TextForms;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.TypeShape.Field;
import io.github.biglocal.reading.TypeShape.Occurrence;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Asks a rule again with one field after another left out or changed, and notes where the verdict is different. */
final class FieldTrials<S extends Entity> {
    private static final String ID = "id";
    private static final String ANOTHER = "-another";

    /** A field of a part of a record is tried, and not what is in it in turn. */
    private static final int DEPTH = 2;

    private final Rule<S> rule;
    private final Reference about;
    private final LocalDate asOf;
    private final Verdict verdict;
    private final Programme base;
    private final Set<Reference> givenTwice;
    private final Set<Reference> grounds;

    FieldTrials(Rule<S> rule, S subject, LocalDate asOf, Verdict verdict, Programme base, Set<Reference> grounds) {
        this.rule = rule;
        this.about = subject.reference();
        this.asOf = asOf;
        this.verdict = verdict;
        this.base = base;
        this.givenTwice = Reference.givenTwice(base.all(Entity.class));
        this.grounds = grounds;
    }

    /** Which fields of a record the verdict depends on. */
    RecordGround of(Entity record) {
        Trials trials = new Trials();
        if (givenTwice.contains(record.reference())) {
            trials.notTried.add(GroundField.WHOLE_RECORD);
        } else if (record instanceof Programme) {
            trials.fields(record, Optional.empty(), 1, changed -> (Programme) changed);
        } else {
            placeOf(record)
                    .ifPresentOrElse(
                            place -> trials.record(record, place), () -> trials.notTried.add(GroundField.WHOLE_RECORD));
        }
        return new RecordGround(record.reference(), List.copyOf(trials.matter), List.copyOf(trials.notTried));
    }

    /** The list that a record is in, and where in it. */
    private record Listed(Entity holder, Field field, List<?> list, int place) {
        Entity with(List<Object> changed) {
            return (Entity) TypeShape.of(holder.getClass()).orElseThrow().with(holder, field, changed);
        }
    }

    /** Where a record is: in a list of the programme, or of one of the records in those. */
    private Optional<Listed> placeOf(Entity record) {
        return Stream.concat(Stream.of(base), base.recordsWithin().stream())
                .flatMap(holder -> TypeShape.of(holder.getClass()).stream()
                        .flatMap(shape -> shape.fields().stream())
                        .filter(field -> field.valueType().isInstance(record))
                        .flatMap(field -> field.get(holder) instanceof List<?> list && list.contains(record)
                                ? Stream.of(new Listed(holder, field, list, list.indexOf(record)))
                                : Stream.empty()))
                .findFirst();
    }

    private Programme replacing(Entity holder) {
        return holder instanceof Programme whole ? whole : base.replacing(holder);
    }

    /** The answer in other records; empty if the record that the rule is asked of is not among them. */
    private Optional<Verdict> ask(Programme records) {
        return records.all(rule.subjectType()).stream()
                .filter(record -> record.reference().equals(about))
                .findFirst()
                .map(subject -> rule.verdict(subject, RuleContext.on(asOf, records)));
    }

    /** The trials with one record. */
    private final class Trials {
        private final Set<GroundField> matter = new LinkedHashSet<>();
        private final Set<GroundField> notTried = new LinkedHashSet<>();

        void record(Entity record, Listed place) {
            if (!record.reference().equals(about)) {
                attempt(
                        GroundField.WHOLE_RECORD,
                        List.of(without(place.list(), place.place())),
                        list -> replacing(place.with(listOf(list))));
            }
            fields(
                    record,
                    Optional.empty(),
                    DEPTH,
                    changed -> replacing(place.with(with(place.list(), place.place(), changed))));
        }

        /** Tries the fields of a value that stands in a part of the record, or is the record. */
        void fields(Object value, Optional<GroundField> part, int depth, Function<Object, Programme> in) {
            TypeShape.of(value.getClass())
                    .ifPresent(shape -> shape.fields().stream()
                            .filter(field ->
                                    !(value instanceof Entity && field.name().equals(ID)))
                            .forEach(field -> tryOut(
                                    field,
                                    field.get(value),
                                    part.map(whole -> whole.field(field.name()))
                                            .orElseGet(() -> GroundField.of(field.name())),
                                    depth,
                                    other -> in.apply(shape.with(value, field, other)))));
        }

        private void tryOut(Field field, Object held, GroundField name, int depth, Function<Object, Programme> in) {
            boolean isPart = TypeShape.of(held.getClass()).isPresent() && depth > 1;
            if (field.occurrence() == Occurrence.REQUIRED && isPart) {
                fields(held, Optional.of(name), depth - 1, in);
            } else if (field.occurrence() == Occurrence.REQUIRED) {
                attempt(name, others(held), in);
            } else if (!held.equals(emptied(held))) {
                Stream<?> changed = Stream.concat(moved(held), depth > 1 ? Stream.empty() : recoded(held));
                attempt(name, Stream.concat(Stream.of(emptied(held)), changed).toList(), in);
                if (depth > 1) {
                    parts(held, name, depth - 1, in);
                }
            }
        }

        private void parts(Object held, GroundField name, int depth, Function<Object, Programme> in) {
            if (held instanceof Optional<?> optional) {
                optional.ifPresent(
                        part -> fields(part, Optional.of(name), depth, changed -> in.apply(Optional.of(changed))));
            } else if (held instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    entry(list, i, name, depth, in);
                }
            }
        }

        private void entry(List<?> list, int place, GroundField name, int depth, Function<Object, Programme> in) {
            Object entry = list.get(place);
            // A source is one thing. A part that is a ground itself is tried as that.
            if (TypeShape.of(entry.getClass()).isEmpty()
                    || entry instanceof Citation
                    || (entry instanceof Entity part && grounds.contains(part.reference()))) {
                return;
            }
            GroundField its =
                    name.entry(entry instanceof Entity part ? part.reference().id() : Integer.toString(place));
            attempt(its, List.of(without(list, place)), in);
            fields(entry, Optional.of(its), depth, changed -> in.apply(with(list, place, changed)));
        }

        private void attempt(GroundField field, List<?> others, Function<Object, Programme> in) {
            List<Verdict> answers =
                    others.stream().flatMap(other -> answer(other, in).stream()).toList();
            if (answers.isEmpty()) {
                notTried.add(field);
            } else if (!answers.stream().allMatch(verdict::equals)) {
                matter.add(field);
            }
        }

        private Optional<Verdict> answer(Object other, Function<Object, Programme> in) {
            Programme changed;
            try {
                changed = in.apply(other);
            } catch (InvalidValueException e) {
                // The record refuses it.
                return Optional.empty();
            }
            return ask(changed);
        }
    }

    private static Object emptied(Object held) {
        if (held instanceof Optional<?>) {
            return Optional.empty();
        }
        if (held instanceof OptionalInt) {
            return OptionalInt.empty();
        }
        if (held instanceof Map<?, ?>) {
            return Map.of();
        }
        return held instanceof Set<?> ? Set.of() : List.of();
    }

    /** Other values of what a record must have, where there are any that need no thought. */
    private List<?> others(Object held) {
        if (held instanceof Enum<?> constant) {
            List<? extends Enum<?>> all = List.of(constant.getDeclaringClass().getEnumConstants());
            return all.size() == 1 ? List.of() : List.of(all.get((all.indexOf(constant) + 1) % all.size()));
        }
        if (held instanceof LocalDate day) {
            return different(held, day.minusDays(1), day.plusDays(1), asOf.plusDays(1));
        }
        if (held instanceof LocalDateRange) {
            return different(held, only(asOf.minusDays(1)), only(asOf), only(asOf.plusDays(1)));
        }
        if (held instanceof Money amount) {
            return different(held, amount.plusMinor(1), Money.zero(amount.getCurrencyUnit()));
        }
        if (held instanceof Integer number) {
            return List.of(number + 1);
        }
        if (held instanceof String text) {
            return List.of(text + ANOTHER);
        }
        return held instanceof TextValue text ? another(text).stream().toList() : List.of();
    }

    /** Another id or code; empty where the type has only those it knows. */
    private static Optional<?> another(TextValue text) {
        try {
            return TextForms.of(text.getClass()).map(form -> form.parse(text.value() + ANOTHER));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where a day or a period may be absent, its absence often says always: so that it matters shows in another. */
    private Stream<?> moved(Object held) {
        if (held instanceof Optional<?> optional) {
            return optional.filter(FieldTrials::isTime).stream()
                    .flatMap(time -> others(time).stream())
                    .map(Optional::of);
        }
        return held instanceof List<?> list && list.stream().allMatch(FieldTrials::isTime)
                ? others(list.get(0)).stream().map(List::of)
                : Stream.empty();
    }

    /** The same of a code that every entry must have, such as whether a member has a vote, where entries are not gone into. */
    private Stream<?> recoded(Object held) {
        return held instanceof List<?> list
                ? TypeShape.of(list.get(0).getClass()).stream()
                        .flatMap(shape -> shape.fields().stream()
                                .filter(field ->
                                        field.valueType().isEnum() && field.occurrence() == Occurrence.REQUIRED)
                                .flatMap(field -> recoded(list, shape, field)))
                : Stream.empty();
    }

    private Stream<List<Object>> recoded(List<?> list, TypeShape shape, Field field) {
        List<Object> changed = new ArrayList<>();
        for (Object entry : list) {
            List<?> others = others(field.get(entry));
            try {
                changed.add(others.isEmpty() ? entry : shape.with(entry, field, others.get(0)));
            } catch (InvalidValueException e) {
                // The entry refuses it.
                return Stream.empty();
            }
        }
        return Stream.of(changed);
    }

    private static boolean isTime(Object value) {
        return value instanceof LocalDate || value instanceof LocalDateRange;
    }

    private static LocalDateRange only(LocalDate day) {
        return LocalDateRange.ofClosed(day, day);
    }

    private static List<Object> different(Object held, Object... others) {
        return Stream.of(others).filter(other -> !other.equals(held)).toList();
    }

    private static List<Object> listOf(Object list) {
        return List.copyOf((Collection<?>) list);
    }

    private static List<Object> without(List<?> list, int place) {
        List<Object> others = new ArrayList<>(list);
        others.remove(place);
        return others;
    }

    private static List<Object> with(List<?> list, int place, Object entry) {
        List<Object> others = new ArrayList<>(list);
        others.set(place, Objects.requireNonNull(entry, "entry"));
        return others;
    }
}
