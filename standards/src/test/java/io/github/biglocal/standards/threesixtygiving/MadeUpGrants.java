package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.standards.schema.JsonNumbers;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes grants up: with every field of the standard or some, odd texts and numbers, and fields that the standard does not know. */
final class MadeUpGrants {
    private static final List<String> ODD = List.of(
            "",
            " ",
            "café, £50 a week",
            "“Our” place – Dave’s",
            "two\nlines",
            "two\r\nlines\ttab",
            "quote \" and \\ and /",
            "\u0000\u0001\u001F\u007F\u0085",
            "\u2028\u2029\uFEFF",
            "emoji \uD83C\uDF3B and \uD835\uDD4F",
            "half \uD83C a character \uDF3B",
            "ﬁ e\u0301 \u202E",
            "=1+1",
            "null",
            "{\"id\": \"x\"}");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "7",
            "-500",
            "2147483648",
            "9223372036854775807",
            "123456789012345678901234567890",
            "1234.10",
            "0.0",
            "-0.0",
            "0.30",
            "123456789012345678.91",
            "1e3",
            "1E+3",
            "1.50e-7",
            "0.00000000000000000001");

    private final Random random;
    private final GivingField fields = GivingField.grant(schema());

    MadeUpGrants(long seed) {
        random = new Random(seed);
    }

    private static ObjectNode schema() {
        try (InputStream grant = GivingGrant.class.getResourceAsStream("360-giving-schema.json");
                InputStream dei = GivingGrant.class.getResourceAsStream("dei/360-giving-schema.json")) {
            ObjectMapper mapper = new ObjectMapper();
            return (ObjectNode) mapper.readerForUpdating(mapper.readTree(grant)).readTree(dei);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    GivingPackage next(int count) {
        GivingMetadata.Builder metadata = GivingMetadata.builder()
                .version("1.4")
                .addExtension("dei")
                .title(text())
                .publisher(GivingPublisher.builder().name(text()).build())
                .set(name(), any(3));
        return new GivingPackage(
                metadata.build(), Stream.generate(this::next).limit(count).toList());
    }

    GivingGrant next() {
        int share = random.nextInt(3);
        ObjectNode grant = object(fields, share == 0 ? 100 : share == 1 ? 60 : 5);
        if (random.nextBoolean()) {
            grant.set(name(), any(4));
        }
        return new GivingGrant(grant);
    }

    private ObjectNode object(GivingField of, int percent) {
        ObjectNode object = GivingPart.NODES.objectNode();
        for (GivingField field : of.fields()) {
            if (random.nextInt(100) < percent) {
                object.set(field.name(), random.nextInt(20) == 0 ? any(2) : value(field, percent));
            }
        }
        if (random.nextInt(10) == 0) {
            object.set("own field", any(2));
        }
        return object;
    }

    private JsonNode value(GivingField field, int percent) {
        return switch (field.kind()) {
            case TEXT -> GivingPart.NODES.textNode(text());
            case NUMBER -> number();
            case OBJECT -> object(field, percent);
            case TEXTS -> list(() -> GivingPart.NODES.textNode(text()));
            case OBJECTS -> list(() -> object(field, percent));
        };
    }

    private ArrayNode list(Supplier<JsonNode> entry) {
        ArrayNode list = GivingPart.NODES.arrayNode();
        for (int count = random.nextInt(3); count >= 0; count--) {
            list.add(entry.get());
        }
        return list;
    }

    private JsonNode any(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> GivingPart.NODES.nullNode();
            case 1 -> GivingPart.NODES.booleanNode(random.nextBoolean());
            case 2, 3 -> GivingPart.NODES.textNode(text());
            case 4 -> number();
            case 5 -> {
                ObjectNode object = GivingPart.NODES.objectNode();
                for (int count = random.nextInt(4); count > 0; count--) {
                    object.set(name(), any(depth - 1));
                }
                yield object;
            }
            default -> random.nextInt(5) == 0 ? GivingPart.NODES.arrayNode() : list(() -> any(depth - 1));
        };
    }

    private String text() {
        return random.nextInt(3) == 0
                ? ODD.get(random.nextInt(ODD.size())) + random.nextInt(1_000)
                : "Community café " + random.nextInt(1_000_000);
    }

    /** The parser refuses half a character in the name of a field. */
    private String name() {
        return "own " + text().replace("\uD83C a", " a").replace("r \uDF3B", "r");
    }

    /** As reading JSON gives it, which knows a whole number by its having neither point nor exponent. */
    private JsonNode number() {
        String text = random.nextBoolean()
                ? NUMBERS.get(random.nextInt(NUMBERS.size()))
                : BigDecimal.valueOf(random.nextInt(100_000_000), 2).toString();
        return text.matches("-?\\d+")
                ? JsonNumbers.node(new BigDecimal(new BigInteger(text)))
                : GivingPart.NODES.numberNode(new BigDecimal(text));
    }
}
