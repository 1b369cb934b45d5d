package io.github.biglocal.partnership;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
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
import java.util.stream.Stream;

/**
 * No one voted at a meeting who is recorded as a member without a vote, and no more votes are recorded than there were
 * people present who may have had one. Members may be voting or non-voting. Only what is on record is compared: a voter
 * whose right to vote is not recorded may have had one.
 */
public final class DecisionVotesOfVotingMembers extends Rule<Meeting> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("decision-votes-of-voting-members");

    /** Makes the rule. */
    public DecisionVotesOfVotingMembers() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.RECORDS)
                        .title("Members without a vote did not vote")
                        .rationale("A decision can be challenged if it was carried by people who had no vote.")
                        .sources(Guidance.CONSISTENCY)
                        .rows("D4")
                        .basis("The library's own check: the minutes contradict the record of who has a vote.")
                        .ownReading("Someone who is not a member, or whose vote is not recorded, may have had a vote")
                        .ownReading("An abstention is not a vote")
                        .build(),
                Meeting.class);
    }

    @Override
    protected Verdict judge(Meeting meeting, RuleContext context) {
        if (meeting.decisions().stream().noneMatch(DecisionVotesOfVotingMembers::hasVotes)) {
            return Verdict.notApplicable("no votes are recorded");
        }
        Fact<Partnership> found = context.one(meeting.partnership());
        if (found.isMissing()) {
            return found.unknown();
        }
        List<PersonId> without = found.get().members().stream()
                .filter(member -> member.votingOn(meeting.date()) == VotingRight.NON_VOTING)
                .map(Member::id)
                .toList();
        if (without.isEmpty()) {
            return Verdict.notApplicable("no member is recorded as having no vote on the day");
        }
        long mayVote = meeting.present().stream()
                .distinct()
                .filter(person -> !without.contains(person))
                .count();
        List<Finding> findings = new ArrayList<>();
        for (int place = 0; place < meeting.decisions().size(); place++) {
            Decision decision = meeting.decisions().get(place);
            int voters = (int) Stream.concat(decision.inFavour().stream(), decision.against().stream())
                    .distinct()
                    .filter(without::contains)
                    .count();
            if (voters > 0) {
                findings.add(new VotedWithoutAVote(meeting.reference(), place + 1, voters));
            }
            long votes = VoteCount.fewestWhoVoted(decision.counts());
            // More votes than people are found by the rule about those present.
            if (votes > mayVote && votes <= meeting.present().size()) {
                findings.add(new MoreVotesThanVoters(meeting.reference(), place + 1, votes, mayVote));
            }
        }
        return Verdict.of(findings);
    }

    private static boolean hasVotes(Decision decision) {
        return !decision.inFavour().isEmpty()
                || !decision.against().isEmpty()
                || VoteCount.fewestWhoVoted(decision.counts()) > 0;
    }

    /**
     * Some voted who had no vote.
     *
     * @param meeting the meeting
     * @param decision the place of the decision among those of the meeting, from 1
     * @param people how many of those who voted had no vote
     */
    public record VotedWithoutAVote(Reference meeting, int decision, int people) implements Finding {
        public VotedWithoutAVote {
            Objects.requireNonNull(meeting, "meeting");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("decisions");
        }

        @Override
        public String problem() {
            return Text.count(people, "person", "people") + " recorded as voting in decision " + Text.number(decision)
                    + " of the meeting " + (people == 1 ? "is a member" : "are members")
                    + " recorded as having no vote on the day.";
        }

        @Override
        public String repair() {
            return "Correct the votes, or the members' record of who has a vote.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(meeting, "decisions"));
        }
    }

    /**
     * More votes are recorded for a decision than there were people present who may have had one.
     *
     * @param meeting the meeting
     * @param decision the place of the decision among those of the meeting, from 1
     * @param votes how many votes are recorded, at least
     * @param mayVote how many of those present are not recorded as having no vote
     */
    public record MoreVotesThanVoters(Reference meeting, int decision, long votes, long mayVote) implements Finding {
        public MoreVotesThanVoters {
            Objects.requireNonNull(meeting, "meeting");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("decisions");
        }

        @Override
        public String problem() {
            return Text.count(votes, "vote") + (votes == 1 ? " is" : " are") + " recorded in decision "
                    + Text.number(decision) + " of the meeting, but "
                    + (mayVote == 0 ? "none" : "only " + Text.number(mayVote))
                    + " of those present had or may have had a"
                    + " vote.";
        }

        @Override
        public String repair() {
            return "Correct the votes, who was present, or the members' record of who has a vote.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(meeting, "decisions"), Repair.correct(meeting, "present"));
        }
    }
}
