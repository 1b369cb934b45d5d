package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
            affiliations.add(
                    affiliation.startsWith("of-")
                            ? AffiliationPeriod.nominee(
                                    MemberAffiliation.INTEREST_GROUP,
                                    OrganisationId.of(affiliation),
                                    LocalDateRange.ALL)
                            : AffiliationPeriod.of(MemberAffiliation.of(affiliation), LocalDateRange.ALL));
        }
        return Boards.member(id, Residence.NON_RESIDENT).withAffiliations(affiliations);
    }

    private static int findings(CompositionRule rule, String words) {
        Verdict verdict = rule.verdict(board(words), DAY);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 LOW_INCOME_REPRESENTATIVE, 5 NONE | 0", // 3 of 8
                "2 LOW_INCOME_REPRESENTATIVE, 6 NONE | 1",
                "4 LOW_INCOME_REPRESENTATIVE, 6 NONE | 0", // 4 of 10
                "3 LOW_INCOME_REPRESENTATIVE, 7 NONE | 1",
                "3 LOW_INCOME_REPRESENTATIVE, 3 PUBLIC_OFFICIAL, 3 NONE | 0",
                "3 LOW_INCOME_REPRESENTATIVE, 4 PUBLIC_OFFICIAL, 2 NONE | 1",
                "3 LOW_INCOME_REPRESENTATIVE, 4 FOR_PROFIT_APPOINTEE, 2 NONE | 1",
                "3 LOW_INCOME_REPRESENTATIVE, 4 GOVERNMENT_APPOINTEE, 2 NONE | 1",
                "3 LOW_INCOME_REPRESENTATIVE, 3 GOVERNMENT_APPOINTEE, 3 FOR_PROFIT_APPOINTEE | 0",
                "4 PUBLIC_OFFICIAL, 4 FOR_PROFIT_APPOINTEE | 3"
            })
    void aHousingOrganisationIsInNobodysHandsButTheCommunitys(String board, int findings) {
        assertThat(findings(CompositionPresets.housingDevelopmentBoard(), board))
                .isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 LOW_INCOME_REPRESENTATIVE, 5 ELECTED_COUNCILLOR, 5 BUSINESS | 0",
                "6 LOW_INCOME_REPRESENTATIVE, 4 ELECTED_COUNCILLOR, 5 BUSINESS | 1",
                "4 LOW_INCOME_REPRESENTATIVE, 6 PUBLIC_OFFICIAL, 5 FAITH | 1",
                "5 LOW_INCOME_REPRESENTATIVE, 3 PUBLIC_OFFICIAL, 2 PUBLIC_OFFICIALS_REPRESENTATIVE, 5 EDUCATION | 0",
                "15 LABOUR | 2"
            })
    void aCommunityActionBoardIsInThreeParts(String board, int findings) {
        assertThat(findings(CompositionPresets.tripartiteBoard(), board)).isEqualTo(findings);
    }

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
    void nobodyControlsALocalActionGroup(String board, int findings) {
        assertThat(findings(CompositionPresets.localActionGroup(), board)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "21 RESIDENT | 0",
                "20 RESIDENT | 1",
                "7 RESIDENT, 7 WORKS_IN_AREA, 7 ELECTED_COUNCILLOR | 0",
                "7 RESIDENT, 7 WORKS_IN_AREA, 6 ELECTED_COUNCILLOR, 9 BUSINESS | 1"
            })
    void aNeighbourhoodForumHasTwentyOneMembersFromTheArea(String board, int findings) {
        assertThat(findings(CompositionPresets.neighbourhoodForum(), board)).isEqualTo(findings);
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
