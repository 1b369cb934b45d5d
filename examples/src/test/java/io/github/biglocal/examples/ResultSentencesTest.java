package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.foresight.ProgrammeVersions;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.SettingsForm;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.standards.StandardProblems;
import io.github.biglocal.tables.TableProblems;
import io.github.biglocal.tables.grid.SheetProblems;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever results, readers and exceptions say can be read on one page, and a sentence that changes shows there. */
class ResultSentencesTest {
    private static final Path FILE = PublishedModule.ROOT.resolve("docs").resolve("RESULTS.md");
    static final ResultsPage PAGE = page();

    private static ResultsPage page() {
        ResultsPage page = new ResultsPage();
        new ResultSamples(page).write();
        new EstimateSamples(page).write();
        new ProblemSamples(page).write();
        new StandardSamples(page).write();
        new RefusalSamples(page).write();
        return page;
    }

    @Test
    void thePageOfResultsIsUpToDate() throws IOException {
        String page = PAGE.page();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(FILE, page);
        }

        assertThat(Files.readString(FILE))
                .as("regenerate it as its first lines say, and read the difference")
                .isEqualTo(page);
    }

    @Test
    void everyResultThatExplainsItselfIsOnThePage() {
        List<String> published = PublishedModule.allClasses().stream()
                .filter(type -> type.isAssignableTo(Explained.class) && isResult(type))
                .map(JavaClass::getName)
                .sorted()
                .toList();

        assertThat(published).isNotEmpty();
        assertThat(PAGE.explained().stream().map(Class::getName).sorted()).containsExactlyElementsOf(published);
    }

    private static boolean isResult(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    /** What only a file can have that no program of ours writes; the tests of files show what is said. */
    private static final Set<ProblemCode> IN_ODD_FILES = Set.of(
            TableProblems.FORMULA_WITHOUT_RESULT,
            TableProblems.HIDDEN_ROWS,
            TableProblems.HIDDEN_SHEET,
            TableProblems.MERGED_CELLS,
            SheetProblems.DAMAGED,
            SheetProblems.ENCRYPTED,
            SheetProblems.MACROS);

    @Test
    void everyCodeOfAProblemIsOnThePage() {
        Set<ProblemCode> known = Stream.of(
                        ProblemCode.class,
                        SettingsForm.class,
                        ProgrammeVersions.class,
                        BigLocalJson.class,
                        TableProblems.class,
                        SheetProblems.class,
                        StandardProblems.class)
                .flatMap(type -> Arrays.stream(type.getFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ProblemCode.class)
                .map(ResultSentencesTest::value)
                .filter(code -> !IN_ODD_FILES.contains(code))
                .collect(Collectors.toSet());

        assertThat(PAGE.codes()).containsExactlyInAnyOrderElementsOf(known);
    }

    private static ProblemCode value(Field field) {
        try {
            return (ProblemCode) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a public constant cannot be read", e);
        }
    }
}
