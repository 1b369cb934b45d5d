package io.github.biglocal.evidence;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.RuleContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

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
        List<Reference> held = held(link, field, context);
        int place = held.indexOf(missing);
        return place < 0 ? field : field + "/" + place;
    }

    private static List<Reference> held(Link link, String field, RuleContext context) {
        String holder = link.statedBy().id();
        return switch (field) {
            case "priorities" ->
                of(
                        context.one(ActivityId.of(holder)),
                        activity -> activity.priorities().stream()
                                .map(id -> new PriorityKey(activity.plan(), id).reference()));
            case "activities" -> of(context.one(ImpactId.of(holder)), impact -> ids(impact.activities()));
            case "outputs" -> of(context.one(ImpactId.of(holder)), impact -> ids(impact.outputs()));
            case "leadsTo" -> of(context.one(ImpactId.of(holder)), impact -> ids(impact.leadsTo()));
            case "impacts" -> of(context.one(EvidenceId.of(holder)), evidence -> ids(evidence.impacts()));
            default -> List.of();
        };
    }

    private static <T> List<Reference> of(Fact<T> record, Function<T, Stream<Reference>> held) {
        return record.toOptional().map(known -> held.apply(known).toList()).orElse(List.of());
    }

    private static Stream<Reference> ids(List<? extends EntityId<?>> ids) {
        return ids.stream().map(EntityId::reference);
    }
}
