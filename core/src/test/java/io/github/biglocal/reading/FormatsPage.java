package io.github.biglocal.reading;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Id;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.reading.TypeShape.Occurrence;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes {@code docs/FORMATS.md}: every record and field of a document, from the shapes of the types and their meanings. */
final class FormatsPage {
    private static final Path OWN_CODES_OF_JSON = Model.BASE
            .resolveSibling("serialization")
            .resolve("src/main/java/io/github/biglocal/serialization/json/BigLocalJson.java");

    private static final String INTRODUCTION = """
            # Formats

            *Generated from the types and their Javadoc; a test fails when this page differs from them. To regenerate it:
            `mvn -pl core test -Dtest=MeaningsTest,SchemaFileTest,FormatsPageTest -Dupdate.docs=true`.*

            This page lists every record and field that a file can hold, what each means and how it is written. To find a field,
            search for its name. The same is in the JSON Schema 2020-12
            [`schema/programme.schema.json`](schema/programme.schema.json), for editors and validators; in the core jar it is
            `META-INF/biglocal/programme.schema.json`. Its `$id`, `%1$s`, is a name: there is nothing to download under it.
            How the same is laid out in workbooks and CSV files is in [TABLES.md](TABLES.md).

            ## Documents, lines and lists

            A **document** is one JSON object: a programme, with its records in lists.

            ```json
            {
              "formatVersion": "%2$s",
              "id": "example",
              "name": "Example",
              "areas": [{"id": "area-1", "name": "Barrowcliff", "wave": 2, "announced": "2012-02-29"}],
              "grants": [{"id": "grant-1", "area": "area-1", "title": "Lunch club", "amountAwarded": "GBP 1500.00"}]
            }
            ```

            Fields may come in any order. `formatVersion` is the version of this format, now %2$s. Without it a document is read with a warning,
            and so is one of a later version that begins with `1.`; one that begins with another number is not read.

            **Lines** (`.ndjson`, `.jsonl`) are newline-delimited JSON. Of a programme each line is a part: an object with its id and
            name, or with lists of records, such as `{"grants": [{...}]}`. Of records of one kind each line is a record. In the schema
            a line of a programme is `#/$defs/ProgrammeLine`, a grant `#/$defs/Grant`, and so on.

            A **list** of records of one kind, `[{...}, {...}]`, can be read as well.

            **Encodings**: UTF-8, UTF-16 and UTF-32, with or without a byte order mark. Files are written in UTF-8.

            ## Fields

            A *required* field has one value. An *optional* field has one or none; a *list* or a *set* any number. Leaving one of
            these out, `null` and an empty list mean the same; the meaning of the field says what that is. In a set the order
            does not count: a value given twice is read once, and is not valid by the schema.

            A **field that is not known** is kept in a record and written back, with a warning when it is read, unless its name begins with
            `x-` or `x_`: such fields are the user's own. The values inside records have
            no place for it: there it is an error. A **code that is not known** is kept with a warning where the list is open, and is
            an error where the list is closed.

            Records refer to each other by id. Reading does not look whether the other record is there; a rule does.

            ## Limits

            | what | at most |
            | --- | --- |
            | amounts of money | 15 digits before the decimal point; after it, those of the currency |
            | texts, and names of fields | 10,000,000 characters |
            | days and years | the year 9999 |
            | whole numbers | %3$s |
            | other numbers, and either side of a fraction | %4$s digits |
            | objects and lists within each other | 100 |
            | a value that is not known | %5$s levels, %6$s digits, %7$s characters in a text and %8$s in a name within it |
            | problems that are listed | 1,000 errors and 1,000 warnings; the rest are counted |

            What is beyond a limit is an error that loses the record it is in, and no other; only what is nested in its thousands, and a
            name that is too long, end the reading.

            ## What the schema cannot say

            Whatever reading takes without an error is valid, but for a value given twice in a set. Reading refuses a few things that
            are valid by the schema: a whole number with a point, such as 7.0; a number, ratio or amount outside the limits of its field, such as
            negative money; a period whose last day is before its first; a [PrintedNumber](#printednumber) that cannot be understood; an id
            with a letter and its accent as two characters; a member without a term; amounts of one project in several currencies; fields that need each other; and a field given twice; and a field of a user's own with a blank name.

            ## Problems

            Each problem that is met in reading has one of these codes. The list is open, and other formats may add to it.

            | code | meaning |
            | --- | --- |
            """;

    private static final String RECORDS = """

            ## Records

            The programme, then every kind of record in alphabetical order. They keep fields that are not known. A record with an id can be
            referred to by others, and an id is unique among the records of its kind.
            """;

    private static final String VALUES = """

            ## Values in records

            They have no id and keep no field that is not known.
            """;

    private static final String TEXTS = """

            ## Texts and numbers

            Values that are one piece of text or a number.

            | form | meaning | example |
            | --- | --- | --- |
            """;

    private static final String IDS = """

            ## Ids

            An id is a text that you choose, such as `area-1`: not blank, no space at either end, nothing invisible in it, its letters in Unicode
            normal form C. No meaning is read from it; that of a person must not be a name or an official number.

            | form | meaning |
            | --- | --- |
            """;

