package io.github.biglocal.partnership;

import io.github.biglocal.invariant.Require;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;

/**
 * How many voted for and against at a meeting, of all or of one group, where the minutes give numbers and no names.
 *
 * <p>Immutable and thread-safe.
 *
 * @param group whose votes; empty if the minutes do not say, or count all together
 * @param inFavour how many voted for it; 0 or more; empty if not recorded
 * @param against how many voted against it; 0 or more; empty if not recorded
 * @param abstained how many abstained; 0 or more; empty if not recorded
 * @param withdrawn how many took no part because of a conflict of interest; 0 or more; empty if not recorded
 */
public record VoteCount(
        Optional<VoterGroup> group,
        OptionalInt inFavour,
        OptionalInt against,
        OptionalInt abstained,
        OptionalInt withdrawn) {
    /** Checks that no number is negative. */
    public VoteCount {
        Objects.requireNonNull(abstained, "abstained");
        Objects.requireNonNull(against, "against");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(inFavour, "inFavour");
        Objects.requireNonNull(withdrawn, "withdrawn");
        Require.of(VoteCount.class)
                .atLeast("inFavour", 0, inFavour)
                .atLeast("against", 0, against)
                .atLeast("abstained", 0, abstained)
                .atLeast("withdrawn", 0, withdrawn);
    }

    /** The fewest who took part in a decision with these counts: a count of all is not added to those of groups. */
    static long fewestWhoTookPart(List<VoteCount> counts) {
        return fewest(counts, count -> count.votes() + count.abstained().orElse(0));
    }

    /** The fewest who voted for or against with these counts. */
    static long fewestWhoVoted(List<VoteCount> counts) {
        return fewest(counts, VoteCount::votes);
    }

    private static long fewest(List<VoteCount> counts, ToLongFunction<VoteCount> number) {
        long ofGroups = counts.stream()
                .filter(count -> count.group().isPresent())
                .mapToLong(number)
                .sum();
        return counts.stream()
                .filter(count -> count.group().isEmpty())
                .mapToLong(number)
                .reduce(ofGroups, Math::max);
    }

    private long votes() {
        return (long) inFavour.orElse(0) + against.orElse(0);
    }

    /**
     * {@return the votes of a group, with no abstention and no withdrawal recorded}
     *
     * @param group whose votes
     * @param inFavour how many voted for it; 0 or more
     * @param against how many voted against it; 0 or more
     */
    public static VoteCount of(VoterGroup group, int inFavour, int against) {
        Objects.requireNonNull(group, "group");
        return new VoteCount(
                Optional.of(group),
                OptionalInt.of(inFavour),
                OptionalInt.of(against),
                OptionalInt.empty(),
                OptionalInt.empty());
    }
}
