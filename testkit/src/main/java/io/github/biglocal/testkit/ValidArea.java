package io.github.biglocal.testkit;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.AreaStage;
import io.github.biglocal.area.Region;
import io.github.biglocal.area.Setting;
import io.github.biglocal.area.StageReached;
import io.github.biglocal.commission.AwardStatus;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.CommissionId;
import io.github.biglocal.commission.ContractStatus;
import io.github.biglocal.commission.ProcurementMethod;
import io.github.biglocal.commission.TenderStatus;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.evidence.Activity;
import io.github.biglocal.evidence.ActivityId;
import io.github.biglocal.evidence.ActivitySpend;
import io.github.biglocal.evidence.ActivityTheme;
import io.github.biglocal.evidence.ChangeLevel;
import io.github.biglocal.evidence.Evidence;
import io.github.biglocal.evidence.EvidenceId;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.evidence.Impact;
import io.github.biglocal.evidence.ImpactDirection;
import io.github.biglocal.evidence.ImpactId;
import io.github.biglocal.evidence.ImpactState;
import io.github.biglocal.evidence.ImpactStateSeen;
import io.github.biglocal.evidence.Independence;
import io.github.biglocal.evidence.Output;
import io.github.biglocal.evidence.OutputId;
import io.github.biglocal.evidence.Speaker;
import io.github.biglocal.funding.AgreementPart;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.AllocationId;
import io.github.biglocal.funding.CopyHolder;
import io.github.biglocal.funding.Drawdown;
import io.github.biglocal.funding.DrawdownId;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.funding.SpendLine;
import io.github.biglocal.funding.SpendReport;
import io.github.biglocal.funding.SpendReportId;
import io.github.biglocal.funding.SpendTheme;
import io.github.biglocal.funding.Uplift;
import io.github.biglocal.grant.Expectation;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.grant.Purpose;
import io.github.biglocal.grant.RecipientKind;
import io.github.biglocal.grant.Scheme;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.lto.LtoAbility;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.lto.LtoAppointmentId;
import io.github.biglocal.lto.LtoFunction;
import io.github.biglocal.lto.LtoFunctionPeriod;
import io.github.biglocal.lto.LtoRelation;
import io.github.biglocal.match.AmountClaim;
import io.github.biglocal.match.ContributionKind;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.FundingStatus;
import io.github.biglocal.match.FundingStream;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectFigure;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.match.StatutoryAssessment;
import io.github.biglocal.match.StatutoryEffect;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.OrganisationType;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.partnership.AffiliationPeriod;
import io.github.biglocal.partnership.Meeting;
import io.github.biglocal.partnership.MeetingId;
import io.github.biglocal.partnership.MeetingInterval;
import io.github.biglocal.partnership.MeetingKind;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MemberAffiliation;
import io.github.biglocal.partnership.MemorandumOfUnderstanding;
import io.github.biglocal.partnership.NoticePeriod;
import io.github.biglocal.partnership.Office;
import io.github.biglocal.partnership.OfficeTerm;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.PartnershipReview;
import io.github.biglocal.partnership.PartnershipReviewId;
import io.github.biglocal.partnership.Quorum;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.partnership.TermsOfReference;
import io.github.biglocal.partnership.TermsOfReferenceId;
import io.github.biglocal.partnership.VotingPeriod;
import io.github.biglocal.partnership.VotingRight;
import io.github.biglocal.plan.Action;
import io.github.biglocal.plan.ActionId;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.support.Employment;
import io.github.biglocal.support.PaidWorker;
import io.github.biglocal.support.PaidWorkerId;
import io.github.biglocal.support.RepAssignment;
import io.github.biglocal.support.RepAssignmentId;
import io.github.biglocal.support.Volunteering;
import io.github.biglocal.support.VolunteeringId;
import io.github.biglocal.support.WorkerRole;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Makes the records of one area as they should be. */
final class ValidArea {
    private static final List<LocalDate> ANNOUNCED =
            List.of(LocalDate.of(2010, 7, 27), LocalDate.of(2012, 2, 29), LocalDate.of(2012, 12, 10));
    private static final LocalDate FORMED = LocalDate.of(2014, 1, 15);
    private static final LocalDate FIRST_PLAN = LocalDate.of(2016, 1, 1);
    private static final LocalDate SECOND_PLAN = LocalDate.of(2020, 1, 1);
    private static final LocalDate END = LocalDate.of(2023, 12, 31);
    private static final List<String> HEADINGS = List.of("Places", "People", "Grants", "Delivery");
    private static final List<SpendTheme> THEMES = List.of(
            SpendTheme.COMMUNITY_SPACES,
            SpendTheme.COMMUNITY_ENGAGEMENT,
            SpendTheme.SMALL_GRANTS,
            SpendTheme.DELIVERY_COSTS);
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
    private static final List<FundingStream> STREAMS = List.of(
            FundingStream.LOCAL_GOVERNMENT,
            FundingStream.TRUSTS_AND_FOUNDATIONS,
            FundingStream.CORPORATE,
            FundingStream.EARNED_INCOME);

