package io.github.biglocal.evidence;

import io.github.biglocal.entity.Id;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PriorityId;
import java.util.Optional;

/**
 * A reference to a priority: its own id is unique only within its plan.
 *
 * @param plan the plan; empty if an activity names a priority and no plan
 * @param priority the priority
 */
record PriorityKey(Optional<PlanId> plan, PriorityId priority) {
    static PriorityKey of(PlanId plan, PriorityId priority) {
        return new PriorityKey(Optional.of(plan), priority);
    }

    /** Returns the reference of this priority, which is that of no other. */
    Reference reference() {
        String own = quoted(priority);
        return new Reference("Priority", plan.map(id -> quoted(id) + "/" + own).orElse(own));
    }

    /** An id with a slash in it is put in quotes, so plan a with priority b/c is not plan a/b with priority c. */
    private static String quoted(Id id) {
        String text = id.value();
        return text.contains("/") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
