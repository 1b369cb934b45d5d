package io.github.biglocal.support;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Count;
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
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * Time given to an area without pay: by how many people, and how much of it. The value of an hour is a question for match
 * funding, and is not recorded here.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Volunteering implements Entity, WithVolunteering permits ImmutableVolunteering {
    /** Records of volunteering by area. */
    public static final Index<AreaId, Volunteering> BY_AREA = Index.of(Volunteering.class, Volunteering::area);

    Volunteering() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract VolunteeringId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return when; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return how many people; empty if not recorded} */
    public abstract Optional<Count> volunteers();

    /** {@return how many hours they gave together, in whole hours; empty if not recorded} */
    public abstract Optional<Count> hours();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(Volunteering.class)
                .atLeastADay("period", period())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Volunteering.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference()).during("period", period()).toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of().one("area", area()).toList();
    }

    @Override
    public final String toString() {
        return "Volunteering " + id();
    }

    /** {@return a builder; id and area are required} */
    public static ImmutableVolunteering.Builder builder() {
        return ImmutableVolunteering.builder();
    }
}