    private final int number;
    private final int size;
    private final Random random;
    private final AreaId area;
    private final OrganisationId lto;
    private final OrganisationId group;
    private final OrganisationId funder;
    private final PartnershipId partnership;
    private final List<PersonId> members = new ArrayList<>();
    private final SchemeId scheme;
    private final List<Entity> records = new ArrayList<>();

    ValidArea(int number, int size, Random random) {
        this.number = number;
        this.size = size;
        this.random = random;
        area = AreaId.of(id("area"));
        lto = OrganisationId.of(id("lto"));
        group = OrganisationId.of(id("group"));
        funder = OrganisationId.of(id("funder"));
        partnership = PartnershipId.of(id("partnership"));
        scheme = SchemeId.of(id("scheme"));
    }

    private String id(String kind) {
        return kind + "-" + number;
    }

    private String id(String kind, int count) {
        return kind + "-" + number + "-" + count;
    }

    List<Entity> records() {
        records.add(area());
        records.add(organisation(lto, "Trust", OrganisationType.CHARITY));
        records.add(organisation(group, "Group", OrganisationType.CHARITY));
        records.add(organisation(funder, "Foundation", OrganisationType.CHARITY));
        Partnership board = partnership();
        records.add(board);
        records.add(review(board));
        addMeetings();
        records.add(appointment());
        records.add(RepAssignment.builder()
                .id(RepAssignmentId.of(id("rep")))
                .area(area)
                .rep(PersonId.of(id("rep")))
                .period(LocalDateRange.ofUnboundedEnd(FORMED))
                .daysPerYear(12)
                .build());
        records.add(PaidWorker.builder()
                .id(PaidWorkerId.of(id("worker")))
                .area(area)
                .role(WorkerRole.COMMUNITY_DEVELOPMENT)
                .employment(Employment.EMPLOYED)
                .employer(lto)
                .period(LocalDateRange.ofUnboundedEnd(FIRST_PLAN))
                .build());
        records.add(Volunteering.builder()
                .id(VolunteeringId.of(id("volunteering")))
                .area(area)
                .period(year(2020))
                .volunteers(Count.of(20 + random.nextInt(60)))
                .hours(Count.of(400 + random.nextInt(1_600)))
                .build());
        records.add(allocation());
        addPlan(1, FIRST_PLAN, SECOND_PLAN.minusDays(1), gbp(60_000));
        addPlan(2, SECOND_PLAN, END, gbp(50_000));
        addScheme();
        for (int i = 1; i <= size; i++) {
            addGrant(i);
        }
        for (int i = 1; i <= size / 2; i++) {
            addActivity(i);
        }
        for (int i = 1; i <= Math.max(1, size / 5); i++) {
            addProject(i);
            addCommission(i);
        }
        return records;
    }

    private Area area() {
        int wave = 1 + random.nextInt(ANNOUNCED.size());
        LocalDate announced = ANNOUNCED.get(wave - 1);
        return Area.builder()
                .id(area)
                .name("Area " + number)
                .region(oneOf(List.of(Region.values())))
                .setting(oneOf(List.of(Setting.values())))
                .population(Count.about(4_000 + 100 * random.nextInt(80)))
                .wave(wave)
                .announced(announced)
                .addStage(new StageReached(AreaStage.ANNOUNCED, announced))
                .addStage(new StageReached(AreaStage.PARTNERSHIP_FORMED, FORMED))
                .addStage(new StageReached(AreaStage.PLAN_ENDORSED, FIRST_PLAN.minusDays(30)))
                .addStage(new StageReached(AreaStage.DELIVERING, FIRST_PLAN))
                .build();
    }

