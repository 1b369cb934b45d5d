package io.github.biglocal.commission;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * The contract of a commission that has ended has ended too, and a commission recorded as ended early ended before the
 * last day of its period.
 */
public final class CommissionEndingAgrees extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-ending-agrees");

    /** Makes the rule. */
    public CommissionEndingAgrees() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("How a commission ended agrees with its contract and its dates")
                        .rationale("How a commission ended is part of what can be learned from it, so the records of"
                                + " it have to agree.")
                        .sources(Guidance.CONTRACTING_STANDARD)
                        .rows("D10")
                        .basis(
                                "The library's own check: the record contradicts itself; the words are those of the Open Contracting Data Standard.")
                        .ownReading("Ended early means before the last day of its period")
                        .build(),
                Commission.class);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        Optional<LocalDate> ended = commission.ended();
        if (commission.ending().isEmpty() && ended.isEmpty()) {
            return Verdict.notApplicable("the commission is not on record as ended");
        }
        if (ended.filter(day -> day.isAfter(context.asOf())).isPresent()) {
            return Verdict.notApplicable("the commission ends after the date asked about");
        }
        List<Finding> findings = new ArrayList<>();
        commission
                .contractStatus()
                .filter(status -> status != ContractStatus.TERMINATED)
                .ifPresent(status -> findings.add(new ContractNotTerminated(commission.reference(), status)));
        Optional<LocalDate> lastDay =
                commission.period().filter(period -> !period.isUnboundedEnd()).map(LocalDateRange::getEndInclusive);
        boolean early =
                commission.ending().filter(CommissionEnding.ENDED_EARLY::equals).isPresent();
        if (early && ended.isPresent() && lastDay.isPresent() && !ended.get().isBefore(lastDay.get())) {
            findings.add(new NotEarly(commission.reference(), ended.get(), lastDay.get()));
        }
        return Verdict.of(findings);
    }

    /**
     * The commission ended and its contract did not.
     *
     * @param record the commission
     * @param status the status of the contract
     */
    public record ContractNotTerminated(Reference record, ContractStatus status) implements Finding {
        public ContractNotTerminated {
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(status, "status");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("contractStatus");
        }

        @Override
        public String problem() {
            return "The commission has ended, but its contract is recorded as "
                    + switch (status) {
                        case CANCELLED -> "cancelled before it was signed";
                        case PENDING -> "not yet signed";
                        default -> Text.words(status);
                    }
                    + ".";
        }

        @Override
        public String repair() {
            return "Record the contract as ended, or remove the record that the commission ended.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.set(record, "contractStatus", ContractStatus.TERMINATED));
        }
    }

    /**
     * The commission is recorded as ended early, but did not end early.
     *
     * @param record the commission
     * @param ended the day it ended
     * @param lastDay the last day of its period
     */
    public record NotEarly(Reference record, LocalDate ended, LocalDate lastDay) implements Finding {
        public NotEarly {
            Objects.requireNonNull(ended, "ended");
            Objects.requireNonNull(lastDay, "lastDay");
            Objects.requireNonNull(record, "record");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("ending");
        }

        @Override
        public String problem() {
            return "The commission is recorded as ended early, but it ended "
                    + (ended.equals(lastDay) ? "on" : "on " + Text.day(ended) + ", after")
                    + " the last day of its period (" + Text.day(lastDay) + ").";
        }

        @Override
        public String repair() {
            return "Record it as completed, or correct one of the dates.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(
                    Repair.set(record, "ending", CommissionEnding.COMPLETED),
                    Repair.correct(record, "ended"),
                    Repair.correct(record, "period"));
        }
    }
}
