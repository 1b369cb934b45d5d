package io.github.biglocal.evidence;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a golden thread as an indented outline. */
final class ThreadOutline {
    private final GoldenThreadResult thread;
    private final Map<Reference, List<Link>> from;
    private final Map<Reference, Long> evidence;
    private final Set<Reference> told = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    ThreadOutline(GoldenThreadResult thread) {
        this.thread = thread;
        this.from = thread.links().stream().collect(Collectors.groupingBy(Link::from));
        this.evidence = thread.links().stream()
                .filter(link -> link.kind() == LinkKind.EVIDENCES)
                .collect(Collectors.groupingBy(Link::to, Collectors.counting()));
    }

    String text() {
        line(0, "Golden thread as of " + Text.day(thread.asOf()));
        Map<Reference, List<Reference>> delivered = thread.links().stream()
                .filter(link -> link.kind() == LinkKind.DELIVERS)
                .collect(Collectors.groupingBy(Link::to, Collectors.mapping(Link::from, Collectors.toList())));
        List<Reference> plans = thread.links().stream()
                .filter(link -> link.kind() == LinkKind.SETS)
                .map(Link::from)
                .distinct()
                .toList();
        for (Reference plan : plans) {
            line(0, Link.name(plan));
            for (Link sets : from.getOrDefault(plan, List.of())) {
                line(1, Link.name(sets.to()) + outcomes(sets.to()));
                delivered.getOrDefault(sets.to(), List.of()).forEach(activity -> activity(2, activity));
            }
        }
        section(
                "Activities that deliver no priority",
                thread.activities(Route.BY_PLAN).notCovered().stream()
                        .filter(activity -> !told.contains(activity))
                        .toList());
        section("Impacts not linked to an activity", untold());
        return String.join("\n", lines) + "\n";
    }

    /** The impacts that have not been shown. */
    private Collection<Reference> untold() {
        Set<Reference> rest = new TreeSet<>(thread.impacts().covered());
        rest.addAll(thread.impacts().notCovered());
        rest.removeAll(told);
        return rest;
    }

    private void section(String title, Collection<Reference> records) {
        if (!records.isEmpty()) {
            line(0, title);
            records.forEach(record -> {
                if (record.kind().equals("Activity")) {
                    activity(1, record);
                } else {
                    impact(1, record);
                }
            });
        }
    }

    private void activity(int depth, Reference activity) {
        if (!told.add(activity)) {
            line(depth, Link.name(activity) + ", see above");
            return;
        }
        line(depth, Link.name(activity) + outcomes(activity));
        for (Link link : from.getOrDefault(activity, List.of())) {
            if (link.kind() == LinkKind.PRODUCES) {
                line(depth + 1, Link.name(link.to()));
                from.getOrDefault(link.to(), List.of()).forEach(result -> impact(depth + 2, result.to()));
            } else if (link.kind() == LinkKind.RESULTS_IN) {
                impact(depth + 1, link.to());
            }
        }
    }

    private void impact(int depth, Reference impact) {
        if (!told.add(impact)) {
            line(depth, Link.name(impact) + ", see above");
            return;
        }
        long pieces = evidence.getOrDefault(impact, 0L);
        line(
                depth,
                Link.name(impact)
                        + outcomes(impact)
                        + (pieces == 0
                                ? ", no evidence"
                                : ", " + Text.count(pieces, "piece", "pieces") + " of evidence"));
        for (Link link : from.getOrDefault(impact, List.of())) {
            if (link.kind() == LinkKind.LEADS_TO) {
                line(depth + 1, "leads to " + Link.name(link.to()));
            }
        }
    }

    /** The outcomes a record is linked to without a step between, by number. */
    private String outcomes(Reference record) {
        String names = from.getOrDefault(record, List.of()).stream()
                .filter(link -> link.to().kind().equals("Outcome"))
                .map(link -> Outcome.valueOf(link.to().id()))
                .sorted()
                .map(Text::words)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " -> " + names;
    }

    private void line(int depth, String text) {
        lines.add("  ".repeat(depth) + text);
    }
}
