package io.github.biglocal.partnership;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import java.time.LocalDate;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/**
 * Rules about who sits on a board, as published by programmes or in law. Only {@link #councillorsInMinority()} and
 * {@link #residentHalfOfSteeringBoard()} are among the rules of Big Local; the others are for partnerships of other
 * programmes, and for comparison. The presets apply on any date.
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
     * {@return half of a steering board are residents: what a newspaper wrote on 31 May 2012, before the guidance of July
     * 2015 asked for 51 %}
     */
    public static CompositionRule residentHalfOfSteeringBoard() {
        return CompositionRule.of(
                RuleInfo.of("partnership", RuleId.of("resident-half-of-steering-board"), RuleKind.GUIDANCE)
                        .title("At least half of the steering board are residents")
                        .rationale(
                                "Big Local is resident-led, so residents had to be on the board before money was allocated.")
                        .source(Guidance.STEERING_BOARDS_2012)
                        .rows("P2a")
                        .guidance(LocalDateRange.of(LocalDate.of(2012, 5, 31), Guidance.FROM_JULY_2015.getStart()))
                        .basis(
                                "One newspaper article says that half of the project steering board must be residents"
                                        + " before money is allocated; no programme text from before 2015 was found that says so.")
                        .ownReading("it is applied from the date of the article, 31 May 2012, to 30 June 2015")
                        .ownReading("everyone in post counts, with or without a vote")
                        .build(),
                Requirement.atLeast(Ratio.of(1, 2), MemberCategory.RESIDENTS));
    }

    /**
     * {@return councillors are fewer than half of a partnership's members} They may sit on it and even chair it, but
     * must not be seen to control it. That fewer than half means no control is the library's own reading, so a breach
     * is only a note.
     */
    public static CompositionRule councillorsInMinority() {
        return CompositionRule.of(
                RuleInfo.of("partnership", RuleId.of("councillors-in-minority"), RuleKind.PRACTICE)
                        .title("Councillors are fewer than half of the partnership's members")
                        .rationale(
                                "Councillors may sit on a partnership and chair it, but should not be seen to have undue influence or control.")
                        .source(Guidance.POLITICAL_ACTIVITIES)
                        .rows("P9")
                        .guidance(LocalDateRange.ofClosed(LocalDate.of(2019, 2, 1), Guidance.PROGRAMME_ENDS))
                        .basis("The library's own reading of Local Trust's guidance of February 2019, which asks that"
                                + " councillors are not seen to have undue influence or control and gives no number.")
                        .ownReading("fewer than half is the library's own measure of undue control")
                        .build(),
                Requirement.lessThan(Ratio.of(1, 2), MemberCategory.COUNCILLORS));
    }

    /**
     * {@return a Big Local partnership, from July 2015: at least eight people, at least 51 % of them residents} The same
     * as {@link ResidentMajority} and {@link MinimumSize} together.
     */
    public static CompositionRule bigLocalPartnership() {
        return CompositionRule.of(
                RuleInfo.of("partnership", RuleId.of("big-local-partnership-composition"), RuleKind.REQUIREMENT)
                        .title("The partnership has at least eight members, at least 51 % of them residents")
                        .rationale("Big Local is resident-led, and a very small group cannot represent the area.")
                        .source(Guidance.PARTNERSHIPS)
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 and July 2017 asks for both; the programme monitored them.")
                        .ownReading("everyone in post counts")
                        .standsInFor(ResidentMajority.ID, MinimumSize.ID)
                        .build(),
                Requirement.atLeast(8, MemberCategory.EVERYONE),
                Requirement.atLeast(Ratio.ofPercent(51), MemberCategory.RESIDENTS));
    }

    /**
     * {@return the board of a health centre in the United States: 9 to 25 voting members, at least 51 % of them
     * patients; of the others, at most half with more than a tenth of their income from health care; no employee of the
     * centre and no close relative of one} Waivers, and the exemption of tribal centres, are not considered.
     */
    public static CompositionRule healthCentreBoard() {
        MemberCategory patients = MemberCategory.having("patient", "patients", MemberAffiliation.SERVICE_USER);
        return CompositionRule.of(
                        RuleInfo.of(
                                        "partnership",
                                        RuleId.of("us-health-centre-board-composition"),
                                        RuleKind.REQUIREMENT)
                                .title("Patients are the majority of the health centre's board")
                                .rationale(
                                        "The board must represent the people the centre serves, so patients are the majority and people who earn from health care are no more than half of the rest.")
                                .source(Citation.of(
                                        "Health Resources and Services Administration, Health Center Program Compliance Manual",
                                        "chapter 20 (42 CFR 51c.304)"))
                                .basis("The Health Center Program Compliance Manual, chapter 20, asks for it.")
                                .ownReading("waivers, and the exemption of tribal centres, are left to the user")
                                .ownReading("patient status is as recorded (the source looks at 24 months)")
                                .build(),
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
                                        "employee or relative of an employee",
                                        "employees or relatives of employees",
                                        MemberAffiliation.PAID_WORKER,
                                        MemberAffiliation.RELATIVE_OF_PAID_WORKER)))
                .counting(CountedMembers.VOTING_MEMBERS);
    }

    /**
     * {@return the board of a community housing development organisation in the United States: at least a third
     * represent low-income residents; at most a third each are public officials, appointees of government, appointees
     * of a body run for profit} How the other members are chosen is not considered.
     */
    public static CompositionRule housingDevelopmentBoard() {
        return CompositionRule.of(
                RuleInfo.of("partnership", RuleId.of("us-housing-development-board-composition"), RuleKind.REQUIREMENT)
                        .title(
                                "At least a third of the board represents low-income residents, and public and for-profit appointees are limited")
                        .rationale("The organisation is accountable to the low-income community it serves.")
                        .source(Citation.of(
                                "United States, Code of Federal Regulations, title 24",
                                "section 92.2, community housing development organization"))
                        .basis(
                                "The Code of Federal Regulations, title 24, section 92.2, asks for it; only summaries were read.")
                        .ownReading("a member counts in every category recorded for them")
                        .build(),
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
     * officials or their representatives, at least a third chosen by low-income people, the rest from the community}
     * The first third is read as a third or more, since few numbers have an exact one; the rest is open to any interest
     * of the community, so it is not checked.
     */
    public static CompositionRule tripartiteBoard() {
        return CompositionRule.of(
                RuleInfo.of("partnership", RuleId.of("us-community-action-board-composition"), RuleKind.REQUIREMENT)
                        .title(
                                "A third of the board are elected officials and at least a third represent low-income people")
                        .rationale("Elected officials, low-income people and the wider community share the board.")
                        .source(Citation.of(
                                "United States, Community Services Block Grant Act, as amended in 1998",
                                "tripartite boards (42 USC 9910)"))
                        .basis("42 USC 9910 asks for it.")
                        .ownReading("a third is read as a third or more")
                        .ownReading("the last third is not checked")
                        .build(),
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
                        RuleInfo.of("partnership", RuleId.of("eu-local-action-group-composition"), RuleKind.REQUIREMENT)
                                .title(
                                        "Public authorities together have no more than 49 % of the votes, nor has any one interest group")
                                .rationale(
                                        "A local strategy is community-led when no single interest can decide alone.")
                                .source(Citation.of(
                                        "Regulation (EU) No 1303/2013 of 17 December 2013", "article 32(2)(b)"))
                                .basis("Regulation (EU) No 1303/2013, article 32(2)(b), asks for it in 2014-20.")
                                .ownReading("each member has one vote")
                                .build(),
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
                .counting(CountedMembers.VOTING_MEMBERS);
    }

    /** {@return a neighbourhood forum in England: at least 21 members who live or work in its area, or are councillors there} */
    public static CompositionRule neighbourhoodForum() {
        return CompositionRule.of(
                RuleInfo.of("partnership", RuleId.of("england-neighbourhood-forum-size"), RuleKind.REQUIREMENT)
                        .title("The neighbourhood forum has at least 21 members from the area")
                        .rationale("A forum that makes planning policy for an area must be more than a small group.")
                        .source(Citation.of(
                                "Town and Country Planning Act 1990, as amended by the Localism Act 2011",
                                "section 61F(5)"))
                        .basis("The Town and Country Planning Act 1990, section 61F(5), asks for it.")
                        .ownReading("only the number is checked")
                        .build(),
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
