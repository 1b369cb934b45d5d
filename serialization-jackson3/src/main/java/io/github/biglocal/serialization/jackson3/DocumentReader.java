package io.github.biglocal.serialization.jackson3;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Places;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.input.DocumentPlaces;
import io.github.biglocal.reading.input.DocumentText;
import io.github.biglocal.reading.input.Fault;
import io.github.biglocal.reading.input.TextPlaces;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;

/**
 * Reads a document record by record, each when it is asked for: one that cannot be read does not take the others with it, and
 * none is held.
 */
final class DocumentReader implements RecordReader.Source {
    /** What stands for the id and the name of a programme where they cannot be read, so its records can be kept. */
    private static final ProgrammeId UNREAD_ID = ProgrammeId.of("not-read");

    private static final String UNREAD_NAME = "(not read)";
    private static final TypeShape PROGRAMME = TypeShape.of(Programme.class).orElseThrow();
    /** The pointer of an entry of a list: a record. */
    private static final Pattern RECORD = Pattern.compile(".*/\\d+");

    /** What may become a word or a number of JSON. */
    private static final Pattern CUT_WORD =
            Pattern.compile("t|tr|tru|f|fa|fal|fals|n|nu|nul|-|-?\\d+\\.|-?\\d+(\\.\\d+)?[eE][+-]?");

    /** One place of a list, with what it holds, and where that stands; empty where it cannot be read. */
    private record Found(ListOf list, Optional<Object> record, Optional<Places.OfRecord> where, int problemsBefore) {
        Places places() {
            return where.map(its -> Places.builder()
                            .add((Entity) record.orElseThrow(), its)
                            .build())
                    .orElse(Places.none());
        }
    }

    /** A list: its name and pointer, what it holds, and how that is read. */
    private record ListOf(String name, String pointer, Class<?> entries, ObjectReader reader) {
        static ListOf of(String name, String pointer, ObjectReader reader, JavaType entries) {
            return new ListOf(name, pointer, entries.getRawClass(), reader.forType(entries));
        }

        boolean ofRecords() {
            return Entity.class.isAssignableFrom(entries);
        }
    }

    private final ObjectReader reader;
    private final DocumentText text;
    private final Closeable toClose;
    private final boolean lines;
    private final Optional<ListOf> only;
    private final Problems problems;
    private final TextPlaces places;
    private StrictParser parser;

    private final TypeShape.Draft programme = PROGRAMME.draft();
    private final DocumentPlaces ofDocument;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, ListOf> lists = new HashMap<>();
    private final Map<String, List<Object>> values = new HashMap<>();
    private @Nullable ListOf list;
    private boolean begun;
    private boolean ended;
    private boolean anyObject;
    private boolean anyRecord;
    private boolean unreadable;
    private boolean brokenOff;
    private boolean noTextIsTold;

    /** Reads a programme: its document, or lines of which each is a part of it. */
    DocumentReader(ObjectReader mapper, DocumentText text, String source, Closeable toClose) throws IOException {
        this(mapper, text, source, toClose, Optional.empty());
    }

    /** Reads records of one type, or a single value of it: a list of them, or lines of which each is one. */
    DocumentReader(ObjectReader mapper, DocumentText text, String source, Closeable toClose, JavaType type)
            throws IOException {
        this(mapper, text, source, toClose, Optional.of(type));
    }

    private DocumentReader(
            ObjectReader mapper, DocumentText text, String source, Closeable toClose, Optional<JavaType> type)
            throws IOException {
        this.text = text;
        this.toClose = toClose;
        this.lines = text.isLines();
        if (lines) {
            text.toText();
        }
        this.places = new TextPlaces(source);
        this.ofDocument = new DocumentPlaces(source);
        this.places.countFrom(text.line());
        this.parser = new StrictParser(mapper.createParser(text), places);
        text.keepBeginningsOf(() -> parser.starts());
        this.problems = new Problems(source, text, parser);
        this.reader = mapper.withAttribute(Problems.class, problems);
        this.only = type.map(given -> ListOf.of(given.getRawClass().getSimpleName(), "", reader, given));
    }

    @Override
    public List<Problem> problems() {
        return problems.take();
    }

    /** Reads the one value that the text is. */
    <T> Loaded<T> one() throws IOException {
        Optional<T> value = Optional.empty();
        Places known = Places.none();
        try {
            if (parser.nextToken() == null) {
                noDocument();
            } else {
                value = value(only.orElseThrow().reader());
                if (value.isPresent() && value.get() instanceof Entity record) {
                    known = Places.builder().add(record, places.keep("", -1)).build();
                }
                checkEnd();
            }
        } catch (JacksonException e) {
            breakOff(e);
        }
        return loaded(value, known);
    }

