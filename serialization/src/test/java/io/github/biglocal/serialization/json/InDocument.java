package io.github.biglocal.serialization.json;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import java.util.OptionalInt;

/** Where in a document a problem is; nowhere, if it is one of the document as a whole. */
final class InDocument {
    private InDocument() {}

    static OptionalInt line(Problem problem) {
        return problem.place() instanceof Place.InText place ? place.line() : OptionalInt.empty();
    }

    static OptionalInt column(Problem problem) {
        return problem.place() instanceof Place.InText place ? place.column() : OptionalInt.empty();
    }
}
