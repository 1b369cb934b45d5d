package io.github.biglocal.match;

/**
 * How one leverage figure is made of several projects. The three differ widely: for table 1 of Big Local as Change Agent
 * (TSRC 2020, section 3.2) they are 10.14, 50.91 and 26.82.
 */
public enum LeverageStatistic {
    /** The match of all projects divided by their programme money. */
    RATIO_OF_SUMS,
    /** The mean of the projects' own ratios. */
    MEAN_OF_RATIOS,
    /** The middle one of the projects' own ratios, or the mean of the middle two. */
    MEDIAN_OF_RATIOS
}
