package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/** A spend report is handed in by the day it is due. */
public final class SpendReportOnTime extends Rule<SpendReport> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("spend-report-on-time");

    /** Makes the rule. */
    public SpendReportOnTime() {
        super(
                RuleInfo.of("funding", ID, RuleKind.LOCAL_TERMS)
                        .title("The spend report was submitted by its due date")
                        .rationale(
                                "A late report leaves Local Trust without an account of the money when it expected one.")
                        .sources(Guidance.FUNDING_AGREEMENTS)
                        .rows("M8")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "The due date recorded for the report asks for it; the guidance of July 2015 gives no date.")
                        .build(),
                SpendReport.class);
    }

    @Override
    protected Verdict judge(SpendReport report, RuleContext context) {
        if (report.due().isEmpty()) {
            return Verdict.notApplicable("no day on which it is due is on record");
        }
        LocalDate due = report.due().get();
        Optional<LocalDate> submitted = report.submitted().filter(day -> !day.isAfter(context.asOf()));
        if (submitted.isPresent()) {
            return submitted.get().isAfter(due) ? Verdict.breached(new Late(due, submitted)) : Verdict.satisfied();
        }
        if (!context.asOf().isAfter(due)) {
            return Verdict.notApplicable("it is not due yet");
        }
        return report.submitted().isEmpty() && !report.lines().isEmpty()
                ? Verdict.unknown("the day it was handed in")
                : Verdict.breached(new Late(due, Optional.empty()));
    }

    /**
     * The report is late.
     *
     * @param due the day by which it is due
     * @param submitted the day it was handed in; empty if it is not
     */
    public record Late(LocalDate due, Optional<LocalDate> submitted) implements Finding {
        @Override
        public String problem() {
            return "The report due on " + due
                    + submitted.map(day -> " was handed in on " + day + ".").orElse(" has not been handed in.");
        }

        @Override
        public String repair() {
            return submitted
                    .map(day -> "Agree a later day, or report earlier next time.")
                    .orElse("Hand it in.");
        }
    }
}
