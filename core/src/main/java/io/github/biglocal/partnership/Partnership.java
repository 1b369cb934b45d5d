package io.github.biglocal.partnership;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The group of residents and others that decides in an area. It has no legal personality unless it takes one on, so
 * the money is held by a locally trusted organisation.
 *
 * <p>Source: Local Trust, Big Local partnerships (programme guidance), July 2015.
 */
@Domain
@Value.Immutable
public abstract sealed class Partnership implements Entity, WithPartnership permits ImmutablePartnership {
    /** Partnerships by area. */
    public static final Index<AreaId, Partnership> BY_AREA = Index.of(Partnership.class, Partnership::area);

    Partnership() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract PartnershipId id();

    /** {@return the area it decides in} */
    public abstract AreaId area();

    /** {@return the name it goes by; empty if it has none of its own} */
    public abstract Optional<String> name();

    /** {@return everyone who is or was a member, each once} Empty if the members are not recorded. */
    public abstract List<Member> members();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, String> additionalFields();

    /**
     * {@return the members in post on a date}
     *
     * @param date the date
     */
    public final List<Member> membersOn(LocalDate date) {
        return members().stream().filter(member -> member.isInPost(date)).toList();
    }

    @Value.Check
    void check() {
        name().ifPresent(text -> Require.text("name", text));
        Set<PersonId> seen = new HashSet<>();
        for (Member member : members()) {
            if (!seen.add(member.id())) {
                throw new IllegalArgumentException(
                        "members lists the same person twice: give one entry all the terms, residence and offices");
            }
        }
    }

    @Override
    public final Reference reference() {
        return Reference.to(Partnership.class, id());
    }

    @Override
    public final String toString() {
        return "Partnership " + id();
    }

    /** {@return a builder; id and area are required} */
    public static ImmutablePartnership.Builder builder() {
        return ImmutablePartnership.builder();
    }
}
