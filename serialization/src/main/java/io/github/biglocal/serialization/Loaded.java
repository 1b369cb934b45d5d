package io.github.biglocal.serialization;

import io.github.biglocal.rule.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What reading gave: as much of the value as could be read, and every problem.
 *
 * @param <T> the type of the value
 * @param value the value, less what the problems say was lost; empty if nothing could be made of the source
 * @param problems the problems, in the order they were met
 */
public record Loaded<T>(Optional<T> value, List<Problem> problems) {
    /**
     * Copies the list.
     *
     * @param value the value
     * @param problems the problems
     */
    public Loaded {
        problems = List.copyOf(problems);
    }

    /** {@return whether all of the source is in the value, doubtful things included} */
    public boolean isComplete() {
        return value.isPresent() && errors().isEmpty();
    }

    /** {@return the problems by which something was lost} */
    public List<Problem> errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    /**
     * {@return the value, if all of it could be read} The strict way.
     *
     * @throws BigLocalReadException if not
     */
    public T orThrow() {
        if (!isComplete()) {
            throw new BigLocalReadException(errors());
        }
        return value.orElseThrow();
    }
}
