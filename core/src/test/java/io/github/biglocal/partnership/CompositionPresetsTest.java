package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.TierOfGovernment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

/** The presets on both sides of each of their thresholds. */
class CompositionPresetsTest {
    private static final RuleContext DAY = RuleContext.on(LocalDate.of(2020, 2, 29));

    /** A member per word: the affiliations with a plus between, or resident, or nothing. */
    private static Partnership board(String words) {
        List<Member> members = new ArrayList<>();
        for (String group : words.split(",", -1)) {
            String[] numberAndKind = group.strip().split(" ", 2);
            for (int i = 0; i < Integer.parseInt(numberAndKind[0]); i++) {
                members.add(member("m" + members.size(), numberAndKind[1]));
            }
        }
        return Boards.of(members);
    }

    private static Member member(String id, String kind) {
        if (kind.equals("RESIDENT")) {
            return Boards.member(id, Residence.RESIDENT)
                    .withAffiliations(AffiliationPeriod.of(MemberAffiliation.NONE, LocalDateRange.ALL));
        }
        List<AffiliationPeriod> affiliations = new ArrayList<>();
        for (String affiliation : kind.split("\\+", -1)) {
            affiliations.add(affiliation(affiliation));
        }
        return Boards.member(id, Residence.NON_RESIDENT).withAffiliations(affiliations);
    }

    /** An affiliation by its code, {@code of-} an interest group, or that of a councillor of a tier of government. */
    private static AffiliationPeriod affiliation(String words) {
        if (words.startsWith("of-")) {
            return AffiliationPeriod.nominee(
                    MemberAffiliation.INTEREST_GROUP, OrganisationId.of(words), LocalDateRange.ALL);
        }
        return words.startsWith("councillor-")
                ? AffiliationPeriod.councillor(
                        TierOfGovernment.valueOf(words.substring("councillor-".length())), LocalDateRange.ALL)
                : AffiliationPeriod.of(MemberAffiliation.of(words), LocalDateRange.ALL);
    }

    private static String words(CompositionRule rule, String board, LocalDate date) {
        return rule.verdict(board(board), RuleContext.on(date)).description();
    }

    private static int findings(CompositionRule rule, String words) {
        return findings(rule, words, DAY);
    }

    private static int findings(CompositionRule rule, String words, RuleContext day) {
        Verdict verdict = rule.verdict(board(words), day);
        assertThat(verdict).isInstanceOfAny(Verdict.Satisfied.class, Verdict.Breached.class);
        return findings(verdict);
    }

    private static int findings(Verdict verdict) {
        return verdict instanceof Verdict.Breached breached
                ? breached.findings().size()
                : 0;
    }

