package io.github.biglocal.evidence;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something countable that an activity produced, such as sessions held or trees planted, whatever changed as a result.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Output implements Entity, WithOutput permits ImmutableOutput {
    /** Outputs by activity. */
    public static final Index<ActivityId, Output> BY_ACTIVITY = Index.of(Output.class, Output::activity);

    /** Outputs by their own id. */
    public static final Index<OutputId, Output> BY_ID = Index.of(Output.class, Output::id);

    Output() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract OutputId id();

    /** {@return the activity} */
    public abstract ActivityId activity();

    /** {@return what it is} */
    public abstract String title();

    /** {@return how many; empty if not recorded} */
    public abstract Optional<Count> count();

    /** {@return the day of the count; empty if not recorded} */
    public abstract Optional<LocalDate> date();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /** Whether it is of a day after another. */
    final boolean isAfter(LocalDate day) {
        return date().filter(own -> own.isAfter(day)).isPresent();
    }

    @Value.Check
    void check() {
        Require.of(Output.class)
                .text("title", title())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Output.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference()).on("date", date()).toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of().one("activity", activity()).toList();
    }

    @Override
    public final String toString() {
        return "Output " + id();
    }

    /** {@return a builder; id, activity and title are required} */
    public static ImmutableOutput.Builder builder() {
        return ImmutableOutput.builder();
    }
}
