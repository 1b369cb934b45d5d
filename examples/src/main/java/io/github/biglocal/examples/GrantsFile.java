package io.github.biglocal.examples;

import io.github.biglocal.money.Ratio;
import io.github.biglocal.standards.threesixtygiving.CheckResult;
import io.github.biglocal.standards.threesixtygiving.GivingReport;
import java.math.RoundingMode;
import java.util.List;

/**
 * What the checks found in a file of 360Giving data, as the main job writes it.
 *
 * @param grants how many grants the file has
 * @param invalidGrants how many of them the schema of the standard does not allow
 * @param checks what each check found, under its published name; none that found nothing
 */
public record GrantsFile(long grants, long invalidGrants, List<Found> checks) {
    private static final int DECIMALS = 2;

    /**
     * What one check found.
     *
     * @param check its published name
     * @param grants in how many grants
     * @param percent that as a percentage of the grants that the check is about, with two decimals
     */
    public record Found(String check, long grants, String percent) {
        static Found of(CheckResult result) {
            return new Found(result.check().value(), result.grants(), percent(result));
        }

        private static String percent(CheckResult result) {
            return result.share()
                    .map(share -> share.times(Ratio.of(100, 1)))
                    .map(percent ->
                            percent.toDecimal(DECIMALS, RoundingMode.HALF_UP).toPlainString())
                    .orElse("0.00");
        }
    }

    static GrantsFile of(GivingReport report) {
        return new GrantsFile(
                report.grants(),
                report.invalidGrants(),
                report.checks().stream()
                        .filter(result -> result.places() > 0)
                        .map(Found::of)
                        .toList());
    }
}
