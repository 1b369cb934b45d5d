package io.github.biglocal.asset;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
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
                RuleInfo.of("asset", ID, RuleKind.REQUIREMENT)
                        .title("When the area has closed out, it is clear who owns the asset")
                        .rationale("After close-out there is no partnership to settle who owns a building.")
                        .sources(Guidance.CLOSE_OUT_ESSENTIALS)
                        .rows("M20")
                        .guidance(Guidance.FROM_OCTOBER_2023)
                        .basis(
                                "Local Trust's checklist of requirements of 2023-24 asks that it is clear who owns each asset.")
                        .ownReading("A holder and a right on record count as clear")
                        .ownReading("equipment and vehicles are not asked about")
                        .ownReading("applied from 1 October 2023")
                        .standsInFor(RuleId.of("asset-holder-on-record"), RuleId.of("asset-held-while-in-use"))
                        .build(),
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
