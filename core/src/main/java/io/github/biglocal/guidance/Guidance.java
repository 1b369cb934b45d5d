package io.github.biglocal.guidance;

import io.github.biglocal.entity.Citation;
import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/** Published documents of Big Local that several rules come from, and how long what they say applied. */
public final class Guidance {
    /** The last day for spending programme money: all of it had to be spent before the end of March 2026. */
    public static final LocalDate PROGRAMME_ENDS = LocalDate.of(2026, 3, 31);

    /** From the guidance of July 2015 to the end of the programme. */
    public static final LocalDateRange FROM_JULY_2015 =
            LocalDateRange.ofClosed(LocalDate.of(2015, 7, 1), PROGRAMME_ENDS);

    /** From the change to plans in three parts, September 2019, to the end of the programme. */
    public static final LocalDateRange FROM_SEPTEMBER_2019 =
            LocalDateRange.ofClosed(LocalDate.of(2019, 9, 1), PROGRAMME_ENDS);

    /** From the guidance of July 2015 to the last year before advisors and coordinators took the place of reps, 2022. */
    public static final LocalDateRange REPS = LocalDateRange.of(LocalDate.of(2015, 7, 1), LocalDate.of(2022, 1, 1));

    /** From the announcement of the first areas to the end of the programme. */
    public static final LocalDateRange WHOLE_PROGRAMME =
            LocalDateRange.ofClosed(LocalDate.of(2010, 7, 27), PROGRAMME_ENDS);

    /** What a partnership is and who is on it. */
    public static final Citation PARTNERSHIPS =
            Citation.of("Local Trust, Big Local partnerships (programme guidance), July 2015 and July 2017");

    /** What a locally trusted organisation does. */
    public static final Citation LOCALLY_TRUSTED_ORGANISATIONS =
            Citation.of("Local Trust, Locally trusted organisations (programme guidance), July 2015");

    /** What reps do, and other support. */
    public static final Citation SUPPORT = Citation.of(
            "Local Trust, Support and funding available to people in Big Local areas (programme guidance), 2015");

    /** What a plan is. */
    public static final Citation PLAN_2015 =
            Citation.of("Local Trust, The Big Local plan (programme guidance), July 2015");

    /** What the parts of a plan are. */
    public static final Citation PLAN_2019 =
            Citation.of("Local Trust, The Big Local plan (programme guidance), September 2019");

    /** How funding agreements work. */
    public static final Citation FUNDING_AGREEMENTS =
            Citation.of("Local Trust, Funding agreements (programme guidance), July 2015");

    /** How much was added to every area's allocation. */
    public static final Citation UPLIFTS =
            Citation.of("Local Trust, Local Trust releases further funds to Big Local areas, 2020");

    /** How grants and commissions went, told by the evaluation. */
    public static final Citation GRANTS_AND_COMMISSIONS =
            Citation.of("Big Local as Change Agent, Third Sector Research Centre, 2020", "2.3 and box 1");

    /** What deals are, by example. */
    public static final Citation DEALS =
            Citation.of("Big Local as Change Agent, Third Sector Research Centre, 2020", "3.2, table 1");

    /** Why every record has an identifier of its own. */
    public static final Citation UNIQUE_IDENTIFIERS =
            Citation.of("360Giving Data Standard 1.4, technical documentation, identifiers");

    /** How far politics may go, and what councillors may be. */
    public static final Citation POLITICAL_ACTIVITIES =
            Citation.of("Local Trust, Political activities and Big Local areas (programme guidance), February 2019");

    /** Terms of reference of a partnership, by example. */
    public static final Citation TERMS_OF_REFERENCE_DY10 =
            Citation.of("Big Local DY10, Terms of reference, undated (a local example)");

    /** How a partnership meets and is elected, by example. */
    public static final Citation MEETINGS_RASTRICK =
            Citation.of("Rastrick Big Local, website, November 2019 (a local example)");

    /** What notice a partnership gives, by example. */
    public static final Citation NOTICE_ALLENTON =
            Citation.of("Big Local Allenton, How we do things, undated (a local example)");

    /** How many may be on a partnership, by example. */
    public static final Citation MEMBERS_GRACE_MARY =
            Citation.of("Grace Mary to Lion Farm Big Local, Joining the partnership, undated (a local example)");

    private Guidance() {}
}
