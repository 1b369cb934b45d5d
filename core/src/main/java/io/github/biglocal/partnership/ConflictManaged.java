package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A conflict of interest that has arisen and is not settled is declared, and what was done about it is on record. */
public final class ConflictManaged extends Rule<ConflictOfInterest> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("conflict-of-interest-managed");

    /** Makes the rule. */
    public ConflictManaged() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "The conflict of interest is declared and managed",
                        "A conflict of interest does no harm once the others know of it and it is managed in the"
                                + " open; before, it puts every decision it touches in doubt.",
                        List.of(Guidance.CONFLICTS_OF_INTEREST),
                        Guidance.FROM_JULY_2015),
                ConflictOfInterest.class);
    }

    @Override
    protected Verdict judge(ConflictOfInterest conflictOfInterest, RuleContext context) {
        LocalDate asOf = context.asOf();
        if (conflictOfInterest.arose().filter(day -> day.isAfter(asOf)).isPresent()) {
            return Verdict.notApplicable("the conflict arose later");
        }
        if (conflictOfInterest.settled().filter(day -> !day.isAfter(asOf)).isPresent()) {
            return Verdict.notApplicable("the conflict was settled by then");
        }
        Optional<LocalDate> declared = conflictOfInterest.declared().filter(day -> !day.isAfter(asOf));
        if (declared.isPresent()) {
            return conflictOfInterest.responses().isEmpty()
                    ? Verdict.breached(new NotManaged(declared.get()))
                    : Verdict.satisfied();
        }
        return conflictOfInterest.arose().isEmpty()
                ? Verdict.unknown("when the conflict arose")
                : Verdict.breached(new NotDeclared(conflictOfInterest.arose().get()));
    }

    /**
     * The conflict is there and is not declared.
     *
     * @param arose since when it is there
     */
    public record NotDeclared(LocalDate arose) implements Finding {
        @Override
        public String problem() {
            return "The conflict arose on " + arose + " and is not declared.";
        }

        @Override
        public String repair() {
            return "Declare it, or record the day from " + arose + " on which it was declared.";
        }
    }

    /**
     * The conflict is declared, and nothing was done about it.
     *
     * @param declared the day it was declared
     */
    public record NotManaged(LocalDate declared) implements Finding {
        @Override
        public String problem() {
            return "The conflict was declared on " + declared + ", and no way of managing it is on record.";
        }

        @Override
        public String repair() {
            return "Record how it was managed, such as that the person did not vote.";
        }
    }
}
