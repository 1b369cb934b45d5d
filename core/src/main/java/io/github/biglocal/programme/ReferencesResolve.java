package io.github.biglocal.programme;

import io.github.biglocal.area.Area;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Id;
import io.github.biglocal.entity.Reference;
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
import io.github.biglocal.partnership.LtoAppointment;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.RepAssignment;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.Priority;
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
        // By record, so that the order of the records makes no difference.
        findings.sort(Comparator.comparing(DanglingReference::record));
        return Verdict.of(findings);
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
