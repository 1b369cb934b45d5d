package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.biglocal.rule.RuleId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of public cases with the number of places that each check finds; passed over where they are not here. */
class PublicCasesOfChecksTest {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "cases-formats", "inputs");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "amount-signs.json, ZeroAmountTest, 2",
        "amount-signs.json, amount-not-negative, 1",
        "charity-numbers.json, RecipientOrgCharityNumber, 3",
        "charity-numbers.json, recipient-charity-number-form, 4",
        "durations.json, PlannedDurationNotPresent, 0",
        "emails.json, LooksLikeEmail, 4",
        "emails.json, no-email-address, 5",
        "funders.json, MoreThanOneFundingOrg, 4",
        "funders.json, MultiFundingNamesForOrgId, 1",
        "funders.json, MultiFundingOrgIdsForName, 2",
        "funders.json, funder-name-written-in-one-way, 1",
        "funders.json, funder-identifier-written-in-one-way, 1",
        "future.json, PostDatedAwardDates, 2",
        "future.json, FarFuturePlannedDates, 1",
        "future.json, FarPastDates, 2",
        "geocodes.json, geographic-code-form, 3",
        "geocodes.json, geographic-code-type, 0",
        "id-spaces.json, OrganizationIdLooksInvalid, 2",
        "id-spaces.json, organisation-id-form, 4",
        "individual.json, GeoCodePostcode, 2",
        "individual.json, individual-without-postcode, 3",
        "individual.json, RecipientIndDEI, 1",
        "individual.json, individual-without-diversity-data, 2",
        "no-id.json, ZeroAmountTest, 2",
        "no-id.json, ImpossibleDates, 1",
        "no-id.json, TitleLength, 1",
        "number-as-type.json, ZeroAmountTest, 1",
        "number-as-type.json, RecipientOrgCompanyNumber, 1",
        "org-prefixes.json, RecipientOrgUnrecognisedPrefix, 0",
        "org-prefixes.json, OrganizationIdLooksInvalid, 1",
        "org-prefixes.json, organisation-id-form, 5",
        "postcodes.json, IncompleteRecipientOrg, 0",
        "postcodes.json, postcode-form, 5",
        "title-length.json, TitleLength, 2",
        "duplicate-ids.json, grant-id-unique, 2"
    })
    void eachCheckFindsAsManyPlacesAsItShould(String file, String check, int places) {
        assumeTrue(Files.isDirectory(FOLDER), "the files are not here");
        RuleId id = RuleId.of(check);
        // Each by itself: what both find is reported once.
        GivingChecks checks = RepairedChecks.all().rules().stream()
                        .anyMatch(rule -> rule.info().id().equals(id))
                ? GivingChecks.published().with(RepairedChecks.all())
                : GivingChecks.published();
        try (GrantReader grants = ThreeSixtyGiving.standard().grants(FOLDER.resolve(file))) {
            GivingReport report = checks.check(grants, LocalDate.of(2026, 11, 29));

            assertThat(report.check(id).orElseThrow().places()).isEqualTo(places);
            assertThat(report.failures()).isEmpty();
        }
    }
}
