package io.github.biglocal.asset;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * The tenures of an asset do not contradict each other: no two owners at once, and no organisation that leases, manages
 * or hires what it owns. One organisation may own what another holds, and a tenant may manage it too. Joint owners are
 * possible, but rarer than a missing end date, so a breach is a warning.
 */
public final class AssetTenuresAgree extends Rule<Asset> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("asset-tenures-agree");

    /** Makes the rule. */
    public AssetTenuresAgree() {
        super(
                RuleInfo.of("asset", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("The tenures of an asset do not contradict each other")
                        .rationale("If two owners are recorded at once, it is unclear who owns the asset.")
                        .sources(Guidance.CONSISTENCY)
                        .rows("D4")
                        .basis(
                                "The library's own check: the record contradicts itself, or joint owners are recorded separately.")
                        .ownReading("Two owners at once count as a recording error")
                        .build(),
                Asset.class);
    }

    @Override
    protected Verdict judge(Asset asset, RuleContext context) {
        List<TenurePeriod> entries = asset.tenures().stream()
                .distinct()
                .sorted(Comparator.comparing(
                                (TenurePeriod entry) -> entry.period().getStart())
                        .thenComparing(entry -> entry.period().getEnd())
                        .thenComparing(TenurePeriod::tenure)
                        .thenComparing(entry ->
                                entry.holder().map(OrganisationId::value).orElse("")))
                .toList();
        if (entries.size() < 2) {
            return Verdict.notApplicable("fewer than two tenures are recorded");
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            TenurePeriod entry = entries.get(i);
            for (TenurePeriod later : entries.subList(i + 1, entries.size())) {
                if (entry.period().overlaps(later.period())) {
                    compare(asset.reference(), entry, later).ifPresent(findings::add);
                }
            }
        }
        return Verdict.of(findings);
    }

    private static Optional<Finding> compare(Reference asset, TenurePeriod one, TenurePeriod other) {
        if (one.holder().isEmpty() || other.holder().isEmpty()) {
            return Optional.empty();
        }
        OrganisationId holder = one.holder().get();
        boolean sameHolder = holder.equals(other.holder().get());
        LocalDateRange both = one.period().intersection(other.period());
        boolean oneOwns = one.tenure() == Tenure.OWNED || other.tenure() == Tenure.OWNED;
        if (sameHolder && oneOwns && one.tenure() != other.tenure()) {
            return Optional.of(new TwoRights(asset, holder, one.tenure(), other.tenure(), both));
        }
        return !sameHolder && one.tenure() == Tenure.OWNED && other.tenure() == Tenure.OWNED
                ? Optional.of(new TwoOwners(asset, holder, other.holder().get(), both))
                : Optional.empty();
    }

    /**
     * Two organisations own the asset at once.
     *
     * @param asset the asset
     * @param first one
     * @param second the other
     * @param period when both are recorded
     */
    public record TwoOwners(Reference asset, OrganisationId first, OrganisationId second, LocalDateRange period)
            implements Finding {
        public TwoOwners {
            Objects.requireNonNull(asset, "asset");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(second, "second");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("tenures");
        }

        @Override
        public String problem() {
            return "Both " + first + " and " + second + " are recorded as owner " + Text.period(period) + ".";
        }

        @Override
        public String repair() {
            return "Correct the dates so that one ends before the other begins, or correct on what terms one of them holds the asset.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(asset, "tenures"));
        }
    }

    /**
     * An organisation owns the asset and at the same time holds it by another right.
     *
     * @param asset the asset
     * @param holder the organisation
     * @param first one right
     * @param second the other
     * @param period when both are recorded
     */
    public record TwoRights(Reference asset, OrganisationId holder, Tenure first, Tenure second, LocalDateRange period)
            implements Finding {
        public TwoRights {
            Objects.requireNonNull(asset, "asset");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(holder, "holder");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(second, "second");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("tenures");
        }

        @Override
        public String problem() {
            return "The asset is recorded both as " + Text.words(first) + " and as " + Text.words(second) + " by "
                    + holder + " " + Text.period(period) + ".";
        }

        @Override
        public String repair() {
            return "Correct the dates so that one ends before the other begins.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(asset, "tenures"));
        }
    }
}
