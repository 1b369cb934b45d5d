package io.github.biglocal.guidance;

import io.github.biglocal.entity.Citation;
import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/** Published documents of Big Local that several rules come from, and the dates between which they applied. */
public final class Guidance {
    /** The last day for spending programme money: the sources say by, and before, March 2026; its last day is taken. */
    public static final LocalDate PROGRAMME_ENDS = LocalDate.of(2026, 3, 31);

    /** From the guidance of July 2015 to the end of the programme. */
    public static final LocalDateRange FROM_JULY_2015 =
            LocalDateRange.ofClosed(LocalDate.of(2015, 7, 1), PROGRAMME_ENDS);

    /** From the change to plans in three parts, September 2019, to the end of the programme. */
    public static final LocalDateRange FROM_SEPTEMBER_2019 =
            LocalDateRange.ofClosed(LocalDate.of(2019, 9, 1), PROGRAMME_ENDS);

    /** From the guidance of July 2015 to the last year before advisors and coordinators replaced reps, 2022. */
    public static final LocalDateRange REPS = LocalDateRange.of(LocalDate.of(2015, 7, 1), LocalDate.of(2022, 1, 1));

    /** From the announcement of the first areas to the end of the programme. */
    public static final LocalDateRange WHOLE_PROGRAMME =
            LocalDateRange.ofClosed(LocalDate.of(2010, 7, 27), PROGRAMME_ENDS);

    /** From the funding guidance of about 2020, whose exact date is not known, to the end of the programme. */
    public static final LocalDateRange FROM_2020 = LocalDateRange.ofClosed(LocalDate.of(2020, 1, 1), PROGRAMME_ENDS);

    /** From the close-out guidance of October 2023 to the end of the programme; the approach itself is a little older. */
    public static final LocalDateRange FROM_OCTOBER_2023 =
            LocalDateRange.ofClosed(LocalDate.of(2023, 10, 1), PROGRAMME_ENDS);

    /** The last day by which Local Trust recommended that spending should be finished. */
    public static final LocalDate SPENDING_ADVISED_TO_END = LocalDate.of(2025, 9, 30);

    /** What every area was allocated. */
    public static final Citation ALLOCATIONS = Citation.of("Big Lottery Fund, press release, 10 December 2012")
            .withLink(
                    "https://www.biglotteryfund.org.uk/global-content/press-releases/england/101212_bl_eng_forgotten-communities");

    /** What changed in July 2015: payments, endorsement and review. */
    public static final Citation CHANGES_2015 = Citation.of(
                    "Local Trust, Programme changes and new guidance (newsletter), July 2015")
            .withLink("http://localtrust.org.uk/news/newsletters/programme-changes-and-new-guidance");

    /** How additional and bridging funding work. */
    public static final Citation FUNDING_2020 = Citation.of(
                    "Local Trust, Funding agreements for Big Local plans (programme guidance), about 2020")
            .withLink("https://localtrust.org.uk/big-local/programme-guidance/funding-agreements-for-big-local-plans/");

    /** The date by which the money has to be spent. */
    public static final Citation SPENDING_OUT = Citation.of(
                    "Local Trust, Spending out: getting the most out of Big Local now and in future, undated")
            .withLink(
                    "https://localtrust.org.uk/news-and-stories/news/spending-out-getting-the-most-out-of-big-local-now-and-in-future/");

    /** When close-out begins, and how much may be left at the end. */
    public static final Citation CLOSE_OUT_SUPPORT = Citation.of(
                    "Local Trust, Get support to close out (programme guidance), 2023-24")
            .withLink("https://localtrust.org.uk/big-local/get-support-to-close-out/");

    /** What has to be done to close. */
    public static final Citation CLOSE_OUT_ESSENTIALS = Citation.of(
                    "Local Trust, Closing out and moving on: Big Local funding essentials (programme guidance), 2023-24")
            .withLink(
                    "https://localtrust.org.uk/big-local/programme-guidance/closing-out-and-moving-on-big-local-funding-essentials/");

