package io.github.biglocal.asset;

import static io.github.biglocal.asset.Hubs.BARE;
import static io.github.biglocal.asset.Hubs.COUNCIL;
import static io.github.biglocal.asset.Hubs.TRUST;
import static io.github.biglocal.asset.Hubs.status;
import static io.github.biglocal.asset.Hubs.tenure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.asset.AssetStatusesAgree.PlannedAfterUse;
import io.github.biglocal.asset.AssetStatusesAgree.TwoStatuses;
import io.github.biglocal.asset.AssetTenuresAgree.TwoOwners;
import io.github.biglocal.asset.AssetTenuresAgree.TwoRights;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetRecordsAgreeTest {
    private static final RuleContext DAY = RuleContext.on(LocalDate.of(2020, 1, 1));
    private static final AssetStatusPeriod OPEN = status(AssetStatus.OPEN, "2014-01-01/2016-12-31");

    private static Verdict statuses(AssetStatusPeriod... entries) {
        return new AssetStatusesAgree().verdict(BARE.withStatuses(entries), DAY);
    }

    private static Verdict tenures(TenurePeriod... entries) {
        return new AssetTenuresAgree().verdict(BARE.withTenures(entries), DAY);
    }

    @ParameterizedTest
    @CsvSource({"2016-12-30, 2016-12-30/2016-12-31", "2016-12-31, 2016-12-31/2016-12-31", "2017-01-01, ''"})
    void anAssetHasOneStatusOnADay(String lost, String both) {
        assertThat(statuses(status(AssetStatus.NO_LONGER_AVAILABLE, lost + "/.."), OPEN))
                .isEqualTo(
                        both.isEmpty()
                                ? Verdict.satisfied()
                                : Verdict.breached(new TwoStatuses(
                                        BARE.reference(),
                                        AssetStatus.OPEN,
                                        AssetStatus.NO_LONGER_AVAILABLE,
                                        Periods.parse(both))));
    }

    @Test
    void theSameStatusTwiceIsNoContradiction() {
        assertThat(statuses(OPEN, status(AssetStatus.OPEN, "2016-01-01/.."))).isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void statusesThatFollowEachOtherAgreeInWhateverOrderTheyAreWritten(long seed) {
        List<AssetStatusPeriod> entries = new ArrayList<>(List.of(
                status(AssetStatus.PLANNED, "2013-01-01/2013-05-31"),
                status(AssetStatus.TEMPORARY, "2013-06-01/2013-12-31"),
                OPEN,
                status(AssetStatus.NO_LONGER_AVAILABLE, "2017-01-01/2017-12-31"),
                status(AssetStatus.PLANNED, "2018-01-01/2018-12-31"),
                status(AssetStatus.OPEN, "2019-01-01/..")));
        Collections.shuffle(entries, new Random(seed));

        assertThat(statuses(entries.toArray(AssetStatusPeriod[]::new))).isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({"OPEN, true", "TEMPORARY, true", "NO_LONGER_AVAILABLE, false", "CLOSED, false", "PLANNED, false"})
    void whatIsInUseIsNotPlannedNext(AssetStatus before, boolean wrong) {
        assertThat(statuses(status(before, "2014-01-01/2016-12-31"), status(AssetStatus.PLANNED, "2017-01-01/..")))
                .isEqualTo(
                        wrong
                                ? Verdict.breached(
                                        new PlannedAfterUse(BARE.reference(), before, LocalDate.of(2017, 1, 1)))
                                : Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({"2016-12-31, true", "2017-01-01, false"})
    void anAssetHasOneOwnerOnADay(String second, boolean two) {
        assertThat(tenures(
                        tenure(Tenure.OWNED, TRUST, second + "/.."),
                        tenure(Tenure.OWNED, COUNCIL, "2014-01-01/2016-12-31")))
                .isEqualTo(
                        two
                                ? Verdict.breached(new TwoOwners(
                                        BARE.reference(), COUNCIL, TRUST, Periods.parse("2016-12-31/2016-12-31")))
                                : Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({"LEASED", "MANAGED", "HIRED"})
    void oneMayOwnWhatAnotherHolds(Tenure tenure) {
        assertThat(tenures(tenure(Tenure.OWNED, COUNCIL, "../.."), tenure(tenure, TRUST, "2014-01-01/..")))
                .isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({"LEASED", "MANAGED", "HIRED"})
    void nobodyHoldsWhatTheyOwnByAnotherRight(Tenure tenure) {
        assertThat(tenures(tenure(Tenure.OWNED, TRUST, "../.."), tenure(tenure, TRUST, "2014-01-01/2014-12-31")))
                .isEqualTo(Verdict.breached(new TwoRights(
                        BARE.reference(), TRUST, Tenure.OWNED, tenure, Periods.parse("2014-01-01/2014-12-31"))));
    }

    @ParameterizedTest
    @CsvSource({"MANAGED", "HIRED", "LEASED"})
    void aTenantMayHoldItByAnotherRightToo(Tenure tenure) {
        assertThat(tenures(tenure(Tenure.LEASED, TRUST, "2014-01-01/.."), tenure(tenure, TRUST, "2016-01-01/..")))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void tenuresWithoutAHolderContradictNothing() {
        assertThat(tenures(tenure(Tenure.OWNED, "../.."), tenure(Tenure.OWNED, TRUST, "../..")))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void withFewerThanTwoEntriesThereIsNothingToContradict() {
        assertThat(statuses(OPEN)).isEqualTo(Verdict.notApplicable("fewer than two statuses are recorded"));
        assertThat(tenures()).isEqualTo(Verdict.notApplicable("fewer than two tenures are recorded"));
    }

    @Test
    void theySayWhatIsWrongAndWhatWouldPutItRight() {
        TwoStatuses statuses = new TwoStatuses(
                BARE.reference(),
                AssetStatus.OPEN,
                AssetStatus.NO_LONGER_AVAILABLE,
                Periods.parse("2016-12-30/2016-12-31"));
        PlannedAfterUse planned = new PlannedAfterUse(BARE.reference(), AssetStatus.OPEN, LocalDate.of(2017, 1, 1));
        TwoOwners owners = new TwoOwners(BARE.reference(), COUNCIL, TRUST, Periods.parse("../2016-12-31"));
        TwoRights rights =
                new TwoRights(BARE.reference(), TRUST, Tenure.OWNED, Tenure.HIRED, Periods.parse("2016-01-01/.."));

        assertThat(statuses.problem())
                .isEqualTo(
                        "The asset is recorded both as open and as no longer available from 30 December 2016 to 31 December 2016.");
        assertThat(statuses.repair()).isEqualTo("Correct the dates so that one ends before the other begins.");
        assertThat(planned.problem())
                .isEqualTo("The asset is recorded as open and then, from 1 January 2017, as planned.");
        assertThat(planned.repair())
                .isEqualTo("Record when it closed or became unavailable, or record what is planned as"
                        + " another asset.");
        assertThat(owners.problem()).isEqualTo("Both council and trust are recorded as owner until 31 December 2016.");
        assertThat(owners.repair())
                .isEqualTo(
                        "Correct the dates so that one ends before the other begins, or correct on what terms one of them holds the"
                                + " asset.");
        assertThat(rights.problem())
                .isEqualTo("The asset is recorded both as owned and as hired by trust from 1 January 2016.");
        assertThat(rights.repair()).isEqualTo("Correct the dates so that one ends before the other begins.");
        assertThat(new TwoOwners(BARE.reference(), COUNCIL, TRUST, Periods.parse("../..")).problem())
                .isEqualTo("Both council and trust are recorded as owner on any day.");
        assertThat(statuses.repairs()).containsExactly(Repair.correct(BARE.reference(), "statuses"));
        assertThat(owners.repairs()).containsExactly(Repair.correct(BARE.reference(), "tenures"));
    }
}
