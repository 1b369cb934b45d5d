package io.github.biglocal.partnership;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.DatesInOrder;
import io.github.biglocal.rule.DatesInOrder.Step;
import io.github.biglocal.rule.Holding;
import io.github.biglocal.rule.NoOverlap;
import io.github.biglocal.rule.OneAtATime;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules about how a partnership is run: what it has agreed, its reviews, its legal form and its meetings. */
public final class GovernanceRules {
    /** The id of {@link #codeOfConductAdopted()}. */
    public static final RuleId CODE_OF_CONDUCT_ADOPTED = RuleId.of("code-of-conduct-adopted");

    /** The id of {@link #conflictProcessAdopted()}. */
    public static final RuleId CONFLICT_PROCESS_ADOPTED = RuleId.of("conflict-process-adopted");

    /** The id of {@link #onePartnershipAtATime()}. */
    public static final RuleId ONE_PARTNERSHIP_AT_A_TIME = RuleId.of("one-partnership-at-a-time");

    /** The id of {@link #oneChairAtATime()}. */
    public static final RuleId ONE_CHAIR_AT_A_TIME = RuleId.of("one-chair-at-a-time");

    /** The id of {@link #memberPeriodsDoNotOverlap()}. */
    public static final RuleId MEMBER_PERIODS_DO_NOT_OVERLAP = RuleId.of("member-periods-do-not-overlap");

    /** The id of {@link #partnershipPeriodsDoNotOverlap()}. */
    public static final RuleId PARTNERSHIP_PERIODS_DO_NOT_OVERLAP = RuleId.of("partnership-periods-do-not-overlap");

    /** The id of {@link #conflictDatesInOrder()}. */
    public static final RuleId CONFLICT_DATES_IN_ORDER = RuleId.of("conflict-dates-in-order");

