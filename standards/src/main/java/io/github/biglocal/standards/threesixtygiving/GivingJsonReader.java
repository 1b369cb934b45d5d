package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Places;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.reading.input.DocumentText;
import io.github.biglocal.reading.input.Fault;
import io.github.biglocal.standards.StandardProblems;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the grants of JSON, each when it is asked for, and holds none: of a package, of a list of grants, or of lines of which each is a
 * grant. Where the text breaks off, or is no JSON, what comes before is read, and of lines what comes after too. Not thread-safe.
 */
final class GivingJsonReader implements GrantReader.Source {
    private static final String GRANTS = "grants";
    private static final String LIST = "/" + GRANTS;

    /** What may become a word or a number of JSON. */
    private static final Pattern CUT_WORD = Pattern.compile(
            "t|tr|tru|f|fa|fal|fals|n|nu|nul|-|-?\\d+\\.|-?\\d+(\\.\\d+)?[eE][+-]?|N|Na|-?I|-?In(f(i(n(i(t)?)?)?)?)?");

    /** Where in a text the reading is. */
    private enum At {
        BEGIN,
        PACKAGE,
        GRANTS,
        END
    }

    private final DocumentText text;
    private final Closeable toClose;
    private final ProblemList problems;
    private final GivingNodeReader nodes;
    private final ObjectNode metadata = GivingPart.NODES.objectNode();
    /** Where each field of the package is, by its name. */
    private final Map<String, Places.OfRecord> places = new HashMap<>();

    private At at = At.BEGIN;
    private boolean isPackage;
    private boolean anyGrants;
    private boolean noTextIsTold;
    private int index;

    /** Reads a stream, which is closed with the source if it is what is to be closed. */
    GivingJsonReader(InputStream stream, String source, TextLayout layout, Closeable toClose) throws IOException {
        this.text = DocumentText.of(stream, layout);
        this.toClose = toClose;
        this.problems = new ProblemList(source);
        if (text.isLines()) {
            text.toText();
        }
        this.nodes = new GivingNodeReader(source, text);
    }

    @Override
    public Optional<PlacedGrant> next() throws IOException {
        while (at != At.END) {
            try {
                Optional<PlacedGrant> grant = text.isLines() ? line() : ofDocument();
                if (grant.isPresent()) {
                    return grant;
                }
            } catch (JsonProcessingException e) {
                breakOff(e);
                goOn();
            }
        }
        return Optional.empty();
    }

    private Optional<PlacedGrant> ofDocument() throws IOException {
        return switch (at) {
            case BEGIN -> {
                begin();
                yield Optional.empty();
            }
            case PACKAGE -> {
                fields();
                yield Optional.empty();
            }
            default -> entry();
        };
    }

    private void begin() throws IOException {
        JsonToken first = nodes.parser().nextToken();
        if (first == JsonToken.START_OBJECT) {
            isPackage = true;
            at = At.PACKAGE;
        } else if (first == JsonToken.START_ARRAY) {
            at = At.GRANTS;
        } else {
            at = At.END;
            noPackage(first);
        }
    }

    private void noPackage(@Nullable JsonToken first) throws IOException {
        if (first == null) {
            checkIsText(inText(nodes.parser().currentLocation()));
            if (!noTextIsTold) {
                problems.error(ProblemCode.TRUNCATED, problems.whole(), "The file is empty.", "Get the complete file.");
            }
        } else {
            problems.error(
                    ProblemCode.WRONG_TYPE,
                    here(),
                    "The text is neither a package {...} of grants nor a list [...] of them.",
                    "Give an object with the grants in a list: {\"grants\": [{...}]}.");
        }
    }

    /** Reads the fields of the package up to the next list of grants, or to its end. */
    private void fields() throws IOException {
        for (String name = nodes.parser().nextFieldName();
                name != null;
                name = nodes.parser().nextFieldName()) {
            JsonToken token = nodes.parser().nextToken();
            if (!name.equals(GRANTS)) {
                field(name);
            } else if (token == JsonToken.START_ARRAY) {
                grants();
                return;
            } else {
                anyGrants = true;
                notAList();
            }
        }
        if (!anyGrants) {
            problems.error(
                    ProblemCode.MISSING_FIELD,
                    problems.whole(),
                    "The field grants is missing, so no grant is read.",
                    "Put the grants into a list named grants.");
        }
        endOfDocument();
    }

    private void field(String name) throws IOException {
        Place.InText place = here().at("/" + FieldReference.step(name));
        JsonNode before = metadata.replace(name, nodes.read(""));
        places.put(name, nodes.places().keep("/" + GrantRow.escaped(name), -1));
        nodes.met().forEach(problems::add);
        if (before != null) {
            problems.add(GivingNodeReader.twice(name).at(place));
        }
    }

