package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.match.MatchPresets;
import io.github.biglocal.partnership.CompositionPresets;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleInfo;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue of the standard rules that comes with the core jar, for machines, is what the rules say. */
class RuleCatalogueFileTest {
    private static final Path FILE = Path.of(System.getProperty("basedir", ""))
            .resolve("../core/src/main/resources/META-INF/biglocal/rules.json");

    /**
     * A rule of the catalogue.
     *
     * @param concept the concept it belongs to
     * @param askedOf the kind of record it is asked of
     * @param rule what it says about itself
     */
    public record Entry(String concept, String askedOf, RuleInfo rule) {}

    /**
     * The catalogue.
     *
     * @param standard the rules of the standard set
     * @param presets the rules of other programmes and funders
     */
    public record Catalogue(List<Entry> standard, List<Entry> presets) {}

    private static List<Entry> entries(List<Rule<?>> rules) {
        return rules.stream()
                .map(rule -> new Entry(rule.concept(), rule.subjectType().getSimpleName(), rule.info()))
                .toList();
    }

    @Test
    void theCatalogueIsUpToDate() throws Exception {
        String catalogue = BigLocalJson.standard()
                .write(new Catalogue(
                        entries(BigLocalRules.standard().rules()),
                        Stream.of(CompositionPresets.all(), MatchPresets.all())
                                .flatMap(presets -> entries(presets).stream())
                                .toList()));
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, catalogue);
        }

        assertThat(Files.readString(FILE))
                .as("rules.json differs from the rules; write it anew with mvn -pl core,serialization test"
                        + " -Dtest=RuleCatalogueFileTest -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.docs=true")
                .isEqualTo(catalogue);
        assertThat(catalogue).contains("\"id\": \"resident-majority\"").contains("\"askedOf\": \"Partnership\"");
    }

    @Test
    void itComesWithTheCoreJar() throws Exception {
        try (InputStream stream = BigLocalRules.class.getModule().getResourceAsStream("META-INF/biglocal/rules.json")) {
            assertThat(stream).isNotNull();
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("{");
        }
    }
}
