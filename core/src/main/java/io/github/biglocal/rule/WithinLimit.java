package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount is within a limit: payments are no more than the award, or an allocation is at least the published sum. An
 * amount in a different currency from the limit is not compared.
 *
 * @param <S> the kind of record it is about
 */
public final class WithinLimit<S extends Entity> extends Shape<S> {
    private final Builder<S> made;
    private final BiFunction<? super S, ? super RuleContext, Fact<Money>> amount;
    private final BiFunction<? super S, ? super RuleContext, Fact<Money>> limit;

    private WithinLimit(
            Builder<S> builder,
            BiFunction<? super S, ? super RuleContext, Fact<Money>> amount,
            BiFunction<? super S, ? super RuleContext, Fact<Money>> limit,
            Parameters parameters) {
        super(builder, parameters);
        this.made = builder;
        this.amount = amount;
        this.limit = limit;
    }

    /**
     * By how much an amount is within its limit.
     *
     * @param name what the amount is called
     * @param amount the amount
     * @param limitName what the limit is called
     * @param limit the limit
     */
    public record Room(String name, Money amount, String limitName, Money limit) implements Margin {
        public Room {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(limit, "limit");
            Objects.requireNonNull(limitName, "limitName");
            Objects.requireNonNull(name, "name");
        }

        /** {@return how far the amount is from the limit; zero or more} */
        public Money room() {
            return amount.minus(limit).abs();
        }

        @Override
        public String description() {
            return Text.sentence(name + " (" + Text.money(amount) + ") is "
                    + (room().isZero()
                            ? "exactly "
                            : Text.money(room()) + (amount.isLessThan(limit) ? " less than " : " more than "))
                    + limitName + " (" + Text.money(limit) + ")");
        }
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
        return new Builder<>(made).build(changed);
    }

    @Override
    Verdict compare(S subject, RuleContext context) {
        Fact<Money> found = amount.apply(subject, context);
        Fact<Money> allowed = limit.apply(subject, context);
        if (found instanceof Fact.NotRecorded<Money> one && allowed instanceof Fact.NotRecorded<Money> other) {
            return Verdict.unknown(one.missing(), other.missing());
        }
        if (found.isMissing()) {
            return found.unknown();
        }
        if (allowed.isMissing()) {
            return allowed.unknown();
        }
        Money is = found.get();
        Money bound = allowed.get();
        if (!is.isSameCurrency(bound)) {
            return Verdict.unknown(
                    subject,
                    made.field,
                    made.name + " in " + Text.currency(bound.getCurrencyUnit()) + " (it is recorded in "
                            + Text.currency(is.getCurrencyUnit()) + ")");
        }
        return made.bound.isKeptBy(is, bound)
                ? Verdict.satisfied(new Room(made.name, is, made.limitName, bound))
                : Verdict.breached(new OutsideLimit(
                        subject.reference(),
                        made.field,
                        made.name,
                        is,
                        made.bound,
                        made.limitName,
                        bound,
                        made.problem,
                        made.repair));
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(OutsideLimit.class);
    }

    /**
     * Builds such rules. Not safe for use by several threads.
     *
     * @param <S> the kind of record
     */
    public static final class Builder<S extends Entity> extends Shape.Builder<S, Builder<S>> {
        private String name = "";
        private String field = "";
        private String limitName = "";
        private OutsideLimit.Bound bound = OutsideLimit.Bound.AT_MOST;
        private @Nullable BiFunction<? super S, ? super RuleContext, Fact<Money>> amount;
        private @Nullable BiFunction<? super S, ? super RuleContext, Fact<Money>> limit;
        private @Nullable Parameter<Money> parameter;
        private Optional<Template> problem = Optional.empty();
        private Optional<Template> repair = Optional.empty();

        private Builder(Class<S> type, RuleInfo info) {
            super(type, info);
        }

        private Builder(Builder<S> other) {
            super(other);
            name = other.name;
            field = other.field;
            limitName = other.limitName;
            bound = other.bound;
            amount = other.amount;
            limit = other.limit;
            parameter = other.parameter;
            problem = other.problem;
            repair = other.repair;
        }

        @Override
        Builder<S> self() {
            return this;
        }

        /**
         * Sets the amount.
         *
         * @param called what it is called, for the middle of a sentence, such as {@code the money paid}
         * @param from the field it comes from
         * @param found gives the amount
         * @return this
         */
        public Builder<S> amount(
                String called, String from, BiFunction<? super S, ? super RuleContext, Fact<Money>> found) {
            Objects.requireNonNull(called, "called");
            Objects.requireNonNull(from, "from");
            name = called;
            field = from;
            amount = Objects.requireNonNull(found, "found");
            return this;
        }