    private void grants() {
        if (anyGrants) {
            problems.warn(
                    ProblemCode.DUPLICATE_FIELD,
                    here().at(LIST),
                    "The field grants is given twice. The grants of both are read, and numbered as one list.",
                    "Put all grants into one list: most programs read only one of the two.");
        }
        anyGrants = true;
        at = At.GRANTS;
    }

    private void notAList() throws IOException {
        problems.error(
                ProblemCode.WRONG_TYPE,
                here().at(LIST),
                "The field grants is not a list [...], so no grant is read from it.",
                "Put the grants into a list, also where there is only one.");
        nodes.parser().skipChildren();
    }

    /** Reads the next entry of the list; empty at its end, or if it is no grant. */
    private Optional<PlacedGrant> entry() throws IOException {
        JsonToken token = nodes.parser().nextToken();
        if (token == JsonToken.END_ARRAY) {
            if (isPackage) {
                at = At.PACKAGE;
            } else {
                endOfDocument();
            }
            return Optional.empty();
        }
        Optional<PlacedGrant> grant = grant(token, "The entry is not an object {...}, so it is not a grant.");
        index++;
        return grant;
    }

    /** Reads the next line; empty at the end, or if it is no grant. */
    private Optional<PlacedGrant> line() throws IOException {
        at = At.GRANTS;
        JsonToken token = nodes.parser().nextToken();
        if (token == null) {
            // No line is no grant, as an empty package is written.
            checkIsText(inText(nodes.parser().currentLocation()));
            at = At.END;
            return Optional.empty();
        }
        Optional<PlacedGrant> grant =
                grant(token, "The line is not an object {...}, so it is not a grant; it is left out.");
        if (grant.isPresent()) {
            index++;
        }
        checkEnd();
        goOn();
        return grant;
    }

    private Optional<PlacedGrant> grant(JsonToken token, String otherwise) throws IOException {
        String pointer = LIST + "/" + index;
        if (token != JsonToken.START_OBJECT) {
            // A line that is left out has no number among the grants.
            Place place = text.isLines() ? here() : here().at(pointer);
            long start = text.base() + nodes.parser().getTokenCharacterOffset() - 1;
            nodes.parser().skipChildren();
            nodes.parser().finishToken();
            problems.error(
                    ProblemCode.WRONG_TYPE,
                    place,
                    otherwise,
                    "Give each grant as an object {...}.",
                    text.text(
                            start,
                            text.base() + nodes.parser().currentLocation().getCharOffset()));
            return Optional.empty();
        }
        ObjectNode fields = (ObjectNode) nodes.read(pointer);
        Places.OfRecord where = nodes.places().keep(LIST, index);
        return Optional.of(PlacedGrant.of(new GivingGrant(fields), index, placesOf(where, pointer), nodes.met()));
    }

    private static Function<String, Place> placesOf(Places.OfRecord where, String grant) {
        return pointer -> place(where, steps(pointer), grant + pointer);
    }

    /** Of a field that is not there, the line is that of what it would be in, and the pointer its own. */
    private static Place place(Places.OfRecord where, List<String> path, String pointer) {
        Place place = where.at(path);
        return place instanceof Place.InText found ? found.at(pointer) : place;
    }

