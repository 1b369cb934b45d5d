package io.github.biglocal.partnership;

import io.github.biglocal.area.TierOfGovernment;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.MemberCategory.Belonging;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * Rules about who sits on a board, as published by programmes or in law. Only {@link #councillorsInMinority()} and
 * {@link #residentHalfOfSteeringBoard()} are among the rules of Big Local; the others are for partnerships of other
 * programmes, and for comparison. A preset applies from the day its source does, and counts each category as its source
 * has it: which kinds of member are counted together, which exclude each other, and who counts at all.
 */
public final class CompositionPresets {
    private static final Ratio THIRD = Ratio.of(1, 3);

    private static final String PROGRAMMING_PERIOD =
            "it is applied in the years of its programming period, though groups of one period may run on into the next";

    private CompositionPresets() {}

    /** {@return one of each that is not in the standard set} */
    public static List<Rule<?>> all() {
        return List.of(
                bigLocalPartnership(),
                healthCentreBoard(),
                housingDevelopmentBoard(),
                tripartiteBoard(),
                tripartiteBoardWithAppointedOfficials(),
                localActionGroup2007To2013(),
                localActionGroup2014To2020(),
                localActionGroup2021To2027(),
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
                RuleInfo.of("partnership", RuleId.of("us-health-centre-board-composition"), RuleKind.REQUIREMENT)
                        .title("Patients are the majority of the health centre's board")
                        .rationale(
                                "The board must represent the people the centre serves, so patients are the majority and people who earn from health care are no more than half of the rest.")
                        .sources(
                                Citation.of(
                                        "United States, Code of Federal Regulations, title 42",
                                        "section 51c.304, governing board"),
                                Citation.of(
                                        "Health Resources and Services Administration, Health Center Program Compliance Manual",
                                        "chapter 20"))
                        .guidance(Periods.parse("1976-12-03/.."))
                        .basis(
                                "The Code of Federal Regulations, title 42, section 51c.304, of 3 December 1976, asks for a"
                                        + " majority of patients; the Health Center Program Compliance Manual, chapter 20, asks for at least 51 %.")
                        .ownReading(
                                "51 % is applied on every date, because on a board of 25 members or fewer it is the same number as a majority")
                        .ownReading("waivers, and the exemption of tribal centres, are left to the user")
                        .ownReading("patient status is as recorded (the source looks at 24 months)")
                        .build(),
                CountedMembers.VOTING_MEMBERS,
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
                                MemberAffiliation.RELATIVE_OF_PAID_WORKER)));
    }

    /**
     * {@return the board of a community housing development organisation in the United States: at least a third live on
     * low incomes or represent those who do; at most a third are from the public sector, and at most a third appointed by
     * a body run for profit} A member from the public sector does not count as a low-income member. How the other members
     * are chosen is not considered.
     */
    public static CompositionRule housingDevelopmentBoard() {
        MemberCategory publicSector = MemberCategory.having(
                "representative of the public sector",
                "representatives of the public sector",
                MemberAffiliation.PUBLIC_OFFICIAL,
                MemberAffiliation.ELECTED_OFFICIAL,
                MemberAffiliation.APPOINTED_OFFICIAL,
                MemberAffiliation.ELECTED_COUNCILLOR,
                MemberAffiliation.PUBLIC_OFFICIALS_REPRESENTATIVE,
                MemberAffiliation.PUBLIC_EMPLOYEE,
                MemberAffiliation.PUBLIC_AUTHORITY,
                MemberAffiliation.GOVERNMENT_APPOINTEE);
        return CompositionRule.of(
                RuleInfo.of("partnership", RuleId.of("us-housing-development-board-composition"), RuleKind.REQUIREMENT)
                        .title(
                                "At least a third of the board represents low-income residents, and the public sector and for-profit appointees have no more than a third each")
                        .rationale("The organisation is accountable to the low-income community it serves.")
                        .sources(
                                Citation.of(
                                        "United States, Code of Federal Regulations, title 24, as of 1 April 2004",
                                        "section 92.2, community housing development organization"),
                                Citation.of(
                                        "Montana Department of Commerce, CHDO Structure and Board Members, undated (a worksheet)"),
                                Citation.of(
                                        "City of Williamsport, Pennsylvania, summary of CHDO requirements, undated"))
                        .guidance(Periods.parse("2004-04-01/.."))
                        .basis(
                                "The Code of Federal Regulations, title 24, section 92.2, asks for these thirds. Montana's"
                                        + " worksheet says who the public sector is: elected and appointed officials, public"
                                        + " employees, and those whom officials appoint; Williamsport's summary says that none of"
                                        + " them counts as a low-income member.")
                        .ownReading("it is applied from 1 April 2004, the date of the edition that was found")
                        .ownReading(
                                "those whom government appoints are counted with the public sector, so the limit to them alone is not asked separately")
                        .build(),
                Requirement.atLeast(
                        THIRD,
                        MemberCategory.having(
                                        "low-income resident or representative of them",
                                        "low-income residents or their representatives",
                                        MemberAffiliation.LOW_INCOME_RESIDENT,
                                        MemberAffiliation.LOW_INCOME_REPRESENTATIVE)
                                .except(publicSector)),
                Requirement.atMost(THIRD, publicSector),
                Requirement.atMost(
                        THIRD,
                        MemberCategory.having(
                                "appointee of a body run for profit",
                                "appointees of bodies run for profit",
                                MemberAffiliation.FOR_PROFIT_APPOINTEE)));
    }

    /**
     * {@return the board of a private community action agency in the United States, in three parts: a third elected public
     * officials or their representatives, at least a third chosen by low-income people, the rest from the community} The
     * first third is read as a third or more, since few numbers have an exact one; the rest is open to any interest of
     * the community, so it is not checked. Where too few elected officials are available and willing, appointed ones may
     * be counted: {@link #tripartiteBoardWithAppointedOfficials()}.
     */
    public static CompositionRule tripartiteBoard() {
        return tripartiteBoard(
                RuleInfo.of("partnership", RuleId.of("us-community-action-board-composition"), RuleKind.REQUIREMENT)
                        .title(
                                "A third of the board are elected officials and at least a third represent low-income people")
                        .ownReading(
                                "appointed officials do not count; another preset counts them, for where too few elected ones are available and willing")
                        .ownReading(
                                "whether an official was elected is unknown where the record says only that they hold office"),
                "elected official or representative of one",
                "elected officials or their representatives",
                Set.of());
    }

    /**
     * {@return the board of a private community action agency in the United States in whose area the elected officials
     * available and willing to serve are fewer than a third of its members: as {@link #tripartiteBoard()}, with appointed
     * officials counted too}
     */
    public static CompositionRule tripartiteBoardWithAppointedOfficials() {
        return tripartiteBoard(
                RuleInfo.of(
                                "partnership",
                                RuleId.of("us-community-action-board-composition-appointed"),
                                RuleKind.REQUIREMENT)
                        .title(
                                "A third of the board are public officials and at least a third represent low-income people")
                        .ownReading("that too few elected officials are available and willing is for the user to find"),
                "public official or representative of one",
                "public officials or their representatives",
                Set.of(MemberAffiliation.APPOINTED_OFFICIAL, MemberAffiliation.PUBLIC_OFFICIAL));
    }

    private static CompositionRule tripartiteBoard(
            RuleInfo.Builder info, String official, String officials, Set<MemberAffiliation> also) {
        Set<MemberAffiliation> elected = Set.of(
                MemberAffiliation.ELECTED_OFFICIAL,
                MemberAffiliation.ELECTED_COUNCILLOR,
                MemberAffiliation.PUBLIC_OFFICIALS_REPRESENTATIVE);
        Set<MemberAffiliation> counted =
                Stream.concat(elected.stream(), also.stream()).collect(Collectors.toUnmodifiableSet());
        MemberCategory first = MemberCategory.of(official, officials, "affiliations", counted, (member, date) -> {
            List<AffiliationPeriod> entries = member.affiliationsOn(date);
            if (MemberCategory.areUnknown(entries)) {
                return Belonging.UNKNOWN;
            }
            List<MemberAffiliation> held =
                    entries.stream().map(AffiliationPeriod::affiliation).toList();
            if (held.stream().anyMatch(counted::contains)) {
                return Belonging.BELONGS;
            }
            // Of those who hold an office the record does not say whether they were elected.
            return held.contains(MemberAffiliation.PUBLIC_OFFICIAL) ? Belonging.UNKNOWN : Belonging.DOES_NOT_BELONG;
        });
        MemberCategory second = MemberCategory.having(
                "low-income representative", "low-income representatives", MemberAffiliation.LOW_INCOME_REPRESENTATIVE);
        return CompositionRule.of(
                info.rationale("Officials, low-income people and the wider community share the board.")
                        .source(Citation.of(
                                "United States, Community Services Block Grant Act, as amended on 27 October 1998 (Public Law 105-285)",
                                "section 676B(a), tripartite boards (42 USC 9910)"))
                        .guidance(Periods.parse("1998-10-27/.."))
                        .basis("42 USC 9910(a)(2) asks for it of private organisations.")
                        .ownReading("a third is read as a third or more")
                        .ownReading("the last third is not checked")
                        .ownReading("no member counts in two of the three parts")
                        .build(),
                Requirement.atLeast(THIRD, first),
                Requirement.atLeast(THIRD, second),
                Requirement.atMost(
                        0,
                        MemberCategory.allOf(
                                "member who belongs to two parts of the board at once",
                                "members who belong to two parts of the board at once",
                                first,
                                second)));
    }

    /**
     * {@return a local action group of the European Union's LEADER in 2007-13: economic and social partners and others of
     * civil society are at least half of those who decide} Half was enough; {@link #localActionGroup2014To2020()} asks for
     * more.
     */
    public static CompositionRule localActionGroup2007To2013() {
        return CompositionRule.of(
                RuleInfo.of("partnership", RuleId.of("eu-local-action-group-2007"), RuleKind.REQUIREMENT)
                        .title("At least half of those who decide are economic and social partners or civil society")
                        .rationale("A local strategy is made by local partners, and not by public authorities alone.")
                        .source(Citation.of(
                                "Council Regulation (EC) No 1698/2005 of 20 September 2005", "article 62(1)(b)"))
                        .guidance(Periods.parse("2007-01-01/2013-12-31"))
                        .basis(
                                "Regulation (EC) No 1698/2005, article 62(1)(b), asks for it at the decision-making level.")
                        .ownReading("those who decide are the members with a vote")
                        .ownReading(
                                "a member who represents no public authority is an economic or social partner or of civil society")
                        .ownReading(PROGRAMMING_PERIOD)
                        .build(),
                CountedMembers.VOTING_MEMBERS,
                Requirement.atLeast(
                        Ratio.of(1, 2),
                        MemberCategory.noneOf(
                                "partner from outside public authorities",
                                "partners from outside public authorities",
                                MemberCategory.PUBLIC_AUTHORITIES)));
    }

    /**
     * {@return a local action group of the European Union's LEADER in 2014-20: neither public authorities nor any one
     * interest group has more than 49 % of the voting rights} One vote each is assumed.
     */
    public static CompositionRule localActionGroup2014To2020() {
        Ratio most = Ratio.ofPercent(49);
        return CompositionRule.of(
                RuleInfo.of("partnership", RuleId.of("eu-local-action-group-2014"), RuleKind.REQUIREMENT)
                        .title(
                                "Public authorities together have no more than 49 % of the votes, nor has any one interest group")
                        .rationale("A local strategy is community-led when no single interest can decide alone.")
                        .source(Citation.of("Regulation (EU) No 1303/2013 of 17 December 2013", "article 32(2)(b)"))
                        .guidance(Periods.parse("2014-01-01/2020-12-31"))
                        .basis(
                                "Regulation (EU) No 1303/2013, article 32(2)(b), asks for it at the decision-making level.")
                        .ownReading("each member has one vote")
                        .ownReading(PROGRAMMING_PERIOD)
                        .build(),
                CountedMembers.VOTING_MEMBERS,
                Requirement.atMost(most, MemberCategory.PUBLIC_AUTHORITIES),
                ofEachInterestGroup(most));
    }

    /**
     * {@return a local action group of the European Union's LEADER in 2021-27: no single interest group controls the
     * decisions} The regulation gives no number: that control is more than half of the votes is the library's own
     * reading.
     */
    public static CompositionRule localActionGroup2021To2027() {
        Ratio most = Ratio.of(1, 2);
        return CompositionRule.of(
                RuleInfo.of("partnership", RuleId.of("eu-local-action-group-2021"), RuleKind.REQUIREMENT)
                        .title("No single interest group controls the decisions")
                        .rationale("A local strategy is community-led when no single interest can decide alone.")
                        .source(Citation.of("Regulation (EU) 2021/1060 of 24 June 2021", "article 31(2)(b)"))
                        .guidance(Periods.parse("2021-01-01/2027-12-31"))
                        .basis(
                                "Regulation (EU) 2021/1060, article 31(2)(b), asks that no single interest group controls"
                                        + " the decision-making; it gives no number.")
                        .ownReading("control is more than half of the votes")
                        .ownReading("public authorities together are one interest")
                        .ownReading("each member has one vote")
                        .ownReading(PROGRAMMING_PERIOD)
                        .build(),
                CountedMembers.VOTING_MEMBERS,
                Requirement.atMost(most, MemberCategory.PUBLIC_AUTHORITIES),
                ofEachInterestGroup(most));
    }

    private static Requirement ofEachInterestGroup(Ratio most) {
        return Requirement.atMostOfAnyOne(
                most,
                MemberAffiliation.INTEREST_GROUP,
                "representative of one interest group",
                "representatives of one interest group");
    }

    /**
     * {@return a neighbourhood forum in England: at least 21 members who live or work in its area, or are elected members
     * of a county, district or London borough council there} A parish councillor counts only if they live or work there.
     */
    public static CompositionRule neighbourhoodForum() {
        Set<TierOfGovernment> tiers =
                Set.of(TierOfGovernment.COUNTY, TierOfGovernment.DISTRICT_OR_BOROUGH, TierOfGovernment.UNITARY);
        return CompositionRule.of(
                RuleInfo.of("partnership", RuleId.of("england-neighbourhood-forum-size"), RuleKind.REQUIREMENT)
                        .title("The neighbourhood forum has at least 21 members from the area")
                        .rationale("A forum that makes planning policy for an area must be more than a small group.")
                        .source(Citation.of(
                                "Town and Country Planning Act 1990, as amended by the Localism Act 2011",
                                "section 61F(5)(c)"))
                        .guidance(Periods.parse("2012-04-06/.."))
                        .basis("The Town and Country Planning Act 1990, section 61F(5)(c), asks for it.")
                        .ownReading(
                                "it is applied from 6 April 2012, when the Neighbourhood Planning (General) Regulations 2012 came into force")
                        .ownReading("a unitary council is a county or district council")
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
                                councillorsOf(tiers))));
    }

    /** Elected councillors of some tiers of government; of one whose tier is not recorded it is not known. */
    private static MemberCategory councillorsOf(Set<TierOfGovernment> tiers) {
        return MemberCategory.of("councillor", "councillors", "affiliations", (member, date) -> {
            List<AffiliationPeriod> entries = member.affiliationsOn(date);
            List<AffiliationPeriod> seats = entries.stream()
                    .filter(entry -> entry.affiliation().equals(MemberAffiliation.ELECTED_COUNCILLOR))
                    .toList();
            if (MemberCategory.areUnknown(entries)) {
                return Belonging.UNKNOWN;
            }
            if (seats.stream()
                    .anyMatch(entry -> entry.tier().filter(tiers::contains).isPresent())) {
                return Belonging.BELONGS;
            }
            return seats.stream().anyMatch(entry -> entry.tier().isEmpty())
                    ? Belonging.UNKNOWN
                    : Belonging.DOES_NOT_BELONG;
        });
    }
}
