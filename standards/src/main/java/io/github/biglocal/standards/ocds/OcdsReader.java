package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.reading.input.Fault;
import io.github.biglocal.reading.input.UnicodeReader;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.standards.StandardProblems;
import io.github.biglocal.standards.input.FileNames;
import io.github.biglocal.standards.input.JsonLayout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one source of Open Contracting data. Not thread-safe. */
final class OcdsReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonLayout LAYOUT = new JsonLayout(JSON, OcdsReader::isPackage);
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int AT_ONCE = 8_192;

    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<OcdsRelease> releases = new ArrayList<>();
    private final List<OcdsRecord> records = new ArrayList<>();
    private OcdsMetadata metadata = OcdsMetadata.none();
    private boolean inLines;
    /** How many characters the text has that is parsed, without blanks at its end. */
    private int length;

    private int line = 1;
    private JsonNode root = OcdsPart.NODES.missingNode();

    private OcdsReader(String source) {
        this.source = source;
    }

    static Loaded<OcdsPackage> read(InputStream stream, String source) throws IOException {
        OcdsReader reader = new OcdsReader(source);
        reader.read(reader.text(stream));
        OcdsPackage read = new OcdsPackage(reader.metadata, reader.releases, reader.records);
        boolean nothing = read.equals(OcdsPackage.ofReleases(List.of()))
                && reader.problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return nothing ? Loaded.none(reader.problems) : Loaded.of(read, reader.problems);
    }

    private String text(InputStream stream) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] some = new char[AT_ONCE];
        try {
            UnicodeReader reader = new UnicodeReader(stream);
            for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
                text.append(some, 0, count);
            }
        } catch (CharacterCodingException e) {
            int line = (int) text.chars().filter(each -> each == '\n').count() + 1;
            int column = text.length() - text.lastIndexOf("\n");
            problems.add(Fault.NO_TEXT.at(Place.inText(source, line, column)));
        }
        return text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text.toString();
    }

    private void read(String text) throws IOException {
        if (text.isBlank()) {
            problems.add(Problem.error(
                    ProblemCode.TRUNCATED, Place.whole(source), "The source is empty.", "Get the complete file."));
            return;
        }
        boolean isList = text.stripLeading().startsWith("[") && FileNames.layout(source) != TextLayout.LINES;
        if (!isList && LAYOUT.of(text, false, source) == TextLayout.LINES) {
            readLines(text);
        } else {
            readDocument(text);
        }
    }

    private void readDocument(String text) throws IOException {
        length = text.stripTrailing().length();
        try (JsonParser parser = JSON.createParser(text)) {
            Optional<JsonProcessingException> fault = readRoot(parser);
            if (fault.isEmpty() && nextRoot(parser) != null) {
                problems.add(Problem.error(
                        ProblemCode.TRAILING_TEXT,
                        place(parser.currentTokenLocation(), ""),
                        "There is more text after the end of the document. It is not read.",
                        "Remove it, or write one release on each line."));
            }
            sortOut(fault.isEmpty());
        }
    }

    private @Nullable JsonToken nextRoot(JsonParser parser) throws IOException {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException e) {
            problems.add(problem(e, parser));
            return null;
        }
    }

    private void readLines(String text) throws IOException {
        inLines = true;
        line = 0;
        for (String each : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (!each.isBlank()) {
                readLine(each);
            }
        }
    }

    private void readLine(String text) throws IOException {
        length = text.stripTrailing().length();
        try (JsonParser parser = JSON.createParser(text)) {
            boolean whole = readRoot(parser).isEmpty();
            if (whole && nextRoot(parser) != null) {
                problems.add(Problem.error(
                        ProblemCode.TRAILING_TEXT,
                        place(parser.currentTokenLocation(), ""),
                        "There is more text after the release. It is not read.",
                        "Write one release on each line."));
            }
            if (whole && isPackage(root)) {
                sortOut(true);
            } else if (whole) {
                sortIn(root, "");
            }
        }
    }

    /** Reads a value as the root; where it breaks off, what is complete within it is kept. */
    private Optional<JsonProcessingException> readRoot(JsonParser parser) throws IOException {
        root = OcdsPart.NODES.missingNode();
        try {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                ObjectNode object = OcdsPart.NODES.objectNode();
                root = object;
                fill(object, parser, true);
            } else if (first == JsonToken.START_ARRAY) {
                ArrayNode list = OcdsPart.NODES.arrayNode();
                root = list;
                fill(list, parser);
            } else {
                root = value(parser);
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            problems.add(problem(e, parser));
            return Optional.of(e);
        }
    }

    private void fill(ObjectNode object, JsonParser parser, boolean isRoot) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (object.has(name)) {
                problems.add(Fault.twice(name).at(place(parser.currentTokenLocation(), pointer(parser))));
            }
            boolean isList = parser.nextToken() == JsonToken.START_ARRAY
                    && (name.equals(OcdsPackage.RELEASES) || name.equals(OcdsPackage.RECORDS));
            if (isRoot && isList) {
                fill(object.putArray(name), parser);
            } else {
                object.set(name, value(parser));
            }
        }
    }

    private void fill(ArrayNode list, JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
    }

    private JsonNode value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = OcdsPart.NODES.objectNode();
                fill(object, parser, false);
                return object;
            }
            case START_ARRAY -> {
                ArrayNode list = OcdsPart.NODES.arrayNode();
                fill(list, parser);
                return list;
            }
            case VALUE_STRING -> {
                return OcdsPart.NODES.textNode(parser.getText());
            }
            case VALUE_NUMBER_INT -> {
                return switch (parser.getNumberType()) {
                    case INT -> OcdsPart.NODES.numberNode(parser.getIntValue());
                    case LONG -> OcdsPart.NODES.numberNode(parser.getLongValue());
                    default -> OcdsPart.NODES.numberNode(parser.getBigIntegerValue());
                };
            }
            case VALUE_NUMBER_FLOAT -> {
                return decimal(parser);
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return OcdsPart.NODES.booleanNode(parser.getBooleanValue());
            }
            default -> {
                return OcdsPart.NODES.nullNode();
            }
        }
    }

    /** A number with more digits in its exponent than can be held is kept as text. */
    private JsonNode decimal(JsonParser parser) throws IOException {
        try {
            return OcdsPart.NODES.numberNode(parser.getDecimalValue());
        } catch (NumberFormatException e) {
            problems.add(Fault.TOO_LARGE.at(place(parser.currentTokenLocation(), pointer(parser))));
            return OcdsPart.NODES.textNode(parser.getText());
        }
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private static boolean isPackage(Set<String> fields) {
        return !fields.contains("ocid")
                && (fields.contains(OcdsPackage.RELEASES) || fields.contains(OcdsPackage.RECORDS));
    }

    /** Whether a value that stands alone is a package. */
    static boolean isPackage(JsonNode value) {
        Set<String> names = new HashSet<>();
        value.fieldNames().forEachRemaining(names::add);
        return isPackage(names);
    }

    private void take(OcdsMetadata said) {
        if (metadata.equals(OcdsMetadata.none())) {
            metadata = said;
        } else if (!metadata.equals(said)) {
            problems.add(Problem.warning(
                    ProblemCode.DUPLICATE_FIELD,
                    place(""),
                    "Another package comes before this one. What this one says about itself is not read.",
                    "Give each package a file of its own."));
        }
    }

    /** Sorts out a document: a package, a list, or a single release or record, which counts only as a whole. */
    private void sortOut(boolean whole) {
        if (root instanceof ArrayNode list) {
            sortIn(list, "");
        } else if (root instanceof ObjectNode object && isPackage(root)) {
            take(OcdsMetadata.of(object));
            for (String name : List.of(OcdsPackage.RELEASES, OcdsPackage.RECORDS)) {
                JsonNode list = object.get(name);
                if (list instanceof ArrayNode entries) {
                    sortIn(entries, "/" + name);
                } else if (list != null) {
                    problems.add(Fault.isNot("a list [...]").at(place("/" + name)));
                }
            }
        } else if (whole) {
            sortIn(root, "");
        }
    }

    private void sortIn(ArrayNode list, String pointer) {
        for (int index = 0; index < list.size(); index++) {
            sortIn(list.get(index), pointer + "/" + index);
        }
    }

    private void sortIn(JsonNode value, String pointer) {
        if (!(value instanceof ObjectNode object)) {
            problems.add(Fault.isNot("a release {...}").at(place(pointer)));
        } else if (pointer.startsWith("/" + OcdsPackage.RELEASES)) {
            releases.add(new OcdsRelease(object));
        } else if (pointer.startsWith("/" + OcdsPackage.RECORDS) || isRecord(object)) {
            records.add(new OcdsRecord(object));
        } else if (isRelease(object)) {
            releases.add(new OcdsRelease(object));
        } else {
            problems.add(Problem.error(
                    ProblemCode.MISSING_FIELD,
                    place(pointer),
                    "This is not Open Contracting data: it has no ocid, and neither releases nor records.",
                    "Give a release, a record, or a package of them."));
        }
    }

    /** Whether an object that stands alone is read as a record. */
    static boolean isRecord(ObjectNode object) {
        return object.has(OcdsPackage.RELEASES) || object.has("compiledRelease") || object.has("versionedRelease");
    }

    /** Whether an object that stands alone, and is no record, is read as a release. */
    static boolean isRelease(ObjectNode object) {
        return object.has("ocid") || object.has("tag") || object.has("initiationType");
    }

    private Problem problem(JsonProcessingException exception, JsonParser parser) {
        JsonLocation location = exception.getLocation() == null ? parser.currentLocation() : exception.getLocation();
        Place place = place(location, pointer(parser));
        if (exception instanceof StreamConstraintsException constraint) {
            String limit = String.valueOf(constraint.getOriginalMessage()).toLowerCase(Locale.ROOT);
            return (limit.contains("nesting") ? Fault.TOO_DEEP : Fault.TOO_LONG)
                    .endingThere()
                    .at(place);
        }
        if (exception instanceof JsonEOFException || location.getCharOffset() >= length) {
            return Fault.TRUNCATED.at(place);
        }
        return Problem.error(
                StandardProblems.NOT_JSON,
                place,
                inLines
                        ? "The line is not JSON from here on, so it is left out."
                        : "The text is not JSON from here on; only what comes before this place is read.",
                "Look for a missing comma, quotation mark or bracket at or before this place.");
    }

    private Place place(JsonLocation location, String pointer) {
        return Place.inText(source, Math.max(location.getLineNr(), 1) + line - 1, Math.max(location.getColumnNr(), 1))
                .at(pointer);
    }

    private Place place(String pointer) {
        if (inLines) {
            return Place.inText(source, line, 1).at(pointer);
        }
        return pointer.isEmpty() ? Place.whole(source) : Place.inText(source).at(pointer);
    }
}
