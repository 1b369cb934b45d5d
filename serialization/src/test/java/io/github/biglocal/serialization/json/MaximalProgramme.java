package io.github.biglocal.serialization.json;

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
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.CommissionEnding;
import io.github.biglocal.commission.CommissionId;
import io.github.biglocal.commission.Milestone;
import io.github.biglocal.commission.MilestoneStatus;
import io.github.biglocal.commission.ProcurementMethod;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.AllocationId;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.funding.Uplift;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.grant.Loan;
import io.github.biglocal.grant.LoanId;
import io.github.biglocal.grant.RecipientKind;
import io.github.biglocal.grant.Scheme;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.match.AmountClaim;
import io.github.biglocal.match.ContributionKind;
import io.github.biglocal.match.Deal;
import io.github.biglocal.match.DealFigure;
import io.github.biglocal.match.DealId;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.FundingStatus;
import io.github.biglocal.match.FundingStream;
import io.github.biglocal.match.StatedTotal;
import io.github.biglocal.match.StatedTotalId;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.OrganisationType;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.partnership.LtoAppointment;
import io.github.biglocal.partnership.LtoAppointmentId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Office;
import io.github.biglocal.partnership.OfficeTerm;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.PersonId;
import io.github.biglocal.partnership.RepAssignment;
import io.github.biglocal.partnership.RepAssignmentId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.partnership.VotingPeriod;
import io.github.biglocal.partnership.VotingRight;
import io.github.biglocal.plan.Action;
import io.github.biglocal.plan.ActionId;
import io.github.biglocal.plan.EndorsementRenewal;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PlanReview;
import io.github.biglocal.plan.PlanReviewId;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.plan.ReviewAnswer;
import io.github.biglocal.plan.ReviewQuestion;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** A programme in which every field of every type has a value; a new field is added here. */
final class MaximalProgramme {
    private static final AreaId AREA = AreaId.of("area-1");
    private static final OrganisationId ORGANISATION = OrganisationId.of("organisation-1");
    private static final LocalDate DAY = LocalDate.of(2016, 2, 29);
    private static final LocalDateRange PERIOD = Periods.parse("2016-04-01/2019-03-31");
    private static final Map<String, String> ADDITIONAL = Map.of("note", "{\"a\":[1.50,null,\"x\"]}");
    private static final List<Citation> CITATIONS =
            List.of(new Citation("Document, 2020", Optional.of("3.2"), Optional.of("years only")));
    private static final Payment PAYMENT = Payment.of(DAY, gbp("1234.56"));
    private static final FundingLine LINE = FundingLine.builder().amount(gbp("4200")).contributor(ORGANISATION).stream(
                    FundingStream.PROGRAMME_LINKED)
            .kind(ContributionKind.CASH)
            .status(FundingStatus.SPENT)
            .date(DAY)
            .citations(CITATIONS)
            .additionalFields(ADDITIONAL)
            .build();

    private MaximalProgramme() {}

