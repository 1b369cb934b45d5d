package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.lto.OwnLtoIsLegalEntity;
import io.github.biglocal.organisation.LegalForm;
import io.github.biglocal.organisation.LegalFormPeriod;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Conflict;
import io.github.biglocal.partnership.ConflictId;
import io.github.biglocal.partnership.ConflictKind;
import io.github.biglocal.partnership.ConflictManaged;
import io.github.biglocal.partnership.ConflictOfInterest;
import io.github.biglocal.partnership.ConflictOfInterestId;
import io.github.biglocal.partnership.ConflictParties;
import io.github.biglocal.partnership.ConflictResponse;
import io.github.biglocal.partnership.ConflictStep;
import io.github.biglocal.partnership.ConflictStepTaken;
import io.github.biglocal.partnership.GovernanceRules;
import io.github.biglocal.partnership.IncorporatedHasLegalForm;
import io.github.biglocal.partnership.MeetingArrangement;
import io.github.biglocal.partnership.MeetingArrangementPeriod;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MemorandumOfUnderstanding;
import io.github.biglocal.partnership.MemorandumOfUnderstanding.Signatory;
import io.github.biglocal.partnership.MemorandumSigned;
import io.github.biglocal.partnership.Office;
import io.github.biglocal.partnership.OfficeHolderInPost;
import io.github.biglocal.partnership.OfficeTerm;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.PartnershipReview;
import io.github.biglocal.partnership.PartnershipReviewId;
import io.github.biglocal.partnership.PartnershipReviewed;
import io.github.biglocal.partnership.PartnershipStyle;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.partnership.StylePeriod;
import io.github.biglocal.partnership.VotingPeriod;
import io.github.biglocal.partnership.VotingRight;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.threeten.extra.LocalDateRange;

/** Samples of the rules about how partnerships are run. */
final class GovernanceSamples {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final LocalDate BEFORE = DAY.minusYears(1);
    private static final LocalDate AFTER = DAY.plusDays(1);
    private static final AreaId AREA_ID = AreaId.of("barrowcliff");
    private static final Area AREA =
            Area.builder().id(AREA_ID).name(RuleSamples.FREE_TEXT).build();
    private static final LocalDateRange YEARS = Periods.parse("2018-01-01/2021-12-31");
    private static final LocalDateRange FROM_2020 = Periods.parse("2020-01-01/..");
    private static final LocalDateRange LAST_DAY = Periods.parse("2021-12-31/..");
    private static final LocalDateRange NEXT_DAY = Periods.parse("2022-01-01/..");
    private static final RuleContext ALONE = among();

    private static final Partnership PARTNERSHIP = Partnership.builder()
            .id(PartnershipId.of("p"))
            .area(AREA_ID)
            .name(RuleSamples.FREE_TEXT)
            .build();
    private static final Member MEMBER =
            Member.builder().id(PersonId.of("m")).addTerm(YEARS).build();
    private static final ConflictOfInterest CONFLICT = ConflictOfInterest.builder()
            .id(ConflictOfInterestId.of("c"))
            .partnership(PARTNERSHIP.id())
            .person(MEMBER.id())
            .kind(ConflictKind.LOYALTY)
            .arose(BEFORE)
            .build();
    private static final PartnershipReview REVIEW = PartnershipReview.builder()
            .id(PartnershipReviewId.of("v"))
            .partnership(PARTNERSHIP.id())
            .addConclusion(RuleSamples.FREE_TEXT)
            .build();

    private GovernanceSamples() {}

