package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * Something that helps a partnership to bring about change. The first eight are those of the research of 2016, the others
 * those of the report of 2020; codes of the two that are alike are kept apart, so a source is recorded in its own words.
 * The list is open.
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

    /** Financial leverage: programme money that brings in other money. */
    public static final Enabler FINANCIAL_LEVERAGE = new Enabler("FINANCIAL_LEVERAGE");

    /** A credible structure led by residents. */
    public static final Enabler RESIDENT_LED_STRUCTURE = new Enabler("RESIDENT_LED_STRUCTURE");

    /** Opportunities to develop knowledge, skills and community leadership. */
    public static final Enabler KNOWLEDGE_SKILLS_AND_LEADERSHIP = new Enabler("KNOWLEDGE_SKILLS_AND_LEADERSHIP");

    /** A physical space to meet. */
    public static final Enabler SPACE_TO_MEET = new Enabler("SPACE_TO_MEET");

    /** National connections and networks. */
    public static final Enabler NATIONAL_NETWORKS = new Enabler("NATIONAL_NETWORKS");

    /** Time. */
    public static final Enabler TIME = new Enabler("TIME");

    /** Patience and persistence. */
    public static final Enabler PATIENCE_AND_PERSISTENCE = new Enabler("PATIENCE_AND_PERSISTENCE");

    /** Skills in negotiation and mediation. */
    public static final Enabler NEGOTIATION_AND_MEDIATION = new Enabler("NEGOTIATION_AND_MEDIATION");

    /** Opportunities to reflect and learn. */
    public static final Enabler REFLECTION = new Enabler("REFLECTION");

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
            CULTURE,
            FINANCIAL_LEVERAGE,
            RESIDENT_LED_STRUCTURE,
            KNOWLEDGE_SKILLS_AND_LEADERSHIP,
            SPACE_TO_MEET,
            NATIONAL_NETWORKS,
            TIME,
            PATIENCE_AND_PERSISTENCE,
            NEGOTIATION_AND_MEDIATION,
            REFLECTION);

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
