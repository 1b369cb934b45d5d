package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;
import static io.github.biglocal.catalogue.RuleSamples.FREE_TEXT;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.AreaStage;
import io.github.biglocal.area.StageReached;
import io.github.biglocal.asset.Asset;
import io.github.biglocal.asset.AssetHeldWhileInUse;
import io.github.biglocal.asset.AssetHolderInPost;
import io.github.biglocal.asset.AssetHolderOnRecord;
import io.github.biglocal.asset.AssetId;
import io.github.biglocal.asset.AssetKind;
import io.github.biglocal.asset.AssetOwnerClearAtCloseOut;
import io.github.biglocal.asset.AssetRules;
import io.github.biglocal.asset.AssetStatus;
import io.github.biglocal.asset.AssetStatusPeriod;
import io.github.biglocal.asset.AssetStatusesAgree;
import io.github.biglocal.asset.AssetTenuresAgree;
import io.github.biglocal.asset.Tenure;
import io.github.biglocal.asset.TenurePeriod;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.lto.LtoAppointmentId;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Samples of the rules about assets. */
final class AssetSamples {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final LocalDate AT_CLOSE_OUT = LocalDate.of(2025, 1, 1);
    private static final AreaId AREA_ID = AreaId.of("northfleet");
    private static final Area AREA = Area.builder().id(AREA_ID).name(FREE_TEXT).build();
    private static final OrganisationId TRUST = OrganisationId.of("trust");
    private static final OrganisationId COUNCIL = OrganisationId.of("council");
    private static final Asset BARE =
            Asset.builder().id(AssetId.of("hub")).area(AREA_ID).name(FREE_TEXT).build();
    private static final TenurePeriod LEASE = tenure(Tenure.LEASED, TRUST, "2017-10-01/2026-09-30");
    private static final Asset OPEN = BARE.withStatuses(status(AssetStatus.OPEN, "2017-10-01/.."));
    private static final Asset HUB =
            OPEN.withKind(AssetKind.BUILDING).withCost(Money.parse("GBP 50000")).withTenures(LEASE);

    private AssetSamples() {}

    static List<RuleSample<?>> all() {
        return List.of(
                holderOnRecord(),
                holderInPost(),
                heldWhileInUse(),
                ownerClearAtCloseOut(),
                statusesAgree(),
                tenuresAgree(),
                afterAnnouncement());
    }

    private static AssetStatusPeriod status(AssetStatus status, String period) {
        return new AssetStatusPeriod(status, Periods.parse(period));
    }