        /**
         * Sets the amount, a field of the record.
         *
         * @param called what it is called, for the middle of a sentence, such as {@code the award}
         * @param from the field
         * @param found gives the amount; empty if it is not recorded
         * @return this
         */
        public Builder<S> amount(String called, String from, Function<? super S, Optional<Money>> found) {
            Objects.requireNonNull(called, "called");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(found, "found");
            return amount(called, from, (subject, context) -> Fact.of(subject, from, called, found.apply(subject)));
        }

        /**
         * Sets the most it may be.
         *
         * @param called what the limit is called, for the middle of a sentence, such as {@code the award}
         * @param most gives the limit
         * @return this
         */
        public Builder<S> atMost(String called, BiFunction<? super S, ? super RuleContext, Fact<Money>> most) {
            Objects.requireNonNull(called, "called");
            limitName = called;
            bound = OutsideLimit.Bound.AT_MOST;
            limit = Objects.requireNonNull(most, "most");
            parameter = null;
            return this;
        }

        /**
         * Sets the most it may be, a parameter of the rule.
         *
         * @param called what the limit is called, for the middle of a sentence
         * @param most the parameter
         * @return this
         */
        public Builder<S> atMost(String called, Parameter<Money> most) {
            Objects.requireNonNull(called, "called");
            Objects.requireNonNull(most, "most");
            atMost(called, (subject, context) -> Fact.recorded(most.standard()));
            parameter = most;
            return this;
        }

        /**
         * Sets the least it should be.
         *
         * @param called what the limit is called, for the middle of a sentence
         * @param least gives the limit
         * @return this
         */
        public Builder<S> atLeast(String called, BiFunction<? super S, ? super RuleContext, Fact<Money>> least) {
            Objects.requireNonNull(called, "called");
            Objects.requireNonNull(least, "least");
            atMost(called, least);
            bound = OutsideLimit.Bound.AT_LEAST;
            return this;
        }

        /**
         * Sets the least it should be, a parameter of the rule.
         *
         * @param called what the limit is called, for the middle of a sentence
         * @param least the parameter
         * @return this
         */
        public Builder<S> atLeast(String called, Parameter<Money> least) {
            Objects.requireNonNull(called, "called");
            Objects.requireNonNull(least, "least");
            atMost(called, least);
            bound = OutsideLimit.Bound.AT_LEAST;
            return this;
        }

        /**
         * Sets the most it may be, a sum that the rule set can change as the parameter {@code limit}.
         *
         * @param called what the limit is called, for the middle of a sentence
         * @param most the sum
         * @return this
         */
        public Builder<S> atMost(String called, Money most) {
            Objects.requireNonNull(called, "called");
            Objects.requireNonNull(most, "most");
            return atMost(called, Parameter.money("limit", called, most));
        }

        /**
         * Sets the least it should be, a sum that the rule set can change as the parameter {@code limit}.
         *
         * @param called what the limit is called, for the middle of a sentence
         * @param least the sum
         * @return this
         */
        public Builder<S> atLeast(String called, Money least) {
            Objects.requireNonNull(called, "called");
            Objects.requireNonNull(least, "least");
            return atLeast(called, Parameter.money("limit", called, least));
        }

        /**
         * Sets the rule's own words for the problem.
         *
         * @param sentence the words; may name the values of {@link OutsideLimit}
         * @return this
         */
        public Builder<S> problem(String sentence) {
            Objects.requireNonNull(sentence, "sentence");
            problem = Optional.of(new Template(sentence).naming(OutsideLimit.VALUES));
            return this;
        }

        /**
         * Sets the rule's own words for the repair.
         *
         * @param sentence the words; may name the values of {@link OutsideLimit}
         * @return this
         */
        public Builder<S> repair(String sentence) {
            Objects.requireNonNull(sentence, "sentence");
            repair = Optional.of(new Template(sentence).naming(OutsideLimit.VALUES));
            return this;
        }

        /**
         * {@return the rule}
         *
         * @throws InvalidValueException if the amount or the limit is not given
         */
        public WithinLimit<S> build() {
            Parameter<Money> set = parameter;
            return new Builder<>(this).build(set == null ? Parameters.NONE : Parameters.of(set));
        }

        private WithinLimit<S> build(Parameters parameters) {
            BiFunction<? super S, ? super RuleContext, Fact<Money>> found = amount;
            BiFunction<? super S, ? super RuleContext, Fact<Money>> allowed = limit;
            Parameter<Money> set = parameter;
            if (set != null) {
                Money value = parameters.get(set);
                allowed = (subject, context) -> Fact.recorded(value);
            }
            if (found == null || allowed == null) {
                throw new InvalidValueException(
                        WithinLimit.class,
                        "amount, limit",
                        "the rule compares nothing",
                        "Give the amount and its limit.");
            }
            if (set != null && repair.isEmpty()) {
                // A limit that is set cannot be corrected in the record.
                repair(
                        bound == OutsideLimit.Bound.AT_MOST
                                ? "Reduce {name} by {difference}, or correct it."
                                : "Raise {name} by {difference}, or correct it.");
            }
            return new WithinLimit<>(this, found, allowed, parameters);
        }
    }
}