    /** What a partnership is and who is on it. */
    public static final Citation PARTNERSHIPS = Citation.of(
                    "Local Trust, Big Local partnerships (programme guidance), July 2015 and July 2017")
            .withLink("http://localtrust.org.uk/library/programme-guidance/big-local-partnerships/")
            .withWords(
                    "a group of at least eight; the majority (at least 51%) of partnership members are people who live within your Big Local area");

    /** How many partnerships met the criteria of membership, as the programme monitored them. */
    public static final Citation MEMBERS_2016 =
            Citation.of("Local Trust, How many people are on Big Local partnerships?, 2016");

    /** The criteria of membership, as the evaluation of 2020 reports them. */
    public static final Citation MEMBERS_2020 =
            Citation.of("Big Local as Change Agent, Third Sector Research Centre, 2020", "5.1");

    /** What a newspaper wrote about residents on steering boards. */
    public static final Citation STEERING_BOARDS_2012 =
            Citation.of("The Guardian, Voluntary sector network: Big Local Trust, 31 May 2012");

    /** What a locally trusted organisation does. */
    public static final Citation LOCALLY_TRUSTED_ORGANISATIONS = Citation.of(
                    "Local Trust, Locally trusted organisations (programme guidance), July 2015")
            .withLink("http://localtrust.org.uk/library/programme-guidance/locally-trusted-organisations/");

    /** What reps do, and other support. */
    public static final Citation SUPPORT = Citation.of(
                    "Local Trust, Support and funding available to people in Big Local areas (programme guidance), 2015")
            .withLink(
                    "http://localtrust.org.uk/library/programme-guidance/support-and-funding-available-to-people-in-big-local-areas/");

    /** What a plan is. */
    public static final Citation PLAN_2015 = Citation.of(
                    "Local Trust, The Big Local plan (programme guidance), July 2015")
            .withLink("http://localtrust.org.uk/library/programme-guidance/the-big-local-plan/");

    /** The parts of a plan. */
    public static final Citation PLAN_2019 = Citation.of(
                    "Local Trust, The Big Local plan (programme guidance), September 2019")
            .withLink("https://localtrust.org.uk/big-local/programme-guidance/the-big-local-plan/");

    /** How funding agreements work. */
    public static final Citation FUNDING_AGREEMENTS = Citation.of(
                    "Local Trust, Funding agreements (programme guidance), July 2015")
            .withLink("http://localtrust.org.uk/library/programme-guidance/funding-agreements/");

    /** How much was added to every area's allocation. */
    public static final Citation UPLIFTS = Citation.of(
                    "Local Trust, Local Trust releases further funds to Big Local areas, 2020")
            .withLink(
                    "https://localtrust.org.uk/news-and-stories/news/local-trust-releases-further-funds-to-big-local-areas/");

    /** How grants and commissions went, as the evaluation reports. */
    public static final Citation GRANTS_AND_COMMISSIONS =
            Citation.of("Big Local as Change Agent, Third Sector Research Centre, 2020", "2.3 and box 1");

    /** What projects are, by example. */
    public static final Citation PROJECTS =
            Citation.of("Big Local as Change Agent, Third Sector Research Centre, 2020", "3.2, table 1");

    /** That the money has to be extra. */
    public static final Citation ADDITIONALITY = Citation.of(
                    "Local Trust, Guidance on additionality related to Big Local money (programme guidance), undated")
            .withLink(
                    "https://localtrust.org.uk/big-local/programme-guidance/guidance-on-additionality-related-to-big-local-money/")
            .withWords("should not simply replace statutory funding that meets a statutory obligation");

    /** The value of unpaid time as match, with a worked example. */
    public static final Citation VOLUNTEER_TIME = Citation.of(
                    "Community First, neighbourhood match fund, using volunteer time as match, 2013")
            .withLink("https://sidleycfirst.wordpress.com/2013/05/24/using-volunteer-time-as-match-funding/");

    /** Why every record has an identifier of its own. */
    public static final Citation UNIQUE_IDENTIFIERS =
            Citation.of("360Giving Data Standard 1.4, technical documentation, identifiers");

