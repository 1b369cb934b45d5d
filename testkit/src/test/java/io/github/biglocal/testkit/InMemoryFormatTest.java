package io.github.biglocal.testkit;

import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A format that keeps the contract and does next to nothing: a file holds the key of a programme, which stays in memory. */
class InMemoryFormatTest extends FormatContract {
    private static final Map<String, Programme> WRITTEN = new ConcurrentHashMap<>();
    private static final String END = "\nend\n";

    @Override
    protected String fileName() {
        return "programme.txt";
    }

    @Override
    protected void write(Programme programme, Path file) {
        String content = "programme " + programme.hashCode() + END;
        WRITTEN.put(content, programme);
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Loaded<Programme> read(Path file) {
        try {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            Programme programme = WRITTEN.get(content);
            return programme == null ? Loaded.none(List.of(problem(file, content))) : Loaded.of(programme);
        } catch (NoSuchFileException e) {
            return Loaded.none(List.of(problem(file, "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a file of which nothing can be read. */
    Problem problem(Path file, String content) {
        return Problem.error(
                        ProblemCode.TRUNCATED, Place.whole(file.toString()), "The file is not whole.", "Save it again.")
                .withRaw(content);
    }

    @Override
    protected Class<? extends Place> placesAre() {
        return Place.InText.class;
    }

    @Override
    protected boolean remembersPlaces() {
        return false;
    }
}
