package io.github.biglocal.asset;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * A community hub, a piece of land or another item of value that an area has the use of. Who holds it, and its status,
 * can change, so both are dated.
 *
 * <p>Source: Big Local as Change Agent, Third Sector Research Centre, 2020, section 2.4; Local Trust, Assets and Big Local (programme guidance).
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Asset implements Entity, WithAsset permits ImmutableAsset {
    /** Assets by area. */
    public static final Index<AreaId, Asset> BY_AREA = Index.of(Asset.class, Asset::area);

    Asset() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract AssetId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return what it is called} */
    public abstract String name();

    /** {@return what kind of thing it is; empty if not recorded} */
    public abstract Optional<AssetKind> kind();

    /** {@return what the building is or was built as; empty if it is not a building, or that is not recorded} */
    public abstract Optional<BuildingType> building();

    /** {@return what it is used for; empty if not recorded} */
    public abstract Optional<AssetUse> use();

    /** {@return its status, and when; silent about the days no entry covers} */
    public abstract List<AssetStatusPeriod> statuses();

    /** {@return who held it by what right, and when; several may at once, such as owner and tenant} */
    public abstract List<TenurePeriod> tenures();

    /** {@return the total cost of acquiring or building it; never negative; empty if not recorded} */
    public abstract Optional<Money> cost();

    /** {@return its latest valuation; never negative; empty if not recorded} */
    public abstract Optional<Money> value();

    /** {@return the programme money that went into it; never negative; empty if not recorded} */
    public abstract Optional<Money> programmeMoney();

    /** {@return the day on which planning permission was granted; empty if it was not, or none is recorded} */
    public abstract Optional<LocalDate> planningPermission();

    /** {@return what is offered there, in the area's words; empty if not recorded} */
    public abstract List<String> services();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return its status on a date; empty if no entry covers it, or entries that contradict each other}
     *
     * @param date the date
     */
    public final Optional<AssetStatus> statusOn(LocalDate date) {
        List<AssetStatus> recorded = Dated.on(date, statuses()).stream()
                .map(AssetStatusPeriod::status)
                .distinct()
                .toList();
        return recorded.size() == 1 ? Optional.of(recorded.get(0)) : Optional.empty();
    }

    /**
     * {@return who held it on a date, and on what terms}
     *
     * @param date the date
     */
    public final List<TenurePeriod> tenuresOn(LocalDate date) {
        return Dated.on(date, tenures());
    }

    /** {@return the day it first came into use, temporarily or permanently; empty if that is not recorded} */
    public final Optional<LocalDate> opened() {
        List<LocalDateRange> uses = statuses().stream()
                .filter(entry -> entry.status().isInUse())
                .map(AssetStatusPeriod::period)
                .toList();
        return uses.stream().anyMatch(LocalDateRange::isUnboundedStart)
                ? Optional.empty()
                : uses.stream().map(LocalDateRange::getStart).min(Comparator.naturalOrder());
    }

    /** {@return the day since which it is lost or closed; empty if it is not, or that day is not recorded} */
    public final Optional<LocalDate> closed() {
        LocalDate lastUse = statuses().stream()
                .filter(entry -> !entry.status().isGone())
                .map(entry -> entry.period().getStart())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return statuses().stream()
                .filter(entry -> entry.status().isGone())
                .map(entry -> entry.period().getStart())
                .filter(day -> day.isAfter(lastUse))
                .min(Comparator.naturalOrder());
    }

    @Value.Check
    void check() {
        Require.of(Asset.class)
                .text("name", name())
                .texts("services", services())
                .notNegative("cost", cost())
                .notNegative("value", value())
                .notNegative("programmeMoney", programmeMoney())
                .oneCurrency(
                        "cost, value, programmeMoney",
                        new Amounts().and(cost()).and(value()).and(programmeMoney()))
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Asset.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference())
                .during("statuses", statuses())
                .during("tenures", tenures())
                .on("planningPermission", planningPermission())
                .toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("area", area())
                .parts("tenures", tenures(), "holder", TenurePeriod::holder)
                .toList();
    }

    @Override
    public final String toString() {
        return "Asset " + id();
    }

    /** {@return a builder; id, area and name are required} */
    public static ImmutableAsset.Builder builder() {
        return ImmutableAsset.builder();
    }
}
