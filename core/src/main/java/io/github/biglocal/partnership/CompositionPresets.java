package io.github.biglocal.partnership;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.CompositionRule.UnknownCategory;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/**
 * Rules about who sits on a board, as programmes and laws published them. Only {@link #councillorsInMinority()} is in the
 * standard set of Big Local; the others are for partnerships of other programmes, and for comparison. Those apply on any
 * day: {@link CompositionRule#during} narrows them.
 */
public final class CompositionPresets {
    private static final Ratio THIRD = Ratio.of(1, 3);

    private CompositionPresets() {}

    /** {@return one of each that is not in the standard set} */
    public static List<Rule<?>> all() {
        return List.of(
                bigLocalPartnership(),
                healthCentreBoard(),
                housingDevelopmentBoard(),
                tripartiteBoard(),
                localActionGroup(),
                neighbourhoodForum());
    }

    /**
     * {@return councillors are fewer than half of a partnership's members} They may sit on it and even chair it, but must
     * not seem to control it. That less than half is no control is this library's reading, so a breach is for
     * information.
     */
    public static CompositionRule councillorsInMinority() {
        return CompositionRule.of(
                        RuleId.of("councillors-in-minority"),
                        "Councillors are fewer than half of the partnership's members",
                        "Councillors may sit on a partnership, and chair it, but must not seem to have undue control of it.",
                        Guidance.POLITICAL_ACTIVITIES,
                        Requirement.lessThan(Ratio.of(1, 2), MemberCategory.COUNCILLORS))
                .during(LocalDateRange.ofClosed(LocalDate.of(2019, 2, 1), Guidance.PROGRAMME_ENDS))
                .withSeverity(Severity.INFO);
    }

    /**
     * {@return a Big Local partnership, from July 2015: at least eight people, at least 51 % of them residents} The same
     * as {@link ResidentMajority} and {@link MinimumSize} together.
     */
    public static CompositionRule bigLocalPartnership() {
        return CompositionRule.of(
                        RuleId.of("big-local-partnership-composition"),
                        "The partnership has enough members, and enough of them are residents",
                        "Big Local is resident-led: people who live in the area decide, whoever else sits with them.",
                        Guidance.PARTNERSHIPS,
                        Requirement.atLeast(8, MemberCategory.EVERYONE),
                        Requirement.atLeast(Ratio.ofPercent(51), MemberCategory.RESIDENTS))
                .during(Guidance.FROM_JULY_2015)
                .readingUnknown(UnknownCategory.COUNT_AGAINST);
    }

    /**
     * {@return the board of a health centre in the United States: 9 to 25 voting members, at least 51 % of them patients;
     * of the others, at most half with more than a tenth of their income from health care; no employee of the centre
     * and no close relative of one} Waivers, and the exemption of tribal centres, are the caller's to know.
     */
    public static CompositionRule healthCentreBoard() {
        MemberCategory patients = MemberCategory.having("patient", "patients", MemberAffiliation.SERVICE_USER);
        return CompositionRule.of(
                        RuleId.of("us-health-centre-board-composition"),
                        "Patients are the majority of the health centre's board",
                        "Those whom the centre serves govern it, and those who live by health care do not.",
                        Citation.of(
                                "Health Resources and Services Administration, Health Center Program Compliance Manual",
                                "chapter 20 (42 CFR 51c.304)"),
                        Requirement.atLeast(9, MemberCategory.EVERYONE),
                        Requirement.atMost(25, MemberCategory.EVERYONE),
                        Requirement.atLeast(Ratio.ofPercent(51), patients),
                        Requirement.atMost(
                                        Ratio.of(1, 2),
                                        MemberCategory.having(
                                                "person with income from health care",
                                                "people with income from health care",
                                                MemberAffiliation.HEALTH_CARE_INCOME))
                                .among(MemberCategory.noneOf("non-patient", "non-patients", patients)),
                        Requirement.atMost(
                                0,
                                MemberCategory.having(
                                        "employee or relative of one",
                                        "employees and their relatives",
                                        MemberAffiliation.PAID_WORKER,
                                        MemberAffiliation.RELATIVE_OF_PAID_WORKER)))
                .countingVotingMembers();
    }

