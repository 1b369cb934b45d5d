package io.github.biglocal.partnership;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * What a partnership has agreed about how it works, such as its size, quorum, terms of office and notice of meetings.
 * All of it is local: the programme asks for none of it, and a rule applies only where the terms say something.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class TermsOfReference implements Entity, WithTermsOfReference
        permits ImmutableTermsOfReference {
    TermsOfReference() {}

    /** {@return the id, unique within its partnership} */
    public abstract TermsOfReferenceId id();

    /** {@return when they are in force} */
    public abstract LocalDateRange period();

    /** {@return how many members have to be present; empty if the terms do not say} */
    public abstract Optional<Quorum> quorum();

    /** {@return how many months an officer is elected for; 1 or more; empty if the terms do not say} */
    public abstract OptionalInt officeMonths();

    /**
     * {@return how many such terms an officer may serve one after the other; 1 or more; empty if the terms do not say}
     * Without {@link #officeMonths()} or {@link #officeUntil()} it has no meaning.
     */
    public abstract OptionalInt consecutiveTerms();

    /**
     * {@return the kind of meeting until which an officer serves, such as the next annual one; empty if the terms do not
     * say} Where they do, that meeting ends the term, and {@link #officeMonths()} does not.
     */
    public abstract Optional<MeetingKind> officeUntil();

    /** {@return how many members there may be; 1 or more; empty if the terms do not say} */
    public abstract OptionalInt maximumMembers();

    /** {@return how many residents there have to be among them; 1 or more; empty if the terms do not say} */
    public abstract OptionalInt minimumResidents();

    /** {@return how many residents there may be among them; 1 or more; empty if the terms do not say} */
    public abstract OptionalInt maximumResidents();

    /** {@return the affiliations that members may not have; empty if the terms do not say} */
    public abstract List<MemberAffiliation> excludedAffiliations();

    /** {@return how long before meetings notice is given; empty if the terms do not say} */
    public abstract List<NoticePeriod> notice();

    /** {@return the kinds of meeting that are held in every calendar year; empty if the terms do not say} */
    public abstract List<MeetingKind> yearlyMeetings();

    /** {@return how many months may pass between meetings of a kind; empty if the terms do not say} */
    public abstract List<MeetingInterval> meetingIntervals();

    /**
     * {@return the least share of the votes of a decision on which projects are given money that partners other than public
     * authorities cast; from 0 to 1; empty if the terms do not say}
     */
    public abstract Optional<Ratio> nonPublicVotes();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * Returns the first days on which an office would be held for longer than these terms allow, by one term and by as
     * many as may follow each other, counted from its beginning; none where a meeting ends it.
     */
    final List<LocalDate> officeLimits(OfficeTerm held) {
        LocalDate start = held.period().getStart();
        if (officeUntil().isPresent()
                || officeMonths().isEmpty()
                || held.period().isUnboundedStart()) {
            return List.of();
        }
        long months = officeMonths().getAsInt();
        return List.of(
                Periods.afterMonths(start, months),
                Periods.afterMonths(start, months * consecutiveTerms().orElse(1)));
    }

    @Value.Check
    void check() {
        Require.of(TermsOfReference.class)
                .atLeastADay("period", period())
                .atLeast("officeMonths", 1, officeMonths())
                .atLeast("consecutiveTerms", 1, consecutiveTerms())
                .atLeast("maximumMembers", 1, maximumMembers())
                .atLeast("minimumResidents", 1, minimumResidents())
                .atLeast("maximumResidents", 1, maximumResidents())
                .additionalFields(additionalFields().keySet());
        nonPublicVotes()
                .ifPresent(share ->
                        Require.of(TermsOfReference.class).between("nonPublicVotes", Ratio.ZERO, Ratio.ONE, share));
    }

    @Override
    public final Reference reference() {
        return Reference.to(TermsOfReference.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference()).during("period", period()).toList();
    }

    @Override
    public final List<FieldReference> references() {
        return List.of();
    }

    @Override
    public final String toString() {
        return "TermsOfReference " + id();
    }

    /** {@return a builder; id and period are required} */
    public static ImmutableTermsOfReference.Builder builder() {
        return ImmutableTermsOfReference.builder();
    }
}
