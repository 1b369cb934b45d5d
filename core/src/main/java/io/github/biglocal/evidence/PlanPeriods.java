package io.github.biglocal.evidence;

import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.rule.Index;
import io.github.biglocal.rule.RuleContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/** The periods of the plans that activities name. */
final class PlanPeriods {
    private static final Index<PlanId, Plan> PLANS = Index.of(Plan.class, Plan::id);

    private PlanPeriods() {}

    /** Whether each of them is. */
    static boolean areKnown(Collection<Activity> activities, RuleContext context) {
        return activities.stream()
                .flatMap(activity -> activity.plan().stream())
                .allMatch(id -> context.find(PLANS, id).stream()
                        .anyMatch(plan -> plan.period().isPresent()));
    }

    /** Returns those that are known, the earliest first. */
    static List<LocalDateRange> of(Collection<Activity> activities, RuleContext context) {
        return activities.stream()
                .flatMap(activity -> activity.plan().stream())
                .distinct()
                .flatMap(id -> context.find(PLANS, id).stream())
                .flatMap(plan -> plan.period().stream())
                .distinct()
                .sorted(Comparator.comparing(LocalDateRange::getStart).thenComparing(LocalDateRange::getEnd))
                .toList();
    }
}
