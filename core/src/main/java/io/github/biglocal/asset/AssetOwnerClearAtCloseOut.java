package io.github.biglocal.asset;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/** When an area has closed out, it is clear who holds each of its assets. Equipment and vehicles are not asked about. */
public final class AssetOwnerClearAtCloseOut extends Rule<Asset> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("asset-owner-clear-at-close-out");

    /** Makes the rule. */
    public AssetOwnerClearAtCloseOut() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "When the area has closed out, it is clear who holds the asset",
                        "After the close-out there is no partnership and no programme to settle whose the building is.",
                        List.of(Guidance.CLOSE_OUT_ESSENTIALS),
                        Guidance.FROM_OCTOBER_2023),
                Asset.class);
    }

    @Override
    protected Verdict judge(Asset asset, RuleContext context) {
        LocalDate asOf = context.asOf();
        List<Area> areas = context.find(Area.BY_ID, asset.area());
        if (areas.size() != 1 || areas.get(0).stages().isEmpty()) {
            return Verdict.unknown("whether the area has closed out");
        }
        if (!areas.get(0).isClosedOutOn(asOf)) {
            return Verdict.notApplicable("the area is not on record as closed out");
        }
        if (asset.kind().filter(kind -> !kind.isUnderGuidance()).isPresent()) {
            return Verdict.notApplicable("it is equipment or a vehicle");
        }
        if (asset.statusOn(asOf).filter(AssetStatus::isGone).isPresent()) {
            return Verdict.notApplicable("the area no longer has the asset");
        }
        if (asset.tenures().isEmpty()) {
            return Verdict.unknown("who holds the asset: nothing is recorded");
        }
        List<TenurePeriod> tenures = asset.tenuresOn(asOf);
        if (tenures.isEmpty()) {
            return asset.tenures().stream()
                    .map(TenurePeriod::period)
                    .filter(period -> period.isBefore(asOf))
                    .map(LocalDateRange::getEndInclusive)
                    .max(LocalDate::compareTo)
                    .map(day -> Verdict.breached(new NobodyHoldsIt(day)))
                    .orElse(Verdict.unknown("who held the asset before: the first tenure begins later"));
        }
        return tenures.stream().anyMatch(tenure -> tenure.holder().isPresent())
                ? Verdict.satisfied()
                : Verdict.unknown("the holder of the asset");
    }

    /**
     * No tenure of the asset is in force.
     *
     * @param lastHeld the last day on which it was held
     */
    public record NobodyHoldsIt(LocalDate lastHeld) implements Finding {
        @Override
        public String problem() {
            return "The area has closed out, and nobody has held the asset since " + lastHeld + ".";
        }

        @Override
        public String repair() {
            return "Settle and record who holds the asset, and by what right.";
        }
    }
}
