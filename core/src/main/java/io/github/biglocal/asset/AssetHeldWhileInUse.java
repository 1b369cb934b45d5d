package io.github.biglocal.asset;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** While an asset is in use, a tenure of it is in force: somebody owns, leases, manages or hires it on that day. */
public final class AssetHeldWhileInUse extends Rule<Asset> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("asset-held-while-in-use");

    /** Makes the rule. */
    public AssetHeldWhileInUse() {
        super(
                RuleInfo.of("asset", ID, RuleKind.PRACTICE)
                        .title("The area has a legal right to use the asset")
                        .rationale(
                                "A place used without a recorded right may be lost at any time, or the dates are wrong.")
                        .sources(Guidance.HUBS, Guidance.ASSETS)
                        .rows("D11")
                        .basis("The library's own reading; no text asks for it.")
                        .ownReading("Any asset in use, whatever its cost")
                        .standsInFor(RuleId.of("asset-holder-on-record"))
                        .build(),
                Asset.class);
    }

    @Override
    protected Verdict judge(Asset asset, RuleContext context) {
        LocalDate asOf = context.asOf();
        Optional<AssetStatus> status = asset.statusOn(asOf);
        if (status.isEmpty()) {
            return Verdict.unknown("whether the asset is in use");
        }
        if (!status.get().isInUse()) {
            return Verdict.notApplicable("the asset is not in use");
        }
        if (asset.tenures().isEmpty()) {
            return Verdict.unknown("by what right the asset is held: nothing is recorded");
        }
        if (!asset.tenuresOn(asOf).isEmpty()) {
            return Verdict.satisfied();
        }
        return asset.tenures().stream()
                .map(TenurePeriod::period)
                .filter(period -> period.isBefore(asOf))
                .map(LocalDateRange::getEndInclusive)
                .max(LocalDate::compareTo)
                .map(day -> Verdict.breached(new TenureEnded(day)))
                .orElse(Verdict.unknown("by what right the asset was held before: the first tenure begins later"));
    }

    /**
     * The tenure has ended and the asset is still in use.
     *
     * @param lastDay the last day of the last tenure before
     */
    public record TenureEnded(LocalDate lastDay) implements Finding {
        @Override
        public String problem() {
            return "The asset is in use, and was held by right only until " + lastDay + ".";
        }

        @Override
        public String repair() {
            return "Record by what right it is held from " + lastDay.plusDays(1) + ".";
        }
    }
}