    /** From the guidance of July 2015 until that of July 2017, which no longer points to the memorandum. */
    public static final LocalDateRange MEMORANDUM =
            LocalDateRange.of(LocalDate.of(2015, 7, 1), LocalDate.of(2017, 7, 1));

    /** From the first year in which the undated guidance of the later web site can have been read, 2019, to the end. */
    public static final LocalDateRange FROM_2019 = LocalDateRange.ofClosed(LocalDate.of(2019, 1, 1), PROGRAMME_ENDS);

    /** From the first year in which partnerships were reviewed, 2015, to the end of the programme. */
    public static final LocalDateRange PARTNERSHIP_REVIEWS =
            LocalDateRange.ofClosed(LocalDate.of(2015, 1, 1), PROGRAMME_ENDS);

    /** Who does what, and signs what. */
    public static final Citation WHOS_INVOLVED = Citation.of(
                    "Local Trust, Who's involved in Big Local (programme guidance), 2015")
            .withLink("http://localtrust.org.uk/library/programme-guidance/whos-involved-in-big-local/");

    /** What a partnership agrees about how its members behave. */
    public static final Citation CODE_OF_CONDUCT = Citation.of(
                    "Local Trust, Code of conduct (programme guidance), undated")
            .withLink("https://localtrust.org.uk/big-local/programme-guidance/code-of-conduct");

    /** What conflicts of interest are, and what a partnership does about them. */
    public static final Citation CONFLICTS_OF_INTEREST = Citation.of(
                    "Local Trust, Conflicts of interest (programme guidance), July 2015")
            .withLink("http://localtrust.org.uk/library/programme-guidance/conflicts-of-interest/");

    /** That partnerships are reviewed every year. */
    public static final Citation REVIEWS = Citation.of("Local Trust, The more things change, undated")
            .withLink("https://localtrust.org.uk/news-and-stories/blog/the-more-things-change/");

    /** What it takes for a partnership to be its own locally trusted organisation. */
    public static final Citation OWN_LTO = Citation.of("Local Trust, Big Local partnerships becoming their own locally"
                    + " trusted organisation (programme guidance), July 2015")
            .withLink(
                    "http://localtrust.org.uk/library/programme-guidance/big-local-partnerships-becoming-their-own-locally-trusted-organisation/");

    /** How far partnerships carry out their plans themselves. */
    public static final Citation APPROACHES = Citation.of(
                    "Local Trust, Different approaches to being a Big Local partnership (programme guidance), 2015")
            .withLink(
                    "http://localtrust.org.uk/library/programme-guidance/different-approaches-to-being-a-big-local-partnership/");

    /** Which legal forms partnerships took. */
    public static final Citation INCORPORATION = Citation.of(
                    "Learning from Big Local, Big Local partnerships and incorporation, undated")
            .withLink("https://www.learningfrombiglocal.org.uk/plain-text-big-local-partnerships-and-incorporation");

    /** Who counts as a member, with or without a vote, and how often members are surveyed. */
    public static final Citation MEMBERS_SURVEY = Citation.of("Local Trust, Big Local partnership survey, 2020")
            .withLink("https://localtrust.org.uk/news-and-stories/blog/big-local-partnership-survey-opens-1-june");

    /** What locally trusted organisations did for their areas. */
    public static final Citation LTO_FUNCTIONS =
            Citation.of("Big Local as Change Agent, Third Sector Research Centre, 2020", "3.1");

    /** How reps worked with partnerships. */
    public static final Citation REP_APPROACHES =
            Citation.of("Big Local as Change Agent, Third Sector Research Centre, 2020", "5.1");

    /** Who is paid to work in an area, and by whom. */
    public static final Citation PAID_WORKERS = Citation.of(
                    "Learning from Big Local, The role of paid workers, undated")
            .withLink("https://www.learningfrombiglocal.org.uk/resources/the-role-of-paid-workers");

    /** What is allowed of political activities, and of councillors. */
    public static final Citation POLITICAL_ACTIVITIES = Citation.of(
                    "Local Trust, Political activities and Big Local areas (programme guidance), February 2019")
            .withLink("http://localtrust.org.uk/library/programme-guidance/political-activities-and-big-local-areas/");

