package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/** A paid worker has an employer or is self-employed, and not both. */
public final class WorkerEmploymentAgrees extends Rule<PaidWorker> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("worker-employment-agrees");

    /** Makes the rule. */
    public WorkerEmploymentAgrees() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "A paid worker has an employer or is self-employed",
                        "Most workers are employed by the locally trusted organisation or another body, and some are"
                                + " self-employed; for who answers for a worker it has to be one or the other.",
                        List.of(Guidance.PAID_WORKERS),
                        LocalDateRange.ALL),
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
