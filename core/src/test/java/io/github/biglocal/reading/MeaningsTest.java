package io.github.biglocal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.money.Payment;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each type, field and constant of a document has a meaning, which is what its Javadoc says first, and the version it came with. */
class MeaningsTest {
    private static final Path FILE = Model.BASE.resolve("src/main/resources" + Meanings.RESOURCE);
    private static final SortedMap<String, String> SENTENCES = Model.sentences();
    private static final String HEADER = "# name\tsince\tmeaning; written by MeaningsTest from the Javadoc";
    private static final int LONGEST = 260;

    @Test
    void nothingThatADocumentMayHaveIsTakenOutOfTheModel() throws IOException {
        assertThat(Meaning.read().keySet().stream().filter(key -> !SENTENCES.containsKey(key)))
                .as(
                        "these are in meanings.tsv and no longer in the model, and documents may have them; go on reading them"
                                + " under their old name, or raise the major version of the format, and then take their lines out")
                .isEmpty();
    }

    @Test
    void everyTypeFieldAndConstantHasADocumentedMeaning() {
        assertThat(SENTENCES)
                .isNotEmpty()
                .allSatisfy((key, sentence) -> assertThat(sentence)
                        .as("give %s a Javadoc comment that begins with what it means", key)
                        .isNotBlank());
    }

    @Test
    void theMeaningsAreWhatTheSourcesSay() throws IOException {
        // Lines of what is no longer in the model stay, so that somebody has to decide.
        SortedMap<String, Meaning> meanings = new TreeMap<>(Meaning.read());
        SENTENCES.forEach((key, sentence) -> meanings.merge(
                key,
                new Meaning(key, Model.FORMAT_VERSION, sentence),
                (before, now) -> new Meaning(key, before.since(), sentence)));
        String expected = meanings.values().stream()
                .map(each -> String.join("\t", each.key(), each.since(), each.sentence()))
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(FILE, expected);
        }

        assertThat(Files.readString(FILE))
                .as(
                        "the Javadoc says something else; regenerate it with"
                                + " mvn -pl core test -Dtest=MeaningsTest,SchemaFileTest,FormatsPageTest -Dupdate.docs=true, and read the difference")
                .isEqualTo(expected);
    }

    @Test
    void aMeaningIsOneSentenceOfPlainText() throws IOException {
        assertThat(Meaning.read().values())
                .isNotEmpty()
                .allSatisfy(meaning -> assertThat(meaning.sentence())
                        .as(meaning.key())
                        .matches("[\\p{Lu}0-9\"£].*[^.]\\.")
                        .doesNotContain(". ", "{@", "<", "#", "  ")
                        .hasSizeLessThan(LONGEST));
    }

    @Test
    void eachCameWithAVersionThatThereHasBeen() throws IOException {
        String current = Model.FORMAT_VERSION;
        int minor = Integer.parseInt(current.substring(current.indexOf('.') + 1));

        assertThat(Meaning.read().values()).isNotEmpty().allSatisfy(meaning -> {
            assertThat(meaning.since()).as(meaning.key()).matches("1\\.(0|[1-9][0-9]*)");
            assertThat(Integer.parseInt(meaning.since().substring(2))).isLessThanOrEqualTo(minor);
        });
    }

    @Test
    void theShapesGiveTheMeaningsAtRunTime() {
        TypeShape grant = TypeShape.of(Grant.class).orElseThrow();

        assertThat(grant.meaning())
                .hasValue(
                        "Money that an area awards to a person, a group or an organisation, through its locally trusted"
                                + " organisation, and that is not to be repaid.");
        assertThat(grant.field("title").orElseThrow().meaning()).hasValue("What it is for, in short.");
        assertThat(TypeShape.of(Payment.class)
                        .orElseThrow()
                        .field("amount")
                        .orElseThrow()
                        .meaning())
                .isPresent();
        assertThat(Model.TYPES.stream().flatMap(type -> TypeShape.of(type).stream()))
                .isNotEmpty()
                .allSatisfy(shape -> {
                    assertThat(shape.meaning()).isPresent();
                    assertThat(shape.fields())
                            .allSatisfy(field -> assertThat(field.meaning()).isPresent());
                });
    }

    @Test
    void whatNoDocumentHasHasNoMeaningHere() {
        assertThat(Meanings.of(Report.class)).isEmpty();
        assertThat(Meanings.of(Programme.class, "nothing")).isEmpty();
    }

    @Test
    void constantsHaveTheirMeaningToo() {
        assertThat(Meanings.of(GrantStatus.class, "APPLIED")).hasValue("Applied for, not decided.");
        assertThat(Meanings.of(GrantId.class)).hasValue("Identifies a grant.");
    }
}
