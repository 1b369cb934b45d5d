package io.github.biglocal.evidence;

import io.github.biglocal.rule.RuleContext;
import java.util.List;
import java.util.stream.Stream;

/** The activities from which the impacts that a piece of evidence supports result, straight or through outputs. */
final class SupportedActivities {
    private SupportedActivities() {}

    static List<Activity> of(Evidence evidence, RuleContext context) {
        return evidence.impacts().stream()
                .flatMap(id -> context.find(Impact.BY_ID, id).stream())
                .flatMap(impact -> Stream.concat(
                        impact.activities().stream(),
                        impact.outputs().stream()
                                .flatMap(id -> context.find(Output.BY_ID, id).stream())
                                .map(Output::activity)))
                .distinct()
                .flatMap(id -> context.find(Activity.BY_ID, id).stream())
                .toList();
    }
}
