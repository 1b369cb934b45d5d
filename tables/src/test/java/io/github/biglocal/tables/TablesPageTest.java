package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TablesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "TABLES.md");

    @Test
    void thePageOfTablesIsThatOfTheColumns() throws IOException {
        String text = TablesPage.text();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, text);
        }

        assertThat(Files.readString(PAGE))
                .as("run with -Dupdate.docs=true and read the difference")
                .isEqualTo(text);
    }
}
