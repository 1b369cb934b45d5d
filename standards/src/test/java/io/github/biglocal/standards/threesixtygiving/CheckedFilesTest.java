package io.github.biglocal.standards.threesixtygiving;

import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.AS_OF;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.standards.StandardProblems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report says of files, with their cells and what reading them met. */
class CheckedFilesTest {
    @TempDir
    private Path folder;

    private GivingReport check(String name, String text) throws IOException {
        return GivingChecks.published().check(Files.writeString(folder.resolve(name), text), AS_OF);
    }

    private GivingReport csv(String... rows) throws IOException {
        return check("grants.csv", GivingTables.HEADINGS + "\n" + String.join("\n", rows) + "\n");
    }

    private static String row(String id, String title, String amount, String day) {
        return String.join(
                ",",
                id,
                title,
                "Start-up costs",
                "GBP",
                amount,
                day,
                "GB-CHC-1234567,Northside Group,GB-CHC-1111111,Madeup Trust");
    }

    @Test
    void aFindingInAFileIsNamedByItsCell() throws IOException {
        GivingReport report = csv(row("360G-madeup-1", "Cafe", "0", "2021-04-13"));

        assertThat(report.source()).isEqualTo("grants.csv");
        assertThat(CheckedGrants.result(report, "ZeroAmountTest").first())
                .singleElement()
                .satisfies(
                        found -> assertThat(GivingTables.shown(found.place())).isEqualTo("E2"));
        assertThat(report.toText()).contains("such as cell E2 (Amount Awarded). The amount awarded is 0.");
    }

    @Test
    void aFileThatCannotBeReadIsAReportThatSaysWhy() {
        GivingReport report = GivingChecks.published().check(folder.resolve("missing.json"), AS_OF);

        assertThat(report.grants()).isZero();
        assertThat(report.readingProblems()).isEqualTo(1);
        assertThat(report.toText()).doesNotContain("valid.");
    }

    @Test
    void cellsThatCannotBeConvertedAreAGroupOfTheirOwnBeforeTheOthers() throws IOException {
        GivingReport report = csv(row("360G-madeup-1", "Cafe", "about a thousand", "2021-04-13"));

        assertThat(report.validity())
                .containsExactly(Map.entry(ValidityGroup.CONVERSION_ERRORS, 1L), Map.entry(ValidityGroup.OTHER, 1L));
        assertThat(ValidityGroup.CONVERSION_ERRORS).hasToString("Conversion Errors");
        assertThat(report.readingProblems()).isZero();
    }

    @Test
    void theFirstThreePlacesOfEachGroupAreShown() throws IOException {
        GivingReport report = csv(
                row("360G-madeup-1", "Cafe", "x", "2021-04-13"),
                row("360G-madeup-2", "Cafe", "1000", "13/04/2021x"),
                row("360G-madeup-3", "Cafe", "1000", "13/04/2021x"),
                row("360G-madeup-4", "Cafe", "1000", "13/04/2021x"),
                row("360G-madeup-5", "Cafe", "1000", "13/04/2021x"));

        assertThat(report.toText()).startsWith("""
                grants.csv as of 29 November 2026: 5 grants, 5 of them invalid.
                Conversion Errors: 1.
                  cell E2 (Amount Awarded): The cell is not a number, and is kept as text.
                Incorrect Formats: 4, such as:
                  cell F3 (Award Date):""");
        assertThat(report.toText().lines().filter(line -> line.contains("(Award Date)")))
                .hasSize(3);
        assertThat(report.explain()).noneMatch(line -> line.startsWith(" "));
    }

    @Test
    void theFirstProblemsOfReadingAreShown() throws IOException {
        GivingReport report = check("grants.json", "[1, 2, 3, 4]");

        assertThat(report.toText())
                .contains(
                        "Reading found 4 problems, such as:\n  /grants/0: The entry is not an object {...}, so it is not a grant.")
                .contains("\n  /grants/2: ")
                .doesNotContain("/grants/3");
    }

    @Test
    void addressesInNamesOfFieldsAndInMetadataAreFoundAndNeverShown() throws IOException {
        Path file = Files.writeString(folder.resolve("grants.json"), """
                {"publisher": {"name": "Write to jo.bloggs@example.org"},
                 "grants": [{"id": "360G-madeup-1", "jo.bloggs@example.org": 1, "@type": "Grant"}]}
                """);
        GivingChecks checks =
                GivingChecks.published().with(PublishedChecks.all().with(RepairedChecks.all()));
        GivingReport report = checks.check(file, AS_OF);

        assertThat(CheckedGrants.pointers(report, "no-email-address"))
                .containsExactly("/grants/0/jo.bloggs@example.org");
        assertThat(CheckedGrants.pointers(report, "no-email-address-in-metadata"))
                .containsExactly("/publisher/name");
        assertThat(report.additionalFields()).containsOnlyKeys("/[e-mail address]", "/@type");
        assertThat(report.toText())
                .contains("no-email-address: 1 of 1 grant (100 %), such as /grants/0/[e-mail address].")
                .contains("no-email-address-in-metadata: 1 place, such as /publisher/name.")
                .doesNotContain("bloggs");
        assertThat(CheckedGrants.result(report, "no-email-address").first().toString())
                .doesNotContain("bloggs");
    }

