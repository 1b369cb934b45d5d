package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.invariant.InvalidValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Each part of a record has something, such as a cost for each action of a plan. Where there are no parts, or none of
 * them has it, the answer is not known.
 *
 * @param <S> the kind of record it is about
 */
public final class EachHas<S extends Entity> extends Shape<S> {
    private final String field;
    private final String what;
    private final String lacking;
    private final String whatLacks;
    private final Function<? super S, ? extends List<Part>> parts;
    private final Template problem;
    private final Template repair;

    private EachHas(
            Builder<S> builder, Function<? super S, ? extends List<Part>> parts, Template problem, Template repair) {
        super(builder, Parameters.NONE);
        this.field = builder.field;
        this.what = builder.what;
        this.lacking = builder.lacking;
        this.whatLacks = builder.whatLacks;
        this.parts = parts;
        this.problem = problem;
        this.repair = repair;
    }

    private record Part(String name, boolean has) {}

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
        List<Part> all = parts.apply(subject);
        if (all.isEmpty()) {
            return Verdict.unknown(subject, field, what);
        }
        List<String> without =
                all.stream().filter(part -> !part.has()).map(Part::name).toList();
        if (without.size() == all.size()) {
            // One part that has it shows that it is recorded, and that the others do not have it.
            return Verdict.unknown(
                    without.stream()
                            .map(part -> Missing.of(
                                    subject, field + "/" + FieldReference.step(part) + "/" + lacking, whatLacks))
                            .toList(),
                    1);
        }
        return without.isEmpty()
                ? Verdict.satisfied()
                : Verdict.breached(
                        new PartsWithout(subject.reference(), field, lacking, without, all.size(), problem, repair));
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(PartsWithout.class);
    }

    /**
     * Builds such rules. Not safe for use by several threads.
     *
     * @param <S> the kind of record
     */
    public static final class Builder<S extends Entity> extends Shape.Builder<S, Builder<S>> {
        private String field = "";
        private String what = "";
        private String lacking = "";
        private String whatLacks = "";
        private @Nullable Function<? super S, ? extends List<Part>> parts;
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
         * Sets the parts, and what each should have.
         *
         * @param <P> the kind of part
         * @param name the field that holds the parts
         * @param toFindOut what to find out if there are none, as part of a sentence, such as {@code the plan's actions}
         * @param all gives the parts
         * @param id names a part: its id, or an empty text for its place, counted from 0
         * @param lack the field that each part should have
         * @param ofPart what to find out if none has it, as part of a sentence, such as {@code what the action costs}
         * @param has whether a part has it
         * @return this
         */
        public <P> Builder<S> each(
                String name,
                String toFindOut,
                Function<? super S, ? extends Collection<P>> all,
                Function<? super P, String> id,
                String lack,
                String ofPart,
                Predicate<? super P> has) {
            Objects.requireNonNull(all, "all");
            Objects.requireNonNull(has, "has");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(lack, "lack");
            Objects.requireNonNull(ofPart, "ofPart");
            Objects.requireNonNull(toFindOut, "toFindOut");
            field = Objects.requireNonNull(name, "name");
            what = toFindOut;
            lacking = lack;
            whatLacks = ofPart;
            parts = subject -> {
                List<Part> found = new ArrayList<>();
                for (P part : all.apply(subject)) {
                    String called = id.apply(part);
                    found.add(new Part(called.isEmpty() ? String.valueOf(found.size()) : called, has.test(part)));
                }
                return found;
            };
            return this;
        }

        /**
         * Sets the rule's own words for the problem.
         *
         * @param sentence the words; may name the values of {@link PartsWithout}
         * @return this
         */
        public Builder<S> problem(String sentence) {
            Objects.requireNonNull(sentence, "sentence");
            problem = Optional.of(new Template(sentence).naming(PartsWithout.VALUES));
            return this;
        }

        /**
         * Sets the rule's own words for the repair.
         *
         * @param sentence the words; may name the values of {@link PartsWithout}
         * @return this
         */
        public Builder<S> repair(String sentence) {
            Objects.requireNonNull(sentence, "sentence");
            repair = Optional.of(new Template(sentence).naming(PartsWithout.VALUES));
            return this;
        }

        /**
         * {@return the rule}
         *
         * @throws InvalidValueException if the parts, the problem or the repair are not given
         */
        public EachHas<S> build() {
            Function<? super S, ? extends List<Part>> all = parts;
            if (all == null || problem.isEmpty() || repair.isEmpty()) {
                throw new InvalidValueException(
                        EachHas.class,
                        "parts, problem, repair",
                        "the rule looks at nothing",
                        "Give the parts, the problem and the repair.");
            }
            return new EachHas<>(this, all, problem.get(), repair.get());
        }
    }
}
