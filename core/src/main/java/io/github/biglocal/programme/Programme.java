package io.github.biglocal.programme;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.asset.Asset;
import io.github.biglocal.asset.AssetId;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.CommissionId;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.evaluation.Assessment;
import io.github.biglocal.evaluation.Evaluation;
import io.github.biglocal.evaluation.Influence;
import io.github.biglocal.evaluation.Survey;
import io.github.biglocal.evidence.Activity;
import io.github.biglocal.evidence.ActivityId;
import io.github.biglocal.evidence.Evidence;
import io.github.biglocal.evidence.EvidenceId;
import io.github.biglocal.evidence.Impact;
import io.github.biglocal.evidence.ImpactId;
import io.github.biglocal.evidence.Indicator;
import io.github.biglocal.evidence.IndicatorId;
import io.github.biglocal.evidence.Output;
import io.github.biglocal.evidence.OutputId;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.AllocationId;
import io.github.biglocal.funding.CloseOut;
import io.github.biglocal.funding.CloseOutId;
import io.github.biglocal.funding.Drawdown;
import io.github.biglocal.funding.DrawdownId;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.funding.FundingReturn;
import io.github.biglocal.funding.FundingReturnId;
import io.github.biglocal.funding.SpendReport;
import io.github.biglocal.funding.SpendReportId;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.Loan;
import io.github.biglocal.grant.LoanId;
import io.github.biglocal.grant.Scheme;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.match.Deal;
import io.github.biglocal.match.DealId;
import io.github.biglocal.match.StatedTotal;
import io.github.biglocal.match.StatedTotalId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.ConflictOfInterest;
import io.github.biglocal.partnership.ConflictOfInterestId;
import io.github.biglocal.partnership.LtoAppointment;
import io.github.biglocal.partnership.LtoAppointmentId;
import io.github.biglocal.partnership.PaidWorker;
import io.github.biglocal.partnership.PaidWorkerId;
import io.github.biglocal.partnership.Meeting;
import io.github.biglocal.partnership.MeetingId;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.PartnershipReview;
import io.github.biglocal.partnership.PartnershipReviewId;
import io.github.biglocal.partnership.RepAssignment;
import io.github.biglocal.partnership.RepAssignmentId;
import io.github.biglocal.partnership.SupportAssignment;
import io.github.biglocal.partnership.SupportAssignmentId;
import io.github.biglocal.partnership.Volunteering;
import io.github.biglocal.partnership.VolunteeringId;
import io.github.biglocal.partnership.WorkingGroup;
import io.github.biglocal.partnership.WorkingGroupId;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeId;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PlanReview;
import io.github.biglocal.plan.PlanReviewId;
import io.github.biglocal.rule.Records;
import io.github.biglocal.style.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A resident-led funding programme and everything recorded about it. Records refer to each other by id, so any part
 * of it can be held, checked and written on its own.
 */
@Domain
@Value.Immutable
public abstract sealed class Programme implements Entity, Records, WithProgramme permits ImmutableProgramme {
    Programme() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract ProgrammeId id();

    /** {@return what it is called} */
    public abstract String name();

    /** {@return when it runs; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return its areas} */
    public abstract List<Area> areas();

    /** {@return the organisations that other records refer to} */
    public abstract List<Organisation> organisations();

    /** {@return its partnerships} */
    public abstract List<Partnership> partnerships();

    /** {@return who is or was locally trusted organisation where} */
    public abstract List<LtoAppointment> ltoAppointments();

    /** {@return who is or was rep where} */
    public abstract List<RepAssignment> repAssignments();

    /** {@return its areas' plans} */
    public abstract List<Plan> plans();

    /** {@return the money set aside for its areas} */
    public abstract List<Allocation> allocations();

    /** {@return the agreements under which it is paid} */
    public abstract List<FundingAgreement> fundingAgreements();

    /** {@return the schemes its areas run} */
    public abstract List<Scheme> schemes();

