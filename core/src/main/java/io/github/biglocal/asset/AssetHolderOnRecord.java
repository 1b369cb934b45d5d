package io.github.biglocal.asset;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * Of an asset of £50,000 or more that is in use, it is on record who holds it and by what right. Land, buildings and
 * other significant physical features count, by what they cost or by the programme money in them; equipment and vehicles
 * do not.
 */
public final class AssetHolderOnRecord extends Rule<Asset> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("asset-holder-on-record");

    private static final Money PUBLISHED_THRESHOLD = Money.parse("GBP 50000");

    private final Money threshold;

    private AssetHolderOnRecord(Money threshold, Citation source, LocalDateRange guidance) {
        super(
                RuleInfo.of("asset", ID, RuleKind.PRACTICE)
                        .title("The holder of a large asset and the right it is held by are recorded")
                        .rationale(
                                "An unincorporated partnership cannot hold property, so the holder decides what becomes of the asset when the money is spent.")
                        .sources(source)
                        .rows("M16")
                        .guidance(guidance)
                        .basis(
                                "The threshold of £50,000 is Local Trust's; that holder and right are on record is the library's own reading. WARNING because clear ownership becomes a requirement at close-out.")
                        .ownReading("That holder and right are recorded for an asset in use")
                        .ownReading("cost or programme money decides the threshold")
                        .ownReading("applied from 27 July 2010 (the guidance's date is unclear)")
                        .build() /*PARAMS List.of("an asset is large from " + threshold)*/,
                Asset.class);
        this.threshold = Require.notNegative("threshold", threshold);
    }

    /** {@return the rule with the published threshold, £50,000} */
    public static AssetHolderOnRecord standard() {
        return new AssetHolderOnRecord(PUBLISHED_THRESHOLD, Guidance.ASSETS, Guidance.WHOLE_PROGRAMME);
    }

    /**
     * {@return the rule with another threshold, such as below the published one, where Local Trust may ask for as much}
     *
     * @param threshold from which cost an asset is large; never negative
     * @param source where that is published
     */
    public static AssetHolderOnRecord from(Money threshold, Citation source) {
        return new AssetHolderOnRecord(threshold, source, LocalDateRange.ALL);
    }

    @Override
    protected Verdict judge(Asset asset, RuleContext context) {
        if (asset.kind().isEmpty()) {
            return Verdict.unknown("what kind of asset it is");
        }
        if (!asset.kind().get().isUnderGuidance()) {
            return Verdict.notApplicable("the guidance on assets is not about equipment and vehicles");
        }
        List<Money> amounts = Stream.of(asset.cost(), asset.programmeMoney())
                .flatMap(Optional::stream)
                .toList();
        if (amounts.stream().anyMatch(amount -> !amount.isSameCurrency(threshold))) {
            return Verdict.unknown("the cost of the asset in " + threshold.getCurrencyUnit());
        }
        if (amounts.stream().noneMatch(amount -> amount.compareTo(threshold) >= 0)) {
            return asset.cost().isPresent()
                    ? Verdict.notApplicable("the asset cost less than " + threshold)
                    : Verdict.unknown("what the asset cost");
        }
        Optional<AssetStatus> status = asset.statusOn(context.asOf());
        if (status.isEmpty()) {
            return Verdict.unknown("whether the asset is in use");
        }
        if (!status.get().isInUse()) {
            return Verdict.notApplicable("the asset is not in use");
        }
        if (asset.tenures().isEmpty()) {
            return Verdict.unknown("who holds the asset, and by what right: nothing is recorded");
        }
        List<TenurePeriod> tenures = asset.tenuresOn(context.asOf());
        return tenures.stream().anyMatch(tenure -> tenure.holder().isPresent())
                ? Verdict.satisfied()
                : Verdict.breached(new HolderNotOnRecord(tenures.size()));
    }

    /**
     * It is not on record who holds the asset.
     *
     * @param tenures how many tenures are recorded for the day, none of them with a holder
     */
    public record HolderNotOnRecord(int tenures) implements Finding {
        @Override
        public String problem() {
            return tenures == 0
                    ? "It is not on record who holds the asset, nor by what right."
                    : "It is on record by what right the asset is held, but not by whom.";
        }

        @Override
        public String repair() {
            return tenures == 0 ? "Record the tenure of the asset and its holder." : "Record the holder of the asset.";
        }
    }
}
