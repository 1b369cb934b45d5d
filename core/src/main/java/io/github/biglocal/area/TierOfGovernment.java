package io.github.biglocal.area;

/**
 * A tier of local government in England, smallest first. An area has several above it, some of which may be missing.
 *
 * <p>Source: Big Local as Change Agent, Third Sector Research Centre, 2020, section 3.2, note 12.
 */
public enum TierOfGovernment {
    /** Parish or town council. */
    PARISH_OR_TOWN,
    /** District or borough council, including metropolitan and London boroughs. */
    DISTRICT_OR_BOROUGH,
    /** County council. */
    COUNTY,
    /** Council that is both district and county. */
    UNITARY,
    /** Combined authority of several councils. */
    COMBINED_AUTHORITY
}
