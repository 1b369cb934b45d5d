package io.github.biglocal.match;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways of working out leverage that give a printed number, those that depart least from the plain calculation first.
 * That a way gives the number does not show that the source meant it; that none does shows that it meant something else,
 * or other projects.
 *
 * <p>Immutable and thread-safe.
 */
public final class LeverageReadings implements Explained {
    private final PrintedNumber printed;
    private final LeverageSettings start;
    private final List<LeverageReading> readings;
    private final int tried;
    private final int projects;

    LeverageReadings(
            PrintedNumber printed, LeverageSettings start, List<LeverageReading> readings, int tried, int projects) {
        this.printed = printed;
        this.start = start;
        this.readings = List.copyOf(readings);
        this.tried = tried;
        this.projects = projects;
    }

    /** {@return the number searched for} */
    public PrintedNumber printed() {
        return printed;
    }

    /** {@return the settings from which departures are counted} */
    public LeverageSettings start() {
        return start;
    }

    /** {@return the ways that give the number, the smallest departure first; empty if none does} */
    public List<LeverageReading> readings() {
        return readings;
    }

    /** {@return how many ways were tried that give a number at all} */
    public int tried() {
        return tried;
    }

    /** {@return how many projects were given} */
    public int projects() {
        return projects;
    }

    /** {@return whether leaving out each project was tried; not with more than {@link LeverageSearch#MOST_PROJECTS}} */
    public boolean eachLeftOut() {
        return projects <= LeverageSearch.MOST_PROJECTS;
    }

    /** {@return the working: what was searched for, how many ways were tried, and each that gives the number} */
    @Override
    public List<String> explain() {
        List<String> steps = new ArrayList<>();
        steps.add("Searched for: " + printed.reading() + ".");
        steps.add("Settings at the start: " + start + ".");
        if (tried == 0) {
            steps.add("No ratio can be worked out from these projects.");
            return List.copyOf(steps);
        }
        steps.add("Tried: " + Text.count(tried, "way") + " of working out leverage"
                + (eachLeftOut()
                        ? "."
                        : ". Leaving out single projects was not tried: there are more than "
                                + Text.number(LeverageSearch.MOST_PROJECTS) + " projects."));
        if (readings.isEmpty()) {
            steps.add("None of them gives the number.");
        }
        readings.forEach(reading -> steps.addAll(reading.explain()));
        return List.copyOf(steps);
    }

    private List<Object> values() {
        return List.of(printed, start, readings, tried, projects);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeverageReadings found && values().equals(found.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** {@return the number, and how many of the ways tried give it} */
    @Override
    public String toString() {
        if (tried == 0) {
            return printed.reading() + ": no ratio can be worked out";
        }
        return printed.reading() + ": given by " + (readings.isEmpty() ? "none" : Text.number(readings.size())) + " of "
                + Text.count(tried, "way") + " tried";
    }
}
