package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;

import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.AffiliationPeriod;
import io.github.biglocal.partnership.AnnualMeetingHeld;
import io.github.biglocal.partnership.Boards;
import io.github.biglocal.partnership.CompositionPresets;
import io.github.biglocal.partnership.ConflictKind;
import io.github.biglocal.partnership.ConflictOfInterest;
import io.github.biglocal.partnership.ConflictOfInterestId;
import io.github.biglocal.partnership.ConflictResponse;
import io.github.biglocal.partnership.Decision;
import io.github.biglocal.partnership.DecisionKind;
import io.github.biglocal.partnership.DecisionVotesOfThosePresent;
import io.github.biglocal.partnership.DecisionVotesOfVotingMembers;
import io.github.biglocal.partnership.DecisionVotesOnce;
import io.github.biglocal.partnership.DecisionWithoutThoseInConflict;
import io.github.biglocal.partnership.Delegate;
import io.github.biglocal.partnership.DelegatedToWorkingGroupInPlace;
import io.github.biglocal.partnership.Delegation;
import io.github.biglocal.partnership.Meeting;
import io.github.biglocal.partnership.MeetingId;
import io.github.biglocal.partnership.MeetingInterval;
import io.github.biglocal.partnership.MeetingKind;
import io.github.biglocal.partnership.MeetingQuorate;
import io.github.biglocal.partnership.MeetingsWithinInterval;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MemberAffiliation;
import io.github.biglocal.partnership.MemberExclusionsKept;
import io.github.biglocal.partnership.MemberGroup;
import io.github.biglocal.partnership.MemberGroupCount;
import io.github.biglocal.partnership.MemberGroupsWithinMembers;
import io.github.biglocal.partnership.MemberLimitsKept;
import io.github.biglocal.partnership.NoticeGiven;
import io.github.biglocal.partnership.NoticePeriod;
import io.github.biglocal.partnership.Office;
import io.github.biglocal.partnership.OfficeTerm;
import io.github.biglocal.partnership.OfficeTermNotExceeded;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.PartnershipReview;
import io.github.biglocal.partnership.PartnershipReviewId;
import io.github.biglocal.partnership.Quorum;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ReviewCountsEnoughMembers;
import io.github.biglocal.partnership.ReviewCountsEnoughResidents;
import io.github.biglocal.partnership.SelectionVotesNonPublic;
import io.github.biglocal.partnership.TermsOfReference;
import io.github.biglocal.partnership.TermsOfReferenceId;
import io.github.biglocal.partnership.VoteCount;
import io.github.biglocal.partnership.VoterGroup;
import io.github.biglocal.partnership.VotingPeriod;
import io.github.biglocal.partnership.VotingRight;
import io.github.biglocal.partnership.WorkingGroup;
import io.github.biglocal.partnership.WorkingGroupId;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.threeten.extra.LocalDateRange;

