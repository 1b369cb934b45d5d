package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.biglocal.asset.Asset;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.testkit.Samples;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A file that is cut keeps exactly the records that are whole before the cut, and says that it is cut, and where. Cuts are
 * seeded, some dozens for each file; {@code -Dcuts=every} cuts at every byte.
 */
class CutDocumentTest {
    private static final boolean EVERY = "every".equals(System.getProperty("cuts"));
    private static final int CUTS = 60;
    private static final int RECORDS = 12;

    private final BigLocalJson json = BigLocalJson.standard();

    /** A text, and where in it each record ends. */
    private static final class Written {
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> ends = new ArrayList<>();

        Written add(String more) {
            text.append(more);
            return this;
        }

        Written addRecord(String record) {
            text.append(record);
            ends.add(text.length());
            return this;
        }
    }

    private static JsonNode maximal() throws JsonProcessingException {
        return JsonSame.tree(BigLocalJson.standard().write(Samples.maximal()));
    }

    private static List<String> lists() {
        return TypeShape.of(Programme.class).orElseThrow().fields().stream()
                .filter(field -> Entity.class.isAssignableFrom(field.valueType()))
                .map(TypeShape.Field::name)
                .toList();
    }

    private static Written document(JsonNode maximal) {
        Written written = new Written().add("{\"formatVersion\":\"1.0\",\"id\":\"p\",\"name\":\"één dorp 🏡\"");
        for (String list : lists()) {
            written.add(",\n\"" + list + "\":[");
            for (int i = 0; i < maximal.path(list).size(); i++) {
                written.add(i == 0 ? "" : ",")
                        .addRecord(maximal.path(list).get(i).toString());
            }
            written.add("]");
        }
        return written.add("}");
    }

    private static Written lines(JsonNode maximal) {
        Written written = new Written().add("{\"formatVersion\":\"1.0\",\"id\":\"p\",\"name\":\"één dorp 🏡\"}\n");
        for (String list : lists()) {
            for (JsonNode record : maximal.path(list)) {
                written.add("{\"" + list + "\":[").addRecord(record.toString()).add("]}\n");
            }
        }
        return written;
    }

    private static Written ofOneKind(JsonNode maximal, TextLayout layout) {
        Written written = new Written().add(layout == TextLayout.LINES ? "" : "[");
        for (int i = 0; i < RECORDS; i++) {
            written.add(i == 0 ? "" : layout == TextLayout.LINES ? "\n" : ",\n")
                    .addRecord(maximal.path("assets").get(0).toString());
        }
        return written.add(layout == TextLayout.LINES ? "\n" : "]");
    }

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT, UTF-8",
        "DOCUMENT, UTF-16",
        "DOCUMENT, UTF-16LE",
        "DOCUMENT, UTF-32BE",
        "DOCUMENT, UTF-32LE",
        "LINES, UTF-8",
        "LINES, UTF-16",
        "LINES, UTF-32BE"
    })
    void theRecordsBeforeACutAreKept(TextLayout layout, Charset encoding) throws JsonProcessingException {
        Written written = layout == TextLayout.LINES ? lines(maximal()) : document(maximal());
        cut(written, encoding, bytes -> json.records(new ByteArrayInputStream(bytes), "upload", layout));
    }

    @ParameterizedTest
    @CsvSource({"DOCUMENT, UTF-8", "LINES, UTF-8", "DOCUMENT, UTF-32BE", "LINES, UTF-16"})
    void theRecordsOfOneKindBeforeACutAreKept(TextLayout layout, Charset encoding) throws JsonProcessingException {
        cut(
                ofOneKind(maximal(), layout),
                encoding,
                bytes -> json.records(new ByteArrayInputStream(bytes), "upload", layout, Asset.class));
    }

    private interface Reading {
        RecordReader<? extends Entity> of(byte[] bytes);
    }

    private static void cut(Written written, Charset encoding, Reading reading) {
        String text = written.text.toString();
        byte[] whole = text.getBytes(encoding);
        Random random = new Random(whole.length);
        int at = 0;
        while (at < whole.length) {
            byte[] bytes = Arrays.copyOf(whole, at);
            List<Entity> records = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            try {
                reading.of(bytes).forEachRemaining(next -> {
                    next.record().ifPresent(records::add);
                    problems.addAll(next.problems());
                });
            } catch (RuntimeException | Error e) {
                fail("cut at " + at, e);
            }
            String kept = new String(bytes, encoding).replace("\uFEFF", "");
            boolean half = !text.startsWith(kept);
            int length = half ? kept.length() - 1 : kept.length();
            assertThat(records).as("cut at %d", at).hasSize((int)
                    written.ends.stream().filter(end -> end <= length).count());
            List<Problem> errors = problems.stream()
                    .filter(problem -> problem.code().equals(ProblemCode.TRUNCATED)
                            || problem.code().equals(ProblemCode.NOT_TEXT))
                    .toList();
            // Between lines there is nothing to see of a cut.
            boolean seen = !text.endsWith("\n") || length == 0 || !endsALine(text, length);
            assertThat(errors)
                    .as("cut at %d: %s, %s", at, text.substring(Math.max(0, length - 20), length), problems)
                    .hasSize(seen || half ? 1 : 0);
            if (seen || half) {
                assertThat(InDocument.line(errors.get(0)).orElse(1))
                        .as("cut at %d: %s", at, errors)
                        .isEqualTo(1
                                + (int) kept.chars()
                                        .filter(character -> character == '\n')
                                        .count());
            }
            at += EVERY ? 1 : 1 + random.nextInt(2 * whole.length / CUTS);
        }
    }

    private static boolean endsALine(String text, int length) {
        return text.charAt(length) == '\n' || text.charAt(length - 1) == '\n';
    }
}
