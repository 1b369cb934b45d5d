package io.github.biglocal.area;

/** One of the nine regions of England. */
public enum Region {
    /** East Midlands. */
    EAST_MIDLANDS,
    /** East of England. */
    EAST_OF_ENGLAND,
    /** London. */
    LONDON,
    /** North East. */
    NORTH_EAST,
    /** North West. */
    NORTH_WEST,
    /** South East. */
    SOUTH_EAST,
    /** South West. */
    SOUTH_WEST,
    /** West Midlands. */
    WEST_MIDLANDS,
    /** Yorkshire and the Humber. */
    YORKSHIRE_AND_THE_HUMBER
}
