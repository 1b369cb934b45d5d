package io.github.biglocal.standards.threesixtygiving;

import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.AS_OF;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.SOURCE;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.all;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.pointers;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.report;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a published check and the one that repairs it both find is one finding. */
class StandInsTest {
    private static final RuleSet EVERYTHING = PublishedChecks.all().with(RepairedChecks.all());

    /** Grants in which both of each pair find something, and in some only one of them. */
    private static final GivingPackage FAULTY = all(
            "",
            "\"title\": \"Cafe\", \"description\": \"Cafe\", \"dataSource\": \"a@example.org\"",
            "\"title\": \"Cafe\", \"description\": \"cafe.\", \"contact email\": \"a@example.org\"",
            "\"plannedDates\": [{\"startDate\": \"2021-05-01\"}]",
            "\"plannedDates\": \"-\"",
            "\"plannedDates\": [{\"startDate\": \"2022-05-01\", \"endDate\": \"2021-05-01\"},"
                    + " {\"startDate\": \"2022-05-01\", \"endDate\": \"2021-05-01\"}]",
            "\"plannedDates\": [{\"startDate\": \"2045-05-01\", \"endDate\": \"2046-05-01\"}]",
            "\"actualDates\": [{\"startDate\": \"2046-05-01\", \"endDate\": \"2045-05-01\"}]",
            "\"awardDate\": \"2021-02-30\", \"actualDates\": [{\"startDate\": \"2021-02-31\"}]",
            "\"awardDate\": \"1921-04-13\"",
            "\"awardDate\": \"2031-04-13\"",
            "\"id\": \"360G-madeup-a\\nb\"",
            "\"id\": \"360G-madeup-a b\"",
            "\"recipientOrganization\": [{\"id\": \"GB-CHC-1\\n\", \"name\": \"N\"}, {\"id\": \"x\", \"name\": \"N\"}]",
            "\"recipientOrganization\": [{\"id\": \"GB-CHC-12\", \"name\": \"N\", \"charityNumber\": \"12\","
                    + " \"companyNumber\": \"12\"}, {\"id\": \"360G-a-1\", \"name\": \"N\", \"postalCode\": \"n/a\"}]",
            "\"beneficiaryLocation\": \"-\", \"recipientOrganization\": [{\"id\": \"GB-CHC-1234567\","
                    + " \"name\": \"N\", \"location\": [{\"geoCode\": \"E07000066\"}]}]",
            "\"fundingOrganization\": [{\"id\": \"zzz-1\", \"name\": \"Third Trust\"}]",
            "\"fundingOrganization\": [{\"id\": \"GB-CHC-1111111\", \"name\": \"Another\"}]",
            "\"fundingOrganization\": [{\"id\": \"GB-CHC-2222222\", \"name\": \"Madeup Trust\"}]",
            "\"fundingOrganization\": [{\"id\": \"GB-CHC-2222222\", \"name\": \"Madeup Trust\"}]",
            "\"recipientOrganization\": \"-\", \"recipientIndividual\": {\"id\": \"360G-i\", \"name\": \"I\"},"
                    + " \"project\": {}, \"beneficiaryLocation\": [{\"geoCode\": \"ZZ9 9ZZ\", \"name\": \"ZZ9 9ZZ\"}]",
            "\"recipientOrganization\": \"-\", \"recipientIndividual\": {\"id\": \"360G-i\", \"name\": \"I\"},"
                    + " \"deiDetails\": {}");

    private static RuleId id(String text) {
        return RuleId.of(text);
    }

    private static List<GivingFinding> findings(RuleSet checks) {
        List<GivingFinding> found = new ArrayList<>();
        try (GrantReader grants = ThreeSixtyGiving.standard()
                .grants(
                        new ByteArrayInputStream(CheckedGrants.toJson(FAULTY).getBytes(StandardCharsets.UTF_8)),
                        SOURCE)) {
            GivingChecks.published().withoutSchema().with(checks).check(grants, AS_OF, found::add);
        }
        return found;
    }

