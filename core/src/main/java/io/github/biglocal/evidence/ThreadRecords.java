package io.github.biglocal.evidence;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.rule.Index;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The records that a golden thread is made from: all of them, or those around an area or activity.
 *
 * @param plans the plans
 * @param activities the activities
 * @param outputs the outputs
 * @param impacts the impacts
 * @param evidence the evidence
 * @param isElsewhere whether a record that is none of these exists all the same, beyond what was gathered
 */
record ThreadRecords(
        Collection<Plan> plans,
        Collection<Activity> activities,
        Collection<Output> outputs,
        Collection<Impact> impacts,
        Collection<Evidence> evidence,
        Predicate<Reference> isElsewhere) {
    private static final Index<PlanId, Plan> PLANS = Index.of(Plan.class, Plan::id);

    static ThreadRecords of(Records records) {
        return new ThreadRecords(
                records.all(Plan.class),
                records.all(Activity.class),
                records.all(Output.class),
                records.all(Impact.class),
                records.all(Evidence.class),
                reference -> false);
    }

    /** What the area has planned, done, produced, changed and shown. */
    static ThreadRecords around(Area area, RuleContext context) {
        return around(
                context.find(Activity.BY_AREA, area.id()),
                context.find(Plan.BY_AREA, area.id()),
                context.find(Impact.BY_AREA, area.id()),
                context.find(Evidence.BY_AREA, area.id()),
                context);
    }

    /** What the activity is for, and what came of it. */
    static ThreadRecords around(Activity activity, RuleContext context) {
        return around(List.of(activity), List.of(), List.of(), List.of(), context);
    }

    private static ThreadRecords around(
            List<Activity> activities,
            List<Plan> plans,
            List<Impact> impacts,
            List<Evidence> evidence,
            RuleContext context) {
        Set<Plan> allPlans = new LinkedHashSet<>(plans);
        activities.stream()
                .flatMap(activity -> activity.plan().stream())
                .distinct()
                .forEach(id -> allPlans.addAll(context.find(PLANS, id)));
        List<Output> outputs = activities.stream()
                .map(Activity::id)
                .distinct()
                .flatMap(id -> context.find(Output.BY_ACTIVITY, id).stream())
                .toList();
        Set<Impact> allImpacts = new LinkedHashSet<>(impacts);
        activities.forEach(activity -> allImpacts.addAll(context.find(Impact.BY_ACTIVITY, activity.id())));
        outputs.forEach(output -> allImpacts.addAll(context.find(Impact.BY_OUTPUT, output.id())));
        addWhatTheyLeadTo(allImpacts, context);
        Set<Evidence> allEvidence = new LinkedHashSet<>(evidence);
        allImpacts.forEach(impact -> allEvidence.addAll(context.find(Evidence.BY_IMPACT, impact.id())));
        return new ThreadRecords(
                allPlans, activities, outputs, allImpacts, allEvidence, reference -> isThere(reference, context));
    }

    private static void addWhatTheyLeadTo(Set<Impact> impacts, RuleContext context) {
        Deque<Impact> open = new ArrayDeque<>(impacts);
        Set<ImpactId> asked = new HashSet<>();
        while (!open.isEmpty()) {
            for (ImpactId id : open.remove().leadsTo()) {
                if (asked.add(id)) {
                    context.find(Impact.BY_ID, id).stream().filter(impacts::add).forEach(open::add);
                }
            }
        }
    }

    /** The activities of an area that its thread counts. */
    static List<Activity> counted(Area area, GoldenThreadResult thread, RuleContext context) {
        return context.find(Activity.BY_AREA, area.id()).stream()
                .filter(activity -> thread.part(activity.id()).isPresent())
                .toList();
    }

    private static boolean isThere(Reference reference, RuleContext context) {
        String id = reference.id();
        return switch (reference.kind()) {
            case "Plan" -> !context.find(PLANS, PlanId.of(id)).isEmpty();
            case "Activity" -> !context.find(Activity.BY_ID, ActivityId.of(id)).isEmpty();
            case "Output" -> !context.find(Output.BY_ID, OutputId.of(id)).isEmpty();
            case "Impact" -> !context.find(Impact.BY_ID, ImpactId.of(id)).isEmpty();
            default -> false;
        };
    }

    /** Every record that was gathered. */
    Stream<Entity> all() {
        return Stream.of(plans, activities, outputs, impacts, evidence).flatMap(Collection::stream);
    }

    /** The records of which there is more than one with the same kind and id. */
    Set<Reference> givenTwice() {
        return all().collect(Collectors.groupingBy(Entity::reference, Collectors.counting())).entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
