package io.github.biglocal.evaluation;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.asset.AssetId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.evidence.ActivityId;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an area leaves behind when the programme ends, or expects to: a body, assets, services, groups and income. What a
 * plan says about it is the plan's legacy statement; this is what someone found.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, sections 2.3, 2.4, 3.1, 3.2 and 5.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Legacy implements Entity, WithLegacy permits ImmutableLegacy {
    /** Legacies by area. */
    public static final Index<AreaId, Legacy> BY_AREA = Index.of(Legacy.class, Legacy::area);

    Legacy() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract LegacyId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return the day of which it is true; empty if not recorded} */
    public abstract Optional<LocalDate> date();

    /**
     * {@return the legacy body, the organisation that carries on what the partnership did, which may be its former LTO; empty if
     * there is none, or it is not recorded}
     */
    public abstract Optional<OrganisationId> body();

    /** {@return the hubs and other assets that stay; empty if none does, or none is recorded} */
    public abstract List<AssetId> assets();

    /** {@return the services and other activities that go on; empty if none does, or none is recorded} */
    public abstract List<ActivityId> services();

    /** {@return the groups that go on; empty if none does, or none is recorded} */
    public abstract List<OrganisationId> groups();

    /** {@return the income that goes on, such as rents and the sale of solar energy; empty if there is none on record} */
    public abstract List<LegacyIncome> incomes();

    /** {@return what its hubs take in and cost; empty if not recorded} */
    public abstract List<HubAccount> hubAccounts();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /** Whether it is true of a day after another. */
    final boolean isAfter(LocalDate day) {
        return date().filter(own -> own.isAfter(day)).isPresent();
    }

    @Value.Check
    void check() {
        Require.of(Legacy.class)
                .distinct("assets", assets())
                .distinct("services", services())
                .distinct("groups", groups())
                .oneCurrency(
                        "incomes, hubAccounts",
                        new Amounts()
                                .any(incomes(), income -> income.perYear())
                                .any(hubAccounts(), account -> account.income())
                                .any(hubAccounts(), account -> account.runningCost()))
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Legacy.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference()).on("date", date()).during("hubAccounts", hubAccounts());
        incomes().forEach(income -> changes.during("incomes", income.period()));
        return changes.toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("area", area())
                .optional("body", body())
                .each("assets", assets())
                .each("services", services())
                .each("groups", groups())
                .parts("incomes", incomes(), "asset", LegacyIncome::asset)
                .parts("hubAccounts", hubAccounts(), "hub", account -> Optional.of(account.hub()))
                .toList();
    }

    @Override
    public final String toString() {
        return "Legacy " + id();
    }

    /** {@return a builder; id and area are required} */
    public static ImmutableLegacy.Builder builder() {
        return ImmutableLegacy.builder();
    }
}
