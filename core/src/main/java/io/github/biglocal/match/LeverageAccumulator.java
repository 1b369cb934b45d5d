package io.github.biglocal.match;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gathers projects towards their leverage. Projects may be added and accumulators merged in any order and grouping: the
 * result is the same. It keeps what each project contributes or why it is left out, not the project itself; to use
 * little memory however many projects there are, use {@link LeverageTotals}. Not safe for use by several threads at
 * once; give each its own and merge.
 */
public final class LeverageAccumulator {
    private static final Comparator<LeverageResult.LeftOut> BY_ID = Comparator.comparing(
                    (LeverageResult.LeftOut project) -> project.project().value())
            .thenComparing(project -> project.match().getCurrencyUnit())
            .thenComparing(project -> project.match().getAmount())
            .thenComparing(LeverageResult.LeftOut::matchBound)
            .thenComparing(project -> project.notes().toString());

    private final LeverageSettings settings;
    private final List<LeverageResult.Part> parts = new ArrayList<>();
    private final List<LeverageResult.LeftOut> leftOut = new ArrayList<>();

    LeverageAccumulator(LeverageSettings settings) {
        this.settings = settings;
    }

    /**
     * Adds a project.
     *
     * @param project the project
     */
    public void add(Project project) {
        ProjectReading reading = new ProjectReading(Objects.requireNonNull(project, "project"), settings);
        Optional<LeverageResult.Why> why = reading.whyLeftOut();
        if (why.isPresent()) {
            leftOut.add(reading.leftOut(why.get()));
        } else {
            parts.add(reading.part());
        }
    }

    /**
     * {@return this accumulator, with what another has gathered} Projects of one id are left out, wherever they were
     * added: to add up two programmes with their own ids, merge their {@linkplain LeverageTotals totals} instead.
     *
     * @param other the other, of a calculator with equal settings
     * @throws InvalidValueException if the settings differ
     */
    public LeverageAccumulator merge(LeverageAccumulator other) {
        settings.requireEqual(LeverageAccumulator.class, Objects.requireNonNull(other, "other").settings);
        parts.addAll(other.parts);
        leftOut.addAll(other.leftOut);
        return this;
    }

    /**
     * {@return the leverage of the projects gathered so far}
     *
     * @throws InvalidValueException if the policy is to fail on a project without programme money and there is one
     */
    public LeverageResult result() {
        return result(repeated(List.of(this)));
    }

    /** Returns the leverage of the projects gathered so far, when these ids are known to be given to several projects. */
    LeverageResult result(Set<ProjectId> repeated) {
        List<LeverageResult.Part> counted = new ArrayList<>();
        List<LeverageResult.LeftOut> notCounted = new ArrayList<>();
        for (LeverageResult.Part part : parts) {
            // Which of them is right is not known here, and counting both may count the same money twice.
            if (repeated.contains(part.project())) {
                notCounted.add(new LeverageResult.LeftOut(
                        part.project(),
                        part.match(),
                        part.matchBound(),
                        LeverageResult.Why.ID_GIVEN_TWICE,
                        part.notes()));
            } else {
                counted.add(part);
            }
        }
        for (LeverageResult.LeftOut project : leftOut) {
            notCounted.add(
                    repeated.contains(project.project())
                            ? project.because(LeverageResult.Why.ID_GIVEN_TWICE)
                            : project);
        }
        counted.sort(Comparator.comparing(part -> part.project().value()));
        notCounted.sort(BY_ID);
        notCounted.forEach(project -> ProjectReading.checkPolicy(settings, project));
        return new LeverageResult(settings, counted, notCounted);
    }

    private Stream<ProjectId> ids() {
        return Stream.concat(
                parts.stream().map(LeverageResult.Part::project),
                leftOut.stream().map(LeverageResult.LeftOut::project));
    }

    /** Returns the ids that several of the projects have which some accumulators have gathered. */
    static Set<ProjectId> repeated(Collection<LeverageAccumulator> gathered) {
        Set<ProjectId> seen = new HashSet<>();
        Set<ProjectId> repeated = new HashSet<>();
        gathered.stream().flatMap(LeverageAccumulator::ids).forEach(id -> {
            if (!seen.add(id)) {
                repeated.add(id);
            }
        });
        return repeated;
    }

    /** {@return how many projects it has gathered, and its settings} */
    @Override
    public String toString() {
        return Text.count(parts.size(), "project") + " counted, "
                + (leftOut.isEmpty() ? "none" : Text.number(leftOut.size())) + " left out; " + settings;
    }
}
