package io.github.biglocal.partnership;

import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.ShareLimit;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The fewest facts that have to be found out to be sure of something about a count, whatever the others turn out to be:
 * that a share or a number keeps a limit, or that it does not.
 *
 * <p>Each member in the part or among the others weighs for it or against it, and those outside weigh zero. For a share
 * of at least 51/100 a member of the part weighs 49 and another -51, so the limit is kept where the sum is 0 or more.
 * As long as a member's position is not known, the worst is assumed; a fact gains what it takes away from the worst.
 * Most members have one fact to find out, and of these the ones that gain most come first. Of some it takes several,
 * such as whether they have a vote and where they live: how many of those to find out in full is tried.
 */
final class FewestFacts {
    private final BigInteger goodWeight;
    private final BigInteger badWeight;
    private final List<Several> several = new ArrayList<>();
    private int fromBadToGood;
    private int fromOutsideToGood;
    private int fromBadToOutside;
    private int toInside = Integer.MAX_VALUE;

    /** A member who takes several facts; {@code orOne} if one of them is enough to know that the worst is not so. */
    private record Several(int facts, BigInteger gain, boolean good, boolean orOne) {}

    private FewestFacts(Count count, Side good, BigInteger goodWeight, BigInteger badWeight) {
        this.goodWeight = goodWeight;
        this.badWeight = badWeight;
        for (Map.Entry<Position, Integer> entry : count.open().entrySet()) {
            Position position = entry.getKey();
            add(
                    good == Side.PART ? position.part() : position.other(),
                    good == Side.PART ? position.other() : position.part(),
                    entry.getValue());
            toInside = Math.min(toInside, position.inside().toHold().size());
        }
        several.sort(Comparator.comparing(Several::facts)
                .thenComparing(Several::gain, Comparator.reverseOrder())
                .thenComparing(Several::orOne));
    }

    /** The side of those who weigh for it. */
    private enum Side {
        PART,
        OTHERS
    }

    private void add(Answer good, Answer bad, int members) {
        int toGood = good.isNo() || goodWeight.signum() == 0
                ? Integer.MAX_VALUE
                : good.toHold().size();
        int toNotBad = bad.isNo() || badWeight.signum() == 0
                ? Integer.MAX_VALUE
                : bad.toFail().size();
        if (toGood == 1 && bad.isNo()) {
            fromOutsideToGood += members;
        } else if (toGood == 1) {
            fromBadToGood += members;
        } else if (toGood == Integer.MAX_VALUE && toNotBad == 1) {
            fromBadToOutside += members;
        } else if (toGood < Integer.MAX_VALUE) {
            BigInteger gain = bad.isNo() ? goodWeight : goodWeight.add(badWeight);
            add(new Several(toGood, gain, true, toNotBad == 1), members);
        } else if (toNotBad < Integer.MAX_VALUE) {
            add(new Several(toNotBad, badWeight, false, false), members);
        }
    }

    private void add(Several member, int times) {
        for (int i = 0; i < times; i++) {
            several.add(member);
        }
    }

    /** To be sure that a share keeps a limit; empty if no number is enough. */
    static OptionalInt thatShareIsKept(ShareLimit limit, Count count, boolean somebodyNeeded) {
        return ofShare(limit, count, true, somebodyNeeded);
    }

    /**
     * To be sure that a share does not keep a limit, and that someone is in the whole; empty if no number is enough.
     */
    static OptionalInt thatShareIsBroken(ShareLimit limit, Count count) {
        return ofShare(limit, count, false, true);
    }

    private static OptionalInt ofShare(ShareLimit limit, Count count, boolean kept, boolean somebodyNeeded) {
        if (count.seats() >= count.mostWhole() && count.seats() > 0) {
            // With so many seats a limit to their share is one to the number of those who hold them.
            int boundary = limit.boundary(count.seats());
            return limit.isMinimum() == kept
                    ? thatPartIsAtLeast(kept ? boundary : boundary + 1, count)
                    : thatPartIsAtMost(kept ? boundary : boundary - 1, count);
        }
        boolean strict = limit.comparison() == ShareLimit.Comparison.MORE_THAN
                || limit.comparison() == ShareLimit.Comparison.LESS_THAN;
        Ratio helping = limit.isMinimum() ? limit.ratio() : Ratio.ONE.minus(limit.ratio());
        BigInteger helper = helping.denominator().subtract(helping.numerator());
        BigInteger other = helping.numerator();
        Side good = limit.isMinimum() == kept ? Side.PART : Side.OTHERS;
        BigInteger goodWeight = kept ? helper : other;
        BigInteger badWeight = kept ? other : helper;
        // Where it is kept the sum is 0 or more, or more than 0; where it is not, it is the other way round.
        BigInteger needed = kept == strict ? BigInteger.ONE : BigInteger.ZERO;
        int goods = good == Side.PART ? count.part() : count.others();
        int bads = good == Side.PART ? count.others() : count.part();
        for (Map.Entry<Position, Integer> entry : count.open().entrySet()) {
            Answer bad =
                    good == Side.PART ? entry.getKey().other() : entry.getKey().part();
            bads += bad.isNo() ? 0 : entry.getValue();
        }
        BigInteger sure =
                goodWeight.multiply(BigInteger.valueOf(goods)).subtract(badWeight.multiply(BigInteger.valueOf(bads)));
        return new FewestFacts(count, good, goodWeight, badWeight)
                .toGain(needed.subtract(sure), !somebodyNeeded || count.isOfSomebody());
    }

