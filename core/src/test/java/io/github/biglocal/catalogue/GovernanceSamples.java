package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.CodeOfConductAdopted;
import io.github.biglocal.partnership.ConflictKind;
import io.github.biglocal.partnership.ConflictManaged;
import io.github.biglocal.partnership.ConflictOfInterest;
import io.github.biglocal.partnership.ConflictOfInterestId;
import io.github.biglocal.partnership.ConflictProcessAdopted;
import io.github.biglocal.partnership.ConflictResponse;
import io.github.biglocal.partnership.EmployingLtoHasFunction;
import io.github.biglocal.partnership.Employment;
import io.github.biglocal.partnership.IncorporatedHasLegalForm;
import io.github.biglocal.partnership.LegalForm;
import io.github.biglocal.partnership.LegalFormPeriod;
import io.github.biglocal.partnership.LtoAbility;
import io.github.biglocal.partnership.LtoAppointment;
import io.github.biglocal.partnership.LtoAppointmentId;
import io.github.biglocal.partnership.LtoChosenByPartnership;
import io.github.biglocal.partnership.LtoFunction;
import io.github.biglocal.partnership.LtoFunctionPeriod;
import io.github.biglocal.partnership.LtoPassedDueDiligence;
import io.github.biglocal.partnership.LtoPeriodsDoNotOverlap;
import io.github.biglocal.partnership.LtoShowsAbilities;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MemberPeriodsDoNotOverlap;
import io.github.biglocal.partnership.MemorandumOfUnderstanding;
import io.github.biglocal.partnership.MemorandumOfUnderstanding.Signatory;
import io.github.biglocal.partnership.MemorandumSigned;
import io.github.biglocal.partnership.Office;
import io.github.biglocal.partnership.OfficeHolderInPost;
import io.github.biglocal.partnership.OfficeTerm;
import io.github.biglocal.partnership.OneChairAtATime;
import io.github.biglocal.partnership.OnePartnershipAtATime;
import io.github.biglocal.partnership.OneRepAtATime;
import io.github.biglocal.partnership.OwnLtoIsLegalEntity;
import io.github.biglocal.partnership.PaidWorker;
import io.github.biglocal.partnership.PaidWorkerId;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.PartnershipPeriodsDoNotOverlap;
import io.github.biglocal.partnership.PartnershipReview;
import io.github.biglocal.partnership.PartnershipReviewId;
import io.github.biglocal.partnership.PartnershipReviewed;
import io.github.biglocal.partnership.PartnershipStyle;
import io.github.biglocal.partnership.PersonId;
import io.github.biglocal.partnership.RepApproach;
import io.github.biglocal.partnership.RepApproachPeriod;
import io.github.biglocal.partnership.RepApproachesDoNotOverlap;
import io.github.biglocal.partnership.RepAssignment;
import io.github.biglocal.partnership.RepAssignmentId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.partnership.StylePeriod;
import io.github.biglocal.partnership.WorkerEmploymentAgrees;
import io.github.biglocal.partnership.WorkerRole;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.threeten.extra.LocalDateRange;

/** Samples of the rules about how partnerships are run, and about those who hold posts beside them. */
final class GovernanceSamples {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final LocalDate BEFORE = DAY.minusYears(1);
    private static final LocalDate AFTER = DAY.plusDays(1);
    private static final AreaId AREA_ID = AreaId.of("barrowcliff");
    private static final Area AREA =
            Area.builder().id(AREA_ID).name(RuleSamples.FREE_TEXT).build();
    private static final OrganisationId ORGANISATION = OrganisationId.of("o");
    private static final LocalDateRange YEARS = Periods.parse("2018-01-01/2021-12-31");
    private static final LocalDateRange FROM_2020 = Periods.parse("2020-01-01/..");
    private static final RuleContext ALONE = among();

