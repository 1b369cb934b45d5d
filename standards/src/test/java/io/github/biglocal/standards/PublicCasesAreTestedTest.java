package io.github.biglocal.standards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The public cases of {@code public-cases.tsv} are tested: each is named by its number in the comment before a test, here or in the module of
 * tables, or in the words of a case of {@code NamedCasesOfChecksTest}.
 */
class PublicCasesAreTestedTest {
    private static final Path LIST = Path.of("..", "..", "shared", "data", "cases-formats", "cases.md");
    private static final String NUMBER = "[A-Z]+-\\d+";

    /** A comment that begins with numbers of cases, and the test that it is of; or a case in words. */
    private static final Pattern NAMED = Pattern.compile(
            "(?s)/\\*\\* (" + NUMBER + "(?:, " + NUMBER + ")*)[.:].{0,5000}?void (\\w+)\\(|\"(" + NUMBER + "): ");

    private static final Map<String, List<String>> TESTS = new TreeMap<>();

    @BeforeAll
    static void findTests() throws IOException {
        for (String module : List.of("standards", "tables")) {
            try (Stream<Path> sources = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                sources.filter(file -> file.toString().endsWith("Test.java"))
                        .sorted()
                        .forEach(PublicCasesAreTestedTest::findTests);
            }
        }
    }

    private static void findTests(Path source) {
        String name = source.getFileName().toString().replace(".java", "");
        for (Matcher matcher = NAMED.matcher(text(source)); matcher.find(); ) {
            if (matcher.group(3) != null) {
                add(matcher.group(3), name);
            } else {
                for (String number : matcher.group(1).split(", ", -1)) {
                    add(number, name + "." + matcher.group(2));
                }
            }
        }
    }

    private static void add(String number, String test) {
        TESTS.merge(
                number,
                List.of(test),
                (one, more) -> Stream.concat(one.stream(), more.stream()).toList());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of the list, each in its three parts. */
    private static List<List<String>> cases() throws IOException {
        String name = "public-cases.tsv";
        try (InputStream list =
                Objects.requireNonNull(PublicCasesAreTestedTest.class.getResourceAsStream(name), name)) {
            return new String(list.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
    }

    @Test
    void everyCaseHasASourceAndWordsAndIsNamedByATest() throws IOException {
        assertThat(cases()).hasSize(62).allSatisfy(each -> {
            assertThat(each).hasSize(3).noneMatch(String::isBlank);
            assertThat(TESTS).as("the tests of " + each.get(2)).containsKey(each.get(0));
        });
    }

    @Test
    void noTestNamesACaseThatIsNotOnTheList() throws IOException {
        assertThat(cases().stream().map(each -> each.get(0)))
                .containsAll(TESTS.keySet())
                .doesNotHaveDuplicates();
    }

    @Test
    void theListHasTheCasesThatWereGathered() throws IOException {
        assumeTrue(Files.exists(LIST), "the file is not here");
        List<String> gathered = Pattern.compile("(?m)^\\| (" + NUMBER + ") \\|")
                .matcher(text(LIST))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(cases().stream().map(each -> each.get(0))).containsExactlyElementsOf(gathered);
    }
}
