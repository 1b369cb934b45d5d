package io.github.biglocal.tables.grid;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged file gives what can be read of it and located problems, and never anything else. */
class DamagedFilesTest {
    private static final String TEXT =
            "\uFEFFId,Title,Amount\r\n1,\"Café, \"\"lunch\"\"\nand tea\",\"£1,234.50\"\r\n2,ŵyl 🏡,-5\r\n";

    @TempDir
    private Path folder;

    /** Reads all sheets as far as they go. */
    private static List<List<String>> read(Path file) throws IOException {
        List<List<String>> read = new ArrayList<>();
        try (Sheets sheets = SheetFiles.standard().open(file)) {
            for (Sheet sheet : sheets.sheets()) {
                try {
                    Grids.read(sheet, read);
                } catch (UnreadableSheetException e) {
                    assertThat(e.problem().place().source())
                            .isEqualTo(file.getFileName().toString());
                    assertThat(e.problem().repair()).isNotBlank();
                }
            }
        } catch (UnreadableSheetException e) {
            assertThat(e.problem().place().source())
                    .isEqualTo(file.getFileName().toString());
        }
        return read;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void aFileCutAtEveryByteGivesTheRowsBefore(String charset) throws IOException {
        byte[] bytes = TEXT.getBytes(Charset.forName(charset));
        List<List<String>> whole = read(Grids.file(folder, "whole.csv", bytes));
        assertThat(whole).hasSize(3);

        for (int length = 0; length < bytes.length; length++) {
            List<List<String>> read = read(Grids.file(folder, "cut.csv", Arrays.copyOf(bytes, length)));

            int complete = Math.max(0, read.size() - 1);
            assertThat(read.subList(0, complete)).as("cut to %s bytes", length).isEqualTo(whole.subList(0, complete));
        }
    }

    @Test
    void aCutWithinAQuotedTextIsAlwaysSaid() throws IOException {
        byte[] bytes = TEXT.getBytes(UTF_8);
        int opening = TEXT.substring(0, TEXT.indexOf('"') + 1).getBytes(UTF_8).length;
        int closing = TEXT.substring(0, TEXT.indexOf("tea\"") + 3).getBytes(UTF_8).length;
        int inner = TEXT.substring(0, TEXT.indexOf("\"\"lunch") + 1).getBytes(UTF_8).length;
        int innerEnd = TEXT.substring(0, TEXT.indexOf("\"\"\nand") + 1).getBytes(UTF_8).length;

        for (int length = opening; length <= closing; length++) {
            if (length == inner || length == innerEnd) {
                continue; // After the first of two marks it looks like the end of the text.
            }
            Path file = Grids.file(folder, "cut.csv", Arrays.copyOf(bytes, length));
            assertThat(Grids.refusal(SheetFiles.standard(), file).place().toString())
                    .as("cut to %s bytes", length)
                    .startsWith("cut.csv, ");
        }
    }

    @Test
    void anyChangedByteIsReadOrSaid() throws IOException {
        Random random = new Random(13);
        for (Charset charset : List.of(UTF_8, UTF_16LE)) {
            byte[] bytes = TEXT.getBytes(charset);
            for (int count = 0; count < 300; count++) {
                byte[] changed = bytes.clone();
                for (int change = random.nextInt(3); change >= 0; change--) {
                    changed[random.nextInt(changed.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : '"');
                }
                assertThat(read(Grids.file(folder, "changed.csv", changed))).hasSizeLessThan(40);
            }
        }
    }

    private byte[] zip() throws IOException {
        Path zip = folder.resolve("whole.zip");
        try (SheetWriter writer = SheetFiles.standard().write(zip)) {
            writer.begin("grants", List.of("a", "b"));
            writer.row(List.of(new Cell.Text("Café"), new Cell.Text("2")));
            writer.begin("match", List.of("c"));
            writer.row(List.of(new Cell.Text("3")));
            writer.finish();
        }
        assertThat(read(zip)).hasSize(4);
        return Files.readAllBytes(zip);
    }

    @Test
    void aZipCutAtEveryByteIsRefused() throws IOException {
        byte[] bytes = zip();
        for (int length = 4; length < bytes.length; length++) {
            assertThat(read(Grids.file(folder, "cut.zip", Arrays.copyOf(bytes, length))))
                    .as("cut to %s bytes", length)
                    .isEmpty();
        }
    }

    @Test
    void aZipWithAnyChangedByteGivesNoOtherRows() throws IOException {
        byte[] bytes = zip();
        List<List<String>> whole = read(folder.resolve("whole.zip"));
        for (int at = 4; at < bytes.length; at++) {
            for (int change : new int[] {1, 0x80}) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) change;
                assertThat(whole).as("changed at %s", at).containsAll(read(Grids.file(folder, "changed.zip", changed)));
            }
        }
    }
}
