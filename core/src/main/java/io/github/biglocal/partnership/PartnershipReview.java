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
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A review of a partnership, carried out with Local Trust, or another programme's funder: who is on it, how it works and what should change.
 *
 * <p>Source: Local Trust, The more things change, undated.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class PartnershipReview implements Entity, WithPartnershipReview
        permits ImmutablePartnershipReview {
    /** Reviews by partnership. */
    public static final Index<PartnershipId, PartnershipReview> BY_PARTNERSHIP =
            Index.of(PartnershipReview.class, PartnershipReview::partnership);

    PartnershipReview() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract PartnershipReviewId id();

    /** {@return the partnership reviewed} */
    public abstract PartnershipId partnership();

    /** {@return when it is carried out; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return the day it was completed; empty if it is not, or that is not recorded} */
    public abstract Optional<LocalDate> completed();

    /** {@return what it found; empty if not recorded} */
    public abstract List<String> conclusions();

    /** {@return how many members it counted; never negative; empty if not recorded} */
    public abstract OptionalInt members();

    /** {@return how many of them it found to be residents; never negative; empty if not recorded} */
    public abstract OptionalInt residents();

    /** {@return how many of them it found to have a vote; never negative; empty if not recorded} */
    public abstract OptionalInt votingMembers();

    /**
     * {@return how many of the members it counted are of a group, by sex, age, ethnicity or disability, each group at most once;
     * empty if not recorded}
     */
    public abstract List<MemberGroupCount> memberGroups();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(PartnershipReview.class)
                .texts("conclusions", conclusions())
                .atLeast("members", 0, members())
                .atLeast("residents", 0, residents())
                .atLeast("votingMembers", 0, votingMembers())
                .distinct("memberGroups", memberGroups(), MemberGroupCount::group)
                .atLeastADay("period", period())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(PartnershipReview.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference())
                .during("period", period())
                .on("completed", completed())
                .toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of().one("partnership", partnership()).toList();
    }

    @Override
    public final String toString() {
        return "PartnershipReview " + id();
    }

    /** {@return a builder; id and partnership are required} */
    public static ImmutablePartnershipReview.Builder builder() {
        return ImmutablePartnershipReview.builder();
    }
}
