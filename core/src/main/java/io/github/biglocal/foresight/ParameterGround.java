package io.github.biglocal.foresight;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Series;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * A parameter of a rule, with the value that a verdict was given with.
 *
 * <p>Immutable and thread-safe; equal if all they hold is.
 */
public final class ParameterGround implements Explained {
    private final String name;
    private final String meaning;
    private final Optional<Object> value;
    private final Optional<LocalDateRange> period;
    private final List<Citation> sources;
    private final String words;

    private ParameterGround(
            Parameter<?> parameter,
            Optional<Object> value,
            Optional<LocalDateRange> period,
            List<Citation> sources,
            String words) {
        this.name = parameter.name();
        this.meaning = parameter.meaning();
        this.value = value;
        this.period = period;
        this.sources = List.copyOf(sources);
        this.words = words;
    }

    /** The value of a parameter on a day; of one that has editions, that of the edition in force. */
    static ParameterGround of(ParameterValue<?> set, RuleInfo info, LocalDate asOf) {
        Parameter<?> parameter = set.parameter();
        if (parameter.each().isEmpty() || !(set.value() instanceof Series<?> editions)) {
            boolean published = set.value().equals(parameter.standard());
            return new ParameterGround(
                    parameter,
                    Optional.of(set.value()),
                    Optional.empty(),
                    published ? info.sources() : List.of(),
                    words(parameter, set.value()));
        }
        return editions.on(asOf)
                .map(each -> (Edition<?>) each)
                .map(edition -> new ParameterGround(
                        parameter,
                        Optional.of(edition.value()),
                        Optional.of(edition.period()),
                        edition.source().stream().toList(),
                        words(parameter.each().orElseThrow(), edition.value())))
                .orElseGet(() -> new ParameterGround(
                        parameter, Optional.empty(), Optional.empty(), List.of(), "no value on that day"));
    }

    private static <T> String words(Parameter<T> parameter, Object value) {
        return parameter.words(parameter.checked(value));
    }

    /** {@return the name of the parameter, such as {@code minimum}} */
    public String name() {
        return name;
    }

    /** {@return what the parameter means, as part of a sentence} */
    public String meaning() {
        return meaning;
    }

    /** Its value in words. */
    String words() {
        return words;
    }

    /** {@return the value in force on the day; empty if no edition of it was} */
    public Optional<Object> value() {
        return value;
    }

    /** {@return from when to when the edition of the value is in force; empty if the value has no editions} */
    public Optional<LocalDateRange> period() {
        return period;
    }

    /** {@return where the value was published; empty for a value of the user's own} */
    public List<Citation> sources() {
        return sources;
    }

    /** {@return what the parameter means, its value, and for an edition where it was published and when it applies, in one line} */
    @Override
    public List<String> explain() {
        String published =
                sources.isEmpty() ? "set for this check" : sources.get(0).toString();
        String edition = period.map(dates -> " (" + published + "; " + Text.period(dates) + ")")
                .orElse("");
        boolean isOwn = sources.isEmpty() && value.isPresent() && period.isEmpty();
        return List.of(meaning + ": " + words + edition + (isOwn ? " (" + published + ")" : ""));
    }

    private List<Object> values() {
        return List.of(name, meaning, value, period, sources, words);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterGround ground && values().equals(ground.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** {@return the line of {@link #explain()}} */
    @Override
    public String toString() {
        return toText();
    }
}
