package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.reading.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Grants that were never made, for tests. */
final class SampleGrants {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .setNodeFactory(GivingPart.NODES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private SampleGrants() {}

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode valid() {
        return (ObjectNode) json("""
                {
                  "id": "360G-madeup-001",
                  "title": "Community cafe",
                  "description": "Start-up costs of a cafe",
                  "currency": "GBP",
                  "amountAwarded": 1000,
                  "awardDate": "2021-04-13",
                  "recipientOrganization": [{"id": "360G-madeup-org-1", "name": "Northside Group"}],
                  "fundingOrganization": [{"id": "GB-CHC-1111111", "name": "Madeup Trust"}]
                }
                """);
    }

    /** A grant that has every field of the standard. */
    static ObjectNode complete() {
        ObjectNode grant = valid();
        grant.setAll((ObjectNode) json("""
                {
                  "amountAppliedFor": 1200.50,
                  "amountDisbursed": 250,
                  "url": "https://www.example.org/grants/1",
                  "plannedDates": [{"title": "Plan", "startDate": "2021-05", "endDate": "2022-04-30", "duration": 12,
                    "description": "A year", "dateModified": "2021-04-13T09:30:00Z"}, {"startDate": "2023"}],
                  "actualDates": [{"startDate": "2021-05-01T00:00:00+01:00", "endDate": "2022", "duration": 11.5}],
                  "toIndividualsDetails": {"primaryGrantReason": "GTIR010", "secondaryGrantReason": "GTIR020",
                    "grantPurpose": ["GTIP010", "GTIP020"]},
                  "beneficiaryLocation": [
                    {"id": "l1", "name": "Northside", "countryCode": "GB", "latitude": 51.5, "longitude": -0.1,
                     "description": "A ward", "geoCode": "E05000001", "geoCodeType": "WD",
                     "dateModified": "2021-04-13T09:30:00Z"},
                    {"name": null, "latitude": null, "longitude": null, "description": null, "geoCode": null,
                     "geoCodeType": null}],
                  "grantProgramme": [{"code": "P1", "title": "Cafes", "description": "Cafes", "url": "https://example.org",
                    "dateModified": "2021-04-13T09:30:00Z"}],
                  "fromOpenCall": "Yes",
                  "fundingType": [{"vocabulary": "V", "code": "1", "title": null, "description": null, "url": null}],
                  "classifications": [{"vocabulary": "V", "code": "1", "title": "T", "description": "D",
                    "url": "https://example.org/v#1", "dateModified": "2021-04-13T09:30:00Z"}],
                  "relatedDocument": [{"id": "d1", "title": "Plan", "url": "https://example.org/plan.pdf",
                    "description": null, "documentType": "Plan", "dateModified": "2021-04-13T09:30:00Z"}],
                  "applicationTransaction": [{"id": "t1", "transactionDate": "2021-01-01", "currency": "GBP", "value": 1,
                    "valueDate": "2021-01-01T00:00:00Z", "description": "Applied", "provider": "a", "recipient": "b",
                    "dateModified": "2021-04-13T09:30:00Z"}],
                  "commitmentTransaction": [{"id": "t2", "description": null, "provider": null, "recipient": null}],
                  "disbursementTransaction": [{"id": "t3", "value": 250, "currency": "GBP"}],
                  "relatedActivity": ["360G-madeup-000"],
                  "dateModified": "2021-04-13T09:30:00.5+01:00",
                  "dataSource": "https://www.example.org/",
                  "regrantType": "FRG060",
                  "locationScope": "GLS060"
                }
                """));
        ((ObjectNode) grant.at("/recipientOrganization/0")).setAll((ObjectNode) json("""
                {
                  "department": "Cafe", "contactName": "Made up", "charityNumber": "1111111", "companyNumber": "01111111",
                  "streetAddress": "1 Made-up Street", "addressLocality": "Northside", "addressRegion": "Madeupshire",
                  "addressCountry": "England", "postalCode": "ZZ9 9ZZ", "telephone": "0", "alternateName": "North",
                  "email": "none", "description": "A group", "organisationType": null, "url": "https://example.org",
                  "location": [{"name": "Northside"}], "dateModified": "2021-04-13T09:30:00Z"
                }
                """));
        return grant;
    }

    /** A grant that has every field of the extension on diversity, equity and inclusion. */
    static ObjectNode withDei() {
        ObjectNode grant = valid();
        grant.set("deiDetails", json("""
                {
                  "deiVersion": "1.1",
                  "purposes": "To learn",
                  "leadership": {"askedStatus": "AS200", "replyStatus": "RS200", "availableOptions": ["AO100", "AO101"],
                    "additionalDetails": "None", "response": {"taxonomyCodes": ["DEI010000", "DEI010100"],
                    "livedExperience": "None", "geography": "None"}},
                  "mission": {"askedStatus": "AS200"},
                  "project": {"askedStatus": "AS201"}
                }
                """));
        return grant;
    }

    static ObjectNode published(String name) {
        try (InputStream stream = Objects.requireNonNull(GivingSchema.class.getResourceAsStream(name), name)) {
            return (ObjectNode) MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode without(String field) {
        ObjectNode grant = valid();
        grant.remove(field);
        return grant;
    }

    static PlacedGrant given(ObjectNode grant, int index) {
        return PlacedGrant.of(
                new GivingGrant(grant),
                index,
                pointer -> Place.inText("grants.json").at("/grants/" + index + pointer),
                List.of());
    }
}
