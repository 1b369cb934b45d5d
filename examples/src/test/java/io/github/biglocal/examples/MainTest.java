package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.standards.threesixtygiving.ThreeSixtyGiving;
import io.github.biglocal.tables.BigLocalTables;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theReferenceDataGivesThePublishedLeverage() {
        int code = run(Map.of());

        assertThat(code).isZero();
        assertThat(out())
                .containsSubsequence(
                        "our-bigger-story.json",
                        "15 areas",
                        "Rule project-figures-agree (warning): ",
                        "Project grassland-hasmoor-countryside-service",
                        "Leverage of Grassland Hasmoor",
                        "£18,062    £183,086    10.14    11.14    9.0%   91.0%   0.10");
    }

    @Test
    void theThreePublishedFiguresForOneTableStandSideBySideWithTheReasons() {
        run(Map.of());

        assertThat(unwrapped())
                .containsSubsequence(
                        "The same projects under each policy",
                        "Match per grant 10.14 20.93",
                        "Total per grant 11.14 21.93",
                        "Mean of match per grant 50.91 50.91",
                        "Median of match per grant 26.82 26.82",
                        "they differ by exactly 1, because the first counts the programme's own pound.",
                        "The mean of the ratios is 50.91 and the ratio of the sums 10.14: the mean gives every project"
                                + " the same weight",
                        "Match per grant is 20.93 instead of 10.14 in (2)");
    }

    @Test
    void theWorkingOfTheLeverageIsShownWithWhatIsLeftOutAndHowMuchHangsOnSingleProjects() {
        run(Map.of());

        assertThat(unwrapped())
                .containsSubsequence(
                        "How the figures of (1) are worked out",
                        "Project grassland-hasmoor-a61 is left out, with match of £195,000",
                        "Match per grant, M/G: 91543/9031 (10.14).",
                        "8.52 without grassland-hasmoor-countryside-service",
                        "3.18 without grassland-hasmoor-footpath",
                        "31.25 without grassland-hasmoor-petanque",
                        "No interval is given: there are 3 units, and at least 8 are needed");
    }

    @Test
    void theMoneyThatRastrickStatedLeaves18389Uncommitted() {
        run(Map.of());

        assertThat(unwrapped())
                .contains(
                        "In total, £27,489 is held and £55,900 is still to be drawn down; after £65,000 of commitments,"
                                + " £18,389 is uncommitted, as of 19 October 2017.");
    }

    @Test
    void verdictsAreCountedByKindOfRuleAndByArea() {
        run(Map.of());

        assertThat(unwrapped())
                .containsSubsequence(
                        "Table 1 as printed",
                        "Kind of rule fied breached applic. known errors ings notes",
                        "requirement ",
                        "practice ",
                        "all ",
                        " rules had no records to check.",
                        "Breached, by area: grassland-hasmoor 2.");
    }

    @Test
    void aProgrammeWithoutActivitiesHasNoGoldenThreadToCover() {
        run(Map.of());

        assertThat(out())
                .containsSubsequence(
                        "Composition examples",
                        "The golden thread: what reaches the outcomes",
                        "Not applicable: no activities are recorded.");
    }

    @Test
    void whatReachesNoOutcomeIsNamedAndCountedInPounds() throws Exception {
        Path file = folder.resolve("activities.json");
        Files.writeString(file, """
            {"formatVersion": "1.0", "id": "mine", "name": "Mine",
             "areas": [{"id": "a", "name": "A"}],
             "activities": [
              {"id": "fair", "area": "a", "title": "Fair", "spend": [{"amount": "GBP 300.00"}],
               "directOutcomes": ["BETTER_PLACE_TO_LIVE"]},
              {"id": "path", "area": "a", "title": "Path", "spend": [{"amount": "GBP 100.00"}]}]}
            """);

        int code = run(Map.of("programme", file.toString()));

        assertThat(code).isZero();
        assertThat(unwrapped())
                .contains("Activities that reach an outcome: 1 of 2 (50 %); the rest: path.")
                .contains("reach one: £300 of £400 (75 %); the rest: activity path (£100).")
                .contains("Impacts that have evidence: not applicable, because none are recorded.")
                .doesNotContain("Rastrick");
    }

    @Test
    void aBoardThroughTimeTellsTheDayOnWhichItsMajorityWasLost() {
        run(Map.of());

        assertThat(unwrapped())
                .containsSubsequence(
                        "Partnership example-moved-away",
                        "From 1 July 2015 to 29 February 2016: Satisfied: 5 of 8 members are residents (62.5 %). That"
                                + " would still be enough if 1 resident left.",
                        "From 1 March 2016 to 29 February 2020: Breached: 4 of 8 members are residents (50 %); at"
                                + " least 51 % is required.",
                        "8 members were in post on 1 July 2015; none had left by 29 February 2020, and none had joined.");
    }

    @Test
    void aLongListIsCutAndTheReaderToldSo() {
        run(Map.of());

        assertThat(out()).containsPattern("and \\d+ more\\.");
    }

    @Test
    void theTableAsPrintedIsFoundToCountItsTotalAsADeal() {
        run(Map.of());

        assertThat(out())
                .containsSubsequence(
                        "table-1-as-printed.json",
                        "Rule project-is-not-a-total (error): ",
                        "Project grassland-hasmoor-pocket-park",
                        "Caution: project-is-not-a-total");
    }

    @Test
    void theCompositionExamplesShowShortfallAndHeadroom() {
        run(Map.of());

        assertThat(out())
                .containsSubsequence(
                        "composition-examples.json",
                        "26 of 51 members are residents (50.98 %)",
                        "Suggested fix: Fill the place of 1 of the other members with a resident, or recruit",
                        "13 of 18 members are residents (72.22 %).");
    }

    @Test
    void eachFindingAndWhatIsNotKnownLeadsBackToItsLineOnTheConsoleAndInTheJson() throws Exception {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, """
            {"formatVersion": "1.0", "id": "mine", "name": "Mine",
             "areas": [{"id": "a", "name": "A"}],
             "grants": [
              {"id": "g", "area": "a", "title": "Fair", "priorities": ["none"]}]}
            """);

        run(Map.of("programme", file.toString()));

        assertThat(unwrapped())
                .containsSubsequence("Grant g: ", "Where: " + file + ":4:59 at /grants/0/priorities")
                .contains("Where: " + file + ":2:12 at /areas/0");
        JsonNode open = new ObjectMapper()
                .readTree(folder.resolve("report.json").toFile())
                .at("/programmes/0/report/open/0");
        assertThat(open.at("/places/0/line").intValue()).isEqualTo(4);
        assertThat(open.at("/places/0/column").intValue()).isEqualTo(59);
        assertThat(open.at("/places/0/pointer").textValue()).isEqualTo("/grants/0/priorities");
    }

    @Test
    void everyLineFitsATerminalOfAHundredColumns() {
        run(Map.of());

        assertThat(out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void theSameIsWrittenAsJson() throws Exception {
        run(Map.of());

        assertThat(Files.readString(folder.resolve("report.json")))
                .contains("\"source\": \"our-bigger-story.json\"")
                .contains("\"exact\": \"91543/9031\"")
                .contains("\"why\": \"EXTERNAL_BENEFIT\"")
                .contains("\"differences\"")
                .contains("\"uncommitted\": \"GBP 18389.00\"")
                .contains("\"goldenThread\"")
                .contains("\"kinds\"")
                .contains(
                        "\"repair\": \"Fill the place of 1 of the other members with a resident, or recruit 1 more resident.\"")
                .contains("Satisfied: 13 of 18 members are residents (72.22 %).");
    }

    @Test
    void aRunIsTheSameEachTime() throws Exception {
        run(Map.of());
        String first = out() + Files.readString(folder.resolve("report.json"));
        out.reset();
        run(Map.of());

        assertThat(out() + Files.readString(folder.resolve("report.json"))).isEqualTo(first);
    }

    @Test
    void theReadersOwnFileIsEvaluatedAsOfTheReadersOwnDate() throws Exception {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, """
            {"formatVersion": "1.0", "id": "mine", "name": "Mine",
             "areas": [{"id": "a", "name": "A"}],
             "partnerships": [{"id": "p", "area": "a", "members": [
               {"id": "one", "terms": ["2016-01-01/.."],
                "residence": [{"residence": "RESIDENT", "period": "2016-01-01/.."}]}]}]}
            """);

        int code = run(Map.of("programme", file.toString(), "asOf", "2016-06-01"));

        assertThat(code).isZero();
        assertThat(out())
                .contains("checked as of 1 June 2016")
                .contains("The partnership has 1 member in post, fewer than the 8 required.")
                .contains("Suggested fix: Recruit 7 more members.")
                .doesNotContain("our-bigger-story");
    }

    @Test
    void aFileThatIsReadInPartSaysWhatIsLostAndEndsWithOne() throws Exception {
        Path file = folder.resolve("part.json");
        Files.writeString(file, """
            {"formatVersion": "1.0", "id": "mine", "name": "Mine",
             "areas": [{"id": "a", "name": "A"}, {"id": "b"}]}
            """);

        int code = run(Map.of("programme", file.toString()));

        assertThat(code).isEqualTo(1);
        assertThat(out()).contains("Loaded: 1 area.").contains("at /areas/1: MISSING_FIELD:");
    }

    @Test
    void whatIsReadDoubtfullyIsToldAndIsNoLoss() throws Exception {
        Path file = folder.resolve("doubtful.json");
        Files.writeString(file, """
            {"formatVersion": "1.0", "id": "mine", "name": "Mine", "grantz": [],
             "areas": [{"id": "a", "name": "A"}]}
            """);

        int code = run(Map.of("programme", file.toString()));

        assertThat(code).isZero();
        assertThat(out())
                .contains("Doubtful: ")
                .contains("at /grantz: UNKNOWN_FIELD")
                .doesNotContain("Not read:");
    }

    @Test
    void projectsThatCannotBeCountedAreLeftOutAndToldOfEvenWithoutTheirArea() throws Exception {
        Path file = folder.resolve("projects.json");
        Files.writeString(file, """
            {"formatVersion": "1.0", "id": "mine", "name": "Mine",
             "projects": [
              {"id": "d1", "area": "nowhere", "title": "One",
               "programmeLines": [{"amount": "GBP 1.00"}], "matchLines": [{"amount": "GBP 3.00"}]},
              {"id": "d2", "area": "nowhere", "title": "Two",
               "programmeLines": [{"amount": "EUR 1.00"}], "matchLines": [{"amount": "EUR 9.00"}]},
              {"id": "d3", "area": "nowhere", "title": "Three", "programmeLines": [{"amount": "GBP 1.00"}]},
              {"id": "d3", "area": "elsewhere", "title": "Three again", "programmeLines": [{"amount": "GBP 1.00"}]}]}
            """);

        int code = run(Map.of("programme", file.toString()));

        assertThat(code).isZero();
        assertThat(out())
                .contains("Leverage of area nowhere")
                .contains("Leverage of all areas")
                .contains("Left out: Project d2, match €9: the money is in another currency.")
                .contains("Left out: Project d3, match £0: more than one project has this id.")
                .contains("Rule unique-ids (error): ");
    }

    /** Two grants of one funder; the second is of nothing, and has no description. */
    private static final String GRANTS = """
            Identifier,Title,Description,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name
            360G-a-1,Lunch club,Food and rent,GBP,1234.50,2021-04-13,GB-CHC-1234567,Northside Group,GB-CHC-7654321,Madeup Trust
            360G-a-2,Choir,,GBP,0,2026-12-01,GB-CHC-1234567,Northside Group,GB-CHC-7654321,Madeup Trust
            """;

    @ParameterizedTest
    @ValueSource(strings = {"grants.csv", "grants.json", "grants.ndjson", "grants.xlsx"})
    void aFileOfGrantsIsCheckedAndSummarisedWhateverItsForm(String name) throws Exception {
        Path csv = Files.writeString(folder.resolve("grants.csv"), GRANTS);
        ThreeSixtyGiving giving = ThreeSixtyGiving.standard();
        giving.write(giving.read(csv).orThrow(), folder.resolve(name));

        int code = run(Map.of("grants", folder.resolve(name).toString(), "asOf", "2026-11-30"));

        assertThat(code).isZero();
        assertThat(unwrapped())
                .contains(name + " as of 30 November 2026: 2 grants, 1 of them invalid. Missing Fields: 1.")
                .contains("Description is missing.")
                .contains("ZeroAmountTest: 1 of 2 grants (50 %)")
                .contains("PostDatedAwardDates: 1 of 2 grants (50 %)")
                .contains("GBP: 2 grants, £1,234.50 in all, from £0 to £1,234.50.");
        JsonNode checks =
                new ObjectMapper().readTree(folder.resolve("checks.json").toFile());
        assertThat(checks.get("grants").intValue()).isEqualTo(2);
        assertThat(checks.get("invalidGrants").intValue()).isEqualTo(1);
        assertThat(checks.get("checks"))
                .contains(new ObjectMapper()
                        .readTree("{\"check\": \"ZeroAmountTest\", \"grants\": 1, \"percent\": \"50.00\"}"));
    }

    @Test
    void whateverIsFoundInAFileOfGrantsFitsAScreenOfSixtyLines() throws Exception {
        String faulty = """
            {"id": "360G-a\\nb", "title": "%1$s", "description": "%1$s", "currency": "gbp", "amountAwarded": 0,
             "awardDate": "2031-04-13", "plannedDates": [{"startDate": "2046-05-01", "endDate": "2045-05-01"}],
             "recipientOrganization": [{"id": "GB-CHC-1\\n", "name": "a@example.org", "charityNumber": "1", "companyNumber": "1"}],
             "fundingOrganization": [{"id": "360G-a", "name": "Trust"}, {"id": "zzz-1", "name": "Trust"}],
             "beneficiaryLocation": [{"name": "There"}]},
            {"id": "360G-b", "title": "T", "currency": "EUR", "amountAwarded": -1, "awardDate": "2021-02-30",
             "recipientIndividual": {"id": "360G-i"}, "project": {}, "beneficiaryLocation": [{"geoCode": "ZZ9 9ZZ"}]},
            {"id": "360G-b", "title": "T", "currency": "GBP", "amountAwarded": "x", "awardDate": "1901-02-28",
             "recipientOrganization": [{"id": "360G-b", "name": "N", "location": [{}]}]}, 1
            """.formatted("x".repeat(141));
        Path file = Files.writeString(folder.resolve("grants.json"), "{\"grants\": [" + faulty + "]}");

        run(Map.of("grants", file.toString(), "asOf", "2026-11-30"));

        assertThat(unwrapped()).contains("36 checks were run; ", "Summary");
        assertThat(out().lines())
                .hasSizeLessThanOrEqualTo(60)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void aFileOfGrantsIsCheckedAsOfTodayUnlessADateIsGiven() throws Exception {
        Path csv = Files.writeString(folder.resolve("grants.csv"), GRANTS);

        assertThat(run(Map.of("grants", csv.toString(), "today", "2027-01-01"))).isZero();
        assertThat(unwrapped()).contains("as of 1 January 2027").doesNotContain("PostDatedAwardDates");
    }

    @Test
    void aFileOfGrantsThatIsReadInPartEndsWithOne() throws Exception {
        Path file = Files.writeString(folder.resolve("grants.json"), "{\"grants\": [{\"id\": \"a\"}, {\"id\": ");

        assertThat(run(Map.of("grants", file.toString(), "asOf", "2026-11-30"))).isEqualTo(1);
        assertThat(unwrapped())
                .contains("1 grant, invalid.")
                .contains("/grants/1/id: The text ends in the middle of the document");
    }

    @Test
    void aFileOfGrantsThatCannotBeReadIsOneLineAndEndsWithTwo() throws Exception {
        for (String name : List.of("none.json", "none.xlsx", "empty.json", "page.csv")) {
            if (name.startsWith("empty")) {
                Files.createFile(folder.resolve(name));
            } else if (name.startsWith("page")) {
                Files.writeString(folder.resolve(name), "<html><body>grants</body></html>");
            }
            out.reset();
            err.reset();

            assertThat(run(Map.of("grants", folder.resolve(name).toString(), "asOf", "2026-11-30")))
                    .as(name)
                    .isEqualTo(2);
            assertThat(out()).isEmpty();
            assertThat(err()).hasLineCount(1).contains(name + ": ");
        }
    }

    @Test
    void theDemonstrationChecksTheGrantsOfPowerToChangeToBigLocalBodies() {
        run(Map.of());

        // 105,212 + 9,375 + 15,000 + 9,375: the four grants as published
        assertThat(unwrapped()).contains("GBP: 4 grants, £138,962 in all, from £9,375 to £105,212.");
    }

    @Test
    void aFileThatIsNotThereIsOneLineAndEndsWithTwo() {
        int code = run(Map.of("programme", folder.resolve("nowhere.json").toString()));

        assertThat(code).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err()).hasLineCount(1).contains("nowhere.json: NOT_FOUND: There is no such file.");
    }

    @Test
    void aFileThatIsNoJsonIsOneLineAndEndsWithTwo() throws Exception {
        Path file = folder.resolve("bad.json");
        Files.writeString(file, "programme: mine");

        int code = run(Map.of("programme", file.toString()));

        assertThat(code).isEqualTo(2);
        assertThat(err()).hasLineCount(1).contains("bad.json:1:1: NOT_JSON:");
    }

    @Test
    void aDateThatIsNoneIsOneLineAndEndsWithTwo() {
        int code = run(Map.of("asOf", "2020-02-30"));

        assertThat(code).isEqualTo(2);
        assertThat(err()).hasLineCount(1).startsWith("asOf=2020-02-30 is not a date.");
    }

    private static final String MINE = """
            {"formatVersion": "1.0", "id": "mine", "name": "Mine",
             "areas": [{"id": "a", "name": "A"}],
             "partnerships": [{"id": "p", "area": "a", "members": [
               {"id": "one", "terms": ["2016-01-01/.."],
                "residence": [{"residence": "RESIDENT", "period": "2016-01-01/.."}]}]}]}
            """;

    @Test
    void aProgrammeInLinesIsEvaluatedAsItsDocumentIs() throws Exception {
        Path document = folder.resolve("mine.json");
        Files.writeString(document, MINE);
        Path lines = folder.resolve("mine.ndjson");
        Files.writeString(lines, """
            {"formatVersion": "1.0", "id": "mine", "name": "Mine"}
            {"areas": [{"id": "a", "name": "A"}]}
            {"partnerships": [{"id": "p", "area": "a", "members": [{"id": "one", "terms": ["2016-01-01/.."], \
            "residence": [{"residence": "RESIDENT", "period": "2016-01-01/.."}]}]}]}
            """);

        assertThat(run(Map.of("programme", document.toString(), "asOf", "2016-06-01")))
                .isZero();
        String ofTheDocument = out();
        out.reset();

        assertThat(run(Map.of("programme", lines.toString(), "asOf", "2016-06-01")))
                .isZero();
        assertThat(out()).isEqualTo(ofTheDocument.replace("mine.json", "mine.ndjson"));
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndEndsWithOne() throws Exception {
        Path lines = folder.resolve("mine.ndjson");
        Files.writeString(lines, """
            {"formatVersion": "1.0", "id": "mine", "name": "Mine"}
            {"areas": [{"id": "a", "name": "A"}]}
            {"areas": [{"id": "b"}]}
            """);

        assertThat(run(Map.of("programme", lines.toString()))).isEqualTo(1);
        assertThat(unwrapped()).contains("Loaded: 1 area.").contains("mine.ndjson:3:12 at /areas/0: MISSING_FIELD:");
    }

    @Test
    void theReadersOwnRulesAreAskedAndNamed() throws Exception {
        Path programme = folder.resolve("mine.json");
        Files.writeString(programme, MINE);
        Path rules = folder.resolve("rules.json");
        Files.writeString(rules, """
            {"formatVersion": "1.0",
             "rules": {
               "partnership-minimum-size": {"severity": "WARNING", "parameters": {"minimum": 6}},
               "rep-in-post": {"use": "OFF"}},
             "acceptances": [
               {"rule": "partnership-minimum-size", "about": {"kind": "Partnership", "id": "other"},
                "reason": "A small place.", "lastDay": "2016-12-31"}]}
            """);

        int code = run(Map.of("programme", programme.toString(), "rules", rules.toString(), "asOf", "2016-06-01"));

        assertThat(code).isZero();
        assertThat(unwrapped())
                .contains("Rules as published, except for what " + rules + " sets:")
                .contains("partnership-minimum-size: a breach is rated as a warning; the smallest number of members in"
                        + " post: 6 members.")
                .contains("rep-in-post: switched off.")
                .contains("partnership-minimum-size accepted for Partnership other until 31 December 2016.")
                .contains("The partnership has 1 member in post, fewer than the 6 required.")
                .contains("Rule partnership-minimum-size (warning)");
        assertThat(Files.readString(folder.resolve("report.json")))
                .contains("\"changes\": [")
                .contains("\"minimum\": 6");
    }

    @Test
    void theMajorityOfTheReadersOwnRulesIsFollowedThroughTime() throws Exception {
        Path rules = folder.resolve("rules.json");
        Files.writeString(
                rules,
                "{\"formatVersion\": \"1.0\", \"rules\": {\"resident-majority\": {\"parameters\": {\"minimum\": \"1/2\"}}}}");

        assertThat(run(Map.of("rules", rules.toString()))).isZero();
        assertThat(unwrapped())
                .contains("From 1 March 2016 to 29 February 2020: Satisfied: 4 of 8 members are residents (50 %)")
                .doesNotContain("at least 51 % is required");

        Files.writeString(
                rules, "{\"formatVersion\": \"1.0\", \"rules\": {\"resident-majority\": {\"use\": \"OFF\"}}}");
        out.reset();

        assertThat(run(Map.of("rules", rules.toString()))).isZero();
        assertThat(unwrapped()).doesNotContain("8 members were in post on 1 July 2015");
    }

    @Test
    void rulesThatAreReadInPartSayWhatIsLostAndEndWithOne() throws Exception {
        Path rules = folder.resolve("rules.json");
        Files.writeString(rules, """
            {"formatVersion": "1.0",
             "rules": {
               "minimum-size": {"use": "OFF"}}}
            """);

        int code = run(Map.of("rules", rules.toString()));

        assertThat(code).isEqualTo(1);
        assertThat(unwrapped())
                .contains("Rules as published, except for what " + rules + " sets: Nothing. Not read: " + rules
                        + ":3:20 at /rules/minimum-size: UNKNOWN_RULE: The rule set has no rule \"minimum-size\". Did you mean"
                        + " partnership-minimum-size?");
    }

    @Test
    void rulesThatCannotBeReadAreOneLineAndEndWithTwo() throws Exception {
        Path bad = folder.resolve("bad.json");
        Files.writeString(bad, "use: OFF");

        assertThat(run(Map.of("rules", bad.toString()))).isEqualTo(2);
        assertThat(err()).hasLineCount(1).contains("bad.json:1:1: NOT_JSON:");
        err.reset();

        assertThat(run(Map.of("rules", folder.resolve("none.json").toString()))).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err()).hasLineCount(1).contains("none.json: NOT_FOUND: There is no such file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"north.xlsx", "north.zip", "north"})
    void aProgrammeInTablesIsEvaluatedAsInJson(String name) throws Exception {
        Path json = folder.resolve("north.json");
        Programme programme = Main.readReference("composition-examples.json").orThrow();
        BigLocalJson.standard().write(programme, json);
        Path tables = folder.resolve(name);
        BigLocalTables.standard().write(programme, tables);

        assertThat(run(Map.of("programme", json.toString()))).isZero();
        String ofJson = withoutPlaces(json);
        out.reset();

        assertThat(run(Map.of("programme", tables.toString()))).isZero();
        assertThat(withoutPlaces(tables)).isEqualTo(ofJson).contains("26 of 51 members are residents");
    }

    @Test
    void aTableThatCannotAllBeReadIsEvaluatedAsFarAsItCanAndSaysSo() throws Exception {
        Path file = folder.resolve("grants.csv");
        Files.writeString(file, "ID,Area,Title,Amount awarded\ng1,a,Lunch club,\"£1,500.00\"\ng2,a,Fair,£15k\n");

        assertThat(run(Map.of("programme", file.toString()))).isEqualTo(1);
        assertThat(unwrapped()).contains("grants.csv, cell D3 (Amount awarded): INVALID_VALUE");
    }

    private int run(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("report", folder.resolve("report.json").toString());
        all.put("checks", folder.resolve("checks.json").toString());
        return new Main(
                        all,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run();
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The console without its line ends and columns. */
    private String unwrapped() {
        return out().replaceAll("\\s+", " ");
    }

    /** What is said up to the findings, without where they stand. */
    private String withoutPlaces(Path file) {
        return unwrapped()
                .replace(file.toString(), "(file)")
                .replaceAll("Where: .*? Suggested fix", "Suggested fix")
                .replaceAll("Not known: .*", "");
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
