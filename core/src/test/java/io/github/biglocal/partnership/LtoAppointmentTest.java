package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.LateStep.Step;
import io.github.biglocal.partnership.LtoShowsAbilities.AbilitiesLacking;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link LtoChosenByPartnership}, {@link LtoPassedDueDiligence} and {@link LtoShowsAbilities}. */
class LtoAppointmentTest {
    private static final LocalDate BEGAN = LocalDate.of(2016, 4, 1);
    private static final LocalDate DAY = LocalDate.of(2018, 1, 1);
    private static final LtoAppointment APPOINTMENT = LtoAppointment.builder()
            .id(LtoAppointmentId.of("l"))
            .area(AreaId.of("a"))
            .organisation(OrganisationId.of("o"))
            .period(Periods.parse("2016-04-01/2019-03-31"))
            .build();

    private static Verdict verdict(Step step, LtoAppointment appointment, Optional<LocalDate> done, LocalDate date) {
        boolean choice = step == Step.CHOICE;
        Rule<LtoAppointment> rule = choice ? new LtoChosenByPartnership() : new LtoPassedDueDiligence();
        return rule.verdict(
                choice ? appointment.withChosen(done) : appointment.withDueDiligencePassed(done), RuleContext.on(date));
    }

    private static Verdict abilities(LtoAppointment appointment, LocalDate date) {
        return new LtoShowsAbilities().verdict(appointment, RuleContext.on(date));
    }

    @ParameterizedTest
    @CsvSource({
        "CHOICE, 2016-03-31, 0",
        "CHOICE, 2016-04-01, 0",
        "CHOICE, 2016-04-02, 1",
        "CHOICE, 2016-05-01, 30",
        "DUE_DILIGENCE, 2016-03-31, 0",
        "DUE_DILIGENCE, 2016-04-01, 0",
        "DUE_DILIGENCE, 2016-04-02, 1",
        "DUE_DILIGENCE, 2016-05-01, 30"
    })
    void aStepIsDoneOnTheFirstDayOrBefore(Step step, LocalDate done, long daysLate) {
        LateStep late = new LateStep(step, BEGAN, done);

        assertThat(verdict(step, APPOINTMENT, Optional.of(done), DAY))
                .isEqualTo(daysLate == 0 ? Verdict.satisfied() : Verdict.breached(late));
        assertThat(Math.max(0, late.daysLate())).isEqualTo(daysLate);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aStepWithoutADayOrAnAppointmentWithoutABeginningIsNotKnown(Step step) {
        Optional<LocalDate> done = Optional.of(DAY);

        assertThat(verdict(step, APPOINTMENT, Optional.empty(), DAY)).isInstanceOf(Verdict.Unknown.class);
        assertThat(verdict(step, APPOINTMENT.withPeriod(Optional.empty()), done, DAY))
                .isEqualTo(Verdict.unknown("when the organisation is in post"));
        assertThat(verdict(step, APPOINTMENT.withPeriod(Periods.parse("../2019-03-31")), done, DAY))
                .isEqualTo(Verdict.unknown("when the appointment began"));
    }

    @ParameterizedTest
    @CsvSource({"2016-03-31, false", "2016-04-01, true", "2019-03-31, true", "2019-04-01, false"})
    void onlyAnOrganisationInPostIsAsked(LocalDate date, boolean asked) {
        for (Step step : Step.values()) {
            assertThat(verdict(step, APPOINTMENT, Optional.of(DAY), date) instanceof Verdict.Breached)
                    .isEqualTo(asked);
        }
        assertThat(abilities(APPOINTMENT.withAbilitiesShown(LtoAbility.REPORT), date) instanceof Verdict.Breached)
                .isEqualTo(asked);
        assertThat(APPOINTMENT.isInPost(date)).isEqualTo(asked);
        assertThat(APPOINTMENT.withPeriod(Optional.empty()).isInPost(date)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, false", "2015-07-01, true", "2026-03-31, true", "2026-04-01, false"})
    void nothingIsAskedOutsideTheGuidance(LocalDate date, boolean asked) {
        LtoAppointment appointment = APPOINTMENT.withPeriod(Periods.parse("2015-07-01/2030-12-31"));

        for (Step step : Step.values()) {
            assertThat(verdict(step, appointment, Optional.of(DAY), date) instanceof Verdict.Breached)
                    .isEqualTo(asked);
        }
        assertThat(abilities(appointment.withAbilitiesShown(LtoAbility.REPORT), date) instanceof Verdict.Breached)
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, false", "2015-07-01, true"})
    void anAppointmentBeforeTheGuidanceWasNotMadeUnderIt(String began, boolean asked) {
        LtoAppointment appointment = APPOINTMENT.withPeriod(Periods.parse(began + "/2019-03-31"));

        for (Step step : Step.values()) {
            assertThat(verdict(step, appointment, Optional.of(DAY), DAY))
                    .isEqualTo(
                            asked
                                    ? Verdict.breached(new LateStep(step, LocalDate.parse(began), DAY))
                                    : Verdict.notApplicable(
                                            "the appointment began on 2015-06-30, before the guidance"));
        }
    }

    @ParameterizedTest
    @EnumSource(LtoAbility.class)
    void everyAbilityIsAskedFor(LtoAbility lacking) {
        Set<LtoAbility> shown = EnumSet.complementOf(EnumSet.of(lacking));

        assertThat(abilities(APPOINTMENT.withAbilitiesShown(shown), DAY))
                .isEqualTo(Verdict.breached(new AbilitiesLacking(Set.of(lacking))));
        assertThat(abilities(APPOINTMENT.withAbilitiesShown(LtoAbility.values()), DAY))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void abilitiesThatNobodyLookedAtAreNotKnown() {
        assertThat(abilities(APPOINTMENT, DAY))
                .isEqualTo(Verdict.unknown("what the organisation showed that it is able to do"));
        assertThat(abilities(APPOINTMENT.withPeriod(Optional.empty()), DAY))
                .isEqualTo(Verdict.unknown("when the organisation is in post"));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        assertThat(new LateStep(Step.CHOICE, BEGAN, BEGAN.plusDays(1)).problem())
                .isEqualTo("The organisation was chosen by the partnership on 2016-04-02, 1 day after its appointment"
                        + " began.");
        assertThat(new LateStep(Step.DUE_DILIGENCE, BEGAN, BEGAN.plusDays(30)).problem())
                .isEqualTo("The organisation passed due diligence on 2016-05-01, 30 days after its appointment began.");
        assertThat(new LateStep(Step.CHOICE, BEGAN, BEGAN.plusDays(1)).repair())
                .isEqualTo("Begin the appointment on 2016-04-02, or correct one of the days.");
        assertThat(new AbilitiesLacking(Set.of(LtoAbility.WORK_WITH_OTHERS, LtoAbility.REPORT)).problem())
                .isEqualTo("The organisation did not show that it can report on it, work well with the others.");
    }
}
