package io.github.biglocal.programme;

import io.github.biglocal.area.Area;
import io.github.biglocal.asset.Asset;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Id;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.evaluation.Assessment;
import io.github.biglocal.evaluation.Evaluation;
import io.github.biglocal.evaluation.Influence;
import io.github.biglocal.evaluation.Survey;
import io.github.biglocal.evidence.Activity;
import io.github.biglocal.evidence.Evidence;
import io.github.biglocal.evidence.Impact;
import io.github.biglocal.evidence.Indicator;
import io.github.biglocal.evidence.Output;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.CloseOut;
import io.github.biglocal.funding.Drawdown;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingReturn;
import io.github.biglocal.funding.SpendReport;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.Loan;
import io.github.biglocal.grant.Scheme;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.match.Deal;
import io.github.biglocal.match.StatedTotal;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.partnership.ConflictOfInterest;
import io.github.biglocal.partnership.LtoAppointment;
import io.github.biglocal.partnership.PaidWorker;
import io.github.biglocal.partnership.Meeting;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipReview;
import io.github.biglocal.partnership.RepAssignment;
import io.github.biglocal.partnership.SupportAssignment;
import io.github.biglocal.partnership.Volunteering;
import io.github.biglocal.partnership.WorkingGroup;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanReview;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/** Every id that a record refers to is the id of a record of the programme. People have no record, only ids. */
public final class ReferencesResolve extends Rule<Programme> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("references-resolve");

    /** One field that refers to records by id. */
    private record Link<T extends Entity>(
            Class<T> from, String field, Class<? extends Entity> to, Function<T, Stream<? extends Id>> ids) {

        void addDangling(Programme programme, List<DanglingReference> findings) {
            for (T record : programme.all(from)) {
                ids.apply(record)
                        .filter(id -> programme.find(Reference.to(to, id)).isEmpty())
                        .forEach(id ->
                                findings.add(new DanglingReference(record.reference(), field, Reference.to(to, id))));
            }
        }
    }

    private static final List<Link<?>> LINKS = List.of(
            one(Partnership.class, "area", Area.class, Partnership::area),
            one(LtoAppointment.class, "area", Area.class, LtoAppointment::area),
            one(LtoAppointment.class, "organisation", Organisation.class, LtoAppointment::organisation),
            one(RepAssignment.class, "area", Area.class, RepAssignment::area),
            one(Plan.class, "area", Area.class, Plan::area),
            one(Allocation.class, "area", Area.class, Allocation::area),
            one(FundingAgreement.class, "area", Area.class, FundingAgreement::area),
            one(FundingAgreement.class, "lto", Organisation.class, FundingAgreement::lto),
            optional(FundingAgreement.class, "plan", Plan.class, FundingAgreement::plan),
            one(Scheme.class, "area", Area.class, Scheme::area),
            one(Grant.class, "area", Area.class, Grant::area),
            optional(Grant.class, "scheme", Scheme.class, Grant::scheme),
            optional(Grant.class, "recipient", Organisation.class, Grant::recipient),
            one(Loan.class, "area", Area.class, Loan::area),
            optional(Loan.class, "scheme", Scheme.class, Loan::scheme),
            optional(Loan.class, "recipient", Organisation.class, Loan::recipient),
            one(Commission.class, "area", Area.class, Commission::area),
            optional(Commission.class, "commissioner", Organisation.class, Commission::commissioner),
            optional(Commission.class, "provider", Organisation.class, Commission::provider),
            one(Deal.class, "area", Area.class, Deal::area),
            new Link<>(
                    Deal.class,
                    "programmeLines.contributor",
                    Organisation.class,
                    deal -> deal.programmeLines().stream().flatMap(line -> line.contributor().stream())),
            new Link<>(
                    Deal.class,
                    "matchLines.contributor",
                    Organisation.class,
                    deal -> deal.matchLines().stream().flatMap(line -> line.contributor().stream())),
            one(StatedTotal.class, "area", Area.class, StatedTotal::area),
            optional(Plan.class, "replacedBy", Plan.class, Plan::replacedBy),
            one(PlanReview.class, "plan", Plan.class, PlanReview::plan),
            one(Asset.class, "area", Area.class, Asset::area),
            new Link<>(
                    Asset.class,
                    "tenures.holder",
                    Organisation.class,
                    asset -> asset.tenures().stream().flatMap(tenure -> tenure.holder().stream())),
            optional(Partnership.class, "incorporatedAs", Organisation.class, Partnership::incorporatedAs),
            optional(Partnership.class, "mergedWith", Organisation.class, Partnership::mergedWith),
            one(WorkingGroup.class, "partnership", Partnership.class, WorkingGroup::partnership),
            optional(WorkingGroup.class, "became", Organisation.class, WorkingGroup::became),
            one(PartnershipReview.class, "partnership", Partnership.class, PartnershipReview::partnership),
            one(ConflictOfInterest.class, "partnership", Partnership.class, ConflictOfInterest::partnership),
            one(SupportAssignment.class, "area", Area.class, SupportAssignment::area),
            optional(SupportAssignment.class, "organisation", Organisation.class, SupportAssignment::organisation),
            one(PaidWorker.class, "area", Area.class, PaidWorker::area),
            optional(PaidWorker.class, "employer", Organisation.class, PaidWorker::employer),
            one(Volunteering.class, "area", Area.class, Volunteering::area),
            one(Meeting.class, "partnership", Partnership.class, Meeting::partnership),
            new Link<>(
                    Partnership.class,
                    "members.capacities.organisation",
                    Organisation.class,
                    partnership -> partnership.members().stream()
                            .flatMap(member -> member.capacities().stream())
                            .flatMap(capacity -> capacity.organisation().stream())),
            many(Commission.class, "tenderers", Organisation.class, Commission::tenderers),
            many(Commission.class, "suppliers", Organisation.class, Commission::suppliers),
            one(Activity.class, "area", Area.class, Activity::area),
            new Link<>(Activity.class, "deliveredBy", Organisation.class, activity -> activity.deliveredBy().stream()),
            optional(Activity.class, "plan", Plan.class, Activity::plan),
            new Link<>(
                    Activity.class,
                    "spend.grant",
                    Grant.class,
                    activity -> activity.spend().stream().flatMap(line -> line.grant().stream())),
            new Link<>(
                    Activity.class,
                    "spend.commission",
                    Commission.class,
                    activity -> activity.spend().stream().flatMap(line -> line.commission().stream())),
            one(Output.class, "activity", Activity.class, Output::activity),
            one(Impact.class, "area", Area.class, Impact::area),
            new Link<>(Impact.class, "activities", Activity.class, impact -> impact.activities().stream()),
            new Link<>(Impact.class, "outputs", Output.class, impact -> impact.outputs().stream()),
            new Link<>(Impact.class, "leadsTo", Impact.class, impact -> impact.leadsTo().stream()),
            one(Evidence.class, "area", Area.class, Evidence::area),
            optional(Evidence.class, "collector", Organisation.class, Evidence::collector),
            new Link<>(Evidence.class, "impacts", Impact.class, evidence -> evidence.impacts().stream()),
            one(Indicator.class, "area", Area.class, Indicator::area),
            new Link<>(
                    Evaluation.class, "evaluators", Organisation.class, evaluation -> evaluation.evaluators().stream()),
            new Link<>(Evaluation.class, "areas", Area.class, evaluation -> evaluation.areas().stream()),
            optional(Survey.class, "evaluation", Evaluation.class, Survey::evaluation),
            new Link<>(Survey.class, "answeredBy", Area.class, survey -> survey.answeredBy().stream()),
            one(Assessment.class, "partnership", Partnership.class, Assessment::partnership),
            optional(Assessment.class, "evaluator", Organisation.class, Assessment::evaluator),
            one(Influence.class, "area", Area.class, Influence::area),
            optional(Influence.class, "body", Organisation.class, Influence::body),
            new Link<>(Influence.class, "evidence", Evidence.class, influence -> influence.evidence().stream()),
            optional(FundingAgreement.class, "planChange", PlanChange.class, FundingAgreement::planChange),
            one(PlanChange.class, "area", Area.class, PlanChange::area),
            optional(PlanChange.class, "plan", Plan.class, PlanChange::plan),
            one(Drawdown.class, "agreement", FundingAgreement.class, Drawdown::agreement),
            one(SpendReport.class, "agreement", FundingAgreement.class, SpendReport::agreement),
            one(FundingReturn.class, "agreement", FundingAgreement.class, FundingReturn::agreement),
            one(CloseOut.class, "area", Area.class, CloseOut::area),
            new Link<>(StatedTotal.class, "deals", Deal.class, total -> total.deals().stream()));

    /** Makes the rule. */
    public ReferencesResolve() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "Every id that a record refers to is there",
                        "A grant of an area that is not there is left out of every figure about areas.",
                        List.of(Guidance.UNIQUE_IDENTIFIERS),
                        LocalDateRange.ALL),
                Programme.class);
    }

    private static <T extends Entity> Link<T> one(
            Class<T> from, String field, Class<? extends Entity> to, Function<T, ? extends Id> id) {
        return new Link<>(from, field, to, record -> Stream.of(id.apply(record)));
    }

    private static <T extends Entity> Link<T> optional(
            Class<T> from, String field, Class<? extends Entity> to, Function<T, Optional<? extends Id>> id) {
        return new Link<>(from, field, to, record -> id.apply(record).stream());
    }

    private static <T extends Entity> Link<T> many(
            Class<T> from, String field, Class<? extends Entity> to, Function<T, Set<? extends Id>> ids) {
        return new Link<>(from, field, to, record -> ids.apply(record).stream());
    }

    @Override
    protected Verdict judge(Programme programme, RuleContext context) {
        List<DanglingReference> findings = new ArrayList<>();
        for (Link<?> link : LINKS) {
            link.addDangling(programme, findings);
        }
        for (Plan plan : programme.plans()) {
            Set<Id> priorities = plan.priorities().stream().map(Priority::id).collect(Collectors.toSet());
            plan.actions().stream()
                    .flatMap(action -> action.priority().stream())
                    .filter(id -> !priorities.contains(id))
                    .forEach(id -> findings.add(new DanglingReference(
                            plan.reference(), "actions.priority", Reference.to(Priority.class, id))));
        }
        for (ConflictOfInterest conflict : programme.conflictsOfInterest()) {
            conflict.concerns()
                    .filter(record -> programme.find(record).isEmpty())
                    .ifPresent(record -> findings.add(new DanglingReference(conflict.reference(), "concerns", record)));
        Set<Id> planned = programme.plans().stream()
                .flatMap(plan -> plan.priorities().stream())
                .map(Priority::id)
                .collect(Collectors.toSet());
        for (Grant grant : programme.grants()) {
            grant.priorities().stream()
                    .filter(id -> !planned.contains(id))
                    .forEach(id -> findings.add(
                            new DanglingReference(grant.reference(), "priorities", Reference.to(Priority.class, id))));
        }
        addPrioritiesOfActivities(programme, findings);
        // By record, so that the order of the records makes no difference.
        findings.sort(Comparator.comparing(DanglingReference::record));
        return Verdict.of(findings);
    }

    /** A priority is looked for in the plan that the activity names; where that is not there, the plan is what is missing. */
    private static void addPrioritiesOfActivities(Programme programme, List<DanglingReference> findings) {
        for (Activity activity : programme.activities()) {
            Optional<Plan> plan = activity.plan().flatMap(programme::find);
            if (plan.isPresent() || activity.plan().isEmpty()) {
                Set<PriorityId> there = plan.stream()
                        .flatMap(found -> found.priorities().stream())
                        .map(Priority::id)
                        .collect(Collectors.toSet());
                activity.priorities().stream()
                        .filter(id -> !there.contains(id))
                        .forEach(id -> findings.add(new DanglingReference(
                                activity.reference(), "priorities", Reference.to(Priority.class, id))));
            }
        }
    }

    /**
     * A record refers to one that is not there.
     *
     * @param record the record that refers
     * @param field the field in which it does
     * @param missing the record that is not there
     */
    public record DanglingReference(Reference record, String field, Reference missing) implements Finding {
        @Override
        public Optional<Reference> place() {
            return Optional.of(record);
        }

        @Override
        public String problem() {
            return "Its field " + field + " refers to " + missing + ", which is not there.";
        }

        @Override
        public String repair() {
            return "Add " + missing + ", or correct the id.";
        }
    }
}
