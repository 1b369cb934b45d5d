package io.github.biglocal.standards.ocds;

import io.github.biglocal.standards.schema.WrittenDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date as Open Contracting data has it. The standard asks for a moment with its time zone, {@code 2019-03-01T09:00:00Z}; publishers also
 * write a day alone, or a time without a zone, of which only the day is known.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5, reference, "Date".
 *
 * <p>Immutable and thread-safe; equal when the texts are.
 */
public final class OcdsDate {
    private final WrittenDate date;

    private OcdsDate(WrittenDate date) {
        this.date = date;
    }

    /**
     * {@return the date that a text is; empty if it is none: not of one of the forms, or a day that does not exist} Every date that is
     * valid for the release schema is one, whatever its digits, its time zone and its leap second.
     *
     * @param text the text
     */
    public static Optional<OcdsDate> of(String text) {
        return WrittenDate.of(text).map(OcdsDate::new);
    }

    /** {@return the date as it is written} */
    public String text() {
        return date.text();
    }

    /** {@return the day, as it is written, in whatever time zone} */
    public LocalDate day() {
        return date.day();
    }

    /**
     * {@return the moment; empty if it has no time zone, so that nobody can say which one it is} It is exact to nanoseconds; a leap second is
     * the moment at which the next day begins.
     */
    public Optional<Instant> instant() {
        return date.instant();
    }

    /** The moment; where there is no time zone, that in UTC, and of a day its beginning. */
    Instant instantInUtc() {
        return date.instantInUtc();
    }

    /**
     * {@return whether this is certainly later than another: the day is, as it is written, and so is the moment where both are known} Times
     * of the same day are not compared.
     *
     * @param other the other
     */
    boolean isAfter(OcdsDate other) {
        Optional<Instant> its = instant();
        Optional<Instant> others = other.instant();
        boolean laterMoment = its.isEmpty() || others.isEmpty() || its.get().isAfter(others.get());
        return day().isAfter(other.day()) && laterMoment;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OcdsDate its && text().equals(its.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /** {@return the date as it is written} */
    @Override
    public String toString() {
        return text();
    }
}