    /** {@return the grants its areas made} */
    public abstract List<Grant> grants();

    /** {@return the loans its areas made} */
    public abstract List<Loan> loans();

    /** {@return the services its areas bought} */
    public abstract List<Commission> commissions();

    /** {@return the projects on which its money and other people's met} */
    public abstract List<Deal> deals();

    /** {@return totals that sources print for several deals} */
    public abstract List<StatedTotal> statedTotals();

    /** {@return the reviews of its areas' plans} */
    public abstract List<PlanReview> planReviews();

    /** {@return the community hubs and other assets of its areas} */
    public abstract List<Asset> assets();
    /** {@return the working groups of its partnerships} */
    public abstract List<WorkingGroup> workingGroups();

    /** {@return the reviews of its partnerships} */
    public abstract List<PartnershipReview> partnershipReviews();

    /** {@return the conflicts of interest on its partnerships} */
    public abstract List<ConflictOfInterest> conflictsOfInterest();

    /** {@return who else supports or supported its areas} */
    public abstract List<SupportAssignment> supportAssignments();

    /** {@return who is or was paid to work where} */
    public abstract List<PaidWorker> paidWorkers();

    /** {@return how many people gave their time where} */
    public abstract List<Volunteering> volunteering();
    /** {@return the meetings of its partnerships} */
    public abstract List<Meeting> meetings();
    /** {@return what its areas did} */
    public abstract List<Activity> activities();

    /** {@return what came of it that can be counted} */
    public abstract List<Output> outputs();

    /** {@return what is said to have changed by it} */
    public abstract List<Impact> impacts();

    /** {@return how that is known} */
    public abstract List<Evidence> evidence();

    /** {@return what is measured over the years} */
    public abstract List<Indicator> indicators();

    /** {@return how it was evaluated} */
    public abstract List<Evaluation> evaluations();

    /** {@return the surveys of its people and areas} */
    public abstract List<Survey> surveys();

    /** {@return what evaluators made of its partnerships} */
    public abstract List<Assessment> assessments();

    /** {@return what its areas say they influenced} */
    public abstract List<Influence> influences();
    /** {@return what was changed in plans while they ran} */
    public abstract List<PlanChange> planChanges();

    /** {@return what was paid under the agreements} */
    public abstract List<Drawdown> drawdowns();

    /** {@return what was reported to be spent of it} */
    public abstract List<SpendReport> spendReports();

    /** {@return what of it was returned} */
    public abstract List<FundingReturn> fundingReturns();

    /** {@return how the funding of its areas ended} */
    public abstract List<CloseOut> closeOuts();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, String> additionalFields();

    /**
     * {@return every record of a kind, in the order of the programme} The kinds are those of the lists above, the
     * programme itself, and the records within others: members, terms of reference, priorities, actions.
     */
    @Override
    public final <T extends Entity> List<T> all(Class<T> type) {
        return Stream.concat(lists(), nested())
                .filter(list -> !list.isEmpty() && type.isInstance(list.get(0)))
                .flatMap(List::stream)
                .map(type::cast)
                .toList();
    }

