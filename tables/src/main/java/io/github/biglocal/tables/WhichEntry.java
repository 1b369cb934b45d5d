package io.github.biglocal.tables;

import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Id;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.programme.Answers;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.TypeShape.Occurrence;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * Which entry of a list a fact is in, such as a contribution of match: its place, and what is recorded of it, by which a person, and
 * whoever reads the answers later, knows it. Of a person's entries it is the place alone. Immutable and thread-safe.
 */
final class WhichEntry {
    private static final String AND = "; ";

    private final List<Level> levels;

    /** An entry, in a list that may itself be in an entry. */
    private record Level(String place, String placeOfAll, List<String> known) {
        /** The place says more where there is nothing else to know the entry by. */
        Stream<String> written() {
            return known.isEmpty() ? Stream.of(placeOfAll) : Stream.concat(Stream.of(place), known.stream());
        }

        Stream<String> all() {
            return Stream.concat(Stream.of(place, placeOfAll), known.stream());
        }
    }

    private WhichEntry(List<Level> levels) {
        this.levels = levels;
    }

    /** The entry that a fact is in; none if it is in no list, or the list has no such entry. */
    static Optional<WhichEntry> of(Missing fact, Answers records) {
        List<String> steps = List.of(fact.field().split("/", -1));
        List<Level> levels = new ArrayList<>();
        for (int i = 1; i < steps.size() - 1; i++) {
            Missing list = new Missing(fact.record(), String.join("/", steps.subList(0, i)), fact.what());
            List<?> entries = records.held(list).orElse(List.of()) instanceof List<?> all ? all : List.of();
            if (!entries.isEmpty() && !(entries.get(0) instanceof Entity)) {
                String step = steps.get(i);
                OptionalInt place = IntStream.range(0, entries.size())
                        .filter(each -> Integer.toString(each).equals(step))
                        .findFirst();
                if (place.isEmpty()) {
                    return Optional.empty();
                }
                String words = Text.words(steps.get(i - 1)) + ", entry " + Text.number(place.getAsInt() + 1);
                levels.add(new Level(
                        words,
                        words + " of " + Text.number(entries.size()),
                        isOfAPerson(fact)
                                ? List.of()
                                : known(entries.get(place.getAsInt()), i == steps.size() - 2 ? steps.get(i + 1) : "")));
            }
        }
        return Optional.of(new WhichEntry(List.copyOf(levels))).filter(entry -> !entry.levels.isEmpty());
    }

    /** Whether a fact is of a member, of whom no more is written than the id. */
    static boolean isOfAPerson(Missing fact) {
        return fact.record().kind().equals(Member.class.getSimpleName())
                || fact.field().startsWith("members/");
    }

    /** What is recorded of an entry and can be answered by nobody any more; not free text. */
    private static List<String> known(Object entry, String asked) {
        TypeShape shape = TypeShape.of(entry.getClass()).orElseThrow();
        boolean isInexact = shape.field("bound")
                .filter(bound -> recorded(bound.get(entry)).isPresent())
                .isPresent();
        return shape.fields().stream()
                .filter(field -> field.occurrence() != Occurrence.MANY)
                .filter(field -> !field.name().equals(asked))
                .filter(field -> !(isInexact && field.valueType() == Money.class))
                .flatMap(
                        field -> recorded(field.get(entry))
                                .flatMap(WhichEntry::text)
                                .map(text -> Text.words(field.name()) + " " + text)
                                .stream())
                .toList();
    }

    private static Optional<Object> recorded(Object held) {
        if (held instanceof OptionalInt some) {
            return some.isPresent() ? Optional.of(some.getAsInt()) : Optional.empty();
        }
        return held instanceof Optional<?> some ? some.map(value -> value) : Optional.of(held);
    }

    /** How a value reads; empty for what may be of a person, is free text, or may still be filled in. */
    static Optional<String> text(Object value) {
        if (value instanceof Money amount) {
            return Optional.of(Text.money(amount));
        }
        if (value instanceof LocalDate day) {
            return Optional.of(Text.day(day));
        }
        if (value instanceof LocalDateRange period) {
            return Optional.of(Text.period(period))
                    .filter(any -> !period.isUnboundedStart() && !period.isUnboundedEnd());
        }
        if (value instanceof Integer number) {
            return Optional.of(Text.number(number));
        }
        if (value instanceof Code code) {
            return Optional.of(Text.words(code.value()));
        }
        if (value instanceof Enum<?> code) {
            return Optional.of(Text.words(code)).filter(words -> !words.equals("unknown"));
        }
        return value instanceof Id id && !(value instanceof PersonId) ? Optional.of(id.value()) : Optional.empty();
    }

    /** How it is written, for a person to know the entry by. */
    String written() {
        return levels.stream().flatMap(Level::written).collect(Collectors.joining(AND));
    }

    /** Whether all that was written of the entry is still so. More may be known by now. */
    boolean isStill(String written) {
        String all = AND + written + AND;
        return levels.stream()
                .flatMap(Level::all)
                .filter(each -> all.contains(AND + each + AND))
                .collect(Collectors.joining(AND))
                .equals(written);
    }

    /** {@return how it is written} */
    @Override
    public String toString() {
        return written();
    }
}
