package io.github.biglocal.grant;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * A local scheme, such as a community chest, under which an area makes grants or loans by its own rules. Caps and
 * conditions are local: no programme rule sets them, and a grant is checked only against those of its own scheme.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, section 2.3; the published schemes of Kirk Hallam, of Woolavington
 * and Puriton, and of Radstock and Westfield Big Local.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Scheme implements Entity, WithScheme permits ImmutableScheme {
    /** Schemes by id. */
    public static final Index<SchemeId, Scheme> BY_ID = Index.of(Scheme.class, Scheme::id);

    /** Schemes by area. */
    public static final Index<AreaId, Scheme> BY_AREA = Index.of(Scheme.class, Scheme::area);

    Scheme() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract SchemeId id();

    /** {@return the area that runs it} */
    public abstract AreaId area();

    /** {@return what it is called} */
    public abstract String name();

    /** {@return the largest amount that may be awarded; empty if the scheme has no cap on record} */
    public abstract Optional<Money> maximumAward();

    /** {@return when it is open; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return the rounds in which it takes applications; empty if it has none, or they are not recorded} */
    public abstract List<Round> rounds();

    /** {@return who may receive an award; empty if it does not say} */
    public abstract Set<RecipientKind> eligibleRecipients();

    /** {@return what it does not pay for; empty if it does not say} */
    public abstract Set<Purpose> excludedPurposes();

    /** {@return within how many months of its award a grant is to be spent; at least 1; empty if it does not say} */
    public abstract OptionalInt spendWithinMonths();

    /** {@return whether an award has to serve a priority of the area's plan; empty if it does not say} */
    public abstract Optional<Expectation> planPriority();

    /** {@return whether applicants have to find match funding; empty if it does not say} */
    public abstract Optional<Expectation> matchFunding();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(Scheme.class)
                .text("name", name())
                .notNegative("maximumAward", maximumAward())
                .atLeastADay("period", period())
                .atLeast("spendWithinMonths", 1, spendWithinMonths())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Scheme.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference()).during("period", period()).during("rounds", rounds());
        rounds().forEach(round -> changes.on("rounds", round.decision()));
        return changes.toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of().one("area", area()).toList();
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
