package io.github.biglocal.programme;

import io.github.biglocal.asset.Asset;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
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
import io.github.biglocal.match.Project;
import io.github.biglocal.match.StatedTotal;
import io.github.biglocal.partnership.ConflictOfInterest;
import io.github.biglocal.partnership.LtoAppointment;
import io.github.biglocal.partnership.Meeting;
import io.github.biglocal.partnership.PaidWorker;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipReview;
import io.github.biglocal.partnership.RepAssignment;
import io.github.biglocal.partnership.SupportAssignment;
import io.github.biglocal.partnership.Volunteering;
import io.github.biglocal.partnership.WorkingGroup;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanReview;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which records refer to which, field by field. The order of the lines of a type is that in which its area is looked for. */
final class Links {
    private static final List<Field<?>> FIELDS = List.of(
            one(Partnership.class, "area", Partnership::area),
            one(LtoAppointment.class, "area", LtoAppointment::area),
            one(LtoAppointment.class, "organisation", LtoAppointment::organisation),
            one(RepAssignment.class, "area", RepAssignment::area),
            one(Plan.class, "area", Plan::area),
            one(Allocation.class, "area", Allocation::area),
            one(FundingAgreement.class, "area", FundingAgreement::area),
            one(FundingAgreement.class, "lto", FundingAgreement::lto),
            optional(FundingAgreement.class, "plan", FundingAgreement::plan),
            one(Scheme.class, "area", Scheme::area),
            one(Grant.class, "area", Grant::area),
            optional(Grant.class, "scheme", Grant::scheme),
            optional(Grant.class, "recipient", Grant::recipient),
            one(Loan.class, "area", Loan::area),
            optional(Loan.class, "scheme", Loan::scheme),
            optional(Loan.class, "recipient", Loan::recipient),
            one(Commission.class, "area", Commission::area),
            optional(Commission.class, "commissioner", Commission::commissioner),
            optional(Commission.class, "provider", Commission::provider),
            one(Project.class, "area", Project::area),
            many(
                    Project.class,
                    "programmeLines.contributor",
                    project -> project.programmeLines().stream().flatMap(line -> line.contributor().stream())),
            many(
                    Project.class,
                    "matchLines.contributor",
                    project -> project.matchLines().stream().flatMap(line -> line.contributor().stream())),
            one(StatedTotal.class, "area", StatedTotal::area),
            many(StatedTotal.class, "projects", total -> total.projects().stream()),
            optional(Plan.class, "replacedBy", Plan::replacedBy),
            one(PlanReview.class, "plan", PlanReview::plan),
            one(Asset.class, "area", Asset::area),
            many(
                    Asset.class,
                    "tenures.holder",
                    asset -> asset.tenures().stream().flatMap(tenure -> tenure.holder().stream())),
            optional(Partnership.class, "incorporatedAs", Partnership::incorporatedAs),
            optional(Partnership.class, "mergedWith", Partnership::mergedWith),
            one(WorkingGroup.class, "partnership", WorkingGroup::partnership),
            optional(WorkingGroup.class, "became", WorkingGroup::became),
            one(PartnershipReview.class, "partnership", PartnershipReview::partnership),
            one(ConflictOfInterest.class, "partnership", ConflictOfInterest::partnership),
            one(SupportAssignment.class, "area", SupportAssignment::area),
            optional(SupportAssignment.class, "organisation", SupportAssignment::organisation),
            one(PaidWorker.class, "area", PaidWorker::area),
            optional(PaidWorker.class, "employer", PaidWorker::employer),
            one(Volunteering.class, "area", Volunteering::area),
            one(Meeting.class, "partnership", Meeting::partnership),
            many(
                    Partnership.class,
                    "members.affiliations.organisation",
                    partnership -> partnership.members().stream()
                            .flatMap(member -> member.affiliations().stream())
                            .flatMap(affiliation -> affiliation.organisation().stream())),
            optional(FundingAgreement.class, "planChange", FundingAgreement::planChange),
            one(PlanChange.class, "area", PlanChange::area),
            optional(PlanChange.class, "plan", PlanChange::plan),
            one(Drawdown.class, "agreement", Drawdown::agreement),
            one(SpendReport.class, "agreement", SpendReport::agreement),
            one(FundingReturn.class, "agreement", FundingReturn::agreement),
            one(CloseOut.class, "area", CloseOut::area),
            many(Commission.class, "tenderers", commission -> commission.tenderers().stream()),
            many(Commission.class, "suppliers", commission -> commission.suppliers().stream()),
            one(Activity.class, "area", Activity::area),
            many(Activity.class, "deliveredBy", activity -> activity.deliveredBy().stream()),
            optional(Activity.class, "plan", Activity::plan),
            many(
                    Activity.class,
                    "spend.grant",
                    activity -> activity.spend().stream().flatMap(line -> line.grant().stream())),
            many(
                    Activity.class,
                    "spend.commission",
                    activity -> activity.spend().stream().flatMap(line -> line.commission().stream())),
            one(Output.class, "activity", Output::activity),
            one(Impact.class, "area", Impact::area),
            many(Impact.class, "activities", impact -> impact.activities().stream()),
            many(Impact.class, "outputs", impact -> impact.outputs().stream()),
            many(Impact.class, "leadsTo", impact -> impact.leadsTo().stream()),
            one(Evidence.class, "area", Evidence::area),
            optional(Evidence.class, "collector", Evidence::collector),
            many(Evidence.class, "impacts", evidence -> evidence.impacts().stream()),
            one(Indicator.class, "area", Indicator::area),
            many(Evaluation.class, "evaluators", evaluation -> evaluation.evaluators().stream()),
            many(Evaluation.class, "areas", evaluation -> evaluation.areas().stream()),
            optional(Survey.class, "evaluation", Survey::evaluation),
            many(Survey.class, "answeredBy", survey -> survey.answeredBy().stream()),
            one(Assessment.class, "partnership", Assessment::partnership),
            optional(Assessment.class, "evaluator", Assessment::evaluator),
            one(Influence.class, "area", Influence::area),
            optional(Influence.class, "body", Influence::body),
            many(Influence.class, "evidence", influence -> influence.evidence().stream()));

    private Links() {}

    /** A field that refers to records by id. */
    private record Field<T extends Entity>(Class<T> from, String name, Function<T, Stream<? extends EntityId<?>>> ids) {
        Stream<Link> of(Entity record) {
            return from.isInstance(record)
                    ? ids.apply(from.cast(record)).map(id -> new Link(name, id.reference()))
                    : Stream.empty();
        }
    }

    /**
     * One record's reference to another.
     *
     * @param field the field that holds it
     * @param to the other record
     */
    record Link(String field, Reference to) {}

    /** Returns what a record refers to. */
    static Stream<Link> of(Entity record) {
        return FIELDS.stream().flatMap(field -> field.of(record));
    }

    private static <T extends Entity> Field<T> one(Class<T> from, String name, Function<T, ? extends EntityId<?>> id) {
        return new Field<>(from, name, record -> Stream.of(id.apply(record)));
    }

    private static <T extends Entity> Field<T> optional(
            Class<T> from, String name, Function<T, Optional<? extends EntityId<?>>> id) {
        return new Field<>(from, name, record -> id.apply(record).stream());
    }

    private static <T extends Entity> Field<T> many(
            Class<T> from, String name, Function<T, Stream<? extends EntityId<?>>> ids) {
        return new Field<>(from, name, ids);
    }
}
