package io.github.biglocal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.biglocal.entity.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The terms of the field are on one page, and say of each type what its documentation says. */
class GlossaryTest {
    private static final Path FILE = Path.of(System.getProperty("basedir", System.getProperty("user.dir")))
            .resolveSibling("docs")
            .resolve("GLOSSARY.md");
    private static final int LONGEST = 220;

    @Test
    void theGlossaryIsUpToDate() throws IOException {
        String page = Glossary.page();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(FILE, page);
        }

        assertThat(Files.readString(FILE))
                .as(
                        "regenerate it with mvn -pl core test -Dtest=GlossaryTest -Dupdate.docs=true, and read the difference")
                .isEqualTo(page);
    }

    @Test
    void everyTypeOfRecordIsATerm() {
        Set<Class<?>> explained = Glossary.terms().stream()
                .filter(Glossary.Term::isOfType)
                .map(Glossary.Term::found)
                .collect(Collectors.toSet());

        assertThat(recordTypes())
                .as("add the term to glossary.tsv, with the published source")
                .isNotEmpty()
                .allMatch(explained::contains);
    }

    private static List<Class<?>> recordTypes() {
        return CoreClasses.ALL.stream()
                .filter(type -> type.isRecord() ? type.isAssignableTo(Entity.class) : isGeneratedFrom(type))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static boolean isGeneratedFrom(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.ABSTRACT)
                && type.tryGetMethod("builder").isPresent();
    }

    @Test
    void termsAreInAlphabeticalOrderAndEachIsThereOnce() {
        assertThat(Glossary.terms())
                .extracting(term -> term.name().toLowerCase(Locale.ROOT))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void everyTermHasASourceAndOneShortSentence() {
        assertThat(Glossary.terms()).allSatisfy(term -> {
            assertThat(term.source()).isNotBlank().doesNotContainPattern("(^|\\s)[.~]{0,2}/");
            assertThat(term.sentence())
                    .matches("[A-Z0-9].*[^.]\\.")
                    .doesNotContain(". ", "{@")
                    .hasSizeLessThan(LONGEST);
        });
    }

    @Test
    void everyReferenceIsToATypeAConstantOrAField() {
        assertThat(Glossary.terms()).filteredOn(Glossary.Term::hasType).allMatch(Glossary.Term::hasMember);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                     A plan.                             | A plan.
                     A plan. It has parts.               | A plan.
                     '\\n * A plan of\\n * an area.\\n ' | A plan of an area.
                     'A {@link Plan plan} of 5.5 %. No.' | A plan of 5.5 %.
                     'A {@code Plan}.\\n *\\n * <p>No.'  | A `Plan`.
                     """)
    void theFirstSentenceEndsAtTheFirstFullStopBeforeASpace(String javadoc, String sentence) {
        assertThat(Glossary.firstSentence(javadoc.replace("\\n", "\n"))).isEqualTo(sentence);
    }
}
