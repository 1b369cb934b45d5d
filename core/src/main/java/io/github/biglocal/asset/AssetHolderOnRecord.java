package io.github.biglocal.asset;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The records show who holds an asset of £50,000 or more that is in use, and on what terms. Land, buildings and other
 * significant physical features count, by what they cost or by the programme money in them; equipment and vehicles do
 * not.
 */
public final class AssetHolderOnRecord extends Rule<Asset> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("asset-holder-on-record");

    /** The amount from which the rule applies to an asset. */
    public static final Parameter<Money> LARGE_FROM =
            Parameter.money("large-from", "the amount from which an asset counts as large", Money.parse("GBP 50000"));

    private AssetHolderOnRecord(RuleInfo info, Parameters parameters) {
        super(info, Asset.class, parameters);
    }

    private static RuleInfo info(Citation source, LocalDateRange guidance) {
        return RuleInfo.of("asset", ID, RuleKind.PRACTICE)
                .title("The records show who holds a large asset, and on what terms")
                .rationale(
                        "An unincorporated partnership cannot hold property, so the holder decides what happens to the asset once the money is spent.")
                .sources(source)
                .rows("M16")
                .guidance(guidance)
                .basis("The threshold of £50,000 is Local Trust's, which may also ask about smaller"
                        + " assets; that the holder and the right are recorded is the library's own" + " reading.")
                .ownReading("Applied to assets in use")
                .ownReading("an asset is large if its cost or the programme money in it reaches the threshold")
                .ownReading("applied from 27 July 2010 (the guidance's date is unclear)")
                .build();
    }

    /** {@return the rule with the published threshold, £50,000} */
    public static AssetHolderOnRecord standard() {
        return new AssetHolderOnRecord(info(Guidance.ASSETS, Guidance.WHOLE_PROGRAMME), Parameters.of(LARGE_FROM));
    }

    /**
     * {@return the rule with another threshold, such as below the published one, where Local Trust may ask for the
     * same}
     *
     * @param threshold the cost from which the rule applies; never negative
     * @param source where that is published
     * @throws InvalidValueException if the threshold is negative
     */
    public static AssetHolderOnRecord from(Money threshold, Citation source) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(threshold, "threshold");
        return new AssetHolderOnRecord(
                info(source, LocalDateRange.ALL), Parameters.of(LARGE_FROM).with(LARGE_FROM, threshold));
    }

    @Override
    protected Rule<Asset> with(Parameters changed) {
        return new AssetHolderOnRecord(info(), changed);
    }

    @Override
    protected Verdict judge(Asset asset, RuleContext context) {
        if (asset.kind().filter(kind -> !kind.isUnderGuidance()).isPresent()) {
            return Verdict.notApplicable("the guidance on assets does not cover equipment and vehicles");
        }
        Optional<AssetStatus> status = asset.statusOn(context.asOf());
        if (status.filter(now -> !now.isInUse()).isPresent()) {
            return Verdict.notApplicable("the asset is not in use");
        }
        Money threshold = parameters().get(LARGE_FROM);
        List<Money> amounts = Stream.of(asset.cost(), asset.programmeMoney())
                .flatMap(Optional::stream)
                .toList();
        boolean comparable = amounts.stream().allMatch(amount -> amount.isSameCurrency(threshold));
        boolean large = comparable && amounts.stream().anyMatch(amount -> !amount.isLessThan(threshold));
        if (comparable && !large && asset.cost().isPresent()) {
            return Verdict.notApplicable("the asset cost less than " + Text.money(threshold));
        }
        List<Missing> missing = new ArrayList<>();
        if (asset.kind().isEmpty()) {
            missing.add(Missing.of(asset, "kind", "what kind of asset it is"));
        }
        if (!comparable) {
            missing.add(Missing.of(
                    asset,
                    "cost",
                    "what the asset cost in " + Text.currency(threshold.getCurrencyUnit())
                            + " (it is recorded in another currency)"));
        } else if (!large) {
            missing.add(Missing.of(asset, "cost", "what the asset cost"));
        }
        if (status.isEmpty()) {
            missing.add(
                    Missing.of(asset, "statuses", "whether the asset is planned, open, closed or no longer available"));
        }
        if (asset.tenures().isEmpty()) {
            missing.add(Missing.of(asset, "tenures", "who holds the asset, and on what terms"));
        }
        if (!missing.isEmpty()) {
            return Verdict.unknown(missing, missing.size());
        }
        List<TenurePeriod> tenures = asset.tenuresOn(context.asOf());
        return tenures.stream().anyMatch(tenure -> tenure.holder().isPresent())
                ? Verdict.satisfied()
                : Verdict.breached(new HolderNotOnRecord(asset.reference(), tenures.size()));
    }

    /**
     * The holder of the asset is not recorded.
     *
     * @param asset the asset
     * @param tenures how many tenures are recorded for the day, none of them with a holder
     */
    public record HolderNotOnRecord(Reference asset, int tenures) implements Finding {
        public HolderNotOnRecord {
            Objects.requireNonNull(asset, "asset");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("tenures");
        }

        @Override
        public String problem() {
            return tenures == 0
                    ? "It is not recorded who holds the asset now, or on what terms."
                    : "It is recorded on what terms the asset is held, but not who holds it.";
        }

        @Override
        public String repair() {
            return tenures == 0 ? "Record the tenure of the asset and its holder." : "Record the holder of the asset.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(tenures == 0 ? Repair.add(asset, "tenures", 1) : Repair.correct(asset, "tenures"));
        }
    }
}
