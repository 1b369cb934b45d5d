package io.github.biglocal.testkit.cases;

import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Series;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * A number, an amount, a share or a day in a rule, of one edition where it has editions, and the values a step away from it that
 * the rule can have.
 *
 * @param parameter the name of the parameter
 * @param words which threshold it is, as part of a sentence
 * @param day the first day of its edition; empty if it has none
 * @param moved the value of the parameter with the threshold a step lower, and a step higher, as far as there is such
 */
record Threshold(String parameter, String words, Optional<LocalDate> day, List<Object> moved) {
    /** How far a share is moved: five percentage points, which is more than one member of twenty. */
    private static final Ratio SHARE = Ratio.ofPercent(5);

    /** Up to here a share is taken to be one of money, which is divided into pence and not into members. */
    private static final Ratio SMALL = Ratio.ofPercent(10);

    /** How far a small one is moved: a twentieth of a percentage point, which is £5 of £10,000. */
    private static final Ratio SMALL_STEP = Ratio.of(1, 2_000);

    /** The thresholds of a rule; none of those that cannot be moved. */
    static List<Threshold> of(Rule<?> rule) {
        List<Threshold> thresholds = new ArrayList<>();
        for (ParameterValue<?> value : rule.parameters().values()) {
            thresholds.addAll(of(rule, value));
        }
        return thresholds;
    }

    private static <T> List<Threshold> of(Rule<?> rule, ParameterValue<T> value) {
        Parameter<T> parameter = value.parameter();
        if (!(value.value() instanceof Series<?> series)) {
            return threshold(rule, parameter, value.words(), Optional.empty(), value.value(), moved -> moved);
        }
        List<Threshold> thresholds = new ArrayList<>();
        List<Edition<?>> editions = series.entries().stream()
                .<Edition<?>>map(entry -> (Edition<?>) entry)
                .toList();
        for (Edition<?> edition : editions) {
            LocalDateRange period = edition.period();
            thresholds.addAll(threshold(
                    rule,
                    parameter,
                    parameter.meaning() + ", " + Text.period(period),
                    period.isUnboundedStart() ? Optional.empty() : Optional.of(period.getStart()),
                    edition.value(),
                    moved -> Series.of(editions.stream()
                            .map(each -> each.equals(edition) ? Edition.of(period, moved) : each)
                            .toList())));
        }
        return thresholds;
    }

    private static List<Threshold> threshold(
            Rule<?> rule,
            Parameter<?> parameter,
            String words,
            Optional<LocalDate> day,
            Object value,
            Function<Object, Object> whole) {
        List<Object> moved = neighbours(value)
                .map(whole)
                .filter(each -> isTakenBy(rule, parameter.name(), each))
                .toList();
        return moved.isEmpty() ? List.of() : List.of(new Threshold(parameter.name(), words, day, moved));
    }

    private static Stream<Object> neighbours(Object value) {
        if (value instanceof Integer number) {
            return Stream.of(number - 1, number + 1);
        }
        if (value instanceof Money amount) {
            Money penny = Money.ofMinor(amount.getCurrencyUnit(), 1);
            return Stream.of(amount.minus(penny), amount.plus(penny));
        }
        if (value instanceof LocalDate day) {
            return Stream.of(day.minusDays(1), day.plusDays(1));
        }
        if (value instanceof Ratio share) {
            Ratio step = SMALL.isAtLeast(share) ? SMALL_STEP : SHARE;
            return Stream.of(share.minus(step), share.plus(step));
        }
        return Stream.of();
    }

    private static boolean isTakenBy(Rule<?> rule, String parameter, Object value) {
        try {
            rule.with(parameter, value);
            return true;
        } catch (InvalidValueException e) {
            // Such as a share of more than 100 %.
            return false;
        }
    }

    /** Whether a verdict that is satisfied becomes breached, or the other way round, when the threshold moves by a step. */
    boolean isNear(ExpectedVerdict<?> verdict) {
        Answer other = verdict.answer() == Answer.SATISFIED ? Answer.BREACHED : Answer.SATISFIED;
        return moved.stream().anyMatch(value -> verdict.answerWith(parameter, value) == other);
    }
}