    private static List<String> steps(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Arrays.stream(pointer.substring(1).split("/", -1))
                        .map(step -> step.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    private void endOfDocument() throws IOException {
        at = At.END;
        checkEnd();
    }

    /** Goes to the next line, if there are lines. */
    private void goOn() throws IOException {
        if (text.isLines() && text.nextLine()) {
            nodes.continueWithLine();
            return;
        }
        at = At.END;
        if (text.isLines()) {
            checkIsText(Place.inText(problems.source(), text.line(), text.column()));
        }
    }

    private void checkEnd() throws IOException {
        nodes.parser().finishToken();
        JsonLocation end = nodes.parser().currentLocation();
        long offset = text.base() + end.getCharOffset();
        if (text.isBlankFrom(offset)) {
            checkIsText(place(end));
            return;
        }
        problems.error(
                ProblemCode.TRAILING_TEXT,
                place(end),
                text.isLines()
                        ? "There is more text after the grant; it is not read."
                        : "There is more text after the end of the package; it is not read.",
                text.isLines() ? "Begin a new line for each grant." : "Put all grants into one package.",
                text.rest(offset));
    }

    private void breakOff(JsonProcessingException e) throws IOException {
        JsonLocation location = location(e);
        Place place = place(location);
        Fault fault = fault(e);
        // After a comma, and in a word or a number, the end of the text is a wrong character to the parser.
        boolean atEnd = e instanceof JsonEOFException
                || (fault.code().equals(StandardProblems.NOT_JSON)
                        && location != null
                        && isCutAt(text.base() + location.getCharOffset()));
        if (!atEnd) {
            // Where it is no JSON, a name may be a value that has lost its own, so only the grant is named.
            Place.InText inText = inText(location);
            problems.add(fault.at(at == At.GRANTS && !text.isLines() ? inText.at(LIST + "/" + index) : inText));
        } else if (text.ending() == DocumentText.Ending.NO_TEXT) {
            noTextIsTold = true;
            problems.add(Fault.NO_TEXT.at(place));
        } else {
            noTextIsTold = text.ending() != DocumentText.Ending.TEXT;
            problems.add(text.isLines() ? cutLine().at(place) : Fault.TRUNCATED.at(place));
        }
    }

    private static Fault cutLine() {
        return Fault.ofRecord(
                ProblemCode.TRUNCATED,
                "The line ends in the middle of the grant; the grant is left out.",
                "Get the complete line, and keep each grant on one line.");
    }

    private Fault fault(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            String limit = String.valueOf(e.getOriginalMessage()).toLowerCase(Locale.ROOT);
            Fault fault = limit.contains("nesting")
                    ? Fault.TOO_DEEP
                    : limit.contains("name") ? Fault.LONG_NAME : Fault.TOO_LONG;
            return text.isLines() ? fault : fault.endingThere();
        }
        return text.isLines()
                ? Fault.ofRecord(
                        StandardProblems.NOT_JSON,
                        "The line is not JSON from here on; the grant is left out.",
                        "Look for a missing comma, quotation mark or bracket at or before this place.")
                : Fault.toTheEnd(
                        StandardProblems.NOT_JSON,
                        "The text is not JSON from here on; only the grants that end before this place are read.",
                        "Look for a missing comma, quotation mark or bracket at or before this place.");
    }

    private boolean isCutAt(long offset) throws IOException {
        return text.isBlankFrom(offset)
                || CUT_WORD.matcher(text.lastWord(offset)).matches();
    }

    /** Says once that what follows is no text, where nothing else shows it. */
    private void checkIsText(Place place) {
        if (text.ending() != DocumentText.Ending.TEXT && !noTextIsTold) {
            noTextIsTold = true;
            problems.add(Fault.NO_TEXT.at(place));
        }
    }

    /** Returns where the parser is. */
    private Place.InText here() {
        return nodes.place(nodes.parser().getTokenLineNr(), nodes.parser().getTokenColumnNr() - 1);
    }

    private Place.InText inText(@Nullable JsonLocation location) {
        return location == null
                ? Place.inText(problems.source())
                : nodes.place(location.getLineNr(), location.getColumnNr());
    }

    /** Returns a place with its pointer. A line that is left out, or goes on after its grant, has none. */
    private Place place(@Nullable JsonLocation location) {
        Place.InText place = inText(location);
        if (text.isLines()) {
            return place;
        }
        JsonStreamContext context = nodes.parser().getParsingContext();
        // The grants are in the list of a package, or in the list.
        return place.at(
                at == At.GRANTS
                        ? LIST + "/" + index + GivingNodeReader.within(context, isPackage ? 2 : 1)
                        : GivingNodeReader.within(context, 0));
    }

    /** Returns where it is wrong. The parser points after a control character between tokens, and not at it. */
    private static @Nullable JsonLocation location(JsonProcessingException exception) {
        JsonLocation location = exception.getLocation();
        return location != null
                        && String.valueOf(exception.getOriginalMessage()).startsWith("Illegal character ((CTRL-CHAR")
                ? new JsonLocation(null, location.getCharOffset() - 1, location.getLineNr(), location.getColumnNr() - 1)
                : location;
    }

    @Override
    public List<Problem> problems() {
        return problems.take();
    }

    @Override
    public long unlisted() {
        return problems.unlisted();
    }

    @Override
    public GivingMetadata metadata() {
        return new GivingMetadata(metadata.deepCopy());
    }

    @Override
    public Place placeOf(String pointer) {
        List<String> steps = steps(pointer);
        Places.OfRecord field = steps.isEmpty() ? null : places.get(steps.get(0));
        return field == null
                ? Place.inText(problems.source()).at(pointer)
                : place(field, steps.subList(1, steps.size()), pointer);
    }

    @Override
    public String name() {
        return problems.source();
    }

    @Override
    public void close() throws IOException {
        at = At.END;
        nodes.parser().close();
        toClose.close();
    }

    @Override
    public String toString() {
        return "grants of " + problems.source();
    }
}
