package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The grants of a file, one at a time, each read when it is asked for, whatever the form of the file:
 *
 * <pre>{@code
 * try (GrantReader grants = ThreeSixtyGiving.standard().grants(Path.of("grants.json"))) {
 *     while (grants.hasNext()) {
 *         PlacedGrant next = grants.next();
 *         next.problems().forEach(problem -> logger.warn("{}", problem));
 *     }
 *     grants.problems().forEach(problem -> logger.warn("{}", problem));
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class GrantReader implements Iterator<PlacedGrant>, AutoCloseable {
    private final Source source;
    private @Nullable PlacedGrant ready;
    private boolean ended;

    /** What a form of file gives. For one thread. */
    interface Source extends AutoCloseable {
        /** Returns the next grant; empty at the end. */
        Optional<PlacedGrant> next() throws IOException;

        /** Returns the problems that are of no grant, since the last time. */
        List<Problem> problems();

        /** Returns how many problems there were that no list has, because it was full. */
        long unlisted();

        /** Returns what the file says about itself, as far as it was read; whole after the last grant. */
        GivingMetadata metadata();

        /** Returns where a field of that is, by its pointer; of one that is not there, the nearest thing that it would be in. */
        Place placeOf(String pointer);

        /** Returns the name of the source. */
        String name();

        @Override
        void close() throws IOException;
    }

    GrantReader(Source source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * {@return whether there is another grant} Reads up to its end.
     *
     * @throws UncheckedIOException if the file breaks
     */
    @Override
    public boolean hasNext() {
        if (ready == null && !ended) {
            try {
                ready = source.next().orElse(null);
                ended = ready == null;
            } catch (IOException e) {
                ended = true;
                throw new UncheckedIOException(e);
            }
        }
        return ready != null;
    }

    /**
     * {@return the next grant}
     *
     * @throws NoSuchElementException if there is no more
     * @throws UncheckedIOException if the file breaks
     */
    @Override
    public PlacedGrant next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There is no more; ask hasNext() first.");
        }
        PlacedGrant next = Objects.requireNonNull(ready);
        ready = null;
        return next;
    }

    /** {@return the problems that are of no grant, since this was last asked} */
    public List<Problem> problems() {
        return source.problems();
    }

    /** Returns how many problems there were so far that no list has, because it was full. */
    long unlisted() {
        return source.unlisted();
    }

    /** {@return what the file says about itself; all of it once there are no more grants} */
    public GivingMetadata metadata() {
        return source.metadata();
    }

    /**
     * {@return where a field is of what the file says about itself: with its pointer, and its line and column, or its cell; of a field that is
     * not there, those of the nearest thing that it would be in, if that is known} As far as the file was read.
     *
     * @param pointer the field, as a JSON pointer such as {@code /publisher/name}
     */
    public Place placeOf(String pointer) {
        return source.placeOf(Objects.requireNonNull(pointer, "pointer"));
    }

    /** {@return the name of the file} */
    public String name() {
        return source.name();
    }

    /**
     * Closes the file; a stream that was given is left open.
     *
     * @throws UncheckedIOException if it cannot be closed
     */
    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "grants of " + source.name();
    }
}
