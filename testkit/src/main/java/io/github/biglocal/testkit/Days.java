package io.github.biglocal.testkit;

import io.github.biglocal.invariant.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;

/** Days as they are written in tests. */
final class Days {
    private Days() {}

    static LocalDate parse(String text, String name) {
        Objects.requireNonNull(text, name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValueException(
                    LocalDate.class, name, "the text is not a day", "Write year-month-day, such as 2016-06-01.");
        }
    }
}
