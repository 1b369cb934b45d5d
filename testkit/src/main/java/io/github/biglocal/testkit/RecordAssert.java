package io.github.biglocal.testkit;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * Assertions about a record: which rules it keeps and which it breaches, on a day, among other records.
 *
 * <pre>{@code
 * assertThat(board).on("2016-06-01")
 *         .keeps(MinimumSize.standard())
 *         .breaches(ResidentMajority.standard()).by(1).and()
 *         .isNotSubjectTo(MemberLimitsKept.ID);
 * }</pre>
 *
 * <p>A rule is given itself, or by its id: it is then looked up among all of Big Local's rules, or among those given with {@link
 * #under}. For one thread.
 *
 * @param <S> the kind of record
 */
public class RecordAssert<S extends Entity> extends DomainAssert<RecordAssert<S>, S> {
    private Records among;
    private Optional<RuleSet> rules = Optional.empty();
    private Optional<LocalDate> day = Optional.empty();

    /**
     * Makes the assertion.
     *
     * @param actual what it is about
     */
    public RecordAssert(S actual) {
        super(actual, RecordAssert.class);
        among = Records.of(actual);
    }

    /**
     * {@return this, asking as of a day}
     *
     * @param asOf the day
     */
    public RecordAssert<S> on(LocalDate asOf) {
        day = Optional.of(Objects.requireNonNull(asOf, "asOf"));
        return this;
    }

    /**
     * {@return this, asking as of a day}
     *
     * @param asOf the day, as year-month-day, such as {@code 2016-06-01}
     * @throws InvalidValueException if it is not a day
     */
    public RecordAssert<S> on(String asOf) {
        return on(Days.parse(asOf, "asOf"));
    }

    /**
     * {@return this, with other records that a rule may look at} Without them, there is only this one.
     *
     * @param records the records, such as a programme, this one included
     */
    public RecordAssert<S> among(Records records) {
        among = Objects.requireNonNull(records, "records");
        return this;
    }

    /**
     * {@return this, with other records that a rule may look at}
     *
     * @param others the records, with this one or without
     */
    public RecordAssert<S> among(Entity... others) {
        List<Entity> all = new ArrayList<>(List.of(Objects.requireNonNull(others, "others")));
        if (!all.contains(actual)) {
            all.add(actual);
        }
        return among(Records.of(all));
    }

    /**
     * {@return this, with the rules among which ids are looked up} Without them, those of {@code BigLocalRules.all()}.
     *
     * @param set the rules
     */
    public RecordAssert<S> under(RuleSet set) {
        rules = Optional.of(Objects.requireNonNull(set, "set"));
        return this;
    }

    /**
     * {@return this, if the rule is satisfied} It is not if the rule does not apply, or the answer is not known.
     *
     * @param rule the rule
     */
    public RecordAssert<S> keeps(Rule<? super S> rule) {
        Objects.requireNonNull(rule, "rule");
        Verdict verdict = verdict(rule);
        return require(verdict instanceof Verdict.Satisfied, Wording.expected(asked("to keep", rule), verdict));
    }

    /**
     * {@return this, if the rule is satisfied}
     *
     * @param rule the id of the rule
     */
    public RecordAssert<S> keeps(RuleId rule) {
        return keeps(rule(rule));
    }

    /**
     * {@return an assertion about the findings, if the rule is breached}
     *
     * @param rule the rule
     */
    public FindingAssert<RecordAssert<S>> breaches(Rule<? super S> rule) {
        Objects.requireNonNull(rule, "rule");
        return FindingAssert.after(this, this, asked("to breach", rule), verdict(rule));
    }

    /**
     * {@return an assertion about the findings, if the rule is breached}
     *
     * @param rule the id of the rule
     */
    public FindingAssert<RecordAssert<S>> breaches(RuleId rule) {
        return breaches(rule(rule));
    }

    /**
     * {@return an assertion about what is missing, if the rule applies and its answer is not known}
     *
     * @param rule the rule
     */
    public UnknownAssert<RecordAssert<S>> isNotJudged(Rule<? super S> rule) {
        Objects.requireNonNull(rule, "rule");
        return UnknownAssert.after(this, this, asked("not to be judged by", rule), verdict(rule));
    }

    /**
     * {@return an assertion about what is missing, if the rule applies and its answer is not known}
     *
     * @param rule the id of the rule
     */
    public UnknownAssert<RecordAssert<S>> isNotJudged(RuleId rule) {
        return isNotJudged(rule(rule));
    }

    /**
     * {@return this, if the rule does not apply to it}
     *
     * @param rule the rule
     */
    public RecordAssert<S> isNotSubjectTo(Rule<? super S> rule) {
        return isNotSubjectTo(rule, "");
    }

    /**
     * {@return this, if the rule does not apply to it}
     *
     * @param rule the id of the rule
     */
    public RecordAssert<S> isNotSubjectTo(RuleId rule) {
        return isNotSubjectTo(rule(rule));
    }

    /**
     * {@return this, if the rule does not apply to it, for a reason}
     *
     * @param rule the rule
     * @param why some of the words of the reason
     */
    public RecordAssert<S> isNotSubjectTo(Rule<? super S> rule, String why) {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(why, "why");
        Verdict verdict = verdict(rule);
        return require(
                verdict instanceof Verdict.NotApplicable not && not.why().contains(why),
                Wording.expected(
                        asked("not to be subject to", rule) + (why.isEmpty() ? "" : ", because " + why), verdict));
    }

    /**
     * {@return an assertion about the verdicts of a rule through a period}
     *
     * @param rule the rule
     * @param period the period; at least a day, and neither end open
     */
    public TimelineAssert through(LocalDateRange period, Rule<? super S> rule) {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(rule, "rule");
        return TimelineAssert.after(this, rule + " of " + actual.reference(), timeline(rule, period));
    }

    /** The superclass of a record's kind may be the rule's: the record is one of its subjects all the same. */
    private <T extends Entity> Timeline timeline(Rule<T> rule, LocalDateRange period) {
        return Timeline.of(rule, subject(rule), among, period);
    }

    private <T extends Entity> Verdict verdict(Rule<T> rule) {
        return rule.verdict(subject(rule), RuleContext.on(day(), among));
    }

    private <T extends Entity> T subject(Rule<T> rule) {
        if (!rule.subjectType().isInstance(actual)) {
            throw new InvalidValueException(
                    Rule.class,
                    "rule",
                    "rule " + rule + " is about records of the type "
                            + rule.subjectType().getSimpleName() + ", not about "
                            + actual.reference(),
                    "Give a rule about records of its type.");
        }
        return rule.subjectType().cast(actual);
    }

    @SuppressWarnings("unchecked") // whether the rule is about records of this kind is asked when it is
    private Rule<? super S> rule(RuleId id) {
        Objects.requireNonNull(id, "rule");
        return (Rule<? super S>) rules.orElseGet(BigLocalRules::all).rule(id);
    }

    private LocalDate day() {
        return day.orElseThrow(() -> new IllegalStateException("no day is given: say on(day) before the rule"));
    }

    private String asked(String how, Rule<?> rule) {
        return actual.reference() + " " + how + " " + rule + " on " + Text.day(day());
    }
}
