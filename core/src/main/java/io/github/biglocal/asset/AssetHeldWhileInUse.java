package io.github.biglocal.asset;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * While an asset is in use, a tenure of it is in force: an organisation owns, leases, manages or hires it on that date.
 */
public final class AssetHeldWhileInUse extends Rule<Asset> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("asset-held-while-in-use");

    /** Makes the rule. */
    public AssetHeldWhileInUse() {
        super(
                RuleInfo.of("asset", ID, RuleKind.PRACTICE)
                        .title("The area has a legal right to use the asset")
                        .rationale("If the area has no right to use a place, it could lose it at any time; if it has"
                                + " one, the dates are wrong.")
                        .sources(Guidance.HUBS)
                        .rows("D11")
                        .basis("The library's own reading; no published text requires it.")
                        .ownReading("Applied to any asset in use, whatever its cost")
                        .standsInFor(RuleId.of("asset-holder-on-record"))
                        .build(),
                Asset.class);
    }

    @Override
    protected Verdict judge(Asset asset, RuleContext context) {
        LocalDate asOf = context.asOf();
        Optional<AssetStatus> status = asset.statusOn(asOf);
        if (status.filter(now -> !now.isInUse()).isPresent()) {
            return Verdict.notApplicable("the asset is not in use");
        }
        boolean held = !asset.tenuresOn(asOf).isEmpty();
        Optional<LocalDate> lastHeld = lastDayBefore(asset.tenures(), asOf);
        List<Missing> missing = new ArrayList<>();
        if (status.isEmpty()) {
            missing.add(
                    Missing.of(asset, "statuses", "whether the asset is planned, open, closed or no longer available"));
        }
        if (!held && lastHeld.isEmpty()) {
            missing.add(Missing.of(asset, "tenures", "on what terms the asset is held"));
        }
        if (!missing.isEmpty()) {
            return Verdict.unknown(missing, missing.size());
        }
        return held
                ? Verdict.satisfied()
                : Verdict.breached(new TenureEnded(asset.reference(), lastHeld.orElseThrow()));
    }

    /** The last day of the last of some tenures that ended before a day; empty if none did. */
    static Optional<LocalDate> lastDayBefore(List<TenurePeriod> tenures, LocalDate day) {
        return tenures.stream()
                .map(TenurePeriod::period)
                .filter(period -> period.isBefore(day))
                .map(LocalDateRange::getEndInclusive)
                .max(LocalDate::compareTo);
    }

    /**
     * The tenure has ended and the asset is still in use.
     *
     * @param asset the asset
     * @param lastDay the last day of the last tenure before
     */
    public record TenureEnded(Reference asset, LocalDate lastDay) implements Finding {
        public TenureEnded {
            Objects.requireNonNull(asset, "asset");
            Objects.requireNonNull(lastDay, "lastDay");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("tenures");
        }

        @Override
        public String problem() {
            return "The asset is in use, but the last recorded right to use it ended on " + Text.day(lastDay) + ".";
        }

        @Override
        public String repair() {
            return "Record on what terms the asset is held now, or correct the date.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.add(asset, "tenures", 1));
        }
    }
}