    private <T> Loaded<T> loaded(Optional<T> value, Places known) {
        List<Problem> found = problems.take();
        return value.map(read -> Loaded.of(read, found).withPlaces(known)).orElseGet(() -> Loaded.none(found));
    }

    /** What a document is read as, with where in it something is wrong. */
    interface Form<T> {
        Loaded<T> read(AdditionalValue document, Function<String, ? extends Place> places);
    }

    /** Reads the text as a whole: the settings of rules, or a reform. */
    <T> Loaded<T> whole(Form<T> form) throws IOException {
        Optional<AdditionalValue> document = Optional.empty();
        TreeReader tree = new TreeReader(parser, problems);
        try {
            if (parser.nextToken() == null) {
                noDocument();
            } else {
                document = tree.read();
                if (tree.end().isPresent()) {
                    throw tree.end().get();
                }
                checkEnd();
            }
        } catch (JacksonIOException e) {
            throw Thrown.checked(e);
        } catch (JacksonException e) {
            breakOff(e);
        }
        return loaded(document, Places.none()).then(read -> whole(read, tree, form));
    }

    /** Of a text that is broken off it is not known whether the version was missing. */
    private <T> Loaded<T> whole(AdditionalValue document, TreeReader tree, Form<T> form) {
        Loaded<T> whole = form.read(document, tree::place);
        return whole.value().isPresent() && brokenOff
                ? Loaded.of(
                        whole.value().get(),
                        whole.problems().stream()
                                .filter(problem -> !problem.code().equals(ProblemCode.MISSING_VERSION))
                                .toList())
                : whole;
    }

    /** Reads the programme that the text is. */
    Loaded<Programme> programme() throws IOException {
        Map<String, List<Object>> records = new LinkedHashMap<>();
        for (Optional<Found> found = find(); found.isPresent(); found = find()) {
            List<Object> list = records.computeIfAbsent(found.get().list().name(), name -> new ArrayList<>());
            if (found.get().record().isPresent()) {
                Object record = found.get().record().get();
                list.add(record);
                ofDocument.record((Entity) record, found.get().where().orElseThrow());
            }
        }
        records.forEach(programme::set);
        values.forEach(programme::set);
        Optional<Programme> built = anyObject && !unreadable ? build() : Optional.empty();
        return loaded(built, built.map(ofDocument::of).orElse(Places.none()));
    }

