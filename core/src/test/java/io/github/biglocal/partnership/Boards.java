package io.github.biglocal.partnership;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.organisation.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.threeten.extra.LocalDateRange;

/** Partnerships for the tests: so many residents of so many members, all in post all the time. */
public final class Boards {
    private static final LocalDateRange ALWAYS = LocalDateRange.ALL;

    private static final List<Residence> RESIDENCES = List.of(Residence.values());

    private Boards() {}

    /** {@return a partnership with residents, others, and members of whom it is not known} */
    public static Partnership board(int residents, int others, int unknown) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < residents; i++) {
            members.add(member("r" + i, Residence.RESIDENT));
        }
        for (int i = 0; i < others; i++) {
            members.add(member("n" + i, Residence.NON_RESIDENT));
        }
        for (int i = 0; i < unknown; i++) {
            members.add(member("u" + i, Residence.UNKNOWN));
        }
        return of(members);
    }

    /** {@return a partnership with residents and others} */
    public static Partnership board(int residents, int others) {
        return board(residents, others, 0);
    }

    /** {@return a partnership with any members} */
    public static Partnership of(List<Member> members) {
        return Partnership.builder()
                .id(PartnershipId.of("p"))
                .area(AreaId.of("a"))
                .members(members)
                .build();
    }

    /** {@return a member; an unknown residence is told by no entry at all} */
    public static Member member(String id, Residence residence) {
        ImmutableMember.Builder builder = Member.builder().id(PersonId.of(id)).addTerm(ALWAYS);
        if (residence != Residence.UNKNOWN) {
            builder.addResidence(new ResidencePeriod(residence, ALWAYS));
        }
        return builder.build();
    }

    /** {@return a board with up to thirty of each kind, in any order, with people who left or have no vote among them} */
    static Partnership any(Random random) {
        List<Member> members = new ArrayList<>();
        int size = 1 + random.nextInt(30);
        for (int i = 0; i < size; i++) {
            Member member = member("m" + i, RESIDENCES.get(random.nextInt(RESIDENCES.size())));
            if (random.nextInt(8) == 0) {
                member = member.withTerms(Periods.parse("2012-01-01/2014-12-31"));
            }
            if (random.nextInt(5) == 0) {
                member = member.withVoting(new VotingPeriod(VotingRight.NON_VOTING, ALWAYS));
            }
            members.add(member);
        }
        return of(members);
    }
}
