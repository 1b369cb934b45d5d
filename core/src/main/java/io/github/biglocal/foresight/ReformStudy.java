package io.github.biglocal.foresight;

import io.github.biglocal.entity.Calculated;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Reform;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.threeten.extra.LocalDateRange;

/**
 * What a {@link Reform} would have done to the records of a programme: on which days a rule would have been breached that was not, and the
 * other way round, by area, rule and record, to the day.
 *
 * <pre>{@code
 * Reform reform = Reform.of("At least 60 % residents")
 *         .from(LocalDate.of(2016, 4, 1), Settings.none().value(ResidentMajority.ID, "minimum", Ratio.ofPercent(60)));
 * ReformStudy study = ReformStudy.of(programme, BigLocalRules.standard(), reform, period);
 * }</pre>
 *
 * <p>Worked out with exact timelines of the rules that the reform changes, from the day it changes them: on each day the verdict of the
 * baseline stands against that of {@link Reform#rulesOn}. A finding that is accepted is a breach all the same. Days for which a
 * verdict is not known are never counted as breach or as compliance, and kept apart. What an area as a whole is on a day is the
 * worst of its records: in breach if one is, else not known if one is not. Immutable and thread-safe; equal if
 * all they hold is.
 */
public final class ReformStudy implements Explained {
    private final Reform reform;
    private final LocalDateRange period;
    private final List<ChangedValue> values;
    private final List<TooLate> tooLate;
    private final List<RuleTotal> totals;
    private final List<AreaChange> areas;
    private final List<RecordChange> withoutArea;
    private final List<Report.Failure> failed;

    ReformStudy(
            Reform reform,
            LocalDateRange period,
            List<ChangedValue> values,
            List<TooLate> tooLate,
            List<RuleTotal> totals,
            List<AreaChange> areas,
            List<RecordChange> withoutArea,
            List<Report.Failure> failed) {
        this.reform = reform;
        this.period = period;
        this.values = List.copyOf(values);
        this.tooLate = List.copyOf(tooLate);
        this.totals = List.copyOf(totals);
        this.areas = List.copyOf(areas);
        this.withoutArea = List.copyOf(withoutArea);
        this.failed = List.copyOf(failed);
    }

    /**
     * {@return what a reform would have done}
     *
     * @param records the records, such as a programme
     * @param baseline the rules without the reform
     * @param reform the reform
     * @param period the days to look at; at least one, and neither end open
     * @throws InvalidValueException if an end of the period is open, or the reform names a rule that the baseline does not ask
     *     or a parameter that a rule does not have, or a value is not one of its parameter
     */
    public static ReformStudy of(Records records, RuleSet baseline, Reform reform, LocalDateRange period) {
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(reform, "reform");
        Require.of(ReformStudy.class).bounded("period", period);
        return new ReformRun(records, baseline, reform, period).study();
    }

    /** What a reform does to the verdict of a day. */
    public enum Effect {
        /** It would have been a breach, and was none. */
        BREACH_GAINED,
        /** It was a breach, and would have been none. */
        BREACH_LOST,
        /** It was not known, and would certainly have been a breach. */
        BREACH_NEWLY_KNOWN,
        /** It was certainly a breach, and would not have been known. */
        BREACH_NO_LONGER_KNOWN,
        /** It was known to be no breach, and would not have been known. */
        NO_LONGER_KNOWN,
        /** It was not known, and would have been known to be no breach. */
        NEWLY_KNOWN,
        /** It was satisfied and would not have applied, or the other way round. */
        OTHER
    }

    /**
     * Days on which the reform changes the verdict.
     *
     * <p>Immutable and thread-safe.
     *
     * @param period the days
     * @param before the answer of the baseline on each of them
     * @param after the answer under the reform on each of them; another one
     */
    public record Shift(LocalDateRange period, Answer before, Answer after) implements Calculated {
        public Shift {
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /** {@return what that is} */
        public Effect effect() {
            if (after == Answer.UNKNOWN) {
                return before == Answer.BREACHED ? Effect.BREACH_NO_LONGER_KNOWN : Effect.NO_LONGER_KNOWN;
            }
            if (before == Answer.UNKNOWN) {
                return after == Answer.BREACHED ? Effect.BREACH_NEWLY_KNOWN : Effect.NEWLY_KNOWN;
            }
            if (after == Answer.BREACHED) {
                return Effect.BREACH_GAINED;
            }
            return before == Answer.BREACHED ? Effect.BREACH_LOST : Effect.OTHER;
        }

        /** Whether each is a day in breach that was none, or was not known to be one. */
        boolean becomesBreach() {
            return after == Answer.BREACHED && before != Answer.BREACHED;
        }

        /** {@return how many days} */
        public long days() {
            return ChronoUnit.DAYS.between(period.getStart(), period.getEnd());
        }
    }

