package io.github.biglocal.examples;

import io.github.biglocal.rule.Severity;
import io.github.biglocal.standards.threesixtygiving.GivingChecks;
import io.github.biglocal.standards.threesixtygiving.GivingReport;
import io.github.biglocal.standards.threesixtygiving.GrantReader;
import io.github.biglocal.standards.threesixtygiving.ThreeSixtyGiving;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** The main job for a file of 360Giving data: validity, the published checks and a summary. */
final class GrantsJob {
    private static final String REFERENCE = "power-to-change.json";

    private GrantsJob() {}

    static GivingReport check(Path file, LocalDate asOf) {
        return GivingChecks.published().check(file, asOf);
    }

    /** The grants of Power to Change to organisations of Big Local areas, from the reference data set. */
    static GivingReport reference(LocalDate asOf) {
        try (InputStream stream = GrantsJob.class.getResourceAsStream("threesixtygiving/" + REFERENCE);
                GrantReader grants = ThreeSixtyGiving.standard().grants(stream, REFERENCE)) {
            return GivingChecks.published().check(grants, asOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing was read but an error: there is no such file, or it is of no form that is known. */
    static boolean isUnread(GivingReport report) {
        return report.grants() == 0 && isPartial(report);
    }

    static boolean isPartial(GivingReport report) {
        return report.readingSeverity().equals(Optional.of(Severity.ERROR));
    }
}
