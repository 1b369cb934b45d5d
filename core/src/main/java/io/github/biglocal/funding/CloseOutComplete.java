package io.github.biglocal.funding;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * An area that has closed has met the requirements: final spend report submitted, underspend returned, local contracts
 * and employment ended. An area may close with some money left, which is spent afterwards; what is outstanding may then
 * still be completed, so the rule does not apply.
 */
public final class CloseOutComplete extends Rule<CloseOut> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("close-out-complete");

    /** Makes the rule. */
    public CloseOutComplete() {
        super(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .title("A closed area has met the close-out requirements")
                        .rationale("After close-out there is no partnership or grant through which anything outstanding"
                                + " could be settled.")
                        .source(Guidance.CLOSE_OUT_ESSENTIALS)
                        .rows("M20")
                        .guidance(Guidance.FROM_OCTOBER_2023)
                        .basis("Local Trust's close-out checklist of 2023-24 lists these requirements.")
                        .ownReading("If money was left when the area closed, requirements may still be outstanding")
                        .ownReading("applied from 1 October 2023")
                        .build(),
                CloseOut.class);
    }

    @Override
    protected Verdict judge(CloseOut closeOut, RuleContext context) {
        if (CloseOutRules.isOpen(closeOut, context)) {
            return Verdict.notApplicable(CloseOutRules.NOT_CLOSED);
        }
        if (CloseOutRules.isBefore(info().guidance(), closeOut)) {
            return Verdict.notApplicable(CloseOutRules.BEFORE_GUIDANCE);
        }
        List<Outstanding> outstanding = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        int notKnown = 0;
        for (CloseOutRequirement requirement : CloseOutRequirement.values()) {
            Set<Boolean> met = met(closeOut, requirement, context.asOf());
            if (met.equals(Set.of(false))) {
                outstanding.add(new Outstanding(closeOut.reference(), requirement));
            } else if (!met.equals(Set.of(true))) {
                missing.addAll(missing(closeOut, requirement));
                notKnown++;
            }
        }
        if (closeOut.remaining().filter(Money::isPositive).isPresent()) {
            return outstanding.isEmpty()
                    ? settled(missing, notKnown)
                    : Verdict.notApplicable("money was left to spend when the area closed");
        }
        if (closeOut.remaining().isPresent()) {
            return outstanding.isEmpty() ? settled(missing, 1) : Verdict.breached(outstanding);
        }
        Missing remaining = Missing.of(closeOut, "remaining", "how much was left when the area closed");
        if (!outstanding.isEmpty()) {
            return Verdict.unknown(remaining);
        }
        return missing.isEmpty()
                ? Verdict.satisfied()
                : Verdict.unknown(
                        Stream.concat(missing.stream(), Stream.of(remaining)).toList(), Math.min(notKnown, 2));
    }

    private static Verdict settled(List<Missing> missing, int settledBy) {
        return missing.isEmpty() ? Verdict.satisfied() : Verdict.unknown(missing, settledBy);
    }

    /** Whether a requirement is met on a day: one answer, or both where that is not known. */
    private static Set<Boolean> met(CloseOut closeOut, CloseOutRequirement requirement, LocalDate asOf) {
        List<CloseOutStep> steps = closeOut.steps().stream()
                .filter(step -> step.requirement() == requirement)
                .toList();
        Set<Boolean> met = new HashSet<>();
        Optional<CloseOutStep> latest = steps.stream()
                .filter(step -> step.date().filter(day -> !day.isAfter(asOf)).isPresent())
                .max(Comparator.comparing(step -> step.date().orElseThrow()));
        latest.ifPresent(step -> met.add(isMet(step)));
        for (CloseOutStep step : steps) {
            if (step.date().isEmpty()) {
                met.add(isMet(step));
            }
            // What is done on another day, or on one that is not known, may still have been outstanding.
            if (latest.isEmpty() && step.status() == CloseOutStep.Status.DONE) {
                met.add(false);
            }
        }
        return met;
    }

    private static boolean isMet(CloseOutStep step) {
        return step.status() != CloseOutStep.Status.OUTSTANDING;
    }

    private static String whether(CloseOutRequirement requirement) {
        return switch (requirement) {
            case FINAL_SPEND_REPORT -> "whether the final spend report was submitted";
            case UNDERSPEND_RETURNED -> "whether the underspend and the contribution paid on it were returned";
            case LOCAL_CONTRACTS_ENDED -> "whether local contracts were properly ended";
            case EMPLOYMENT_ENDED -> "whether employment was properly ended";
        };
    }

    private static List<Missing> missing(CloseOut closeOut, CloseOutRequirement requirement) {
        List<Missing> dates = new ArrayList<>();
        for (int place = 0; place < closeOut.steps().size(); place++) {
            CloseOutStep step = closeOut.steps().get(place);
            if (step.requirement() == requirement && step.date().isEmpty()) {
                dates.add(Missing.of(
                        closeOut,
                        "steps/" + place + "/date",
                        "from what date the status of the " + requirement.text() + " applies"));
            }
        }
        return dates.isEmpty() ? List.of(Missing.of(closeOut, "steps", whether(requirement))) : dates;
    }

    /**
     * A requirement is not met.
     *
     * @param closeOut the close-out
     * @param requirement which
     */
    public record Outstanding(Reference closeOut, CloseOutRequirement requirement) implements Finding {
        public Outstanding {
            Objects.requireNonNull(closeOut, "closeOut");
            Objects.requireNonNull(requirement, "requirement");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("steps");
        }

        @Override
        public String problem() {
            return switch (requirement) {
                case FINAL_SPEND_REPORT -> "The final spend report has not been submitted.";
                case UNDERSPEND_RETURNED -> "The underspend and the contribution paid on it have not been returned.";
                case LOCAL_CONTRACTS_ENDED -> "Local contracts have not been properly ended.";
                case EMPLOYMENT_ENDED -> "Employment paid for with programme money has not been properly ended.";
            };
        }

        @Override
        public String repair() {
            return switch (requirement) {
                case FINAL_SPEND_REPORT -> "Submit the final spend report.";
                case UNDERSPEND_RETURNED -> "Return the underspend and the contribution paid on it.";
                case LOCAL_CONTRACTS_ENDED -> "End the local contracts properly.";
                case EMPLOYMENT_ENDED -> "Properly end the employment that the money paid for.";
            };
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(closeOut, "steps"));
        }
    }
}
