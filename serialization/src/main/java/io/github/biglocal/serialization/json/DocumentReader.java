package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.programme.ImmutableProgramme;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TypeShape;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one document: record by record, so one that cannot be read does not take the others with it. */
final class DocumentReader {
    /** What stands for the id and the name of a programme where they cannot be read, so its records can be kept. */
    private static final ProgrammeId UNREAD_ID = ProgrammeId.of("not-read");

    private static final String UNREAD_NAME = "(not read)";
    /** The pointer of an entry of a list: a record. */
    private static final Pattern RECORD = Pattern.compile(".*/\\d+");

    private final ObjectReader reader;
    private final String text;
    private final StrictParser parser;
    private final Problems problems;
    private final Set<String> named = new HashSet<>();
    private boolean anyRecord;
    private boolean brokenOff;

    DocumentReader(ObjectReader reader, String text, String source) throws IOException {
        this.text = text;
        this.parser = new StrictParser(reader.getFactory().createParser(text));
        this.problems = new Problems(source, text, parser);
        this.reader = reader.withAttribute(Problems.class, problems);
        this.parser.setCodec(reader);
    }

    /** Reads a single value of a type. */
    <T> Loaded<T> one(JavaType type) throws IOException {
        Optional<T> value = Optional.empty();
        try {
            if (parser.nextToken() == null) {
                noDocument();
            } else {
                value = value(type);
                checkEnd();
            }
        } catch (JsonProcessingException e) {
            breakOff(e);
        }
        return loaded(value);
    }

    private <T> Loaded<T> loaded(Optional<T> value) {
        return value.map(read -> Loaded.of(read, problems.all())).orElseGet(() -> Loaded.none(problems.all()));
    }

