package io.github.biglocal.grant;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.style.Domain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * A scheme under which an area makes grants or loans by its own rules, such as a community chest. Caps are local: no
 * programme rule sets them.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, section 2.3.
 */
@Domain
@Value.Immutable
public abstract sealed class Scheme implements Entity, WithScheme permits ImmutableScheme {
    Scheme() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract SchemeId id();

    /** {@return the area that runs it} */
    public abstract AreaId area();

    /** {@return what it is called} */
    public abstract String name();

    /** {@return the most that one award may be, the amount itself included; empty if the scheme has no cap on record} */
    public abstract Optional<Money> maximumAward();

    /** {@return when it is open; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, String> additionalFields();

    @Value.Check
    void check() {
        Require.text("name", name());
        maximumAward().ifPresent(amount -> Require.notNegative("maximumAward", amount));
        period().ifPresent(dates -> Require.atLeastADay("period", dates));
    }

    @Override
    public final Reference reference() {
        return Reference.to(Scheme.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference()).during("period", period()).toList();
    }

    @Override
    public final String toString() {
        return "Scheme " + id();
    }

    /** {@return a builder; id, area and name are required} */
    public static ImmutableScheme.Builder builder() {
        return ImmutableScheme.builder();
    }
}
