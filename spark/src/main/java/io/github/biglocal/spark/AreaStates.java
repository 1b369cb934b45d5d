package io.github.biglocal.spark;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageTotals;
import io.github.biglocal.match.Project;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The totals of areas as their states, by the id of the area, under an empty text those of no area; and how many lines could
 * not be read. This is what a task sends.
 */
record AreaStates(TreeMap<String, TreeMap<String, String>> states, long unread) implements Serializable {
    static AreaStates none() {
        return new AreaStates(new TreeMap<>(), 0);
    }

    /** Adds up some lines; of those whose id is repeated only the area is noted, as a calculator on one machine does. */
    static AreaStates of(Iterator<String> lines, Set<String> repeated, Leverage leverage) {
        Map<String, LeverageTotals> totals = new HashMap<>();
        long unread = 0;
        while (lines.hasNext()) {
            String line = lines.next();
            Optional<Project> read = line.isBlank() ? Optional.empty() : JsonLines.project(line);
            if (read.isPresent()) {
                Project project = read.get();
                LeverageTotals its = totals.computeIfAbsent(
                        project.area().map(AreaId::value).orElse(""), unused -> leverage.totals());
                if (!repeated.contains(project.id().value())) {
                    its.add(project);
                }
            } else if (!line.isBlank()) {
                unread++;
            }
        }
        TreeMap<String, TreeMap<String, String>> states = new TreeMap<>();
        totals.forEach((area, its) -> states.put(area, new TreeMap<>(its.state())));
        return new AreaStates(states, unread);
    }

    AreaStates merge(AreaStates others, Leverage leverage) {
        TreeMap<String, TreeMap<String, String>> merged = new TreeMap<>(states);
        others.states.forEach((area, state) -> merged.merge(
                area,
                state,
                (one, two) -> new TreeMap<>(
                        leverage.totals(one).merge(leverage.totals(two)).state())));
        return new AreaStates(merged, unread + others.unread);
    }
}
