package io.github.biglocal.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.lto.LtoAppointmentId;
import io.github.biglocal.lto.LtoFunction;
import io.github.biglocal.lto.LtoFunctionPeriod;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.support.EmployingLtoHasFunction.NotAnEmployer;
import io.github.biglocal.support.WorkerEmploymentAgrees.SelfEmployedWithEmployer;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link WorkerEmploymentAgrees} and {@link EmployingLtoHasFunction}. */
class PaidWorkerTest {
    private static final AreaId AREA = AreaId.of("hanwell");
    private static final OrganisationId LTO = OrganisationId.of("lto");
    private static final LocalDate DAY = LocalDate.of(2018, 1, 1);
    private static final PaidWorker WORKER = PaidWorker.builder()
            .id(PaidWorkerId.of("w"))
            .area(AREA)
            .role(WorkerRole.YOUTH_WORK)
            .employer(LTO)
            .period(Periods.parse("2017-01-01/2018-12-31"))
            .build();
    private static final LtoAppointment APPOINTMENT = LtoAppointment.builder()
            .id(LtoAppointmentId.of("l"))
            .area(AREA)
            .organisation(LTO)
            .period(Periods.parse("2016-01-01/2018-06-30"))
            .addFunction(new LtoFunctionPeriod(LtoFunction.BANKER, Periods.parse("2016-01-01/..")))
            .build();

    private static Verdict function(PaidWorker worker, LocalDate date, Entity... records) {
        return new EmployingLtoHasFunction().verdict(worker, RuleContext.on(date, Records.of(records)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMPLOYED | lto | Satisfied.",
                " | lto | Satisfied.",
                "SELF_EMPLOYED |  | Satisfied.",
                "SELF_EMPLOYED | lto | Breached: The worker is recorded as self-employed, but also as having an employer. Remove the employer, or correct the kind of employment.",
                "EMPLOYED |  | Satisfied.", // by whom is not recorded
                " |  | Not applicable: neither the kind of employment nor an employer is recorded."
            })
    void aWorkerHasAnEmployerOrIsSelfEmployed(Employment employment, String employer, String verdict) {
        PaidWorker worker = WORKER.withEmployment(Optional.ofNullable(employment))
                .withEmployer(Optional.ofNullable(employer).map(OrganisationId::of));

        assertThat(new WorkerEmploymentAgrees()
                        .verdict(worker, RuleContext.on(DAY))
                        .description())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2016-12-31 | Not applicable: the worker is not recorded as in post on the date asked about.", // the
                // worker
                // comes
                // later
                "2017-01-01 | Breached: The worker is employed by an LTO of the area whose functions do not include that of employer. Add the function of employer to the LTO's appointment, or correct the worker's employer.", // the organisation banks only
                "2017-12-31 | Breached: The worker is employed by an LTO of the area whose functions do not include that of employer. Add the function of employer to the LTO's appointment, or correct the worker's employer.",
                "2018-01-01 | Satisfied.", // it employs as well
                "2018-06-30 | Satisfied.",
                "2018-07-01 | Not applicable: the employer is not recorded as an LTO of the area on the date asked about.", // it
                // is
                // in
                // post
                // no
                // more
                "2019-01-01 | Not applicable: the worker is not recorded as in post on the date asked about."
            })
    void anOrganisationThatEmploysHasThatFunction(LocalDate date, String verdict) {
        LtoAppointment employer = APPOINTMENT.withFunctions(
                APPOINTMENT.functions().get(0),
                new LtoFunctionPeriod(LtoFunction.EMPLOYER, Periods.parse("2018-01-01/..")));

        assertThat(function(WORKER, date, employer).description()).isEqualTo(verdict);
    }

    @Test
    void namesTheAppointmentThatLacksTheFunction() {
        assertThat(function(WORKER, DAY, APPOINTMENT))
                .isEqualTo(Verdict.breached(new NotAnEmployer(APPOINTMENT.reference())));
    }

    @Test
    void aSecondAppointmentOfTheOrganisationMayHaveTheFunction() {
        LtoAppointment employing = APPOINTMENT
                .withId(LtoAppointmentId.of("m"))
                .withFunctions(new LtoFunctionPeriod(LtoFunction.EMPLOYER, Periods.parse("2016-01-01/..")));

        assertThat(function(WORKER, DAY, APPOINTMENT, employing)).isEqualTo(Verdict.satisfied());
    }

    @Test
    void anEmployerElsewhereIsNotAsked() {
        assertThat(function(WORKER, DAY))
                .isEqualTo(Verdict.notApplicable(
                        "the employer is not recorded as an LTO of the area on the date asked about"));
        assertThat(function(WORKER, DAY, APPOINTMENT.withArea(AreaId.of("another"))))
                .isEqualTo(Verdict.notApplicable(
                        "the employer is not recorded as an LTO of the area on the date asked about"));
        assertThat(function(WORKER, DAY, APPOINTMENT.withOrganisation(OrganisationId.of("council"))))
                .isEqualTo(Verdict.notApplicable(
                        "the employer is not recorded as an LTO of the area on the date asked about"));
        assertThat(function(WORKER.withEmployer(Optional.empty()), DAY, APPOINTMENT))
                .isEqualTo(Verdict.notApplicable("no employer of the worker is recorded"));
    }

    @Test
    void whatIsNotRecordedContradictsNothing() {
        assertThat(function(WORKER, DAY, APPOINTMENT.withFunctions()))
                .isEqualTo(Verdict.notApplicable("no function of the LTO is recorded for the date asked about"));
        assertThat(function(WORKER.withPeriod(Optional.empty()), DAY, APPOINTMENT))
                .isEqualTo(Verdict.notApplicable("the worker is not recorded as in post on the date asked about"));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        NotAnEmployer notAnEmployer = new NotAnEmployer(APPOINTMENT.reference());
        SelfEmployedWithEmployer both = new SelfEmployedWithEmployer(WORKER.reference());

        assertThat(both.problem())
                .isEqualTo("The worker is recorded as self-employed, but also as having an employer.");
        assertThat(both.repairs())
                .containsExactly(
                        Repair.remove(WORKER.reference(), "employer", 1),
                        Repair.set(WORKER.reference(), "employment", Employment.EMPLOYED));
        assertThat(notAnEmployer.problem())
                .isEqualTo(
                        "The worker is employed by an LTO of the area whose functions do not include that of employer.");
        assertThat(notAnEmployer.repair())
                .isEqualTo("Add the function of employer to the LTO's appointment, or correct the worker's employer.");
        assertThat(notAnEmployer.repairs()).containsExactly(Repair.add(APPOINTMENT.reference(), "functions", 1));
    }
}
