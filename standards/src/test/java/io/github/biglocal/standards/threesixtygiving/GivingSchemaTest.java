package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.standards.StandardProblems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivingSchemaTest {
    @Test
    void aGrantWithAllRequiredFieldsIsValid() {
        assertThat(problems(SampleGrants.valid())).isEmpty();
    }

    /** Both recipients; neither; an individual without a name: one problem each. */
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

    /** Award dates as people in the United Kingdom write them, none of them as the standard does. */
    @ParameterizedTest
    @CsvSource({
        "03/04/2021, 'Write 2021-04-03 if the day comes first, or 2021-03-04 if the month does.'",
        "24/07/2014, Write 2014-07-24.",
        "7/8/21, 'Write it as YYYY-MM-DD, such as 2021-04-13.'",
        "2021-4-3, Write 2021-04-03.",
        "2021-04-13T00:00:00, 'Add the time zone, which is Z for UTC.'",
        "2021-04-13T09:30, Add :00Z.",
        "2021-13-01, 'Write it as YYYY-MM-DD, such as 2021-04-13.'",
        "'2021-04-13 ', Remove the blanks around the date.",
    })
    void aDateThatIsNotYearMonthDayIsAnIncorrectFormat(String date, String repair) {
        assertThat(problems(SampleGrants.valid().put("awardDate", date))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(StandardProblems.INCORRECT_FORMAT);
            assertThat(ValidityGroup.of(problem.code())).isEqualTo(ValidityGroup.INCORRECT_FORMATS);
            assertThat(problem.place().pointer()).contains("/grants/7/awardDate");
            assertThat(problem.value()).contains('"' + date + '"');
            assertThat(problem.repair()).isEqualTo(repair);
        });
    }

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

    /** GBP, EUR and the German mark are on the list; the others are not, whatever they look like. */
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

    /** The schema itself only names the lists of the first two. */
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
        assertThat(List.of(scope, regrant, country, type)).allSatisfy(grant -> assertThat(problems(grant))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_CODE)));
        assertThat(problems(scope).get(0).repair()).isEqualTo("Write GLS060, if that is meant.");
        assertThat(problems(regrant).get(0).value()).contains("\"FRG999\"");
        assertThat(problems(country).get(0).repair()).isEqualTo("Write GB, if that is meant.");
        assertThat(problems(type).get(0).repair()).isEqualTo("Write LSOA, if that is meant.");
    }

    @ParameterizedTest
    @CsvSource({"12, true", "12.5, true", "0, true", "-1, false", "'\"12\"', false", "'\"12 months\"', false"})
    void aDurationIsANumberOfMonthsAndNotLessThanNought(String json, boolean isValid) {
        ObjectNode grant = SampleGrants.valid();
        grant.putArray("plannedDates").addObject().set("duration", SampleGrants.json(json));

        assertThat(problems(grant)).hasSize(isValid ? 0 : 1);
    }

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

    private static List<Problem> problems(ObjectNode grant) {
        return GivingSchema.standard().check(SampleGrants.given(grant, 7));
    }
}