    private static final Partnership PARTNERSHIP = Partnership.builder()
            .id(PartnershipId.of("p"))
            .area(AREA_ID)
            .name(RuleSamples.FREE_TEXT)
            .build();
    private static final LtoAppointment APPOINTMENT = LtoAppointment.builder()
            .id(LtoAppointmentId.of("l"))
            .area(AREA_ID)
            .organisation(ORGANISATION)
            .period(YEARS)
            .build();
    private static final RepAssignment ASSIGNMENT = RepAssignment.builder()
            .id(RepAssignmentId.of("r"))
            .area(AREA_ID)
            .rep(PersonId.of("r"))
            .period(YEARS)
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
    private static final PaidWorker WORKER = PaidWorker.builder()
            .id(PaidWorkerId.of("w"))
            .area(AREA_ID)
            .role(WorkerRole.MANAGER)
            .period(YEARS)
            .build();

    private GovernanceSamples() {}

    static List<RuleSample<?>> all() {
        return List.of(
                memorandumSigned(),
                adopted(
                        new CodeOfConductAdopted(),
                        PARTNERSHIP.withCodeOfConductAdopted(DAY),
                        PARTNERSHIP.withCodeOfConductAdopted(AFTER)),
                adopted(
                        new ConflictProcessAdopted(),
                        PARTNERSHIP.withConflictProcessAdopted(DAY),
                        PARTNERSHIP.withConflictProcessAdopted(AFTER)),
                conflictManaged(),
                partnershipReviewed(),
                step(
                        new LtoChosenByPartnership(),
                        APPOINTMENT.withChosen(YEARS.getStart()),
                        APPOINTMENT.withChosen(BEFORE)),
                step(
                        new LtoPassedDueDiligence(),
                        APPOINTMENT.withDueDiligencePassed(YEARS.getStart()),
                        APPOINTMENT.withDueDiligencePassed(BEFORE)),
                step(
                        new LtoShowsAbilities(),
                        APPOINTMENT.withAbilitiesShown(LtoAbility.values()),
                        APPOINTMENT.withAbilitiesShown(LtoAbility.REPORT)),
                ownLtoIsLegalEntity(),
                incorporatedHasLegalForm(),
                oneRepAtATime(),
                onePartnershipAtATime(),
                oneChairAtATime(),
                officeHolderInPost(),
                memberPeriods(),
                partnershipPeriods(),
                ltoPeriods(),
                repApproaches(),
                workerEmploymentAgrees(),
                employingLtoHasFunction());
    }

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, ListedRecords.of(records));
    }

    private static RuleSample<?> memorandumSigned() {
        LocalDate day = LocalDate.of(2016, 2, 29);
        Partnership endorsed = PARTNERSHIP.withEndorsed(day);
        MemorandumOfUnderstanding signed = new MemorandumOfUnderstanding(Set.of(Signatory.values()), Optional.of(day));
        MemorandumOfUnderstanding byChair = new MemorandumOfUnderstanding(Set.of(Signatory.CHAIR), Optional.of(day));
        return RuleSample.of(new MemorandumSigned())
                .with(SATISFIED, endorsed.withMemorandum(signed), RuleContext.on(day))
                .with(BREACHED, endorsed.withMemorandum(byChair), RuleContext.on(day))
                .with(NOT_APPLICABLE, endorsed.withMemorandum(byChair), ALONE)
                .with(UNKNOWN, endorsed, RuleContext.on(day));
    }

    private static RuleSample<?> adopted(Rule<Partnership> rule, Partnership adopted, Partnership later) {
        return RuleSample.of(rule)
                .with(SATISFIED, adopted, ALONE)
                .with(BREACHED, later, ALONE)
                .with(NOT_APPLICABLE, later.withPeriod(Periods.parse("2021-01-01/..")), ALONE)
                .with(UNKNOWN, PARTNERSHIP, ALONE);
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
                .with(UNKNOWN, PARTNERSHIP, among(REVIEW));
    }

    private static RuleSample<?> step(Rule<LtoAppointment> rule, LtoAppointment kept, LtoAppointment broken) {
        return RuleSample.of(rule)
                .with(SATISFIED, kept, ALONE)
                .with(BREACHED, broken, ALONE)
                .with(NOT_APPLICABLE, broken, RuleContext.on(YEARS.getEnd()))
                .with(UNKNOWN, APPOINTMENT, ALONE);
    }

    private static RuleSample<?> ownLtoIsLegalEntity() {
        Partnership own = PARTNERSHIP.withStyles(new StylePeriod(PartnershipStyle.OWN_LTO, YEARS));
        return RuleSample.of(new OwnLtoIsLegalEntity())
                .with(SATISFIED, own.withLegalForms(form(LegalForm.CIO)), ALONE)
                .with(BREACHED, own.withLegalForms(form(LegalForm.UNINCORPORATED)), ALONE)
                .with(NOT_APPLICABLE, PARTNERSHIP, among(APPOINTMENT))
                .with(UNKNOWN, own, ALONE);
    }

    private static LegalFormPeriod form(LegalForm form) {
        return new LegalFormPeriod(form, List.of(), LocalDateRange.ALL);
    }

    private static RuleSample<?> incorporatedHasLegalForm() {
        Partnership incorporated = PARTNERSHIP.withIncorporated(BEFORE);
        return RuleSample.of(new IncorporatedHasLegalForm())
                .with(SATISFIED, incorporated.withLegalForms(form(LegalForm.CIC)), ALONE)
                .with(BREACHED, incorporated.withLegalForms(form(LegalForm.UNINCORPORATED)), ALONE)
                .with(NOT_APPLICABLE, PARTNERSHIP.withIncorporated(AFTER), ALONE)
                .with(UNKNOWN, incorporated, ALONE);
    }

    private static RuleSample<?> oneRepAtATime() {
        RepAssignment other = ASSIGNMENT.withId(RepAssignmentId.of("s"));
        return RuleSample.of(new OneRepAtATime())
                .with(SATISFIED, AREA, among(ASSIGNMENT))
                .with(BREACHED, AREA, among(ASSIGNMENT, other))
                .with(NOT_APPLICABLE, AREA, ALONE)
                .with(UNKNOWN, AREA, among(ASSIGNMENT, other.withPeriod(Optional.empty())));
    }

    private static RuleSample<?> onePartnershipAtATime() {
        Partnership first = PARTNERSHIP.withPeriod(YEARS);
        Partnership second = PARTNERSHIP.withId(PartnershipId.of("q"));
        return RuleSample.of(new OnePartnershipAtATime())
                .with(SATISFIED, AREA, among(first, second.withPeriod(Periods.parse("2022-01-01/.."))))
                .with(BREACHED, AREA, among(first, second.withPeriod(FROM_2020)))
                .with(NOT_APPLICABLE, AREA, ALONE)
                .with(UNKNOWN, AREA, among(first, second));
    }

    private static RuleSample<?> oneChairAtATime() {
        Member chair = MEMBER.withOffices(new OfficeTerm(Office.CHAIR, YEARS));
        return RuleSample.of(new OneChairAtATime())
                .with(SATISFIED, PARTNERSHIP.withMembers(chair), ALONE)
                .with(BREACHED, PARTNERSHIP.withMembers(chair, chair.withId(PersonId.of("n"))), ALONE)
                .with(NOT_APPLICABLE, PARTNERSHIP.withMembers(MEMBER), ALONE)
                .with(UNKNOWN, PARTNERSHIP, ALONE);
    }

    private static RuleSample<?> officeHolderInPost() {
        Member chair = MEMBER.withOffices(new OfficeTerm(Office.CHAIR, LocalDateRange.ALL));
        return RuleSample.of(new OfficeHolderInPost())
                .with(SATISFIED, chair, ALONE)
                .with(BREACHED, chair, RuleContext.on(YEARS.getEnd()))
                .with(NOT_APPLICABLE, MEMBER, ALONE)
                .never(UNKNOWN, "a member's terms are all that are recorded, and there is one at least");
    }

    private static RuleSample<?> memberPeriods() {
        return RuleSample.of(new MemberPeriodsDoNotOverlap())
                .with(SATISFIED, MEMBER, ALONE)
                .with(
                        BREACHED,
                        MEMBER.withResidence(
                                new ResidencePeriod(Residence.RESIDENT, YEARS),
                                new ResidencePeriod(Residence.NON_RESIDENT, FROM_2020)),
                        ALONE)
                .never(NOT_APPLICABLE, "every member has a term")
                .never(UNKNOWN, "entries overlap or they do not");
    }

    private static RuleSample<?> partnershipPeriods() {
        StylePeriod guides = new StylePeriod(PartnershipStyle.GUIDES, YEARS);
        return RuleSample.of(new PartnershipPeriodsDoNotOverlap())
                .with(SATISFIED, PARTNERSHIP.withStyles(guides), ALONE)
                .with(
                        BREACHED,
                        PARTNERSHIP.withStyles(guides, new StylePeriod(PartnershipStyle.OWN_LTO, FROM_2020)),
                        ALONE)
                .with(NOT_APPLICABLE, PARTNERSHIP, ALONE)
                .never(UNKNOWN, "entries overlap or they do not");
    }

    private static RuleSample<?> ltoPeriods() {
        LtoFunctionPeriod banker = new LtoFunctionPeriod(LtoFunction.BANKER, YEARS);
        return RuleSample.of(new LtoPeriodsDoNotOverlap())
                .with(
                        SATISFIED,
                        APPOINTMENT.withFunctions(banker, new LtoFunctionPeriod(LtoFunction.EMPLOYER, YEARS)),
                        ALONE)
                .with(BREACHED, APPOINTMENT.withFunctions(banker, banker), ALONE)
                .with(NOT_APPLICABLE, APPOINTMENT, ALONE)
                .never(UNKNOWN, "entries overlap or they do not");
    }

    private static RuleSample<?> repApproaches() {
        RepApproachPeriod silent = new RepApproachPeriod(RepApproach.SILENT, YEARS);
        return RuleSample.of(new RepApproachesDoNotOverlap())
                .with(SATISFIED, ASSIGNMENT.withApproaches(silent), ALONE)
                .with(
                        BREACHED,
                        ASSIGNMENT.withApproaches(silent, new RepApproachPeriod(RepApproach.INTENSIVE, FROM_2020)),
                        ALONE)
                .with(NOT_APPLICABLE, ASSIGNMENT, ALONE)
                .never(UNKNOWN, "entries overlap or they do not");
    }

    private static RuleSample<?> workerEmploymentAgrees() {
        PaidWorker selfEmployed = WORKER.withEmployment(Employment.SELF_EMPLOYED);
        return RuleSample.of(new WorkerEmploymentAgrees())
                .with(SATISFIED, selfEmployed, ALONE)
                .with(BREACHED, selfEmployed.withEmployer(ORGANISATION), ALONE)
                .never(NOT_APPLICABLE, "it asks something of every paid worker")
                .with(UNKNOWN, WORKER, ALONE);
    }

    private static RuleSample<?> employingLtoHasFunction() {
        PaidWorker employed = WORKER.withEmployer(ORGANISATION);
        return RuleSample.of(new EmployingLtoHasFunction())
                .with(
                        SATISFIED,
                        employed,
                        among(APPOINTMENT.withFunctions(new LtoFunctionPeriod(LtoFunction.EMPLOYER, YEARS))))
                .with(
                        BREACHED,
                        employed,
                        among(APPOINTMENT.withFunctions(new LtoFunctionPeriod(LtoFunction.BANKER, YEARS))))
                .with(NOT_APPLICABLE, WORKER, among(APPOINTMENT))
                .with(UNKNOWN, employed, among(APPOINTMENT));
    }
}