    @Test
    void anAddressAsTheHeadingOfAColumnIsFoundAndNeverShown() throws IOException {
        Path file = Files.writeString(
                folder.resolve("grants.csv"),
                GivingTables.HEADINGS + ",jo.bloggs@example.org\n" + row("360G-madeup-1", "Cafe", "1", "2021-04-13")
                        + ",x\n");
        GivingReport report =
                GivingChecks.published().with(RepairedChecks.all()).check(file, AS_OF);

        assertThat(CheckedGrants.result(report, "no-email-address").grants()).isEqualTo(1);
        assertThat(report.toText()).contains("cell K2 ([e-mail address])").doesNotContain("bloggs");
    }

    @Test
    void howeverManyRowsContradictAGrantAllAreCounted() throws IOException {
        GivingReport report = csv(IntStream.range(0, 500)
                .mapToObj(i -> row("360G-madeup-1", "Cafe " + i, "1000", "2021-04-13"))
                .toArray(String[]::new));

        assertThat(report.grants()).isEqualTo(1);
        assertThat(report.repeatedIds()).isEqualTo(1);
        assertThat(report.grantsWithRepeatedId()).isEqualTo(500);
        assertThat(report.firstRepeatedIds().get(0).grants()).isEqualTo(500);
    }

    /** Flatten Tool issue 81: the official converter keeps the first row and the summary shows no repeated identifier. */
    @Test
    void rowsThatContradictEachOtherAreTwoGrantsWithOneIdentifier() throws IOException {
        GivingReport report = csv(
                row("360G-madeup-1", "Cafe", "1000", "2021-04-13"),
                row("360G-madeup-1", "Garden", "2500", "2021-06-01"),
                row("360G-madeup-2", "Hall", "1000", "2021-04-13"));

        assertThat(report.repeatedIds()).isEqualTo(1);
        assertThat(report.grantsWithRepeatedId()).isEqualTo(2);
        assertThat(report.firstRepeatedIds()).singleElement().satisfies(repeated -> {
            assertThat(repeated.id()).isEqualTo("360G-madeup-1");
            assertThat(repeated.places().stream().map(GivingTables::shown)).containsExactly("A2", "B3");
        });
        assertThat(report.validity()).containsExactly(Map.entry(ValidityGroup.OTHER, 1L));
        assertThat(report.toText()).contains("1 grant identifier is repeated, in 2 grants");
    }

    private static final String DEI_GRANTS = "\"grants\":["
            + SampleGrants.valid().put("id", "360G-madeup-2").set("deiDetails", SampleGrants.json("{\"deiVersion\":5}"))
            + "]";

    @Test
    void extensionsThatAFileNamesAfterItsGrantsHoldForTheGrants() throws IOException {
        GivingReport before = check("grants.json", "{\"extensions\":[\"dei\"]," + DEI_GRANTS + "}");
        GivingReport after = check("grants.json", "{" + DEI_GRANTS + ",\"extensions\":[\"dei\"]}");
        GivingReport without = check("grants.json", "{" + DEI_GRANTS + "}");

        assertThat(after.invalidGrants()).isEqualTo(before.invalidGrants()).isEqualTo(1);
        assertThat(after.validity()).isEqualTo(before.validity());
        assertThat(after.additionalFields()).isEmpty();
        assertThat(after.readingProblems()).isZero();
        assertThat(without.invalidGrants()).isZero();
        assertThat(without.additionalFields()).containsKey("/deiDetails/deiVersion");
    }

    @Test
    void ofGrantsThatCannotBeReadTwiceAProblemSaysThatTheirExtensionsCameTooLate() {
        assertThat(ofStream("{" + DEI_GRANTS + ",\n\"extensions\":[\"dei\"]}").firstReadingProblems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(StandardProblems.LATE_EXTENSIONS);
                    assertThat(problem.place()).hasToString("grants.json:2:14 at /extensions");
                });
        assertThat(ofStream("{\"extensions\":[\"dei\"]," + DEI_GRANTS + "}").readingProblems())
                .isZero();
        assertThat(ofStream("{" + DEI_GRANTS + ",\"extensions\":[\"other\"]}").readingProblems())
                .as("an extension that is not known changes nothing")
                .isZero();
        assertThat(ofStream("{\"grants\":[],\"extensions\":[\"dei\"]}").readingProblems())
                .as("there are no grants that it could be too late for")
                .isZero();
    }

    private static GivingReport ofStream(String text) {
        try (GrantReader grants =
                ThreeSixtyGiving.standard().grants(new ByteArrayInputStream(text.getBytes(UTF_8)), "grants.json")) {
            return GivingChecks.published().check(grants, AS_OF);
        }
    }
}
