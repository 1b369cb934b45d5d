package io.github.biglocal.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.lto.LtoAbility;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.lto.LtoAppointmentId;
import io.github.biglocal.lto.LtoRules;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of {@link LtoRules} and {@link SupportRules} say and what they lack; their boundaries are in the tables of samples. */
class LtoAndSupportRulesTest {
    private static final LocalDate DAY = LocalDate.of(2018, 1, 1);
    private static final Area AREA = Area.builder().id(AreaId.of("a")).name("n").build();
    private static final LtoAppointment APPOINTMENT = LtoAppointment.builder()
            .id(LtoAppointmentId.of("l"))
            .area(AREA.id())
            .organisation(OrganisationId.of("o"))
            .period(Periods.parse("2016-04-01/2017-12-15"))
            .build();
    private static final RepAssignment ASSIGNMENT = RepAssignment.builder()
            .id(RepAssignmentId.of("r"))
            .area(AREA.id())
            .rep(PersonId.of("p"))
            .period(Periods.parse("2016-04-01/2017-12-31"))
            .build();

    private static <S extends Entity> Verdict verdict(Rule<S> rule, S subject, Entity... records) {
        return rule.verdict(subject, RuleContext.on(DAY, Records.of(records)));
    }

    private static <S extends Entity> Finding finding(Rule<S> rule, S subject, Entity... records) {
        return ((Verdict.Breached) verdict(rule, subject, records)).findings().get(0);
    }

    @Test
    void aVacantPostNamesTheLatestHolderAndWhoFillsIt() {
        Finding lto = finding(
                LtoRules.ltoInPost(),
                AREA,
                APPOINTMENT,
                APPOINTMENT.withPeriod(Periods.parse("2012-01-01/2015-12-31")),
                APPOINTMENT.withPeriod(Periods.parse("2018-01-02/..")));
        Finding rep = finding(SupportRules.repInPost(), AREA, ASSIGNMENT);

        assertThat(lto.problem())
                .isEqualTo("There is no longer an LTO; the appointment of the last ended on 15 December 2017.");
        assertThat(lto.repair()).isEqualTo("Appoint an LTO, or correct the dates of the last one.");
        assertThat(rep.problem())
                .isEqualTo("There is no longer a rep; the appointment of the last ended on 31 December 2017.");
        assertThat(rep.repair()).isEqualTo("Ask Local Trust to allocate a rep, or correct the dates of the last one.");
    }

    @Test
    void aPostWithoutAHolderOrWithoutDatesNamesWhatToFindOut() {
        assertThat(verdict(SupportRules.repInPost(), AREA))
                .isEqualTo(Verdict.unknown(
                        new Missing(AREA.reference(), "RepAssignment", "whether there was ever a rep")));
        assertThat(verdict(LtoRules.ltoInPost(), AREA, APPOINTMENT.withPeriod(Periods.parse("2018-01-02/.."))))
                .isEqualTo(Verdict.unknown(new Missing(
                        AREA.reference(),
                        "LtoAppointment",
                        "whether there was an LTO before the first one on record")));
        assertThat(verdict(SupportRules.repInPost(), AREA, ASSIGNMENT.withPeriod(Optional.empty())))
                .isEqualTo(Verdict.unknown(ASSIGNMENT, "period", "when a rep was in post"));
        assertThat(verdict(
                        SupportRules.oneRepAtATime(),
                        AREA,
                        ASSIGNMENT.withPeriod(Periods.parse("2017-01-01/..")),
                        ASSIGNMENT.withId(RepAssignmentId.of("s")).withPeriod(Optional.empty())))
                .isEqualTo(Verdict.unknown(
                        ASSIGNMENT.withId(RepAssignmentId.of("s")), "period", "when the rep was in post"));
    }