    /** Terms of reference of a partnership, by example. */
    public static final Citation TERMS_OF_REFERENCE_DY10 = Citation.of(
                    "Big Local DY10, Terms of reference, undated (a local example)")
            .withLink("https://www.biglocaldy10.com/reference/terms-of-reference/");

    /** How a partnership meets and is elected, by example. */
    public static final Citation MEETINGS_RASTRICK = Citation.of(
                    "Rastrick Big Local, website, November 2019 (a local example)")
            .withLink("https://rastrickbiglocal.co.uk/archives/2006");

    /** What notice a partnership gives, by example. */
    public static final Citation NOTICE_ALLENTON = Citation.of(
                    "Big Local Allenton, How we do things, undated (a local example)")
            .withLink("http://www.biglocalallenton.co.uk/how-we-do-things/");

    /** Until when a chair serves, and how far annual meetings may be apart, by example. */
    public static final Citation MEETINGS_HASTINGS = Citation.of(
                    "Big Local North East Hastings, minutes of the partnership, 7 June 2017 and 6 February 2018 (a local example)")
            .withLink("https://docsbay.net/resident-led-partnership");

    /** Whose votes select projects, by example of a local action group. */
    public static final Citation VOTES_FLINTSHIRE = Citation.of(
                    "Flintshire Local Action Group, Constitution and Terms of Reference, undated (an example from LEADER)")
            .withLink("https://docsbay.net/local-action-group-constitution-and-terms-of-reference");

    /** How many may be on a partnership, by example. */
    public static final Citation MEMBERS_GRACE_MARY = Citation.of(
                    "Grace Mary to Lion Farm Big Local, Joining the partnership, undated (a local example)")
            .withLink("https://www.biglocalmillionshare.org/get-involved/joining-the-partnership/");

    /** That work already done is not funded. Only the section's title was available; areas' schemes say the same. */
    public static final Citation RETROSPECTIVE_FUNDING = Citation.of(
                    "Local Trust, Funding agreements for Big Local plans (programme guidance), about 2020",
                    "retrospective funding")
            .withLink("https://localtrust.org.uk/big-local/programme-guidance/funding-agreements-for-big-local-plans/");

    /** What one area asks of those it makes grants to. */
    public static final Citation WOOLAVINGTON_AND_PURITON_GRANTS =
            Citation.of("Woolavington and Puriton Big Local, grants").withLink("http://www.purwool.org.uk/bl-grants/");

    /** What one area's fund does not pay for. */
    public static final Citation RADSTOCK_AND_WESTFIELD_FUND = Citation.of(
                    "Radstock and Westfield Big Local, Big Fund, exclusions")
            .withLink("https://radstockwestfield.org.uk/big-fund-2");

    /** That loans are allowed, and money repaid may be used again. */
    public static final Citation LOANS = Citation.of(
                    "Community Development Foundation, Big Local overview, 7 July 2011")
            .withLink(
                    "https://fdocuments.us/document/b-ig-l-ocal-big-local-overview-7-july-2011-b-ig-l-ocal-10-year-programme-community.html");

    /** The words for the stages of a commission. */
    public static final Citation CONTRACTING_STANDARD =
            Citation.of("Open Contracting Data Standard 1.1.5, release schema and codelists");

    /** What has to agree in a record of a commission. */
    public static final Citation CONTRACTING_COHERENCE = Citation.of(
            "Open Contracting Partnership, Pelican data quality tool, documentation",
            "resource and contracting process checks, coherence");

    /** Why the thread from vision to activities matters. */
    public static final Citation GOLDEN_THREAD = Citation.of(
            "Research into the impact of Big Local: impacts found, Resources for Change, 2016",
            "action points, making the connection between delivery and impact");

    /** Why areas ask more about impact. */
    public static final Citation IMPACT_INFORMATION = Citation.of(
            "Research into the impact of Big Local: impacts found, Resources for Change, 2016",
            "action points, asking for more information about impact");

    /** What the four outcomes are, and how areas distinguish them. */
    public static final Citation FOUR_OUTCOMES =
            Citation.of("Our Bigger Story 2015-2016", "section 2, working towards Big Local outcomes");

