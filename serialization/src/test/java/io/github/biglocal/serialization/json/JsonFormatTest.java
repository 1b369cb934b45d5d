package io.github.biglocal.serialization.json;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.testkit.FormatContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One document of JSON keeps the contract of formats. */
class JsonFormatTest extends FormatContract {
    private final BigLocalJson json = BigLocalJson.standard();

    @Override
    protected String fileName() {
        return "programme.json";
    }

    @Override
    protected Loaded<Programme> read(Path file) {
        return json.read(file);
    }

    @Override
    protected void write(Programme programme, Path file) {
        json.write(programme, file);
    }

    @Override
    protected Class<? extends Place> placesAre() {
        return Place.InText.class;
    }

    @Override
    protected Optional<RecordReader<Entity>> records(Path file) {
        return Optional.of(json.records(file));
    }

    @Override
    protected void replace(Path file, Collection<Place> places, String text) throws IOException {
        StringBuilder document = new StringBuilder(Files.readString(file));
        List<String> lines = document.toString().lines().toList();
        places.stream()
                .map(place -> start((Place.InText) place, lines))
                .sorted(Comparator.reverseOrder())
                .forEach(start -> document.replace(start, end(document, start), '"' + text + '"'));
        Files.writeString(file, document);
    }

    private static int start(Place.InText place, List<String> lines) {
        int before = lines.stream()
                .limit(place.line().orElseThrow() - 1L)
                .mapToInt(line -> line.length() + 1)
                .sum();
        return before + place.column().orElseThrow() - 1;
    }

    /** Where a value ends that begins at a place. */
    private static int end(CharSequence document, int start) {
        int depth = 0;
        boolean inText = false;
        for (int at = start; ; at++) {
            char character = document.charAt(at);
            if (inText) {
                at += character == '\\' ? 1 : 0;
                inText = character != '"';
            } else if (depth == 0 && at > start && ",]} \n".indexOf(character) >= 0) {
                return at;
            } else if (character == '"') {
                inText = true;
            } else {
                depth += character == '{' || character == '[' ? 1 : character == '}' || character == ']' ? -1 : 0;
            }
        }
    }
}
