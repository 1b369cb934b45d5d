package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.rule.RuleKind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("catches what is printed")
class InCodeTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));
    private static String readme = "";

    @BeforeAll
    static void readReadme() throws Exception {
        readme = Files.readString(MODULE.resolve("../README.md"));
    }

    @Test
    void theReadmeShowsTheProgramThatIsCompiled() throws Exception {
        String program = Files.readString(MODULE.resolve("src/main/java/io/github/biglocal/examples/InCode.java"));

        assertThat(readme).contains("```java\n" + program + "```");
    }

    @Test
    void itPrintsWhatTheReadmeShowsAndWritesTheFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("programme.json");
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            InCode.main(new String[] {file.toString()});
        } finally {
            System.setOut(console);
        }

        assertThat(readme)
                .contains("```\n" + printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n") + "```");
        assertThat(Files.readString(file)).contains("GBP 25000");
    }

    @Test
    void theReadmeCountsTheRules() {
        assertThat(readme)
                .contains("Of the " + BigLocalRules.all().rules().size() + " rules, "
                        + BigLocalRules.of(RuleKind.REQUIREMENT).rules().size()
                        + " are the programme's requirements and "
                        + BigLocalRules.of(RuleKind.GUIDANCE).rules().size() + " its guidance");
    }
}
