package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One day is not later than another: a plan ends by the end of the programme, an area is announced before its first
 * plan. The two may be the same. Where one of them is not recorded, the answer is not known; say with {@code unless}
 * when the rule does not apply. For dates that are passed over where they are not recorded, see {@link DatesInOrder}.
 *
 * @param <S> the kind of record it is about
 */
public final class NotLater<S extends Entity> extends Shape<S> {
    private final Builder<S> made;
    private final BiFunction<? super S, ? super RuleContext, Fact<Event>> first;
    private final BiFunction<? super S, ? super RuleContext, Fact<Event>> then;

    private NotLater(
            Builder<S> builder,
            BiFunction<? super S, ? super RuleContext, Fact<Event>> first,
            BiFunction<? super S, ? super RuleContext, Fact<Event>> then,
            Parameters parameters) {
        super(builder, parameters);
        this.made = builder;
        this.first = first;
        this.then = then;
    }

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
    protected Rule<S> with(Parameters changed) {
        return made.copy().build(changed);
    }

    @Override
    Verdict compare(S subject, RuleContext context) {
        Fact<Event> earlier = first.apply(subject, context);
        Fact<Event> later = then.apply(subject, context);
        if (earlier instanceof Fact.NotRecorded<Event> one && later instanceof Fact.NotRecorded<Event> other) {
            return Verdict.unknown(one.missing(), other.missing());
        }
        if (earlier.isMissing()) {
            return earlier.unknown();
        }
        if (later.isMissing()) {
            return later.unknown();
        }
        return later.get().day().isBefore(earlier.get().day())
                ? Verdict.breached(new OutOfOrder(earlier.get(), later.get(), made.problem, made.repair))
                : Verdict.satisfied();
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(OutOfOrder.class);
    }

    /**
     * Builds such rules. Not safe for use by several threads.
     *
     * @param <S> the kind of record
     */
    public static final class Builder<S extends Entity> extends Shape.Builder<S, Builder<S>> {
        private @Nullable BiFunction<? super S, ? super RuleContext, Fact<Event>> first;
        private @Nullable BiFunction<? super S, ? super RuleContext, Fact<Event>> then;
        private @Nullable Parameter<LocalDate> limit;
        private String limitNoun = "";
        private String limitVerb = "";
        private Optional<Template> problem = Optional.empty();
        private Optional<Template> repair = Optional.empty();

        private Builder(Class<S> type, RuleInfo info) {
            super(type, info);
        }

        private Builder(Builder<S> other) {
            super(other);
            first = other.first;
            then = other.then;
            limit = other.limit;
            limitNoun = other.limitNoun;
            limitVerb = other.limitVerb;
            problem = other.problem;
            repair = other.repair;
        }

        private Builder<S> copy() {
            return new Builder<>(this);
        }

        @Override
        Builder<S> self() {
            return this;
        }

        /**
         * Sets the day that is not to be the later one.
         *
         * @param event looks for it
         * @return this
         */
        public Builder<S> first(BiFunction<? super S, ? super RuleContext, Fact<Event>> event) {
            first = Objects.requireNonNull(event, "event");
            return this;
        }

        /**
         * Sets the day that is not to be the later one, a field of the record.
         *
         * @param noun what it happens to, for the middle of a sentence
         * @param verb what happens to it; if the day is empty, when it happens is what to find out
         * @param field the field
         * @param day gives the day
         * @return this
         */
        public Builder<S> first(String noun, String verb, String field, Function<? super S, Optional<LocalDate>> day) {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(verb, "verb");
            Objects.requireNonNull(noun, "noun");
            return first((subject, context) -> Event.recorded(noun, verb, subject, field, day.apply(subject)));
        }

        /**
         * Sets the day that is not to be the earlier one.
         *
         * @param event looks for it
         * @return this
         */
        public Builder<S> then(BiFunction<? super S, ? super RuleContext, Fact<Event>> event) {
            then = Objects.requireNonNull(event, "event");
            limit = null;
            return this;
        }

        /**
         * Sets the day that is not to be the earlier one, a field of the record.
         *
         * @param noun what it happens to, for the middle of a sentence
         * @param verb what happens to it; if the day is empty, when it happens is what to find out
         * @param field the field
         * @param day gives the day
         * @return this
         */
        public Builder<S> then(String noun, String verb, String field, Function<? super S, Optional<LocalDate>> day) {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(verb, "verb");
            Objects.requireNonNull(noun, "noun");
            return then((subject, context) -> Event.recorded(noun, verb, subject, field, day.apply(subject)));
        }

        /**
         * Sets the day that is not to be the earlier one, a parameter of the rule.
         *
         * @param noun what it happens to, for the middle of a sentence
         * @param verb what happens to it
         * @param day the parameter
         * @return this
         */
        public Builder<S> then(String noun, String verb, Parameter<LocalDate> day) {
            limit = Objects.requireNonNull(day, "day");
            limitNoun = Objects.requireNonNull(noun, "noun");
            limitVerb = Objects.requireNonNull(verb, "verb");
            return this;
        }

        /**
         * Sets the rule's own words for the problem.
         *
         * @param sentence the words; may name the values of {@link OutOfOrder}
         * @return this
         */
        public Builder<S> problem(String sentence) {
            Objects.requireNonNull(sentence, "sentence");
            problem = Optional.of(new Template(sentence).naming(OutOfOrder.VALUES));
            return this;
        }

        /**
         * Sets the rule's own words for the repair.
         *
         * @param sentence the words; may name the values of {@link OutOfOrder}
         * @return this
         */
        public Builder<S> repair(String sentence) {
            Objects.requireNonNull(sentence, "sentence");
            repair = Optional.of(new Template(sentence).naming(OutOfOrder.VALUES));
            return this;
        }

        /**
         * {@return the rule}
         *
         * @throws InvalidValueException if one of the days is not given
         */
        public NotLater<S> build() {
            Parameter<LocalDate> day = limit;
            return copy().build(day == null ? Parameters.NONE : Parameters.of(day));
        }

        private NotLater<S> build(Parameters parameters) {
            Parameter<LocalDate> day = limit;
            BiFunction<? super S, ? super RuleContext, Fact<Event>> earlier = first;
            BiFunction<? super S, ? super RuleContext, Fact<Event>> later = then;
            if (day != null) {
                Event published = Event.published(limitNoun, limitVerb, parameters.get(day));
                later = (subject, context) -> Fact.recorded(published);
            }
            if (earlier == null || later == null) {
                throw new InvalidValueException(
                        NotLater.class, "first, then", "the rule compares nothing", "Give both days.");
            }
            return new NotLater<>(this, earlier, later, parameters);
        }
    }
}