    static List<RuleSample<?>> all() {
        return List.of(
                memorandumSigned(),
                adopted(
                        GovernanceRules.codeOfConductAdopted(),
                        PARTNERSHIP::withCodeOfConductAdopted,
                        LocalDate.of(2019, 1, 1)),
                adopted(
                        GovernanceRules.conflictProcessAdopted(),
                        PARTNERSHIP::withConflictProcessAdopted,
                        LocalDate.of(2015, 7, 1)),
                conflictManaged(),
                conflictDatesInOrder(),
                partnershipReviewed(),
                ownLtoIsLegalEntity(),
                incorporatedHasLegalForm(),
                onePartnershipAtATime(),
                oneChairAtATime(),
                officeHolderInPost(),
                memberPeriods(),
                partnershipPeriods());
    }

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, Records.of(records));
    }

    private static LegalFormPeriod form(LegalForm form) {
        return new LegalFormPeriod(form, List.of(), LocalDateRange.ALL);
    }

    private static RuleSample<?> officeHolderInPost() {
        Member chair = MEMBER.withOffices(new OfficeTerm(Office.CHAIR, LocalDateRange.ALL));
        return RuleSample.of(new OfficeHolderInPost())
                .with(SATISFIED, chair, ALONE)
                .with(BREACHED, chair, RuleContext.on(YEARS.getEnd()))
                .with(NOT_APPLICABLE, MEMBER, ALONE)
                .never(UNKNOWN, "every member has at least one term of membership on record");
    }

    private static RuleSample<?> memorandumSigned() {
        LocalDate day = LocalDate.of(2016, 2, 29);
        Partnership endorsed = PARTNERSHIP.withEndorsed(day);
        MemorandumOfUnderstanding signed = new MemorandumOfUnderstanding(Set.of(Signatory.values()), Optional.of(day));
        MemorandumOfUnderstanding byChair = new MemorandumOfUnderstanding(Set.of(Signatory.CHAIR), Optional.of(day));
        return RuleSample.of(new MemorandumSigned())
                .with(SATISFIED, endorsed.withMemorandum(signed), ALONE)
                .with(BREACHED, endorsed.withMemorandum(byChair), ALONE)
                .with(NOT_APPLICABLE, endorsed.withEndorsed(DAY).withMemorandum(byChair), ALONE)
                .with(UNKNOWN, endorsed, ALONE);
    }

    private static RuleSample<?> adopted(
            Rule<Partnership> rule, Function<LocalDate, Partnership> adopted, LocalDate guidance) {
        Partnership later = adopted.apply(AFTER);
        Partnership never = adopted.apply(LocalDate.of(2030, 1, 1));
        return RuleSample.of(rule)
                .with(SATISFIED, adopted.apply(BEFORE), ALONE)
                .with(BREACHED, later, ALONE)
                .with(NOT_APPLICABLE, later.withPeriod(Periods.parse("2021-01-01/..")), ALONE)
                .with(UNKNOWN, PARTNERSHIP, ALONE)
                .at("adopted that day", SATISFIED, adopted.apply(DAY), ALONE)
                .at(
                        "the last day of the partnership",
                        BREACHED,
                        later.withPeriod(Periods.parse("../2020-02-29")),
                        ALONE)
                .at(
                        "the partnership ended the day before",
                        NOT_APPLICABLE,
                        later.withPeriod(Periods.parse("../2020-02-28")),
                        ALONE)
                .at("the day before the guidance", NOT_APPLICABLE, never, RuleContext.on(guidance.minusDays(1)))
                .at("the first day of the guidance", BREACHED, never, RuleContext.on(guidance))
                .at("the last day of the programme", BREACHED, never, RuleContext.on(LocalDate.of(2026, 3, 31)))
                .at("after the programme", NOT_APPLICABLE, never, RuleContext.on(LocalDate.of(2026, 4, 1)));
    }

    private static RuleSample<?> conflictDatesInOrder() {
        LocalDate day = LocalDate.of(2018, 6, 1);
        RuleContext context = RuleContext.on(day);
        Conflict begun = Conflict.builder()
                .id(ConflictId.of("lease"))
                .area(AreaId.of("bountagu"))
                .parties(ConflictParties.WITH_LTO)
                .began(day)
                .build();
        return RuleSample.of(GovernanceRules.conflictDatesInOrder())
                .with(SATISFIED, begun.withSettled(day.plusDays(1)), context)
                .with(BREACHED, begun.withSettled(day.minusDays(1)), context)
                .with(NOT_APPLICABLE, begun, context)
                .never(UNKNOWN, "only the dates on record are compared")
                .at("settled on the day", SATISFIED, begun.withSettled(day), context)
                .at("a step on the day", SATISFIED, begun.withSteps(replaced(day)), context)
                .at("a step the day before", BREACHED, begun.withSteps(replaced(day.minusDays(1))), context)
                .at(
                        "a step after it was settled",
                        SATISFIED,
                        begun.withSettled(day.plusDays(1)).withSteps(replaced(day.plusDays(9))),
                        context)
                .at(
                        "beginning absent",
                        NOT_APPLICABLE,
                        begun.withBegan(Optional.empty()).withSettled(day),
                        context);
    }

    private static ConflictStepTaken replaced(LocalDate day) {
        return new ConflictStepTaken(ConflictStep.LTO_REPLACED, Optional.of(day));
    }

    private static RuleSample<?> conflictManaged() {
        return RuleSample.of(new ConflictManaged())
                .with(SATISFIED, CONFLICT.withDeclared(BEFORE).withResponses(ConflictResponse.DID_NOT_VOTE), ALONE)
                .with(BREACHED, CONFLICT, ALONE)
                .with(NOT_APPLICABLE, CONFLICT.withSettled(DAY), ALONE)
                .with(UNKNOWN, CONFLICT.withArose(Optional.empty()), ALONE);
    }

    private static RuleSample<?> partnershipReviewed() {
        return RuleSample.of(PartnershipReviewed.standard())
                .with(SATISFIED, PARTNERSHIP, among(REVIEW.withCompleted(LocalDate.of(2019, 10, 31))))
                .with(BREACHED, PARTNERSHIP, among(REVIEW.withCompleted(LocalDate.of(2018, 10, 31))))
                .with(NOT_APPLICABLE, PARTNERSHIP.withEndorsed(BEFORE), among(REVIEW))
                .with(UNKNOWN, PARTNERSHIP, among(REVIEW))
                .at(
                        "in place from the second day",
                        NOT_APPLICABLE,
                        PARTNERSHIP.withPeriod(Periods.parse("2019-01-02/..")),
                        among(REVIEW));
    }

    private static RuleSample<?> ownLtoIsLegalEntity() {
        Partnership own = PARTNERSHIP.withStyles(new StylePeriod(PartnershipStyle.OWN_LTO, YEARS));
        return RuleSample.of(new OwnLtoIsLegalEntity())
                .with(SATISFIED, own.withLegalForms(form(LegalForm.CIO)), ALONE)
                .with(BREACHED, own.withLegalForms(form(LegalForm.UNINCORPORATED)), ALONE)
                .with(NOT_APPLICABLE, PARTNERSHIP, ALONE)
                .with(UNKNOWN, own, ALONE);
    }

    private static RuleSample<?> incorporatedHasLegalForm() {
        Partnership incorporated = PARTNERSHIP.withIncorporated(BEFORE);
        return RuleSample.of(new IncorporatedHasLegalForm())
                .with(SATISFIED, incorporated.withLegalForms(form(LegalForm.CIC)), ALONE)
                .with(BREACHED, incorporated.withLegalForms(form(LegalForm.UNINCORPORATED)), ALONE)
                .with(NOT_APPLICABLE, PARTNERSHIP.withIncorporated(AFTER), ALONE)
                .never(UNKNOWN, "what is not recorded cannot contradict what is")
                .at(
                        "merged",
                        BREACHED,
                        PARTNERSHIP.withMerged(BEFORE).withLegalForms(form(LegalForm.UNINCORPORATED)),
                        ALONE)
                .at("merged later", NOT_APPLICABLE, PARTNERSHIP.withMerged(AFTER), ALONE);
    }

    private static RuleSample<?> onePartnershipAtATime() {
        Partnership first = PARTNERSHIP.withPeriod(Periods.parse("2018-01-01/2020-02-29"));
        Partnership second = PARTNERSHIP.withId(PartnershipId.of("q"));
        return RuleSample.of(GovernanceRules.onePartnershipAtATime())
                .with(SATISFIED, AREA, among(first, second.withPeriod(Periods.parse("2022-01-01/.."))))
                .with(BREACHED, AREA, among(first, second.withPeriod(FROM_2020)))
                .with(NOT_APPLICABLE, AREA, ALONE)
                .with(UNKNOWN, AREA, among(first, second))
                .at(
                        "from the next day on",
                        SATISFIED,
                        AREA,
                        among(first, second.withPeriod(Periods.parse("2020-03-01/.."))))
                .at("from that day on", BREACHED, AREA, among(first, second.withPeriod(Periods.parse("2020-02-29/.."))))
                .at("one, without dates", SATISFIED, AREA, among(second));
    }

    private static RuleSample<?> oneChairAtATime() {
        Member chair = MEMBER.withOffices(new OfficeTerm(Office.CHAIR, Periods.parse("2018-01-01/2020-02-29")));
        Member other = MEMBER.withId(PersonId.of("n"));
        Member vice = other.withOffices(new OfficeTerm(Office.VICE_CHAIR, YEARS));
        OfficeTerm next = new OfficeTerm(Office.CHAIR, Periods.parse("2020-03-01/.."));
        OfficeTerm sameDay = new OfficeTerm(Office.CHAIR, Periods.parse("2020-02-29/.."));
        return RuleSample.of(GovernanceRules.oneChairAtATime())
                .with(SATISFIED, PARTNERSHIP.withMembers(chair), ALONE)
                .with(BREACHED, PARTNERSHIP.withMembers(chair, chair.withId(PersonId.of("n"))), ALONE)
                .with(NOT_APPLICABLE, PARTNERSHIP.withMembers(MEMBER), ALONE)
                .with(UNKNOWN, PARTNERSHIP, ALONE)
                .at(
                        "a handover on the next day",
                        SATISFIED,
                        PARTNERSHIP.withMembers(chair, other.withOffices(next)),
                        ALONE)
                .at(
                        "a handover on the same day",
                        BREACHED,
                        PARTNERSHIP.withMembers(chair, other.withOffices(sameDay)),
                        ALONE)
                .at("a vice-chair too", SATISFIED, PARTNERSHIP.withMembers(chair, vice), ALONE)
                .at(
                        "one member's entries overlap",
                        SATISFIED,
                        PARTNERSHIP.withMembers(
                                MEMBER.withOffices(chair.offices().get(0), sameDay)),
                        ALONE);
    }

    private static RuleSample<?> memberPeriods() {
        ResidencePeriod resident = new ResidencePeriod(Residence.RESIDENT, YEARS);
        VotingPeriod voting = new VotingPeriod(VotingRight.VOTING, YEARS);
        OfficeTerm chair = new OfficeTerm(Office.CHAIR, YEARS);
        return RuleSample.of(GovernanceRules.memberPeriodsDoNotOverlap())
                .with(SATISFIED, MEMBER, ALONE)
                .with(
                        BREACHED,
                        MEMBER.withResidence(resident, new ResidencePeriod(Residence.NON_RESIDENT, LAST_DAY)),
                        ALONE)
                .never(NOT_APPLICABLE, "every member has a term")
                .never(UNKNOWN, "entries either overlap or do not")
                .at("terms that touch", SATISFIED, MEMBER.withTerms(YEARS, NEXT_DAY), ALONE)
                .at("terms with a day in common", BREACHED, MEMBER.withTerms(YEARS, LAST_DAY), ALONE)
                .at("in the other order", BREACHED, MEMBER.withTerms(LAST_DAY, YEARS), ALONE)
                .at("open terms", BREACHED, MEMBER.withTerms(LocalDateRange.ALL, LocalDateRange.ALL), ALONE)
                .at(
                        "resident, and resident still",
                        BREACHED,
                        MEMBER.withResidence(resident, new ResidencePeriod(Residence.RESIDENT, LAST_DAY)),
                        ALONE)
                .at(
                        "resident, then not",
                        SATISFIED,
                        MEMBER.withResidence(resident, new ResidencePeriod(Residence.NON_RESIDENT, NEXT_DAY)),
                        ALONE)
                .at(
                        "voting, and not voting",
                        BREACHED,
                        MEMBER.withVoting(voting, new VotingPeriod(VotingRight.NON_VOTING, LAST_DAY)),
                        ALONE)
                .at(
                        "voting, then not",
                        SATISFIED,
                        MEMBER.withVoting(voting, new VotingPeriod(VotingRight.NON_VOTING, NEXT_DAY)),
                        ALONE)
                .at("two offices", SATISFIED, MEMBER.withOffices(chair, new OfficeTerm(Office.TREASURER, YEARS)), ALONE)
                .at(
                        "one office twice",
                        BREACHED,
                        MEMBER.withOffices(chair, new OfficeTerm(Office.CHAIR, LAST_DAY)),
                        ALONE);
    }

    private static RuleSample<?> partnershipPeriods() {
        StylePeriod guides = new StylePeriod(PartnershipStyle.GUIDES, YEARS);
        LegalFormPeriod none = new LegalFormPeriod(LegalForm.UNINCORPORATED, List.of(), YEARS);
        MeetingArrangementPeriod informal =
                new MeetingArrangementPeriod(MeetingArrangement.SEPARATE_INFORMAL_SESSION, YEARS);
        MeetingArrangementPeriod residents =
                new MeetingArrangementPeriod(MeetingArrangement.RESIDENT_ONLY_MEETINGS, YEARS);
        return RuleSample.of(GovernanceRules.partnershipPeriodsDoNotOverlap())
                .with(SATISFIED, PARTNERSHIP.withStyles(guides), ALONE)
                .with(
                        BREACHED,
                        PARTNERSHIP.withStyles(guides, new StylePeriod(PartnershipStyle.OWN_LTO, LAST_DAY)),
                        ALONE)
                .with(NOT_APPLICABLE, PARTNERSHIP, ALONE)
                .never(UNKNOWN, "entries either overlap or do not")
                .at(
                        "a style after the other",
                        SATISFIED,
                        PARTNERSHIP.withStyles(guides, new StylePeriod(PartnershipStyle.OWN_LTO, NEXT_DAY)),
                        ALONE)
                .at(
                        "two legal forms",
                        BREACHED,
                        PARTNERSHIP.withLegalForms(none, new LegalFormPeriod(LegalForm.CIO, List.of(), LAST_DAY)),
                        ALONE)
                .at(
                        "a legal form after the other",
                        SATISFIED,
                        PARTNERSHIP.withLegalForms(none, new LegalFormPeriod(LegalForm.CIO, List.of(), NEXT_DAY)),
                        ALONE)
                .at("two arrangements", SATISFIED, PARTNERSHIP.withMeetingArrangements(informal, residents), ALONE)
                .at("one arrangement twice", BREACHED, PARTNERSHIP.withMeetingArrangements(informal, informal), ALONE);
    }
}