    /**
     * How many days a reform changes.
     *
     * <p>Immutable and thread-safe; equal if all they hold is.
     */
    public static final class Days implements Calculated {
        private final long gained;
        private final long lost;
        private final long breachNewlyKnown;
        private final long breachNoLongerKnown;
        private final long noLongerKnown;
        private final long newlyKnown;

        Days(
                long gained,
                long lost,
                long breachNewlyKnown,
                long breachNoLongerKnown,
                long noLongerKnown,
                long newlyKnown) {
            this.gained = gained;
            this.lost = lost;
            this.breachNewlyKnown = breachNewlyKnown;
            this.breachNoLongerKnown = breachNoLongerKnown;
            this.noLongerKnown = noLongerKnown;
            this.newlyKnown = newlyKnown;
        }

        static Days of(List<Shift> shifts) {
            return new Days(
                    of(shifts, Effect.BREACH_GAINED),
                    of(shifts, Effect.BREACH_LOST),
                    of(shifts, Effect.BREACH_NEWLY_KNOWN),
                    of(shifts, Effect.BREACH_NO_LONGER_KNOWN),
                    of(shifts, Effect.NO_LONGER_KNOWN),
                    of(shifts, Effect.NEWLY_KNOWN));
        }

        static long of(List<Shift> shifts, Effect effect) {
            return shifts.stream()
                    .filter(shift -> shift.effect() == effect)
                    .mapToLong(Shift::days)
                    .sum();
        }

        Days plus(Days more) {
            return new Days(
                    gained + more.gained,
                    lost + more.lost,
                    breachNewlyKnown + more.breachNewlyKnown,
                    breachNoLongerKnown + more.breachNoLongerKnown,
                    noLongerKnown + more.noLongerKnown,
                    newlyKnown + more.newlyKnown);
        }

        /** {@return days that would have been in breach, and were not} */
        public long gained() {
            return gained;
        }

        /** {@return days that were in breach, and would not have been} */
        public long lost() {
            return lost;
        }

        /** {@return days of which it was not known whether they were in breach, and that would certainly have been} */
        public long breachNewlyKnown() {
            return breachNewlyKnown;
        }

        /** {@return days that were certainly in breach, and of which that would not have been known} */
        public long breachNoLongerKnown() {
            return breachNoLongerKnown;
        }

        /** {@return days that were known not to be in breach, and of which that would not have been known} */
        public long noLongerKnown() {
            return noLongerKnown;
        }

        /** {@return days of which it was not known whether they were in breach, and that would certainly not have been} */
        public long newlyKnown() {
            return newlyKnown;
        }

        private List<Long> values() {
            return List.of(gained, lost, breachNewlyKnown, breachNoLongerKnown, noLongerKnown, newlyKnown);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Days days && values().equals(days.values());
        }

        @Override
        public int hashCode() {
            return values().hashCode();
        }

        /** {@return the numbers of days} */
        @Override
        public String toString() {
            return gained + " gained, " + lost + " lost, " + breachNewlyKnown + " newly known to be in breach, "
                    + breachNoLongerKnown + " no longer known to be, " + noLongerKnown + " no longer known, "
                    + newlyKnown
                    + " newly known";
        }
    }

    /**
     * How many more days would have been in breach than were, whatever the truth is about the days of which the answer is not
     * known. A negative number is of fewer days.
     *
     * <p>Immutable and thread-safe.
     *
     * @param least the number, if the days that are not known are as far against it as they can be
     * @param most the number, if they are as far for it as they can be; {@code least}, where all days are known
     */
    public record Difference(long least, long most) {
        static final Difference NONE = new Difference(0, 0);

        /**
         * Checks the order.
         *
         * @throws InvalidValueException if the most is less than the least
         */
        public Difference {
            if (most < least) {
                throw new InvalidValueException(
                        Difference.class, "most", "most is less than least", "Give the smaller number first.");
            }
        }

