package io.github.biglocal.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that was true when someone looked, on a day that may not be recorded; it may have changed later, such as the
 * state of a change or the result of an attempt to influence.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface Seen {
    /** {@return the day on which it was seen; empty if not recorded} */
    Optional<LocalDate> date();

    /**
     * {@return what was seen last by a day; empty if nothing was} What has no date counts as the earliest; of two of one
     * day, the later in the list counts.
     *
     * @param <S> the kind of thing
     * @param day the day; what was seen after it does not count
     * @param seen the things
     */
    static <S extends Seen> Optional<S> lastBy(LocalDate day, List<S> seen) {
        Objects.requireNonNull(day, "day");
        return seen.stream()
                .filter(one -> one.date().filter(day::isBefore).isEmpty())
                .reduce((one, next) -> dayOf(next).isBefore(dayOf(one)) ? one : next);
    }

    private static LocalDate dayOf(Seen seen) {
        return seen.date().orElse(LocalDate.MIN);
    }
}
