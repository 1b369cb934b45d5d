package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.reading.Place;
import java.io.UncheckedIOException;
import java.util.List;

/** Grants that were never made, for tests. */
final class MadeUpGrants {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .setNodeFactory(GivingPart.NODES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private MadeUpGrants() {}

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

    static ObjectNode without(String field) {
        ObjectNode grant = valid();
        grant.remove(field);
        return grant;
    }

    static GivenGrant given(ObjectNode grant, int index) {
        return GivenGrant.of(
                new GivingGrant(grant),
                index,
                pointer -> Place.inText("grants.json").at("/grants/" + index + pointer),
                List.of());
    }
}
