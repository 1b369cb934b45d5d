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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * An area that has closed has met what is asked: final spend report, underspend returned, local contracts and employment
 * ended. An area may close with some money left, which is spent afterwards; what is outstanding may then still be to come,
 * so that the question is open until the programme ends.
 */
public final class CloseOutComplete extends Rule<CloseOut> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("close-out-complete");

    /** Makes the rule. */
    public CloseOutComplete() {
        super(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .title("A closed area has met the close-out requirements")
                        .rationale(
                                "After close-out there is no partnership or grant through which anything outstanding could be settled.")
                        .sources(Guidance.CLOSE_OUT_ESSENTIALS)
                        .rows("M20")
                        .guidance(Guidance.FROM_OCTOBER_2023)
                        .basis("Local Trust's checklist of requirements of 2023-24 asks for it.")
                        .ownReading("What is outstanding counts as still to come until the programme ends")
                        .ownReading("applied from 1 October 2023")
                        .standsInFor(RuleId.of("lto-contribution-returned"))
                        .build(),
                CloseOut.class);
    }

    @Override
    protected Verdict judge(CloseOut closeOut, RuleContext context) {
        LocalDate asOf = context.asOf();
        Optional<LocalDate> closed = closeOut.closed().filter(day -> !day.isAfter(asOf));
        if (closed.isEmpty()) {
            return Verdict.notApplicable("the area has not closed, as far as is recorded");
        }
        if (!info().guidance().contains(closed.get())) {
            return Verdict.notApplicable("the area closed before the guidance");
        }
        List<Outstanding> outstanding = new ArrayList<>();
        List<CloseOutRequirement> notKnown = new ArrayList<>();
        for (CloseOutRequirement requirement : CloseOutRequirement.values()) {
            List<CloseOutStep> steps = closeOut.steps().stream()
                    .filter(step -> step.requirement() == requirement)
                    .toList();
            Optional<CloseOutStep> latest = steps.stream()
                    .filter(step -> !step.date().orElse(LocalDate.MIN).isAfter(asOf))
                    .max(Comparator.comparing(step -> step.date().orElse(LocalDate.MIN)));
            if (latest.isPresent()
                    ? latest.get().status() == CloseOutStep.Status.OUTSTANDING
                    : steps.stream().anyMatch(step -> step.status() == CloseOutStep.Status.DONE)) {
                outstanding.add(new Outstanding(requirement));
            } else if (latest.isEmpty()) {
                notKnown.add(requirement);
            }
        }
        if (!outstanding.isEmpty()
                && closeOut.remaining().filter(Money::isPositive).isPresent()) {
            return Verdict.unknown("whether the money left at the close is spent");
        }
        return outstanding.isEmpty() && !notKnown.isEmpty()
                ? Verdict.unknown("how far the " + notKnown.get(0).text() + " has come")
                : Verdict.of(outstanding);
    }

    /**
     * A requirement is not met.
     *
     * @param requirement which
     */
    public record Outstanding(CloseOutRequirement requirement) implements Finding {
        @Override
        public String problem() {
            return "The " + requirement.text() + " is outstanding.";
        }

        @Override
        public String repair() {
            return "See to the " + requirement.text() + ".";
        }
    }
}
