package io.github.biglocal.testkit;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.match.Project;
import io.github.biglocal.programme.Programme;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An area in short-hand, and what is in it. See {@link Shorthand#area(String)}. Of the area itself only its id and name, which are the
 * same, are recorded.
 *
 * <p>Immutable and thread-safe; each method returns another one.
 */
public final class AreaBuilder {
    private final AreaId id;
    private final List<Entity> within;

    AreaBuilder(AreaId id, List<Entity> within) {
        this.id = id;
        this.within = within;
    }

    /**
     * {@return the same, with a partnership}
     *
     * @param board the partnership; unless it has an id, it gets the area's with {@code -board} after it
     */
    public AreaBuilder partnership(BoardBuilder board) {
        return with(Objects.requireNonNull(board, "board").in(id));
    }

    /**
     * {@return the same, with a project, which is then one of this area}
     *
     * @param project the project
     */
    public AreaBuilder project(Project project) {
        return with(Objects.requireNonNull(project, "project").withArea(id));
    }

    /**
     * {@return the same, with more records, as they are}
     *
     * @param records the records, of any kind, such as grants of this area
     */
    public AreaBuilder with(Entity... records) {
        Objects.requireNonNull(records, "records");
        return new AreaBuilder(
                id, Stream.concat(within.stream(), Stream.of(records)).toList());
    }

    /** {@return a programme with this area and what is in it; its id and name are {@code programme}} */
    public Programme programme() {
        return Shorthand.programme(this);
    }

    Stream<Entity> records() {
        return Stream.concat(Stream.of(Area.builder().id(id).name(id.value()).build()), within.stream());
    }

    /** {@return its id} */
    @Override
    public String toString() {
        return "area " + id;
    }
}
