package io.github.biglocal.evidence;

/**
 * Whether a change is tangible, which some call hard, or intangible, which some call soft. The list is closed.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, sections 2.1 and 2.4.
 */
public enum ImpactNature {
    /** Tangible: a building, a path, a job. */
    TANGIBLE,
    /** Intangible: confidence, trust, pride. */
    INTANGIBLE
}
