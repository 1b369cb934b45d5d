package io.github.biglocal.foresight;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.lto.LtoAppointmentId;
import io.github.biglocal.lto.LtoRules;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.Boards;
import io.github.biglocal.partnership.CountedMembers;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.partnership.VotingPeriod;
import io.github.biglocal.partnership.VotingRight;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.programme.UniqueIds;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroundsTest {
    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);
    private static final Reference BOARD = new Reference("Partnership", "p");
    private static final Reference AREA = new Reference("Area", "a");
    private static final RuleSet RULES = BigLocalRules.standard();

    private static Programme programme(Partnership... boards) {
        return Programme.builder()
                .id(ProgrammeId.of("big-local"))
                .name("Big Local")
                .addArea(Area.builder().id(AreaId.of("a")).name("North").build())
                .addPartnerships(boards)
                .build();
    }

    private static Grounds ofMajority(Partnership board) {
        return Grounds.of(RULES, ResidentMajority.ID, BOARD, programme(board), DAY);
    }

    /** The whole list, and of each member that there is one, the terms, and what else is named. */
    private static List<String> members(List<Member> members, String... fields) {
        List<String> paths = new ArrayList<>(List.of("members"));
        for (Member member : members) {
            String path = "members/" + member.id();
            paths.add(path);
            List.of(fields).forEach(field -> paths.add(path + "/" + field));
        }
        return paths;
    }

    @Test
    void aResidentMajorityStandsOnTheTermsAndTheResidenceOfEachMemberAndOnNothingElseOfTheBoard() {
        Partnership board =
                Boards.board(4, 4).withName("North board").withCodeOfConductAdopted(LocalDate.of(2016, 1, 1));

        Grounds grounds = ofMajority(board);

        assertThat(grounds.verdict().answer()).isEqualTo(Answer.BREACHED);
        assertThat(grounds.records()).hasSize(1);
        RecordGround its = grounds.records().get(0);
        assertThat(its.record()).isEqualTo(BOARD);
        assertThat(its.fields()).containsExactlyElementsOf(members(board.members(), "terms", "residence"));
        assertThat(its.notTried()).isEmpty();
        assertThat(grounds.notFound()).isEmpty();
    }

    @Test
    void groundsAreEqualIfAllTheyHoldIs() {
        Grounds grounds = ofMajority(Boards.board(4, 4));
        Grounds others = ofMajority(Boards.board(5, 4));

        assertThat(ofMajority(Boards.board(4, 4))).isEqualTo(grounds).hasSameHashCodeAs(grounds);
        assertThat(others).isNotEqualTo(grounds);
        assertThat(others.records().get(0)).isNotEqualTo(grounds.records().get(0));
        assertThat(others.parameters()).isEqualTo(grounds.parameters()).doesNotHaveDuplicates();
    }

    @Test
    void theValueOfAThresholdIsThatOfTheEditionInForceWithItsSource() {
        ParameterGround minimum = ofMajority(Boards.board(4, 4)).parameters().get(0);

        assertThat(minimum.name()).isEqualTo("minimum");
        assertThat(minimum.value()).contains(Ratio.ofPercent(51));
        assertThat(minimum.period()).contains(Guidance.FROM_JULY_2015);
        assertThat(minimum.sources()).containsExactly(Guidance.PARTNERSHIPS);
    }

    @Test
    void aVoteIsAGroundOnlyWhereVotesAreCountedAndAValueOfTheUsersOwnHasNoSource() {
        List<Member> members = List.of(
                Boards.member("r", Residence.RESIDENT)
                        .withVoting(new VotingPeriod(VotingRight.VOTING, Periods.parse("../.."))),
                Boards.member("n", Residence.NON_RESIDENT)
                        .withVoting(new VotingPeriod(VotingRight.VOTING, Periods.parse("../.."))));
        Partnership board = Boards.of(members);
        RuleSet byVote = RULES.with(ResidentMajority.standard().counting(CountedMembers.VOTING_MEMBERS));

        Grounds ofVotes = Grounds.of(byVote, ResidentMajority.ID, BOARD, programme(board), DAY);

        assertThat(ofMajority(board).records().get(0).fields())
                .containsExactlyElementsOf(members(members, "terms", "residence"));
        assertThat(ofVotes.records().get(0).fields())
                .containsExactlyElementsOf(members(members, "terms", "residence", "voting"));
        ParameterGround counted = ofVotes.parameters().get(1);
        assertThat(counted.value()).contains(CountedMembers.VOTING_MEMBERS);
        assertThat(counted.sources()).isEmpty();
        assertThat(counted.toText()).isEqualTo("which members count: voting members (set for this check)");
    }

    @Test
    void whatIsSaidComesFirstAndTheFieldsOfManyMembersAreCountedTogether() {
        assertThat(ofMajority(Boards.board(4, 4)).explain())
                .containsExactly(
                        "On 1 June 2016, Partnership p. Breached: 4 of 8 members are residents (50 %); at least 51 % is"
                                + " required. Fill the place of 1 of the other members with a resident, or recruit 1 more"
                                + " resident.",
                        "It stands on: Partnership p (terms and residence of 8 of its members).",
                        "Parameters: the smallest share of members who must be residents: 51 % (Local Trust, Big Local"
                                + " partnerships (programme guidance), July 2015 and July 2017; from 1 July 2015 to"
                                + " 31 March 2026); which members count: members in post; members whose residence is not"
                                + " recorded: judged both ways.",
                        "The answer may change on 1 April 2026: the rule ends on 31 March 2026.",
                        "(Rule resident-majority: At least 51 % of the partnership's members are residents. It applies"
                                + " from 1 July 2015 to 31 March 2026. Source: "
                                + Guidance.PARTNERSHIPS + "; " + Guidance.MEMBERS_2020 + "; " + Guidance.MEMBERS_2016
                                + ".)");
    }

    @Test
    void anUnknownVerdictStandsOnWhatIsRecordedOfTheOthers() {
        Partnership board = Boards.board(4, 3, 1);

        Grounds grounds = ofMajority(board);

        assertThat(grounds.verdict().answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(grounds.records().get(0).fields())
                .contains("members/r0/residence", "members/n0/residence", "members/u0", "members/u0/terms")
                .doesNotContain("members/u0/residence");
    }

    @Test
    void whatAnUnknownVerdictWaitsForIsNamedAsDataAndOfSeveralMembersTogether() {
        Grounds grounds = ofMajority(Boards.board(4, 3, 3));

        assertThat(grounds.missing())
                .extracting(each -> each.record().toString(), Missing::field)
                .containsExactly(
                        tuple("Member u0", "residence"),
                        tuple("Member u1", "residence"),
                        tuple("Member u2", "residence"));
        assertThat(grounds.explain()).element(1).isEqualTo("Not recorded: 3 members (residence).");
        assertThat(ofMajority(Boards.board(4, 3)).missing()).isEmpty();
    }

    @Test
    void theRuleIsSaidToHaveAnotherValueWhereOneOfItsEditionsBegins() {
        RuleSet halfLater = RULES.with(ResidentMajority.standardWithAtLeastHalfFrom(LocalDate.of(2018, 4, 1)));

        assertThat(Grounds.of(halfLater, ResidentMajority.ID, BOARD, programme(Boards.board(4, 4)), DAY)
                        .explain())
                .contains("The answer may change on 1 April 2018: from then on the rule has another value (the smallest"
                        + " share of members who must be residents: 50 %). It may change again on 1 later day.");
    }

    @Test
    void thePathOfAMissingFactIsReadAsTheFieldItNames() {
        assertThat(List.of("endorsed", "memorandum/signed", "members/a~1b/terms", "payments/2", "payments/2/date"))
                .allSatisfy(path -> assertThat(GroundField.ofPath(path).path()).isEqualTo(path));
        assertThat(GroundField.words(
                        List.of(GroundField.ofPath("payments/2/date"), GroundField.ofPath("payments/3/date"))))
                .containsExactly("date of 2 of its payments");
    }

    @Test
    void beforeTheGuidanceAVerdictStandsOnItsDatesAlone() {
        Grounds grounds =
                Grounds.of(RULES, ResidentMajority.ID, BOARD, programme(Boards.board(4, 4)), LocalDate.of(2015, 6, 30));

        assertThat(grounds.verdict().answer()).isEqualTo(Answer.NOT_APPLICABLE);
        assertThat(grounds.guidance()).isEqualTo(Guidance.FROM_JULY_2015);
        assertThat(grounds.records())
                .singleElement()
                .satisfies(its -> assertThat(its.fields()).isEmpty());
        assertThat(grounds.parameters().get(0).value()).isEmpty();
        assertThat(grounds.parameters().get(0).toText())
                .isEqualTo("the smallest share of members who must be residents: no value on that day");
        assertThat(grounds.comingChanges().get(0).date()).isEqualTo(LocalDate.of(2015, 7, 1));
        assertThat(grounds.explain())
                .contains("It stands on the dates of the rule alone: no record was looked at.")
                .anyMatch(line -> line.startsWith("The answer may change on 1 July 2015: the rule begins to apply"));
    }

    private static LtoAppointment appointment(String id, String period) {
        return LtoAppointment.builder()
                .id(LtoAppointmentId.of(id))
                .area(AreaId.of("a"))
                .organisation(OrganisationId.of("o"))
                .period(Periods.parse(period))
                .build();
    }

    private static Grounds ofPost(LtoAppointment... appointments) {
        return Grounds.of(RULES, LtoRules.LTO_IN_POST, AREA, programme().withLtoAppointments(appointments), DAY);
    }

    @Test
    void aRecordThatWasLookedUpIsAGroundWithTheFieldThatMattersAndOneThatChangesNoAnswerIsNamedApart() {
        Grounds grounds = ofPost(
                appointment("in-force", "2015-07-01/2017-03-31"), appointment("former", "2014-01-01/2015-06-30"));

        assertThat(grounds.verdict().answer()).isEqualTo(Answer.SATISFIED);
        assertThat(grounds.records())
                .extracting(each -> each.record().toString(), RecordGround::fields)
                .containsExactly(
                        tuple("Area a", List.of()),
                        tuple("LtoAppointment former", List.of()),
                        tuple("LtoAppointment in-force", List.of("id", "area", "period")));
        assertThat(grounds.explain())
                .contains(
                        "It stands on: LtoAppointment in-force (area and period).",
                        "Looked up as well, and nothing that was tried there changes the answer: LtoAppointment former.",
                        "The answer may change on 1 April 2017 (period of LtoAppointment in-force). It may change again on"
                                + " 1 later day.");
    }

    @Test
    void aLookUpThatFoundNoRecordIsAGroundToo() {
        Grounds grounds = ofPost();

        assertThat(grounds.verdict().answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(grounds.notFound()).containsExactly(new VainLookUp("LtoAppointment", Optional.of(AREA)));
        assertThat(grounds.missing())
                .containsExactly(new Missing(AREA, "LtoAppointment", "whether there was ever an LTO"));
        assertThat(grounds.explain())
                .contains("Not recorded: any LTO appointment for Area a.")
                .noneMatch(line -> line.startsWith("Looked for") || line.startsWith("No field"));
    }

    @Test
    void aRuleOfTheWholeProgrammeStandsOnItsLists() {
        Programme twice = programme(Boards.board(1, 0), Boards.board(1, 0));

        Grounds grounds = Grounds.of(RULES, UniqueIds.ID, twice.reference(), twice, DAY);

        assertThat(grounds.verdict().answer()).isEqualTo(Answer.BREACHED);
        assertThat(grounds.records().get(0).fields()).containsExactly("partnerships");
        assertThat(grounds.records().get(0).notTried()).isEmpty();
    }

    @Test
    void ofARecordWhoseIdSeveralHaveNoFieldIsTried() {
        Grounds grounds =
                Grounds.of(RULES, ResidentMajority.ID, BOARD, programme(Boards.board(4, 4), Boards.board(5, 4)), DAY);

        assertThat(grounds.verdict().answer()).isEqualTo(Answer.BREACHED);
        assertThat(grounds.records().get(0).fields()).isEmpty();
        assertThat(grounds.records().get(0).notTried()).containsExactly("id");
        assertThat(grounds.explain()).contains("Could not be tried: Partnership p (anything in it).");
    }

    @Test
    void wherePartsHaveDifferentGroundsEachKindIsCountedOnItsOwn() {
        GroundField members = GroundField.of("members");
        List<GroundField> fields = List.of(
                members,
                members.entry("a").field("terms"),
                members.entry("b"),
                members.entry("b").field("terms"),
                members.entry("c"),
                GroundField.of("memorandum").field("signed"),
                GroundField.of("endorsed"),
                GroundField.WHOLE_RECORD);

        assertThat(GroundField.words(fields))
                .containsExactly(
                        "endorsed", "terms of 2 of its members", "1 of its members", "signed in its memorandum");
        assertThat(GroundField.words(List.of(GroundField.WHOLE_RECORD))).containsExactly("that it is recorded");
    }

    @Test
    void thePathOfAFieldIsThatOfAMissingFactWithIdsWrittenAsInAJsonPointer() {
        assertThat(GroundField.of("members").entry("a/b").field("terms").path()).isEqualTo("members/a~1b/terms");
        assertThat(GroundField.of("memorandum").field("signed").path()).isEqualTo("memorandum/signed");
    }

    @Test
    void aRecordThatTheRuleIsNotAskedOfAndARuleThatIsNotInTheSetAreRefused() {
        Programme programme = programme(Boards.board(4, 4));
        RuleId unknown = RuleId.of("residents-majority");

        assertRefused("Grounds", "about", () -> Grounds.of(RULES, ResidentMajority.ID, AREA, programme, DAY));
        assertRefused(
                "Grounds",
                "about",
                () -> Grounds.of(RULES, ResidentMajority.ID, new Reference("Partnership", "q"), programme, DAY));
        assertRefused("RuleSet", "id", () -> Grounds.of(RULES, unknown, BOARD, programme, DAY));
    }
}
