package io.github.biglocal.partnership;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * The appointment of an organisation as a locally trusted organisation (LTO) of an area. The partnership chooses it;
 * it holds and accounts for the money. An area may have several at once, and change them.
 *
 * <p>Source: Local Trust, Locally trusted organisations (programme guidance), July 2015.
 */
@Domain
@Value.Immutable
public abstract sealed class LtoAppointment implements Entity, WithLtoAppointment permits ImmutableLtoAppointment {
    /** Appointments by area. */
    public static final Index<AreaId, LtoAppointment> BY_AREA = Index.of(LtoAppointment.class, LtoAppointment::area);

    LtoAppointment() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract LtoAppointmentId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return the organisation appointed} */
    public abstract OrganisationId organisation();

    /** {@return when it is in post; empty if the dates are not recorded} */
    public abstract Optional<LocalDateRange> period();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, String> additionalFields();

    @Value.Check
    void check() {
        period().ifPresent(dates -> Require.atLeastADay("period", dates));
    }

    @Override
    public final Reference reference() {
        return Reference.to(LtoAppointment.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference()).during("period", period()).toList();
    }

    @Override
    public final String toString() {
        return "LtoAppointment " + id();
    }

    /** {@return a builder; id, area and organisation are required} */
    public static ImmutableLtoAppointment.Builder builder() {
        return ImmutableLtoAppointment.builder();
    }
}
