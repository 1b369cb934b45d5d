package io.github.biglocal.testkit;

import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.threeten.extra.LocalDateRange;

/** Assertions about a rule's verdicts on a record through a period. For one thread. */
public class TimelineAssert extends DomainAssert<TimelineAssert, Timeline> {
    private String subject = "the timeline";

    /**
     * Makes the assertion.
     *
     * @param actual what it is about
     */
    public TimelineAssert(Timeline actual) {
        super(actual, TimelineAssert.class);
    }

    /** Returns the assertion about a timeline that another assertion leads to. */
    static TimelineAssert after(DomainAssert<?, ?> from, String subject, Timeline timeline) {
        TimelineAssert next = from.next(TimelineAssert.class, Timeline.class, timeline, TimelineAssert::new);
        next.subject = subject;
        return next;
    }

    /**
     * {@return an assertion about the verdict on a day}
     *
     * @param day a day of the period
     */
    public VerdictAssert on(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return VerdictAssert.after(this, subject + " on " + Text.day(day), actual.on(day));
    }

    /**
     * {@return an assertion about the verdict on a day}
     *
     * @param day a day of the period, as year-month-day, such as {@code 2016-06-01}
     */
    public VerdictAssert on(String day) {
        return on(Days.parse(day, "day"));
    }

    /**
     * {@return this, if the answer is satisfied on every day of a period}
     *
     * @param period the period
     */
    public TimelineAssert isSatisfiedThrough(LocalDateRange period) {
        return is(Answer.SATISFIED, Objects.requireNonNull(period, "period"));
    }

    /**
     * {@return this, if the answer is breached on every day of a period}
     *
     * @param period the period
     */
    public TimelineAssert isBreachedThrough(LocalDateRange period) {
        return is(Answer.BREACHED, Objects.requireNonNull(period, "period"));
    }

    /**
     * {@return this, if the answer is not known on every day of a period}
     *
     * @param period the period
     */
    public TimelineAssert isUnknownThrough(LocalDateRange period) {
        return is(Answer.UNKNOWN, Objects.requireNonNull(period, "period"));
    }

    /**
     * {@return this, if the rule does not apply on any day of a period}
     *
     * @param period the period
     */
    public TimelineAssert isNotApplicableThrough(LocalDateRange period) {
        return is(Answer.NOT_APPLICABLE, Objects.requireNonNull(period, "period"));
    }

    /**
     * {@return this, if the answer becomes one of another kind on a day}
     *
     * @param day the day
     */
    public TimelineAssert changesOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return require(
                changes().contains(day),
                Wording.expected(
                        subject + " to change on " + Text.day(day), "it changes " + days(changes()) + ":" + lines()));
    }

    /**
     * {@return this, if the answer becomes one of another kind on these days, and on no others}
     *
     * @param days the days, in any order; none for an answer of one kind all through
     */
    public TimelineAssert changesOnlyOn(LocalDate... days) {
        Objects.requireNonNull(days, "days");
        List<LocalDate> wanted = List.of(days).stream().sorted().distinct().toList();
        return require(
                changes().equals(wanted),
                Wording.expected(
                        subject + " to change " + days(wanted), "it changes " + days(changes()) + ":" + lines()));
    }

    private TimelineAssert is(Answer answer, LocalDateRange period) {
        boolean within = actual.period().encloses(period);
        boolean all = actual.intervals().stream()
                .filter(interval -> interval.period().overlaps(period))
                .allMatch(interval -> interval.verdict().answer() == answer);
        return require(
                within && all,
                Wording.expected(
                        subject + " to be " + answer.words() + " " + Text.period(period),
                        within ? "it is:" + lines() : "it covers only the days " + Text.period(actual.period()) + "."));
    }

    private List<LocalDate> changes() {
        return actual.byKind().stream()
                .skip(1)
                .map(interval -> interval.period().getStart())
                .toList();
    }

    private static String days(List<LocalDate> days) {
        return days.isEmpty()
                ? "on no day"
                : "on " + Text.list(days.stream().map(Text::day).toList());
    }

    private String lines() {
        return actual.intervals().stream()
                .map(interval -> "\n  " + Text.sentence(Text.period(interval.period())) + " "
                        + interval.verdict().description())
                .collect(Collectors.joining());
    }
}
