package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * Something that helps a partnership to bring about change. The list is open.
 *
 * <p>Source: Research into the impact of Big Local: impacts found, Resources for Change, 2016, enablers; Big Local as Change Agent, TSRC 2020, section 3.2.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record Enabler(String value) implements Code {
    /** The partnership itself. */
    public static final Enabler PARTNERSHIP = new Enabler("PARTNERSHIP");

    /** Skills, knowledge and experience. */
    public static final Enabler SKILLS_KNOWLEDGE_EXPERIENCE = new Enabler("SKILLS_KNOWLEDGE_EXPERIENCE");

    /** Working together with others. */
    public static final Enabler COLLABORATION = new Enabler("COLLABORATION");

    /** The time of paid staff. */
    public static final Enabler STAFF_TIME = new Enabler("STAFF_TIME");

    /** On-going engagement with people. */
    public static final Enabler ENGAGEMENT = new Enabler("ENGAGEMENT");

    /** A clear and shared understanding of what is needed. */
    public static final Enabler CONSENSUS_ABOUT_NEED = new Enabler("CONSENSUS_ABOUT_NEED");

    /** Planning of activities, and support for them. */
    public static final Enabler PLANNING_AND_SUPPORT = new Enabler("PLANNING_AND_SUPPORT");

    /** Time to build relationships. */
    public static final Enabler TIME_FOR_RELATIONSHIPS = new Enabler("TIME_FOR_RELATIONSHIPS");

    /** Money as a means of change. */
    public static final Enabler FUNDING = new Enabler("FUNDING");

    /** Building the capacity of people and groups. */
    public static final Enabler CAPACITY_BUILDING = new Enabler("CAPACITY_BUILDING");

    /** Energy and motivation. */
    public static final Enabler ENERGY_AND_MOTIVATION = new Enabler("ENERGY_AND_MOTIVATION");

    /** A sense of agency: people see that they can act. */
    public static final Enabler AGENCY = new Enabler("AGENCY");

    /** The culture of the partnership. */
    public static final Enabler CULTURE = new Enabler("CULTURE");

    private static final Set<Enabler> KNOWN = Set.of(
            PARTNERSHIP,
            SKILLS_KNOWLEDGE_EXPERIENCE,
            COLLABORATION,
            STAFF_TIME,
            ENGAGEMENT,
            CONSENSUS_ABOUT_NEED,
            PLANNING_AND_SUPPORT,
            TIME_FOR_RELATIONSHIPS,
            FUNDING,
            CAPACITY_BUILDING,
            ENERGY_AND_MOTIVATION,
            AGENCY,
            CULTURE);

    /** Checks that the code is not blank. */
    public Enabler {
        Require.of(Enabler.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static Enabler of(String value) {
        return new Enabler(value);
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
