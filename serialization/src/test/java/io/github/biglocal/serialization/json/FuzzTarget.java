package io.github.biglocal.serialization.json;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.TextLayout;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a fuzzer tries any bytes on, such as Jazzer in the profile {@code fuzz}: they are read in every way, and what holds of any
 * reading is checked.
 */
public final class FuzzTarget {
    private static final BigLocalJson JSON = BigLocalJson.standard();
    private static final int LONGEST_PROBLEM = 5_000;
    private static final Pattern FORGED = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202E]");

    private FuzzTarget() {}

    /**
     * Reads.
     *
     * @param bytes what a file holds
     * @throws IllegalStateException if reading does what it never should
     */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Loaded<Programme> document = JSON.read(new ByteArrayInputStream(bytes), "input");
        check(document.problems());
        require(
                document.value().isPresent() || !document.isComplete(),
                "there is neither a value nor a reason why not");
        document.value()
                .ifPresent(programme -> require(
                        JSON.parse(JSON.write(programme))
                                .value()
                                .filter(programme::equals)
                                .isPresent(),
                        "what is read and written is not read back"));
        List<Entity> records = all(JSON.records(new ByteArrayInputStream(bytes), "input", TextLayout.DOCUMENT));
        document.value()
                .ifPresent(programme -> require(
                        Set.copyOf(records).equals(Set.copyOf(MutatedDocumentTest.records(programme))),
                        "records are not the same one at a time"));
        all(JSON.records(new ByteArrayInputStream(bytes), "input", TextLayout.LINES));
        all(JSON.records(new ByteArrayInputStream(bytes), "input", TextLayout.LINES, Area.class));
    }

    private static List<Entity> all(RecordReader<? extends Entity> reader) {
        List<Entity> records = new ArrayList<>();
        reader.forEachRemaining(next -> {
            next.record().ifPresent(records::add);
            check(next.problems());
        });
        return records;
    }

    private static void check(List<Problem> problems) {
        for (Problem problem : problems) {
            String text = problem.toString();
            require(text.length() < LONGEST_PROBLEM, "a problem is told in too many words");
            require(!FORGED.matcher(text).find(), "a problem can forge a line");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
