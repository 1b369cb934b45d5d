package io.github.biglocal.examples;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.GssCode;
import io.github.biglocal.area.Region;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.FundingStream;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.TextForms;
import io.github.biglocal.rule.Report;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.tables.BigLocalTables;
import io.github.biglocal.tables.ShortTables;
import io.github.biglocal.tables.TableProblems;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.SheetLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** What is said of documents that are broken in each of the ways that are told apart. */
final class ProblemSamples {
    private static final Programme ANSWERED = Programme.builder()
            .id(ProgrammeId.of("mine"))
            .name("Mine")
            .addPlans(Plan.builder()
                    .id(PlanId.of("p"))
                    .area(AreaId.of("a"))
                    .endorsed(LocalDate.of(2015, 7, 1))
                    .build())
            .addProjects(Project.builder()
                    .id(ProjectId.of("d"))
                    .area(AreaId.of("a"))
                    .title("Park")
                    .addMatchLines(FundingLine.of(Money.of(CurrencyUnit.GBP, 5)))
                    .build())
            .build();

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
        versions();
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
        reforms();
        tables();
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

    /** What is said of tables: of files, of headings and rows, of cells, of what belongs together. */
    private void versions() {
        String whole = "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\"}";
        versions(
                "A folder of versions, of which one has no day and one cannot be read",
                Map.of("2016-03-31.json", whole, "2016-06-30.json", "{", "trafford.json", whole));
        versions(
                "Two versions of one day, and one of another programme",
                Map.of(
                        "2016-03-31.json",
                        whole,
                        "2016-06-30.json",
                        whole,
                        "2016-06-30-trafford.json",
                        whole,
                        "2016-09-30.json",
                        whole.replace("\"p\"", "\"q\"")));
        versions(
                "A dated file that is not JSON, and a file that is passed over",
                Map.of("2016-03-31.json", whole, "2016-06-01-notes.txt", "n", "README.txt", "n"));
        versions("A folder of no version", Map.of());
        page.problems(
                "A folder of versions that is not there",
                json.readVersions(Path.of("no-such-folder")).problems());
    }

    /** Under a name that is the same on every machine, since problems name files as the caller does. */
    private void versions(String title, Map<String, String> files) {
        Path folder = Path.of("target", "versions");
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.problems(title, json.readVersions(folder).problems());
        files.keySet().forEach(file -> delete(folder.resolve(file)));
        delete(folder);
    }

