package io.github.biglocal.programme;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.reading.Places;
import io.github.biglocal.reading.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * The records of a file, one at a time, each read when it is asked for, whatever the format:
 *
 * <pre>{@code
 * try (RecordReader<Grant> grants = BigLocalJson.standard().records(Path.of("grants.ndjson"), Grant.class)) {
 *     while (grants.hasNext()) {
 *         RecordReader.Next<Grant> next = grants.next();
 *         next.problems().forEach(problem -> logger.warn("{}", problem));
 *         next.record().ifPresent(grant -> ...);
 *     }
 * }
 * }</pre>
 *
 * <p>A record that cannot be read is a problem, and the others go on. In lines, so does a line that is not JSON.
 *
 * <p>Not thread-safe.
 *
 * @param <T> what the records are
 */
public final class RecordReader<T extends Entity> implements Iterator<RecordReader.Next<T>>, AutoCloseable {
    private final Source source;
    private final Class<T> type;
    private final Deque<Next<T>> ready = new ArrayDeque<>();
    private boolean ended;

    /**
     * What comes next in a file: a record, with the problems that it has; or only problems, where a record cannot be read, and
     * for what is not of a record. Immutable, and thread-safe if the record is.
     *
     * @param <T> what the record is
     * @param kind the kind of record, by the name of its type, such as {@code Grant}, even where it cannot be read; empty where
     *     the problems are not of a record
     * @param record the record; empty where it cannot be read, or the problems are not of a record
     * @param problems the problems; at most a thousand errors and a thousand warnings, and the number of the others
     * @param places where the record and its fields stand; none where there is no record, or the format remembers no places
     */
    public record Next<T extends Entity>(
            Optional<String> kind, Optional<T> record, List<Problem> problems, Places places) {
        /** Keeps the problems as they are. */
        public Next {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(record, "record");
            problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
            Objects.requireNonNull(places, "places");
        }

        /** {@return whether there is a record or problems, and how many; not the record, which may be personal} */
        @Override
        public String toString() {
            return record.map(read -> read.reference().toString()).orElse("no record") + ", " + problems.size()
                    + (problems.size() == 1 ? " problem" : " problems");
        }
    }

    /** What a format gives, record by record, for those who write one. For one thread. */
    public interface Source extends AutoCloseable {
        /**
         * {@return the next place at which a record is; empty at the end}
         *
         * @throws IOException if the file or stream breaks
         */
        Optional<Read> next() throws IOException;

        /** {@return the problems since the last time} */
        List<Problem> problems();

        /** {@return the programme whose records these are, without them, once all were read; empty where there is none} */
        Optional<Programme> withoutRecords();

        /**
         * Closes what it opened.
         *
         * @throws IOException if it cannot be closed
         */
        @Override
        void close() throws IOException;
    }

    /**
     * A place at which a record is. Immutable, and thread-safe if the record is.
     *
     * @param kind the kind of record, by the name of its type
     * @param record the record; empty where it cannot be read
     * @param problemsBefore how many of the problems at hand are not of this record; at least 0
     * @param places where the record and its fields stand; none where the format remembers no places
     */
    public record Read(String kind, Optional<Entity> record, int problemsBefore, Places places) {
        /** Checks the number. */
        public Read {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(record, "record");
            Require.of(Read.class).atLeast("problemsBefore", 0, problemsBefore);
            Objects.requireNonNull(places, "places");
        }

        /** {@return the kind, and whether there is a record} */
        @Override
        public String toString() {
            return kind + (record.isPresent() ? "" : ", not read");
        }
    }

    private RecordReader(Source source, Class<T> type) {
        this.source = source;
        this.type = type;
    }

    /**
     * {@return the records that a format gives}
     *
     * @param <T> what the records are
     * @param source what gives them; it is closed with this
     * @param type what the records are
     */
    public static <T extends Entity> RecordReader<T> of(Source source, Class<T> type) {
        return new RecordReader<>(Objects.requireNonNull(source, "source"), Objects.requireNonNull(type, "type"));
    }

    /**
     * {@return whether there is more} Reads up to the end of the next record.
     *
     * @throws UncheckedIOException if the file or stream breaks
     */
    @Override
    public boolean hasNext() {
        if (ready.isEmpty() && !ended) {
            advance();
        }
        return !ready.isEmpty();
    }

    /**
     * {@return what comes next}
     *
     * @throws NoSuchElementException if there is no more
     * @throws UncheckedIOException if the file or stream breaks
     */
    @Override
    public Next<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There is no more; ask hasNext() first.");
        }
        return ready.remove();
    }

    private void advance() {
        try {
            Optional<Read> read = source.next();
            List<Problem> problems = source.problems();
            int before = read.map(Read::problemsBefore).orElse(problems.size());
            if (before > 0) {
                ready.add(new Next<>(Optional.empty(), Optional.empty(), problems.subList(0, before), Places.none()));
            }
            if (read.isPresent()) {
                ready.add(new Next<>(
                        Optional.of(read.get().kind()),
                        read.get().record().map(type::cast),
                        problems.subList(before, problems.size()),
                        read.get().places()));
            } else {
                ended = true;
            }
        } catch (IOException e) {
            ended = true;
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the programme whose records these are, without its records; empty before all of them were read, where they are of
     * one kind and no programme, and where the id or the name is missing}
     */
    public Optional<Programme> programme() {
        return hasNext() ? Optional.empty() : source.withoutRecords();
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
        return "records of " + type.getSimpleName();
    }
}
