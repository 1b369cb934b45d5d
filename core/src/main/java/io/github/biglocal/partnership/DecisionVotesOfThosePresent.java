package io.github.biglocal.partnership;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
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
 * Those who took part in a decision of a meeting are recorded as present, and no more votes are recorded than people were
 * present. Only what is on record is compared: where it is not recorded who was present, or how anyone voted, the rule does
 * not apply.
 */
public final class DecisionVotesOfThosePresent extends Rule<Meeting> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("decision-votes-of-those-present");

    /** Makes the rule. */
    public DecisionVotesOfThosePresent() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.RECORDS)
                        .title("Those who voted at a meeting were present")
                        .rationale(
                                "A vote of someone who was not there, or one vote too many, makes it unclear what was"
                                        + " decided.")
                        .sources(Guidance.CONSISTENCY)
                        .rows("D4")
                        .basis("The library's own check: the record contradicts itself.")
                        .ownReading("Someone who abstained was present; someone who withdrew because of a conflict of"
                                + " interest need not be recorded as present")
                        .ownReading("Where votes are counted by group and in all, the two are not added up")
                        .build(),
                Meeting.class);
    }

    @Override
    protected Verdict judge(Meeting meeting, RuleContext context) {
        if (meeting.isAfter(context.asOf())) {
            return Verdict.notApplicable(Meeting.LATER);
        }
        int present = meeting.peoplePresent();
        List<Finding> findings = new ArrayList<>();
        boolean anyVotes = false;
        for (int place = 0; place < meeting.decisions().size(); place++) {
            Decision decision = meeting.decisions().get(place);
            int absent = (int) Stream.of(decision.inFavour(), decision.against(), decision.abstained())
                    .flatMap(List::stream)
                    .distinct()
                    .filter(person -> !meeting.present().contains(person))
                    .count();
            long counted = VoteCount.fewestWhoTookPart(decision.counts());
            anyVotes |= counted > 0
                    || !decision.inFavour().isEmpty()
                    || !decision.against().isEmpty()
                    || !decision.abstained().isEmpty();
            if (absent > 0) {
                findings.add(new VotedInAbsence(meeting.reference(), place + 1, absent));
            }
            if (counted > present) {
                findings.add(new MoreVotesThanPresent(meeting.reference(), place + 1, counted, present));
            }
        }
        if (!anyVotes) {
            return Verdict.notApplicable("no votes are recorded");
        }
        return present == 0 ? Verdict.notApplicable("who was present is not recorded") : Verdict.of(findings);
    }

    /**
     * Some took part in a decision who are not recorded as present.
     *
     * @param meeting the meeting
     * @param decision the place of the decision among those of the meeting, from 1
     * @param people how many are not recorded as present
     */
    public record VotedInAbsence(Reference meeting, int decision, int people) implements Finding {
        public VotedInAbsence {
            Objects.requireNonNull(meeting, "meeting");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("decisions");
        }

        @Override
        public String problem() {
            return Text.count(people, "person", "people") + " recorded as voting or abstaining in decision "
                    + Text.number(decision) + " of the meeting " + (people == 1 ? "is" : "are")
                    + " not recorded as present.";
        }

        @Override
        public String repair() {
            return "Record them as present if they were, or correct the votes.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(meeting, "present"), Repair.correct(meeting, "decisions"));
        }
    }

    /**
     * More votes are recorded for a decision than people were present.
     *
     * @param meeting the meeting
     * @param decision the place of the decision among those of the meeting, from 1
     * @param votes how many votes and abstentions are recorded, at least
     * @param present how many people are recorded as present
     */
    public record MoreVotesThanPresent(Reference meeting, int decision, long votes, int present) implements Finding {
        public MoreVotesThanPresent {
            Objects.requireNonNull(meeting, "meeting");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("decisions");
        }

        @Override
        public String problem() {
            return Text.number(votes) + " votes and abstentions are recorded in decision " + Text.number(decision)
                    + " of the meeting, but only " + Text.count(present, "person", "people")
                    + (present == 1 ? " is" : " are") + " recorded as present.";
        }

        @Override
        public String repair() {
            return "Record everyone who was present, or correct the votes.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(meeting, "present"), Repair.correct(meeting, "decisions"));
        }
    }
}
