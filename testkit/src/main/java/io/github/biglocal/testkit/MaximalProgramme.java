package io.github.biglocal.testkit;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.AreaStage;
import io.github.biglocal.area.BoundaryChange;
import io.github.biglocal.area.FormerName;
import io.github.biglocal.area.GssCode;
import io.github.biglocal.area.LocalAuthority;
import io.github.biglocal.area.PathwayPeriod;
import io.github.biglocal.area.PathwayStep;
import io.github.biglocal.area.Region;
import io.github.biglocal.area.Setting;
import io.github.biglocal.area.StageReached;
import io.github.biglocal.area.TierOfGovernment;
import io.github.biglocal.asset.Asset;
import io.github.biglocal.asset.AssetId;
import io.github.biglocal.asset.AssetKind;
import io.github.biglocal.asset.AssetStatus;
import io.github.biglocal.asset.AssetStatusPeriod;
import io.github.biglocal.asset.AssetUse;
import io.github.biglocal.asset.BuildingType;
import io.github.biglocal.asset.Tenure;
import io.github.biglocal.asset.TenurePeriod;
import io.github.biglocal.commission.AwardStatus;
import io.github.biglocal.commission.CoDesign;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.CommissionEnding;
import io.github.biglocal.commission.CommissionId;
import io.github.biglocal.commission.ContractStatus;
import io.github.biglocal.commission.Milestone;
import io.github.biglocal.commission.MilestoneStatus;
import io.github.biglocal.commission.MilestoneType;
import io.github.biglocal.commission.MonitoringVisit;
import io.github.biglocal.commission.ProcurementMethod;
import io.github.biglocal.commission.TenderStatus;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.evaluation.Assessment;
import io.github.biglocal.evaluation.AssessmentId;
import io.github.biglocal.evaluation.BalancingAct;
import io.github.biglocal.evaluation.Challenge;
import io.github.biglocal.evaluation.Enabler;
import io.github.biglocal.evaluation.Evaluation;
import io.github.biglocal.evaluation.EvaluationId;
import io.github.biglocal.evaluation.EvaluationOutput;
import io.github.biglocal.evaluation.EvaluationOutputKind;
import io.github.biglocal.evaluation.Fieldwork;
import io.github.biglocal.evaluation.FieldworkTotal;
import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.FigureScope;
import io.github.biglocal.evaluation.HubAccount;
import io.github.biglocal.evaluation.IncomeSource;
import io.github.biglocal.evaluation.Influence;
import io.github.biglocal.evaluation.InfluenceId;
import io.github.biglocal.evaluation.InfluenceReach;
import io.github.biglocal.evaluation.InfluenceResult;
import io.github.biglocal.evaluation.InfluenceResultSeen;
import io.github.biglocal.evaluation.Instrument;
import io.github.biglocal.evaluation.Legacy;
import io.github.biglocal.evaluation.LegacyId;
import io.github.biglocal.evaluation.LegacyIncome;
import io.github.biglocal.evaluation.Motivation;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.evaluation.PublishedFigureId;
import io.github.biglocal.evaluation.Respondents;
import io.github.biglocal.evaluation.Survey;
import io.github.biglocal.evaluation.SurveyId;
import io.github.biglocal.evidence.Activity;
import io.github.biglocal.evidence.ActivityId;
import io.github.biglocal.evidence.ActivitySpend;
import io.github.biglocal.evidence.ActivityTheme;
import io.github.biglocal.evidence.ChangeLevel;
import io.github.biglocal.evidence.Evidence;
import io.github.biglocal.evidence.EvidenceGrade;
import io.github.biglocal.evidence.EvidenceId;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.evidence.EvidenceScale;
import io.github.biglocal.evidence.Impact;
import io.github.biglocal.evidence.ImpactDirection;
import io.github.biglocal.evidence.ImpactId;
import io.github.biglocal.evidence.ImpactNature;
import io.github.biglocal.evidence.ImpactState;
import io.github.biglocal.evidence.ImpactStateSeen;
import io.github.biglocal.evidence.ImpactType;
import io.github.biglocal.evidence.Independence;
import io.github.biglocal.evidence.Indicator;
import io.github.biglocal.evidence.IndicatorId;
import io.github.biglocal.evidence.Intention;
import io.github.biglocal.evidence.Measure;
import io.github.biglocal.evidence.Output;
import io.github.biglocal.evidence.OutputId;
import io.github.biglocal.evidence.Speaker;
import io.github.biglocal.funding.AgreementPart;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.AllocationId;
import io.github.biglocal.funding.CloseOut;
import io.github.biglocal.funding.CloseOutId;
import io.github.biglocal.funding.CloseOutRequirement;
import io.github.biglocal.funding.CloseOutStep;
import io.github.biglocal.funding.Commitment;
import io.github.biglocal.funding.CopyHolder;
import io.github.biglocal.funding.Drawdown;
import io.github.biglocal.funding.DrawdownId;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.funding.FundingReturn;
import io.github.biglocal.funding.FundingReturnId;
import io.github.biglocal.funding.SpendLine;
import io.github.biglocal.funding.SpendReport;
import io.github.biglocal.funding.SpendReportId;
import io.github.biglocal.funding.SpendTheme;
import io.github.biglocal.funding.StartUpAward;
import io.github.biglocal.funding.StartUpScheme;
import io.github.biglocal.funding.StatedAccount;
import io.github.biglocal.funding.StatedAccountId;
import io.github.biglocal.funding.Uplift;
import io.github.biglocal.grant.Continuation;
import io.github.biglocal.grant.ContinuationSeen;
import io.github.biglocal.grant.Expectation;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.grant.InstalmentPattern;
import io.github.biglocal.grant.Loan;
import io.github.biglocal.grant.LoanId;
import io.github.biglocal.grant.Purpose;
import io.github.biglocal.grant.RecipientKind;
import io.github.biglocal.grant.Round;
import io.github.biglocal.grant.Scheme;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.lto.LtoAbility;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.lto.LtoAppointmentId;
import io.github.biglocal.lto.LtoDifficulty;
import io.github.biglocal.lto.LtoDifficultyPeriod;
import io.github.biglocal.lto.LtoEndReason;
import io.github.biglocal.lto.LtoFunction;
import io.github.biglocal.lto.LtoFunctionPeriod;
import io.github.biglocal.lto.LtoRelation;
import io.github.biglocal.match.AmountClaim;
import io.github.biglocal.match.ClaimStrength;
import io.github.biglocal.match.ContributionKind;
import io.github.biglocal.match.FundingChange;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.FundingRole;
import io.github.biglocal.match.FundingStatus;
import io.github.biglocal.match.FundingStream;
import io.github.biglocal.match.FundingTerms;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectFigure;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.match.ProjectPhase;
import io.github.biglocal.match.RoleEvidence;
import io.github.biglocal.match.StatedTotal;
import io.github.biglocal.match.StatedTotalId;
import io.github.biglocal.match.StatutoryAssessment;
import io.github.biglocal.match.StatutoryEffect;
import io.github.biglocal.match.ValuationRate;
import io.github.biglocal.match.VolunteerTime;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.LegalForm;
import io.github.biglocal.organisation.LegalFormPeriod;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.OrganisationType;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.organisation.Regulator;
import io.github.biglocal.outcome.OtherOutcome;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.partnership.AffiliationPeriod;
import io.github.biglocal.partnership.Conflict;
import io.github.biglocal.partnership.ConflictId;
import io.github.biglocal.partnership.ConflictKind;
import io.github.biglocal.partnership.ConflictOfInterest;
import io.github.biglocal.partnership.ConflictOfInterestId;
import io.github.biglocal.partnership.ConflictParties;
import io.github.biglocal.partnership.ConflictResponse;
import io.github.biglocal.partnership.ConflictStep;
import io.github.biglocal.partnership.ConflictStepTaken;
import io.github.biglocal.partnership.CountedMembers;
import io.github.biglocal.partnership.Decision;
import io.github.biglocal.partnership.DecisionKind;
import io.github.biglocal.partnership.Delegate;
import io.github.biglocal.partnership.Delegation;
import io.github.biglocal.partnership.Delegation.Delegated;
import io.github.biglocal.partnership.Maturity;
import io.github.biglocal.partnership.MaturityJudgement;
import io.github.biglocal.partnership.Meeting;
import io.github.biglocal.partnership.MeetingArrangement;
import io.github.biglocal.partnership.MeetingArrangementPeriod;
import io.github.biglocal.partnership.MeetingId;
import io.github.biglocal.partnership.MeetingInterval;
import io.github.biglocal.partnership.MeetingKind;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MemberAffiliation;
import io.github.biglocal.partnership.MemberGroup;
import io.github.biglocal.partnership.MemberGroupCount;
import io.github.biglocal.partnership.MemorandumOfUnderstanding;
import io.github.biglocal.partnership.NoticePeriod;
import io.github.biglocal.partnership.Office;
import io.github.biglocal.partnership.OfficeTerm;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.PartnershipReview;
import io.github.biglocal.partnership.PartnershipReviewId;
import io.github.biglocal.partnership.PartnershipStyle;
import io.github.biglocal.partnership.Quorum;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.partnership.StylePeriod;
import io.github.biglocal.partnership.TermsOfReference;
import io.github.biglocal.partnership.TermsOfReferenceId;
import io.github.biglocal.partnership.VoteCount;
import io.github.biglocal.partnership.VoterGroup;
import io.github.biglocal.partnership.VotingPeriod;
import io.github.biglocal.partnership.VotingRight;
import io.github.biglocal.partnership.WorkingGroup;
import io.github.biglocal.partnership.WorkingGroupAccess;
import io.github.biglocal.partnership.WorkingGroupId;
import io.github.biglocal.plan.Action;
import io.github.biglocal.plan.ActionId;
import io.github.biglocal.plan.EndorsementRenewal;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeDecision;
import io.github.biglocal.plan.PlanChangeId;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PlanReview;
import io.github.biglocal.plan.PlanReviewId;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.plan.ProposalDocument;
import io.github.biglocal.plan.ReviewAnswer;
import io.github.biglocal.plan.ReviewQuestion;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.programme.ProgrammeRole;
import io.github.biglocal.programme.ProgrammeRolePeriod;
import io.github.biglocal.support.Employment;
import io.github.biglocal.support.PaidWorker;
import io.github.biglocal.support.PaidWorkerId;
import io.github.biglocal.support.RepApproach;
import io.github.biglocal.support.RepApproachPeriod;
import io.github.biglocal.support.RepAssignment;
import io.github.biglocal.support.RepAssignmentId;
import io.github.biglocal.support.RepEndReason;
import io.github.biglocal.support.SupportAssignment;
import io.github.biglocal.support.SupportAssignmentId;
import io.github.biglocal.support.SupportRole;
import io.github.biglocal.support.Volunteering;
import io.github.biglocal.support.VolunteeringId;
import io.github.biglocal.support.WorkerEngagement;
import io.github.biglocal.support.WorkerRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Makes a programme in which every field of every type has a value; a new field is added here. */
final class MaximalProgramme {
    private static final AreaId AREA = AreaId.of("area-1");
    private static final OrganisationId ORGANISATION = OrganisationId.of("organisation-1");
    private static final LocalDate DAY = LocalDate.of(2016, 2, 29);
    private static final LocalDateRange PERIOD = Periods.parse("2016-04-01/2019-03-31");
    private static final Map<String, AdditionalValue> ADDITIONAL = Map.of(
            "note",
            AdditionalValue.of(Map.of(
                    "a",
                    AdditionalValue.of(List.of(
                            AdditionalValue.of(new BigDecimal("1.50")),
                            AdditionalValue.Nothing.NOTHING,
                            AdditionalValue.of("x"))))));
    private static final List<Citation> CITATIONS = List.of(Citation.of("Document, 2020", "3.2")
            .withNote("years only")
            .withLink("https://example.org/document?part=3")
            .withWords("the words of the clause"));
    private static final Payment PAYMENT = Payment.of(DAY, gbp("1234.56"));
    private static final AmountChange AMOUNT_CHANGE = AmountChange.of(DAY, gbp("1500"));
    private static final FundingLine LINE = FundingLine.builder().amount(gbp("4200")).contributor(ORGANISATION).stream(
                    FundingStream.PROGRAMME_LINKED)
            .kind(ContributionKind.CASH)
            .status(FundingStatus.SPENT)
            .date(DAY)
            .terms(FundingTerms.LENT)
            .addLater(new FundingChange(
                    DAY, Optional.of(FundingStatus.SPENT), Optional.of(gbp("4300")), Optional.of(Bound.ABOUT)))
            .withdrawn(DAY)
            .addReturned(PAYMENT)
            .bound(Bound.AT_LEAST)
            .role(FundingRole.LEVERAGING)
            .phase(ProjectPhase.DELIVERY)
            .addVolunteerTime(new VolunteerTime(
                    Ratio.of(3, 2), new ValuationRate(gbp("50"), Ratio.of(7, 1), PERIOD, CITATIONS.get(0))))
            .citations(CITATIONS)
            .additionalFields(ADDITIONAL)
            .build();

