package io.github.biglocal.support;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A paid worker either has an employer or is self-employed. */
public final class WorkerEmploymentAgrees extends Rule<PaidWorker> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("worker-employment-agrees");

    /** Makes the rule. */
    public WorkerEmploymentAgrees() {
        super(
                RuleInfo.of("support", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("A paid worker is employed or self-employed, not both")
                        .rationale(
                                "The record should show who is responsible for the worker: an employer, or the worker if self-employed.")
                        .source(Guidance.CONSISTENCY)
                        .rows("D11")
                        .basis(
                                "The library's own check: a worker recorded as self-employed with an employer is a contradiction.")
                        .build(),
                PaidWorker.class);
    }

    @Override
    protected Verdict judge(PaidWorker paidWorker, RuleContext context) {
        boolean selfEmployed = paidWorker.employment().equals(Optional.of(Employment.SELF_EMPLOYED));
        if (paidWorker.employment().isEmpty() && paidWorker.employer().isEmpty()) {
            return Verdict.notApplicable("neither the kind of employment nor an employer is recorded");
        }
        return selfEmployed && paidWorker.employer().isPresent()
                ? Verdict.breached(new SelfEmployedWithEmployer(paidWorker.reference()))
                : Verdict.satisfied();
    }

    /**
     * The worker is recorded both as self-employed and with an employer.
     *
     * @param worker the worker
     */
    public record SelfEmployedWithEmployer(Reference worker) implements Finding {
        public SelfEmployedWithEmployer {
            Objects.requireNonNull(worker, "worker");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("employment");
        }

        @Override
        public String problem() {
            return "The worker is recorded as self-employed, but also as having an employer.";
        }

        @Override
        public String repair() {
            return "Remove the employer, or correct the kind of employment.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.remove(worker, "employer", 1), Repair.set(worker, "employment", Employment.EMPLOYED));
        }
    }
}
