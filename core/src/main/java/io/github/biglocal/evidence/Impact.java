package io.github.biglocal.evidence;

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
import io.github.biglocal.entity.Seen;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.match.ClaimStrength;
import io.github.biglocal.outcome.OtherOutcome;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A change, for people, groups or the community, that is said to result from what an area did, and to lead to outcomes. It is
 * a claim until there is evidence.
 *
 * <p>Sources: Big Local as Change Agent, TSRC 2020, sections 2.1 to 2.4; Research into the impact of Big Local: impacts
 * found, Resources for Change, 2016.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Impact implements Entity, WithImpact permits ImmutableImpact {
    /** Impacts by area. */
    public static final Index<AreaId, Impact> BY_AREA = Index.of(Impact.class, Impact::area);

    /** Impacts by their own id. */
    public static final Index<ImpactId, Impact> BY_ID = Index.of(Impact.class, Impact::id);

    /** Impacts by the activities they result from. */
    public static final Index<ActivityId, Impact> BY_ACTIVITY = Index.ofEach(Impact.class, Impact::activities);

    /** Impacts by the outputs they result from. */
    public static final Index<OutputId, Impact> BY_OUTPUT = Index.ofEach(Impact.class, Impact::outputs);

    Impact() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract ImpactId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return what has changed, in short} */
    public abstract String title();

    /** {@return who has changed; empty if not recorded} */
    public abstract Optional<ChangeLevel> level();

    /** {@return whether it is tangible; empty if not recorded} */
    public abstract Optional<ImpactNature> nature();

    /** {@return what kind of change it is; empty if not recorded} */
    public abstract Optional<ImpactType> type();

    /** {@return whether it is for better or for worse; empty if not recorded} */
    public abstract Optional<ImpactDirection> direction();

    /**
     * {@return whether it lasted, as seen on one day or several; empty if not recorded} {@link #stateOn} gives the last
     * one.
     */
    public abstract List<ImpactStateSeen> states();

    /** {@return how many people changed, or felt the change; empty if not recorded} */
    public abstract Optional<Count> people();

    /** {@return whether it was intended; empty if not recorded} */
    public abstract Optional<Intention> intention();

    /** {@return the activities it results from with no output between; empty if it names none} */
    public abstract List<ActivityId> activities();

    /** {@return the outputs it results from; empty if it names none} */
    public abstract List<OutputId> outputs();

    /** {@return the further impacts it leads to; empty if it names none} */
    public abstract List<ImpactId> leadsTo();

    /** {@return the outcomes it is said to be progress towards, or a setback to; empty if it names none} */
    public abstract Set<Outcome> outcomes();

    /** {@return other outcomes it is said to be progress towards, such as those of another programme; empty if it names none} */
    public abstract Set<OtherOutcome> otherOutcomes();

    /** {@return the day on which it was seen; empty if not recorded} */
    public abstract Optional<LocalDate> date();

    /** {@return how strong the claim of the programme's part in it is; empty if not recorded} */
    public abstract Optional<ClaimStrength> strength();

    /** {@return what would have happened without the programme; empty if not recorded} */
    public abstract Optional<String> counterfactual();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return the state of the change by a day; empty if none is recorded} A state without a date counts as the earliest;
     * of two of one day, the later in the list counts.
     *
     * @param day the day; states seen later do not count
     */
    public final Optional<ImpactState> stateOn(LocalDate day) {
        return Seen.lastBy(day, states()).map(ImpactStateSeen::state);
    }

    /** Whether it was seen after a day. */
    final boolean isAfter(LocalDate day) {
        return date().filter(own -> own.isAfter(day)).isPresent();
    }

    @Value.Check
    void check() {
        Require.of(Impact.class)
                .text("title", title())
                .text("counterfactual", counterfactual())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Impact.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference()).on("date", date());
        states().forEach(seen -> changes.on("states", seen.date()));
        return changes.toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("area", area())
                .each("activities", activities())
                .each("outputs", outputs())
                .each("leadsTo", leadsTo())
                .toList();
    }

    @Override
    public final String toString() {
        return "Impact " + id();
    }

    /** {@return a builder; id, area and title are required} */
    public static ImmutableImpact.Builder builder() {
        return ImmutableImpact.builder();
    }
}
