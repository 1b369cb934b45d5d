package io.github.biglocal.match;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a project.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record ProjectId(String value) implements EntityId<Project> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public ProjectId {
        Require.of(ProjectId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static ProjectId of(String value) {
        return new ProjectId(value);
    }

    @Override
    public Class<Project> type() {
        return Project.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
