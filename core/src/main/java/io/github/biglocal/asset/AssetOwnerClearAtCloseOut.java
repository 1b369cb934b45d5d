package io.github.biglocal.asset;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Fact;
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
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * When an area has closed out, it is clear who owns each of its assets; a tenant or manager alone does not make that
 * clear. Equipment and vehicles are not checked.
 */
public final class AssetOwnerClearAtCloseOut extends Rule<Asset> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("asset-owner-clear-at-close-out");

    /** Makes the rule. */
    public AssetOwnerClearAtCloseOut() {
        super(
                RuleInfo.of("asset", ID, RuleKind.REQUIREMENT)
                        .title("It is clear who owns the asset once the area has closed out")
                        .rationale("After close-out there is no partnership to decide who owns a building.")
                        .sources(Guidance.CLOSE_OUT_ESSENTIALS)
                        .rows("M20")
                        .guidance(Guidance.FROM_OCTOBER_2023)
                        .basis("Local Trust's close-out checklist of 2023-24 asks for it to be clear who owns"
                                + " each asset.")
                        .ownReading("Ownership is clear if an owner is on record")
                        .ownReading("equipment and vehicles are not included")
                        .ownReading("applied from 1 October 2023")
                        .standsInFor(RuleId.of("asset-holder-on-record"), RuleId.of("asset-held-while-in-use"))
                        .build(),
                Asset.class);
    }

    @Override
    protected Verdict judge(Asset asset, RuleContext context) {
        LocalDate asOf = context.asOf();
        Fact<Area> area = context.one(asset.area())
                .then(found -> found.stages().isEmpty()
                        ? Fact.missing(Missing.of(found, "stages", "whether the area has closed out"))
                        : Fact.recorded(found));
        if (area.toOptional().filter(found -> !found.isClosedOutOn(asOf)).isPresent()) {
            return Verdict.notApplicable("the area is not on record as closed out");
        }
        if (asset.kind().filter(kind -> !kind.isUnderGuidance()).isPresent()) {
            return Verdict.notApplicable("the asset is equipment or a vehicle");
        }
        Optional<AssetStatus> status = asset.statusOn(asOf);
        if (status.filter(AssetStatus::isGone).isPresent()) {
            return Verdict.notApplicable("the area no longer has the asset");
        }
        List<Missing> missing = new ArrayList<>();
        if (area instanceof Fact.NotRecorded<Area> fact) {
            missing.add(fact.missing());
        }
        if (asset.kind().isEmpty()) {
            missing.add(Missing.of(asset, "kind", "what kind of asset it is"));
        }
        if (status.isEmpty()) {
            missing.add(
                    Missing.of(asset, "statuses", "whether the asset is planned, open, closed or no longer available"));
        }
        List<TenurePeriod> tenures = asset.tenuresOn(asOf);
        Optional<LocalDate> lastHeld = AssetHeldWhileInUse.lastDayBefore(asset.tenures(), asOf);
        if (tenures.isEmpty() && lastHeld.isEmpty()) {
            missing.add(Missing.of(asset, "tenures", "who owns the asset"));
        }
        if (!missing.isEmpty()) {
            return Verdict.unknown(missing, missing.size());
        }
        if (tenures.isEmpty()) {
            return Verdict.breached(new NoLongerHeld(asset.reference(), lastHeld.orElseThrow()));
        }
        return tenures.stream()
                        .anyMatch(tenure -> tenure.tenure() == Tenure.OWNED
                                && tenure.holder().isPresent())
                ? Verdict.satisfied()
                : Verdict.breached(new OwnerNotOnRecord(
                        asset.reference(),
                        tenures.stream().map(TenurePeriod::tenure).collect(Collectors.toSet())));
    }

    /**
     * No tenure of the asset is in force.
     *
     * @param asset the asset
     * @param lastHeld the last day on which it was held
     */
    public record NoLongerHeld(Reference asset, LocalDate lastHeld) implements Finding {
        public NoLongerHeld {
            Objects.requireNonNull(asset, "asset");
            Objects.requireNonNull(lastHeld, "lastHeld");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("tenures");
        }

        @Override
        public String problem() {
            return "The area has closed out, but no owner of the asset is on record; the last"
                    + " recorded right to it ended on " + Text.day(lastHeld) + ".";
        }

        @Override
        public String repair() {
            return "Agree and record who owns the asset.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.add(asset, "tenures", 1));
        }
    }

    /**
     * The asset is held, but its owner is not recorded.
     *
     * @param asset the asset
     * @param tenures by what right it is held, each once
     */
    public record OwnerNotOnRecord(Reference asset, Set<Tenure> tenures) implements Finding {
        /** Fixes the order. */
        public OwnerNotOnRecord {
            Objects.requireNonNull(asset, "asset");
            Objects.requireNonNull(tenures, "tenures");
            tenures = Collections.unmodifiableSet(new TreeSet<>(tenures));
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("tenures");
        }

        @Override
        public String problem() {
            return tenures.contains(Tenure.OWNED)
                    ? "The area has closed out, but the asset is recorded as owned without the name of" + " its owner."
                    : "The area has closed out, but the asset is recorded only as "
                            + Text.list(tenures.stream().map(Text::words).toList()) + ", without an owner.";
        }

        @Override
        public String repair() {
            return "Agree and record who owns the asset.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(
                    tenures.contains(Tenure.OWNED)
                            ? Repair.correct(asset, "tenures")
                            : Repair.add(asset, "tenures", 1));
        }
    }
}
