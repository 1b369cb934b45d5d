package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A rule of a form that many rules share, each about different fields: dates are in order, a list is complete, a sum is
 * within a limit. Such a rule is a value, made with the builder of its shape:
 *
 * <pre>{@code
 * Rule<Plan> rule = NotLater.of(Plan.class, info)
 *         .unless("the plan is dated later", (plan, context) -> plan.isAfter(context.asOf()))
 *         .first("the end of the plan", "period", "when the plan ends", plan -> ...)
 *         .then("the end of the programme", LAST_DAY)
 *         .build();
 * }</pre>
 *
 * <p>The answer is <em>not applicable</em> where one of the reasons given with {@code unless} holds, then <em>not
 * known</em> where something given with {@code needing} is missing, and in other cases what the comparison says.
 *
 * @param <S> the kind of record it is about
 */
public abstract sealed class Shape<S extends Entity> extends Rule<S>
        permits AllPresent, DatesInOrder, EachHas, InPost, Near, NoOverlap, NotLater, OneAtATime, WithinLimit {
    private final List<Exemption<S>> exemptions;
    private final List<BiFunction<? super S, ? super RuleContext, ? extends Fact<?>>> needs;

    Shape(Builder<S, ?> builder, Parameters parameters) {
        super(builder.info, builder.type, parameters);
        this.exemptions = List.copyOf(builder.exemptions);
        this.needs = List.copyOf(builder.needs);
    }

    /** When the rule does not apply. */
    private record Exemption<S>(Verdict answer, BiPredicate<? super S, ? super RuleContext> when) {}

    @Override
    protected final Verdict judge(S subject, RuleContext context) {
        for (Exemption<S> exemption : exemptions) {
            if (exemption.when().test(subject, context)) {
                return exemption.answer();
            }
        }
        List<Missing> missing = new ArrayList<>(0);
        for (BiFunction<? super S, ? super RuleContext, ? extends Fact<?>> need : needs) {
            if (need.apply(subject, context) instanceof Fact.NotRecorded<?> fact && !missing.contains(fact.missing())) {
                missing.add(fact.missing());
            }
        }
        return missing.isEmpty() ? compare(subject, context) : Verdict.unknown(missing, missing.size());
    }

    /** Answers for a subject that the rule applies to, with everything needed on record. */
    abstract Verdict compare(S subject, RuleContext context);

    /**
     * What the builders of all shapes have in common. For one thread.
     *
     * @param <S> the kind of record
     * @param <B> the builder
     */
    public abstract static sealed class Builder<S extends Entity, B extends Builder<S, B>>
            permits AllPresent.Builder,
                    DatesInOrder.Builder,
                    EachHas.Builder,
                    InPost.Builder,
                    Near.Builder,
                    NoOverlap.Builder,
                    NotLater.Builder,
                    OneAtATime.Builder,
                    WithinLimit.Builder {
        private final Class<S> type;
        private final RuleInfo info;
        private final List<Exemption<S>> exemptions = new ArrayList<>();
        private final List<BiFunction<? super S, ? super RuleContext, ? extends Fact<?>>> needs = new ArrayList<>();

        Builder(Class<S> type, RuleInfo info) {
            this.type = Objects.requireNonNull(type, "type");
            this.info = Objects.requireNonNull(info, "info");
        }

        Builder(Builder<S, B> other) {
            this(other.type, other.info);
            exemptions.addAll(other.exemptions);
            needs.addAll(other.needs);
        }

        abstract B self();

        /**
         * Says when the rule does not apply.
         *
         * @param why the reason, as part of a sentence
         * @param when whether the exemption applies; false where the records do not show it
         * @return this
         */
        public B unless(String why, BiPredicate<? super S, ? super RuleContext> when) {
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(when, "when");
            Require.of(Shape.class).text("why", why);
            exemptions.add(new Exemption<>(Verdict.notApplicable(why), when));
            return self();
        }

        /**
         * Says that a field has to be recorded.
         *
         * @param what what to find out if it is not, as part of a sentence
         * @param field the field
         * @param recorded gives what it holds
         * @return this
         */
        public B needing(String what, String field, Function<? super S, ? extends Optional<?>> recorded) {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(recorded, "recorded");
            return needing((subject, context) -> Fact.of(subject, field, what, recorded.apply(subject)));
        }

        /**
         * Says that something has to be known.
         *
         * @param fact looks for it
         * @return this
         */
        public B needing(BiFunction<? super S, ? super RuleContext, ? extends Fact<?>> fact) {
            Objects.requireNonNull(fact, "fact");
            needs.add(Objects.requireNonNull(fact, "fact"));
            return self();
        }
    }
}
