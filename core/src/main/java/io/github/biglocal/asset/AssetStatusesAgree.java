package io.github.biglocal.asset;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * The statuses of an asset do not contradict each other: no two on the same day, and an asset that is in use is not
 * planned later.
 */
public final class AssetStatusesAgree extends Rule<Asset> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("asset-statuses-agree");

    /** Makes the rule. */
    public AssetStatusesAgree() {
        super(
                RuleInfo.of("asset", ID, RuleKind.RECORDS)
                        .title("The statuses of an asset do not contradict each other")
                        .rationale(
                                "If two statuses are recorded for one day, it is unclear whether the asset was in use.")
                        .sources(Guidance.CONSISTENCY)
                        .rows("D4")
                        .basis("The library's own check: the record contradicts itself.")
                        .ownReading("An asset that has been in use cannot be recorded as planned afterwards")
                        .build(),
                Asset.class);
    }

    @Override
    protected Verdict judge(Asset asset, RuleContext context) {
        List<AssetStatusPeriod> entries = asset.statuses().stream()
                .distinct()
                .sorted(Comparator.comparing(
                                (AssetStatusPeriod entry) -> entry.period().getStart())
                        .thenComparing(entry -> entry.period().getEnd())
                        .thenComparing(AssetStatusPeriod::status))
                .toList();
        if (entries.size() < 2) {
            return Verdict.notApplicable("fewer than two statuses are recorded");
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            AssetStatusPeriod entry = entries.get(i);
            for (AssetStatusPeriod later : entries.subList(i + 1, entries.size())) {
                if (entry.status() != later.status() && entry.period().overlaps(later.period())) {
                    findings.add(new TwoStatuses(
                            asset.reference(),
                            entry.status(),
                            later.status(),
                            entry.period().intersection(later.period())));
                }
            }
            if (i > 0 && isPlannedAfterUse(entries.get(i - 1), entry)) {
                findings.add(new PlannedAfterUse(
                        asset.reference(),
                        entries.get(i - 1).status(),
                        entry.period().getStart()));
            }
        }
        return Verdict.of(findings);
    }

    /** Whether an asset that was in use is planned later. */
    private static boolean isPlannedAfterUse(AssetStatusPeriod before, AssetStatusPeriod after) {
        return before.status().isInUse()
                && after.status() == AssetStatus.PLANNED
                && !before.period().overlaps(after.period());
    }

    private static String words(AssetStatus status) {
        return status == AssetStatus.TEMPORARY ? "in temporary use" : Text.words(status);
    }

    /**
     * The asset has two statuses at once.
     *
     * @param asset the asset
     * @param first the status that began first
     * @param second the other
     * @param period when both are recorded
     */
    public record TwoStatuses(Reference asset, AssetStatus first, AssetStatus second, LocalDateRange period)
            implements Finding {
        public TwoStatuses {
            Objects.requireNonNull(asset, "asset");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(second, "second");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("statuses");
        }

        @Override
        public String problem() {
            return "The asset is recorded both as " + words(first) + " and as " + words(second) + " "
                    + Text.period(period) + ".";
        }

        @Override
        public String repair() {
            return "Correct the dates so that one ends before the other begins.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(asset, "statuses"));
        }
    }

    /**
     * The asset was in use and is planned later.
     *
     * @param asset the asset
     * @param before the status it had
     * @param planned the day from which it is planned
     */
    public record PlannedAfterUse(Reference asset, AssetStatus before, LocalDate planned) implements Finding {
        public PlannedAfterUse {
            Objects.requireNonNull(asset, "asset");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(planned, "planned");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("statuses");
        }

        @Override
        public String problem() {
            return "The asset is recorded as " + words(before) + " and then, from " + Text.day(planned)
                    + ", as planned.";
        }

        @Override
        public String repair() {
            return "Record when it closed or became unavailable, or record what is planned as" + " another asset.";
        }
    }
}
