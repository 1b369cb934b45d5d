package io.github.biglocal.asset;

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
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** While an asset is in use, a tenure of it is in force: somebody owns, leases, manages or hires it on that day. */
public final class AssetHeldWhileInUse extends Rule<Asset> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("asset-held-while-in-use");

    /** Makes the rule. */
    public AssetHeldWhileInUse() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "An asset in use is held by right",
                        "A place that is used without a tenure can be taken away on any day, or its dates are"
                                + " mistaken.",
                        List.of(Guidance.HUBS, Guidance.ASSETS),
                        LocalDateRange.ALL),
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
