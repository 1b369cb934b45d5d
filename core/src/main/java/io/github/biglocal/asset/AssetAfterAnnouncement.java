package io.github.biglocal.asset;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * The statuses of an asset begin after its area was announced. A building may be older, and an organisation may have held
 * it long before; its time as an asset of the area begins with the area.
 */
public final class AssetAfterAnnouncement extends Rule<Asset> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("asset-after-announcement");

    /** Makes the rule. */
    public AssetAfterAnnouncement() {
        super(
                RuleInfo.of("asset", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("The asset's statuses begin after the area was announced")
                        .rationale(
                                "What existed before Big Local was not opened by it; counting it overstates what Big Local achieved.")
                        .sources(Guidance.HUBS)
                        .rows("D9")
                        .basis("The library's own check: the dates contradict each other.")
                        .standsInFor(RuleId.of("dates-within-programme"))
                        .build(),
                Asset.class);
    }

    @Override
    protected Verdict judge(Asset asset, RuleContext context) {
        Optional<LocalDate> first = asset.statuses().stream()
                .map(AssetStatusPeriod::period)
                .filter(period -> !period.isUnboundedStart())
                .map(LocalDateRange::getStart)
                .min(LocalDate::compareTo);
        if (first.isEmpty()) {
            return Verdict.notApplicable("no status of the asset has a first day on record");
        }
        List<Area> areas = context.find(Area.BY_ID, asset.area());
        if (areas.size() != 1 || areas.get(0).announced().isEmpty()) {
            return Verdict.unknown("the day on which the area was announced");
        }
        LocalDate announced = areas.get(0).announced().get();
        return first.get().isBefore(announced)
                ? Verdict.breached(new TooEarly(first.get(), announced))
                : Verdict.satisfied();
    }

    /**
     * The asset has a status before the announcement of its area.
     *
     * @param date the first day of its first status
     * @param announced the day of the announcement
     */
    public record TooEarly(LocalDate date, LocalDate announced) implements Finding {
        @Override
        public String problem() {
            return "The asset has a status from " + date + ", before its area was announced on " + announced + ".";
        }

        @Override
        public String repair() {
            return "Begin with the day on which it became an asset of the area.";
        }
    }
}
