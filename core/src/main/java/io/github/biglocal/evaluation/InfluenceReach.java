package io.github.biglocal.evaluation;

/**
 * Whether what an area tried to influence lies within the area or beyond it. The report found influence stronger within
 * areas than beyond them. The list is closed.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, summary and section 4.2.
 */
public enum InfluenceReach {
    /** Within the area, such as a park or a bus route through it. */
    WITHIN_AREA,
    /** Beyond it, such as a development next to it or the policy of a council. */
    BEYOND_AREA
}
