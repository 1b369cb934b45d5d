package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.entity.Calculated;
import io.github.biglocal.reading.Place;
import java.util.List;
import java.util.Objects;

/**
 * An identifier that more than one grant has. Immutable and thread-safe.
 *
 * @param id the identifier
 * @param grants how many grants have it
 * @param places where: the first of them, as many as the checks were set to keep
 */
public record RepeatedId(String id, long grants, List<Place> places) implements Calculated {
    /** Copies the list. */
    public RepeatedId {
        Objects.requireNonNull(id, "id");
        places = List.copyOf(Objects.requireNonNull(places, "places"));
    }

    /** {@return how many grants have it, without the identifier} */
    @Override
    public String toString() {
        return "identifier of " + grants + " grants";
    }
}