    /** Empty also where the programme lacks what it needs, or is not read to its end. */
    @Override
    public Optional<Programme> withoutRecords() {
        try {
            values.forEach(programme::set);
            return ended && anyObject && !unreadable ? Optional.of((Programme) programme.build()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<RecordReader.Read> next() throws IOException {
        return find().map(found -> new RecordReader.Read(
                found.list().entries().getSimpleName(),
                found.record().map(Entity.class::cast),
                found.problemsBefore(),
                found.places()));
    }

    @Override
    public void close() throws IOException {
        toClose.close();
    }

    /** Reads the next place of a list of records; empty at the end. */
    private Optional<Found> find() throws IOException {
        while (!ended) {
            try {
                Optional<Found> found = begun || begin() ? record() : Optional.empty();
                if (found.isPresent()) {
                    anyRecord |= found.get().record().isPresent();
                    return found;
                }
            } catch (JacksonIOException e) {
                throw Thrown.checked(e);
            } catch (JacksonException e) {
                breakOff(e);
            }
            goOn();
        }
        return Optional.empty();
    }

    /** Goes to the next line, if there are lines. */
    private void goOn() throws IOException {
        begun = false;
        list = null;
        ended |= !lines || !text.nextLine();
        if (!ended) {
            places.countFrom(text.line());
            parser = parser.continuedBy(reader.createParser(text));
            problems.continueWith(parser);
            return;
        }
        if (lines && !unreadable) {
            checkIsText(problems.endOfText());
        }
        if (anyObject && !brokenOff && !unreadable && !seen.contains(FormatVersion.FIELD)) {
            noVersion();
        }
    }

    /** Goes into the document or line; returns false if there is nothing that can be read in it. */
    private boolean begin() {
        begun = true;
        places.begin();
        JsonToken first = parser.nextToken();
        if (first == null) {
            noDocument();
            return false;
        }
        if (only.isPresent()) {
            list = only.get();
            return lines || isList("Put the records into a list, or read the file as a programme.");
        }
        if (first != JsonToken.START_OBJECT) {
            problems.error(
                    ProblemCode.WRONG_TYPE,
                    problems.place(),
                    (lines ? "The line" : "The document") + " is not an object {...}.",
                    lines
                            ? "Give a part of a programme: an object with its name, or with lists of records."
                            : "Give a programme: an object with an id, a name and lists of records.");
            return false;
        }
        anyObject = true;
        if (!lines) {
            ofDocument.document(places.keep("", -1));
        }
        return true;
    }

    private Optional<Found> record() throws IOException {
        while (list != null || (only.isEmpty() && goIntoList())) {
            ListOf current = Objects.requireNonNull(list);
            boolean alone = lines && only.isPresent();
            if (alone) {
                list = null;
            } else if (nextEntry() == JsonToken.END_ARRAY) {
                list = null;
                continue;
            }
            int problemsBefore = problems.count();
            Optional<Object> value = value(current.reader());
            Optional<Places.OfRecord> where =
                    value.isEmpty() ? Optional.empty() : Optional.of(alone ? places.keep("", -1) : entry(current));
            if (only.isPresent() || current.ofRecords()) {
                return Optional.of(new Found(current, value, where, problemsBefore));
            }
            where.ifPresent(its -> ofDocument.entry(current.name(), its));
            value.ifPresent(values.computeIfAbsent(current.name(), name -> new ArrayList<>())::add);
        }
        if (!unreadable) {
            checkEnd();
        }
        return Optional.empty();
    }

    private @Nullable JsonToken nextEntry() throws IOException {
        places.begin();
        return parser.nextToken();
    }

    /** Where the entry of a list stands that was just read. */
    private Places.OfRecord entry(ListOf of) {
        return places.keep(of.pointer(), parser.streamReadContext().getCurrentIndex());
    }

    private static String pointer(String field) {
        return "/" + FieldReference.step(field);
    }

    /** Reads the fields up to the next list that holds records; returns false where the object ends before. */
    private boolean goIntoList() {
        while (nextField() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            if (field.equals(FormatVersion.FIELD)) {
                seen.add(field);
                if (!readVersion()) {
                    unreadable = true;
                    ended = true;
                    return false;
                }
            } else if (PROGRAMME.field(field).isPresent()) {
                known(field);
            } else {
                additional(field);
            }
            if (list != null) {
                return true;
            }
        }
        return false;
    }

    private void known(String field) {
        JavaType type = reader.typeFactory()
                .constructType(PROGRAMME.field(field).orElseThrow().type());
        boolean absent = parser.hasToken(JsonToken.VALUE_NULL);
        if (absent && (type.isCollectionLikeType() || type.isReferenceType())) {
            // A list or an optional field that is null is one that is not there, as within a record.
            return;
        }
        if (type.isCollectionLikeType()) {
            if (isList("Put the records into a list.")) {
                list = lists.computeIfAbsent(
                        field, name -> ListOf.of(name, pointer(name), reader, type.getContentType()));
                ofDocument.field(field, places.keep(pointer(field), -1));
            }
            return;
        }
        Place place = problems.place();
        long start = offset();
        Optional<Object> value = value(reader.forType(type));
        if (value.isPresent() && isNew(field, place, start)) {
            programme.set(field, value.get());
            ofDocument.field(field, places.keep(pointer(field), -1));
        }
    }

    private void additional(String field) {
        Place place = problems.place();
        long start = offset();
        Optional<AdditionalValue> value = attempt(() -> AdditionalFieldReader.value(parser));
        try {
            Require.of(Programme.class).additionalFields(Set.of(field));
        } catch (InvalidValueException e) {
            // Such a field costs itself; found out by the builder, it would cost the programme.
            problems.error(Fault.ofInvariant(e), place, problems.since(start));
            return;
        }
        if (value.isPresent() && isNew(field, place, start)) {
            if (!AdditionalValue.isOwn(field)) {
                problems.unknownField(PROGRAMME, field, place, problems.since(start));
            }
            programme.keep(field, value.get());
            ofDocument.field(field, places.keep(pointer(field), -1));
        }
    }

    /** Notes that a field was there; one that another line has given is refused. */
    private boolean isNew(String field, Place place, long start) {
        if (seen.add(field)) {
            return true;
        }
        problems.error(Fault.twice(field), place, problems.since(start));
        return false;
    }

    /** Returns false if the version is one that cannot be read. */
    private boolean readVersion() {
        Place place = problems.place();
        long start = offset();
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
        if (FormatVersion.isReadable(parser.getString())) {
            if (!parser.getString().equals(FormatVersion.CURRENT)) {
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

    private void noVersion() {
        problems.warn(
                ProblemCode.MISSING_VERSION,
                lines ? problems.whole() : problems.place(),
                "The document does not state its format version; it is read as version " + FormatVersion.CURRENT + ".",
                "Add \"" + FormatVersion.FIELD + "\": \"" + FormatVersion.CURRENT + "\".");
    }

    /** Goes to the next field, past ones that are there twice. */
    private @Nullable JsonToken nextField() {
        while (true) {
            try {
                places.begin();
                return parser.nextToken();
            } catch (DuplicateFieldException e) {
                Place place = problems.place();
                long start = offset();
                parser.nextToken();
                parser.skipChildren();
                problems.error(JacksonFaults.of(e), place, problems.since(start));
            }
        }
    }

    /** Whether there is a list; something else is passed over, and is a problem. */
    private boolean isList(String repair) {
        if (parser.hasToken(JsonToken.START_ARRAY)) {
            return true;
        }
        Place place = problems.place();
        long start = offset();
        parser.skipChildren();
        problems.error(ProblemCode.WRONG_TYPE, place, "The value is not a list [...].", repair, problems.since(start));
        return false;
    }

    /** A way to read the value at hand. */
    private interface Reading<T> {
        T read();
    }

    /** Reads the value at hand; one that cannot be read becomes a problem. */
    private <T> Optional<T> value(ObjectReader typed) {
        if (parser.hasToken(JsonToken.VALUE_NULL)) {
            problems.error(
                    ProblemCode.MISSING_FIELD, problems.place(), "The value is null.", "Give it a value.", "null");
            return Optional.empty();
        }
        return attempt(() -> typed.readValue(parser));
    }

    /** Reads in some way; what cannot be read becomes a problem. */
    private <T> Optional<T> attempt(Reading<T> reading) {
        long start = offset();
        // The depth outside the value: it may have opened an object or a list already.
        int depth = parser.depth() - (parser.currentToken().isStructStart() ? 1 : 0);
        try {
            return Optional.of(reading.read());
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException e) {
            Fault fault = JacksonFaults.of(e);
            if (fault.isFatal()) {
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
    private Optional<Programme> build() {
        try {
            return Optional.of((Programme) programme.build());
        } catch (IllegalArgumentException e) {
            if (!brokenOff) {
                problems.error(Fault.ofInvariant(e), problems.whole());
            }
            return anyRecord ? Optional.of(withStandIns(e)) : Optional.empty();
        }
    }

    private Programme withStandIns(RuntimeException refusal) {
        if (!seen.contains("id")) {
            programme.set("id", UNREAD_ID);
        }
        if (!seen.contains("name")) {
            programme.set("name", UNREAD_NAME);
        }
        try {
            return (Programme) programme.build();
        } catch (IllegalArgumentException e) {
            // Of a programme's own fields only the name can still be refused, for being blank.
            if (refusal instanceof InvalidValueException invalid && invalid.isMissing() && !brokenOff) {
                problems.error(Fault.ofInvariant(e), problems.whole());
            }
            return (Programme) programme.set("name", UNREAD_NAME).build();
        }
    }

    private void noDocument() {
        checkIsText(problems.place(parser.currentLocation()));
        if (text.ending() == DocumentText.Ending.TEXT) {
            problems.error(ProblemCode.TRUNCATED, problems.whole(), "The document is empty.", "Get the complete file.");
        }
    }

    private void breakOff(JacksonException e) throws IOException {
        brokenOff = true;
        Fault fault = JacksonFaults.of(e);
        TokenStreamLocation location = e.getLocation();
        // After a comma, and in a word or a number, Jackson finds the end of the text to be a wrong character.
        boolean atEnd = fault.code().equals(BigLocalJson.NOT_JSON)
                && location != null
                && isCutAt(text.base() + location.getCharOffset());
        if (!atEnd && !fault.code().equals(ProblemCode.TRUNCATED)) {
            problems.error(fault, problems.place(location));
            return;
        }
        noTextIsTold = true;
        problems.error(
                text.ending() == DocumentText.Ending.NO_TEXT ? Fault.NO_TEXT : Fault.TRUNCATED,
                problems.place(location));
    }

    private boolean isCutAt(long offset) throws IOException {
        return text.isBlankFrom(offset)
                || CUT_WORD.matcher(text.lastWord(offset)).matches();
    }

    /** Says once that what follows is no text, where nothing else shows it: after a document or a line, or in place of one. */
    private void checkIsText(Place place) {
        if (text.ending() != DocumentText.Ending.TEXT && !noTextIsTold) {
            noTextIsTold = true;
            brokenOff = true;
            problems.error(Fault.NO_TEXT, place);
        }
    }

    private void checkEnd() throws IOException {
        parser.finishToken();
        TokenStreamLocation end = parser.currentLocation();
        long offset = text.base() + end.getCharOffset();
        if (!text.isBlankFrom(offset)) {
            problems.error(
                    ProblemCode.TRAILING_TEXT,
                    problems.place(end),
                    lines
                            ? "There is more text after the record."
                            : "There is more text after the end of the document.",
                    lines ? "Begin a new line." : "Remove that text, or put each document in a file of its own.",
                    text.rest(offset));
        } else {
            checkIsText(problems.place(end));
        }
    }

    private long offset() {
        return text.base() + parser.currentTokenLocation().getCharOffset();
    }
}
