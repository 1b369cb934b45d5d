package io.github.biglocal.rule;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.threeten.extra.LocalDateRange;

/**
 * Dated entries of a record do not overlap: a member's terms, the legal forms of a partnership.
 *
 * @param <S> the kind of record it is about
 */
public final class NoOverlap<S extends Entity> extends Shape<S> {
    private final List<Entries<S>> entries;

    private NoOverlap(Builder<S> builder) {
        super(builder, Parameters.NONE);
        this.entries = List.copyOf(builder.entries);
    }

    /** Entries of which no two of one group may apply on the same day. */
    private record Entries<S>(String field, Function<? super S, ? extends Collection<Group>> groups) {}

    /** Periods of which no two may overlap, and what they are, in the plural. */
    private record Group(String name, List<LocalDateRange> periods) {}

    /**
     * {@return a builder}
     *
     * @param <S> the kind of record it is about
     * @param type the kind of record it is about
     * @param info what the rule says about itself
     */
    public static <S extends Entity> Builder<S> of(Class<S> type, RuleInfo info) {
        return new Builder<>(type, info);
    }

    @Override
    Verdict compare(S subject, RuleContext context) {
        List<Overlap> findings = new ArrayList<>();
        boolean any = false;
        for (Entries<S> each : entries) {
            for (Group group : each.groups().apply(subject)) {
                any |= !group.periods().isEmpty();
                for (LocalDateRange common : overlaps(group.periods())) {
                    findings.add(new Overlap(subject.reference(), each.field(), group.name(), common));
                }
            }
        }
        return any ? Verdict.of(findings) : Verdict.notApplicable("no dated entries are recorded");
    }

    /** Compares each period with the one before it that lasts longest, so the work grows with the entries only. */
    private static List<LocalDateRange> overlaps(List<LocalDateRange> periods) {
        if (periods.size() < 2) {
            return List.of();
        }
        List<LocalDateRange> sorted = periods.stream()
                .sorted(Comparator.comparing(LocalDateRange::getStart).thenComparing(LocalDateRange::getEnd))
                .toList();
        List<LocalDateRange> found = new ArrayList<>();
        LocalDateRange lasting = null;
        for (LocalDateRange period : sorted) {
            if (lasting != null && lasting.overlaps(period)) {
                found.add(lasting.intersection(period));
            }
            if (lasting == null || period.getEnd().isAfter(lasting.getEnd())) {
                lasting = period;
            }
        }
        return found;
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(Overlap.class);
    }

    /**
     * Builds such rules. Not safe for use by several threads.
     *
     * @param <S> the kind of record
     */
    public static final class Builder<S extends Entity> extends Shape.Builder<S, Builder<S>> {
        private final List<Entries<S>> entries = new ArrayList<>();

        private Builder(Class<S> type, RuleInfo info) {
            super(type, info);
        }

        @Override
        Builder<S> self() {
            return this;
        }

        /**
         * Adds periods of which no two may overlap.
         *
         * @param name what they are, in the plural, such as {@code terms of membership}
         * @param field the field that holds them
         * @param periods gives the periods
         * @return this
         */
        public Builder<S> periods(
                String name, String field, Function<? super S, ? extends Collection<LocalDateRange>> periods) {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(periods, "periods");
            entries.add(new Entries<>(field, subject -> List.of(new Group(name, List.copyOf(periods.apply(subject))))));
            return this;
        }

        /**
         * Adds dated entries of which no two may overlap.
         *
         * @param name what they are, in the plural, such as {@code legal forms}
         * @param field the field that holds them
         * @param dated gives the entries
         * @return this
         */
        public Builder<S> entries(
                String name, String field, Function<? super S, ? extends Collection<? extends Dated>> dated) {
            Objects.requireNonNull(dated, "dated");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(name, "name");
            return periods(
                    name,
                    field,
                    subject -> dated.apply(subject).stream().map(Dated::period).toList());
        }

        /**
         * Adds dated entries of which no two with the same value may overlap.
         *
         * @param <D> the kind of entry
         * @param name what those with the same value are, in the plural, such as {@code terms in the same office}
         * @param field the field that holds them
         * @param dated gives the entries
         * @param what gives the value of an entry
         * @return this
         */
        public <D extends Dated> Builder<S> same(
                String name,
                String field,
                Function<? super S, ? extends Collection<D>> dated,
                Function<? super D, ?> what) {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(name, "name");
            return same((Object value) -> name, field, dated, what);
        }

        /**
         * Adds dated entries of which no two with the same value may overlap, and names the value.
         *
         * @param <D> the kind of entry
         * @param <V> the kind of value
         * @param name says what those with a value are, in the plural, such as {@code entries for the function "employer"}
         * @param field the field that holds them
         * @param dated gives the entries
         * @param what gives the value of an entry
         * @return this
         */
        public <D extends Dated, V> Builder<S> same(
                Function<? super V, String> name,
                String field,
                Function<? super S, ? extends Collection<D>> dated,
                Function<? super D, ? extends V> what) {
            Objects.requireNonNull(dated, "dated");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(what, "what");
            entries.add(new Entries<>(field, subject -> {
                Map<V, List<LocalDateRange>> groups = new LinkedHashMap<>();
                for (D entry : dated.apply(subject)) {
                    groups.computeIfAbsent(what.apply(entry), unused -> new ArrayList<>())
                            .add(entry.period());
                }
                return groups.entrySet().stream()
                        .map(group -> new Group(name.apply(group.getKey()), group.getValue()))
                        .toList();
            }));
            return this;
        }

        /**
         * {@return the rule}
         *
         * @throws InvalidValueException if it has no entries
         */
        public NoOverlap<S> build() {
            if (entries.isEmpty()) {
                throw new InvalidValueException(
                        NoOverlap.class, "entries", "the rule compares nothing", "Give entries.");
            }
            return new NoOverlap<>(this);
        }
    }
}