    @Test
    void eachStandsInForThePublishedChecksThatItRepairs() {
        Set<String> published = PublishedChecks.all().rules().stream()
                .map(rule -> rule.info().id().value())
                .collect(Collectors.toSet());
        for (Rule<?> rule : RepairedChecks.all().rules()) {
            String basis = rule.info().basis().orElseThrow();
            Set<String> repaired = new TreeSet<>();
            if (basis.startsWith("Repairs ")) {
                Pattern.compile("\\w+")
                        .matcher(basis.replaceFirst("Next to.*", ""))
                        .results()
                        .map(word -> word.group())
                        .filter(published::contains)
                        .forEach(repaired::add);
                assertThat(repaired).as(rule.toString()).isNotEmpty();
            }
            assertThat(rule.info().standsInFor().stream().map(RuleId::value))
                    .as(rule.toString())
                    .containsExactlyInAnyOrderElementsOf(repaired);
        }
    }

    @Test
    void aCheckThatStandsInIsNotLessSevere() {
        for (Rule<?> rule : EVERYTHING.rules()) {
            for (RuleId other : rule.info().standsInFor()) {
                assertThat(rule.info().severity())
                        .as(rule + " for " + other)
                        .isLessThanOrEqualTo(EVERYTHING.rule(other).info().severity());
            }
        }
    }

    @Test
    void whatThePublishedToolCountsIsTheSameWhateverElseIsAsked() {
        GivingReport together = report(EVERYTHING, FAULTY);
        GivingReport alone = report(PublishedChecks.all(), FAULTY);

        for (CheckResult each : alone.checks()) {
            CheckResult same = together.check(each.check()).orElseThrow();
            assertThat(same.publishedCount()).as(each.toString()).isEqualTo(each.publishedCount());
            assertThat(same.publishedShare()).as(each.toString()).isEqualTo(each.publishedShare());
        }
    }

    @Test
    void whatIsLeftToAnotherCheckIsCountedAndNothingIsLost() {
        GivingReport together = report(EVERYTHING, FAULTY);
        for (RuleSet checks : List.of(PublishedChecks.all(), RepairedChecks.all())) {
            for (CheckResult alone : report(checks, FAULTY).checks()) {
                CheckResult same = together.check(alone.check()).orElseThrow();
                assertThat(alone.leftToStandIns()).isZero();
                assertThat(same.places() + same.leftToStandIns())
                        .as(alone.toString())
                        .isEqualTo(alone.places());
            }
        }
        assertThat(together.checks())
                .filteredOn(each -> each.leftToStandIns() > 0)
                .hasSameSizeAs(EVERYTHING.rules().stream()
                        .flatMap(rule -> rule.info().standsInFor().stream())
                        .distinct()
                        .toList());
    }