    @Test
    void thePresetOfBigLocalAgreesWithItsTwoRulesOnEveryBoardOfUpToAHundred() {
        CompositionRule preset = CompositionPresets.bigLocalPartnership();
        for (int members = 1; members <= 100; members++) {
            for (int residents = 0; residents <= members; residents++) {
                for (int unknown = 0; unknown <= Math.min(3, members - residents); unknown++) {
                    Partnership board = Boards.board(residents, members - residents - unknown, unknown);
                    Verdict majority = ResidentMajority.standard().verdict(board, DAY);
                    Verdict size = MinimumSize.standard().verdict(board, DAY);
                    Verdict both = preset.verdict(board, DAY);
                    String what = residents + " of " + members + ", unknown " + unknown;
                    assertThat(findings(both)).as(what).isEqualTo(findings(majority) + findings(size));
                    assertThat(both instanceof Verdict.Satisfied)
                            .as(what)
                            .isEqualTo(majority instanceof Verdict.Satisfied && size instanceof Verdict.Satisfied);
                    if (both instanceof Verdict.Unknown) {
                        assertThat(both).as(what).isEqualTo(majority);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, false", "2015-07-01, true", "2026-03-31, true", "2026-04-01, false"})
    void thePresetOfBigLocalAppliesAsLongAsTheGuidance(LocalDate date, boolean applies) {
        assertThat(
                        CompositionPresets.bigLocalPartnership().verdict(Boards.board(1, 0), RuleContext.on(date))
                                instanceof Verdict.Breached)
                .isEqualTo(applies);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 SERVICE_USER, 4 NONE | 0", // 9 members, 55 %
                "5 SERVICE_USER, 3 NONE | 1", // 8 members
                "5 SERVICE_USER, 5 NONE | 1", // half are patients
                "13 SERVICE_USER, 12 NONE | 0", // 25 members, 52 %
                "14 SERVICE_USER, 12 NONE | 1", // 26 members
                "5 SERVICE_USER, 2 HEALTH_CARE_INCOME, 2 NONE | 0", // half of the non-patients
                "5 SERVICE_USER, 3 HEALTH_CARE_INCOME, 1 NONE | 1", // three of four
                "4 SERVICE_USER, 5 SERVICE_USER+HEALTH_CARE_INCOME | 0", // patients may; there are no others
                "5 SERVICE_USER, 3 NONE, 1 PAID_WORKER | 1",
                "5 SERVICE_USER, 3 NONE, 1 RELATIVE_OF_PAID_WORKER | 1"
            })
    void aHealthCentreIsGovernedByItsPatients(String board, int findings) {
        assertThat(findings(CompositionPresets.healthCentreBoard(), board)).isEqualTo(findings);
    }

    @Test
    void theDirectorOfAHealthCentreWhoHasNoVoteDoesNotCount() {
        Partnership board = board("5 SERVICE_USER, 4 NONE, 1 PAID_WORKER");
        Member director = board.members().get(9);

        assertThat(CompositionPresets.healthCentreBoard().verdict(board, DAY)).isInstanceOf(Verdict.Breached.class);
        assertThat(CompositionPresets.healthCentreBoard()
                        .verdict(
                                board.replacing(director.withVoting(
                                        new VotingPeriod(VotingRight.NON_VOTING, LocalDateRange.ALL))),
                                DAY))
                .isInstanceOf(Verdict.Satisfied.class);
    }

    /** Of boards of 9 to 25 a majority, which 42 CFR 51c.304 asks for, and the 51 % of the Manual are the same number. */
    @Test
    void aMajorityOfAHealthCentresBoardIsFiftyOnePercent() {
        for (int members = 9; members <= 25; members++) {
            for (int patients = 0; patients <= members; patients++) {
                String board = patients + " SERVICE_USER, " + (members - patients) + " NONE";

                assertThat(findings(CompositionPresets.healthCentreBoard(), board))
                        .as(board)
                        .isEqualTo(2 * patients > members ? 0 : 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1976-12-02, false", "1976-12-03, true"})
    void theRuleOfHealthCentresAppliesFromTheRegulationOfDecember1976(LocalDate date, boolean applies) {
        assertThat(words(CompositionPresets.healthCentreBoard(), "1 NONE", date).startsWith("Breached"))
                .isEqualTo(applies);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 LOW_INCOME_REPRESENTATIVE, 5 NONE | 0", // 3 of 8
                "1 LOW_INCOME_REPRESENTATIVE, 2 LOW_INCOME_RESIDENT, 5 NONE | 0",
                "2 LOW_INCOME_REPRESENTATIVE, 6 NONE | 1",
                "4 LOW_INCOME_REPRESENTATIVE, 6 NONE | 0", // 4 of 10
                "3 LOW_INCOME_REPRESENTATIVE, 7 NONE | 1",
                "3 LOW_INCOME_REPRESENTATIVE, 3 PUBLIC_OFFICIAL, 3 NONE | 0",
                "3 LOW_INCOME_REPRESENTATIVE, 4 PUBLIC_OFFICIAL, 2 NONE | 1",
                "3 LOW_INCOME_REPRESENTATIVE, 2 PUBLIC_EMPLOYEE, 2 ELECTED_OFFICIAL, 2 NONE | 1", // counted together
                "3 LOW_INCOME_REPRESENTATIVE, 1 PUBLIC_EMPLOYEE, 1 GOVERNMENT_APPOINTEE, 1 APPOINTED_OFFICIAL, 3 NONE | 0",
                "3 LOW_INCOME_REPRESENTATIVE, 4 FOR_PROFIT_APPOINTEE, 2 NONE | 1",
                "3 LOW_INCOME_REPRESENTATIVE, 4 GOVERNMENT_APPOINTEE, 2 NONE | 1",
                "3 LOW_INCOME_REPRESENTATIVE, 3 GOVERNMENT_APPOINTEE, 3 FOR_PROFIT_APPOINTEE | 0",
                "4 PUBLIC_OFFICIAL, 4 FOR_PROFIT_APPOINTEE | 3"
            })
    void aHousingOrganisationIsInNobodysHandsButTheCommunitys(String board, int findings) {
        assertThat(findings(CompositionPresets.housingDevelopmentBoard(), board))
                .isEqualTo(findings);
    }

    /** City of Williamsport, Pennsylvania, summary of CHDO requirements. */
    @Test
    void aPublicEmployeeOnALowIncomeIsNoLowIncomeMember() {
        String board = "2 LOW_INCOME_RESIDENT, 1 LOW_INCOME_RESIDENT+PUBLIC_EMPLOYEE, 6 NONE";

        assertThat(words(CompositionPresets.housingDevelopmentBoard(), board, LocalDate.of(2020, 2, 29)))
                .isEqualTo(
                        "Breached: 2 of 9 members are low-income residents or their representatives (22.22 %); at least a third"
                                + " is required. Fill the place of 1 of the other members with a low-income resident or representative of them, or recruit 2 more low-income residents or their representatives.");
    }

    /** Montana Department of Commerce, CHDO Structure and Board Members: of 10 at least 4, at most 3; vacant seats listed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // board | findings of the members | findings of ten seats
                "4 LOW_INCOME_RESIDENT, 3 PUBLIC_EMPLOYEE, 3 NONE | 0 | 0",
                "3 LOW_INCOME_RESIDENT, 4 PUBLIC_EMPLOYEE, 3 NONE | 2 | 2",
                "3 LOW_INCOME_RESIDENT, 4 PUBLIC_EMPLOYEE, 2 NONE | 1 | 2", // nine of ten seats: a third of nine are
                // three
                "3 LOW_INCOME_RESIDENT, 3 PUBLIC_EMPLOYEE, 3 NONE | 0 | 1"
            })
    void ofTenSeatsFourAreOfLowIncomeAndThreeOfThePublicSector(String board, int ofMembers, int ofSeats) {
        assertThat(findings(CompositionPresets.housingDevelopmentBoard(), board))
                .isEqualTo(ofMembers);
        assertThat(findings(CompositionPresets.housingDevelopmentBoard().countingSeats(10), board))
                .isEqualTo(ofSeats);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 LOW_INCOME_REPRESENTATIVE, 5 ELECTED_COUNCILLOR, 5 BUSINESS | 0",
                "6 LOW_INCOME_REPRESENTATIVE, 4 ELECTED_COUNCILLOR, 5 BUSINESS | 1",
                "4 LOW_INCOME_REPRESENTATIVE, 6 ELECTED_OFFICIAL, 5 FAITH | 1",
                "5 LOW_INCOME_REPRESENTATIVE, 3 ELECTED_OFFICIAL, 2 PUBLIC_OFFICIALS_REPRESENTATIVE, 5 EDUCATION | 0",
                "5 LOW_INCOME_RESIDENT, 5 ELECTED_OFFICIAL, 5 NONE | 1", // nobody chose them
                "5 LOW_INCOME_REPRESENTATIVE, 5 APPOINTED_OFFICIAL, 5 NONE | 1",
                "5 LOW_INCOME_REPRESENTATIVE+ELECTED_OFFICIAL, 10 NONE | 1", // no one is in two parts
                "15 LABOUR | 2"
            })
    void aCommunityActionBoardIsInThreeParts(String board, int findings) {
        assertThat(findings(CompositionPresets.tripartiteBoard(), board)).isEqualTo(findings);
    }

    /** 42 USC 9910(a)(2)(A), as CAPLAW's guide to tripartite boards quotes it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 PUBLIC_EMPLOYEE, 5 LOW_INCOME_REPRESENTATIVE, 5 NONE | Breached: None of the 15 members is an elected official or representative of one; at least a third is required. Fill the places of 5 of the members with elected officials or their representatives.",
                "1 PUBLIC_OFFICIAL, 4 ELECTED_OFFICIAL, 5 LOW_INCOME_REPRESENTATIVE, 5 NONE | Not known: which affiliations the member has (such as councillor)."
            })
    void publicEmployeesAreNoElectedOfficialsAndWhoHoldsAnOfficeMayBeOne(String board, String verdict) {
        assertThat(words(CompositionPresets.tripartiteBoard(), board, LocalDate.of(2020, 2, 29)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 PUBLIC_EMPLOYEE, 5 LOW_INCOME_REPRESENTATIVE, 5 NONE | 1",
                "3 APPOINTED_OFFICIAL, 2 PUBLIC_OFFICIAL, 5 LOW_INCOME_REPRESENTATIVE, 5 NONE | 0",
                "2 APPOINTED_OFFICIAL, 2 ELECTED_OFFICIAL, 5 LOW_INCOME_REPRESENTATIVE, 6 NONE | 1"
            })
    void whereTooFewElectedOfficialsAreWillingAppointedOnesCount(String board, int findings) {
        assertThat(findings(CompositionPresets.tripartiteBoardWithAppointedOfficials(), board))
                .isEqualTo(findings);
    }

    /** Regulation (EC) No 1698/2005, article 62(1)(b): on 1 May 2011 half was allowed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 PUBLIC_AUTHORITY, 5 NONE | 0",
                "6 PUBLIC_AUTHORITY, 5 NONE | 1",
                "5 PUBLIC_AUTHORITY, 4 of-farmers, 1 LABOUR | 0",
                "1 PUBLIC_AUTHORITY, 9 of-farmers | 0", // one group may have all of the half
                "4 PUBLIC_AUTHORITY, 3 of-farmers | 1"
            })
    void until2013PartnersFromOutsideGovernmentAreHalfOfALocalActionGroup(String board, int findings) {
        assertThat(findings(
                        CompositionPresets.localActionGroup2007To2013(),
                        board,
                        RuleContext.on(LocalDate.of(2011, 5, 1))))
                .isEqualTo(findings);
    }

    @Test
    void anAdviserOfACouncilWithoutAVoteDoesNotCount() {
        Partnership board = board("5 NONE, 5 PUBLIC_AUTHORITY, 1 PUBLIC_AUTHORITY");
        Member adviser = board.members().get(10);
        RuleContext day = RuleContext.on(LocalDate.of(2011, 5, 1));
        CompositionRule rule = CompositionPresets.localActionGroup2007To2013();

        assertThat(rule.verdict(board, day)).isInstanceOf(Verdict.Breached.class);
        assertThat(rule.verdict(
                        board.replacing(
                                adviser.withVoting(new VotingPeriod(VotingRight.NON_VOTING, LocalDateRange.ALL))),
                        day))
                .isInstanceOf(Verdict.Satisfied.class);
    }

    /** Regulation (EU) No 1303/2013, article 32(2)(b): 49 % of the voting rights. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 PUBLIC_AUTHORITY, 5 NONE | 0", // at most 3 of 8
                "4 PUBLIC_AUTHORITY, 4 NONE | 1",
                "4 PUBLIC_AUTHORITY, 4 of-farmers, 2 of-shops | 0", // at most 4 of 10
                "4 PUBLIC_AUTHORITY, 5 of-farmers, 1 of-shops | 1",
                "9 PUBLIC_AUTHORITY, 9 of-farmers, 2 NONE | 0", // at most 9 of 20
                "10 PUBLIC_AUTHORITY, 10 of-farmers | 2"
            })
    void from2014NobodyHasMoreThanFortyNinePercentOfALocalActionGroup(String board, int findings) {
        assertThat(findings(CompositionPresets.localActionGroup2014To2020(), board))
                .isEqualTo(findings);
    }

    /** Regulation (EU) 2021/1060, article 31(2)(b): no number; control is read as more than half. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 PUBLIC_AUTHORITY, 5 NONE | 0",
                "5 PUBLIC_AUTHORITY, 5 of-farmers | 0",
                "6 PUBLIC_AUTHORITY, 5 NONE | 1",
                "4 NONE, 5 of-farmers | 1"
            })
    void from2021NobodyControlsALocalActionGroup(String board, int findings) {
        assertThat(findings(
                        CompositionPresets.localActionGroup2021To2027(),
                        board,
                        RuleContext.on(LocalDate.of(2023, 5, 1))))
                .isEqualTo(findings);
    }

    /** The same board of half under the rule of each programming period, which takes over where the one before ends. */
    @ParameterizedTest
    @CsvSource({
        "2006-12-31, NONE",
        "2007-01-01, SATISFIED",
        "2013-12-31, SATISFIED",
        "2014-01-01, BREACHED",
        "2020-12-31, BREACHED",
        "2021-01-01, SATISFIED",
        "2027-12-31, SATISFIED",
        "2028-01-01, NONE"
    })
    void eachProgrammingPeriodHasItsOwnRuleOfLocalActionGroups(LocalDate date, String answer) {
        Partnership half = board("5 PUBLIC_AUTHORITY, 5 NONE");

        assertThat(Stream.of(
                                CompositionPresets.localActionGroup2007To2013(),
                                CompositionPresets.localActionGroup2014To2020(),
                                CompositionPresets.localActionGroup2021To2027())
                        .map(rule -> rule.verdict(half, RuleContext.on(date)))
                        .filter(verdict -> !(verdict instanceof Verdict.NotApplicable))
                        .map(verdict -> verdict instanceof Verdict.Breached ? "BREACHED" : "SATISFIED"))
                .containsExactlyElementsOf(answer.equals("NONE") ? List.of() : List.of(answer));
    }

    /** Town and Country Planning Act 1990, section 61F(5)(c): county, district and London borough councillors. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "21 RESIDENT | 0",
                "20 RESIDENT | 1",
                "7 RESIDENT, 7 WORKS_IN_AREA, 7 councillor-DISTRICT_OR_BOROUGH | 0",
                "20 RESIDENT, 1 councillor-COUNTY | 0",
                "20 RESIDENT, 1 councillor-UNITARY | 0",
                "20 RESIDENT, 1 councillor-PARISH_OR_TOWN | 1",
                "20 RESIDENT, 1 councillor-PARISH_OR_TOWN+WORKS_IN_AREA | 0",
                "20 RESIDENT, 1 councillor-COMBINED_AUTHORITY | 1",
                "7 RESIDENT, 7 WORKS_IN_AREA, 6 councillor-COUNTY, 9 BUSINESS | 1"
            })
    void aNeighbourhoodForumHasTwentyOneMembersFromTheArea(String board, int findings) {
        assertThat(findings(CompositionPresets.neighbourhoodForum(), board)).isEqualTo(findings);
    }

    @Test
    void aCouncillorOfWhichCouncilIsNotRecordedMayBeTheTwentyFirst() {
        assertThat(words(
                        CompositionPresets.neighbourhoodForum(),
                        "20 RESIDENT, 1 ELECTED_COUNCILLOR",
                        LocalDate.of(2020, 2, 29)))
                .isEqualTo("Not known: which affiliations the member has (such as councillor).");
    }

    /** The Guardian, 31 May 2012: half of the project steering board. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2012-05-30 | 3 | 5 | Not applicable: the rule applies only from 31 May 2012 to 30 June 2015.", // the
                // day
                // before the article
                "2012-05-31 | 3 | 5 | Breached: 3 of 8 members are residents (37.5 %); at least 50 % is required. Fill the place of 1 of the other members with a resident, or recruit 2 more residents.",
                "2012-05-31 | 4 | 4 | Satisfied: 4 of 8 members are residents (50 %). That would no longer be enough if a resident left.",
                "2015-06-30 | 3 | 5 | Breached: 3 of 8 members are residents (37.5 %); at least 50 % is required. Fill the place of 1 of the other members with a resident, or recruit 2 more residents.", // the day before the guidance of July 2015
                "2015-07-01 | 3 | 5 | Not applicable: the rule applies only from 31 May 2012 to 30 June 2015."
            })
    void halfOfTheSteeringBoardAreResidents(LocalDate date, int residents, int others, String verdict) {
        CompositionRule half = CompositionPresets.residentHalfOfSteeringBoard();

        assertThat(half.verdict(Boards.board(residents, others), RuleContext.on(date))
                        .description())
                .isEqualTo(verdict);
        assertThat(half.info().severity()).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3 ELECTED_COUNCILLOR, 4 NONE | 0", "4 ELECTED_COUNCILLOR, 4 NONE | 1", "1 NONE | 0"})
    void councillorsAreInTheMinority(String board, int findings) {
        assertThat(findings(CompositionPresets.councillorsInMinority(), board)).isEqualTo(findings);
        assertThat(CompositionPresets.councillorsInMinority().info().severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void councillorsMayChair() {
        Partnership board = board("1 ELECTED_COUNCILLOR, 7 NONE");
        Member chair = board.members().get(0).withOffices(new OfficeTerm(Office.CHAIR, LocalDateRange.ALL));

        assertThat(CompositionPresets.councillorsInMinority().verdict(board.replacing(chair), DAY))
                .isInstanceOf(Verdict.Satisfied.class);
    }
}