        static Difference of(List<Shift> days) {
            long least = 0;
            long most = 0;
            for (Shift shift : days) {
                least += shift.days() * (surely(shift.after()) - possibly(shift.before()));
                most += shift.days() * (possibly(shift.after()) - surely(shift.before()));
            }
            return new Difference(least, most);
        }

        private static int surely(Answer answer) {
            return answer == Answer.BREACHED ? 1 : 0;
        }

        private static int possibly(Answer answer) {
            return answer == Answer.BREACHED || answer == Answer.UNKNOWN ? 1 : 0;
        }

        Difference plus(Difference other) {
            return new Difference(least + other.least, most + other.most);
        }

        Difference without(Difference part) {
            return new Difference(least - part.least, most - part.most);
        }

        /** Whether it is known that there would have been more days, or that there would have been fewer. */
        boolean isSettled() {
            return least > 0 || most < 0;
        }

        /** {@return the number, or both, for the middle of a sentence} */
        @Override
        public String toString() {
            return least == most ? words(least) : "anything from " + words(least) + " to " + words(most);
        }

        private static String words(long days) {
            return days == 0 ? "none" : Text.count(Math.abs(days), days > 0 ? "more day" : "fewer day");
        }
    }

    /**
     * What it would have taken to keep the rule on the first day that would certainly have been in breach.
     *
     * <p>Immutable and thread-safe.
     *
     * @param day the first day on which the reform would certainly have been breached, and the baseline was not, or was not
     *     known to be
     * @param repair the smallest change that would have put that right and given no other rule an error, in a sentence; where
     *     none can be carried out without a decision of a person, what the rule suggests
     */
    public record Needed(LocalDate day, String repair) {
        /** Checks that it says what to do. */
        public Needed {
            Objects.requireNonNull(day, "day");
            Require.of(Needed.class).text("repair", repair);
        }

        /** {@return the day and the change} */
        @Override
        public String toString() {
            return "Needed on " + Text.day(day) + ": " + repair;
        }
    }

    /**
     * What a reform would have done to one record under one rule.
     *
     * <p>Immutable and thread-safe.
     *
     * @param rule the rule
     * @param about the record that the rule is asked of
     * @param shifts the days on which the verdict would have been of another kind, in order; at least one
     */
    public record RecordChange(RuleId rule, Reference about, List<Shift> shifts) implements Calculated {
        /** Copies the list. */
        public RecordChange {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(about, "about");
            shifts = List.copyOf(Objects.requireNonNull(shifts, "shifts"));
        }

        /** {@return how many days of each kind} */
        public Days days() {
            return Days.of(shifts);
        }
    }

    /**
     * What a reform would have done to an area under one rule.
     *
     * <p>Immutable and thread-safe; equal if all they hold is.
     */
    public static final class AreaChange implements Calculated {
        private final RuleId rule;
        private final Reference area;
        private final List<Shift> shifts;
        private final List<RecordChange> records;
        private final Difference difference;
        private final Optional<Needed> needed;

        AreaChange(
                RuleId rule,
                Reference area,
                List<Shift> shifts,
                List<RecordChange> records,
                Difference difference,
                Optional<Needed> needed) {
            this.rule = rule;
            this.area = area;
            this.shifts = List.copyOf(shifts);
            this.records = List.copyOf(records);
            this.difference = difference;
            this.needed = needed;
        }

        /** {@return the rule} */
        public RuleId rule() {
            return rule;
        }

        /** {@return the area} */
        public Reference area() {
            return area;
        }

        /**
         * {@return the days on which the answer for the area as a whole would have been another, in order; empty where it would not, but
         * only for some of its records}
         */
        public List<Shift> shifts() {
            return shifts;
        }

        /** {@return the records of the area on which the verdict would have been of another kind} */
        public List<RecordChange> records() {
            return records;
        }

        /**
         * {@return what it would have taken to keep the rule, for the record that would certainly have been in breach first; empty if
         * none would have been that was not, or was not known to be}
         */
        public Optional<Needed> needed() {
            return needed;
        }

        /**
         * {@return how many more days of the area as a whole would have been in breach, of all that were looked at, also those
         * that are not known with the reform and without it}
         */
        public Difference difference() {
            return difference;
        }

        /** {@return how many days of each kind, of the area as a whole} */
        public Days days() {
            return Days.of(shifts);
        }

        /**
         * {@return the first day on which the area as a whole would certainly have breached the rule, and did not, or was not known to;
         * empty if there is none}
         */
        public Optional<LocalDate> firstInBreach() {
            return first(Shift::becomesBreach);
        }