    private Organisation organisation(OrganisationId id, String name, OrganisationType type) {
        return Organisation.builder()
                .id(id)
                .name(name + " of area " + number)
                .type(type)
                .build();
    }

    private Partnership partnership() {
        int count = 8 + random.nextInt(7);
        // From more than half, by a margin, up to all of them.
        int residents = count * 6 / 10 + 1 + random.nextInt(count - count * 6 / 10);
        LocalDateRange term = LocalDateRange.ofUnboundedEnd(LocalDate.of(2018, 4, 1));
        var builder = Partnership.builder()
                .id(partnership)
                .area(area)
                .name("Partnership of area " + number)
                .period(LocalDateRange.ofUnboundedEnd(FORMED))
                .endorsed(FORMED.plusMonths(6))
                .memorandum(new MemorandumOfUnderstanding(
                        Set.of(MemorandumOfUnderstanding.Signatory.values()), Optional.of(FORMED.plusMonths(6))))
                .codeOfConductAdopted(FORMED.plusMonths(6))
                .conflictProcessAdopted(FORMED.plusMonths(6))
                .addTermsOfReference(TermsOfReference.builder()
                        .id(TermsOfReferenceId.of(id("terms")))
                        .period(LocalDateRange.ofUnboundedEnd(SECOND_PLAN))
                        .quorum(Quorum.ofMembers(5))
                        .maximumMembers(16)
                        .minimumResidents(3)
                        .officeMonths(36)
                        .addExcludedAffiliation(MemberAffiliation.PAID_WORKER)
                        .addNotice(new NoticePeriod(MeetingKind.ORDINARY, 0, 7))
                        .addYearlyMeeting(MeetingKind.ANNUAL)
                        .addMeetingInterval(new MeetingInterval(MeetingKind.ORDINARY, 6))
                        .build());
        for (int i = 0; i < count; i++) {
            PersonId person = PersonId.of(id("person", i + 1));
            members.add(person);
            var member = Member.builder()
                    .id(person)
                    .addTerm(term)
                    .addResidence(
                            new ResidencePeriod(i < residents ? Residence.RESIDENT : Residence.NON_RESIDENT, term))
                    .addVoting(new VotingPeriod(VotingRight.VOTING, term))
                    .addAffiliation(new AffiliationPeriod(
                            i == count - 1 ? MemberAffiliation.ELECTED_COUNCILLOR : MemberAffiliation.NONE,
                            Optional.empty(),
                            Optional.empty(),
                            term));
            if (i == 0) {
                member.addOffice(
                        new OfficeTerm(Office.CHAIR, LocalDateRange.ofUnboundedEnd(LocalDate.of(2019, 10, 20))));
            }
            builder.addMember(member.build());
        }
        return builder.build();
    }

    private PartnershipReview review(Partnership board) {
        long residents = board.members().stream()
                .filter(member -> member.residence().get(0).residence() == Residence.RESIDENT)
                .count();
        return PartnershipReview.builder()
                .id(PartnershipReviewId.of(id("review")))
                .partnership(partnership)
                .period(year(2020))
                .completed(LocalDate.of(2020, 11, 30))
                .members(board.members().size())
                .residents((int) residents)
                .votingMembers(board.members().size())
                .build();
    }

    private void addMeetings() {
        int count = 1;
        for (LocalDate day = LocalDate.of(2020, 1, 20); day.isBefore(ValidProgrammes.DAY); day = day.plusMonths(3)) {
            records.add(Meeting.builder()
                    .id(MeetingId.of(id("meeting", count++)))
                    .partnership(partnership)
                    .date(day)
                    .kind(day.getMonthValue() == 10 ? MeetingKind.ANNUAL : MeetingKind.ORDINARY)
                    .addAllPresent(members.subList(0, 6 + random.nextInt(members.size() - 6)))
                    .noticeGiven(day.minusDays(14))
                    .build());
        }
    }

