package io.github.biglocal.partnership;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * A group of those who vote at a meeting, by which votes are counted. Groups are local, so the list is open.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record VoterGroup(String value) implements Code {
    /** Represent public authorities. */
    public static final VoterGroup PUBLIC_AUTHORITIES = new VoterGroup("PUBLIC_AUTHORITIES");

    /** Represent business and others of the private sector. */
    public static final VoterGroup PRIVATE_SECTOR = new VoterGroup("PRIVATE_SECTOR");

    /** Represent voluntary and community organisations, or other parts of civil society. */
    public static final VoterGroup VOLUNTARY_SECTOR = new VoterGroup("VOLUNTARY_SECTOR");

    /** Live in the area, and represent no one else. */
    public static final VoterGroup RESIDENTS = new VoterGroup("RESIDENTS");

    private static final Set<VoterGroup> KNOWN =
            Set.of(PUBLIC_AUTHORITIES, PRIVATE_SECTOR, VOLUNTARY_SECTOR, RESIDENTS);

    /** Checks that the code is not blank. */
    public VoterGroup {
        Require.of(VoterGroup.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static VoterGroup of(String value) {
        return new VoterGroup(value);
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