        /**
         * {@return the first day on which the area as a whole would not have breached the rule, and did; empty if there is none}
         */
        public Optional<LocalDate> firstNotInBreach() {
            return first(shift -> shift.effect() == Effect.BREACH_LOST);
        }

        private Optional<LocalDate> first(Predicate<Shift> which) {
            return shifts.stream()
                    .filter(which)
                    .map(shift -> shift.period().getStart())
                    .findFirst();
        }

        private List<Object> values() {
            return List.of(rule, area, shifts, records, difference, needed);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof AreaChange change && values().equals(change.values());
        }

        @Override
        public int hashCode() {
            return values().hashCode();
        }

        /** {@return rule and area} */
        @Override
        public String toString() {
            return rule + ", " + area;
        }
    }

    /**
     * What a reform would have done under one rule, by areas: each is counted once, as one with more days in breach, fewer, the same or
     * not known. Areas are counted to which the rule applies on one of the days looked at, with or without the reform.
     *
     * <p>Immutable and thread-safe; equal if all they hold is.
     */
    public static final class RuleTotal implements Calculated {
        private final RuleId rule;
        private final int more;
        private final int fewer;
        private final int same;
        private final int sameInBreach;
        private final int notKnown;
        private final Days days;
        private final Difference difference;

        RuleTotal(
                RuleId rule,
                int more,
                int fewer,
                int same,
                int sameInBreach,
                int notKnown,
                Days days,
                Difference difference) {
            this.rule = rule;
            this.more = more;
            this.fewer = fewer;
            this.same = same;
            this.sameInBreach = sameInBreach;
            this.notKnown = notKnown;
            this.days = days;
            this.difference = difference;
        }

        /** {@return the rule} */
        public RuleId rule() {
            return rule;
        }

        /** {@return how many areas would have been in breach on more days, whatever the days are that are not known} */
        public int more() {
            return more;
        }

        /** {@return how many areas would have been in breach on fewer days, whatever the days are that are not known} */
        public int fewer() {
            return fewer;
        }

        /** {@return how many areas would have been in breach on as many days, where the answer is known on each day} */
        public int same() {
            return same;
        }

        /** {@return how many of {@link #same()} would have been in breach on at least one day} */
        public int sameInBreach() {
            return sameInBreach;
        }

        /**
         * {@return how many areas may have been in breach on more days, on fewer or on as many, because on at least one day the answer
         * is not known, with or without the reform}
         */
        public int notKnown() {
            return notKnown;
        }

        /** {@return the days of all areas together} */
        public Days days() {
            return days;
        }

        /** {@return how many more days would have been in breach, of all areas together} */
        public Difference difference() {
            return difference;
        }

        /** {@return how many areas the rule applies to on at least one of the days} */
        public int areas() {
            return more + fewer + same + notKnown;
        }

        private List<Object> values() {
            return List.of(rule, more, fewer, same, sameInBreach, notKnown, days, difference);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof RuleTotal total && values().equals(total.values());
        }

        @Override
        public int hashCode() {
            return values().hashCode();
        }

        /** {@return the rule and the numbers of areas} */
        @Override
        public String toString() {
            return rule + ": " + more + " more, " + fewer + " fewer, " + same + " the same (" + sameInBreach
                    + " in breach), " + notKnown + " not known";
        }
    }

    /**
     * A value that a reform changes, through the days on which both it and that of the baseline stay the same.
     *
     * <p>Immutable and thread-safe; equal if all they hold is.
     */
    public static final class ChangedValue implements Calculated {
        private final RuleId rule;
        private final String parameter;
        private final String meaning;
        private final LocalDate from;
        private final Optional<LocalDate> last;
        private final Optional<Object> before;
        private final Optional<Object> after;
        private final Optional<Citation> source;
        private final String words;

        ChangedValue(
                RuleId rule,
                Parameter<?> parameter,
                LocalDate from,
                Optional<LocalDate> last,
                Optional<Object> before,
                Optional<Object> after,
                String none,
                Optional<Citation> source) {
            this.rule = rule;
            this.parameter = parameter.name();
            this.meaning = parameter.meaning();
            this.from = from;
            this.last = last;
            this.before = before;
            this.after = after;
            this.source = source;
            Parameter<?> one = parameter.each().isPresent() ? parameter.each().get() : parameter;
            this.words = after.map(value -> words(one, value)).orElse(none)
                    + " instead of " + before.map(value -> words(one, value)).orElse(none) + " from " + Text.day(from)
                    + last.map(day -> " to " + Text.day(day)).orElse("");
        }

