package io.github.biglocal.rule;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Series;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.threeten.extra.LocalDateRange;

/**
 * Values of rule parameters that would be in force from certain days, as somebody proposes them or decided on them:
 *
 * <pre>{@code
 * Reform reform = Reform.of("At least 60 % residents")
 *         .from(LocalDate.of(2016, 4, 1), Settings.none().value(ResidentMajority.ID, "minimum", Ratio.ofPercent(60)));
 * }</pre>
 *
 * <p>Where a parameter has {@linkplain Parameter#dated editions}, a value is an edition that replaces what stood from the day on, until the
 * last day on which the parameter has any. A parameter without editions has the new value for every question asked about that
 * day or a later one, also where what it is asked about happened before. What the reform would have done is worked out by {@code
 * foresight.ReformStudy}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what the reform is called
 * @param steps the days from which values are in force, earliest first; empty for a reform that changes nothing
 */
public record Reform(String name, List<Step> steps) {
    /**
     * Puts the steps in the order of their days.
     *
     * @throws InvalidValueException if the name is blank, or two steps give a parameter a value from the same day
     */
    public Reform {
        Require.of(Reform.class).text("name", name);
        steps = Objects.requireNonNull(steps, "steps").stream()
                .sorted(Comparator.comparing(Step::from))
                .toList();
        Set<List<Object>> given = new HashSet<>();
        for (Step step : steps) {
            step.values()
                    .rules()
                    .forEach((rule, settings) -> settings.values().keySet().forEach(parameter -> {
                        if (!given.add(List.of(step.from(), rule, parameter))) {
                            throw new InvalidValueException(
                                    Reform.class,
                                    "steps",
                                    "two steps give " + parameter + " of rule " + rule + " a value from "
                                            + Text.day(step.from()),
                                    "Remove one of them, or change its day.");
                        }
                    }));
        }
    }

    /**
     * Values that are in force from a day on.
     *
     * <p>Immutable and thread-safe.
     *
     * @param from the first day
     * @param source where they were proposed or published; empty if they are the caller's own
     * @param values the values, by rule and parameter: of a parameter with editions, the value of one of them, or a series of
     *     them, of which the part from the day on is used
     */
    public record Step(LocalDate from, Optional<Citation> source, Settings values) {
        /**
         * Checks that the settings are values only.
         *
         * @throws InvalidValueException if they switch a rule on or off, give it a severity, or accept findings
         */
        public Step {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(values, "values");
            if (!values.acceptances().isEmpty()) {
                throw refused("a reform accepts findings", "Accept them in the set of rules that it changes.");
            }
            values.rules().forEach((id, settings) -> {
                if (settings.use().isPresent() || settings.severity().isPresent()) {
                    throw refused(
                            "a reform sets the use or the severity of rule " + id,
                            "Set it in the set of rules that it changes: a reform changes values of parameters.");
                }
            });
            values = single(values);
        }

        /** An edition of the caller's own for all time is, in a reform, the value that is in force from the day on. */
        private static Settings single(Settings values) {
            Settings single = Settings.none();
            for (Map.Entry<RuleId, RuleSettings> settings : values.rules().entrySet()) {
                for (Map.Entry<String, Object> value :
                        settings.getValue().values().entrySet()) {
                    single = single.value(settings.getKey(), value.getKey(), single(value.getValue()));
                }
            }
            return single;
        }

        private static Object single(Object value) {
            return value instanceof Series<?> series
                            && series.entries().size() == 1
                            && series.entries().get(0) instanceof Edition<?> edition
                            && edition.source().isEmpty()
                            && edition.period().equals(LocalDateRange.ALL)
                    ? edition.value()
                    : value;
        }

        /** Whether one of the entries is in force on the first day of the step, or later. */
        private boolean goesOn(Series<?> series) {
            return series.entries().stream()
                    .anyMatch(entry -> entry.period().getEnd().isAfter(from));
        }

        private static InvalidValueException refused(String problem, String repair) {
            return new InvalidValueException(Step.class, "values", problem, repair);
        }

        private RuleSet on(RuleSet rules) {
            Settings inForce = Settings.none();
            for (Map.Entry<RuleId, RuleSettings> settings : values.rules().entrySet()) {
                Rule<?> rule = rules.rule(settings.getKey());
                for (Map.Entry<String, Object> value :
                        settings.getValue().values().entrySet()) {
                    inForce = inForce.value(
                            settings.getKey(), value.getKey(), inForce(rule, value.getKey(), value.getValue()));
                }
            }
            return rules.with(inForce);
        }

