package io.github.biglocal.examples;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.GssCode;
import io.github.biglocal.area.Region;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.match.FundingStream;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.TextForms;
import io.github.biglocal.rule.Report;
import io.github.biglocal.serialization.json.BigLocalJson;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** What is said of documents that are broken in each of the ways that are told apart. */
final class ProblemSamples {
    private final ResultsPage page;
    private final BigLocalJson json = BigLocalJson.standard();

    ProblemSamples(ResultsPage page) {
        this.page = page;
    }

    void write() {
        page.section("Problems of reading: the file");
        page.problems("There is none", json.read(Path.of("no-such-file.json")).problems());
        page.problems("It is a folder", json.read(Path.of(".")).problems());
        page.problems(
                "It is not text",
                json.read(new ByteArrayInputStream(new byte[] {'{', (byte) 0xE9, '}'}), "programme.json")
                        .problems());
        document("It is empty", "");
        document("It ends too early", "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\", \"areas\": [");
        document("It is not JSON", "{\"formatVersion\": \"1.0\", \"id\": \"p\" \"name\": \"P\"}");
        document("It is a list", "[1, 2]");
        document("More text follows", "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\"} {}");
        document("It has no version", "{\"id\": \"p\", \"name\": \"P\"}");
        document("Its version is newer", "{\"formatVersion\": \"1.7\", \"id\": \"p\", \"name\": \"P\"}");
        document("Its version is another", "{\"formatVersion\": \"2.0\", \"id\": \"p\", \"name\": \"P\"}");
        document("Its version is a number", "{\"formatVersion\": 1.0, \"id\": \"p\", \"name\": \"P\"}");
        document("It has neither id nor name", "{\"formatVersion\": \"1.0\"}");
        document("It has no name", "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": null}");
        document("Its name is blank", "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \" \"}");
        document(
                "It is nested too deep",
                "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\", \"x\": " + "[".repeat(200)
                        + "]".repeat(200) + "}");
        document(
                "A number is too long",
                "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\", \"x\": " + "9".repeat(2_000) + "}");
        document(
                "A list is not a list",
                "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\", \"areas\": {\"id\": \"a\"}}");
        document(
                "A field of it is not known",
                "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\", \"aeras\": []}");
        document(
                "A field of it is given twice",
                "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\", \"name\": \"Q\"}");
        List<Problem> many = json.parse("{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\", \"areas\": ["
                        + "1,".repeat(1_200) + "1]}")
                .problems();
        page.problems("A thousand and more", many.subList(many.size() - 1, many.size()));
        page.section("Problems of reading: records");
        for (String field : List.of(
                "\"announced\": \"31/02/2020\"",
                "\"announced\": \"2020-02-31\"",
                "\"announced\": 2020",
                "\"region\": \"EAST_MIDLAND\"",
                "\"setting\": 5",
                "\"gssCodes\": [\"E0700003\"]",
                "\"regoin\": \"EAST_MIDLANDS\"",
                "\"colour\": \"red\"",
                "\"colour\": null",
                "\"localAuthorities\": [{\"nmae\": \"B\", \"name\": \"B\"}]",
                "\"localAuthorities\": [{}]",
                "\"localAuthorities\": 5",
                "\"formerNames\": [null]",
                "\"name\": \"B\"",
                "\"x\": " + "[".repeat(60) + "]".repeat(60),
                "\"x\": 1E99999")) {
            record("areas", "\"id\": \"a\", \"name\": \"A\", " + field);
        }
        record("areas", "\"id\": \"a\", \"name\": 5");
        record("areas", "\"id\": \"a\", \"name\": null");
        record("areas", "\"id\": \"a\", \"name\": \" \"");
        record("areas", "\"id\": \"a\"");
        record("areas", "\"id\": \" a\", \"name\": \"A\"");
        record("areas", "\"id\": \"a\\tb\", \"name\": \"A\"");
        record("areas", "\"name\": \"A\", \"colour\": \"red\"");
        record("areas", "\"colour\": \"red\"");
        String grant = "\"id\": \"g\", \"area\": \"a\", \"title\": \"G\", ";
        record("grants", "\"id\": \"g\", \"area\": \"a\"");
        record("grants", grant + "\"awarded\": \"2020-01-01\", \"amount\": \"£5\"");
        record("grants", grant + "\"amountAwarded\": \"5\"");
        record("grants", grant + "\"amountAwarded\": 5");
        record("grants", grant + "\"amountAwarded\": \"GBP 5.001\"");
        record("grants", grant + "\"amountAwarded\": \"XYZ 5.00\"");
        record("grants", grant + "\"amountAwarded\": \"GBP -5.00\"");
        record("grants", grant + "\"purposes\": [\"EVENT\", \"EVENT\"]");
        record("grants", grant + "\"payments\": [{\"date\": \"2020-01-01\"}]");
        record("grants", grant + "\"payments\": [{\"date\": 5, \"amount\": \"GBP 5.00\"}]");
        record("grants", grant + "\"payments\": {\"date\": \"2020-01-01\"}");
        record("partnerships", "\"id\": \"p\", \"area\": \"a\", \"members\": [{\"id\": \"m\", \"terms\": [\"2016\"]}]");
        record(
                "partnerships",
                "\"id\": \"p\", \"area\": \"a\", \"members\": [{\"id\": \"m\", \"terms\":"
                        + " [\"2016-01-02/2016-01-01\"]}]");
        record(
                "projects",
                "\"id\": \"p\", \"area\": \"a\", \"title\": \"P\", \"matchLines\": [{\"amount\": \"GBP 5.00\","
                        + " \"stream\": \"LOCAL_GOVERMENT\"}]");
        record(
                "projects",
                "\"id\": \"p\", \"area\": \"a\", \"title\": \"P\", \"matchLines\": [{\"amount\": \"GBP 5.00\","
                        + " \"stream\": \"MOON\"}]");
        record("activities", "\"id\": \"p\", \"area\": \"a\", \"title\": \"P\", \"participants\": 99999999999");
        record("activities", "\"id\": \"p\", \"area\": \"a\", \"title\": \"P\", \"participants\": 1.5");
        record("activities", "\"id\": \"p\", \"area\": \"a\", \"title\": \"P\", \"participants\": -1");
        page.problems("areas: null", json.parse(inDocument("areas", "null")).problems());
        settings();
        page.section("Problems of reading: single values");
        page.problems(
                "A payment",
                json.parse("{\"date\": \"2020-01-01\"}", Payment.class).problems());
        page.problems(
                "A currency", json.parse("\"Zebedee\"", CurrencyUnit.class).problems());
        page.problems("An area", json.parse("\"a\"", Area.class).problems());
        page.problems("A report", json.parse("{}", Report.class).problems());
        page.problems("A result", json.parse("{}", LeverageResult.class).problems());
        Map<String, Problem> texts = new LinkedHashMap<>();
        for (Class<?> type : List.of(
                Integer.class,
                BigDecimal.class,
                Ratio.class,
                Money.class,
                LocalDate.class,
                Year.class,
                LocalDateRange.class,
                CurrencyUnit.class,
                URI.class,
                GssCode.class,
                AreaId.class,
                Region.class,
                FundingStream.class)) {
            for (String text :
                    List.of("12 x", "99999999999", "2020-02-31/..", " ", "GBP 1.005", "GBP 99999999999999999999")) {
                TextForms.of(type)
                        .orElseThrow()
                        .read(
                                text,
                                () -> Place.inSheet("book.xlsx", type.getSimpleName())
                                        .atRow(2))
                        .problems()
                        .forEach(problem -> texts.putIfAbsent(type + problem.message(), problem));
            }
        }
        page.problems("Texts of each form", texts.values());
        page.sentences(
                "What a form is",
                List.of(
                        TextForms.of(Integer.class).orElseThrow().description(),
                        TextForms.of(Money.class).orElseThrow().description(),
                        TextForms.of(LocalDate.class).orElseThrow().description(),
                        TextForms.of(Bound.class).orElseThrow().description(),
                        TextForms.of(AreaId.class).orElseThrow().description(),
                        TextForms.of(URI.class).orElseThrow().description()));
        page.sentences(
                "What was read, on one line",
                List.of(
                        Loaded.of("read"),
                        json.parse("{\"id\": \"p\", \"name\": \"P\"}"),
                        json.parse(""),
                        json.parse("{\"formatVersion\": \"1.0\"}")));
    }

