package io.github.biglocal.support;

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
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A person who is paid to work for an area, in one role. In 2018, 136 of the 150 areas had a worker.
 *
 * <p>Sources: Big Local as Change Agent, Third Sector Research Centre, 2020, section 3.1; Local Trust, Who are our Big
 * Local workers?, 2018.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class PaidWorker implements Entity, WithPaidWorker permits ImmutablePaidWorker {
    /** Workers by area. */
    public static final Index<AreaId, PaidWorker> BY_AREA = Index.of(PaidWorker.class, PaidWorker::area);

    /** Paid workers by employer, where it is recorded. */
    public static final Index<OrganisationId, PaidWorker> BY_EMPLOYER =
            Index.ofOptional(PaidWorker.class, PaidWorker::employer);

    PaidWorker() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract PaidWorkerId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return the role} */
    public abstract WorkerRole role();

    /** {@return who, where that person is also in other records; empty if not recorded} */
    public abstract Optional<PersonId> person();

    /** {@return the kind of engagement; empty if not recorded} */
    public abstract Optional<WorkerEngagement> engagement();

    /** {@return whether the worker has an employer; empty if not recorded} */
    public abstract Optional<Employment> employment();

    /** {@return the employer; empty if there is none, or it is not recorded} */
    public abstract Optional<OrganisationId> employer();

    /** {@return when the worker is in post; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return whether the worker lived inside the area, and when; silent about the days no entry covers} */
    public abstract List<ResidencePeriod> residence();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(PaidWorker.class)
                .atLeastADay("period", period())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(PaidWorker.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference())
                .during("period", period())
                .during("residence", residence())
                .toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("area", area())
                .optional("employer", employer())
                .toList();
    }

    @Override
    public final String toString() {
        return "PaidWorker " + id();
    }

    /** {@return a builder; id, area and role are required} */
    public static ImmutablePaidWorker.Builder builder() {
        return ImmutablePaidWorker.builder();
    }
}
