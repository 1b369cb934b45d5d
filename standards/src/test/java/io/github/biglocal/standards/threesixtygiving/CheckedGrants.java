package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Made-up grants for tests: a grant in which no check finds anything, and the same with some fields of the test's own. */
final class CheckedGrants {
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 29);
    static final String SOURCE = "grants.json";

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(GivingPart.NODES);

    private static final String PERFECT = """
            {
              "id": "360G-madeup-%d",
              "title": "Community cafe %d",
              "description": "Start-up costs of a cafe",
              "currency": "GBP",
              "amountAwarded": 1000,
              "awardDate": "2021-04-13",
              "plannedDates": [{"startDate": "2021-05-01", "endDate": "2022-04-30", "duration": 12}],
              "grantProgramme": [{"title": "Small grants"}],
              "beneficiaryLocation": [{"name": "Basildon", "geoCode": "E07000066", "geoCodeType": "NMD"}],
              "recipientOrganization": [{
                "id": "GB-CHC-1234567", "name": "Northside Group", "charityNumber": "1234567", "postalCode": "ZZ9 9ZZ"
              }],
              "fundingOrganization": [{"id": "GB-CHC-1111111", "name": "Madeup Trust"}],
              "dateModified": "2022-01-05T00:00:00Z",
              "dataSource": "https://example.org/grants"
            }
            """;

    private CheckedGrants() {}

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** The perfect grant, with these fields in place of its own; one that is {@code "-"} is left out. */
    static GivingGrant with(int number, String fields) {
        ObjectNode grant = object(PERFECT.formatted(number, number));
        object("{" + fields + "}").properties().forEach(field -> {
            if (field.getValue().isTextual() && field.getValue().textValue().equals("-")) {
                grant.remove(field.getKey());
            } else {
                grant.set(field.getKey(), field.getValue());
            }
        });
        return new GivingGrant(grant);
    }

    /** Numbered from 1. */
    static GivingPackage all(String... fields) {
        List<GivingGrant> grants = new ArrayList<>();
        Arrays.stream(fields).forEach(each -> grants.add(with(grants.size() + 1, each)));
        return GivingPackage.of(grants);
    }

    static GivingPackage ofRecipients(String... recipients) {
        return all(Arrays.stream(recipients)
                .map(recipient -> "\"recipientOrganization\": [" + recipient + "]")
                .toArray(String[]::new));
    }

    static String toJson(GivingPackage data) {
        ObjectNode root = data.metadata().json();
        data.grants().forEach(grant -> root.withArray("grants").add(grant.json()));
        return root.toString();
    }

    static GivingReport published(GivingPackage data) {
        return GivingChecks.published().withoutSchema().check(data, SOURCE, AS_OF);
    }

    static GivingReport repaired(GivingPackage data) {
        return report(RepairedChecks.all(), data);
    }

    static GivingReport report(RuleSet checks, GivingPackage data) {
        return GivingChecks.published().withoutSchema().with(checks).check(data, SOURCE, AS_OF);
    }

    static CheckResult result(GivingReport report, String check) {
        return report.check(RuleId.of(check)).orElseThrow();
    }

    /** Where a check found something. */
    static List<String> pointers(GivingReport report, String check) {
        return result(report, check).first().stream()
                .map(each -> each.place().pointer().orElseThrow())
                .toList();
    }

    static List<String> published(String check, GivingPackage data) {
        return pointers(published(data), check);
    }

    static List<String> repaired(String check, GivingPackage data) {
        return pointers(repaired(data), check);
    }
}