    @Test
    void noTwoChecksOfWhichOneStandsInForTheOtherReportTheSamePlace() {
        Map<RuleId, Set<String>> places = findings(EVERYTHING).stream()
                .collect(Collectors.groupingBy(
                        GivingFinding::check,
                        Collectors.mapping(each -> each.place().toString(), Collectors.toSet())));
        for (Rule<?> rule : EVERYTHING.rules()) {
            for (RuleId other : rule.info().standsInFor()) {
                assertThat(places.getOrDefault(other, Set.of()))
                        .as(rule + " for " + other)
                        .doesNotContainAnyElementsOf(
                                places.getOrDefault(rule.info().id(), Set.of("none")));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "awardDate": "2021-02-30"                                | ImpossibleDates          | dates-exist             | /awardDate
            "title": "Cafe", "description": "Cafe"                   | TitleDescriptionSame     | description-adds-to-title | /description
            "plannedDates": [{"startDate": "2021-05-01"}]            | PlannedDurationNotPresent | planned-duration-given | /plannedDates/0/startDate
            "dataSource": "a@example.org"                            | LooksLikeEmail           | no-email-address        | /dataSource
            "id": "360G-madeup-a\\nb"                                | grant-id-form            | GrantIdUnexpectedChars  | /id
            """)
    void whatBothFindIsReportedByTheOneThatStandsIn(String fields, String left, String standsIn, String place) {
        GivingReport report = report(EVERYTHING, all(fields));

        assertThat(result(report, left).isFound()).isFalse();
        assertThat(result(report, left).leftToStandIns()).isEqualTo(1);
        assertThat(result(report, left).grants()).isZero();
        assertThat(pointers(report, standsIn)).containsExactly("/grants/0" + place);
    }

    @Test
    void aPublishedCheckThatNoneStandsInForReportsAsBefore() {
        GivingReport report = report(
                EVERYTHING,
                all("\"awardDate\": \"2021-02-30\"", "\"title\": \"" + "x".repeat(141) + "\", \"amountAwarded\": 0"));

        assertThat(pointers(report, "TitleLength")).containsExactly("/grants/1/title");
        assertThat(pointers(report, "ZeroAmountTest")).containsExactly("/grants/1/amountAwarded");
    }

    private static GrantCheck own(String field) {
        return GrantCheck.of(
                RuleInfo.of("our data", id("our-dates"), RuleKind.RECORDS)
                        .title("Our dates exist")
                        .rationale("We ask for it.")
                        .source(Citation.of("Our policy, 2024"))
                        .standsInFor(id("ImpossibleDates"))
                        .build(),
                CheckCategory.DATES,
                PercentageBase.ALL_GRANTS,
                (grant, asOf) -> List.of(new CheckFinding("There is no such day.", "Correct it.", field)));
    }

    @ParameterizedTest
    @CsvSource({
        "/awardDate, 0, 1, the same field",
        "/dateModified, 1, 0, another field",
        "'', 0, 1, the grant as a whole",
        "/id, 0, 1, the grant as a whole",
    })
    void aCheckOfOnesOwnStandsInWhereItFindsFaultWithTheSame(String field, long shown, long left, String why) {
        CheckResult result = result(
                report(PublishedChecks.all().with(own(field)), all("\"awardDate\": \"2021-02-30\"")),
                "ImpossibleDates");

        assertThat(result.places()).as(why).isEqualTo(shown);
        assertThat(result.leftToStandIns()).as(why).isEqualTo(left);
        assertThat(result.publishedCount()).hasValue(1);
    }

    @Test
    void anotherGrantHasNoSay() {
        GrantCheck first = GrantCheck.of(
                own("").info(),
                CheckCategory.DATES,
                PercentageBase.ALL_GRANTS,
                (grant, asOf) -> grant.index() == 0
                        ? List.of(new CheckFinding("There is no such day.", "Correct it.", "/awardDate"))
                        : List.of());
        String impossible = "\"awardDate\": \"2021-02-30\"";

        assertThat(pointers(report(PublishedChecks.all().with(first), all(impossible, impossible)), "ImpossibleDates"))
                .containsExactly("/grants/1/awardDate");
    }

    @Test
    void whatIsAcceptedOfTheCheckThatStandsInDoesNotComeBackUnderTheOther() {
        RuleSet accepting = EVERYTHING.accepting(new Acceptance(
                id("dates-exist"), new Reference("PublishedGrant", "/grants/0"), "As on the deed", AS_OF));
        GivingReport report = report(accepting, all("\"awardDate\": \"2021-02-30\""));

        assertThat(result(report, "dates-exist").accepted()).isEqualTo(1);
        assertThat(result(report, "ImpossibleDates").isFound()).isFalse();
        assertThat(result(report, "ImpossibleDates").leftToStandIns()).isEqualTo(1);
    }

    @Test
    void aCheckOfAFileLeavesAllToTheOneThatStandsInForIt() {
        GivingPackage data = all(
                "",
                "\"fundingOrganization\": [{\"id\": \"GB-CHC-1111111\", \"name\": \"Another\"}]",
                "\"fundingOrganization\": [{\"id\": \"GB-CHC-1111111\", \"name\": \"Another\"}]");
        GivingReport report = report(EVERYTHING, data);

        assertThat(pointers(report, "funder-has-one-name")).containsExactly("/grants/1/fundingOrganization/0/name");
        assertThat(result(report, "MultiFundingNamesForOrgId").places()).isZero();
        assertThat(result(report, "MultiFundingNamesForOrgId").leftToStandIns()).isEqualTo(2);
        assertThat(result(report, "MultiFundingNamesForOrgId").publishedCount()).hasValue(2);
    }

    @Test
    void theReportSaysWhatAnotherCheckReports() {
        GivingReport report = report(
                EVERYTHING,
                all("\"actualDates\": []", "\"recipientOrganization\": [{\"id\": \"GB-CHC-12\", \"name\": \"N\"}]"));

        assertThat(report.toText())
                .contains("organisation-id-form: 1 of 2 grants (50 %), such as /grants/1/recipientOrganization/0/id.")
                .doesNotContain("OrganizationIdLooksInvalid")
                .contains(" found nothing, and 3 only what another check reports.");
    }
}
