package io.github.biglocal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of formats says what the types say, and a reader finds on it whatever a document may have. */
class FormatsPageTest {
    private static final Path FILE = Model.BASE.resolveSibling("docs").resolve("FORMATS.md");

    @Test
    void thePageIsUpToDate() throws IOException {
        String page = FormatsPage.of(Meaning.read());
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(FILE, page);
        }

        assertThat(Files.readString(FILE))
                .as("regenerate it with mvn -pl core test -Dtest=MeaningsTest,SchemaFileTest,FormatsPageTest"
                        + " -Dupdate.docs=true, and read the difference")
                .isEqualTo(page);
    }

    @Test
    void theFieldsOnThePageAreThoseOfTheTypesNoMoreAndNoFewer() throws IOException {
        Map<String, List<String>> expected = new TreeMap<>();
        Model.TYPES.stream()
                .flatMap(type -> TypeShape.of(type).stream())
                .forEach(shape -> expected.put(Model.name(shape.type()), List.copyOf(shape.fieldNames())));

        assertThat(tables("| field |")).isEqualTo(expected);
    }

    @Test
    void theCodesOnThePageAreThoseThatReadingKnows() throws IOException {
        Map<String, List<String>> expected = new TreeMap<>();
        Model.texts().stream()
                .filter(form -> !form.known().isEmpty())
                .forEach(form -> expected.put(Model.name(form.type()), form.known()));

        assertThat(tables("| code |")).isEqualTo(expected);
    }

    /** What the first column of a table has, by the heading above it. */
    private static Map<String, List<String>> tables(String header) throws IOException {
        Map<String, List<String>> tables = new TreeMap<>();
        String heading = "";
        boolean within = false;
        for (String line : Files.readAllLines(FILE)) {
            heading = line.startsWith("### ") ? line.substring(4) : heading;
            within = line.startsWith("|") && (within || line.startsWith(header));
            if (within && line.startsWith("| `") && !heading.isEmpty()) {
                tables.computeIfAbsent(heading, each -> new ArrayList<>()).add(line.substring(3, line.indexOf('`', 3)));
            }
        }
        return tables;
    }

    @Test
    void everyLinkOnThePageLeadsToOnePlaceOnIt() throws IOException {
        String page = Files.readString(FILE);
        List<String> places = new ArrayList<>(found(page, "<a id=\"(\\w+)\">"));
        found(page, "(?m)^#+ (.+)$")
                .forEach(heading -> places.add(
                        heading.toLowerCase(Locale.ROOT).replaceAll("[.,]", "").replace(' ', '-')));

        assertThat(places).doesNotHaveDuplicates();
        assertThat(found(page, "\\]\\(#([^)]+)\\)")).isNotEmpty().isSubsetOf(places);
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @Test
    void nothingOnThePageIsLeftWithoutAMeaning() throws IOException {
        assertThat(Files.readAllLines(FILE))
                .noneMatch(
                        line -> line.startsWith("|") && line.matches(".*\\| +\\|.*") && !line.startsWith("| field |"));
    }

    @Test
    void theFormatVersionOfThePageIsThatOfTheSchema() throws IOException {
        assertThat(Files.readString(FILE))
                .contains(SchemaFile.ID)
                .contains("\"formatVersion\": \"" + Model.FORMAT_VERSION + "\"");
    }
}
