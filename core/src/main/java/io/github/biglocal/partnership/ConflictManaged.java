package io.github.biglocal.partnership;

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
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A conflict of interest that has arisen and is not settled is declared, and how it was managed is recorded. */
public final class ConflictManaged extends Rule<ConflictOfInterest> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("conflict-of-interest-managed");

    /** Makes the rule. */
    public ConflictManaged() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.GUIDANCE)
                        .title("The conflict of interest has been declared and managed")
                        .rationale(
                                "A conflict of interest that is declared and openly managed does no harm; one that is not puts the decisions it affects in doubt.")
                        .sources(Guidance.CONFLICTS_OF_INTEREST)
                        .rows("P8")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 says that a partnership should agree how to manage conflicts; that each conflict on record is declared and has a response is the library's own reading.")
                        .ownReading(
                                "A conflict must have been declared by the date asked about, with no extra days allowed")
                        .ownReading("Once it is declared, at least one response must be on record")
                        .build(),
                ConflictOfInterest.class);
    }

    @Override
    protected Verdict judge(ConflictOfInterest conflictOfInterest, RuleContext context) {
        LocalDate asOf = context.asOf();
        if (conflictOfInterest.settled().filter(day -> !day.isAfter(asOf)).isPresent()) {
            return Verdict.notApplicable("the conflict has been settled");
        }
        // A conflict that has been declared exists, whatever date is recorded for its beginning.
        Optional<LocalDate> declared = conflictOfInterest.declared().filter(day -> !day.isAfter(asOf));
        if (declared.isPresent()) {
            return conflictOfInterest.responses().isEmpty()
                    ? Verdict.breached(new NotManaged(conflictOfInterest.reference(), declared.get()))
                    : Verdict.satisfied();
        }
        if (conflictOfInterest.arose().isEmpty()) {
            return Verdict.unknown(conflictOfInterest, "arose", "when the conflict arose");
        }
        LocalDate arose = conflictOfInterest.arose().get();
        return arose.isAfter(asOf)
                ? Verdict.notApplicable("the conflict arose after the date asked about")
                : Verdict.breached(new NotDeclared(conflictOfInterest.reference(), arose));
    }

    /**
     * The conflict has arisen and has not been declared.
     *
     * @param conflict the conflict
     * @param arose the day on which it arose
     */
    public record NotDeclared(Reference conflict, LocalDate arose) implements Finding {
        public NotDeclared {
            Objects.requireNonNull(arose, "arose");
            Objects.requireNonNull(conflict, "conflict");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("declared");
        }

        @Override
        public String problem() {
            return "The conflict arose on " + Text.day(arose) + " and has not been declared.";
        }

        @Override
        public String repair() {
            return "Have it declared, or record when it was declared.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.record(conflict, "declared"));
        }
    }

    /**
     * The conflict has been declared, but how it was managed is not recorded.
     *
     * @param conflict the conflict
     * @param declared the day it was declared
     */
    public record NotManaged(Reference conflict, LocalDate declared) implements Finding {
        public NotManaged {
            Objects.requireNonNull(conflict, "conflict");
            Objects.requireNonNull(declared, "declared");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("responses");
        }

        @Override
        public String problem() {
            return "The conflict was declared on " + Text.day(declared) + ", but how it was managed is not recorded.";
        }

        @Override
        public String repair() {
            return "Record how it was managed; for example, that the person did not vote.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.record(conflict, "responses"));
        }
    }
}
