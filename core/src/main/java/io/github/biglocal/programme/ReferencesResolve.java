package io.github.biglocal.programme;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.evidence.Activity;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
                        .sources(Guidance.CONSISTENCY)
                        .rows("D2")
                        .basis("The library's own check: a record refers to another that is missing.")
                        .ownReading("People are not checked, because they have no records of their own")
                        .standsInFor(RuleId.of("links-are-valid"))
                        .build(),
                Programme.class);
    }

    @Override
    protected boolean isTimeless() {
        return true;
    }

    @Override
    protected Verdict judge(Programme programme, RuleContext context) {
        List<DanglingReference> findings = new ArrayList<>();
        addOf(programme, programme, findings);
        programme.recordsWithin().forEach(record -> addOf(record, programme, findings));
        addPriorities(programme, findings);
        // By record, so the order of the records makes no difference.
        findings.sort(Comparator.comparing(DanglingReference::record)
                .thenComparing(DanglingReference::field)
                .thenComparing(DanglingReference::missing));
        return Verdict.of(findings);
    }

    private static void addOf(Entity record, Programme programme, List<DanglingReference> findings) {
        for (FieldReference reference : record.references()) {
            if (programme.find(reference.to()).isEmpty()) {
                findings.add(new DanglingReference(record.reference(), reference.field(), reference.to()));
            }
        }
    }

    /** Priorities are within plans, and their ids are unique only there. */
    private static void addPriorities(Programme programme, List<DanglingReference> findings) {
        Set<PriorityId> ofAnyPlan = new HashSet<>();
        for (Plan plan : programme.plans()) {
            Set<PriorityId> its = prioritiesOf(plan);
            ofAnyPlan.addAll(its);
            plan.actions()
                    .forEach(action -> action.priority()
                            .filter(id -> !its.contains(id))
                            .ifPresent(id -> findings.add(dangling(
                                    plan,
                                    "actions/" + FieldReference.step(action.id().value()) + "/priority",
                                    id))));
        }
        for (Grant grant : programme.grants()) {
            grant.priorities().stream()
                    .filter(id -> !ofAnyPlan.contains(id))
                    .forEach(id -> findings.add(dangling(grant, "priorities", id)));
        }
        for (Activity activity : programme.activities()) {
            Optional<Plan> plan = activity.plan().flatMap(programme::find);
            // Where there is no such plan, the plan is what is missing.
            if (plan.isPresent() || activity.plan().isEmpty()) {
                Set<PriorityId> its = plan.map(ReferencesResolve::prioritiesOf).orElse(Set.of());
                for (int i = 0; i < activity.priorities().size(); i++) {
                    PriorityId id = activity.priorities().get(i);
                    if (!its.contains(id)) {
                        findings.add(dangling(activity, "priorities/" + i, id));
                    }
                }
            }
        }
    }

    private static Set<PriorityId> prioritiesOf(Plan plan) {
        return plan.priorities().stream().map(Priority::id).collect(Collectors.toSet());
    }

    private static DanglingReference dangling(Entity record, String field, PriorityId id) {
        return new DanglingReference(record.reference(), field, Reference.to(Priority.class, id));
    }

    /**
     * A record refers to one that does not exist.
     *
     * @param record the record that refers
     * @param field the field in which it does, with the place in the field where that is a list, {@code leadsTo/0}
     * @param missing the record that does not exist
     */
    public record DanglingReference(Reference record, String field, Reference missing) implements Finding {
        public DanglingReference {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(missing, "missing");
            Objects.requireNonNull(record, "record");
        }

        private static final Pattern PLACE = Pattern.compile("\\d{1,9}");

        @Override
        public Optional<Reference> about() {
            return Optional.of(record);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field);
        }

        @Override
        public String problem() {
            return "There is no record of " + name() + ", but the " + Text.words(record.kind()) + " refers to it under "
                    + words(field) + ".";
        }

        @Override
        public String repair() {
            return "Record " + name() + ", or correct the reference to it.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(record, field), Repair.record(missing, "id"));
        }

        /** The field in words, places counted from 1: {@code "match lines" (3rd entry, contributor)}. */
        private static String words(String path) {
            List<String> words = new ArrayList<>();
            String before = "";
            for (String step : path.split("/", -1)) {
                if (before.equals("members") || before.equals("actions")) {
                    words.add(FieldReference.idOf(step));
                    before = "";
                    continue;
                }
                words.add(
                        PLACE.matcher(step).matches()
                                ? Text.ordinal(Integer.parseInt(step) + 1L) + " entry"
                                : Text.words(step));
                before = step;
            }
            String list = "\"" + words.get(0) + "\"";
            return words.size() == 1 ? list : list + " (" + String.join(", ", words.subList(1, words.size())) + ")";
        }

        private String name() {
            return Text.words(missing.kind()) + " " + missing.id();
        }
    }
}
