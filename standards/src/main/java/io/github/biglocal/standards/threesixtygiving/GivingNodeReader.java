package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.base.ParserBase;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.input.DocumentText;
import io.github.biglocal.reading.input.Fault;
import io.github.biglocal.reading.input.TextPlaces;
import io.github.biglocal.standards.schema.JsonNumbers;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes nodes of the values in a text of JSON, and remembers where each of them stands. What no node can hold becomes null, or stays a
 * text, and is a problem. Not thread-safe.
 */
final class GivingNodeReader {
    /** How many objects and lists may be in each other, those of the package included. */
    private static final int MOST_LEVELS = 100;

    /** How deep what is left out for its depth may be: beyond that, no more is read. */
    private static final int MOST_LEVELS_PASSED_OVER = 10_000;

    /** How long a text may be, in characters. */
    private static final int LONGEST_TEXT = 30_000_000;

    private static final int LONGEST_NAME = 100_000;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_LEVELS_PASSED_OVER)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private final String source;
    private final DocumentText text;
    private final TextPlaces places;
    private ParserBase parser;
    private List<Problem> met = List.of();
    private String base = "";
    private int baseDepth;

    GivingNodeReader(String source, DocumentText text) throws IOException {
        this.source = source;
        this.text = text;
        this.places = new TextPlaces(source);
        this.parser = parserOf(text);
        places.countFrom(text.line());
    }

    private static ParserBase parserOf(Reader reader) throws IOException {
        return (ParserBase) FACTORY.createParser(reader);
    }

    /** Goes on with the line that the text is at. */
    void continueWithLine() throws IOException {
        // What it knows of names, the next one knows.
        parser.close();
        parser = parserOf(text);
        places.countFrom(text.line());
    }

    ParserBase parser() {
        return parser;
    }

    TextPlaces places() {
        return places;
    }

    /** Returns the problems of the value that was read last. */
    List<Problem> met() {
        return met;
    }

    /**
     * Reads the value that the parser is at.
     *
     * @param pointer the pointer to it in problems, of a grant; empty for a field of the package, which has that of the text
     */
    JsonNode read(String pointer) throws IOException {
        JsonToken token = parser.currentToken();
        met = List.of();
        base = pointer;
        baseDepth = pointer.isEmpty() ? 0 : parser.getParsingContext().getNestingDepth() - 1;
        places.begin();
        return value(token);
    }

    private JsonNode value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> {
                pass();
                yield GivingPart.NODES.textNode(parser.getText());
            }
            case VALUE_NUMBER_INT -> {
                pass();
                yield whole();
            }
            case VALUE_NUMBER_FLOAT -> {
                pass();
                yield decimal();
            }
            case VALUE_TRUE -> {
                pass();
                yield GivingPart.NODES.booleanNode(true);
            }
            case VALUE_FALSE -> {
                pass();
                yield GivingPart.NODES.booleanNode(false);
            }
            default -> {
                pass();
                yield GivingPart.NODES.nullNode();
            }
        };
    }

    private void pass() {
        places.value(line(), column());
    }

    private int line() {
        return parser.getTokenLineNr();
    }

    /** The parser has that of the character after the first. */
    private int column() {
        return parser.getTokenColumnNr() - 1;
    }

    private JsonNode object() throws IOException {
        if (isTooDeep()) {
            return GivingPart.NODES.nullNode();
        }
        places.object(line(), column());
        ObjectNode object = GivingPart.NODES.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            places.name(name);
            JsonToken token = parser.nextToken();
            if (object.replace(name, value(token)) != null) {
                problem(twice(name));
            }
        }
        places.end();
        return object;
    }

    static Fault twice(String name) {
        Fault fault = Fault.twice(name);
        return Fault.ofRecord(fault.code(), fault.message() + " Only the last one is kept.", fault.repair());
    }

    private JsonNode list() throws IOException {
        if (isTooDeep()) {
            return GivingPart.NODES.nullNode();
        }
        places.list(line(), column());
        ArrayNode list = GivingPart.NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(value(token));
        }
        places.end();
        return list;
    }

    private boolean isTooDeep() throws IOException {
        if (parser.getParsingContext().getNestingDepth() <= MOST_LEVELS) {
            return false;
        }
        pass();
        problem(Fault.ofRecord(
                ProblemCode.TOO_DEEP,
                "Objects or lists are nested too deeply; what is deeper than " + MOST_LEVELS + " levels is left out.",
                Fault.TOO_DEEP.repair()));
        parser.skipChildren();
        return true;
    }

    private JsonNode whole() throws IOException {
        if (parser.getTextLength() > JsonNumbers.MOST_DIGITS) {
            return tooLarge();
        }
        return switch (parser.getNumberType()) {
            case INT -> GivingPart.NODES.numberNode(parser.getIntValue());
            case LONG -> GivingPart.NODES.numberNode(parser.getLongValue());
            default -> GivingPart.NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private JsonNode decimal() throws IOException {
        if (parser.isNaN()) {
            problem(Fault.ofRecord(
                    ProblemCode.INVALID_VALUE,
                    "JSON has no such number; the value is read as null.",
                    "Leave the field out, or give a number."));
            return GivingPart.NODES.nullNode();
        }
        Optional<BigDecimal> value = parser.getTextLength() > JsonNumbers.MOST_DIGITS
                ? Optional.empty()
                : JsonNumbers.decimal(parser.getText());
        return value.isPresent() ? GivingPart.NODES.numberNode(value.get()) : tooLarge();
    }

    /** Kept as a text, like what cannot be made a number of in a cell. */
    private JsonNode tooLarge() throws IOException {
        String digits = parser.getText();
        problem(new Fault(
                ProblemCode.NUMBER_TOO_LARGE,
                "The number has too many digits; it is kept as text.",
                "Correct the number.",
                Optional.of(digits),
                Fault.Extent.RECORD));
        return GivingPart.NODES.textNode(digits);
    }

    private void problem(Fault fault) {
        if (met.isEmpty()) {
            met = new ArrayList<>();
        }
        met.add(fault.at(place(line(), column()).at(base + within(parser.getParsingContext(), baseDepth))));
    }

    /** Returns the pointer to where the parser is, from a depth on. */
    static String within(JsonStreamContext context, int depth) {
        StringBuilder pointer = new StringBuilder();
        for (JsonStreamContext at = context; at.getNestingDepth() > depth; at = at.getParent()) {
            if (at.hasCurrentName()) {
                pointer.insert(0, "/" + FieldReference.step(at.getCurrentName()));
            } else if (at.inArray() && at.hasCurrentIndex()) {
                pointer.insert(0, "/" + at.getCurrentIndex());
            }
        }
        return pointer.toString();
    }

    /** Returns a place in the text of the parser; its lines are counted from where it began. */
    Place.InText place(int line, int column) {
        return line > 0 && column > 0 ? Place.inText(source, line + text.line() - 1, column) : Place.inText(source);
    }

    @Override
    public String toString() {
        return "nodes of " + source;
    }
}
