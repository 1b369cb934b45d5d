package io.github.biglocal.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.commission.CoDesign;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.CommissionId;
import io.github.biglocal.programme.BigLocalAreas;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.standards.ocds.OcdsChecks;
import io.github.biglocal.standards.ocds.OcdsMapping;
import io.github.biglocal.standards.ocds.OcdsPackage;
import io.github.biglocal.standards.ocds.OcdsRecord;
import io.github.biglocal.standards.ocds.OcdsRelease;
import io.github.biglocal.standards.ocds.OcdsSchema;
import io.github.biglocal.standards.ocds.OpenContracting;
import io.github.biglocal.standards.threesixtygiving.GivingAreas;
import io.github.biglocal.standards.threesixtygiving.GivingChecks;
import io.github.biglocal.standards.threesixtygiving.GivingMapping;
import io.github.biglocal.standards.threesixtygiving.GivingPackage;
import io.github.biglocal.standards.threesixtygiving.GivingReport;
import io.github.biglocal.standards.threesixtygiving.GivingSchema;
import io.github.biglocal.standards.threesixtygiving.GrantReader;
import io.github.biglocal.standards.threesixtygiving.PlacedGrant;
import io.github.biglocal.standards.threesixtygiving.PublishedChecks;
import io.github.biglocal.standards.threesixtygiving.RepairedChecks;
import io.github.biglocal.standards.threesixtygiving.ThreeSixtyGiving;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** Writes what the standards say, of made-up data, on the page of results. */
final class StandardSamples {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    /** One good grant, one with faults, and one that an e-mail address, a date and a second funder bring findings to. */
    private static final String GRANTS = """
            {"version": "1.4.3", "extensions": ["abc"], "grants": [
              {"id": "360G-madeup-1", "title": "Lunch club", "description": "Food and rent", "currency": "GBP",
               "amountAwarded": 1000.50, "awardDate": "2021-04-13",
               "recipientOrganization": [{"id": "GB-CHC-1234567", "name": "Northside Group", "charityNumber": "12345",
                 "postalCode": "NN1 1NN"}],
               "fundingOrganization": [{"id": "GB-CHC-7654321", "name": "Madeup Trust"}],
               "beneficiaryLocation": [{"name": "Barrowcliff", "geoCode": "e05000001"}], "Own column": "x"},
              {"id": "360G-madeup-1", "title": "Choir", "currency": "Pounds", "amountAwarded": "500", "awardDate": "13/04/2021",
               "recipientOrganization": [], "fundingOrganization": [{"id": "GB-CHC-7654321", "name": "Madeup Trust "}],
               "plannedDates": [{"startDate": "2021-02-30", "duration": -1}], "regrantType": "FRG60"},
              {"id": "360G-madeup-3", "title": "Outing", "description": "Write to jo@example.org", "currency": "EUR",
               "amountAwarded": 0, "awardDate": "2027-01-01", "recipientIndividual": {"id": "i", "name": "Individual"},
               "recipientOrganization": [{"id": "GB-COH-123", "name": "Southside Group"}],
               "fundingOrganization": [{"id": "GB-COH-07654321", "name": "Madeup Trust"}]}]}
            """;

    private final ResultsPage page;

    StandardSamples(ResultsPage page) {
        this.page = page;
    }

    void write() {
        grants();
        problemsOfGrants();
        tablesOfGrants();
        mappings();
        releases();
    }

    private static GrantReader reader(String json) {
        return ThreeSixtyGiving.standard()
                .grants(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "grants.json");
    }

    private void grants() {
        page.section("360Giving data");
        GivingChecks all = GivingChecks.published().with(PublishedChecks.all().with(RepairedChecks.all()));
        GivingReport report = all.check(reader(GRANTS), DAY);
        page.result("A file that is checked", report);
        page.result("Its summary", report.summary());
        page.result("One of its currencies", report.summary().currencies().get("GBP"));
        page.result("A file without grants", GivingChecks.published().check(reader("{\"grants\": []}"), DAY));
    }

    private void problemsOfGrants() {
        page.section("Problems of reading: 360Giving data");
        List<Problem> problems = new ArrayList<>();
        GrantReader reader = reader(GRANTS);
        while (reader.hasNext()) {
            PlacedGrant next = reader.next();
            problems.addAll(GivingSchema.standard().check(next));
        }
        page.problems("Grants are not valid", problems);
        page.problems(
                "What the package says about itself is not valid",
                GivingSchema.standard().check(reader.metadata(), Place.inText("grants.json")));
        page.problems("It is not JSON", read("{\"grants\": [{\"id\": \"a\"} {\"id\": \"b\"}]}"));
        page.problems("It breaks off", read("{\"grants\": [{\"id\": \"a\"}, {\"id\":"));
        page.problems("An entry is no grant", read("{\"grants\": [{\"id\": \"a\", \"id\": \"b\"}, \"grant\", 5]}"));
        page.problems("There are no grants", read("{\"version\": \"1.4\"}"));
        page.problems(
                "Extensions come after the grants of a stream",
                GivingChecks.published()
                        .check(reader("{\"grants\": [{\"id\": \"a\"}], \"extensions\": [\"dei\"]}"), DAY)
                        .firstReadingProblems());
    }

