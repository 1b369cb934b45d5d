package io.github.biglocal.foresight;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.rule.Report;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules say of one day, on what was known on another.
 *
 * <p>Immutable and thread-safe; equal if days and report are.
 */
public final class KnownReport implements Explained {
    private final LocalDate asOf;
    private final LocalDate knownOn;
    private final Optional<LocalDate> version;
    private final Optional<Report> report;

    KnownReport(LocalDate asOf, LocalDate knownOn, Optional<LocalDate> version, Optional<Report> report) {
        this.asOf = asOf;
        this.knownOn = knownOn;
        this.version = version;
        this.report = report;
    }

    /** {@return the day the rules were asked about} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the day whose knowledge they were asked with} */
    public LocalDate knownOn() {
        return knownOn;
    }

    /** {@return the day from which the version was known that was known then; empty if none was known yet} */
    public Optional<LocalDate> version() {
        return version;
    }

    /** {@return the report; empty if no version was known yet, or the one that was is lost} */
    public Optional<Report> report() {
        return report;
    }

    /** {@return both days and the counts, then a line for each finding and failure, as the report gives them; or why there is none} */
    @Override
    public List<String> explain() {
        return Stream.concat(
                        Stream.of(toString()),
                        report.stream().flatMap(its -> its.explain().stream().skip(1)))
                .toList();
    }

    private String days() {
        return "On " + Text.day(asOf) + ", as known on " + Text.day(knownOn)
                + (asOf.isAfter(knownOn) ? ", when that day was still to come" : "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownReport known
                && asOf.equals(known.asOf)
                && knownOn.equals(known.knownOn)
                && version.equals(known.version)
                && report.equals(known.report);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, knownOn, version, report);
    }

    /** {@return both days, the version, and the counts or why there are none} */
    @Override
    public String toString() {
        if (report.isPresent()) {
            return days() + " (version of " + Text.day(version.orElseThrow()) + "): "
                    + report.get().counts() + ".";
        }
        return days() + ": "
                + version.map(day -> "the version of " + Text.day(day) + " is lost, so what was known is not known")
                        .orElse("no version was known yet, so there is no answer")
                + ".";
    }
}
