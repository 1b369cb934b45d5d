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

    /** Table 1 of the evaluation of 2015-20: £183,086 of match for £18,062. */
    @Test
    void theReferenceDataGivesThePublishedLeverageWithTheReasonsForTheOtherFigures() {
        int code = run(Map.of());

        assertThat(code).isZero();
        assertThat(unwrapped())
                .containsSubsequence(
                        "Big Local (our-bigger-story.json): 15 areas",
                        "51 % rule Not known for 15 of 15.",
                        "Leverage £10.14 of match for each £1 of programme money: £183,086 for £18,062, in 3 projects.",
                        "Left out: 4 projects.",
                        "they differ by exactly 1, because the first counts the programme's own pound.",
                        "The mean of the ratios is 50.91 and the ratio of the sums 10.14",
                        "Findings 22 (records 2, practice 20), the gravest first:",
                        "Project grassland-hasmoor-countryside-service: ",
                        "Not known ",
                        "Comes due ");
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
    void whatReachesNoOutcomeIsCountedAndNoLineIsSpentOnWhatIsNotRecorded() throws Exception {
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
                .contains(
                        "Golden thread 1 of 2 activities lead to an outcome; 1 of 4 outcomes are reached; no impacts are"
                                + " recorded.")
                .doesNotContain("Leverage", "51 % rule", "Money", "Rastrick");
    }

    @Test
    void theTableAsPrintedIsFoundToCountItsTotalAsADeal() {
        run(Map.of());

        assertThat(unwrapped())
                .containsSubsequence(
                        "table-1-as-printed.json",
                        "Leverage Caution, no total is reliable until this is put right: \"The project is not the total of other"
                                + " projects\" is breached by Pocket park in Hasland. £15.53 of match for each £1",
                        "error Project grassland-hasmoor-pocket-park: ");
    }

    @Test
    void theCompositionExamplesShowWhoKeepsTheRuleAndByHowMuch() {
        run(Map.of());

        assertThat(unwrapped())
                .containsSubsequence(
                        "composition-examples.json",
                        "51 % rule Satisfied for 2 of 8: example-5-of-9 5 of 9 (55.56 %), example-13-of-18 13 of 18 (72.22 %).",
                        "Breached for 6 of 8: ",
                        "example-26-of-51 26 of 51 (50.98 %)",
                        "error Partnership example-26-of-51 and 5 more: 26 of 51 members are residents (50.98 %)");
    }

    @Test
    void anAcceptedBreachOfTheRuleIsNoOpenOne() throws Exception {
        Path rules = folder.resolve("rules.json");
        Files.writeString(rules, """
            {"formatVersion": "1.0", "acceptances": [
              {"rule": "resident-majority", "about": {"kind": "Partnership", "id": "example-4-of-8"},
               "reason": "Agreed.", "lastDay": "2016-12-31"}]}
            """);

        run(Map.of("rules", rules.toString(), "asOf", "2016-06-01"));

        assertThat(unwrapped())
                .contains("Breached for 5 of 8: ", "Accepted for 1 of 8: example-4-of-8 4 of 8 (50 %).")
                .doesNotContain("Breached for 6 of 8");
    }

    @Test
    void theRuleThatNoLongerAppliesIsNamedAsSuch() {
        run(Map.of("asOf", "2027-01-01"));

        assertThat(unwrapped())
                .contains("51 % rule Not applicable for 15 of 15.", "51 % rule Not applicable for 8 of 8.");
    }

    @Test
    void whatIsNotReadComesBeforeWhatIsDoubtful() throws Exception {
        Path file = folder.resolve("doubts.json");
        Files.writeString(file, """
            {"formatVersion": "1.0", "id": "mine", "name": "Mine", "one": 1, "two": 2, "three": 3, "four": 4,
             "areas": [{"id": "a", "name": "A"}, {"id": "b", "name": 7}]}
            """);

        run(Map.of("programme", file.toString()));

        assertThat(unwrapped()).containsSubsequence("Not read ", "Doubtful ", "and 2 more problems, in the JSON.");
    }

    @Test
    void moneyInAnotherCurrencyIsNotCalledUnrecorded() throws Exception {
        Path file = folder.resolve("euros.json");
        Files.writeString(file, """
            {"formatVersion": "1.0", "id": "mine", "name": "Mine",
             "areas": [{"id": "a", "name": "A"}],
             "projects": [{"id": "p", "area": "a", "title": "P",
               "programmeLines": [{"amount": "EUR 1.00"}], "matchLines": [{"amount": "EUR 2.00"}]}]}
            """);

        run(Map.of("programme", file.toString()));

        assertThat(unwrapped())
                .contains("Leverage No total. 1 project is left out: the money is in another currency.")
                .doesNotContain("recorded for none", "no programme money");
    }

    @Test
    void theAnswersFitAScreenOfSixtyLinesOfAHundredColumns() {
        run(Map.of());

        // A line that the demonstration prints before it builds and three that name its files come on top.
        assertThat(answers()).hasSizeBetween(40, 56);
        assertThat(answers()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void whatIsWrittenIsNamed() throws Exception {
        run(Map.of());

        assertThat(unwrapped())
                .contains("To read on: " + folder.resolve("report.html"), "As JSON: " + folder.resolve("report.json"));
        assertThat(folder)
                .isDirectoryContaining("glob:**/report.html")
                .isDirectoryContaining("glob:**/report-table-1-as-printed.html")
                .isDirectoryContaining("glob:**/report-composition-examples.html");
        assertThat(Files.readString(folder.resolve("report.html")))
                .startsWith("<!DOCTYPE html>")
                .contains("Grassland Hasmoor");
    }

    @Test
    void everyVerdictIsInTheJsonOnlyIfItIsAskedFor() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.json"), MINE);

        run(Map.of("programme", file.toString(), "asOf", "2016-06-01"));
        JsonNode lean = json("/programmes/0/report");
        run(Map.of("programme", file.toString(), "asOf", "2016-06-01", "verdicts", "all"));
        JsonNode whole = json("/programmes/0/report");

        assertThat(lean.path("results")).isEmpty();
        assertThat(whole.path("results")).isNotEmpty();
        assertThat(lean.path("open")).isNotEmpty().isEqualTo(whole.path("open"));
        assertThat(lean.path("counts")).isEqualTo(whole.path("counts"));
    }

    @Test
    void eachFindingLeadsBackToItsLineOnThePageAndInTheJson() throws Exception {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, """
            {"formatVersion": "1.0", "id": "mine", "name": "Mine",
             "areas": [{"id": "a", "name": "A"}],
             "grants": [
              {"id": "g", "area": "a", "title": "Fair", "priorities": ["none"]}]}
            """);

        run(Map.of("programme", file.toString()));

        assertThat(unwrapped()).contains("Grant g: ");
        assertThat(Files.readString(folder.resolve("report.html"))).contains(":4:59 at /grants/0/priorities");
        JsonNode open = json("/programmes/0/report/open/0");
        assertThat(open.at("/places/0/line").intValue()).isEqualTo(4);
        assertThat(open.at("/places/0/column").intValue()).isEqualTo(59);
        assertThat(open.at("/places/0/pointer").textValue()).isEqualTo("/grants/0/priorities");
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
                .contains("\"kinds\"", "\"residents\"", "\"uncommitted\"")
                .contains(
                        "\"repair\": \"Fill the place of 1 of the other members with a resident, or recruit 1 more resident.\"")
                .contains("\"partnership\": \"example-13-of-18\"");
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
                .contains("Recruit 7 more members.")
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
        assertThat(unwrapped()).contains("part.json): 1 area Not read ").contains("at /areas/1: MISSING_FIELD:");
        assertThat(folder.resolve("report.html")).content().contains("The records were not all read", "at /areas/1");
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
                .contains("Doubtful ")
                .contains("at /grantz: UNKNOWN_FIELD")
                .doesNotContain("Not read");
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
        assertThat(unwrapped())
                .contains(
                        "Leverage Caution, no total is reliable until this is put right: \"Every record referred to exists\""
                                + " is breached by One, Two, Three and Three again; \"No two records of a kind have the"
                                + " same id\" is breached by Three and Three again. £3.00 of match for each £1 of"
                                + " programme money: £3 for £1, in 1 project. Left out: 3 projects.")
                .contains("2 project records have the id d3.");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Project d2 is left out, with match of €9: the money is in another currency.")
                .contains("Project d3 is left out, with match of £0: more than one project has this id.");
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

        assertThat(unwrapped())
                .contains(
                        "power-to-change.json as of 29 February 2020: 4 grants, all valid. 36 checks run; 1 found something.");
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
        assertThat(unwrapped())
                .contains("mine.ndjson): 1 area ")
                .contains("mine.ndjson:3:12 at /areas/0: MISSING_FIELD:");
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
                .contains("warning Partnership p: The partnership has 1 member");
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
                .contains("example-moved-away 4 of 8 (50 %)", "Satisfied for 7 of 8")
                .doesNotContain("at least 51 % is required");
        assertThat(json("/programmes/2/boards/0/majority/intervals")).hasSize(2);

        Files.writeString(
                rules, "{\"formatVersion\": \"1.0\", \"rules\": {\"resident-majority\": {\"use\": \"OFF\"}}}");
        out.reset();

        assertThat(run(Map.of("rules", rules.toString()))).isZero();
        assertThat(unwrapped()).doesNotContain("51 % rule");
        assertThat(json("/programmes/2/boards")).isEmpty();
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
                .contains("Rules as published, except for what " + rules + " sets: Nothing. Not read " + rules
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
        all.put("page", folder.resolve("report.html").toString());
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

    private JsonNode json(String pointer) throws Exception {
        return new ObjectMapper()
                .readTree(folder.resolve("report.json").toFile())
                .at(pointer);
    }

    /** The lines of the console but for those that name the files, which are as long as their paths. */
    private List<String> answers() {
        return out().lines().filter(line -> !line.contains(folder.toString())).toList();
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