    private MaximalProgramme() {}

    static Programme programme() {
        return Programme.builder()
                .id(ProgrammeId.of("programme-1"))
                .name("Programme")
                .period(PERIOD)
                .addRole(new ProgrammeRolePeriod(ProgrammeRole.TRUSTEE, ORGANISATION, PERIOD))
                .addConflict(Conflict.builder()
                        .id(ConflictId.of("conflict-2"))
                        .area(AREA)
                        .parties(ConflictParties.WITH_LTO)
                        .organisation(ORGANISATION)
                        .about("The lease")
                        .began(DAY)
                        .addStep(new ConflictStepTaken(ConflictStep.LTO_REPLACED, Optional.of(DAY)))
                        .settled(DAY.plusDays(90))
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addArea(area())
                .addOrganisation(Organisation.builder()
                        .id(ORGANISATION)
                        .name("Organisation")
                        .addOrgId(OrgId.parse("GB-CHC-1147511"))
                        .type(OrganisationType.CHARITY)
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addPartnership(partnership())
                .addLtoAppointment(LtoAppointment.builder()
                        .id(LtoAppointmentId.of("lto-1"))
                        .area(AREA)
                        .organisation(ORGANISATION)
                        .period(PERIOD)
                        .endReason(LtoEndReason.DIFFERENCES)
                        .chosen(DAY)
                        .dueDiligencePassed(DAY.plusDays(1))
                        .addAbilitiesShown(LtoAbility.values())
                        .addFunction(new LtoFunctionPeriod(LtoFunction.EMPLOYER, PERIOD))
                        .addDifficulty(new LtoDifficultyPeriod(LtoDifficulty.LATE_PAYMENT, PERIOD))
                        .relationToPartnership(LtoRelation.SEPARATE_ORGANISATION)
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addRepAssignment(RepAssignment.builder()
                        .id(RepAssignmentId.of("rep-1"))
                        .area(AREA)
                        .rep(PersonId.of("person-2"))
                        .period(Periods.parse("../2019-03-31"))
                        .endReason(RepEndReason.FUNDER_DECISION)
                        .addApproach(new RepApproachPeriod(RepApproach.ADVISORY, PERIOD))
                        .daysPerYear(12)
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addWorkingGroup(workingGroup())
                .addPartnershipReview(partnershipReview())
                .addConflictsOfInterest(conflictOfInterest())
                .addSupportAssignment(supportAssignment())
                .addPaidWorker(paidWorker())
                .addVolunteering(volunteering())
                .addPlan(plan())
                .addAllocation(Allocation.builder()
                        .id(AllocationId.of("allocation-1"))
                        .area(AREA)
                        .initial(gbp("1000000"))
                        .addUplift(new Uplift(DAY, gbp("105000"), CITATIONS))
                        .addStartUpAward(new StartUpAward(
                                StartUpScheme.GETTING_PEOPLE_INVOLVED,
                                OptionalInt.of(2),
                                Optional.of(gbp("20000")),
                                Optional.of(DAY),
                                CITATIONS))
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addFundingAgreement(FundingAgreement.builder()
                        .id(FundingAgreementId.of("agreement-1"))
                        .area(AREA)
                        .lto(ORGANISATION)
                        .plan(PlanId.of("plan-1"))
                        .offered(DAY)
                        .period(PERIOD)
                        .amount(gbp("500000"))
                        .addSchedule(PAYMENT)
                        .planChange(PlanChangeId.of("change-1"))
                        .signed(DAY.plusDays(7))
                        .addBudget(new PlannedSpend("Footpaths", gbp("500000")))
                        .terms("Terms of July 2015")
                        .addParts(AgreementPart.OFFER_LETTER, AgreementPart.PAYMENT_SCHEDULE)
                        .addCopiedTo(CopyHolder.REP, CopyHolder.PARTNERSHIP_CHAIR)
                        .addCommitment(new Commitment("Footpath", gbp("65000"), PERIOD))
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addScheme(Scheme.builder()
                        .id(SchemeId.of("scheme-1"))
                        .area(AREA)
                        .name("Community chest")
                        .maximumAward(gbp("1000"))
                        .addRound(new Round(PERIOD, Optional.of(DAY)))
                        .addEligibleRecipients(RecipientKind.UNINCORPORATED_GROUP, RecipientKind.ORGANISATION)
                        .addExcludedPurposes(Purpose.RECOVERABLE_VAT, Purpose.of("FIREWORKS"))
                        .spendWithinMonths(6)
                        .planPriority(Expectation.REQUIRED)
                        .matchFunding(Expectation.ENCOURAGED)
                        .period(PERIOD)
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addActivity(activity())
                .addOutput(output())
                .addImpact(impact())
                .addEvidence(evidence())
                .addIndicator(indicator())
                .addGrant(grant())
                .addLoan(loan())
                .addCommission(commission())
                .addProject(project())
                .addMeeting(Meeting.builder()
                        .id(MeetingId.of("meeting-1"))
                        .partnership(PartnershipId.of("partnership-1"))
                        .date(DAY)
                        .kind(MeetingKind.ANNUAL)
                        .addPresent(PersonId.of("person-1"))
                        .addApology(PersonId.of("person-2"))
                        .noticeGiven(DAY.minusDays(21))
                        .addDecision(new Decision(
                                Optional.of(DecisionKind.SELECTION),
                                Optional.of("Summer fun day"),
                                Optional.of(Reference.to(Grant.class, GrantId.of("grant-1"))),
                                Optional.of(Decision.Outcome.AGREED),
                                List.of(PersonId.of("person-1")),
                                List.of(PersonId.of("person-2")),
                                List.of(PersonId.of("person-3")),
                                List.of(PersonId.of("person-4")),
                                List.of(new VoteCount(
                                        Optional.of(VoterGroup.RESIDENTS),
                                        OptionalInt.of(5),
                                        OptionalInt.of(2),
                                        OptionalInt.of(1),
                                        OptionalInt.of(1)))))
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addEvaluation(Evaluation.builder()
                        .id(EvaluationId.of("evaluation-1"))
                        .title("Phase 2")
                        .phase(2)
                        .period(PERIOD)
                        .addEvaluator(ORGANISATION)
                        .addArea(AREA)
                        .addFieldwork(new Fieldwork(
                                EvidenceMethod.FOCUS_GROUP,
                                PERIOD,
                                Optional.of(Count.about(9)),
                                Optional.of(Count.of(55)),
                                Optional.of(Count.atMost(15)),
                                List.of(AREA)))
                        .addStatedTotal(new FieldworkTotal(EvidenceMethod.FOCUS_GROUP, Count.of(9)))
                        .addOutput(new EvaluationOutput(
                                EvaluationOutputKind.FILM, Count.fewerThan(38), Optional.of(PERIOD)))
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addSurvey(Survey.builder()
                        .id(SurveyId.of("survey-1"))
                        .title("Activities and matched funding")
                        .evaluation(EvaluationId.of("evaluation-1"))
                        .respondents(Respondents.AREAS)
                        .period(PERIOD)
                        .population(15)
                        .sample(15)
                        .responses(11)
                        .addAnsweredBy(AREA)
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addAssessment(Assessment.builder()
                        .id(AssessmentId.of("assessment-1"))
                        .partnership(PartnershipId.of("partnership-1"))
                        .date(DAY)
                        .evaluator(ORGANISATION)
                        .addEnabler(Enabler.AGENCY)
                        .addChallenge(Challenge.CUTS)
                        .addMotivation(Motivation.CIVIC_DUTY)
                        .addBalancingAct(BalancingAct.NEED_OR_WANT)
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addLegacy(Legacy.builder()
                        .id(LegacyId.of("legacy-1"))
                        .area(AREA)
                        .date(DAY)
                        .body(ORGANISATION)
                        .addAsset(AssetId.of("asset-1"))
                        .addService(ActivityId.of("activity-1"))
                        .addGroup(ORGANISATION)
                        .addIncome(new LegacyIncome(
                                IncomeSource.SOLAR_ENERGY,
                                Optional.of(AssetId.of("asset-1")),
                                Optional.of(gbp("5000")),
                                Optional.of(PERIOD)))
                        .addHubAccount(new HubAccount(
                                AssetId.of("asset-1"), PERIOD, Optional.of(gbp("9000")), Optional.of(gbp("12000"))))
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addInfluence(Influence.builder()
                        .id(InfluenceId.of("influence-1"))
                        .area(AREA)
                        .sought("A bus route")
                        .soughtOn(DAY)
                        .addResult(InfluenceResultSeen.on(InfluenceResult.REFUSED, DAY))
                        .reach(InfluenceReach.BEYOND_AREA)
                        .change("the bus route")
                        .body(ORGANISATION)
                        .tier(TierOfGovernment.UNITARY)
                        .instrument(Instrument.CAMPAIGN)
                        .date(DAY)
                        .addEvidence(EvidenceId.of("evidence-1"))
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addPublishedFigure(PublishedFigure.builder()
                        .id(PublishedFigureId.of("figure-1"))
                        .measure(FigureMeasure.RESIDENT_PAID_WORKERS)
                        .value(PrintedNumber.of("27 %"))
                        .addPart(PrintedNumber.of("40"))
                        .addDeduction(PrintedNumber.of("3"))
                        .base(PrintedNumber.of("151"))
                        .scope(FigureScope.AREAS)
                        .addArea(AREA)
                        .wave(1)
                        .addProject(ProjectId.of("project-1"))
                        .evaluation(EvaluationId.of("evaluation-1"))
                        .survey(SurveyId.of("survey-1"))
                        .date(DAY)
                        .period(PERIOD)
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addPlanChange(planChange())
                .addDrawdown(drawdown())
                .addSpendReport(spendReport())
                .addStatedAccount(statedAccount())
                .addFundingReturn(fundingReturn())
                .addCloseOut(closeOut())
                .addStatedTotal(StatedTotal.builder()
                        .id(StatedTotalId.of("total-1"))
                        .addArea(AREA)
                        .wave(1)
                        .addProject(ProjectId.of("project-1"))
                        .totalCost(gbp("8400"))
                        .programmeMoney(gbp("4200"))
                        .match(gbp("4200"))
                        .bound(Bound.ABOUT)
                        .roundedTo(gbp("100"))
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addPlanReview(planReview())
                .addAsset(asset())
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Area area() {
        return Area.builder()
                .id(AREA)
                .name("Area")
                .addOtherName("Other name")
                .addFormerName(new FormerName("Former name", Optional.of(DAY.minusDays(1))))
                .region(Region.EAST_MIDLANDS)
                .setting(Setting.RURAL)
                .addLocalAuthority(new LocalAuthority(
                        "Authority",
                        Optional.of(GssCode.parse("E07000034")),
                        Optional.of(TierOfGovernment.DISTRICT_OR_BOROUGH)))
                .addSettlement("Village")
                .population(Count.about(7_000))
                .wave(1)
                .announcementNumber(1)
                .announced(DAY)
                .addGssCode(GssCode.parse("E01000001"))
                .addBoundaryChange(new BoundaryChange("Enlarged", Optional.of(DAY)))
                .addStage(new StageReached(AreaStage.GETTING_STARTED, DAY))
                .addPathway(new PathwayPeriod(PathwayStep.DEVELOPING_PLAN, PERIOD))
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Partnership partnership() {
        return Partnership.builder()
                .id(PartnershipId.of("partnership-1"))
                .area(AREA)
                .name("Partnership")
                .addTermsOfReference(TermsOfReference.builder()
                        .id(TermsOfReferenceId.of("terms-1"))
                        .period(PERIOD)
                        .quorum(new Quorum(
                                OptionalInt.of(3),
                                Optional.of(Ratio.of(1, 3)),
                                Optional.of(Ratio.of(1, 2)),
                                Optional.of(CountedMembers.VOTING_MEMBERS)))
                        .officeMonths(12)
                        .consecutiveTerms(3)
                        .officeUntil(MeetingKind.ANNUAL)
                        .maximumMembers(18)
                        .minimumResidents(10)
                        .maximumResidents(13)
                        .addExcludedAffiliation(MemberAffiliation.ELECTED_COUNCILLOR)
                        .addNotice(new NoticePeriod(MeetingKind.GOVERNANCE, 0, 14))
                        .addYearlyMeeting(MeetingKind.ANNUAL)
                        .addMeetingInterval(new MeetingInterval(MeetingKind.ANNUAL, 15))
                        .nonPublicVotes(Ratio.of(1, 2))
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addMember(Member.builder()
                        .id(PersonId.of("person-1"))
                        .addTerm(PERIOD)
                        .addTerm(Periods.parse("2020-01-01/.."))
                        .addResidence(new ResidencePeriod(Residence.RESIDENT, LocalDateRange.ALL))
                        .addVoting(new VotingPeriod(VotingRight.NON_VOTING, PERIOD))
                        .addOffice(new OfficeTerm(Office.of("TEA_MAKER"), PERIOD))
                        .addAffiliation(new AffiliationPeriod(
                                MemberAffiliation.ELECTED_COUNCILLOR,
                                Optional.of(TierOfGovernment.PARISH_OR_TOWN),
                                Optional.of(ORGANISATION),
                                PERIOD))
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .period(PERIOD)
                .endorsed(DAY)
                .memorandum(new MemorandumOfUnderstanding(
                        Set.of(MemorandumOfUnderstanding.Signatory.values()), Optional.of(DAY.plusDays(1))))
                .codeOfConductAdopted(DAY.plusDays(2))
                .conflictProcessAdopted(DAY.plusDays(3))
                .addStyle(new StylePeriod(PartnershipStyle.GUIDES_AND_DELIVERS, PERIOD))
                .addDelegation(new Delegation(Delegate.LTO, Delegated.DELIVERY, PERIOD))
                .addMeetingArrangement(new MeetingArrangementPeriod(MeetingArrangement.RESIDENT_ONLY_MEETINGS, PERIOD))
                .addLegalForm(new LegalFormPeriod(LegalForm.CIO, List.of(Regulator.CHARITY_COMMISSION), PERIOD))
                .incorporated(DAY.plusDays(4))
                .incorporatedAs(ORGANISATION)
                .merged(DAY.plusDays(5))
                .mergedWith(ORGANISATION)
                .addMaturityJudgement(new MaturityJudgement(Maturity.STURDY, DAY.plusDays(6), CITATIONS.get(0)))
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static WorkingGroup workingGroup() {
        return WorkingGroup.builder()
                .id(WorkingGroupId.of("group-1"))
                .partnership(PartnershipId.of("partnership-1"))
                .topic("Green spaces")
                .access(WorkingGroupAccess.OPEN_TO_NON_MEMBERS)
                .addPeople(PersonId.of("person-1"), PersonId.of("person-3"))
                .period(PERIOD)
                .constituted(DAY)
                .became(ORGANISATION)
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static PartnershipReview partnershipReview() {
        return PartnershipReview.builder()
                .id(PartnershipReviewId.of("review-1"))
                .partnership(PartnershipId.of("partnership-1"))
                .period(PERIOD)
                .completed(DAY)
                .addConclusion("More people of working age are needed")
                .members(12)
                .residents(9)
                .votingMembers(10)
                .addMemberGroup(new MemberGroupCount(MemberGroup.UNDER_25, Count.fewerThan(5)))
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static ConflictOfInterest conflictOfInterest() {
        return ConflictOfInterest.builder()
                .id(ConflictOfInterestId.of("conflict-1"))
                .partnership(PartnershipId.of("partnership-1"))
                .person(PersonId.of("person-1"))
                .kind(ConflictKind.INDIRECT_FINANCIAL)
                .concerns(new Reference("Grant", "grant-1"))
                .arose(DAY)
                .declared(DAY.plusDays(1))
                .addResponses(ConflictResponse.WITHDREW_FROM_DISCUSSION, ConflictResponse.DID_NOT_VOTE)
                .settled(DAY.plusDays(2))
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static SupportAssignment supportAssignment() {
        return SupportAssignment.builder()
                .id(SupportAssignmentId.of("support-1"))
                .area(AREA)
                .role(SupportRole.AREA_ADVISOR)
                .person(PersonId.of("person-4"))
                .organisation(ORGANISATION)
                .period(PERIOD)
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static PaidWorker paidWorker() {
        return PaidWorker.builder()
                .id(PaidWorkerId.of("worker-1"))
                .area(AREA)
                .role(WorkerRole.COMMUNITY_DEVELOPMENT)
                .person(PersonId.of("person-5"))
                .engagement(WorkerEngagement.SUBSTANTIVE_POST)
                .employment(Employment.EMPLOYED)
                .employer(ORGANISATION)
                .period(PERIOD)
                .addResidence(new ResidencePeriod(Residence.NON_RESIDENT, PERIOD))
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Volunteering volunteering() {
        return Volunteering.builder()
                .id(VolunteeringId.of("volunteering-1"))
                .area(AREA)
                .period(PERIOD)
                .volunteers(Count.moreThan(40))
                .hours(Count.of(1_200))
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Plan plan() {
        return Plan.builder()
                .id(PlanId.of("plan-1"))
                .area(AREA)
                .title("First plan")
                .version(1)
                .period(PERIOD)
                .submitted(DAY)
                .endorsed(DAY.plusDays(30))
                .draftingBegan(DAY.minusDays(30))
                .assessor(PersonId.of("person-3"))
                .passedToAssessor(DAY.plusDays(1))
                .assessorVisit(DAY.plusDays(10))
                .assessorFeedback(DAY.plusDays(20))
                .addEndorsementRenewal(new EndorsementRenewal(DAY.plusDays(365)))
                .replaced(DAY.plusDays(900))
                .replacedBy(PlanId.of("plan-2"))
                .vision("A \"better\" place: één dorp 🏡")
                .addCostedVision(new PlannedSpend("People", gbp("900000")))
                .addPriority(Priority.builder()
                        .id(PriorityId.of("priority-1"))
                        .title("Green spaces")
                        .addOutcome(Outcome.BETTER_PLACE_TO_LIVE)
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addAction(Action.builder()
                        .id(ActionId.of("action-1"))
                        .title("Footpath")
                        .priority(PriorityId.of("priority-1"))
                        .period(PERIOD)
                        .cost(gbp("5312"))
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .legacyStatement("A footpath")
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static PlanReview planReview() {
        return PlanReview.builder()
                .id(PlanReviewId.of("review-1"))
                .plan(PlanId.of("plan-1"))
                .date(DAY.plusDays(700))
                .addAnswer(new ReviewAnswer(ReviewQuestion.LEARNING, "Footpaths bring people together"))
                .submitted(DAY.plusDays(710))
                .approved(DAY.plusDays(720))
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Asset asset() {
        return Asset.builder()
                .id(AssetId.of("asset-1"))
                .area(AREA)
                .name("The Old Chapel")
                .kind(AssetKind.BUILDING)
                .building(BuildingType.CHAPEL)
                .use(AssetUse.COMMUNITY_HUB)
                .addStatus(new AssetStatusPeriod(AssetStatus.OPEN, PERIOD))
                .addTenure(new TenurePeriod(Tenure.LEASED, Optional.of(ORGANISATION), PERIOD))
                .cost(gbp("120000"))
                .value(gbp("150000"))
                .programmeMoney(gbp("60000"))
                .planningPermission(DAY)
                .addService("Advice")
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Grant grant() {
        return Grant.builder()
                .id(GrantId.of("grant-1"))
                .area(AREA)
                .title("Start-up")
                .scheme(SchemeId.of("scheme-1"))
                .recipientKind(RecipientKind.ORGANISATION)
                .recipient(ORGANISATION)
                .addPurposes(Purpose.START_UP, Purpose.of("BEES"))
                .addPriority(PriorityId.of("priority-1"))
                .applied(DAY.minusDays(7))
                .amountAppliedFor(gbp("750"))
                .amountAwarded(gbp("500"))
                .addAmountChanges(AMOUNT_CHANGE)
                .withdrawn(DAY)
                .awardDate(DAY)
                .period(PERIOD)
                .status(GrantStatus.ACTIVE)
                .addOutcomesSought(Outcome.SKILLS_AND_CONFIDENCE, Outcome.IDENTIFY_AND_ACT_ON_NEEDS)
                .addCondition("Spend within six months")
                .instalmentPattern(InstalmentPattern.TAPERED)
                .addPaymentsDue(PAYMENT)
                .addPayment(PAYMENT)
                .addReturned(PAYMENT)
                .addAfterwards(ContinuationSeen.on(Continuation.OTHER_FUNDING, DAY))
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Loan loan() {
        return Loan.builder()
                .id(LoanId.of("loan-1"))
                .area(AREA)
                .title("Van")
                .scheme(SchemeId.of("scheme-1"))
                .recipientKind(RecipientKind.ORGANISATION)
                .recipient(ORGANISATION)
                .amountLent(gbp("2000"))
                .addAmountChanges(AMOUNT_CHANGE)
                .withdrawn(DAY)
                .agreed(DAY)
                .status(GrantStatus.COMPLETED)
                .addPayment(PAYMENT)
                .addRepaymentsDue(PAYMENT)
                .addRepayment(PAYMENT)
                .addWrittenOff(PAYMENT)
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Commission commission() {
        return Commission.builder()
                .id(CommissionId.of("commission-1"))
                .area(AREA)
                .title("Youth work")
                .specification("Two evenings a week")
                .addDesignedWith("young people")
                .coDesign(CoDesign.CO_DESIGNED)
                .budget(gbp("28000"))
                .tenderStatus(TenderStatus.COMPLETE)
                .tenderPeriod(Periods.parse("2015-11-01/2015-11-30"))
                .tenderValue(gbp("29000"))
                .numberOfTenderers(1)
                .addTenderer(ORGANISATION)
                .awardStatus(AwardStatus.ACTIVE)
                .awarded(DAY)
                .awardValue(gbp("30000"))
                .addSupplier(ORGANISATION)
                .contractStatus(ContractStatus.TERMINATED)
                .signed(DAY)
                .addMonitoringVisit(new MonitoringVisit(DAY, Optional.of("Twelve came")))
                .commissioner(ORGANISATION)
                .provider(ORGANISATION)
                .method(ProcurementMethod.SELECTIVE)
                .value(gbp("30000"))
                .addValueChanges(AMOUNT_CHANGE)
                .addReturned(PAYMENT)
                .period(PERIOD)
                .addOutcomesSought(Outcome.DIFFERENCE_TO_PRIORITISED_NEEDS)
                .addOtherOutcomesSought(OtherOutcome.BETTER_HEALTH)
                .addMilestone(Milestone.of("First evening")
                        .withDue(DAY)
                        .withStatus(MilestoneStatus.MET)
                        .withMet(DAY)
                        .withType(MilestoneType.DELIVERY))
                .addPayment(PAYMENT)
                .monitoring("Quarterly report")
                .ending(CommissionEnding.BROUGHT_IN_HOUSE)
                .ended(DAY)
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Project project() {
        return Project.builder()
                .id(ProjectId.of("project-1"))
                .area(AREA)
                .addOtherAreas(AREA)
                .title("Petanque club")
                .addProgrammeLine(LINE)
                .addMatchLine(LINE)
                .totalCost(gbp("8400"))
                .addClaim(new AmountClaim(ProjectFigure.MATCH, gbp("4000"), CITATIONS.get(0)))
                .claimStrength(ClaimStrength.CONTRIBUTED)
                .addRoleEvidence(new RoleEvidence(ClaimStrength.CONTRIBUTED, Optional.of(DAY), CITATIONS.get(0)))
                .addStatutoryAssessment(
                        new StatutoryAssessment(StatutoryEffect.ADDS, Optional.of(DAY), CITATIONS.get(0)))
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Activity activity() {
        return Activity.builder()
                .id(ActivityId.of("activity-1"))
                .area(AREA)
                .title("Garden")
                .theme(ActivityTheme.COMMUNITY_SPACES)
                .addDeliveredBy(ORGANISATION)
                .period(PERIOD)
                .participants(Count.of(40))
                .plan(PlanId.of("plan-1"))
                .addPriority(PriorityId.of("priority-1"))
                .addDirectOutcomes(Outcome.SKILLS_AND_CONFIDENCE)
                .addSpend(ActivitySpend.of(gbp("500"))
                        .withGrant(GrantId.of("grant-1"))
                        .withCommission(CommissionId.of("commission-1"))
                        .withDate(DAY))
                .addAfterwards(ContinuationSeen.on(Continuation.RUN_BY_MEMBERS, DAY))
                .addVolunteering(VolunteeringId.of("volunteering-1"))
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Output output() {
        return Output.builder()
                .id(OutputId.of("output-1"))
                .activity(ActivityId.of("activity-1"))
                .title("Trees planted")
                .count(Count.moreThan(120))
                .date(DAY)
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Impact impact() {
        return Impact.builder()
                .id(ImpactId.of("impact-1"))
                .area(AREA)
                .title("Neighbours talk")
                .level(ChangeLevel.COMMUNITY)
                .nature(ImpactNature.INTANGIBLE)
                .type(ImpactType.COMMUNITY_SPIRIT)
                .direction(ImpactDirection.POSITIVE)
                .addState(ImpactStateSeen.on(ImpactState.SUSTAINED, DAY))
                .people(Count.atLeast(30))
                .intention(Intention.UNINTENDED)
                .addActivity(ActivityId.of("activity-1"))
                .addOutput(OutputId.of("output-1"))
                .addLeadsTo(ImpactId.of("impact-2"))
                .addOutcome(Outcome.BETTER_PLACE_TO_LIVE)
                .addOtherOutcome(OtherOutcome.LESS_LONELINESS)
                .date(DAY)
                .strength(ClaimStrength.CONTRIBUTED)
                .counterfactual("No garden")
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Evidence evidence() {
        return Evidence.builder()
                .id(EvidenceId.of("evidence-1"))
                .area(AREA)
                .title("Street survey")
                .method(EvidenceMethod.SURVEY)
                .date(DAY)
                .collector(ORGANISATION)
                .addSpeaker(Speaker.PARTICIPANT)
                .independence(Independence.INDEPENDENT)
                .addImpact(ImpactId.of("impact-1"))
                .level(ChangeLevel.GROUP)
                .grade(new EvidenceGrade(EvidenceScale.NESTA, 2))
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Indicator indicator() {
        return Indicator.builder()
                .id(IndicatorId.of("indicator-1"))
                .area(AREA)
                .outcome(Outcome.SKILLS_AND_CONFIDENCE)
                .title("People who say they can")
                .unit("per cent")
                .baseline(Measure.of("40", DAY))
                .target(Measure.of("60.5", DAY.plusDays(700)))
                .addReading(Measure.of("-0.25", DAY.plusDays(300)))
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static PlanChange planChange() {
        return PlanChange.builder()
                .id(PlanChangeId.of("change-1"))
                .area(AREA)
                .plan(PlanId.of("plan-1"))
                .kind(PlanChangeKind.VIREMENT)
                .requested(DAY)
                .neededBy(DAY.plusDays(28))
                .decided(DAY.plusDays(14))
                .decision(PlanChangeDecision.AGREED)
                .amount(gbp("5000"))
                .fromHeading("Events")
                .toHeading("Footpaths")
                .addDocuments(ProposalDocument.CURRENT_PLAN, ProposalDocument.AGREED_BUDGET)
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Drawdown drawdown() {
        return Drawdown.builder()
                .id(DrawdownId.of("drawdown-1"))
                .agreement(FundingAgreementId.of("agreement-1"))
                .date(DAY)
                .planMoney(gbp("1234.56"))
                .ltoContribution(gbp("61.73"))
                .planYear("Year 2")
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static SpendReport spendReport() {
        return SpendReport.builder()
                .id(SpendReportId.of("report-1"))
                .agreement(FundingAgreementId.of("agreement-1"))
                .period(PERIOD)
                .due(DAY)
                .submitted(DAY.plusDays(3))
                .addLine(new SpendLine("Footpaths", Optional.of(SpendTheme.of("PATHS")), gbp("1000")))
                .planYear("Year 2")
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static StatedAccount statedAccount() {
        return StatedAccount.builder()
                .id(StatedAccountId.of("stated-account-1"))
                .area(AREA)
                .date(DAY)
                .agreement(FundingAgreementId.of("agreement-1"))
                .planYear("Year 2")
                .received(gbp("51400"))
                .spent(gbp("23911"))
                .returned(gbp("0"))
                .held(gbp("27489"))
                .undrawn(gbp("55900"))
                .committed(gbp("65000"))
                .uncommitted(gbp("18389"))
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static FundingReturn fundingReturn() {
        return FundingReturn.builder()
                .id(FundingReturnId.of("return-1"))
                .agreement(FundingAgreementId.of("agreement-1"))
                .date(DAY)
                .amount(gbp("234.56"))
                .contribution(gbp("11.73"))
                .planYear("Year 2")
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static CloseOut closeOut() {
        return CloseOut.builder()
                .id(CloseOutId.of("close-out-1"))
                .area(AREA)
                .phaseBegun(DAY)
                .closed(DAY.plusDays(400))
                .remaining(gbp("74999.99"))
                .addStep(new CloseOutStep(
                        CloseOutRequirement.FINAL_SPEND_REPORT, CloseOutStep.Status.DONE, Optional.of(DAY)))
                .recordsKeptUntil(DAY.plusYears(7))
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }
}
