package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * What a published figure measures. The list is open: those known here can be worked out from the records, but for
 * {@link #OTHER}; that and a caller's own are kept and compared with what is printed next to them. A caller may give a
 * measure a calculator.
 *
 * <p>Sources: Big Local as Change Agent, TSRC 2020, summary, sections 2.3, 3.2 and appendix; Local Trust, How many people
 * are on Big Local partnerships?, 2016, and Who are our Big Local workers?, 2018.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record FigureMeasure(String value) implements Code {
    /** Areas of the programme, of a wave or of a study. */
    public static final FigureMeasure AREAS = new FigureMeasure("AREAS");

    /** Partnerships with at least eight members, a majority of them residents. */
    public static final FigureMeasure PARTNERSHIPS_MEETING_CRITERIA =
            new FigureMeasure("PARTNERSHIPS_MEETING_CRITERIA");

    /** Partnerships with more members on the last day of a period than on its first. */
    public static final FigureMeasure PARTNERSHIPS_GROWN = new FigureMeasure("PARTNERSHIPS_GROWN");

    /** Partnerships with fewer members on the last day of a period than on its first. */
    public static final FigureMeasure PARTNERSHIPS_SHRUNK = new FigureMeasure("PARTNERSHIPS_SHRUNK");

    /** Members of a partnership on the last day of a period who were not on its first, those who returned included. */
    public static final FigureMeasure MEMBERS_JOINED = new FigureMeasure("MEMBERS_JOINED");

    /** Members of a partnership on the first day of a period who were no longer members on its last. */
    public static final FigureMeasure MEMBERS_LEFT = new FigureMeasure("MEMBERS_LEFT");

    /** Areas with a paid worker in post. */
    public static final FigureMeasure AREAS_WITH_PAID_WORKER = new FigureMeasure("AREAS_WITH_PAID_WORKER");

    /** Areas that run a grant scheme, or have run one. */
    public static final FigureMeasure AREAS_WITH_GRANT_SCHEME = new FigureMeasure("AREAS_WITH_GRANT_SCHEME");

    /** Paid workers in post. */
    public static final FigureMeasure PAID_WORKERS = new FigureMeasure("PAID_WORKERS");

    /** Paid workers who live in the area they work for. */
    public static final FigureMeasure RESIDENT_PAID_WORKERS = new FigureMeasure("RESIDENT_PAID_WORKERS");

    /** Paid workers who are employed by an organisation. */
    public static final FigureMeasure EMPLOYED_PAID_WORKERS = new FigureMeasure("EMPLOYED_PAID_WORKERS");

    /** Paid workers who are self-employed. */
    public static final FigureMeasure SELF_EMPLOYED_PAID_WORKERS = new FigureMeasure("SELF_EMPLOYED_PAID_WORKERS");

    /** Grants that areas awarded. */
    public static final FigureMeasure GRANTS_MADE = new FigureMeasure("GRANTS_MADE");

    /** From the fewest to the most grants that one area awarded. */
    public static final FigureMeasure GRANTS_PER_AREA = new FigureMeasure("GRANTS_PER_AREA");

    /** Programme money in projects. */
    public static final FigureMeasure PROGRAMME_MONEY = new FigureMeasure("PROGRAMME_MONEY");

    /** Match in projects, without that of projects to which the programme contributed nothing. */
    public static final FigureMeasure MATCH = new FigureMeasure("MATCH");

    /** Match for each pound of programme money: leverage as the ratio of the sums. */
    public static final FigureMeasure MATCH_PER_GRANT = new FigureMeasure("MATCH_PER_GRANT");

    /** External benefit: money from others in projects to which the programme contributed nothing. */
    public static final FigureMeasure EXTERNAL_BENEFIT = new FigureMeasure("EXTERNAL_BENEFIT");

    /** Money from others in projects, whether or not the programme contributed: match and external benefit. */
    public static final FigureMeasure EXTERNAL_FUNDING = new FigureMeasure("EXTERNAL_FUNDING");

    /** The total cost of projects. */
    public static final FigureMeasure TOTAL_COST = new FigureMeasure("TOTAL_COST");

    /** Interviews in an evaluation. */
    public static final FigureMeasure INTERVIEWS = new FigureMeasure("INTERVIEWS");

    /** Focus groups in an evaluation. */
    public static final FigureMeasure FOCUS_GROUPS = new FigureMeasure("FOCUS_GROUPS");

    /** People in the focus groups of an evaluation. */
    public static final FigureMeasure FOCUS_GROUP_PARTICIPANTS = new FigureMeasure("FOCUS_GROUP_PARTICIPANTS");

    /** People at the events of an evaluation. */
    public static final FigureMeasure EVENT_PARTICIPANTS = new FigureMeasure("EVENT_PARTICIPANTS");

    /** Films that an evaluation produced. */
    public static final FigureMeasure EVALUATION_FILMS = new FigureMeasure("EVALUATION_FILMS");

    /** Posts on the website of an evaluation. */
    public static final FigureMeasure EVALUATION_POSTS = new FigureMeasure("EVALUATION_POSTS");

    /** Those who answered a survey, of those asked. */
    public static final FigureMeasure SURVEY_RESPONSES = new FigureMeasure("SURVEY_RESPONSES");

    /** Something that the library does not work out from records; the citation says what. */
    public static final FigureMeasure OTHER = new FigureMeasure("OTHER");

    private static final Set<FigureMeasure> OVER_A_PERIOD =
            Set.of(PARTNERSHIPS_GROWN, PARTNERSHIPS_SHRUNK, MEMBERS_JOINED, MEMBERS_LEFT);
    private static final Set<FigureMeasure> OF_AN_EVALUATION = Set.of(
            INTERVIEWS, FOCUS_GROUPS, FOCUS_GROUP_PARTICIPANTS, EVENT_PARTICIPANTS, EVALUATION_FILMS, EVALUATION_POSTS);
    private static final Set<FigureMeasure> OF_A_SURVEY = Set.of(SURVEY_RESPONSES);

    /** Measures that count nothing, so their percentages are not so many of so many. */
    private static final Set<FigureMeasure> OF_MONEY =
            Set.of(PROGRAMME_MONEY, MATCH, MATCH_PER_GRANT, EXTERNAL_BENEFIT, EXTERNAL_FUNDING, TOTAL_COST);

    private static final Set<FigureMeasure> KNOWN = Set.of(
            AREAS,
            PARTNERSHIPS_MEETING_CRITERIA,
            PARTNERSHIPS_GROWN,
            PARTNERSHIPS_SHRUNK,
            MEMBERS_JOINED,
            MEMBERS_LEFT,
            AREAS_WITH_PAID_WORKER,
            AREAS_WITH_GRANT_SCHEME,
            PAID_WORKERS,
            RESIDENT_PAID_WORKERS,
            EMPLOYED_PAID_WORKERS,
            SELF_EMPLOYED_PAID_WORKERS,
            GRANTS_MADE,
            GRANTS_PER_AREA,
            PROGRAMME_MONEY,
            MATCH,
            MATCH_PER_GRANT,
            EXTERNAL_BENEFIT,
            EXTERNAL_FUNDING,
            TOTAL_COST,
            INTERVIEWS,
            FOCUS_GROUPS,
            FOCUS_GROUP_PARTICIPANTS,
            EVENT_PARTICIPANTS,
            EVALUATION_FILMS,
            EVALUATION_POSTS,
            SURVEY_RESPONSES,
            OTHER);

    /** Checks that the code is not blank. */
    public FigureMeasure {
        Require.of(FigureMeasure.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static FigureMeasure of(String value) {
        return new FigureMeasure(value);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** {@return whether it measures what changes over a period, so a figure has to state one} */
    public boolean isOverAPeriod() {
        return OVER_A_PERIOD.contains(this);
    }

    /** {@return whether it measures the fieldwork or the outputs of an evaluation, so a figure has to name it} */
    public boolean isOfAnEvaluation() {
        return OF_AN_EVALUATION.contains(this);
    }

    /** {@return whether it measures a survey, so a figure has to name it} */
    public boolean isOfASurvey() {
        return OF_A_SURVEY.contains(this);
    }

    /** {@return whether it measures money or a ratio of money; false for a code that is not on the list} */
    public boolean isOfMoney() {
        return OF_MONEY.contains(this);
    }

    /**
     * {@return whether it counts things, so a percentage of it is so many of so many; false for {@link #OTHER} and for a
     * code that is not on the list, of which that is not known}
     */
    public boolean isCounted() {
        return isKnown() && !isOfMoney() && !equals(OTHER);
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return value;
    }
}
