package io.github.biglocal.programme;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.asset.Asset;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.evaluation.Assessment;
import io.github.biglocal.evaluation.Evaluation;
import io.github.biglocal.evaluation.Influence;
import io.github.biglocal.evaluation.Legacy;
import io.github.biglocal.evaluation.PublishedFigure;
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
import io.github.biglocal.funding.StatedAccount;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.Loan;
import io.github.biglocal.grant.Scheme;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.StatedTotal;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.partnership.Conflict;
import io.github.biglocal.partnership.ConflictOfInterest;
import io.github.biglocal.partnership.Meeting;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipReview;
import io.github.biglocal.partnership.WorkingGroup;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanReview;
import io.github.biglocal.rule.Index;
import io.github.biglocal.rule.LookUps;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.style.Domain;
import io.github.biglocal.support.PaidWorker;
import io.github.biglocal.support.RepAssignment;
import io.github.biglocal.support.SupportAssignment;
import io.github.biglocal.support.Volunteering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A resident-led funding programme, with everything that is recorded about it. Records refer to each other by id, so
 * any part of a programme can be held, checked and written separately.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Programme implements Entity, Records, WithProgramme permits ImmutableProgramme {
    /** What a document begins with; a programme has no field of that name. */
    private static final String FORMAT_VERSION = "formatVersion";

    /** The lists of records; the methods about all of them go through this. */
    private static final List<RecordList<?>> LISTS = List.of(
            new RecordList<>(Area.class, Programme::areas, Programme::withAreas),
            new RecordList<>(Organisation.class, Programme::organisations, Programme::withOrganisations),
            new RecordList<>(Partnership.class, Programme::partnerships, Programme::withPartnerships),
            new RecordList<>(LtoAppointment.class, Programme::ltoAppointments, Programme::withLtoAppointments),
            new RecordList<>(RepAssignment.class, Programme::repAssignments, Programme::withRepAssignments),
            new RecordList<>(Plan.class, Programme::plans, Programme::withPlans),
            new RecordList<>(Allocation.class, Programme::allocations, Programme::withAllocations),
            new RecordList<>(FundingAgreement.class, Programme::fundingAgreements, Programme::withFundingAgreements),
            new RecordList<>(Scheme.class, Programme::schemes, Programme::withSchemes),
            new RecordList<>(Grant.class, Programme::grants, Programme::withGrants),
            new RecordList<>(Loan.class, Programme::loans, Programme::withLoans),
            new RecordList<>(Commission.class, Programme::commissions, Programme::withCommissions),
            new RecordList<>(Project.class, Programme::projects, Programme::withProjects),
            new RecordList<>(StatedTotal.class, Programme::statedTotals, Programme::withStatedTotals),
            new RecordList<>(PlanReview.class, Programme::planReviews, Programme::withPlanReviews),
            new RecordList<>(Asset.class, Programme::assets, Programme::withAssets),
            new RecordList<>(WorkingGroup.class, Programme::workingGroups, Programme::withWorkingGroups),
            new RecordList<>(PartnershipReview.class, Programme::partnershipReviews, Programme::withPartnershipReviews),
            new RecordList<>(
                    ConflictOfInterest.class, Programme::conflictsOfInterest, Programme::withConflictsOfInterest),
            new RecordList<>(Conflict.class, Programme::conflicts, Programme::withConflicts),
            new RecordList<>(SupportAssignment.class, Programme::supportAssignments, Programme::withSupportAssignments),
            new RecordList<>(PaidWorker.class, Programme::paidWorkers, Programme::withPaidWorkers),
            new RecordList<>(Volunteering.class, Programme::volunteering, Programme::withVolunteering),
            new RecordList<>(Meeting.class, Programme::meetings, Programme::withMeetings),
            new RecordList<>(PlanChange.class, Programme::planChanges, Programme::withPlanChanges),
            new RecordList<>(Drawdown.class, Programme::drawdowns, Programme::withDrawdowns),
            new RecordList<>(SpendReport.class, Programme::spendReports, Programme::withSpendReports),
            new RecordList<>(StatedAccount.class, Programme::statedAccounts, Programme::withStatedAccounts),
            new RecordList<>(FundingReturn.class, Programme::fundingReturns, Programme::withFundingReturns),
            new RecordList<>(CloseOut.class, Programme::closeOuts, Programme::withCloseOuts),
            new RecordList<>(Activity.class, Programme::activities, Programme::withActivities),
            new RecordList<>(Output.class, Programme::outputs, Programme::withOutputs),
            new RecordList<>(Impact.class, Programme::impacts, Programme::withImpacts),
            new RecordList<>(Evidence.class, Programme::evidence, Programme::withEvidence),
            new RecordList<>(Indicator.class, Programme::indicators, Programme::withIndicators),
            new RecordList<>(Evaluation.class, Programme::evaluations, Programme::withEvaluations),
            new RecordList<>(Survey.class, Programme::surveys, Programme::withSurveys),
            new RecordList<>(Assessment.class, Programme::assessments, Programme::withAssessments),
            new RecordList<>(Influence.class, Programme::influences, Programme::withInfluences),
            new RecordList<>(Legacy.class, Programme::legacies, Programme::withLegacies),
            new RecordList<>(PublishedFigure.class, Programme::publishedFigures, Programme::withPublishedFigures));

    /** One of the lists of a programme: what it holds, how to read it, how to change it. */
    private record RecordList<T extends Entity>(
            Class<T> type, Function<Programme, List<T>> records, BiFunction<Programme, List<T>, Programme> change) {
        /** The programme, with these records in this list. */
        Programme holding(List<Entity> records, Programme programme) {
            return change.apply(programme, records.stream().map(type::cast).toList());
        }

        Programme replacing(List<Entity> records, Programme programme) {
            List<T> changed = new ArrayList<>(this.records.apply(programme));
            Map<Reference, Integer> places = new HashMap<>();
            for (int i = 0; i < changed.size(); i++) {
                places.putIfAbsent(changed.get(i).reference(), i);
            }
            for (Entity record : records) {
                Integer place = places.putIfAbsent(record.reference(), changed.size());
                if (place == null) {
                    changed.add(type.cast(record));
                } else {
                    changed.set(place, type.cast(record));
                }
            }
            return change.apply(programme, changed);
        }
    }

    Programme() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract ProgrammeId id();

    /** {@return what it is called} */
    public abstract String name();

    /** {@return when it runs; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return the roles above its areas, such as funder and trustee, and when; empty if not recorded} */
    public abstract List<ProgrammeRolePeriod> roles();

    /** {@return its areas} */
    public abstract List<Area> areas();

    /** {@return the organisations that other records refer to} */
    public abstract List<Organisation> organisations();

    /** {@return its partnerships} */
    public abstract List<Partnership> partnerships();

    /** {@return the appointments of its locally trusted organisations} */
    public abstract List<LtoAppointment> ltoAppointments();

    /** {@return the assignments of its reps} */
    public abstract List<RepAssignment> repAssignments();

    /** {@return the plans of its areas} */
    public abstract List<Plan> plans();

    /** {@return the money set aside for its areas} */
    public abstract List<Allocation> allocations();

    /** {@return the agreements under which it is paid} */
    public abstract List<FundingAgreement> fundingAgreements();

    /** {@return the grant schemes of its areas} */
    public abstract List<Scheme> schemes();

    /** {@return the grants its areas made} */
    public abstract List<Grant> grants();

    /** {@return the loans its areas made} */
    public abstract List<Loan> loans();

    /** {@return the commissions of its areas} */
    public abstract List<Commission> commissions();

    /** {@return the projects that its money and other people's money pay for} */
    public abstract List<Project> projects();

    /** {@return totals that sources print for several projects} */
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

    /** {@return the conflicts in its areas, and what was done about them} */
    public abstract List<Conflict> conflicts();

    /** {@return the assignments of others who support its areas} */
    public abstract List<SupportAssignment> supportAssignments();

    /** {@return the paid workers of its areas} */
    public abstract List<PaidWorker> paidWorkers();

    /** {@return the volunteering in its areas} */
    public abstract List<Volunteering> volunteering();

    /** {@return the meetings of its partnerships} */
    public abstract List<Meeting> meetings();

    /** {@return the changes to plans} */
    public abstract List<PlanChange> planChanges();

    /** {@return the drawdowns under the agreements} */
    public abstract List<Drawdown> drawdowns();

    /** {@return the spend reports} */
    public abstract List<SpendReport> spendReports();

    /** {@return what sources state of the money of its areas} */
    public abstract List<StatedAccount> statedAccounts();

    /** {@return the returns of funding} */
    public abstract List<FundingReturn> fundingReturns();

    /** {@return the close-outs of its areas} */
    public abstract List<CloseOut> closeOuts();

    /** {@return the activities of its areas} */
    public abstract List<Activity> activities();

    /** {@return the outputs of the activities} */
    public abstract List<Output> outputs();

    /** {@return the impacts of the activities} */
    public abstract List<Impact> impacts();

    /** {@return the evidence for the impacts} */
    public abstract List<Evidence> evidence();

    /** {@return the indicators} */
    public abstract List<Indicator> indicators();

    /** {@return the evaluations of the programme} */
    public abstract List<Evaluation> evaluations();

    /** {@return the surveys of its people and areas} */
    public abstract List<Survey> surveys();

    /** {@return the evaluators' assessments of its partnerships} */
    public abstract List<Assessment> assessments();

    /** {@return what its areas tried to influence, and what came of it} */
    public abstract List<Influence> influences();

    /** {@return figures that evaluations and the programme printed, to be compared with what the records show} */
    public abstract List<PublishedFigure> publishedFigures();
    /** {@return what its areas leave behind} */
    public abstract List<Legacy> legacies();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return every record of a kind, in the order of the programme} The kinds are those of the lists above, the
     * programme itself, and the records within others: members, terms of reference, priorities, actions.
     */
    @Override
    public final <T extends Entity> List<T> all(Class<T> type) {
        return records().all(type);
    }

    @Value.Lazy
    Records records() {
        return Records.of(this);
    }

    /**
     * {@return the records of a kind that name an id, in the order of their references; empty if there are none} The table
     * is made when the index is first used, and kept as long as this programme is.
     *
     * <pre>{@code
     * programme.find(Grant.BY_SCHEME, SchemeId.of("fund"))
     * }</pre>
     *
     * @param <K> the id looked up by
     * @param <T> the kind of record found
     * @param index where to look, a constant of the type it finds
     * @param key the id
     */
    public final <K, T extends Entity> List<T> find(Index<K, T> index, K key) {
        return lookUps().find(index, key);
    }

    @Value.Lazy
    LookUps lookUps() {
        return LookUps.in(this);
    }

    /**
     * {@return the record with an id; the first where several have it, empty if there is none}
     *
     * @param <T> the kind of record
     * @param id the id, of one of the lists above
     */
    public final <T extends Entity> Optional<T> find(EntityId<T> id) {
        return find(id.reference()).map(id.type()::cast);
    }

    /**
     * {@return the record that is referred to; the first where several have its kind and id, empty if there is none}
     *
     * @param reference the kind and id of one of the records in the lists above
     */
    public final Optional<Entity> find(Reference reference) {
        Objects.requireNonNull(reference, "reference");
        return ofReference(reference).stream().findFirst();
    }

    /**
     * {@return the area that a record belongs to: the one it names, or that of the records it is within or refers to}
     * Empty if it belongs to none, such as an organisation, or to several, such as a survey of many areas or records of different
     * areas that share an id.
     *
     * @param reference the record, also one within another, such as a member
     */
    public final Optional<AreaId> areaOf(Reference reference) {
        Objects.requireNonNull(reference, "reference");
        Set<Reference> seen = new HashSet<>();
        Set<Reference> level = Set.of(reference);
        while (!level.isEmpty()) {
            Set<Reference> areas = level.stream()
                    .filter(record -> record.kind().equals(Area.class.getSimpleName()))
                    .collect(Collectors.toSet());
            if (!areas.isEmpty()) {
                return areas.size() == 1
                        ? areas.stream().findFirst().map(area -> AreaId.of(area.id()))
                        : Optional.empty();
            }
            seen.addAll(level);
            level = level.stream()
                    .flatMap(this::ties)
                    .filter(record -> !seen.contains(record))
                    .collect(Collectors.toSet());
        }
        return Optional.empty();
    }

    @Override
    public final Optional<Reference> area(Reference record) {
        Objects.requireNonNull(record, "record");
        return areaOf(record).map(AreaId::reference);
    }

    /** What a record refers to, or is within. */
    private Stream<Reference> ties(Reference reference) {
        return Stream.concat(
                ofReference(reference).stream().flatMap(Programme::named),
                holders().getOrDefault(reference, List.of()).stream());
    }

    /** A conflict of interest belongs to the area of its partnership, whatever it concerns. */
    private static Stream<Reference> named(Entity record) {
        return record instanceof ConflictOfInterest conflict
                ? Stream.of(conflict.partnership().reference())
                : record.references().stream().map(FieldReference::to);
    }

    @Value.Lazy
    Map<Reference, List<Reference>> holders() {
        Map<Reference, List<Reference>> holders = new HashMap<>();
        recordsWithin()
                .forEach(holder -> holder.recordsWithin()
                        .forEach(part -> holders.computeIfAbsent(part.reference(), unused -> new ArrayList<>())
                                .add(holder.reference())));
        return holders;
    }

    /**
     * {@return this programme with a record added, or replacing the first one of its kind with the same id} This is how
     * to ask "what if": change a copy, check both programmes, compare the reports.
     *
     * @param record a record of one of the lists above
     * @throws InvalidValueException if it is of another kind, such as a member, who is within a partnership
     */
    public final Programme replacing(Entity record) {
        return replacingAll(List.of(Objects.requireNonNull(record, "record")));
    }

    /**
     * {@return this programme with records added, or each replacing the first one of its kind with the same id} As
     * {@link #replacing} does for one after the other, in one pass.
     *
     * @param records records of the lists above
     * @throws InvalidValueException if one is of another kind, such as a member, who is within a partnership
     */
    public final Programme replacingAll(Collection<? extends Entity> records) {
        Map<RecordList<?>, List<Entity>> byList = new LinkedHashMap<>();
        for (Entity record : Objects.requireNonNull(records, "records")) {
            byList.computeIfAbsent(
                            listOf(Objects.requireNonNull(record, "records holds null")), unused -> new ArrayList<>())
                    .add(record);
        }
        Programme changed = this;
        for (Map.Entry<RecordList<?>, List<Entity>> change : byList.entrySet()) {
            changed = change.getKey().replacing(change.getValue(), changed);
        }
        return changed;
    }

    /**
     * {@return this programme with a repair carried out; empty if that takes what only a person can know, such as a day or an
     * amount, a record refuses it as nonsense, or nothing changes} Which repairs give no rule an error,
     * {@link io.github.biglocal.rule.RuleSet#proposals} finds out.
     *
     * @param repair the repair
     */
    @Override
    public final Optional<Programme> apply(Repair repair) {
        Objects.requireNonNull(repair, "repair");
        return Repairing.carriedOut(repair, this);
    }

    /** The one record of a programme that a part such as a member is within; empty if there is none, or several. */
    final Optional<Entity> holderOf(Reference part) {
        List<Reference> within = holders().getOrDefault(part, List.of());
        return within.size() == 1 ? find(within.get(0)) : Optional.empty();
    }

    /**
     * {@return the records of the area that a record belongs to, and those of no area that refer to them or that they refer to;
     * this programme if it belongs to none}
     */
    @Override
    public final Programme around(Reference record) {
        Objects.requireNonNull(record, "record");
        Optional<AreaId> area = areaOf(record);
        return area.isPresent() ? byArea().getOrDefault(area.get(), this) : this;
    }

    /** The records of each area, as a programme of its own. */
    @Value.Lazy
    Map<AreaId, Programme> byArea() {
        Map<AreaId, Map<RecordList<?>, List<Entity>>> ofAreas = new LinkedHashMap<>();
        Map<Reference, Set<AreaId>> namedIn = new HashMap<>();
        List<Entity> ofNone = new ArrayList<>();
        for (RecordList<?> list : LISTS) {
            for (Entity record : list.records().apply(this)) {
                Optional<AreaId> area = areaOf(record.reference());
                if (area.isEmpty()) {
                    ofNone.add(record);
                    continue;
                }
                ofAreas.computeIfAbsent(area.get(), unused -> new LinkedHashMap<>())
                        .computeIfAbsent(list, unused -> new ArrayList<>())
                        .add(record);
                named(record)
                        .forEach(to -> namedIn.computeIfAbsent(to, unused -> new HashSet<>())
                                .add(area.get()));
            }
        }
        for (Entity record : ofNone) {
            Set<AreaId> areas = new HashSet<>(namedIn.getOrDefault(record.reference(), Set.of()));
            named(record).flatMap(to -> areaOf(to).stream()).forEach(areas::add);
            areas.stream()
                    .flatMap(area -> Stream.ofNullable(ofAreas.get(area)))
                    .forEach(lists -> lists.computeIfAbsent(listOf(record), unused -> new ArrayList<>())
                            .add(record));
        }
        Map<AreaId, Programme> programmes = new HashMap<>();
        Programme bare = withoutRecords();
        for (Map.Entry<AreaId, Map<RecordList<?>, List<Entity>>> area : ofAreas.entrySet()) {
            Programme its = bare;
            for (Map.Entry<RecordList<?>, List<Entity>> list : area.getValue().entrySet()) {
                its = list.getKey().holding(list.getValue(), its);
            }
            programmes.put(area.getKey(), its);
        }
        return Map.copyOf(programmes);
    }

    /** {@return this programme without its records} What it says of itself is kept: its id, name, period and roles. */
    public final Programme withoutRecords() {
        Programme bare = this;
        for (RecordList<?> list : LISTS) {
            bare = list.holding(List.of(), bare);
        }
        return bare;
    }

    private static RecordList<?> listOf(Entity record) {
        for (RecordList<?> list : LISTS) {
            if (list.type().isInstance(record)) {
                return list;
            }
        }
        throw new InvalidValueException(
                Programme.class,
                "record",
                "the kind " + record.reference().kind() + " has no list of its own in a programme",
                "Replace the record that it stands in.");
    }

    /** The records of a kind and an id, in their order. */
    private List<Entity> ofReference(Reference reference) {
        return byReference().getOrDefault(reference, List.of());
    }

    @Value.Lazy
    Map<Reference, List<Entity>> byReference() {
        return lists().flatMap(List::stream)
                .collect(Collectors.toUnmodifiableMap(
                        Entity::reference,
                        entity -> List.<Entity>of(entity),
                        (earlier, later) ->
                                Stream.concat(earlier.stream(), later.stream()).toList()));
    }

    /** Every list of records, and the programme as a list of one. */
    final Stream<List<? extends Entity>> lists() {
        return Stream.concat(
                Stream.of(List.of(this)),
                LISTS.stream().map(list -> list.records().apply(this)));
    }

    @Value.Check
    void check() {
        Require.of(Programme.class)
                .text("name", name())
                .atLeastADay("period", period())
                .additionalFields(additionalFields().keySet());
        if (additionalFields().containsKey(FORMAT_VERSION)) {
            throw new InvalidValueException(
                    Programme.class,
                    "additionalFields",
                    "an additional field is called " + FORMAT_VERSION
                            + ", which is the version of the document's format",
                    "Give the field another name.");
        }
    }

    @Override
    public final Reference reference() {
        return Reference.to(Programme.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference()).during("period", period()).during("roles", roles());
        lists().skip(1).forEach(changes::within);
        return changes.toList();
    }

    /** {@return those of its roles: the records in its lists give their own} */
    @Override
    public final List<FieldReference> references() {
        return References.of()
                .parts("roles", roles(), "organisation", held -> Optional.of(held.organisation()))
                .toList();
    }

    @Override
    public final List<Entity> recordsWithin() {
        return lists().skip(1).flatMap(List::stream).collect(Collectors.toUnmodifiableList());
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
