package io.github.biglocal.partnership;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * An office that a member of a partnership can hold, such as chair. Offices are local, so the list is open.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record Office(String value) implements Code {
    /** Chairs the partnership, and signs its memorandum of understanding. */
    public static final Office CHAIR = new Office("CHAIR");

    /** Stands in for the chair. */
    public static final Office VICE_CHAIR = new Office("VICE_CHAIR");

    /** Looks after the partnership's finances. */
    public static final Office TREASURER = new Office("TREASURER");

    /** Keeps the partnership's papers and minutes. */
    public static final Office SECRETARY = new Office("SECRETARY");

    private static final Set<Office> KNOWN = Set.of(CHAIR, VICE_CHAIR, TREASURER, SECRETARY);

    /** Checks that the code is not blank. */
    public Office {
        Require.of(Office.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static Office of(String value) {
        return new Office(value);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return value;
    }
}
