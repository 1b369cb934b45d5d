package io.github.biglocal.match;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * A stage of a project that is costed separately. The list is open. Some funders ask for match in each.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record ProjectPhase(String value) implements Code {
    /** Development, up to the decision to go ahead. */
    public static final ProjectPhase DEVELOPMENT = new ProjectPhase("DEVELOPMENT");

    /** Delivery. */
    public static final ProjectPhase DELIVERY = new ProjectPhase("DELIVERY");

    private static final Set<ProjectPhase> KNOWN = Set.of(DEVELOPMENT, DELIVERY);

    /** Checks that the code is not blank. */
    public ProjectPhase {
        Require.of(ProjectPhase.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static ProjectPhase of(String value) {
        return new ProjectPhase(value);
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
