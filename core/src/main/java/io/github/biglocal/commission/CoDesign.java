package io.github.biglocal.commission;

/** Whether the people a service is for took part in its design (Big Local as Change Agent, TSRC 2020, section 3.2). */
public enum CoDesign {
    /** They did; {@link Commission#designedWith()} says who. */
    CO_DESIGNED,
    /** They did not. */
    NOT_CO_DESIGNED
}
