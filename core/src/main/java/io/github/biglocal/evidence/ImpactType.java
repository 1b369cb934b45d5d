package io.github.biglocal.evidence;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * The kind of change that an impact is. The list is open, and begins with the kinds that were found most often in
 * twenty areas, the first five in people, the others in communities.
 *
 * <p>Source: Research into the impact of Big Local: impacts found, Resources for Change, 2016, summary of findings.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record ImpactType(String value) implements Code {
    /** People learn, and gain skills. */
    public static final ImpactType SKILLS_AND_LEARNING = new ImpactType("SKILLS_AND_LEARNING");

    /** People gain confidence. */
    public static final ImpactType CONFIDENCE = new ImpactType("CONFIDENCE");

    /** People take part in the community. */
    public static final ImpactType COMMUNITY_INVOLVEMENT = new ImpactType("COMMUNITY_INVOLVEMENT");

    /** People find work, or set up in business. */
    public static final ImpactType EMPLOYMENT_AND_ENTERPRISE = new ImpactType("EMPLOYMENT_AND_ENTERPRISE");

    /** People make friends, and get on better with others. */
    public static final ImpactType SOCIAL_AND_INTERPERSONAL = new ImpactType("SOCIAL_AND_INTERPERSONAL");

    /** New services or facilities are available and used. */
    public static final ImpactType SERVICES_AND_FACILITIES = new ImpactType("SERVICES_AND_FACILITIES");

    /** Groups and organisations are stronger. */
    public static final ImpactType ORGANISATIONAL_BENEFITS = new ImpactType("ORGANISATIONAL_BENEFITS");

    /** There is more community spirit. */
    public static final ImpactType COMMUNITY_SPIRIT = new ImpactType("COMMUNITY_SPIRIT");

    /** The area has improved, or people think better of it. */
    public static final ImpactType IMPROVED_AREA = new ImpactType("IMPROVED_AREA");

    /** The community has a voice. */
    public static final ImpactType VOICE = new ImpactType("VOICE");

    private static final Set<ImpactType> KNOWN = Set.of(
            SKILLS_AND_LEARNING,
            CONFIDENCE,
            COMMUNITY_INVOLVEMENT,
            EMPLOYMENT_AND_ENTERPRISE,
            SOCIAL_AND_INTERPERSONAL,
            SERVICES_AND_FACILITIES,
            ORGANISATIONAL_BENEFITS,
            COMMUNITY_SPIRIT,
            IMPROVED_AREA,
            VOICE);

    /** Checks that the code is not blank. */
    public ImpactType {
        Require.of(ImpactType.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static ImpactType of(String value) {
        return new ImpactType(value);
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
