package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.standards.StandardProblems;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivingSchemaTest {
    @Test
    void aGrantWithAllRequiredFieldsIsValid() {
        assertThat(problems(SampleGrants.valid())).isEmpty();
    }

    /** VAL-1. Both recipients; neither; an individual without a name: one problem each. */
    @Test
    void eachMistakeInTheRecipientsIsOneProblem() {
        ObjectNode both = SampleGrants.valid();
        both.putObject("recipientIndividual").put("id", "360G-madeup-ind-1").put("name", "Grant to individual");
        ObjectNode neither = SampleGrants.without("recipientOrganization");
        ObjectNode nameless = SampleGrants.without("recipientOrganization");
        nameless.putObject("recipientIndividual").put("id", "360G-madeup-ind-3");

        assertThat(problems(both)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(StandardProblems.NOT_ONE_OF);
            assertThat(problem.place()).hasToString("grants.json at /grants/7");
            assertThat(problem.message())
                    .isEqualTo("Recipient Org and Recipient Ind are both given; only one of them may be.");
        });
        assertThat(problems(neither)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_FIELD);
            assertThat(problem.place()).hasToString("grants.json at /grants/7/recipientOrganization");
            assertThat(problem.message()).isEqualTo("Recipient Org is missing.");
            assertThat(problem.repair()).isEqualTo("Fill in Recipient Org or Recipient Ind; one of them is required.");
        });
        assertThat(problems(nameless)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_FIELD);
            assertThat(problem.place()).hasToString("grants.json at /grants/7/recipientIndividual/name");
            assertThat(problem.message()).isEqualTo("Name of Recipient Ind is missing.");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "title",
                "description",
                "currency",
                "amountAwarded",
                "awardDate",
                "recipientOrganization",
                "fundingOrganization"
            })
    void everyRequiredFieldThatIsMissingIsReportedAlone(String field) {
        assertThat(problems(SampleGrants.without(field))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_FIELD);
            assertThat(problem.place().pointer()).contains("/grants/7/" + field);
            assertThat(ValidityGroup.of(problem.code())).isEqualTo(ValidityGroup.MISSING_FIELDS);
        });
    }

    @Test
    void aGrantThatIsInNoFileIsCheckedByItself() {
        GivingGrant grant = new GivingGrant(SampleGrants.without("title"));

        assertThat(GivingSchema.standard().check(grant)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_FIELD);
            assertThat(problem.place().pointer()).contains("/title");
        });
    }

    /** Award dates as people in the United Kingdom write them, none of them as the standard does. */
    @ParameterizedTest
    @CsvSource({
        "03/04/2021, 'Write 2021-04-03 if the day comes first, or 2021-03-04 if the month does.'",
        "24/07/2014, Write 2014-07-24.",
        "7/8/21, 'Write it as YYYY-MM-DD, such as 2021-04-13.'",
        "2021-4-3, Write 2021-04-03.",
        "2021-04-13T00:00:00, 'Add the time zone, which is Z for UTC.'",
        "2021-04-13T09:30, Add :00Z.",
        "2021-13-01, 'Write a day that exists, such as 2021-04-13.'",
        "31.02.2020, 'Write a day that exists, such as 2021-04-13.'",
        "29/02/2020, Write 2020-02-29.",
        "44222, 'Write 2021-01-26, if it is the number of a day in a spreadsheet.'",
        "'2021-04-13 ', Remove the spaces around the date.",
    })
    void aDateThatIsNotYearMonthDayIsAnIncorrectFormat(String date, String repair) {
        assertThat(problems(SampleGrants.valid().put("awardDate", date)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(StandardProblems.INCORRECT_FORMAT);
                    assertThat(ValidityGroup.of(problem.code())).isEqualTo(ValidityGroup.INCORRECT_FORMATS);
                    assertThat(problem.place().pointer()).contains("/grants/7/awardDate");
                    assertThat(problem.value()).contains('"' + date + '"');
                    assertThat(problem.repair()).isEqualTo(repair);
                });
    }

    /** What may have slipped in from another column. */
    @ParameterizedTest
    @CsvSource({"07700 900123", "+44 7700 900123", "M33 4BP", "Jo Bloggs", "jo@example.org", "0161 496 0000"})
    void aValueThatMayBePersonalIsNotShownWhateverFieldItIsIn(String value) {
        ObjectNode place = SampleGrants.valid();
        place.putArray("beneficiaryLocation").addObject().put("geoCodeType", value);
        for (ObjectNode grant : List.of(
                SampleGrants.valid().put("amountAwarded", value),
                SampleGrants.valid().put("awardDate", value),
                SampleGrants.valid().put("currency", value),
                SampleGrants.valid().put("dateModified", value),
                place)) {
            assertThat(problems(grant))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.toString()).doesNotContain(value.substring(0, 5)));
        }
    }

    /** The pattern of the schema lets them pass; a published check looks for them. */
    @Test
    void aDayThatDoesNotExistIsNoMatterOfValidity() {
        ObjectNode grant = SampleGrants.valid().put("awardDate", "2021-02-30");
        grant.putArray("plannedDates").addObject().put("startDate", "2021-04-31");

        assertThat(problems(grant)).isEmpty();
    }

    /** Partial dates are for events only. */
    @Test
    void aMonthOrAYearIsADateOfAnEventOnly() {
        ObjectNode event = SampleGrants.valid();
        event.putArray("plannedDates").addObject().put("startDate", "2019-05").put("endDate", "2020");
        ObjectNode years = SampleGrants.valid();
        years.putArray("plannedDates").addObject().put("startDate", "2018/19");

        assertThat(problems(event)).isEmpty();
        assertThat(problems(SampleGrants.valid().put("awardDate", "2019-05"))).hasSize(1);
        assertThat(problems(years)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(StandardProblems.INCORRECT_FORMAT);
            assertThat(problem.repair()).isEqualTo("Write it as YYYY-MM-DD, YYYY-MM or YYYY, such as 2021-04-13.");
        });
    }

    /** DATE-5. */
    @Test
    void theDayOfTheLastChangeNeedsATime() {
        assertThat(problems(SampleGrants.valid().put("dateModified", "2022-01-05")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(StandardProblems.INCORRECT_FORMAT);
                    assertThat(problem.repair()).isEqualTo("Add T00:00:00Z.");
                });
        assertThat(problems(SampleGrants.valid().put("dateModified", "2022-01-05T00:00:00Z")))
                .isEmpty();
    }

    /** CUR-1. GBP, EUR and the German mark are on the list; the others are not, whatever they look like. */
    @ParameterizedTest
    @CsvSource({
        "GBP,",
        "EUR,",
        "DEM,",
        "gbp, 'Write GBP, if that is meant.'",
        "£, 'Write GBP, if that is meant.'",
        "'GBP ', 'Write GBP, if that is meant.'",
        "pounds, Use a code from the currency codelist; codes are case-sensitive.",
    })
    void aCurrencyIsACodeOfItsListInCapitals(String currency, String repair) {
        List<Problem> problems = problems(SampleGrants.valid().put("currency", currency));

        assertThat(problems).hasSize(repair == null ? 0 : 1).allSatisfy(problem -> {
            assertThat(ValidityGroup.of(problem.code())).isEqualTo(ValidityGroup.CODELIST_ERRORS);
            assertThat(problem.repair()).isEqualTo(repair);
        });
    }

    @Test
    void whatMayBeANameIsNotQuoted() {
        assertThat(problems(SampleGrants.valid().put("currency", "Jane Doe")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.value()).isEmpty();
                    assertThat(problem.raw()).contains("Jane Doe");
                    assertThat(problem.toString()).doesNotContain("Jane");
                });
    }

    @Test
    void noMessageRepeatsAnAddressOrANameWhateverFieldItIsIn() {
        String text = "Jane Doe <jane.doe@example.org>";
        List<Problem> problems = problems(replaced(SampleGrants.complete(), GivingPart.NODES.textNode(text)));

        assertThat(problems).hasSizeGreaterThan(30).allSatisfy(problem -> {
            assertThat(problem.toString()).doesNotContain("Jane", "@");
            assertThat(problem.value()).isEmpty();
        });
    }

    /** Figures in a field for text may be those of a telephone, or the number of a person. */
    @Test
    void noMessageRepeatsANumberInAFieldForText() {
        List<Problem> problems = problems(replaced(SampleGrants.complete(), SampleGrants.json("7700900123")));

        assertThat(problems)
                .hasSizeGreaterThan(30)
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("7700900123"));
    }

    /** The same with another value in place of each text and number. */
    private static ObjectNode replaced(ObjectNode grant, JsonNode value) {
        grant.properties().forEach(field -> field.setValue(replacedValue(field.getValue(), value)));
        return grant;
    }

    private static JsonNode replacedValue(JsonNode old, JsonNode value) {
        if (old instanceof ObjectNode object) {
            return replaced(object, value);
        }
        if (old instanceof ArrayNode list) {
            for (int each = 0; each < list.size(); each++) {
                list.set(each, replacedValue(list.get(each), value));
            }
            return list;
        }
        return value;
    }

    /** Nothing but the names of two recipients: what is missing is reported field by field, and that both are given once. */
    @Test
    void aGrantWithTwoNamesAloneHasTenMistakes() {
        assertThat(problems((ObjectNode) SampleGrants.json("""
                {"recipientOrganization": [{"name": "An Org"}], "recipientIndividual": {"name": "An Individual"}}
                """)))
                .hasSize(10)
                .satisfiesOnlyOnce(problem -> assertThat(problem.code()).isEqualTo(StandardProblems.NOT_ONE_OF));
    }

    /** XLS-3. */
    @ParameterizedTest
    @CsvSource({"TRUE", "yes", "true"})
    void whetherItWasAnOpenCallIsYesOrNo(String text) {
        assertThat(problems(SampleGrants.valid().put("fromOpenCall", text)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_CODE);
                    assertThat(problem.value()).contains('"' + text + '"');
                    assertThat(problem.repair()).isEqualTo("Write Yes, if that is meant.");
                });
        assertThat(problems(SampleGrants.valid().put("fromOpenCall", "Yes"))).isEmpty();
    }

    /** VAL-2. The schema itself only names the lists of the first two. */
    @Test
    void closedListsAreCheckedThatTheSchemaOnlyNames() {
        ObjectNode valid = SampleGrants.valid().put("locationScope", "GLS060").put("regrantType", "FRG060");
        ObjectNode scope = SampleGrants.valid().put("locationScope", "gls060");
        ObjectNode regrant = SampleGrants.valid().put("regrantType", "FRG999");
        ObjectNode country = SampleGrants.valid();
        country.putArray("beneficiaryLocation").addObject().put("name", "N").put("countryCode", "UK");
        ObjectNode type = SampleGrants.valid();
        type.putArray("beneficiaryLocation").addObject().put("geoCodeType", "lsoa");

        assertThat(problems(valid)).isEmpty();
        assertThat(List.of(scope, regrant, country, type))
                .allSatisfy(grant -> assertThat(problems(grant))
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_CODE)));
        assertThat(problems(scope).get(0).repair()).isEqualTo("Write GLS060, if that is meant.");
        assertThat(problems(regrant).get(0).value()).contains("\"FRG999\"");
        assertThat(problems(country).get(0).repair()).isEqualTo("Write GB, if that is meant.");
        assertThat(problems(type).get(0).repair()).isEqualTo("Write LSOA, if that is meant.");
    }

    /** VAL-3. */
    @ParameterizedTest
    @CsvSource({"12, true", "12.5, true", "0, true", "-1, false", "'\"12\"', false", "'\"12 months\"', false"})
    void aDurationIsANumberOfMonthsAndNotLessThanNought(String json, boolean isValid) {
        ObjectNode grant = SampleGrants.valid();
        grant.putArray("plannedDates").addObject().set("duration", SampleGrants.json(json));

        assertThat(problems(grant)).hasSize(isValid ? 0 : 1);
    }

    /** PKG-2. */
    @ParameterizedTest
    @CsvSource({"1.4, 0", "1.10, 0", "1.4.3, 1", "1, 1", "v1.4, 1"})
    void aPackageNamesTheFirstTwoNumbersOfTheVersion(String version, int count) {
        List<Problem> problems = GivingSchema.standard()
                .check(GivingMetadata.builder().version(version).build(), Place.inText("grants.json"));

        assertThat(problems).hasSize(count).allSatisfy(problem -> {
            assertThat(problem.place().pointer()).contains("/version");
            assertThat(problem.repair()).isEqualTo("Write the first two numbers of the version alone, such as 1.4.");
        });
    }

    /** The kinds of mistakes of which the official tool speaks, one of each, in one grant. */
    @Test
    void mistakesAreGroupedAsUsersOfTheOfficialToolSeeThem() {
        ObjectNode grant = SampleGrants.without("description")
                .put("awardDate", "next spring")
                .put("amountAwarded", "a lot")
                .put("url", "our website")
                .put("title", 9001)
                .put("currency", "pounds")
                .put("plannedDates", "soon");
        grant.putArray("actualDates").add("later");
        grant.putArray("fundingOrganization");
        ((ObjectNode) grant.at("/recipientOrganization/0")).remove("id");

        Map<ValidityGroup, List<String>> groups = problems(grant).stream()
                .collect(Collectors.groupingBy(
                        problem -> ValidityGroup.of(problem.code()),
                        TreeMap::new,
                        Collectors.mapping(Problem::message, Collectors.toList())));

        assertThat(groups)
                .containsExactly(
                        Map.entry(
                                ValidityGroup.MISSING_FIELDS,
                                List.of("Identifier of Recipient Org is missing.", "Description is missing.")),
                        Map.entry(
                                ValidityGroup.INCORRECT_FORMATS,
                                List.of(
                                        "Award Date is neither a date in the form YYYY-MM-DD nor a date-time.",
                                        "URL is not a full web address.")),
                        Map.entry(ValidityGroup.CODELIST_ERRORS, List.of("Currency is not on the currency codelist.")),
                        Map.entry(
                                ValidityGroup.OTHER,
                                List.of(
                                        "Title must be text; this is a number.",
                                        "Amount Awarded must be a number; this is text.",
                                        "Funding Org has no entries; at least 1 is required.",
                                        "Planned Dates must be a list; this is text.",
                                        "An entry of Actual Dates must be an object; this is text.")));
        assertThat(ValidityGroup.values())
                .extracting(ValidityGroup::heading)
                .containsExactly(
                        "Conversion Errors", "Missing Fields", "Incorrect Formats", "Codelist Errors", "Other");
    }

    @ParameterizedTest
    @CsvSource({
        "www.example.org, Write https:// in front of it.",
        "' https://example.org', Remove the spaces around the address.",
        "https://example.org/a b, 'Write one address, with %20 for a space in it.'",
        "https://example.org/é, 'Write the address as a browser copies it, without letters such as é.'",
        "none, 'Write the whole address, such as https://www.example.org/grants.'",
    })
    void aWebAddressIsWrittenInFullAndNeverRepeated(String address, String repair) {
        assertThat(problems(SampleGrants.valid().put("url", address)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(StandardProblems.INCORRECT_FORMAT);
                    assertThat(problem.value()).isEmpty();
                    assertThat(problem.repair()).isEqualTo(repair);
                });
    }

    @Test
    void aRecipientThatIsNullIsOneProblem() {
        ObjectNode grant = SampleGrants.valid();
        grant.putNull("recipientIndividual");

        assertThat(problems(grant))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).isEqualTo("Recipient Ind must be an object; this is null."));
    }

    @ParameterizedTest
    @CsvSource({
        "/beneficiaryLocation/0/name, true",
        "/beneficiaryLocation/0/latitude, true",
        "/beneficiaryLocation/0/geoCodeType, true",
        "/beneficiaryLocation/0/countryCode, false",
        "/beneficiaryLocation/0/id, false",
        "/recipientOrganization/0/organisationType, true",
        "/recipientOrganization/0/charityNumber, false",
        "/dataSource, true",
        "/url, false",
        "/applicationTransaction/0/provider, true",
        "/applicationTransaction/0/valueDate, false",
    })
    void nullIsAllowedWhereTheSchemaAllowsIt(String pointer, boolean isAllowed) {
        ObjectNode grant = SampleGrants.complete();
        int name = pointer.lastIndexOf('/');
        ((ObjectNode) grant.at(pointer.substring(0, name))).putNull(pointer.substring(name + 1));

        assertThat(problems(grant)).hasSize(isAllowed ? 0 : 1);
    }

    /** There is no type for a country, so its type is left blank. */
    @Test
    void aBlankTypeOfAnAreaIsNone() {
        ObjectNode grant = SampleGrants.valid();
        grant.putArray("beneficiaryLocation")
                .addObject()
                .put("geoCode", "K02000001")
                .put("geoCodeType", "");

        assertThat(problems(grant)).isEmpty();
    }

    @Test
    void theExtensionIsCheckedOnlyWhenItIsOn() {
        ObjectNode grant = SampleGrants.withDei();
        ((ObjectNode) grant.at("/deiDetails/mission")).put("askedStatus", "AS999");
        ((ObjectNode) grant.get("deiDetails")).remove("project");
        ((ObjectNode) grant.get("deiDetails")).put("deiVersion", "1.0");

        assertThat(problems(grant)).isEmpty();
        assertThat(GivingSchema.standard().withExtensions(List.of("dei")).check(SampleGrants.given(grant, 7)))
                .extracting(problem -> problem.place().pointer().orElseThrow() + " " + problem.code())
                .containsExactly(
                        "/grants/7/deiDetails/deiVersion INVALID_VALUE",
                        "/grants/7/deiDetails/mission/askedStatus UNKNOWN_CODE",
                        "/grants/7/deiDetails/project MISSING_FIELD");
    }

    @Test
    void additionalFieldsAreNamedOnceAndThoseOfAnExtensionThatIsOnAreNone() {
        ObjectNode grant = SampleGrants.withDei().put("Our reference", 5);
        grant.putObject("Website").put("Decision Notes", "x");
        ((ObjectNode) grant.at("/recipientOrganization/0")).put("size", "small");
        grant.withArray("recipientOrganization").addObject().put("size", "large");
        GivingGrant given = new GivingGrant(grant);

        assertThat(GivingSchema.standard().withExtensions(List.of("dei")).additionalFields(given))
                .containsExactly("/recipientOrganization/size", "/Our reference", "/Website/Decision Notes");
        assertThat(GivingSchema.standard().additionalFields(given))
                .contains("/deiDetails/deiVersion", "/deiDetails/mission/askedStatus");
        assertThat(problems(SampleGrants.valid().put("Our reference", 5))).isEmpty();
    }

    @Test
    void aPackageIsCheckedAgainstItsOwnSchema() {
        ObjectNode metadata = (ObjectNode) SampleGrants.json("""
                {
                  "version": "1.4", "extensions": ["dei", "dei", "cost"], "title": 5, "issued": "5 January 2022",
                  "modified": "2022-01-05", "publisher": {"website": "www.example.org"}, "license": "CC BY", "own": 1
                }
                """);

        assertThat(GivingSchema.standard().check(new GivingMetadata(metadata), Place.inSheet("grants.xlsx", "Meta")))
                .extracting(problem -> problem.place().pointer().orElseThrow() + " " + problem.code())
                .containsExactly(
                        "/extensions/1 DUPLICATE_VALUE",
                        "/title WRONG_TYPE",
                        "/issued INCORRECT_FORMAT",
                        "/publisher/website INCORRECT_FORMAT",
                        "/publisher/name MISSING_FIELD",
                        "/license INCORRECT_FORMAT",
                        "/extensions/2 UNKNOWN_CODE");
        assertThat(GivingSchema.standard().check(GivingMetadata.builder().build(), Place.whole("grants.json")))
                .isEmpty();
    }

    @Test
    void aSchemaIsTheSameHoweverOftenItIsAskedFor() {
        assertThat(GivingSchema.standard().withExtensions(List.of())).isSameAs(GivingSchema.standard());
        assertThat(GivingSchema.standard().withExtensions(List.of("other"))).isSameAs(GivingSchema.standard());
        assertThat(GivingSchema.standard().withExtensions(List.of("dei")))
                .isSameAs(GivingSchema.standard().withExtensions(List.of("dei", "other")))
                .hasToString("360Giving Data Standard 1.4 with dei");
        assertThat(GivingSchema.standard()
                        .withExtensions(List.of("dei"))
                        .fields()
                        .field("deiDetails"))
                .isPresent();
        assertThat(GivingSchema.standard().fields().field("deiDetails")).isEmpty();
    }

    private static List<Problem> problems(ObjectNode grant) {
        return GivingSchema.standard().check(SampleGrants.given(grant, 7));
    }
}
