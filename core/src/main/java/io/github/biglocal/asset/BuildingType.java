package io.github.biglocal.asset;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * What a building is or was built as; buildings differ from area to area, so the list is open.
 *
 * <p>Source: Big Local as Change Agent, Third Sector Research Centre, 2020, section 2.4.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record BuildingType(String value) implements Code {
    /** A pub, former or not. */
    public static final BuildingType PUB = new BuildingType("PUB");

    /** A chapel, such as a Methodist one. */
    public static final BuildingType CHAPEL = new BuildingType("CHAPEL");

    /** A church. */
    public static final BuildingType CHURCH = new BuildingType("CHURCH");

    /** A police box. */
    public static final BuildingType POLICE_BOX = new BuildingType("POLICE_BOX");

    /** A job centre. */
    public static final BuildingType JOB_CENTRE = new BuildingType("JOB_CENTRE");

    /** A caretaker's house. */
    public static final BuildingType CARETAKERS_HOUSE = new BuildingType("CARETAKERS_HOUSE");

    /** A community centre. */
    public static final BuildingType COMMUNITY_CENTRE = new BuildingType("COMMUNITY_CENTRE");

    private static final Set<BuildingType> KNOWN =
            Set.of(PUB, CHAPEL, CHURCH, POLICE_BOX, JOB_CENTRE, CARETAKERS_HOUSE, COMMUNITY_CENTRE);

    /** Checks that the code is not blank. */
    public BuildingType {
        Require.of(BuildingType.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static BuildingType of(String value) {
        return new BuildingType(value);
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
