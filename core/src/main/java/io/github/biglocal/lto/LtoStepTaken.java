package io.github.biglocal.lto;

import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.NotYetDone;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.threeten.extra.LocalDateRange;

/**
 * A step in appointing a locally trusted organisation has been taken: the partnership chose it, or it passed due
 * diligence. The sources set no date for it, so a date after the appointment is not a breach. The rule does not apply
 * to appointments that began before the guidance. Its finding is {@link NotYetDone}.
 */
public final class LtoStepTaken extends Rule<LtoAppointment> {
    private final String step;
    private final String notTaken;
    private final String field;
    private final Function<? super LtoAppointment, Optional<LocalDate>> done;

    /**
     * Makes the rule.
     *
     * @param info what the rule says about itself
     * @param step what was done, as a clause in the past tense, such as {@code the LTO passed due diligence}
     * @param notTaken the same where it was not done, such as {@code the LTO did not pass due diligence}
     * @param field the field that says when
     * @param done gives the day on which it was done; empty if it was not, or that is not recorded
     */
    public LtoStepTaken(
            RuleInfo info,
            String step,
            String notTaken,
            String field,
            Function<? super LtoAppointment, Optional<LocalDate>> done) {
        super(info, LtoAppointment.class);
        this.step = Objects.requireNonNull(step, "step");
        this.notTaken = Objects.requireNonNull(notTaken, "notTaken");
        this.field = Objects.requireNonNull(field, "field");
        this.done = Objects.requireNonNull(done, "done");
    }

    @Override
    protected Verdict judge(LtoAppointment appointment, RuleContext context) {
        LocalDate asOf = context.asOf();
        Optional<LocalDateRange> period = appointment.period();
        if (appointment.isOutsideItsPeriod(asOf)) {
            return Verdict.notApplicable(LtoAppointment.NOT_IN_POST);
        }
        Optional<LocalDate> began =
                period.filter(dates -> !dates.isUnboundedStart()).map(LocalDateRange::getStart);
        if (began.filter(day -> day.isBefore(info().guidance().getStart())).isPresent()) {
            return Verdict.notApplicable(
                    "the appointment began on " + Text.day(began.get()) + ", before the guidance applied");
        }
        List<Missing> missing = new ArrayList<>();
        if (began.isEmpty()) {
            missing.add(Missing.of(
                    appointment,
                    "period",
                    period.isEmpty() ? LtoAppointment.WHEN_IN_POST : "when the appointment of the LTO began"));
        }
        Optional<LocalDate> day = done.apply(appointment);
        if (day.isEmpty()) {
            missing.add(Missing.of(appointment, field, "when " + step));
        }
        if (!missing.isEmpty()) {
            return Verdict.unknown(missing, missing.size());
        }
        return day.filter(asOf::isBefore).isPresent()
                ? Verdict.breached(new NotYetDone(appointment.reference(), field, notTaken, day.get()))
                : Verdict.satisfied();
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(NotYetDone.class);
    }
}
