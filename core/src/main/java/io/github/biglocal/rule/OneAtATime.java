package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Only one person or organisation holds a post at a time: an area has one rep, a partnership one chair.
 *
 * @param <S> the kind of record it is about
 */
public final class OneAtATime<S extends Entity> extends Shape<S> {
    private final String post;
    private final String whenHeld;
    private final BiFunction<? super S, ? super RuleContext, ? extends Collection<Holding>> holdings;

    private OneAtATime(
            Builder<S> builder, BiFunction<? super S, ? super RuleContext, ? extends Collection<Holding>> holdings) {
        super(builder, Parameters.NONE);
        this.post = builder.post;
        this.whenHeld = builder.whenHeld.orElseGet(() -> "when the " + builder.post + " was in post");
        this.holdings = holdings;
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
        Collection<Holding> all = holdings.apply(subject, context);
        List<Holding> held =
                all.stream().filter(holding -> holding.isOn(context.asOf())).toList();
        List<Holding> undated = all.stream().filter(Holding::isUndated).toList();
        if (held.size() > 1) {
            return Verdict.breached(
                    new SeveralAtOnce(post, held.stream().map(Holding::record).toList()));
        }
        int possible = held.size() + undated.size();
        if (possible > 1) {
            return Verdict.unknown(
                    undated.stream()
                            .map(holding -> new Missing(holding.record(), holding.field(), whenHeld))
                            .toList(),
                    Math.min(2 - held.size(), possible - 1));
        }
        // Not by date: one without dates may or may not have held it then, and in neither case are there two.
        return all.isEmpty() ? Verdict.notApplicable("no " + post + " is on record") : Verdict.satisfied();
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(SeveralAtOnce.class);
    }

    /**
     * Builds such rules. Not safe for use by several threads.
     *
     * @param <S> the kind of record
     */
    public static final class Builder<S extends Entity> extends Shape.Builder<S, Builder<S>> {
        private String post = "";
        private Optional<String> whenHeld = Optional.empty();
        private @Nullable BiFunction<? super S, ? super RuleContext, ? extends Collection<Holding>> holdings;

        private Builder(Class<S> type, RuleInfo info) {
            super(type, info);
        }

        @Override
        Builder<S> self() {
            return this;
        }

        /**
         * Sets the post.
         *
         * @param name what it is called, in the singular, such as {@code rep}
         * @param found looks for those who hold it, on any day
         * @return this
         */
        public Builder<S> post(
                String name, BiFunction<? super S, ? super RuleContext, ? extends Collection<Holding>> found) {
            Objects.requireNonNull(found, "found");
            Objects.requireNonNull(name, "name");
            post = name;
            holdings = found;
            return this;
        }

        /**
         * Sets what to find out about those without dates, where it cannot be said that they are in post.
         *
         * @param toFindOut what to find out, as part of a sentence
         * @return this
         */
        public Builder<S> whenHeld(String toFindOut) {
            Objects.requireNonNull(toFindOut, "toFindOut");
            whenHeld = Optional.of(toFindOut);
            return this;
        }

        /**
         * {@return the rule}
         *
         * @throws InvalidValueException if the post is not given
         */
        public OneAtATime<S> build() {
            BiFunction<? super S, ? super RuleContext, ? extends Collection<Holding>> found = holdings;
            if (found == null) {
                throw new InvalidValueException(OneAtATime.class, "post", "the rule counts nothing", "Give the post.");
            }
            return new OneAtATime<>(this, found);
        }
    }
}
