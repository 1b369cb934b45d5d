package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Payment;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** A payment schedule comes to the money agreed, by date as by activity or theme. */
public final class ScheduleAddsUp extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("schedule-adds-up");

    /** Makes the rule. */
    public ScheduleAddsUp() {
        super(
                RuleInfo.of("funding", ID, RuleKind.RECORDS)
                        .title("The payment schedule adds up to the funding agreed")
                        .rationale("Payments follow the schedule, so anything not in the schedule will not be paid.")
                        .sources(Guidance.FUNDING_AGREEMENTS)
                        .rows("M10")
                        .basis(
                                "The library's own check: two figures of one agreement contradict each other. The guidance of July 2015 says what a schedule states.")
                        .ownReading("The sums by date and by activity or theme are both compared to the penny")
                        .build(),
                FundingAgreement.class);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        if (agreement.isOfferedAfter(context.asOf())) {
            return Verdict.notApplicable("it is offered later");
        }
        List<OtherSum> findings = new ArrayList<>();
        compare(
                        agreement,
                        Side.PAYMENTS,
                        agreement.schedule().stream().map(Payment::amount).toList())
                .ifPresent(findings::add);
        compare(
                        agreement,
                        Side.HEADINGS,
                        agreement.budget().stream().map(PlannedSpend::amount).toList())
                .ifPresent(findings::add);
        if (!findings.isEmpty()) {
            return Verdict.of(findings);
        }
        if (agreement.schedule().isEmpty()) {
            return Verdict.unknown("the payments by date");
        }
        return agreement.budget().isEmpty() ? Verdict.unknown("the amount by activity or theme") : Verdict.satisfied();
    }

    private static Optional<OtherSum> compare(FundingAgreement agreement, Side side, List<Money> amounts) {
        return Optional.of(amounts)
                .filter(parts -> !parts.isEmpty())
                .map(Money::total)
                .filter(sum -> !sum.isEqual(agreement.amount()))
                .map(sum -> new OtherSum(side, sum, agreement.amount()));
    }

    /** The two sides of a schedule. */
    public enum Side {
        /** What is paid when. */
        PAYMENTS,
        /** What is paid for what. */
        HEADINGS
    }

    /**
     * One side of the schedule comes to another sum.
     *
     * @param side which side
     * @param sum what it comes to
     * @param agreed the money agreed
     */
    public record OtherSum(Side side, Money sum, Money agreed) implements Finding {
        @Override
        public String problem() {
            return "The " + (side == Side.PAYMENTS ? "payments by date" : "amounts by heading") + " come to " + sum
                    + ", not to the " + agreed + " agreed.";
        }

        @Override
        public String repair() {
            Money difference = agreed.minus(sum);
            return difference.isPositive()
                    ? "Add the missing " + difference + "."
                    : "Take off " + difference.negated() + ".";
        }
    }
}
