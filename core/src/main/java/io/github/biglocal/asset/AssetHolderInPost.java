package io.github.biglocal.asset;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
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
 * An asset in use is not held by an organisation whose appointment as locally trusted organisation of the area has
 * ended. Bountagu lost its hub with the organisation that held the lease. After close-out there is no longer an LTO,
 * and {@link AssetOwnerClearAtCloseOut} asks instead.
 */
public final class AssetHolderInPost extends Rule<Asset> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("asset-holder-in-post");

    /** Makes the rule. */
    public AssetHolderInPost() {
        super(
                RuleInfo.of("asset", ID, RuleKind.PRACTICE)
                        .title("An LTO that holds an asset is still the area's LTO")
                        .rationale("When an LTO leaves and keeps the lease or the deeds, the area can lose its hub.")
                        .sources(Guidance.HUBS)
                        .rows("D11")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis(
                                "The library's own reading of a case in the report of 2020, 2.4, where a hub was lost with the LTO that held the lease.")
                        .ownReading("Applied to any asset in use, whatever its cost")
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
        if (context.one(asset.area())
                .toOptional()
                .filter(area -> area.isClosedOutOn(asOf))
                .isPresent()) {
            return Verdict.notApplicable("the area has closed out");
        }
        List<LtoAppointment> appointments = context.find(LtoAppointment.BY_AREA, asset.area());
        Holders holders = holders(asset, appointments, asOf);
        boolean nobody = holders.isSettled() && !holders.anyLto();
        if (appointments.isEmpty() || nobody) {
            return Verdict.notApplicable("no holder of the asset is on record as the area's LTO");
        }
        if (status.isPresent() && holders.isSettled()) {
            return Verdict.of(holders.left());
        }
        List<Missing> facts = new ArrayList<>();
        int needed = holders.isSettled() ? 0 : addOpen(holders, appointments, asOf, facts);
        if (status.isEmpty()) {
            facts.add(
                    Missing.of(asset, "statuses", "whether the asset is planned, open, closed or no longer available"));
            needed++;
        }
        return Verdict.unknown(facts, needed);
    }

    /**
     * What is known of those who hold an asset.
     *
     * @param left those that still hold it and are no longer an LTO
     * @param unnamed where it is not recorded who holds it
     * @param undated the appointments of its holders without dates
     * @param anyLto whether one of them ever was LTO
     */
    private record Holders(List<Finding> left, List<Missing> unnamed, List<Missing> undated, boolean anyLto) {
        /** Whether the answer does not depend on the other holders. */
        boolean isSettled() {
            return !left.isEmpty() || (unnamed.isEmpty() && undated.isEmpty());
        }
    }

    private static Holders holders(Asset asset, List<LtoAppointment> appointments, LocalDate asOf) {
        List<Finding> left = new ArrayList<>();
        List<Missing> unnamed = new ArrayList<>();
        List<Missing> undated = new ArrayList<>();
        boolean anyLto = false;
        for (int i = 0; i < asset.tenures().size(); i++) {
            TenurePeriod tenure = asset.tenures().get(i);
            if (!tenure.period().contains(asOf)) {
                continue;
            }
            if (tenure.holder().isEmpty()) {
                unnamed.add(Missing.of(asset, "tenures/" + i + "/holder", "who holds the asset"));
                continue;
            }
            List<LtoAppointment> posts = of(tenure.holder().get(), appointments);
            anyLto |= !posts.isEmpty();
            if (hasLeft(posts, asOf)) {
                left.add(HolderLeft.of(asset, i, lastDay(posts, asOf).orElseThrow()));
            } else if (posts.stream().noneMatch(post -> isOn(post, asOf))) {
                undated.addAll(undated(posts));
            }
        }
        if (asset.tenuresOn(asOf).isEmpty()) {
            unnamed.add(Missing.of(asset, "tenures", "who holds the asset"));
        }
        return new Holders(left, unnamed, undated, anyLto);
    }

    /** Adds the facts that the answer depends on, and says how many of them may be enough. */
    private static int addOpen(
            Holders holders, List<LtoAppointment> appointments, LocalDate asOf, List<Missing> facts) {
        facts.addAll(holders.unnamed());
        facts.addAll(holders.undated());
        boolean mayHaveLeft = !holders.undated().isEmpty()
                || appointments.stream().anyMatch(post -> hasLeft(of(post.organisation(), appointments), asOf));
        if (mayHaveLeft) {
            // One holder that has left breaches it; the others make no difference.
            return 1;
        }
        if (appointments.stream().anyMatch(post -> post.period().isPresent())) {
            return holders.unnamed().size();
        }
        facts.addAll(undated(appointments));
        return 2;
    }

    /** Whether an organisation with these appointments was an LTO and no longer is. */
    private static boolean hasLeft(List<LtoAppointment> posts, LocalDate asOf) {
        return undated(posts).isEmpty()
                && posts.stream().noneMatch(post -> isOn(post, asOf))
                && lastDay(posts, asOf).isPresent();
    }

    private static List<LtoAppointment> of(OrganisationId organisation, List<LtoAppointment> appointments) {
        return appointments.stream()
                .filter(appointment -> appointment.organisation().equals(organisation))
                .toList();
    }

    private static List<Missing> undated(List<LtoAppointment> posts) {
        return posts.stream()
                .filter(post -> post.period().isEmpty())
                .map(post -> Missing.of(post, "period", "when the holder of the asset was the LTO"))
                .toList();
    }

    private static boolean isOn(LtoAppointment post, LocalDate day) {
        return post.period().filter(period -> period.contains(day)).isPresent();
    }

    private static Optional<LocalDate> lastDay(List<LtoAppointment> posts, LocalDate asOf) {
        return posts.stream()
                .flatMap(post -> post.period().stream())
                .map(LocalDateRange::getEndInclusive)
                .filter(asOf::isAfter)
                .max(LocalDate::compareTo);
    }

    /**
     * The holder is no longer a locally trusted organisation of the area.
     *
     * @param asset the asset
     * @param tenurePlace which of its tenures, from 0
     * @param holder the organisation
     * @param tenure by what right it holds the asset
     * @param lastDay the last day of its appointment
     */
    public record HolderLeft(Reference asset, int tenurePlace, OrganisationId holder, Tenure tenure, LocalDate lastDay)
            implements Finding {
        public HolderLeft {
            Objects.requireNonNull(asset, "asset");
            Objects.requireNonNull(holder, "holder");
            Objects.requireNonNull(lastDay, "lastDay");
            Objects.requireNonNull(tenure, "tenure");
        }

        static HolderLeft of(Asset asset, int place, LocalDate lastDay) {
            TenurePeriod held = asset.tenures().get(place);
            return new HolderLeft(asset.reference(), place, held.holder().orElseThrow(), held.tenure(), lastDay);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("tenures/" + tenurePlace + "/holder");
        }

        @Override
        public String problem() {
            return "The asset is still " + Text.words(tenure) + " by " + holder + ", whose appointment as LTO ended on "
                    + Text.day(lastDay) + ".";
        }

        @Override
        public String repair() {
            return "Transfer the asset to the area's present LTO, or agree with " + holder
                    + " how the area can go on using it.";
        }
    }
}
