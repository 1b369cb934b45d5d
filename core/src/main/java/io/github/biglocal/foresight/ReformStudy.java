package io.github.biglocal.foresight;

import io.github.biglocal.entity.Calculated;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Answer;
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
import org.threeten.extra.LocalDateRange;

/**
 * What a {@link Reform} would have done to the records of a programme: on which days a rule would have been breached that was not, and the
 * other way round, by area, rule and record, to the day.
 *
 * <pre>{@code
 * Reform reform = Reform.of("At least 60 % residents")
 *         .from(LocalDate.of(2016, 4, 1), Settings.none().value(ResidentMajority.ID, "minimum", Ratio.ofPercent(60)));
 * System.out.println(ReformStudy.of(programme, BigLocalRules.standard(), reform, period));
 * }</pre>
 *
 * <p>Worked out with exact timelines of the rules that the reform changes, from the day it changes them: on each day the verdict of the
 * baseline stands against that of {@link Reform#rulesOn}. A finding that is accepted is a breach all the same. Days for which a
 * verdict is not known are never counted as breach or as compliance, and kept apart. What an area as a whole is on a day is the
 * worst of its records: in breach if one is, else not known if one is not. Immutable and thread-safe.
 */
public final class ReformStudy implements Explained {
    private final Reform reform;
    private final LocalDateRange period;
    private final List<ChangedValue> values;
    private final List<RuleTotal> totals;
    private final List<AreaChange> areas;
    private final List<RecordChange> withoutArea;
    private final List<Report.Failure> failed;

    ReformStudy(
            Reform reform,
            LocalDateRange period,
            List<ChangedValue> values,
            List<RuleTotal> totals,
            List<AreaChange> areas,
            List<RecordChange> withoutArea,
            List<Report.Failure> failed) {
        this.reform = reform;
        this.period = period;
        this.values = List.copyOf(values);
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
        /** It was known, and would not have been. */
        NO_LONGER_KNOWN,
        /** It was not known, and would have been. */
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
                return Effect.NO_LONGER_KNOWN;
            }
            if (before == Answer.UNKNOWN) {
                return Effect.NEWLY_KNOWN;
            }
            if (after == Answer.BREACHED) {
                return Effect.BREACH_GAINED;
            }
            return before == Answer.BREACHED ? Effect.BREACH_LOST : Effect.OTHER;
        }

        /** {@return how many days} */
        public long days() {
            return ChronoUnit.DAYS.between(period.getStart(), period.getEnd());
        }
    }

    /**
     * How many days a reform changes.
     *
     * <p>Immutable and thread-safe.
     *
     * @param gained days that would have been in breach, and were not
     * @param lost days that were in breach, and would not have been
     * @param noLongerKnown days that were known, and would not have been
     * @param newlyKnown days that were not known, and would have been
     */
    public record Days(long gained, long lost, long noLongerKnown, long newlyKnown) {
        static Days of(List<Shift> shifts) {
            return new Days(
                    of(shifts, Effect.BREACH_GAINED),
                    of(shifts, Effect.BREACH_LOST),
                    of(shifts, Effect.NO_LONGER_KNOWN),
                    of(shifts, Effect.NEWLY_KNOWN));
        }

        private static long of(List<Shift> shifts, Effect effect) {
            return shifts.stream()
                    .filter(shift -> shift.effect() == effect)
                    .mapToLong(Shift::days)
                    .sum();
        }

        Days plus(Days more) {
            return new Days(
                    gained + more.gained,
                    lost + more.lost,
                    noLongerKnown + more.noLongerKnown,
                    newlyKnown + more.newlyKnown);
        }
    }

    /**
     * What it would have taken to keep the rule on the first day in breach.
     *
     * <p>Immutable and thread-safe.
     *
     * @param day the first day on which the reform would have been breached, and the baseline was not
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
            shifts = List.copyOf(shifts);
        }

        /** {@return how many days of each kind} */
        public Days days() {
            return Days.of(shifts);
        }
    }

    /**
     * What a reform would have done to an area under one rule.
     *
     * <p>Immutable and thread-safe.
     *
     * @param rule the rule
     * @param area the area
     * @param shifts the days on which the area as a whole would have been otherwise, in order; empty where only some of its
     *     records would have been
     * @param records the records of the area on which the verdict would have been of another kind
     * @param needed what it would have taken to keep the rule, for the record that would have been in breach first; empty if
     *     none would have been that was not
     */
    public record AreaChange(
            RuleId rule, Reference area, List<Shift> shifts, List<RecordChange> records, Optional<Needed> needed)
            implements Calculated {
        /** Copies the lists. */
        public AreaChange {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(area, "area");
            Objects.requireNonNull(needed, "needed");
            shifts = List.copyOf(shifts);
            records = List.copyOf(records);
        }

        /** {@return how many days of each kind, of the area as a whole} */
        public Days days() {
            return Days.of(shifts);
        }

        /**
         * {@return the first day on which the area as a whole would have breached the rule, and did not; empty if there is none}
         */
        public Optional<LocalDate> firstInBreach() {
            return first(Effect.BREACH_GAINED);
        }

        /**
         * {@return the first day on which the area as a whole would not have breached the rule, and did; empty if there is none}
         */
        public Optional<LocalDate> firstNotInBreach() {
            return first(Effect.BREACH_LOST);
        }

        private Optional<LocalDate> first(Effect effect) {
            return shifts.stream()
                    .filter(shift -> shift.effect() == effect)
                    .map(shift -> shift.period().getStart())
                    .findFirst();
        }
    }

    /**
     * What a reform would have done under one rule, by areas: each is in one of the four numbers. Areas are counted to which the rule
     * applies on one of the days looked at, with or without the reform.
     *
     * <p>Immutable and thread-safe.
     *
     * @param rule the rule
     * @param more how many areas would have been in breach on more days
     * @param fewer how many would have been in breach on fewer days
     * @param same how many would have been in breach on as many days, on each of which the verdict is known
     * @param notKnown how many would have been in breach on as many days, as far as the verdict is known
     * @param sameInBreach how many of those would have been in breach on at least one day
     * @param days the days of all areas together
     */
    public record RuleTotal(RuleId rule, int more, int fewer, int same, int notKnown, int sameInBreach, Days days)
            implements Calculated {
        public RuleTotal {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(days, "days");
        }

        /** {@return how many areas the rule applies to on one of the days} */
        public int areas() {
            return more + fewer + same + notKnown;
        }
    }

    /**
     * A value that a reform changes.
     *
     * <p>Immutable and thread-safe.
     *
     * @param rule the rule
     * @param parameter its parameter
     * @param meaning what the parameter means, as part of a sentence
     * @param from the first day on which the value is in force
     * @param before the value of the baseline on that day, as people read it; empty if there is none
     * @param after the value under the reform, as people read it; empty if there is none
     * @param source where it was proposed or published; empty if that is not stated
     */
    public record ChangedValue(
            RuleId rule,
            String parameter,
            String meaning,
            LocalDate from,
            Optional<String> before,
            Optional<String> after,
            Optional<Citation> source) {
        public ChangedValue {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(source, "source");
            Require.of(ChangedValue.class).text("parameter", parameter).text("meaning", meaning);
        }

        String change() {
            return after.orElse("no value") + " instead of " + before.orElse("no value") + " from " + Text.day(from);
        }

        /** {@return the values, the day and the parameter, for the middle of a sentence} */
        @Override
        public String toString() {
            return change() + " (" + meaning + ")";
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

    /** {@return the study as {@link #explain()} gives it} */
    @Override
    public String toString() {
        return toText();
    }
}
