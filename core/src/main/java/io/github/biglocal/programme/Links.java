package io.github.biglocal.programme;

import io.github.biglocal.asset.Asset;
import io.github.biglocal.asset.TenurePeriod;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.evaluation.Assessment;
import io.github.biglocal.evaluation.Evaluation;
import io.github.biglocal.evaluation.Influence;
import io.github.biglocal.evaluation.Survey;
import io.github.biglocal.evidence.Activity;
import io.github.biglocal.evidence.ActivitySpend;
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
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.StatedTotal;
import io.github.biglocal.partnership.AffiliationPeriod;
import io.github.biglocal.partnership.ConflictOfInterest;
import io.github.biglocal.partnership.Meeting;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipReview;
import io.github.biglocal.partnership.WorkingGroup;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanReview;
import io.github.biglocal.support.PaidWorker;
import io.github.biglocal.support.RepAssignment;
import io.github.biglocal.support.SupportAssignment;
import io.github.biglocal.support.Volunteering;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
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
            parts(Project.class, "programmeLines", Project::programmeLines, "contributor", FundingLine::contributor),
            parts(Project.class, "matchLines", Project::matchLines, "contributor", FundingLine::contributor),
            one(StatedTotal.class, "area", StatedTotal::area),
            many(StatedTotal.class, "projects", StatedTotal::projects),
            optional(Plan.class, "replacedBy", Plan::replacedBy),
            one(PlanReview.class, "plan", PlanReview::plan),
            one(Asset.class, "area", Asset::area),
            parts(Asset.class, "tenures", Asset::tenures, "holder", TenurePeriod::holder),
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
            new Field<>(
                    Partnership.class,
                    partnership -> partnership.members().stream()
                            .flatMap(member -> ofParts(
                                    "members/" + member.id() + "/affiliations",
                                    member.affiliations(),
                                    "organisation",
                                    AffiliationPeriod::organisation))),
            optional(FundingAgreement.class, "planChange", FundingAgreement::planChange),
            one(PlanChange.class, "area", PlanChange::area),
            optional(PlanChange.class, "plan", PlanChange::plan),
            one(Drawdown.class, "agreement", Drawdown::agreement),
            one(SpendReport.class, "agreement", SpendReport::agreement),
            one(FundingReturn.class, "agreement", FundingReturn::agreement),
            one(CloseOut.class, "area", CloseOut::area),
            all(Commission.class, "tenderers", Commission::tenderers),
            all(Commission.class, "suppliers", Commission::suppliers),
            one(Activity.class, "area", Activity::area),
            many(Activity.class, "deliveredBy", Activity::deliveredBy),
            optional(Activity.class, "plan", Activity::plan),
            parts(Activity.class, "spend", Activity::spend, "grant", ActivitySpend::grant),
            parts(Activity.class, "spend", Activity::spend, "commission", ActivitySpend::commission),
            one(Output.class, "activity", Output::activity),
            one(Impact.class, "area", Impact::area),
            many(Impact.class, "activities", Impact::activities),
            many(Impact.class, "outputs", Impact::outputs),
            many(Impact.class, "leadsTo", Impact::leadsTo),
            one(Evidence.class, "area", Evidence::area),
            optional(Evidence.class, "collector", Evidence::collector),
            many(Evidence.class, "impacts", Evidence::impacts),
            one(Indicator.class, "area", Indicator::area),
            many(Evaluation.class, "evaluators", Evaluation::evaluators),
            many(Evaluation.class, "areas", Evaluation::areas),
            optional(Survey.class, "evaluation", Survey::evaluation),
            many(Survey.class, "answeredBy", Survey::answeredBy),
            one(Assessment.class, "partnership", Assessment::partnership),
            optional(Assessment.class, "evaluator", Assessment::evaluator),
            one(Influence.class, "area", Influence::area),
            optional(Influence.class, "body", Influence::body),
            many(Influence.class, "evidence", Influence::evidence));

    private Links() {}

    /** A field that refers to records by id. */
    private record Field<T extends Entity>(Class<T> from, Function<T, Stream<Link>> links) {
        Stream<Link> of(Entity record) {
            return from.isInstance(record) ? links.apply(from.cast(record)) : Stream.empty();
        }
    }

    /**
     * One record's reference to another.
     *
     * @param field the field that holds it, with the place in the field where that is a list, {@code matchLines/2/contributor}
     * @param to the other record
     */
    record Link(String field, Reference to) {
        static Link of(String field, EntityId<?> id) {
            return new Link(field, id.reference());
        }
    }

    /** Returns what a record refers to. */
    static Stream<Link> of(Entity record) {
        return FIELDS.stream().flatMap(field -> field.of(record));
    }

    private static <T extends Entity> Field<T> one(Class<T> from, String name, Function<T, ? extends EntityId<?>> id) {
        return new Field<>(from, record -> Stream.of(Link.of(name, id.apply(record))));
    }

    private static <T extends Entity> Field<T> optional(
            Class<T> from, String name, Function<T, Optional<? extends EntityId<?>>> id) {
        return new Field<>(from, record -> id.apply(record).stream().map(found -> Link.of(name, found)));
    }

    /** A set, which has no places. */
    private static <T extends Entity> Field<T> all(
            Class<T> from, String name, Function<T, ? extends Set<? extends EntityId<?>>> ids) {
        return new Field<>(from, record -> ids.apply(record).stream().map(id -> Link.of(name, id)));
    }

    private static <T extends Entity> Field<T> many(
            Class<T> from, String name, Function<T, ? extends List<? extends EntityId<?>>> ids) {
        return new Field<>(from, record -> {
            List<? extends EntityId<?>> all = ids.apply(record);
            return IntStream.range(0, all.size()).mapToObj(i -> Link.of(name + "/" + i, all.get(i)));
        });
    }

    private static <T extends Entity, P> Field<T> parts(
            Class<T> from,
            String name,
            Function<T, List<P>> parts,
            String ofPart,
            Function<P, ? extends Optional<? extends EntityId<?>>> id) {
        return new Field<>(from, record -> ofParts(name, parts.apply(record), ofPart, id));
    }

    private static <P> Stream<Link> ofParts(
            String name, List<P> parts, String ofPart, Function<P, ? extends Optional<? extends EntityId<?>>> id) {
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(i ->
                        id.apply(parts.get(i)).stream().map(found -> Link.of(name + "/" + i + "/" + ofPart, found)));
    }
}
