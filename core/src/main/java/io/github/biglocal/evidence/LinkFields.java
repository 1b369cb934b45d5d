package io.github.biglocal.evidence;

import io.github.biglocal.entity.Id;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.RuleContext;
import java.util.List;

/** Which field of which record holds a link of the golden thread. */
final class LinkFields {
    private LinkFields() {}

    /** Returns the field of {@link Link#statedBy()}. */
    static String field(Link link, Reference other) {
        return switch (link.kind()) {
            case SETS -> "priorities";
            case SERVES, CLAIMS -> "outcomes";
            case DELIVERS -> other.kind().equals("Plan") ? "plan" : "priorities";
            case PRODUCES -> "activity";
            case RESULTS_IN -> other.kind().equals("Activity") ? "activities" : "outputs";
            case LEADS_TO -> "leadsTo";
            case EVIDENCES -> "impacts";
            case SERVES_DIRECTLY -> "directOutcomes";
        };
    }

    /** Returns the field, with the place in it where it is a list of ids. */
    static String path(Link link, Reference missing, RuleContext context) {
        String field = field(link, missing);
        List<String> ids = ids(link, field, context).stream().map(Id::value).toList();
        for (int i = 0; i < ids.size(); i++) {
            // A priority's id may have that of its plan before it.
            if (missing.id().equals(ids.get(i))
                    || (missing.kind().equals("Priority") && missing.id().endsWith("/" + ids.get(i)))) {
                return field + "/" + i;
            }
        }
        return field;
    }

    private static List<? extends Id> ids(Link link, String field, RuleContext context) {
        String holder = link.statedBy().id();
        return switch (field) {
            case "priorities" ->
                context.one(ActivityId.of(holder))
                        .toOptional()
                        .map(Activity::priorities)
                        .orElse(List.of());
            case "activities" ->
                context.one(ImpactId.of(holder))
                        .toOptional()
                        .map(Impact::activities)
                        .orElse(List.of());
            case "outputs" ->
                context.one(ImpactId.of(holder))
                        .toOptional()
                        .map(Impact::outputs)
                        .orElse(List.of());
            case "leadsTo" ->
                context.one(ImpactId.of(holder))
                        .toOptional()
                        .map(Impact::leadsTo)
                        .orElse(List.of());
            case "impacts" ->
                context.one(EvidenceId.of(holder))
                        .toOptional()
                        .map(Evidence::impacts)
                        .orElse(List.of());
            default -> List.of();
        };
    }
}
