package io.github.biglocal.asset;

import static io.github.biglocal.asset.Hubs.BARE;
import static io.github.biglocal.asset.Hubs.TRUST;
import static io.github.biglocal.asset.Hubs.always;
import static io.github.biglocal.asset.Hubs.tenure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaStage;
import io.github.biglocal.area.StageReached;
import io.github.biglocal.asset.AssetOwnerClearAtCloseOut.NoLongerHeld;
import io.github.biglocal.asset.AssetOwnerClearAtCloseOut.OwnerNotOnRecord;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssetOwnerClearAtCloseOutTest {
    private static final LocalDate CLOSED_OUT = LocalDate.of(2024, 6, 30);
    private static final Area AREA = Area.builder()
            .id(BARE.area())
            .name("n")
            .addStage(new StageReached(AreaStage.CLOSED_OUT, CLOSED_OUT))
            .build();
    private static final Asset OPEN = always(AssetStatus.OPEN).withKind(AssetKind.BUILDING);
    private static final Asset HUB = OPEN.withTenures(tenure(Tenure.OWNED, TRUST, "2014-01-01/2024-06-30"));

    private static final Missing OWNER = Missing.of(HUB, "tenures", "who owns the asset");

    private static Verdict verdict(Asset asset, String asOf, Entity... records) {
        return new AssetOwnerClearAtCloseOut()
                .verdict(asset, RuleContext.on(LocalDate.parse(asOf), Records.of(records)));
    }

    private static Verdict verdict(Asset asset) {
        return verdict(asset, "2025-01-01", AREA);
    }

    private static Verdict nobodySince(String day) {
        return Verdict.breached(new NoLongerHeld(HUB.reference(), LocalDate.parse(day)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-06-29 | Not applicable: the area is not on record as closed out.",
                "2024-06-30 | Satisfied.",
                "2024-07-01 | Breached: The area has closed out, but no owner of the asset is on record; the last"
                        + " recorded right to it ended on 30 June 2024. Agree and record who owns the asset.",
                "2026-03-31 | Breached: The area has closed out, but no owner of the asset is on record; the last"
                        + " recorded right to it ended on 30 June 2024. Agree and record who owns the asset.",
                "2026-04-01 | Not applicable: the rule applies only from 1 October 2023 to 31 March 2026."
            })
    void aTenureThatEndsWithTheProgrammeInTheAreaLeavesTheAssetToNobody(String asOf, String answer) {
        assertThat(verdict(HUB, asOf, AREA).description()).isEqualTo(answer);
        assertThat(verdict(HUB)).isEqualTo(nobodySince("2024-06-30"));
    }

    @Test
    void beforeTheFirstTenureOnRecordItCannotBeJudged() {
        assertThat(verdict(OPEN.withTenures(tenure(Tenure.OWNED, TRUST, "2025-01-02/.."))))
                .isEqualTo(Verdict.unknown(OWNER));
        assertThat(verdict(OPEN.withTenures(tenure(Tenure.OWNED, TRUST, "2025-01-01/.."))))
                .isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnOwnerIsClear(Tenure tenure) {
        assertThat(verdict(OPEN.withTenures(tenure(tenure, TRUST, "../.."))))
                .isEqualTo(
                        tenure == Tenure.OWNED
                                ? Verdict.satisfied()
                                : Verdict.breached(new OwnerNotOnRecord(HUB.reference(), Set.of(tenure))));
    }

    @Test
    void anOwnerWithoutANameIsNot() {
        assertThat(verdict(OPEN.withTenures(tenure(Tenure.OWNED, "../.."))))
                .isEqualTo(Verdict.breached(new OwnerNotOnRecord(HUB.reference(), Set.of(Tenure.OWNED))));
    }

    @Test
    void whatIsNotRecordedIsNotKnown() {
        Missing stages = Missing.of(AREA, "stages", "whether the area has closed out");
        Missing kind = Missing.of(HUB, "kind", "what kind of asset it is");
        Missing statuses =
                Missing.of(HUB, "statuses", "whether the asset is planned, open, closed or no longer available");

        assertThat(verdict(OPEN)).isEqualTo(Verdict.unknown(OWNER));
        assertThat(verdict(HUB.withKind(Optional.empty()))).isEqualTo(Verdict.unknown(kind));
        assertThat(verdict(HUB.withStatuses())).isEqualTo(Verdict.unknown(statuses));
        assertThat(verdict(HUB, "2025-01-01", AREA.withStages())).isEqualTo(Verdict.unknown(stages));
        assertThat(verdict(HUB, "2025-01-01"))
                .isEqualTo(Verdict.unknown(Missing.record(AREA.id(), "the record of the area, which is missing")));
        assertThat(verdict(BARE, "2025-01-01", AREA.withStages()))
                .isEqualTo(Verdict.unknown(stages, kind, statuses, OWNER));
    }

    @ParameterizedTest
    @EnumSource
    void isAskedWhereTheAreaHasClosedOut(AreaStage stage) {
        assertThat(verdict(HUB, "2025-01-01", AREA.withStages(new StageReached(stage, CLOSED_OUT))))
                .isEqualTo(
                        stage == AreaStage.CLOSED_OUT
                                ? nobodySince("2024-06-30")
                                : Verdict.notApplicable("the area is not on record as closed out"));
    }

    @ParameterizedTest
    @EnumSource
    void isNotAskedOfEquipmentAndVehicles(AssetKind kind) {
        assertThat(verdict(HUB.withKind(kind)))
                .isEqualTo(
                        kind.isUnderGuidance()
                                ? nobodySince("2024-06-30")
                                : Verdict.notApplicable("the asset is equipment or a vehicle"));
    }

    @ParameterizedTest
    @EnumSource
    void isNotAskedOfWhatTheAreaNoLongerHas(AssetStatus status) {
        assertThat(verdict(HUB.withStatuses(always(status).statuses())))
                .isEqualTo(
                        status.isGone()
                                ? Verdict.notApplicable("the area no longer has the asset")
                                : nobodySince("2024-06-30"));
    }

    @ParameterizedTest
    @CsvSource({"2023-09-30, false", "2023-10-01, true"})
    void appliesSinceTheGuidanceOnClosingOut(String asOf, boolean applies) {
        Area early = AREA.withStages(new StageReached(AreaStage.CLOSED_OUT, LocalDate.of(2022, 3, 31)));
        Asset hub = OPEN.withTenures(tenure(Tenure.LEASED, TRUST, "2014-01-01/2022-03-31"));

        assertThat(verdict(hub, asOf, early) instanceof Verdict.Breached).isEqualTo(applies);
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        NoLongerHeld since = new NoLongerHeld(HUB.reference(), CLOSED_OUT);

        assertThat(since.problem())
                .isEqualTo("The area has closed out, but no owner of the asset is on record; the last"
                        + " recorded right to it ended on 30 June 2024.");
        assertThat(since.repair()).isEqualTo("Agree and record who owns the asset.");
        assertThat(since.repairs()).containsExactly(Repair.add(HUB.reference(), "tenures", 1));
        assertThat(new OwnerNotOnRecord(HUB.reference(), Set.of(Tenure.MANAGED, Tenure.LEASED)).problem())
                .isEqualTo(
                        "The area has closed out, but the asset is recorded only as leased and managed, without an owner.");
        assertThat(new OwnerNotOnRecord(HUB.reference(), Set.of(Tenure.OWNED)).problem())
                .isEqualTo("The area has closed out, but the asset is recorded as owned without the name of"
                        + " its owner.");
    }
}
