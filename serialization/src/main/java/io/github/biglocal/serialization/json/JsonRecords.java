package io.github.biglocal.serialization.json;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * The records of a text, one at a time, each read when it is asked for:
 *
 * <pre>{@code
 * try (JsonRecords<Grant> grants = BigLocalJson.standard().records(Path.of("grants.ndjson"), Grant.class)) {
 *     while (grants.hasNext()) {
 *         JsonRecords.Next<Grant> next = grants.next();
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
public final class JsonRecords<T extends Entity> implements Iterator<JsonRecords.Next<T>>, AutoCloseable {
    private final DocumentReader reader;
    private final InputStream toClose;
    private final Class<T> kind;
    private final Deque<Next<T>> ready = new ArrayDeque<>();
    private boolean ended;

    /**
     * What comes next in a text: a record, with the problems that it has; or only problems, where a record cannot be read, and
     * for what is not of a record. Immutable, and thread-safe if the record is.
     *
     * @param <T> what the record is
     * @param record the record; empty where it cannot be read, or the problems are not of a record
     * @param problems the problems; at most a thousand errors and a thousand warnings, and the number of the others
     */
    public record Next<T extends Entity>(Optional<T> record, List<Problem> problems) {
        /** Keeps the problems as they are. */
        public Next {
            Objects.requireNonNull(record, "record");
            problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
        }

        /** {@return whether there is a record or problems, and how many; not the record, which may be personal} */
        @Override
        public String toString() {
            return record.map(read -> read.reference().toString()).orElse("no record") + ", " + problems.size()
                    + (problems.size() == 1 ? " problem" : " problems");
        }
    }

    /** How a stream is read. */
    interface Opening {
        DocumentReader open(InputStream stream) throws IOException;
    }

    private JsonRecords(DocumentReader reader, InputStream toClose, Class<T> kind) {
        this.reader = reader;
        this.toClose = toClose;
        this.kind = kind;
    }

    static <T extends Entity> JsonRecords<T> of(Path file, Opening opening, Class<T> kind) {
        Objects.requireNonNull(file, "file");
        try {
            InputStream stream = Files.newInputStream(file);
            try {
                return new JsonRecords<>(opening.open(stream), stream, kind);
            } catch (IOException e) {
                stream.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T extends Entity> JsonRecords<T> of(InputStream stream, Opening opening, Class<T> kind) {
        Objects.requireNonNull(stream, "stream");
        try {
            return new JsonRecords<>(opening.open(stream), InputStream.nullInputStream(), kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            Optional<DocumentReader.Read> read = reader.next();
            List<Problem> problems = reader.problems();
            int before = read.map(DocumentReader.Read::problemsBefore).orElse(problems.size());
            if (before > 0) {
                ready.add(new Next<>(Optional.empty(), problems.subList(0, before)));
            }
            if (read.isPresent()) {
                ready.add(new Next<>(read.get().record().map(kind::cast), problems.subList(before, problems.size())));
            } else {
                ended = true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the programme whose records these are, without its records; empty before all of them were read, where they are of
     * one kind and no programme, and where the id or the name is missing}
     */
    public Optional<Programme> programme() {
        return hasNext() ? Optional.empty() : reader.withoutRecords();
    }

    /** Closes the file; a stream that was given is left open. */
    @Override
    public void close() {
        try {
            toClose.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "records of " + kind.getSimpleName();
    }
}
