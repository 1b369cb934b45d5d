package io.github.biglocal.grant;

import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Apportionment;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * A pattern of grant instalments that get smaller as the group that is funded becomes self-sufficient. No instalment is
 * larger than the one before, and together they equal the award to the penny.
 *
 * <pre>{@code
 * Taper.byPercentages(50, 30, 20).schedule(award, firstDay, Period.ofYears(1)).instalments();
 * }</pre>
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, section 2.3: Growing Together made many of its larger grants so. The
 * source gives no percentages; they are the caller's.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Taper {
    /** {@return how many instalments there are; at least 1} */
    int instalments();

    /**
     * {@return the instalments of an award, in order; none is larger than the one before, and they add up to the award}
     *
     * @param award the amount awarded; not negative
     * @throws InvalidValueException if the award cannot be split in that way
     */
    List<Money> amounts(Money award);

    /** {@return how the instalments get smaller, as a sentence} */
    String description();

    /**
     * {@return the instalments of an award with their days}
     *
     * @param award the amount awarded; not negative
     * @param days a day for each instalment, each later than the one before
     * @throws InvalidValueException if the award cannot be split in that way, or the days are not as asked
     */
    default TaperSchedule schedule(Money award, List<LocalDate> days) {
        Objects.requireNonNull(award, "award");
        if (days.size() != instalments()) {
            throw new InvalidValueException(
                    Taper.class,
                    "days",
                    "there are " + days.size() + " dates for " + instalments() + " instalments",
                    "Give one date for each instalment.");
        }
        List<Money> amounts = amounts(award);
        return new TaperSchedule(
                this,
                award,
                IntStream.range(0, days.size())
                        .mapToObj(place -> Payment.of(days.get(place), amounts.get(place)))
                        .toList());
    }

    /**
     * {@return the instalments of an award at equal intervals}
     *
     * @param award the amount awarded; not negative
     * @param first the day of the first instalment
     * @param interval the time from one instalment to the next, such as six months; counted from the first day, so the
     *     last day of a month does not drift
     * @throws InvalidValueException if the award cannot be split in that way, or the interval does not lead forward
     */
    default TaperSchedule schedule(Money award, LocalDate first, Period interval) {
        Objects.requireNonNull(award, "award");
        return schedule(
                award,
                IntStream.range(0, instalments())
                        .mapToObj(place -> first.plus(interval.multipliedBy(place)))
                        .toList());
    }

    /**
     * {@return a taper by percentages of the award, such as 50, 30 and 20}
     *
     * @param percentages the percentages, none larger than the one before; they add up to 100
     */
    static Taper byPercentages(int... percentages) {
        Objects.requireNonNull(percentages, "percentages");
        int sum = IntStream.of(percentages).sum();
        if (sum != 100) {
            throw new InvalidValueException(
                    Taper.class, "percentages", "the percentages add up to " + sum + ", not to 100", "Correct them.");
        }
        return inProportion(IntStream.of(percentages).mapToObj(Ratio::ofPercent).toArray(Ratio[]::new));
    }

    /**
     * {@return a taper in a proportion, such as 100 : 75 : 50, where later instalments are fractions of the first}
     *
     * @param weights the weights, none larger than the one before, none negative, the first more than zero
     */
    static Taper inProportion(Ratio... weights) {
        Objects.requireNonNull(weights, "weights");
        return new Proportional(List.of(weights));
    }

    /**
     * {@return a taper by a fixed step: each instalment is smaller than the one before by the same amount, except that
     * one may be a penny more where the award cannot be split evenly}
     *
     * @param instalments how many instalments; at least 1
     * @param step by how much each is smaller than the one before; not negative
     */
    static Taper byStep(int instalments, Money step) {
        return new Stepped(instalments, step);
    }

    /**
     * {@return a taper whose instalments are given}
     *
     * @param amounts the instalments, none larger than the one before, none negative, in one currency; at least one
     */
    static Taper given(List<Money> amounts) {
        Objects.requireNonNull(amounts, "amounts");
        return new Given(amounts);
    }

    private static InvalidValueException rising(Class<? extends Taper> type, String field, int instalment) {
        return new InvalidValueException(
                type,
                field,
                "instalment " + instalment + " is larger than the one before",
                "Make each instalment no larger than the one before.");
    }

    /**
     * In a proportion.
     *
     * @param weights the weights, none larger than the one before, none negative, the first more than zero
     */
    record Proportional(List<Ratio> weights) implements Taper {
        /** Checks that the weights fall. */
        public Proportional {
            Objects.requireNonNull(weights, "weights");
            weights = List.copyOf(weights);
            Require require = Require.of(Proportional.class)
                    .notEmpty("weights", weights)
                    .moreThan("weights", Ratio.ZERO, weights.get(0));
            weights.forEach(weight -> require.atLeast("weights", Ratio.ZERO, weight));
            for (int next = 1; next < weights.size(); next++) {
                if (weights.get(next).compareTo(weights.get(next - 1)) > 0) {
                    throw rising(Proportional.class, "weights", next + 1);
                }
            }
        }

        @Override
        public int instalments() {
            return weights.size();
        }

        @Override
        public List<Money> amounts(Money award) {
            Require.of(Proportional.class).notNegative("award", award);
            return Apportionment.of(award, weights).parts();
        }

        @Override
        public String description() {
            Ratio whole = new Ratio(
                    weights.stream()
                            .map(Ratio::denominator)
                            .reduce(BigInteger.ONE, (one, other) -> one.multiply(other.divide(one.gcd(other)))),
                    BigInteger.ONE);
            return "The instalments are in the proportion "
                    + weights.stream()
                            .map(weight -> weight.times(whole).toString())
                            .collect(Collectors.joining(" : "))
                    + ".";
        }

        @Override
        public String toString() {
            return description();
        }
    }

    /**
     * By a fixed step.
     *
     * @param instalments how many instalments; at least 1
     * @param step by how much each is smaller than the one before; not negative
     */
    record Stepped(int instalments, Money step) implements Taper {
        /** Checks the range of both. */
        public Stepped {
            Require.of(Stepped.class).atLeast("instalments", 1, instalments).notNegative("step", step);
        }

        @Override
        public List<Money> amounts(Money award) {
            Require.of(Stepped.class)
                    .notNegative("award", award)
                    .oneCurrency("award, step", new Amounts().and(award).and(step));
            // Twice the number of instalments times the last one, which must not be below zero.
            Money last =
                    award.multipliedBy(2).minus(step.multipliedBy(instalments).multipliedBy(instalments - 1L));
            if (last.isNegative()) {
                throw new InvalidValueException(
                        Stepped.class,
                        "step",
                        "an award of " + Text.money(award) + " cannot fall by " + Text.money(step) + " over "
                                + instalments + " instalments",
                        "Make the step smaller.");
            }
            if (award.isZero()) {
                return Collections.nCopies(instalments, award);
            }
            Money twice = step.multipliedBy(2L * instalments);
            return Apportionment.byAmounts(
                            award,
                            IntStream.range(0, instalments)
                                    .mapToObj(place -> last.plus(twice.multipliedBy(instalments - 1L - place)))
                                    .toList())
                    .parts();
        }

        @Override
        public String description() {
            return "Each instalment is " + Text.money(step) + " less than the one before, give or take a penny.";
        }

        @Override
        public String toString() {
            return description();
        }
    }

    /**
     * As given.
     *
     * @param given the instalments, none larger than the one before, none negative, in one currency; at least one
     */
    record Given(List<Money> given) implements Taper {
        /** Checks that the instalments fall. */
        public Given {
            Objects.requireNonNull(given, "given");
            given = List.copyOf(given);
            Require require = Require.of(Given.class)
                    .notEmpty("given", given)
                    .oneCurrency("given", new Amounts().each(given, amount -> amount));
            given.forEach(amount -> require.notNegative("given", amount));
            for (int next = 1; next < given.size(); next++) {
                if (given.get(next).isGreaterThan(given.get(next - 1))) {
                    throw rising(Given.class, "given", next + 1);
                }
            }
        }

        @Override
        public int instalments() {
            return given.size();
        }

        @Override
        public List<Money> amounts(Money award) {
            Objects.requireNonNull(award, "award");
            Money sum = Money.total(given);
            if (!sum.equals(award)) {
                throw new InvalidValueException(
                        Given.class,
                        "given",
                        "the instalments add up to " + Text.money(sum) + ", not to the award of " + Text.money(award),
                        "Correct the instalments or the award.");
            }
            return given;
        }

        @Override
        public String description() {
            return "The instalments are as agreed.";
        }

        @Override
        public String toString() {
            return description();
        }
    }
}
