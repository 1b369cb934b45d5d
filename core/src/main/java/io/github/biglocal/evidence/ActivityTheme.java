package io.github.biglocal.evidence;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * What an activity is about. The list is open.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, section 2.2, for the first five; Learning from Big Local,
 * Programme-level spend, for the next three; Big Local as Change Agent, sections 2.1, 2.4 and 3.2, for the others.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record ActivityTheme(String value) implements Code {
    /** Reducing isolation: people meet and are less lonely. */
    public static final ActivityTheme REDUCED_ISOLATION = new ActivityTheme("REDUCED_ISOLATION");

    /** Wellbeing: social activities through which people flourish. */
    public static final ActivityTheme WELLBEING = new ActivityTheme("WELLBEING");

    /** People take part in decisions. */
    public static final ActivityTheme INVOLVEMENT_AND_INFLUENCE = new ActivityTheme("INVOLVEMENT_AND_INFLUENCE");

    /** Children and young people. */
    public static final ActivityTheme YOUNG_PEOPLE = new ActivityTheme("YOUNG_PEOPLE");

    /** Work, training, and setting up in business. */
    public static final ActivityTheme ENTERPRISE_AND_EMPLOYMENT = new ActivityTheme("ENTERPRISE_AND_EMPLOYMENT");

    /** Events, festivals, volunteers. */
    public static final ActivityTheme COMMUNITY_ENGAGEMENT = new ActivityTheme("COMMUNITY_ENGAGEMENT");

    /** Hubs, parks and other places. */
    public static final ActivityTheme COMMUNITY_SPACES = new ActivityTheme("COMMUNITY_SPACES");

    /** Grants to people and groups of the area. */
    public static final ActivityTheme SMALL_GRANTS = new ActivityTheme("SMALL_GRANTS");

    /** The environment, green and blue spaces. */
    public static final ActivityTheme ENVIRONMENT = new ActivityTheme("ENVIRONMENT");

    /** Housing. */
    public static final ActivityTheme HOUSING = new ActivityTheme("HOUSING");

    /** Heritage and the arts. */
    public static final ActivityTheme HERITAGE_AND_ARTS = new ActivityTheme("HERITAGE_AND_ARTS");

    /** Health, such as weight and healthy living. */
    public static final ActivityTheme HEALTH = new ActivityTheme("HEALTH");

    /** Community safety. */
    public static final ActivityTheme COMMUNITY_SAFETY = new ActivityTheme("COMMUNITY_SAFETY");

    /** Advice, such as on benefits and money. */
    public static final ActivityTheme ADVICE = new ActivityTheme("ADVICE");

    private static final Set<ActivityTheme> KNOWN = Set.of(
            REDUCED_ISOLATION,
            WELLBEING,
            INVOLVEMENT_AND_INFLUENCE,
            YOUNG_PEOPLE,
            ENTERPRISE_AND_EMPLOYMENT,
            COMMUNITY_ENGAGEMENT,
            COMMUNITY_SPACES,
            SMALL_GRANTS,
            ENVIRONMENT,
            HOUSING,
            HERITAGE_AND_ARTS,
            HEALTH,
            COMMUNITY_SAFETY,
            ADVICE);

    /** Checks that the code is not blank. */
    public ActivityTheme {
        Require.of(ActivityTheme.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static ActivityTheme of(String value) {
        return new ActivityTheme(value);
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