    private static TenurePeriod tenure(Tenure tenure, OrganisationId holder, String period) {
        return new TenurePeriod(tenure, Optional.of(holder), Periods.parse(period));
    }

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, Records.of(records));
    }

    private static RuleSample<?> holderOnRecord() {
        return RuleSample.of(AssetHolderOnRecord.standard())
                .with(SATISFIED, HUB, among())
                .with(
                        BREACHED,
                        HUB.withTenures(new TenurePeriod(Tenure.LEASED, Optional.empty(), LEASE.period())),
                        among())
                .with(NOT_APPLICABLE, HUB.withKind(AssetKind.VEHICLE), among())
                .with(UNKNOWN, HUB.withCost(Optional.empty()), among());
    }

    private static RuleSample<?> holderInPost() {
        LtoAppointment lto = LtoAppointment.builder()
                .id(LtoAppointmentId.of("l"))
                .area(AREA_ID)
                .organisation(TRUST)
                .build();
        return RuleSample.of(new AssetHolderInPost())
                .with(SATISFIED, HUB, among(lto.withPeriod(Periods.parse("2014-01-01/.."))))
                .with(BREACHED, HUB, among(lto.withPeriod(Periods.parse("2014-01-01/2019-12-31"))))
                .with(NOT_APPLICABLE, HUB, among(lto.withOrganisation(COUNCIL)))
                .with(UNKNOWN, HUB, among(lto));
    }

    private static RuleSample<?> heldWhileInUse() {
        return RuleSample.of(new AssetHeldWhileInUse())
                .with(SATISFIED, HUB, among())
                .with(BREACHED, HUB.withTenures(tenure(Tenure.HIRED, TRUST, "2017-10-01/2019-12-31")), among())
                .with(NOT_APPLICABLE, HUB.withStatuses(status(AssetStatus.PLANNED, "2019-01-01/..")), among())
                .with(UNKNOWN, OPEN, among());
    }

    private static RuleSample<?> ownerClearAtCloseOut() {
        Area closed = AREA.withStages(new StageReached(AreaStage.CLOSED_OUT, LocalDate.of(2024, 6, 30)));
        Area going = AREA.withStages(new StageReached(AreaStage.DELIVERING, LocalDate.of(2014, 6, 30)));
        Asset owned = HUB.withTenures(LEASE, tenure(Tenure.OWNED, COUNCIL, "../.."));
        return RuleSample.of(new AssetOwnerClearAtCloseOut())
                .with(SATISFIED, owned, RuleContext.on(AT_CLOSE_OUT, Records.of(closed)))
                .with(
                        BREACHED,
                        HUB.withTenures(tenure(Tenure.OWNED, TRUST, "2017-10-01/2024-06-30")),
                        RuleContext.on(AT_CLOSE_OUT, Records.of(closed)))
                .with(NOT_APPLICABLE, HUB, RuleContext.on(AT_CLOSE_OUT, Records.of(going)))
                .with(UNKNOWN, HUB, RuleContext.on(AT_CLOSE_OUT, Records.of(AREA)));
    }

    private static RuleSample<?> statusesAgree() {
        AssetStatusPeriod planned = status(AssetStatus.PLANNED, "2016-01-01/2017-09-30");
        AssetStatusPeriod open = status(AssetStatus.OPEN, "2017-09-30/..");
        return RuleSample.of(new AssetStatusesAgree())
                .with(SATISFIED, BARE.withStatuses(planned, status(AssetStatus.OPEN, "2017-10-01/..")), among())
                .with(BREACHED, BARE.withStatuses(planned, open), among())
                .with(NOT_APPLICABLE, BARE.withStatuses(open), among())
                .never(UNKNOWN, "only the statuses on record are compared")
                .at(
                        "open and in temporary use",
                        BREACHED,
                        BARE.withStatuses(open, status(AssetStatus.TEMPORARY, "2018-01-01/2018-06-30")),
                        among());
    }

    private static RuleSample<?> tenuresAgree() {
        TenurePeriod owned = tenure(Tenure.OWNED, COUNCIL, "../..");
        return RuleSample.of(new AssetTenuresAgree())
                .with(SATISFIED, BARE.withTenures(owned, LEASE), among())
                .with(BREACHED, BARE.withTenures(owned, tenure(Tenure.OWNED, TRUST, "2019-01-01/..")), among())
                .with(NOT_APPLICABLE, BARE.withTenures(owned), among())
                .never(UNKNOWN, "only the tenures on record are compared");
    }

    private static RuleSample<?> afterAnnouncement() {
        Asset later = BARE.withStatuses(
                status(AssetStatus.CLOSED, "2019-01-01/.."), OPEN.statuses().get(0));
        return RuleSample.of(AssetRules.assetAfterAnnouncement())
                .with(SATISFIED, OPEN, among(AREA.withAnnounced(LocalDate.of(2010, 7, 27))))
                .with(BREACHED, OPEN, among(AREA.withAnnounced(LocalDate.of(2018, 7, 27))))
                .with(NOT_APPLICABLE, BARE, among(AREA))
                .never(UNKNOWN, "only the dates on record are compared")
                .at("the day of the announcement", SATISFIED, later, announced("2017-10-01"))
                .at("the day before the announcement", BREACHED, later, announced("2017-10-02"))
                .at("no announcement on record", NOT_APPLICABLE, OPEN, among(AREA))
                .at("no area on record", NOT_APPLICABLE, OPEN, among())
                .at(
                        "held long before, and no status on record",
                        NOT_APPLICABLE,
                        BARE.withTenures(tenure(Tenure.OWNED, COUNCIL, "1900-01-01/..")),
                        announced("2012-02-29"));
    }

    private static RuleContext announced(String day) {
        return among(AREA.withAnnounced(LocalDate.parse(day)));
    }
}
