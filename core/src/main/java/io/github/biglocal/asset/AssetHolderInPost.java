package io.github.biglocal.asset;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.LtoAppointment;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * An asset in use is not held by an organisation whose appointment as locally trusted organisation of the area has ended.
 * Bountagu lost its hub with the organisation that held the lease. After the close-out there is no such organisation any
 * more, and {@link AssetOwnerClearAtCloseOut} asks instead.
 */
public final class AssetHolderInPost extends Rule<Asset> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("asset-holder-in-post");

    /** Makes the rule. */
    public AssetHolderInPost() {
        super(
                RuleInfo.of("asset", ID, RuleKind.PRACTICE)
                        .title("The LTO that holds an asset is still in post")
                        .rationale("When an LTO leaves and keeps the lease or the deeds, the area can lose its hub.")
                        .sources(Guidance.HUBS, Guidance.LOCALLY_TRUSTED_ORGANISATIONS)
                        .rows("D11")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis(
                                "The library's own reading of a case in the report of 2020, 2.4, where a hub was lost with the LTO that held the lease.")
                        .ownReading("Any asset in use, whatever its cost")
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
        if (context.find(Area.BY_ID, asset.area()).stream().anyMatch(area -> area.isClosedOutOn(asOf))) {
            return Verdict.notApplicable("the area has closed out");
        }
        List<TenurePeriod> held = asset.tenuresOn(asOf).stream()
                .filter(tenure -> tenure.holder().isPresent())
                .toList();
        if (held.isEmpty()) {
            return Verdict.unknown("who holds the asset");
        }
        List<LtoAppointment> appointments = context.find(LtoAppointment.BY_AREA, asset.area());
        List<Finding> findings = new ArrayList<>();
        boolean undated = false;
        boolean anyLto = false;
        for (TenurePeriod tenure : held) {
            OrganisationId holder = tenure.holder().orElseThrow();
            List<Optional<LocalDateRange>> posts = appointments.stream()
                    .filter(appointment -> appointment.organisation().equals(holder))
                    .map(LtoAppointment::period)
                    .toList();
            List<LocalDateRange> dated =
                    posts.stream().flatMap(Optional::stream).toList();
            anyLto |= !posts.isEmpty();
            if (dated.stream().anyMatch(period -> period.contains(asOf))) {
                continue;
            }
            if (dated.size() < posts.size()) {
                undated = true;
                continue;
            }
            dated.stream()
                    .map(LocalDateRange::getEndInclusive)
                    .filter(asOf::isAfter)
                    .max(LocalDate::compareTo)
                    .ifPresent(last -> findings.add(new HolderLeft(holder, tenure.tenure(), last)));
        }
        if (!anyLto) {
            return Verdict.notApplicable("no holder of the asset is on record as locally trusted organisation");
        }
        return findings.isEmpty() && undated
                ? Verdict.unknown("when the holder of the asset was locally trusted organisation")
                : Verdict.of(findings);
    }

    /**
     * The holder is no longer locally trusted organisation of the area.
     *
     * @param holder the organisation
     * @param tenure by what right it holds the asset
     * @param lastDay the last day of its appointment
     */
    public record HolderLeft(OrganisationId holder, Tenure tenure, LocalDate lastDay) implements Finding {
        @Override
        public String problem() {
            return "The asset is held (" + tenure + ") by " + holder
                    + ", which was locally trusted organisation only until " + lastDay + ".";
        }

        @Override
        public String repair() {
            return "Move the asset to an organisation in post, or agree with " + holder + " how the area keeps it.";
        }
    }
}
