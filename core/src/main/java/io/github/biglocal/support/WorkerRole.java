package io.github.biglocal.support;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * The role of a paid worker. The list is open.
 *
 * <p>Source: Big Local as Change Agent, Third Sector Research Centre, 2020, section 3.1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record WorkerRole(String value) implements Code {
    /** Manages the area's programme. */
    public static final WorkerRole MANAGER = new WorkerRole("MANAGER");

    /** Works with residents and groups. */
    public static final WorkerRole COMMUNITY_DEVELOPMENT = new WorkerRole("COMMUNITY_DEVELOPMENT");

    /** Communicates what the area is doing. */
    public static final WorkerRole COMMUNICATIONS = new WorkerRole("COMMUNICATIONS");

    /** Does administration and keeps accounts. */
    public static final WorkerRole ADMINISTRATION = new WorkerRole("ADMINISTRATION");

    /** Works with young people. */
    public static final WorkerRole YOUTH_WORK = new WorkerRole("YOUTH_WORK");

    /** Works with arts and culture. */
    public static final WorkerRole ARTS = new WorkerRole("ARTS");

    /** Brings another specialist skill. */
    public static final WorkerRole OTHER_SPECIALIST = new WorkerRole("OTHER_SPECIALIST");

    private static final Set<WorkerRole> KNOWN =
            Set.of(MANAGER, COMMUNITY_DEVELOPMENT, COMMUNICATIONS, ADMINISTRATION, YOUTH_WORK, ARTS, OTHER_SPECIALIST);

    /** Checks that the code is not blank. */
    public WorkerRole {
        Require.of(WorkerRole.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static WorkerRole of(String value) {
        return new WorkerRole(value);
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
