package io.github.biglocal.partnership;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A person who serves on a partnership, as a resident of the area or not, with a vote or without. People join, leave
 * and come back, move in and out of the area, and gain and lose a vote, so all of it is dated. A member has no name
 * here, only an opaque id.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Member implements Entity, WithMember permits ImmutableMember {
    Member() {}

    /** {@return the id, unique within its partnership} */
    public abstract PersonId id();

    /** {@return the periods of membership; at least one} A period whose beginning or end is not known is open there. */
    public abstract List<LocalDateRange> terms();

    /** {@return whether the member lived inside the area, and when; silent about the days no entry covers} */
    public abstract List<ResidencePeriod> residence();

    /**
     * {@return whether the member had a vote, and when} A member has one on the days no entry covers; an entry says so where
     * it is not known.
     */
    public abstract List<VotingPeriod> voting();

    /** {@return the offices held, and when} */
    public abstract List<OfficeTerm> offices();

    /**
     * {@return the member's affiliations, and when} The entries for a day are all that the member had on that day,
     * {@link MemberAffiliation#NONE} if the member had none; silent about the days no entry covers.
     */
    public abstract List<AffiliationPeriod> affiliations();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return whether this person was a member on a date}
     *
     * @param date the date
     */
    public final boolean isInPost(LocalDate date) {
        // Timelines ask this of every member on every day of change, so no stream is made for it.
        for (LocalDateRange term : terms()) {
            if (term.contains(date)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return where the member lived on a date} Unknown if no entry covers it, or entries that contradict each other.
     *
     * @param date the date
     */
    public final Residence residenceOn(LocalDate date) {
        Optional<Residence> recorded = Optional.empty();
        for (ResidencePeriod entry : residence()) {
            if (entry.period().contains(date)) {
                if (recorded.isPresent() && recorded.get() != entry.residence()) {
                    return Residence.UNKNOWN;
                }
                recorded = Optional.of(entry.residence());
            }
        }
        return recorded.orElse(Residence.UNKNOWN);
    }

    /**
     * {@return whether the member had a vote on a date} Unknown if the entries for it say so, or contradict each other.
     *
     * @param date the date
     */
    public final VotingRight votingOn(LocalDate date) {
        Optional<VotingRight> recorded = Optional.empty();
        for (VotingPeriod entry : voting()) {
            if (entry.period().contains(date)) {
                if (recorded.isPresent() && recorded.get() != entry.right()) {
                    return VotingRight.UNKNOWN;
                }
                recorded = Optional.of(entry.right());
            }
        }
        return recorded.orElse(VotingRight.VOTING);
    }

    /**
     * {@return the offices held on a date}
     *
     * @param date the date
     */
    public final List<Office> officesOn(LocalDate date) {
        return Dated.on(date, offices()).stream()
                .map(OfficeTerm::office)
                .distinct()
                .toList();
    }

    /**
     * {@return the affiliations on a date} Empty if they are not recorded: a member known to have none has {@link
     * MemberAffiliation#NONE}.
     *
     * @param date the date
     */
    public final List<AffiliationPeriod> affiliationsOn(LocalDate date) {
        return Dated.on(date, affiliations());
    }

    @Value.Check
    void check() {

        Require.of(Member.class)
                .notEmpty("terms", terms())
                .atLeastADay("terms", terms())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Member.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference())
                .during("residence", residence())
                .during("voting", voting())
                .during("offices", offices())
                .during("affiliations", affiliations());
        terms().forEach(term -> changes.during("terms", term));
        return changes.toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .parts("affiliations", affiliations(), "organisation", AffiliationPeriod::organisation)
                .toList();
    }

    @Override
    public final String toString() {
        return "Member " + id();
    }

    /** {@return a builder; id and at least one term are required} */
    public static ImmutableMember.Builder builder() {
        return ImmutableMember.builder();
    }
}
