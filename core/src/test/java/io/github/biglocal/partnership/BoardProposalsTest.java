package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.rule.Proposal;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

/** What is proposed for boards that public sources describe, and what is not, because it would break another rule. */
class BoardProposalsTest {
    private static final LocalDate DAY = LocalDate.of(2019, 6, 30);
    private static final RuleSet BIG_LOCAL =
            RuleSet.of(List.of(ResidentMajority.standard(), MinimumSize.standard(), new MemberLimitsKept()));

    private static Programme programme(Partnership board) {
        return Programme.builder()
                .id(ProgrammeId.of("big-local"))
                .name("Big Local")
                .addPartnerships(board)
                .build();
    }

    private static List<Proposal> proposals(Partnership board, RuleSet rules, RuleId rule) {
        Programme programme = programme(board);
        Report report = rules.check(programme, DAY);
        List<Report.PlacedFinding> findings = report.open().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        assertThat(findings).as("findings of %s", rule).hasSize(1);
        List<Proposal> proposals = rules.proposals(programme, DAY, findings.get(0));
        assertThat(rules.repairs(programme, DAY, findings.get(0)))
                .containsAll(proposals.stream().map(Proposal::repair).toList());
        assertThat(rules.repairs(Records.NONE, DAY, findings.get(0)))
                .as("records without the finding")
                .isEmpty();
        return proposals;
    }

    private static List<String> words(List<Proposal> proposals) {
        return proposals.stream()
                .map(proposal -> proposal.repair().description())
                .toList();
    }

    /** Residents and others; Local Trust's guidance of July 2015 asks for at least eight members, 51 % of them residents. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 | 4 | Recruit 1 more resident. / Fill the place of 1 of the other members with a resident.",
                // Too few before; enough after the first, and not after the second.
                "3 | 4 | Recruit 2 more residents. / Fill the place of 1 of the other members with a resident.",
                "26 | 25 | Recruit 1 more resident. / Fill the place of 1 of the other members with a resident.",
                "0 | 8 | Fill the places of 5 of the members with residents. / Recruit 9 more residents.",
                "0 | 1 | Fill the place of the only member with a resident. / Recruit 2 more residents."
            })
    void aBoardWithoutAMajorityOfResidents(int residents, int others, String expected) {
        List<String> words = words(proposals(Boards.board(residents, others), BIG_LOCAL, ResidentMajority.ID));

        assertThat(words).containsExactlyInAnyOrder(expected.split(" / ", -1));
    }

    @Test
    void nobodyIsRecruitedToABoardThatIsFull() {
        Partnership full = Boards.board(9, 9)
                .withTermsOfReference(TermsOfReference.builder()
                        .id(TermsOfReferenceId.of("t"))
                        .period(LocalDateRange.ALL)
                        .maximumMembers(18)
                        .build());
        RuleSet strict = BIG_LOCAL.withSeverity(MemberLimitsKept.ID, Severity.ERROR);

        assertThat(words(proposals(full, strict, ResidentMajority.ID)))
                .containsExactly("Fill the place of 1 of the other members with a resident.");
        assertThat(RuleSet.of(List.of(ResidentMajority.standard()))
                        .check(programme(full), DAY)
                        .open())
                .extracting(finding -> finding.finding().repair())
                .containsExactly("Fill the place of 1 of the other members with a resident.");
    }

    /** Others who joined on the day, or the day before, on a board whose terms of reference allow three residents. */
    @ParameterizedTest
    @CsvSource({"0", "1"})
    void theSentenceOfABoardDoesNotDependOnTheDayItsMembersJoined(int daysBefore) {
        LocalDateRange joined = LocalDateRange.ofUnboundedEnd(DAY.minusDays(daysBefore));
        Partnership board = Boards.board(3, 6);
        Partnership withJoiners = board.withMembers(board.members().stream()
                        .map(member ->
                                member.residenceOn(DAY) == Residence.RESIDENT ? member : member.withTerms(joined))
                        .toList())
                .withTermsOfReference(TermsOfReference.builder()
                        .id(TermsOfReferenceId.of("t"))
                        .period(LocalDateRange.ALL)
                        .maximumResidents(3)
                        .build());

        assertThat(repairs(withJoiners))
                .containsExactly("Change the membership, and the terms of reference where they do not allow it,"
                        + " until the whole of the rule is kept.");
    }

