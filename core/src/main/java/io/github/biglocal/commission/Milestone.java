package io.github.biglocal.commission;

import io.github.biglocal.invariant.Require;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something a provider is to have reached by a day.
 *
 * @param title what is to be reached
 * @param due the day; empty if not recorded
 * @param status how far it has come; empty if not recorded
 * @param met the day it was reached; empty if it was not, or that is not recorded
 * @param type what kind it is; empty if not recorded
 */
public record Milestone(
        String title,
        Optional<LocalDate> due,
        Optional<MilestoneStatus> status,
        Optional<LocalDate> met,
        Optional<MilestoneType> type) {
    /**
     * Checks that it says what is to be reached.
     *
     * @param title what is to be reached
     * @param due the day; empty if not recorded
     * @param status how far it has come; empty if not recorded
     * @param met the day it was reached; empty if it was not, or that is not recorded
     * @param type what kind it is; empty if not recorded
     */
    public Milestone {
        Require.of(Milestone.class).text("title", title);
    }

    /** {@return when it is due and how far it has come; not the title, which is free text} */
    @Override
    public String toString() {
        return "Milestone due " + due.map(LocalDate::toString).orElse("on no recorded day")
                + status.map(reached -> ", " + reached).orElse("");
    }
}