    private static List<Problem> read(String json) {
        return ThreeSixtyGiving.standard()
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "grants.json")
                .problems();
    }

    private void tablesOfGrants() {
        table("Amounts are no numbers", """
                Identifier,Title,Amount Awarded,Award date
                360G-a-1,Club,"£1,234.50",2021-04-13
                360G-a-2,Choir,1e3,2021-04-13
                """);
        table("Rows of one grant contradict each other", """
                Identifier,Title,Amount Awarded,Award Date
                360G-a-1,Club,1000,2021-04-13
                360G-a-1,Club,1200,2021-04-13
                """);
        table("A title is above the headings", """
                Grants of the Madeup Trust
                Identifier,Title,Amount Awarded,Award Date
                360G-a-1,Club,1000,2021-04-13
                """);
        table("A row is a total", """
                Identifier,Title,Amount Awarded,Award Date
                360G-a-1,Club,1000,2021-04-13
                360G-a-2,Choir,500,2021-04-13
                ,,1500,
                """);
        table("Headings are odd", """
                Identifer,Title,Award Date,Award Date,,Recipient Org : Name
                360G-a-1,Club,2021-04-13,2021-04-14,x,Northside Group
                """);
        folder(
                "A row belongs to no grant",
                Map.of(
                        "grants.csv", "Identifier,Title,Amount Awarded,Award Date\n360G-a-1,Club,1000,2021-04-13\n",
                        "Beneficiary Location.csv", "Identifier,Beneficiary Location:Name\n360g-A-1,Barrowcliff\n"));
    }

    private void table(String title, String text) {
        folder(title, Map.of("grants.csv", text));
    }

    private void folder(String title, Map<String, String> files) {
        try {
            Path folder = Scratch.folder();
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            Path read = files.size() == 1 ? folder.resolve("grants.csv") : Files.move(folder, sibling());
            List<Problem> problems = new ArrayList<>();
            try (GrantReader grants = ThreeSixtyGiving.standard().grants(read)) {
                grants.forEachRemaining(grant -> problems.addAll(grant.problems()));
                problems.addAll(grants.problems());
            }
            page.problems(title, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder whose name is the same in each run. */
    private static Path sibling() throws IOException {
        return Scratch.folder().resolve("giving");
    }

    private void mappings() {
        page.section("Mappings");
        GivingPackage data = GivingPackage.of(ThreeSixtyGiving.standard()
                .read(new ByteArrayInputStream(GRANTS.getBytes(StandardCharsets.UTF_8)), "grants.json")
                .value()
                .orElseThrow()
                .grants());
        page.result(
                "Grants that become records of a programme",
                GivingMapping.localTrust().toProgramme(data, BigLocalAreas.programme(), GivingAreas.bigLocalByName()));
        page.result("A commission that goes out", OcdsMapping.of("ocds-abc123").toReleases(programme(), DAY));
    }

    private static Programme programme() {
        return Programme.builder()
                .id(ProgrammeId.of("north"))
                .name("North")
                .addArea(Area.builder().id(AreaId.of("north")).name("North").build())
                .addCommission(Commission.builder()
                        .id(CommissionId.of("advice"))
                        .area(AreaId.of("north"))
                        .title("Advice sessions")
                        .coDesign(CoDesign.CO_DESIGNED)
                        .monitoring("By visits")
                        .signed(LocalDate.of(2020, 1, 6))
                        .value(Money.parse("GBP 9000.00"))
                        .build())
                .build();
    }

    private void releases() {
        page.section("Problems of reading: open contracting data");
        page.problems(
                "It is not JSON",
                OpenContracting.standard()
                        .read(
                                new ByteArrayInputStream("{\"releases\": [{} {}]}".getBytes(StandardCharsets.UTF_8)),
                                "releases.json")
                        .problems());
        OcdsRelease release = release("""
                {"ocid": "ocds-abc123-1", "id": "1", "date": "2019-03-01", "tag": ["tender"], "initiationType": "tender",
                 "tender": {"id": "t", "status": "open", "items": []}, "contracts": [{"id": "c"}]}
                """);
        page.problems("A release is not valid", OcdsSchema.standard().check(release));
        page.problems(
                "Releases are merged",
                OcdsRecord.ofEachProcess(List.of(release("""
                                {"ocid": "ocds-abc123-1", "id": "1", "date": "2019-03-01T00:00:00Z", "tag": ["award"],
                                 "initiationType": "tender", "awards": [{"id": "a"}, {"id": "a"}]}
                                """), release("{\"ocid\": \"ocds-abc123-1\", \"id\": \"2\"}")))
                        .problems());
        page.sentences(
                "It is checked",
                OcdsChecks.standard()
                        .check(OcdsPackage.ofReleases(List.of(release)), DAY)
                        .open());
    }

    private static OcdsRelease release(String json) {
        try {
            return OcdsRelease.of((ObjectNode) new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
