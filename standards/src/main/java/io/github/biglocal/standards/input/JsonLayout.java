package io.github.biglocal.standards.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.biglocal.reading.TextLayout;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Decides once, before anything is read, whether a text of JSON is one document or lines. Immutable and thread-safe. */
public final class JsonLayout {
    /** What a document on several lines may begin with, alone on the first. */
    private static final Set<String> BRACKETS = Set.of("{", "[");

    private final JsonFactory json;
    private final Predicate<Set<String>> isPackage;

    /**
     * Makes what decides for a standard.
     *
     * @param json how its JSON is read
     * @param isPackage whether an object with fields of these names is a package, of which there is one in a text
     */
    public JsonLayout(JsonFactory json, Predicate<Set<String>> isPackage) {
        this.json = Objects.requireNonNull(json, "json");
        this.isPackage = Objects.requireNonNull(isPackage, "isPackage");
    }

    /**
     * {@return the layout of a text} It is lines if its name says so, unless a package begins; or if its first line is a value of its own and
     * more follows, and it is no package; or if it is broken before its second line goes on, and a later line is an object of its own: one
     * bad line does not cost the others.
     *
     * @param text the text, or its beginning
     * @param isCut whether it is only the beginning
     * @param name the name of its source; any text
     * @throws IOException never, of a text that is in memory
     */
    public TextLayout of(String text, boolean isCut, String name) throws IOException {
        Objects.requireNonNull(name, "name");
        Iterator<String> lines = Objects.requireNonNull(text, "text")
                .lines()
                .filter(line -> !line.isBlank())
                .iterator();
        boolean isNamedLines = FileNames.layout(name) == TextLayout.LINES;
        if (!lines.hasNext()) {
            return FileNames.layout(name);
        }
        String first = lines.next();
        if (!isNamedLines && !lines.hasNext()) {
            return TextLayout.DOCUMENT;
        }
        FirstLine begin = firstLine(first);
        boolean isLines = isNamedLines
                ? begin.isComplete || !begin.beginsPackage || (isCut && !lines.hasNext())
                : !begin.beginsPackage && (begin.isComplete || isOneBrokenLine(first, lines));
        return isLines ? TextLayout.LINES : TextLayout.DOCUMENT;
    }

    /** Whether no document begins with a line and the first character of the next, and a line after it is an object of its own. */
    private boolean isOneBrokenLine(String first, Iterator<String> rest) throws IOException {
        String next = rest.next().strip();
        if (!isBroken(first + "\n" + next.charAt(0))) {
            return false;
        }
        boolean isFound = isObject(next);
        while (!isFound && rest.hasNext()) {
            isFound = isObject(rest.next().strip());
        }
        return isFound;
    }

    private boolean isObject(String line) throws IOException {
        return line.startsWith("{") && firstLine(line).isComplete;
    }

    /** Whether a text has a fault before its end, so that no more text would make it JSON. */
    private boolean isBroken(String text) throws IOException {
        try (JsonParser parser = json.createParser(text)) {
            while (parser.nextToken() != null) {
                // to its end, or to the fault
            }
            return false;
        } catch (JsonEOFException e) {
            return false;
        } catch (JsonProcessingException e) {
            return true;
        }
    }

    /**
     * What the first line of a text is.
     *
     * @param isComplete whether it is a value of its own
     * @param beginsPackage whether it is a package, or the beginning of one, or no more than a bracket
     */
    private record FirstLine(boolean isComplete, boolean beginsPackage) {}

    private FirstLine firstLine(String line) throws IOException {
        Set<String> names = new HashSet<>();
        boolean isComplete = false;
        try (JsonParser parser = json.createParser(line)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                    names.add(field);
                    parser.nextToken();
                    parser.skipChildren();
                }
            } else {
                parser.skipChildren();
            }
            isComplete = parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            // The line is no value of its own.
        }
        return new FirstLine(isComplete, BRACKETS.contains(line.strip()) || isPackage.test(names));
    }

    /** {@return what it is} */
    @Override
    public String toString() {
        return "the layout of a text of JSON";
    }
}
