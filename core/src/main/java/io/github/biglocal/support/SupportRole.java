package io.github.biglocal.support;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * A role in supporting an area, alongside its rep or after it. The list is open.
 *
 * <p>Source: Local Trust, How does a Big Local area work?, undated.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record SupportRole(String value) implements Code {
    /** An independent consultant who advises an area, in place of a rep in the later years. */
    public static final SupportRole AREA_ADVISOR = new SupportRole("AREA_ADVISOR");

    /** An employee of the funder who looks after the areas of a region. */
    public static final SupportRole AREA_COORDINATOR = new SupportRole("AREA_COORDINATOR");

    /** A person who reviews plans and advises the funder on them. */
    public static final SupportRole ASSESSOR = new SupportRole("ASSESSOR");

    /** An organisation commissioned to give technical help, such as with legal forms or assets. */
    public static final SupportRole SUPPORT_PARTNER = new SupportRole("SUPPORT_PARTNER");

    private static final Set<SupportRole> KNOWN = Set.of(AREA_ADVISOR, AREA_COORDINATOR, ASSESSOR, SUPPORT_PARTNER);

    /** Checks that the code is not blank. */
    public SupportRole {
        Require.of(SupportRole.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static SupportRole of(String value) {
        return new SupportRole(value);
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