    private LtoAppointment appointment() {
        LocalDateRange period = LocalDateRange.ofUnboundedEnd(FORMED.plusMonths(8));
        return LtoAppointment.builder()
                .id(LtoAppointmentId.of(id("appointment")))
                .area(area)
                .organisation(lto)
                .period(period)
                .chosen(FORMED.plusMonths(6))
                .dueDiligencePassed(FORMED.plusMonths(7))
                .addAbilitiesShown(LtoAbility.values())
                .addFunction(new LtoFunctionPeriod(LtoFunction.EMPLOYER, period))
                .relationToPartnership(LtoRelation.SEPARATE_ORGANISATION)
                .build();
    }

    private Allocation allocation() {
        return Allocation.builder()
                .id(AllocationId.of(id("allocation")))
                .area(area)
                .initial(gbp(1_000_000))
                .addUplift(new Uplift(LocalDate.of(2017, 4, 1), gbp(105_000), List.of()))
                .addUplift(new Uplift(LocalDate.of(2020, 4, 1), gbp(50_000), List.of()))
                .build();
    }

    private void addPlan(int version, LocalDate from, LocalDate to, Money payment) {
        LocalDateRange period = LocalDateRange.ofClosed(from, to);
        PlanId id = PlanId.of(id("plan", version));
        LocalDate submitted = from.minusDays(70);
        var plan = Plan.builder()
                .id(id)
                .area(area)
                .title("Plan " + version)
                .version(version)
                .period(period)
                .draftingBegan(submitted.minusDays(120))
                .submitted(submitted)
                .assessor(PersonId.of(id("assessor")))
                .passedToAssessor(submitted.plusDays(3))
                .assessorVisit(submitted.plusDays(14))
                .assessorFeedback(submitted.plusDays(21))
                .endorsed(from.minusDays(30))
                .vision("A place where people want to live")
                .legacyStatement("What was begun goes on without us");
        if (version == 1) {
            plan.replaced(to.plusDays(1)).replacedBy(PlanId.of(id("plan", version + 1)));
        }
        Money budget = payment.multipliedBy(8);
        Money whole = gbp(version == 1 ? 1_000_000 : 1_155_000);
        List<Money> shares = shares(budget);
        List<Money> ofTheWhole = shares(whole);
        for (int i = 0; i < HEADINGS.size(); i++) {
            PriorityId priority = PriorityId.of("priority-" + version + "-" + (i + 1));
            plan.addPriority(Priority.builder()
                    .id(priority)
                    .title(HEADINGS.get(i))
                    .addOutcome(OUTCOMES.get(i % OUTCOMES.size()))
                    .build());
            plan.addAction(Action.builder()
                    .id(ActionId.of("action-" + version + "-" + (i + 1)))
                    .title(HEADINGS.get(i))
                    .priority(priority)
                    .period(period)
                    .cost(shares.get(i))
                    .build());
            plan.addCostedVision(new PlannedSpend(HEADINGS.get(i), ofTheWhole.get(i)));
        }
        records.add(plan.build());
        addAgreement(version, id, period, payment, shares);
    }

    private void addAgreement(int version, PlanId plan, LocalDateRange period, Money payment, List<Money> budget) {
        FundingAgreementId id = FundingAgreementId.of(id("agreement", version));
        var agreement = FundingAgreement.builder()
                .id(id)
                .area(area)
                .lto(lto)
                .plan(plan)
                .offered(period.getStart().minusDays(21))
                .signed(period.getStart().minusDays(7))
                .period(period)
                .amount(payment.multipliedBy(8))
                .addParts(AgreementPart.values())
                .addCopiedTo(CopyHolder.values());
        for (int i = 0; i < HEADINGS.size(); i++) {
            agreement.addBudget(new PlannedSpend(HEADINGS.get(i), budget.get(i)));
        }
        for (int i = 0; i < 8; i++) {
            LocalDate due = period.getStart().plusMonths(6L * i);
            agreement.addSchedule(Payment.of(due, payment));
            if (due.isAfter(ValidProgrammes.DAY)) {
                continue;
            }
            records.add(Drawdown.builder()
                    .id(DrawdownId.of(id("drawdown-" + version, i + 1)))
                    .agreement(id)
                    .date(due.plusDays(5))
                    .planMoney(payment)
                    .ltoContribution(payment.dividedBy(20, RoundingMode.HALF_UP))
                    .build());
            LocalDate next = due.plusMonths(6);
            if (next.plusDays(30).isBefore(ValidProgrammes.DAY)) {
                addSpendReport(id, version, i + 1, LocalDateRange.of(due, next), payment);
            }
        }
        records.add(agreement.build());
    }

