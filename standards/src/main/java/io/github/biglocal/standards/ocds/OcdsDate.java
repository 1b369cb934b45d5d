package io.github.biglocal.standards.ocds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
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
    private static final int DAY_LENGTH = 10;

    private final String text;
    private final LocalDate day;
    private final Optional<Instant> instant;

    private OcdsDate(String text, LocalDate day, Optional<Instant> instant) {
        this.text = text;
        this.day = day;
        this.instant = instant;
    }

    /**
     * {@return the date that a text is; empty if it is none: not of one of the forms, or a day that does not exist}
     *
     * @param text the text
     */
    public static Optional<OcdsDate> of(String text) {
        Objects.requireNonNull(text, "text");
        try {
            if (text.length() <= DAY_LENGTH) {
                return Optional.of(new OcdsDate(text, LocalDate.parse(text), Optional.empty()));
            }
            return Optional.of(withTime(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OcdsDate withTime(String text) {
        String time = text.substring(DAY_LENGTH + 1);
        boolean zoned =
                time.indexOf('Z') >= 0 || time.indexOf('z') >= 0 || time.indexOf('+') >= 0 || time.indexOf('-') >= 0;
        if (zoned) {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            return new OcdsDate(text, moment.toLocalDate(), Optional.of(moment.toInstant()));
        }
        return new OcdsDate(text, LocalDateTime.parse(text).toLocalDate(), Optional.empty());
    }

    /** {@return the date as it is written} */
    public String text() {
        return text;
    }

    /** {@return the day, as it is written, in whatever time zone} */
    public LocalDate day() {
        return day;
    }

    /** {@return the moment; empty if it has no time zone, so that nobody can say which one it is} */
    public Optional<Instant> instant() {
        return instant;
    }

    /** The moment; where there is no time zone, that in UTC, and of a day its beginning. */
    Instant instantInUtc() {
        return instant.orElseGet(() -> (text.length() == DAY_LENGTH ? day.atStartOfDay() : LocalDateTime.parse(text))
                .toInstant(ZoneOffset.UTC));
    }

    /**
     * {@return whether this is certainly later than another: the day is, as it is written, and so is the moment where both are known} Times
     * of the same day are not compared.
     *
     * @param other the other
     */
    boolean isAfter(OcdsDate other) {
        boolean laterMoment =
                instant.isEmpty() || other.instant.isEmpty() || instant.get().isAfter(other.instant.get());
        return day.isAfter(other.day) && laterMoment;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OcdsDate date && text.equals(date.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** {@return the date as it is written} */
    @Override
    public String toString() {
        return text;
    }
}
