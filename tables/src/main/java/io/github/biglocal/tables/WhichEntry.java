package io.github.biglocal.tables;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.programme.Answers;
import io.github.biglocal.reading.input.EntryMark;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which entry of a list a fact is in, such as a contribution of match: its place, and what is recorded of it. The person who answers
 * and the program that reads the answers recognise it by these. An entry about a person has its place only. Immutable and
 * thread-safe.
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

    /**
     * The entry that a fact is in; none if it is in no list, or the list has no such entry.
     *
     * @param fact the fact
     * @param records the records that are asked about
     * @param isAsked whether a field of the record, given by its path, may change with the answers; it is then no mark of the entry
     */
    static Optional<WhichEntry> of(Missing fact, Answers records, Predicate<String> isAsked) {
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
                String path = String.join("/", steps.subList(0, i + 1)) + "/";
                levels.add(new Level(
                        words,
                        words + " of " + Text.number(entries.size()),
                        isOfAPerson(fact)
                                ? List.of()
                                : known(entries.get(place.getAsInt()), field -> isAsked.test(path + field))));
            }
        }
        return Optional.of(new WhichEntry(List.copyOf(levels))).filter(entry -> !entry.levels.isEmpty());
    }

    /** Whether a fact is of a member, of whom no more is written than the id. */
    static boolean isOfAPerson(Missing fact) {
        return fact.record().kind().equals(Member.class.getSimpleName())
                || fact.field().startsWith("members/");
    }

    /** What is recorded of an entry, and is neither asked for nor may be answered in full. */
    private static List<String> known(Object entry, Predicate<String> isAsked) {
        return EntryMark.of(entry).stream()
                .filter(mark -> !mark.mayBeFilledIn() && !isAsked.test(mark.field()))
                .map(mark -> Text.words(mark.field()) + " " + mark.words())
                .toList();
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
