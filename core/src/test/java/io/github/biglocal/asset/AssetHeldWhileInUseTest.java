package io.github.biglocal.asset;

import static io.github.biglocal.asset.Hubs.TRUST;
import static io.github.biglocal.asset.Hubs.always;
import static io.github.biglocal.asset.Hubs.tenure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.asset.AssetHeldWhileInUse.TenureEnded;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssetHeldWhileInUseTest {
    private static final Asset HUB = always(AssetStatus.OPEN)
            .withTenures(
                    tenure(Tenure.HIRED, TRUST, "2014-01-01/2015-12-31"),
                    tenure(Tenure.LEASED, "2016-03-01/2018-12-31"));

    private static Verdict verdict(Asset asset, String asOf) {
        return new AssetHeldWhileInUse().verdict(asset, RuleContext.on(LocalDate.parse(asOf)));
    }

    private static Verdict ended(String day) {
        return Verdict.breached(new TenureEnded(HUB.reference(), LocalDate.parse(day)));
    }

    @ParameterizedTest
    @CsvSource({
        "2014-01-01, ''",
        "2015-12-31, ''",
        "2016-01-01, 2015-12-31",
        "2016-02-29, 2015-12-31",
        "2016-03-01, ''",
        "2018-12-31, ''",
        "2019-01-01, 2018-12-31"
    })
    void aTenureIsInForceOnEveryDayOfUse(String asOf, String ended) {
        assertThat(verdict(HUB, asOf)).isEqualTo(ended.isEmpty() ? Verdict.satisfied() : ended(ended));
    }

    @Test
    void whatIsNotRecordedIsNotKnown() {
        Missing tenures = Missing.of(HUB, "tenures", "on what terms the asset is held");
        Missing statuses =
                Missing.of(HUB, "statuses", "whether the asset is planned, open, closed or no longer available");

        // The first right on record begins later.
        assertThat(verdict(HUB, "2013-12-31")).isEqualTo(Verdict.unknown(tenures));
        assertThat(verdict(HUB.withTenures(), "2015-01-01")).isEqualTo(Verdict.unknown(tenures));
        assertThat(verdict(HUB.withStatuses(), "2016-01-01")).isEqualTo(Verdict.unknown(statuses));
        assertThat(verdict(HUB.withStatuses().withTenures(), "2016-01-01"))
                .isEqualTo(Verdict.unknown(statuses, tenures));
    }

    @ParameterizedTest
    @EnumSource
    void isAskedOfAssetsInUse(AssetStatus status) {
        assertThat(verdict(HUB.withStatuses(always(status).statuses()), "2016-01-01") instanceof Verdict.Breached)
                .isEqualTo(status.isInUse());
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        TenureEnded finding = new TenureEnded(HUB.reference(), LocalDate.of(2015, 12, 31));

        assertThat(finding.problem())
                .isEqualTo(
                        "The asset is in use, but the last recorded right to use it ended on 31 December" + " 2015.");
        assertThat(finding.repair()).isEqualTo("Record on what terms the asset is held now, or correct the date.");
        assertThat(finding.repairs()).containsExactly(Repair.add(HUB.reference(), "tenures", 1));
    }
}
