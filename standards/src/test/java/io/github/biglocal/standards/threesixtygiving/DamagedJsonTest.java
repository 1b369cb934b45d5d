package io.github.biglocal.standards.threesixtygiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that is cut off or damaged gives problems with their places and the grants before them, and no exception. */
class DamagedJsonTest {
    private static final String SECRET = "Hypatia";

    private static final String PACKAGE = """
            {"version": "1.4", "grants": [
              {"id": "360G-example-1", "title": "Hypatia’s café \\u00e9 🌻", "amountAwarded": 1234.10, "own": [true, null, {"a": -1e3}]},
              {"id": "360G-example-2", "title": "Hypatia", "recipientOrganization": [{"name": "Hypatia"}]}
            ], "title": "Hypatia"}
            """;

    private static final String LINES = """
            {"id": "360G-example-1", "title": "Hypatia’s café \\u00e9 🌻", "amountAwarded": 1234.10, "own": [true, null, {"a": -1e3}]}

            {"id": "360G-example-2", "title": "Hypatia", "recipientOrganization": [{"name": "Hypatia"}]}
            {"id": "360G-example-3", "title": "Hypatia"}
            """;

    private static final String DAMAGE = "{}[]\",:0-.eEnN\\\n\r\u0000 ";

    private static Loaded<GivingPackage> read(byte[] bytes, String name) {
        return ThreeSixtyGiving.standard().read(new ByteArrayInputStream(bytes), name);
    }

    private static void assertLocatedAndSilent(Loaded<GivingPackage> loaded, String name) {
        for (Problem problem : loaded.problems()) {
            assertThat(problem.place().source()).isEqualTo(name);
            if (problem.place() instanceof Place.InText text) {
                assertThat(text.line()).isPresent();
                assertThat(text.column()).isPresent();
            }
            assertThat(problem.toString()).doesNotContain(SECRET);
            assertThat(problem.message()).doesNotContain("Exception", "jackson", "token");
        }
        assertThat(loaded.toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({"grants.json", "grants.ndjson"})
    void textThatIsCutAtAnyByteGivesTheGrantsBeforeTheCut(String name) {
        byte[] bytes = (name.endsWith(".json") ? PACKAGE : LINES).getBytes(UTF_8);
        List<GivingGrant> whole = read(bytes, name).orThrow().grants();
        int before = 0;
        for (int length = 0; length < bytes.length; length++) {
            Loaded<GivingPackage> loaded = read(Arrays.copyOf(bytes, length), name);

            assertLocatedAndSilent(loaded, name);
            List<GivingGrant> grants = loaded.value().map(GivingPackage::grants).orElse(List.of());
            assertThat(grants).isEqualTo(whole.subList(0, grants.size()));
            assertThat(grants).hasSizeGreaterThanOrEqualTo(before);
            before = grants.size();
            assertThat(loaded.isComplete()).as("cut after %d bytes", length).isEqualTo(isWhole(bytes, length, name));
        }
        assertThat(before).isEqualTo(whole.size());
    }

    /** Of a package only the last line break can be missing; of lines, whole ones, or all. */
    private static boolean isWhole(byte[] bytes, int length, String name) {
        return name.endsWith(".json")
                ? length == bytes.length - 1
                : length == 0
                        || List.of(LINES.split("\n"))
                                .containsAll(List.of(new String(bytes, 0, length, UTF_8).split("\n")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void damagedBytesGiveProblemsAndNoException(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 600; i++) {
            String name = random.nextBoolean() ? "grants.json" : "grants.ndjson";
            byte[] bytes = (random.nextBoolean() ? PACKAGE : LINES).getBytes(UTF_8);
            for (int count = 1 + random.nextInt(3); count > 0; count--) {
                bytes = damaged(bytes, random);
            }
            assertLocatedAndSilent(read(bytes, name), name);
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        byte[] damaged = bytes.clone();
        switch (random.nextInt(4)) {
            case 0 -> damaged[at] = (byte) random.nextInt(256);
            case 1 -> damaged[at] = (byte) DAMAGE.charAt(random.nextInt(DAMAGE.length()));
            case 2 -> {
                int length = Math.min(random.nextInt(20), bytes.length - at);
                damaged = Arrays.copyOf(bytes, bytes.length - length);
                System.arraycopy(bytes, at + length, damaged, at, bytes.length - at - length);
            }
            default -> {
                int length = Math.min(random.nextInt(20), bytes.length - at);
                damaged = Arrays.copyOf(bytes, bytes.length + length);
                System.arraycopy(bytes, at, damaged, at + length, bytes.length - at);
            }
        }
        return damaged.length == 0 ? bytes : damaged;
    }

    @Test
    void eachDamagedLineIsAProblemOfItsOwnAndTheOthersAreRead() {
        String lines = """
                {"id": "1"}
                {"id": "2",, }
                {"id": "3", "id": "3b"}
                {"id": "4"} x
                not json
                {"id": "6", "a": "\t"}
                [1, 2]
                {"id": "8"
                {"id": "9"}
                """;

        Loaded<GivingPackage> loaded = read(lines.getBytes(UTF_8), "grants.ndjson");

        assertThat(loaded.value().orElseThrow().grants())
                .extracting(grant -> grant.id().orElse(""))
                .containsExactly("1", "3b", "4", "9");
        assertThat(loaded.problems())
                .extracting(problem -> problem.code() + " "
                        + ((Place.InText) problem.place()).line().getAsInt())
                .containsExactly(
                        "NOT_JSON 2",
                        "DUPLICATE_FIELD 3",
                        "TRAILING_TEXT 4",
                        "NOT_JSON 5",
                        "NOT_JSON 6",
                        "WRONG_TYPE 7",
                        "TRUNCATED 8");
    }

    @Test
    void moreProblemsThanAnybodyReadsAreCounted() {
        byte[] bytes = ("[" + "7,".repeat(5_000) + "{}]").getBytes(UTF_8);

        Loaded<GivingPackage> loaded = read(bytes, "grants.json");

        assertThat(loaded.problems()).hasSize(1_001);
        assertThat(loaded.problems().get(1_000).message()).isEqualTo("4,000 more errors are not listed.");
    }
}