    /** No change of more than a hundred people is tried; 51 % of 202 members are 104. */
    @Test
    void aChangeOfMoreThanAHundredPeopleIsOfferedOnlyWhereItCanBreakNothing() {
        Partnership large = Boards.board(0, 202);
        Partnership limited = large.withTermsOfReference(TermsOfReference.builder()
                .id(TermsOfReferenceId.of("t"))
                .period(LocalDateRange.ALL)
                .maximumResidents(3)
                .build());

        assertThat(repairs(large))
                .first()
                .asString()
                .startsWith("Fill the places of 104 of the members with residents");
        assertThat(repairs(limited))
                .containsExactly("Change the membership, and the terms of reference where they do not allow it,"
                        + " until the whole of the rule is kept.");
    }

    private static List<String> repairs(Partnership board) {
        return RuleSet.of(List.of(ResidentMajority.standard())).check(programme(board), DAY).open().stream()
                .map(finding -> finding.finding().repair())
                .toList();
    }

    /** Members, residents among them; at most so many members, at least and at most so many residents. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18 | 9 | 18 | 10 | 18 | Fill the place of 1 of the other members with a resident.",
                "17 | 9 | 18 | 10 | 18 | Recruit 1 more resident.",
                // Nobody who could make place, and no room: the terms contradict themselves.
                "18 | 9 | 18 | 19 | 19 | Change the membership, and the terms of reference where they do not allow it,"
                        + " until the whole of the rule is kept.",
                "19 | 12 | 18 | 1 | 18 | Reduce the number of members to 18.",
                "19 | 13 | 20 | 1 | 12 | Reduce the number of residents to 12."
            })
    void theSentenceKeepsToEveryLimitOfTheTerms(
            int members, int residents, int most, int leastResidents, int mostResidents, String sentence) {
        Partnership board = Boards.board(residents, members - residents)
                .withTermsOfReference(TermsOfReference.builder()
                        .id(TermsOfReferenceId.of("t"))
                        .period(LocalDateRange.ALL)
                        .maximumMembers(most)
                        .minimumResidents(leastResidents)
                        .maximumResidents(mostResidents)
                        .build());
        Report report = RuleSet.of(List.of(new MemberLimitsKept())).check(programme(board), DAY);

        assertThat(report.open())
                .extracting(finding -> finding.finding().repair())
                .containsExactly(sentence);
    }

    /** 42 USC 9910(a)(2): a third of the board are elected officials, and at least a third represent low-income people. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // To take the only member's place would leave nobody who represents low-income people.
                "0 | 1 | 0 | Recruit 1 more elected official or representative of one.",
                "1 | 0 | 0 | Recruit 1 more low-income representative.",
                // Two more officials would be two of five, and leave one of five who represents low-income people.
                "0 | 1 | 2 | Fill the place of 1 of the members with an elected official or representative of one.",
                "0 | 5 | 10 | Fill the places of 5 of the members with elected officials or their representatives."
            })
    void aBoardInThreePartsIsToldOnlyWhatKeepsTheOtherParts(int officials, int lowIncome, int others, String sentence) {
        CompositionRule rule = CompositionPresets.tripartiteBoard();
        List<Member> members = new ArrayList<>();
        addTo(members, officials, MemberAffiliation.ELECTED_OFFICIAL);
        addTo(members, lowIncome, MemberAffiliation.LOW_INCOME_REPRESENTATIVE);
        addTo(members, others, MemberAffiliation.NONE);
        RuleSet rules = RuleSet.of(List.of(rule));

        assertThat(rules.check(programme(Boards.of(members)), DAY).open())
                .extracting(finding -> finding.finding().repair())
                .containsExactly(sentence);
        assertThat(proposals(Boards.of(members), rules, rule.info().id())).isNotEmpty();
    }

    @Test
    void nobodyIsRecruitedWhereTheTermsAllowFewerThanAreRequired() {
        Partnership full = Boards.board(7, 0)
                .withTermsOfReference(TermsOfReference.builder()
                        .id(TermsOfReferenceId.of("t"))
                        .period(LocalDateRange.ALL)
                        .maximumMembers(7)
                        .build());

        assertThat(BIG_LOCAL.check(programme(full), DAY).open())
                .extracting(finding -> finding.finding().repair())
                .containsExactly(
                        "Amend the terms of reference to allow as many members as are required, and recruit until"
                                + " there are enough.");
        assertThat(proposals(full, BIG_LOCAL, MinimumSize.ID)).isEmpty();
    }

    private static Partnership healthCentre(int patients, int earnersFromHealthCare, int others) {
        List<Member> members = new ArrayList<>();
        addTo(members, patients, MemberAffiliation.SERVICE_USER);
        addTo(members, earnersFromHealthCare, MemberAffiliation.HEALTH_CARE_INCOME);
        addTo(members, others, MemberAffiliation.NONE);
        return Boards.of(members);
    }

    private static void addTo(List<Member> members, int number, MemberAffiliation affiliation) {
        for (int i = 0; i < number; i++) {
            members.add(Boards.member("m" + members.size(), Residence.NON_RESIDENT)
                    .withAffiliations(AffiliationPeriod.of(affiliation, LocalDateRange.ALL)));
        }
    }

    /**
     * The Health Resources and Services Administration's compliance manual, chapter 20: 9 to 25 members, at least 51 % of
     * them patients, and of the others at most half with income from health care.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 | 2 | 3 | Fill the place of 1 of the other voting members with a patient, or recruit 2 more"
                        + " patients with a vote.",
                "12 | 6 | 7 | Fill the place of 1 of the other voting members with a patient.",
                "11 | 6 | 7 | Fill the places of 2 of the other voting members with patients.",
                "5 | 3 | 1 | Fill the place of 1 of the people with income from health care with another non-patient.",
                "13 | 7 | 5 | Fill the place of 1 of the people with income from health care with another non-patient.",
                "14 | 6 | 6 | Reduce the number of voting members to 25.",
                "5 | 1 | 2 | Recruit 1 more voting member."
            })
    void aHealthCentresBoardIsToldOnlyWhatKeepsTheRestOfTheRule(
            int patients, int earnersFromHealthCare, int others, String sentence) {
        CompositionRule rule = CompositionPresets.healthCentreBoard();
        Partnership board = healthCentre(patients, earnersFromHealthCare, others);
        RuleSet rules = RuleSet.of(List.of(rule));

        assertThat(rules.check(programme(board), DAY).open())
                .extracting(finding -> finding.finding().repair())
                .containsExactly(sentence);
        assertThat(proposals(board, rules, rule.info().id())).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 7 of 9 would do with fewer, but nine are needed.
                "7 | 2 | 7 of 9 voting members are patients (77.78 %).",
                "7 | 3 | 7 of 10 voting members are patients (70 %). That would still be enough if 1 patient left.",
                "5 | 4 | 5 of 9 voting members are patients (55.56 %). That would no longer be enough if a patient left."
            })
    void nobodyIsSaidToBeFreeToLeaveABoardThatWouldThenBeTooSmall(int patients, int others, String sentence) {
        assertThat(CompositionPresets.healthCentreBoard()
                        .verdict(healthCentre(patients, 0, others), RuleContext.on(DAY))
                        .description())
                .contains(sentence + " N");
    }
}
