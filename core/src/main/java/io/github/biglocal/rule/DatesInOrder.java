package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.threeten.extra.LocalDateRange;

/**
 * The dates of a record are in order. Dates that are not recorded are passed over, and two may be the same; with fewer
 * than two there are no dates to compare.
 *
 * @param <S> the kind of record it is about
 */
public final class DatesInOrder<S extends Entity> extends Shape<S> {
    private final List<List<Step<S>>> chains;
    private final Optional<Template> repair;

    private DatesInOrder(Builder<S> builder) {
        super(builder, Parameters.NONE);
        this.chains = List.copyOf(builder.chains);
        this.repair = builder.repair;
    }

    /**
     * A date of a record, or several dates, with a place in the order.
     *
     * @param <S> the kind of record
     * @param noun what it happens to, for the middle of a sentence, such as {@code the plan}; of several, each is
     *     called by its place, {@code the 2nd payment}
     * @param verb what happens to it, such as {@code was endorsed}
     * @param field the field it is in
     * @param days gives the days recorded, in the order in which they should be
     */
    public record Step<S extends Entity>(
            String noun, String verb, String field, Function<? super S, ? extends Collection<LocalDate>> days) {
        public Step {
            Objects.requireNonNull(days, "days");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(verb, "verb");
            Objects.requireNonNull(noun, "noun");
        }

        private static final String ARTICLE = "the ";

        /**
         * {@return a date}
         *
         * @param <S> the kind of record
         * @param noun what it happens to, for the middle of a sentence
         * @param verb what happens to it
         * @param field the field it is in
         * @param day gives the day; empty if it is not recorded
         */
        public static <S extends Entity> Step<S> of(
                String noun, String verb, String field, Function<? super S, Optional<LocalDate>> day) {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(verb, "verb");
            Objects.requireNonNull(noun, "noun");
            return new Step<>(
                    noun,
                    verb,
                    field,
                    subject -> day.apply(subject).map(List::of).orElse(List.of()));
        }

        /**
         * {@return the dates of a list of parts, such as payments}
         *
         * @param <S> the kind of record
         * @param <P> the kind of part
         * @param noun what it happens to, for the middle of a sentence
         * @param verb what happens to it
         * @param field the field that holds the list
         * @param parts gives the parts, in the order in which their dates should be
         * @param day gives the day of one of them
         */
        public static <S extends Entity, P> Step<S> ofEach(
                String noun,
                String verb,
                String field,
                Function<? super S, ? extends Collection<P>> parts,
                Function<? super P, LocalDate> day) {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(parts, "parts");
            Objects.requireNonNull(verb, "verb");
            Objects.requireNonNull(noun, "noun");
            return new Step<>(noun, verb, field, subject -> {
                Collection<P> all = parts.apply(subject);
                return all.isEmpty()
                        ? List.of()
                        : all.stream().<LocalDate>map(day).toList();
            });
        }

        /**
         * {@return the first day of a period}
         *
         * @param <S> the kind of record
         * @param noun what it happens to, for the middle of a sentence
         * @param verb what happens to it
         * @param field the field it is in
         * @param period gives the period; empty if it is not recorded
         */
        public static <S extends Entity> Step<S> firstDay(
                String noun, String verb, String field, Function<? super S, Optional<LocalDateRange>> period) {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(verb, "verb");
            Objects.requireNonNull(noun, "noun");
            Objects.requireNonNull(period, "period");
            return of(
                    noun,
                    verb,
                    field,
                    subject -> period.apply(subject)
                            .filter(dates -> !dates.isUnboundedStart())
                            .map(LocalDateRange::getStart));
        }

        /**
         * {@return the last day of a period}
         *
         * @param <S> the kind of record
         * @param noun what it happens to, for the middle of a sentence
         * @param verb what happens to it
         * @param field the field it is in
         * @param period gives the period; empty if it is not recorded
         */
        public static <S extends Entity> Step<S> lastDay(
                String noun, String verb, String field, Function<? super S, Optional<LocalDateRange>> period) {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(verb, "verb");
            Objects.requireNonNull(noun, "noun");
            Objects.requireNonNull(period, "period");
            return of(
                    noun,
                    verb,
                    field,
                    subject -> period.apply(subject)
                            .filter(dates -> !dates.isUnboundedEnd())
                            .map(LocalDateRange::getEndInclusive));
        }

        /** The name of one of several, {@code the 2nd payment}, so two of them can be distinguished. */
        private String nth(int place) {
            return noun.startsWith(ARTICLE)
                    ? ARTICLE + Text.ordinal(place) + " " + noun.substring(ARTICLE.length())
                    : Text.ordinal(place) + " " + noun;
        }
    }

    /** One of the days of a step, of which there are so many; the first is 0. An event is made of it only for a finding. */
    private record Occurrence<S extends Entity>(Step<S> step, LocalDate day, int place, int number) {
        Event event(S subject) {
            return number == 1
                    ? Event.of(step.noun, step.verb, subject, step.field, day)
                    : Event.of(step.nth(place + 1), step.verb, subject, step.field + "/" + place, day);
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
    Verdict compare(S subject, RuleContext context) {
        Set<OutOfOrder> findings = new LinkedHashSet<>();
        boolean compared = false;
        for (List<Step<S>> chain : chains) {
            Occurrence<S> before = null;
            for (Step<S> step : chain) {
                Collection<LocalDate> days = step.days().apply(subject);
                int place = 0;
                for (LocalDate day : days) {
                    Occurrence<S> each = new Occurrence<>(step, day, place++, days.size());
                    if (before != null) {
                        compared = true;
                        if (day.isBefore(before.day())) {
                            findings.add(new OutOfOrder(
                                    before.event(subject), each.event(subject), Optional.empty(), repair));
                        }
                    }
                    before = each;
                }
            }
        }
        return compared
                ? Verdict.of(List.copyOf(findings))
                : Verdict.notApplicable("no two dates that can be compared are recorded");
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
        private final List<List<Step<S>>> chains = new ArrayList<>();
        private Optional<Template> repair = Optional.empty();

        private Builder(Class<S> type, RuleInfo info) {
            super(type, info);
        }

        @Override
        Builder<S> self() {
            return this;
        }

        /**
         * Adds an order. Where some dates may come in either order, give one order for each of them.
         *
         * @param steps the dates, earliest first
         * @return this
         */
        @SafeVarargs
        @SuppressWarnings("varargs") // copied, and handed to nobody else
        public final Builder<S> inOrder(Step<S>... steps) {
            Objects.requireNonNull(steps, "steps");
            chains.add(List.of(steps));
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
         * @throws InvalidValueException if it has no order
         */
        public DatesInOrder<S> build() {
            if (chains.isEmpty()) {
                throw new InvalidValueException(
                        DatesInOrder.class, "order", "the rule compares nothing", "Give an order of dates.");
            }
            return new DatesInOrder<>(this);
        }
    }
}
