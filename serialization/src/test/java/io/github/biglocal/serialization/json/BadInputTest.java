package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.money.Payment;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.rule.Severity;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private final BigLocalJson json = BigLocalJson.standard();

    /** A document with a record on its third line, the first of its list, and good records all around it. */
    static String document(String list, String record) {
        String next = switch (list) {
            case "areas" -> "{\"id\": \"next\", \"name\": \"N\"}";
            case "partnerships", "schemes" -> "{\"id\": \"next\", \"area\": \"a\", \"name\": \"N\"}";
            case "plans" -> "{\"id\": \"next\", \"area\": \"a\"}";
            case "allocations" -> "{\"id\": \"next\", \"area\": \"a\", \"initial\": \"GBP 1.00\"}";
            case "projects", "grants" -> "{\"id\": \"next\", \"area\": \"a\", \"title\": \"N\"}";
            default -> throw new IllegalArgumentException(list);
        };
        return """
            {"formatVersion": "1.0", "id": "p", "name": "P", "organisations": [{"id": "before", "name": "O"}],
            "%s": [
            %s,
            %s
            ], "loans": [{"id": "after", "area": "a", "title": "L"}]}
            """.formatted(list, record, next);
    }

    private static List<String> idsOf(Loaded<Programme> loaded) {
        return loaded.value().orElseThrow().all(Entity.class).stream()
                .map(entity -> entity.reference().id())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        text for a number | areas | {"id": "broken", "name": "B", "wave": "2"} | WRONG_TYPE | 39 | /areas/0/wave
        empty text for a number | areas | {"id": "broken", "name": "B", "wave": ""} | WRONG_TYPE | 39 | /areas/0/wave
        blank text for a number | areas | {"id": "broken", "name": "B", "wave": " "} | WRONG_TYPE | 39 | /areas/0/wave
        fraction for a whole number | areas | {"id": "broken", "name": "B", "wave": 7.5} | WRONG_TYPE | 39 | /areas/0/wave
        fraction for a count | areas | {"id": "broken", "name": "B", "population": 7.5} | WRONG_TYPE | 45 | /areas/0/population
        list for a count | areas | {"id": "broken", "name": "B", "population": [7]} | WRONG_TYPE | 45 | /areas/0/population
        boolean for a number | areas | {"id": "broken", "name": "B", "wave": true} | WRONG_TYPE | 39 | /areas/0/wave
        object for a number | areas | {"id": "broken", "name": "B", "wave": {"number": 1}} | WRONG_TYPE | 39 | /areas/0/wave
        list for a number | areas | {"id": "broken", "name": "B", "wave": [1]} | WRONG_TYPE | 39 | /areas/0/wave
        number for a text | areas | {"id": "broken", "name": 5} | WRONG_TYPE | 26 | /areas/0/name
        boolean for a text | areas | {"id": "broken", "name": false} | WRONG_TYPE | 26 | /areas/0/name
        object for a text | areas | {"id": "broken", "name": {"en": "B"}} | WRONG_TYPE | 26 | /areas/0/name
        number for a text in a list | areas | {"id": "broken", "name": "B", "settlements": ["A", 5]} | WRONG_TYPE | 52 | /areas/0/settlements/1
        number for an optional text | plans | {"id": "broken", "area": "a", "vision": 5} | WRONG_TYPE | 41 | /plans/0/vision
        number for an id | areas | {"name": "B", "id": 5} | WRONG_TYPE | 21 | /areas/0/id
        object for a list | areas | {"id": "broken", "name": "B", "localAuthorities": {"name": "L"}} | WRONG_TYPE | 51 | /areas/0/localAuthorities
        text for a list | areas | {"id": "broken", "name": "B", "formerNames": "A"} | WRONG_TYPE | 46 | /areas/0/formerNames
        list for an object | areas | {"id": "broken", "name": "B", "localAuthorities": [["L"]]} | WRONG_TYPE | 52 | /areas/0/localAuthorities/0
        text for an object | areas | {"id": "broken", "name": "B", "localAuthorities": ["L"]} | WRONG_TYPE | 52 | /areas/0/localAuthorities/0
        text for a record | areas | "broken" | WRONG_TYPE | 1 | /areas/0
        number for a record | areas | 17 | WRONG_TYPE | 1 | /areas/0
        list for a record | areas | [{"id": "broken"}] | WRONG_TYPE | 1 | /areas/0
        number for money | allocations | {"id": "broken", "area": "a", "initial": 1000000} | WRONG_TYPE | 42 | /allocations/0/initial
        object for money | allocations | {"id": "broken", "area": "a", "initial": {"amount": 1}} | WRONG_TYPE | 42 | /allocations/0/initial
        number for a date | areas | {"id": "broken", "name": "B", "announced": 20160401} | WRONG_TYPE | 44 | /areas/0/announced
        list for a date | areas | {"id": "broken", "name": "B", "announced": [2016, 4, 1]} | WRONG_TYPE | 44 | /areas/0/announced
        number for a period | schemes | {"id": "broken", "area": "a", "name": "S", "period": 2016} | WRONG_TYPE | 54 | /schemes/0/period
        null record | areas | null | MISSING_FIELD | 1 | /areas/0
        null field | areas | {"id": "broken", "name": null} | MISSING_FIELD | 26 | /areas/0/name
        null money | allocations | {"id": "broken", "area": "a", "initial": null} | MISSING_FIELD | 42 | /allocations/0/initial
        null field of a small value | allocations | {"id": "broken", "area": "a", "initial": "GBP 1.00", "uplifts": [{"from": "2017-12-31", "amount": null}]} | MISSING_FIELD | 99 | /allocations/0/uplifts/0/amount
        field missing from a record | areas | {"id": "broken"} | MISSING_FIELD | 1 | /areas/0
        fields missing from a nested record | partnerships | {"id": "broken", "area": "a", "name": "B", "members": [{"terms": ["2016-04-01/.."]}]} | MISSING_FIELD | 56 | /partnerships/0/members/0
        field missing from a small value | allocations | {"id": "broken", "area": "a", "initial": "GBP 1.00", "uplifts": [{"from": "2017-12-31"}]} | MISSING_FIELD | 66 | /allocations/0/uplifts/0
        text for money | allocations | {"id": "broken", "area": "a", "initial": "a million"} | INVALID_VALUE | 42 | /allocations/0/initial
        amount without a currency | allocations | {"id": "broken", "area": "a", "initial": "1000000.00"} | INVALID_VALUE | 42 | /allocations/0/initial
        amount with a pound sign | allocations | {"id": "broken", "area": "a", "initial": "£1000000"} | INVALID_VALUE | 42 | /allocations/0/initial
        amount with commas | allocations | {"id": "broken", "area": "a", "initial": "GBP 1,000,000.00"} | INVALID_VALUE | 42 | /allocations/0/initial
        amount with an exponent | allocations | {"id": "broken", "area": "a", "initial": "GBP 1e6"} | INVALID_VALUE | 42 | /allocations/0/initial
        amount of an endless number | allocations | {"id": "broken", "area": "a", "initial": "GBP 1e999999999"} | INVALID_VALUE | 42 | /allocations/0/initial
        too many digits | allocations | {"id": "broken", "area": "a", "initial": "GBP 1234567890123456789.00"} | INVALID_VALUE | 42 | /allocations/0/initial
        too many decimals | allocations | {"id": "broken", "area": "a", "initial": "GBP 1.005"} | INVALID_VALUE | 42 | /allocations/0/initial
        unknown currency | allocations | {"id": "broken", "area": "a", "initial": "ZZZ 1.00"} | INVALID_VALUE | 42 | /allocations/0/initial
        negative money | allocations | {"id": "broken", "area": "a", "initial": "GBP -1.00"} | INVALID_VALUE | 1 | /allocations/0
        negative money in a small value | allocations | {"id": "broken", "area": "a", "initial": "GBP 1.00", "uplifts": [{"from": "2017-12-31", "amount": "GBP -5.00"}]} | INVALID_VALUE | 66 | /allocations/0/uplifts/0
        mixed currencies | projects | {"id": "broken", "area": "a", "title": "D", "programmeLines": [{"amount": "GBP 1.00"}], "matchLines": [{"amount": "EUR 1.00"}]} | INVALID_VALUE | 1 | /projects/0
        negative number | areas | {"id": "broken", "name": "B", "wave": -1} | INVALID_VALUE | 1 | /areas/0
        negative count | areas | {"id": "broken", "name": "B", "population": -1} | INVALID_VALUE | 45 | /areas/0/population
        count in other words | areas | {"id": "broken", "name": "B", "population": "over 7000"} | INVALID_VALUE | 45 | /areas/0/population
        day that February never has | areas | {"id": "broken", "name": "B", "announced": "2016-02-30"} | INVALID_VALUE | 44 | /areas/0/announced
        day that February has in other years | areas | {"id": "broken", "name": "B", "announced": "2019-02-29"} | INVALID_VALUE | 44 | /areas/0/announced
        thirteenth month | areas | {"id": "broken", "name": "B", "announced": "2016-13-01"} | INVALID_VALUE | 44 | /areas/0/announced
        date with slashes | areas | {"id": "broken", "name": "B", "announced": "01/04/2016"} | INVALID_VALUE | 44 | /areas/0/announced
        date with a time | areas | {"id": "broken", "name": "B", "announced": "2016-04-01T10:00:00Z"} | INVALID_VALUE | 44 | /areas/0/announced
        empty text for a date | areas | {"id": "broken", "name": "B", "announced": ""} | INVALID_VALUE | 44 | /areas/0/announced
        impossible day in a small value | allocations | {"id": "broken", "area": "a", "initial": "GBP 1.00", "uplifts": [{"from": "2016-02-30", "amount": "GBP 5.00"}]} | INVALID_VALUE | 75 | /allocations/0/uplifts/0/from
        reversed period | schemes | {"id": "broken", "area": "a", "name": "S", "period": "2019-03-31/2016-04-01"} | INVALID_VALUE | 54 | /schemes/0/period
        period without a slash | schemes | {"id": "broken", "area": "a", "name": "S", "period": "2016-04-01"} | INVALID_VALUE | 54 | /schemes/0/period
        period with an impossible day | schemes | {"id": "broken", "area": "a", "name": "S", "period": "2016-04-01/2019-02-29"} | INVALID_VALUE | 54 | /schemes/0/period
        blank name | areas | {"id": "broken", "name": " "} | INVALID_VALUE | 1 | /areas/0
        blank id | areas | {"name": "B", "id": " "} | INVALID_VALUE | 21 | /areas/0/id
        id with white space at its end | areas | {"name": "B", "id": "broken "} | INVALID_VALUE | 21 | /areas/0/id
        id with a space without width at its end (OpenDataServices/cove, issue 586) | areas | {"name": "B", "id": "broken\\u200B"} | INVALID_VALUE | 21 | /areas/0/id
        id with a letter and its accent apart (OpenDataServices/cove, issue 586) | areas | {"name": "B", "id": "broke\\u0301"} | INVALID_VALUE | 21 | /areas/0/id
        blank name of a no-break space (OpenDataServices/cove, issue 586) | areas | {"id": "broken", "name": "\\u00A0"} | INVALID_VALUE | 1 | /areas/0
        half an emoji at the end of a title (FasterXML/jackson-core, issue 1500) | grants | {"id": "broken", "area": "a", "title": "Tea \\uD83C"} | INVALID_VALUE | 1 | /grants/0
        text that is no GSS code | areas | {"id": "broken", "name": "B", "gssCodes": ["E01000001", "Nottingham"]} | INVALID_VALUE | 57 | /areas/0/gssCodes/1
        member who never was one | partnerships | {"id": "broken", "area": "a", "name": "B", "members": [{"id": "m"}]} | INVALID_VALUE | 56 | /partnerships/0/members/0
        code that is not on a closed list | areas | {"id": "broken", "name": "B", "region": "SCOTLAND"} | UNKNOWN_CODE | 41 | /areas/0/region
        empty text for a code of a closed list | areas | {"id": "broken", "name": "B", "region": ""} | UNKNOWN_CODE | 41 | /areas/0/region
        number for a code of a closed list | areas | {"id": "broken", "name": "B", "region": 3} | WRONG_TYPE | 41 | /areas/0/region
        code not on a closed list, in a list | grants | {"id": "broken", "area": "a", "title": "G", "outcomesSought": ["WORLD_PEACE"]} | UNKNOWN_CODE | 64 | /grants/0/outcomesSought/0
        number too large for its field | areas | {"id": "broken", "name": "B", "wave": 99999999999} | NUMBER_TOO_LARGE | 39 | /areas/0/wave
        count too large | areas | {"id": "broken", "name": "B", "population": 99999999999} | NUMBER_TOO_LARGE | 45 | /areas/0/population
        field twice in a record | allocations | {"id": "broken", "area": "a", "initial": "GBP 1.00", "initial": "GBP 2.00"} | DUPLICATE_FIELD | 54 | /allocations/0/initial
        field twice in a nested record | projects | {"id": "broken", "area": "a", "title": "D", "matchLines": [{"amount": "GBP 1.00", "amount": "GBP 2.00"}]} | DUPLICATE_FIELD | 83 | /projects/0/matchLines/0/amount
        field twice in a small value | allocations | {"id": "broken", "area": "a", "initial": "GBP 1.00", "uplifts": [{"from": "2017-12-31", "from": "2017-12-31", "amount": "GBP 5.00"}]} | DUPLICATE_FIELD | 89 | /allocations/0/uplifts/0/from
        """)
    void aRecordThatCannotBeReadIsReportedWithItsPlaceAndTheOthersAreKept(
            String what, String list, String record, ProblemCode code, int column, String pointer) {
        Loaded<Programme> loaded = json.parse(document(list, record));

        assertThat(idsOf(loaded)).containsExactlyInAnyOrder("p", "before", "next", "after");
        assertThat(loaded.isComplete()).isFalse();
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.place().source()).isEqualTo("text");
            assertThat(InDocument.line(problem)).hasValue(3);
            assertThat(InDocument.column(problem)).hasValue(column);
            assertThat(problem.place().pointer()).hasValue(pointer);
            assertThat(problem.raw()).hasValue(record);
            assertThatItSaysSomething(problem);
        });
    }

    private static void assertThatItSaysSomething(Problem problem) {
        assertThat(problem.message()).matches("\\p{Lu}.{8,}\\.").doesNotContain("jackson", "java.");
        assertThat(problem.repair()).matches("\\p{Lu}.+\\.").doesNotContain("jackson", "java.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        in a list of texts | areas | {"id": "broken", "name": "B", "settlements": [null]} | /areas/0/settlements
        in a list of periods | partnerships | {"id": "broken", "area": "a", "name": "B", "members": [{"id": "m", "terms": [null]}]} | /partnerships/0/members/0/terms
        in a list of records | partnerships | {"id": "broken", "area": "a", "name": "B", "members": [null]} | /partnerships/0/members
        in a list of a small value | allocations | {"id": "broken", "area": "a", "initial": "GBP 1.00", "uplifts": [{"from": "2017-12-31", "amount": "GBP 5.00", "citations": [null]}]} | /allocations/0/uplifts/0/citations
        """)
    void aNullInAListIsAMissingValue(String what, String list, String record, String pointer) {
        Loaded<Programme> loaded = json.parse(document(list, record));
        assertThat(idsOf(loaded)).containsExactlyInAnyOrder("p", "before", "next", "after");
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_FIELD);
            assertThat(problem.place().pointer())
                    .hasValueSatisfying(path -> assertThat(path).startsWith(pointer));
            assertThat(problem.raw()).hasValue(record);
            assertThatItSaysSomething(problem);
        });
    }

    @Test
    void aNullForAnOptionalFieldIsTheSameAsLeavingItOut() {
        Loaded<Programme> loaded = json.parse(document(
                "areas",
                "{\"id\": \"a\", \"name\": \"A\", \"region\": null, \"population\": null, \"announced\": null,"
                        + " \"formerNames\": null, \"citations\": null}"));
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orThrow().areas().get(0))
                .isEqualTo(json.parse("{\"id\": \"a\", \"name\": \"A\"}", Area.class)
                        .orThrow());
    }

    @Test
    void aNullForAnOptionalFieldOfTheProgrammeIsTheSameAsLeavingItOut() {
        Loaded<Programme> loaded = json.parse(
                "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\", \"period\": null, \"areas\": null}");
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orThrow())
                .isEqualTo(json.parse("{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\"}")
                        .orThrow());
    }

    @Test
    void aNullForAFieldThatTheProgrammeNeedsIsAMissingField() {
        Loaded<Programme> loaded = json.parse("{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": null}");
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.errors()).first().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_FIELD);
            assertThat(InDocument.column(problem)).hasValue(45);
            assertThat(problem.place().pointer()).hasValue("/name");
            assertThat(problem.repair()).isNotEqualTo("Remove it.");
        });
    }

    @Test
    void aProgrammeWithoutAnIdAndWithABlankNameKeepsItsRecordsToo() {
        Loaded<Programme> loaded = json.parse("""
            {"formatVersion": "1.0", "name": " ", "areas": [{"id": "a", "name": "A", "y": null}]}
            """);
        assertThat(loaded.errors()).hasSize(2);
        assertThat(loaded.problems()).extracting(Problem::code).contains(ProblemCode.UNKNOWN_FIELD);
        assertThat(loaded.value()).hasValueSatisfying(programme -> {
            assertThat(programme.name()).isEqualTo("(not read)");
            assertThat(programme.areas().get(0).additionalFields()).containsEntry("y", AdditionalValue.Nothing.NOTHING);
        });
    }

    @Test
    void aSingleRecordThatCannotBeReadIsNotSaidToCostAnotherOne() {
        assertThat(json.parse("{\"id\": \"a\", \"name\": 5}", io.github.biglocal.area.Area.class)
                        .errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).doesNotContain("left out"));
    }

    @Test
    void recordsAreKeptWhereTheProgrammesOwnIdAndNameCannotBeRead() {
        Loaded<Programme> loaded = json.parse("""
            {"formatVersion": "1.0", "name": 5, "areas": [{"id": "a", "name": "A"}]}
            """);
        assertThat(loaded.isComplete()).isFalse();
        assertThat(loaded.errors()).hasSize(2);
        assertThat(loaded.value()).hasValueSatisfying(programme -> {
            assertThat(programme.id().value()).isEqualTo("not-read");
            assertThat(programme.areas()).hasSize(1);
        });
    }

    @Test
    void aCodeThatIsNotOnAClosedListIsReportedWithTheListsCodes() {
        assertThat(json.parse(document("areas", "{\"id\": \"broken\", \"name\": \"B\", \"setting\": \"SUBURBAN\"}"))
                        .errors())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message())
                            .isEqualTo("The code is not on the list of codes for setting. So all of /areas/0 is left"
                                    + " out.");
                    assertThat(problem.repair())
                            .startsWith("Write URBAN, ")
                            .contains("RURAL")
                            .doesNotContain("SUBURBAN");
                });
    }

    @Test
    void aCodeThatIsNotOnAnOpenListIsKeptWithAWarning() {
        Loaded<Programme> loaded = json.parse("""
            {"formatVersion": "1.0", "id": "p", "name": "P", "organisations": [
            {"id": "o", "name": "O", "type": "ALLOTMENT_SOCIETY"}
            ]}
            """);
        assertThat(loaded.isComplete()).isTrue();
        assertThat(loaded.orThrow().organisations().get(0).type())
                .hasValueSatisfying(type -> assertThat(type.value()).isEqualTo("ALLOTMENT_SOCIETY"));
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_CODE);
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.place()).hasToString("text:2:34 at /organisations/0/type");
            assertThat(problem.raw()).hasValueSatisfying(raw -> assertThat(raw).contains("ALLOTMENT_SOCIETY"));
            assertThatItSaysSomething(problem);
        });
    }

    @Test
    void whatIsWrongAndHowToMendItIsSaidInWordsOfTheFormat() {
        assertThat(problemWith("allocations", "{\"id\": \"broken\", \"area\": \"a\", \"initial\": 5}"))
                .hasToString("text:3:42 at /allocations/0/initial: WRONG_TYPE: The value is not a text such as"
                        + " \"GBP 147805.00\". So all of /allocations/0 is left out. Write one instead.");
        assertThat(problemWith("areas", "{\"id\": \"broken\", \"name\": \"B\", \"announced\": 5}"))
                .hasToString("text:3:44 at /areas/0/announced: WRONG_TYPE: The value is not a text such as"
                        + " \"2016-04-01\". So all of /areas/0 is left out. Write one instead.");
        assertThat(problemWith("areas", "{\"name\": \"B\"}"))
                .hasToString(
                        "text:3:1 at /areas/0: MISSING_FIELD: The field id is missing. So all of /areas/0 is left out."
                                + " Give it a value.");
        assertThat(problemWith(
                        "schemes",
                        "{\"id\": \"broken\", \"area\": \"a\", \"name\": \"S\", \"period\":"
                                + " \"2019-01-01/2018-01-01\"}"))
                .hasToString(
                        "text:3:54 at /schemes/0/period: INVALID_VALUE: \"2019-01-01/2018-01-01\": The last day of the"
                                + " period is before its first. So all of /schemes/0 is left out. Exchange them.");
        assertThat(problemWith("areas", "{\"id\": \"broken\", \"name\": \"B\", \"population\": 99999999999}"))
                .hasToString(
                        "text:3:45 at /areas/0/population: NUMBER_TOO_LARGE: The number is too large for its field."
                                + " So all of /areas/0 is left out. Correct the number.");
        assertThat(problemWith("areas", "{\"id\": \"broken\", \"name\": \"B\", \"name\": \"C\"}"))
                .hasToString("text:3:31 at /areas/0/name: DUPLICATE_FIELD: The field \"name\" is given twice. So all of"
                        + " /areas/0 is left out. Remove one of the two.");
    }

    private Problem problemWith(String list, String record) {
        List<Problem> problems = json.parse(document(list, record)).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void everyBrokenRecordIsReportedNotOnlyTheFirst() {
        Loaded<Programme> loaded = json.parse("""
            {"formatVersion": "1.0", "id": "p", "name": "P", "areas": [
            {"id": "a"},
            {"id": "b", "name": "B"},
            {"id": "c", "name": 5},
            null,
            {"id": "d", "name": "D"}
            ], "grants": [
            {"id": "e"}
            ]}
            """);
        assertThat(loaded.problems())
                .extracting(problem -> problem.place().toString())
                .containsExactly(
                        "text:2:1 at /areas/0",
                        "text:4:21 at /areas/2/name",
                        "text:5:1 at /areas/3",
                        "text:8:1 at /grants/0");
        assertThat(idsOf(loaded)).containsExactlyInAnyOrder("p", "b", "d");
    }

    @Test
    void somethingElseInPlaceOfAListIsReportedAndTheOtherListsAreKept() {
        Loaded<Programme> loaded = json.parse("""
            {"formatVersion": "1.0", "id": "p", "name": "P",
            "areas": {"id": "a", "name": "A"},
            "plans": "none",
            "loans": [{"id": "after", "area": "a", "title": "L"}]}
            """);
        assertThat(idsOf(loaded)).containsExactlyInAnyOrder("p", "after");
        assertThat(loaded.problems())
                .extracting(Problem::code, problem -> problem.place().toString())
                .containsExactly(
                        tuple(ProblemCode.WRONG_TYPE, "text:2:10 at /areas"),
                        tuple(ProblemCode.WRONG_TYPE, "text:3:10 at /plans"));
        assertThat(loaded.problems().get(0).raw())
                .hasValueSatisfying(raw -> assertThat(raw).contains("\"id\"", "\"a\"", "\"A\""));
        assertThat(loaded.problems().get(1).raw()).hasValue("\"none\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": \"a\", \"id\": \"b\"}", "{\"id\": [{\"x\": 1, \"x\": 2}]}"})
    void aFieldTwiceInSomethingInPlaceOfAListDoesNotEndTheReading(String areas) {
        Loaded<Programme> loaded = json.parse("""
            {"formatVersion": "1.0", "id": "p", "name": "P",
            "areas": %s,
            "loans": [{"id": "after", "area": "a", "title": "L"}]}
            """.formatted(areas));
        assertThat(idsOf(loaded)).containsExactlyInAnyOrder("p", "after");
        assertThat(loaded.errors()).isNotEmpty();
    }

    @Test
    void aFieldTwiceInTheDocumentIsReportedAndTheFirstIsKept() {
        Loaded<Programme> loaded = json.parse("""
            {"formatVersion": "1.0", "id": "p", "name": "P",
            "areas": [{"id": "first", "name": "A"}],
            "areas": [{"id": "second", "name": "B"}],
            "id": "q",
            "loans": [{"id": "after", "area": "a", "title": "L"}]}
            """);
        assertThat(idsOf(loaded)).containsExactlyInAnyOrder("p", "first", "after");
        assertThat(loaded.problems()).extracting(Problem::code).containsOnly(ProblemCode.DUPLICATE_FIELD);
        assertThat(loaded.problems())
                .extracting(
                        problem -> problem.place().toString(),
                        problem -> problem.raw().orElseThrow())
                .containsExactly(
                        tuple("text:3:1 at /areas", "\"areas\": [{\"id\": \"second\", \"name\": \"B\"}]"),
                        tuple("text:4:1 at /id", "\"id\": \"q\""));
    }

    @Test
    void aFieldTwiceInAFieldThatIsNotKnownDoesNotEndTheReading() {
        Loaded<Programme> loaded = json.parse("""
            {"formatVersion": "1.0", "id": "p", "name": "P",
            "widgets": {"a": 1, "b": {"c": 2, "c": 3}},
            "loans": [{"id": "after", "area": "a", "title": "L"}]}
            """);
        assertThat(idsOf(loaded)).containsExactlyInAnyOrder("p", "after");
        assertThat(loaded.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_FIELD);
            assertThat(problem.place()).hasToString("text:2:35 at /widgets/b/c");
            assertThat(problem.raw()).hasValueSatisfying(raw -> assertThat(raw).contains("\"c\": 3"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "population, 9, 2000, '', NUMBER_TOO_LARGE",
        "widgets, 9, 2000, '', NUMBER_TOO_LARGE",
        "widgets, [, 1000, ], TOO_DEEP",
        "population, [, 1000, ], WRONG_TYPE"
    })
    void whatIsTooLongOrTooDeepCostsItsRecordAndTheOthersAreKept(
            String field, String open, int times, String close, ProblemCode code) {
        String record = "{\"id\": \"broken\", \"name\": \"B\", \"" + field + "\": " + open.repeat(times)
                + close.repeat(times) + "}, {\"id\": \"after\", \"name\": \"A\"}";
        Loaded<Programme> loaded = json.parse(document("areas", record));
        assertThat(idsOf(loaded)).contains("p", "before", "after").doesNotContain("broken");
        assertThat(loaded.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(InDocument.line(problem)).hasValue(3);
            assertThat(problem.place().pointer())
                    .hasValueSatisfying(pointer -> assertThat(pointer).startsWith("/areas/0/" + field));
            assertThatItSaysSomething(problem);
        });
    }

    @ParameterizedTest
    @CsvSource({"9, 2000, '', NUMBER_TOO_LARGE", "[, 1000, ], TOO_DEEP"})
    void whatIsTooLongOrTooDeepInTheDocumentCostsItself(String open, int times, String close, ProblemCode code) {
        Loaded<Programme> loaded = json.parse(
                "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\", \"widgets\": " + open.repeat(times)
                        + close.repeat(times) + ", \"areas\": [{\"id\": \"a\", \"name\": \"A\"}]}");
        assertThat(idsOf(loaded)).containsExactly("p", "a");
        assertThat(loaded.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(InDocument.line(problem)).hasValue(1);
        });
    }

    @Test
    void whatNoParserFollowsToItsEndEndsTheReadingAndThatIsSaid() {
        Loaded<Programme> loaded =
                json.parse(document("areas", "{\"id\": \"broken\", \"widgets\": " + "[".repeat(200_000)));
        assertThat(idsOf(loaded)).contains("p", "before").doesNotContain("broken");
        assertThat(loaded.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.TOO_DEEP);
            assertThat(problem.message()).contains("What comes after this place is not read.");
        });
    }

    @Test
    void textThatIsNoJsonEndsTheReadingAndTheListsAndRecordsBeforeAreKept() {
        Loaded<Programme> loaded = json.parse("""
            {"formatVersion": "1.0", "id": "p", "name": "P", "organisations": [{"id": "before", "name": "O"}],
            "areas": [{"id": "a", "name": "A"},
            {"id": "b", "name": "B" "population": 7}]}
            """);
        assertThat(idsOf(loaded)).containsExactlyInAnyOrder("p", "before", "a");
        assertThat(loaded.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(BigLocalJson.NOT_JSON);
            assertThat(InDocument.line(problem)).hasValue(3);
            assertThat(InDocument.column(problem)).hasValue(25);
            assertThatItSaysSomething(problem);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        hello | NOT_JSON
        <programme/> | NOT_JSON
        id,name | NOT_JSON
        "programme" | WRONG_TYPE
        17 | WRONG_TYPE
        null | WRONG_TYPE
        [{"id": "p"}] | WRONG_TYPE
        """)
    void aDocumentThatIsNoObjectGivesNoProgramme(String document, ProblemCode code) {
        Loaded<Programme> loaded = json.parse(document);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.errors()).first().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place()).hasToString("text:1:1");
            assertThatItSaysSomething(problem);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\t "})
    void anEmptyDocumentIsOneThatEndsTooSoon(String document) {
        Loaded<Programme> loaded = json.parse(document);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.TRUNCATED);
            assertThat(problem.place().source()).isEqualTo("text");
            assertThatItSaysSomething(problem);
        });
        assertThat(json.parse(document, Payment.class).errors())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.TRUNCATED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {"formatVersion": "1.0", "name": "P"} | MISSING_FIELD
        {"formatVersion": "1.0", "id": "p"} | MISSING_FIELD
        {"formatVersion": "1.0", "id": "p", "name": " "} | INVALID_VALUE
        {"formatVersion": "1.0", "id": "p", "name": 5} | WRONG_TYPE
        {"formatVersion": "1.0", "id": {"a": 1}, "name": "P"} | WRONG_TYPE
        """)
    void aProgrammeThatLacksWhatItNeedsIsReportedAndThereIsNone(String document, ProblemCode code) {
        Loaded<Programme> loaded = json.parse(document);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.isComplete()).isFalse();
        assertThat(loaded.errors()).first().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThatItSaysSomething(problem);
        });
    }

    @Test
    void moreTextAfterTheEndIsReportedAndTheProgrammeIsKept() {
        Loaded<Programme> loaded =
                json.parse("{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\"}\n  {\"id\": 2}");
        assertThat(idsOf(loaded)).containsExactly("p");
        assertThat(loaded.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.TRAILING_TEXT);
            assertThat(InDocument.line(problem)).isPresent();
            assertThat(problem.raw()).hasValueSatisfying(raw -> assertThat(raw).contains("{\"id\": 2}"));
            assertThatItSaysSomething(problem);
        });
        assertThat(json.parse("\"GBP 1.00\" x", Money.class).errors())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.TRAILING_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "1", "1.", "10.0", "0.9", "", "one"})
    void aDocumentOfAnotherMajorVersionIsNotRead(String version) {
        Loaded<Programme> loaded =
                json.parse("{\"formatVersion\": \"" + version + "\", \"id\": \"p\", \"name\": \"P\"}");
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNSUPPORTED_VERSION);
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.place()).hasToString("text:1:19 at /formatVersion");
            assertThat(problem.raw()).hasValueSatisfying(raw -> assertThat(raw).contains(version));
            assertThatItSaysSomething(problem);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7", "1.12"})
    void aDocumentOfANewerMinorVersionIsReadWithAWarning(String version) {
        Loaded<Programme> loaded =
                json.parse("{\"formatVersion\": \"" + version + "\", \"id\": \"p\", \"name\": \"P\"}");
        assertThat(loaded.isComplete()).isTrue();
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNSUPPORTED_VERSION);
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        });
        assertThat(idsOf(loaded)).containsExactly("p");
    }

    @Test
    void theVersionMayStandAnywhereInTheDocument() {
        assertThat(json.parse("{\"id\": \"p\", \"name\": \"P\", \"formatVersion\": \"1.0\"}")
                        .problems())
                .isEmpty();
        assertThat(json.parse("{\"id\": \"p\", \"name\": \"P\", \"formatVersion\": \"2.0\"}")
                        .value())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1", "null", "true", "{\"major\": 1}", "[1, 0]"})
    void aVersionThatIsNoTextIsReportedAndTheRestIsRead(String version) {
        Loaded<Programme> loaded = json.parse("{\"formatVersion\": " + version
                + ", \"id\": \"p\", \"name\": \"P\", \"loans\": [{\"id\": \"after\", \"area\": \"a\","
                + " \"title\": \"L\"}]}");
        assertThat(idsOf(loaded)).containsExactlyInAnyOrder("p", "after");
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.WRONG_TYPE);
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.place()).hasToString("text:1:19 at /formatVersion");
            assertThat(problem.raw()).hasValue(version);
            assertThat(problem.repair()).contains("\"1.0\"");
        });
    }

    @Test
    void aDocumentWithoutAVersionIsReadWithAWarning() {
        Loaded<Programme> loaded = json.parse("{\"id\": \"p\", \"name\": \"P\"}");
        assertThat(loaded.isComplete()).isTrue();
        assertThat(idsOf(loaded)).containsExactly("p");
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_VERSION);
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.place()).hasToString("text:1:1");
            assertThat(problem.repair()).contains("\"formatVersion\": \"1.0\"");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {"date": "2016-02-29"} | MISSING_FIELD | text:1:1
        {"date": "2016-02-30", "amount": "GBP 1.00"} | INVALID_VALUE | text:1:10 at /date
        {"date": "2016-02-29", "amount": 5} | WRONG_TYPE | text:1:34 at /amount
        [] | WRONG_TYPE | text:1:1
        null | MISSING_FIELD | text:1:1
        """)
    void aSingleValueThatCannotBeReadIsReportedTheSameWay(String text, ProblemCode code, String place) {
        Loaded<Payment> loaded = json.parse(text, Payment.class);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place()).hasToString(place);
            assertThat(problem.raw()).hasValue(text);
        });
    }

    @Test
    void aCurrencyThatIsNotKnownIsNotRepeated() {
        assertThat(json.parse("\"Zebedee\"", CurrencyUnit.class).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_VALUE);
                    assertThat(problem.toString()).doesNotContain("Zebedee");
                });
    }
}