    private static final String CODES = """

            ## Lists of codes

            A closed list has no other values. An open one may have: reading warns of them and keeps them.
            """;

    private final Map<String, Meaning> meanings;
    private final StringBuilder page = new StringBuilder();

    private FormatsPage(Map<String, Meaning> meanings) {
        this.meanings = meanings;
    }

    static String of(Map<String, Meaning> meanings) {
        FormatsPage formats = new FormatsPage(meanings);
        formats.write();
        return formats.page.toString();
    }

    private void write() {
        page.append(INTRODUCTION.formatted(
                SchemaFile.ID,
                Model.FORMAT_VERSION,
                number(Integer.MAX_VALUE),
                number(Require.MOST_DIGITS),
                number(AdditionalValue.MAX_DEPTH),
                number(AdditionalValue.MAX_DIGITS),
                number(AdditionalValue.MAX_TEXT),
                number(AdditionalValue.MAX_NAME)));
        problems();
        page.append(RECORDS);
        Model.records().forEach(this::shape);
        page.append(VALUES);
        Model.values().forEach(this::shape);
        page.append(TEXTS);
        Model.texts().stream().filter(form -> kind(form) == Kind.TEXT).forEach(this::text);
        page.append(IDS);
        Model.texts().stream()
                .filter(form -> kind(form) == Kind.ID)
                .forEach(form -> row(anchor(form.type()) + code(Model.name(form.type())), meaning(form)));
        page.append(CODES);
        Model.texts().stream().filter(form -> kind(form) == Kind.LIST).forEach(this::list);
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    // Problems

    private void problems() {
        Map<String, String> sentences = Sources.sentences(List.of(Model.source(ProblemCode.class), OWN_CODES_OF_JSON));
        for (Field constant : Model.constants(ProblemCode.class)) {
            row(
                    code(constant.getName()),
                    sentences.getOrDefault(Meanings.key(ProblemCode.class, constant.getName()), ""));
        }
        row(code("NOT_JSON"), sentences.getOrDefault("json.BigLocalJson.NOT_JSON", ""));
    }

    // Records and values

    private void shape(TypeShape shape) {
        heading(shape.type());
        page.append(meaning(Meanings.key(shape.type()))).append("\n\n");
        row("field", "form", "", "meaning", "since");
        row("---", "---", "---", "---", "---");
        for (TypeShape.Field field : shape.fields()) {
            String key = Meanings.key(shape.type(), field.name());
            row(code(field.name()), link(field.valueType()), howMany(field), meaning(key), since(key));
        }
    }

    private static String howMany(TypeShape.Field field) {
        if (field.occurrence() == Occurrence.MANY) {
            return field.accessor().getReturnType() == Set.class ? "set" : "list";
        }
        return field.occurrence() == Occurrence.REQUIRED ? "required" : "optional";
    }

    // Texts, ids and codes

    private enum Kind {
        TEXT,
        ID,
        LIST
    }

    private static Kind kind(TextForm<?> form) {
        if (Id.class.isAssignableFrom(form.type())) {
            return Kind.ID;
        }
        return Model.constants(form.type()).isEmpty() ? Kind.TEXT : Kind.LIST;
    }

    private void text(TextForm<?> form) {
        row(
                anchor(form.type()) + code(Model.name(form.type())),
                meaning(form),
                form.example()
                        .map(example -> code(isNumber(form) ? example : "\"" + example + "\""))
                        .orElse(""));
    }

    private static boolean isNumber(TextForm<?> form) {
        return Number.class.isAssignableFrom(form.type());
    }

    private void list(TextForm<?> form) {
        heading(form.type());
        page.append(meaning(form))
                .append(form.isClosedList() ? " Closed." : " Open.")
                .append("\n\n");
        row("code", "meaning", "since");
        row("---", "---", "---");
        for (Field constant : Model.constants(form.type())) {
            String key = Meanings.key(form.type(), constant.getName());
            row(code(Model.text(constant)), meaning(key), since(key));
        }
    }

    // Parts of the page

    private void heading(Class<?> type) {
        page.append("\n### ").append(Model.name(type)).append("\n\n");
    }

    private void row(String... cells) {
        page.append("|");
        for (String cell : cells) {
            page.append(' ').append(cell.replace("|", "\\|")).append(cell.isEmpty() ? "|" : " |");
        }
        page.append('\n');
    }

    private static String link(Class<?> type) {
        return "[" + Model.name(type) + "](#" + target(type) + ")";
    }

    /** What GitHub makes of a heading. */
    private static String target(Class<?> type) {
        return Model.name(type).toLowerCase(Locale.ROOT).replace(".", "");
    }

    private static String anchor(Class<?> type) {
        return "<a id=\"" + target(type) + "\"></a>";
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private String meaning(TextForm<?> form) {
        return Model.isOurs(form.type()) ? meaning(Meanings.key(form.type())) : FormWords.meaning(form);
    }

    private String meaning(String key) {
        return Optional.ofNullable(meanings.get(key)).map(Meaning::sentence).orElse("");
    }

    private String since(String key) {
        return Optional.ofNullable(meanings.get(key)).map(Meaning::since).orElse("");
    }
}