    /** To be sure that at least so many are in the part; empty if no number is enough. */
    static OptionalInt thatPartIsAtLeast(int number, Count count) {
        return new FewestFacts(count, Side.PART, BigInteger.ONE, BigInteger.ZERO)
                .toGain(BigInteger.valueOf(number - count.part()), count.isOfSomebody());
    }

    /** To be sure that at most so many are in the part; empty if no number is enough. */
    static OptionalInt thatPartIsAtMost(int number, Count count) {
        return new FewestFacts(count, Side.OTHERS, BigInteger.ZERO, BigInteger.ONE)
                .toGain(BigInteger.valueOf(count.mostPart() - number), count.isOfSomebody());
    }

    /** The fewest facts that gain so much; and that show that someone is in the whole, unless that is known. */
    private OptionalInt toGain(BigInteger missing, boolean ofSomebody) {
        if (ofSomebody) {
            return toGain(missing, fromBadToGood, fromOutsideToGood, 0);
        }
        // One member is found to be in the whole: as one who weighs for it, or as any.
        List<OptionalInt> ways = new ArrayList<>();
        if (toInside < Integer.MAX_VALUE) {
            ways.add(plus(toInside, toGain(missing, fromBadToGood, fromOutsideToGood, 0)));
        }
        if (fromOutsideToGood > 0) {
            ways.add(plus(1, toGain(missing.subtract(goodWeight), fromBadToGood, fromOutsideToGood - 1, 0)));
        }
        if (fromBadToGood > 0) {
            BigInteger gain = goodWeight.add(badWeight);
            ways.add(plus(1, toGain(missing.subtract(gain), fromBadToGood - 1, fromOutsideToGood, 0)));
        }
        if (!several.isEmpty() && several.get(0).good()) {
            Several first = several.get(0);
            ways.add(plus(first.facts(), toGain(missing.subtract(first.gain()), fromBadToGood, fromOutsideToGood, 1)));
        }
        return ways.stream().flatMapToInt(OptionalInt::stream).min();
    }

    private static OptionalInt plus(int facts, OptionalInt more) {
        return more.isPresent() ? OptionalInt.of(facts + more.getAsInt()) : more;
    }

    /** Tries every number of members to find out in full, of those that take several facts, from some of them on. */
    private OptionalInt toGain(BigInteger missing, int toGoodFromBad, int toGoodFromOutside, int from) {
        int spare = (int) several.subList(from, several.size()).stream()
                .filter(Several::orOne)
                .count();
        BigInteger left = missing;
        int facts = 0;
        OptionalInt fewest = OptionalInt.empty();
        for (int next = from; ; next++) {
            OptionalInt way = plus(facts, ofOneFact(left, toGoodFromBad, toGoodFromOutside, fromBadToOutside + spare));
            if (way.isPresent() && (fewest.isEmpty() || way.getAsInt() < fewest.getAsInt())) {
                fewest = way;
            }
            if (next == several.size() || left.signum() <= 0) {
                return fewest;
            }
            Several member = several.get(next);
            left = left.subtract(member.gain());
            facts += member.facts();
            spare -= member.orOne() ? 1 : 0;
        }
    }

    /** How many members with one fact to find out it takes to gain so much, those who gain most first. */
    private OptionalInt ofOneFact(BigInteger missing, int toGoodFromBad, int toGoodFromOutside, int toOutside) {
        boolean goodIsMore = goodWeight.compareTo(badWeight) >= 0;
        BigInteger[] gains = {
            goodWeight.add(badWeight), goodIsMore ? goodWeight : badWeight, goodIsMore ? badWeight : goodWeight
        };
        int[] members = {
            toGoodFromBad, goodIsMore ? toGoodFromOutside : toOutside, goodIsMore ? toOutside : toGoodFromOutside
        };
        BigInteger left = missing;
        int facts = 0;
        for (int i = 0; i < gains.length && left.signum() > 0; i++) {
            if (gains[i].signum() > 0) {
                BigInteger enough = left.add(gains[i]).subtract(BigInteger.ONE).divide(gains[i]);
                int taken = enough.min(BigInteger.valueOf(members[i])).intValueExact();
                left = left.subtract(gains[i].multiply(BigInteger.valueOf(taken)));
                facts += taken;
            }
        }
        return left.signum() > 0 ? OptionalInt.empty() : OptionalInt.of(facts);
    }
}
