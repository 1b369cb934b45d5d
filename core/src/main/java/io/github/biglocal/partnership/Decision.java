package io.github.biglocal.partnership;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A decision of a meeting, and how it was reached: by the votes of persons, or in numbers. Those who left the decision
 * because of a conflict of interest are recorded apart from those who abstained; neither cast a vote.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what kind of decision; empty if not recorded
 * @param about what was decided on, as recorded; empty if not recorded
 * @param concerns the record it is about, such as a grant; empty if not recorded
 * @param outcome what came of it; empty if not recorded
 * @param inFavour who voted for it; empty if no one did, or it is not recorded
 * @param against who voted against it; empty if no one did, or it is not recorded
 * @param abstained who abstained; empty if no one did, or it is not recorded
 * @param withdrawn who took no part because of a conflict of interest; empty if no one did, or it is not recorded
 * @param counts how many voted for and against, by group, where the minutes give numbers; empty if they give none
 */
public record Decision(
        Optional<DecisionKind> kind,
        Optional<String> about,
        Optional<Reference> concerns,
        Optional<Outcome> outcome,
        List<PersonId> inFavour,
        List<PersonId> against,
        List<PersonId> abstained,
        List<PersonId> withdrawn,
        List<VoteCount> counts) {
    /** What came of a decision. */
    public enum Outcome {
        /** It was agreed, with or without changes. */
        AGREED,
        /** It was not agreed. */
        NOT_AGREED,
        /** It was put off to another meeting. */
        DEFERRED,
        /** It was left to others to decide, such as a working group. */
        DELEGATED
    }

    /** Copies the lists, and checks that the text is not blank. */
    public Decision {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(abstained, "abstained");
        Objects.requireNonNull(against, "against");
        Objects.requireNonNull(concerns, "concerns");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(inFavour, "inFavour");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(withdrawn, "withdrawn");
        inFavour = List.copyOf(inFavour);
        against = List.copyOf(against);
        abstained = List.copyOf(abstained);
        withdrawn = List.copyOf(withdrawn);
        counts = List.copyOf(counts);
        Require.of(Decision.class).text("about", about);
    }

    /**
     * {@return a decision of a kind, of which nothing else is recorded}
     *
     * @param kind what kind of decision
     */
    public static Decision of(DecisionKind kind) {
        Objects.requireNonNull(kind, "kind");
        return new Decision(
                Optional.of(kind),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * {@return the same decision with the votes of persons}
     *
     * @param votesFor who voted for it
     * @param votesAgainst who voted against it
     */
    public Decision voted(List<PersonId> votesFor, List<PersonId> votesAgainst) {
        Objects.requireNonNull(votesAgainst, "votesAgainst");
        Objects.requireNonNull(votesFor, "votesFor");
        return new Decision(kind, about, concerns, outcome, votesFor, votesAgainst, abstained, withdrawn, counts);
    }

    /**
     * {@return the same decision with those who cast no vote}
     *
     * @param abstentions who abstained
     * @param withdrawals who took no part because of a conflict of interest
     */
    public Decision notVoted(List<PersonId> abstentions, List<PersonId> withdrawals) {
        Objects.requireNonNull(abstentions, "abstentions");
        Objects.requireNonNull(withdrawals, "withdrawals");
        return new Decision(kind, about, concerns, outcome, inFavour, against, abstentions, withdrawals, counts);
    }

    /**
     * {@return the same decision with votes in numbers}
     *
     * @param numbers how many voted for and against, by group
     */
    public Decision counted(VoteCount... numbers) {
        Objects.requireNonNull(numbers, "numbers");
        return new Decision(kind, about, concerns, outcome, inFavour, against, abstained, withdrawn, List.of(numbers));
    }

    /**
     * {@return the same decision with its outcome}
     *
     * @param result what came of it
     */
    public Decision withOutcome(Outcome result) {
        Objects.requireNonNull(result, "result");
        return new Decision(
                kind, about, concerns, Optional.of(result), inFavour, against, abstained, withdrawn, counts);
    }

    /**
     * {@return the same decision with the record it is about}
     *
     * @param record the record, such as a grant
     */
    public Decision concerning(Reference record) {
        Objects.requireNonNull(record, "record");
        return new Decision(kind, about, Optional.of(record), outcome, inFavour, against, abstained, withdrawn, counts);
    }

    /** {@return the kind and the outcome, without what it was about and who voted} */
    @Override
    public String toString() {
        return "Decision" + kind.map(each -> " " + each).orElse("")
                + outcome.map(each -> " " + each).orElse("");
    }
}
