package io.github.biglocal.partnership;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.organisation.PersonId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberTest {
    private final Member member = Member.builder()
            .id(PersonId.of("m"))
            .addTerms(Periods.parse("2014-01-01/2015-12-31"), Periods.parse("2018-01-01/.."))
            .addResidence(
                    new ResidencePeriod(Residence.RESIDENT, Periods.parse("2014-01-01/2015-06-30")),
                    new ResidencePeriod(Residence.NON_RESIDENT, Periods.parse("2015-06-30/2018-12-31")),
                    new ResidencePeriod(Residence.NON_RESIDENT, Periods.parse("2018-06-01/2018-12-31")))
            .addVoting(
                    new VotingPeriod(VotingRight.NON_VOTING, Periods.parse("2014-01-01/2014-12-31")),
                    new VotingPeriod(VotingRight.VOTING, Periods.parse("2014-12-31/2015-12-31")))
            .addOffices(
                    new OfficeTerm(Office.CHAIR, Periods.parse("2015-01-01/2015-12-31")),
                    new OfficeTerm(Office.CHAIR, Periods.parse("2015-06-01/2015-12-31")),
                    new OfficeTerm(Office.of("CATERER"), Periods.parse("2015-12-31/..")))
            .build();

    @ParameterizedTest
    @CsvSource({
        "2013-12-31, false",
        "2014-01-01, true",
        "2015-12-31, true",
        "2016-01-01, false",
        "2017-12-31, false",
        "2018-01-01, true",
        "2030-01-01, true"
    })
    void isInPostFromTheFirstToTheLastDayOfEachTerm(LocalDate date, boolean inPost) {
        assertThat(member.isInPost(date)).isEqualTo(inPost);
    }

    @ParameterizedTest
    @CsvSource({
        "2013-12-31, UNKNOWN", // no entry
        "2014-01-01, RESIDENT",
        "2015-06-29, RESIDENT",
        "2015-06-30, UNKNOWN", // two entries that contradict each other
        "2015-07-01, NON_RESIDENT",
        "2018-06-01, NON_RESIDENT", // two that agree
        "2019-01-01, UNKNOWN"
    })
    void livesWhereTheEntriesForTheDayAgreeItDoes(LocalDate date, Residence residence) {
        assertThat(member.residenceOn(date)).isEqualTo(residence);
    }

    @ParameterizedTest
    @CsvSource({
        "2013-12-31, VOTING",
        "2014-01-01, NON_VOTING",
        "2014-12-31, UNKNOWN",
        "2015-01-01, VOTING",
        "2018-01-01, VOTING"
    })
    void hasAVoteUnlessAnEntryForTheDaySaysOtherwise(LocalDate date, VotingRight right) {
        assertThat(member.votingOn(date)).isEqualTo(right);
    }

    @Test
    void holdsEachOfficeOnce() {
        assertThat(member.officesOn(LocalDate.of(2014, 12, 31))).isEmpty();
        assertThat(member.officesOn(LocalDate.of(2015, 12, 31))).containsExactly(Office.CHAIR, Office.of("CATERER"));
    }

    @Test
    void hasATerm() {
        assertRefused(
                "Member", "terms", () -> Member.builder().id(PersonId.of("m")).build());
    }

    @Test
    void isListedOnceInAPartnership() {
        assertRefused(
                "Partnership",
                "members",
                () -> Partnership.builder()
                        .id(PartnershipId.of("p"))
                        .area(AreaId.of("a"))
                        .addMembers(member, member.withOffices())
                        .build());
    }

    @Test
    void thePartnershipKnowsWhoIsInPost() {
        Partnership partnership = Boards.board(1, 0).withMembers(member, Boards.member("other", Residence.RESIDENT));

        assertThat(partnership.membersOn(LocalDate.of(2016, 1, 1)))
                .extracting(Member::id)
                .containsExactly(PersonId.of("other"));
    }
}
