package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("catches what is printed")
class QuickStartTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));

    @Test
    void theReadmeShowsTheProgramThatIsCompiled() throws Exception {
        String program = Files.readString(MODULE.resolve("src/main/java/io/github/biglocal/examples/QuickStart.java"));
        String readme = Files.readString(MODULE.resolve("../README.md"));

        assertThat(readme).contains("```java\n" + program + "```");
    }

    @Test
    void itsWorkTakesFewerThanThirtyLines() throws Exception {
        String program = Files.readString(MODULE.resolve("src/main/java/io/github/biglocal/examples/QuickStart.java"));

        long lines = program.lines()
                .filter(line -> !line.isBlank())
                .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                .filter(line -> !line.strip().startsWith("*") && !line.strip().startsWith("/**"))
                .count();
        assertThat(lines).isLessThan(30);
    }

    @Test
    void itPrintsFindingsAndLeverage() {
        String file = MODULE.resolve("src/main/resources/io/github/biglocal/examples/our-bigger-story.json")
                .toString();
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            QuickStart.main(new String[] {file, "2020-02-29"});
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Partnership whitley-bay: Not known:")
                .contains("open findings of all rules")
                .contains("grassland-hasmoor-footpath: 142493/5312 (26.82)")
                .contains("All of them: 91543/9031 (10.14)")
                .contains("Left out: Project grassland-hasmoor-a61, match £195,000: no programme money was put in");
    }
}
