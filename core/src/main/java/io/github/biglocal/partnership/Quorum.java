package io.github.biglocal.partnership;

import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.ShareLimit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many members have to be present for a meeting to decide. Where a number and a share are given, the larger counts.
 *
 * @param number so many; 1 or more; empty if only a share is asked for
 * @param share so many of those in post; more than 0, at most 1; empty if only a number is asked for
 */
public record Quorum(OptionalInt number, Optional<Ratio> share) {
    /**
     * Checks the ranges, and that something is asked for.
     *
     * @param number so many; 1 or more; empty if only a share is asked for
     * @param share so many of those in post; more than 0, at most 1; empty if only a number is asked for
     */
    public Quorum {
        if (number.isEmpty() && share.isEmpty()) {
            throw new IllegalArgumentException("a quorum asks for a number or a share: give one, or leave it out");
        }
        if (number.isPresent() && number.getAsInt() < 1) {
            throw new IllegalArgumentException("a quorum is of 1 or more: correct the number, or leave it out");
        }
        share.ifPresent(ratio -> {
            if (ratio.compareTo(Ratio.ZERO) <= 0 || ratio.compareTo(Ratio.ONE) > 0) {
                throw new IllegalArgumentException(
                        "a quorum is more than nothing and at most all: give a share such as 1/3");
            }
        });
    }

    /**
     * {@return a quorum of so many members}
     *
     * @param number how many; 1 or more
     */
    public static Quorum ofMembers(int number) {
        return new Quorum(OptionalInt.of(number), Optional.empty());
    }

    /**
     * {@return a quorum of a share of the members in post}
     *
     * @param share more than 0, at most 1
     */
    public static Quorum ofShare(Ratio share) {
        return new Quorum(OptionalInt.empty(), Optional.of(share));
    }

    /**
     * {@return how many it takes}
     *
     * @param members how many are in post; 0 or more
     */
    public int of(int members) {
        int ofShare =
                share.map(ratio -> ShareLimit.atLeast(ratio).boundary(members)).orElse(0);
        return Math.max(ofShare, number.orElse(0));
    }
}
