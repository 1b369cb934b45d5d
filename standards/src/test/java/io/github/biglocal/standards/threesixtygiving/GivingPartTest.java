package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Place;
import io.github.biglocal.standards.schema.JsonNumbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivingPartTest {
    @Test
    void grantIsBuiltFromItsParts() {
        GivingGrant grant = GivingGrant.builder()
                .id("360G-example-1")
                .amountAwarded(new BigDecimal("1234.10"))
                .awardDate(LocalDate.of(2021, 4, 13))
                .addPlannedDates(GivingEvent.builder()
                        .startDate(GivingDate.of("2021-05").orElseThrow())
                        .duration(BigDecimal.valueOf(12))
                        .build())
                .addRecipientOrganization(GivingOrganisation.builder()
                        .id("GB-CHC-1234567")
                        .addLocation(
                                GivingLocation.builder().geoCode("E01000001").build())
                        .build())
                .addClassification(GivingClassification.builder().code("a").build())
                .addClassification(GivingClassification.builder().code("b").build())
                .addRelatedActivity("360G-example-2")
                .build();

        assertThat(grant.json())
                .hasToString("{\"id\":\"360G-example-1\",\"amountAwarded\":1234.10,\"awardDate\":\"2021-04-13\","
                        + "\"plannedDates\":[{\"startDate\":\"2021-05\",\"duration\":12}],"
                        + "\"recipientOrganization\":[{\"id\":\"GB-CHC-1234567\",\"location\":[{\"geoCode\":\"E01000001\"}]}],"
                        + "\"classifications\":[{\"code\":\"a\"},{\"code\":\"b\"}],"
                        + "\"relatedActivity\":[\"360G-example-2\"]}");
        assertThat(grant.toBuilder().build()).isEqualTo(grant).hasSameHashCodeAs(grant);
        assertThat(grant.toBuilder().title("x").build()).isNotEqualTo(grant);
    }

    @Test
    void valueOfAnotherTypeIsThereAsJsonAndNotAsWhatTheStandardAsksFor() {
        ObjectNode fields = GivingPart.NODES.objectNode();
        fields.put("id", 7)
                .put("amountAwarded", "1,000")
                .put("awardDate", "03/04/2021")
                .put("title", (String) null);
        fields.putObject("recipientOrganization").put("name", "x");
        fields.putArray("fundingOrganization").add("text").addObject().put("name", "y");
        fields.putArray("relatedActivity").add(7).add("a");
        fields.putArray("recipientIndividual");
        GivingGrant grant = new GivingGrant(fields);

        assertThat(grant.id()).isEmpty();
        assertThat(grant.value("id")).contains(IntNode.valueOf(7));
        assertThat(grant.amountAwarded()).isEmpty();
        assertThat(grant.awardDate()).isEmpty();
        assertThat(grant.title()).isEmpty();
        assertThat(grant.value("title")).contains(NullNode.getInstance());
        assertThat(grant.value("description")).isEmpty();
        assertThat(grant.recipientOrganizations()).isEmpty();
        assertThat(grant.fundingOrganizations())
                .extracting(funder -> funder.name().orElse(""))
                .containsExactly("y");
        assertThat(grant.relatedActivities()).containsExactly("a");
        assertThat(grant.recipientIndividual()).isEmpty();
    }

    @Test
    void whatIsGivenOutIsACopy() {
        ObjectNode own = JsonNodeFactory.instance.objectNode().put("a", 1);
        GivingGrant.Builder builder = GivingGrant.builder().id("x").set("own", own);
        GivingGrant grant = builder.build();
        own.put("a", 2);
        builder.id("y");
        grant.json().put("id", "z");
        ((ObjectNode) grant.value("own").orElseThrow()).put("a", 3);

        assertThat(grant.json()).hasToString("{\"id\":\"x\",\"own\":{\"a\":1}}");
    }

    @Test
    void equalNumbersAreEqualHoweverTheyWereMade() {
        assertThat(JsonNumbers.node(new BigDecimal("5"))).isEqualTo(IntNode.valueOf(5));
        assertThat(JsonNumbers.node(new BigDecimal("5E+3"))).isEqualTo(IntNode.valueOf(5_000));
        assertThat(JsonNumbers.node(new BigDecimal("2147483648"))).isEqualTo(LongNode.valueOf(2_147_483_648L));
        assertThat(JsonNumbers.node(new BigDecimal("-9223372036854775808")))
                .isEqualTo(LongNode.valueOf(Long.MIN_VALUE));
        assertThat(JsonNumbers.node(new BigDecimal("9223372036854775808")).bigIntegerValue())
                .isEqualTo(new BigInteger("9223372036854775808"));
        assertThat(JsonNumbers.node(new BigDecimal("1234.10"))).hasToString("1234.10");

        JsonNode set = GivingGrant.builder()
                .set(
                        "own",
                        JsonNodeFactory.instance
                                .arrayNode()
                                .add(0.1)
                                .add(7L)
                                .add(BigInteger.ONE)
                                .add((short) 3)
                                .add(2.5f))
                .build()
                .json()
                .get("own");

        assertThat(set).hasToString("[0.1,7,1,3,2.5]");
        assertThat(set.get(0).isBigDecimal()).isTrue();
        assertThat(set.get(1).isInt()).isTrue();
        assertThat(set.get(2).isInt()).isTrue();
    }

    static Stream<JsonNode> noJson() {
        return Stream.of(
                DoubleNode.valueOf(Double.NaN),
                DoubleNode.valueOf(Double.POSITIVE_INFINITY),
                MissingNode.getInstance(),
                new POJONode("x"),
                BinaryNode.valueOf(new byte[] {1}),
                JsonNodeFactory.instance.numberNode(new BigDecimal("1e999999999")),
                JsonNodeFactory.instance.arrayNode().add(Double.NaN),
                JsonNodeFactory.instance.objectNode().put("half \uD83C", 1));
    }

    @ParameterizedTest
    @MethodSource("noJson")
    void whatIsNoValueOfJsonIsRefused(JsonNode value) {
        assertThatThrownBy(() -> GivingGrant.builder().set("own", value)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-1001"})
    void numberThatCannotBeReckonedWithIsRefused(String number) {
        assertThatThrownBy(() -> GivingGrant.builder().amountAwarded(new BigDecimal(number)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("amountAwarded");
    }

    @Test
    void nullIsRefusedByTheNameOfTheField() {
        assertThatNullPointerException()
                .isThrownBy(() -> GivingGrant.builder().awardDate((GivingDate) null))
                .withMessage("awardDate");
        assertThatNullPointerException()
                .isThrownBy(() -> GivingGrant.builder().addClassification(null))
                .withMessage("classification");
        assertThatNullPointerException()
                .isThrownBy(() -> GivingGrant.builder().set("own", null))
                .withMessage("value");
    }

    @Test
    void nothingOfTheContentIsInTheTextOfAPart() {
        GivingOrganisation organisation = GivingOrganisation.builder()
                .name("Hypatia")
                .email("hypatia@example.org")
                .build();

        assertThat(organisation).hasToString("GivingOrganisation");
        assertThat(GivingGrant.builder().addRecipientOrganization(organisation).build())
                .hasToString("GivingGrant");
    }

    @Test
    void grantsAreNoMetadata() {
        assertThatThrownBy(() -> GivingMetadata.builder()
                        .set("grants", TextNode.valueOf("x"))
                        .build())
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void packageMadeInCodeGivesItsGrantsAtTheirPlaces() {
        GivingPackage data = GivingPackage.of(List.of(
                GivingGrant.builder().id("a").build(),
                GivingGrant.builder().id("b").build()));

        List<PlacedGrant> placed = data.placed("grants.json");

        assertThat(placed).extracting(PlacedGrant::pointer).containsExactly("/grants/0", "/grants/1");
        assertThat(placed.get(1).grant().id()).contains("b");
        assertThat(placed.get(1).place()).isEqualTo(Place.inText("grants.json").at("/grants/1"));
        assertThat(placed.get(1).placeOf("/id"))
                .isEqualTo(Place.inText("grants.json").at("/grants/1/id"));
        assertThat(placed.get(1).problems()).isEmpty();
        assertThat(data).hasToString("2 grants");
        assertThat(GivingPackage.of(List.of(data.grants().get(0)))).hasToString("1 grant");
    }
}
