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

/** An area closes on or after the day on which its close-out phase began. */
public final class CloseOutDatesInOrder extends Rule<CloseOut> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("close-out-dates-in-order");

    /** Makes the rule. */
    public CloseOutDatesInOrder() {
        super(
                RuleInfo.of("funding", ID, RuleKind.RECORDS)
                        .title("The area closed after its close-out phase began")
                        .rationale(
                                "A closing date before the start of the close-out phase means that one of the two dates is wrong.")
                        .sources(Guidance.CLOSE_OUT_SUPPORT)
                        .rows("D9")
                        .basis("The library's own check: the dates contradict each other.")
                        .build(),
                CloseOut.class);
    }

    @Override
    protected Verdict judge(CloseOut closeOut, RuleContext context) {
        if (closeOut.closed().isEmpty()) {
            return Verdict.notApplicable("no day of closing is on record");
        }
        if (closeOut.phaseBegun().isEmpty()) {
            return Verdict.unknown("the day the close-out phase began");
        }
        return closeOut.closed().get().isBefore(closeOut.phaseBegun().get())
                ? Verdict.breached(new ClosedFirst(
                        closeOut.phaseBegun().get(), closeOut.closed().get()))
                : Verdict.satisfied();
    }

    /**
     * The area closed before the phase began.
     *
     * @param phaseBegun the day the phase began
     * @param closed the day the area closed
     */
    public record ClosedFirst(LocalDate phaseBegun, LocalDate closed) implements Finding {
        @Override
        public String problem() {
            return "The area closed on " + closed + ", before its close-out phase began on " + phaseBegun + ".";
        }

        @Override
        public String repair() {
            return "Correct one of the two days.";
        }
    }
}
