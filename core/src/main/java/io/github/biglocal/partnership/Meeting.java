package io.github.biglocal.partnership;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A meeting of a partnership, with its date, its kind, who was present and what was decided. Those present are recorded
 * by opaque ids, and need not be members.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Meeting implements Entity, WithMeeting permits ImmutableMeeting {
    /** Meetings by partnership. */
    public static final Index<PartnershipId, Meeting> BY_PARTNERSHIP = Index.of(Meeting.class, Meeting::partnership);

    Meeting() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract MeetingId id();

    /** {@return the partnership that met} */
    public abstract PartnershipId partnership();

    /** {@return the day on which it met} */
    public abstract LocalDate date();

    /** {@return what kind of meeting it was; empty if not recorded} */
    public abstract Optional<MeetingKind> kind();

    /** {@return who was present; empty if not recorded} */
    public abstract List<PersonId> present();

    /** {@return who sent apologies; empty if no one did, or it is not recorded} */
    public abstract List<PersonId> apologies();

    /** {@return the day on which notice of it was given; empty if not recorded} */
    public abstract Optional<LocalDate> noticeGiven();

    /** {@return the decisions it made, in their order; empty if it made none, or they are not recorded} */
    public abstract List<Decision> decisions();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(Meeting.class).additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Meeting.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference())
                .on("date", Optional.of(date()))
                .on("noticeGiven", noticeGiven())
                .toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("partnership", partnership())
                .anyOfParts("decisions", decisions(), "concerns", Decision::concerns)
                .toList();
    }

    @Override
    public final String toString() {
        return "Meeting " + id();
    }

    /** {@return a builder; id, partnership and date are required} */
    public static ImmutableMeeting.Builder builder() {
        return ImmutableMeeting.builder();
    }
}