    static Programme programme() {
        return Programme.builder()
                .id(ProgrammeId.of("programme-1"))
                .name("Programme")
                .period(PERIOD)
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
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addRepAssignment(RepAssignment.builder()
                        .id(RepAssignmentId.of("rep-1"))
                        .area(AREA)
                        .rep(PersonId.of("person-2"))
                        .period(Periods.parse("../2019-03-31"))
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addPlan(plan())
                .addAllocation(Allocation.builder()
                        .id(AllocationId.of("allocation-1"))
                        .area(AREA)
                        .initial(gbp("1000000"))
                        .addUplift(new Uplift(DAY, gbp("105000"), CITATIONS))
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
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addScheme(Scheme.builder()
                        .id(SchemeId.of("scheme-1"))
                        .area(AREA)
                        .name("Community chest")
                        .maximumAward(gbp("1000"))
                        .period(PERIOD)
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addGrant(grant())
                .addLoan(loan())
                .addCommission(commission())
                .addDeal(deal())
                .addStatedTotal(StatedTotal.builder()
                        .id(StatedTotalId.of("total-1"))
                        .area(AREA)
                        .addDeal(DealId.of("deal-1"))
                        .totalCost(gbp("8400"))
                        .programmeMoney(gbp("4200"))
                        .match(gbp("4200"))
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
                .addPlanReview(planReview())
                .addAsset(asset())
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    /** Returns every value of the model in the programme, itself first; a value of a type outside it is left out. */
    static List<Object> values() {
        List<Object> values = new ArrayList<>();
        collect(programme(), values);
        return values;
    }

    private static void collect(Object value, List<Object> values) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(held -> collect(held, values));
        } else if (value instanceof Iterable<?> held) {
            held.forEach(element -> collect(element, values));
        } else if (Shape.inModel(value.getClass())) {
            values.add(value);
            properties(value).values().forEach(property -> collect(property, values));
        }
    }

    /** Returns what a value of the model is made of, by name: properties or components; nothing for an enum. */
    static Map<String, Object> properties(Object value) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Optional<Shape> shape = Shape.of(value.getClass());
        if (shape.isPresent()) {
            shape.get().properties().forEach((name, accessor) -> properties.put(name, get(accessor, value)));
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                properties.put(component.getName(), get(component.getAccessor(), value));
            }
        }
        return properties;
    }

    private static Object get(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(value.getClass().getName(), e);
        }
    }

    private static Area area() {
        return Area.builder()
                .id(AREA)
                .name("Area")
                .addFormerName(new FormerName("Former name", Optional.of(DAY.minusDays(1))))
                .region(Region.EAST_MIDLANDS)
                .setting(Setting.RURAL)
                .addLocalAuthority(new LocalAuthority(
                        "Authority",
                        Optional.of(GssCode.parse("E07000034")),
                        Optional.of(TierOfGovernment.DISTRICT_OR_BOROUGH)))
                .addSettlement("Village")
                .population(7_000)
                .wave(1)
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
                .addMember(Member.builder()
                        .id(PersonId.of("person-1"))
                        .addTerm(PERIOD)
                        .addTerm(Periods.parse("2020-01-01/.."))
                        .addResidence(new ResidencePeriod(Residence.RESIDENT, LocalDateRange.ALL))
                        .addVoting(new VotingPeriod(VotingRight.NON_VOTING, PERIOD))
                        .addOffice(new OfficeTerm(Office.of("TEA_MAKER"), PERIOD))
                        .citations(CITATIONS)
                        .additionalFields(ADDITIONAL)
                        .build())
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
                .amountAppliedFor(gbp("750"))
                .amountAwarded(gbp("500"))
                .awardDate(DAY)
                .period(PERIOD)
                .status(GrantStatus.ACTIVE)
                .addOutcomesSought(Outcome.SKILLS_AND_CONFIDENCE, Outcome.IDENTIFY_AND_ACT_ON_NEEDS)
                .addCondition("Spend within six months")
                .addPayment(PAYMENT)
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
                .agreed(DAY)
                .status(GrantStatus.COMPLETED)
                .addPayment(PAYMENT)
                .addRepayment(PAYMENT)
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
                .commissioner(ORGANISATION)
                .provider(ORGANISATION)
                .method(ProcurementMethod.SELECTIVE)
                .value(gbp("30000"))
                .period(PERIOD)
                .addOutcomesSought(Outcome.DIFFERENCE_TO_PRIORITISED_NEEDS)
                .addMilestone(new Milestone(
                        "First evening", Optional.of(DAY), Optional.of(MilestoneStatus.MET), Optional.of(DAY)))
                .addPayment(PAYMENT)
                .monitoring("Quarterly report")
                .ending(CommissionEnding.BROUGHT_IN_HOUSE)
                .ended(DAY)
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Deal deal() {
        return Deal.builder()
                .id(DealId.of("deal-1"))
                .area(AREA)
                .title("Petanque club")
                .addProgrammeLine(LINE)
                .addMatchLine(LINE)
                .totalCost(gbp("8400"))
                .addClaim(new AmountClaim(DealFigure.MATCH, gbp("4000"), CITATIONS.get(0)))
                .citations(CITATIONS)
                .additionalFields(ADDITIONAL)
                .build();
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }
}
