package io.github.biglocal.partnership;

import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * Something that comes before an appointment came after it.
 *
 * @param step what
 * @param began the day on which the appointment began
 * @param done the day on which it was done
 */
public record LateStep(Step step, LocalDate began, LocalDate done) implements Finding {
    /** What comes before the appointment of a locally trusted organisation. */
    public enum Step {
        /** The partnership chooses it. */
        CHOICE("was chosen by the partnership"),
        /** It passes the funder's due diligence. */
        DUE_DILIGENCE("passed due diligence");

        private final String words;

        Step(String words) {
            this.words = words;
        }
    }

    /**
     * Judges an appointment by the day on which a step was done; empty if that is not recorded. An appointment that began
     * before the guidance was not made under it.
     */
    static Verdict judge(
            Step step, LtoAppointment appointment, LocalDate asOf, Optional<LocalDate> done, LocalDateRange guidance) {
        if (appointment.period().isEmpty()) {
            return Verdict.unknown("when the organisation is in post");
        }
        if (!appointment.isInPost(asOf)) {
            return Verdict.notApplicable(LtoAppointment.NOT_IN_POST);
        }
        LocalDateRange period = appointment.period().get();
        if (period.isUnboundedStart()) {
            return Verdict.unknown("when the appointment began");
        }
        if (period.getStart().isBefore(guidance.getStart())) {
            return Verdict.notApplicable("the appointment began on " + period.getStart() + ", before the guidance");
        }
        if (done.isEmpty()) {
            return Verdict.unknown("whether the organisation " + step.words + ": no day is recorded");
        }
        return done.get().isAfter(period.getStart())
                ? Verdict.breached(new LateStep(step, period.getStart(), done.get()))
                : Verdict.satisfied();
    }

    /** {@return how many days it came late; at least 1} */
    public long daysLate() {
        return ChronoUnit.DAYS.between(began, done);
    }

    @Override
    public String problem() {
        return "The organisation " + step.words + " on " + done + ", " + daysLate()
                + (daysLate() == 1 ? " day" : " days") + " after its appointment began.";
    }

    @Override
    public String repair() {
        return "Begin the appointment on " + done + ", or correct one of the days.";
    }
}
