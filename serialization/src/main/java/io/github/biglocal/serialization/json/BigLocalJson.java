package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.foresight.ProgrammeVersions;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.SettingsForm;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.input.DocumentText;
import io.github.biglocal.reading.input.WholeFile;
import io.github.biglocal.rule.Reform;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Settings;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and writes programmes, and any record of one, as JSON. What is written is read back the same, for amounts of up to
 * fifteen digits before the point and days up to the year 9999. Reading never throws for what it reads: what cannot be
 * read is a {@link Problem} with its place, and the rest is kept.
 *
 * <pre>{@code
 * Loaded<Programme> loaded = BigLocalJson.standard().read(Path.of("programme.json"));
 * loaded.problems().forEach(problem -> logger.warn("{}", problem));
 * Programme programme = loaded.orThrow();
 * }</pre>
 *
 * <p>Safe for use by many threads. For a mapper of your own, see {@link BigLocalModule}.
 */
public final class BigLocalJson {
    /** The text is not JSON at all, from some place on. */
    public static final ProblemCode NOT_JSON = ProblemCode.of("NOT_JSON");

    private static final Logger LOG = LoggerFactory.getLogger(BigLocalJson.class);
    /** Where nesting ends the reading; what {@link StrictParser} refuses long before costs its record only. */
    private static final int MAX_NESTING = 10_000;

    /** What a caller opened, the caller closes. */
    private static final Closeable LEFT_OPEN = () -> {};

    private static final BigLocalJson STANDARD = new BigLocalJson();

    private final ObjectMapper mapper;

