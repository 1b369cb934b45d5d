package io.github.biglocal.support;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.lto.LtoFunction;
import io.github.biglocal.lto.LtoFunctionPeriod;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The locally trusted organisation that employs a worker of the area has the function of
 * {@link LtoFunction#EMPLOYER employer} there. The record of functions may be incomplete, so a breach is only a note.
 */
public final class EmployingLtoHasFunction extends Rule<PaidWorker> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("employing-lto-has-function");

    /** Makes the rule. */
    public EmployingLtoHasFunction() {
        super(
                RuleInfo.of("support", ID, RuleKind.RECORDS)
                        .severity(Severity.INFO)
                        .title("An LTO that employs a worker is recorded as an employer")
                        .rationale(
                                "What an LTO does for the area and the workers it employs there are recorded separately, and the two should agree.")
                        .sources(Guidance.LTO_FUNCTIONS, Guidance.CONSISTENCY)
                        .rows("D11")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis(
                                "The library's own check: two records should agree; functions may be recorded only in part.")
                        .build(),
                PaidWorker.class);
    }

    @Override
    protected Verdict judge(PaidWorker paidWorker, RuleContext context) {
        LocalDate asOf = context.asOf();
        if (paidWorker.employer().isEmpty()) {
            return Verdict.notApplicable("no employer of the worker is recorded");
        }
        if (paidWorker.period().filter(dates -> dates.contains(asOf)).isEmpty()) {
            return Verdict.notApplicable("the worker is not recorded as in post on the date asked about");
        }
        List<LtoAppointment> employing = context.find(LtoAppointment.BY_AREA, paidWorker.area()).stream()
                .filter(appointment ->
                        appointment.organisation().equals(paidWorker.employer().get()))
                .filter(appointment -> appointment.isInPost(asOf))
                .toList();
        if (employing.isEmpty()) {
            return Verdict.notApplicable("the employer is not recorded as an LTO of the area on the date asked about");
        }
        List<LtoFunction> functions = employing.stream()
                .flatMap(appointment -> Dated.on(asOf, appointment.functions()).stream())
                .map(LtoFunctionPeriod::function)
                .toList();
        if (functions.isEmpty()) {
            return Verdict.notApplicable("no function of the LTO is recorded for the date asked about");
        }
        return functions.contains(LtoFunction.EMPLOYER)
                ? Verdict.satisfied()
                : Verdict.breached(new NotAnEmployer(employing.get(0).reference()));
    }

    /**
     * The worker's employer is a locally trusted organisation without the function of an employer.
     *
     * @param appointment the appointment without the function
     */
    public record NotAnEmployer(Reference appointment) implements Finding {
        public NotAnEmployer {
            Objects.requireNonNull(appointment, "appointment");
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(appointment);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("functions");
        }

        @Override
        public String problem() {
            return "The worker is employed by an LTO of the area whose functions do not include that of employer.";
        }

        @Override
        public String repair() {
            return "Add the function of employer to the LTO's appointment, or correct the worker's employer.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.add(appointment, "functions", 1));
        }
    }
}
