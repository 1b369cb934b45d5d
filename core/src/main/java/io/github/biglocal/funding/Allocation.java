package io.github.biglocal.funding;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The programme money set aside for an area: at least £1,000,000, with £105,000 added in 2017 and £50,000 in 2020.
 * Money paid in addition, such as the contribution to the locally trusted organisation, is not part of it.
 *
 * <p>Source: Big Lottery Fund press release, 10 December 2012; Local Trust, Local Trust releases further funds to Big
 * Local areas, 2020.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Allocation implements Entity, WithAllocation permits ImmutableAllocation {
    /** Allocations by area. */
    public static final Index<AreaId, Allocation> BY_AREA = Index.of(Allocation.class, Allocation::area);

    Allocation() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract AllocationId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return the amount first set aside; never negative} */
    public abstract Money initial();

    /** {@return what was added since} */
    public abstract List<Uplift> uplifts();

    /** {@return the money the area was given to begin with, which is no part of the allocation; empty if not recorded} */
    public abstract List<StartUpAward> startUpAwards();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return the amount set aside as of a date: the first amount, and the uplifts that count by then}
     *
     * @param date the date
     */
    public final Money amountOn(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return uplifts().stream()
                .filter(uplift -> !uplift.from().isAfter(date))
                .map(Uplift::amount)
                .reduce(initial(), Money::plus);
    }

    @Value.Check
    void check() {
        Require.of(Allocation.class)
                .notNegative("initial", initial())
                .oneCurrency(
                        "initial, uplifts, startUpAwards",
                        new Amounts()
                                .and(initial())
                                .each(uplifts(), Uplift::amount)
                                .any(startUpAwards(), StartUpAward::amount))
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Allocation.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference());
        uplifts().forEach(each -> changes.on("uplifts", Optional.of(each.from())));
        startUpAwards().forEach(each -> changes.on("startUpAwards", each.date()));
        return changes.toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of().one("area", area()).toList();
    }

    @Override
    public final String toString() {
        return "Allocation " + id();
    }

    /** {@return a builder; id, area and initial are required} */
    public static ImmutableAllocation.Builder builder() {
        return ImmutableAllocation.builder();
    }
}
