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
import java.util.Optional;

/**
 * A meeting had the quorum that the partnership's terms of reference ask for. The programme asks for none. An informal
 * meeting decides nothing and needs none.
 */
public final class MeetingQuorate extends Rule<Meeting> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("meeting-quorate");

    /** Makes the rule. */
    public MeetingQuorate() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.LOCAL_TERMS)
                        .title("The meeting had its quorum")
                        .rationale(
                                "A decision taken by fewer members than the partnership agreed on can be challenged.")
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
            return Verdict.notApplicable("an informal meeting decides nothing");
        }
        return LocalTerms.judge(
                meeting,
                context,
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
        int present = (int) members.stream()
                .filter(member -> meeting.present().contains(member.id()))
                .count();
        int needed = quorum.of(members.size());
        return present >= needed
                ? Verdict.satisfied(new Attendance(present, members.size(), needed))
                : Verdict.breached(new Inquorate(present, members.size(), needed));
    }

    private static String sentence(int present, int members, int quorum) {
        return Text.number(present) + " of " + Text.count(members, "member") + (present == 1 ? " was" : " were")
                + " present; the quorum is " + Text.number(quorum) + ".";
    }

    /**
     * Too few members were present.
     *
     * @param present how many members were present
     * @param members how many were in post
     * @param quorum how many have to be present
     */
    public record Inquorate(int present, int members, int quorum) implements Finding {
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
            return sentence(present, members, quorum);
        }

        @Override
        public String repair() {
            return "Have its decisions confirmed at a meeting with " + Text.count(missing(), "more member") + ".";
        }
    }

    /**
     * Enough members were present.
     *
     * @param present how many members were present
     * @param members how many were in post
     * @param quorum how many have to be present
     */
    public record Attendance(int present, int members, int quorum) implements Margin {
        @Override
        public String description() {
            return sentence(present, members, quorum);
        }
    }
}
