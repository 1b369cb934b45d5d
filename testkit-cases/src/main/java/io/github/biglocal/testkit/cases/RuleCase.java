package io.github.biglocal.testkit.cases;

import io.github.biglocal.reading.Place;
import io.github.biglocal.rule.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case of a document: a few records on a day, and what is expected of some rules and calculators. Immutable and thread-safe;
 * two cases are equal only if they are the same one.
 */
public final class RuleCase {
    private final String name;
    private final Optional<String> source;
    private final LocalDate on;
    private final Place.InText place;
    private final List<Expectation> expectations;

    RuleCase(String name, Optional<String> source, LocalDate on, Place.InText place, List<Expectation> expectations) {
        this.name = Objects.requireNonNull(name, "name");
        this.source = Objects.requireNonNull(source, "source");
        this.on = Objects.requireNonNull(on, "on");
        this.place = Objects.requireNonNull(place, "place");
        this.expectations = List.copyOf(expectations);
    }

    /** {@return what is special about it, in plain words} */
    public String name() {
        return name;
    }

    /** {@return where its figures were published; empty if they are made up} */
    public Optional<String> source() {
        return source;
    }

    /** {@return the day that the rules are asked about} */
    public LocalDate on() {
        return on;
    }

    /** {@return where it stands in its document} */
    public Place.InText place() {
        return place;
    }

    /** {@return the rules that it asks, in the order of the document; empty if it only expects figures} */
    public List<RuleId> rules() {
        return verdicts().stream().<RuleId>map(ExpectedVerdict::id).toList();
    }

    /** The verdicts that it expects. */
    List<ExpectedVerdict<?>> verdicts() {
        return of(ExpectedVerdict.class).<ExpectedVerdict<?>>map(each -> each).toList();
    }

    /** The figures that it expects. */
    List<ExpectedFigure> figures() {
        return of(ExpectedFigure.class).toList();
    }

    private <E extends Expectation> Stream<E> of(Class<E> kind) {
        return expectations.stream().filter(kind::isInstance).map(kind::cast);
    }

    /**
     * {@return in what the rules and calculators differ from what is expected, as sentences: what was expected, what the verdict
     * was, and why; empty if the case passes}
     */
    public List<String> failures() {
        return expectations.stream().flatMap(each -> each.failures().stream()).toList();
    }

    /** {@return its name, and where it stands} */
    @Override
    public String toString() {
        return name + " (" + place + ")";
    }
}
