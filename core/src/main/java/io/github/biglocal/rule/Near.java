package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount is close to another, such as a budget to the value of the tender: it differs by no more than a share of the
 * other.
 *
 * @param <S> the kind of record it is about
 */
public final class Near<S extends Entity> extends Shape<S> {
    private final Builder<S> made;
    private final Function<? super S, Optional<Money>> amount;
    private final Function<? super S, Optional<Money>> other;
    private final Ratio tolerance;

    private Near(
            Builder<S> builder,
            Function<? super S, Optional<Money>> amount,
            Function<? super S, Optional<Money>> other,
            Ratio tolerance,
            Parameters parameters) {
        super(builder, parameters);
        this.made = builder;
        this.amount = amount;
        this.other = other;
        this.tolerance = tolerance;
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
        Optional<Money> found = amount.apply(subject);
        Optional<Money> compared = other.apply(subject);
        if (compared.isEmpty()) {
            return Verdict.notApplicable(made.otherName + " is not recorded");
        }
        if (!compared.get().isPositive()) {
            return Verdict.notApplicable(made.otherName + " is " + Text.money(compared.get()));
        }
        if (found.isEmpty()) {
            return Verdict.unknown(subject, made.field, made.name);
        }
        Money is = found.get();
        Money near = compared.get();
        if (!is.isSameCurrency(near)) {
            return Verdict.unknown(
                    subject,
                    made.field,
                    made.name + " in " + Text.currency(near.getCurrencyUnit()) + " (it is recorded in "
                            + Text.currency(is.getCurrencyUnit()) + ")");
        }
        Ratio difference = Ratio.of(is.minus(near).abs(), near);
        return difference.compareTo(tolerance) <= 0
                ? Verdict.satisfied()
                : Verdict.breached(new FarFrom(
                        subject.reference(),
                        made.field,
                        made.name,
                        is,
                        made.otherName,
                        near,
                        part(near, Ratio.ONE.minus(tolerance), RoundingMode.CEILING),
                        part(near, Ratio.ONE.plus(tolerance), RoundingMode.FLOOR)));
    }

    private static Money part(Money whole, Ratio share, RoundingMode rounding) {
        return Money.ofMinor(
                whole.getCurrencyUnit(),
                share.times(Ratio.of(whole.getAmountMinorLong(), 1))
                        .toDecimal(0, rounding)
                        .longValueExact());
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(FarFrom.class);
    }

    /**
     * Builds such rules. Not safe for use by several threads.
     *
     * @param <S> the kind of record
     */
    public static final class Builder<S extends Entity> extends Shape.Builder<S, Builder<S>> {
        private String name = "";
        private String field = "";
        private String otherName = "";
        private @Nullable Function<? super S, Optional<Money>> amount;
        private @Nullable Function<? super S, Optional<Money>> other;
        private @Nullable Parameter<Ratio> tolerance;

        private Builder(Class<S> type, RuleInfo info) {
            super(type, info);
        }

        private Builder(Builder<S> made) {
            super(made);
            name = made.name;
            field = made.field;
            otherName = made.otherName;
            amount = made.amount;
            other = made.other;
            tolerance = made.tolerance;
        }

        @Override
        Builder<S> self() {
            return this;
        }

        /**
         * Sets the amount.
         *
         * @param called what it is called, for the middle of a sentence, such as {@code the budget}
         * @param from the field it is in
         * @param found gives the amount
         * @return this
         */
        public Builder<S> amount(String called, String from, Function<? super S, Optional<Money>> found) {
            Objects.requireNonNull(called, "called");
            Objects.requireNonNull(from, "from");
            name = called;
            field = from;
            amount = Objects.requireNonNull(found, "found");
            return this;
        }

        /**
         * Sets what it should be near.
         *
         * @param called what it is called, for the middle of a sentence, such as {@code the value of the tender}
         * @param found gives the other amount
         * @param within the parameter that says by which share of the other it may differ
         * @return this
         */
        public Builder<S> near(String called, Function<? super S, Optional<Money>> found, Parameter<Ratio> within) {
            Objects.requireNonNull(called, "called");
            otherName = called;
            other = Objects.requireNonNull(found, "found");
            tolerance = Objects.requireNonNull(within, "within");
            return this;
        }

        /**
         * {@return the rule}
         *
         * @throws InvalidValueException if one of the amounts is not given
         */
        public Near<S> build() {
            Parameter<Ratio> within = tolerance;
            return new Builder<>(this).build(within == null ? Parameters.NONE : Parameters.of(within));
        }

        private Near<S> build(Parameters parameters) {
            Function<? super S, Optional<Money>> found = amount;
            Function<? super S, Optional<Money>> compared = other;
            Parameter<Ratio> within = tolerance;
            if (found == null || compared == null || within == null) {
                throw new InvalidValueException(
                        Near.class, "amount, near", "the rule compares nothing", "Give both amounts.");
            }
            return new Near<>(this, found, compared, parameters.get(within), parameters);
        }
    }
}