        private Object inForce(Rule<?> rule, String parameter, Object value) {
            if (value instanceof Series<?> given
                    && !goesOn(given)
                    && rule.parameters()
                            .named(parameter)
                            .filter(now -> now.value() instanceof Series<?> series && goesOn(series))
                            .isPresent()) {
                throw refused(
                        "no edition of " + parameter + " of rule " + rule.info().id() + " is in force on "
                                + Text.day(from) + " or later",
                        "Give an edition that is, or one value: without one, the rule would not be asked.");
            }
            return rule.parameters()
                    .named(parameter)
                    .filter(now -> now.parameter().each().isPresent())
                    .<Object>map(now -> editions(
                            now.parameter().each().orElseThrow(),
                            Series.of(((Series<?>) now.value())
                                    .entries().stream()
                                            .<Edition<?>>map(entry -> (Edition<?>) entry)
                                            .toList()),
                            value))
                    .orElse(value);
        }

        /** The editions of before the day, and what is in force from it on. */
        private Series<?> editions(Parameter<?> each, Series<Edition<?>> now, Object value) {
            List<Edition<?>> editions = new ArrayList<>();
            now.entries()
                    .forEach(edition -> within(edition, LocalDate.MIN, from).ifPresent(editions::add));
            if (value instanceof Series<?> given) {
                for (Object entry : given.entries()) {
                    if (entry instanceof Edition<?> edition) {
                        within(edition, from, LocalDate.MAX).ifPresent(editions::add);
                    }
                }
                return joined(Series.of(editions));
            }
            LocalDate end = now.span().map(LocalDateRange::getEnd).orElse(LocalDate.MAX);
            if (!from.isBefore(end)) {
                each.checked(value);
                return now;
            }
            boolean standsAlready = now.on(from)
                    .filter(edition -> edition.value().equals(value)
                            && edition.period().getEnd().equals(end))
                    .isPresent();
            if (standsAlready) {
                return now;
            }
            editions.add(new Edition<>(LocalDateRange.of(from, end), value, source));
            return Series.of(editions);
        }

        /** Without the cut at the day, where the same edition goes on. */
        private Series<?> joined(Series<Edition<?>> editions) {
            List<Edition<?>> joined = new ArrayList<>();
            for (Edition<?> edition : editions.entries()) {
                int last = joined.size() - 1;
                if (last >= 0
                        && edition.period().getStart().equals(from)
                        && joined.get(last).period().getEnd().equals(from)
                        && joined.get(last).value().equals(edition.value())
                        && joined.get(last).source().equals(edition.source())) {
                    joined.set(
                            last,
                            new Edition<>(
                                    joined.get(last).period().span(edition.period()),
                                    edition.value(),
                                    edition.source()));
                } else {
                    joined.add(edition);
                }
            }
            return Series.of(joined);
        }

        private static Optional<Edition<Object>> within(Edition<?> edition, LocalDate first, LocalDate end) {
            LocalDateRange period = edition.period();
            LocalDate start = period.getStart().isAfter(first) ? period.getStart() : first;
            LocalDate until = period.getEnd().isBefore(end) ? period.getEnd() : end;
            return start.isBefore(until)
                    ? Optional.of(new Edition<>(LocalDateRange.of(start, until), edition.value(), edition.source()))
                    : Optional.empty();
        }

        /** {@return how many rules it changes, and from when} */
        @Override
        public String toString() {
            return Text.count(values.rules().size(), "rule") + " changed from " + Text.day(from);
        }
    }

    /**
     * {@return a reform without any values yet}
     *
     * @param name what it is called
     */
    public static Reform of(String name) {
        return new Reform(name, List.of());
    }

    /**
     * {@return the same reform, with values of the caller's own from a day on}
     *
     * @param day the first day on which they are in force
     * @param values the values, by rule and parameter
     * @throws InvalidValueException if another step gives one of the parameters a value from the same day, or the settings are not
     *     values only
     */
    public Reform from(LocalDate day, Settings values) {
        Objects.requireNonNull(day, "day");
        return with(new Step(day, Optional.empty(), values));
    }

    /**
     * {@return the same reform, with published values from a day on}
     *
     * @param day the first day on which they are in force
     * @param values the values, by rule and parameter
     * @param source where they were proposed or published
     * @throws InvalidValueException as {@link #from(LocalDate, Settings)}
     */
    public Reform from(LocalDate day, Settings values, Citation source) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(source, "source");
        return with(new Step(day, Optional.of(source), values));
    }

    private Reform with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Reform(name, more);
    }

    /**
     * {@return the rules as they are in force on a day: the baseline, changed by the steps from that day or earlier}
     *
     * @param baseline the rules without the reform
     * @param day the day
     * @throws InvalidValueException if one of those steps names a rule that the baseline does not ask or a parameter that a rule
     *     does not have, a value is not one of its parameter, or the editions that a step gives have all ended before its day while
     *     those in force without it have not
     */
    public RuleSet rulesOn(RuleSet baseline, LocalDate day) {
        Objects.requireNonNull(day, "day");
        RuleSet rules = Objects.requireNonNull(baseline, "baseline");
        for (Step step : steps) {
            if (!step.from().isAfter(day)) {
                rules = step.on(rules);
            }
        }
        return rules;
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return name;
    }
}
