package io.github.biglocal.tables.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTextsTest {
    @TempDir
    Path folder;

    /** Short ones, empty ones, and some that are longer than a block in which they are kept. */
    @Test
    void textsOfAnyLengthAreFoundByTheirNumbers() throws IOException {
        Random random = new Random(5);
        List<String> written = new ArrayList<>();
        StringBuilder items = new StringBuilder();
        for (int number = 0; number < 3_000; number++) {
            int length = number % 500 == 0 ? 60_000 + random.nextInt(10_000) : random.nextInt(60);
            String text = random.ints(length, 'a', 'ÿ')
                    .filter(Character::isLetterOrDigit)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            written.add(text);
            items.append("<si><t>").append(text).append("</t></si>");
        }
        Path file = HandmadeWorkbook.of("").texts(items.toString()).write(folder);
        try (WorkbookSheets workbook = WorkbookSheets.open(file, SheetLimits.standard())) {
            WorkbookTexts texts = workbook.texts();
            assertThat(texts.size()).isEqualTo(written.size());
            for (int number : random.ints(5_000, 0, written.size()).toArray()) {
                assertThat(texts.cell(number).raw()).isEqualTo(written.get(number));
            }
        }
    }
}
