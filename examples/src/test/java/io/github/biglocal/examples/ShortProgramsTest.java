package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.tables.BigLocalTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The short programs that README links do what it says of them. */
@Isolated("catches what is printed")
class ShortProgramsTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));
    private static final Path DATA = MODULE.resolve("src/main/resources/io/github/biglocal/examples");
    private static final Path PROGRAMS = MODULE.resolve("src/main/java/io/github/biglocal/examples");

    @TempDir
    private Path folder;

    @Test
    void aBoardThroughTenYearsShowsTheDayOnWhichItsMajorityWasLost() throws Exception {
        assertThat(Printed.by(BoardThroughTenYears::main, data("composition-examples.json")))
                .containsSubsequence(
                        "Partnership example-moved-away",
                        "From 1 July 2015 to 29 February 2016",
                        "5 of 8 members are residents (62.5 %)",
                        "4 of 8 members are residents (50 %); at least 51 % is required.");
    }

    /** The three figures that were published for one table: the evaluation of 2015-20, table 1. */
    @Test
    void leverageThreeWaysGivesTheThreePublishedFiguresWithTheirReasonsAndSaysWhichOneAReportMeant() throws Exception {
        assertThat(Printed.by(LeverageThreeWays::main, data("our-bigger-story.json"), "grassland-hasmoor", "20.93"))
                .contains("10.14")
                .contains("20.93")
                .contains("50.91")
                .contains("the mean gives every project the same weight");
    }

    @Test
    void aSpreadsheetBecomesAPageOfWhichEachFindingHasItsCell() throws Exception {
        Path table = folder.resolve("examples.xlsx");
        BigLocalTables.standard()
                .write(Main.readReference("composition-examples.json").orThrow(), table);
        Path page = folder.resolve("examples.html");

        assertThat(Printed.by(SpreadsheetToPage::main, table.toString(), "2016-06-01", page.toString()))
                .isEqualTo("Written: " + page + "\n");
        assertThat(page).content().contains("4 of 8 members are residents (50 %)", "examples.xlsx, sheet ");
    }

    @Test
    void thePageOfASpreadsheetThatWasReadInPartWarnsOfIt() throws Exception {
        Path table = Files.writeString(
                folder.resolve("grants.csv"),
                "ID,Area,Title,Amount awarded\ng1,a,Lunch club,\"£1,500.00\"\ng2,a,Fair,£15k\n");
        Path page = folder.resolve("grants.html");

        assertThat(Printed.by(SpreadsheetToPage::main, table.toString(), "2016-06-01", page.toString()))
                .contains("cell D3 (Amount awarded)");
        assertThat(page).content().contains("The records were not all read: 1 problem.", "cell D3");
    }

    /** The grants of Power to Change as published: £105,212, £9,375, £15,000 and £9,375. */
    @Test
    void grantsFromOpenDataAreCheckedAndAddedUpByArea() throws Exception {
        assertThat(Printed.by(GrantsFromOpenData::main, data("threesixtygiving/power-to-change.json"), "2026-11-30"))
                .contains("4 grants, all valid.")
                .contains("36 checks were run")
                .contains("£138,962");
    }

    @Test
    void grantsThatDoNotFitInMemoryAreReadCheckedAndAddedUpSomeThousandsAtATime() throws Exception {
        BigLocalJson json = BigLocalJson.standard();
        Path file = Files.writeString(
                folder.resolve("grants.ndjson"),
                IntStream.rangeClosed(1, 12_001)
                        .mapToObj(number -> Grant.builder()
                                .id(GrantId.of("grant-" + number))
                                .area(AreaId.of("north"))
                                .title("Grant")
                                .amountAwarded(Money.parse("GBP 0.10"))
                                .build())
                        .map(json::write)
                        .map(text -> text.replaceAll("\\s*\\n\\s*", " "))
                        .collect(Collectors.joining("\n")));

        assertThat(Printed.by(MillionGrants::main, file.toString(), "2019-06-01"))
                .contains("GBP 1200.10")
                .contains("satisfied");
    }

    @Test
    void everyProgramIsLinkedFromReadmeAndShort() throws Exception {
        String readme = Files.readString(MODULE.resolve("../README.md"));
        try (var files = Files.list(PROGRAMS)) {
            for (Path program : files.filter(ShortProgramsTest::isProgram).toList()) {
                if (program.endsWith("Main.java")) {
                    continue;
                }
                assertThat(readme)
                        .contains("(examples/src/main/java/io/github/biglocal/examples/" + program.getFileName() + ")");
                assertThat(Files.readString(program)
                                .lines()
                                .filter(line -> !line.isBlank())
                                .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                                .filter(line -> !line.strip().startsWith("*")
                                        && !line.strip().startsWith("/**")))
                        .as("lines of %s", program.getFileName())
                        .hasSizeLessThanOrEqualTo(50);
            }
        }
    }

    private static boolean isProgram(Path file) {
        try {
            return Files.readString(file).contains("public static void main(String[] args)");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String data(String name) {
        return DATA.resolve(name).toString();
    }
}
