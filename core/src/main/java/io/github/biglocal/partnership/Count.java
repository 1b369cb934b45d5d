package io.github.biglocal.partnership;

import io.github.biglocal.money.Share;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * How many members are in a part of a whole, as far as it is known.
 *
 * @param part how many are known to be in the part
 * @param others how many are known to be in the whole, and not in the part
 * @param open how many there are of each position that is not known
 * @param seats the least number of seats in the whole, including vacant ones; 0 if it is of the members
 */
record Count(int part, int others, Map<Position, Integer> open, int seats) {

    /** Counts members by position. */
    static final class Tally {
        private int part;
        private int others;
        private final Map<Position, Integer> open = new LinkedHashMap<>();

        void add(Position position) {
            add(position, 1);
        }

        private void add(Position position, int members) {
            if (!position.isKnown()) {
                open.merge(position, members, Integer::sum);
                open.remove(position, 0);
            } else if (position.part().isYes()) {
                part += members;
            } else if (position.other().isYes()) {
                others += members;
            }
        }

        /** Moves one member who was counted in another position. */
        void move(Position from, Position to) {
            add(from, -1);
            add(to, 1);
        }

        Tally copy() {
            Tally copy = new Tally();
            copy.part = part;
            copy.others = others;
            copy.open.putAll(open);
            return copy;
        }

        Count count(int seats) {
            return new Count(part, others, Map.copyOf(open), seats);
        }
    }

    /** How many positions are not known. */
    int unknown() {
        return sum(position -> true);
    }

    /** The most there may be in the part. */
    int mostPart() {
        return part + sum(position -> !position.part().isNo());
    }

    /** The most there may be in the whole. */
    int mostWhole() {
        return part + others + unknown();
    }

    /** Whether someone is certainly in the whole. */
    boolean isOfSomebody() {
        return part + others + sum(position -> position.inside().isYes()) > 0;
    }

    /** The fewest facts it takes to know the position of one more member; empty if all are known. */
    OptionalInt factsForOne() {
        return open.keySet().stream().mapToInt(Position::factsToKnow).min();
    }

    /** The share of those who are known. */
    Share known() {
        return Share.of(part, Math.max(seats, part + others));
    }

    /** The least the share can be if anyone is in the whole. */
    Share least() {
        int whole = Math.max(
                seats, part + others + sum(position -> !position.other().isNo()));
        return whole == 0 ? Share.of(1, 1) : Share.of(part, whole);
    }

    /** The most the share can be if anyone is in the whole. */
    Share most() {
        int whole = Math.max(seats, mostPart() + others);
        return whole == 0 ? Share.of(0, 1) : Share.of(mostPart(), whole);
    }

    private int sum(Predicate<Position> which) {
        int sum = 0;
        for (Map.Entry<Position, Integer> entry : open.entrySet()) {
            sum += which.test(entry.getKey()) ? entry.getValue() : 0;
        }
        return sum;
    }
}
