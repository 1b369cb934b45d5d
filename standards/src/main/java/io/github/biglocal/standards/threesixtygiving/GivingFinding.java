package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.entity.Calculated;
import io.github.biglocal.reading.Place;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import java.util.Objects;

/**
 * What a check found, and where. Immutable and thread-safe.
 *
 * @param check the check
 * @param severity how serious it is for the caller
 * @param place where, by its pointer, and in a sheet by its cell
 * @param finding what is wrong, and how to put it right
 */
public record GivingFinding(RuleId check, Severity severity, Place place, Finding finding) implements Calculated {
    /** Checks that all of it is there. */
    public GivingFinding {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(finding, "finding");
    }

    /** {@return the place, with names that look like e-mail addresses masked, what is wrong, how to put it right, and the check} */
    @Override
    public String toString() {
        return EmailSearch.masked(place.toString()) + ". " + finding.problem() + " " + finding.repair() + " (" + check
                + ")";
    }

    /** Where something is, without the name of the file, and without names that look like e-mail addresses. */
    static String shown(Place place) {
        return EmailSearch.masked(
                place instanceof Place.InSheet && place.toString().startsWith(place.source() + ", ")
                        ? place.toString().substring(place.source().length() + 2)
                        : place.pointer().orElseGet(place::toString));
    }
}
