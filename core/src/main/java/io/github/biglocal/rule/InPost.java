package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * A post is held: an area has a rep or an LTO. Before the first holder on record, it is not known whether there was
 * another.
 *
 * @param <S> the kind of record it is about
 */
public final class InPost<S extends Entity> extends Shape<S> {
    private final String post;
    private final String whenHeld;
    private final Class<? extends Entity> kind;
    private final Optional<Template> repair;
    private final BiFunction<? super S, ? super RuleContext, ? extends Collection<Holding>> holdings;

    private InPost(
            Builder<S> builder,
            Class<? extends Entity> kind,
            BiFunction<? super S, ? super RuleContext, ? extends Collection<Holding>> holdings) {
        super(builder, Parameters.NONE);
        this.post = builder.post;
        this.whenHeld = builder.whenHeld.orElseGet(() -> "when " + builder.post + " was in post");
        this.kind = kind;
        this.repair = builder.repair;
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
    public boolean mayAskFurther() {
        return true;
    }

    @Override
    Verdict compare(S subject, RuleContext context) {
        LocalDate asOf = context.asOf();
        Collection<Holding> all = holdings.apply(subject, context);
        if (all.stream().anyMatch(holding -> holding.isOn(asOf))) {
            return Verdict.satisfied();
        }
        List<Missing> undated = all.stream()
                .filter(Holding::isUndated)
                .map(holding -> new Missing(holding.record(), holding.field(), whenHeld))
                .toList();
        if (!undated.isEmpty()) {
            return Verdict.unknown(undated, 1);
        }
        Optional<LocalDate> last = all.stream()
                .flatMap(holding -> holding.period().stream())
                .map(LocalDateRange::getEndInclusive)
                .filter(asOf::isAfter)
                .max(LocalDate::compareTo);
        return last.isPresent()
                ? Verdict.breached(new Vacancy(subject.reference(), kind.getSimpleName(), post, last.get(), repair))
                : Verdict.unknown(Missing.records(
                        subject,
                        kind,
                        all.isEmpty()
                                ? "whether there was ever " + post
                                : "whether there was " + post + " before the first one on record"));
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(Vacancy.class);
    }

    /**
     * Builds such rules. Not safe for use by several threads.
     *
     * @param <S> the kind of record
     */
    public static final class Builder<S extends Entity> extends Shape.Builder<S, Builder<S>> {
        private String post = "";
        private Optional<String> whenHeld = Optional.empty();
        private Optional<Template> repair = Optional.empty();
        private @Nullable Class<? extends Entity> kind;
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
         * @param name what it is called, with its article, such as {@code a rep}
         * @param type the kind of record that says who holds it
         * @param found looks for those who hold it, on any day
         * @return this
         */
        public Builder<S> post(
                String name,
                Class<? extends Entity> type,
                BiFunction<? super S, ? super RuleContext, ? extends Collection<Holding>> found) {
            Objects.requireNonNull(found, "found");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(type, "type");
            post = name;
            kind = type;
            holdings = found;
            return this;
        }

        /**
         * Sets what to find out about those without dates, where it should not be that they were in post.
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
         * Sets the rule's own words for the repair.
         *
         * @param sentence the words; may name the values of {@link Vacancy}
         * @return this
         */
        public Builder<S> repair(String sentence) {
            Objects.requireNonNull(sentence, "sentence");
            repair = Optional.of(new Template(sentence).naming(Vacancy.VALUES));
            return this;
        }

        /**
         * {@return the rule}
         *
         * @throws InvalidValueException if the post is not given
         */
        public InPost<S> build() {
            Class<? extends Entity> type = kind;
            BiFunction<? super S, ? super RuleContext, ? extends Collection<Holding>> found = holdings;
            if (type == null || found == null) {
                throw new InvalidValueException(InPost.class, "post", "the rule looks for nothing", "Give the post.");
            }
            return new InPost<>(this, type, found);
        }
    }
}
