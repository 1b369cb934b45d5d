package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that are published, or made by others to test their own tools, have as many mistakes as the official tool reports in its own tests.
 * They may not be part of this project, so the test is passed over where they are not.
 */
class ValidityOfPublishedFilesTest {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data");

    /** Where there is no list of grants, the official tool reports an error of its own instead. */
    @ParameterizedTest
    @CsvSource({
        "360giving/samples/power-to-change/grants.json, 870, 0, 0, 0, 0",
        "360giving/samples/ab-charitable-trust/a001p00000zgyHZAAY.json, 783, 0, 0, 0, 0",
        "360giving/samples/trafford-council/trafford_council_voluntary_sector_grants.json, 555, 0, 0, 0, 0",
        "360giving/fixtures/datagetter/expected-validfile.json, 125, 0, 0, 0, 0",
        "360giving/fixtures/dataquality-cove360/badfile_all_validation_errors.json, 1, 2, 2, 1, 5",
        "360giving/fixtures/dataquality-cove360/fundingproviders-grants_fixed_2_grants.json, 4, 5, 8, 0, 2",
        "360giving/fixtures/dataquality-cove360/fundingproviders-grants_broken_grants.json, 4, 5, 8, 0, 2",
        "360giving/fixtures/dataquality-cove360/RecipientIndDEI.json, 1, 6, 0, 0, 0",
        "360giving/fixtures/dataquality-cove360/validation_errors-3.json, 0, 1, 0, 0, 0",
        "cases-formats/inputs/recipients.json, 3, 2, 0, 0, 1",
        "cases-formats/inputs/codes.json, 4, 0, 0, 3, 0",
        "cases-formats/inputs/durations.json, 6, 0, 0, 0, 3",
        "cases-formats/inputs/no-id.json, 2, 1, 0, 0, 0",
        "cases-formats/inputs/number-as-type.json, 1, 0, 0, 0, 1",
        "cases-formats/inputs/geocodes.json, 6, 0, 0, 0, 0",
        "cases-formats/inputs/amount-signs.json, 3, 0, 0, 0, 0",
    })
    void theMistakesAreAsManyAsTheOfficialToolReports(
            String file, int grants, int missing, int formats, int codes, int other) {
        assumeTrue(Files.isDirectory(FOLDER), "the files are not here");
        GivingReport report = GivingChecks.published().check(FOLDER.resolve(file), LocalDate.of(2026, 11, 29));
        Map<ValidityGroup, Long> counts = report.validity();

        assertThat(report.grants()).isEqualTo(grants);
        assertThat(counts.getOrDefault(ValidityGroup.MISSING_FIELDS, 0L)).isEqualTo(missing);
        assertThat(counts.getOrDefault(ValidityGroup.INCORRECT_FORMATS, 0L)).isEqualTo(formats);
        assertThat(counts.getOrDefault(ValidityGroup.CODELIST_ERRORS, 0L)).isEqualTo(codes);
        assertThat(counts.getOrDefault(ValidityGroup.OTHER, 0L)).isEqualTo(other);
    }
}
