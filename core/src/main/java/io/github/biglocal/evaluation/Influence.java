package io.github.biglocal.evaluation;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.TierOfGovernment;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.entity.Seen;
import io.github.biglocal.evidence.EvidenceId;
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
 * What an area tried to influence in a decision of a council or another body, and what came of it. A record that names a
 * change, or whose result is that it was achieved, is a claim that the area helped to bring it about; the evaluation
 * calls that strategic change. One that says only what was sought is an attempt.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, sections 2.4, 3.2 and 4.2.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Influence implements Entity, WithInfluence permits ImmutableInfluence {
    /** Influence by area. */
    public static final Index<AreaId, Influence> BY_AREA = Index.of(Influence.class, Influence::area);

    Influence() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract InfluenceId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return what the area wanted; empty if not recorded} */
    public abstract Optional<String> sought();

    /** {@return the day on which it began to seek it; empty if not recorded} */
    public abstract Optional<LocalDate> soughtOn();

    /**
     * {@return what came of it, such as a refusal and, later, success; empty if not recorded} {@link #resultOn} gives the
     * last one.
     */
    public abstract List<InfluenceResultSeen> results();

    /** {@return whether it lies within the area or beyond it; empty if not recorded} */
    public abstract Optional<InfluenceReach> reach();

    /** {@return what is different now; empty if not recorded, or nothing is} */
    public abstract Optional<String> change();

    /** {@return the body that was influenced; empty if it has no record} */
    public abstract Optional<OrganisationId> body();

    /** {@return the tier of government it belongs to; empty if to none, or not recorded} */
    public abstract Optional<TierOfGovernment> tier();

    /** {@return the means used; empty if not recorded} */
    public abstract Optional<Instrument> instrument();

    /** {@return the day the change came about; empty if not recorded} */
    public abstract Optional<LocalDate> date();

    /** {@return the evidence for it; empty if there is none on record} */
    public abstract List<EvidenceId> evidence();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return the result by a day; empty if none is recorded} A result without a date counts as the earliest; of two of
     * one day, the later in the list counts.
     *
     * @param day the day; results of a later one do not count
     */
    public final Optional<InfluenceResult> resultOn(LocalDate day) {
        return Seen.lastBy(day, results()).map(InfluenceResultSeen::result);
    }

    @Value.Check
    void check() {
        Require.of(Influence.class)
                .text("sought", sought())
                .text("change", change())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Influence.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference()).on("soughtOn", soughtOn()).on("date", date());
        results().forEach(seen -> changes.on("results", seen.date()));
        return changes.toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("area", area())
                .optional("body", body())
                .each("evidence", evidence())
                .toList();
    }

    @Override
    public final String toString() {
        return "Influence " + id();
    }

    /** {@return a builder; id and area are required} */
    public static ImmutableInfluence.Builder builder() {
        return ImmutableInfluence.builder();
    }
}
