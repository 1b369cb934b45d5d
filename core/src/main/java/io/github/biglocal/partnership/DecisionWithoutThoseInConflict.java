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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * No one voted on a matter who, by the register of interests, declared a conflict of interest about it and did not vote or
 * withdrew. Someone whose conflict was recorded, and who stayed with the agreement of the others, may vote. Only decisions
 * and conflicts that say which record they are about are compared.
 */
public final class DecisionWithoutThoseInConflict extends Rule<Meeting> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("decision-without-those-in-conflict");

    private static final Set<ConflictResponse> STAYED_OUT =
            Set.of(ConflictResponse.DID_NOT_VOTE, ConflictResponse.WITHDREW_FROM_DISCUSSION);

    /** Makes the rule. */
    public DecisionWithoutThoseInConflict() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.RECORDS)
                        .title(
                                "Those who stayed out of a decision because of a conflict of interest did not vote on it")
                        .rationale(
                                "Conflicts of interest have to be managed openly and fairly, so the minutes should show"
                                        + " what the register of interests says.")
                        .sources(Guidance.CONSISTENCY, Guidance.CONFLICTS_OF_INTEREST)
                        .rows("P8")
                        .basis("The library's own check: the minutes contradict the register of interests. No published"
                                + " text says how a partnership has to manage a conflict.")
                        .ownReading("A conflict counts from the day it was declared to the day before it was settled")
                        .build(),
                Meeting.class);
    }

    @Override
    protected Verdict judge(Meeting meeting, RuleContext context) {
        if (meeting.date().isAfter(context.asOf())) {
            return Verdict.notApplicable("the meeting is dated after the date asked about");
        }
        boolean anySubject = false;
        boolean compared = false;
        List<VotedInConflict> findings = new ArrayList<>();
        for (int place = 0; place < meeting.decisions().size(); place++) {
            Decision decision = meeting.decisions().get(place);
            List<PersonId> voters = Stream.concat(decision.inFavour().stream(), decision.against().stream())
                    .toList();
            if (decision.concerns().isEmpty() || voters.isEmpty()) {
                continue;
            }
            anySubject = true;
            Set<PersonId> stayedOut = context.find(ConflictOfInterest.BY_PARTNERSHIP, meeting.partnership()).stream()
                    .filter(conflict -> conflict.concerns().equals(decision.concerns()))
                    .filter(conflict -> isOpenOn(meeting.date(), conflict))
                    .filter(conflict -> conflict.responses().stream().anyMatch(STAYED_OUT::contains))
                    .map(ConflictOfInterest::person)
                    .collect(Collectors.toSet());
            compared |= !stayedOut.isEmpty();
            int people =
                    (int) voters.stream().distinct().filter(stayedOut::contains).count();
            if (people > 0) {
                findings.add(new VotedInConflict(meeting.reference(), place + 1, people));
            }
        }
        if (!anySubject) {
            return Verdict.notApplicable("no decision says which record it is about and who voted");
        }
        return compared
                ? Verdict.of(findings)
                : Verdict.notApplicable(
                        "no one is recorded as having stayed out of those decisions because of a conflict");
    }

    private static boolean isOpenOn(LocalDate day, ConflictOfInterest conflict) {
        return conflict.declared().filter(declared -> !declared.isAfter(day)).isPresent()
                && conflict.settled().filter(settled -> !settled.isAfter(day)).isEmpty();
    }

    /**
     * Some voted who, by the register, did not.
     *
     * @param meeting the meeting
     * @param decision the place of the decision among those of the meeting, from 1
     * @param people how many voted who had stayed out because of a conflict of interest
     */
    public record VotedInConflict(Reference meeting, int decision, int people) implements Finding {
        public VotedInConflict {
            Objects.requireNonNull(meeting, "meeting");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("decisions");
        }

        @Override
        public String problem() {
            return Text.count(people, "person", "people") + " recorded as voting in decision " + Text.number(decision)
                    + " of the meeting did not vote, or withdrew, according to the register of interests.";
        }

        @Override
        public String repair() {
            return "Correct the minutes or the register; if they did vote, take the decision again without them.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(meeting, "decisions"));
        }
    }
}