/** Samples of the rules about who sits on a board, and about what a partnership agreed for itself. */
final class CompositionSamples {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);
    private static final TermsOfReference TERMS = TermsOfReference.builder()
            .id(TermsOfReferenceId.of("t"))
            .period(Periods.parse("2012-01-01/.."))
            .build();
    private static final Meeting MEETING = Meeting.builder()
            .id(MeetingId.of("m"))
            .partnership(Boards.board(0, 0).id())
            .date(DAY.minusDays(1))
            .build();

    private CompositionSamples() {}

    static List<RuleSample<?>> all() {
        return List.of(
                residentHalfOfSteeringBoard(),
                reviewCountsEnoughMembers(),
                reviewCountsEnoughResidents(),
                memberGroupsWithinMembers(),
                councillorsInMinority(),
                memberLimitsKept(),
                admittedAsAgreed(),
                delegatedToWorkingGroupInPlace(),
                officeTermNotExceeded(),
                meetingQuorate(),
                noticeGiven(),
                annualMeetingHeld(),
                meetingsWithinInterval(),
                selectionVotesNonPublic(),
                decisionVotesOnce(),
                decisionVotesOfThosePresent(),
                decisionVotesOfVotingMembers(),
                decisionWithoutThoseInConflict());
    }

    static List<RuleSample<?>> presets() {
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

    private static RuleContext on(LocalDate day) {
        return RuleContext.on(day);
    }

    /** So many members with an affiliation, so many with none, and so many of whom it is not recorded. */
    private static Partnership board(MemberAffiliation affiliation, int with, int without, int unknown) {
        List<Member> members = new ArrayList<>();
        add(members, with, affiliation);
        add(members, without, MemberAffiliation.NONE);
        for (int i = 0; i < unknown; i++) {
            members.add(Boards.member("u" + i, Residence.UNKNOWN));
        }
        return Boards.of(members);
    }

    private static void add(List<Member> members, int number, MemberAffiliation affiliation) {
        for (int i = 0; i < number; i++) {
            members.add(Boards.member("m" + members.size(), Residence.NON_RESIDENT)
                    .withAffiliations(AffiliationPeriod.of(affiliation, LocalDateRange.ALL)));
        }
    }

    /** The first so many without a vote. */
    private static Partnership withoutAVote(int number, Partnership board) {
        List<Member> members = new ArrayList<>(board.members());
        for (int i = 0; i < number; i++) {
            members.set(i, members.get(i).withVoting(new VotingPeriod(VotingRight.NON_VOTING, LocalDateRange.ALL)));
        }
        return Boards.of(members);
    }

    private static RuleSample<?> councillorsInMinority() {
        return RuleSample.of(CompositionPresets.councillorsInMinority())
                .with(SATISFIED, board(MemberAffiliation.ELECTED_COUNCILLOR, 3, 5, 0), on(DAY))
                .with(BREACHED, board(MemberAffiliation.ELECTED_COUNCILLOR, 4, 4, 0), on(DAY))
                .with(NOT_APPLICABLE, board(MemberAffiliation.ELECTED_COUNCILLOR, 4, 4, 0), on(LONG_AGO))
                .with(UNKNOWN, board(MemberAffiliation.ELECTED_COUNCILLOR, 3, 4, 1), on(DAY));
    }

    private static RuleSample<?> residentHalfOfSteeringBoard() {
        LocalDate in2013 = LocalDate.of(2013, 1, 1);
        return RuleSample.of(CompositionPresets.residentHalfOfSteeringBoard())
                .with(SATISFIED, Boards.board(4, 4), on(in2013))
                .with(BREACHED, Boards.board(3, 4), on(in2013))
                .with(NOT_APPLICABLE, Boards.board(3, 4), on(DAY))
                .with(UNKNOWN, Boards.board(3, 3, 1), on(in2013))
                .at(
                        "half of the others are unknown, and enough are known",
                        SATISFIED,
                        Boards.board(4, 2, 2),
                        on(in2013))
                .at("the unknown are too few to help", BREACHED, Boards.board(3, 5, 1), on(in2013));
    }

    private static final PartnershipReview REVIEW = PartnershipReview.builder()
            .id(PartnershipReviewId.of("review"))
            .partnership(PartnershipId.of("p"))
            .completed(LocalDate.of(2016, 9, 1))
            .members(8)
            .residents(5)
            .build();

    private static RuleSample<?> reviewCountsEnoughMembers() {
        return RuleSample.of(ReviewCountsEnoughMembers.standard())
                .with(SATISFIED, REVIEW, on(DAY))
                .with(BREACHED, REVIEW.withMembers(7), on(DAY))
                .with(NOT_APPLICABLE, REVIEW, on(LocalDate.of(2016, 8, 31)))
                .with(UNKNOWN, REVIEW.withMembers(OptionalInt.empty()), on(DAY))
                .at("the day it was completed", SATISFIED, REVIEW, on(LocalDate.of(2016, 9, 1)))
                .at("none", BREACHED, REVIEW.withMembers(0), on(DAY))
                .at("no day", UNKNOWN, REVIEW.withCompleted(Optional.empty()), on(DAY))
                .at(
                        "before the guidance",
                        NOT_APPLICABLE,
                        REVIEW.withCompleted(LocalDate.of(2015, 6, 30)).withMembers(7),
                        on(DAY))
                .at(
                        "on the first day of the guidance",
                        BREACHED,
                        REVIEW.withCompleted(LocalDate.of(2015, 7, 1)).withMembers(7),
                        on(DAY))
                .at(
                        "still to begin",
                        NOT_APPLICABLE,
                        REVIEW.withCompleted(Optional.empty()).withPeriod(Periods.parse("2020-03-01/2020-04-30")),
                        on(DAY));
    }

    private static RuleSample<?> memberGroupsWithinMembers() {
        PartnershipReview nine = REVIEW.withMembers(9);
        return RuleSample.of(new MemberGroupsWithinMembers())
                .with(SATISFIED, nine.withMemberGroups(women(Count.of(9))), on(DAY))
                .with(BREACHED, nine.withMemberGroups(women(Count.of(10))), on(DAY))
                .with(NOT_APPLICABLE, nine, on(DAY))
                .never(UNKNOWN, "only the counts on record are compared")
                .at(
                        "no number of members",
                        NOT_APPLICABLE,
                        nine.withMembers(OptionalInt.empty()).withMemberGroups(women(Count.of(10))),
                        on(DAY))
                .at(
                        "one, and no members",
                        BREACHED,
                        REVIEW.withMembers(0).withMemberGroups(women(Count.of(1))),
                        on(DAY))
                .at("more than 8", SATISFIED, nine.withMemberGroups(women(Count.moreThan(8))), on(DAY))
                .at("more than 9", BREACHED, nine.withMemberGroups(women(Count.moreThan(9))), on(DAY))
                .at("at least 10", BREACHED, nine.withMemberGroups(women(Count.atLeast(10))), on(DAY))
                .at("fewer than 20", SATISFIED, nine.withMemberGroups(women(Count.fewerThan(20))), on(DAY))
                .at("about 10", SATISFIED, nine.withMemberGroups(women(Count.about(10))), on(DAY));
    }

    private static MemberGroupCount women(Count count) {
        return new MemberGroupCount(MemberGroup.WOMEN, count);
    }

    private static RuleSample<?> reviewCountsEnoughResidents() {
        return RuleSample.of(ReviewCountsEnoughResidents.standard())
                .with(SATISFIED, REVIEW, on(DAY))
                .with(BREACHED, REVIEW.withMembers(7).withResidents(2), on(DAY))
                .with(NOT_APPLICABLE, REVIEW.withMembers(0).withResidents(0), on(DAY))
                .with(UNKNOWN, REVIEW.withResidents(OptionalInt.empty()), on(DAY))
                .at("half", BREACHED, REVIEW.withResidents(4), on(DAY))
                .at("26 of 51", BREACHED, REVIEW.withMembers(51).withResidents(26), on(DAY))
                .at("27 of 51", SATISFIED, REVIEW.withMembers(51).withResidents(27), on(DAY))
                .at("residents of an unknown number", UNKNOWN, REVIEW.withMembers(OptionalInt.empty()), on(DAY))
                .at("more residents than members", UNKNOWN, REVIEW.withResidents(9), on(DAY))
                .at("no members", NOT_APPLICABLE, REVIEW.withMembers(0).withResidents(OptionalInt.empty()), on(DAY))
                .at("no day", UNKNOWN, REVIEW.withCompleted(Optional.empty()), on(DAY))
                .at("not completed yet", NOT_APPLICABLE, REVIEW, on(LocalDate.of(2016, 8, 31)))
                .at(
                        "before the guidance",
                        NOT_APPLICABLE,
                        REVIEW.withCompleted(LocalDate.of(2015, 6, 30)).withResidents(2),
                        on(DAY));
    }

    private static RuleSample<?> bigLocalPartnership() {
        return RuleSample.of(CompositionPresets.bigLocalPartnership())
                .with(SATISFIED, Boards.board(13, 5), on(DAY))
                .with(BREACHED, Boards.board(3, 4), on(DAY))
                .with(NOT_APPLICABLE, Boards.board(3, 4), on(LONG_AGO))
                .with(UNKNOWN, Boards.board(0, 0), on(DAY));
    }

    private static RuleSample<?> healthCentreBoard() {
        Partnership four = board(MemberAffiliation.SERVICE_USER, 4, 4, 0);
        return RuleSample.of(CompositionPresets.healthCentreBoard())
                .with(SATISFIED, board(MemberAffiliation.SERVICE_USER, 6, 4, 0), on(DAY))
                .with(BREACHED, four, on(DAY))
                .with(NOT_APPLICABLE, four, on(LocalDate.of(1976, 12, 2)))
                .with(UNKNOWN, board(MemberAffiliation.SERVICE_USER, 5, 3, 1), on(DAY))
                .at(
                        "one without a vote does not count",
                        BREACHED,
                        withoutAVote(2, board(MemberAffiliation.SERVICE_USER, 6, 4, 0)),
                        on(DAY));
    }

    private static RuleSample<?> housingDevelopmentBoard() {
        Partnership two = board(MemberAffiliation.LOW_INCOME_REPRESENTATIVE, 2, 6, 0);
        return RuleSample.of(CompositionPresets.housingDevelopmentBoard())
                .with(SATISFIED, board(MemberAffiliation.LOW_INCOME_REPRESENTATIVE, 3, 5, 0), on(DAY))
                .with(BREACHED, two, on(DAY))
                .with(NOT_APPLICABLE, two, on(LocalDate.of(2004, 3, 31)))
                .with(UNKNOWN, board(MemberAffiliation.LOW_INCOME_REPRESENTATIVE, 2, 5, 1), on(DAY));
    }

    /** Five low-income representatives, five with an affiliation, and five with none. */
    private static Partnership inThreeParts(MemberAffiliation affiliation) {
        List<Member> members = new ArrayList<>(
                board(MemberAffiliation.LOW_INCOME_REPRESENTATIVE, 5, 5, 0).members());
        add(members, 5, affiliation);
        return Boards.of(members);
    }

    private static RuleSample<?> tripartiteBoard() {
        return RuleSample.of(CompositionPresets.tripartiteBoard())
                .with(SATISFIED, inThreeParts(MemberAffiliation.ELECTED_OFFICIAL), on(DAY))
                .with(BREACHED, inThreeParts(MemberAffiliation.PUBLIC_EMPLOYEE), on(DAY))
                .with(NOT_APPLICABLE, inThreeParts(MemberAffiliation.PUBLIC_EMPLOYEE), on(LocalDate.of(1998, 10, 26)))
                .with(UNKNOWN, Boards.board(0, 0), on(DAY))
                .at("an office, elected or not", UNKNOWN, inThreeParts(MemberAffiliation.PUBLIC_OFFICIAL), on(DAY))
                .at("in two parts at once", BREACHED, inTwoParts(), on(DAY));
    }

    /** As many as there should be of both, but one of them is both. */
    private static Partnership inTwoParts() {
        Partnership board = inThreeParts(MemberAffiliation.ELECTED_OFFICIAL);
        Member member = board.members().get(0);
        List<AffiliationPeriod> both = new ArrayList<>(member.affiliations());
        both.add(AffiliationPeriod.of(MemberAffiliation.ELECTED_OFFICIAL, LocalDateRange.ALL));
        return board.replacing(member.withAffiliations(both));
    }

    private static RuleSample<?> tripartiteBoardWithAppointedOfficials() {
        return RuleSample.of(CompositionPresets.tripartiteBoardWithAppointedOfficials())
                .with(SATISFIED, inThreeParts(MemberAffiliation.APPOINTED_OFFICIAL), on(DAY))
                .with(BREACHED, inThreeParts(MemberAffiliation.PUBLIC_EMPLOYEE), on(DAY))
                .with(NOT_APPLICABLE, inThreeParts(MemberAffiliation.PUBLIC_EMPLOYEE), on(LocalDate.of(1998, 10, 26)))
                .with(UNKNOWN, Boards.board(0, 0), on(DAY))
                .at("in two parts at once", BREACHED, inTwoParts(), on(DAY));
    }

    private static RuleSample<?> localActionGroup2007To2013() {
        LocalDate in2011 = LocalDate.of(2011, 5, 1);
        Partnership six = board(MemberAffiliation.PUBLIC_AUTHORITY, 6, 4, 0);
        return RuleSample.of(CompositionPresets.localActionGroup2007To2013())
                .with(SATISFIED, board(MemberAffiliation.PUBLIC_AUTHORITY, 5, 5, 0), on(in2011))
                .with(BREACHED, six, on(in2011))
                .with(NOT_APPLICABLE, six, on(LocalDate.of(2014, 1, 1)))
                .with(UNKNOWN, board(MemberAffiliation.PUBLIC_AUTHORITY, 5, 4, 1), on(in2011))
                .at("one without a vote does not count", SATISFIED, withoutAVote(2, six), on(in2011));
    }

    /** Four of public authorities, one of none, and so many of one interest group. */
    private static Partnership withFarmers(int farmers) {
        List<Member> members = new ArrayList<>(
                board(MemberAffiliation.PUBLIC_AUTHORITY, 4, 1, 0).members());
        for (int i = 0; i < farmers; i++) {
            members.add(Boards.member("farmer" + i, Residence.RESIDENT)
                    .withAffiliations(AffiliationPeriod.nominee(
                            MemberAffiliation.INTEREST_GROUP, OrganisationId.of("farmers"), LocalDateRange.ALL)));
        }
        return Boards.of(members);
    }

    private static RuleSample<?> localActionGroup2014To2020() {
        return RuleSample.of(CompositionPresets.localActionGroup2014To2020())
                .with(SATISFIED, withFarmers(4), on(DAY))
                .with(BREACHED, withFarmers(5), on(DAY))
                .with(NOT_APPLICABLE, withFarmers(5), on(LocalDate.of(2013, 12, 31)))
                .with(UNKNOWN, board(MemberAffiliation.PUBLIC_AUTHORITY, 4, 4, 1), on(DAY));
    }

    private static RuleSample<?> localActionGroup2021To2027() {
        LocalDate in2023 = LocalDate.of(2023, 5, 1);
        return RuleSample.of(CompositionPresets.localActionGroup2021To2027())
                .with(SATISFIED, withFarmers(5), on(in2023))
                .with(BREACHED, withFarmers(6), on(in2023))
                .with(NOT_APPLICABLE, withFarmers(6), on(LocalDate.of(2020, 12, 31)))
                .with(UNKNOWN, board(MemberAffiliation.PUBLIC_AUTHORITY, 5, 4, 1), on(in2023))
                .at("one without a vote does not count", BREACHED, withoutAVote(4, withFarmers(5)), on(in2023));
    }

    private static RuleSample<?> neighbourhoodForum() {
        Partnership twenty =
                Boards.of(board(MemberAffiliation.WORKS_IN_AREA, 20, 5, 0).members());
        return RuleSample.of(CompositionPresets.neighbourhoodForum())
                .with(SATISFIED, Boards.board(21, 0), on(DAY))
                .with(BREACHED, twenty, on(DAY))
                .with(NOT_APPLICABLE, twenty, on(LocalDate.of(2012, 4, 5)))
                .with(UNKNOWN, Boards.board(20, 5), on(DAY))
                .at("one without a vote counts too", SATISFIED, withoutAVote(1, Boards.board(21, 0)), on(DAY));
    }

    private static RuleSample<?> memberLimitsKept() {
        TermsOfReference limits = TERMS.withMaximumMembers(18).withMaximumResidents(13);
        return RuleSample.of(new MemberLimitsKept())
                .with(SATISFIED, Boards.board(13, 5).withTermsOfReference(limits), on(DAY))
                .with(BREACHED, Boards.board(14, 5).withTermsOfReference(limits), on(DAY))
                .with(NOT_APPLICABLE, Boards.board(14, 5).withTermsOfReference(TERMS), on(DAY))
                .with(UNKNOWN, Boards.board(13, 0, 1).withTermsOfReference(limits), on(DAY));
    }

    private static RuleSample<?> admittedAsAgreed() {
        Member councillor = Boards.member("c", Residence.RESIDENT)
                .withTerms(Periods.parse("2018-01-01/.."))
                .withAffiliations(
                        AffiliationPeriod.of(MemberAffiliation.ELECTED_COUNCILLOR, Periods.parse("2015-05-07/..")));
        TermsOfReference excluding = TERMS.withExcludedAffiliations(MemberAffiliation.ELECTED_COUNCILLOR);
        Partnership board = Boards.of(List.of(councillor)).withTermsOfReference(excluding);
        return RuleSample.of(new MemberExclusionsKept())
                .with(SATISFIED, board.replacing(councillor.withTerms(Periods.parse("2011-01-01/.."))), on(DAY))
                .with(BREACHED, board, on(DAY))
                .with(NOT_APPLICABLE, board.withTermsOfReference(), on(DAY))
                .with(UNKNOWN, board.replacing(councillor.withAffiliations()), on(DAY));
    }

    private static RuleSample<?> delegatedToWorkingGroupInPlace() {
        Partnership delegating = Boards.board(8, 0)
                .withDelegations(new Delegation(
                        Delegate.WORKING_GROUPS, Delegation.Delegated.DECISIONS, Periods.parse("2019-01-01/..")));
        WorkingGroup group = WorkingGroup.builder()
                .id(WorkingGroupId.of("w"))
                .partnership(delegating.id())
                .topic("Open spaces")
                .period(LocalDateRange.ofClosed(LocalDate.of(2018, 1, 1), DAY))
                .build();
        WorkingGroup ended = group.withPeriod(LocalDateRange.of(LocalDate.of(2018, 1, 1), DAY));
        WorkingGroup undated = group.withPeriod(Optional.empty()).withId(WorkingGroupId.of("v"));
        return RuleSample.of(new DelegatedToWorkingGroupInPlace())
                .with(SATISFIED, delegating, RuleContext.on(DAY, Records.of(group)))
                .with(BREACHED, delegating, RuleContext.on(DAY, Records.of(ended)))
                .with(NOT_APPLICABLE, Boards.board(8, 0), RuleContext.on(DAY, Records.of(ended)))
                .with(UNKNOWN, delegating, RuleContext.on(DAY, Records.of(ended, undated)))
                .at("no working group", NOT_APPLICABLE, delegating, on(DAY))
                .at("no dates at all", UNKNOWN, delegating, RuleContext.on(DAY, Records.of(undated)))
                .at("no dates of another", SATISFIED, delegating, RuleContext.on(DAY, Records.of(group, undated)))
                .at(
                        "delegated to the LTO",
                        NOT_APPLICABLE,
                        delegating.withDelegations(new Delegation(
                                Delegate.LTO, Delegation.Delegated.DECISIONS, Periods.parse("2019-01-01/.."))),
                        RuleContext.on(DAY, Records.of(ended)))
                .at(
                        "delegated until the day before",
                        NOT_APPLICABLE,
                        delegating.withDelegations(new Delegation(
                                Delegate.WORKING_GROUPS,
                                Delegation.Delegated.DECISIONS,
                                LocalDateRange.of(LocalDate.of(2019, 1, 1), DAY))),
                        RuleContext.on(DAY, Records.of(ended)));
    }

    private static RuleSample<?> officeTermNotExceeded() {
        Member chair = Boards.member("c", Residence.RESIDENT)
                .withOffices(new OfficeTerm(Office.CHAIR, Periods.parse("2018-03-01/..")));
        Partnership board = Boards.of(List.of(chair)).withTermsOfReference(TERMS.withOfficeMonths(24));
        return RuleSample.of(new OfficeTermNotExceeded())
                .with(SATISFIED, board, on(DAY))
                .with(BREACHED, board, on(DAY.plusDays(1)))
                .with(NOT_APPLICABLE, board.withTermsOfReference(TERMS), on(DAY))
                .with(
                        UNKNOWN,
                        board.replacing(chair.withOffices(new OfficeTerm(Office.CHAIR, LocalDateRange.ALL))),
                        on(DAY))
                .at(
                        "until an annual meeting of which nothing is recorded",
                        UNKNOWN,
                        board.withTermsOfReference(TERMS.withOfficeUntil(MeetingKind.ANNUAL)),
                        on(DAY))
                .at(
                        "the day of the annual meeting",
                        SATISFIED,
                        board.withTermsOfReference(TERMS.withOfficeUntil(MeetingKind.ANNUAL)),
                        RuleContext.on(DAY.minusDays(1), Records.of(MEETING.withKind(MeetingKind.ANNUAL))))
                .at(
                        "the day after the annual meeting",
                        BREACHED,
                        board.withTermsOfReference(TERMS.withOfficeUntil(MeetingKind.ANNUAL)),
                        RuleContext.on(DAY, Records.of(MEETING.withKind(MeetingKind.ANNUAL))))
                .at("nobody holds an office", NOT_APPLICABLE, board.replacing(chair.withOffices()), on(DAY))
                .at("the members are not recorded", UNKNOWN, board.withMembers(), on(DAY));
    }

    private static RuleSample<?> meetingQuorate() {
        Partnership board = Boards.board(5, 3).withTermsOfReference(TERMS.withQuorum(Quorum.ofMembers(3)));
        Partnership small = Boards.board(5, 3).withTermsOfReference(TERMS.withQuorum(Quorum.ofMembers(1)));
        Meeting ordinary = MEETING.withKind(MeetingKind.ORDINARY);
        Meeting three = ordinary.withPresent(PersonId.of("r0"), PersonId.of("r1"), PersonId.of("n0"));
        RuleContext context = RuleContext.on(DAY, Records.of(board));
        return RuleSample.of(new MeetingQuorate())
                .with(SATISFIED, three, context)
                .with(BREACHED, three.withPresent(PersonId.of("r0"), PersonId.of("guest")), context)
                .with(NOT_APPLICABLE, three.withKind(MeetingKind.INFORMAL), context)
                .with(UNKNOWN, ordinary, RuleContext.on(DAY, Records.of(small)))
                .at("it may have been informal", UNKNOWN, three.withKind(Optional.empty()), context);
    }

    private static RuleSample<?> noticeGiven() {
        Partnership board = Boards.board(5, 3)
                .withTermsOfReference(TERMS.withNotice(NoticePeriod.ofDays(MeetingKind.GOVERNANCE, 14)));
        Meeting governance = MEETING.withKind(MeetingKind.GOVERNANCE);
        RuleContext context = RuleContext.on(DAY, Records.of(board));
        return RuleSample.of(new NoticeGiven())
                .with(SATISFIED, governance.withNoticeGiven(MEETING.date().minusDays(14)), context)
                .with(BREACHED, governance.withNoticeGiven(MEETING.date().minusDays(13)), context)
                .with(NOT_APPLICABLE, MEETING.withKind(MeetingKind.ORDINARY), context)
                .with(UNKNOWN, governance.withNoticeGiven(Optional.empty()), context);
    }

    private static RuleSample<?> annualMeetingHeld() {
        Partnership board = Boards.board(5, 3).withTermsOfReference(TERMS.withYearlyMeetings(MeetingKind.ANNUAL));
        Meeting held = MEETING.withDate(LocalDate.of(2019, 11, 20));
        return RuleSample.of(new AnnualMeetingHeld())
                .with(SATISFIED, board, RuleContext.on(DAY, Records.of(board, held.withKind(MeetingKind.ANNUAL))))
                .with(BREACHED, board, RuleContext.on(DAY, Records.of(board, held.withKind(MeetingKind.ORDINARY))))
                .with(NOT_APPLICABLE, board.withTermsOfReference(TERMS), on(DAY))
                .with(UNKNOWN, board, RuleContext.on(DAY, Records.of(board)));
    }

    private static RuleSample<?> meetingsWithinInterval() {
        TermsOfReference fifteen = TERMS.withPeriod(Periods.parse("2017-05-10/.."))
                .withMeetingIntervals(new MeetingInterval(MeetingKind.ANNUAL, 15));
        Partnership board = Boards.board(5, 3).withTermsOfReference(fifteen);
        Meeting first = MEETING.withKind(MeetingKind.ANNUAL).withDate(LocalDate.of(2017, 5, 10));
        Meeting next = first.withId(MeetingId.of("next")).withDate(LocalDate.of(2018, 8, 10));
        LocalDate day = LocalDate.of(2018, 9, 1);
        return RuleSample.of(new MeetingsWithinInterval())
                .with(SATISFIED, board, RuleContext.on(day, Records.of(board, first, next)))
                .with(
                        BREACHED,
                        board,
                        RuleContext.on(day, Records.of(board, first, next.withDate(LocalDate.of(2018, 8, 11)))))
                .with(NOT_APPLICABLE, board.withTermsOfReference(TERMS), on(day))
                .with(UNKNOWN, board, RuleContext.on(day, Records.of(board)))
                .at(
                        "none yet, on the last day for the first",
                        SATISFIED,
                        board,
                        RuleContext.on(
                                LocalDate.of(2018, 8, 10), Records.of(board, first.withKind(MeetingKind.ORDINARY))))
                .at(
                        "none yet, the day after",
                        BREACHED,
                        board,
                        RuleContext.on(
                                LocalDate.of(2018, 8, 11), Records.of(board, first.withKind(MeetingKind.ORDINARY))))
                .at(
                        "no kind on record",
                        UNKNOWN,
                        board,
                        RuleContext.on(day, Records.of(board, first, next.withKind(Optional.empty()))))
                .at(
                        "no day on which the terms came into force",
                        UNKNOWN,
                        board.withTermsOfReference(fifteen.withPeriod(LocalDateRange.ALL)),
                        RuleContext.on(day, Records.of(board, first.withKind(MeetingKind.ORDINARY))));
    }

    private static RuleSample<?> decisionVotesOnce() {
        Decision once = Decision.of(DecisionKind.PLAN)
                .voted(List.of(PersonId.of("r0")), List.of(PersonId.of("r1")))
                .notVoted(List.of(PersonId.of("r2")), List.of(PersonId.of("r3")));
        return RuleSample.of(new DecisionVotesOnce())
                .with(SATISFIED, MEETING.withDecisions(once), on(DAY))
                .with(
                        BREACHED,
                        MEETING.withDecisions(once.voted(List.of(PersonId.of("r0")), List.of(PersonId.of("r0")))),
                        on(DAY))
                .with(NOT_APPLICABLE, MEETING, on(DAY))
                .never(UNKNOWN, "the record contradicts itself or it does not")
                .at(
                        "a vote of someone who withdrew",
                        BREACHED,
                        MEETING.withDecisions(once.notVoted(List.of(), List.of(PersonId.of("r0")))),
                        on(DAY))
                .at(
                        "votes in numbers only",
                        NOT_APPLICABLE,
                        MEETING.withDecisions(
                                Decision.of(DecisionKind.PLAN).counted(VoteCount.of(VoterGroup.RESIDENTS, 1, 0))),
                        on(DAY))
                .at(
                        "the meeting is the day after",
                        NOT_APPLICABLE,
                        MEETING.withDate(DAY.plusDays(1)).withDecisions(once),
                        on(DAY));
    }

    private static RuleSample<?> decisionVotesOfThosePresent() {
        Decision three = Decision.of(DecisionKind.PLAN)
                .voted(List.of(PersonId.of("r0"), PersonId.of("r1")), List.of(PersonId.of("r2")));
        Meeting meeting = MEETING.withPresent(PersonId.of("r0"), PersonId.of("r1"), PersonId.of("r2"));
        VoteCount ofAll = new VoteCount(
                Optional.empty(), OptionalInt.of(2), OptionalInt.of(1), OptionalInt.empty(), OptionalInt.empty());
        return RuleSample.of(new DecisionVotesOfThosePresent())
                .with(SATISFIED, meeting.withDecisions(three), on(DAY))
                .with(
                        BREACHED,
                        meeting.withDecisions(three.voted(List.of(PersonId.of("r0"), PersonId.of("r3")), List.of())),
                        on(DAY))
                .with(NOT_APPLICABLE, MEETING.withDecisions(three), on(DAY))
                .never(UNKNOWN, "only what is on record is compared")
                .at("no votes", NOT_APPLICABLE, meeting.withDecisions(Decision.of(DecisionKind.PLAN)), on(DAY))
                .at("no decision", NOT_APPLICABLE, meeting, on(DAY))
                .at(
                        "an abstention of someone absent",
                        BREACHED,
                        meeting.withDecisions(three.notVoted(List.of(PersonId.of("r3")), List.of())),
                        on(DAY))
                .at(
                        "someone who withdrew and is not recorded as present",
                        SATISFIED,
                        meeting.withDecisions(three.notVoted(List.of(), List.of(PersonId.of("r3")))),
                        on(DAY))
                .at(
                        "as many votes as people",
                        SATISFIED,
                        meeting.withDecisions(
                                Decision.of(DecisionKind.PLAN).counted(VoteCount.of(VoterGroup.RESIDENTS, 2, 1))),
                        on(DAY))
                .at(
                        "a vote more than people",
                        BREACHED,
                        meeting.withDecisions(
                                Decision.of(DecisionKind.PLAN).counted(VoteCount.of(VoterGroup.RESIDENTS, 3, 1))),
                        on(DAY))
                .at(
                        "a vote more than people, of two groups together",
                        BREACHED,
                        meeting.withDecisions(Decision.of(DecisionKind.PLAN)
                                .counted(
                                        VoteCount.of(VoterGroup.RESIDENTS, 2, 0),
                                        VoteCount.of(VoterGroup.PRIVATE_SECTOR, 1, 1))),
                        on(DAY))
                .at(
                        "votes of all and of a group, which are not added up",
                        SATISFIED,
                        meeting.withDecisions(Decision.of(DecisionKind.PLAN)
                                .counted(ofAll, VoteCount.of(VoterGroup.RESIDENTS, 2, 0))),
                        on(DAY))
                .at(
                        "a person recorded as present three times, and two votes",
                        BREACHED,
                        MEETING.withPresent(PersonId.of("r0"), PersonId.of("r0"), PersonId.of("r0"))
                                .withDecisions(Decision.of(DecisionKind.PLAN)
                                        .counted(VoteCount.of(VoterGroup.RESIDENTS, 2, 0))),
                        on(DAY))
                .at(
                        "the meeting is on the day",
                        SATISFIED,
                        meeting.withDate(DAY).withDecisions(three),
                        on(DAY))
                .at(
                        "the meeting is the day after",
                        NOT_APPLICABLE,
                        meeting.withDate(DAY.plusDays(1)).withDecisions(three),
                        on(DAY));
    }

    private static RuleSample<?> decisionVotesOfVotingMembers() {
        Partnership board = withoutAVote(2, Boards.board(4, 0));
        List<PersonId> without = board.members().stream()
                .filter(member -> member.votingOn(MEETING.date()) == VotingRight.NON_VOTING)
                .map(Member::id)
                .toList();
        List<PersonId> others = board.members().stream()
                .map(Member::id)
                .filter(id -> !without.contains(id))
                .toList();
        RuleContext context = RuleContext.on(DAY, Records.of(board));
        Decision decision = Decision.of(DecisionKind.PLAN).voted(others, List.of());
        Meeting attended =
                MEETING.withPresent(board.members().stream().map(Member::id).toList());
        return RuleSample.of(new DecisionVotesOfVotingMembers())
                .with(SATISFIED, MEETING.withDecisions(decision), context)
                .with(BREACHED, MEETING.withDecisions(decision.voted(others, without)), context)
                .with(NOT_APPLICABLE, MEETING, context)
                .with(UNKNOWN, MEETING.withDecisions(decision), on(DAY))
                .at(
                        "no one without a vote",
                        NOT_APPLICABLE,
                        MEETING.withDecisions(decision),
                        RuleContext.on(DAY, Records.of(Boards.board(4, 0))))
                .at(
                        "an abstention of someone without a vote",
                        SATISFIED,
                        MEETING.withDecisions(decision.notVoted(without, List.of())),
                        context)
                .at(
                        "someone who is not a member",
                        SATISFIED,
                        MEETING.withDecisions(decision.voted(List.of(PersonId.of("x")), List.of())),
                        context)
                .at(
                        "as many votes as people who may have one",
                        SATISFIED,
                        attended.withDecisions(
                                Decision.of(DecisionKind.PLAN).counted(VoteCount.of(VoterGroup.RESIDENTS, 1, 1))),
                        context)
                .at(
                        "a vote more",
                        BREACHED,
                        attended.withDecisions(
                                Decision.of(DecisionKind.PLAN).counted(VoteCount.of(VoterGroup.RESIDENTS, 2, 1))),
                        context)
                .at(
                        "more votes than people, which another rule finds",
                        SATISFIED,
                        attended.withDecisions(
                                Decision.of(DecisionKind.PLAN).counted(VoteCount.of(VoterGroup.RESIDENTS, 5, 0))),
                        context)
                .at(
                        "a vote where no one who was present has one",
                        BREACHED,
                        MEETING.withPresent(without)
                                .withDecisions(Decision.of(DecisionKind.PLAN)
                                        .counted(VoteCount.of(VoterGroup.RESIDENTS, 1, 0))),
                        context)
                .at(
                        "more votes than people, one of whom is recorded as present twice",
                        SATISFIED,
                        MEETING.withPresent(others.get(0), others.get(0))
                                .withDecisions(Decision.of(DecisionKind.PLAN)
                                        .counted(VoteCount.of(VoterGroup.RESIDENTS, 2, 0))),
                        context)
                .at(
                        "the meeting is the day after",
                        NOT_APPLICABLE,
                        MEETING.withDate(DAY.plusDays(1)).withDecisions(decision),
                        context);
    }

    private static RuleSample<?> decisionWithoutThoseInConflict() {
        Reference grant = Reference.to(Grant.class, GrantId.of("g"));
        ConflictOfInterest stayedOut = ConflictOfInterest.builder()
                .id(ConflictOfInterestId.of("c"))
                .partnership(MEETING.partnership())
                .person(PersonId.of("r0"))
                .kind(ConflictKind.LOYALTY)
                .concerns(grant)
                .declared(MEETING.date())
                .addResponse(ConflictResponse.DID_NOT_VOTE)
                .build();
        RuleContext context = RuleContext.on(DAY, Records.of(stayedOut));
        Decision decision = Decision.of(DecisionKind.SELECTION).concerning(grant);
        Meeting withoutThem = MEETING.withDecisions(decision.voted(List.of(PersonId.of("r1")), List.of()));
        Meeting withThem = MEETING.withDecisions(decision.voted(List.of(), List.of(PersonId.of("r0"))));
        return RuleSample.of(new DecisionWithoutThoseInConflict())
                .with(SATISFIED, withoutThem, context)
                .with(BREACHED, withThem, context)
                .with(NOT_APPLICABLE, MEETING, context)
                .never(UNKNOWN, "only what the minutes and the register both say is compared")
                .at("the meeting is the day after", NOT_APPLICABLE, withThem.withDate(DAY.plusDays(1)), context)
                .at("no conflict in the register", NOT_APPLICABLE, withThem, on(DAY))
                .at("withdrew", BREACHED, withThem, with(stayedOut, ConflictResponse.WITHDREW_FROM_DISCUSSION))
                .at("stayed", NOT_APPLICABLE, withThem, with(stayedOut, ConflictResponse.RECORDED_AND_STAYED))
                .at("about another record", NOT_APPLICABLE, withThem, about(stayedOut, "h"))
                .at(
                        "not declared, which the rule about conflicts finds",
                        NOT_APPLICABLE,
                        withThem,
                        among(stayedOut.withDeclared(Optional.empty())))
                .at(
                        "declared the day after the meeting",
                        NOT_APPLICABLE,
                        withThem,
                        among(stayedOut.withDeclared(MEETING.date().plusDays(1))))
                .at(
                        "settled on the day of the meeting",
                        NOT_APPLICABLE,
                        withThem,
                        among(stayedOut.withSettled(MEETING.date())))
                .at(
                        "settled the day after",
                        BREACHED,
                        withThem,
                        among(stayedOut.withSettled(MEETING.date().plusDays(1))))
                .at(
                        "a decision that does not say what it is about",
                        NOT_APPLICABLE,
                        MEETING.withDecisions(
                                Decision.of(DecisionKind.SELECTION).voted(List.of(PersonId.of("r0")), List.of())),
                        context);
    }

    private static RuleContext among(ConflictOfInterest conflict) {
        return RuleContext.on(DAY, Records.of(conflict));
    }

    private static RuleContext with(ConflictOfInterest conflict, ConflictResponse response) {
        return among(conflict.withResponses(response));
    }

    private static RuleContext about(ConflictOfInterest conflict, String grant) {
        return among(conflict.withConcerns(Reference.to(Grant.class, GrantId.of(grant))));
    }

    private static RuleSample<?> selectionVotesNonPublic() {
        Partnership board = Boards.board(5, 3).withTermsOfReference(TERMS.withNonPublicVotes(Ratio.of(1, 2)));
        RuleContext context = RuleContext.on(DAY, Records.of(board));
        Decision half = Decision.of(DecisionKind.SELECTION)
                .counted(
                        VoteCount.of(VoterGroup.PUBLIC_AUTHORITIES, 3, 0),
                        VoteCount.of(VoterGroup.PRIVATE_SECTOR, 2, 1));
        Decision less = half.counted(
                VoteCount.of(VoterGroup.PUBLIC_AUTHORITIES, 4, 0), VoteCount.of(VoterGroup.PRIVATE_SECTOR, 3, 0));
        return RuleSample.of(new SelectionVotesNonPublic())
                .with(SATISFIED, MEETING.withDecisions(half), context)
                .with(BREACHED, MEETING.withDecisions(less), context)
                .with(NOT_APPLICABLE, MEETING, context)
                .with(
                        UNKNOWN,
                        MEETING.withDecisions(Decision.of(DecisionKind.SELECTION)
                                .voted(List.of(PersonId.of("r0")), List.of(PersonId.of("n0")))),
                        context)
                .at("no votes are recorded", UNKNOWN, MEETING.withDecisions(half.counted()), context)
                .at(
                        "an election",
                        NOT_APPLICABLE,
                        MEETING.withDecisions(Decision.of(DecisionKind.ELECTION)
                                .counted(VoteCount.of(VoterGroup.PUBLIC_AUTHORITIES, 4, 0))),
                        context)
                .at(
                        "one vote",
                        BREACHED,
                        MEETING.withDecisions(half.counted(VoteCount.of(VoterGroup.PUBLIC_AUTHORITIES, 1, 0))),
                        context);
    }
}
