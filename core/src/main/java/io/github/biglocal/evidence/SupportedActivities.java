package io.github.biglocal.evidence;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.RuleContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The activities that led, directly or through outputs, to the impacts that a piece of evidence supports.
 *
 * @param activities the activities, each once
 * @param lost the impacts, outputs and activities on the way that are not on record
 */
record SupportedActivities(List<Activity> activities, List<Missing> lost) {
    static SupportedActivities of(Evidence evidence, RuleContext context) {
        List<Missing> lost = new ArrayList<>();
        Set<ActivityId> activities = new LinkedHashSet<>();
        for (Impact impact : there(evidence.impacts(), context, lost)) {
            activities.addAll(impact.activities());
            there(impact.outputs(), context, lost).forEach(output -> activities.add(output.activity()));
        }
        List<Activity> found = there(activities, context, lost);
        return new SupportedActivities(found, lost);
    }

    private static <T extends Entity> List<T> there(
            Iterable<? extends EntityId<T>> ids, RuleContext context, List<Missing> lost) {
        List<T> found = new ArrayList<>();
        for (EntityId<T> id : ids) {
            if (context.one(id) instanceof Fact.NotRecorded<T> fact) {
                lost.add(fact.missing());
            } else {
                found.add(context.one(id).get());
            }
        }
        return found;
    }
}