    private BigLocalJson() {
        JsonFactory factory = new LongTextFactory((JsonFactoryBuilder) JsonFactory.builder()
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_NESTING)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxStringLength(Require.LONGEST_TEXT)
                        .build()));
        mapper = JsonMapper.builder(factory)
                .addModule(new BigLocalModule().withTextsEverywhere())
                .addModule(JsonTexts.plain())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        OptionalInt.class,
                        config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                                .setAcceptBlankAsEmpty(false))
                .defaultPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                        .withArrayIndenter(new DefaultIndenter("  ", "\n")))
                .addHandler(new SmallValueFields())
                .build();
    }

    /** {@return the reader and writer} */
    public static BigLocalJson standard() {
        return STANDARD;
    }

    /**
     * {@return the programme in a file}
     *
     * @param file the file, in UTF-8, UTF-16 or UTF-32: one document; or lines, as the file's name says ({@link TextLayout})
     */
    public Loaded<Programme> read(Path file) {
        Objects.requireNonNull(file, "file");
        return opened(file, stream -> read(programme(stream, file.toString(), TextLayout.of(file), stream)));
    }

    /** What reads a stream. */
    private interface Opened<T> {
        Loaded<T> read(InputStream stream) throws IOException;
    }

    private static <T> Loaded<T> opened(Path file, Opened<T> reading) {
        try (InputStream stream = Files.newInputStream(file)) {
            return reading.read(stream);
        } catch (NoSuchFileException e) {
            return failed(
                    ProblemCode.NOT_FOUND, file.toString(), "There is no such file.", "Check the name and the folder.");
        } catch (IOException e) {
            return failed(
                    ProblemCode.NOT_FOUND,
                    file.toString(),
                    "The file cannot be read: it is a folder, or you do not have permission to read it.",
                    "Give a file that can be opened.");
        }
    }

    /**
     * {@return the programme in a stream} The stream is read to the end of the document and left open.
     *
     * @param stream the stream: JSON in UTF-8, UTF-16 or UTF-32
     * @param source what to call it in problems
     * @throws UncheckedIOException if the stream breaks
     */
    public Loaded<Programme> read(InputStream stream, String source) {
        try {
            return read(programme(stream, source, TextLayout.DOCUMENT, LEFT_OPEN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the versions of a programme in a folder of files, each named by the day from which it was known:
     * {@code 2016-03-31.json}, {@code 2016-03-31-trafford.json}} What becomes of a file without a day, of one that is not JSON, of one
     * that cannot be read and of two of the same day is said at {@link ProgrammeVersions#read}.
     *
     * @param folder the folder, of files as {@link #read(Path)} reads them
     */
    public Loaded<ProgrammeVersions> readVersions(Path folder) {
        return ProgrammeVersions.read(folder, TextLayout.endings(), this::read);
    }

    /**
     * {@return the settings of rules in a file} What cannot be read is a problem with its place, and stays as it is in the base:
     *
     * <pre>{@code
     * RuleSet standard = BigLocalRules.standard();
     * Loaded<RuleSet> ours = BigLocalJson.standard().readSettings(Path.of("rules.json"), standard).map(standard::with);
     * }</pre>
     *
     * {@link #write(Object, Path)} writes them, {@code rules.settings()} or a part of it.
     *
     * @param file the file, in UTF-8, UTF-16 or UTF-32, as {@link SettingsForm} has it
     * @param base the set of rules that they are to change
     */
    public Loaded<Settings> readSettings(Path file, RuleSet base) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(base, "base");
        return opened(file, stream -> settings(DocumentText.of(stream, TextLayout.DOCUMENT), file.toString(), base));
    }

    /**
     * {@return the settings of rules in a stream, as {@link #readSettings(Path, RuleSet)}} The stream is read to the end of the
     * document and left open.
     *
     * @param stream the stream: JSON in UTF-8, UTF-16 or UTF-32
     * @param source what to call it in problems
     * @param base the set of rules that they are to change
     * @throws UncheckedIOException if the stream breaks
     */
    public Loaded<Settings> readSettings(InputStream stream, String source, RuleSet base) {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(base, "base");
        try {
            return settings(DocumentText.of(stream, TextLayout.DOCUMENT), source, base);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the settings of rules in a text, as {@link #readSettings(Path, RuleSet)}}
     *
     * @param json the text
     * @param base the set of rules that they are to change
     */
    public Loaded<Settings> parseSettings(String json, RuleSet base) {
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(base, "base");
        try {
            return settings(DocumentText.of(json, TextLayout.DOCUMENT), "text", base);
        } catch (IOException e) {
            // A text in memory does not break; only a fault of the reader gets here.
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return a reform in a file} What cannot be read is a problem with its place, and is not changed by the reform; there is no
     * reform if errors leave nothing that it would change:
     *
     * <pre>{@code
     * RuleSet standard = BigLocalRules.standard();
     * Loaded<Reform> reform = BigLocalJson.standard().readReform(Path.of("reform.json"), standard);
     * }</pre>
     *
     * {@link #write(Object, Path)} writes it.
     *
     * @param file the file, in UTF-8, UTF-16 or UTF-32, as {@link SettingsForm} has it
     * @param base the set of rules that it is to change
     */
    public Loaded<Reform> readReform(Path file, RuleSet base) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(base, "base");
        return opened(file, stream -> reform(DocumentText.of(stream, TextLayout.DOCUMENT), file.toString(), base));
    }

    /**
     * {@return the reform in a stream, as {@link #readReform(Path, RuleSet)}} The stream is read to the end of the
     * document and left open.
     *
     * @param stream the stream: JSON in UTF-8, UTF-16 or UTF-32
     * @param source what to call it in problems
     * @param base the set of rules that it is to change
     * @throws UncheckedIOException if the stream breaks
     */
    public Loaded<Reform> readReform(InputStream stream, String source, RuleSet base) {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(base, "base");
        try {
            return reform(DocumentText.of(stream, TextLayout.DOCUMENT), source, base);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the reform in a text, as {@link #readReform(Path, RuleSet)}}
     *
     * @param json the text
     * @param base the set of rules that it is to change
     */
    public Loaded<Reform> parseReform(String json, RuleSet base) {
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(base, "base");
        try {
            return reform(DocumentText.of(json, TextLayout.DOCUMENT), "text", base);
        } catch (IOException e) {
            // A text in memory does not break; only a fault of the reader gets here.
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the records in a file, one at a time} Not more than one is held, so a file of any length can be read.
     *
     * @param file a programme, as {@link #read(Path)} reads it; close what is returned
     * @throws UncheckedIOException if the file cannot be read
     */
    public RecordReader<Entity> records(Path file) {
        return RecordReader.of(
                open(file, stream -> programme(stream, file.toString(), TextLayout.of(file), stream)), Entity.class);
    }

    /**
     * {@return the records of one kind in a file, one at a time} Not more than one is held, so a file of any length can be read.
     *
     * @param <T> the kind of record
     * @param file a list of such records, or lines of which each is one; close what is returned
     * @param kind the kind of record, such as {@code Grant.class}
     * @throws UncheckedIOException if the file cannot be read
     */
    public <T extends Entity> RecordReader<T> records(Path file, Class<T> kind) {
        Objects.requireNonNull(kind, "kind");
        return RecordReader.of(
                open(file, stream -> values(stream, file.toString(), TextLayout.of(file), stream, kind)), kind);
    }

    /**
     * {@return the records in a stream, one at a time} Not more than one is held, so a stream of any length can be read. It is
     * left open.
     *
     * @param stream the stream: a programme, in UTF-8, UTF-16 or UTF-32
     * @param source what to call it in problems
     * @param layout how it is laid out
     * @throws UncheckedIOException if the stream breaks
     */
    public RecordReader<Entity> records(InputStream stream, String source, TextLayout layout) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(layout, "layout");
        return RecordReader.of(open(stream, opened -> programme(opened, source, layout, LEFT_OPEN)), Entity.class);
    }

    /**
     * {@return the records of one kind in a stream, one at a time} Not more than one is held, so a stream of any length can be
     * read. It is left open.
     *
     * @param <T> the kind of record
     * @param stream the stream: a list of such records, or lines of which each is one, in UTF-8, UTF-16 or UTF-32
     * @param source what to call it in problems
     * @param layout how it is laid out
     * @param kind the kind of record, such as {@code Grant.class}
     * @throws UncheckedIOException if the stream breaks
     */
    public <T extends Entity> RecordReader<T> records(
            InputStream stream, String source, TextLayout layout, Class<T> kind) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(kind, "kind");
        return RecordReader.of(open(stream, opened -> values(opened, source, layout, LEFT_OPEN, kind)), kind);
    }

    /**
     * {@return a writer of a programme that is written record by record} What it is given is written and not held. It is
     * complete once it is {@linkplain JsonRecordWriter#finish finished}.
     *
     * @param stream where to, in UTF-8; it is left open
     * @param layout how it is laid out
     * @param programme the programme; its records are written first
     * @throws UncheckedIOException if the stream breaks
     */
    public JsonRecordWriter<Entity> writer(OutputStream stream, TextLayout layout, Programme programme) {
        return JsonRecordWriter.ofProgramme(mapper, stream, layout, programme);
    }

    /**
     * {@return a writer of records of one kind} What it is given is written and not held. It is
     * complete once it is {@linkplain JsonRecordWriter#finish finished}.
     *
     * @param <T> the kind of record
     * @param stream where to, in UTF-8; it is left open
     * @param layout how it is laid out: a list, or lines of which each is a record
     * @param kind the kind of record, such as {@code Grant.class}
     * @throws UncheckedIOException if the stream breaks
     */
    public <T extends Entity> JsonRecordWriter<T> writer(OutputStream stream, TextLayout layout, Class<T> kind) {
        return JsonRecordWriter.ofRecords(mapper, stream, layout, kind);
    }

    /**
     * {@return the programme in a text}
     *
     * @param json the text
     */
    public Loaded<Programme> parse(String json) {
        return parse(json, Programme.class);
    }

    /**
     * {@return the value in a text}
     *
     * @param <T> the type of the value
     * @param json the text
     * @param type the type of the value: that of a programme, a record of it, or a small value
     * @throws InvalidValueException if it is a primitive type
     */
    public <T> Loaded<T> parse(String json, Class<T> type) {
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(type, "type");
        if (type.isPrimitive()) {
            throw new InvalidValueException(
                    BigLocalJson.class,
                    "type",
                    type + " is no type of a record or of a value in one",
                    "Give one such as Grant.class.");
        }
        try {
            DocumentText text = DocumentText.of(json, TextLayout.DOCUMENT);
            return type == Programme.class
                    ? read(programme(text, "text", LEFT_OPEN)).map(type::cast)
                    : values(text, "text", LEFT_OPEN, type).one().map(type::cast);
        } catch (IOException e) {
            // A text in memory does not break; only a fault of the reader gets here.
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return a value as JSON text} A programme is a document with its format version; a record is itself.
     *
     * @param value a programme, a record of it, a small value, the settings of rules, a reform, a report or a leverage result
     * @throws UncheckedIOException if it is something else that Jackson cannot write, has a value that could not be read back, or has
     *     an additional field with the name of a field of the record
     */
    public String write(Object value) {
        Objects.requireNonNull(value, "value");
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a value to a file, in UTF-8.
     *
     * @param value what {@link #write(Object)} takes
     * @param file the file; one that is there is replaced when the whole of the value is written, and else left as it is
     * @throws UncheckedIOException if the file cannot be written
     */
    public void write(Object value, Path file) {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(file, "file");
        WholeFile.write(file, stream -> {
            mapper.writerWithDefaultPrettyPrinter()
                    .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .writeValue(stream, value);
            stream.write('\n');
        });
    }

    /** How a reader of a stream is made. */
    private interface Opening {
        DocumentReader open(InputStream stream) throws IOException;
    }

    private static DocumentReader open(Path file, Opening opening) {
        Objects.requireNonNull(file, "file");
        try {
            InputStream stream = Files.newInputStream(file);
            try {
                return opening.open(stream);
            } catch (IOException e) {
                stream.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentReader open(InputStream stream, Opening opening) {
        Objects.requireNonNull(stream, "stream");
        try {
            return opening.open(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentReader programme(InputStream stream, String source, TextLayout layout, Closeable toClose)
            throws IOException {
        return programme(DocumentText.of(stream, layout), source, toClose);
    }

    private DocumentReader programme(DocumentText text, String source, Closeable toClose) throws IOException {
        return new DocumentReader(mapper, text, source, toClose);
    }

    private DocumentReader values(
            InputStream stream, String source, TextLayout layout, Closeable toClose, Class<?> type) throws IOException {
        return values(DocumentText.of(stream, layout), source, toClose, type);
    }

    private DocumentReader values(DocumentText text, String source, Closeable toClose, Class<?> type)
            throws IOException {
        return new DocumentReader(mapper, text, source, toClose, mapper.constructType(type));
    }

    private <T> Loaded<T> whole(DocumentText text, String source, DocumentReader.Form<T> form) throws IOException {
        return new DocumentReader(mapper, text, source, LEFT_OPEN).whole(form);
    }

    private Loaded<Settings> settings(DocumentText text, String source, RuleSet base) throws IOException {
        return whole(text, source, (document, places) -> SettingsForm.read(document, places, base));
    }

    private Loaded<Reform> reform(DocumentText text, String source, RuleSet base) throws IOException {
        return whole(text, source, (document, places) -> SettingsForm.readReform(document, places, base));
    }

    private static Loaded<Programme> read(DocumentReader reader) throws IOException {
        Loaded<Programme> loaded = reader.programme();
        LOG.debug("read a programme with {} problems", loaded.problems().size());
        return loaded;
    }

    private static <T> Loaded<T> failed(ProblemCode code, String source, String message, String repair) {
        return Loaded.none(List.of(Problem.error(code, Place.whole(source), message, repair)));
    }

    /** Small values inside records have no place to keep a field that is not known: it is reported as lost. */
    private static final class SmallValueFields extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String field)
                throws IOException {
            Optional<Problems> problems = Problems.of(context);
            Optional<TypeShape> shape = TypeShape.of(deserializer.handledType());
            if (problems.isEmpty() || shape.isEmpty()) {
                return false;
            }
            // Where Jackson holds the field back until it has the whole value, the document's parser is at the value's
            // end.
            parser.skipChildren();
            problems.get()
                    .lostField(
                            shape.get(),
                            field,
                            parser instanceof StrictParser
                                    ? problems.get().place()
                                    : problems.get().placeOf(field),
                            problems.get().justRead());
            return true;
        }
    }

    @Override
    public String toString() {
        return "BigLocalJson";
    }
}
