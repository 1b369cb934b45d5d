package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A meeting had the quorum that the partnership's terms of reference require. The programme requires none. An informal
 * meeting makes no decisions and needs none.
 */
public final class MeetingQuorate extends Rule<Meeting> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("meeting-quorate");

    /** Makes the rule. */
    public MeetingQuorate() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.LOCAL_TERMS)
                        .title("The meeting was quorate")
                        .rationale(
                                "Decisions can be challenged if fewer members took part than the partnership has agreed are needed.")
                        .sources(Guidance.TERMS_OF_REFERENCE_DY10)
                        .rows("P10")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis(
                                "The partnership's own terms of reference ask for it, where they are on record; the programme asks for no quorum.")
                        .build(),
                Meeting.class);
    }

    @Override
    protected Verdict judge(Meeting meeting, RuleContext context) {
        if (meeting.kind().equals(Optional.of(MeetingKind.INFORMAL))) {
            return Verdict.notApplicable("an informal meeting makes no decisions");
        }
        return LocalTerms.judge(
                meeting,
                context,
                "set a quorum",
                TermsOfReference::quorum,
                (partnership, quorum) -> judge(meeting, partnership, quorum));
    }

    private static Verdict judge(Meeting meeting, Partnership partnership, Quorum quorum) {
        List<Member> members = partnership.membersOn(meeting.date());
        List<Missing> missing = new ArrayList<>();
        if (meeting.kind().isEmpty()) {
            missing.add(Missing.of(meeting, "kind", "what kind of meeting it was"));
        }
        if (meeting.present().isEmpty()) {
            missing.add(Missing.of(meeting, "present", "who was present"));
        }
        if (members.isEmpty()) {
            missing.add(Missing.of(partnership, "members", "who the members were at the time"));
        }
        if (!missing.isEmpty()) {
            return Verdict.unknown(missing, missing.size());
        }
        return judge(partnership, meeting, members, quorum);
    }

    /**
     * Where it is not known whether some have a vote, it is not known who counts, among those present and among all.
     */
    private static Verdict judge(Partnership partnership, Meeting meeting, List<Member> members, Quorum quorum) {
        CountedMembers counted = quorum.countedMembers();
        int present = 0;
        int all = 0;
        List<Missing> maybePresent = new ArrayList<>();
        List<Missing> maybeAbsent = new ArrayList<>();
        for (Member member : members) {
            boolean there = meeting.present().contains(member.id());
            VotingRight right =
                    counted == CountedMembers.VOTING_MEMBERS ? member.votingOn(meeting.date()) : VotingRight.VOTING;
            if (right == VotingRight.UNKNOWN) {
                (there ? maybePresent : maybeAbsent).add(Missing.of(member, "voting", "whether the member has a vote"));
            } else if (right == VotingRight.VOTING) {
                all++;
                present += there ? 1 : 0;
            }
        }
        int needed = quorum.of(all);
        if (maybePresent.isEmpty() && maybeAbsent.isEmpty()) {
            return all == 0
                    ? Verdict.unknown(partnership, "members", "who the voting members were at the time")
                    : outcome(present, all, needed, counted);
        }
        // The vote of a member who is present never does harm; the vote of one who is absent never helps.
        Votes votes = new Votes(present, all, maybePresent.size(), maybeAbsent.size(), quorum);
        if (votes.isQuorate(0, votes.maybeAbsent())) {
            return Verdict.satisfied();
        }
        if (!votes.isQuorate(votes.maybePresent(), 0)) {
            return outcome(
                    present + votes.maybePresent(),
                    all + votes.maybePresent(),
                    quorum.of(all + votes.maybePresent()),
                    counted);
        }
        maybePresent.addAll(maybeAbsent);
        return Verdict.unknown(maybePresent, votes.fewestThatSettleIt());
    }

    private static Verdict outcome(int present, int all, int needed, CountedMembers counted) {
        return present >= needed
                ? Verdict.satisfied(new Attendance(present, all, needed, counted))
                : Verdict.breached(new Inquorate(present, all, needed, counted));
    }

    /** How many voting members were present, and of all, as far as their votes are known. */
    private record Votes(int present, int all, int maybePresent, int maybeAbsent, Quorum quorum) {
        /** Whether it is quorate if so many of those who may have a vote have one. */
        boolean isQuorate(int ofPresent, int ofAbsent) {
            return present + ofPresent >= quorum.of(all + ofPresent + ofAbsent);
        }

        /** The fewest members whose votes, once known, can decide it whatever those of the others are. */
        int fewestThatSettleIt() {
            int fewest = maybePresent + maybeAbsent;
            for (int here = 0; here <= maybePresent; here++) {
                for (int away = 0; away <= maybeAbsent && here + away < fewest; away++) {
                    if (isQuorate(here, maybeAbsent - away) || !isQuorate(maybePresent - here, away)) {
                        fewest = here + away;
                    }
                }
            }
            return fewest;
        }
    }

    private static String sentence(int present, int members, int quorum, CountedMembers counted) {
        return (present == 0 ? "None of the " : Text.number(present) + " of ")
                + counted.memberName().of(members) + (present <= 1 ? " was" : " were") + " present; the quorum is "
                + Text.number(quorum) + ".";
    }

    /**
     * Too few members were present.
     *
     * @param present how many of those who count were present
     * @param members how many of those who count were in post
     * @param quorum how many have to be present
     * @param counted who counts
     */
    public record Inquorate(int present, int members, int quorum, CountedMembers counted) implements Finding {
        public Inquorate {
            Objects.requireNonNull(counted, "counted");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("present");
        }

        /** {@return how many more should have been present} */
        public int missing() {
            return quorum - present;
        }

        @Override
        public String problem() {
            return sentence(present, members, quorum, counted);
        }

        @Override
        public String repair() {
            return "Have the meeting's decisions confirmed at a meeting with at least "
                    + Text.count(
                            missing(),
                            "more " + counted.memberName().singular(),
                            "more " + counted.memberName().plural())
                    + " present.";
        }
    }

    /**
     * Enough members were present.
     *
     * @param present how many of those who count were present
     * @param members how many of those who count were in post
     * @param quorum how many have to be present
     * @param counted who counts
     */
    public record Attendance(int present, int members, int quorum, CountedMembers counted) implements Margin {
        public Attendance {
            Objects.requireNonNull(counted, "counted");
        }

        @Override
        public String description() {
            return sentence(present, members, quorum, counted);
        }
    }
}