    private void settings() {
        page.section("Problems of reading: settings of rules");
        for (String field : List.of(
                "\"rule\": {}",
                "\"rules\": []",
                "\"acceptances\": {}",
                "\"acceptances\": [{}]",
                "\"acceptances\": [{\"rule\": \"rep-in-pst\", \"about\": \"Area a\", \"reason\": \" \", \"lastDay\":"
                        + " \"2016-02-30\"}]")) {
            settings(field, field);
        }
        for (String rule : List.of(
                "\"minimum-size\": {}",
                "\"no-such\": {}",
                "\"influence-is-shown\": {}",
                "\"influence-is-shown\": {}, \"influence-is-evidenced\": {}",
                "\"rep-in-post\": \"OFF\"",
                "\"rep-in-post\": null",
                "\"rep-in-post\": {\"use\": false, \"severity\": \"FATAL\", \"off\": true}",
                "\"rep-in-post\": {\"parameters\": {\"minimum\": 8}}",
                "\"resident-majority\": {\"minimum\": \"2/3\"}")) {
            settings(rule, "\"rules\": {" + rule + "}");
        }
        for (String value : List.of(
                "\"partnership-minimum-size\": \"minimun\": 6",
                "\"partnership-minimum-size\": \"minimum\": 0",
                "\"partnership-minimum-size\": \"minimum\": \"6\"",
                "\"partnership-minimum-size\": \"minimum\": null",
                "\"partnership-minimum-size\": \"minimum\": 99999999999",
                "\"allocation-minimum\": \"minimum\": 500",
                "\"allocation-minimum\": \"minimum\": \"GBP -1.00\"",
                "\"announced-with-its-wave\": \"wave-1\": \"27/07/2010\"",
                "\"resident-majority\": \"counted\": \"VOTING_MEMBRES\"",
                "\"resident-majority\": \"minimum\": \"51 %\"",
                "\"resident-majority\": \"minimum\": \"3/2\"",
                "\"resident-majority\": \"minimum\": []",
                "\"resident-majority\": \"minimum\": [\"2/3\"]",
                "\"resident-majority\": \"minimum\": [{\"period\": \"2015\", \"source\": {\"note\": \"ours\"}}]",
                "\"grant-purpose-allowed\": \"prohibited\": \"POLITICAL\"",
                "\"grant-purpose-allowed\": \"prohibited\": [\"POLITICLA\", 1]")) {
            settings(value, "\"rules\": {" + value.replaceFirst(": ", ": {\"parameters\": {") + "}}}");
        }
    }

    private void settings(String what, String field) {
        page.problems(
                "`" + what + "`",
                json.readSettings(
                                new ByteArrayInputStream(("{\"formatVersion\": \"1.0\",\n" + field + "}")
                                        .getBytes(StandardCharsets.UTF_8)),
                                "rules.json",
                                BigLocalRules.all())
                        .problems());
    }

    private void document(String what, String text) {
        page.problems(
                what,
                json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "programme.json")
                        .problems());
    }

    private static String inDocument(String list, String record) {
        return "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\",\n\"" + list + "\": [" + record + "]}";
    }

    private void record(String list, String fields) {
        String shown = fields.length() > 150 ? fields.substring(0, 80) + "…" : fields;
        page.problems(
                "`" + list + "`: `" + shown + "`",
                json.read(
                                new ByteArrayInputStream(
                                        inDocument(list, "{" + fields + "}").getBytes(StandardCharsets.UTF_8)),
                                "programme.json")
                        .problems());
    }
}
