package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a user of the library may do with it is said by each jar and each pom. */
class PackagingTest {
    @ParameterizedTest
    @EnumSource
    void aJarHasTheLicence(PublishedModule module) throws Exception {
        assertThat(module.text("META-INF/LICENSE"))
                .isEqualTo(Files.readString(PublishedModule.ROOT.resolve("LICENSE")))
                .contains("Apache License");
    }

    @ParameterizedTest
    @EnumSource
    void aPomSaysWhatTheModuleIsAndHasTheLicenceFromItsParent(PublishedModule module) throws Exception {
        Path pom = module.folder().resolve("pom.xml");

        assertThat(of(pom, "/project/name"))
                .isEqualTo("Big Local: " + module.folder().getFileName());
        assertThat(of(pom, "/project/description")).isNotBlank();
        assertThat(of(pom, "/project/parent/artifactId")).isEqualTo("biglocal-parent");
        assertThat(of(pom, "/project/licenses")).as("the parent's").isEmpty();
        assertThat(of(PublishedModule.ROOT.resolve("pom.xml"), "/project/licenses/license/name"))
                .isEqualTo("Apache-2.0");
    }

    private static String of(Path pom, String path) throws Exception {
        try (var stream = Files.newInputStream(pom)) {
            return XPathFactory.newInstance()
                    .newXPath()
                    .evaluate(
                            path,
                            DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(stream));
        }
    }
}
