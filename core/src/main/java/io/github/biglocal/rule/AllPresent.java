package io.github.biglocal.rule;

import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list in a record is complete: the parts of a funding agreement, the documents of a proposal. Where the list is
 * empty, the answer is not known.
 *
 * @param <S> the kind of record it is about
 */
public final class AllPresent<S extends Entity> extends Shape<S> {
    private final String field;
    private final String what;
    private final Function<? super S, ? extends Collection<String>> recorded;
    private final BiFunction<? super S, ? super RuleContext, ? extends Collection<String>> required;
    private final Template problem;
    private final Template repair;

    private AllPresent(
            Builder<S> builder,
            Function<? super S, ? extends Collection<String>> recorded,
            BiFunction<? super S, ? super RuleContext, ? extends Collection<String>> required) {
        super(builder, Parameters.NONE);
        this.field = builder.field;
        this.what = builder.what;
        this.recorded = recorded;
        this.required = required;
        this.problem = builder.problem.orElseGet(() -> new Template("Not on record: {missing}."));
        this.repair = builder.repair.orElseGet(() -> new Template("Record {missing}."));
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
    Verdict compare(S subject, RuleContext context) {
        Collection<String> there = recorded.apply(subject);
        Set<String> missing = new LinkedHashSet<>(required.apply(subject, context));
        missing.removeAll(there);
        if (missing.isEmpty()) {
            return Verdict.satisfied();
        }
        return there.isEmpty()
                ? Verdict.unknown(subject, field, what)
                : Verdict.breached(new Incomplete(subject.reference(), field, List.copyOf(missing), problem, repair));
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(Incomplete.class);
    }

    /**
     * Builds such rules. Not safe for use by several threads.
     *
     * @param <S> the kind of record
     */
    public static final class Builder<S extends Entity> extends Shape.Builder<S, Builder<S>> {
        private String field = "";
        private String what = "";
        private @Nullable Function<? super S, ? extends Collection<String>> recorded;
        private @Nullable BiFunction<? super S, ? super RuleContext, ? extends Collection<String>> required;
        private Optional<Template> problem = Optional.empty();
        private Optional<Template> repair = Optional.empty();

        private Builder(Class<S> type, RuleInfo info) {
            super(type, info);
        }

        @Override
        Builder<S> self() {
            return this;
        }

        /**
         * Sets the list.
         *
         * @param name the field that holds it
         * @param toFindOut what to find out if it is empty, as part of a sentence
         * @param values gives what it holds: codes, or constants of a closed list
         * @return this
         */
        public Builder<S> list(String name, String toFindOut, Function<? super S, ? extends Collection<?>> values) {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(toFindOut, "toFindOut");
            Objects.requireNonNull(values, "values");
            field = name;
            what = toFindOut;
            recorded = subject ->
                    values.apply(subject).stream().map(AllPresent::name).toList();
            return this;
        }

        /**
         * Sets what it should have.
         *
         * @param values codes, or constants of a closed list, in the order in which they are named
         * @return this
         */
        public Builder<S> having(Collection<?> values) {
            Objects.requireNonNull(values, "values");
            return having((subject, context) -> values);
        }

        /**
         * Sets what it should have, where that is not the same for all records, or on all days.
         *
         * @param values gives codes, or constants of a closed list, in the order in which they are named
         * @return this
         */
        public Builder<S> having(BiFunction<? super S, ? super RuleContext, ? extends Collection<?>> values) {
            Objects.requireNonNull(values, "values");
            required = (subject, context) -> values.apply(subject, context).stream()
                    .map(AllPresent::name)
                    .toList();
            return this;
        }

        /**
         * Sets the rule's own words for the problem.
         *
         * @param sentence the words; may name the values of {@link Incomplete}
         * @return this
         */
        public Builder<S> problem(String sentence) {
            Objects.requireNonNull(sentence, "sentence");
            problem = Optional.of(new Template(sentence).naming(Incomplete.VALUES));
            return this;
        }

        /**
         * Sets the rule's own words for the repair.
         *
         * @param sentence the words; may name the values of {@link Incomplete}
         * @return this
         */
        public Builder<S> repair(String sentence) {
            Objects.requireNonNull(sentence, "sentence");
            repair = Optional.of(new Template(sentence).naming(Incomplete.VALUES));
            return this;
        }

        /**
         * {@return the rule}
         *
         * @throws InvalidValueException if the list, or what it should have, is not given
         */
        public AllPresent<S> build() {
            Function<? super S, ? extends Collection<String>> there = recorded;
            BiFunction<? super S, ? super RuleContext, ? extends Collection<String>> wanted = required;
            if (there == null || wanted == null) {
                throw new InvalidValueException(
                        AllPresent.class,
                        "list, having",
                        "the rule compares nothing",
                        "Give the list and what it should have.");
            }
            return new AllPresent<>(this, there, wanted);
        }
    }

    private static String name(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Code code ? code.value() : value.toString();
    }
}