    /**
     * {@return the area with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Area> find(AreaId id) {
        return find(Reference.to(Area.class, id)).map(Area.class::cast);
    }

    /**
     * {@return the organisation with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Organisation> find(OrganisationId id) {
        return find(Reference.to(Organisation.class, id)).map(Organisation.class::cast);
    }

    /**
     * {@return the partnership with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Partnership> find(PartnershipId id) {
        return find(Reference.to(Partnership.class, id)).map(Partnership.class::cast);
    }

    /**
     * {@return the appointment with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<LtoAppointment> find(LtoAppointmentId id) {
        return find(Reference.to(LtoAppointment.class, id)).map(LtoAppointment.class::cast);
    }

    /**
     * {@return the assignment with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<RepAssignment> find(RepAssignmentId id) {
        return find(Reference.to(RepAssignment.class, id)).map(RepAssignment.class::cast);
    }

    /**
     * {@return the plan with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Plan> find(PlanId id) {
        return find(Reference.to(Plan.class, id)).map(Plan.class::cast);
    }

    /**
     * {@return the allocation with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Allocation> find(AllocationId id) {
        return find(Reference.to(Allocation.class, id)).map(Allocation.class::cast);
    }

    /**
     * {@return the agreement with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<FundingAgreement> find(FundingAgreementId id) {
        return find(Reference.to(FundingAgreement.class, id)).map(FundingAgreement.class::cast);
    }

    /**
     * {@return the scheme with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Scheme> find(SchemeId id) {
        return find(Reference.to(Scheme.class, id)).map(Scheme.class::cast);
    }

    /**
     * {@return the grant with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Grant> find(GrantId id) {
        return find(Reference.to(Grant.class, id)).map(Grant.class::cast);
    }

    /**
     * {@return the loan with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Loan> find(LoanId id) {
        return find(Reference.to(Loan.class, id)).map(Loan.class::cast);
    }

    /**
     * {@return the commission with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Commission> find(CommissionId id) {
        return find(Reference.to(Commission.class, id)).map(Commission.class::cast);
    }

    /**
     * {@return the deal with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Deal> find(DealId id) {
        return find(Reference.to(Deal.class, id)).map(Deal.class::cast);
    }

    /**
     * {@return the stated total with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<StatedTotal> find(StatedTotalId id) {
        return find(Reference.to(StatedTotal.class, id)).map(StatedTotal.class::cast);
    }

    /**
     * {@return the working group with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<WorkingGroup> find(WorkingGroupId id) {
        return find(Reference.to(WorkingGroup.class, id)).map(WorkingGroup.class::cast);
    }

    /**
     * {@return the review with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<PlanReview> find(PlanReviewId id) {
        return find(Reference.to(PlanReview.class, id)).map(PlanReview.class::cast);
    }

    /**
     * {@return the asset with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Asset> find(AssetId id) {
        return find(Reference.to(Asset.class, id)).map(Asset.class::cast);
    public final Optional<PartnershipReview> find(PartnershipReviewId id) {
        return find(Reference.to(PartnershipReview.class, id)).map(PartnershipReview.class::cast);
    }

    /**
     * {@return the conflict of interest with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<ConflictOfInterest> find(ConflictOfInterestId id) {
        return find(Reference.to(ConflictOfInterest.class, id)).map(ConflictOfInterest.class::cast);
    }

    /**
     * {@return the assignment of support with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<SupportAssignment> find(SupportAssignmentId id) {
        return find(Reference.to(SupportAssignment.class, id)).map(SupportAssignment.class::cast);
    }

    /**
     * {@return the worker with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<PaidWorker> find(PaidWorkerId id) {
        return find(Reference.to(PaidWorker.class, id)).map(PaidWorker.class::cast);
    }

    /**
     * {@return the record of volunteering with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Volunteering> find(VolunteeringId id) {
        return find(Reference.to(Volunteering.class, id)).map(Volunteering.class::cast);
     * {@return the meeting with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Meeting> find(MeetingId id) {
        return find(Reference.to(Meeting.class, id)).map(Meeting.class::cast);
     * {@return the activity with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Activity> find(ActivityId id) {
        return find(Reference.to(Activity.class, id)).map(Activity.class::cast);
    }

    /**
     * {@return the output with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Output> find(OutputId id) {
        return find(Reference.to(Output.class, id)).map(Output.class::cast);
    }

    /**
     * {@return the impact with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Impact> find(ImpactId id) {
        return find(Reference.to(Impact.class, id)).map(Impact.class::cast);
    }

    /**
     * {@return the piece of evidence with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Evidence> find(EvidenceId id) {
        return find(Reference.to(Evidence.class, id)).map(Evidence.class::cast);
    }

    /**
     * {@return the indicator with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Indicator> find(IndicatorId id) {
        return find(Reference.to(Indicator.class, id)).map(Indicator.class::cast);
     * {@return the change with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<PlanChange> find(PlanChangeId id) {
        return find(Reference.to(PlanChange.class, id)).map(PlanChange.class::cast);
    }

    /**
     * {@return the drawdown with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<Drawdown> find(DrawdownId id) {
        return find(Reference.to(Drawdown.class, id)).map(Drawdown.class::cast);
    }

    /**
     * {@return the report with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<SpendReport> find(SpendReportId id) {
        return find(Reference.to(SpendReport.class, id)).map(SpendReport.class::cast);
    }

    /**
     * {@return the return with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<FundingReturn> find(FundingReturnId id) {
        return find(Reference.to(FundingReturn.class, id)).map(FundingReturn.class::cast);
    }

    /**
     * {@return the close-out with an id; the first where several have it, empty if there is none}
     *
     * @param id the id
     */
    public final Optional<CloseOut> find(CloseOutId id) {
        return find(Reference.to(CloseOut.class, id)).map(CloseOut.class::cast);
    }

