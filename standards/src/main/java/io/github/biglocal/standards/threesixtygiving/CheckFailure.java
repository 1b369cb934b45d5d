package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.entity.Calculated;
import io.github.biglocal.reading.Place;
import io.github.biglocal.rule.RuleId;
import java.util.Objects;

/**
 * A check that could not be run on a grant, through a fault of the check. All its other grants, and all other checks of the grant, are
 * counted. Immutable and thread-safe.
 *
 * @param check the check
 * @param place the grant; of a check of a file, the file
 * @param kind the kind of fault: the name of the class of what was thrown
 */
public record CheckFailure(RuleId check, Place place, String kind) implements Calculated {
    /** Checks that all of it is there. */
    public CheckFailure {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(kind, "kind");
    }

    /** {@return the check, the place and the kind of fault; not its message, which may hold anything} */
    @Override
    public String toString() {
        return check + " failed to run on " + place + ": " + kind.substring(kind.lastIndexOf('.') + 1) + ".";
    }
}
