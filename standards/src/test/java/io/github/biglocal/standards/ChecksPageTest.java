package io.github.biglocal.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChecksPageTest {
    private static final Path PAGE = Path.of("..", "docs", "CHECKS.md");

    @Test
    void thePageOfChecksIsWhatTheySay() throws IOException {
        String text = ChecksPage.text();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, text);
        }

        assertThat(Files.readString(PAGE))
                .as("run with -Dupdate.docs=true and read the difference")
                .isEqualTo(text);
    }
}
