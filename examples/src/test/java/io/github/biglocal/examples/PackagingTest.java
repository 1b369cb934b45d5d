package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
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
        String pom = Files.readString(module.folder().resolve("pom.xml"));

        assertThat(pom)
                .contains("<name>Big Local: " + module.folder().getFileName() + "</name>")
                .contains("<artifactId>biglocal-parent</artifactId>")
                .containsPattern("<description>[^<]*\\w[^<]*</description>")
                .as("the parent's licence is inherited")
                .doesNotContain("<licenses>");
        assertThat(Files.readString(PublishedModule.ROOT.resolve("pom.xml")))
                .containsPattern("<licenses>\\s*<license>\\s*<name>Apache-2.0</name>");
    }

    @Test
    void coreKnowsItsVersionAsReceiptsNameIt() throws Exception {
        assertThat(PublishedModule.CORE.text("META-INF/biglocal/version.txt"))
                .matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\s");
    }
}