    /**
     * {@return the board of a community housing development organisation in the United States: at least a third stand for
     * low-income residents; at most a third each are public officials, appointees of government, appointees of a body run
     * for profit} Who chooses the other members is not looked at.
     */
    public static CompositionRule housingDevelopmentBoard() {
        return CompositionRule.of(
                RuleId.of("us-housing-development-board-composition"),
                "Low-income residents have their share of the housing organisation's board, and nobody else more than theirs",
                "The organisation answers to the low-income community that it builds for.",
                Citation.of(
                        "United States, Code of Federal Regulations, title 24",
                        "section 92.2, community housing development organization"),
                Requirement.atLeast(
                        THIRD,
                        MemberCategory.having(
                                "low-income representative",
                                "low-income representatives",
                                MemberAffiliation.LOW_INCOME_REPRESENTATIVE)),
                Requirement.atMost(
                        THIRD,
                        MemberCategory.having(
                                "public official", "public officials", MemberAffiliation.PUBLIC_OFFICIAL)),
                Requirement.atMost(
                        THIRD,
                        MemberCategory.having(
                                "appointee of a body run for profit",
                                "appointees of bodies run for profit",
                                MemberAffiliation.FOR_PROFIT_APPOINTEE)),
                Requirement.atMost(
                        THIRD,
                        MemberCategory.having(
                                "appointee of government",
                                "appointees of government",
                                MemberAffiliation.GOVERNMENT_APPOINTEE)));
    }

    /**
     * {@return the board of a community action agency in the United States, in three parts: a third elected public
     * officials or their representatives, at least a third chosen by low-income people, the rest from the community} The
     * first third is read as a third or more, since few numbers have an exact one; the rest is open to any interest of
     * the community, so nothing is asked of it.
     */
    public static CompositionRule tripartiteBoard() {
        return CompositionRule.of(
                RuleId.of("us-community-action-board-composition"),
                "Elected officials and low-income people each have a third of the community action board",
                "Public officials, low-income people and the wider community decide together.",
                Citation.of(
                        "United States, Community Services Block Grant Act, as amended in 1998",
                        "tripartite boards (42 USC 9910)"),
                Requirement.atLeast(
                        THIRD,
                        MemberCategory.having(
                                "elected official or representative of one",
                                "elected officials or their representatives",
                                MemberAffiliation.ELECTED_COUNCILLOR,
                                MemberAffiliation.PUBLIC_OFFICIAL,
                                MemberAffiliation.PUBLIC_OFFICIALS_REPRESENTATIVE)),
                Requirement.atLeast(
                        THIRD,
                        MemberCategory.having(
                                "low-income representative",
                                "low-income representatives",
                                MemberAffiliation.LOW_INCOME_REPRESENTATIVE)));
    }

    /**
     * {@return a local action group of the European Union's LEADER: neither public authorities nor any one interest group
     * has more than 49 % of the voting rights} One vote each is assumed.
     */
    public static CompositionRule localActionGroup() {
        Ratio most = Ratio.ofPercent(49);
        return CompositionRule.of(
                        RuleId.of("eu-local-action-group-composition"),
                        "Neither public authorities nor any one interest group control the local action group",
                        "A local strategy is led by the community when no one part of it can decide alone.",
                        Citation.of("Regulation (EU) No 1303/2013 of 17 December 2013", "article 32(2)(b)"),
                        Requirement.atMost(
                                most,
                                MemberCategory.having(
                                        "representative of public authorities",
                                        "representatives of public authorities",
                                        MemberAffiliation.PUBLIC_AUTHORITY)),
                        Requirement.atMostOfAnyOne(
                                most,
                                MemberAffiliation.INTEREST_GROUP,
                                "representative of one interest group",
                                "representatives of one interest group"))
                .countingVotingMembers();
    }

    /** {@return a neighbourhood forum in England: at least 21 members who live or work in its area, or are councillors there} */
    public static CompositionRule neighbourhoodForum() {
        return CompositionRule.of(
                RuleId.of("england-neighbourhood-forum-size"),
                "The neighbourhood forum has enough members from the area",
                "A forum that makes planning policy for an area has to be more than a handful of its people.",
                Citation.of(
                        "Town and Country Planning Act 1990, as amended by the Localism Act 2011", "section 61F(5)"),
                Requirement.atLeast(
                        21,
                        MemberCategory.anyOf(
                                "member from the area",
                                "members from the area",
                                MemberCategory.RESIDENTS,
                                MemberCategory.having(
                                        "member who works there",
                                        "members who work there",
                                        MemberAffiliation.WORKS_IN_AREA),
                                MemberCategory.COUNCILLORS)));
    }
}