        private static <T> String words(Parameter<T> parameter, Object value) {
            return parameter.words(parameter.checked(value));
        }

        /** {@return the rule} */
        public RuleId rule() {
            return rule;
        }

        /** {@return the name of its parameter} */
        public String parameter() {
            return parameter;
        }

        /** {@return what the parameter means, as part of a sentence} */
        public String meaning() {
            return meaning;
        }

        /** {@return the first day on which the two values are in force} */
        public LocalDate from() {
            return from;
        }

        /** {@return the last day on which they are; empty if that is the last of the days looked at, or later} */
        public Optional<LocalDate> last() {
            return last;
        }

        /** {@return the value of the baseline on these days, of the kind of the parameter; empty if it has none on them} */
        public Optional<Object> before() {
            return before;
        }

        /** {@return the value under the reform on these days, of the kind of the parameter; empty if it has none on them} */
        public Optional<Object> after() {
            return after;
        }

        /** {@return where the value was proposed or published; empty if that is not stated} */
        public Optional<Citation> source() {
            return source;
        }

        String change() {
            return words;
        }

        private List<Object> values() {
            return List.of(rule, parameter, meaning, from, last, before, after, source, words);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ChangedValue value && values().equals(value.values());
        }

        @Override
        public int hashCode() {
            return values().hashCode();
        }

        /** {@return the values, the days and the parameter, for the middle of a sentence} */
        @Override
        public String toString() {
            return words + " (" + meaning + ")";
        }
    }

    /**
     * A value that a reform gives a parameter after its last edition, so that it changes nothing.
     *
     * <p>Immutable and thread-safe.
     *
     * @param rule the rule
     * @param parameter the name of its parameter
     * @param last the last day on which the parameter has a value
     * @param from the day from which the reform gives it one
     */
    public record TooLate(RuleId rule, String parameter, LocalDate last, LocalDate from) implements Calculated {
        /** Checks that all of it is there. */
        public TooLate {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(parameter, "parameter");
            Objects.requireNonNull(last, "last");
            Objects.requireNonNull(from, "from");
        }

        /** {@return the days, and that the value changes nothing} */
        @Override
        public String toString() {
            return "The last value of " + parameter + " of rule " + rule + " is in force up to " + Text.day(last)
                    + ", so one from " + Text.day(from) + " changes nothing.";
        }
    }

    /** {@return the reform} */
    public Reform reform() {
        return reform;
    }

    /** {@return the days looked at} */
    public LocalDateRange period() {
        return period;
    }

    /** {@return the values that the reform changes in the period, by day; empty if it changes none} */
    public List<ChangedValue> values() {
        return values;
    }

    /** {@return the values that it gives in the period after the last edition, by day} A single value does not prolong a rule. */
    public List<TooLate> tooLate() {
        return tooLate;
    }

    /** {@return what it would have done, by areas, of each rule that it changes in the period} */
    public List<RuleTotal> totals() {
        return totals;
    }

    /**
     * {@return what it would have done to each area under each rule, if anything: by rule, the areas with the most days gained first}
     */
    public List<AreaChange> areas() {
        return areas;
    }

    /**
     * {@return what it would have done to records that belong to no area, or to several, or of which that is not known; in the order of
     * {@link #areas()}}
     */
    public List<RecordChange> withoutArea() {
        return withoutArea;
    }

    /** {@return where a rule failed to run on a record, with or without the reform; these records are left out} */
    public List<Report.Failure> failed() {
        return failed;
    }

    /**
     * {@return for each rule how many areas would have been in breach on more days or fewer, then each area with its days and what it
     * would have had to change, those of which the same is true together}
     */
    @Override
    public List<String> explain() {
        return new ReformText(this).lines();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReformStudy study
                && reform.equals(study.reform)
                && period.equals(study.period)
                && values.equals(study.values)
                && tooLate.equals(study.tooLate)
                && totals.equals(study.totals)
                && areas.equals(study.areas)
                && withoutArea.equals(study.withoutArea)
                && failed.equals(study.failed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reform, period, values, tooLate, totals, areas, withoutArea, failed);
    }

    /** {@return the study as {@link #explain()} gives it} */
    @Override
    public String toString() {
        return toText();
    }
}
