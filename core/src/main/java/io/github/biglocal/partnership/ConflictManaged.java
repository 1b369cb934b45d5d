package io.github.biglocal.partnership;

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

/** A conflict of interest that has arisen and is not settled is declared, and what was done about it is on record. */
public final class ConflictManaged extends Rule<ConflictOfInterest> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("conflict-of-interest-managed");

    /** Makes the rule. */
    public ConflictManaged() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.GUIDANCE)
                        .title("The conflict of interest has been declared and managed")
                        .rationale(
                                "A conflict of interest does no harm once others know of it and it is managed openly; until then it puts the decisions it touches in doubt.")
                        .sources(Guidance.CONFLICTS_OF_INTEREST)
                        .rows("P8")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 says that a partnership should agree how to manage conflicts; that each one on record is declared and has a response is the library's own reading.")
                        .ownReading("That each conflict is declared by the as-of date, with no days of grace")
                        .ownReading("that at least one response is on record once it is declared")
                        .build(),
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