    @ParameterizedTest
    @CsvSource({
        // period, passed, the fields that are missing
        "2016-04-01/2019-03-31, , dueDiligencePassed",
        "../2019-03-31, 2016-01-01, period",
        "../2019-03-31, , period dueDiligencePassed",
        ", 2016-01-01, period",
        ", , period dueDiligencePassed"
    })
    void aStepIsJudgedWithItsDayAndTheBeginningOfTheAppointment(String period, LocalDate passed, String fields) {
        LtoAppointment appointment = APPOINTMENT
                .withPeriod(Optional.ofNullable(period).map(Periods::parse))
                .withDueDiligencePassed(Optional.ofNullable(passed));
        Verdict.Unknown unknown = (Verdict.Unknown) verdict(LtoRules.ltoPassedDueDiligence(), appointment);

        assertThat(unknown.missing()).extracting(Missing::field).containsExactly(fields.split(" "));
        assertThat(unknown.settledBy()).isEqualTo(unknown.missing().size());
        assertThat(unknown.missing()).extracting(Missing::record).containsOnly(APPOINTMENT.reference());
    }

    @Test
    void aStepNotYetTakenSaysWhenItWas() {
        LtoAppointment appointment = APPOINTMENT
                .withPeriod(Periods.parse("2016-04-01/.."))
                .withChosen(DAY.plusDays(1))
                .withDueDiligencePassed(LocalDate.of(2018, 5, 1));
        Finding chosen = finding(LtoRules.ltoChosenByPartnership(), appointment);

        assertThat(chosen.problem())
                .isEqualTo("The partnership did not choose the LTO until 2 January 2018, after the date asked about.");
        assertThat(chosen.repair()).isEqualTo("Correct the date if it is wrong.");
        assertThat(chosen.repairs()).containsExactly(Repair.correct(appointment.reference(), "chosen"));
        assertThat(finding(LtoRules.ltoPassedDueDiligence(), appointment).problem())
                .isEqualTo("The LTO did not pass due diligence until 1 May 2018, after the date asked about.");
    }

    @Test
    void anAppointmentBeforeTheGuidanceSaysSo() {
        LtoAppointment early = APPOINTMENT.withPeriod(Periods.parse("2015-06-30/.."));

        assertThat(verdict(LtoRules.ltoChosenByPartnership(), early))
                .isEqualTo(Verdict.notApplicable("the appointment began on 30 June 2015, before the guidance applied"));
    }

    @Test
    void abilitiesNotShownAreNamedInWords() {
        LtoAppointment open = APPOINTMENT.withPeriod(Periods.parse("2016-04-01/.."));
        Finding finding = finding(
                LtoRules.ltoShowsAbilities(),
                open.withAbilitiesShown(LtoAbility.ADMINISTER_FUNDING, LtoAbility.SUPPORT_GRANTS_AND_ADMINISTRATION));

        assertThat(finding.problem())
                .isEqualTo(
                        "The LTO has not shown that it can report to the partnership and the funder or work with others.");
        assertThat(finding.repair())
                .isEqualTo(
                        "Ask the LTO to show that it can report to the partnership and the funder and work with others, or record that it has shown this.");
        assertThat(verdict(LtoRules.ltoShowsAbilities(), open))
                .isEqualTo(Verdict.unknown(open, "abilitiesShown", "which abilities the LTO has shown"));
        assertThat(((Verdict.Unknown) verdict(LtoRules.ltoShowsAbilities(), APPOINTMENT.withPeriod(Optional.empty())))
                        .missing())
                .extracting(Missing::field)
                .containsExactly("period", "abilitiesShown");
    }

    @Test
    void anAppointmentWithoutDatesIsNeitherInPostNorOutsideItsPeriod() {
        LtoAppointment undated = APPOINTMENT.withPeriod(Optional.empty());

        assertThat(List.of(APPOINTMENT.isInPost(DAY), APPOINTMENT.isOutsideItsPeriod(DAY)))
                .containsExactly(false, true);
        assertThat(List.of(undated.isInPost(DAY), undated.isOutsideItsPeriod(DAY)))
                .containsExactly(false, false);
    }
}