    /** What an indicator is made of. */
    public static final Citation INDICATORS =
            Citation.of("Common Impact Data Standard, full tier", "outcome, indicator, indicator report, target");

    /** What makes evidence strong. */
    public static final Citation EVIDENCE_PRINCIPLES = Citation.of(
                    "Bond, Evidence Principles", "appropriateness, triangulation, contribution")
            .withLink("https://www.eldis.org/document/A66035");

    /** From how many sides evidence comes. */
    public static final Citation TRIANGULATION = Citation.of("Bond, Evidence Principles", "triangulation")
            .withLink("https://www.eldis.org/document/A66035")
            .withWords("a mix of methods, data sources, and perspectives");

    /** Who can confirm that something has changed. */
    public static final Citation OUTCOME_HARVESTING = Citation.of(
                    "BetterEvaluation, Outcome harvesting", "substantiation")
            .withLink("https://www.betterevaluation.org/methods-approaches/approaches/outcome-harvesting");

    /** How the evaluation was carried out, and how many people it heard from. */
    public static final Citation EVALUATION_METHODS =
            Citation.of("Big Local as Change Agent, Third Sector Research Centre, 2020", "appendix");

    /** What areas say they influenced. */
    public static final Citation INFLUENCE =
            Citation.of("Big Local as Change Agent, Third Sector Research Centre, 2020", "2.4, 3.2 and 4");

    /** Which community hubs areas have, and who holds them. */
    public static final Citation HUBS =
            Citation.of("Big Local as Change Agent, Third Sector Research Centre, 2020", "2.4");

    /** What an asset is, and from what cost. */
    public static final Citation ASSETS = Citation.of("Local Trust, Assets and Big Local (programme guidance)")
            .withNote("The date of the guidance is not clear.")
            .withLink("https://localtrust.org.uk/big-local/programme-guidance/assets-and-big-local/");

    /** What a review of a plan answers. */
    public static final Citation PLAN_REVIEWS = Citation.of("Local Trust, Reviewing your Big Local plan, about 2015")
            .withLink("http://spotidoc.com/doc/1432936/reviewing-your-big-local-plan");

    /** How one area reviewed its plan, and what had to come before the next budget. */
    public static final Citation NOTES_RASTRICK_2017 = Citation.of(
                    "Rastrick Big Local, notes of the partnership, October 2017")
            .withNote("An example from one area.")
            .withLink("https://rastrickbiglocal.co.uk/archives/385");

    /** How one area reviewed its plan before the next. */
    public static final Citation NOTES_RASTRICK_2018 = Citation.of(
                    "Rastrick Big Local, notes of the partnership, October 2018")
            .withNote("An example from one area.")
            .withLink("https://rastrickbiglocal.co.uk/archives/1246");

    /** Who does what in an area, as stated when the programme was ending. */
    public static final Citation HOW_AN_AREA_WORKS = Citation.of(
                    "Local Trust, How does a Big Local area work?, undated")
            .withLink("https://localtrust.org.uk/how-does-a-big-local-area-work");

    /** The steps of the pathway. */
    public static final Citation PATHWAY = Citation.of(
                    "Community Development Foundation, Big Local overview, 7 July 2011")
            .withLink(
                    "https://fdocuments.us/document/b-ig-l-ocal-big-local-overview-7-july-2011-b-ig-l-ocal-10-year-programme-community.html");

    /**
     * What a rule cites when no published text asks for it: that records do not contradict themselves or each other.
     */
    public static final Citation CONSISTENCY =
            Citation.of("The library's own check of the records; no published text asks for it");

    /** The dates by which grants have to be closed and spending should be finished. */
    public static final Citation CLOSE_OUT_QUESTIONS = Citation.of("Local Trust, Close out FAQs, undated");

    /** That areas made larger grants on a tapered funding model. */
    public static final Citation TAPERED_GRANTS =
            Citation.of("Big Local as Change Agent, Third Sector Research Centre, 2020", "2.3");

    private Guidance() {}
}
