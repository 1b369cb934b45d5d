package io.github.biglocal.partnership;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.organisation.PersonId;
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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** No one is recorded with two votes for one decision of a meeting, or with a vote and as having withdrawn from it. */
public final class DecisionVotesOnce extends Rule<Meeting> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("decision-votes-once");

    /** Makes the rule. */
    public DecisionVotesOnce() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.RECORDS)
                        .title("No one is recorded twice in the vote on a decision")
                        .rationale("Someone recorded twice is counted twice, or voted although they had withdrawn.")
                        .sources(Guidance.CONSISTENCY)
                        .rows("D4")
                        .basis("The library's own check: the record contradicts itself.")
                        .build(),
                Meeting.class);
    }

    @Override
    protected Verdict judge(Meeting meeting, RuleContext context) {
        if (meeting.isAfter(context.asOf())) {
            return Verdict.notApplicable(Meeting.LATER);
        }
        List<VotedTwice> findings = new ArrayList<>();
        boolean anyone = false;
        for (int place = 0; place < meeting.decisions().size(); place++) {
            Decision decision = meeting.decisions().get(place);
            Set<PersonId> once = new HashSet<>();
            Set<PersonId> twice = new HashSet<>();
            Stream.of(decision.inFavour(), decision.against(), decision.abstained(), decision.withdrawn())
                    .flatMap(List::stream)
                    .filter(person -> !once.add(person))
                    .forEach(twice::add);
            anyone |= !once.isEmpty();
            if (!twice.isEmpty()) {
                findings.add(new VotedTwice(meeting.reference(), place + 1, twice.size()));
            }
        }
        return anyone
                ? Verdict.of(findings)
                : Verdict.notApplicable("no decision with the votes of persons is recorded");
    }

    /**
     * Some are recorded twice for one decision.
     *
     * @param meeting the meeting
     * @param decision the place of the decision among those of the meeting, from 1
     * @param people how many are recorded twice
     */
    public record VotedTwice(Reference meeting, int decision, int people) implements Finding {
        public VotedTwice {
            Objects.requireNonNull(meeting, "meeting");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("decisions");
        }

        @Override
        public String problem() {
            return Text.count(people, "person", "people") + (people == 1 ? " is" : " are")
                    + " recorded with more than one vote in decision " + Text.number(decision) + " of the meeting.";
        }

        @Override
        public String repair() {
            return "Record " + (people == 1 ? "that person" : "each of them")
                    + " once: as voting for it, against it, abstaining, or withdrawn.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(meeting, "decisions"));
        }
    }
}
