package io.github.biglocal.partnership;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.ShareLimit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How many members have to be present for a meeting to make decisions. Where several limits are given, the largest
 * counts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number so many; 1 or more; empty if only a share is asked for
 * @param share so many of those who count, or more; more than 0, at most 1; empty if no such share is asked for
 * @param moreThan more than so many of those who count, such as 1/2 for more than half; from 0, less than 1; empty if no
 *     such share is asked for
 * @param counted who counts, both among those present and among all; empty if the terms do not say, which means all
 *     members in post
 */
public record Quorum(
        OptionalInt number, Optional<Ratio> share, Optional<Ratio> moreThan, Optional<CountedMembers> counted) {
    /** Checks the ranges, and that something is asked for. */
    public Quorum {
        Objects.requireNonNull(counted, "counted");
        if (number.isEmpty() && share.isEmpty() && moreThan.isEmpty()) {
            throw new InvalidValueException(
                    Quorum.class,
                    "number, share, moreThan",
                    "a quorum asks for a number or a share",
                    "Give one, or leave it out.");
        }
        Require require = Require.of(Quorum.class).atLeast("number", 1, number);
        share.ifPresent(
                ratio -> require.moreThan("share", Ratio.ZERO, ratio).between("share", Ratio.ZERO, Ratio.ONE, ratio));
        moreThan.ifPresent(ratio -> require.between("moreThan", Ratio.ZERO, Ratio.ONE, ratio));
        moreThan.ifPresent(ShareLimit::moreThan);
    }

    /**
     * {@return a quorum of so many members}
     *
     * @param number how many; 1 or more
     */
    public static Quorum ofMembers(int number) {
        return new Quorum(OptionalInt.of(number), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return a quorum of a share of the members in post, or more}
     *
     * @param share more than 0, at most 1
     */
    public static Quorum ofShare(Ratio share) {
        Objects.requireNonNull(share, "share");
        return new Quorum(OptionalInt.empty(), Optional.of(share), Optional.empty(), Optional.empty());
    }

    /**
     * {@return a quorum of more than a share of the members in post, such as more than half}
     *
     * @param share from 0, less than 1
     */
    public static Quorum ofMoreThan(Ratio share) {
        Objects.requireNonNull(share, "share");
        return new Quorum(OptionalInt.empty(), Optional.empty(), Optional.of(share), Optional.empty());
    }

    /**
     * {@return the same quorum, and at least so many members, however few are in post}
     *
     * @param members how many; 1 or more
     */
    public Quorum andAtLeast(int members) {
        return new Quorum(OptionalInt.of(members), share, moreThan, counted);
    }

    /** {@return the same quorum, of those members only who have a vote} */
    public Quorum ofVotingMembers() {
        return new Quorum(number, share, moreThan, Optional.of(CountedMembers.VOTING_MEMBERS));
    }

    /**
     * {@return how many it takes}
     *
     * @param members how many of those who count are in post; 0 or more
     */
    public int of(int members) {
        return IntStream.of(
                        number.orElse(0),
                        share.map(ratio -> ShareLimit.atLeast(ratio).boundary(members))
                                .orElse(0),
                        moreThan.map(ratio -> ShareLimit.moreThan(ratio).boundary(members))
                                .orElse(0))
                .max()
                .orElseThrow();
    }

    /** Returns who counts. */
    CountedMembers countedMembers() {
        return counted.orElse(CountedMembers.MEMBERS_IN_POST);
    }
}