    /**
     * {@return the record that is referred to; the first where several have its kind and id, empty if there is none}
     *
     * @param reference the kind and id of one of the records in the lists above
     */
    public final Optional<Entity> find(Reference reference) {
        return Optional.ofNullable(byReference().get(reference));
    }

    /**
     * {@return this programme with a partnership added, or put in the place of the first one with the same id}
     *
     * @param partnership the partnership
     */
    public final Programme replacing(Partnership partnership) {
        List<Partnership> changed = new ArrayList<>(partnerships());
        int place = find(partnership.id()).map(changed::indexOf).orElse(-1);
        if (place < 0) {
            changed.add(partnership);
        } else {
            changed.set(place, partnership);
        }
        return withPartnerships(changed);
    }

    @Value.Lazy
    Map<Reference, Entity> byReference() {
        return lists().flatMap(List::stream)
                .collect(Collectors.toUnmodifiableMap(Entity::reference, entity -> entity, (first, second) -> first));
    }

    /** Every list of records, and the programme as a list of one. */
    final Stream<List<? extends Entity>> lists() {
        return Stream.of(
                List.of(this),
                areas(),
                organisations(),
                partnerships(),
                ltoAppointments(),
                repAssignments(),
                plans(),
                allocations(),
                fundingAgreements(),
                schemes(),
                grants(),
                loans(),
                commissions(),
                deals(),
                planReviews(),
                assets(),
                workingGroups(),
                partnershipReviews(),
                conflictsOfInterest(),
                supportAssignments(),
                paidWorkers(),
                volunteering(),
                meetings(),
                activities(),
                outputs(),
                impacts(),
                evidence(),
                indicators(),
                statedTotals(),
                evaluations(),
                surveys(),
                assessments(),
                influences());
                planChanges(),
                drawdowns(),
                spendReports(),
                fundingReturns(),
                closeOuts(),
                statedTotals());
    }

    /** The lists of records that are within others. */
    final Stream<List<? extends Entity>> nested() {
        return Stream.concat(
                partnerships().stream().flatMap(each -> Stream.of(each.members(), each.termsOfReference())),
                plans().stream().flatMap(plan -> Stream.of(plan.priorities(), plan.actions())));
    }

    @Value.Check
    void check() {
        Require.text("name", name());
        period().ifPresent(dates -> Require.atLeastADay("period", dates));
    }

    @Override
    public final Reference reference() {
        return Reference.to(Programme.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference()).during("period", period());
        lists().skip(1).forEach(changes::within);
        return changes.toList();
    }

    @Override
    public final String toString() {
        return "Programme " + id();
    }

    /** {@return a builder; id and name are required} */
    public static ImmutableProgramme.Builder builder() {
        return ImmutableProgramme.builder();
    }
}
