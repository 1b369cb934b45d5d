package io.github.biglocal.report.picture;

import io.github.biglocal.invariant.InvalidValueException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.threeten.extra.LocalDateRange;

/**
 * Values through a period, without a gap.
 *
 * @param period when
 * @param value the value then; empty if there is none
 */
record Through<T>(LocalDateRange period, Optional<T> value) {
    /** Puts dated entries in order, cuts them to a period, and fills what lies between them. */
    static <T> List<Through<T>> of(LocalDateRange whole, List<T> entries, Function<T, LocalDateRange> period) {
        List<Through<T>> pieces = new ArrayList<>();
        LocalDate next = whole.getStart();
        List<T> inOrder = entries.stream()
                .filter(entry -> period.apply(entry).overlaps(whole))
                .sorted(Comparator.comparing(entry -> period.apply(entry).getStart()))
                .toList();
        for (T entry : inOrder) {
            LocalDateRange its = period.apply(entry).intersection(whole);
            if (its.getStart().isBefore(next)) {
                throw new InvalidValueException(
                        StepChart.class,
                        "period",
                        "two values are given for one day",
                        "Give one value for a day: periods must not overlap.");
            }
            if (its.getStart().isAfter(next)) {
                pieces.add(new Through<>(LocalDateRange.of(next, its.getStart()), Optional.empty()));
            }
            pieces.add(new Through<>(its, Optional.of(entry)));
            next = its.getEnd();
        }
        if (next.isBefore(whole.getEnd())) {
            pieces.add(new Through<>(LocalDateRange.of(next, whole.getEnd()), Optional.empty()));
        }
        return List.copyOf(pieces);
    }

    /** The value on a day of the period. */
    static <T> Optional<T> on(LocalDate day, List<Through<T>> pieces) {
        return pieces.stream()
                .filter(piece -> piece.period.contains(day))
                .findFirst()
                .flatMap(Through::value);
    }

    /** The first days of all pieces, in order. */
    static SortedSet<LocalDate> starts(List<? extends Through<?>> one, List<? extends Through<?>> other) {
        SortedSet<LocalDate> days = new TreeSet<>();
        one.forEach(piece -> days.add(piece.period().getStart()));
        other.forEach(piece -> days.add(piece.period().getStart()));
        return days;
    }
}
