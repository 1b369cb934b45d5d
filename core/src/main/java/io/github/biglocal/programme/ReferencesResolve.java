package io.github.biglocal.programme;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.evidence.Activity;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.partnership.ConflictOfInterest;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every id that a record refers to is the id of a record of the programme. People have no record, only ids. */
public final class ReferencesResolve extends Rule<Programme> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("references-resolve");

    /** Makes the rule. */
    public ReferencesResolve() {
        super(
                RuleInfo.of("programme", ID, RuleKind.RECORDS)
                        .title("Every record referred to exists")
                        .rationale("A grant whose area is missing is left out of every figure about areas.")
                        .sources(Guidance.UNIQUE_IDENTIFIERS)
                        .rows("D2")
                        .basis("The library's own check: a record refers to one that is missing.")
                        .ownReading("People have no record of their own")
                        .standsInFor(RuleId.of("links-are-valid"))
                        .build(),
                Programme.class);
    }

    @Override
    protected Verdict judge(Programme programme, RuleContext context) {
        List<DanglingReference> findings = new ArrayList<>();
        programme
                .lists()
                .flatMap(List::stream)
                .forEach(record -> Links.of(record)
                        .filter(link -> programme.find(link.to()).isEmpty())
                        .forEach(link ->
                                findings.add(new DanglingReference(record.reference(), link.field(), link.to()))));
        for (ConflictOfInterest conflict : programme.conflictsOfInterest()) {
            conflict.concerns()
                    .filter(record -> programme.find(record).isEmpty())
                    .ifPresent(record -> findings.add(new DanglingReference(conflict.reference(), "concerns", record)));
        }
        addPriorities(programme, findings);
        // By record, so that the order of the records makes no difference.
        findings.sort(Comparator.comparing(DanglingReference::record)
                .thenComparing(DanglingReference::field)
                .thenComparing(DanglingReference::missing));
        return Verdict.of(findings);
    }

    /** Priorities stand within plans, and their ids tell them apart only there. */
    private static void addPriorities(Programme programme, List<DanglingReference> findings) {
        Set<PriorityId> ofAnyPlan = new HashSet<>();
        for (Plan plan : programme.plans()) {
            Set<PriorityId> its = prioritiesOf(plan);
            ofAnyPlan.addAll(its);
            plan.actions()
                    .forEach(action -> addMissing(plan, "actions.priority", action.priority().stream(), its, findings));
        }
        for (Grant grant : programme.grants()) {
            addMissing(grant, "priorities", grant.priorities().stream(), ofAnyPlan, findings);
        }
        for (Activity activity : programme.activities()) {
            Optional<Plan> plan = activity.plan().flatMap(programme::find);
            // Where the plan itself is not there, the plan is what is missing.
            if (plan.isPresent() || activity.plan().isEmpty()) {
                Set<PriorityId> its = plan.map(ReferencesResolve::prioritiesOf).orElse(Set.of());
                addMissing(activity, "priorities", activity.priorities().stream(), its, findings);
            }
        }
    }

    private static Set<PriorityId> prioritiesOf(Plan plan) {
        return plan.priorities().stream().map(Priority::id).collect(Collectors.toSet());
    }

    private static void addMissing(
            Entity record,
            String field,
            Stream<PriorityId> ids,
            Set<PriorityId> there,
            List<DanglingReference> findings) {
        ids.filter(id -> !there.contains(id))
                .forEach(id -> findings.add(
                        new DanglingReference(record.reference(), field, Reference.to(Priority.class, id))));
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
