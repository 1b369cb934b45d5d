package io.github.biglocal.commission;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * A commission that ended says how and when, its contract is at an end, and it ended early only if before its last day.
 * As long as the way or the day is not recorded the question is open.
 */
public final class CommissionEndingAgrees extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-ending-agrees");

    /** Makes the rule. */
    public CommissionEndingAgrees() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("An ended commission records how and when, and its contract has ended")
                        .rationale(
                                "How a commission ended (completed, early, brought in house) is part of what can be learned from it.")
                        .sources(Guidance.CONTRACTING_COHERENCE, Guidance.CONTRACTING_STANDARD)
                        .rows("D10")
                        .basis(
                                "The library's own check: the record contradicts itself; the words are those of the Open Contracting Data Standard.")
                        .ownReading("Ended early means before the last day of its period")
                        .build(),
                Commission.class);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        Optional<ContractStatus> status = commission.contractStatus();
        if (commission.ending().isEmpty() && commission.ended().isEmpty()) {
            return status.filter(ContractStatus.TERMINATED::equals).isPresent()
                    ? Verdict.unknown("how and when the commission ended")
                    : Verdict.notApplicable("no end is on record");
        }
        if (commission.ended().filter(day -> day.isAfter(context.asOf())).isPresent()) {
            return Verdict.notApplicable("the commission ends later");
        }
        List<Finding> findings = new ArrayList<>();
        status.filter(reached -> reached != ContractStatus.TERMINATED)
                .ifPresent(reached -> findings.add(new ContractNotTerminated(reached)));
        Optional<LocalDate> lastDay =
                commission.period().filter(period -> !period.isUnboundedEnd()).map(LocalDateRange::getEndInclusive);
        if (commission.ending().filter(CommissionEnding.ENDED_EARLY::equals).isPresent()) {
            commission
                    .ended()
                    .filter(day -> lastDay.filter(last -> !day.isBefore(last)).isPresent())
                    .ifPresent(day -> findings.add(new NotEarly(day, lastDay.orElseThrow())));
        }
        if (findings.isEmpty() && commission.ending().isEmpty()) {
            return Verdict.unknown("how the commission ended");
        }
        return findings.isEmpty() && commission.ended().isEmpty()
                ? Verdict.unknown("the day on which the commission ended")
                : Verdict.of(findings);
    }

    /**
     * The commission ended and its contract did not.
     *
     * @param status how far the contract has come
     */
    public record ContractNotTerminated(ContractStatus status) implements Finding {
        @Override
        public String problem() {
            return "The commission ended, and its contract is " + status + ".";
        }

        @Override
        public String repair() {
            return "Record the contract as " + ContractStatus.TERMINATED + ", or take the end out.";
        }
    }

    /**
     * The commission is said to have ended early, and did not.
     *
     * @param ended the day it ended
     * @param lastDay the last day of its period
     */
    public record NotEarly(LocalDate ended, LocalDate lastDay) implements Finding {
        @Override
        public String problem() {
            return "The commission is said to have ended early, and ended on " + ended + "; its last day was " + lastDay
                    + ".";
        }

        @Override
        public String repair() {
            return "Record it as " + CommissionEnding.COMPLETED + ", or correct one of the days.";
        }
    }
}