    private void tables() {
        page.section("Problems of reading: tables");
        table("There is none", "no-such-file.xlsx", Optional.empty());
        table("It is a web page", "grants.xlsx", Optional.of("<html><body>grants</body></html>"));
        table("It is JSON", "grants.csv", Optional.of("{\"grants\": []}"));
        table("It is empty", "grants.csv", Optional.of(""));
        table("It is all there is", "grants.csv", Optional.of("ID,Area,Title\ng1,a,Fair\n"));
        table("It is a zip that breaks off", "grants.zip", Optional.of("PK\u0003\u0004grants"));
        table("It has a row of an example", "grants.csv", Optional.of("ID,Area,Title\n#example,a,Fair\n"));
        table(
                "A row may be a total",
                "grants.csv",
                Optional.of("ID,Area,Title,Amount awarded\ng1,a,Fair,5\ng2,a,All grants,5\n"));
        page.problems("It is not in Unicode", read("grants.csv", "", file -> {
            try {
                Files.write(file, "ID,Area,Title\ng1,a,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return BigLocalTables.standard().read(file);
        }));
        page.problems(
                "It is larger than allowed",
                read(
                        "grants.csv",
                        "ID,Area,Title\ng1,a,Fair\n",
                        file -> BigLocalTables.standard()
                                .with(SheetFiles.standard()
                                        .withLimits(SheetLimits.standard().withColumns(2)))
                                .read(file)));
        folder("A file of another kind", Map.of("grants.csv", "ID,Area,Title\ng1,a,Fair\n", "map.pdf", "%PDF"));
        folder(
                "Two files of one name",
                Map.of("grants.csv", "ID,Area,Title\ng1,a,Fair\n", "grants.tsv", "ID\tArea\tTitle\ng2\ta\tWalk\n"));
        folder("No table at all", Map.of("map.pdf", "%PDF"));
        folder(
                "Two that fit",
                Map.of("2019.csv", "Grant,Match\n1,1\n", "2020.csv", "Grant,Match\n2,2\n"),
                file -> BigLocalTables.standard().read(file, ShortTables.projects()));
        page.problems(
                "A row may be the total of projects",
                read(
                        "projects.csv",
                        "Project,Grant,Match\nA,100,50\nB,200,50\nAll projects,300,100\n",
                        file -> BigLocalTables.standard().read(file, ShortTables.projects())));
        table("A blank that cannot be seen", "grants.csv", Optional.of("ID,Area,Title\ng1,a\u00a0,Fair\n"));
        table("It is of no kind of record", "money.csv", Optional.of("ID,Area,Title\ng1,a,Fair\n"));
        table("It is separated by semicolons", "grants.csv", Optional.of("ID;Area;Title\ng1;a;Fair\n"));
        table("A quotation mark is not closed", "grants.csv", Optional.of("ID,Area,Title\ng1,a,\"Fair\n"));
        table("It has no headings", "grants.csv", Optional.of("g1,a,Fair\ng2,a,Walk\n"));
        table("A column is missing", "grants.csv", Optional.of("ID,Area\ng1,a\n"));
        table("A heading is not known", "grants.csv", Optional.of("ID,Area,Titel,Title\ng1,a,x,Fair\n"));
        table("A column is there twice", "grants.csv", Optional.of("ID,Area,Title,Title\ng1,a,Fair,Walk\n"));
        table("A column has no heading", "grants.csv", Optional.of("ID,Area,Title,\ng1,a,Fair,5\n"));
        table("There is a title", "grants.csv", Optional.of("Our grants\nID,Area,Title\ng1,a,Fair\n"));
        table("The headings come again", "grants.csv", Optional.of("ID,Area,Title\ng1,a,Fair\nID,Area,Title\n"));
        table(
                "There is a total",
                "grants.csv",
                Optional.of("ID,Area,Title,Amount awarded\ng1,a,Fair,5\ng2,a,Walk,6\nTotal,,,11\n"));
        table("There is a note", "grants.csv", Optional.of("ID,Area,Title\ng1,a,Fair\n\nAs agreed in May\n"));
        for (String cell : List.of(
                "£15k", "1e3", "-", "n/a", "\"1.234,50\"", "1.500", "333.333", "$5", "all of it", "#REF!", "-5")) {
            table("An amount", "grants.csv", Optional.of("ID,Area,Title,Amount awarded\ng1,a,Fair," + cell + "\n"));
        }
        for (String cell :
                List.of("03/04/2021", "31/02/2020", "7/8/21", "43465", "2019", "spring 2016", "2016-04-01T10:30:00")) {
            table("A day", "grants.csv", Optional.of("ID,Area,Title,Award date\ng1,a,Fair," + cell + "\n"));
        }
        table("A code", "grants.csv", Optional.of("ID,Area,Title,Status\ng1,a,Fair,AWARDD\n"));
        table("Several codes", "grants.csv", Optional.of("ID,Area,Title,Purposes\ng1,a,Fair,\"EVENT,WORKS\"\n"));
        table("A blank cell", "grants.csv", Optional.of("ID,Area,Title\ng1,,Fair\n"));
        table(
                "A period",
                "grants.csv",
                Optional.of("ID,Area,Title,Period from,Period to\ng1,a,Fair,2016-04-02,2016-04-01\n"));
        folder(
                "A part of no record",
                Map.of(
                        "grants.csv",
                        "ID,Area,Title\ng1,a,Fair\n",
                        "Grant payments.csv",
                        "Grant ID,Date,Amount\ng2,,5\n"));
        folder(
                "A part that cannot be read",
                Map.of(
                        "grants.csv",
                        "ID,Area,Title\ng1,a,Fair\n",
                        "Grant payments.csv",
                        "Grant ID,Date,Amount\ng1,,x\n"));
        folder(
                "Two with one id",
                Map.of(
                        "grants.csv",
                        "ID,Area,Title\ng1,a,Fair\ng1,a,Walk\n",
                        "Grant payments.csv",
                        "Grant ID,Date,Amount\ng1,,5\n"));
        folder("Two programmes", Map.of("programme.csv", "ID,Name\np,P\nq,Q\n"));
        folder("Another version", Map.of("programme.csv", "ID,Name,Format version\np,P,2.0\n"));
        page.problems(
                "The name of another table",
                read(
                        "projects.csv",
                        "ID,Area,Title\ng1,a,Fair\n",
                        file -> BigLocalTables.standard().read(file, Grant.class)));
        page.problems(
                "A list of projects",
                read(
                        "projects.csv",
                        "Grant,Others,Match\n5,6,\n",
                        file -> BigLocalTables.standard()
                                .withHeading("Others", "Matches")
                                .read(file, ShortTables.projects())));
        page.problems(
                "A list of members",
                read(
                        "members.csv",
                        "Name,Resident,From\nJ Smith,maybe,\nP Jones,yes,\n",
                        file -> BigLocalTables.standard()
                                .read(file, ShortTables.members(PartnershipId.of("p"), AreaId.of("a")))));
        page.problems(
                "Answers to questions, of which something was recorded meanwhile",
                read("answers.csv", """
                        Record,ID,Which entry,As of,Answer,Field
                        plan,p,,2016-06-01,02/07/2015,endorsed
                        plan,p,,2016-06-01,no,submitted
                        project,d,"match lines, entry 1; amount £2",2016-06-01,pledged,matchLines/0/status
                        """, file -> BigLocalTables.standard().readAnswers(file, ANSWERED)));
    }

    private void table(String title, String name, Optional<String> text) {
        List<Problem> problems = read(name, text.orElse(""), file -> {
            if (text.isEmpty()) {
                delete(file);
            }
            return BigLocalTables.standard().read(file);
        });
        page.problems(title, problems.size() == 1 ? problems : withoutProgramme(problems));
    }

    private void folder(String title, Map<String, String> files) {
        folder(title, files, BigLocalTables.standard()::read);
    }

    private void folder(String title, Map<String, String> files, Function<Path, Loaded<?>> reading) {
        page.problems(title, withoutProgramme(read("north", "", folder -> {
            delete(folder);
            try {
                Files.createDirectories(folder);
                for (Map.Entry<String, String> file : files.entrySet()) {
                    Files.writeString(folder.resolve(file.getKey()), file.getValue());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return reading.apply(folder);
        })));
    }

    /** It is said of nearly all of them. */
    private static List<Problem> withoutProgramme(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> !problem.code().equals(TableProblems.NO_PROGRAMME))
                .toList();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Problem> read(String name, String text, Function<Path, Loaded<?>> reading) {
        try {
            Path file = Scratch.folder().resolve(name);
            Files.writeString(file, text);
            return reading.apply(file).problems();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private void reforms() {
        page.section("Problems of reading: a reform");
        String step =
                "{\"from\": \"2016-04-01\", \"rules\": {\"resident-majority\": {\"parameters\": {\"minimum\": \"3/2\"}}}}";
        reform("Its only value is refused", step);
        reform(
                "One of two values is refused",
                step
                        + ", {\"from\": \"2018-04-01\", \"rules\": {\"resident-majority\": {\"parameters\": {\"minimum\": \"3/5\"}}}}");
    }

    private void reform(String what, String steps) {
        page.problems(
                what,
                json.parseReform(
                                "{\"formatVersion\": \"1.0\", \"reform\": \"r\", \"steps\": [" + steps + "]}",
                                BigLocalRules.standard())
                        .problems());
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
