package io.github.biglocal.testkit;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.AffiliationPeriod;
import io.github.biglocal.partnership.ImmutableMember;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MemberAffiliation;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.partnership.VotingPeriod;
import io.github.biglocal.partnership.VotingRight;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * A partnership's board in short-hand: how many members there are of each sort. See {@link Shorthand#board()}.
 *
 * <p>What it assumes: the partnership has been in place since 1 January 2012 and has not ended; every member has served for all of that
 * time, has lived in the same place, and is known to have no affiliation, such as councillor. Nothing else is recorded.
 *
 * <p>Immutable and thread-safe; each method returns another one.
 */
public final class BoardBuilder {
    private static final LocalDate SINCE = LocalDate.of(2012, 1, 1);
    private static final Require REQUIRE = Require.of(BoardBuilder.class);

    static final BoardBuilder EMPTY = new BoardBuilder(Optional.empty(), 0, 0, 0, 0, SINCE);

    private final Optional<PartnershipId> id;
    private final int residents;
    private final int others;
    private final int unknown;
    private final int nonVoting;
    private final LocalDate since;

    private BoardBuilder(
            Optional<PartnershipId> id, int residents, int others, int unknown, int nonVoting, LocalDate since) {
        this.id = id;
        this.residents = residents;
        this.others = others;
        this.unknown = unknown;
        this.nonVoting = nonVoting;
        this.since = since;
    }

    /**
     * {@return the same, with another id} Without one it is {@code board}, or the area's with {@code -board} after it.
     *
     * @param text the id
     */
    public BoardBuilder id(String text) {
        Objects.requireNonNull(text, "text");
        return new BoardBuilder(Optional.of(PartnershipId.of(text)), residents, others, unknown, nonVoting, since);
    }

    /**
     * {@return the same, with a number of members who live in the area and have a vote}
     *
     * @param number how many, 0 or more
     * @throws InvalidValueException if it is less than 0
     */
    public BoardBuilder residents(int number) {
        REQUIRE.atLeast("number", 0, number);
        return new BoardBuilder(id, number, others, unknown, nonVoting, since);
    }

    /**
     * {@return the same, with a number of members who live outside the area and have a vote}
     *
     * @param number how many, 0 or more
     * @throws InvalidValueException if it is less than 0
     */
    public BoardBuilder others(int number) {
        REQUIRE.atLeast("number", 0, number);
        return new BoardBuilder(id, residents, number, unknown, nonVoting, since);
    }

    /**
     * {@return the same, with a number of members who have a vote, and of whom it is not recorded where they live}
     *
     * @param number how many, 0 or more
     * @throws InvalidValueException if it is less than 0
     */
    public BoardBuilder unknown(int number) {
        REQUIRE.atLeast("number", 0, number);
        return new BoardBuilder(id, residents, others, number, nonVoting, since);
    }

    /**
     * {@return the same, with a number of members who live outside the area and have no vote, such as advisers}
     *
     * @param number how many, 0 or more
     * @throws InvalidValueException if it is less than 0
     */
    public BoardBuilder nonVoting(int number) {
        REQUIRE.atLeast("number", 0, number);
        return new BoardBuilder(id, residents, others, unknown, number, since);
    }

    /**
     * {@return the same, in place since another day, and its members too}
     *
     * @param first the first day
     */
    public BoardBuilder since(LocalDate first) {
        Objects.requireNonNull(first, "first");
        return new BoardBuilder(id, residents, others, unknown, nonVoting, first);
    }

    /**
     * {@return the same, in place since another day, and its members too}
     *
     * @param first the first day, as year-month-day, such as {@code 2016-06-01}
     * @throws InvalidValueException if it is not a day
     */
    public BoardBuilder since(String first) {
        return since(Days.parse(first, "first"));
    }

    /** {@return the partnership, in the area {@code area}; its members have its id with a number, from 1, after it} */
    public Partnership build() {
        return in(AreaId.of("area"), PartnershipId.of("board"));
    }

    /** Returns the partnership in an area. */
    Partnership in(AreaId area) {
        return in(area, PartnershipId.of(area.value() + "-board"));
    }

    private Partnership in(AreaId area, PartnershipId unlessGiven) {
        PartnershipId its = id.orElse(unlessGiven);
        LocalDateRange term = LocalDateRange.ofUnboundedEnd(since);
        List<Member> members = new ArrayList<>();
        add(residents, Optional.of(Residence.RESIDENT), VotingRight.VOTING, its, term, members);
        add(others, Optional.of(Residence.NON_RESIDENT), VotingRight.VOTING, its, term, members);
        add(unknown, Optional.empty(), VotingRight.VOTING, its, term, members);
        add(nonVoting, Optional.of(Residence.NON_RESIDENT), VotingRight.NON_VOTING, its, term, members);
        return Partnership.builder()
                .id(its)
                .area(area)
                .period(term)
                .addAllMembers(members)
                .build();
    }

    private static void add(
            int number,
            Optional<Residence> residence,
            VotingRight right,
            PartnershipId board,
            LocalDateRange term,
            List<Member> members) {
        for (int i = 0; i < number; i++) {
            ImmutableMember.Builder member = Member.builder()
                    .id(PersonId.of(board.value() + "-" + (members.size() + 1)))
                    .addTerm(term)
                    .addVoting(new VotingPeriod(right, term))
                    .addAffiliation(
                            new AffiliationPeriod(MemberAffiliation.NONE, Optional.empty(), Optional.empty(), term));
            residence.ifPresent(where -> member.addResidence(new ResidencePeriod(where, term)));
            members.add(member.build());
        }
    }

    /** {@return how many members it has} */
    @Override
    public String toString() {
        return "board of " + Text.count((long) residents + others + unknown + nonVoting, "member");
    }
}