    private void addSpendReport(
            FundingAgreementId agreement, int version, int count, LocalDateRange period, Money spent) {
        var report = SpendReport.builder()
                .id(SpendReportId.of(id("spend-" + version, count)))
                .agreement(agreement)
                .period(period)
                .due(period.getEnd().plusDays(28))
                .submitted(period.getEnd().plusDays(1L + random.nextInt(27)));
        List<Money> shares = shares(spent);
        for (int i = 0; i < HEADINGS.size(); i++) {
            report.addLine(new SpendLine(HEADINGS.get(i), Optional.of(THEMES.get(i)), shares.get(i)));
        }
        records.add(report.build());
    }

    private void addScheme() {
        records.add(Scheme.builder()
                .id(scheme)
                .area(area)
                .name("Community chest")
                .maximumAward(gbp(1_000))
                .addEligibleRecipients(RecipientKind.UNINCORPORATED_GROUP, RecipientKind.ORGANISATION)
                .addExcludedPurposes(Purpose.EXISTING_SALARIES)
                .spendWithinMonths(12)
                .planPriority(Expectation.REQUIRED)
                .period(LocalDateRange.ofUnboundedEnd(FIRST_PLAN))
                .build());
    }

    private void addGrant(int count) {
        LocalDate awarded = SECOND_PLAN.plusDays(random.nextInt(500));
        Money amount = gbp(100 + 10 * random.nextInt(91));
        boolean isPaid = awarded.plusDays(20).isBefore(ValidProgrammes.DAY);
        records.add(Grant.builder()
                .id(GrantId.of(id("grant", count)))
                .area(area)
                .title("Grant " + count)
                .scheme(scheme)
                .recipientKind(RecipientKind.ORGANISATION)
                .recipient(group)
                .addPurposes(oneOf(List.of(Purpose.EVENT, Purpose.ACTIVITIES, Purpose.EQUIPMENT)))
                .addPriority(PriorityId.of("priority-2-3"))
                .applied(awarded.minusDays(30))
                .amountAppliedFor(amount)
                .amountAwarded(amount)
                .awardDate(awarded)
                .period(LocalDateRange.of(awarded.plusDays(1), awarded.plusMonths(6)))
                .status(GrantStatus.ACTIVE)
                .addOutcomesSought(oneOf(OUTCOMES))
                .addAllPayments(isPaid ? List.of(Payment.of(awarded.plusDays(14), amount)) : List.of())
                .build());
    }

