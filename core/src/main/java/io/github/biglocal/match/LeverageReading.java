package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * One way of working out leverage that gives a printed number: what a source may have meant by it. Immutable and
 * thread-safe.
 */
public final class LeverageReading implements Explained {
    private final LeverageSettings settings;
    private final LeverageStatistic statistic;
    private final LeverageConvention convention;
    private final Optional<ProjectId> without;
    private final Ratio value;
    private final Bound bound;
    private final List<String> departures;

    LeverageReading(
            LeverageSettings settings,
            LeverageStatistic statistic,
            LeverageConvention convention,
            Optional<ProjectId> without,
            Ratio value,
            Bound bound,
            List<String> departures) {
        this.settings = settings;
        this.statistic = statistic;
        this.convention = convention;
        this.without = without;
        this.value = value;
        this.bound = bound;
        this.departures = List.copyOf(departures);
    }

    /** {@return what {@link Leverage} was asked} */
    public LeverageSettings settings() {
        return settings;
    }

    /** {@return how one figure was made of the projects} */
    public LeverageStatistic statistic() {
        return statistic;
    }

    /** {@return how the ratio is stated} */
    public LeverageConvention convention() {
        return convention;
    }

    /** {@return the project that was left out; empty if none was} */
    public Optional<ProjectId> without() {
        return without;
    }

    /** {@return the exact value, which is printed as the number searched for} */
    public Ratio value() {
        return value;
    }

    /** {@return how the value compares with the true one: at least, where an amount is a lower bound} */
    public Bound bound() {
        return bound;
    }

    /**
     * {@return how it departs from the settings that the search began with and from the ratio of the sums, in match per
     * grant, each as part of a sentence; empty if not at all}
     */
    public List<String> departures() {
        return departures;
    }

    /** {@return what was worked out, the value, and how that departs from the plain calculation} */
    @Override
    public List<String> explain() {
        return List.of(Text.sentence(settings.nameOf(convention) + ", " + Text.words(statistic) + ": " + this));
    }

    private List<Object> values() {
        return List.of(settings, statistic, convention, without, value, bound, departures);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeverageReading reading && values().equals(reading.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** {@return the value, exact and rounded, and the departures} */
    @Override
    public String toString() {
        return new LeverageRatio.Defined(value, bound)
                + (departures.isEmpty() ? ", with the settings unchanged" : ", with " + Text.list(departures));
    }
}
