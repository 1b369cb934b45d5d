package io.github.biglocal.serialization.jackson3;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.reading.input.DocumentText;
import io.github.biglocal.reading.input.Fault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;

/** Gathers the problems of one reading, and knows where in the document it stands. */
final class Problems extends ProblemList {
    private final DocumentText text;
    private StrictParser document;

    Problems(String source, DocumentText text, StrictParser document) {
        super(source);
        this.text = text;
        this.document = document;
    }

    /** Goes on with another parser of the same text. */
    void continueWith(StrictParser parser) {
        document = parser;
    }

    /** Returns the problems of the reading under way; empty where a mapper reads without gathering them. */
    static Optional<Problems> of(DeserializationContext context) {
        return Optional.ofNullable((Problems) context.getAttribute(Problems.class));
    }

    void error(Fault fault, Place place) {
        add(fault.at(place));
    }

    void error(Fault fault, Place place, String raw) {
        add(fault.at(place).withRaw(raw));
    }

    /** Returns the name of the field whose value the document's parser is at. */
    String currentField() {
        return String.valueOf(document.streamReadContext().currentName());
    }

    /** Returns where the document's parser stands. */
    Place place() {
        return place(document.start());
    }

    /** Returns where the document's parser stands, at a location that is known better; it may be missing. */
    Place place(@Nullable TokenStreamLocation better) {
        JsonPointer pointer = document.streamReadContext().pathAsPointer();
        return at(better == null ? document.start() : better, pointer);
    }

    /** Says that an entry of the list that has just been read is in it twice. */
    void entryTwice() {
        entryTwice(place(), justRead());
    }

    /** Returns where the text ends, as far as it is read. */
    Place endOfText() {
        return Place.inText(source(), text.line(), text.column());
    }

    /** Returns the place of a field of the object that the document's parser has just left. */
    Place placeOf(String field) {
        return at(document.start(), document.streamReadContext().pathAsPointer().appendProperty(field));
    }

    /** Returns the text of the value that the document's parser has just read, as far as it is remembered. */
    String justRead() {
        return since(text.base() + document.start().getCharOffset());
    }

    /** Returns the text from an offset to where the document's parser stands, as far as it is remembered. */
    String since(long offset) {
        // A text is read to its end only when it is asked for.
        document.finishToken();
        return text.text(offset, text.base() + document.currentLocation().getCharOffset());
    }

    private Place at(TokenStreamLocation location, JsonPointer pointer) {
        int line = location.getLineNr() + text.line() - 1;
        int column = location.getColumnNr();
        return (location.getLineNr() > 0 && column > 0 ? Place.inText(source(), line, column) : Place.inText(source()))
                .at(pointer.matches() ? "" : pointer.toString());
    }
}
