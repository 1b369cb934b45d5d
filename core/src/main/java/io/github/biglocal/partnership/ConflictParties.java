package io.github.biglocal.partnership;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * Between whom a conflict in an area is. The list is open.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, sections 3.1, 4.1, 5.1 and 5.2.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record ConflictParties(String value) implements Code {
    /** Between members of the partnership. */
    public static final ConflictParties BETWEEN_MEMBERS = new ConflictParties("BETWEEN_MEMBERS");

    /** Between members and paid workers. */
    public static final ConflictParties WITH_WORKERS = new ConflictParties("WITH_WORKERS");

    /** Between the partnership and its locally trusted organisation. */
    public static final ConflictParties WITH_LTO = new ConflictParties("WITH_LTO");

    /** Between the partnership and an organisation that delivers for it. */
    public static final ConflictParties WITH_DELIVERY_PARTNER = new ConflictParties("WITH_DELIVERY_PARTNER");

    /** Between people in the community, such as over what to do about a problem. */
    public static final ConflictParties IN_THE_COMMUNITY = new ConflictParties("IN_THE_COMMUNITY");

    /** Between places in the area. */
    public static final ConflictParties BETWEEN_LOCALITIES = new ConflictParties("BETWEEN_LOCALITIES");

    /** Between the partnership and a council or another body outside the area's work. */
    public static final ConflictParties WITH_OUTSIDE_BODY = new ConflictParties("WITH_OUTSIDE_BODY");

    private static final Set<ConflictParties> KNOWN = Set.of(
            BETWEEN_MEMBERS,
            WITH_WORKERS,
            WITH_LTO,
            WITH_DELIVERY_PARTNER,
            IN_THE_COMMUNITY,
            BETWEEN_LOCALITIES,
            WITH_OUTSIDE_BODY);

    /** Checks that the code is not blank. */
    public ConflictParties {
        Require.of(ConflictParties.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static ConflictParties of(String value) {
        return new ConflictParties(value);
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