    /** Reads a programme. */
    Loaded<Programme> programme() throws IOException {
        ImmutableProgramme.Builder builder = Programme.builder();
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                noDocument();
                return Loaded.none(problems.all());
            }
            if (first != JsonToken.START_OBJECT) {
                problems.error(
                        ProblemCode.WRONG_TYPE,
                        problems.place(),
                        "The document is not an object {...}.",
                        "Give a programme: an object with an id, a name and lists of records.");
                return Loaded.none(problems.all());
            }
            if (!fields(builder)) {
                return Loaded.none(problems.all());
            }
            checkEnd();
        } catch (JsonProcessingException e) {
            breakOff(e);
        }
        return loaded(build(builder));
    }

    /** Returns false if the document's version cannot be read. */
    private boolean fields(ImmutableProgramme.Builder builder) throws IOException {
        TypeShape shape = TypeShape.of(Programme.class).orElseThrow();
        boolean versioned = false;
        while (nextField() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            if (field.equals(FormatVersion.FIELD)) {
                versioned = true;
                if (!readVersion()) {
                    return false;
                }
            } else if (shape.field(field).isPresent()) {
                known(builder, shape, field);
            } else {
                additional(builder, shape, field);
            }
        }
        if (!versioned) {
            problems.warn(
                    ProblemCode.MISSING_VERSION,
                    problems.place(),
                    "The document does not state its format version; it is read as version " + FormatVersion.CURRENT
                            + ".",
                    "Add \"" + FormatVersion.FIELD + "\": \"" + FormatVersion.CURRENT + "\".");
        }
        return true;
    }

    private void additional(ImmutableProgramme.Builder builder, TypeShape shape, String field) throws IOException {
        Place place = problems.place();
        int start = offset();
        Optional<AdditionalValue> value = attempt(() -> AdditionalFieldReader.value(parser));
        try {
            Require.of(Programme.class).additionalFields(Set.of(field));
        } catch (InvalidValueException e) {
            // Such a field costs itself; found out by the builder, it would cost the programme.
            problems.error(Fault.ofInvariant(e), place, problems.since(start));
            return;
        }
        if (value.isPresent()) {
            problems.unknownField(shape, field, place, problems.since(start));
            builder.putAdditionalField(field, value.get());
        }
    }

    private void known(ImmutableProgramme.Builder builder, TypeShape shape, String field) throws IOException {
        JavaType type = reader.getTypeFactory()
                .constructType(shape.field(field).orElseThrow().type());
        boolean absent = parser.hasToken(JsonToken.VALUE_NULL);
        if (type.isCollectionLikeType() && !absent) {
            List<Object> records = new ArrayList<>();
            try {
                records(type, records);
            } finally {
                // Where the document breaks off, what came before is kept.
                set(builder, shape, field, records);
            }
        } else if (absent && (type.isCollectionLikeType() || type.isReferenceType())) {
            // A list or an optional field that is null is one that is not there, as within a record.
            return;
        } else {
            Optional<Object> value = value(type);
            if (value.isPresent()) {
                set(builder, shape, field, value.get());
                named.add(field);
            }
        }
    }

    /** Returns false if the version is one that cannot be read. */
    private boolean readVersion() throws IOException {
        Place place = problems.place();
        int start = offset();
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            parser.skipChildren();
            problems.error(
                    ProblemCode.WRONG_TYPE,
                    place,
                    "The format version is not a text; the document is read as version " + FormatVersion.CURRENT + ".",
                    "Write \"" + FormatVersion.CURRENT + "\".",
                    problems.since(start));
            return true;
        }
        if (FormatVersion.isReadable(parser.getText())) {
            if (!parser.getText().equals(FormatVersion.CURRENT)) {
                problems.warn(
                        ProblemCode.UNSUPPORTED_VERSION,
                        place,
                        "The document is in a newer version of the format; it is read as version "
                                + FormatVersion.CURRENT + ", and fields that are new are kept.",
                        "Use a newer version of the library to read them.",
                        problems.since(start));
            }
            return true;
        }
        problems.error(
                ProblemCode.UNSUPPORTED_VERSION,
                place,
                "The document is in a version of the format that this library cannot read; it reads version "
                        + FormatVersion.CURRENT + ".",
                "Use a newer version of the library.",
                problems.since(start));
        return false;
    }

    /** Goes to the next field, past ones that are there twice. */
    private JsonToken nextField() throws IOException {
        while (true) {
            try {
                return parser.nextToken();
            } catch (DuplicateFieldException e) {
                Place place = problems.place();
                int start = offset();
                parser.nextToken();
                parser.skipChildren();
                problems.error(Fault.of(e), place, problems.since(start));
            }
        }
    }

    private void records(JavaType list, List<Object> records) throws IOException {
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            Place place = problems.place();
            int start = offset();
            parser.skipChildren();
            problems.error(
                    ProblemCode.WRONG_TYPE,
                    place,
                    "The value is not a list [...].",
                    "Put the records into a list.",
                    problems.since(start));
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Optional<Object> read = value(list.getContentType());
            if (read.isPresent()) {
                records.add(read.get());
                anyRecord = true;
            }
        }
    }

    /** A way to read the value at hand. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    /** Reads the value at hand as a type; one that cannot be read becomes a problem. */
    private <T> Optional<T> value(JavaType type) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_NULL)) {
            problems.error(
                    ProblemCode.MISSING_FIELD, problems.place(), "The value is null.", "Give it a value.", "null");
            return Optional.empty();
        }
        return attempt(() -> reader.forType(type).readValue(parser));
    }

    /** Reads in some way; what cannot be read becomes a problem. */
    private <T> Optional<T> attempt(Reading<T> reading) throws IOException {
        int start = offset();
        // The depth outside the value: it may have opened an object or a list already.
        int depth = parser.depth() - (parser.currentToken().isStructStart() ? 1 : 0);
        try {
            return Optional.of(reading.read());
        } catch (JsonProcessingException e) {
            Fault fault = Fault.of(e);
            if (fault.fatal()) {
                throw e;
            }
            // The place is where the parser stands now; the raw text is known when it has left the value.
            Place place = problems.place();
            parser.leaveTo(depth);
            String whole = problems.place().pointer().orElse("");
            boolean within = !whole.isEmpty() && !place.pointer().orElse("").equals(whole);
            boolean record = RECORD.matcher(whole).matches();
            problems.error(within || record ? fault.costing(whole) : fault, place, problems.since(start));
            return Optional.empty();
        }
    }

    /** Builds what was read. Without id or name, that is said, and the records are kept under a stand-in. */
    private Optional<Programme> build(ImmutableProgramme.Builder builder) {
        try {
            return Optional.of(builder.build());
        } catch (IllegalArgumentException e) {
            if (!brokenOff) {
                problems.error(Fault.ofInvariant(e), problems.wholeDocument());
            }
            return anyRecord ? Optional.of(withStandIns(builder, e)) : Optional.empty();
        }
    }

    private Programme withStandIns(ImmutableProgramme.Builder builder, RuntimeException refusal) {
        if (!named.contains("id")) {
            builder.id(UNREAD_ID);
        }
        if (!named.contains("name")) {
            builder.name(UNREAD_NAME);
        }
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            // Of a programme's own fields only the name can still be refused, for being blank.
            if (refusal instanceof InvalidValueException invalid && invalid.isMissing() && !brokenOff) {
                problems.error(Fault.ofInvariant(e), problems.wholeDocument());
            }
            return builder.name(UNREAD_NAME).build();
        }
    }

    private void noDocument() {
        problems.error(
                ProblemCode.TRUNCATED, problems.wholeDocument(), "The document is empty.", "Get the complete file.");
    }

    private void breakOff(JsonProcessingException e) {
        brokenOff = true;
        Fault fault = Fault.of(e);
        JsonLocation location = e.getLocation();
        boolean atEnd = location != null
                && text.substring((int) Math.min(location.getCharOffset(), text.length()))
                        .isBlank();
        // After a comma Jackson finds the end of the text to be a wrong character.
        problems.error(
                fault.code().equals(BigLocalJson.NOT_JSON) && atEnd ? Fault.TRUNCATED : fault,
                problems.place(location));
    }

    private void checkEnd() throws IOException {
        parser.finishToken();
        String rest = text.substring((int) parser.currentLocation().getCharOffset());
        if (!rest.isBlank()) {
            problems.error(
                    ProblemCode.TRAILING_TEXT,
                    problems.place(parser.currentLocation()),
                    "There is more text after the end of the document.",
                    "Remove that text, or put each document in a file of its own.",
                    rest);
        }
    }

    private int offset() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private static void set(ImmutableProgramme.Builder builder, TypeShape shape, String field, @Nullable Object value) {
        Method initialiser = Arrays.stream(shape.builder().orElseThrow().getMethods())
                .filter(method -> method.getName().equals(field) && method.getParameterCount() == 1)
                .filter(method -> method.getParameterTypes()[0].isInstance(value))
                .findFirst()
                .orElseThrow();
        try {
            initialiser.invoke(builder, value);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException("the public builder refuses " + field, e);
        }
    }
}
