package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;

/** A paid worker has an employer or is self-employed, and not both. */
public final class WorkerEmploymentAgrees extends Rule<PaidWorker> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("worker-employment-agrees");

    /** Makes the rule. */
    public WorkerEmploymentAgrees() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("A paid worker is employed or self-employed, not both")
                        .rationale(
                                "The record should show who is responsible for the worker: an employer, or the worker if self-employed.")
                        .sources(Guidance.PAID_WORKERS)
                        .rows("D11")
                        .basis("The library's own check: a self-employed worker with an employer contradicts itself.")
                        .build(),
                PaidWorker.class);
    }

    @Override
    protected Verdict judge(PaidWorker paidWorker, RuleContext context) {
        boolean selfEmployed = paidWorker
                .employment()
                .filter(employment -> employment == Employment.SELF_EMPLOYED)
                .isPresent();
        if (paidWorker.employer().isEmpty()) {
            return selfEmployed ? Verdict.satisfied() : Verdict.unknown("who employs the worker");
        }
        return selfEmployed ? Verdict.breached(new SelfEmployedWithEmployer()) : Verdict.satisfied();
    }

    /** The worker is recorded both as self-employed and with an employer. */
    public record SelfEmployedWithEmployer() implements Finding {
        @Override
        public String problem() {
            return "The worker is self-employed and has an employer.";
        }

        @Override
        public String repair() {
            return "Remove the employer, or correct the kind of employment.";
        }
    }
}
