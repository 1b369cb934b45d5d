package io.github.biglocal.asset;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.NotLater;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rules about community hubs and other assets. */
public final class AssetRules {
    /** The id of {@link #assetAfterAnnouncement()}. */
    public static final RuleId ASSET_AFTER_ANNOUNCEMENT = RuleId.of("asset-after-announcement");

    private AssetRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(
                AssetHolderOnRecord.standard(),
                new AssetHolderInPost(),
                new AssetHeldWhileInUse(),
                new AssetOwnerClearAtCloseOut(),
                new AssetStatusesAgree(),
                new AssetTenuresAgree(),
                assetAfterAnnouncement());
    }

    /**
     * {@return the statuses of an asset begin after its area was announced} A building may be older, and an organisation may
     * have held it long before; its time as an asset of the area begins with the area.
     */
    public static Rule<Asset> assetAfterAnnouncement() {
        return NotLater.of(
                        Asset.class,
                        RuleInfo.of("asset", ASSET_AFTER_ANNOUNCEMENT, RuleKind.RECORDS)
                                .severity(Severity.WARNING)
                                .title("The asset's statuses begin after the area was announced")
                                .rationale("An asset that already existed was not opened by Big Local; counting it"
                                        + " overstates what Big Local achieved.")
                                .sources(Guidance.CONSISTENCY)
                                .rows("D9")
                                .basis("The library's own check: the dates contradict each other.")
                                .standsInFor(RuleId.of("dates-within-programme"))
                                .build())
                .unless(
                        "no start date is recorded for any status of the asset",
                        (asset, context) -> firstStatus(asset).isEmpty())
                .unless(
                        "it is not recorded when the area was announced",
                        (asset, context) ->
                                Area.announcement(asset.area(), context).isMissing())
                .first((asset, context) -> Area.announcement(asset.area(), context))
                .then((asset, context) -> Fact.recorded(firstStatus(asset).orElseThrow()))
                .repair("Record statuses only from the date on which the area had the asset, or correct the"
                        + " date the area was announced.")
                .build();
    }

    private static Optional<Event> firstStatus(Asset asset) {
        return IntStream.range(0, asset.statuses().size())
                .filter(place -> !asset.statuses().get(place).period().isUnboundedStart())
                .boxed()
                .min(Comparator.comparing(place -> begin(asset, place)))
                .map(place -> Event.of(
                        "the first status of the asset",
                        "begins",
                        asset,
                        "statuses/" + place + "/period",
                        begin(asset, place)));
    }

    private static LocalDate begin(Asset asset, int place) {
        return asset.statuses().get(place).period().getStart();
    }
}
