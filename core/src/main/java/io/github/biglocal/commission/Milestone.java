package io.github.biglocal.commission;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that a provider has to achieve by a date.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title what is to be achieved
 * @param due the day; empty if not recorded
 * @param status its status; empty if not recorded
 * @param met the day it was met; empty if it was not, or that is not recorded
 * @param type what kind it is; empty if not recorded
 */
public record Milestone(
        String title,
        Optional<LocalDate> due,
        Optional<MilestoneStatus> status,
        Optional<LocalDate> met,
        Optional<MilestoneType> type) {
    /** Checks that it says what is to be reached. */
    public Milestone {
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(met, "met");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(type, "type");
        Require.of(Milestone.class).text("title", title);
    }

    /**
     * {@return a milestone with only a title}
     *
     * @param title what is to be achieved
     */
    public static Milestone of(String title) {
        return new Milestone(title, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return the same, due on a day}
     *
     * @param day the day
     */
    public Milestone withDue(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return new Milestone(title, Optional.of(day), status, met, type);
    }

    /**
     * {@return the same, with a status}
     *
     * @param reached its status
     */
    public Milestone withStatus(MilestoneStatus reached) {
        Objects.requireNonNull(reached, "reached");
        return new Milestone(title, due, Optional.of(reached), met, type);
    }

    /**
     * {@return the same, met on a day}
     *
     * @param day the day
     */
    public Milestone withMet(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return new Milestone(title, due, status, Optional.of(day), type);
    }

    /**
     * {@return the same, of a kind}
     *
     * @param kind what kind it is
     */
    public Milestone withType(MilestoneType kind) {
        Objects.requireNonNull(kind, "kind");
        return new Milestone(title, due, status, met, Optional.of(kind));
    }

    /** {@return when it is due and its status; not the title, which is free text} */
    @Override
    public String toString() {
        return "Milestone due " + due.map(day -> "on " + Text.day(day)).orElse("on no recorded date")
                + status.map(reached -> ", " + Text.words(reached)).orElse("");
    }
}