    private void addActivity(int count) {
        LocalDate from = SECOND_PLAN.plusDays(random.nextInt(300));
        ActivityId activity = ActivityId.of(id("activity", count));
        OutputId output = OutputId.of(id("output", count));
        ImpactId impact = ImpactId.of(id("impact", count));
        records.add(Activity.builder()
                .id(activity)
                .area(area)
                .title("Activity " + count)
                .theme(oneOf(
                        List.of(ActivityTheme.COMMUNITY_SPACES, ActivityTheme.YOUNG_PEOPLE, ActivityTheme.ENVIRONMENT)))
                .addDeliveredBy(group)
                .period(LocalDateRange.of(from, from.plusDays(90)))
                .participants(Count.of(10 + random.nextInt(90)))
                .plan(PlanId.of(id("plan", 2)))
                .addPriority(PriorityId.of("priority-2-" + (1 + random.nextInt(HEADINGS.size()))))
                .addSpend(ActivitySpend.of(gbp(200 + random.nextInt(800))).withDate(from))
                .build());
        records.add(Output.builder()
                .id(output)
                .activity(activity)
                .title("Sessions held")
                .count(Count.of(4 + random.nextInt(20)))
                .date(from.plusDays(90))
                .build());
        records.add(Impact.builder()
                .id(impact)
                .area(area)
                .title("People take part")
                .level(ChangeLevel.COMMUNITY)
                .direction(ImpactDirection.POSITIVE)
                .addOutput(output)
                .addOutcome(oneOf(OUTCOMES))
                .date(from.plusDays(120))
                .addState(ImpactStateSeen.on(ImpactState.SUSTAINED, from.plusDays(160)))
                .build());
        records.add(Evidence.builder()
                .id(EvidenceId.of(id("evidence", count)))
                .area(area)
                .title("Survey " + count)
                .method(EvidenceMethod.SURVEY)
                .date(from.plusDays(130))
                .addSpeaker(Speaker.PARTICIPANT)
                .independence(Independence.INDEPENDENT)
                .addImpact(impact)
                .build());
    }

    private void addProject(int count) {
        Money money = gbp(5_000 + 1_000 * random.nextInt(30));
        Money match = gbp(1_000 + 100 * random.nextInt(900));
        LocalDate date = SECOND_PLAN.plusDays(random.nextInt(500));
        records.add(Project.builder()
                .id(ProjectId.of(id("project", count)))
                .area(area)
                .title("Project " + count)
                .addProgrammeLine(line(money, lto, FundingStream.PROGRAMME_LINKED, date))
                .addMatchLine(line(match, funder, oneOf(STREAMS), date))
                .totalCost(money.plus(match))
                .addClaim(new AmountClaim(ProjectFigure.MATCH, match, Citation.of("Report of project " + count)))
                .addStatutoryAssessment(
                        new StatutoryAssessment(StatutoryEffect.ADDS, Optional.of(date), Citation.of("Assessment")))
                .build());
    }

    private static FundingLine line(Money amount, OrganisationId from, FundingStream stream, LocalDate date) {
        return FundingLine.builder().amount(amount).contributor(from).stream(stream)
                .kind(ContributionKind.CASH)
                .status(FundingStatus.SPENT)
                .date(date)
                .build();
    }

    private void addCommission(int count) {
        LocalDate tender = SECOND_PLAN.plusDays(random.nextInt(200));
        Money value = gbp(5_000 + 500 * random.nextInt(50));
        LocalDate signed = tender.plusDays(60);
        records.add(Commission.builder()
                .id(CommissionId.of(id("commission", count)))
                .area(area)
                .title("Service " + count)
                .budget(value)
                .tenderStatus(TenderStatus.COMPLETE)
                .tenderPeriod(LocalDateRange.of(tender, tender.plusDays(30)))
                .tenderValue(value)
                .numberOfTenderers(3)
                .addTenderer(group)
                .awardStatus(AwardStatus.ACTIVE)
                .awarded(tender.plusDays(45))
                .awardValue(value)
                .addSupplier(group)
                .contractStatus(ContractStatus.ACTIVE)
                .signed(signed)
                .commissioner(lto)
                .provider(group)
                .method(ProcurementMethod.OPEN)
                .value(value)
                .period(LocalDateRange.of(signed, signed.plusYears(2)))
                .addOutcomesSought(oneOf(OUTCOMES))
                .addPayment(Payment.of(signed.plusDays(30), value.dividedBy(2, RoundingMode.DOWN)))
                .build());
    }

    /** An amount in four parts, of whole pounds, that add up to it. */
    private List<Money> shares(Money whole) {
        int pounds = whole.getAmountMajorInt();
        int first = pounds * (20 + random.nextInt(10)) / 100;
        int second = pounds * (20 + random.nextInt(10)) / 100;
        int third = pounds * (10 + random.nextInt(10)) / 100;
        return List.of(gbp(first), gbp(second), gbp(third), gbp(pounds - first - second - third));
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static LocalDateRange year(int year) {
        return LocalDateRange.ofClosed(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Money gbp(long pounds) {
        return Money.ofMajor(CurrencyUnit.GBP, pounds);
    }
}
