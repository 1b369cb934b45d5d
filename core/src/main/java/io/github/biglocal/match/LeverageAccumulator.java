package io.github.biglocal.match;

import io.github.biglocal.invariant.InvalidValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gathers projects towards their leverage. Projects may be added and accumulators merged in any order and grouping: the
 * result is the same. Not safe for use by several threads at once; give each its own and merge.
 */
public final class LeverageAccumulator {
    private final LeverageSettings settings;
    private final List<Project> projects = new ArrayList<>();

    LeverageAccumulator(LeverageSettings settings) {
        this.settings = settings;
    }

    /**
     * Adds a project.
     *
     * @param project the project
     */
    public void add(Project project) {
        projects.add(project);
    }

    /**
     * {@return this accumulator, with what another has gathered}
     *
     * @param other the other, of a calculator with the same settings
     * @throws InvalidValueException if the settings differ
     */
    public LeverageAccumulator merge(LeverageAccumulator other) {
        if (!settings.equals(other.settings)) {
            throw new InvalidValueException(
                    LeverageAccumulator.class,
                    "settings",
                    "settings differ from those of the other",
                    "Merge accumulators of calculators with equal settings.");
        }
        projects.addAll(other.projects);
        return this;
    }

    /**
     * {@return the leverage of the projects gathered so far}
     *
     * @throws InvalidValueException if the policy is to fail on a project without programme money and there is one
     */
    public LeverageResult result() {
        return result(repeated(projects));
    }

    /** Returns the leverage of the projects gathered so far, when these ids are known to be given to several projects. */
    LeverageResult result(Set<ProjectId> repeated) {
        List<LeverageResult.Part> parts = new ArrayList<>();
        List<LeverageResult.LeftOut> leftOut = new ArrayList<>();
        for (Project project : projects) {
            ProjectReading reading = new ProjectReading(project, settings);
            // Which of them is right cannot be told here, and counting both may count the same money twice.
            Optional<LeverageResult.Why> why = repeated.contains(project.id())
                    ? Optional.of(LeverageResult.Why.ID_GIVEN_TWICE)
                    : reading.whyLeftOut();
            if (why.isPresent()) {
                leftOut.add(reading.leftOut(why.get()));
            } else {
                parts.add(reading.part());
            }
        }
        parts.sort(Comparator.comparing(part -> part.project().value()));
        leftOut.sort(Comparator.comparing(
                        (LeverageResult.LeftOut project) -> project.project().value())
                .thenComparing(LeverageResult.LeftOut::toString));
        return new LeverageResult(settings, parts, leftOut);
    }

    List<Project> projects() {
        return projects;
    }

    /** Returns the ids that several of some projects have. */
    static Set<ProjectId> repeated(Collection<Project> projects) {
        Set<ProjectId> seen = new HashSet<>();
        return projects.stream().map(Project::id).filter(id -> !seen.add(id)).collect(Collectors.toSet());
    }
}