    private GovernanceRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(
                new MemorandumSigned(),
                codeOfConductAdopted(),
                conflictProcessAdopted(),
                new ConflictManaged(),
                conflictDatesInOrder(),
                PartnershipReviewed.standard(),
                new MemberGroupsWithinMembers(),
                new IncorporatedHasLegalForm(),
                onePartnershipAtATime(),
                oneChairAtATime(),
                memberPeriodsDoNotOverlap(),
                partnershipPeriodsDoNotOverlap(),
                new DelegatedToWorkingGroupInPlace(),
                new OfficeTermNotExceeded(),
                new MeetingQuorate(),
                new NoticeGiven(),
                new AnnualMeetingHeld(),
                new MeetingsWithinInterval(),
                new SelectionVotesNonPublic(),
                new DecisionVotesOnce(),
                new DecisionVotesOfThosePresent(),
                new DecisionVotesOfVotingMembers(),
                new DecisionWithoutThoseInConflict());
    }

    /** {@return that a conflict began before anything was done about it, and before it was settled} */
    public static Rule<Conflict> conflictDatesInOrder() {
        Step<Conflict> began = Step.of("the conflict", "began", "began", Conflict::began);
        return DatesInOrder.of(
                        Conflict.class,
                        RuleInfo.of("partnership", CONFLICT_DATES_IN_ORDER, RuleKind.RECORDS)
                                .title("The dates of a conflict are in order")
                                .rationale(
                                        "Nothing can be done about a conflict before it begins; dates in another order are recording errors.")
                                .sources(Guidance.CONSISTENCY)
                                .rows("D9")
                                .basis("The library's own check: the dates contradict each other.")
                                .build())
                .inOrder(began, Step.of("the first step", "was taken", "steps", GovernanceRules::firstStep))
                .inOrder(began, Step.of("the conflict", "was settled", "settled", Conflict::settled))
                .build();
    }

    private static Optional<LocalDate> firstStep(Conflict conflict) {
        return conflict.steps().stream().flatMap(taken -> taken.date().stream()).min(Comparator.naturalOrder());
    }

    /** {@return that a partnership has adopted a code of conduct of its own} */
    public static Rule<Partnership> codeOfConductAdopted() {
        return new DocumentAdopted(
                RuleInfo.of("partnership", CODE_OF_CONDUCT_ADOPTED, RuleKind.GUIDANCE)
                        .title("The partnership has adopted a code of conduct")
                        .rationale("A code of conduct says how members agree to behave and what happens if someone"
                                + " does not.")
                        .source(Guidance.CODE_OF_CONDUCT)
                        .rows("P7")
                        .guidance(Guidance.FROM_2019)
                        .basis("Local Trust's undated guidance says that a partnership should agree and adopt a code of"
                                + " conduct; it says \"must\" only of what a code may not contain.")
                        .ownReading("The undated page is taken to apply from 1 January 2019")
                        .build(),
                "a code of conduct",
                "codeOfConductAdopted",
                Partnership::codeOfConductAdopted);
    }

    /** {@return that a partnership has adopted a process for conflicts of interest} */
    public static Rule<Partnership> conflictProcessAdopted() {
        return new DocumentAdopted(
                RuleInfo.of("partnership", CONFLICT_PROCESS_ADOPTED, RuleKind.REQUIREMENT)
                        .title("The partnership has a process for conflicts of interest")
                        .rationale("Conflicts of interest will occur; the partnership must have a process to identify"
                                + " them and manage them openly and fairly.")
                        .source(Guidance.CONFLICTS_OF_INTEREST)
                        .rows("P8")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis("Local Trust's guidance of July 2015 expects every partnership to have a process.")
                        .build(),
                "a process for conflicts of interest",
                "conflictProcessAdopted",
                Partnership::conflictProcessAdopted);
    }

    /** {@return that an area has one partnership at a time} */
    public static Rule<Area> onePartnershipAtATime() {
        RuleInfo info = RuleInfo.of("partnership", ONE_PARTNERSHIP_AT_A_TIME, RuleKind.RECORDS)
                .title("The area has no more than one partnership at a time")
                .rationale("One partnership makes the decisions in an area; if two are recorded at once, it is unclear"
                        + " whose decisions count.")
                .source(Guidance.CONSISTENCY)
                .rows("D4")
                .guidance(Guidance.WHOLE_PROGRAMME)
                .basis("The library's own check: two partnerships at once contradict each other.")
                .ownReading("Any overlap counts, even of one day")
                .build();
        return OneAtATime.of(Area.class, info)
                .post("partnership", GovernanceRules::partnerships)
                .whenHeld("when the partnership was in place")
                .build();
    }

    private static List<Holding> partnerships(Area area, RuleContext context) {
        return context.find(Partnership.BY_AREA, area.id()).stream()
                .map(partnership -> Holding.of(partnership, "period", partnership.period()))
                .toList();
    }

    /** {@return that a partnership has one chair at a time} */
    public static Rule<Partnership> oneChairAtATime() {
        RuleInfo info = RuleInfo.of("partnership", ONE_CHAIR_AT_A_TIME, RuleKind.RECORDS)
                .severity(Severity.WARNING)
                .title("The partnership has no more than one chair at a time")
                .rationale("If two chairs are recorded on the same day, an end date is missing, or they share the"
                        + " office.")
                .source(Guidance.CONSISTENCY)
                .rows("P11")
                .guidance(Guidance.FROM_JULY_2015)
                .basis("The library's own check: two chairs at once usually means that an end date is missing.")
                .ownReading("Any overlap counts")
                .ownReading("Joint chairs are reported too")
                .build();
        return OneAtATime.of(Partnership.class, info)
                .needing(
                        "who the members are",
                        "members",
                        partnership -> Optional.of(partnership.members()).filter(members -> !members.isEmpty()))
                .post("chair", GovernanceRules::chairs)
                .build();
    }

    /** One for each member in the chair that day: entries of one member that overlap are not two chairs. */
    private static List<Holding> chairs(Partnership partnership, RuleContext context) {
        return partnership.members().stream()
                .flatMap(member -> member.offices().stream()
                        .filter(term -> term.office().equals(Office.CHAIR))
                        .filter(term -> term.period().contains(context.asOf()))
                        .limit(1)
                        .map(term -> Holding.of(member, "offices", Optional.of(term.period()))))
                .toList();
    }

    /** {@return that a member's terms, residence, voting and terms in one office do not overlap} */
    public static Rule<Member> memberPeriodsDoNotOverlap() {
        RuleInfo info = RuleInfo.of("partnership", MEMBER_PERIODS_DO_NOT_OVERLAP, RuleKind.RECORDS)
                .title("A member's entries do not overlap")
                .rationale("A member whose entries overlap is counted twice, or is recorded as resident and not"
                        + " resident, or as voting and not voting, at the same time.")
                .source(Guidance.CONSISTENCY)
                .rows("D4")
                .basis("The library's own check: the record contradicts itself.")
                .build();
        return NoOverlap.of(Member.class, info)
                .periods("terms of membership", "terms", Member::terms)
                .entries("residence entries", "residence", Member::residence)
                .entries("voting entries", "voting", Member::voting)
                .same("terms in the same office", "offices", Member::offices, OfficeTerm::office)
                .build();
    }

    /** {@return that a partnership's styles, legal forms and entries of one meeting arrangement do not overlap} */
    public static Rule<Partnership> partnershipPeriodsDoNotOverlap() {
        RuleInfo info = RuleInfo.of("partnership", PARTNERSHIP_PERIODS_DO_NOT_OVERLAP, RuleKind.RECORDS)
                .title("A partnership's ways of working, legal forms and meeting arrangements do not overlap")
                .rationale(
                        "A partnership works in one way and has one legal form at a time; if two are recorded at once, it is"
                                + " unclear which is right.")
                .source(Guidance.CONSISTENCY)
                .rows("D4")
                .basis("The library's own check: the record contradicts itself.")
                .ownReading("A partnership works in one way and has one legal form at a time")
                .build();
        return NoOverlap.of(Partnership.class, info)
                .entries("ways of working", "styles", Partnership::styles)
                .entries("legal forms", "legalForms", Partnership::legalForms)
                .same(
                        "entries for the same meeting arrangement",
                        "meetingArrangements",
                        Partnership::meetingArrangements,
                        MeetingArrangementPeriod::arrangement)
                .build();
    }
}
