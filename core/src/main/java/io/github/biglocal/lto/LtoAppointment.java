package io.github.biglocal.lto;

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
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * The appointment of an organisation as a locally trusted organisation (LTO), which holds an area's money and accounts
 * for it. The partnership chooses it. An area may have several at once, and change them.
 *
 * <p>Source: Local Trust, Locally trusted organisations (programme guidance), July 2015.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class LtoAppointment implements Entity, WithLtoAppointment permits ImmutableLtoAppointment {
    /** Appointments by area. */
    public static final Index<AreaId, LtoAppointment> BY_AREA = Index.of(LtoAppointment.class, LtoAppointment::area);

    /** Appointments by organisation. */
    public static final Index<OrganisationId, LtoAppointment> BY_ORGANISATION =
            Index.of(LtoAppointment.class, LtoAppointment::organisation);

    /** Why an appointment is not checked on a day outside its period. */
    static final String NOT_IN_POST = "the organisation was not the area's LTO on the date asked about";

    /** What to find out of an appointment without dates. */
    static final String WHEN_IN_POST = "when the organisation was the area's LTO";

    LtoAppointment() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract LtoAppointmentId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return the organisation appointed} */
    public abstract OrganisationId organisation();

    /** {@return when it is in post; empty if the dates are not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return why it ended; empty if it has not ended, or the reason is not recorded} */
    public abstract Optional<LtoEndReason> endReason();

    /** {@return the day the partnership chose it; empty if it has not, or that is not recorded} */
    public abstract Optional<LocalDate> chosen();

    /** {@return the day it passed the funder's due diligence; empty if it has not, or that is not recorded} */
    public abstract Optional<LocalDate> dueDiligencePassed();

    /**
     * {@return the abilities it has shown; empty if they were not assessed, or are not recorded} If it is not empty, an
     * ability that is not in it was not shown.
     */
    public abstract Set<LtoAbility> abilitiesShown();

    /** {@return what it does for the area, and when; silent about the days no entry covers} */
    public abstract List<LtoFunctionPeriod> functions();

    /**
     * {@return the difficulties it causes the partnership, and when; empty if there are none, or they are not recorded}
     */
    public abstract List<LtoDifficultyPeriod> difficulties();

    /** {@return whether the organisation is the partnership itself; empty if not recorded} */
    public abstract Optional<LtoRelation> relationToPartnership();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return whether it is known to be in post on a date} Not known without a period.
     *
     * @param date the date
     */
    public final boolean isInPost(LocalDate date) {
        return period().filter(dates -> dates.contains(date)).isPresent();
    }

    /**
     * {@return whether it is known not to be in post on a date: the date is outside its period}
     *
     * @param date the date
     */
    public final boolean isOutsideItsPeriod(LocalDate date) {
        return period().filter(dates -> !dates.contains(date)).isPresent();
    }

    @Value.Check
    void check() {
        Require.of(LtoAppointment.class)
                .atLeastADay("period", period())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(LtoAppointment.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference())
                .during("period", period())
                .on("chosen", chosen())
                .on("dueDiligencePassed", dueDiligencePassed())
                .during("functions", functions())
                .during("difficulties", difficulties())
                .toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("area", area())
                .one("organisation", organisation())
                .toList();
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
